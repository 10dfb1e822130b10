package record

import (
	"slices"
	"strings"

	"sitrep/record/party"
)

func tellsSides(e *Entry, c *Claim) float64 {
	s := 0.0
	for _, p := range [][2][]party.Party{{e.Actors, c.Actors}, {e.Recipients, c.Targets}} {
		r, ok := party.Any(p[0], p[1])
		switch {
		case !ok:
		case r == party.Same:
			s += tellSameSide
		case r == party.Apart:
			s += tellOtherSide
		default:
			s += tellLikeSide
		}
	}
	struck, _ := party.Any(e.Actors, c.Targets)
	strikes, _ := party.Any(e.Recipients, c.Actors)
	if own, ok := party.Any(e.Actors, c.Actors); ok && own == party.Apart && min(struck, strikes) <= party.Part {
		s += tellSwapped
	}
	if own, ok := party.Any(e.Actors, c.Actors); ok && e.Claims[0].Reply != c.Reply && own > party.Part {
		s += tellReply
	}
	return s
}

func tellsWhere(e *Entry, c *Claim) float64 {
	if len(e.Places) == 0 || len(c.Places) == 0 {
		return 0
	}
	if e.Places[0].Carried || c.Places[0].Carried {
		return 0
	}
	switch r, _, at := meet(e.Places, c.Places); {
	case r == samespot && fineness(&e.Places[at[0]]) < 3:
		return tellPlace
	case r == beside && e.Places[at[0]].Name != c.Places[at[1]].Name:
		return tellBeside
	case r == around:
		return tellOtherwise / 2
	case r == elsewhere:
		return tellOtherwise
	}
	return 0
}

func tellsWhen(e *Entry, c *Claim) float64 {
	if e.When == nil || c.When == nil || e.When.Carried || c.When.Carried || ofHurt(c) {
		return 0
	}
	a, b := e.When, c.When
	if a.First == b.First && a.Last == b.Last {
		return tellDay
	}
	if before(a, b) || before(b, a) {
		if adjacent(a, b) || e.Process != "" && c.Process == e.Process && daysBetween(a, b) <= phaseReach {
			return 0
		}
		return tellOtherDay
	}
	return 0
}

// tellsWords looks at the words: what they share, whether the claim speaks of something known, how near they stand.
func (v *resolver) tellsWords(e *Entry, c *Claim) float64 {
	const most = 3
	s := 0.0
	if c.Trigger != nil {
		before := strings.ToLower(v.text.Slice(c.Trigger.Start-20, c.Trigger.Start))
		if strings.HasSuffix(before, "the ") || strings.HasSuffix(before, "this ") || strings.HasSuffix(before, "these ") {
			s += tellAgain
		}
	}
	last := &e.Claims[len(e.Claims)-1]
	overlaps := slices.ContainsFunc(e.Claims, func(o Claim) bool { return o.Evidence.Overlaps(c.Evidence) })
	if !overlaps { // the words of one clause within another are the same words
		s += tellWords * float64(min(most, shared(e.Words, v.known.words(c.Evidence.Exact))))
	}
	switch {
	case overlaps:
		s += tellOverlap
	case c.Evidence.Start-last.Evidence.End < passage:
		s += tellNext
	default:
		s += tellFar
	}
	return s
}
