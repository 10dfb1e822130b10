package record

// What speaks for two claims of one report telling of one event, in log odds, by rules: chosen by hand on the development groups. A report
// tells an event in several sentences, and carries place and day on from one to the next; two hands, two places or two days are two events.
const (
	tellSameType  = 0.4
	tellKin       = -0.3
	tellBeside    = -0.7 // two places side by side
	tellProcess   = 1.5  // a place has seldom two ceasefires at once
	tellBareToll  = 1.2  // a toll without an event belongs to what was told before it
	tellConcerned = 2.0  // a number of people whom a siege, an evacuation or aid concerns belongs to it
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
	tellOtherID   = -1.0 // the reader took them for two events
	tellStruck    = 1.0
	tellUnstruck  = -1.6 // two things struck
	tellSite      = -1.6 // and one of them a site with a name of its own
	tellOne       = -1.2 // before anything is looked at
)

// They can say so much against, and so much for.
const (
	leastTold = -4.0
	mostTold  = 6.0
)

// passage is how near, in characters, two claims stand in one passage.
const passage = 350

// tells is what the rules say of two claims telling of one event; ok is false where they are of two kinds that no event has. a stands
// before b in the text.
func (v *resolver) tells(a, b *telling) (odds float64, ok bool) {
	e, c := &a.Entry, b.claim()
	kind, ok := v.tellsKind(e, c)
	if !ok {
		return 0, false
	}
	s := kind + tellsSides(e, c) + tellsWhere(e, c) + tellsWhen(e, c) + v.tellsWords(e, c) + tellsTolls(e, c) + tellsStruck(e, &b.Entry)
	switch {
	case a.given == "" || b.given == "":
	case a.given == b.given:
		s += tellSameID
	default:
		s += tellOtherID
	}
	return tellOne + min(max(s, leastTold), mostTold), true
}
