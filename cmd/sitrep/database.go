package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/term"

	"sitrep/store"
)

// database names the store that a command works on.
type database struct {
	DB string `name:"db" default:"sitrep.db" placeholder:"FILE" help:"The store of reports (default: sitrep.db)."`
}

// filled opens the store, which is to be there already.
func (d *database) filled(ctx context.Context, std streams) (*store.Store, error) {
	return store.OpenExisting(ctx, d.DB, renewing(std.err))
}

// any opens the store, and makes an empty one where there is none.
func (d *database) any(ctx context.Context, std streams) (*store.Store, error) {
	return store.Open(ctx, d.DB, renewing(std.err))
}

// renewing says that an older version's events are put together anew, which takes minutes for a large store; on a terminal how far
// it is.
func renewing(side io.Writer) store.Renewing {
	var line statusLine
	told := false
	return func(done, all int) {
		const what = "putting the store's events together anew, as this version of sitrep does"
		switch shown := line.show(side, fmt.Sprintf("%s: %d of %d reports", what, done, all)); {
		case shown && done == all:
			line.clear(side)
		case !shown && !told:
			fmt.Fprintf(side, "sitrep: note: %s (%d reports)\n", what, all)
			told = true
		}
	}
}

// statusLine is the last line of a terminal, written over and over.
type statusLine struct {
	shown time.Time // when it last was
}

// show writes the line, unless it was written a moment ago; false: there is no terminal.
func (l *statusLine) show(side io.Writer, words string) bool {
	if !terminal(side) {
		return false
	}
	if time.Since(l.shown) >= 100*time.Millisecond {
		l.shown = time.Now()
		fmt.Fprintf(side, "\r\x1b[K%s", words)
	}
	return true
}

func (l *statusLine) clear(side io.Writer) {
	if terminal(side) {
		fmt.Fprintf(side, "\r\x1b[K")
	}
}

func terminal(side io.Writer) bool {
	f, ok := side.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
