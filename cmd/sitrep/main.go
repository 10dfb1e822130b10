// Command sitrep reads reports of conflict and politics and keeps the record: who did what to whom, where, when, how
// many, according to whom, and where the accounts disagree.
//
// It promises to need no network and to trace every statement to the words it was read from. It ends with 0 when all
// went well, with 1 when some input could not be read (the rest was), and with 2 when it was called wrongly.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"

	"sitrep"
)

// Reader reads a clean report. It is used by several goroutines at once.
type Reader interface {
	// Read gives the report's record. No claim is read from what is set aside.
	Read(ctx context.Context, report sitrep.Report, aside []sitrep.SetAside) (*sitrep.Record, error)
	// Parse gives the report's sentences, tokens, trees and names as CoNLL-U.
	Parse(ctx context.Context, report sitrep.Report) (string, error)
}

// How the command ends.
const (
	exitFine  = 0
	exitSome  = 1 // some input could not be read
	exitUsage = 2
)

// errSome ends a run in which something could not be read; what it was has been said.
var errSome = errors.New("some input could not be read")

// commands are what sitrep can be told to do.
type commands struct {
	Read    readCommand    `cmd:"" help:"Read reports and print who says what happened, to whom, where, when and how many."`
	Record  recordCommand  `cmd:"" help:"Put the records of many reports side by side: events, witnesses, disputes."`
	Parse   parseCommand   `cmd:"" help:"Show the language layer under the reading: sentences, words, trees and names as CoNLL-U."`
	Add     addCommand     `cmd:"" help:"Read reports and keep them in a store."`
	Report  reportCommand  `cmd:"" help:"List the reports of a store, or show one of them, in any of its versions."`
	Events  eventsCommand  `cmd:"" help:"List what happened, by the reports of a store: when, where, what, how many, how many witnesses."`
	Event   eventCommand   `cmd:"" help:"Show one event: what each witness says, and where the accounts part."`
	Sources sourcesCommand `cmd:"" help:"List the sources of a store with their reliability, and why."`
	Brief   briefCommand   `cmd:"" help:"Write a situation brief with footnotes, in Markdown."`
	Export  exportCommand  `cmd:"" help:"Write events or claims as a table: CSV (HXL), JSON Lines, GeoJSON."`
	Eval    evalCommand    `cmd:"" help:"Measure sitrep with the development scorers: figures, last commit, goals."`
	Stories storiesCommand `cmd:"" help:"Say which reports are about the same happening."`
	Version versionCommand `cmd:"" help:"Print the version, and whose data sitrep is built on."`
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	code := run(ctx, os.Args[1:], streams{in: os.Stdin, out: os.Stdout, err: os.Stderr}, newReader)
	stop()
	os.Exit(code)
}

// streams are the command's standard streams.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// opener loads a reader. Help and the version need none.
type opener func() (Reader, error)

// run does what the arguments say and returns the exit code.
func run(ctx context.Context, args []string, std streams, open opener) int {
	var c commands
	code, ended := exitFine, false
	parser, err := kong.New(&c,
		kong.Name("sitrep"),
		kong.Description("sitrep reads reports of conflict and politics and keeps the record: who did what to whom, where, when, how many, according to whom, and where the accounts disagree.\n\nEvery line is traced to the words it was read from. No network is used."),
		kong.Writers(std.out, std.err),
		kong.Exit(func(n int) { code, ended = n, true }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(std, open),
	)
	if err != nil {
		fmt.Fprintln(std.err, "sitrep:", err)
		return exitUsage
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	todo, err := parser.Parse(args)
	if ended { // help was asked for and given
		return code
	}
	if err != nil {
		fmt.Fprintf(std.err, "sitrep: %v\nsitrep: see sitrep --help\n", err)
		return exitUsage
	}
	switch err := todo.Run(); {
	case err == nil:
		return exitFine
	case errors.Is(err, errSome):
		return exitSome
	case errors.Is(err, syscall.EPIPE):
		return exitFine // whoever reads our output has had enough
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(std.err, "sitrep: stopped")
		return exitSome
	case errors.As(err, new(*usageError)):
		fmt.Fprintf(std.err, "sitrep: %v\nsitrep: see sitrep --help\n", err)
		return exitUsage
	default:
		fmt.Fprintln(std.err, "sitrep:", err)
		return exitSome
	}
}

// usageError says that the command was called wrongly.
type usageError struct{ wrong string }

func (e *usageError) Error() string { return e.wrong }
