package record

import (
	"slices"
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
