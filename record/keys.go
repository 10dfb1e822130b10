package record

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"sitrep/actors"
)

const (
	cellDegrees = 0.5 // of the map; two places in reach of each other lie in neighbouring cells
	shortDays   = 4   // a window of so many days is filed under each; a longer one under its weeks
	seasonDays  = 62  // a longer window is of no use in finding what happened on one day
	week        = 7
)

// Keys are the keys under which an entry is filed, sorted: where (its cell of the map, its name, what holds it) times
// when (its days, or the weeks of a longer window); and its clauses, by which one without a date is found.
func Keys(e *Entry) []string { return keys(e, filedWhere(e), filedWhen(e), filedWords(e)) }

// Lookups are the keys under which the entries that it may be linked with are filed, sorted: the cells around it, the
// regions that hold it, the days on either side. If Match links two entries, each finds the other.
func Lookups(e *Entry) []string { return keys(e, lookedWhere(e), lookedWhen(e), lookedWords(e)) }

func keys(e *Entry, wheres, whens, words []string) []string {
	if e.Given != "" {
		return []string{"given:" + e.Given}
	}
	kind := "may" // what did not happen yet is apart from what did
	if e.Asserted {
		kind = "is"
	}
	out := make([]string, 0, len(wheres)*len(whens)+len(words))
	for _, w := range words {
		out = append(out, kind+"|"+w)
	}
	for _, where := range wheres {
		for _, w := range whens {
			out = append(out, kind+"|"+where+"|"+w)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func filedWhen(e *Entry) []string {
	first, last, _, ok := e.span()
	if !ok {
		return nil
	}
	if daysOf(first, last) > shortDays {
		return weeks(first, last)
	}
	return daily(first, last)
}

func lookedWhen(e *Entry) []string {
	first, last, _, ok := e.span()
	if !ok {
		return nil
	}
	first, last = first.Add(-day), last.Add(day)
	out := weeks(first, last)
	if daysOf(first, last) <= seasonDays+2 {
		out = append(out, daily(first, last)...)
	}
	return out
}

func daysOf(first, last time.Time) int { return int(last.Sub(first)/day) + 1 }

func daily(first, last time.Time) []string {
	var out []string
	for d := first; !d.After(last); d = d.Add(day) {
		out = append(out, d.Format(time.DateOnly))
	}
	return out
}

func weeks(first, last time.Time) []string {
	const most = 60
	var out []string
	for w := weekOf(first); w <= weekOf(last) && len(out) < most; w++ {
		out = append(out, fmt.Sprintf("week %d", w))
	}
	return out
}

func weekOf(t time.Time) int64 { return int64(math.Floor(float64(t.Unix()) / (week * 24 * 3600))) }

// lands are the countries that an entry without a finer place of its own is looked for in; none if it has one. A name that is on
// no map and in no country is no place to look in. Without places they are those of its sides.
func lands(e *Entry) []string {
	places := e.wheres()
	for i := range places {
		if p := &places[i]; p.Precision != "country" && !p.Carried && (onMap(p) || p.Country != "") {
			return nil
		}
	}
	for i := range places {
		if places[i].Country != "" {
			return []string{places[i].Country}
		}
	}
	const most = 3
	var out []string
	for _, p := range slices.Concat(e.Recipients, e.Actors) {
		if p.Country != "" && !slices.Contains(out, p.Country) && len(out) < most {
			out = append(out, p.Country)
		}
	}
	if len(out) == 0 {
		return []string{"?"}
	}
	return out
}

func filedWhere(e *Entry) []string {
	var out []string
	for _, l := range lands(e) {
		out = append(out, "land:"+l)
	}
	places := e.wheres()
	for i := range places {
		p := &places[i]
		if p.Precision == "country" {
			continue
		}
		out = append(out, "name:"+nameKey(p.Name), "all:"+p.Country)
		if !onMap(p) {
			out = append(out, "off:"+p.Country)
		}
		if p.Precision == "region" {
			out = append(out, "region:"+regionOf(p))
		} else if p.Admin1 != "" {
			out = append(out, "inside:"+regionOf(p))
		}
		if p.Lat != nil && p.Lon != nil {
			out = append(out, cell(math.Floor(*p.Lat/cellDegrees), math.Floor(*p.Lon/cellDegrees)))
		}
	}
	return out
}

func lookedWhere(e *Entry) []string {
	var out []string
	for _, l := range lands(e) {
		out = append(out, "land:"+l, "all:"+l)
	}
	places := e.wheres()
	for i := range places {
		p := &places[i]
		if p.Precision == "country" {
			continue
		}
		out = append(out, "name:"+nameKey(p.Name), "land:"+p.Country, "off:"+p.Country)
		if !onMap(p) { // it may lie anywhere in its country
			out = append(out, "all:"+p.Country)
		}
		if p.Precision == "region" {
			out = append(out, "inside:"+regionOf(p), "region:"+regionOf(p))
		} else if p.Admin1 != "" {
			out = append(out, "region:"+regionOf(p))
		}
		if p.Lat == nil || p.Lon == nil {
			continue
		}
		y, x := math.Floor(*p.Lat/cellDegrees), math.Floor(*p.Lon/cellDegrees)
		for dy := -1.0; dy <= 1; dy++ {
			for dx := -1.0; dx <= 1; dx++ {
				out = append(out, cell(y+dy, x+dx))
			}
		}
	}
	return out
}

// regionOf is the key of a region, or of the region that a place lies in.
func regionOf(p *Place) string {
	name := p.Admin1
	if name == "" {
		name = strings.TrimSuffix(p.Name, " province")
	}
	return p.Country + ":" + actors.Fold(name)
}

func cell(y, x float64) string { return fmt.Sprintf("cell:%g:%g", y, x) }
