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
		if t := tallyAbove(c.s, f.word); g < 0 && t >= 0 {
			g = tallyOver(c.s, t) // "state radio gave a toll of nine"
		}
		if peg := peggedAt(c.s, f.first); peg >= 0 {
			g = c.s.Words[peg].Head // "the agency had the count at nine"
		}
		if _, verb := movedAt(c.s, f.first); g < 0 && verb >= 0 && c.s.object(verb) >= 0 {
			g = verb // "a spokesman raised the number of dead from 10 to 11"
		}
		if n := c.s.root(); g < 0 && n >= 0 && c.bare() && c.s.subject(n) >= 0 && c.s.in(c.s.subject(n), "tallies") {
			g = c.s.subject(n) // "the police toll was far lower: nine dead"
		}
		if g < 0 || c.s.quoted[g] > 0 && c.s.quoted[f.word] != c.s.quoted[g] {
			continue
		}
		who := v.tellers(c.s, g)
		if by := v.whoseTally(c.s, g); len(by) > 0 {
			who = by
		}
		if len(who) == 0 || !v.canTally(c.s, g, who) {
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

// tellers are who tells something by a verb.
func (v *view) tellers(s *sentence, verb int) []int {
	if !s.isVerb(verb) {
		return nil
	}
	var who []int
	for _, n := range v.subjects(s, verb) {
		who = append(who, v.authors(s, n)...)
	}
	return unique(who)
}

// whoseTally are those whose count a noun names: "the police toll", "the union's figure"; none where it names the dead's side ("the army's
// losses") or a place.
func (v *view) whoseTally(s *sentence, noun int) []int {
	if s.isVerb(noun) || !s.in(noun, "tallies") || s.in(noun, "losses") && s.lemmas[noun] != "toll" {
		return nil
	}
	var who []int
	for _, c := range s.all(noun, "nmod:poss", "compound") {
		if k := v.actorAt(s, c); k >= 0 && v.cast.list[k].ner != "LOC" && (v.cast.list[k].sector != "MIL" || s.lemmas[noun] != "toll") {
			who = append(who, k)
		}
	}
	return unique(who)
}

// tallyAbove is the word for a count that a number stands under, -1 if there is none: "a toll of nine", "a toll of nine: four women and five men".
func tallyAbove(s *sentence, word int) int {
	for h := s.Words[word].Head; h >= 0 && !s.isVerb(h); h = s.Words[h].Head {
		if s.in(h, "tallies") {
			return h
		}
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
