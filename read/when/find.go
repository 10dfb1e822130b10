package when

// Find gives the time expressions of a text. The words of one sentence must
// stand together, as must the sentences of one text, in order.
func Find(words []Word, ref Reference) []Expression {
	sentences := matched(words)
	r := newResolver(ref, sentences)
	var out []Expression
	taken := -1 // last word used
	for k := range sentences {
		s := &sentences[k]
		r.sentence(k, s)
		for i, n := range s.nodes {
			e := r.resolve(s, i)
			e.First, e.Last, e.SpanFirst = s.m.ts[n.first].word, s.m.ts[n.last].word, s.m.ts[n.start].word
			if e.First <= taken {
				// a second date within one coarse word ("1955-57"): the first keeps the word
				if len(out) > 0 && out[len(out)-1].Range > 0 {
					p := &out[len(out)-1]
					p.Range = 0
					if e.End >= p.Start {
						p.End = e.End
					}
				}
				continue
			}
			e.SpanFirst = max(e.SpanFirst, taken+1)
			taken = e.Last
			e.Text = plain(words[e.SpanFirst : e.Last+1])
			e.Ordinal = len(out)
			out = append(out, e)
		}
	}
	mend(out)
	return out
}

// matched cuts the words into sentences and reads the nodes of each.
func matched(words []Word) []sentence {
	var out []sentence
	ancient := false
	for i := 0; i < len(words); {
		j := i + 1
		for j < len(words) && words[j].Sentence == words[i].Sentence {
			j++
		}
		m := &matcher{lexicon: builtin(), ts: cut(words[i:j], i)}
		ancient = ancient || m.tellsAncient()
		out = append(out, sentence{m: m, words: words})
		i = j
	}
	for i := range out {
		out[i].m.ancient = ancient
		out[i].nodes = out[i].m.all()
	}
	return out
}

// mend takes the mark of a range from an expression whose partner is missing.
func mend(es []Expression) {
	for i := range es {
		if es[i].Range > 0 && (i+1 == len(es) || es[i+1].Range >= 0) || es[i].Range < 0 && (i == 0 || es[i-1].Range <= 0) {
			es[i].Range = 0
		}
	}
}

// A sentence is its tokens and what was read in them.
type sentence struct {
	m     *matcher
	nodes []*node
	words []Word

	known, general bool // whether generic was asked, and its answer
}

// after is the node after the i-th, or nil.
func (s *sentence) after(i int) *node {
	if i+1 < len(s.nodes) {
		return s.nodes[i+1]
	}
	return nil
}
