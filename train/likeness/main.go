// Command likeness reads record lines, and writes for each the signs that two of its claims tell of one event, pair by pair: what
// train/fold.py learns from.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"sitrep/actors"
	"sitrep/record"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "likeness:", err)
		os.Exit(1)
	}
}

func run() error {
	table, err := actors.Open()
	if err != nil {
		return fmt.Errorf("opening the tables of actors: %w", err)
	}
	out := bufio.NewWriter(os.Stdout)
	to := json.NewEncoder(out)
	for line := range record.Lines("standard input", os.Stdin) {
		if line.Err != nil {
			return line.Err
		}
		pairs, err := record.Likenesses(table, line.Record)
		if err != nil {
			return fmt.Errorf("report %s: %w", line.Record.Report.ID, err)
		}
		if err := to.Encode(map[string]any{"report": line.Record.Report.ID, "pairs": pairs}); err != nil {
			return fmt.Errorf("report %s: writing its pairs: %w", line.Record.Report.ID, err)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing: %w", err)
	}
	return nil
}
