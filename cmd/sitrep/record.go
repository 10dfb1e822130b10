package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"

	"sitrep"
	"sitrep/actors"
	"sitrep/record"
)

type recordCommand struct {
	JSONL bool     `name:"jsonl" help:"Read record lines, write a line for each event (sitrep.event/1). It is the only form, and may be left out."`
	Files []string `arg:"" optional:"" name:"FILE" help:"Record lines, as sitrep read --jsonl writes them; \"-\" or none is standard input."`
}

// Help is what record --help adds.
func (*recordCommand) Help() string {
	return `Puts the records of many reports side by side: which claims tell of the same event, how many independent witnesses it has, and where they part. A line is written for each event, with "event", "claims", "witnesses", "questions", "disputes", "range", "standing" and "grade".

  sitrep read --jsonl < reports.jsonl | sitrep record --jsonl`
}

// Run reads the records and writes the events.
func (c *recordCommand) Run(ctx context.Context, std streams) error {
	table, err := actors.Open()
	if err != nil {
		return fmt.Errorf("opening the tables of actors: %w", err)
	}
	records, failed, err := c.read(ctx, std)
	if err != nil {
		return err
	}
	events, err := record.Build(ctx, table, records)
	if err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		failed = true
		fmt.Fprintln(std.err, "sitrep:", err)
	}
	out := bufio.NewWriterSize(std.out, 1<<16)
	for i := range events {
		if err := writeJSON(out, &events[i], ""); err != nil {
			return fmt.Errorf("writing the events: %w", err)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing the events: %w", err)
	}
	if failed {
		return errSome
	}
	return nil
}

// read reads all record lines. What is wrong is told on standard error, and the rest goes on.
func (c *recordCommand) read(ctx context.Context, std streams) (records []*sitrep.Record, failed bool, err error) {
	files := c.Files
	if len(files) == 0 {
		files = []string{"-"}
	}
	take := func(name string, in io.Reader) {
		for line := range record.Lines(name, in) {
			if line.Err != nil {
				failed = true
				fmt.Fprintln(std.err, "sitrep:", line.Err)
			} else {
				records = append(records, line.Record)
			}
			if ctx.Err() != nil {
				return
			}
		}
	}
	for _, name := range files {
		if name == "-" {
			take("standard input", std.in)
			continue
		}
		f, err := os.Open(name)
		if err != nil {
			failed = true
			fmt.Fprintln(std.err, "sitrep:", err)
			continue
		}
		take(name, f)
		_ = f.Close()
	}
	return records, failed, ctx.Err()
}
