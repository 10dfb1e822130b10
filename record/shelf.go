package record

import (
	"context"
	"slices"
)

// shelf keeps entries and their pairs in memory.
type shelf struct {
	under   map[string][]int
	at      map[string]int
	entries []Entry
	pairs   map[string][]Pair
}

func newShelf() *shelf {
	return &shelf{under: map[string][]int{}, at: map[string]int{}, pairs: map[string][]Pair{}}
}

// file keeps entries, and the pairs that they make with each other and with those filed before.
func (s *shelf) file(ctx context.Context, entries ...Entry) error {
	for i := range entries {
		e := &entries[i]
		for _, k := range Keys(e) {
			s.under[k] = append(s.under[k], len(s.entries))
		}
		s.at[e.ID] = len(s.entries)
		s.entries = append(s.entries, *e)
	}
	pairs, err := Pairs(ctx, s, entries)
	if err != nil {
		return err
	}
	for _, p := range pairs {
		s.pairs[p.A], s.pairs[p.B] = append(s.pairs[p.A], p), append(s.pairs[p.B], p)
	}
	return nil
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

// Links gives the pairs of entries.
func (s *shelf) Links(_ context.Context, entries []string, score float64) ([]Pair, error) {
	var out []Pair
	for _, id := range entries {
		for _, p := range s.pairs[id] {
			if p.Score >= score {
				out = append(out, p)
			}
		}
	}
	return out, nil
}

// cluster divides a component into events.
func (s *shelf) cluster(component []string) [][]Entry {
	var entries []Entry
	var pairs []Pair
	for _, id := range component {
		entries = append(entries, s.entries[s.at[id]])
		pairs = append(pairs, s.pairs[id]...)
	}
	return Cluster(entries, pairs)
}
