package read

import (
	"slices"

	"sitrep"
)

// judgeSuffered takes for done what is told of people who have suffered it, whatever the clause expects of them, asks or denies: who "is
// expected to survive" has been hurt, and the names of "those killed" may not be known.
func (v *view) judgeSuffered(c *claim) {
	if c.isFact() || c.kind != "" || c.state != "" {
		return
	}
	s := c.s
	switch {
	case c.bare() && len(c.figures) > 0 && ofPeople(c.figures[0]) && v.suffered(c):
		c.set(sitrep.Happened, "who is counted has suffered it", s.Words[c.word].Form)
	case c.code == "ASSAULT" && c.status != sitrep.Denied && !s.isVerb(c.word) && v.toldBehind(s, c.word):
		c.set(sitrep.Happened, "what it did is told", s.Words[c.word].Form)
	}
}

// suffered reports whether a count of people stands where it says what has become of them already: as those of whom it is expected
// that they live, as those found, or with a participle of its own.
func (v *view) suffered(c *claim) bool {
	s := c.s
	g := s.governor(c.word)
	if g < 0 {
		return false
	}
	if s.lemmas[g] == "expect" && c.figures[0].Of == "wounded" && c.status == sitrep.Expected {
		return true
	}
	if h := s.Words[g].Head; h >= 0 && s.in(g, "findings") && toInfinitive(s, g) && s.in(h, "comings") && tense(s, h) == 'p' && negator(s, h) < 0 {
		return true // "came home to find her son dead"
	}
	return c.status != sitrep.Hypothetical && slices.ContainsFunc(s.all(c.word, "acl", "amod"), func(x int) bool {
		return len(v.figureWord(s, x, c.word)) > 0 && negator(s, x) < 0 && modal(s, x) < 0
	})
}

// toldBehind reports whether a clause behind a noun for an attack tells in the past what it did: "the search for the motive of the
// rampage, which left four dead".
func (v *view) toldBehind(s *sentence, noun int) bool {
	return slices.ContainsFunc(s.all(noun, "acl"), func(x int) bool {
		return s.Words[x].XPOS == "VBD" && s.in(x, "harms") && negator(s, x) < 0 && modal(s, x) < 0 && s.child(x, "nsubj") >= 0 && s.relative(s.child(x, "nsubj"))
	})
}
