package gazetteer

import (
	"cmp"
	_ "embed"
	"fmt"
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
	capital map[string]string // alpha-3 to the capital's folded name
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

// tables are the texts of the tables.
type tables struct{ countries, regions, sites, peoples, outlets, care string }

func load(data string, t tables) (*Gazetteer, error) {
	x, err := index.Open(data)
	if err != nil {
		return nil, err
	}
	g := &Gazetteer{
		index: x, number: map[string]int{}, named: map[string][]int{}, short: map[string][]int{},
		country: map[string]int{}, demonym: map[string]string{}, people: map[string]int{}, outlets: map[string]outlet{}, capital: map[string]string{},
	}
	list, err := readCountries(strings.NewReader(t.countries))
	if err != nil {
		return nil, err
	}
	alpha3, known := map[string]string{}, map[string]bool{}
	for _, c := range list {
		g.country[c.place.Country] = len(g.places)
		g.add(c.place, c.aliases)
		known[c.place.Country] = true
		if c.alpha2 != "" {
			alpha3[c.alpha2] = c.place.Country
		}
		for _, d := range c.demonyms {
			if k := key(d); g.demonym[k] == "" {
				g.demonym[k] = c.place.Country
			}
		}
		g.capital[c.place.Country] = key(c.capital)
	}
	for i := range x.Countries() {
		code := alpha3[x.Country(i)]
		if code == "" {
			return nil, fmt.Errorf("places.bin: country %q is not in countries.txt", x.Country(i))
		}
		g.alpha3 = append(g.alpha3, code)
		g.number[code] = i
	}
	entries, err := readRegions(strings.NewReader(t.regions), known)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		g.link(&e.place)
		g.add(e.place, e.aliases)
	}
	if entries, err = readSites(strings.NewReader(t.sites), known); err != nil {
		return nil, err
	}
	for _, e := range entries {
		if e.place.Kind == City {
			g.linkTown(&e.place)
		}
		g.add(e.place, e.aliases)
	}
	peoples, err := readPeoples(strings.NewReader(t.peoples), known)
	if err != nil {
		return nil, err
	}
	for _, p := range peoples {
		n, ok := g.region(p.region, p.country)
		if !ok {
			return nil, fmt.Errorf("peoples.txt: no region %q in %q", p.region, p.country)
		}
		for _, w := range p.words {
			k := key(w)
			g.people[k] = n
			if p.country != "" && g.demonym[k] == "" {
				g.demonym[k] = p.country
			}
		}
	}
	outlets, err := readOutlets(strings.NewReader(t.outlets), known)
	if err != nil {
		return nil, err
	}
	for _, o := range outlets {
		g.outlets[o.domain] = o
	}
	if g.care, err = readCare(strings.NewReader(t.care)); err != nil {
		return nil, err
	}
	return g, nil
}

// region finds a region of the table by its name and, unless that is empty, its country.
func (g *Gazetteer) region(name, country string) (int, bool) {
	for _, i := range g.named[key(name)] {
		if p := g.places[i]; p.Kind != Country && p.Kind != Site && (country == "" || p.Country == country) {
			return i, true
		}
	}
	return 0, false
}

// add files a place of the tables under its names.
func (g *Gazetteer) add(p Place, aliases []string) {
	n := len(g.places)
	g.places = append(g.places, p)
	for i, name := range append([]string{p.Name}, aliases...) {
		if i > 0 && abbreviation(name) {
			k := closed(name)
			g.short[k] = append(g.short[k], n)
			continue
		}
		if k := key(name); !slices.Contains(g.named[k], n) {
			g.named[k] = append(g.named[k], n)
		}
	}
}

// link makes a region of the table the first-level division that the index knows
// under the same name, if there is one in that country and near.
func (g *Gazetteer) link(p *Place) {
	if p.Kind != Region || len(p.lies.countries) != 1 {
		return
	}
	k := key(p.Name)
	if bare, kind := fold.Kind(k); kind != "" {
		k = bare
	}
	for _, h := range g.index.Find(nil, k) {
		q := g.index.At(h.Place)
		if q.Feature == index.First && g.alpha3[q.Country] == p.Country && Distance(q.Lat, q.Lon, p.Lat, p.Lon) < 1500 {
			p.ID, p.Admin1, p.Kind, p.Population = int(q.ID), q.Name, Admin1, q.Population
			p.lies.first = q.First + 1
			return
		}
	}
}

// linkTown makes a town of the table the one that the index knows, if it does.
func (g *Gazetteer) linkTown(p *Place) {
	for _, h := range g.index.Find(nil, key(p.Name)) {
		if q := g.at(h.Place); q.Kind == City && q.Country == p.Country && Distance(q.Lat, q.Lon, p.Lat, p.Lon) < 30 {
			q.lies.table, q.Name = true, p.Name
			*p = q
			return
		}
	}
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
