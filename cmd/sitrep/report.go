package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"

	"sitrep"
	"sitrep/store"
)

type reportCommand struct {
	ID string `arg:"" optional:"" name:"ID" help:"The report's id, the beginning of it, or its URL; without one all reports of the store are listed."`
	database
	Version int  `placeholder:"N" help:"The Nth text of it: 1 is the first that was added (default: the latest)."`
	JSON    bool `name:"json" help:"Write the record as an indented JSON object (format: sitrep.report/1)."`
}

// Help is what report --help adds.
func (*reportCommand) Help() string {
	return `What the store keeps of a report, as "sitrep read" prints it. A report whose text has changed under the same URL (or id) has several versions: the latest counts, and the older ones stay readable here.`
}

// Run shows one report, or lists all.
func (c *reportCommand) Run(ctx context.Context, std streams) (err error) {
	if c.ID == "" && (c.JSON || c.Version != 0) {
		return &usageError{"--json and --version are of one report: give its ID"}
	}
	db, err := c.filled(ctx, std)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	w := bufio.NewWriter(std.out)
	if c.ID == "" {
		err = list(ctx, db, w)
	} else {
		err = c.show(ctx, db, std, w)
	}
	if err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("writing the output: %w", err)
	}
	return nil
}

// list writes a line for each report that stands: its id, its day, who published it and its title, by tabs.
func list(ctx context.Context, db *store.Store, w *bufio.Writer) error {
	for k, err := range db.Reports(ctx, false) {
		if err != nil {
			return err
		}
		r := &k.Record.Report
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", r.ID, cmp.Or(sitrep.Day(r.Published), "undated"), cmp.Or(r.Outlet, "-"), cmp.Or(r.Title, "-"))
	}
	return nil
}

// show writes one version of a report, and says if there are others.
func (c *reportCommand) show(ctx context.Context, db *store.Store, std streams, w *bufio.Writer) error {
	versions, err := db.Versions(ctx, c.ID)
	if err != nil {
		return err
	}
	n := len(versions)
	if c.Version < 0 || c.Version > n {
		return &usageError{fmt.Sprintf("--version %d: the store has %d of %s", c.Version, n, c.ID)}
	}
	number := cmp.Or(c.Version, n)
	write := jsonForm("  ")
	if !c.JSON {
		if write, err = pageForm(screen(std.out)); err != nil {
			return err
		}
	}
	put, err := write(ctx, versions[n-number].Record)
	if err != nil {
		return err
	}
	if err := put(w); err != nil {
		return err
	}
	if n > 1 && !c.JSON {
		fmt.Fprintf(w, "\nVersion %d of %d; --version shows another.\n", number, n)
	}
	return nil
}
