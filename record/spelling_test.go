package record

import (
	"testing"

	"sitrep"
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
