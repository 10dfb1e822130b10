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
	otherForm     = -2.0 // two sides fight, or a thing is struck
	otherDoer     = -0.3
	otherDay      = -2.0
	dayAgain      = 0.5
	elsewhere     = -1.5
	otherTown     = -2.2 // each town is named where the claim is told
	onTrial       = -1.5 // what somebody is convicted of, and what others do
	placeAgain    = 0.5
	otherCount    = -2.0
	countAgain    = 1.0
	tollAgain     = 1.0  // "the attack" with as many dead as one that was told
	saysNoMore    = 0.5  // neither sides nor figures
	daysBetween   = -3.0 // "two days after"
	settled       = 4.0  // a rule knows of which event it tells
	answersFor    = 3.0  // who claims or refuses responsibility for it

	apart = -100.0 // cannot be one event

	manyAlike = 3 // so many dead told of "the attack" are no chance
)

// sameEvents numbers the events of the report, so that claims that tell of the same one share a number, and drops bare
// mentions of violence that tell of no event the report knows.
func (v *view) sameEvents() {
	var told []*happening
	var kept []*claim
	for _, c := range v.claims {
		if (c.state == "holds" || reminds(c) && !c.s.in(c.word, "sieges")) && c.state != "" && c.code == "" && c.holder < 0 && len(c.actors) == 0 {
			continue // "the occupied north", "the annexed hills": by whom is what control is about
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
		v.sameHands(h)
		v.outcome(h)
		for _, c := range h.claims {
			c.event = fmt.Sprintf("e%d", i+1)
		}
	}
	v.diedLater()
}

// unreal reports whether a claim tells of what has not happened: it never tells of the same event as one that has.
func unreal(c *claim) bool { return c.status == sitrep.Expected || c.status == sitrep.Hypothetical }

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

// bygone reports whether a noun is said to be of a time before: "a previous attack".
func bygone(s *sentence, word int) bool {
	return slices.ContainsFunc(s.all(word, "det", "amod"), func(d int) bool { return s.in(d, "formers") })
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
