package read

import (
	"slices"
	"strings"
	"time"

	"sitrep"
)

// likeness says how much speaks for a claim's telling of a happening, and what. Zero or less: it tells of another.
func (v *view) likeness(c *claim, h *happening) (float64, string) {
	sum := 0.0
	var why []string
	add := func(n float64, ok bool, what string) {
		if ok {
			sum += n
			why = append(why, what)
		}
	}
	some := func(same func(*claim) bool) bool { return slices.ContainsFunc(h.claims, same) }
	if some(func(o *claim) bool { return o.code != c.code || unreal(o) != unreal(c) }) || v.otherMode(c, h) || otherBusiness(c, h) {
		return apart, ""
	}
	linked := c.tellsOf != nil && slices.Contains(h.claims, c.tellsOf)
	alone := !linked && (c.itself || !some(func(o *claim) bool { return !o.itself })) // what came of itself is told of the attack it is called
	if alone || some(func(o *claim) bool { return craftAndCrew(c, o) }) {
		return apart, ""
	}
	gap := 1000
	for _, o := range h.claims {
		gap = min(gap, max(c.s.index-o.s.index, o.s.index-c.s.index))
	}
	add(goesOn, c.code == "ASSAULT" || sharesSides(c, h), "the report goes on")
	add(sameMode, c.mode != "" && some(func(o *claim) bool { return o.mode == c.mode }), "same mode")
	add(inOneSentence, gap == 0, "same sentence")
	add(shortlyAfter, gap == 1 || gap == 2, "close by")
	add(longAfter, gap > 5, "far off")
	add(sameSufferer, some(func(o *claim) bool { return overlap(o.targets, c.targets) }), "same sufferer")
	add(sameDoer, some(func(o *claim) bool { return overlap(o.actors, c.actors) }), "same doer")
	struck := some(func(o *claim) bool { return sameObjects(o, c) })
	add(sameThing, struck, "same thing")
	add(otherThing, !struck && len(c.objects) > 0 && some(func(o *claim) bool { return len(o.objects) > 0 }), "another thing")
	add(otherForm, some(func(o *claim) bool { return isFight(c) && isStrike(o) || isFight(o) && isStrike(c) }), "a fight and a strike")
	lemma := c.s.lemmas[c.word]
	add(sameTrigger, some(func(o *claim) bool { return o.s.lemmas[o.word] == lemma }), "same word")
	noun := !c.s.isVerb(c.word)
	add(takenBack, noun && pointsBack(c.s, c.word), "a noun that points back")
	add(saidAnew, saidAgain(c), "said to be another")
	add(v.when(c, h))
	add(otherDay, !v.ownDay(c) && v.inThePast(h, c), "long before")
	if !dies(c.s, c.word) { // people die elsewhere than where they were struck, and by other names
		add(v.parts(c, h))
		add(v.whereabouts(c, h))
	}
	for _, f := range c.figures {
		again, toll, other := h.counts(f)
		add(countAgain, again, "same count")
		add(tollAgain, toll && noun && pointsBack(c.s, c.word), "the dead of what was told")
		add(otherCount, other && !again, "another count")
	}
	add(daysBetween, some(func(o *claim) bool { return timeBetween(o, c) }), "a time lies between")
	add(saysNoMore, len(c.actors)+len(c.targets)+len(c.objects)+len(c.figures) == 0, "says no more")
	back := noun && pointsBack(c.s, c.word)
	add(onTrial, !linked && !back && v.forTrial(c) != v.forTrial(h.claims[0]) && !sharesSides(c, h), "what somebody is tried for")
	add(settled, linked, "says who they were")
	add(answersFor, c.claimant >= 0 && some(func(o *claim) bool { return o.claimant < 0 }), "responsibility for it")
	return sum, strings.Join(why, ", ")
}

// forTrial reports whether a claim tells of what somebody is convicted of: "convicted the warlord of | killing 40 farmers".
func (v *view) forTrial(c *claim) bool {
	return slices.ContainsFunc(v.claims, func(o *claim) bool {
		return o.s == c.s && o.code == "SANCTION" && o.mode == "convict" && o != c && c.s.under(c.word, o.word)
	})
}

