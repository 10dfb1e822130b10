package store

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"sitrep"
	"sitrep/record"
	"sitrep/witness"
)

// renewal is what a batch of reports changed: the entries it filed, and those that had something to do with the entries it
// took out. Their events are put together anew when the batch is complete.
type renewal struct {
	fresh, beside []string
}

// file keeps a report's sketch, files its entries and gives their ids.
func (s *Store) file(ctx context.Context, w *writing, id int64, r *sitrep.Record) ([]string, error) {
	sketch, err := witness.Shingles(r.Report.Text, r.SetAside...).MarshalBinary()
	if err != nil {
		return nil, fmt.Errorf("fingerprinting the text: %w", err)
	}
	if _, err := w.exec(ctx, "UPDATE report SET sketch = ? WHERE id = ?", sketch, id); err != nil {
		return nil, fmt.Errorf("keeping the fingerprint: %w", err)
	}
	entries, err := record.Entries(s.actors, r)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrRefused, err)
	}
	if err := s.shelf(w).fileEntries(ctx, id, entries); err != nil {
		return nil, err
	}
	names := make([]string, len(entries))
	for i := range entries {
		names[i] = entries[i].ID
	}
	return names, nil
}

// fileEntries files entries under their keys, and the pairs that they make.
func (s shelf) fileEntries(ctx context.Context, report int64, entries []record.Entry) error {
	ids := make(map[string]int64, len(entries))
	for i := range entries {
		id, err := s.fileEntry(ctx, report, &entries[i])
		if err != nil {
			return fmt.Errorf("filing the entry %s: %w", entries[i].ID, err)
		}
		ids[entries[i].ID] = id
	}
	pairs, err := record.Pairs(ctx, s, entries)
	if err != nil {
		return fmt.Errorf("comparing the entries: %w", err)
	}
	for _, p := range pairs {
		if err := s.filePair(ctx, ids, p); err != nil {
			return fmt.Errorf("filing the pair %s and %s: %w", p.A, p.B, err)
		}
	}
	return nil
}

func (s shelf) fileEntry(ctx context.Context, report int64, e *record.Entry) (int64, error) {
	text, err := json.Marshal(e)
	if err != nil {
		return 0, fmt.Errorf("writing it as JSON: %w", err)
	}
	id, err := s.w.exec(ctx, "INSERT INTO entry (report, name, entry) VALUES (?, ?, ?)", report, e.ID, text)
	if err != nil {
		return 0, fmt.Errorf("inserting it: %w", err)
	}
	for _, key := range record.Keys(e) {
		if _, err := s.w.exec(ctx, "INSERT OR IGNORE INTO entry_key VALUES (?, ?)", hashed(key), id); err != nil {
			return 0, fmt.Errorf("filing it under %s: %w", key, err)
		}
	}
	return id, nil
}

// filePair keeps a pair both ways round. ids are the numbers of the new entries; the other one's is looked up.
func (s shelf) filePair(ctx context.Context, ids map[string]int64, p record.Pair) error {
	var at [2]int64
	for i, name := range []string{p.A, p.B} {
		id, ok := ids[name]
		if !ok {
			if err := s.w.find(ctx, "SELECT id FROM entry WHERE name = ?", []any{name}, &id); err != nil {
				return fmt.Errorf("looking for %s: %w", name, err)
			}
			ids[name] = id
		}
		at[i] = id
	}
	if _, err := s.w.exec(ctx, "INSERT INTO pair VALUES (?1, ?2, ?3), (?2, ?1, ?3)", at[0], at[1], p.Score); err != nil {
		return fmt.Errorf("inserting it: %w", err)
	}
	return nil
}

// unfile takes an older version's entries off the shelf, and gives those that had to do with them: linked with them, or in an
// event with them.
func (s shelf) unfile(ctx context.Context, report int64) ([]string, error) {
	gone, err := column[string](ctx, s.w, "SELECT name FROM entry WHERE report = ? ORDER BY name", report)
	if err != nil {
		return nil, err
	}
	beside, err := record.Beside(ctx, s, gone)
	if err != nil {
		return nil, fmt.Errorf("finding what an older version had to do with: %w", err)
	}
	mates, err := column[string](ctx, s.w, `SELECT name FROM entry WHERE report != ?1
		AND event IN (SELECT event FROM entry WHERE report = ?1) ORDER BY name`, report)
	if err != nil {
		return nil, err
	}
	if err := dropEvents(ctx, s.w, "SELECT event FROM entry WHERE report = ?", report); err != nil {
		return nil, err
	}
	for _, q := range []string{
		"DELETE FROM pair WHERE a IN (SELECT p.b FROM pair p JOIN entry e ON e.id = p.a WHERE e.report = ?1) AND b IN (SELECT id FROM entry WHERE report = ?1)",
		"DELETE FROM pair WHERE a IN (SELECT id FROM entry WHERE report = ?1)",
		"DELETE FROM entry WHERE report = ?1",
	} {
		if _, err := s.w.exec(ctx, q, report); err != nil {
			return nil, fmt.Errorf("taking out what an older version told: %w", err)
		}
	}
	return append(beside, mates...), nil
}

