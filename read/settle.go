package read

import (
	"slices"

	"sitrep"
	"sitrep/lexicon"
)

// settle gives a claim without a place the one that the report has just spoken of: what "the city" stands for, and where
// the same thing was told to have happened before.
func (v *view) settle() {
	v.datedLater()
	v.deedsOfVerdicts()
	scenes := v.findScenes()
	v.atScene(scenes)
	for i, c := range v.claims {
		v.enter(c)
		if v.sparedElsewhere(i, c) {
			continue
		}
		v.date(i, c)
		v.onTheDay(i, c)
		if c.spot != nil || c.status == sitrep.Hypothetical {
			continue
		}
		if p := v.onlyTown(c); p != nil {
			c.spot = p
			c.explain("place", "the one place in its words", p.place.Name)
			continue
		}
		if p := v.takenUp(i, c); p != nil {
			c.spot = p
			c.explain("place", "a place named before", p.place.Name)
			continue
		}
		if p := v.entryPlace(c.s); p != nil {
			c.spot = p
			c.explain("place", "the place of the entry", p.place.Name)
			continue
		}
		if p := v.atSeat(c); p != nil {
			c.spot = p
			c.explain("place", "what is hit stands in the capital", p.place.Name)
			continue
		}
		if v.placedElsewhere(c) {
			continue
		}
		if p := v.homeSpot(); v.ofYears(c) && p != nil && !v.onlySpeaks(p) {
			c.spot = p
			c.explain("place", wholeLandRule, p.place.Name)
			continue
		}
		k, told := v.placedBefore(i, c), -1
		if k >= 0 {
			told = v.claims[k].s.index
		}
		if p := v.underOpening(c, told); p != nil {
			c.spot = p
			c.explain("place", "what its paragraph opens with", p.place.Name)
		} else if p := sceneBefore(scenes, told, c.s.index); p != nil && (c.bare() && !uprooted(c) || c.code == "ASSAULT") {
			c.spot = p
			c.explain("place", "where the report said that it was", p.place.Name)
		} else if k >= 0 {
			c.spot = v.finest(k, v.claims[k]).spot
			c.explain("place", "where it was told before", c.spot.place.Name)
		} else if p := v.officeOf(c); p != nil {
			c.spot = p
			c.explain("place", "the land of the official who tells it", p.place.Name)
		} else if p := v.ownLand(c); p != nil {
			c.spot = p
			c.explain("place", "the one land of its sentence", p.place.Name)
		} else if p := v.calamity(c); p != nil {
			c.spot = p
			c.explain("place", "where the calamity was", p.place.Name)
		} else if p := v.wholeLandOf(c); p != nil && !v.onlySpeaks(p) {
			c.spot = p
			c.explain("place", wholeLandRule, p.place.Name)
		} else if p := v.stage(c); c.bare() && p != nil {
			c.spot = p
			c.explain("place", "the town that the report is filed from and tells of", p.place.Name)
		}
	}
}

// finest is the claim that puts a matter most exactly of those just before one that names a region or a country alone: who fights "in
// the Darfur region" fights in the town of the attack told first.
func (v *view) finest(n int, old *claim) *claim {
	if r := old.spot.place.Precision; r != "region" && r != "country" {
		return old
	}
	for k := n - 1; k >= 0 && old.s.index-v.claims[k].s.index <= settleReach; k-- {
		c := v.claims[k]
		if c.spot == nil || c.status == sitrep.Denied || c.spot.place.Country != old.spot.place.Country || !c.spot.found || !v.sameMatter(old, c) || v.longAgo(old, c) || onOtherDays(old, c) {
			continue
		}
		if narrow(&c.spot.place) && c.moment != nil {
			return c
		}
	}
	return old
}

// date gives a toll or a further word on an attack or protest the day that the report has told of it, unless its own
// sentence names a time.
func (v *view) date(i int, c *claim) {
	if !c.undated() || c.status != sitrep.Happened || c.kind != "" || c.state != "" {
		return
	}
	if !c.s.isVerb(c.word) && bygone(c.s, c.word) {
		return // "a previous attack" was on no day of this one
	}
	scene := c // what tells where it was
	if k := v.placedBefore(i, c); c.spot == nil && k >= 0 {
		scene = v.claims[k]
	}
	for _, k := range v.lately(i, c) {
		old := v.claims[k]
		if scene != c && inTwoTowns(scene, old) || c.inSide() && old.s != c.s && old.spot != nil && narrow(&old.spot.place) {
			continue // day and place are of one telling
		}
		if old.undated() || old.moment.back || old.moment.longer(fewDays) || inTwoTowns(c, old) && v.endedBefore(old, dayNews) || old.status != sitrep.Happened || !v.sameMatter(c, old) || v.longAgo(c, old) {
			continue // what happened "since 2011" or "this week" dates nothing that is told of later
		}
		if v.looksBack(c, old) || v.otherEntry(c, old) || !sameDay(v, c) && !(old.s == c.s && v.onlyMoment(old)) {
			if sameToll(c, old) {
				continue // the nearer ones may tell
			}
			return
		}
		c.moment = old.moment
		c.explain("time", "when it was told before", old.moment.time.Text)
		return
	}
}

