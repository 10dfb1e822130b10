package record

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
)

// Shelf finds the entries that are filed under keys.
type Shelf interface {
	// Under gives every entry that is filed under at least one of the keys, in any order; one may come twice.
	Under(ctx context.Context, keys []string) ([]Entry, error)
}

// Component gives the entries and all that links connect with them, in canonical order.
func Component(ctx context.Context, shelf Shelf, from []Entry) ([]Entry, error) {
	seen := map[string]bool{}
	var out, todo []Entry
	add := func(e Entry) {
		if !seen[e.ID] {
			seen[e.ID] = true
			todo = append(todo, e)
		}
	}
	for _, e := range from {
		add(e)
	}
	for len(todo) > 0 {
		e := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		out = append(out, e)
		near, err := shelf.Under(ctx, Lookups(&e))
		if err != nil {
			return nil, fmt.Errorf("looking up what %s may belong to: %w", e.ID, err)
		}
		for i := range near {
			if seen[near[i].ID] {
				continue
			}
			if s, _ := Match(&e, &near[i]); s >= Link {
				add(near[i])
			}
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
	canonical(out)
	return out, nil
}

// canonical sorts entries: by publication, report and id.
func canonical(entries []Entry) {
	slices.SortFunc(entries, func(a, b Entry) int {
		return cmp.Or(strings.Compare(founded(&a), founded(&b)), strings.Compare(a.ID, b.ID))
	})
}

// founded orders entries without a publication date last.
func founded(e *Entry) string {
	if e.Published == "" {
		return "~"
	}
	return e.Published
}

// Cluster divides entries into events by average linkage: the two sets whose entries match best on average are put
// together, as long as that is at least Link. The set must be closed under links (see Component); its order does not
// matter. The sets come in the order of their founding entries, and within a set the founding entry comes first.
func Cluster(entries []Entry) [][]Entry {
	entries = slices.Clone(entries)
	canonical(entries)
	n := len(entries)
	sets := make([][]int, n)
	sums := make([]map[int]float64, n) // of scores between the members of two sets
	for i := range sets {
		sets[i], sums[i] = []int{i}, map[int]float64{}
	}
	for _, p := range candidates(entries) {
		if s, _ := Match(&entries[p[0]], &entries[p[1]]); s > 0 {
			sums[p[0]][p[1]], sums[p[1]][p[0]] = s, s
		}
	}
	for {
		a, b := likest(sets, sums)
		if a < 0 {
			break
		}
		sets[a] = append(sets[a], sets[b]...)
		sets[b] = nil
		for k, s := range sums[b] {
			delete(sums[k], b)
			if k != a {
				sums[a][k] += s
				sums[k][a] += s
			}
		}
		sums[b] = nil
	}
	var out [][]Entry
	for _, set := range sets {
		if set == nil {
			continue
		}
		slices.Sort(set)
		event := make([]Entry, len(set))
		for i, k := range set {
			event[i] = entries[k]
		}
		out = append(out, event)
	}
	slices.SortFunc(out, func(a, b []Entry) int {
		return cmp.Or(strings.Compare(founded(&a[0]), founded(&b[0])), strings.Compare(a[0].ID, b[0].ID))
	})
	return out
}

// likest finds the two sets with the highest average, the first of equals; -1 where none is high enough.
func likest(sets [][]int, sums []map[int]float64) (int, int) {
	a, b, best := -1, -1, 0.0
	for i := range sets {
		for j, s := range sums[i] {
			if j < i {
				continue
			}
			s /= float64(len(sets[i]) * len(sets[j]))
			if s >= Link && (s > best || s == best && (i < a || i == a && j < b)) {
				a, b, best = i, j, s
			}
		}
	}
	return a, b
}

// candidates are the pairs of entries that find each other by their keys, in order.
func candidates(entries []Entry) [][2]int {
	under := map[string][]int{}
	for i := range entries {
		for _, k := range Keys(&entries[i]) {
			under[k] = append(under[k], i)
		}
	}
	var out [][2]int
	for i := range entries {
		for _, k := range Lookups(&entries[i]) {
			for _, j := range under[k] {
				if j > i {
					out = append(out, [2]int{i, j})
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b [2]int) int { return cmp.Or(a[0]-b[0], a[1]-b[1]) })
	return slices.Compact(out)
}
