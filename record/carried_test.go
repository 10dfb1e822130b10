package record

import (
	"testing"

	"sitrep"
)

// TestPlaceOfObject has a place behind a claim's words, and said of what they attack.
func TestPlaceOfObject(t *testing.T) {
	c := sitrep.Claim{Evidence: sitrep.Span{Start: 0, End: 30}, Place: &sitrep.Place{Name: "Osk", Precision: "city", Span: sitrep.Span{Start: 90, End: 93}}, Event: &sitrep.Event{Type: "ASSAULT"}}
	if got := placesOf(&c, nil); !got[0].Carried {
		t.Error("a place far behind the claim's words is not carried on")
	}
	c.Event.Objects = []sitrep.Span{{Start: 70, End: 93}}
	if got := placesOf(&c, nil); got[0].Carried {
		t.Error("the place of what was attacked is carried on")
	}
}

// TestCarriedDay has a day that was told of something before: it counts, and does not keep out an event of the days around.
func TestCarriedDay(t *testing.T) {
	attack := func(report, day string, carried bool) *Entry {
		return &Entry{
			ID: report + "#c1", Report: report, Published: "2031-05-04", Types: []string{"ASSAULT"}, Asserted: true, Claims: []Claim{{ID: "c1"}},
			When: &Window{First: day, Last: day, Carried: carried}, Places: []Place{{Name: "Osk", Country: "SDN", Precision: "city"}},
		}
	}
	stated, _ := Match(attack("r1", "2031-05-02", false), attack("r2", "2031-05-02", false))
	carried, _ := Match(attack("r1", "2031-05-02", false), attack("r2", "2031-05-02", true))
	other, _ := Match(attack("r1", "2031-05-02", false), attack("r2", "2031-05-04", true))
	never, _ := Match(attack("r1", "2031-05-02", false), attack("r2", "2031-05-04", false))
	week := attack("r2", "2031-04-28", false)
	week.When.Last = "2031-05-03"
	undated := attack("r2", "", false)
	undated.When = nil
	coarse, _ := Match(attack("r1", "2031-05-02", false), week)
	none, _ := Match(attack("r1", "2031-05-02", false), undated)
	if coarse < none {
		t.Errorf("in the week %.2f, on no day %.2f", coarse, none)
	}
	if stated <= carried || carried <= other || other <= never || never != 0 {
		t.Errorf("stated %.2f, carried %.2f, carried of another day %.2f, stated of another %.2f", stated, carried, other, never)
	}
}

// TestTwoPlacesOfOneRegion has a village that a report puts in its province, and a town of that province.
func TestTwoPlacesOfOneRegion(t *testing.T) {
	lat, lon := 35.0, 40.0
	village := []Place{{Name: "Tal Orm", Country: "SDN"}, {Name: "Osk province", Country: "SDN", Admin1: "Osk", Precision: "region", Lat: &lat, Lon: &lon, Round: true}}
	town := func(name string) []Place {
		return []Place{{Name: name, Country: "SDN", Admin1: "Osk", Precision: "city", Lat: &lat, Lon: &lon}}
	}
	if r, _, _ := meet(village, town("Mirrin")); r != around {
		t.Errorf("another town of the province: %d, want %d", r, around)
	}
	if r, _, _ := meet(village, town("Osk")); r != within {
		t.Errorf("the town that may stand for its province: %d, want %d", r, within)
	}
	village[1].Round = false
	if r, _, _ := meet(village, town("Mirrin")); r != within {
		t.Errorf("a province of its own: %d, want %d", r, within)
	}
}

// TestSettlePlaces has the land of a town dropped, and another land kept.
func TestSettlePlaces(t *testing.T) {
	e := Entry{Places: []Place{{Name: "Sudan", Country: "SDN", Precision: "country"}, {Name: "Osk", Country: "SDN", Precision: "city"}, {Name: "Chad", Country: "TCD", Precision: "country"}}}
	e.settlePlaces()
	if len(e.Places) != 2 || e.Places[0].Name != "Osk" || e.Places[1].Name != "Chad" {
		t.Errorf("%+v", e.Places)
	}
}

// TestMeans has the means of most entries first, and drops what one of many names.
func TestMeans(t *testing.T) {
	entries := []Entry{{Modes: []string{"aerial"}}, {Modes: []string{"firearms"}}, {Modes: []string{"firearms"}}, {Modes: []string{"firearms"}}}
	if got := meansOf(entries); len(got) != 2 || got[0] != "firearms" {
		t.Errorf("%v", got)
	}
	if got := meansOf(append(entries, Entry{Modes: []string{"firearms"}})); len(got) != 1 {
		t.Errorf("%v", got)
	}
}
