package read

import "slices"

// sameHands gives the attacks of one event of which nobody is said to have made them the doer told before, where they take that deed up: by a noun
// that points back ("the strike"), or by aircraft after an air raid ("a warplane killed five"). A doer who is only suspected is not carried on.
func (v *view) sameHands(h *happening) {
	for i, c := range h.claims {
		if c.code != "ASSAULT" || c.claimant >= 0 || c.fixed != "" || !v.onlyCraft(c) {
			continue
		}
		var doers []int
		switch {
		case v.theDeed(c):
			doers = v.toldDoers(c, h.claims[:i], func(*claim) bool { return true })
		case c.mode == "aerial" && (len(c.actors) > 0 || c.s.isVerb(c.word)):
			doers = v.toldDoers(c, h.claims[:i], v.hasAircraft)
		}
		if len(doers) == 0 || overlap(doers, c.targets) {
			continue
		}
		c.actors = slices.Clone(doers)
		c.explain("actors", "who made the attack told before", v.cast.list[doers[0]].name)
	}
}

// theDeed reports whether a claim rests on a noun that points back to an attack, which one side makes, and says of it no more than when and in
// which place: "the strike", "the weekend strike in Koro", not "the fighting" or "the attack on the market".
func (v *view) theDeed(c *claim) bool {
	s := c.s
	if s.isVerb(c.word) || !pointsBack(s, c.word) || s.in(c.word, "mutuals") || s.in(c.word, "violences") {
		return false
	}
	return !slices.ContainsFunc(s.all(c.word, "nmod", "compound", "amod", "acl"), func(x int) bool {
		switch s.preposition(x) {
		case "in", "at", "near":
			return s.rel(x) != "nmod"
		}
		return s.lemmas[x] != "air" && !v.inTime(s, x)
	})
}

// hasAircraft reports whether a state or its army made an air raid.
func (v *view) hasAircraft(c *claim) bool {
	return c.mode == "aerial" && !slices.ContainsFunc(c.actors, func(who int) bool {
		ch := v.cast.list[who]
		return ch.sector != "GOV" && ch.sector != "MIL" && ch.country != "IGO"
	})
}

// handsReach is how many sentences behind an attack "the attack" or an aircraft still is that attack's.
const handsReach = 6

// toldDoers are the doers that such claims of an event agree on, the last told; nil where two parties are told, or none.
func (v *view) toldDoers(c *claim, before []*claim, such func(*claim) bool) []int {
	var doers []int
	for _, o := range slices.Backward(before) {
		if !o.isFact() || o.hedged || v.onlyCraft(o) || !such(o) {
			continue
		}
		if doers == nil && c.s.index-o.s.index <= handsReach {
			doers = o.actors
		} else if !overlap(doers, o.actors) {
			return nil
		}
	}
	return doers
}

// onlyCraft reports whether nobody is told to have made an attack but aircraft of which nothing says whose they are.
func (v *view) onlyCraft(c *claim) bool {
	return !slices.ContainsFunc(c.actors, func(who int) bool {
		ch := v.cast.list[who]
		return ch.ner != "" || !v.r.words.InClass(ch.noun, "vehicles") || !v.onlyAs(c.s, who, func(s *sentence, w int) bool { return len(v.ownerOf(s, w)) == 0 })
	})
}
