package record

import (
	"slices"
	"strings"
	"testing"

	"sitrep"
)

// TestDenial has a town that a Front says it took, and another report that only denies it: the denial is no witness for it.
func TestDenial(t *testing.T) {
	state := func(state string) func(*sitrep.Claim) {
		return func(c *sitrep.Claim) { c.Control = &sitrep.Control{State: state} }
	}
	for _, c := range []struct {
		name  string
		deny  func(*sitrep.Claim)
		why   string
		sides []string // of the dispute on who holds it
	}{
		{"the fall, of nobody named", state("takes"), "none of 1 witness", []string{"not so: taken", "taken by Eastern Front"}},
		{"the loss", state("loses"), "none of 1 witness", []string{"not so: lost", "taken by Eastern Front"}},
		{"so many dead", func(c *sitrep.Claim) {
			n := int64(40)
			c.Control, c.Figures = nil, []sitrep.Figure{{Of: "killed", Low: &n, High: &n, Unit: "people"}}
			c.Event = &sitrep.Event{Type: "ASSAULT", ID: "siege-1"}
		}, "deny", nil},
	} {
		said := entriesOf(t, heldRecord("r1", "The army denied that Osk had fallen.", "army", sitrep.Denied, c.deny))
		took := entriesOf(t, heldRecord("r2", "The Front took Osk, the Front said.", "Eastern Front", sitrep.Happened, func(c *sitrep.Claim) {
			c.Control = &sitrep.Control{State: "takes", Holder: "a1"}
		}))
		e := Assemble(slices.Concat(said, took), nil)
		if e.Grade.Word != "contested" || !strings.Contains(e.Grade.Why, c.why) || strings.Contains(e.Grade.Why, "2 ") {
			t.Errorf("%s: %v; the denial is no witness for it", c.name, e.Grade)
		}
		var sides []string
		for _, d := range e.Disputes {
			for _, s := range d.Sides {
				sides = append(sides, s.Words)
			}
		}
		if !slices.Equal(sides, c.sides) {
			t.Errorf("%s: sides %q, want %q", c.name, sides, c.sides)
		}
	}
	alone := entriesOf(t, heldRecord("r1", "The army denied that Osk had fallen.", "army", sitrep.Denied, state("takes")))
	if e := Assemble(alone, nil); e.Grade.Why != "1 witness against it, and none for it" {
		t.Errorf("a denial alone: %v", e.Grade)
	}
}

// heldRecord is a report of one sentence on who holds a town, by one source.
func heldRecord(id, words, source string, status sitrep.Status, more func(*sitrep.Claim)) *sitrep.Record {
	text := sitrep.NewText(words)
	c := sitrep.Claim{
		ID: "c1", Evidence: text.Span(0, text.Len()), Status: status, Voice: sitrep.Reported, Sources: []string{"a1"}, Place: placeIn(words, "Osk", 35),
	}
	more(&c)
	return &sitrep.Record{
		Format: sitrep.Format, Report: sitrep.Report{ID: id, Outlet: "Outlet " + id, Published: "2031-05-02", Text: words}, Claims: []sitrep.Claim{c},
		Actors: []sitrep.Actor{{ID: "a1", Name: source, Kind: sitrep.Group, Country: "VAR", Sector: "REB", Mentions: []sitrep.Span{text.Span(4, 8)}}},
	}
}
