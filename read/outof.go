package read

import (
	"slices"

	"sitrep/read/howmany"
)

// outOf is the whole that the count before is told out of, where the words behind its noun say what became of all: "one of the five
// people shot has died". A part of which nothing else is said is marked so: "one of the five people shot spoke".
func (v *view) outOf(s *sentence, q howmany.Quantity, noun int, found []amount) (amount, bool) {
	if len(found) == 0 || q.Low == nil || q.High == nil || *q.Low != *q.High || q.More {
		return amount{}, false
	}
	part := &found[len(found)-1]
	if near := nounAfter(s, q.NumberLast); near == part.word {
		noun = near
	}
	if part.word != noun || part.Low == nil || *part.Low >= *q.Low || part.first >= q.First || !slices.Contains(s.lemmas[part.first:q.First], "of") {
		return amount{}, false
	}
	of := v.fateBehind(s, noun, part.first)
	if len(of) != 1 || of[0] != "killed" && of[0] != "wounded" {
		return amount{}, false
	}
	a := amount{word: noun, first: q.First, told: true}
	a.Of, a.Low, a.High, a.Approx = of[0], q.Low, q.High, q.Approx
	a.Span = v.figureSpan(s, q.First, q.Last, noun)
	v.unitOf(s, noun, &a)
	if part.Of == a.Of {
		part.PartOf = "+"
	}
	return a, a.Unit == "people"
}

// fateBehind is what a participle or relative clause behind a noun says became of those whom it names, whether the tree hangs it on
// the noun or on the part told of them.
func (v *view) fateBehind(s *sentence, noun, part int) []string {
	for _, over := range []int{noun, part} {
		for _, c := range s.all(over, "acl", "amod") {
			if of := v.figureWord(s, c, over); len(of) > 0 && c != noun {
				return of
			}
		}
	}
	return v.leftAs(s, noun)
}
