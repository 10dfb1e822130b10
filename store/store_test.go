package store_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sitrep"
	"sitrep/store"
)

func mustOpen(t *testing.T, path string) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// told is a record of one claim, written by hand.
func told(id, url, text, evidence string) *sitrep.Record {
	at := strings.Index(text, evidence)
	return &sitrep.Record{
		Format: sitrep.Format,
		Report: sitrep.Report{ID: id, URL: url, Outlet: "Meridian Wire", Title: "Title of " + id, Published: "2024-04-09", PublishedFrom: sitrep.FromInput, Text: text},
		Actors: []sitrep.Actor{{ID: "a1", Name: "Red Crescent", Kind: sitrep.Body}},
		Claims: []sitrep.Claim{{
			ID: "c1", Evidence: sitrep.Span{Start: at, End: at + len(evidence), Exact: evidence}, Sources: []string{"a1"}, Voice: sitrep.Reported,
			Status: sitrep.Happened, Event: &sitrep.Event{Type: "ASSAULT"}, Place: &sitrep.Place{Name: "Kassala", Country: "SDN"},
			Time: &sitrep.Time{Start: "2024-04-09T09:00", End: "2024-04-09"},
		}},
		Quotes: []sitrep.Quote{{Content: []sitrep.Span{{Start: at, End: at + len(evidence), Exact: evidence}}, Speaker: "a1"}},
	}
}

func texts(t *testing.T, s *store.Store, superseded bool) []string {
	t.Helper()
	var out []string
	for k, err := range s.Reports(t.Context(), superseded) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, k.Record.Report.Text)
	}
	return out
}

func add(t *testing.T, s *store.Store, want store.Outcome, r *sitrep.Record) {
	t.Helper()
	got, err := s.Add(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	if got[0] != want {
		t.Errorf("%s: outcome %v, want %v", r.Report.ID, got[0], want)
	}
}

func TestAddTwice(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	s := mustOpen(t, path)
	r := told("r1", "https://wire.example/1", "Shells hit the market.", "Shells hit the market")
	add(t, s, store.Added, r)
	add(t, s, store.Known, r)
	if n, err := s.Count(t.Context()); err != nil || n != 1 {
		t.Errorf("count %d, %v", n, err)
	}
	got, err := s.Report(t.Context(), "r1")
	if err != nil || got.Claims[0].Evidence.Exact != "Shells hit the market" {
		t.Errorf("got %+v, %v", got, err)
	}
	if _, err := s.Report(t.Context(), "r2"); !errors.Is(err, store.ErrUnknown) {
		t.Errorf("a report that is not there: %v", err)
	}
}

func TestVersions(t *testing.T) {
	s := mustOpen(t, filepath.Join(t.TempDir(), "a.db"))
	const url = "https://wire.example/1"
	add(t, s, store.Added, told("r1", url, "Shells hit the market, killing 14.", "Shells hit the market"))
	add(t, s, store.Version, told("r1", url, "Shells hit the bazaar, killing 23.", "Shells hit the bazaar"))
	if got := texts(t, s, false); len(got) != 1 || !strings.Contains(got[0], "23") {
		t.Errorf("what stands: %q", got)
	}
	if got := texts(t, s, true); len(got) != 2 || !strings.Contains(got[0], "14") {
		t.Errorf("all versions: %q", got)
	}
	for words, want := range map[string]int{"market": 0, "bazaar": 1, `"hit the bazaar"`: 1, "killing OR": 0, "": 0} {
		n := 0
		for _, err := range s.Search(t.Context(), words, 10) {
			if err != nil {
				t.Fatalf("%q: %v", words, err)
			}
			n++
		}
		if n != want {
			t.Errorf("search %q: %d reports, want %d", words, n, want)
		}
	}
	// The same text without a URL is a report of its own.
	add(t, s, store.Added, told("r3", "", "Shells hit the bazaar, killing 23.", "Shells hit the bazaar"))
}

// A batch is kept whole or not at all.
func TestBatch(t *testing.T) {
	s := mustOpen(t, filepath.Join(t.TempDir(), "a.db"))
	twin := told("r2", "", "Gunmen fired.", "Gunmen fired")
	twin.Claims = append(twin.Claims, twin.Claims[0]) // two claims of one id
	if _, err := s.Add(t.Context(), told("r1", "", "Shells hit.", "Shells hit"), twin); err == nil {
		t.Fatal("two claims of one id were taken")
	}
	if got := texts(t, s, true); len(got) != 0 {
		t.Errorf("half a batch was kept: %q", got)
	}
}

func TestForeignFiles(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "text.db")
	if err := os.WriteFile(text, []byte(strings.Repeat("no database\n", 100)), 0o600); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		text:                          "no store of sitrep's",
		dir:                           "it is a folder",
		filepath.Join(dir, "no/a.db"): "there is no folder",
	} {
		if _, err := store.Open(t.Context(), path); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", path, err, want)
		}
	}
	if _, err := store.OpenExisting(t.Context(), filepath.Join(dir, "none.db")); !errors.Is(err, store.ErrMissing) {
		t.Errorf("a missing store: %v", err)
	}
}

func TestStopped(t *testing.T) {
	s := mustOpen(t, filepath.Join(t.TempDir(), "a.db"))
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := s.Add(ctx, told("r1", "", "Shells hit.", "Shells hit")); !errors.Is(err, context.Canceled) {
		t.Errorf("a stopped addition: %v", err)
	}
	if err := s.Check(t.Context()); err != nil {
		t.Error(err)
	}
}
