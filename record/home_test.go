package record

import "testing"

// An entry without a place is at home where most of its report's other entries are; one of those counts as its town.
func TestSettleHomes(t *testing.T) {
	at := func(name, city, precision string) Entry {
		return Entry{Places: []Place{{Name: name, City: city, Country: "SDN", Precision: precision}}}
	}
	for _, c := range []struct {
		name    string
		entries []Entry
		want    string
	}{
		{"most of them", []Entry{at("Osk", "", "city"), at("Osk", "", "city"), at("Mirrin", "", "city"), {}}, "Osk"},
		{"sites of one town", []Entry{at("Osk airport", "Osk", "site"), at("Osk", "", "city"), {}}, "Osk"},
		{"none has more than half", []Entry{at("Osk", "", "city"), at("Mirrin", "", "city"), {}}, ""},
		{"a land and a region that hold the town", []Entry{at("Osk", "", "city"), at("Sudan", "", "country"), at("Mirrin", "", "city"), at("Sudan", "", "country"), {}}, "Osk"},
		{"a country is no home", []Entry{at("Sudan", "", "country"), {}}, ""},
		{"nothing has a place", []Entry{{}, {}}, ""},
	} {
		settleHomes(c.entries)
		last := c.entries[len(c.entries)-1]
		got := ""
		if last.Home != nil {
			got = last.Home.Name
		}
		if got != c.want {
			t.Errorf("%s: at home in %q, want %q", c.name, got, c.want)
		}
		if len(last.Places) != 0 || c.entries[0].Home != nil {
			t.Errorf("%s: a home is told as a place, or given to what has one", c.name)
		}
	}
}

// A ceasefire without a place is that of the other report's town, and not of another's.
func TestMatchAtHome(t *testing.T) {
	ceasefire := func(report, town string) *Entry {
		lat, lon := 35.0, 40.0
		if town != "Osk" {
			lat = 38
		}
		return &Entry{
			ID: report + "#c1", Report: report, Published: "2031-05-02", Process: "ceasefire", Asserted: true, Claims: []Claim{{ID: "c1"}},
			Home: &Place{Name: town, Country: "SDN", Precision: "city", Lat: &lat, Lon: &lon, Carried: true},
		}
	}
	same, _ := Match(ceasefire("r1", "Osk"), ceasefire("r2", "Osk"))
	other, _ := Match(ceasefire("r1", "Osk"), ceasefire("r2", "Mirrin"))
	if same < Link || other >= Link {
		t.Errorf("one town %.2f, two towns %.2f", same, other)
	}
}
