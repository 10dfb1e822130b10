package record

import (
	"math"
	"slices"
	"strings"

	"sitrep"
	"sitrep/record/party"
)

// Link is the least score of two linked entries: below it they cannot be of one event by themselves.
const Link = 0.15

// What speaks for and against two entries of one event, in log odds, chosen on the development records.
const (
	prior = -4.0

	sameTypeBonus = 0.3
	kinBonus      = -0.6
	modesBonus    = 0.5
	processBonus  = 1.4 // a place has seldom two ceasefires in one week, but many attacks
	meansMalus    = -1.0
	oddMalus      = -0.5 // a means that is seldom used, and one that would be told of it if it were not

	samePlaceBonus    = 2.4 // a site, town or region
	sameQuarterBonus  = 1.6
	sameCountryBonus  = -1.3
	withinBonus       = 0.6
	withinLandBonus   = -0.3
	touchBonus        = 0.4
	besideMalus       = -0.6
	aroundMalus       = -1.8
	offMapMalus       = -0.9
	placeUnknownMalus = -0.5
	carriedBonus      = 1.0
	carriedMalus      = -1.5

	sameDayBonus    = 1.4
	meetsBonus      = 0.5
	undatedBonus    = 0.6
	carriedDayBonus = 1.0
	longMalus       = -0.8
	adjacentBonus   = 1.2
	nextDayMalus    = -2.0

	publishedDay  = 0.9
	publishedWeek = 0.0
	publishedMore = -0.5

	actorBonus       = 0.2
	actorMaybe       = -0.1
	actorApart       = -0.6
	recipientBonus   = 0.6
	recipientApart   = -0.5
	maybeActs        = 0.8 // of full agreement, for a description that a name may stand behind
	maybeSuffers     = 0.45
	readApart        = -1.4 // actors that words name, not a coder's categories
	swappedMalus     = -1.2 // who strikes in one is struck in the other
	rareBonus        = 1.2  // both by a means that is seldom used
	heldApart        = -1.2
	struckBonus      = 0.8
	struckApart      = -1.2
	siteApart        = -3.2 // a site with a name of its own, and something else
	tollMeets        = 1.5
	tollFew          = 0.4 // of one or two dead, which many attacks leave
	tollNear         = 1.3
	tollScale        = -1.0
	tollFar          = -0.4
	tollOne          = -0.5 // one counts dead, the other does not
	wordBonus        = 0.45
	mostWords        = 4
	controlSameBonus = 0.3
	sameReportMalus  = -2.0 // entries of one report, which was taken to tell of two events
)

// touchKm is how far two points on the map may lie apart and still be one spot.
const touchKm = 1.5

// matcher adds up what speaks for and against.
type matcher struct {
	odds float64
	why  []string
}

func (m *matcher) add(odds float64, why string) {
	m.odds += odds
	if why != "" {
		m.why = append(m.why, why)
	}
}

// Match scores from 0 to 1 how likely two entries tell of one event, and says why in words. It is symmetric.
func Match(a, b *Entry) (score float64, why string) {
	if a.ID > b.ID {
		a, b = b, a
	}
	if a.Given != "" && b.Given != "" {
		if a.Given == b.Given {
			return 1, "whoever coded the records gave them one event: " + a.Given
		}
		return 0, "whoever coded the records gave them two events"
	}
	if a.Report == b.Report && (a.Given != "" || b.Given != "") {
		return 0, "one report tells of them as two events"
	}
	if a.Asserted != b.Asserted {
		return 0, "one tells what happened, the other what may"
	}
	if split(a, b) {
		return 0, "one text, split by its coder"
	}
	if aside(&a.Claims[0]) != aside(&b.Claims[0]) {
		return 0, "one counts a whole war"
	}
	t, err := known()
	if err != nil {
		return 0, err.Error()
	}
	m := &matcher{odds: prior}
	for _, step := range []func(t *tables, a, b *Entry) bool{m.kind, m.place, m.time} {
		if !step(t, a, b) {
			return 0, strings.Join(m.why, "; ")
		}
	}
	m.sides(a, b)
	m.struck(a, b)
	m.held(a, b)
	m.tolls(a, b)
	if n := min(mostWords, shared(a.Words, b.Words)); n > 0 {
		m.add(wordBonus*float64(n), "words in common")
	}
	if a.Report == b.Report {
		m.add(sameReportMalus, "one report tells of them as two events")
	}
	return 1 / (1 + math.Exp(-m.odds)), strings.Join(m.why, "; ")
}