// isFight reports whether a claim tells of two sides that fight each other, and isStrike that a thing was struck: a clash at the airport is
// not the shelling of the market.
func isFight(c *claim) bool {
	return c.s.in(c.word, "mutuals") && len(c.actors) > 1 && len(c.targets)+len(c.objects) == 0
}

func isStrike(c *claim) bool { return len(c.objects) > 0 && len(c.actors) < 2 }

// timeBetween reports whether one sentence puts a stretch of time between two events: "was shelled two days after the convoy was
// hit". Who dies of wounds dies after one event.
func timeBetween(a, b *claim) bool {
	if a.s != b.s || dies(a.s, a.word) || dies(b.s, b.word) {
		return false
	}
	s := a.s
	for i := min(a.word, b.word) + 1; i+1 < max(a.word, b.word); i++ {
		next := s.lemmas[i+1]
		if s.in(i, "stretches") && (next == "after" || next == "before") {
			return true
		}
	}
	return false
}

// distinctModes are modes that no other attack shares: an abduction is no bombing.
var distinctModes = map[string]string{"abduct": "abduct", "explosives": "explosives", "suicide-attack": "explosives", "aerial": "aerial",
	"sexual": "sexual", "firearms": "firearms", "seize": "seize", "arrest": "arrest", "strike": "strike",
	"unconventional": "unconventional", "heavy-weapons": "heavy-weapons", "phone": "phone", "visit": "visit"}

// otherMode reports whether the way a thing was done parts a claim from a happening.
func (v *view) otherMode(c *claim, h *happening) bool {
	mine := distinctModes[c.mode]
	if mine == "" {
		return false
	}
	return slices.ContainsFunc(h.claims, func(o *claim) bool {
		theirs := distinctModes[o.mode]
		return theirs != "" && theirs != mine && parted(mine, theirs) && parted(theirs, mine)
	})
}

// parted reports whether one way of attacking leaves no room for another: shots are fired in many attacks, and shells fall
// in many.
func parted(mode, other string) bool {
	switch mode {
	case "firearms":
		return other == "abduct"
	case "heavy-weapons":
		return other == "unconventional"
	}
	return true
}

// otherBusiness reports whether a deed that is no attack has other doers than a happening and nobody in common with it: a general seized
// power, and gunmen seized cattle.
func otherBusiness(c *claim, h *happening) bool {
	return c.code != "ASSAULT" && !sharesSides(c, h) && slices.ContainsFunc(h.claims, func(o *claim) bool { return clash(o.actors, c.actors) })
}

// sharesSides reports whether a claim has an actor or recipient in common with a happening, or neither names any.
func sharesSides(c *claim, h *happening) bool {
	return slices.ContainsFunc(h.claims, func(o *claim) bool {
		return overlap(o.actors, c.actors) || overlap(o.targets, c.targets) || len(c.actors)+len(c.targets) == 0
	})
}

// parts says what different sides speak against one event.
func (v *view) parts(c *claim, h *happening) (weight float64, found bool, what string) {
	person := func(list []int) []int {
		return slices.DeleteFunc(slices.Clone(list), func(i int) bool { return v.cast.list[i].ner != "PER" })
	}
	var doers, sufferers []int
	for _, o := range h.claims {
		doers, sufferers = append(doers, o.actors...), append(sufferers, o.targets...)
	}
	var why []string
	clash := func(n float64, a, b []int, reason string) {
		if len(a) > 0 && len(b) > 0 && !overlap(a, b) {
			weight += n
			why = append(why, reason)
		}
	}
	clash(otherPerson, person(c.targets), person(sufferers), "a victim of another name")
	clash(otherSufferer, c.targets, sufferers, "another sufferer")
	clash(otherDoer, c.actors, doers, "another doer")
	return weight, len(why) > 0, strings.Join(why, ", ")
}

