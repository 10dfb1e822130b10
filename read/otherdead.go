package read

import "slices"

// isOther reports whether a noun for one person says that he is none of those told to have died: a girl is no man.
func (v *view) isOther(noun string, l losses) bool {
	in := v.r.words.InClass
	clash := func(dead string) bool {
		return in(noun, "males") && in(dead, "females") || in(noun, "females") && in(dead, "males") || in(noun, "youngs") && in(dead, "grownups") || in(noun, "grownups") && in(dead, "youngs")
	}
	return len(l.nouns) > 0 && len(l.nouns) >= int(l.dead) && !slices.ContainsFunc(l.nouns, func(dead string) bool { return !clash(dead) })
}

// diedLater counts one who is told to be hurt, where no attack is told before, as killed when the report then says that he died: "found a man
// with a bullet wound. The man died in hospital."
func (v *view) diedLater() {
	for i, c := range v.claims {
		if !c.bare() || !c.isFact() || v.attackBefore(c) != nil {
			continue
		}
		for k := range c.figures {
			f := &c.figures[k]
			if f.Of != "wounded" || f.PartOf != "" || !exact(*f) || *f.Low != 1 || v.lives(c, f.word) || wounding(c.s, f.word) {
				continue
			}
			if slices.ContainsFunc(v.claims[i+1:], func(d *claim) bool { return v.sameOneDied(c, f.word, d) }) {
				f.Of = "killed"
				c.explain("figures", "who was wounded is told to have died", f.Span.Exact)
			}
		}
	}
}

// sameOneDied reports whether a later claim tells of the death of the one whom a word names, by the same noun taken up again.
func (v *view) sameOneDied(c *claim, word int, d *claim) bool {
	return d.s.index-c.s.index <= tollReach && d.isFact() && slices.ContainsFunc(d.figures, func(g amount) bool {
		return g.Of == "killed" && exact(g) && *g.Low == 1 && d.s.lemmas[g.word] == c.s.lemmas[word] && pointsBack(d.s, g.word) && !v.goesOnCounting(d.s, g.word)
	})
}