// split reports whether two records are parts of one text, which a coder divided on purpose: two events.
func split(a, b *Entry) bool {
	return a.Report != b.Report && a.Text != "" && a.Text == b.Text && a.Outlet == b.Outlet && (a.Coded && b.Coded || !alike(a, b))
}

// alike reports whether two entries of the same text say the same: a report that was added under two ids.
func alike(a, b *Entry) bool {
	same := func(x, y []Claim) bool {
		return slices.EqualFunc(x, y, func(p, q Claim) bool {
			return p.ID == q.ID && p.Evidence == q.Evidence && len(p.Figures) == len(q.Figures) &&
				slices.EqualFunc(p.Actors, q.Actors, func(r, s party.Party) bool { return r.Key == s.Key }) &&
				slices.EqualFunc(p.Places, q.Places, func(r, s Place) bool { return r.Name == s.Name }) &&
				!slices.ContainsFunc(p.Figures, func(f figure) bool {
					return !slices.ContainsFunc(q.Figures, func(g figure) bool {
						return f.Of == g.Of && !apart(f.Low, f.High, g.Low, g.High)
					})
				}) && (p.When == nil) == (q.When == nil) && (p.When == nil || p.When.First == q.When.First && p.When.Last == q.When.Last)
		})
	}
	return same(a.Claims, b.Claims)
}

func (m *matcher) kind(t *tables, a, b *Entry) bool {
	kinds := func(e *Entry) []string {
		k := slices.Clone(e.Types)
		if e.Process != "" {
			k = append(k, e.Process)
		}
		return k
	}
	x, y := kinds(a), kinds(b)
	if len(x) == 0 || len(y) == 0 {
		if len(x) > 0 || len(y) > 0 || !a.Control || !b.Control {
			m.add(0, "two kinds of thing")
			return false
		}
		m.add(controlSameBonus, "who holds a place")
		return true
	}
	near := 0
	for _, p := range x {
		for _, q := range y {
			near = max(near, t.near(p, q))
		}
	}
	switch near {
	case 0:
		m.add(0, x[0]+" and "+y[0])
		return false
	case 3:
		m.add(sameTypeBonus, "both "+x[0])
	default:
		m.add(kinBonus*float64(3-near)/2, x[0]+" and "+y[0])
	}
	if a.Process != "" && a.Process == b.Process {
		m.add(processBonus, "")
	}
	if len(a.Modes) > 0 && len(b.Modes) > 0 {
		agree := slices.ContainsFunc(a.Modes, func(p string) bool {
			return slices.ContainsFunc(b.Modes, func(q string) bool { return t.agree(p, q) })
		})
		switch {
		case agree && t.odd(a.Modes, b.Modes):
			m.add(oddMalus, a.Modes[0]+" and "+b.Modes[0])
		case agree:
			m.add(modesBonus, "means that agree")
			if t.seldom(a.Modes, b.Modes) {
				m.add(rareBonus, "")
			}
		default:
			m.add(meansMalus, a.Modes[0]+" and "+b.Modes[0])
		}
	}
	return true
}

func (m *matcher) place(_ *tables, a, b *Entry) bool {
	left, right := a.wheres(), b.wheres()
	if len(left) == 0 || len(right) == 0 {
		malus := placeUnknownMalus
		if a.Process != "" && a.Process == b.Process {
			malus = 0
		}
		m.add(malus, "one without a place")
		return true
	}
	r, km, at := meet(left, right)
	p, q := &left[at[0]], &right[at[1]]
	names := p.Name
	if p.Name != q.Name {
		names += " and " + q.Name
	}
	if p.Carried || q.Carried { // a place told elsewhere in the report may be another's
		switch {
		case r == samespot && max(fineness(p), fineness(q)) < 4, r == beside && km < touchKm:
			m.add(carriedBonus, names+", as far as one report says")
		case r == elsewhere:
			m.add(carriedMalus, names+", as far as one report says")
		}
		return true
	}
	switch {
	case r == samespot && p.Precision == "country":
		m.add(sameCountryBonus, "both in "+names)
	case r == samespot && p.Precision == "district":
		m.add(sameQuarterBonus, "both in "+names)
	case r == samespot:
		m.add(samePlaceBonus, "both in "+names)
	case r == within && max(fineness(p), fineness(q)) == 4:
		m.add(withinLandBonus, names+": one lies in the other")
	case r == within:
		m.add(withinBonus, names+": one lies in the other")
	case r == beside && km < touchKm:
		m.add(touchBonus, names+" are one spot")
	case r == beside:
		m.add(besideMalus, names+" lie side by side")
	case r == around && km < 0:
		m.add(offMapMalus, names+", of which one is on no map")
	case r == around:
		m.add(aroundMalus, names+" are not far apart")
	default:
		m.add(0, names+" are far apart")
		return false
	}
	return true
}

