package gazetteer

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

var built = tables{countriesText, regionsText, sitesText, peoplesText, outletsText, careText}

// Every line of every table loads, and there are as many as are promised.
func TestTables(t *testing.T) {
	g, err := load(placesData, built)
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for c := range g.country {
		known[c] = true
	}
	countries, err := readCountries(strings.NewReader(countriesText))
	if err != nil || len(countries) < 250 {
		t.Errorf("%d countries, %v", len(countries), err)
	}
	regions, err := readRegions(strings.NewReader(regionsText), known)
	if err != nil || len(regions) < 150 {
		t.Errorf("%d regions, %v", len(regions), err)
	}
	sites, err := readSites(strings.NewReader(sitesText), known)
	if err != nil || len(sites) < 200 {
		t.Errorf("%d sites, %v", len(sites), err)
	}
	// Every name in a table leads to its place.
	for _, c := range countries {
		for _, name := range append([]string{c.place.Name}, c.aliases...) {
			if !slices.ContainsFunc(g.Lookup(name), func(p Place) bool { return p.Kind == Country && p.Country == c.place.Country }) {
				t.Errorf("countries.txt: %q does not lead to %s", name, c.place.Country)
			}
		}
		for _, d := range c.demonyms {
			if _, ok := g.Demonym(d); !ok {
				t.Errorf("countries.txt: %q is no demonym", d)
			}
		}
		// Capitals are in the list of towns.
		for _, seat := range c.capitals {
			if c.alpha2 != "" && !slices.ContainsFunc(g.Lookup(seat.name), func(p Place) bool { return p.Kind == City || p.Kind == District || p.Kind == Country }) {
				t.Errorf("countries.txt: no town %q, the capital of %s", seat.name, c.place.Country)
			}
		}
	}
	for _, e := range append(regions, sites...) {
		for _, name := range append([]string{e.place.Name}, e.aliases...) {
			if !slices.ContainsFunc(g.Lookup(name), func(p Place) bool { return Distance(p.Lat, p.Lon, e.place.Lat, e.place.Lon) < 70 }) {
				t.Errorf("%q does not lead to %s", name, e.place.Name)
			}
		}
	}
	for _, o := range g.outlets {
		if o.town != "" && len(g.homes(o)) == 0 {
			t.Errorf("outlets.txt: no town %q in %q, %s", o.town, o.division, o.country)
		}
	}
}

// What the tables put in a country lies there, or near its border.
func TestTablesLieInTheirCountries(t *testing.T) {
	g := Open()
	for i, p := range g.places {
		if p.Kind == Country || p.Country == "" || len(p.lies.countries) > 1 {
			continue
		}
		n, ok := g.number[p.Country]
		if !ok {
			continue
		}
		e := g.index.Extent(n)
		height, width := max(1.5, e.North-e.South), max(1.5, e.East-e.West)
		if p.Lat < e.South-height || p.Lat > e.North+height || p.Lon < e.West-width || p.Lon > e.East+width {
			switch p.Name {
			case "Diego Garcia base", "Azores", "Madeira", "Canary Islands", "Hawaii", "Alaska", "Pearl Harbor", "Nunavut", "Tower 22", "Fiery Cross Reef", "Thitu Island", "Novaya Zemlya test site":
			default:
				t.Errorf("%d %s (%.2f, %.2f) is far from %s", i, p.Name, p.Lat, p.Lon, p.Country)
			}
		}
	}
}

