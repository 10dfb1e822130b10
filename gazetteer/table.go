package gazetteer

import (
	"bufio"
	_ "embed"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

//go:embed countries.txt
var countriesText string

//go:embed regions.txt
var regionsText string

//go:embed sites.txt
var sitesText string

//go:embed peoples.txt
var peoplesText string

//go:embed outlets.txt
var outletsText string

//go:embed care.txt
var careText string

// readTable calls row with the columns of every line that is neither empty nor
// a comment. An error names the table and the line.
func readTable(name string, r io.Reader, columns int, row func(column []string) error) error {
	s := bufio.NewScanner(r)
	for n := 1; s.Scan(); n++ {
		line := s.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		fail := func(err error) error { return fmt.Errorf("%s line %d: %w", name, n, err) }
		if !utf8.ValidString(line) {
			return fail(fmt.Errorf("not UTF-8"))
		}
		column := strings.Split(line, "|")
		if len(column) != columns {
			return fail(fmt.Errorf("%d columns, want %d", len(column), columns))
		}
		for _, c := range column {
			if c != strings.TrimSpace(c) {
				return fail(fmt.Errorf("space around %q", c))
			}
		}
		if err := row(column); err != nil {
			return fail(err)
		}
	}
	if err := s.Err(); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// country is a line of countries.txt.
type country struct {
	place    Place
	alpha2   string
	aliases  []string
	demonyms []string
	capitals []seat // the first is the present one
}

func readCountries(r io.Reader) ([]country, error) {
	var list []country
	seen := map[string]bool{}
	err := readTable("countries.txt", r, 9, func(c []string) error {
		id, err := strconv.Atoi(c[2])
		if err != nil || id < 0 {
			return fmt.Errorf("bad GeoNames number %q", c[2])
		}
		lat, lon, err := point(c[3], c[4])
		if err != nil {
			return err
		}
		aliases, err := names(c[6])
		if err != nil {
			return err
		}
		demonyms, err := names(c[7])
		if err != nil {
			return err
		}
		capitals, err := seats(c[8])
		if err != nil {
			return err
		}
		switch {
		case !letters(c[0], 3):
			return fmt.Errorf("bad alpha-3 code %q", c[0])
		case c[1] != "" && !letters(c[1], 2):
			return fmt.Errorf("bad alpha-2 code %q", c[1])
		case c[5] == "":
			return fmt.Errorf("no name")
		case seen[c[0]]:
			return fmt.Errorf("%s a second time", c[0])
		}
		seen[c[0]] = true
		p := Place{ID: id, Name: c[5], Country: c[0], Lat: lat, Lon: lon, Kind: Country}
		p.lies.table = true
		list = append(list, country{p, c[1], aliases, demonyms, capitals})
		return nil
	})
	return list, err
}

// seats reads a country's capital, and behind it those before with the last year of each: "Abuja;Lagos 1991".
func seats(column string) ([]seat, error) {
	list, err := names(column)
	if err != nil {
		return nil, err
	}
	var out []seat
	for i, name := range list {
		s := seat{name: name}
		if i > 0 {
			k := strings.LastIndexByte(name, ' ')
			if s.until, err = strconv.Atoi(name[k+1:]); err != nil || k < 1 {
				return nil, fmt.Errorf("no year behind the former capital %q", name)
			}
			s.name = name[:k]
		}
		out = append(out, s)
	}
	return out, nil
}

// entry is a line of regions.txt or sites.txt.
type entry struct {
	place   Place
	aliases []string
	class   string // of a site: airport, base, dam
}

func readRegions(r io.Reader, known map[string]bool) ([]entry, error) {
	var list []entry
	err := readTable("regions.txt", r, 6, func(c []string) error {
		e, err := newEntry(c[0], c[1], c[3], c[4])
		if err != nil {
			return err
		}
		countries, err := names(c[2])
		if err != nil {
			return err
		}
		for _, a := range countries {
			if !known[a] {
				return fmt.Errorf("unknown country %q", a)
			}
		}
		switch c[5] {
		case "region":
			e.place.Kind = Region
		case "district":
			e.place.Kind = District
		default:
			return fmt.Errorf("precision %q is neither region nor district", c[5])
		}
		if len(countries) > 0 {
			e.place.Country = countries[0]
		}
		e.place.lies.countries = countries
		list = append(list, e)
		return nil
	})
	return list, err
}

// siteClasses are the kinds that sites.txt may name.
var siteClasses = strings.Fields(`airport base palace government worship prison crossing camp pass dam bridge
	nuclear plant port hospital school square monument hotel island hill town`)

func readSites(r io.Reader, known map[string]bool) ([]entry, error) {
	var list []entry
	err := readTable("sites.txt", r, 6, func(c []string) error {
		e, err := newEntry(c[0], c[1], c[3], c[4])
		if err != nil {
			return err
		}
		if !known[c[2]] {
			return fmt.Errorf("unknown country %q", c[2])
		}
		for _, class := range siteClasses {
			if class == c[5] {
				e.class = class
			}
		}
		if e.class == "" {
			return fmt.Errorf("unknown kind of site %q", c[5])
		}
		e.place.Country, e.place.Kind = c[2], Site
		if e.class == "town" {
			e.place.Kind = City
		}
		list = append(list, e)
		return nil
	})
	return list, err
}

func newEntry(name, aliases, lat, lon string) (entry, error) {
	if name == "" {
		return entry{}, fmt.Errorf("no name")
	}
	list, err := names(aliases)
	if err != nil {
		return entry{}, err
	}
	p := Place{Name: name}
	p.lies.table = true
	p.Lat, p.Lon, err = point(lat, lon)
	return entry{place: p, aliases: list}, err
}

// people is a line of peoples.txt.
type people struct {
	words           []string
	region, country string
}

func readPeoples(r io.Reader, known map[string]bool) ([]people, error) {
	var list []people
	seen := map[string]bool{}
	err := readTable("peoples.txt", r, 3, func(c []string) error {
		words, err := names(c[0])
		if err != nil {
			return err
		}
		if len(words) == 0 || c[1] == "" {
			return fmt.Errorf("no words, or no region")
		}
		if c[2] != "" && !known[c[2]] {
			return fmt.Errorf("unknown country %q", c[2])
		}
		for _, w := range words {
			if k := key(w); k == "" || seen[k] {
				return fmt.Errorf("%q is empty or a second time", w)
			}
			seen[key(w)] = true
		}
		list = append(list, people{words, c[1], c[2]})
		return nil
	})
	return list, err
}

// outlet is a line of outlets.txt.
type outlet struct{ domain, country, town, division string }

func readOutlets(r io.Reader, known map[string]bool) ([]outlet, error) {
	var list []outlet
	seen := map[string]bool{}
	err := readTable("outlets.txt", r, 5, func(c []string) error {
		switch {
		case !strings.Contains(c[0], ".") || c[0] != strings.ToLower(c[0]) || seen[c[0]]:
			return fmt.Errorf("%q is no domain, or a second time", c[0])
		case c[1] == "":
			return fmt.Errorf("no name")
		case !known[c[2]]:
			return fmt.Errorf("unknown country %q", c[2])
		case (c[3] == "") != (c[4] == ""):
			return fmt.Errorf("town and division go together")
		}
		seen[c[0]] = true
		list = append(list, outlet{c[0], c[2], c[3], c[4]})
		return nil
	})
	return list, err
}

// readCare reads care.txt: folded name to what it mostly is.
func readCare(r io.Reader) (map[string]string, error) {
	care := map[string]string{}
	err := readTable("care.txt", r, 3, func(c []string) error {
		switch c[1] {
		case "word", "month", "day", "person", "body", "title", "money":
		default:
			return fmt.Errorf("%q is not something that care.txt knows", c[1])
		}
		k := key(c[0])
		if k == "" || care[k] != "" {
			return fmt.Errorf("%q is empty or a second time", c[0])
		}
		care[k] = c[1]
		return nil
	})
	return care, err
}

// names splits a list of names, none of them empty.
func names(s string) ([]string, error) {
	if s == "" {
		return nil, nil
	}
	list := strings.Split(s, ";")
	for _, n := range list {
		if n == "" || n != strings.TrimSpace(n) {
			return nil, fmt.Errorf("an empty name, or space around one, in %q", s)
		}
	}
	return list, nil
}

func point(lat, lon string) (float64, float64, error) {
	a, err1 := strconv.ParseFloat(lat, 64)
	b, err2 := strconv.ParseFloat(lon, 64)
	if err1 != nil || err2 != nil || !(math.Abs(a) <= 90) || !(math.Abs(b) <= 180) {
		return 0, 0, fmt.Errorf("bad position %q %q", lat, lon)
	}
	return a, b, nil
}

func letters(s string, n int) bool {
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return len(s) == n
}
