package read

import (
	"slices"
)

// doerOnlySupposed reports whether the clause of an attack only supposes who did it: "alleged rebels killed", "presumably by rebels".
func (v *view) doerOnlySupposed(c *claim) bool {
	return slices.ContainsFunc(c.actors, func(who int) bool {
		return slices.ContainsFunc(v.cast.list[who].heads, func(h at) bool {
			s := c.s
			for w := h.word; h.sent == s.index && s.under(w, c.word) && w != c.word; w = s.Words[w].Head {
				if slices.ContainsFunc(s.children[w], s.isHedge) {
					return true // on the name or on the noun that it hangs on: "suspected members of the Front"
				}
			}
			return false
		})
	})
}

// isHedge reports whether a word says that something is not certain.
func (s *sentence) isHedge(i int) bool {
	return s.inForm(i, "hedges")
}

func (v *view) hedgedByWord(s *sentence, i int) bool {
	if slices.ContainsFunc(s.children[i], s.isHedge) || s.seemsShown(i) {
		return true
	}
	if s.isVerb(i) {
		return false
	}
	h := s.Words[i].Head // "the first attack reportedly was in March"
	return h >= 0 && (s.rel(i) == "nsubj" || s.rel(i) == "obj" || s.rel(i) == "obl") && slices.ContainsFunc(s.all(h, "advmod"), s.isHedge)
}

// seemsShown reports whether a word tells what something only appears to show: "a video that appears to show soldiers shooting a man".
func (s *sentence) seemsShown(i int) bool {
	for w, h := i, s.Words[i].Head; h >= 0; w, h = h, s.Words[h].Head {
		switch s.rel(w) {
		case "obj", "ccomp":
		case "xcomp", "acl":
			if s.rel(w) == "xcomp" && s.in(h, "appearings") {
				return w != i && s.in(w, "showings") && negator(s, h) < 0
			}
		default:
			return false
		}
	}
	return false
}
