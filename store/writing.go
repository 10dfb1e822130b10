package store

import (
	"context"
	"database/sql"
	"fmt"
)

// writing is a transaction that prepares each statement once: a batch of reports runs the same few thousands of times.
type writing struct {
	packer
	tx       *sql.Tx
	prepared map[string]*sql.Stmt // closed with the transaction
}

func newWriting(tx *sql.Tx) *writing { return &writing{tx: tx, prepared: map[string]*sql.Stmt{}} }

func (w *writing) statement(ctx context.Context, query string) (*sql.Stmt, error) {
	if s, ok := w.prepared[query]; ok {
		return s, nil
	}
	s, err := w.tx.PrepareContext(ctx, query)
	if err != nil {
		return nil, fmt.Errorf("preparing a statement: %w", err)
	}
	w.prepared[query] = s
	return s, nil
}

// exec runs a statement and gives the id of the row that it inserted, if it inserted one.
func (w *writing) exec(ctx context.Context, query string, args ...any) (int64, error) {
	s, err := w.statement(ctx, query)
	if err != nil {
		return 0, err
	}
	res, err := s.ExecContext(ctx, args...)
	if err != nil {
		return 0, fmt.Errorf("running a statement: %w", err)
	}
	id, err := res.LastInsertId()
	if err != nil {
		return 0, fmt.Errorf("reading the id of a row: %w", err)
	}
	return id, nil
}

func (w *writing) query(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	s, err := w.statement(ctx, query)
	if err != nil {
		return nil, err
	}
	rows, err := s.QueryContext(ctx, args...)
	if err != nil {
		return nil, fmt.Errorf("running a query: %w", err)
	}
	return rows, nil
}

// find reads one row into the given places; sql.ErrNoRows if there is none.
func (w *writing) find(ctx context.Context, query string, args []any, into ...any) error {
	s, err := w.statement(ctx, query)
	if err != nil {
		return err
	}
	if err := s.QueryRowContext(ctx, args...).Scan(into...); err != nil {
		return fmt.Errorf("reading a row: %w", err)
	}
	return nil
}

// numbers reads a column of numbers; a null is left out.
func (w *writing) numbers(ctx context.Context, query string, args ...any) ([]int64, error) {
	rows, err := w.query(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close() //nolint:errcheck // only read from
	var out []int64
	for rows.Next() {
		var n sql.NullInt64
		if err := rows.Scan(&n); err != nil {
			return nil, fmt.Errorf("reading a number: %w", err)
		}
		if n.Valid {
			out = append(out, n.Int64)
		}
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("reading numbers: %w", err)
	}
	return out, nil
}

// words reads a column of words.
func (w *writing) words(ctx context.Context, query string, args ...any) ([]string, error) {
	rows, err := w.query(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close() //nolint:errcheck // only read from
	var out []string
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return nil, fmt.Errorf("reading a word: %w", err)
		}
		out = append(out, text)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("reading words: %w", err)
	}
	return out, nil
}
