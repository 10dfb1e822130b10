package witness

import (
	"cmp"
	"slices"
)

// Index finds the near copies of a report among those that were added, in memory. It is not for use by several
// goroutines at once.
type Index struct {
	ids      []string
	sketches []Sketch
	byKey    map[uint64][]int32
}

// Match is a near copy and how much of the shorter text's 5-grams it shares.
type Match struct {
	ID    string
	Share float64
}

// Add files a report.
func (x *Index) Add(id string, s Sketch) {
	if x.byKey == nil {
		x.byKey = map[uint64][]int32{}
	}
	n := int32(len(x.ids))
	x.ids, x.sketches = append(x.ids, id), append(x.sketches, s)
	for _, k := range s.bands {
		x.byKey[k] = append(x.byKey[k], n)
	}
}

// Copies gives the near copies of a report, the likest first. A report that was added is a copy of itself. Of the reports
// under one key, the first MostOfKey are looked at.
func (x *Index) Copies(s Sketch) []Match {
	var out []Match
	for n, share := range x.near(s, MostOfKey) {
		out = append(out, Match{ID: x.ids[n], Share: share})
	}
	slices.SortFunc(out, func(a, b Match) int {
		return cmp.Or(cmp.Compare(b.Share, a.Share), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// near gives the near copies with their shares, looking at so many reports of each key.
func (x *Index) near(s Sketch, most int) map[int]float64 {
	seen, out := map[int32]bool{}, map[int]float64{}
	for _, k := range s.bands {
		list := x.byKey[k]
		for _, n := range list[:min(len(list), most)] {
			if seen[n] {
				continue
			}
			seen[n] = true
			if share, ok := Copy(s, x.sketches[n]); ok {
				out[int(n)] = share
			}
		}
	}
	return out
}
