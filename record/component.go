package record

import (
	"context"
	"fmt"
	"slices"
)

// Linked finds the pairs that are kept.
type Linked interface {
	// Links gives every kept pair with at least one of the entries and at least the score, in any order; one may come twice.
	Links(ctx context.Context, entries []string, score float64) ([]Pair, error)
}

// crowd is how many entries a component may have before only better matches count in it.
const crowd = 96

// bars are the scores that a pair must reach to link two entries. Where the pairs of one bar connect more than a crowd, those of
// the next bar divide it: where much is told of one place in a few days, a match must be a good one. So the work for a new entry
// depends on what lies around it, not on how far the chains of one day's and the next day's events reach.
var bars = []float64{Link, 0.4, 0.55, 0.7, 0.8, 0.88, 0.94, 0.97, 0.99, none}

// none is a bar that no pair reaches. What even the best matches connect in a crowd stands alone, copies and all: a component
// without a bound would cost more with every report that joins it.
const none = 2

// Renewed gives the components of new entries, and all others that these change, or that taking entries out has changed: each a
// list of ids, sorted. What they hold is all that is to be clustered anew. The pairs of the new entries are kept already; beside
// is what Beside gave before entries were taken out.
func Renewed(ctx context.Context, linked Linked, fresh, beside []string) ([][]string, error) {
	return newDivider(linked, crowd).renewed(ctx, fresh, beside)
}

// Beside gives what entries are linked with, for Renewed; it is asked before they are taken out.
func Beside(ctx context.Context, linked Linked, gone []string) ([]string, error) {
	pairs, err := linked.Links(ctx, gone, bars[0])
	if err != nil {
		return nil, fmt.Errorf("looking up what the entries are linked with: %w", err)
	}
	var out []string
	for _, p := range pairs {
		for _, id := range []string{p.A, p.B} {
			if !slices.Contains(gone, id) {
				out = append(out, id)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

// divider walks along links.
type divider struct {
	linked  Linked
	crowd   int
	near    map[string][]near // what is read already
	without map[string]bool   // entries that count as not there
	over    map[string]int    // bars below this one are known to connect more than a crowd with the entry
}

type near struct {
	id    string
	score float64
}

func newDivider(linked Linked, crowd int) *divider {
	return &divider{linked: linked, crowd: crowd, near: map[string][]near{}, over: map[string]int{}}
}

// renewed divides anew what had been in a component with something that changes.
func (d *divider) renewed(ctx context.Context, fresh, beside []string) ([][]string, error) {
	before := newDivider(d.linked, d.crowd) // the components as they were without the new entries
	before.near, before.without = d.near, map[string]bool{}
	for _, id := range fresh {
		before.without[id] = true
	}
	if err := d.read(ctx, fresh); err != nil {
		return nil, err
	}
	touched := slices.Concat(fresh, beside)
	seen := map[string]bool{}
	for _, id := range fresh {
		for _, n := range d.near[id] {
			if before.without[n.id] || seen[n.id] {
				continue
			}
			had, bar, err := before.component(ctx, n.id)
			if err != nil {
				return nil, err
			}
			if n.score < bars[bar] {
				continue // the bar is too high there: nothing changes
			}
			for _, m := range had {
				seen[m] = true
			}
			touched = append(touched, had...)
		}
	}
	return d.components(ctx, touched)
}

// components gives the components that hold the entries.
func (d *divider) components(ctx context.Context, of []string) ([][]string, error) {
	of = slices.Clone(of)
	slices.Sort(of)
	done := map[string]bool{}
	var out [][]string
	for _, id := range of {
		if done[id] {
			continue
		}
		c, _, err := d.component(ctx, id)
		if err != nil {
			return nil, err
		}
		for _, m := range c {
			done[m] = true
		}
		out = append(out, c)
	}
	return out, nil
}

// component is what the lowest bar that connects no more than a crowd connects with an entry, sorted, and that bar's number.
func (d *divider) component(ctx context.Context, id string) ([]string, int, error) {
	for bar := d.over[id]; ; bar++ {
		found, whole, err := d.walk(ctx, id, bar)
		if err != nil {
			return nil, 0, err
		}
		if whole {
			slices.Sort(found)
			return found, bar, nil
		}
		for _, f := range found {
			d.over[f] = max(d.over[f], bar+1)
		}
	}
}

// walk finds what a bar connects with an entry; whole is false if that is more than a crowd, and it stopped.
func (d *divider) walk(ctx context.Context, id string, bar int) (found []string, whole bool, err error) {
	seen := map[string]bool{id: true}
	found = []string{id}
	for layer := found; len(layer) > 0; {
		if err := d.read(ctx, layer); err != nil {
			return nil, false, err
		}
		at := len(found)
		for _, a := range layer {
			for _, n := range d.near[a] {
				if n.score < bars[bar] || seen[n.id] || d.without[n.id] {
					continue
				}
				seen[n.id] = true
				found = append(found, n.id)
				if len(found) > d.crowd || d.over[n.id] > bar {
					return found, false, nil
				}
			}
		}
		layer = found[at:]
	}
	return found, true, nil
}

// read fetches the links of entries, but those it has.
func (d *divider) read(ctx context.Context, ids []string) error {
	var todo []string
	for _, id := range ids {
		if _, ok := d.near[id]; !ok {
			todo = append(todo, id)
		}
	}
	if len(todo) == 0 {
		return nil
	}
	pairs, err := d.linked.Links(ctx, todo, bars[0])
	if err != nil {
		return fmt.Errorf("looking up links: %w", err)
	}
	asked := map[string]bool{}
	for _, id := range todo {
		asked[id] = true
		d.near[id] = nil
	}
	for _, p := range ordered(pairs) { // both ends may have been asked for
		if asked[p.A] {
			d.near[p.A] = append(d.near[p.A], near{p.B, p.Score})
		}
		if asked[p.B] {
			d.near[p.B] = append(d.near[p.B], near{p.A, p.Score})
		}
	}
	return nil
}
