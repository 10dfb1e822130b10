package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"sitrep/eval"
)

type evalCommand struct {
	Only  []string `arg:"" optional:"" help:"Only the scorers whose name or argument holds one of these words (claims, events, unseen, …)."`
	Gold  string   `default:"../shared/gold" type:"existingdir" help:"The folder of gold and scorers."`
	Show  bool     `help:"List errors by kind, where a scorer can."`
	Check bool     `help:"End with 1 if a figure is under its floor in eval/figures.txt."`
	Write bool     `help:"Keep the figures in eval/last.json and write the README's table."`
}

// Help is what eval --help adds.
func (*evalCommand) Help() string {
	return `Run it in the project's folder, with python3 at hand. Every scorer of eval/figures.txt runs over the development gold; the table lays what it gives beside the last commit's figures and the goals.`
}

// Run measures this very program.
func (c *evalCommand) Run(ctx context.Context, std streams) error {
	rows, err := eval.Rows()
	if err != nil {
		return err
	}
	if rows = c.chosen(rows); len(rows) == 0 {
		return &usageError{fmt.Sprintf("no scorer's name or argument holds %q; eval/figures.txt lists them", strings.Join(c.Only, " or "))}
	}
	binary, err := os.Executable()
	if err != nil {
		return fmt.Errorf("finding this program's own file: %w", err)
	}
	gold, err := filepath.Abs(c.Gold)
	if err != nil {
		return fmt.Errorf("finding the gold: %w", err)
	}
	last, err := eval.Load("eval/last.json")
	if err != nil {
		return err
	}
	runner := eval.Runner{Gold: gold, Own: "eval", Binary: binary, Show: c.Show, Out: std.out}
	now, failed := runner.Run(ctx, rows)
	if _, err := io.WriteString(std.out, eval.Table(rows, now, last)); err != nil {
		return fmt.Errorf("writing the table: %w", err)
	}
	if failed != nil {
		return fmt.Errorf("not everything was measured: %w", failed)
	}
	if c.Write {
		if err := c.keep(now, last); err != nil {
			return err
		}
	}
	return c.floors(std, rows, now)
}

// chosen are the rows that were asked for.
func (c *evalCommand) chosen(rows []eval.Row) []eval.Row {
	if len(c.Only) == 0 {
		return rows
	}
	var out []eval.Row
	for _, r := range rows {
		for _, word := range c.Only {
			if strings.Contains(r.Scorer+" "+strings.Join(r.Args, " "), word) {
				out = append(out, r)
				break
			}
		}
	}
	return out
}

func (c *evalCommand) keep(now, last eval.Figures) error {
	if err := eval.Save("eval/last.json", now, last); err != nil {
		return err
	}
	all, err := eval.Load("eval/last.json")
	if err != nil {
		return err
	}
	rows, err := eval.Rows()
	if err != nil {
		return err
	}
	return eval.WriteReadme("README.md", eval.Markdown(rows, all))
}

// floors says which figures have fallen too low.
func (c *evalCommand) floors(std streams, rows []eval.Row, now eval.Figures) error {
	if !c.Check {
		return nil
	}
	lows := eval.Lows(rows, now)
	for _, l := range lows {
		fmt.Fprintf(std.err, "sitrep: %s: %s is %.4g, its floor in eval/figures.txt %.4g\n", l.What, l.Way, l.Now, l.Floor)
	}
	if len(lows) > 0 {
		return fmt.Errorf("%d figures have fallen under their floors", len(lows))
	}
	return nil
}
