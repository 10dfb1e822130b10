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

// heldNoLonger makes a loss of what somebody "no longer holds": that he held it is over. Who denies that a town has fallen
// denies that anybody has taken it.
func (c *claim) heldNoLonger() {
	if c.state != "holds" && c.state != "loses" {
		return
	}
	if c.state == "loses" && c.status == sitrep.Denied && c.s.lemmas[c.word] == "fall" {
		c.state = "takes" // "Hara has not fallen": nobody took it
		return
	}
	for _, w := range []int{c.word, c.s.Words[c.word].Head} {
		if w >= 0 && slices.ContainsFunc(c.s.children[w], c.s.noLonger) {
			c.state = "loses"
			c.set(sitrep.Happened, "held no longer", "no longer")
			return
		}
	}
}

// noLonger reports whether a word is the "longer" of "no longer", or its "no", whichever the tree hangs on the verb.
func (s *sentence) noLonger(i int) bool {
	is := func(k int, form string) bool {
		return k >= 0 && k < len(s.Words) && strings.EqualFold(s.Words[k].Form, form)
	}
	return is(i, "longer") && is(i-1, "no") || is(i, "no") && is(i+1, "longer")
}

// drivenOut makes an attack of a clause in which men in arms are driven out of a place, and a place won of it where that is told as done:
// "threw the rebels out of Hara", "is trying to oust them from the port". Told of them, it is lost: "the garrison was driven from the
// hill".
func (v *view) drivenOut(c *claim) {
	s, i := c.s, c.word
	if !s.isVerb(i) || !s.in(i, "routs") || !v.leavesPlace(s, i) || !slices.ContainsFunc(v.objects(s, i), func(w int) bool { return v.inArms(s, w) }) {
		return
	}
	c.code, c.mode, c.known, c.margin = "ASSAULT", "", true, max(s.Words[i].Marks.EventMargin, sureMost)
	if toInfinitive(s, i) {
		return
	}
	if c.state = "takes"; isPassive(s, i) {
		c.state = "loses"
	}
	c.explain("control", "men in arms are driven out of a place", s.Words[i].Form)
}

// leavesPlace reports whether a verb says out of which place somebody goes: "from the hill", "out of it".
func (v *view) leavesPlace(s *sentence, verb int) bool {
	return slices.ContainsFunc(s.all(verb, "obl"), func(w int) bool {
		if p := s.preposition(w); p != "out" && p != "from" {
			return false
		}
		return s.lemmas[w] == "it" || v.namesTown(s, w) || s.in(w, "place")
	})
}

// inArms reports whether a word stands for somebody who bears arms.
func (v *view) inArms(s *sentence, word int) bool {
	who, ok := v.cast.byWord[at{s.index, antecedentOf(s, word)}]
	return s.in(word, "force") || ok && slices.Contains(armedSectors, v.cast.list[who].sector)
}
