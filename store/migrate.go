package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
)

//go:embed schema/*.sql
var schema embed.FS

// application marks a SQLite file as sitrep's ("SREP").
const application = 0x53524550

// errForeign says that a file is some other program's.
var errForeign = errors.New("it is a SQLite file of some other program: name another file")

// migrate brings the file's schema up to date: each step of schema/ runs once, in the order of its number, in a transaction of
// its own that also counts it.
func migrate(ctx context.Context, db *sql.DB) error {
	steps, err := fs.Glob(schema, "schema/*.sql")
	if err != nil {
		return fmt.Errorf("listing the schema's steps: %w", err)
	}
	var mark, done, tables int
	for query, into := range map[string]*int{
		"PRAGMA application_id":              &mark,
		"PRAGMA user_version":                &done,
		"SELECT count(*) FROM sqlite_master": &tables,
	} {
		if err := db.QueryRowContext(ctx, query).Scan(into); err != nil {
			return fmt.Errorf("it is no store of sitrep's, or damaged: %w", err)
		}
	}
	switch {
	case mark != application && (mark != 0 || tables > 0):
		return errForeign
	case done > len(steps):
		return fmt.Errorf("it was written by a newer sitrep (schema %d, this one knows %d): use that one", done, len(steps))
	}
	for n := done; n < len(steps); n++ {
		if err := step(ctx, db, steps[n], n+1); err != nil {
			return fmt.Errorf("bringing the schema to %s: %w", steps[n], err)
		}
	}
	return nil
}

func step(ctx context.Context, db *sql.DB, file string, number int) error {
	text, err := schema.ReadFile(file)
	if err != nil {
		return fmt.Errorf("reading it: %w", err)
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("beginning: %w", err)
	}
	count := fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", application, number)
	for _, sql := range []string{string(text), count} {
		if _, err := tx.ExecContext(ctx, sql); err != nil {
			return errors.Join(fmt.Errorf("running it: %w", err), rollback(tx))
		}
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("committing: %w", err)
	}
	return nil
}