// when says what a time in the claim's own sentence speaks for or against one event.
func (v *view) when(c *claim, h *happening) (weight float64, found bool, what string) {
	if c.moment == nil || c.moment.sent != c.s.index {
		return 0, false, ""
	}
	for _, o := range h.claims {
		if o.moment == nil {
			continue
		}
		a, b := &c.moment.time, &o.moment.time
		if sitrep.Day(a.Start) > sitrep.Day(b.End) && b.End != "" || sitrep.Day(b.Start) > sitrep.Day(a.End) && a.End != "" {
			if daysApart(a, b) > pastEvent {
				return apart, true, "another month"
			}
			return otherDay, true, "another day"
		}
		if c.moment.wide() != o.moment.wide() {
			return otherDay, true, "a stretch of time, not a day"
		}
		if sitrep.Day(a.Start) == sitrep.Day(b.Start) && sitrep.Day(a.End) == sitrep.Day(b.End) {
			weight, found, what = dayAgain, true, "same day"
		}
	}
	return weight, found, what
}

// pastEvent is so many days that what a report tells beside its news is another event: "last March a bomber attacked a mosque".
const pastEvent = 20

// counts compares a count with those of a happening: whether one is the same, whether that is of so many dead that it is no chance, and
// whether one is another.
func (h *happening) counts(f amount) (again, toll, other bool) {
	for _, o := range h.claims {
		for _, g := range o.figures {
			if g.Of != f.Of || g.PartOf != "" || f.PartOf != "" || onePerson(f, g) {
				continue
			}
			again, other = again || equalBounds(f.Figure, g.Figure), other || !equalBounds(f.Figure, g.Figure)
			toll = toll || f.Of == "killed" && equalBounds(f.Figure, g.Figure) && f.Low != nil && *f.Low >= manyAlike
		}
	}
	return again, toll, other
}

// onePerson reports whether two counts are of one person each and not of one kind: a pilot and a mayor, from which nothing follows.
func onePerson(a, b amount) bool {
	one := func(f amount) bool { return f.High != nil && *f.High == 1 && f.Who != "" }
	return one(a) && one(b) && a.Who != b.Who
}

// daysApart is how many days lie between two stretches of time that do not meet.
func daysApart(a, b *sitrep.Time) int {
	end, start := sitrep.Day(a.End), sitrep.Day(b.Start)
	if end > sitrep.Day(b.End) {
		end, start = sitrep.Day(b.End), sitrep.Day(a.Start)
	}
	x, errX := time.Parse(time.DateOnly, end)
	y, errY := time.Parse(time.DateOnly, start)
	if errX != nil || errY != nil {
		return 0
	}
	return int(y.Sub(x).Hours()) / 24
}

// whereabouts says what a place in the claim's own sentence speaks for or against one event.
func (v *view) whereabouts(c *claim, h *happening) (weight float64, found bool, what string) {
	if c.spot == nil || c.spot.sent != c.s.index {
		return 0, false, ""
	}
	for _, o := range h.claims {
		if o.spot == nil {
			continue
		}
		a, b := &c.spot.place, &o.spot.place
		if a.Country != "" && b.Country != "" && a.Country != b.Country {
			return elsewhere, true, "in another country"
		}
		town := a.GeoNames != 0 && a.GeoNames == b.GeoNames
		if a.Name == b.Name || town && (a.Precision == "site") == (b.Precision == "site") {
			return placeAgain, a.Precision != "country", "same place"
		}
		if town {
			continue // a site in it: it may be there, or not
		}
		if narrow(a) && narrow(b) && !namesake(a, b) && !namesake(b, a) {
			weight, found, what = elsewhere, true, "another place"
			if v.ownPlace(o) && a.GeoNames != 0 && b.GeoNames != 0 && a.Precision == "city" && b.Precision == "city" {
				weight, what = otherTown, "another town"
			}
		}
	}
	return weight, found, what
}

// narrow reports whether a place is a town or finer: two such are two places.
func narrow(p *sitrep.Place) bool {
	return p.Precision != "" && p.Precision != "country" && p.Precision != "region"
}

// namesake reports whether a town bears the name of the province that another, on no map, lies in: the province may be meant.
func namesake(town, unmapped *sitrep.Place) bool {
	return unmapped.Lat == nil && unmapped.Admin1 == town.Name
}
