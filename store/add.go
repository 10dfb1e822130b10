package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"

	"sitrep"
)

// Outcome is what became of a report that was added.
type Outcome int

// What can become of a report.
const (
	Added   Outcome = iota
	Known           // the very same report was there: nothing changed
	Version         // another text of its URL, or its id, was there: this one takes its place
)

// ErrRefused says that a record cannot be kept as it is: its spans do not stand in its text, or two claims share an id.
var ErrRefused = errors.New("the record is not sound")

// Add keeps records, all in one transaction, and says what became of each. When it returns without an error they are on the
// disk; with one, none of them is. ErrRefused says that a record is at fault, and the rest can be added without it.
func (s *Store) Add(ctx context.Context, records ...*sitrep.Record) ([]Outcome, error) {
	out := make([]Outcome, len(records))
	err := s.change(ctx, func(w *writing) error {
		var batch renewal
		for i, r := range records {
			outcome, err := s.add(ctx, w, r, &batch)
			if err != nil {
				return fmt.Errorf("adding the report %s: %w", r.Report.ID, err)
			}
			out[i] = outcome
		}
		return s.shelf(w).renew(ctx, batch)
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

// add keeps one record, and notes in the batch whose events are to be put together anew.
func (s *Store) add(ctx context.Context, w *writing, r *sitrep.Record, batch *renewal) (Outcome, error) {
	fingerprint := Fingerprint(&r.Report)
	var old int64
	switch err := w.find(ctx, "SELECT id FROM report WHERE fingerprint = ?", []any{fingerprint}, &old); {
	case err == nil:
		return Known, nil
	case !errors.Is(err, sql.ErrNoRows):
		return 0, fmt.Errorf("looking for it: %w", err)
	}
	older, err := standing(ctx, w, &r.Report)
	if err != nil {
		return 0, err
	}
	if r, err = named(ctx, w, r, older, fingerprint); err != nil {
		return 0, err
	}
	packed, err := w.pack(r)
	if err != nil {
		return 0, err
	}
	p := &r.Report
	id, err := w.exec(ctx, "INSERT INTO report (fingerprint, name, url, outlet, title, published, record) VALUES (?, ?, ?, ?, ?, ?, ?)",
		fingerprint, p.ID, p.URL, p.Outlet, p.Title, p.Published, packed)
	if err != nil {
		return 0, fmt.Errorf("inserting it: %w", err)
	}
	outcome := Added
	if older != 0 {
		outcome = Version
		beside, err := s.supersede(ctx, w, older, id)
		if err != nil {
			return 0, err
		}
		batch.beside = append(batch.beside, beside...)
	}
	fresh, err := s.file(ctx, w, id, r)
	if err != nil {
		return 0, err
	}
	batch.fresh = append(batch.fresh, fresh...)
	return outcome, index(ctx, w, id, r)
}

// standing is the report that stands now in the place of a new one, or 0: that of its URL; without a URL on both sides, that of
// its id and outlet.
func standing(ctx context.Context, w *writing, p *sitrep.Report) (int64, error) {
	var id int64
	err := w.find(ctx, `SELECT id FROM report WHERE superseded_by IS NULL AND (url = ?1 AND url != ''
		OR name = ?2 AND outlet = ?3 AND (url = '' OR ?1 = '')) ORDER BY url = ?1 AND url != '' DESC, id LIMIT 1`,
		[]any{p.URL, p.ID, p.Outlet}, &id)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return 0, fmt.Errorf("looking for older versions: %w", err)
	}
	return id, nil
}

// named gives a record an id of its own where another report that stands has its id: two feeds may both count from 1.
func named(ctx context.Context, w *writing, r *sitrep.Record, older int64, fingerprint string) (*sitrep.Record, error) {
	var other int64
	err := w.find(ctx, "SELECT id FROM report WHERE name = ? AND superseded_by IS NULL AND id != ?", []any{r.Report.ID, older}, &other)
	if errors.Is(err, sql.ErrNoRows) {
		return r, nil
	}
	if err != nil {
		return nil, fmt.Errorf("looking for its id: %w", err)
	}
	const enough = 12
	renamed := *r
	renamed.Report.ID += "~" + fingerprint[:enough]
	return &renamed, nil
}

// supersede takes an older version out of what is found; its record stays. It gives the entries that had to do with it.
func (s *Store) supersede(ctx context.Context, w *writing, older, newer int64) ([]string, error) {
	beside, err := s.shelf(w).unfile(ctx, older)
	if err != nil {
		return nil, err
	}
	const doing = "putting it in the place of an older version: %w"
	if _, err := w.exec(ctx, "UPDATE report SET superseded_by = ? WHERE id = ?", newer, older); err != nil {
		return nil, fmt.Errorf(doing, err)
	}
	for _, q := range []string{
		"DELETE FROM claim_words WHERE rowid IN (SELECT id FROM claim WHERE report = ?1)",
		"DELETE FROM report_words WHERE rowid = ?1",
		"DELETE FROM claim WHERE report = ?1",
		"DELETE FROM actor WHERE report = ?1",
		"DELETE FROM quote WHERE report = ?1",
	} {
		if _, err := w.exec(ctx, q, older); err != nil {
			return nil, fmt.Errorf(doing, err)
		}
	}
	return beside, nil
}
