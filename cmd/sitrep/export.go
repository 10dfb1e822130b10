package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"

	"sitrep"
	"sitrep/export"
)

type exportCommand struct {
	database
	wanted
	ruled
	Format string `default:"csv" enum:"csv,jsonl,geojson" help:"csv, jsonl or geojson."`
	Rows   string `default:"events" enum:"events,claims" help:"A row an event, or a row a claim."`
	HXL    bool   `name:"hxl" help:"CSV: a row of HXL tags under the header."`
}

// Help is what export --help adds.
func (*exportCommand) Help() string {
	return `Of an event: the lowest and the highest toll over all witnesses, the best value where the rule concludes one number, the rule, the number of witnesses, the grade and the disputed questions. Of a claim: who says so, its status, its figures as bounds and the words it rests on. The flags that choose events do not choose claims.`
}

// Run writes the table.
func (c *exportCommand) Run(ctx context.Context, std streams) (err error) {
	if err := c.checkRule(); err != nil {
		return err
	}
	if c.HXL && c.Format != "csv" {
		return &usageError{"--hxl adds a row to CSV; the other formats have none"}
	}
	db, filter, err := c.open(ctx, std, c.database)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	out := bufio.NewWriter(std.out)
	o := export.Options{Format: export.Format(c.Format), HXL: c.HXL, Rule: c.Rule}
	if c.Rows == "events" {
		err = export.Events(out, o, db.Events(ctx, filter))
	} else {
		err = export.Claims(out, o, func(yield func(*sitrep.Record, error) bool) {
			for k, err := range db.Reports(ctx, false) {
				if !yield(k.Record, err) {
					return
				}
			}
		})
	}
	if err != nil {
		return fmt.Errorf("exporting: %w", err)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing the output: %w", err)
	}
	return nil
}
