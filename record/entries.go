package record

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"sitrep"
	"sitrep/actors"
	"sitrep/record/party"
	"sitrep/witness"
)

// Entries puts the claims of one report together by the events they tell of. Claims that share event.id are one entry;
// the others are put together by what they say. The entries stand in the order of their first claims. table gives the
// actors' other names. A span that does not slice to the record's text is an error.
func Entries(table *actors.Table, r *sitrep.Record) ([]Entry, error) {
	t, err := known()
	if err != nil {
		return nil, fmt.Errorf("reading the tables of the record: %w", err)
	}
	if err := check(r); err != nil {
		return nil, err
	}
	keys, err := witness.SourceKeys(table, r)
	if err != nil {
		return nil, fmt.Errorf("naming the sources: %w", err)
	}
	v := newResolver(table, t, r)
	text := sha256.Sum256([]byte(r.Report.Text))
	var out []Entry
	for _, group := range fold(v) {
		e := Entry{
			ID: r.Report.ID + "#" + group[0].ID, Report: r.Report.ID, Outlet: r.Report.Outlet, Published: r.Report.Published,
			Text: hex.EncodeToString(text[:8]), Claims: group,
		}
		ids := make([]string, len(group))
		for i := range group {
			ids[i] = group[i].ID
		}
		spreadFinality(e.Claims)
		e.Given = v.given(ids)
		e.Account = witness.AccountOf(r, keys, witness.Sketch{}, ids...)
		t.markDeaths(r, ids, e.Account.Basis)
		e.Said = v.said(keys.Sources, ids)
		e.length = v.text.Len()
		e.summarise(t)
		out = append(out, e)
	}
	settleHomes(out)
	t.atHome(out)
	return out, nil
}

// said gives the witness's key of everyone who speaks or accuses in claims with these ids, by the key of the party.
func (v *resolver) said(keys map[string]string, ids []string) map[string]string {
	var out map[string]string
	for i := range v.record.Claims {
		c := &v.record.Claims[i]
		if !slices.Contains(ids, c.ID) {
			continue
		}
		speak := slices.Clone(c.Sources)
		if c.Event != nil && c.Event.Type == "ACCUSE" {
			speak = append(speak, c.Event.Actors...)
		}
		for _, id := range speak {
			for _, p := range v.parties([]string{id}) {
				if out == nil {
					out = map[string]string{}
				}
				out[p.Key] = keys[id]
			}
		}
	}
	return out
}

// markDeaths marks the claims of an attack that tell of its dead and give no number: "the strike caused deaths". bases are those of the
// claims with these ids, in the record's order.
func (t *tables) markDeaths(r *sitrep.Record, ids []string, bases []witness.Basis) {
	n := 0
	for i := range r.Claims {
		c := &r.Claims[i]
		if !slices.Contains(ids, c.ID) {
			continue
		}
		b := &bases[n]
		b.Deaths = !b.Killed && c.Event != nil && c.Event.Type == "ASSAULT" && t.says("lethal", c.Evidence.Exact)
		n++
	}
}

// check refuses a record whose spans do not stand in its text.
func check(r *sitrep.Record) error {
	text := sitrep.NewText(r.Report.Text)
	seen := map[string]bool{}
	for i := range r.Claims {
		c := &r.Claims[i]
		if c.ID == "" || seen[c.ID] {
			return fmt.Errorf("claim %d: id %q is empty or stands twice; every claim of a report needs its own", i+1, c.ID)
		}
		seen[c.ID] = true
		if !standsIn(text, c.Evidence) {
			return errSpan(c, "evidence", c.Evidence)
		}
		for _, f := range c.Figures {
			if f.Span.End != f.Span.Start && !standsIn(text, f.Span) {
				return errSpan(c, "figure", f.Span)
			}
		}
		if p := c.Place; p != nil && p.Span.End != p.Span.Start && !standsIn(text, p.Span) {
			return errSpan(c, "place", p.Span)
		}
		if t := c.Time; t != nil && t.Span.End != t.Span.Start && !standsIn(text, t.Span) {
			return errSpan(c, "time", t.Span)
		}
	}
	return nil
}

// standsIn reports whether a span is what stands in the text.
func standsIn(text *sitrep.Text, s sitrep.Span) bool {
	return s.Start >= 0 && s.End >= s.Start && s.End <= text.Len() && text.Slice(s.Start, s.End) == s.Exact
}

func errSpan(c *sitrep.Claim, what string, s sitrep.Span) error {
	return fmt.Errorf("claim %s: its %s is not what stands at %d to %d of report.text; count code points and give the words in \"exact\"", c.ID, what, s.Start, s.End)
}

