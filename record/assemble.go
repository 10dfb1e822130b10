package record

import (
	"crypto/sha256"
	"encoding/base32"
	"slices"
	"strings"

	"sitrep/record/dispute"
	"sitrep/record/party"
	"sitrep/record/standing"
	"sitrep/witness"
)

// Assemble makes the event of a set of entries. sketches are the texts' fingerprints by report, for the witnesses; a
// report without one is a copy of nothing. Reliability of sources is left out: see Reliability.
func Assemble(entries []Entry, sketches map[string]witness.Sketch) Event {
	entries = slices.Clone(entries)
	canonical(entries)
	e := Event{
		Format: EventFormat, ID: idOf(&entries[0]), Published: entries[0].Published,
		Happens: Asserted, Disputes: []Dispute{}, Range: map[string][2]*int64{},
	}
	if !entries[0].Asserted {
		e.Happens = Expected
	}
	accounts := make([]witness.Account, 0, len(entries))
	for i := range entries {
		e.take(&entries[i])
		accounts = addAccount(accounts, &entries[i], sketches)
	}
	e.Type = e.mostly(entries, func(n *Entry) []string {
		if n.Bare() {
			return nil
		}
		return n.Types[:min(1, len(n.Types))]
	})
	e.Modes = meansOf(entries)
	e.settlePlace(entries)
	e.Actors, e.Recipients = sidesOf(entries, actorsOf), sidesOf(entries, recipientsOf)
	e.Witnesses = witness.Fold(accounts)
	e.Questions = questions(entries)
	for i := range e.Questions {
		q := &e.Questions[i]
		if strings.HasPrefix(q.About, dispute.HowMany) && q.Scope == "" {
			e.Range[q.Of] = rangeOf(q)
		}
		if d, ok := disputed(q); ok {
			e.Disputes = append(e.Disputes, d)
		}
	}
	sums := tollsOfKind(e.Questions)
	for i := range sums {
		e.Range[sums[i].Of] = rangeOf(&sums[i])
	}
	e.Series = tollSeries(e.Questions)
	e.Standing = append([]standing.Conclusion{}, concluded(e.Questions, sums, e.witnessOf())...)
	e.Grade = e.grade()
	return e
}

// addAccount adds an entry's account to those of its report.
func addAccount(accounts []witness.Account, e *Entry, sketches map[string]witness.Sketch) []witness.Account {
	for i := range accounts {
		if accounts[i].Report == e.Report {
			accounts[i].Basis = append(slices.Clone(accounts[i].Basis), e.Account.Basis...)
			return accounts
		}
	}
	a := e.Account
	a.Sketch = sketches[e.Report]
	return append(accounts, a)
}

// idOf is an event's id, from its founding entry.
func idOf(e *Entry) string {
	if e.Given != "" {
		return e.Given
	}
	const bytes = 6
	sum := sha256.Sum256([]byte(e.ID))
	return "ev-" + strings.ToLower(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(sum[:bytes]))
}

// take adds what one entry says.
func (e *Event) take(n *Entry) {
	told := Told{Report: n.Report, Outlet: n.Outlet, Published: n.Published}
	for i := range n.Claims {
		c := &n.Claims[i]
		sources := each(c.Sources, func(p party.Party) string { return p.Name })
		e.Claims = append(e.Claims, Telling{Ref{n.Report, c.ID}, c.Evidence, c.Status, sources})
		told.Claims = append(told.Claims, n.Claims[i].ID)
	}
	if k := slices.IndexFunc(e.Reports, func(t Told) bool { return t.Report == n.Report }); k >= 0 {
		e.Reports[k].Claims = append(e.Reports[k].Claims, told.Claims...)
	} else {
		e.Reports = append(e.Reports, told)
	}
	if e.Process == "" {
		e.Process = n.Process
	}
	e.Control = e.Control || n.Control
	if w := n.When; w != nil {
		if w.First != "" && (e.Start == "" || w.First < e.Start) {
			e.Start = w.First
		}
		if w.Last > e.End {
			e.End = w.Last
		}
	}
}

// mostly is the value that most entries give, the first of equals.
func (e *Event) mostly(entries []Entry, of func(*Entry) []string) string {
	count := map[string]int{}
	best := ""
	for i := range entries {
		for _, v := range of(&entries[i]) {
			count[v]++
			if best == "" || count[v] > count[best] {
				best = v
			}
		}
	}
	return best
}

// meansOf are the means that an event's entries name, those of most entries first; one that a single entry of many names is left out.
func meansOf(entries []Entry) []string {
	count := map[string]int{}
	var out []string
	for i := range entries {
		for _, m := range entries[i].Modes {
			if count[m]++; count[m] == 1 {
				out = append(out, m)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return count[b] - count[a] })
	const many = 4
	return slices.DeleteFunc(out, func(m string) bool { return count[m] == 1 && count[out[0]] >= many })
}

// settlePlace chooses the place that agrees with most entries, the finest of equals. A land holds all that lies in it, and so has half a say:
// it is the place of what no finer one agrees with half of.
func (e *Event) settlePlace(entries []Entry) {
	for i := range entries {
		for j := range entries[i].Places {
			p := entries[i].Places[j]
			p.Span = nil
			if !slices.ContainsFunc(e.Places, func(q Place) bool { return samePlace(&p, &q) }) {
				e.Places = append(e.Places, p)
			}
		}
	}
	most := 0
	for i := range e.Places {
		p := &e.Places[i]
		n := 0
		for k := range entries {
			if slices.ContainsFunc(entries[k].Places, func(q Place) bool { r, _ := relate(p, &q); return r <= within }) {
				n++
			}
		}
		if p.Precision != "country" {
			n *= 2
		}
		if n > most || n == most && e.Place != nil && fineness(p) < fineness(e.Place) {
			e.Place, most = p, n
		}
	}
	if len(e.Places) == 1 {
		e.Places = nil
	}
}

// disputed is the dispute of a question on which some pair is in conflict.
func disputed(q *dispute.Question) (Dispute, bool) {
	d := Dispute{Question: q.About, Of: q.Of, Scope: q.Scope, Relation: dispute.Conflict}
	in := map[int]bool{}
	for _, c := range q.Pairs {
		if c.Relation == dispute.Conflict && !q.Overtaken(c.A) && !q.Overtaken(c.B) {
			in[c.A], in[c.B] = true, true
			if d.Why == "" {
				d.Why = c.Why
			}
		}
	}
	for i := range q.Answers {
		if !in[i] {
			continue
		}
		a := &q.Answers[i]
		if r := (Ref{a.Report, a.Claim}); !slices.Contains(d.Claims, r) {
			d.Claims = append(d.Claims, r)
		}
		k := slices.IndexFunc(d.Sides, func(s dispute.Side) bool { return s.Words == a.Words })
		if k < 0 {
			k = len(d.Sides)
			d.Sides = append(d.Sides, dispute.Side{Words: a.Words})
		}
		s := &d.Sides[k]
		if !slices.Contains(s.Sources, a.Said()) {
			s.Sources = append(s.Sources, a.Said())
		}
		if !slices.Contains(s.Reports, a.Report) {
			s.Reports = append(s.Reports, a.Report)
		}
	}
	return d, len(in) > 0
}

// witnessOf numbers the witness of every report.
func (e *Event) witnessOf() map[string]int {
	out := map[string]int{}
	for i, w := range e.Witnesses {
		for _, r := range w.Reports {
			out[r] = i
		}
	}
	return out
}
