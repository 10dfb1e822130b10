package record

import (
	"cmp"
	"slices"
	"strings"

	"sitrep/record/dispute"
)

// tollSeries are the toll histories of an event: for each count, one series for each source that gives it at two times
// or more, or in two values. Values of two sources never stand in one series.
func tollSeries(questions []dispute.Question) []Series {
	var out []Series
	for i := range questions {
		q := &questions[i]
		if !strings.HasPrefix(q.About, dispute.HowMany) {
			continue
		}
		out = append(out, series(q, q.Of, q.Scope, "")...)
	}
	return out
}

// series divides a question's answers by source. A series of one point is none.
func series(q *dispute.Question, about, scope, of string) []Series {
	const least = 2
	by := map[string]*Series{}
	var keys []string
	for i := range q.Answers {
		a := &q.Answers[i]
		for _, key := range a.Keys {
			if by[key] == nil {
				by[key] = &Series{About: about, Scope: scope, Of: of, Source: key}
				keys = append(keys, key)
			}
			p := Point{At: dayOf(a.Published), Told: a.Published, Low: a.Value.Low, High: a.Value.High, Value: a.Words, Claim: Ref{a.Report, a.Claim}}
			if a.Value.Start != "" {
				p.At = a.Value.Start
			}
			by[key].Points = append(by[key].Points, p)
		}
	}
	slices.Sort(keys)
	var out []Series
	for _, key := range keys {
		s := by[key]
		slices.SortStableFunc(s.Points, func(a, b Point) int {
			return cmp.Or(strings.Compare(a.At, b.At), strings.Compare(a.Told, b.Told), strings.Compare(a.Claim.Report, b.Claim.Report), strings.Compare(a.Claim.Claim, b.Claim.Claim))
		})
		if len(s.Points) >= least {
			out = append(out, *s)
		}
	}
	return out
}

// Histories are the series that reach over events: the phases of each process, by its kind and place, and the control of
// each place, each by source.
func Histories(entries []Entry) []Series {
	entries = slices.Clone(entries)
	canonical(entries)
	k := &asker{}
	for i := range entries {
		e := &entries[i]
		for j := range e.Claims {
			c := &e.Claims[j]
			if len(c.Places) == 0 {
				continue
			}
			place := c.Places[0].Name
			before := len(k.questions)
			k.state(e, c)
			for _, q := range k.questions[before:] {
				q.Scope = place
			}
			k.regroup()
		}
	}
	var out []Series
	for _, q := range k.questions {
		of := q.Scope
		if q.Of != "" {
			of = q.Of + " " + q.Scope
		}
		out = append(out, series(q, q.About, "", of)...)
	}
	slices.SortFunc(out, func(a, b Series) int {
		return cmp.Or(strings.Compare(a.About, b.About), strings.Compare(a.Of, b.Of), strings.Compare(a.Source, b.Source))
	})
	return out
}

// regroup puts the answers of questions on the same place together.
func (k *asker) regroup() {
	var out []*dispute.Question
	for _, q := range k.questions {
		i := slices.IndexFunc(out, func(o *dispute.Question) bool { return o.About == q.About && o.Of == q.Of && o.Scope == q.Scope })
		if i < 0 {
			out = append(out, q)
			continue
		}
		out[i].Answers = append(out[i].Answers, q.Answers...)
	}
	k.questions = out
}
