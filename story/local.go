package story

import (
	"cmp"
	"math"
	"slices"
)

// neighbours is how many of the likest reports make a report's neighbourhood.
const neighbours = 20

// local weighs every report's words against its neighbourhood: a word that all its neighbours have counts for nothing,
// however rare it is elsewhere. Where there are fewer neighbours, reports such as the batch has stand in for them.
func (b *batch) local(candidates []pair) []vector {
	around := make([][]pair, len(b.profiles))
	for _, p := range candidates {
		around[p.i] = append(around[p.i], pair{p.i, p.j, p.alike})
		around[p.j] = append(around[p.j], pair{p.j, p.i, p.alike})
	}
	out := make([]vector, len(b.profiles))
	count := make([]float64, len(b.common))
	for i := range b.profiles {
		near := around[i]
		slices.SortFunc(near, func(x, y pair) int { return cmp.Or(cmp.Compare(y.alike, x.alike), cmp.Compare(x.j, y.j)) })
		near = near[:min(len(near), neighbours)]
		for _, p := range near {
			for _, t := range b.vectors[words][p.j] {
				count[t.term]++
			}
		}
		out[i] = make(vector, 0, len(b.vectors[words][i]))
		missing := float64(neighbours - len(near))
		for _, t := range b.vectors[words][i] {
			have := 1 + count[t.term] + missing*b.common[t.term]
			weight := t.weight * math.Log((neighbours+2)/have)
			out[i] = append(out[i], weighed{t.term, weight})
		}
		out[i] = out[i].unit()
		for _, p := range near {
			for _, t := range b.vectors[words][p.j] {
				count[t.term] = 0
			}
		}
	}
	return out
}
