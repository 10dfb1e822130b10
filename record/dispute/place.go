package dispute

import (
	"fmt"
	"slices"
	"time"

	"sitrep/gazetteer"
)

// Spot is a place as far as comparing needs it.
type Spot struct {
	Name string   `json:"name"`
	City string   `json:"city,omitempty"`
	Lat  *float64 `json:"lat,omitempty"`
	Lon  *float64 `json:"lon,omitempty"`
	Fine bool     `json:"fine,omitempty"` // a site or a town; a region holds many
	Wide bool     `json:"-"`              // a region or a land
	Site bool     `json:"site,omitempty"` // not a town: a building, a bridge, a market
	Near bool     `json:"near,omitempty"` // near it, outside it
	Said bool     `json:"said,omitempty"` // read from words
}

const (
	awayKm = 10  // two towns so far apart are two places
	farKm  = 100 // so far apart, words of a report that name another place tell of something else by the way
)

// wherePlaced compares two places of a deed: what is read from words is set against each other only where both count the same dead.
func wherePlaced(a, b *Answer) verdict {
	v := where(a, b)
	if v.relation == Conflict && a.said() && b.said() && !sameDead(a, b) {
		return differs(a.Words + " and " + b.Words + ": nothing says that it is one deed")
	}
	return v
}

// where compares two places: towns ten kilometres apart are two answers; a town and its region are one.
func where(a, b *Answer) verdict {
	x, y := a.Value.Spot, b.Value.Spot
	switch {
	case x == nil || y == nil:
		return compatible("one gives no place")
	case x.town() == y.town(), x.on(y):
		if a.Words == b.Words {
			return compatible("same answer")
		}
		return compatible("the same place")
	case !x.Fine || !y.Fine:
		return differs(a.Words + " and " + b.Words + ": one refines the other")
	case x.Lat == nil || x.Lon == nil || y.Lat == nil || y.Lon == nil:
		return differs(a.Words + " and " + b.Words + ", of which one is on no map")
	}
	km := gazetteer.Distance(*x.Lat, *x.Lon, *y.Lat, *y.Lon)
	if x.Near || y.Near {
		return differs(fmt.Sprintf("%s and %s, %.0f km apart: one lies somewhere near", a.Words, b.Words, km))
	}
	if km < awayKm {
		return differs(fmt.Sprintf("%s and %s, %.0f km apart", a.Words, b.Words, km))
	}
	if km > farKm && a.said() && b.said() {
		return differs(fmt.Sprintf("%s and %s, %.0f km apart: too far for two accounts of one place", a.Words, b.Words, km))
	}
	if a.said() && b.said() && otherDeed(a, b) {
		return differs(fmt.Sprintf("%s and %s, %.0f km apart: of two deeds", a.Words, b.Words, km))
	}
	return conflict(fmt.Sprintf("%s against %s, %.0f km apart", says(a), says(b), km))
}

// on reports whether two names stand for one point on the map.
func (s *Spot) on(o *Spot) bool {
	const near = 0.5 // km
	return s.Fine && o.Fine && !s.Near && !o.Near && s.Lat != nil && s.Lon != nil && o.Lat != nil && o.Lon != nil && gazetteer.Distance(*s.Lat, *s.Lon, *o.Lat, *o.Lon) < near
}

// otherSpot reports whether the words of two answers to another question put them at two towns: then they speak of two deeds.
func otherSpot(a, b *Answer) bool {
	x, y := Answer{Value: Value{Spot: a.Value.Spot}}, Answer{Value: Value{Spot: b.Value.Spot}}
	return where(&x, &y).relation == Conflict
}

// said reports whether an answer was read from a report's words, and not coded by hand.
func (a *Answer) said() bool { return a.Value.Spot != nil && a.Value.Spot.Said }

// town is the name of the town that a spot is or lies in.
func (s *Spot) town() string {
	if s.City != "" {
		return s.City
	}
	return s.Name
}

// when compares two spans of days. "Late Thursday" and "early Friday" are compatible.
func when(a, b *Answer) verdict {
	x, y := a, b
	if x.Value.Start > y.Value.Start {
		x, y = y, x
	}
	switch {
	case x.Value.Start == y.Value.Start && x.Value.End == y.Value.End:
		return compatible("same day")
	case x.Value.Phase != y.Value.Phase, slices.Contains([]string{"ongoing", "violated"}, x.Value.Phase):
		return differs(a.Words + " and " + b.Words + ": of two phases, or of one that lasts")
	case x.Value.End == "" || y.Value.Start == "" || x.Value.End >= y.Value.Start:
		return differs(a.Words + " and " + b.Words + ": the days meet")
	case next(x.Value.End, y.Value.Start) && (x.Value.Code == Late || y.Value.Code == Early):
		return differs(a.Words + " and " + b.Words + ": the night between")
	case a.Value.Said && b.Value.Said && (gap(x.Value.End, y.Value.Start) > farDays || gap(x.Value.Start, x.Value.End) > farDays || gap(y.Value.Start, y.Value.End) > farDays):
		return differs(a.Words + " and " + b.Words + ": too far apart for two accounts of one day")
	case a.Value.Said && b.Value.Said && otherDeed(a, b):
		return differs(a.Words + " and " + b.Words + ": of two deeds")
	}
	if a.Value.Said && b.Value.Said && !sameDead(a, b) {
		return differs(a.Words + " and " + b.Words + ": nothing says that it is one deed")
	}
	return conflict(says(a) + " against " + says(b))
}

// Parts of a day, as Code of a time.
const (
	Early = "early"
	Late  = "late"
)

// farDays are so many that words of a report which name another time tell of something else by the way.
const farDays = 2

// gap is the number of days from one to another.
func gap(a, b string) int {
	x, errX := time.Parse(time.DateOnly, a)
	y, errY := time.Parse(time.DateOnly, b)
	if errX != nil || errY != nil {
		return 0
	}
	return int(y.Sub(x).Hours()) / 24
}

// next reports whether one day follows the other.
func next(a, b string) bool {
	t, err := time.Parse(time.DateOnly, a)
	return err == nil && t.AddDate(0, 0, 1).Format(time.DateOnly) == b
}
