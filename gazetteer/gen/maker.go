package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"log"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"sitrep/gazetteer/internal/index"
)

// draft is a place on its way into the index.
type draft struct {
	index.Place
	country       string
	first, second string // codes: "US.LA", "US.LA.079"
	names         []string
	order         int
}

// division gathers what is known about a first- or second-level division.
type division struct {
	code, name string
	id         uint32
	names      []string
	lat, lon   float64 // of Natural Earth's label point
	placed     bool
	sum        [3]float64 // unit vectors of its towns
	towns      int
	population int
}

type maker struct {
	places  []*draft
	first   map[string]*division
	second  map[string]*division
	earth   []*draft // Natural Earth divisions that GeoNames does not have on the first level
	keys    int
	isNamed map[string]bool // country + key of every division
}

func newMaker() *maker {
	return &maker{first: map[string]*division{}, second: map[string]*division{}, isNamed: map[string]bool{}}
}

func (m *maker) readCities(data []byte) error {
	for n, line := range bytes.Split(data, []byte("\n")) {
		if len(line) == 0 {
			continue
		}
		f := strings.Split(string(line), "\t")
		if len(f) < 15 {
			return fmt.Errorf("cities500 line %d: %d fields", n+1, len(f))
		}
		id, err1 := strconv.ParseUint(f[0], 10, 32)
		lat, err2 := strconv.ParseFloat(f[4], 64)
		lon, err3 := strconv.ParseFloat(f[5], 64)
		population, err4 := strconv.Atoi(f[14])
		if err1 != nil || err2 != nil || err3 != nil || err4 != nil {
			return fmt.Errorf("cities500 line %d: bad number", n+1)
		}
		d := &draft{country: f[8], names: append([]string{f[2]}, strings.Split(f[3], ",")...)}
		d.Place = index.Place{ID: uint32(id), Lat: lat, Lon: lon, Population: population, Name: f[1], Feature: feature(f[7])}
		d.first = f[8] + "." + f[10]
		d.second = d.first + "." + f[11]
		m.places = append(m.places, d)
	}
	return nil
}

func feature(code string) index.Feature {
	switch code {
	case "PPLC", "PPLG":
		return index.Capital
	case "PPLA":
		return index.Seat1
	case "PPLA2":
		return index.Seat2
	case "PPLA3", "PPLA4", "PPLA5":
		return index.Seat3
	case "PPLX":
		return index.Quarter
	case "PPLL", "PPLF", "STLMT":
		return index.Locality
	case "PPLH", "PPLQ", "PPLW", "PPLCH":
		return index.Gone
	}
	return index.Town
}

// readDivisions takes the names of GeoNames' first- and second-level divisions.
func (m *maker) readDivisions(first, second []byte) error {
	for _, list := range []struct {
		data []byte
		into map[string]*division
	}{{first, m.first}, {second, m.second}} {
		var rows []struct{ Code, Name string }
		if err := json.Unmarshal(list.data, &rows); err != nil {
			return err
		}
		for _, r := range rows {
			list.into[r.Code] = &division{code: r.Code, name: r.Name}
		}
	}
	for _, p := range m.places {
		for _, d := range []*division{m.first[p.first], m.second[p.second]} {
			if d != nil && p.Feature != index.Gone {
				d.add(p)
			}
		}
	}
	return nil
}

func (d *division) add(p *draft) {
	lat, lon := p.Lat*math.Pi/180, p.Lon*math.Pi/180
	d.sum[0] += math.Cos(lat) * math.Cos(lon)
	d.sum[1] += math.Cos(lat) * math.Sin(lon)
	d.sum[2] += math.Sin(lat)
	d.towns++
	if p.Feature != index.Quarter {
		d.population += p.Population
	}
}

// middle is the mean position of the division's towns.
func (d *division) middle() (lat, lon float64) {
	x, y, z := d.sum[0], d.sum[1], d.sum[2]
	return math.Atan2(z, math.Hypot(x, y)) * 180 / math.Pi, math.Atan2(y, x) * 180 / math.Pi
}

// readEarth takes positions, GeoNames numbers and other names from Natural Earth.
func (m *maker) readEarth(data []byte) error {
	var file struct {
		Features []struct {
			Properties struct {
				Name    string  `json:"name"`
				Alt     string  `json:"name_alt"`
				English string  `json:"name_en"`
				Local   string  `json:"name_local"`
				GnName  string  `json:"gn_name"`
				GnsName string  `json:"gns_name"`
				Code    string  `json:"gn_a1_code"`
				ID      int64   `json:"gn_id"`
				Level   int     `json:"gn_level"`
				Country string  `json:"iso_a2"`
				Lat     float64 `json:"latitude"`
				Lon     float64 `json:"longitude"`
			} `json:"properties"`
		} `json:"features"`
	}
	if err := json.Unmarshal(data, &file); err != nil {
		return err
	}
	var rest []*draft
	for _, f := range file.Features {
		p := f.Properties
		names := append(strings.Split(p.Alt, "|"), p.Name, p.English, p.Local, p.GnName, p.GnsName)
		names = slices.DeleteFunc(names, func(s string) bool { return s == "" })
		if p.Name == "" || len(p.Country) != 2 || p.Country == "-1" {
			continue
		}
		d := m.first[p.Code]
		if p.Level == 1 && d != nil && !d.placed && (d.near(p.Lat, p.Lon, 150) || sharesName(d.name, names) && d.near(p.Lat, p.Lon, 600)) {
			d.lat, d.lon, d.placed = p.Lat, p.Lon, true
			d.names = append(d.names, names...)
			if p.ID > 0 {
				d.id = uint32(p.ID)
			}
			continue
		}
		e := &draft{country: p.Country, names: names}
		e.Place = index.Place{Lat: p.Lat, Lon: p.Lon, Name: cmp.Or(p.English, p.Name), Feature: index.Second}
		if p.ID > 0 {
			e.ID = uint32(p.ID)
		}
		rest = append(rest, e)
	}
	for _, list := range []map[string]*division{m.first, m.second} {
		for _, d := range list {
			if d.towns > 0 {
				for _, k := range divisionKeys(append(d.names, d.name)) {
					m.isNamed[d.code[:2]+k] = true
				}
			}
		}
	}
	for _, e := range rest {
		if !slices.ContainsFunc(divisionKeys(e.names[:]), func(k string) bool { return m.isNamed[e.country+k] }) {
			m.earth = append(m.earth, e)
		}
	}
	return nil
}

