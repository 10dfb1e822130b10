package read

import (
	"slices"
	"strings"

	"sitrep/read/howmany"
)

// ofThem reads a part told behind the whole: "9,000 people, 140 of them wounded", "12 dead, three of whom were children". It
// counts what the whole counts, but for the dead among the wounded.
func (v *view) ofThem(s *sentence, q howmany.Quantity, found []amount) (amount, bool) {
	i := q.NumberLast + 1
	if len(found) == 0 || q.First == 0 || q.Low == nil || i+1 >= len(s.Words) || s.lemmas[i] != "of" {
		return amount{}, false
	}
	switch l := s.lemmas[i+1]; l {
	case "they", "them", "whom", "who":
	default:
		return amount{}, false
	}
	switch s.Words[q.First-1].Form {
	case ",", "(", "–", "—", "--":
	default:
		return amount{}, false
	}
	whole := found[len(found)-1]
	if whole.Unit != "people" || whole.word >= q.First {
		return amount{}, false
	}
	k := i + 2
	for k < len(s.Words) && (s.Words[k].UPOS == "AUX" || s.Words[k].UPOS == "ADV" && !s.in(k, "fatals")) {
		k++
	}
	a := amount{word: i + 1, first: q.First}
	a.Of, a.Low, a.High, a.Approx, a.Vague, a.Unit, a.PartOf = whole.Of, q.Low, q.High, q.Approx, q.Vague, "people", "+"
	a.Span = v.span(s, q.First, i+1)
	if k >= len(s.Words) || s.Words[k].UPOS == "PUNCT" {
		return a, true
	}
	a.Span = v.span(s, q.First, k)
	switch dead := dies(s, k) || s.lemmas[k] == "kill" || s.in(k, "fatals"); {
	case dead && whole.Of == "wounded":
		a.Of, a.PartOf = "killed", ""
	case s.Words[k].UPOS == "ADP":
		a.Span = v.span(s, q.First, i+1) // "300 of them in Koro"
	case s.Words[k].UPOS == "NOUN" || whole.Of != "wounded" && whole.Of != "killed":
		a.Who = strings.ToLower(s.Words[k].Form)
	case s.isVerb(k):
		return amount{}, false // "three of whom were freed"
	}
	return a, true
}

// ofThose reports whether a bare number with an adverb behind it is a part of the count before: "injured four, two critically".
func (v *view) ofThose(s *sentence, q howmany.Quantity, noun int, a, whole amount) bool {
	i := q.NumberLast + 1
	if noun != q.NumberLast || q.First == 0 || s.lemmas[q.First-1] != "," || i >= len(s.Words) || s.Words[i].UPOS != "ADV" {
		return false
	}
	return (i+1 == len(s.Words) || s.Words[i+1].UPOS == "PUNCT") && a.Of == whole.Of && a.Low != nil && whole.Low != nil && *a.Low < *whole.Low
}

// movesOut reports whether people leave a place by the verb that a noun stands under: the wounded who leave a besieged town are
// evacuated.
func (v *view) movesOut(s *sentence, noun int) bool {
	if noun+1 < len(s.Words) && s.in(noun+1, "leavings") {
		return true // "let 400 wounded people leave the town"
	}
	h := s.Words[noun].Head
	if h < 0 || s.rel(noun) != "nsubj" && s.rel(noun) != "obj" {
		return false
	}
	return slices.ContainsFunc(append(s.all(h, "xcomp", "ccomp"), h), func(x int) bool { return s.in(x, "leavings") })
}
