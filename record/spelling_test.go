package record

import (
	"slices"
	"testing"

	"sitrep"
	"sitrep/record/dispute"
)

func TestSpelledAlike(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"Qasr Darim", "Kasr Dareem", true},
		{"Om al-Tubra", "Om Altubra", true},
		{"Tass village", "Taas", true},
		{"Darim", "Durum al-Mal", false},
		{"Osk", "Mirrin", false},
		{"Oa", "Oe", false}, // too little is left to tell
	} {
		if got := spelledAlike(tt.a, tt.b); got != tt.want || spelledAlike(tt.b, tt.a) != got {
			t.Errorf("%q and %q: %v (%q, %q), want %v", tt.a, tt.b, got, nameKey(tt.a), nameKey(tt.b), tt.want)
		}
	}
}

// TestRound reads where two villages lie: the town that both are near does not make them one place.
func TestRound(t *testing.T) {
	lat, lon := 35.0, 40.0
	claim := func(village string, at int) sitrep.Claim {
		text := "Jets struck the village of " + village + " near Osk."
		v, o := len("Jets struck the village of "), len("Jets struck the village of "+village+" near ")
		return sitrep.Claim{
			Evidence: sitrep.Span{Start: at, End: at + len(text)},
			Place:    &sitrep.Place{Name: "Osk", Lat: &lat, Lon: &lon, Precision: "city", Span: sitrep.Span{Start: at + o, End: at + o + 3}},
			Places:   []sitrep.Place{{Name: village, Span: sitrep.Span{Start: at + v, End: at + v + len(village)}}},
		}
	}
	darim, again, mirrin := claim("Darim", 0), claim("Dareem", 100), claim("Mirrin", 200)
	a, b, c := placesOf(&darim, nil), placesOf(&again, nil), placesOf(&mirrin, nil)
	if r, _, _ := meet(a, b); r != samespot {
		t.Errorf("one village in two spellings: relation %d", r)
	}
	if r, _, _ := meet(a, c); r != around {
		t.Errorf("two villages near one town: relation %d, want %d", r, around)
	}
	town := []Place{{Name: "Osk", Lat: &lat, Lon: &lon, Precision: "city"}}
	if r, _, _ := meet(a, town); r != within {
		t.Errorf("a village and the town it lies near: relation %d, want %d", r, within)
	}
}

// TestSplit builds coded records of one headline: what a coder made two records of is two events, another outlet's is not.
func TestSplit(t *testing.T) {
	var records []*sitrep.Record
	for _, r := range []told{
		{id: "r1", outlet: "Meridian Wire", published: "2031-05-02", where: "Osk", lat: 35, lon: 40, day: "2031-05-01", killed: 4, text: "Four die in Osk."},
		{id: "r2", outlet: "Meridian Wire", published: "2031-05-02", where: "Osk", lat: 35, lon: 40, day: "2031-05-01", killed: 4, text: "Four die in Osk."},
		{id: "r3", outlet: "Kestrel News", published: "2031-05-02", where: "Osk", lat: 35, lon: 40, day: "2031-05-01", killed: 4, text: "Osk mourns four."},
	} {
		records = append(records, r.record())
	}
	events := build(t, records)
	if len(events) != 2 {
		t.Fatalf("%d events, want 2: one record of each pair of a split text goes with the other outlet's", len(events))
	}
}

// TestDistrictOfItsTown has a town and, in another report, the district of its name: a village that another report names may lie in it.
func TestDistrictOfItsTown(t *testing.T) {
	at := func(report, name, precision string, lat, lon float64) Entry {
		p := Place{Name: name, Country: "VAR", Precision: precision, Lat: &lat, Lon: &lon, Span: &sitrep.Span{Exact: name}}
		dead := int64(9)
		killed := []sitrep.Figure{{Of: "killed", Low: &dead, High: &dead}}
		return Entry{ID: report + "#c1", Report: report, Given: "e1", Asserted: true, Claims: []Claim{{ID: "c1", Type: "ASSAULT", Status: sitrep.Happened, Places: []Place{p}, Figures: killed}}}
	}
	entries := []Entry{at("r1", "Osk", "city", 35, 40), at("r2", "Mirrin", "city", 35.3, 40)}
	for _, c := range []struct {
		more []Entry
		want bool
	}{
		{nil, true},
		{[]Entry{at("r3", "Osk District", "district", 35.1, 40)}, false},
		{[]Entry{at("r3", "Tell Amra District", "district", 35.1, 40)}, true},
	} {
		got := false
		for _, q := range questions(slices.Concat(entries, c.more)) {
			got = got || q.About == dispute.Where && q.Disputed()
		}
		if got != c.want {
			t.Errorf("with %d more: disputed %v, want %v", len(c.more), got, c.want)
		}
	}
}
