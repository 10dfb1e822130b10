package read

import (
	"fmt"
	"slices"
	"strings"

	"sitrep"
)

// happening is one event of the report with the claims that tell of it.
type happening struct{ claims []*claim }

// What speaks for and against a claim's telling of the same event as the claims before it. A report mostly goes on about
// what it has told: a claim of the same type joins unless something parts them.
const (
	goesOn        = 0.7  // nothing said: a report's next claim of a type is about the same event
	sameMode      = 0.7  // both bombings, both abductions
	inOneSentence = 1.2  // told in the same sentence
	shortlyAfter  = 0.3  // within two sentences
	longAfter     = -0.2 // more than five sentences on
	sameSufferer  = 1.5
	sameDoer      = 0.5
	sameThing     = 1.5  // the same object attacked
	sameTrigger   = 0.3  // "killed … killed"
	takenBack     = 0.8  // "the attack"
	saidAnew      = -1.5 // "another attack"
	otherPerson   = -2.5 // a victim of another name
	otherSufferer = -0.8
	otherThing    = -1.0
	otherDoer     = -0.3
	otherDay      = -2.0
	dayAgain      = 0.5
	elsewhere     = -1.5
	placeAgain    = 0.5
	otherCount    = -2.0
	countAgain    = 1.0
	saysNoMore    = 0.5  // neither sides nor figures
	daysBetween   = -3.0 // "two days after"
	settled       = 4.0  // a rule knows of which event it tells
	answersFor    = 3.0  // who claims or refuses responsibility for it

	apart = -100.0 // cannot be one event
)

// sameEvents numbers the events of the report, so that claims that tell of the same one share a number, and drops bare
// mentions of violence that tell of no event the report knows.
func (v *view) sameEvents() {
	var told []*happening
	var kept []*claim
	for _, c := range v.claims {
		if c.state == "holds" && c.code == "" && c.holder < 0 && len(c.actors) == 0 {
			continue // "the occupied north": by whom is what control is about
		}
		if c.code == "" {
			kept = append(kept, c)
			continue
		}
		if v.inGeneral(c) {
			continue
		}
		best, most, why := (*happening)(nil), 0.0, ""
		for _, h := range told {
			if n, reasons := v.likeness(c, h); n > most {
				best, most, why = h, n, reasons
			}
		}
		switch {
		case best != nil:
			best.claims = append(best.claims, c)
			c.explain("event.id", fmt.Sprintf("same event, %.1f: %s", most, why), best.claims[0].s.Words[best.claims[0].word].Form)
		case v.tellsNothing(c):
			continue
		default:
			told = append(told, &happening{claims: []*claim{c}})
		}
		kept = append(kept, c)
	}
	v.claims = kept
	v.told = map[*claim]*happening{}
	for _, h := range told {
		for _, c := range h.claims {
			v.told[c] = h
		}
	}
	for i, h := range told {
		v.share(h)
		v.outcome(h)
		for _, c := range h.claims {
			c.event = fmt.Sprintf("e%d", i+1)
		}
	}
}

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
	if some(func(o *claim) bool { return o.code != c.code || unreal(o) != unreal(c) }) || v.otherMode(c, h) {
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
	lemma := c.s.lemmas[c.word]
	add(sameTrigger, some(func(o *claim) bool { return o.s.lemmas[o.word] == lemma }), "same word")
	noun := !c.s.isVerb(c.word)
	add(takenBack, noun && pointsBack(c.s, c.word), "a noun that points back")
	add(saidAnew, saidAgain(c), "said to be another")
	add(v.when(c, h))
	if !dies(c.s, c.word) { // people die elsewhere than where they were struck, and by other names
		add(v.parts(c, h))
		add(v.whereabouts(c, h))
	}
	for _, f := range c.figures {
		again, other := false, false
		for _, o := range h.claims {
			for _, g := range o.figures {
				if g.Of == f.Of && g.PartOf == "" && f.PartOf == "" {
					again, other = again || equalBounds(f.Figure, g.Figure), other || !equalBounds(f.Figure, g.Figure)
				}
			}
		}
		add(countAgain, again, "same count")
		add(otherCount, other && !again, "another count")
	}
	add(daysBetween, some(func(o *claim) bool { return timeBetween(o, c) }), "a time lies between")
	add(saysNoMore, len(c.actors)+len(c.targets)+len(c.objects)+len(c.figures) == 0, "says no more")
	add(settled, c.tellsOf != nil && slices.Contains(h.claims, c.tellsOf), "says who they were")
	add(answersFor, c.claimant >= 0 && some(func(o *claim) bool { return o.claimant < 0 }), "responsibility for it")
	return sum, strings.Join(why, ", ")
}