// looksBack reports whether a claim sums up what went on for longer than what another has told: over weeks or years of its own, in the
// perfect without a day ("the group has burned down villages"), or as the doing of a war ("the conflict killed thousands").
func (v *view) looksBack(c, old *claim) bool {
	s := c.s
	if !c.undated() {
		return c.moment.wide() && (old.moment == nil || !old.moment.wide())
	}
	verb := v.clauseOf(s, c.word)
	if verb < 0 || old.s == s {
		return false
	}
	n := s.child(verb, "nsubj", "nsubj:pass")
	return n >= 0 && s.in(n, "hostilities") || v.ofYears(c) || s.Words[c.word].XPOS == "NNS" && presentPerfect(s, verb) && !isPassive(s, verb) || verb == c.word && c.code == "ASSAULT" && !c.bare() && presentPerfect(s, verb) && !isPassive(s, verb)
}

// onlyMoment reports whether a claim's sentence names no other day than the claim's.
func (v *view) onlyMoment(c *claim) bool {
	for i := range v.times {
		if m := &v.times[i]; m.sent == c.s.index && !m.expr.Vague && !m.lasts() && m.first != c.moment.first && sitrep.Day(m.time.Start) != sitrep.Day(c.moment.time.Start) {
			return false
		}
	}
	return c.moment.sent == c.s.index
}

// settleReach is how many sentences a place is carried on.
const settleReach = 4

// uprooted reports whether a claim only counts people who are displaced: they are the war's, and not those of one attack told before.
func uprooted(c *claim) bool { return c.bare() && len(c.figures) > 0 && c.figures[0].Of == "displaced" }

// sameMatter reports whether a claim goes on about what another has told: its toll, or the same kind of event.
func (v *view) sameMatter(c, old *claim) bool {
	if uprooted(c) {
		return slices.ContainsFunc(old.figures, func(f amount) bool { return f.Of == "displaced" })
	}
	if c.bare() {
		return old.code == "ASSAULT" || old.bare() || old.state == "takes" // "recaptured the town. Ten rebels were killed"
	}
	if c.kind != "" && c.kind == old.kind || c.state != "" && c.state == old.state {
		return true
	}
	return c.code == old.code && (c.code == "ASSAULT" || c.code == "PROTEST" || c.code == "COERCE")
}

// standsSomewhere reports whether the words before a name that the gazetteer does not know make a place of it.
func (v *view) standsSomewhere(p *spot) bool {
	s := v.sents[p.sent]
	h := s.firstJoined(p.head) // "in Hara and Osk"
	over := s.Words[h].Head
	kind := over >= 0 && (s.in(over, "settlements") || s.in(over, "divisions") || s.in(over, "towns"))
	if kind && (s.rel(h) == "compound" || s.rel(h) == "appos") { // "Hara village", and not "the Harian suburb of Osk"
		of := s.child(over, "nmod")
		return of < 0 || of < h || s.preposition(of) != "of" || s.Words[of].UPOS != "PROPN"
	}
	if over == p.last+1 && s.rel(h) == "compound" && s.in(over, "landforms") && standsAt(s.preposition(over)) {
		return true // "in the Hara forest"
	}
	for _, a := range s.all(p.head, "appos") {
		if s.in(a, "towns") { // "Hara, a town in the north"
			return true
		}
	}
	switch s.rel(h) {
	case "obl", "nmod":
	case "obj", "nsubj":
		return (s.rel(h) == "obj" || isPassive(s, over)) && s.isVerb(over) && slices.ContainsFunc(v.senses(s, over), func(x lexicon.Sense) bool { return x.Code.Event == "ASSAULT" })
	default:
		return false
	}
	prep := s.preposition(h)
	if over >= 0 && s.in(over, "dwellers") && (prep == "of" || prep == "from") {
		return true // "residents of Hara"
	}
	return prep == "of" && kind || prep != "by" && prep != "from" && s.lexicon.InClass(prep, "locatives")
}

// namedBy reports whether a noun is part of a place's name, or the words beside it call it so: "the Osk peninsula", "the island of Osk".
func (v *view) namedBy(p *spot, noun string) bool {
	s := v.sents[p.sent]
	h := s.Words[p.head].Head
	return s.lemmas[p.last] == noun || v.calledBy(p, noun) || h >= 0 && s.lemmas[h] == noun && s.in(h, "landforms") && (s.preposition(p.head) == "of" || s.rel(p.head) == "compound")
}

// calledBy reports whether the words beside a place's name call it by a noun: "the town of Osk", "Osk town".
func (v *view) calledBy(p *spot, noun string) bool {
	s := v.sents[p.sent]
	h := s.Words[p.head].Head
	if p.place.Precision == "region" || p.place.Precision == "country" { // "the capital city of Hara province"
		return h >= 0 && s.lemmas[h] == noun && s.in(h, "divisions") && !standsAt(s.preposition(p.head)) && s.preposition(p.head) != "on"
	}
	return h >= 0 && s.lemmas[h] == noun && (s.preposition(p.head) == "of" || s.rel(p.head) == "compound" || s.rel(p.head) == "appos")
}

// isSomewhere reports whether a claim tells of something that happens at a place, not of what somebody says of it.
func (c *claim) isSomewhere() bool {
	switch c.code {
	case "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT":
		return c.kind != "" || c.state != ""
	}
	return true
}

// pointsBack reports whether a noun's nearest determiner takes up something named.
func pointsBack(s *sentence, i int) bool {
	dets := s.all(i, "det")
	return len(dets) > 0 && slices.Contains([]string{"the", "this", "that"}, s.lemmas[slices.Max(dets)])
}
