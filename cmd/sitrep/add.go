package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"sitrep"
	"sitrep/article"
	"sitrep/store"
)

type addCommand struct {
	sources
	database
	List bool `help:"Say of each report, once it is kept, what became of it."`
}

// Help is what add --help adds.
func (*addCommand) Help() string {
	return `A FILE is plain text, an HTML page, a .jsonl file of report lines, or a folder of such files (.txt .html .htm .xhtml .jsonl .ndjson, or no ending); "-" or none is standard input (report lines with --jsonl). A report that the store has already is passed over; another text of the same URL is a new version and takes the place of the older one, which stays readable.`
}

// Run reads the reports and keeps them.
func (c *addCommand) Run(ctx context.Context, std streams, open opener) (err error) {
	if err := c.check(); err != nil {
		return err
	}
	reader, err := open()
	if err != nil {
		return fmt.Errorf("starting the reader: %w", err)
	}
	db, err := c.any(ctx, std)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()

	k := &keeper{db: db, list: c.List, std: std, since: time.Now()}
	some := each(ctx, k.counted(c.reports(std)), std, func(ctx context.Context, a *article.Article) (func(*bufio.Writer) error, error) {
		record, err := reader.Read(ctx, a.Report, a.SetAside)
		if err != nil {
			return nil, err
		}
		unexplained(record)
		whole(record)
		return func(w *bufio.Writer) error { return k.put(ctx, w, record) }, nil
	})
	out := bufio.NewWriter(std.out)
	if some == nil || errors.Is(some, errSome) || ctx.Err() != nil { // at a stop, what was read is still kept
		if err := k.flush(context.WithoutCancel(ctx), out); err != nil {
			return err
		}
	}
	k.ended = some == nil || errors.Is(some, errSome)
	k.progress(true)
	fmt.Fprintf(out, "%s\n", k.summary())
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing the output: %w", err)
	}
	if some == nil && k.refused > 0 {
		return errSome
	}
	return some
}

// reports gives what is in the files and folders, one after the other.
func (c *addCommand) reports(std streams) iter.Seq[article.Line] {
	return func(yield func(article.Line) bool) {
		for name, err := range walked(c.Files) {
			one := c.sources
			one.Files = []string{name}
			one.JSONL = c.JSONL || strings.HasSuffix(name, ".jsonl") || strings.HasSuffix(name, ".ndjson")
			if err != nil {
				if !yield(article.Line{Place: name, Err: fmt.Errorf("%s: walking the folder: %w", name, err)}) {
					return
				}
				continue
			}
			for line := range one.inputs(std) {
				if !yield(line) {
					return
				}
			}
		}
	}
}

// walked gives the files named, and those of the folders named in the order of their names; hidden ones are passed over.
func walked(names []string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		if len(names) == 0 {
			yield("-", nil)
			return
		}
		for _, name := range names {
			if info, err := os.Stat(name); err != nil || !info.IsDir() {
				if !yield(name, nil) { // a missing file is told by whoever opens it
					return
				}
				continue
			}
			err := filepath.WalkDir(name, func(path string, d fs.DirEntry, err error) error {
				switch {
				case err != nil:
					return err
				case path != name && strings.HasPrefix(d.Name(), "."):
					if d.IsDir() {
						return fs.SkipDir
					}
				case d.Type().IsRegular() && isReport(path) && !yield(path, nil):
					return fs.SkipAll
				}
				return nil
			})
			if err != nil && !yield(name, err) {
				return
			}
		}
	}
}

// isReport reports whether a file of a folder is one of those that hold reports, by its name.
func isReport(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".txt", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", "":
		return true
	}
	return false
}

// keeper gathers records into transactions and acknowledges them when they are on the disk.
type keeper struct {
	db      *store.Store
	list    bool
	std     streams
	waiting []*sitrep.Record
	since   time.Time // when the last transaction ended
	line    statusLine
	count   [3]int // by outcome
	refused int    // by the store
	seen    atomic.Int64
	ended   bool // all that was seen has been dealt with
}

// counted counts what comes in.
func (k *keeper) counted(lines iter.Seq[article.Line]) iter.Seq[article.Line] {
	return func(yield func(article.Line) bool) {
		for line := range lines {
			k.seen.Add(1)
			if !yield(line) {
				return
			}
		}
	}
}

const (
	batchSize = 32
	batchTime = 500 * time.Millisecond // what was read longer ago is kept at the next report
)

func (k *keeper) put(ctx context.Context, w *bufio.Writer, r *sitrep.Record) error {
	k.waiting = append(k.waiting, r)
	if len(k.waiting) < batchSize && time.Since(k.since) < batchTime {
		return nil
	}
	return k.flush(ctx, w)
}

var outcomes = [...]string{store.Added: "added", store.Known: "known", store.Version: "new version"}

// flush keeps what waits, and only then says so. A record that the store refuses is told, and the others are kept.
func (k *keeper) flush(ctx context.Context, w *bufio.Writer) error {
	got, err := k.db.Add(ctx, k.waiting...)
	switch {
	case err == nil:
		k.acknowledge(w, k.waiting, got)
	case !errors.Is(err, store.ErrRefused):
		return err
	default:
		for i, r := range k.waiting {
			got, err := k.db.Add(ctx, r)
			if errors.Is(err, store.ErrRefused) {
				k.refused++
				fmt.Fprintf(k.std.err, "sitrep: %v\n", err)
				continue
			}
			if err != nil {
				return err
			}
			k.acknowledge(w, k.waiting[i:i+1], got)
		}
	}
	k.waiting, k.since = slices.Delete(k.waiting, 0, len(k.waiting)), time.Now()
	k.progress(false)
	if err := w.Flush(); err != nil {
		return fmt.Errorf("writing the output: %w", err)
	}
	return nil
}

// acknowledge says what became of records that are on the disk.
func (k *keeper) acknowledge(w *bufio.Writer, records []*sitrep.Record, got []store.Outcome) {
	for i, o := range got {
		k.count[o]++
		if k.list {
			fmt.Fprintf(w, "%s\t%s\t%s\n", outcomes[o], records[i].Report.ID, records[i].Report.Outlet)
		}
	}
}

// progress shows on a terminal how far it is; the last time it clears the line.
func (k *keeper) progress(last bool) {
	if last {
		k.line.clear(k.std.err)
		return
	}
	k.line.show(k.std.err, k.summary())
}

func (k *keeper) summary() string {
	kept := k.count[store.Added] + k.count[store.Version] + k.count[store.Known]
	s := fmt.Sprintf("%d reports added, %d new versions, %d known before", k.count[store.Added], k.count[store.Version], k.count[store.Known])
	if failed := int(k.seen.Load()) - kept; k.ended && failed > 0 {
		s += fmt.Sprintf(", %d failed", failed)
	}
	return s
}
