package record

import (
	"context"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

// crowded are pairs without entries: numbers on a line, which match the better the nearer they stand, with chance.
type crowded struct {
	asked int // entries whose pairs were asked for
	there map[string]bool
	all   map[string][]Pair
}

func crowdedOf(rng *rand.Rand, n int) *crowded {
	c := &crowded{there: map[string]bool{}, all: map[string][]Pair{}}
	const reach = 6
	for i := range n {
		for j := i + 1; j < min(n, i+reach); j++ {
			p := Pair{name(i), name(j), rng.Float64()}
			if p.Score >= Least {
				c.all[p.A], c.all[p.B] = append(c.all[p.A], p), append(c.all[p.B], p)
			}
		}
	}
	return c
}

func name(i int) string { return fmt.Sprintf("r%05d#c1", i) }

// Links gives the pairs of what is there, some of them twice.
func (c *crowded) Links(_ context.Context, entries []string, score float64) ([]Pair, error) {
	var out []Pair
	c.asked += len(entries)
	for _, id := range entries {
		for _, p := range c.all[id] {
			if c.there[p.A] && c.there[p.B] && p.Score >= score {
				out = append(out, p)
			}
		}
	}
	return out, nil
}

// parts keeps what each entry's component is, as a store does.
type parts map[string][]string

func (p parts) take(components [][]string) {
	for _, c := range components {
		for _, id := range c {
			p[id] = c
		}
	}
}

// TestRenewed adds entries in any order and in any batches, and takes some out again: each stands in the component that
// looking at everything at once gives.
func TestRenewed(t *testing.T) {
	const entries, few = 120, 9
	rng := rand.New(rand.NewPCG(7, 1)) //nolint:gosec // chance, not secrecy
	for range 30 {
		c, got := crowdedOf(rng, entries), parts{}
		order := rng.Perm(entries)
		for len(order) > 0 {
			n := min(len(order), 1+rng.IntN(few))
			var fresh []string
			for _, i := range order[:n] {
				fresh = append(fresh, name(i))
				c.there[name(i)] = true
			}
			order = order[n:]
			components, err := newDivider(c, few).renewed(t.Context(), fresh, nil)
			if err != nil {
				t.Fatal(err)
			}
			got.take(components)
			if rng.IntN(3) == 0 {
				takeOut(t, c, got, fresh[:1+rng.IntN(len(fresh))], few)
			}
			compare(t, c, got, few)
		}
	}
}

func takeOut(t *testing.T, c *crowded, got parts, gone []string, few int) {
	t.Helper()
	beside, err := Beside(t.Context(), c, gone)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range gone {
		delete(c.there, id)
		delete(got, id)
	}
	components, err := newDivider(c, few).renewed(t.Context(), nil, beside)
	if err != nil {
		t.Fatal(err)
	}
	got.take(components)
}

func compare(t *testing.T, c *crowded, got parts, few int) {
	t.Helper()
	var all []string
	for id := range c.there {
		all = append(all, id)
	}
	slices.Sort(all)
	components, err := newDivider(c, few).components(t.Context(), all)
	if err != nil {
		t.Fatal(err)
	}
	want, big := parts{}, 0
	want.take(components)
	for _, p := range components {
		big = max(big, len(p))
	}
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("one by one %v, at once %v", got, want)
	}
	if len(all) > few && big > few {
		t.Fatalf("a component of %d where %d are a crowd", big, few)
	}
}

// TestRenewedIsLocal adds one more entry to a short and to a long chain in which everything is linked: it looks at as little.
func TestRenewedIsLocal(t *testing.T) {
	const short, long, few = 400, 6000, 20
	looked := func(entries int) int {
		c := crowdedOf(rand.New(rand.NewPCG(2, 2)), entries) //nolint:gosec // chance, not secrecy
		for i := range entries {
			c.there[name(i)] = true
		}
		most := 0
		for i := entries / 2; i < entries/2+few; i++ {
			c.asked = 0
			if _, err := newDivider(c, few).renewed(t.Context(), []string{name(i)}, nil); err != nil {
				t.Fatal(err)
			}
			most = max(most, c.asked)
		}
		return most
	}
	if a, b := looked(short), looked(long); b > 3*a || b > long/4 {
		t.Errorf("%d entries were looked at among %d, %d among %d", a, short, b, long)
	}
}
