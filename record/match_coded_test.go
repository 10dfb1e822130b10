package record

import (
	"testing"

	"sitrep/record/party"
)

// TestCategories holds to what coders' fields say of two records of one town and day.
func TestCategories(t *testing.T) {
	at := func(site, town string, lat float64) []Place {
		lon := 33.0
		return []Place{{Name: site, City: town, Country: "SDN", Lat: &lat, Lon: &lon, Precision: "site"}}
	}
	clash := []party.Party{{Key: "herders", Camp: party.Civil, Coded: true}, {Key: "farmers", Camp: party.Civil, Coded: true}}
	ten, twelve := int64(10), int64(12)
	hurt := []figure{{Of: "wounded", Low: &ten, High: &twelve}}
	plain := func(*Entry) {}
	for name, c := range map[string]struct {
		a, b, than func(*Entry) // than: what b says in the pair that is compared with
		more       bool         // a and b match better than a and than
	}{
		"both at journalists": {
			func(e *Entry) { e.Claims[0].Aimed = "Journalists" }, func(e *Entry) { e.Claims[0].Aimed = "Journalists" }, plain, true},
		"at two kinds": {
			func(e *Entry) { e.Claims[0].Aimed = "Journalists" }, func(e *Entry) { e.Claims[0].Aimed = "Citizens" }, plain, false},
		"at what is not known": {
			func(e *Entry) { e.Claims[0].Aimed = "Journalists" }, func(e *Entry) { e.Claims[0].Aimed = "Journalists" }, func(e *Entry) { e.Claims[0].Aimed = "Unknown" }, true},
		"on one occasion": {
			func(e *Entry) { e.Claims[0].Occasion = "Voting" }, func(e *Entry) { e.Claims[0].Occasion = "Voting" }, plain, true},
		"of one outlet": {
			func(e *Entry) { e.Outlet = "Osk Herald" }, func(e *Entry) { e.Outlet = "Osk Herald" }, func(e *Entry) { e.Outlet = "Tarn Gazette" }, false},
		"at two sites": {
			func(e *Entry) { e.Places = at("Mill Bridge", "Osk", 13.50) }, func(e *Entry) { e.Places = at("Grain Market", "Osk", 13.54) },
			func(e *Entry) { e.Places = at("Mill Bridge", "Osk", 13.50) }, false},
		"between the same two sides": {
			func(e *Entry) { e.Actors = clash }, func(e *Entry) { e.Actors = clash }, func(e *Entry) { e.Actors = clash[:1] }, true},
		"as many hurt": {
			func(e *Entry) { e.Claims[0].Figures = hurt }, func(e *Entry) { e.Claims[0].Figures = hurt }, plain, true},
	} {
		score := func(b func(*Entry)) float64 {
			x, y := raid("a", "Osk", "2031-05-02"), raid("b", "Osk", "2031-05-02")
			c.a(&x)
			b(&y)
			s, _ := Match(&x, &y)
			return s
		}
		if with, without := score(c.b), score(c.than); with == without || with > without != c.more {
			t.Errorf("%s: %.3f, else %.3f", name, with, without)
		}
	}
}
