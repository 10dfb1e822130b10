package read

import (
	"slices"
	"strings"

	"sitrep/lexicon"
	"sitrep/read/howmany"
)

// tallied is what a number counts that stands for the size of a tally ("the death count is in the hundreds"): the tally, or
// -1.
func (v *view) tallied(s *sentence, q howmany.Quantity) int {
	h := headOf(s, q.NumberFirst, q.NumberLast)
	if s.rel(h) == "nummod" { // "rose to 22 people"
		h = s.Words[h].Head
	}
	switch s.preposition(h) {
	case "in", "at", "to":
	default:
		if s.child(h, "cop") < 0 || s.Words[h].UPOS != "NUM" {
			return -1 // but "an earlier count was 12" is one
		}
	}
	near := []int{s.child(h, "nsubj"), s.Words[h].Head}
	if g := s.Words[h].Head; g >= 0 && s.isVerb(g) {
		near = append(near, s.child(g, "obj"), s.child(g, "nsubj"))
	}
	for _, w := range near {
		if w >= 0 && s.in(w, "tallies") {
			return w
		}
	}
	return -1
}

// listedTally is the tally whose number a colon and its parts follow, whatever the tree hangs it on: "a | toll of 48: 21 policemen and 27 soldiers";
// -1 if there is none.
func listedTally(s *sentence, q howmany.Quantity) int {
	tally, next := q.First-2, q.NumberLast+2
	if tally < 0 || next >= len(s.Words) || !s.in(tally, "tallies") || s.lemmas[tally+1] != "of" {
		return -1
	}
	if s.Words[next-1].Form != ":" || s.Words[next].UPOS != "NUM" {
		return -1
	}
	return tally
}

// tallyOf says what a tally counts: "death toll", "number of wounded"; of a toll never the attacks that took it: "the toll of the bombing".
func (v *view) tallyOf(s *sentence, tally int) []string {
	of := v.talliedIn(s, tally)
	if s.lemmas[tally] == "toll" && (len(of) == 0 || onlyThings[of[0]]) || len(of) == 0 && strings.HasPrefix(s.lemmas[tally], "loss") {
		return []string{"killed"}
	}
	return of
}

// talliedIn says what the words of a tally's phrase count, nil if they do not say it.
func (v *view) talliedIn(s *sentence, tally int) []string {
	for _, c := range slices.Backward(s.all(tally, "compound", "nmod", "amod")) { // "protester death count": the nearest says it
		if s.rel(c) == "nmod" && s.preposition(c) != "of" {
			continue
		}
		if of := v.figureWord(s, c, c); len(of) > 0 {
			return of
		}
		if s.lemmas[c] == "death" || s.lemmas[c] == "fatality" {
			return []string{"killed"}
		}
	}
	return v.talliedBehind(s, tally)
}

// talliedBehind says what the words behind "number of" count, whatever the tree hangs them on: "the number of people killed",
// "the number of dead".
func (v *view) talliedBehind(s *sentence, tally int) []string {
	const reach = 4 // words of what is counted
	if tally+1 >= len(s.Words) || s.lemmas[tally+1] != "of" {
		return nil
	}
	for w := tally + 2; w < min(len(s.Words), tally+2+reach) && s.Words[w].UPOS != "ADP"; w++ {
		if s.in(w, "fatals") || s.Words[w].UPOS == "NOUN" && s.in(w, "deaths") || dies(s, w) {
			return []string{"killed"}
		}
		if of := v.figureWord(s, w, w-1); len(of) > 0 {
			return of
		}
		if of := v.doneTo(s, w); len(of) > 0 {
			return of
		}
	}
	return nil
}

// doneTo says what a participle tells became of those whom it stands for: "the number of wounded".
func (v *view) doneTo(s *sentence, word int) []string {
	if s.Words[word].XPOS != "VBN" {
		return nil
	}
	for _, f := range v.r.words.FigureWord(s.lemmas[word], lexicon.Verb) {
		if !f.Weak && slices.Contains(f.Slots, lexicon.Object) && v.meets(s, word, nil, f.All) {
			return append([]string(nil), f.Of...)
		}
	}
	return nil
}

// said is what a count is said to be or to be among: "the confirmed deaths are fourteen civilians and a sailor", "the dead
// include four children", "the dead number 40".
func (v *view) said(s *sentence, noun int) []string {
	noun = s.firstJoined(noun)
	subject := s.child(noun, "nsubj")
	if h := s.Words[noun].Head; h >= 0 && s.in(h, "amountings") && s.object(h) == noun {
		subject = s.subject(h)
	} else if s.child(noun, "cop") < 0 {
		return nil
	}
	if subject < 0 {
		return nil
	}
	if of := v.figureWord(s, subject, subject); len(of) > 0 {
		return of
	}
	if s.in(subject, "woundings") {
		return v.adjectiveOf(s, subject) // "the injured number 60"
	}
	switch s.lemmas[subject] {
	case "death", "dead", "fatality":
		return []string{"killed"}
	}
	return nil
}

// present is what people are of whom a report says no more than that they are somewhere: troops are deployed, people who
// remain in a place that is besieged or cleared are trapped.
func (v *view) present(s *sentence, noun int) string {
	top := quantityOf(s, noun)
	h := s.Words[top].Head
	if h < 0 || s.rel(top) != "nsubj" || s.passive(h) {
		return ""
	}
	if is := s.child(h, "cop"); is >= 0 && s.Words[is].XPOS == "VBP" && s.preposition(h) == "in" && s.in(noun, "troops") {
		return "deployed" // "160 soldiers are in the country"
	}
	if !s.isVerb(h) {
		return ""
	}
	there := s.child(h, "expl") >= 0
	switch s.lemmas[h] {
	case "be":
		if !there {
			return ""
		}
	case "remain", "stay":
	default:
		return ""
	}
	if s.in(noun, "troops") {
		return "deployed"
	}
	people, _ := v.isPeople(s, noun)
	if !people || !v.cutOff() {
		return ""
	}
	if s.lemmas[h] != "be" {
		return "trapped"
	}
	for _, c := range append(s.all(noun, "acl", "amod"), s.all(top, "acl", "amod")...) {
		if s.lemmas[c] == "leave" || s.lemmas[c] == "remain" || s.lemmas[c] == "left" || s.lemmas[c] == "inside" {
			return "trapped"
		}
	}
	return ""
}

// cutOff reports whether the report tells of a siege or an evacuation.
func (v *view) cutOff() bool {
	for _, s := range v.sents {
		for i := range s.Words {
			if k := &s.Words[i].Marks; k.ProcessMargin > 0 && (k.Process == "siege" || k.Process == "evacuation") {
				return true
			}
		}
	}
	return false
}