func (m *matcher) time(_ *tables, a, b *Entry) bool {
	firstA, lastA, datedA, okA := a.span()
	firstB, lastB, datedB, okB := b.span()
	if !okA || !okB {
		m.add(0, "one without any date")
		return false
	}
	gap := int(later(firstA, firstB).Sub(earlier(lastA, lastB)) / day) // of days; 0 and less: they meet
	both := int(later(lastA, lastB).Sub(earlier(firstA, firstB))/day) + 1
	if long := max(daysOf(firstA, lastA), daysOf(firstB, lastB)); long > seasonDays && min(daysOf(firstA, lastA), daysOf(firstB, lastB)) <= shortDays {
		m.add(0, "a day and a season")
		return false
	}
	switch {
	case gap > 1, gap == 1 && (!datedA || !datedB):
		m.add(0, "other days")
		return false
	case gap == 1 && adjacent(a.When, b.When):
		m.add(adjacentBonus, "late on one day, early on the next")
	case gap == 1:
		m.add(nextDayMalus, "a day apart")
	case (!datedA || !datedB) && a.When != nil && b.When != nil && !before(a.When, b.When) && !before(b.When, a.When):
		m.add(carriedDayBonus, "the same day, as far as one report says")
	case !datedA || !datedB:
		m.add(undatedBonus, "one without a day")
	case both == 1-gap:
		m.add(sameDayBonus, "the same day")
	case float64(1-gap) > 0.3*float64(both):
		m.add(meetsBonus, "days that meet")
	default:
		m.add(0, "days that meet")
	}
	if both > 7 {
		m.add(longMalus, "")
	}
	m.published(a, b)
	return true
}

// published compares when the reports came out: old events are told beside new ones.
func (m *matcher) published(a, b *Entry) {
	p, q := dayOf(a.Published), dayOf(b.Published)
	if p == "" || q == "" {
		return
	}
	const week = 7
	d := date(p).Sub(date(q)) / day
	switch d = max(d, -d); {
	case d <= 1:
		m.add(publishedDay, "")
	case d <= week:
		m.add(publishedWeek, "")
	default:
		m.add(publishedMore, "reports weeks apart")
	}
}

func (m *matcher) sides(a, b *Entry) {
	if !a.Coded || !b.Coded {
		m.told(a, b)
		return
	}
	if r, ok := party.Any(a.Actors, b.Actors); ok {
		switch r {
		case party.Same, party.Part:
			m.add(actorBonus, "the same side acts")
		case party.Maybe:
			m.add(actorMaybe, "")
		default:
			m.add(actorApart, "by "+party.Names(a.Actors)+" or by "+party.Names(b.Actors))
		}
	}
	if r, ok := party.Any(a.Recipients, b.Recipients); ok {
		switch r {
		case party.Same:
			m.add(recipientBonus, "the same side suffers")
		case party.Apart:
			m.add(recipientApart, "against "+party.Names(a.Recipients)+" or against "+party.Names(b.Recipients))
		}
	}
}

// told compares the sides as claims tell of them: what one claim of many misreads counts as one of many.
func (m *matcher) told(a, b *Entry) {
	if a.Process == "" || a.Process != b.Process || len(a.Types) > 0 || len(b.Types) > 0 { // a ceasefire has two sides, of which a report may name one
		if agree, ok := agreement(a, b, func(c *Claim) []party.Party { return c.Actors }, map[party.Relation]float64{party.Same: 1, party.Part: 1, party.Maybe: maybeActs}); ok {
			odds := readApart + agree*(actorBonus-readApart)
			if agree < half && swapped(a, b) {
				odds += swappedMalus
			}
			m.add(odds, either(agree, "the same side acts", "by "+party.Names(a.Actors)+" or by "+party.Names(b.Actors)))
		}
	}
	if agree, ok := agreement(a, b, func(c *Claim) []party.Party { return c.Targets }, map[party.Relation]float64{party.Same: 1, party.Part: maybeSuffers, party.Maybe: maybeSuffers}); ok {
		m.add(recipientApart+agree*(recipientBonus-recipientApart), either(agree, "the same side suffers", "against "+party.Names(a.Recipients)+" or against "+party.Names(b.Recipients)))
	}
}

