// Command choices reads reports, one JSON object a line, by rules alone, and writes for each its record and what else might fill the
// fields that package read weighs, with the signs of each candidate: what train/weigh.py learns from.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"

	"sitrep"
	"sitrep/article"
	"sitrep/lang"
	"sitrep/read"
)

func main() {
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "choices:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	model, err := lang.Open()
	if err != nil {
		return err
	}
	reader, err := read.New(model)
	if err != nil {
		return err
	}
	in, out := json.NewDecoder(bufio.NewReader(os.Stdin)), json.NewEncoder(os.Stdout)
	for n := 1; in.More(); n++ {
		var report sitrep.Report
		if err := in.Decode(&report); err != nil {
			return fmt.Errorf("report %d: %w", n, err)
		}
		rec, choices, err := reader.Choices(ctx, report, article.SetAside(report.Text, report.Title))
		if err != nil {
			return fmt.Errorf("report %d: %w", n, err)
		}
		if err := out.Encode(map[string]any{"record": rec, "choices": choices}); err != nil {
			return fmt.Errorf("report %d: writing its choices: %w", n, err)
		}
	}
	return nil
}
