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
	copies := copied(entries)
	firsts := make([]int, 0, len(entries)) // the entries that have a say
	at := make(map[string]int, len(entries))
	for i := range entries {
		if _, ok := copies[i]; !ok {
			at[entries[i].ID] = len(firsts)
			firsts = append(firsts, i)
		}
	}
	scores := make([][]float64, len(firsts)) // 0 where there is no pair
	for i := range scores {
		scores[i] = make([]float64, len(firsts))
	}
	for _, p := range pairs {
		i, iok := at[p.A]
		j, jok := at[p.B]
		if iok && jok {
			scores[i][j], scores[j][i] = p.Score, p.Score
		}
	}
	say := make([]*Entry, len(firsts))
	for i, k := range firsts {
		say[i] = &entries[k]
	}
	weighCrowds(say, scores)
	keepApart(say, scores)
	var out [][]Entry
	for _, set := range united(scores, Link) {
		for i := range set {
			set[i] = firsts[set[i]]
		}
		for again, first := range copies {
			if slices.Contains(set, first) {
				set = append(set, again)
			}
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

// keepApart forbids putting together what a coder made two records of.
func keepApart(entries []*Entry, scores [][]float64) {
	for i := range entries {
		for j := range i {
			if split(entries[i], entries[j]) {
				scores[i][j], scores[j][i] = forbidden, forbidden
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
