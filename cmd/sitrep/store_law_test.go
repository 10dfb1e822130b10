package main

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sitrep"
	"sitrep/actors"
	"sitrep/record"
	"sitrep/record/standing"
	"sitrep/show"
	"sitrep/store"
)

// TestStoreLaws holds the store to what it promises, on the reports of the invented siege.
func TestStoreLaws(t *testing.T) {
	records := baseRecords(t)
	whole := wholeRecord(t, records)
	rng := rand.New(rand.NewPCG(3, 5)) //nolint:gosec // chance, not secrecy

	t.Run("any order and any batches give the same record", func(t *testing.T) {
		for range 3 {
			db := openEmpty(t)
			order := rng.Perm(len(records))
			for len(order) > 0 {
				n := min(len(order), 1+rng.IntN(7))
				var batch []*sitrep.Record
				for _, i := range order[:n] {
					batch = append(batch, records[i])
				}
				keep(t, db, batch...)
				order = order[n:]
			}
			same(t, whole, eventsOf(t, db))
		}
	})

	t.Run("an older version leaves no trace among the events", func(t *testing.T) {
		db := openEmpty(t)
		for _, i := range rng.Perm(len(records)) {
			old := *records[i]
			old.Report.Text += "\n\nMore follows."
			keep(t, db, &old)
		}
		for _, i := range rng.Perm(len(records)) {
			if out := keep(t, db, records[i]); out[0] != store.Version {
				t.Fatalf("%s: outcome %v, want a new version", records[i].Report.ID, out[0])
			}
		}
		same(t, whole, eventsOf(t, db))
	})

	t.Run("a copy is no new witness", func(t *testing.T) {
		db := openEmpty(t)
		keep(t, db, records...)
		before := witnesses(t, eventsOf(t, db))
		for _, r := range records {
			reprint := *r
			reprint.Report.ID, reprint.Report.URL, reprint.Report.Outlet = r.Report.ID+"-reprint", "", "The Reprint"
			keep(t, db, &reprint)
		}
		after := witnesses(t, eventsOf(t, db))
		if len(before) == 0 {
			t.Fatal("no events")
		}
		for claim, n := range before {
			if after[claim] > n {
				t.Errorf("the event of %s has %d witnesses, with copies %d", claim, n, after[claim])
			}
		}
	})

	t.Run("a list shows of an outline what it shows of the whole event", func(t *testing.T) {
		db := openEmpty(t)
		keep(t, db, records...)
		for _, f := range []store.Filter{{}, {Limit: 3}, {Kinds: []string{"control"}}, {Disputed: true, Since: "2024-04-11", Until: "2024-04-12"}} {
			for _, rule := range standing.Rules() {
				whole, outlines := lines(t, db.Events(t.Context(), f), rule), lines(t, db.Outlines(t.Context(), f), rule)
				if whole == "" || whole != outlines {
					t.Fatalf("%s, by the rule %s: the events are listed as\n%s\nthe outlines as\n%s", asked(f), rule, whole, outlines)
				}
			}
		}
	})

	t.Run("every span slices to its text", func(t *testing.T) {
		for _, r := range records {
			text := sitrep.NewText(r.Report.Text)
			for i := range r.Claims {
				if s := r.Claims[i].Evidence; text.Slice(s.Start, s.End) != s.Exact {
					t.Errorf("%s %s: evidence %q stands where the text has %q", r.Report.ID, r.Claims[i].ID, s.Exact, text.Slice(s.Start, s.End))
				}
			}
		}
	})
}

// lines are the list of events as sitrep events prints it.
func lines(t *testing.T, events iter.Seq2[*record.Event, error], rule string) string {
	t.Helper()
	var b strings.Builder
	for e, err := range events {
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(show.EventLine(e, rule, show.Options{}))
	}
	return b.String()
}

func openEmpty(t *testing.T) *store.Store {
	t.Helper()
	db, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "a.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Check(context.WithoutCancel(t.Context())); err != nil {
			t.Error(err)
		}
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return db
}

func keep(t *testing.T, db *store.Store, batch ...*sitrep.Record) []store.Outcome {
	t.Helper()
	out, err := db.Add(t.Context(), batch...)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func eventsOf(t *testing.T, db *store.Store) []*record.Event {
	t.Helper()
	var out []*record.Event
	for e, err := range db.Events(t.Context(), store.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, e)
	}
	return out
}

// wholeRecord is the record of all reports at once, made in memory.
func wholeRecord(t *testing.T, records []*sitrep.Record) []*record.Event {
	t.Helper()
	table, err := actors.Open()
	if err != nil {
		t.Fatal(err)
	}
	events, err := record.Build(t.Context(), table, records)
	if err != nil {
		t.Fatal(err)
	}
	out := make([]*record.Event, len(events))
	for i := range events {
		events[i].Reliable = nil // known of a whole record only
		out[i] = &events[i]
	}
	return out
}

func same(t *testing.T, want, got []*record.Event) {
	t.Helper()
	written := func(events []*record.Event) []string {
		var out []string
		for _, e := range events {
			text, err := json.Marshal(e)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, string(text))
		}
		slices.Sort(out)
		return out
	}
	a, b := written(want), written(got)
	if len(a) < 10 || len(a) != len(b) {
		t.Fatalf("%d events, want %d and more than a few", len(b), len(a))
	}
	for i := range a {
		if a[i] != b[i] {
			t.Fatalf("an event differs:\n%s\n%s", a[i], b[i])
		}
	}
}

// witnesses is how many each claim's event has.
func witnesses(t *testing.T, events []*record.Event) map[string]int {
	t.Helper()
	out := map[string]int{}
	for _, e := range events {
		for _, c := range e.Claims {
			if !strings.HasSuffix(c.Report, "-reprint") {
				out[fmt.Sprintf("%s#%s", c.Report, c.Claim)] = len(e.Witnesses)
			}
		}
	}
	return out
}