// given is the event id that a coder gave to some of the claims; one that sitrep read wrote is not.
func (v *resolver) given(ids []string) string {
	for i := range v.record.Claims {
		c := &v.record.Claims[i]
		if c.Event != nil && c.Event.ID != "" && !local.MatchString(c.Event.ID) && slices.Contains(ids, c.ID) {
			return c.Event.ID
		}
	}
	return ""
}

// summarise fills what the entry's claims say together.
func (e *Entry) summarise(t *tables) {
	e.Types, e.Modes, e.Process, e.Control = nil, nil, "", false
	e.Actors, e.Recipients, e.Places, e.When, e.Struck, e.Asserted, e.Words = nil, nil, nil, nil, nil, false, nil
	for i := range e.Claims {
		c := &e.Claims[i]
		e.Asserted = e.Asserted || asserted(c)
		if c.Aside {
			if c.Type == "ACCUSE" {
				e.Actors = union(e.Actors, c.Targets)
			}
			continue
		}
		if c.Type != "" && !slices.Contains(e.Types, c.Type) {
			e.Types = append(e.Types, c.Type)
		}
		for _, m := range c.Modes {
			if !slices.Contains(e.Modes, m) {
				e.Modes = append(e.Modes, m)
			}
		}
		if e.Process == "" {
			e.Process = c.Process
		}
		e.Control = e.Control || c.Control != ""
		if c.Status != sitrep.Denied {
			e.Actors, e.Recipients = union(e.Actors, c.Actors), union(e.Recipients, c.Targets)
		}
		for j := range c.Places {
			k := slices.IndexFunc(e.Places, func(p Place) bool { return samePlace(&p, &c.Places[j]) })
			if k < 0 {
				e.Places = append(e.Places, c.Places[j])
			} else if e.Places[k].Carried {
				e.Places[k] = c.Places[j]
			} else {
				e.Places[k].Round = e.Places[k].Round || c.Places[j].Round
			}
		}
		e.When = narrower(e.When, c.When)
		for _, class := range t.struckIn(c) {
			if !slices.Contains(e.Struck, class) {
				e.Struck = append(e.Struck, class)
			}
		}
		if c.Evidence.Start == 0 && c.Evidence.End == e.length {
			e.Coded = e.Coded || c.Trigger == nil && c.Type != ""
			continue // the words of a whole text tell of the report
		}
		for _, w := range t.words(c.Evidence.Exact) {
			if !slices.Contains(e.Words, w) {
				e.Words = append(e.Words, w)
			}
		}
	}
	if len(e.Types) == 0 && slices.ContainsFunc(e.Claims, func(c Claim) bool { return casualty(&c) }) {
		e.Types = []string{"ASSAULT"} // a bare toll: somebody or something killed them
	}
	e.settlePlaces()
	slices.Sort(e.Words)
	slices.Sort(e.Struck)
}

// settlePlaces drops places that were carried on where a finer one is stated, and the land of a finer place, and puts the finest
// first.
func (e *Entry) settlePlaces() {
	finer := slices.Clone(e.Places)
	e.Places = slices.DeleteFunc(e.Places, func(p Place) bool {
		return p.Precision == "country" && slices.ContainsFunc(finer, func(q Place) bool {
			return q.Precision != "country" && q.Country == p.Country && (!q.Carried || p.Carried)
		})
	})
	if slices.ContainsFunc(e.Places, func(p Place) bool { return !p.Carried && p.Precision != "country" }) {
		e.Places = slices.DeleteFunc(e.Places, func(p Place) bool { return p.Carried })
	}
	slices.SortStableFunc(e.Places, func(a, b Place) int {
		return cmp.Or(carried(&a)-carried(&b), fineness(&a)-fineness(&b))
	})
}

// union adds the parties that a list lacks.
func union(list, more []party.Party) []party.Party {
	for _, p := range more {
		if !slices.ContainsFunc(list, func(q party.Party) bool { return q.Key == p.Key && q.Camp == p.Camp }) {
			list = append(list, p)
		}
	}
	return list
}

// narrower is the window that says more; the first of two alike.
func narrower(a, b *Window) *Window {
	switch {
	case a == nil:
		return b
	case b == nil, a.Carried != b.Carried && b.Carried:
		return a
	case a.Carried != b.Carried:
		return b
	case length(a) <= length(b):
		return a
	}
	return b
}

const open = 1 << 20 // days of a window without an end

func length(w *Window) int {
	if w.First == "" || w.Last == "" {
		return open
	}
	return int(date(w.Last).Sub(date(w.First))/day) + 1
}
