package record

import (
	"context"
	"slices"
)

// shelf is a Shelf in memory.
type shelf struct {
	under   map[string][]int
	entries []Entry
}

func newShelf() *shelf { return &shelf{under: map[string][]int{}} }

func (s *shelf) file(e Entry) {
	for _, k := range Keys(&e) {
		s.under[k] = append(s.under[k], len(s.entries))
	}
	s.entries = append(s.entries, e)
}

// Under gives the entries that are filed under the keys.
func (s *shelf) Under(_ context.Context, keys []string) ([]Entry, error) {
	var at []int
	for _, k := range keys {
		at = append(at, s.under[k]...)
	}
	slices.Sort(at)
	at = slices.Compact(at)
	out := make([]Entry, len(at))
	for i, k := range at {
		out[i] = s.entries[k]
	}
	return out, nil
}
