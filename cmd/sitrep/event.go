package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"sitrep/show"
)

type eventCommand struct {
	ID string `arg:"" name:"ID" help:"The event's id, or the beginning of it."`
	database
	ruled
	JSON bool `name:"json" help:"Write the event as an indented JSON object (format: sitrep.event/1)."`
}

// Help is what event --help adds.
func (*eventCommand) Help() string {
	return `What each independent witness says, with the words; where the accounts part, and why; what the rule concludes; and how tolls, phases and control went by each source.`
}

// Run shows one event.
func (c *eventCommand) Run(ctx context.Context, std streams) (err error) {
	if err := c.checkRule(); err != nil {
		return err
	}
	db, err := c.filled(ctx, std)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	e, err := db.Event(ctx, c.ID)
	if err != nil {
		return err
	}
	if c.JSON {
		return writeJSON(std.out, e, "  ")
	}
	if _, err := io.WriteString(std.out, show.Event(e, c.Rule, screen(std.out))); err != nil {
		return fmt.Errorf("writing the output: %w", err)
	}
	return nil
}
