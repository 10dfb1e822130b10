package main

import (
	"slices"

	"sitrep"
	"sitrep/record"
	"sitrep/record/dispute"
	"sitrep/witness"
)

// line is what a system writes for a group.
type line struct {
	Group     string     `json:"group"`
	Events    []event    `json:"events"`
	Witnesses [][]string `json:"witnesses"`
	Disputes  []pair     `json:"disputes"`
}

type event struct {
	ID      string              `json:"id"`
	Reports []string            `json:"reports"`
	Type    string              `json:"type,omitempty"`
	Spans   map[string][][2]int `json:"spans"`
}

type pair struct {
	About    string    `json:"about"`
	Reports  [2]string `json:"reports"`
	Relation string    `json:"relation"`
	Spans    [2][2]int `json:"spans"`

	// What the scorer does not ask for, and who looks for errors does.
	Event string    `json:"event"`
	Words [2]string `json:"words"`
	Why   string    `json:"why"`
}

// about are the scorer's words for our questions.
var about = map[string]string{
	dispute.Happened: "happened", dispute.Who: "perpetrator", dispute.Whom: "recipient", dispute.Where: "place", dispute.When: "time",
	dispute.HowMany: "killed", record.HowMany("wounded"): "wounded", dispute.Phase: "phase", dispute.Holder: "control", dispute.Weapon: "weapon",
}

// answer writes the record of a group in the scorer's words.
func (g *group) answer(events []record.Event) line {
	out := line{Group: g.Group, Events: []event{}, Disputes: []pair{}}
	var folds [][]witness.Witness
	for i := range events {
		e := &events[i]
		folds = append(folds, e.Witnesses)
		if e.Happens != record.Asserted {
			continue
		}
		told := event{ID: e.ID, Type: e.Type, Spans: map[string][][2]int{}}
		if told.Type == "" {
			told.Type = kind(e)
		}
		for _, c := range e.Claims {
			if !slices.Contains(told.Reports, c.Report) {
				told.Reports = append(told.Reports, c.Report)
			}
			told.Spans[c.Report] = append(told.Spans[c.Report], place(c.Evidence))
		}
		out.Events = append(out.Events, told)
		for j := range e.Questions {
			out.Disputes = append(out.Disputes, pairs(e.ID, &e.Questions[j])...)
		}
	}
	out.Witnesses = witness.Reports(folds...)
	return out
}

// kind is what stands for the type where an event has none of PLOVER's.
func kind(e *record.Event) string {
	switch {
	case e.Process != "":
		return e.Process
	case e.Control:
		return "control"
	}
	return "count"
}

func place(s sitrep.Span) [2]int { return [2]int{s.Start, s.End} }

// pairs are the comparisons of a question; those that the scorer does not ask about are left out.
func pairs(event string, q *dispute.Question) []pair {
	name, ok := about[q.About]
	if !ok {
		return nil
	}
	var out []pair
	for _, c := range q.Pairs {
		a, b := &q.Answers[c.A], &q.Answers[c.B]
		out = append(out, pair{About: name, Reports: [2]string{a.Report, b.Report}, Relation: c.Relation, Spans: [2][2]int{place(a.Evidence), place(b.Evidence)}, Event: event, Words: [2]string{a.Words, b.Words}, Why: c.Why})
	}
	return out
}
