package record

import (
	"slices"

	"sitrep"
)

// What speaks for two claims of one report telling of one event, in log odds. A report tells an event in several
// sentences, and carries place and day on from one to the next; two hands, two places or two days are two events.
const (
	tellSameType  = 0.4
	tellKin       = -0.3
	tellCampaign  = -2.0 // an offensive or a siege, and an attack that is told of no campaign
	tellBeside    = -0.7 // two places side by side
	tellProcess   = 1.5  // a place has seldom two ceasefires at once
	tellPast      = -2.0 // two of them months apart
	tellBareToll  = 1.2  // a toll without an event belongs to what was told before it
	tellHeld      = 1.0  // who holds one place
	tellModes     = 0.5
	tellMeans     = -1.2 // two means of attack
	tellSameSide  = 0.6
	tellLikeSide  = 0.2
	tellOtherSide = -0.9
	tellReply     = -1.5 // an answer to an attack, and what others did
	tellSwapped   = -1.0 // who struck in one is struck in the other
	tellPlace     = 0.6
	tellOtherwise = -3.0 // another place
	tellDay       = 0.4
	tellOtherDay  = -2.5
	tellAgain     = 0.9 // "the attack"
	tellWords     = 0.5 // for each word shared that can tell events apart, up to three
	tellNext      = 0.3 // in the same passage
	tellFar       = -0.4
	tellOverlap   = 0.7 // the words of one claim lie in the other's
	tellSameToll  = 1.0
	tellManyDead  = 1.0  // as many dead, ten or more: times the logarithm of their number
	tellTwoTolls  = -1.5 // two tolls in one voice that do not meet
	tellSameID    = 1.0  // the reader took them for one event
	tellDenied    = 2.0  // and one denies what the others tell
	tellOtherID   = -1.0 // the reader took them for two events
	tellStruck    = 1.0
	tellUnstruck  = -1.6 // two things struck
	tellElsewhere = -1.5 // the group tells of another thing struck
	tellEnough    = 1.2

	never     = -10.0
	leastMean = -3.0 // one claim of another kind does not speak against the rest
)

// passage is how near, in characters, two claims stand in one passage.
const passage = 350

// tells scores whether a claim tells of the event of others: half by the one that it goes with best, half by all, so that
// a chain of claims, each like the one before, does not join what is different.
func (v *resolver) tells(others []Entry, c *Entry) float64 {
	if slices.ContainsFunc(others, func(o Entry) bool { return sumAndPart(&o, c) }) {
		return never // what stands between a day's dead and a month's makes them no one event
	}
	best, sum := 2*never, 0.0
	for i := range others {
		s := v.tellsPair(&others[i], c)
		best, sum = max(best, s), sum+max(s, leastMean)
	}
	told := (best + sum/float64(max(1, len(others)))) / 2
	if c.Process != "" {
		like := func(o Entry) bool { return o.Process == c.Process }
		switch {
		case slices.ContainsFunc(others, func(o Entry) bool { return like(o) && v.past(&o) != v.past(c) }):
			told += tellPast
		case slices.ContainsFunc(others, like):
			told = max(told, best) // what else is told with a process, who brokered it, says nothing against another phase
		}
	}
	if slices.ContainsFunc(others, func(o Entry) bool { return otherStruck(&o, c) }) {
		told += tellElsewhere // a toll between them, which says nothing of what was struck, does not make two attacks one
	}
	return told
}

// past reports whether a claim names a day weeks before its report: told beside what is news, it is of another process.
func (v *resolver) past(e *Entry) bool {
	w, published := e.When, dayOf(v.record.Report.Published)
	return w != nil && !w.Carried && w.Last != "" && published != "" && date(published).Sub(date(w.Last)) > phaseReach*day
}

// tellsPair scores whether a claim, an entry by itself, tells of the event of another.
func (v *resolver) tellsPair(e, alone *Entry) float64 {
	c := &alone.Claims[0]
	if e.Asserted != asserted(c) || aside(c) || aside(&e.Claims[0]) || sumAndPart(e, alone) {
		return never
	}
	s, ok := v.tellsKind(e, c)
	if !ok {
		return never
	}
	return s + tellsSides(e, c) + tellsWhere(e, c) + tellsWhen(e, c) + v.tellsWords(e, c) + tellsTolls(e, c) + tellsStruck(e, alone)
}

// sumAndPart reports whether one of two claims counts the dead or the hurt of several days, and the other does not.
func sumAndPart(a, b *Entry) bool {
	return a.sums() != b.sums() && casualty(&a.Claims[0]) && casualty(&b.Claims[0])
}

// aside reports whether a claim counts more than one event: the dead of days, or of a whole war.
func aside(c *Claim) bool {
	const war, many = 180, 20000
	if c.Spread {
		return true
	}
	if c.When != nil && length(c.When) > war && length(c.When) != open {
		return true
	}
	return slices.ContainsFunc(c.Figures, func(f sitrep.Figure) bool {
		return (f.Of == "killed" || f.Of == "wounded" || f.Of == "displaced") && f.Low != nil && *f.Low >= many
	})
}
