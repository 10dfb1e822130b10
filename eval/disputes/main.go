// Command disputes writes what score_disputes_reports.py reads: it reads the texts of each group of reports, makes their
// record, and says for each group which events it found, which reports are one witness, and how the accounts stand.
//
//	go run ./eval/disputes [-o system.jsonl] ../shared/gold/disputes
//	python3 ../shared/gold/score_disputes_reports.py ../shared/gold/disputes system.jsonl
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"

	"sitrep"
	"sitrep/actors"
	"sitrep/article"
	"sitrep/lang"
	"sitrep/read"
	"sitrep/record"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Args[1:], os.Stdout)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "disputes:", err)
		os.Exit(1)
	}
}

// run writes the system's answers on the groups in a folder.
func run(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("disputes", flag.ContinueOnError)
	name := flags.String("o", "", "file to write to; standard output if empty")
	if err := flags.Parse(args); err != nil {
		return fmt.Errorf("reading the flags: %w", err)
	}
	if flags.NArg() != 1 {
		return fmt.Errorf("%d arguments; give the folder of the groups (../shared/gold/disputes)", flags.NArg())
	}
	files, err := filepath.Glob(filepath.Join(flags.Arg(0), "*.json"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no groups (*.json) in %s", flags.Arg(0))
	}
	if *name != "" {
		f, err := os.Create(*name)
		if err != nil {
			return fmt.Errorf("making the output: %w", err)
		}
		defer f.Close()
		out = f
	}
	return answer(ctx, files, out)
}

func answer(ctx context.Context, files []string, out io.Writer) error {
	model, err := lang.Open()
	if err != nil {
		return fmt.Errorf("opening the model: %w", err)
	}
	reader, err := read.New(model)
	if err != nil {
		return fmt.Errorf("starting the reader: %w", err)
	}
	table, err := actors.Open()
	if err != nil {
		return fmt.Errorf("opening the tables of actors: %w", err)
	}
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return fmt.Errorf("opening a group: %w", err)
		}
		var g group
		if err := json.Unmarshal(data, &g); err != nil {
			return fmt.Errorf("%s: this is no group: %w", file, err)
		}
		records, err := g.read(ctx, reader)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		events, err := record.Build(ctx, table, records)
		if err != nil {
			return fmt.Errorf("%s: making the record: %w", file, err)
		}
		if err := e.Encode(g.answer(events)); err != nil {
			return fmt.Errorf("writing the answers: %w", err)
		}
	}
	return nil
}

// group is a file of the gold, without what is to be found.
type group struct {
	Group   string
	Reports []string
	Texts   map[string]struct{ Outlet, Title, Date, Text string }
}

// read reads the group's texts, each by itself.
func (g *group) read(ctx context.Context, reader *read.Reader) ([]*sitrep.Record, error) {
	var out []*sitrep.Record
	for _, id := range g.Reports {
		t, ok := g.Texts[id]
		if !ok {
			return nil, fmt.Errorf("report %s has no text here", id)
		}
		a, err := article.Read(id, strings.NewReader(t.Text), article.Given{ID: id, Outlet: t.Outlet, Title: t.Title, Published: t.Date})
		if err != nil {
			return nil, fmt.Errorf("report %s: %w", id, err)
		}
		r, err := reader.Read(ctx, a.Report, a.SetAside)
		if err != nil {
			return nil, fmt.Errorf("report %s: %w", id, err)
		}
		out = append(out, r)
	}
	slices.SortFunc(out, func(a, b *sitrep.Record) int {
		return slices.Index(g.Reports, a.Report.ID) - slices.Index(g.Reports, b.Report.ID)
	})
	return out, nil
}
