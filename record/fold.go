package record

import (
	"math"
	"slices"
	"strings"

	"sitrep"
	"sitrep/record/party"
)

// What speaks for two claims of one report telling of one event, in log odds. A report tells an event in several
// sentences, and carries place and day on from one to the next; two hands, two places or two days are two events.
const (
	tellSameType  = 0.4
	tellKin       = -0.3
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
	tellOtherwise = -3.5 // another place
	tellDay       = 0.4
	tellOtherDay  = -2.5
	tellAgain     = 0.9 // "the attack"
	tellWords     = 0.5 // for each word shared that can tell events apart, up to three
	tellNext      = 0.3 // in the same passage
	tellFar       = -0.4
	tellOverlap   = 0.7  // the words of one claim lie in the other's
	tellTwoTolls  = -1.5 // two tolls in one voice that do not meet
	tellSameID    = 1.0  // the reader took them for one event
	tellOtherID   = -1.0 // the reader took them for two events
	tellStruck    = 1.0
	tellUnstruck  = -1.6 // two things struck
	tellElsewhere = -1.5 // the group tells of another thing struck
	tellEnough    = 1.2
)

// passage is how near, in characters, two claims stand in one passage.
const passage = 350

// fold divides the claims of a record into groups, each telling of one event.
func fold(v *resolver) [][]Claim {
	type group struct {
		claims []Claim
		single []Entry // of each claim that is not beside the event
		id     string  // event.id
	}
	var groups []*group
	order := make([]int, len(v.record.Claims))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return v.record.Claims[a].Evidence.Start - v.record.Claims[b].Evidence.Start
	})
	for _, i := range order {
		raw := &v.record.Claims[i]
		c := v.claim(raw)
		alone := Entry{Claims: []Claim{c}, length: v.text.Len()}
		alone.summarise(v.known)
		id := ""
		if raw.Event != nil {
			id = raw.Event.ID
		}
		var best *group
		most := tellEnough
		if id == "" || local.MatchString(id) && c.Type == "ACCUSE" {
			nearest := math.MaxInt
			for _, g := range groups {
				if gap, ok := tellsBeside(g.claims, &c); ok && gap <= nearest {
					best, c.Aside, nearest = g, true, gap
				}
			}
		}
		for _, g := range groups {
			if c.Aside {
				break
			}
			both := id != "" && g.id != "" // somebody decided on both
			if both && !local.MatchString(id) {
				if g.id == id {
					best = g
					break
				}
				continue
			}
			s := v.tells(g.single, &alone)
			switch {
			case both && g.id == id:
				s += tellSameID
			case both:
				s += tellOtherID
			}
			if s > most {
				best, most = g, s
			}
		}
		if best == nil {
			best = &group{}
			groups = append(groups, best)
		}
		if best.id == "" {
			best.id = id
		}
		best.claims = append(best.claims, c)
		if !c.Aside {
			best.single = append(best.single, alone)
		}
	}
	out := make([][]Claim, len(groups))
	for i, g := range groups {
		out[i] = g.claims
	}
	return out
}

// besideReach is how far, in characters, after an attack a report says whom somebody accuses of it.
const besideReach = 120

// denialReach is how far after it a report says who denies it.
const denialReach = 250

// tellsBeside reports whether a claim is told beside an attack, in its clause or the next: who holds the place that was hit,
// whom somebody accuses of it. gap is how far behind the attack it stands.
func tellsBeside(attack []Claim, c *Claim) (gap int, ok bool) {
	gap = math.MaxInt
	for i := range attack {
		if a := &attack[i]; besides(a, c) {
			gap, ok = min(gap, c.Evidence.Start-a.Evidence.End), true
		}
	}
	return gap, ok
}

func besides(a, c *Claim) bool {
	if a.Type != "ASSAULT" || !asserted(a) || a.Status == sitrep.Denied {
		return false
	}
	gap := c.Evidence.Start - a.Evidence.End
	switch {
	case c.Control != "" && c.Type == "" && c.Process == "":
		return a.Evidence.Start <= c.Evidence.Start && c.Evidence.End <= a.Evidence.End
	case c.Type == "ASSAULT" && c.Status == sitrep.Denied && len(c.Actors) > 0 && len(c.Figures) == 0:
		return gap < denialReach && a.Evidence.Start <= c.Evidence.Start
	case c.Type == "ACCUSE" && slices.Contains(c.Modes, "allege") && len(c.Targets) > 0:
		return gap < besideReach && a.Evidence.Start <= c.Evidence.Start
	}
	return false
}

