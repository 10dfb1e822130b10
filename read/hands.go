package read

import (
	"slices"
	"strings"

	"sitrep"
)

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

// heldNoLonger makes a loss of what somebody "no longer holds": that he held it is over.
func (c *claim) heldNoLonger() {
	if c.state != "holds" && c.state != "loses" {
		return
	}
	for i := max(0, c.word-noLongerReach); i < c.word; i++ {
		if c.s.lemmas[i] == "no" && strings.EqualFold(c.s.Words[i+1].Form, "longer") {
			c.state = "loses"
			c.set(sitrep.Happened, "held no longer", "no longer")
			return
		}
	}
}

// noLongerReach is how many words before the one that tells of holding "no longer" may stand.
const noLongerReach = 5
