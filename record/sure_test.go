package record

import (
	"testing"

	"sitrep"
	"sitrep/record/dispute"
)

// TestSure has two counts in one event: of one place and day, of two that no third entry brings together, and of two that one does.
func TestSure(t *testing.T) {
	entry := func(report, place, day string, dead int64, precision string) Entry {
		lat, lon := 35.0, 40.0
		p := Place{Name: place, Country: "VAR", Precision: precision, Lat: &lat, Lon: &lon, Span: &sitrep.Span{Exact: place}}
		when := &Window{First: day, Last: day, Span: &sitrep.Span{Exact: day}}
		c := Claim{ID: "c1", Type: "ASSAULT", Modes: []string{"airstrikes"}, Status: sitrep.Happened, Figures: []sitrep.Figure{{Of: "killed", Low: &dead, High: &dead}}}
		return Entry{ID: report + "#c1", Report: report, Outlet: report, Published: "2031-05-03", Asserted: true, Types: []string{"ASSAULT"}, Modes: c.Modes, Places: []Place{p}, When: when, Claims: []Claim{c}}
	}
	osk := entry("r1", "Osk", "2031-05-01", 12, "city")
	same := entry("r2", "Osk", "2031-05-01", 15, "city")
	late := entry("r3", "Osk", "2031-05-09", 15, "city")
	between := entry("r4", "Osk", "2031-05-01", 13, "city")
	between.When.Last = "2031-05-09"
	for _, c := range []struct {
		name    string
		entries []Entry
		want    bool
	}{
		{"one place and day", []Entry{osk, same}, true},
		{"days apart", []Entry{osk, late}, false},
	} {
		got := false
		for _, q := range questions(c.entries) {
			got = got || q.About == dispute.HowMany && q.Disputed()
		}
		if got != c.want {
			t.Errorf("%s: disputed %v, want %v", c.name, got, c.want)
		}
	}
	s := &sureness{entries: []Entry{osk, late, between}, score: map[[2]int]float64{{0, 1}: 0.2, {0, 2}: 0.9, {1, 2}: 0.8}}
	if !s.one(&dispute.Answer{Entry: "r1#c1"}, &dispute.Answer{Entry: "r3#c1"}) {
		t.Error("two that match a third are not of one event")
	}
	if s.score[[2]int{1, 2}] = 0.5; s.one(&dispute.Answer{Entry: "r1#c1"}, &dispute.Answer{Entry: "r3#c1"}) {
		t.Error("one matches the third, and the other does not, and they are of one event")
	}
}

// TestRate has counts of what is done again and again, and of weeks that no day is given for.
func TestRate(t *testing.T) {
	for behind, want := range map[string]bool{" strikes a day on the town": true, " raids per week": true, " shells daily": true, " shells on Monday": false, " people died a day later": false, " people died a day after the truce": false} {
		if got := isRate(behind); got != want {
			t.Errorf("%q: %v, want %v", behind, got, want)
		}
	}
	for words, want := range map[string]int{"In recent days 57 people have died in Osk": leastSum, "dozens were killed over the past several weeks": leastSum, "57 people died in recent fighting": 0} {
		if got := (&Claim{Evidence: sitrep.Span{Exact: words}}).since(); got != want {
			t.Errorf("%q: %d, want %d", words, got, want)
		}
	}
}
