package story

import (
	"cmp"
	"slices"
)

// List gives the reports of each story by their places in what Group returned: the largest story first, of equal ones
// the one that comes first.
func List(labels []string) [][]int {
	at := map[string]int{}
	var out [][]int
	for i, label := range labels {
		n, ok := at[label]
		if !ok {
			n = len(out)
			at[label] = n
			out = append(out, nil)
		}
		out[n] = append(out[n], i)
	}
	slices.SortStableFunc(out, func(a, b []int) int { return cmp.Compare(len(b), len(a)) })
	return out
}
