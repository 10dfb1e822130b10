package read

import (
	"strings"

	"sitrep"
)

// judge decides whether what a claim tells has happened.
func (v *view) judge(c *claim) {
	s := c.s
	k := &s.Words[c.word].Marks
	c.status, c.hedged = sitrep.Status(k.Status), k.Hedged
	c.explain("status", "model", "")
	if c.code == "" && c.state == "" && c.kind == "" { // a bare figure
		c.status = sitrep.Happened
		if g := s.governor(c.word); g >= 0 {
			v.figureStatus(c, g)
		}
	}
	if c.kind != "" && c.code == "" {
		c.processStatus()
	}
	for _, q := range v.sayings(s.index, c.word) {
		if q.head.sent != s.index || !v.governs(s, q.head.word, c.word) {
			continue
		}
		switch q.effect {
		case "hypothetical":
			if c.status != sitrep.Denied {
				c.set(sitrep.Hypothetical, "cue", s.Words[max(q.cue, 0)].Form)
			}
		case "denied":
			c.set(sitrep.Denied, "cue", s.Words[max(q.cue, 0)].Form)
		case "hedged":
			c.hedged = true
		}
	}
	if w := negator(s, c.word); w >= 0 && c.status != sitrep.Denied && c.status != sitrep.Hypothetical && s.isVerb(c.word) && k.StatusMargin < 2 {
		c.set(sitrep.Denied, "negated", s.Words[w].Form)
	}
	if m := modal(s, c.word); m >= 0 && s.isVerb(c.word) && (c.status == sitrep.Happened || c.status == sitrep.Ongoing) {
		switch s.lemmas[m] {
		case "will", "shall", "'ll", "wo":
			c.set(sitrep.Expected, "modal", s.Words[m].Form)
		case "could", "may", "might", "would", "can", "ca":
			if s.child(c.word, "aux") >= 0 && !perfect(s, c.word) {
				c.set(sitrep.Hypothetical, "modal", s.Words[m].Form)
			} else {
				c.hedged = true
			}
		}
	}
	if v.hedgedByWord(s, c.word) {
		c.hedged = true
	}
}

func (c *claim) set(st sitrep.Status, rule, word string) {
	c.status = st
	c.explain("status", rule, word)
}

// governs reports whether what a cue does to its content reaches a word: the content's head, or what hangs on it without
// another clause between.
func (v *view) governs(s *sentence, head, word int) bool {
	if head < 0 {
		return false
	}
	for w := word; w >= 0; w = s.Words[w].Head {
		if w == head {
			return true
		}
		switch s.rel(w) {
		case "advcl", "acl", "ccomp", "parataxis":
			return false
		}
	}
	return false
}

// figureStatus is the status of a count by the verb that it stands under.
func (v *view) figureStatus(c *claim, g int) {
	s := c.s
	k := &s.Words[g].Marks
	if k.StatusMargin > 0.5 && (k.EventMargin > -2 || s.isVerb(g)) {
		c.status = sitrep.Status(k.Status)
	}
	if tense(s, g) == 'n' && (s.lemmas[g] == "be" || s.lemmas[g] == "remain" || s.child(g, "cop") >= 0) {
		c.status = sitrep.Ongoing
	}
	if negator(s, g) >= 0 {
		c.status = sitrep.Denied
	}
}

func negator(s *sentence, i int) int {
	for _, c := range s.children[i] {
		switch s.lemmas[c] {
		case "not", "n't", "never":
			return c
		}
	}
	return -1
}

func modal(s *sentence, i int) int {
	for _, c := range s.all(i, "aux") {
		if s.Words[c].XPOS == "MD" {
			return c
		}
	}
	if h := s.Words[i].Head; h >= 0 && (s.rel(i) == "conj" || s.rel(i) == "xcomp") && s.child(i, "nsubj") < 0 {
		return modal(s, h)
	}
	return -1
}

func perfect(s *sentence, i int) bool {
	for _, c := range s.all(i, "aux") {
		if s.lemmas[c] == "have" {
			return true
		}
	}
	return false
}

var hedges = strings.Fields("reportedly allegedly apparently purportedly supposedly seemingly possibly probably likely presumably suspected alleged")

func (v *view) hedgedByWord(s *sentence, i int) bool {
	for _, c := range s.children[i] {
		for _, h := range hedges {
			if s.lemmas[c] == h {
				return true
			}
		}
	}
	return false
}
