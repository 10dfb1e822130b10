package record

import (
	"context"
	"errors"
	"fmt"

	"sitrep"
	"sitrep/actors"
	"sitrep/witness"
)

// Build makes the whole record of some reports in memory: the same events as adding them one by one, in any order. A
// record that cannot be used is left out, and named in the error that is returned with the events of the others.
func Build(ctx context.Context, table *actors.Table, records []*sitrep.Record) ([]Event, error) {
	sketches := map[string]witness.Sketch{}
	s := newShelf()
	var wrong []error
	for _, r := range records {
		if _, again := sketches[r.Report.ID]; again {
			wrong = append(wrong, fmt.Errorf("report %q stands twice; each report is added once", r.Report.ID))
			continue
		}
		entries, err := Entries(table, r)
		if err != nil {
			wrong = append(wrong, fmt.Errorf("report %q: %w", r.Report.ID, err))
			continue
		}
		sketches[r.Report.ID] = witness.Shingles(r.Report.Text, r.SetAside...)
		if err := s.file(ctx, entries...); err != nil {
			return nil, err
		}
	}
	events, err := s.events(ctx, sketches)
	if err != nil {
		return nil, err
	}
	return events, errors.Join(wrong...)
}

// events clusters everything on the shelf, component by component.
func (s *shelf) events(ctx context.Context, sketches map[string]witness.Sketch) ([]Event, error) {
	ids := make([]string, len(s.entries))
	for i := range s.entries {
		ids[i] = s.entries[i].ID
	}
	components, err := newDivider(s, crowd).components(ctx, ids)
	if err != nil {
		return nil, err
	}
	var sets [][]Entry
	for _, c := range components {
		sets = append(sets, s.cluster(c)...)
	}
	byFounding(sets)
	events := make([]Event, len(sets))
	for i := range sets {
		events[i] = Assemble(sets[i], sketches)
	}
	letters := Reliability(events)
	for i := range events {
		events[i].rely(letters)
	}
	return events, nil
}
