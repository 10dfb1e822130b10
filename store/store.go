package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"

	_ "modernc.org/sqlite" // the driver "sqlite": no cgo

	"sitrep/actors"
)

// Store is an open file of reports. It may be used by several goroutines at once; one of them writes at a time.
type Store struct {
	path  string
	write *sql.DB // one connection
	read  *sql.DB

	actors *actors.Table
	known  *memory
}

// ErrMissing says that there is no file where one was to be read.
var ErrMissing = errors.New("there is no such store")

// Renewing is told, while a store that an older version filled is put together anew, how many of its reports are done.
type Renewing func(done, all int)

// Open opens a store, and makes an empty one where there is no file.
func Open(ctx context.Context, path string, told ...Renewing) (*Store, error) {
	if dir := filepath.Dir(path); !isDir(dir) {
		return nil, fmt.Errorf("opening the store %s: there is no folder %s: make it first", path, dir)
	}
	if isDir(path) {
		return nil, fmt.Errorf("opening the store %s: it is a folder: name a file, such as sitrep.db", path)
	}
	table, err := actors.Open()
	if err != nil {
		return nil, fmt.Errorf("opening the store %s: %w", path, err)
	}
	known, err := newMemory()
	if err != nil {
		return nil, fmt.Errorf("opening the store %s: %w", path, err)
	}
	s := &Store{path: path, actors: table, known: known}
	// FULL: a commit returns when the disk has it, in a write-ahead log too.
	if s.write, err = sql.Open("sqlite", dsn(path, "_txlock=immediate", "_pragma=journal_mode(WAL)", "_pragma=synchronous(FULL)", "_pragma=cache_size(-65536)")); err != nil {
		return nil, fmt.Errorf("opening the store %s: %w", path, err)
	}
	s.write.SetMaxOpenConns(1)
	if err := migrate(ctx, s.write); err != nil {
		return nil, errors.Join(fmt.Errorf("opening the store %s: %w", path, err), s.write.Close())
	}
	if err := s.refile(ctx, told); err != nil {
		return nil, errors.Join(fmt.Errorf("opening the store %s: %w", path, err), s.write.Close())
	}
	if s.read, err = sql.Open("sqlite", dsn(path, "_pragma=query_only(1)")); err != nil {
		return nil, errors.Join(fmt.Errorf("opening the store %s: %w", path, err), s.write.Close())
	}
	return s, nil
}

// OpenExisting opens a store that is to be there already.
func OpenExisting(ctx context.Context, path string, told ...Renewing) (*Store, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("opening the store %s: %w: add reports to it first (sitrep add --db %s FILES)", path, ErrMissing, path)
	}
	return Open(ctx, path, told...)
}

func dsn(path string, options ...string) string {
	u := url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath()}
	query := "_pragma=busy_timeout(10000)&_pragma=foreign_keys(1)"
	for _, o := range options {
		query += "&" + o
	}
	u.RawQuery = query
	return u.String()
}

// Close closes the file. What was acknowledged is in it.
func (s *Store) Close() error {
	if err := errors.Join(s.read.Close(), s.write.Close()); err != nil {
		return fmt.Errorf("closing the store %s: %w", s.path, err)
	}
	return nil
}

// Check looks the whole file over for damage, and for what no report or event stands behind.
func (s *Store) Check(ctx context.Context) error {
	for _, q := range []string{
		"PRAGMA integrity_check",
		"SELECT coalesce((SELECT 'a row of ' || \"table\" || ' points at nothing' FROM pragma_foreign_key_check LIMIT 1), 'ok')",
		"SELECT coalesce((SELECT 'the entry ' || name || ' is in no event' FROM entry WHERE event IS NULL LIMIT 1), 'ok')",
		"SELECT coalesce((SELECT 'the event ' || name || ' has no entry' FROM event WHERE id NOT IN (SELECT event FROM entry) LIMIT 1), 'ok')",
		"SELECT coalesce((SELECT 'a pair holds the entry ' || a || ', which is not there' FROM pair WHERE a NOT IN (SELECT id FROM entry) LIMIT 1), 'ok')",
		"SELECT coalesce((SELECT 'the event ' || name || ' says nothing' FROM event WHERE id NOT IN (SELECT id FROM event_told) LIMIT 1), 'ok')",
	} {
		var word string
		if err := s.read.QueryRowContext(ctx, q).Scan(&word); err != nil {
			return fmt.Errorf("looking over the store %s: %w", s.path, err)
		}
		if word != "ok" {
			return fmt.Errorf("the store %s is damaged: %s", s.path, word)
		}
	}
	return nil
}

// shelf is where a transaction finds entries.
func (s *Store) shelf(w *writing) shelf { return shelf{w: w, known: s.known} }

// change runs something in one transaction.
func (s *Store) change(ctx context.Context, do func(*writing) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("beginning to write: %w", err)
	}
	if err := do(newWriting(tx)); err != nil {
		s.known.forget()
		return errors.Join(err, rollback(tx))
	}
	if err := tx.Commit(); err != nil {
		s.known.forget()
		return fmt.Errorf("committing: %w", err)
	}
	return nil
}

func rollback(tx *sql.Tx) error {
	if err := tx.Rollback(); err != nil && !errors.Is(err, sql.ErrTxDone) {
		return fmt.Errorf("rolling back: %w", err)
	}
	return nil
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}
