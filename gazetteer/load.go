package gazetteer

import (
	"fmt"
	"slices"
	"strings"

	"sitrep/gazetteer/internal/fold"
	"sitrep/gazetteer/internal/index"
)

// tables are the texts of the tables.
type tables struct{ countries, regions, sites, peoples, outlets, care string }

func load(data string, t tables) (*Gazetteer, error) {
	x, err := index.Open(data)
	if err != nil {
		return nil, err
	}
	g := &Gazetteer{
		index: x, number: map[string]int{}, named: map[string][]int{}, short: map[string][]int{},
		country: map[string]int{}, demonym: map[string]string{}, people: map[string]int{}, outlets: map[string]outlet{}, capital: map[string][]seat{},
	}
	list, err := readCountries(strings.NewReader(t.countries))
	if err != nil {
		return nil, err
	}
	known, err := g.addCountries(list)
	if err != nil {
		return nil, err
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
	if err := g.addPeoples(peoples); err != nil {
		return nil, err
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

// addCountries adds the countries with their other names, their peoples and their capitals, and gives which codes are known. Each that
// places.bin has towns of must be among them.
func (g *Gazetteer) addCountries(list []country) (known map[string]bool, err error) {
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
		g.capital[c.place.Country] = c.capitals
	}
	for i := range g.index.Countries() {
		code := alpha3[g.index.Country(i)]
		if code == "" {
			return nil, fmt.Errorf("places.bin: country %q is not in countries.txt", g.index.Country(i))
		}
		g.alpha3 = append(g.alpha3, code)
		g.number[code] = i
	}
	return known, nil
}

// addPeoples adds the words for the people of a region.
func (g *Gazetteer) addPeoples(list []people) error {
	for _, p := range list {
		n, ok := g.region(p.region, p.country)
		if !ok {
			return fmt.Errorf("peoples.txt: no region %q in %q", p.region, p.country)
		}
		for _, w := range p.words {
			k := key(w)
			g.people[k] = n
			if p.country != "" && g.demonym[k] == "" {
				g.demonym[k] = p.country
			}
		}
	}
	return nil
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
