package read

import "slices"

// stretch is a run of text between quotation marks, over as many sentences as it takes.
type stretch struct {
	number int
	runs   []run
}

// stretches are the quoted stretches of the report, in order.
func (v *view) stretches() []stretch {
	var out []stretch
	for _, s := range v.sents {
		if s.aside {
			continue
		}
		for j := 0; j < len(s.Words); j++ {
			n := s.quoted[j]
			if n == 0 {
				continue
			}
			r := run{s.index, j, j}
			for r.last+1 < len(s.Words) && s.quoted[r.last+1] == n {
				r.last++
			}
			j = r.last
			if k := len(out) - 1; k >= 0 && out[k].number == n {
				out[k].runs = append(out[k].runs, r)
				continue
			}
			out = append(out, stretch{n, []run{r}})
		}
	}
	return out
}

// extendQuoted gives every quoted sentence a speaker: what one saying quotes reaches to the closing mark, a quotation that
// goes on behind "he said" is the same saying's, and one without a cue of its own belongs to the last one who was quoted.
func (v *view) extendQuoted() {
	owner := map[int]int{} // quoted stretch -> saying
	all := v.stretches()
	for _, st := range all {
		i := v.besideQuote(st)
		if i < 0 {
			i = v.quoterOf(st)
		}
		if i >= 0 {
			owner[st.number] = i
			v.addStretch(&v.says[i], st)
		}
	}
	for k, st := range all {
		if _, ok := owner[st.number]; ok {
			continue
		}
		r := st.runs[0]
		if v.coveredBySaying(r, st) {
			continue
		}
		if i := v.introduced(st); i >= 0 {
			owner[st.number] = i
			v.addStretch(&v.says[i], st)
			continue
		}
		last := v.lastQuoted(r)
		if last < 0 {
			continue
		}
		if k > 0 && v.goesOn(all[k-1], st, owner, last) {
			owner[st.number] = last
			v.addStretch(&v.says[last], st)
			continue
		}
		if r.last-r.first < 3 || !clauseIn(v.sents[r.sent], r) {
			continue // scare quotes
		}
		q := saying{sent: r.sent, cue: -1, srcFrom: -1, srcTo: -1, sources: v.says[last].sources, kind: "say",
			neutral: true, direct: true, head: at{r.sent, headOf(v.sents[r.sent], r.first, r.last)}}
		v.addStretch(&q, st)
		v.says = append(v.says, q)
		owner[st.number] = len(v.says) - 1
	}
}

// goesOn reports whether a quotation goes on one before it in the same paragraph, which is the same saying's: it is a sentence
// of its own.
func (v *view) goesOn(before, st stretch, owner map[int]int, last int) bool {
	i, ok := owner[before.number]
	r := st.runs[0]
	if !ok || i != last || !v.sameParagraph(before.runs[0].sent, r.sent) {
		return false
	}
	s := v.sents[r.sent]
	return r.first <= 1 && r.sent != before.runs[len(before.runs)-1].sent || r.last-r.first >= 3 && clauseIn(s, r)
}

// quoterOf is the saying that a quoted stretch belongs to: the one with the longest content that reaches into it and whose cue
// stands outside; -1 if there is none.
func (v *view) quoterOf(st stretch) int {
	best := -1
	for i := range v.says {
		q := &v.says[i]
		if q.cue < 0 || v.sents[q.sent].quoted[q.cue] == st.number || !q.neutral && !v.headIn(q, st) {
			continue
		}
		if !slices.ContainsFunc(st.runs, func(r run) bool { return q.touches(r) }) {
			continue
		}
		if best < 0 || v.says[best].size() < q.size() {
			best = i
		}
	}
	return best
}

// headIn reports whether the head of what is said stands in a quoted stretch: all of it is quoted then.
func (v *view) headIn(q *saying, st stretch) bool {
	return q.head.word >= 0 && v.sents[q.head.sent].quoted[q.head.word] == st.number
}

// touches reports whether what is said reaches into a quoted run, or up to its opening mark.
func (s *saying) touches(r run) bool {
	return slices.ContainsFunc(s.content, func(c run) bool { return c.sent == r.sent && c.first <= r.last && r.first <= c.last+2 })
}

// fill adds a quoted stretch to what a saying says. Runs of the tree that lie in it or overlap it become one with it.
func (v *view) addStretch(q *saying, st stretch) {
	for _, r := range st.runs {
		r = trimRun(v.sents[r.sent], r)
		kept := q.content[:0]
		for _, c := range q.content {
			if c.sent == r.sent && c.first <= r.last+1 && r.first <= c.last+2 {
				r.first, r.last = min(r.first, c.first), max(r.last, c.last)
				continue
			}
			kept = append(kept, c)
		}
		q.content = append(kept, r)
	}
}

// coveredBySaying reports whether a quoted run is a part of what is said anyway; what somebody in the quotation says of
// others does not count.
func (v *view) coveredBySaying(r run, st stretch) bool {
	return slices.ContainsFunc(v.says, func(q saying) bool {
		return q.covers(r.sent, r.first) && (q.cue < 0 || v.sents[q.sent].quoted[q.cue] != st.number)
	})
}

// sameParagraph reports whether no paragraph begins between two sentences.
func (v *view) sameParagraph(from, to int) bool {
	for k := from + 1; k <= to; k++ {
		if v.sents[k].Break {
			return false
		}
	}
	return true
}

// lastQuoted is the nearest saying before a run, at most two paragraphs back, or else one that follows in its sentence; -1 if
// there is none.
func (v *view) lastQuoted(r run) int {
	best := -1
	for i := range v.says {
		q := &v.says[i]
		if q.cue < 0 || !q.neutral || len(q.sources) == 0 || q.sent > r.sent || v.sents[q.sent].quoted[q.cue] > 0 {
			continue
		}
		if best < 0 || q.sent >= v.says[best].sent {
			best = i
		}
	}
	if best < 0 {
		return -1
	}
	breaks := 0
	for k := v.says[best].sent + 1; k <= r.sent; k++ {
		if v.sents[k].Break {
			breaks++
		}
	}
	if breaks > 2 {
		return -1
	}
	return best
}

// markDirect tells whether the content stands in quotation marks, wholly or in part.
func (v *view) markDirect(q *saying) {
	in, all := 0, 0
	for _, r := range q.content {
		s := v.sents[r.sent]
		for j := r.first; j <= r.last; j++ {
			if s.Words[j].UPOS == "PUNCT" {
				continue
			}
			all++
			if s.quoted[j] > 0 && !v.spoken[s.quoted[j]] {
				in++
			}
		}
	}
	q.direct = in > 0
	q.mixed = in > 0 && in < all
}
