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

// each hands every row that a query gives to a function.
func (w *writing) each(ctx context.Context, row func(*sql.Rows) error, query string, args ...any) error {
	rows, err := w.query(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close() //nolint:errcheck // only read from
	for rows.Next() {
		if err := row(rows); err != nil {
			return fmt.Errorf("reading a row: %w", err)
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("reading rows: %w", err)
	}
	return nil
}

// column reads a query's one column; a null is left out.
func column[T any](ctx context.Context, w *writing, query string, args ...any) ([]T, error) {
	var out []T
	err := w.each(ctx, func(rows *sql.Rows) error {
		var v sql.Null[T]
		if err := rows.Scan(&v); err != nil {
			return err //nolint:wrapcheck // each says what was being done
		}
		if v.Valid {
			out = append(out, v.V)
		}
		return nil
	}, query, args...)
	return out, err
}
