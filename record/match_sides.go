package record

import (
	"strings"

	"sitrep"
	"sitrep/record/party"
)

func (m *matcher) sides(a, b *Entry) {
	if !a.Coded || !b.Coded {
		m.told(a, b)
		return
	}
	if r, ok := party.Any(a.Actors, b.Actors); ok {
		switch r {
		case party.Same, party.Part:
			m.add(m.w.ActorSame, "the same side acts")
			if len(a.Actors) > 1 && sameSet(a.Actors, b.Actors) {
				m.weigh(m.w.ActorsSame, "the same sides act")
			}
		case party.Maybe:
			m.add(m.w.ActorMaybe, "")
		default:
			m.add(m.w.ActorApart, "by "+party.Names(a.Actors)+" or by "+party.Names(b.Actors))
		}
	}
	if r, ok := party.Any(a.Recipients, b.Recipients); ok {
		switch r {
		case party.Same:
			m.add(m.w.RecipientSame, "the same side suffers")
		case party.Apart:
			m.add(m.w.RecipientApart, "against "+party.Names(a.Recipients)+" or against "+party.Names(b.Recipients))
		}
	}
}

// How much of full agreement a description is worth that a name may stand behind.
const (
	maybeActs    = 0.8
	maybeSuffers = 0.45
)

// told compares the sides as claims tell of them: what one claim of many misreads counts as one of many.
func (m *matcher) told(a, b *Entry) {
	if a.Process == "" || a.Process != b.Process || len(a.Types) > 0 || len(b.Types) > 0 { // a ceasefire has two sides, of which a report may name one
		if agree, ok := agreement(a, b, func(c *Claim) []party.Party { return c.Actors }, map[party.Relation]float64{party.Same: 1, party.Part: 1, party.Maybe: maybeActs}); ok {
			odds := m.w.ActorApart + agree*(m.w.ActorSame-m.w.ActorApart)
			if agree < half && swapped(a, b) {
				odds += m.w.Swapped
			}
			m.add(odds, either(agree, "the same side acts", "by "+party.Names(a.Actors)+" or by "+party.Names(b.Actors)))
		}
	}
	if agree, ok := agreement(a, b, func(c *Claim) []party.Party { return c.Targets }, map[party.Relation]float64{party.Same: 1, party.Part: maybeSuffers, party.Maybe: maybeSuffers}); ok {
		m.add(m.w.RecipientApart+agree*(m.w.RecipientSame-m.w.RecipientApart), either(agree, "the same side suffers", "against "+party.Names(a.Recipients)+" or against "+party.Names(b.Recipients)))
	}
}

// held compares who holds the place that was struck: "a rebel-held quarter", "a government-held town".
func (m *matcher) held(a, b *Entry) {
	x, y := holders(a), holders(b)
	if r, ok := party.Any(x, y); ok && r == party.Apart {
		m.add(m.w.HeldApart, "held by "+party.Names(x)+" or by "+party.Names(y))
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
		m.add(m.w.StruckSame, "the same thing is struck")
	case otherStruck(a, b):
		malus := m.w.StruckApart
		if a.atSite() != b.atSite() {
			malus = m.w.SiteApart
		}
		if a.Claims[0].Reply != b.Claims[0].Reply {
			malus += m.w.Reply
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
