package read

import "sitrep"

// triggerReach is how many words may stand between a trigger and what belongs to it: "tried once more to storm".
const triggerReach = 4

// triggerSpan are the words that tell of a claim's event: its trigger, with the word of trying or foiling before it ("tried to
// storm", "foiled an attack") and with what says that those struck died ("shot dead", "fatally shot", "beaten to death").
func (v *view) triggerSpan(c *claim) sitrep.Span {
	s, from, to := c.s, c.word, c.word
	if c.code != "" {
		if w := s.triedBy(c.word); w >= 0 {
			from, to = min(from, w), max(to, w)
		}
	}
	if c.code == "ASSAULT" {
		for _, x := range s.children[c.word] {
			if near(x, c.word) && (s.in(x, "fatals") || s.lemmas[x] == "death" && s.preposition(x) == "to") {
				from, to = min(from, x), max(to, x)
			}
		}
	}
	return v.span(s, from, to)
}

// triedBy is the word that says that what another tells of was only tried or was foiled; -1 if none does.
func (s *sentence) triedBy(word int) int {
	h, r := s.Words[word].Head, s.rel(word)
	switch {
	case h >= 0 && !near(h, word):
	case h >= 0 && s.in(h, "attempts") && (r == "xcomp" || r == "acl" || r == "compound" || r == "nmod"):
		return h
	case h >= 0 && s.in(h, "foils") && (r == "obj" || s.Words[word].Rel == "nsubj:pass"):
		return h
	}
	for _, x := range s.all(word, "amod") {
		if near(x, word) && (s.in(x, "attempts") || s.in(x, "foils")) {
			return x
		}
	}
	return -1
}

func near(a, b int) bool { return max(a-b, b-a) <= triggerReach }
