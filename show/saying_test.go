package show

import (
	"testing"

	"sitrep/record"
	"sitrep/record/dispute"
)

// TestSaidOf has answers in words, by the kind of event that they are on.
func TestSaidOf(t *testing.T) {
	for _, c := range []struct{ kind, about, words, want string }{
		{"PROTEST", dispute.Weapon, "riot", "riot"},
		{"ASSAULT", dispute.Weapon, "riot", "riot"}, // told beside an attack
		{"MOBILIZE", dispute.Weapon, "troops", "troops moved"},
		{"ACCUSE", dispute.Who, "rebels", "against rebels"},
		{"ASSAULT", dispute.Who, "rebels", "by rebels"},
		{"ASSAULT", dispute.Who, "not rebels", "not by rebels"},
		{"ASSAULT", dispute.Where, "near Osk", "near Osk"},
		{"ASSAULT", dispute.Where, "Osk", "in Osk"},
	} {
		if got := saidOf(c.kind, dispute.Question{About: c.about}, dispute.Answer{Words: c.words}); got != c.want {
			t.Errorf("%s %s %q: %q, want %q", c.kind, c.about, c.words, got, c.want)
		}
	}
	if got := at(&dispute.Spot{Name: "mill", Site: true}, "mill"); got != "at mill" {
		t.Errorf("a site: %q", got)
	}
}

// TestGoesOn has a series that tells how a toll went, and two that do not.
func TestGoesOn(t *testing.T) {
	point := func(report, value string) record.Point {
		return record.Point{Claim: record.Ref{Report: report}, Value: value}
	}
	for _, c := range []struct {
		name   string
		points []record.Point
		want   bool
	}{
		{"two reports, two values", []record.Point{point("a", "12"), point("b", "19")}, true},
		{"the same value", []record.Point{point("a", "12"), point("b", "12")}, false},
		{"one report", []record.Point{point("a", "at least 12"), point("a", "12")}, false},
	} {
		if got := goesOn(record.Series{Points: c.points}); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
