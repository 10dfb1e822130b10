package read

import (
	"slices"

	"sitrep"
	"sitrep/lexicon"
)

// spared reads that nobody was hurt where no number says so: "landed without causing casualties", "did not injure anyone".
func (v *view) spared(s *sentence, taken map[int]bool) []amount {
	var out []amount
	for i := range s.Words {
		if taken[i] || s.Words[i].UPOS != "NOUN" && !s.in(i, "anybodies") {
			continue
		}
		for _, of := range v.sparedFrom(s, i) {
			if !isCasualty(of) {
				continue
			}
			none := int64(0)
			out = append(out, amount{word: i, first: i, Figure: sitrep.Figure{Of: of, Low: &none, High: &none, Unit: "people", Span: v.span(s, i, i)}})
		}
	}
	return out
}

// sparedFrom is what became of nobody by a noun for victims behind "without", or by a negated verb of harm: killed, wounded or both.
func (v *view) sparedFrom(s *sentence, i int) []string {
	h := s.Words[i].Head
	behind := false
	if h >= 0 && s.isVerb(h) && s.rel(i) == "obj" {
		m := s.child(h, "mark", "case")
		behind = m >= 0 && s.lemmas[m] == "without"
	}
	if s.in(i, "anybodies") {
		if h < 0 || s.rel(i) != "obj" || !behind && negator(s, h) < 0 {
			return nil
		}
		for _, f := range v.r.words.FigureWord(s.lemmas[h], lexicon.Verb) {
			if !f.Weak && slices.Contains(f.Slots, lexicon.Object) && isCasualty(f.Of[0]) {
				return f.Of
			}
		}
		return nil
	}
	if s.preposition(i) != "without" && !(behind && s.in(h, "causings")) {
		return nil
	}
	return v.figureWord(s, i, i)
}
