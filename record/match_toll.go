package record

import (
	"cmp"
	"math"
	"slices"

	"sitrep"
	"sitrep/record/party"
)

// figure is a figure of a claim.
type figure = sitrep.Figure

// tolls compares the dead as weak evidence: by the two that agree best.
func (m *matcher) tolls(a, b *Entry) {
	x, y := counted(a, "killed"), counted(b, "killed")
	if (len(x) == 0) != (len(y) == 0) {
		m.add(m.w.TollOne, "")
	}
	best, said := math.Inf(-1), ""
	for i := range x {
		for j := range y {
			if otherVictims(&x[i], &y[j]) {
				continue
			}
			if odds, why := m.w.toll(x[i], y[j]); odds > best {
				best, said = odds, why
			}
		}
	}
	if said != "" {
		m.add(best, said)
	}
	if unhurt(a) && died(y) || unhurt(b) && died(x) {
		m.weigh(m.w.Unhurt, "nobody hurt, or people dead")
	}
	if len(x) == 0 || len(y) == 0 || meeting(x, y) && !swapped(a, b) {
		return
	}
	if othersHurt(x, y) && otherHand(a, b) {
		m.weigh(m.w.VictimsApart, "dead who fight, and dead who do not")
	}
	if otherStruck(a, b) {
		m.weigh(m.w.StruckTolls, "two things struck, with two tolls")
	}
}

// otherHand reports whether two entries name two means, or two sides that act. Where they do not, they may be of one strike of which one side
// says that it hit fighters and the other civilians.
func otherHand(a, b *Entry) bool {
	if len(a.Modes) > 0 && len(b.Modes) > 0 && !slices.ContainsFunc(a.Modes, func(m string) bool { return slices.Contains(b.Modes, m) }) {
		return true
	}
	r, ok := party.Any(a.Actors, b.Actors)
	return ok && r == party.Apart
}

// unhurt reports whether an entry counts nobody hurt, and nobody who is.
func unhurt(e *Entry) bool {
	none := false
	for i := range e.Claims {
		for _, f := range e.Claims[i].Figures {
			if f.Of != "killed" && f.Of != "wounded" || f.PartOf != "" || f.Who == "some" {
				continue
			}
			if f.High == nil || *f.High > 0 {
				return false
			}
			none = none || f.Of == "wounded" || f.Of == "killed"
		}
	}
	return none
}

// died reports whether some figure counts dead for sure.
func died(figures []figure) bool {
	return slices.ContainsFunc(figures, func(f figure) bool { return f.Low != nil && *f.Low > 0 })
}

// meeting reports whether some two counts can be of the same dead.
func meeting(x, y []figure) bool {
	return slices.ContainsFunc(x, func(f figure) bool {
		return slices.ContainsFunc(y, func(g figure) bool { return !apart(f.Low, f.High, g.Low, g.High) })
	})
}

// othersHurt reports whether all that one list counts fight, and nobody of the other does.
func othersHurt(x, y []figure) bool {
	return !slices.ContainsFunc(x, func(f figure) bool {
		return slices.ContainsFunc(y, func(g figure) bool { return !otherVictims(&f, &g) })
	})
}

// toll weighs two counts of the dead.
func (w *weights) toll(f, g figure) (odds float64, why string) {
	switch {
	case few(f) && few(g):
		return w.TollFew, "a death or two in each"
	case f.Low != nil && g.Low != nil && !apart(f.Low, f.High, g.Low, g.High) && *f.Low <= 2**g.Low && *g.Low <= 2**f.Low:
		return w.TollMeets + w.TollLarge*math.Log(float64(max(1, *f.Low, *g.Low))), "tolls that meet"
	case tollsNear(f, g):
		return w.TollNear, "tolls of one size"
	case tollsOfTwoScales(f, g):
		return w.TollScale, "tolls of two scales"
	}
	return w.TollFar, "tolls of two sizes"
}

// hurt compares the wounded: many attacks hurt one, few hurt forty.
func (m *matcher) hurt(a, b *Entry) {
	most := int64(1)
	for _, f := range counted(a, "wounded") {
		for _, g := range counted(b, "wounded") {
			if f.Low != nil && g.Low != nil && !apart(f.Low, f.High, g.Low, g.High) {
				most = max(most, *f.Low, *g.Low)
			}
		}
	}
	if most > 1 {
		m.weigh(m.w.HurtLarge*math.Log(float64(most)), "as many hurt")
	}
}

// seized tells two arrests or abductions apart by whom each report counts: 12 policemen are not 40 students. A bare number leaves it open.
func (m *matcher) seized(t *tables, a, b *Entry) {
	for _, of := range []string{"detained", "abducted"} {
		x, y := counted(a, of), counted(b, of)
		if len(x) == 0 || len(y) == 0 {
			continue
		}
		others := func(f, g figure) bool {
			p, q := t.calling(cmp.Or(f.Who, f.Span.Exact)), t.calling(cmp.Or(g.Who, g.Span.Exact)) // "nine traders" count as people
			return p != "" && q != "" && p != q && apart(f.Low, f.High, g.Low, g.High)
		}
		if !slices.ContainsFunc(x, func(f figure) bool { return slices.ContainsFunc(y, func(g figure) bool { return !others(f, g) }) }) {
			const sure = 2 // of the weight for dead who may be of one strike: who is seized, is known
			m.weigh(sure*m.w.VictimsApart, "others were seized")
		}
	}
}

// counted are the figures of a kind that count a whole, not a part of another.
func counted(e *Entry, of string) []figure {
	var out []figure
	for i := range e.Claims {
		for _, f := range e.Claims[i].Figures {
			if f.Of == of && f.PartOf == "" && (f.Low != nil || f.High != nil) {
				out = append(out, f)
			}
		}
	}
	return out
}

// otherVictims reports whether two figures count those who fight and those who do not.
func otherVictims(f, g *figure) bool {
	t, err := known()
	if err != nil {
		return false
	}
	a, b := t.fights(f.Who), t.fights(g.Who)
	return a != b && a != 0 && b != 0
}

// few reports whether a toll is of one or two.
func few(f figure) bool { return f.High != nil && *f.High <= 2 }

// tollsNear reports whether two tolls that do not meet are less than twofold apart.
func tollsNear(f, g figure) bool {
	lower, higher := f, g
	if lower.High == nil || higher.Low == nil || *lower.High >= *higher.Low {
		lower, higher = g, f
	}
	return lower.High != nil && higher.Low != nil && *lower.High*2 >= *higher.Low
}

// tollsOfTwoScales reports whether one toll is more than five times the other.
func tollsOfTwoScales(f, g figure) bool {
	const scale = 5
	far := func(small, large figure) bool {
		return small.High != nil && large.Low != nil && *large.Low > scale**small.High
	}
	return far(f, g) || far(g, f)
}

// apart reports whether two ranges do not meet; nil is no bound.
func apart(lowA, highA, lowB, highB *int64) bool {
	return highA != nil && lowB != nil && *highA < *lowB || highB != nil && lowA != nil && *highB < *lowA
}
