package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"

	"sitrep"
	"sitrep/record"
)

// Outcome is what became of a report that was added.
type Outcome int

// What can become of a report.
const (
	Added   Outcome = iota
	Known           // the very same report was there: nothing changed
	Version         // another text of its URL, or its id, was there: this one takes its place
)

// Add keeps records, all in one transaction, and says what became of each. When it returns without an error they are on the
// disk.
func (s *Store) Add(ctx context.Context, records ...*sitrep.Record) ([]Outcome, error) {
	out := make([]Outcome, len(records))
	err := s.change(ctx, func(w *writing) error {
		var touched []record.Entry
		for i, r := range records {
			outcome, entries, err := s.add(ctx, w, r)
			if err != nil {
				return fmt.Errorf("adding the report %s: %w", r.Report.ID, err)
			}
			out[i], touched = outcome, append(touched, entries...)
		}
		return rebuild(ctx, w, touched)
	})
	if err != nil {
		return nil, fmt.Errorf("writing to the store %s: %w", s.path, err)
	}
	return out, nil
}

// Fingerprint is what tells a report from every other: the SHA-256 of its URL and its text.
func Fingerprint(r *sitrep.Report) string {
	h := sha256.New()
	h.Write([]byte(r.URL))
	h.Write([]byte{0})
	h.Write([]byte(r.Text))
	return hex.EncodeToString(h.Sum(nil))
}

// add keeps one record, and gives the entries whose events are to be put together anew.
func (s *Store) add(ctx context.Context, w *writing, r *sitrep.Record) (Outcome, []record.Entry, error) {
	fingerprint := Fingerprint(&r.Report)
	var old int64
	switch err := w.find(ctx, "SELECT id FROM report WHERE fingerprint = ?", []any{fingerprint}, &old); {
	case err == nil:
		return Known, nil, nil
	case !errors.Is(err, sql.ErrNoRows):
		return 0, nil, fmt.Errorf("looking for it: %w", err)
	}
	older, err := standing(ctx, w, &r.Report)
	if err != nil {
		return 0, nil, err
	}
	packed, err := pack(r)
	if err != nil {
		return 0, nil, err
	}
	p := &r.Report
	id, err := w.exec(ctx, "INSERT INTO report (fingerprint, name, url, outlet, title, published, record) VALUES (?, ?, ?, ?, ?, ?, ?)",
		fingerprint, p.ID, p.URL, p.Outlet, p.Title, p.Published, packed)
	if err != nil {
		return 0, nil, fmt.Errorf("inserting it: %w", err)
	}
	if err := index(ctx, w, id, r); err != nil {
		return 0, nil, err
	}
	outcome := Added
	var mates []record.Entry
	if older != 0 {
		outcome = Version
		if mates, err = supersede(ctx, w, older, id); err != nil {
			return 0, nil, err
		}
	}
	entries, err := file(ctx, w, s.actors, id, r)
	return outcome, append(mates, entries...), err
}

// standing is the report that stands now under a URL or an id, or 0.
func standing(ctx context.Context, w *writing, p *sitrep.Report) (int64, error) {
	var id int64
	err := w.find(ctx, `SELECT id FROM report WHERE superseded_by IS NULL AND (url = ?1 AND url != '' OR name = ?2)
		ORDER BY url = ?1 DESC LIMIT 1`, []any{p.URL, p.ID}, &id)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return 0, fmt.Errorf("looking for older versions: %w", err)
	}
	return id, nil
}

// supersede takes an older version out of what is found; its record stays. It gives what was in an event with it.
func supersede(ctx context.Context, w *writing, older, newer int64) ([]record.Entry, error) {
	mates, err := unfile(ctx, w, older)
	if err != nil {
		return nil, err
	}
	for _, q := range []string{
		"UPDATE report SET superseded_by = ?2 WHERE id = ?1",
		"DELETE FROM claim_words WHERE rowid IN (SELECT id FROM claim WHERE report = ?1)",
		"DELETE FROM report_words WHERE rowid = ?1",
		"DELETE FROM claim WHERE report = ?1",
		"DELETE FROM actor WHERE report = ?1",
		"DELETE FROM quote WHERE report = ?1",
	} {
		args := []any{older}
		if q[:6] == "UPDATE" {
			args = append(args, newer)
		}
		if _, err := w.exec(ctx, q, args...); err != nil {
			return nil, fmt.Errorf("putting it in the place of an older version: %w", err)
		}
	}
	return mates, nil
}
