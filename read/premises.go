package read

import "slices"

// premises adds the things that an attack is on where the model has marked none: buildings and vehicles that stand where
// the attacked does, and what a bomb goes off at, is laid under or thrown at.
func (v *view) premises(c *claim) {
	if c.code != "ASSAULT" || len(c.objects) > 0 {
		return
	}
	s := c.s
	for _, sense := range v.senses(s, c.word) {
		if sense.Weak || sense.Code.Event != c.code {
			continue
		}
		for _, slot := range sense.Recipient {
			words := v.slot(s, c.word, slot)
			v.strike(c, words)
			for _, w := range words {
				if len(c.targets) == 0 && s.in(w, "premises") {
					v.takeOwner(c, w) // "opened fire on a police post"
				}
			}
		}
		break
	}
	if len(c.objects) > 0 || c.mode != "explosives" && c.mode != "destroy" {
		return
	}
	words := []int{c.word}
	if h := s.Words[c.word].Head; h >= 0 && s.isVerb(h) && !v.saysWord(s, h) && !s.isVerb(c.word) && (s.rel(c.word) == "nsubj" || s.rel(c.word) == "obj") {
		words = append(words, h) // "a bomb was found under the bridge"
	}
	for _, w := range words {
		v.strike(c, v.hitAt(s, w))
	}
}

// hitAt is what stands behind the prepositions that say where a bomb or shot hits: "at the bank", "in front of a clinic".
func (v *view) hitAt(s *sentence, word int) []int {
	var out []int
	for _, o := range s.all(word, "obl", "nmod") {
		switch s.preposition(o) {
		case "at", "in", "inside", "outside", "near", "under", "on", "against", "into", "beneath", "beside", "underneath":
		default:
			continue
		}
		if s.in(o, "fronts") {
			for _, n := range s.all(o, "nmod") {
				if s.preposition(n) == "of" {
					out = append(out, conjuncts(s, n)...)
				}
			}
			continue
		}
		out = append(out, conjuncts(s, o)...)
	}
	return out
}

// strike notes the buildings and vehicles among some words as attacked.
func (v *view) strike(c *claim, words []int) {
	for _, w := range words {
		if !c.s.isNoun(w) || v.inTime(c.s, w) || !c.s.in(w, "premises") {
			continue
		}
		if sp := v.thing(c.s, w); !slices.Contains(c.objects, sp) {
			c.objects = append(c.objects, sp)
			c.explain("event.objects", "a building or vehicle where the attacked stands", sp.Exact)
		}
	}
}
