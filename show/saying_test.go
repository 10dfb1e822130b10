package show

import (
	"testing"

	"sitrep"
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
		if got := GoesOn(record.Series{Points: c.points}); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// TestDenial has denials whose words would read as if they said the thing itself.
func TestDenial(t *testing.T) {
	e := &record.Event{Claims: []record.Telling{
		{Ref: record.Ref{Report: "r1", Claim: "c1"}, Status: sitrep.Denied, Sources: []string{"the army"}},
		{Ref: record.Ref{Report: "r2", Claim: "c1"}, Status: sitrep.Happened, Sources: []string{"traders"}},
	}}
	if got := Accounts(e, "r1")[0].Voice; got != "the army, in r1 (a denial)" {
		t.Errorf("bare words: %q", got)
	}
	if got := Accounts(e, "r2")[0].Voice; got != "traders, in r2" {
		t.Errorf("bare words that deny nothing: %q", got)
	}
	at := dispute.Answer{Report: "r1", Claim: "c1", Sources: []string{"the army"}, Words: "Osk"}
	e.Questions = []dispute.Question{{About: dispute.Where, Answers: []dispute.Answer{at}}}
	if got := Accounts(e, "r1")[0].Voice; got != "the army, in r1 (a denial)" {
		t.Errorf("where it is denied: %q", got)
	}
	not := at
	not.Words, not.Value.Code = "it did not happen", dispute.Not
	e.Questions = append(e.Questions, dispute.Question{About: dispute.Happened, Answers: []dispute.Answer{not}})
	if got := Accounts(e, "r1")[0].Voice; got != "the army, in r1" {
		t.Errorf("an answer that says no: %q", got)
	}
}