// held compares who holds the place that was struck: "a rebel-held quarter", "a government-held town".
func (m *matcher) held(a, b *Entry) {
	x, y := holders(a), holders(b)
	if r, ok := party.Any(x, y); ok && r == party.Apart {
		m.add(heldApart, "held by "+party.Names(x)+" or by "+party.Names(y))
	}
}

// holders are those who hold a place of the entry's events, as its reports say by the way.
func holders(e *Entry) []party.Party {
	var out []party.Party
	for i := range e.Claims {
		if c := &e.Claims[i]; c.Aside && c.Control == "holds" && c.Holder != nil && c.Status != sitrep.Denied {
			out = append(out, *c.Holder)
		}
	}
	return out
}

const half = 0.5

// either chooses between two reasons by how far two entries agree.
func either(agree float64, same, apart string) string {
	if agree < half {
		return apart
	}
	return same
}

// agreement is how far the sides that claims of two entries name are the same, from 0 to 1: the mean over the claims that name any,
// each by the best that it has in the other entry. ok is false where one names none.
func agreement(a, b *Entry, of func(*Claim) []party.Party, worth map[party.Relation]float64) (share float64, ok bool) {
	sides := func(e *Entry) [][]party.Party {
		var out [][]party.Party
		for i := range e.Claims {
			if c := &e.Claims[i]; !c.Aside && c.Status != sitrep.Denied && len(of(c)) > 0 {
				out = append(out, of(c))
			}
		}
		return out
	}
	x, y := sides(a), sides(b)
	if len(x) == 0 || len(y) == 0 {
		return 0, false
	}
	mean := func(x, y [][]party.Party) float64 {
		sum := 0.0
		for _, p := range x {
			best := 0.0
			for _, q := range y {
				r, _ := party.Any(p, q)
				best = max(best, worth[r])
			}
			sum += best
		}
		return sum / float64(len(x))
	}
	return (mean(x, y) + mean(y, x)) / 2, true
}

// struck compares what was struck, as far as both say.
func (m *matcher) struck(a, b *Entry) {
	switch {
	case shared(a.Struck, b.Struck) > 0:
		m.add(struckBonus, "the same thing is struck")
	case otherStruck(a, b):
		malus := struckApart
		if a.atSite() != b.atSite() {
			malus = siteApart
		}
		m.add(malus, strings.Join(a.Struck, ", ")+" or "+strings.Join(b.Struck, ", ")+" struck")
	}
}

// swapped reports whether who acts in one suffers in the other: two blows of one fight.
func swapped(a, b *Entry) bool {
	struck, ok := party.Any(a.Actors, b.Recipients)
	strikes, also := party.Any(a.Recipients, b.Actors)
	return ok && struck <= party.Part || also && strikes <= party.Part
}

// tolls compares the dead as weak evidence.
func (m *matcher) tolls(a, b *Entry) {
	best := 0.0
	found := false
	x, y := dead(a), dead(b)
	if (len(x) == 0) != (len(y) == 0) {
		m.add(tollOne, "")
	}
	for _, f := range x {
		for _, g := range y {
			if otherVictims(&f, &g) {
				continue
			}
			s := tollFar
			switch {
			case few(f) && few(g) && !(a.Coded && b.Coded):
				s = tollFew
			case f.Low != nil && g.Low != nil && !apart(f.Low, f.High, g.Low, g.High) && *f.Low <= 2**g.Low && *g.Low <= 2**f.Low:
				s = tollMeets
			case tollsNear(f, g):
				s = tollNear
			case tollsOfTwoScales(f, g):
				s = tollScale
			}
			if !found || s > best {
				best, found = s, true
			}
		}
	}
	if found {
		m.add(best, map[float64]string{tollFew: "a death or two in each", tollMeets: "tolls that meet", tollNear: "tolls of one size", tollFar: "tolls of two sizes", tollScale: "tolls of two scales"}[best])
	}
}
