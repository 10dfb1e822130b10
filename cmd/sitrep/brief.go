package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"sitrep/brief"
	"sitrep/record"
)

type briefCommand struct {
	database
	wanted
	ruled
	JSON bool `name:"json" help:"Write the events that the brief is of as JSON Lines (format: sitrep.event/1)."`
}

// Help is what brief --help adds.
func (*briefCommand) Help() string {
	return `A situation brief in Markdown, to be printed or sent on: what happened day by day, how well it is attested, who says what, where the accounts part, and how tolls, processes and control went by each source. Every statement has a numbered footnote to its report and words.`
}

// Run writes the brief.
func (c *briefCommand) Run(ctx context.Context, std streams) (err error) {
	if err := c.checkRule(); err != nil {
		return err
	}
	db, filter, err := c.open(ctx, std, c.database)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	var events []*record.Event
	reports := map[string]bool{}
	for e, err := range db.Events(ctx, filter) {
		if err != nil {
			return err
		}
		if c.JSON {
			if err := writeJSON(std.out, e, ""); err != nil {
				return err
			}
		}
		events = append(events, e)
		for _, t := range e.Reports {
			reports[t.Report] = true
		}
	}
	if c.JSON {
		return nil
	}
	entries, err := db.Entries(ctx)
	if err != nil {
		return err
	}
	entries = slices.DeleteFunc(entries, func(e record.Entry) bool { return !reports[e.Report] })
	text := brief.Markdown(events, record.Histories(entries), brief.Options{Place: c.Place, Since: filter.Since, Until: filter.Until, Rule: c.Rule})
	if _, err := io.WriteString(std.out, text); err != nil {
		return fmt.Errorf("writing the brief: %w", err)
	}
	return nil
}
