package store_test

import (
	"path/filepath"
	"testing"

	"sitrep/store"
)

// Whatever a person types is a question, never an error.
func FuzzSearch(f *testing.F) {
	for _, seed := range []string{"market", `"vegetable market" OR`, "NEAR(a b)", "a* -b ^c", `"`, "\x00", "col:umn", "ÄÖ ß 漢字", "'; DROP TABLE report"} {
		f.Add(seed)
	}
	s, err := store.Open(f.Context(), filepath.Join(f.TempDir(), "a.db"))
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { _ = s.Close() })
	if _, err := s.Add(f.Context(), told("r1", "", "Shells hit the market.", "Shells hit the market")); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, words string) {
		for _, err := range s.Search(t.Context(), words, 3) {
			if err != nil {
				t.Fatalf("%q: %v", words, err)
			}
		}
		for _, err := range s.Events(t.Context(), store.Filter{Search: words, Actor: words, Kinds: []string{words}, Area: &store.Area{Name: words}, Limit: 3}) {
			if err != nil {
				t.Fatalf("%q: %v", words, err)
			}
		}
		if _, err := s.Event(t.Context(), words); err == nil && words == "" {
			t.Error("an empty id names an event")
		}
	})
}
