package read

import (
	"slices"

	"sitrep"
)

// putForward gives a count to whoever puts it forward, by a verb that tells no clause: "she had given six dead", "officials, who acknowledged
// one death", "the agency had nine dead".
func (v *view) putForward(c *claim) {
	for _, f := range c.figures {
		g := tallyOver(c.s, f.word)
		if peg := peggedAt(c.s, f.first); peg >= 0 {
			g = c.s.Words[peg].Head // "the agency had the count at nine"
		}
		if g < 0 || c.s.quoted[g] > 0 && c.s.quoted[f.word] != c.s.quoted[g] {
			continue
		}
		var who []int
		for _, n := range v.subjects(c.s, g) {
			who = append(who, v.authors(c.s, n)...)
		}
		if who = unique(who); len(who) == 0 || !v.canTally(c.s, g, who) {
			continue
		}
		c.sources, c.voice = who, sitrep.Reported
		c.explain("source", "puts the count forward", c.s.Words[g].Form)
		return
	}
}

// tallyOver is the verb that a count is the object of and that puts counts forward, -1 if there is none.
func tallyOver(s *sentence, word int) int {
	for s.rel(word) == "conj" || s.rel(word) == "nummod" {
		word = s.Words[word].Head
	}
	g := s.Words[word].Head
	if g < 0 || s.rel(word) != "obj" || isPassive(s, g) {
		return -1
	}
	switch {
	case s.in(g, "tallyings"):
		return g
	case s.lemmas[g] == "have" && s.in(word, "fallens"):
		return g
	}
	return -1
}

// canTally reports whether some may put a count forward: people and bodies, no places; "has nine dead" tells of others only where the
// press has them.
func (v *view) canTally(s *sentence, g int, who []int) bool {
	if !v.canKnow(who) {
		return false
	}
	return !slices.ContainsFunc(who, func(i int) bool {
		ch := v.cast.list[i]
		return ch.ner == "LOC" && ch.kind != sitrep.Country || s.lemmas[g] == "have" && ch.sector != "JRN"
	})
}
