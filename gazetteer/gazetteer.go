package gazetteer

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"sync"

	"sitrep/gazetteer/internal/fold"
	"sitrep/gazetteer/internal/index"
)

//go:embed places.bin
var placesData string

// Gazetteer answers what a name can stand for.
type Gazetteer struct {
	index   *index.Index
	alpha3  []string         // of the index's countries
	number  map[string]int   // alpha-3 to index's country
	places  []Place          // of the tables
	named   map[string][]int // folded name to places of the tables
	short   map[string][]int // abbreviation, case kept, to places of the tables
	country map[string]int   // alpha-3 to places of the tables
	demonym map[string]string
	people  map[string]int    // adjective of a region to places of the tables
	capital map[string][]seat // alpha-3 to the capital, and those before it
	care    map[string]string
	outlets map[string]outlet // by domain
}

// Open returns the gazetteer that is built into the program. The first call reads
// the tables; later ones return the same Gazetteer. It panics if what is built in
// is damaged, which the tests rule out.
func Open() *Gazetteer { return opened() }

var opened = sync.OnceValue(func() *Gazetteer {
	g, err := load(placesData, tables{countriesText, regionsText, sitesText, peoplesText, outletsText, careText})
	if err != nil {
		panic(err)
	}
	return g
})

// region finds a region of the table by its name and, unless that is empty, its country.
func (g *Gazetteer) region(name, country string) (int, bool) {
	for _, i := range g.named[key(name)] {
		if p := g.places[i]; p.Kind != Country && p.Kind != Site && (country == "" || p.Country == country) {
			return i, true
		}
	}
	return 0, false
}

// at makes a Place of one in the index.
func (g *Gazetteer) at(i int) Place {
	q := g.index.At(i)
	p := Place{ID: int(q.ID), Name: q.Name, Country: g.alpha3[q.Country], Lat: q.Lat, Lon: q.Lon, Population: q.Population}
	p.lies = lies{first: q.First + 1, second: q.Second + 1, class: q.Feature}
	switch q.Feature {
	case index.First:
		p.Kind = Admin1
	case index.Second:
		p.Kind = Admin2
	case index.Quarter:
		p.Kind = District
	default:
		p.Kind = City
		p.Capital = q.Feature == index.Capital
	}
	if f := g.index.FirstPlace(q.First); f >= 0 {
		p.Admin1 = g.index.At(f).Name
	}
	return p
}

// Lookup returns every place that the name can stand for: countries first, then
// the regions and sites of the tables, then towns and divisions by population, a
// division behind its own town. Case, accents, apostrophes, hyphens and the Arabic
// article do not matter, and the words for the kind of place ("Idlib province")
// and directions ("northern Iraq") are understood; a spelling that leads nowhere
// is tried in the other ways of writing the same sounds.
func (g *Gazetteer) Lookup(name string) []Place {
	found := g.candidates(name)
	slices.SortStableFunc(found, func(a, b candidate) int {
		return cmp.Or(order(b.Place)-order(a.Place), weight(b.Place)-weight(a.Place))
	})
	places := make([]Place, len(found))
	for i, c := range found {
		places[i] = c.Place
	}
	return places
}

func order(p Place) int {
	switch {
	case p.Kind == Country:
		return 2
	case p.lies.table && p.Kind != Admin1:
		return 1
	}
	return 0
}

// weight is a place's population as the measure of how likely it is meant.
func weight(p Place) int {
	switch p.Kind {
	case Admin1:
		return p.Population / 4
	case Admin2:
		return p.Population / 20
	}
	return p.Population
}

// Country returns the country with the ISO 3166-1 alpha-3 code, former ones included.
func (g *Gazetteer) Country(alpha3 string) (Place, bool) {
	i, ok := g.country[alpha3]
	if !ok {
		return Place{}, false
	}
	return g.places[i], true
}

// seat is a town that is a country's capital, or was until a year.
type seat struct {
	name  string
	until int // 0 where it still is
}

// Capital returns the town that was the capital of the country in a year; 0 means now.
func (g *Gazetteer) Capital(alpha3 string, year int) (Place, bool) {
	name, until := "", 0
	for _, s := range g.capital[alpha3] {
		if name == "" || year > 0 && s.until >= year && (until == 0 || s.until < until) {
			name, until = s.name, s.until
		}
	}
	for _, p := range g.Lookup(name) {
		if p.Country == alpha3 && p.Kind == City {
			return p, true
		}
	}
	return Place{}, false
}

// Demonym returns the country whose people or things the word names: "Turkish",
// "Syrians", and "Chechen" for the country that Chechnya lies in. The country's
// own name is no demonym.
func (g *Gazetteer) Demonym(word string) (alpha3 string, ok bool) {
	alpha3, ok = g.demonym[key(word)]
	return alpha3, ok
}

// Care says what a name that is also a place mostly is: word, month, day,
// person, body, title or money; "" for names that need no care.
func (g *Gazetteer) Care(name string) string { return g.care[key(name)] }

func key(name string) string { return fold.Key(name) }

// abbreviation reports names whose case or full stop is part of them.
func abbreviation(name string) bool {
	return fold.Acronym(name) || strings.HasSuffix(name, ".") && len(name) <= 6
}

// closed takes dots and spaces out of an abbreviation.
func closed(name string) string {
	return strings.ReplaceAll(strings.ReplaceAll(name, ".", ""), " ", "")
}
