package story

import (
	"cmp"
	"slices"
)

// How candidates are found.
const (
	keyTerms    = 40   // the heaviest words of a report, by which it is looked up
	back        = 400  // reports before it, in order of days, that are looked at for each of those words
	leastShared = 0.03 // what those words must give of the cosine for the whole of it to be worked out
	leastAlike  = 0.10 // cosine of the words below which two reports are not compared further
)

// pair is two reports that may tell of the same happening.
type pair struct {
	i, j  int // i < j
	alike float64
}

// near finds the pairs of reports that share heavy words. Each report is looked up under so many words and compared with
// so many reports under each, so the cost grows with the number of reports and not with its square.
func (b *batch) near() []pair {
	type entry struct {
		report int32
		weight float64
	}
	lists := map[int32][]entry{}
	shared := make([]float64, len(b.profiles))
	var met []int32
	var out []pair
	for i := range b.profiles {
		for _, t := range heaviest(b.vectors[words][i]) {
			list := lists[t.term]
			for _, other := range list[max(0, len(list)-back):] {
				if shared[other.report] == 0 {
					met = append(met, other.report)
				}
				shared[other.report] += t.weight * other.weight
			}
			lists[t.term] = append(list, entry{int32(i), t.weight})
		}
		for _, j := range met {
			if shared[j] >= leastShared {
				if alike := dot(b.vectors[words][i], b.vectors[words][j]); alike >= leastAlike {
					out = append(out, pair{i: int(j), j: i, alike: alike})
				}
			}
			shared[j] = 0
		}
		met = met[:0]
	}
	slices.SortFunc(out, func(x, y pair) int { return cmp.Or(cmp.Compare(x.i, y.i), cmp.Compare(x.j, y.j)) })
	return out
}

func heaviest(x vector) vector {
	x = slices.Clone(x)
	slices.SortFunc(x, func(a, b weighed) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.term, b.term)) })
	return x[:min(len(x), keyTerms)]
}