// tells scores whether a claim tells of the event of others: half by the one that it goes with best, half by all, so that
// a chain of claims, each like the one before, does not join what is different.
func (v *resolver) tells(others []Entry, c *Entry) float64 {
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

const (
	never     = -10.0
	leastMean = -3.0 // one claim of another kind does not speak against the rest
)

// tellsPair scores whether a claim, an entry by itself, tells of the event of another.
func (v *resolver) tellsPair(e, alone *Entry) float64 {
	c := &alone.Claims[0]
	if e.Asserted != asserted(c) || aside(c) || aside(&e.Claims[0]) {
		return never
	}
	s, ok := v.tellsKind(e, c)
	if !ok {
		return never
	}
	return s + tellsSides(e, c) + tellsWhere(e, c) + tellsWhen(e, c) + v.tellsWords(e, c) + tellsTolls(e, c) + tellsStruck(e, alone)
}

// tellsStruck compares what was struck, as far as both say.
func tellsStruck(a, b *Entry) float64 {
	switch {
	case otherStruck(a, b):
		return tellUnstruck
	case shared(a.Struck, b.Struck) > 0:
		return tellStruck
	}
	return 0
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

// tellsKind compares what kind of thing is told.
func (v *resolver) tellsKind(e *Entry, c *Claim) (float64, bool) {
	if c.Type == "" && c.Process == "" && c.Control == "" { // figures alone
		if casualty(c) && !slices.Contains(e.Types, "ASSAULT") && !slices.Contains(e.Types, "PROTEST") && !slices.Contains(e.Types, "COERCE") {
			return 0, false
		}
		if ofProcess(c) {
			return tellBareToll, e.Process != ""
		}
		return tellBareToll, len(e.Types) > 0 || e.Process != ""
	}
	if c.Control != "" && c.Type == "" {
		s := 0.0
		if len(e.Places) > 0 && len(c.Places) > 0 && samePlace(&e.Places[0], &c.Places[0]) {
			s = tellHeld
		}
		return s, e.Control && len(e.Types) == 0
	}
	var types []string
	if c.Type != "" {
		types = []string{c.Type}
	}
	near := v.known.nearest(kinds(e.Types, e.Modes, e.Process), kinds(types, c.Modes, c.Process))
	s := tellSameType
	switch {
	case near == 0:
		return 0, false
	case near == 1 && e.Claims[0].Evidence.Overlaps(c.Evidence): // "suspended aid after an attack": what the words share is one sentence's
		return 0, false
	case near < 3:
		s = tellKin
	}
	if e.Process != "" && e.Process == c.Process {
		s += tellProcess
	}
	if len(e.Modes) > 0 && len(c.Modes) > 0 {
		s += tellMeans
		for _, a := range e.Modes {
			for _, b := range c.Modes {
				if v.known.agree(a, b) {
					return s - tellMeans + tellModes, true
				}
			}
		}
	}
	return s, true
}

// ofProcess reports whether a claim counts only those whom a siege, an evacuation or aid concerns: no attack traps people.
func ofProcess(c *Claim) bool {
	return len(c.Figures) > 0 && !slices.ContainsFunc(c.Figures, func(f sitrep.Figure) bool {
		return !slices.Contains([]string{"trapped", "evacuated", "delivered"}, f.Of)
	})
}

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

// ofHurt reports whether a claim counts those of the hurt who died later: of an attack of days before.
func ofHurt(c *Claim) bool {
	return c.Type == "" && slices.ContainsFunc(c.Figures, func(f sitrep.Figure) bool { return f.Of == "killed" && f.Who == "wounded" })
}

// phaseReach is how many days apart two phases of one process lie: a truce is agreed and broken within weeks.
const phaseReach = 14

// before reports whether one window ends before the other begins.
func before(a, b *Window) bool { return a.Last != "" && b.First != "" && a.Last < b.First }

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

// tellsTolls takes two tolls in one voice that do not meet for two events.
func tellsTolls(e *Entry, c *Claim) float64 {
	for i := range e.Claims {
		o := &e.Claims[i]
		if r, ok := party.Any(o.Sources, c.Sources); ok && r != party.Same || ok != (len(o.Sources)+len(c.Sources) > 0) {
			continue // two voices may differ on one event
		}
		for _, f := range o.Figures {
			for _, g := range c.Figures {
				if f.Of == "killed" && g.Of == "killed" && f.PartOf == "" && g.PartOf == "" && f.Who == g.Who && apart(f.Low, f.High, g.Low, g.High) {
					return tellTwoTolls
				}
			}
		}
	}
	return 0
}

// apart reports whether two ranges do not meet; nil is no bound.
func apart(lowA, highA, lowB, highB *int64) bool {
	return highA != nil && lowB != nil && *highA < *lowB || highB != nil && lowA != nil && *highB < *lowA
}
