package record

import "sitrep/actors"

// touchKm is how far two points on the map may lie apart and still be one spot.
const touchKm = 1.5

func (m *matcher) place(_ *tables, a, b *Entry) bool {
	left, right := a.wheres(), b.wheres()
	if len(left) == 0 || len(right) == 0 {
		malus := m.w.NoPlace
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
			m.add(m.w.CarriedSame, names+", as far as one report says")
		case r == elsewhere:
			m.add(m.w.CarriedApart, names+", as far as one report says")
		}
		return true
	}
	if p.City != "" && q.City != "" && actors.Fold(p.City) != actors.Fold(q.City) {
		m.weigh(m.w.TownApart, p.City+" or "+q.City)
	}
	if r >= beside && (km < 0 || km >= touchKm) && partOfTown(p) && partOfTown(q) {
		m.weigh(m.w.QuarterApart, names+" are two places of a town")
	}
	if !a.Coded && !b.Coded {
		m.quarters(left, right)
	}
	switch {
	case r == samespot && p.Precision == "country":
		m.add(m.w.SameCountry, "both in "+names)
	case r == samespot && p.Precision == "district":
		m.add(m.w.SameQuarter, "both in "+names)
	case r == samespot:
		m.add(m.w.SamePlace, "both in "+names)
	case r == within && max(fineness(p), fineness(q)) == 4:
		m.add(m.w.WithinLand, names+": one lies in the other")
	case r == within:
		m.add(m.w.Within, names+": one lies in the other")
	case r == beside && km < touchKm:
		m.add(m.w.Touch, names+" are one spot")
	case r == beside:
		m.add(m.w.Beside, names+" lie side by side")
	case r == around && km < 0:
		m.add(m.w.OffMap, names+", of which one is on no map")
	case r == around:
		m.add(m.w.Around, names+" are not far apart")
	default:
		m.add(0, names+" are far apart")
		return false
	}
	return true
}

// partOfTown reports whether a place is a site or a quarter: two of a town with names of their own are two places, where a town and
// one of its quarters may be one.
func partOfTown(p *Place) bool { return p.Precision == "site" || p.Precision == "district" }

// quarters compares the sites and quarters that two entries name beside a town: of two attacks each has its own.
func (m *matcher) quarters(a, b []Place) {
	x, y := quartersOf(a), quartersOf(b)
	if len(x) == 0 || len(y) == 0 {
		return
	}
	if r, km, _ := meet(x, y); r > within && (km < 0 || km >= touchKm) {
		m.weigh(m.w.QuartersApart, x[0].Name+" and "+y[0].Name+", of one town or two")
	}
}

// quartersOf are the sites and quarters that an entry's own words name.
func quartersOf(places []Place) []Place {
	var out []Place
	for i := range places {
		if p := &places[i]; partOfTown(p) && !p.Carried && p.Relation == "" {
			out = append(out, *p)
		}
	}
	return out
}
