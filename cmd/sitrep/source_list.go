package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"sitrep/record"
	"sitrep/show"
	"sitrep/store"
)

type sourcesCommand struct {
	database
	JSON bool `name:"json" help:"Write a JSON object by source."`
}

// Help is what sources --help adds.
func (*sourcesCommand) Help() string {
	return `Each source and outlet of the store with its reliability on the Admiralty scale (A to F): how often what it said stood against independent witnesses, and how often it was a party to what it told.`
}

// Run lists the sources.
func (c *sourcesCommand) Run(ctx context.Context, std streams) (err error) {
	db, err := c.filled(ctx, std)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	var events []record.Event
	for e, err := range db.Events(ctx, store.Filter{}) {
		if err != nil {
			return err
		}
		events = append(events, *e)
	}
	graded := record.Reliability(events)
	if c.JSON {
		return writeJSON(std.out, graded, "  ")
	}
	if _, err := io.WriteString(std.out, show.Sources(graded, record.SourceNames(events), screen(std.out))); err != nil {
		return fmt.Errorf("writing the output: %w", err)
	}
	return nil
}