func (d *division) near(lat, lon, km float64) bool {
	if d.towns == 0 {
		return true
	}
	a, b := d.middle()
	return distance(a, b, lat, lon) < km
}

func distance(a, b, c, d float64) float64 {
	const rad = math.Pi / 180
	h := math.Pow(math.Sin((c-a)*rad/2), 2) + math.Cos(a*rad)*math.Cos(c*rad)*math.Pow(math.Sin((d-b)*rad/2), 2)
	return 2 * 6371 * math.Asin(math.Min(1, math.Sqrt(h)))
}

func sharesName(name string, names []string) bool {
	keys := divisionKeys([]string{name})
	return slices.ContainsFunc(divisionKeys(names), func(k string) bool { return slices.Contains(keys, k) })
}

// build turns the drafts into an index.
func (m *maker) build() *index.Builder {
	towns := len(m.places)
	for _, level := range []struct {
		of      map[string]*division
		feature index.Feature
	}{{m.first, index.First}, {m.second, index.Second}} {
		for _, code := range slices.Sorted(maps.Keys(level.of)) {
			d := level.of[code]
			if d.towns == 0 && !d.placed {
				continue
			}
			p := &draft{country: code[:2], names: d.names}
			p.Place = index.Place{ID: d.id, Lat: d.lat, Lon: d.lon, Name: d.name, Feature: level.feature, Population: d.population}
			if !d.placed {
				p.Lat, p.Lon = d.middle()
			}
			parts := strings.SplitN(code, ".", 3)
			p.first = parts[0] + "." + parts[1]
			if level.feature == index.Second {
				p.second = code
			}
			m.places = append(m.places, p)
		}
	}
	m.places = append(m.places, m.earth...)
	log.Printf("%d towns, %d divisions, %d of them Natural Earth's own", towns, len(m.places)-towns, len(m.earth))
	for i, p := range m.places {
		p.order = i
	}
	slices.SortFunc(m.places, func(a, b *draft) int {
		return cmp.Or(b.Population-a.Population, cmp.Compare(a.ID, b.ID), a.order-b.order)
	})

	b := &index.Builder{Names: map[string][]index.Hit{}}
	number := func(list *[]string, known map[string]int, s string) int {
		i, ok := known[s]
		if !ok {
			i = len(*list)
			known[s] = i
			*list = append(*list, s)
		}
		return i
	}
	var firsts, seconds []string
	country, first, second := map[string]int{}, map[string]int{}, map[string]int{}
	for i, p := range m.places {
		p.Country = number(&b.Country, country, p.country)
		p.First, p.Second = -1, -1
		if m.first[p.first] != nil {
			p.First = number(&firsts, first, p.first)
		}
		if d := m.second[p.second]; d != nil && d.towns > 0 {
			p.Second = number(&seconds, second, p.second)
		}
		for len(b.First) < len(firsts) {
			b.First = append(b.First, -1)
		}
		for len(b.Second) < len(seconds) {
			b.Second = append(b.Second, -1)
		}
		if p.Feature == index.First && p.First >= 0 {
			b.First[p.First] = i
		}
		if p.Feature == index.Second && p.Second >= 0 {
			b.Second[p.Second] = i
		}
		b.Places = append(b.Places, p.Place)
		for key, alternate := range keysOf(p) {
			b.Names[key] = append(b.Names[key], index.Hit{Place: i, Alternate: alternate})
		}
	}
	m.keys = len(b.Names)
	b.Extent = extents(b)
	return b
}

// extents finds where the middle nine tenths of each country's towns lie.
func extents(b *index.Builder) []index.Box {
	lats, lons := make([][]float64, len(b.Country)), make([][]float64, len(b.Country))
	for _, p := range b.Places {
		if p.Feature != index.First && p.Feature != index.Second {
			lats[p.Country] = append(lats[p.Country], p.Lat)
			lons[p.Country] = append(lons[p.Country], p.Lon)
		}
	}
	out := make([]index.Box, len(b.Country))
	for i := range out {
		if n := len(lats[i]); n > 0 {
			slices.Sort(lats[i])
			slices.Sort(lons[i])
			low, high := n/20, n-1-n/20
			out[i] = index.Box{South: lats[i][low], West: lons[i][low], North: lats[i][high], East: lons[i][high]}
		}
	}
	return out
}
