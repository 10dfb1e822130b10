package read

import (
	"strings"

	"sitrep/lexicon"
)

// cueSense is what the lexicon knows of a word that may attribute.
type cueSense struct {
	Kind    string
	Neutral bool
	Clause  bool // neutral where its content is a clause
	Effect  string
}

func (v *view) cue(s *sentence, i int) (cueSense, bool) {
	v.phrases(s)
	if c, ok := s.cues[i]; ok {
		return c, true
	}
	for _, pos := range partsOfSpeech(s, i) {
		if c, ok := v.r.words.Cue(s.lemmas[i], pos); ok {
			return senseOf(c), true
		}
	}
	return cueSense{}, false
}

func senseOf(c lexicon.Cue) cueSense {
	return cueSense{Kind: c.Kind, Neutral: c.Neutral, Clause: c.Clause, Effect: strings.Replace(string(c.Hedge), "none", "", 1)}
}

// speechAct reports whether the lexicon knows a word as an act of speech: it is the report that names it.
func (v *view) speechAct(s *sentence, i int) bool { return v.speechCode(s, i) != "" }

// speechCode is the type of the act of speech that the lexicon knows a word as, "" if it knows none.
func (v *view) speechCode(s *sentence, i int) string {
	for _, sense := range v.senses(s, i) {
		switch sense.Code.Event {
		case "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE":
			if sense.Weak {
				return ""
			}
			return sense.Code.Event
		}
	}
	return ""
}
