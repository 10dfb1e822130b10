package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"

	"sitrep"
)

// ErrUnknown says that the store has no such report.
var ErrUnknown = errors.New("the store has no such report")

// Kept is a report of the store with its place among its versions.
type Kept struct {
	Record     *sitrep.Record
	Number     int64 // in the order of adding, from 1
	Superseded bool  // a later text of the same URL has taken its place
}

// Reports gives what the store keeps, in the order of adding; the versions that were superseded only if asked for.
func (s *Store) Reports(ctx context.Context, superseded bool) iter.Seq2[Kept, error] {
	query := "SELECT id, superseded_by IS NOT NULL, record FROM report WHERE superseded_by IS NULL ORDER BY id"
	if superseded {
		query = "SELECT id, superseded_by IS NOT NULL, record FROM report ORDER BY id"
	}
	return s.kept(ctx, query)
}

// Search gives the reports that stand and whose title, text or claims hold all the words, the best first.
func (s *Store) Search(ctx context.Context, words string, limit int) iter.Seq2[Kept, error] {
	return s.kept(ctx, `SELECT r.id, FALSE, r.record FROM report_words w JOIN report r ON r.id = w.rowid
		WHERE report_words MATCH ? ORDER BY rank, r.id LIMIT ?`, phrase(words), limit)
}

func (s *Store) kept(ctx context.Context, query string, args ...any) iter.Seq2[Kept, error] {
	return func(yield func(Kept, error) bool) {
		err := s.rows(ctx, func(rows *sql.Rows) error {
			k, err := scan(rows)
			if err == nil && !yield(k, nil) {
				return errEnough
			}
			return err
		}, query, args...)
		if err != nil && !errors.Is(err, errEnough) {
			yield(Kept{}, fmt.Errorf("reading the store %s: %w", s.path, err))
		}
	}
}

// errEnough ends a reading of rows of which no more are wanted.
var errEnough = errors.New("no more rows are wanted")

// rows calls f for each row that a query finds, until it fails.
func (s *Store) rows(ctx context.Context, f func(*sql.Rows) error, query string, args ...any) error {
	rows, err := s.read.QueryContext(ctx, query, args...)
	if err != nil {
		return fmt.Errorf("finding rows: %w", err)
	}
	defer rows.Close() //nolint:errcheck // only read from
	for rows.Next() {
		if err := f(rows); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("finding rows: %w", err)
	}
	return nil
}

// Report gives the report that stands under a record's report id.
func (s *Store) Report(ctx context.Context, id string) (*sitrep.Record, error) {
	row := s.read.QueryRowContext(ctx, `SELECT id, superseded_by IS NOT NULL, record FROM report WHERE name = ?
		ORDER BY superseded_by IS NOT NULL, id DESC LIMIT 1`, id)
	k, err := scan(row)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("%w: %s", ErrUnknown, id)
	}
	if err != nil {
		return nil, fmt.Errorf("reading the store %s: %w", s.path, err)
	}
	return k.Record, nil
}

// Versions gives the report that stands under an id, the beginning of one or a URL, and before it, the latest first, the texts whose place it
// has taken.
func (s *Store) Versions(ctx context.Context, id string) ([]Kept, error) {
	if id == "" {
		return nil, fmt.Errorf("%w: its id is empty", ErrUnknown)
	}
	var names []string
	exact := false // the first is its whole id or URL, not the beginning alone
	err := s.rows(ctx, func(rows *sql.Rows) error {
		var name string
		var whole bool
		if err := rows.Scan(&name, &whole); err != nil {
			return fmt.Errorf("reading a row: %w", err)
		}
		names, exact = append(names, name), exact || whole
		return nil
	}, `SELECT name, max(name = ?1 OR url = ?1) AS whole FROM report WHERE superseded_by IS NULL AND (name = ?1 OR url = ?1 OR name LIKE ?2 ESCAPE '\')
		GROUP BY name ORDER BY whole DESC, name LIMIT 2`, id, beginning(id))
	switch {
	case err != nil:
		return nil, fmt.Errorf("reading the store %s: %w", s.path, err)
	case len(names) == 0:
		return nil, fmt.Errorf("%w: %s: sitrep report lists them", ErrUnknown, id)
	case len(names) > 1 && !exact:
		return nil, fmt.Errorf("several reports begin with %s (%s, %s …): write more of it", id, names[0], names[1])
	}
	var out []Kept
	for k, err := range s.kept(ctx, `WITH RECURSIVE version (id) AS (
			SELECT id FROM report WHERE name = ? AND superseded_by IS NULL
			UNION SELECT r.id FROM report r JOIN version v ON r.superseded_by = v.id)
		SELECT id, superseded_by IS NOT NULL, record FROM report WHERE id IN version ORDER BY id DESC`, names[0]) {
		if err != nil {
			return nil, err
		}
		out = append(out, k)
	}
	return out, nil
}

// Count is how many reports stand.
func (s *Store) Count(ctx context.Context) (int, error) {
	var n int
	if err := s.read.QueryRowContext(ctx, "SELECT count(*) FROM report WHERE superseded_by IS NULL").Scan(&n); err != nil {
		return 0, fmt.Errorf("reading the store %s: %w", s.path, err)
	}
	return n, nil
}

// scanner is a row or rows.
type scanner interface{ Scan(into ...any) error }

func scan(row scanner) (Kept, error) {
	var k Kept
	var packed []byte
	if err := row.Scan(&k.Number, &k.Superseded, &packed); err != nil {
		return Kept{}, err
	}
	var err error
	k.Record, err = unpack[sitrep.Record](packed)
	return k, err
}
