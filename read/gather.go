package read

import "slices"

// gather puts into one claim what two joined clauses tell of the dead and the hurt of one attack: "one herder died and two
// were hurt when raiders came" is one claim with two figures.
func (v *view) gather(s *sentence, list []*claim) []*claim {
	var out []*claim
	for _, b := range list {
		k := slices.IndexFunc(out, func(a *claim) bool { return v.oneToll(s, a, b) || v.oneToll(s, b, a) })
		if k < 0 {
			out = append(out, b)
			continue
		}
		a := out[k]
		keep, other := a, b
		if a.bare() && !b.bare() || a.mode == "" && b.mode != "" {
			keep, other = b, a
		}
		if len(b.figures) > 0 && b.figures[0].word < a.figures[0].word {
			a, b = b, a
		}
		keep.figures = append(slices.Clone(a.figures), b.figures...)
		if !other.bare() {
			keep.also = append(append(keep.also, other.word), other.also...)
			keep.actors = unique(append(keep.actors, other.actors...))
			keep.targets = unique(append(keep.targets, other.targets...))
		}
		keep.explain("figures", "the dead and the hurt of joined clauses", other.figures[0].Span.Exact)
		out[k] = keep
	}
	return out
}

// takenByForce makes an attack of a place that is taken where a participle behind it tells how many were killed or hurt: "overran the town,
// killing 30 policemen".
func (v *view) takenByForce(s *sentence, list []*claim) []*claim {
	for _, c := range list {
		if c.state != "takes" || c.code != "" || c.kind != "" || !s.isVerb(c.word) || isPassive(s, c.word) {
			continue
		}
		for _, x := range s.all(c.word, "advcl") {
			if x < c.word || s.Words[x].XPOS != "VBG" || !s.in(x, "harms") || negator(s, x) >= 0 {
				continue
			}
			by := slices.IndexFunc(list, func(b *claim) bool {
				return (b == c || b.bare()) && len(b.figures) > 0 && ofPeople(b.figures[0]) && s.governor(b.figures[0].word) == x
			})
			if by < 0 {
				continue
			}
			c.code, c.margin, c.known = "ASSAULT", sureMost, true
			c.explain("event", "taken by force, with people killed or hurt", s.Words[x].Form)
			if b := list[by]; b != c {
				c.figures, c.also = append(c.figures, b.figures...), append(c.also, x)
				list = slices.Delete(slices.Clone(list), by, by+1)
			}
			break
		}
	}
	return list
}

// oneToll reports whether two claims of a sentence tell how many died and how many were hurt, in joined clauses that name no
// two places, and not of two attackers. Where no attack carries either, those counted are who the clauses are about: "seven
// died and ten were hurt".
func (v *view) oneToll(s *sentence, a, b *claim) bool {
	if a.bare() && b.bare() && (s.undergoer(a.figures[0].word) || s.undergoer(b.figures[0].word)) {
		return false
	}
	if !onlyOf(a) || !onlyOf(b) || a.figures[0].Of == b.figures[0].Of || !a.bare() && a.code != "ASSAULT" || !b.bare() && b.code != "ASSAULT" {
		return false
	}
	if len(a.actors) > 0 && len(b.actors) > 0 && !slices.Equal(a.actors, b.actors) || a.mode != "" && b.mode != "" && a.mode != b.mode {
		return false
	}
	return v.joinedVerbs(s, a.figures[0].word, b.figures[0].word)
}

// undergoer reports whether a counted noun is the object of a verb.
func (s *sentence) undergoer(noun int) bool {
	y := s.predicateOf(noun)
	return y >= 0 && s.child(y, "obj") >= 0
}

// onlyOf reports whether all figures of a claim count the dead, or all the hurt.
func onlyOf(c *claim) bool {
	if len(c.figures) == 0 {
		return false
	}
	return !slices.ContainsFunc(c.figures, func(f amount) bool {
		return !ofPeople(f) || f.Of != c.figures[0].Of || len(f.CombinedWith) > 0 || f.High != nil && *f.High == 0
	})
}

// predicateOf is the verb or adjective that says something of a counted noun, or -1.
func (s *sentence) predicateOf(noun int) int {
	for range 6 {
		switch r := s.rel(noun); r {
		case "nsubj", "nsubj:pass", "obj":
			return s.Words[noun].Head
		case "nummod", "nmod", "conj", "appos", "det":
			if h := s.Words[noun].Head; h < 0 || s.isVerb(h) {
				return -1
			}
			noun = s.Words[noun].Head
		default:
			return -1
		}
	}
	return -1
}

// dayOfToll is the day of an attack that only the verb has which tells of its dead or hurt: "six were killed on Monday and two hurt in a
// blast"; nil if none has one.
func (v *view) dayOfToll(c *claim) *moment {
	if c.code != "ASSAULT" {
		return nil
	}
	for _, f := range c.figures {
		if y := c.s.predicateOf(f.word); y >= 0 && ofPeople(f) && c.s.in(y, "harms") {
			if m := v.momentOn(c.s, y, -1); m != nil {
				return m
			}
		}
	}
	return nil
}
