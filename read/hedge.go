package read

import (
	"slices"
	"strings"
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
	return s.in(i, "hedges") || s.lexicon.InClass(strings.ToLower(s.Words[i].Form), "hedges")
}

func (v *view) hedgedByWord(s *sentence, i int) bool {
	if slices.ContainsFunc(s.children[i], s.isHedge) {
		return true
	}
	if s.isVerb(i) {
		return false
	}
	h := s.Words[i].Head // "the first attack reportedly was in March"
	return h >= 0 && (s.rel(i) == "nsubj" || s.rel(i) == "obj" || s.rel(i) == "obl") && slices.ContainsFunc(s.all(h, "advmod"), s.isHedge)
}
