package read

import "slices"

// changesHands sets right who holds a place by the words that a tree and a model often misread: what "falls" is the place, whoever
// it falls to holds it ("Koro fell to the rebels"), and those who are besieged besiege nobody.
func (v *view) changesHands(c *claim) {
	s := c.s
	switch {
	case c.state == "besieges":
		c.actors = slices.DeleteFunc(c.actors, func(who int) bool { return v.r.words.InClass(v.cast.list[who].noun, "besieged") })
	case (c.state == "takes" || c.state == "loses") && s.isVerb(c.word) && s.lemmas[c.word] == "fall":
		c.actors = nil
		for _, to := range append(v.slot(s, c.word, "to"), v.slot(s, c.word, "into")...) {
			if who, ok := v.cast.byWord[at{s.index, to}]; ok && !v.namesTown(s, to) {
				c.actors = append(c.actors, who)
			}
		}
		if c.state = "loses"; len(c.actors) > 0 {
			c.state = "takes"
		}
	}
}
