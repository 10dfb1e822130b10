package witness

import "slices"

// Reports puts reports together over several events, given what Fold made of each: two reports are one witness if they
// are for any event that both tell of. A source, or the outlet, that they share for a matter without a toll does not count: it makes
// them one witness of that matter, not of everything they tell. Reports are in order of their ids, the sets in that of
// their first report.
func Reports(events ...[]Witness) [][]string {
	at := map[string]int{}
	var ids []string
	for _, witnesses := range events {
		for _, w := range witnesses {
			for _, id := range w.Reports {
				if _, ok := at[id]; !ok {
					at[id] = 0
					ids = append(ids, id)
				}
			}
		}
	}
	slices.Sort(ids)
	for i, id := range ids {
		at[id] = i
	}
	joined := newForest(len(ids))
	for _, witnesses := range events {
		for _, w := range witnesses {
			for _, r := range w.Reasons {
				if r.By == ByCopy || r.By == ByCredit || r.Toll {
					joined.join(at[r.A], at[r.B])
				}
			}
		}
	}
	var out [][]string
	set := map[int]int{}
	for i, id := range ids {
		root := joined.find(i)
		n, ok := set[root]
		if !ok {
			n = len(out)
			set[root] = n
			out = append(out, nil)
		}
		out[n] = append(out[n], id)
	}
	return out
}
