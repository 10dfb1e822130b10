package gazetteer

import (
	"slices"
	"strings"

	"sitrep/gazetteer/internal/fold"
	"sitrep/gazetteer/internal/index"
)

// candidate is a place that a mention could stand for, and how the name led to it.
type candidate struct {
	Place
	alternate bool    // by another name than its own
	guessed   bool    // by another spelling of the same sounds
	short     bool    // by an abbreviation
	shadowed  float64 // 0 to 1: a division named like a town inside it, where the words name no division
	kind      string  // the word for the kind of place that the name came with
}

// candidates gathers what a name can stand for, in no order that means anything.
func (g *Gazetteer) candidates(name string) []candidate {
	k := key(name)
	found := g.exact(name, k)
	if bare, kind := fold.Kind(k); kind != "" && !(len(found) > 0 && (fold.Town(kind) || fold.Filed(kind))) {
		// Beside the name as it stands: "Aleppo province" is filed as Aleppo.
		found = merge(found, g.ofKind(bare, kind))
	}
	if len(found) > 0 {
		return found
	}
	if found = g.direction(k); len(found) > 0 {
		return found
	}
	for _, v := range spellings(k) {
		found = merge(found, g.exact("", v))
	}
	for i := range found {
		found[i].guessed = true
	}
	return found
}

// exact finds the folded name as it stands, with and without the Arabic article.
func (g *Gazetteer) exact(name, k string) []candidate {
	var found []candidate
	for _, i := range g.named[k] {
		found = append(found, candidate{Place: g.places[i], alternate: key(g.places[i].Name) != k})
	}
	if name != "" {
		for _, i := range g.short[closed(name)] {
			c := candidate{Place: g.places[i], short: true}
			found = append(slices.DeleteFunc(found, func(f candidate) bool { return same(f.Place, c.Place) }), c)
		}
	}
	var hits [64]index.Hit
	listed := len(found)
	for _, h := range g.index.Find(hits[:0], k) {
		// Places of the index differ among themselves.
		if c := (candidate{Place: g.at(h.Place), alternate: h.Alternate}); !among(found[:listed], c) {
			found = append(found, c)
		}
	}
	if bare, ok := fold.Bare(k); ok {
		for _, i := range g.named[bare] {
			found = merge(found, []candidate{{Place: g.places[i], alternate: true}})
		}
		for _, h := range g.index.Find(hits[:0], bare) {
			if p := g.at(h.Place); arabic[p.Country] {
				found = merge(found, []candidate{{Place: p, alternate: true}})
			}
		}
	}
	return found
}

// arabic are the countries where names come with and without the article.
var arabic = set(`ARE BHR DJI DZA EGY ESH ERI ISR IRQ IRN JOR COM KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SOM SSD SYR TCD TUN TUR YEM MLI NER`)

// stated are the countries whose first divisions are called states: no other has a "Plateau State".
var stated = set(`AUS AUT BRA DEU FSM IND MEX MMR MYS NGA PLW SDN SOM SSD USA VEN`)

// ofKind finds places of the kind that the name tells: towns or divisions.
func (g *Gazetteer) ofKind(bare, kind string) []candidate {
	found := g.exact("", bare)
	town := fold.Town(kind)
	fits := slices.DeleteFunc(slices.Clone(found), func(c candidate) bool {
		switch c.Kind {
		case Admin1, Admin2, Region:
			return town
		case City, District:
			return !town
		}
		return true
	})
	if ofStates := slices.DeleteFunc(slices.Clone(fits), func(c candidate) bool { return !stated[c.Country] }); kind == "state" && len(ofStates) > 0 {
		fits = ofStates
	}
	if len(fits) == 0 && kind != "state" && kind != "area" {
		fits = found
	}
	for i := range fits {
		fits[i].kind = kind
	}
	return fits
}

// merge adds the places that are not yet among found. A division that both the
// tables and the index hold is one place.
func merge(found, more []candidate) []candidate {
	for _, c := range more {
		if !among(found, c) {
			found = append(found, c)
		}
	}
	return found
}

