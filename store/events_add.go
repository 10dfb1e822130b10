package store

import (
	"context"
	"encoding/json"
	"fmt"

	"sitrep"
	"sitrep/actors"
	"sitrep/record"
	"sitrep/witness"
)

// file keeps a report's entries under their keys, and its sketch.
func file(ctx context.Context, w *writing, table *actors.Table, id int64, r *sitrep.Record) ([]record.Entry, error) {
	sketch, err := witness.Shingles(r.Report.Text, r.SetAside...).MarshalBinary()
	if err != nil {
		return nil, fmt.Errorf("fingerprinting the text: %w", err)
	}
	if _, err := w.exec(ctx, "UPDATE report SET sketch = ? WHERE id = ?", sketch, id); err != nil {
		return nil, fmt.Errorf("keeping the fingerprint: %w", err)
	}
	entries, err := record.Entries(table, r)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrRefused, err)
	}
	for i := range entries {
		if err := fileEntry(ctx, w, id, &entries[i]); err != nil {
			return nil, fmt.Errorf("filing the entry %s: %w", entries[i].ID, err)
		}
	}
	return entries, nil
}

func fileEntry(ctx context.Context, w *writing, report int64, e *record.Entry) error {
	text, err := json.Marshal(e)
	if err != nil {
		return fmt.Errorf("writing it as JSON: %w", err)
	}
	id, err := w.exec(ctx, "INSERT INTO entry (report, name, entry) VALUES (?, ?, ?)", report, e.ID, text)
	if err != nil {
		return fmt.Errorf("inserting it: %w", err)
	}
	for _, key := range record.Keys(e) {
		if _, err := w.exec(ctx, "INSERT INTO entry_key VALUES (?, ?)", key, id); err != nil {
			return fmt.Errorf("filing it under %s: %w", key, err)
		}
	}
	return nil
}

// unfile takes an older version's entries off the shelf, and gives what was in an event with them: it is to be put together
// anew.
func unfile(ctx context.Context, w *writing, report int64) ([]record.Entry, error) {
	mates, err := entries(ctx, w, `SELECT entry FROM entry WHERE report != ?1
		AND event IN (SELECT event FROM entry WHERE report = ?1) ORDER BY name`, report)
	if err != nil {
		return nil, err
	}
	if err := dropEvents(ctx, w, "SELECT event FROM entry WHERE report = ?", report); err != nil {
		return nil, err
	}
	if _, err := w.exec(ctx, "DELETE FROM entry WHERE report = ?", report); err != nil {
		return nil, fmt.Errorf("taking out what an older version told: %w", err)
	}
	return mates, nil
}

// rebuild puts the events anew that new entries touch.
func rebuild(ctx context.Context, w *writing, touched []record.Entry) error {
	touched, err := stillFiled(ctx, w, touched)
	if err != nil || len(touched) == 0 {
		return err
	}
	component, err := record.Component(ctx, shelf{w}, touched)
	if err != nil {
		return fmt.Errorf("finding the events that it touches: %w", err)
	}
	names, err := namesOf(component)
	if err != nil {
		return err
	}
	if err := dropEvents(ctx, w, "SELECT DISTINCT event FROM entry WHERE name IN (SELECT value FROM json_each(?))", names); err != nil {
		return err
	}
	for _, set := range record.Cluster(component) {
		sketches, err := sketchesOf(ctx, w, set)
		if err != nil {
			return err
		}
		event := record.Assemble(set, sketches)
		if err := putEvent(ctx, w, &event, set); err != nil {
			return fmt.Errorf("keeping the event %s: %w", event.ID, err)
		}
	}
	return nil
}

// stillFiled leaves out entries that a later report of the same batch has superseded, and what stands there twice.
func stillFiled(ctx context.Context, w *writing, touched []record.Entry) ([]record.Entry, error) {
	names, err := namesOf(touched)
	if err != nil {
		return nil, err
	}
	return entries(ctx, w, "SELECT entry FROM entry WHERE name IN (SELECT value FROM json_each(?)) ORDER BY name", names)
}

// namesOf is the list of the entries' ids as SQLite's json_each reads it.
func namesOf(list []record.Entry) (string, error) {
	ids := make([]string, len(list))
	for i := range list {
		ids[i] = list[i].ID
	}
	text, err := json.Marshal(ids)
	if err != nil {
		return "", fmt.Errorf("writing the ids as JSON: %w", err)
	}
	return string(text), nil
}

// shelf finds entries for package record.
type shelf struct{ w *writing }

// Under gives the entries that are filed under the keys.
func (s shelf) Under(ctx context.Context, keys []string) ([]record.Entry, error) {
	list, err := json.Marshal(keys)
	if err != nil {
		return nil, fmt.Errorf("writing the keys as JSON: %w", err)
	}
	return entries(ctx, s.w, `SELECT entry FROM entry WHERE id IN (SELECT entry FROM entry_key
		WHERE key IN (SELECT value FROM json_each(?))) ORDER BY name`, string(list))
}

// entries reads the entries that a query gives.
func entries(ctx context.Context, w *writing, query string, args ...any) ([]record.Entry, error) {
	rows, err := w.query(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("looking up entries: %w", err)
	}
	defer rows.Close() //nolint:errcheck // only read from
	var out []record.Entry
	for rows.Next() {
		var text []byte
		if err := rows.Scan(&text); err != nil {
			return nil, fmt.Errorf("reading an entry: %w", err)
		}
		var e record.Entry
		if err := json.Unmarshal(text, &e); err != nil {
			return nil, fmt.Errorf("reading an entry: %w", err)
		}
		out = append(out, e)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("reading entries: %w", err)
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
