package main

import (
	"io"
	"os"
	"strconv"

	"golang.org/x/term"

	"sitrep/show"
)

// screen finds out how wide the output is and whether it may have colour: only on a terminal, and not with NO_COLOR.
func screen(out io.Writer) show.Options {
	const usual = 80
	o := show.Options{Width: usual}
	if f, ok := out.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		o.Colour = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
		if width, _, err := term.GetSize(int(f.Fd())); err == nil && width > 0 {
			o.Width = width
		}
	}
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		o.Width = n
	}
	return o
}