// renew puts the events anew that a batch touches.
func (s shelf) renew(ctx context.Context, batch renewal) error {
	// A later report of the same batch may have superseded some.
	fresh, err := s.stillFiled(ctx, batch.fresh)
	if err != nil {
		return err
	}
	beside, err := s.stillFiled(ctx, batch.beside)
	if err != nil {
		return err
	}
	components, err := record.Renewed(ctx, s, fresh, beside)
	if err != nil {
		return fmt.Errorf("finding the events that it touches: %w", err)
	}
	for _, c := range components {
		if err := s.cluster(ctx, c); err != nil {
			return err
		}
	}
	return nil
}

// stillFiled leaves out entries that are not filed.
func (s shelf) stillFiled(ctx context.Context, names []string) ([]string, error) {
	list, err := jsonOf(names)
	if err != nil {
		return nil, err
	}
	return column[string](ctx, s.w, "SELECT name FROM entry WHERE name IN (SELECT value FROM json_each(?)) ORDER BY name", list)
}

// cluster divides a component into events. Those that hold the same entries as before stay as they are.
func (s shelf) cluster(ctx context.Context, component []string) error {
	list, err := jsonOf(component)
	if err != nil {
		return err
	}
	ids, err := column[int64](ctx, s.w, "SELECT id FROM entry WHERE name IN (SELECT value FROM json_each(?)) ORDER BY id", list)
	if err != nil {
		return fmt.Errorf("looking up the entries of a component: %w", err)
	}
	entries, err := s.known.entries(ctx, s.w, ids)
	if err != nil {
		return err
	}
	pairs, err := s.Links(ctx, component, record.Least)
	if err != nil {
		return err
	}
	var changed [][]record.Entry
	for _, set := range record.Cluster(entries, pairs) {
		as, err := s.asBefore(ctx, set)
		if err != nil {
			return err
		}
		if !as {
			changed = append(changed, set)
		}
	}
	names, err := namesOf(slices.Concat(changed...))
	if err != nil {
		return err
	}
	if err := dropEvents(ctx, s.w, "SELECT DISTINCT event FROM entry WHERE name IN (SELECT value FROM json_each(?))", names); err != nil {
		return err
	}
	for _, set := range changed {
		sketches, err := sketchesOf(ctx, s.w, set)
		if err != nil {
			return err
		}
		event := record.Assemble(set, sketches)
		if err := putEvent(ctx, s.w, &event, set); err != nil {
			return fmt.Errorf("keeping the event %s: %w", event.ID, err)
		}
	}
	return nil
}

// asBefore reports whether an event holds these entries and no others.
func (s shelf) asBefore(ctx context.Context, set []record.Entry) (bool, error) {
	names, err := namesOf(set)
	if err != nil {
		return false, err
	}
	var events, unput, members int
	err = s.w.find(ctx, `SELECT count(DISTINCT event), count(*) - count(event), (SELECT count(*) FROM entry WHERE event = max(e.event))
		FROM entry e WHERE name IN (SELECT value FROM json_each(?))`, []any{names}, &events, &unput, &members)
	if err != nil {
		return false, fmt.Errorf("looking up the event of some entries: %w", err)
	}
	return events == 1 && unput == 0 && members == len(set), nil
}

// namesOf is the list of the entries' ids as SQLite's json_each reads it.
func namesOf(list []record.Entry) (string, error) {
	ids := make([]string, len(list))
	for i := range list {
		ids[i] = list[i].ID
	}
	return jsonOf(ids)
}

// entries reads the entries that a query gives.
func entries(ctx context.Context, w *writing, query string, args ...any) ([]record.Entry, error) {
	texts, err := column[[]byte](ctx, w, query, args...)
	if err != nil {
		return nil, fmt.Errorf("looking up entries: %w", err)
	}
	out := make([]record.Entry, len(texts))
	for i, text := range texts {
		e, err := decode[record.Entry](text)
		if err != nil {
			return nil, fmt.Errorf("reading an entry: %w", err)
		}
		out[i] = *e
	}
	return out, nil
}

// sketchesOf reads the fingerprints of the reports of a set.
func sketchesOf(ctx context.Context, w *writing, set []record.Entry) (map[string]witness.Sketch, error) {
	out := map[string]witness.Sketch{}
	for i := range set {
		name := set[i].Report
		if _, ok := out[name]; ok {
			continue
		}
		var data []byte
		err := w.find(ctx, "SELECT r.sketch FROM report r JOIN entry e ON e.report = r.id WHERE e.name = ?", []any{set[i].ID}, &data)
		if err != nil {
			return nil, fmt.Errorf("reading the fingerprint of %s: %w", name, err)
		}
		var s witness.Sketch
		if err := s.UnmarshalBinary(data); err != nil {
			return nil, fmt.Errorf("reading the fingerprint of %s: %w", name, err)
		}
		out[name] = s
	}
	return out, nil
}
