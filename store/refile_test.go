package store_test

import (
	"database/sql"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sitrep/store"
)

// events gives the evidence of every event's claims, joined.
func events(t *testing.T, s *store.Store) []string {
	t.Helper()
	var out []string
	for e, err := range s.Events(t.Context(), store.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		var words []string
		for _, c := range e.Claims {
			words = append(words, c.Report+": "+c.Evidence.Exact)
		}
		out = append(out, strings.Join(words, "; "))
	}
	return out
}

// A file whose events another version computed is put together anew when it is opened.
func TestRefile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	s := mustOpen(t, path)
	const url = "https://wire.example/1"
	add(t, s, store.Added, told("r1", url, "Shells hit the market at noon.", "Shells hit the market"))
	add(t, s, store.Version, told("r1", url, "Shells hit the bazaar at noon.", "Shells hit the bazaar"))
	add(t, s, store.Added, told("r2", "", "Gunmen stormed the mill.", "Gunmen stormed the mill"))
	want := events(t, s)
	if len(want) == 0 {
		t.Fatal("no events")
	}
	db, err := sql.Open("sqlite", "file:"+path+"?_pragma=foreign_keys(1)")
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []string{"DELETE FROM event_words", "UPDATE entry SET event = NULL", "DELETE FROM event", "DELETE FROM pair", "UPDATE derived SET version = 0"} {
		if _, err := db.ExecContext(t.Context(), q); err != nil {
			t.Fatal(q, err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if err := s.Check(t.Context()); err == nil {
		t.Error("a store without events was found sound")
	}
	var told []int
	again, err := store.Open(t.Context(), path, func(done, all int) { told = append(told, done, all) })
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := again.Close(); err != nil {
			t.Error(err)
		}
	}()
	if !slices.Equal(told, []int{2, 2}) {
		t.Errorf("told %v, want that two reports of two are done", told)
	}
	if got := events(t, again); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("events %q, want %q", got, want)
	}
	if err := again.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

// Two feeds may both count from 1: the second report of an id gets one of its own, and both stand.
func TestIDClash(t *testing.T) {
	s := mustOpen(t, filepath.Join(t.TempDir(), "a.db"))
	add(t, s, store.Added, told("1", "https://wire.example/1", "Shells hit the market.", "Shells hit the market"))
	add(t, s, store.Added, told("1", "https://radio.example/1", "Gunmen stormed the mill.", "Gunmen stormed the mill"))
	var ids []string
	for k, err := range s.Reports(t.Context(), false) {
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, k.Record.Report.ID)
	}
	if len(ids) != 2 || ids[0] != "1" || !strings.HasPrefix(ids[1], "1~") {
		t.Errorf("ids %q, want 1 and one of its own", ids)
	}
	for _, id := range ids {
		if _, err := s.Report(t.Context(), id); err != nil {
			t.Errorf("%s: %v", id, err)
		}
	}
}

// A record that is not sound is refused by name, and the rest of its batch can be added without it: also what was compared with
// its entries before the transaction failed.
func TestRefused(t *testing.T) {
	s := mustOpen(t, filepath.Join(t.TempDir(), "a.db"))
	good, bad := told("r1", "", "Shells hit the market.", "Shells hit the market"), told("r2", "", "Gunmen stormed the mill.", "Gunmen stormed the mill")
	bad.Claims[0].Evidence.Start++
	_, err := s.Add(t.Context(), good, bad)
	if !errors.Is(err, store.ErrRefused) || !strings.Contains(err.Error(), "r2") || !strings.Contains(err.Error(), "count code points") {
		t.Errorf("got %v, want a refusal that names r2 and the mend", err)
	}
	other := told("r3", "", "Raiders burned the barn.", "Raiders burned the barn")
	if _, err := s.Add(t.Context(), other, good); err != nil {
		t.Fatal(err)
	}
	if got := texts(t, s, false); len(got) != 2 {
		t.Errorf("kept %q", got)
	}
	for _, words := range events(t, s) {
		if strings.Contains(words, "Gunmen") {
			t.Errorf("a refused report is in the event %q", words)
		}
	}
	if err := s.Check(t.Context()); err != nil {
		t.Error(err)
	}
}