// timeBetween reports whether one sentence puts a stretch of time between two events: "was shelled two days after the convoy was
// hit". Who dies of wounds dies after one event.
func timeBetween(a, b *claim) bool {
	if a.s != b.s || dies(a.s, a.word) || dies(b.s, b.word) {
		return false
	}
	s := a.s
	for i := min(a.word, b.word) + 1; i+1 < max(a.word, b.word); i++ {
		next := s.lemmas[i+1]
		if slices.Contains(stretches, s.lemmas[i]) && (next == "after" || next == "before") {
			return true
		}
	}
	return false
}

// stretches are the nouns for a stretch of time.
var stretches = []string{"minute", "hour", "day", "week", "fortnight", "month", "year", "decade"}

// unreal reports whether a claim tells of what has not happened: it never tells of the same event as one that has.
func unreal(c *claim) bool { return c.status == sitrep.Expected || c.status == sitrep.Hypothetical }

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
		if a.Name == b.Name || a.GeoNames != 0 && a.GeoNames == b.GeoNames {
			return placeAgain, a.Precision != "country", "same place"
		}
		if narrow(a) && narrow(b) && !namesake(a, b) && !namesake(b, a) {
			weight, found, what = elsewhere, true, "another place"
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

// saidAgain reports whether a claim is said to be another than those told before: its noun is, or what is used in it
// ("another bomb was thrown").
func saidAgain(c *claim) bool {
	if !c.s.isVerb(c.word) {
		return anew(c.s, c.word)
	}
	for _, x := range c.s.all(c.word, "nsubj", "obj") {
		for _, d := range c.s.all(x, "det", "amod") {
			if l := c.s.lemmas[d]; l == "another" || l == "second" || l == "third" {
				return true
			}
		}
	}
	return false
}

// anew reports whether a noun is said to be another than those told before: "another attack", "a second bomb".
func anew(s *sentence, word int) bool {
	for _, d := range s.all(word, "det", "amod") {
		if l := s.lemmas[d]; l != "a" && l != "an" && l != "any" && s.in(d, "others") || l == "second" || l == "third" || l == "separate" {
			return true
		}
	}
	return false
}

func overlap(a, b []int) bool {
	return slices.ContainsFunc(a, func(x int) bool { return slices.Contains(b, x) })
}

// sameObjects reports whether two claims name a thing attacked by the same last word.
func sameObjects(a, b *claim) bool {
	last := func(sp sitrep.Span) string {
		words := strings.Fields(strings.ToLower(sp.Exact))
		if len(words) == 0 {
			return ""
		}
		return words[len(words)-1]
	}
	return slices.ContainsFunc(a.objects, func(x sitrep.Span) bool {
		return slices.ContainsFunc(b.objects, func(y sitrep.Span) bool { return last(x) == last(y) })
	})
}

func equalBounds(a, b sitrep.Figure) bool {
	return equalBound(a.Low, b.Low) && equalBound(a.High, b.High)
}

func equalBound(a, b *int64) bool {
	if a == nil || b == nil {
		return a == b
	}
	return *a == *b
}