func TestBadLines(t *testing.T) {
	known := map[string]bool{"SYR": true}
	for _, c := range []struct {
		name, text, want string
		read             func(string) error
	}{
		{"columns", "# x\n\nSYR|SY|1|35|38|Syria\n", "countries.txt line 3", func(s string) error { _, err := readCountries(strings.NewReader(s)); return err }},
		{"twice", "SYR|SY|1|35|38|Syria|||\nSYR|SY|1|35|38|Syria|||", "countries.txt line 2", func(s string) error { _, err := readCountries(strings.NewReader(s)); return err }},
		{"latitude", "SYR|SY|1|95|38|Syria|||", "countries.txt line 1", func(s string) error { _, err := readCountries(strings.NewReader(s)); return err }},
		{"not a number", "Ghouta||SYR|NaN|36|district", "regions.txt line 1", func(s string) error { _, err := readRegions(strings.NewReader(s), known); return err }},
		{"country", "Ghouta||XXX|33|36|district", "regions.txt line 1", func(s string) error { _, err := readRegions(strings.NewReader(s), known); return err }},
		{"precision", "Ghouta||SYR|33|36|blob", "regions.txt line 1", func(s string) error { _, err := readRegions(strings.NewReader(s), known); return err }},
		{"empty alias", "Ghouta|a;;b|SYR|33|36|district", "regions.txt line 1", func(s string) error { _, err := readRegions(strings.NewReader(s), known); return err }},
		{"space", "Ghouta |a|SYR|33|36|district", "regions.txt line 1", func(s string) error { _, err := readRegions(strings.NewReader(s), known); return err }},
		{"kind of site", "T4||SYR|33|36|thing", "sites.txt line 1", func(s string) error { _, err := readSites(strings.NewReader(s), known); return err }},
		{"domain", "CNN|CNN|SYR||", "outlets.txt line 1", func(s string) error { _, err := readOutlets(strings.NewReader(s), known); return err }},
		{"half a town", "x.sy|X|SYR|Homs|", "outlets.txt line 1", func(s string) error { _, err := readOutlets(strings.NewReader(s), known); return err }},
		{"people twice", "Kurd;kurd|Kurdistan|", "peoples.txt line 1", func(s string) error { _, err := readPeoples(strings.NewReader(s), known); return err }},
		{"care", "March|soup|England", "care.txt line 1", func(s string) error { _, err := readCare(strings.NewReader(s)); return err }},
		{"not UTF-8", "March\xff|month|England", "care.txt line 1", func(s string) error { _, err := readCare(strings.NewReader(s)); return err }},
	} {
		if err := c.read(c.text); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
	bad := built
	bad.peoples = "Kurdish|Atlantis|\n"
	if _, err := load(placesData, bad); err == nil {
		t.Error("a people without a region loads")
	}
	if _, err := load("SITGAZ1\n", built); err == nil {
		t.Error("a cut places.bin loads")
	}
}

func TestLookup(t *testing.T) {
	g := Open()
	for name, want := range map[string]string{
		"U.S.": "USA country", "UK": "GBR country", "Britain": "GBR country", "DR Congo": "COD country", "Ivory Coast": "CIV country",
		"Burma": "MMR country", "Zaire": "COD country", "Swaziland": "SWZ country", "Yugoslavia": "YUG country", "Soviet Union": "SUN country",
		"Khan Younis": "PSE city", "Raqqah": "SYR city", "Ayn Isa": "SYR city", "Deir ez-Zor": "SYR city", "El Fasher": "SDN city", "Al-Fashir": "SDN city",
		"Kiev": "UKR city", "KHARKIV": "UKR city", "Darfur": "SDN region", "Ghouta": "SYR district", "Golan Heights": "SYR region",
		"Gaza Strip": "PSE admin1", "Donbas": "UKR region", "Nagorno-Karabakh": "AZE region", "Cabo Delgado": "MOZ admin1",
		"Calif.": "USA admin1", "N.Y.": "USA admin1", "Chalatenango": "SLV admin1", "Idlib province": "SYR admin1",
		"northern Iraq": "IRQ region", "north-eastern Syria": "SYR region", "Bagram": "AFG site", "al-Aqsa": "PSE site", "Tabqa Dam": "SYR site",
		"Hong Kong": "HKG country", "Sarmada": "SYR city", "the Bekaa": "LBN admin1",
	} {
		got := g.Lookup(name)
		if !slices.ContainsFunc(got, func(p Place) bool { return p.Country+" "+string(p.Kind) == want }) {
			t.Errorf("Lookup(%q) has no %s: %v", name, want, got[:min(3, len(got))])
		}
	}
	for _, name := range []string{"", "   ", "Xqzkjh Wertz", "...", "the"} {
		if got := g.Lookup(name); len(got) > 0 && name != "the" {
			t.Errorf("Lookup(%q) = %v", name, got)
		}
	}
	if p := g.Lookup("us"); slices.ContainsFunc(p, func(p Place) bool { return p.Kind == Country }) {
		t.Error("us is not the US")
	}
}

func TestDemonym(t *testing.T) {
	g := Open()
	for word, want := range map[string]string{"Turkish": "TUR", "Syrians": "SYR", "Congolese": "COD", "Burkinabé": "BFA", "Chechen": "RUS", "Scottish": "GBR", "Soviet": "SUN", "North Korean": "PRK", "Turkey": "", "Kurdish": "", "table": ""} {
		if got, _ := g.Demonym(word); got != want {
			t.Errorf("Demonym(%q) = %q, want %q", word, got, want)
		}
	}
}

// A country's capital is the one that it had in the year of the report.
func TestCapital(t *testing.T) {
	g := Open()
	for _, c := range []struct {
		country string
		year    int
		want    string
	}{{"SOM", 0, "Mogadishu"}, {"BDI", 2000, "Bujumbura"}, {"BDI", 2020, "Gitega"}, {"BDI", 0, "Gitega"}, {"NGA", 1990, "Lagos"}, {"NGA", 2010, "Abuja"}, {"KAZ", 1990, "Almaty"}, {"XXX", 0, ""}} {
		if p, ok := g.Capital(c.country, c.year); p.Name != c.want || ok != (c.want != "") {
			t.Errorf("the capital of %s in %d: %q", c.country, c.year, p.Name)
		}
	}
}

func TestCountry(t *testing.T) {
	g := Open()
	if p, ok := g.Country("SYR"); !ok || p.ID != 163843 || p.Name != "Syria" {
		t.Errorf("SYR is %+v", p)
	}
	if _, ok := g.Country("QQQ"); ok {
		t.Error("QQQ is a country")
	}
}

func TestCare(t *testing.T) {
	g := Open()
	for name, want := range map[string]string{"Of": "word", "March": "month", "Nancy": "person", "Chad": "person", "Aleppo": ""} {
		if got := g.Care(name); got != want {
			t.Errorf("Care(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestPart(t *testing.T) {
	g := Open()
	iraq, _ := g.Country("IRQ")
	north, south := g.Part(iraq, "northern"), g.Part(iraq, "southern")
	if north.Lat <= iraq.Lat || south.Lat >= iraq.Lat || north.Precision() != ToRegion || north.Country != "IRQ" {
		t.Errorf("northern Iraq %+v, southern Iraq %+v", north, south)
	}
	for _, name := range []string{"northern Iraq", "the northern part of Iraq", "northern parts of Iraq", "north of Iraq"} {
		p := find(t, g, name, Region, "IRQ")
		if p.Lat != north.Lat || p.Lon != north.Lon || !strings.HasSuffix(p.Name, " Iraq") {
			t.Errorf("%s: %+v", name, p)
		}
	}
	if p := find(t, g, "outskirts of Homs", District, "SYR"); p.Precision() != ToDistrict {
		t.Errorf("outskirts of Homs: %+v", p)
	}
	aleppo := find(t, g, "Aleppo", City, "SYR")
	if p := g.Part(aleppo, "eastern"); p.Precision() != ToDistrict || Distance(p.Lat, p.Lon, aleppo.Lat, aleppo.Lon) > 10 {
		t.Errorf("eastern Aleppo %+v", p)
	}
	if p := g.Part(aleppo, "purple"); p.ID != aleppo.ID {
		t.Errorf("purple Aleppo %+v", p)
	}
}

func find(t *testing.T, g *Gazetteer, name string, kind Kind, country string) Place {
	t.Helper()
	for _, p := range g.Lookup(name) {
		if p.Kind == kind && p.Country == country {
			return p
		}
	}
	t.Fatalf("no %s %q in %s", kind, name, country)
	return Place{}
}

// Folding: case, accents, apostrophes, hyphens and the Arabic article lead to the same places.
func TestFolding(t *testing.T) {
	g := Open()
	for _, same := range [][]string{
		{"Khān Yūnis", "khan yunis", "KHAN-YUNIS", "Khan  Yunis"},
		{"São Paulo", "Sao Paulo", "SAO PAULO"},
		{"Sana'a", "Sana’a", "Sanaa"},
		{"Saint Louis", "St. Louis", "St Louis"},
		{"The Gambia", "Gambia", "the gambia"},
		{"Côte d'Ivoire", "Cote d’Ivoire", "COTE D'IVOIRE"},
	} {
		want := fmt.Sprint(ids(g.Lookup(same[0])))
		for _, s := range same[1:] {
			if got := fmt.Sprint(ids(g.Lookup(s))); got != want {
				t.Errorf("%q leads to %s, %q to %s", same[0], want, s, got)
			}
		}
	}
}

func ids(list []Place) (out []int) {
	for _, p := range list {
		out = append(out, p.ID)
	}
	return out
}

func FuzzLookup(f *testing.F) {
	for _, s := range []string{"Aleppo", "northern Iraq", "al-", "Province of", "U.S.", "Ω", "\xff", "north west of the county", "St. 's"} {
		f.Add(s)
	}
	g := Open()
	f.Fuzz(func(t *testing.T, s string) {
		for _, p := range g.Lookup(s) {
			if p.Name == "" || !(p.Lat >= -90 && p.Lat <= 90 && p.Lon >= -180 && p.Lon <= 180) || p.Precision() == "" {
				t.Fatalf("Lookup(%q): %+v", s, p)
			}
			if _, ok := g.Country(p.Country); p.Country != "" && !ok {
				t.Fatalf("Lookup(%q): unknown country in %+v", s, p)
			}
		}
		g.Demonym(s)
		g.Care(s)
	})
}

func FuzzTables(f *testing.F) {
	f.Add("SYR|SY|1|35|38|Syria|a;b|c|Damascus")
	f.Add("Ghouta|a|SYR|33|36|district")
	f.Add("x.sy|X|SYR|Homs|Homs\nMarch|month|y")
	known := map[string]bool{"SYR": true}
	f.Fuzz(func(t *testing.T, s string) {
		for name, read := range map[string]func() error{
			"countries.txt": func() error { _, err := readCountries(strings.NewReader(s)); return err },
			"regions.txt":   func() error { _, err := readRegions(strings.NewReader(s), known); return err },
			"sites.txt":     func() error { _, err := readSites(strings.NewReader(s), known); return err },
			"peoples.txt":   func() error { _, err := readPeoples(strings.NewReader(s), known); return err },
			"outlets.txt":   func() error { _, err := readOutlets(strings.NewReader(s), known); return err },
			"care.txt":      func() error { _, err := readCare(strings.NewReader(s)); return err },
		} {
			if err := read(); err != nil && !strings.HasPrefix(err.Error(), name) {
				t.Errorf("%s: %v does not name the table", name, err)
			}
		}
	})
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := load(placesData, built); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLookup(b *testing.B) {
	g := Open()
	for _, name := range []string{"Khan Younis", "San Jose", "northern Iraq", "Xqzkjh Wertz"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				g.Lookup(name)
			}
		})
	}
}
