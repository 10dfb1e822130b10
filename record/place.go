package record

import (
	"math"
	"slices"

	"sitrep"
	"sitrep/actors"
	"sitrep/gazetteer"
)

// placesOf are the places of a claim: its own, and the names inside its words. One that stands elsewhere in the report is
// carried.
func placesOf(c *sitrep.Claim, named []sitrep.Place) []Place {
	var out []Place
	add := func(p *sitrep.Place) {
		q := Place{
			Name: p.Name, City: p.City, Country: p.Country, Admin1: p.Admin1, GeoNames: p.GeoNames,
			Lat: p.Lat, Lon: p.Lon, Precision: p.Precision, Relation: p.Relation,
		}
		if p.Side != "" { // what is told of a part of a land may be anywhere in it
			q.Precision = "country"
		}
		if p.Span.End > p.Span.Start {
			s := p.Span
			q.Span = &s
			q.Carried = !stated(c.Evidence, &s) && !ofObject(c, &s)
		}
		if !slices.ContainsFunc(out, func(o Place) bool { return samePlace(&o, &q) }) {
			out = append(out, q)
		}
	}
	if c.Place != nil {
		add(c.Place)
	}
	for i := range c.Places {
		add(&c.Places[i])
	}
	for i := range named {
		s := named[i].Span
		if len(out) > 0 && named[i].Relation != "" {
			continue // what a place lies near is no place of the event
		}
		if s.Start >= c.Evidence.Start && s.End <= c.Evidence.End {
			add(&named[i])
		}
	}
	slices.SortStableFunc(out, func(a, b Place) int { return carried(&a) - carried(&b) })
	markRound(out)
	return out
}

// markRound marks the towns and regions that only say where a smaller place beside them lies: a site, a quarter, or a name that
// is on no map.
func markRound(places []Place) {
	const besideIt = 50 // characters between the two
	for i := range places {
		large := &places[i]
		if large.Span == nil || large.Carried || !onMap(large) || fineness(large) == 0 || fineness(large) == 2 {
			continue
		}
		large.Round = slices.ContainsFunc(places, func(small Place) bool {
			if small.Span == nil || small.Carried || onMap(&small) && fineness(&small) != 0 && fineness(&small) != 2 {
				return false
			}
			return max(small.Span.Start-large.Span.End, large.Span.Start-small.Span.End) < besideIt
		})
	}
}

// onMap reports whether the gazetteer knows a place.
func onMap(p *Place) bool { return p.Lat != nil && p.Lon != nil }

func carried(p *Place) int {
	if p.Carried {
		return 1
	}
	return 0
}

// reachOfSpan is how far outside a claim's words its place or time may stand and still be said of it.
const reachOfSpan = 40

// stated reports whether a place or time is said with the claim's words, and not carried on from elsewhere in the report.
// One without a span comes from a coded record.
func stated(evidence sitrep.Span, span *sitrep.Span) bool {
	return span == nil || span.Start >= evidence.Start-reachOfSpan && span.End <= evidence.End+reachOfSpan
}

// ofObject reports whether a place stands in the words for what was attacked: "a bombing that struck a wedding in Osk".
func ofObject(c *sitrep.Claim, span *sitrep.Span) bool {
	return c.Event != nil && slices.ContainsFunc(c.Event.Objects, func(o sitrep.Span) bool { return span.Start >= o.Start && span.End <= o.End })
}

// How fine a place is: 0 the finest. Unknown precision counts as a town's.
func fineness(p *Place) int {
	switch p.Precision {
	case "site":
		return 0
	case "district":
		return 2
	case "region":
		return 3
	case "country":
		return 4
	}
	return 1
}

// nearby is where two places' relation stands, with the distance in km; unknown distances are negative.
type nearby int

const (
	samespot nearby = iota // one place
	within                 // one lies in the other
	beside                 // a few km apart, or one is "near" the other
	around                 // in reach: reports that round may mean the same
	elsewhere
)

const (
	besideKm = 10 // reports of one event name neighbouring villages and quarters
	aroundKm = 30
	regionKm = 150 // from the middle of a region to what may lie in it
	nearKm   = 40  // what "near" and "outside" a town may mean
)

func samePlace(a, b *Place) bool {
	if a.GeoNames != 0 && b.GeoNames != 0 {
		return a.GeoNames == b.GeoNames
	}
	if a.Precision == "country" && b.Precision == "country" && a.Country != "" && a.Country == b.Country {
		return true // a part of a land as well
	}
	if actors.Fold(a.Name) != actors.Fold(b.Name) && (onMap(a) && onMap(b) || !spelledAlike(a.Name, b.Name)) {
		return false
	}
	d := distance(a, b)
	return d < aroundKm // unknown is negative
}

func distance(a, b *Place) float64 {
	if a.Lat == nil || a.Lon == nil || b.Lat == nil || b.Lon == nil {
		return -1
	}
	return gazetteer.Distance(*a.Lat, *a.Lon, *b.Lat, *b.Lon)
}

// relate says how two places stand to each other.
func relate(a, b *Place) (nearby, float64) {
	d := distance(a, b)
	if samePlace(a, b) {
		return samespot, max(d, 0)
	}
	if holds(a, b) || holds(b, a) {
		return within, d
	}
	if d < 0 {
		if a.Country != "" && b.Country != "" && a.Country != b.Country {
			return elsewhere, d
		}
		return around, d
	}
	switch {
	case d < besideKm:
		return beside, d
	case d < nearKm && (a.Relation != "" || b.Relation != ""):
		return beside, d
	case d < aroundKm, d < 2*aroundKm && max(fineness(a), fineness(b)) >= 2:
		return around, d
	}
	return elsewhere, d
}

// holds reports whether the larger place contains the smaller as far as their names say.
func holds(large, small *Place) bool {
	if fineness(large) <= fineness(small) {
		return false
	}
	if large.Precision == "country" {
		return large.Country != "" && large.Country == small.Country
	}
	if small.City != "" && actors.Fold(small.City) == actors.Fold(large.Name) {
		return true
	}
	if large.Country != small.Country {
		return false
	}
	if small.Admin1 == "" { // a site that no table puts in a region
		d := distance(large, small)
		return large.Precision == "region" && small.Precision == "site" && d >= 0 && d < regionKm
	}
	return large.Precision == "region" && (actors.Fold(large.Name) == actors.Fold(small.Admin1) || large.Admin1 == small.Admin1)
}

// otherSpots reports whether a place is a smaller one in a land or region that, in the other telling, only says where another
// smaller place lies. A town may have been meant by its region's name.
func otherSpots(round, small *Place) bool {
	return fineness(round) >= 3 && fineness(small) < 3 && onMap(small) && actors.Fold(small.Name) != actors.Fold(small.Admin1)
}

// meet gives the strongest relation between the places of two tellings, the distance, and which two they are. A town that only
// says where a smaller place lies does not make two smaller places one.
func meet(a, b []Place) (nearby, float64, [2]int) {
	best, km, at := elsewhere, math.MaxFloat64, [2]int{}
	for i := range a {
		for j := range b {
			r, d := relate(&a[i], &b[j])
			switch {
			case r != samespot || a[i].Precision == "country":
			case a[i].Round && b[j].Round:
				r = around
			case a[i].Round || b[j].Round:
				r = within
			}
			if r == within && (a[i].Round && otherSpots(&a[i], &b[j]) || b[j].Round && otherSpots(&b[j], &a[i])) {
				r = around
			}
			if r < best || r == best && d < km {
				best, km, at = r, d, [2]int{i, j}
			}
		}
	}
	return best, km, at
}
