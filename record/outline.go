package record

import (
	"slices"

	"sitrep/record/dispute"
	"sitrep/record/standing"
	"sitrep/witness"
)

// Outline is the event as a list of events has it: what it was, where, when and whose, its reports and witnesses, the tolls that
// each rule concludes, which questions are in dispute, the grade. What stands behind these is left out: claims, answers other
// than who holds a place, reasons, histories. It shares what it keeps with the event.
func (e *Event) Outline() *Event {
	o := *e
	o.Claims, o.Series, o.Reliable, o.Places, o.Range = nil, nil, nil, nil, nil
	o.Grade.Why = ""
	o.Reports = each(e.Reports, func(t Told) Told { return Told{Report: t.Report, Outlet: t.Outlet, Published: t.Published} })
	o.Witnesses = each(e.Witnesses, func(w witness.Witness) witness.Witness { return witness.Witness{Reports: w.Reports} })
	o.Disputes = each(e.Disputes, func(d Dispute) Dispute {
		return Dispute{Question: d.Question, Of: d.Of, Scope: d.Scope, Relation: d.Relation}
	})
	o.Questions, o.Standing = nil, nil
	for _, q := range e.Questions {
		if q.About == dispute.Holder {
			words := each(q.Answers, func(a dispute.Answer) dispute.Answer { return dispute.Answer{Words: a.Words} })
			o.Questions = append(o.Questions, dispute.Question{About: q.About, Of: q.Of, Scope: q.Scope, Answers: slices.CompactFunc(words, sameWords)})
		}
	}
	for _, c := range e.Standing {
		if c.Of != "" && c.Scope == "" && c.Words != "" {
			o.Standing = append(o.Standing, standing.Conclusion{Rule: c.Rule, Question: c.Question, Of: c.Of, Low: c.Low, High: c.High, Words: c.Words})
		}
	}
	return &o
}

func sameWords(a, b dispute.Answer) bool { return a.Words == b.Words }

// each is a list with every element made anew.
func each[T, U any](list []T, of func(T) U) []U {
	out := make([]U, len(list))
	for i, v := range list {
		out[i] = of(v)
	}
	return out
}
