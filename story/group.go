package story

import (
	"cmp"
	"context"
	"fmt"
	"slices"
)

// enough is the mean chance between the reports of two groups above which they are one story.
const enough = 0.45

// Group puts the reports together that are about the same happening. It gives each report's story, in the order of the
// profiles; a story is named after the earliest of its reports (the least id of the same day), so the name does not
// depend on the order either. It fails only when the context ends.
func Group(ctx context.Context, profiles []Profile) ([]string, error) {
	b, order, err := newBatch(profiles)
	if err != nil {
		return nil, err
	}
	candidates := b.near()
	local := b.local(candidates)
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("grouping reports into stories: %w", err)
	}
	links := make([]link, 0, len(candidates))
	for _, p := range candidates {
		links = append(links, link{p.i, p.j, chance(b.compare(p, local).odds())})
	}
	out := make([]string, len(profiles))
	called := map[string]int{} // names that are taken, by the story that has them
	for n, root := range merge(len(profiles), links, enough) {
		name := b.profiles[root].id
		for k := 2; ; k++ { // two reports were given one id
			if other, taken := called[name]; !taken || other == root {
				break
			}
			name = fmt.Sprintf("%s#%d", b.profiles[root].id, k)
		}
		called[name] = root
		out[order[n]] = name
	}
	return out, nil
}

// newBatch sorts the profiles by day and id and weighs their terms. order gives the place each had before.
func newBatch(profiles []Profile) (b *batch, order []int, err error) {
	v, err := embedded()
	if err != nil {
		return nil, nil, fmt.Errorf("grouping reports into stories: %w", err)
	}
	order = make([]int, len(profiles))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int {
		a, z := &profiles[x], &profiles[y]
		return cmp.Or(cmp.Compare(a.day, z.day), cmp.Compare(a.id, z.id))
	})
	b = &batch{profiles: make([]Profile, len(profiles))}
	for n, i := range order {
		b.profiles[n] = profiles[i]
	}
	b.weigh(v)
	return b, order, nil
}
