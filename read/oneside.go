package read

import "slices"

// onOneSide leaves nobody on both sides of a claim, where telling of a fight and of its dead came together: "four soldiers were killed in
// fighting with rebels" was done by the rebels, and who "was wounded" suffered it. Of other acts he is the doer. Who harms himself
// stays on both.
func (v *view) onOneSide() {
	for _, c := range v.claims {
		both := slices.DeleteFunc(slices.Clone(c.actors), func(who int) bool { return !slices.Contains(c.targets, who) })
		if len(both) == 0 || harmsHimself(c) {
			continue
		}
		if c.code == "ASSAULT" {
			hurt := slices.DeleteFunc(slices.Clone(both), func(who int) bool { return !v.onlySuffers(c, who, both) })
			c.actors, both = without(c.actors, hurt), without(both, hurt)
		}
		c.targets = without(c.targets, both)
		c.explain("recipients", "nobody stands on both sides", c.s.Words[c.word].Form)
	}
}

// onlySuffers reports whether somebody on both sides of an attack has only suffered it: where others have made it, or a passive tells what was
// done to him and not by him.
func (v *view) onlySuffers(c *claim, who int, both []int) bool {
	passive := false
	for _, w := range append([]int{c.word}, c.also...) {
		if !c.s.isVerb(w) || !isPassive(c.s, w) {
			continue
		}
		passive = true
		for _, n := range v.subjects(c.s, w) {
			if slices.Contains(v.actorsOf(c.s, n), who) {
				return false // "was perpetrated by three gunmen"
			}
		}
	}
	return passive || len(without(c.actors, both)) > 0
}

// harmsHimself reports whether the words of a claim hold a reflexive pronoun: "blew himself up".
func harmsHimself(c *claim) bool {
	return slices.ContainsFunc(c.s.lemmas[c.from:min(c.to+1, len(c.s.lemmas))], func(l string) bool {
		return l == "himself" || l == "herself" || l == "itself" || l == "themselves"
	})
}
