package record

import (
	"cmp"
	"slices"
	"strings"
)

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

// Cluster divides a component into events by average linkage: the two sets whose entries match best on average are put
// together, as long as that is at least Link. pairs are those within the component, in any order; others are not looked at.
// How crowded it is around coded records counts (weighCrowds). An entry of a copied report goes where the one that it copies goes, and has no say: ten copies do not pull events together.
// The order of the entries does not matter. The sets come in the order of their founding entries, and within a set the
// founding entry comes first.
func Cluster(entries []Entry, pairs []Pair) [][]Entry {
	entries = slices.Clone(entries)
	canonical(entries)
	n := len(entries)
	at := make(map[string]int, n)
	sets := make([][]int, n)
	sums := make([]map[int]float64, n) // of scores between the members of two sets
	copies := copied(entries)
	for i := range sets {
		if _, ok := copies[i]; ok {
			continue
		}
		at[entries[i].ID] = i
		sets[i], sums[i] = []int{i}, map[int]float64{}
	}
	for _, p := range pairs {
		i, iok := at[p.A]
		j, jok := at[p.B]
		if iok && jok {
			sums[i][j], sums[j][i] = p.Score, p.Score
		}
	}
	weighCrowds(entries, sums)
	keepApart(entries, sets, sums)
	unite(sets, sums)
	takeCopies(sets, copies, n)
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
	byFounding(out)
	return out
}

// unite puts the two likest sets together, and again, until no two are alike.
func unite(sets [][]int, sums []map[int]float64) {
	for {
		a, b := likest(sets, sums)
		if a < 0 {
			return
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
}

// takeCopies puts each of the copies among n entries into the set of the entry that it repeats.
func takeCopies(sets [][]int, copies map[int]int, n int) {
	of := make([]int, n) // the set that each is in
	for k, set := range sets {
		for _, i := range set {
			of[i] = k
		}
	}
	for i, first := range copies {
		sets[of[first]] = append(sets[of[first]], i)
	}
}

// forbidden is a score that no other scores outweigh: two sets with such a pair between them are never put together.
const forbidden = -1e6

// keepApart forbids putting together what a coder made two records of.
func keepApart(entries []Entry, sets [][]int, sums []map[int]float64) {
	for i := range entries {
		for j := range i {
			if sets[i] != nil && sets[j] != nil && split(&entries[i], &entries[j]) {
				sums[i][j], sums[j][i] = forbidden, forbidden
			}
		}
	}
}

// copied gives the entries that repeat an earlier one: the same claims of the same text, in another report.
func copied(entries []Entry) map[int]int {
	firsts := map[string][]int{}
	out := map[int]int{}
	for i := range entries {
		e := &entries[i]
		if e.Text == "" || e.Given != "" || len(e.Claims) == 0 {
			continue
		}
		key := e.Text + " " + e.Claims[0].ID
		first := slices.IndexFunc(firsts[key], func(k int) bool {
			return entries[k].Report != e.Report && alike(&entries[k], e) && !split(&entries[k], e)
		})
		if first < 0 {
			firsts[key] = append(firsts[key], i)
			continue
		}
		out[i] = firsts[key][first]
	}
	return out
}

// byFounding sorts events by their founding entries.
func byFounding(sets [][]Entry) {
	slices.SortFunc(sets, func(a, b []Entry) int {
		return cmp.Or(strings.Compare(founded(&a[0]), founded(&b[0])), strings.Compare(a[0].ID, b[0].ID))
	})
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
