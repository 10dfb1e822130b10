package record

import (
	"slices"
	"strings"
	"testing"
)

// TestOffMap has two villages of one land on no map: they may be one under two spellings, or side by side, so each is found from the
// other, and from a town that is on the map.
func TestOffMap(t *testing.T) {
	lat, lon := 25.0, 97.0
	village := func(name, land string) *Entry {
		return &Entry{ID: name, Published: "2031-05-02", Asserted: true, Places: []Place{{Name: name, Country: land, Precision: "city"}}}
	}
	town := village("Mirrin", "MMR")
	town.Places[0].Lat, town.Places[0].Lon, town.Places[0].Admin1 = &lat, &lon, "Kachin"
	for _, c := range []struct {
		a, b *Entry
		want bool
	}{
		{village("Anan Kha", "MMR"), village("Gin Hsee", "MMR"), true},
		{village("Anan Kha", "MMR"), town, true},
		{village("Anan Kha", "MMR"), village("Osk", "SDN"), false},
	} {
		for _, p := range [][2]*Entry{{c.a, c.b}, {c.b, c.a}} {
			if got := slices.ContainsFunc(Lookups(p[0]), func(k string) bool { return slices.Contains(Keys(p[1]), k) }); got != c.want {
				t.Errorf("%s finds %s: %v, want %v", p[0].ID, p[1].ID, got, c.want)
			}
		}
	}
}

// TestUndated has reports without a date: one is of the day of whatever it repeats word for word, whichever is added first.
func TestUndated(t *testing.T) {
	long := "A car bomb tore through the cattle market of Osk on Tuesday and killed nine herders"
	entry := func(id, published, words string) Entry {
		e := Entry{
			ID: id + "#c1", Report: id, Outlet: id, Published: published, Asserted: true, Types: []string{"ASSAULT"},
			Places: []Place{{Name: "Osk", Country: "SDN", Precision: "city"}}, Claims: []Claim{{ID: "c1", Type: "ASSAULT"}},
		}
		e.Claims[0].Evidence.Exact = words
		return e
	}
	dated := entry("a", "2031-05-02", long)
	dated.When = &Window{First: "2031-05-01", Last: "2031-05-01"}
	for _, c := range []struct {
		name string
		b    Entry
		want bool
	}{
		{"the same clause", entry("b", "", long), true},
		{"but for signs", entry("b", "", strings.ReplaceAll(long, "cattle market", "“cattle” market")), true},
		{"other words", entry("b", "", "On Tuesday nine herders died at the market of Osk when a car blew up"), false},
		{"too few words", entry("b", "", "killed nine herders"), false},
	} {
		for _, p := range [][2]*Entry{{&dated, &c.b}, {&c.b, &dated}} {
			found := slices.ContainsFunc(Lookups(p[0]), func(k string) bool { return slices.Contains(Keys(p[1]), k) })
			score, why := Match(p[0], p[1])
			if found != c.want || (score >= Link) != c.want {
				t.Errorf("%s: found %v, %.2f (%s); want %v", c.name, found, score, why, c.want)
			}
		}
	}
	other := entry("c", "2031-06-02", long)
	if slices.ContainsFunc(Lookups(&dated), func(k string) bool { return slices.Contains(Keys(&other), k) }) {
		t.Error("two reports with dates look for each other by their words")
	}
}
