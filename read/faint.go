package read

import "strings"

// How far below the model's bar a cue may lie: one that it reads itself, one of the lexicon, and one of the lexicon that
// somebody who can speak is the subject of: where they tell something of, and where the word is itself an act of speech.
const (
	readCue  = -1
	knownCue = -4
	deedCue  = -8
	actCue   = -11
)

// faint reports whether a cue that the model hardly sees is none after all. An act of speech ("attacked his rival", "refuses to
// comment") with a speaker is one, and so is any verb of saying that somebody tells something with.
func (v *view) faint(s *sentence, q *saying, src, con int) bool {
	margin := s.Words[q.cue].Marks.CueMargin
	if margin > knownCue {
		return false
	}
	if (accordsWith(s, q.cue) || q.kind == "accordingto" && reckons(s, q.cue)) && src >= 0 && (v.speaks(s, src) || s.in(src, "writings")) {
		return false // it says nothing else, however little the model thinks of it
	}
	if src < 0 || !s.isVerb(q.cue) || !v.speaks(s, src) {
		return true
	}
	if !q.neutral {
		return margin <= actCue
	}
	if q.kind == "believe" || margin <= deedCue {
		return true
	}
	switch s.rel(con) {
	case "ccomp", "xcomp", "parataxis":
		return false
	case "obj":
		return !s.finite(q.cue)
	case "advcl":
		return q.kind != "say" || s.Words[con].XPOS != "VBG" || !saysOf(s, con) // "bragged of shooting two"
	}
	return true
}

// speaks reports whether a noun may stand for somebody who speaks: a name, a personal pronoun, or a noun for people.
func (v *view) speaks(s *sentence, word int) bool {
	if s.Words[word].UPOS == "PRON" {
		switch s.lemmas[word] {
		case "it", "this", "that", "which", "what", "there":
			return false
		}
		return true
	}
	if n := v.nameAt(s.index, word); n != nil {
		return n.kind != "DATE"
	}
	_, known := v.r.actors.Noun(s.lemmas[word])
	return known
}

// finite reports whether a verb has a tense of its own.
func (s *sentence) finite(i int) bool {
	switch s.Words[i].XPOS {
	case "VBD", "VBZ", "VBP":
		return true
	}
	a := s.child(i, "aux", "aux:pass")
	return a >= 0 && (s.Words[a].XPOS == "MD" || strings.HasPrefix(s.Words[a].XPOS, "VB") && s.Words[a].XPOS != "VB" && s.Words[a].XPOS != "VBG")
}
