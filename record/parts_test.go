package record

import (
	"testing"

	"sitrep"
	"sitrep/record/dispute"
)

// TestLargerParts has a part of the dead that is more than another report's whole.
func TestLargerParts(t *testing.T) {
	claim := func(id, who string, low, high int64) Claim {
		return Claim{ID: id, Type: "ASSAULT", Status: sitrep.Happened, Figures: []sitrep.Figure{{Of: "killed", Who: who, Low: &low, High: &high, Unit: "people"}}}
	}
	of := func(report string, claims ...Claim) Entry {
		return Entry{ID: report + "#c1", Report: report, Outlet: report, Asserted: true, Claims: claims}
	}
	for _, c := range []struct {
		name    string
		entries []Entry
		want    bool // a conflict on the whole
	}{
		{"more aid workers than dead", []Entry{of("r1", claim("c1", "people", 12, 12)), of("r2", claim("c1", "workers", 24, 99))}, true},
		{"fewer", []Entry{of("r1", claim("c1", "people", 12, 12)), of("r2", claim("c1", "workers", 3, 3))}, false},
		{"its report counts all itself", []Entry{of("r1", claim("c1", "people", 12, 12)), of("r2", claim("c1", "people", 10, 40), claim("c2", "workers", 24, 24))}, false},
	} {
		conflict := false
		for _, q := range questions(c.entries) {
			if q.About != dispute.HowMany || q.Scope != "" {
				continue
			}
			conflict = q.Disputed()
			if got := rangeOf(&q); got[1] == nil {
				t.Errorf("%s: the range has lost its upper bound", c.name)
			}
		}
		if conflict != c.want {
			t.Errorf("%s: conflict %v, want %v", c.name, conflict, c.want)
		}
	}
}
