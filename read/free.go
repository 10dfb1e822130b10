package read

import (
	"slices"
	"strings"

	"sitrep/lexicon"
)

// Free indirect speech: sentences that go on with what somebody has told, without another cue: "The patrol had been fired on, Musa said. It
// had three men wounded." The report may just as well go on in its own voice, so a sentence needs a sign that it is not the report's:
//
//   - the same speaker has the word before it and behind it;
//   - it is told from before what was said, in the pluperfect that "said" asks for, with no day or other reason for one;
//   - what it is about is a pronoun for what the last sentence told of.

// freeReach is how many sentences somebody's words may go on without a cue; a paragraph of more than longBlock is none, but a text whose
// paragraphs are lost.
const (
	freeReach = 2
	longBlock = 9
)

// findFree finds for every sentence whose words it is, where it has no cue of its own and goes on with what was said.
func (v *view) findFree() {
	v.free = map[int]*saying{}
	for _, s := range v.sents {
		if s.aside || s.Break || v.hasVoice(s) || len(s.Words) > 0 && s.in(0, "contrasts") {
			continue
		}
		q := v.toldBefore(s)
		if q == nil || v.blockOf(s) > longBlock || v.ofItsTelling(s, q) {
			continue
		}
		if v.between(s, q) || v.pastOf(s, q) || v.goesOnAbout(s, q) || v.underAccount(s, q) {
			v.free[s.index] = q
		}
	}
}

// blockOf is how many sentences the paragraph of a sentence has.
func (v *view) blockOf(s *sentence) int {
	from, to := s.index, s.index+1
	for from > 0 && !v.sents[from].Break {
		from--
	}
	for to < len(v.sents) && !v.sents[to].Break {
		to++
	}
	return to - from
}

// ofItsTelling reports whether a sentence is about the speaker or about the words themselves, which is the report's to tell: "The
// announcement came after …", "Diop had been mayor".
func (v *view) ofItsTelling(s *sentence, q *saying) bool {
	root := s.root()
	if root < 0 {
		return true
	}
	n := s.subject(root)
	if n < 0 {
		return false
	}
	return s.in(n, "writings") || s.in(n, "utterances") || v.isCueNoun(s, n) || v.isSpeaker(s, n, q)
}

// isCueNoun reports whether a noun stands for what was said: "the announcement", "the claim".
func (v *view) isCueNoun(s *sentence, n int) bool {
	c, known := v.r.words.Cue(s.lemmas[n], lexicon.Noun)
	return s.Words[n].UPOS == "NOUN" && known && c.Kind == "say"
}

// isSpeaker reports whether a word stands for whoever says so.
func (v *view) isSpeaker(s *sentence, n int, q *saying) bool {
	who, known := v.cast.byWord[at{s.index, n}]
	return known && slices.Contains(q.speaker, who)
}

// hasVoice reports whether somebody has the word in a sentence, or it is quoted.
func (v *view) hasVoice(s *sentence) bool {
	if slices.ContainsFunc(s.quoted, func(n int) bool { return n > 0 }) {
		return true
	}
	return slices.ContainsFunc(v.says, func(q saying) bool {
		if q.sent != s.index {
			return slices.ContainsFunc(q.content, func(r run) bool { return r.sent == s.index })
		}
		return len(q.speaker) > 0 && v.canKnow(q.speaker) && (!q.neutral || q.kind == "say" || q.kind == "accordingto" || q.kind == "question")
	})
}

// toldBefore is the saying that a sentence may go on with: the last of the paragraph, which tells something in a clause of its sentence's
// own; nil if there is none.
func (v *view) toldBefore(s *sentence) *saying {
	for i := s.index - 1; i >= 0 && s.index-i <= freeReach; i-- {
		if v.free[i] != nil {
			return v.free[i]
		}
		if q := v.lastTold(i); q != nil {
			return q
		}
		if v.sents[i].Break || v.hasVoice(v.sents[i]) {
			return nil
		}
	}
	return nil
}

