package record

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
)

// Pair is how well two entries match, kept where it is at least Least. A comes before B in the order of ids.
type Pair struct {
	A, B  string // ids of the entries
	Score float64
}

// Least is the least score of a pair that is kept: worse ones count as no match.
const Least = 0.05

// Filed finds the entries that are filed under keys.
type Filed interface {
	// Under gives every entry that is filed under at least one of the keys, in any order; one may come twice.
	Under(ctx context.Context, keys []string) ([]Entry, error)
}

// Pairs gives the pairs that new entries make with each other and with those filed before, in order. The new entries
// are filed already.
func Pairs(ctx context.Context, filed Filed, fresh []Entry) ([]Pair, error) {
	var out []Pair
	done := map[string]bool{} // new entries that have been compared with all others
	for i := range fresh {
		e := &fresh[i]
		done[e.ID] = true
		near, err := filed.Under(ctx, Lookups(e))
		if err != nil {
			return nil, fmt.Errorf("looking up what %s may belong to: %w", e.ID, err)
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for k := range near {
			if !done[near[k].ID] {
				out = addPair(out, e, &near[k])
			}
		}
	}
	return ordered(out), nil
}

// ordered sorts pairs and leaves out what stands there twice.
func ordered(pairs []Pair) []Pair {
	slices.SortFunc(pairs, func(p, q Pair) int { return cmp.Or(strings.Compare(p.A, q.A), strings.Compare(p.B, q.B)) })
	return slices.Compact(pairs)
}

func addPair(out []Pair, e, f *Entry) []Pair {
	if e.ID > f.ID {
		e, f = f, e
	}
	if s, _ := Match(e, f); s >= Least {
		return append(out, Pair{e.ID, f.ID, s})
	}
	return out
}