func among(found []candidate, c candidate) bool {
	for i := range found {
		if same(found[i].Place, c.Place) {
			return true
		}
	}
	return false
}

func same(a, b Place) bool {
	if a.Kind == Country || b.Kind == Country {
		return a.Kind == b.Kind && a.Country == b.Country
	}
	if a.ID != 0 && a.ID == b.ID || a.Kind == Admin1 && b.Kind == Admin1 && a.lies.first != 0 && a.lies.first == b.lies.first {
		return true
	}
	if a.lies.table != b.lies.table {
		if a.Country != b.Country {
			return false
		}
		area := func(p Place) bool { return p.Kind == Region || p.Kind == Admin1 || p.Kind == Admin2 }
		near := 60.0
		if area(a) && area(b) {
			near = 250
		}
		// A site or a district of the table that lies on a town of the same name is that town.
		return area(a) == area(b) && Distance(a.Lat, a.Lon, b.Lat, b.Lon) < near
	}
	return a.Lat == b.Lat && a.Lon == b.Lon && a.Kind == b.Kind
}

// direction understands "northern Iraq", "southern parts of Iraq", "eastern Aleppo"
// and "suburbs of Homs".
func (g *Gazetteer) direction(k string) []candidate {
	word, rest, ok := strings.Cut(k, " ")
	if !ok {
		return nil
	}
	way, known := directions()[word]
	if second, after, ok := strings.Cut(rest, " "); ok {
		if w, two := directions()[word+" "+second]; two {
			way, known, rest, word = w, true, after, word+" "+second
		}
	}
	for _, w := range []string{"suburbs", "outskirts"} {
		if after, ok := strings.CutPrefix(k, w+" of "); ok {
			known, word, rest = true, w+" of", after
		} else if before, ok := strings.CutSuffix(k, " "+w); ok {
			known, word, rest = true, w+" of", before
		}
	}
	if !known {
		return nil
	}
	for _, w := range []string{"part of ", "parts of ", "of "} {
		rest = strings.TrimPrefix(rest, w)
	}
	rest = strings.TrimPrefix(rest, "the ")
	if g.care[rest] == "word" {
		return nil // "South Hospital" is no part of the town of Hospital
	}
	found := g.exact("", rest)
	if bare, kind := fold.Kind(rest); len(found) == 0 && kind != "" {
		found = g.ofKind(bare, kind)
	}
	if slices.ContainsFunc(found, func(c candidate) bool { return !c.alternate }) {
		found = slices.DeleteFunc(found, func(c candidate) bool { return c.alternate && c.Kind != Country })
	}
	for i := range found {
		found[i].Place = g.part(found[i].Place, way, word)
	}
	return found
}

// Part is the piece of a place that a word of direction points to: the
// "northern" of Iraq, the "eastern" of Aleppo. It is the place itself where the
// word is no direction.
func (g *Gazetteer) Part(p Place, direction string) Place {
	if way, ok := directions()[key(direction)]; ok {
		return g.part(p, way, key(direction))
	}
	return p
}

// part is the piece of a place that lies in a direction from its middle.
func (g *Gazetteer) part(p Place, way [2]float64, word string) Place {
	height, width := .25, .25
	switch p.Kind {
	case Country:
		if n, ok := g.number[p.Country]; ok {
			e := g.index.Extent(n)
			height, width = (e.North-e.South)*.42, (e.East-e.West)*.42
			if e.West < e.East && e.East-e.West < 180 {
				p.Lat, p.Lon = (p.Lat+(e.North+e.South)/2)/2, (p.Lon+(e.East+e.West)/2)/2
			}
		}
		p.Kind = Region
		p.lies.countries = []string{p.Country}
	case Region, Admin1, Admin2:
		p.Kind = Region
	default:
		height, width = .02, .025
		p.Kind = District
	}
	p.Lat = min(90, max(-90, p.Lat+way[0]*height))
	p.Lon = min(180, max(-180, p.Lon+way[1]*width))
	p.ID, p.Population, p.Name = 0, p.Population/2, word+" "+p.Name
	return p
}

func set(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}