// lastTold is the saying of a sentence that tells the clause with which it ends, nil if there is none or somebody else has the word in it
// too.
func (v *view) lastTold(sent int) *saying {
	var out *saying
	for i := range v.says {
		q := &v.says[i]
		if q.sent != sent || len(q.speaker) == 0 || q.cue < 0 || q.kind != "say" && q.kind != "accordingto" {
			continue
		}
		if out != nil && !slices.Equal(out.speaker, q.speaker) {
			return nil
		}
		out = q
	}
	if out == nil || !out.neutral || out.direct || out.head.word < 0 || out.head.sent != sent ||
		!v.sents[sent].tellsClause(out.head.word) || !v.canKnow(out.speaker) {
		return nil
	}
	return out
}

// tellsClause reports whether what is said is a clause: its head a verb, or what something is.
func (s *sentence) tellsClause(head int) bool {
	return s.isVerb(head) || s.child(head, "cop") >= 0 && s.child(head, "nsubj") >= 0
}

// underAccount reports whether a sentence that tells what happened, on no day of its own, goes on with an account that stands before all of a
// paragraph's: "By the navy's account, two boats crossed the line. The patrol told them to turn back."
func (v *view) underAccount(s *sentence, q *saying) bool {
	const front = 2 // words up to the cue
	root, opens := s.root(), q.sent == 0 || v.sents[q.sent].Break
	return q.kind == "accordingto" && q.cue <= front && opens && root >= 0 && s.isVerb(root) && tense(s, root) == 'p' && !v.namesDay(s)
}

// namesDay reports whether a sentence names a day or more.
func (v *view) namesDay(s *sentence) bool {
	return slices.ContainsFunc(v.times, func(m moment) bool {
		return m.sent == s.index && m.placed() && !m.expr.Vague && !strings.Contains(m.time.Start, "T")
	})
}

// between reports whether a sentence that tells what happened, on no day of its own, stands between two in which the same speaker has the
// word.
func (v *view) between(s *sentence, q *saying) bool {
	next := s.index + 1
	if next >= len(v.sents) || v.sents[next].Break || s.index-q.sent > 1 || tense(s, s.root()) != 'p' || v.namesTime(s) {
		return false
	}
	again := false
	for k := range v.says {
		o := &v.says[k]
		switch {
		case o.sent != next || o.kind != "say" && o.kind != "accordingto" || len(o.speaker) == 0 || o.cue < 0:
		case !slices.Equal(o.speaker, q.speaker):
			return false
		default:
			again = true
		}
	}
	return again
}

// pastOf reports whether a sentence stands in the pluperfect that a cue in the past asks for, and names no day that would ask for it.
func (v *view) pastOf(s *sentence, q *saying) bool {
	root := s.root()
	if root < 0 || q.kind == "accordingto" || v.sents[q.sent].Words[q.cue].XPOS != "VBD" || v.namesTime(s) {
		return false
	}
	a := s.child(root, "aux")
	return a >= 0 && s.lemmas[a] == "have" && s.Words[a].XPOS == "VBD"
}

// namesTime reports whether a sentence has a time expression.
func (v *view) namesTime(s *sentence) bool {
	return slices.ContainsFunc(v.times, func(m moment) bool { return m.sent == s.index })
}

// goesOnAbout reports whether what a sentence is about is told with a pronoun for what the one before it told of ("They had three men
// wounded", "Two of them died", "Its pilot jumped"), and it names no time of its own.
func (v *view) goesOnAbout(s *sentence, q *saying) bool {
	root := s.root()
	if root < 0 || s.index-q.sent > 1 && v.free[s.index-1] == nil || v.namesTime(s) {
		return false
	}
	n := s.subject(root)
	if n < 0 {
		return false
	}
	found, theirs := false, false
	s.walk(n, nil, func(k int) {
		switch s.lemmas[k] {
		case "they", "it", "he", "she", "their", "its", "his", "her":
			if s.Words[k].UPOS == "PRON" {
				found, theirs = true, theirs || v.isSpeaker(s, k, q)
			}
		}
	})
	return found && !theirs
}
