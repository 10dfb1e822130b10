package main

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"

	"golang.org/x/term"

	"sitrep/article"
)

// sources are the flags and arguments that say what to read.
type sources struct {
	Files     []string `arg:"" optional:"" name:"FILE" help:"Reports to read; - is standard input."`
	JSONL     bool     `name:"jsonl" xor:"form" help:"Read report lines and write record lines."`
	Published string   `placeholder:"DATE" help:"When it was published: 2016-12-16 or 2016-12-16T09:30:00Z."`
	Outlet    string   `placeholder:"NAME" help:"Who published it."`
	Title     string   `help:"Its title."`
	URL       string   `name:"url" placeholder:"URL" help:"Where it was published."`
}

func (s *sources) check() error {
	if s.Published != "" {
		if _, err := article.Date(s.Published); err != nil {
			return &usageError{fmt.Sprintf("--published: %v; write it as 2016-12-16 or 2016-12-16T09:30:00Z", err)}
		}
	}
	if !s.JSONL && len(s.Files) > 1 && (s.Title != "" || s.URL != "") {
		return &usageError{"--title and --url say something about one report, and there are several"}
	}
	return nil
}

// inputs gives the reports one after the other, or what is wrong with one.
func (s *sources) inputs(std streams) iter.Seq[article.Line] {
	given := article.Given{Title: s.Title, Published: s.Published, Outlet: s.Outlet, URL: s.URL}
	files := s.Files
	if len(files) == 0 {
		files = []string{"-"}
	}
	return func(yield func(article.Line) bool) {
		for _, name := range files {
			for line := range s.from(name, std, given) {
				if !yield(line) {
					return
				}
			}
		}
	}
}

const standardInput = "standard input"

// from gives the reports of one file.
func (s *sources) from(name string, std streams, given article.Given) iter.Seq[article.Line] {
	one := func(a *article.Article, err error) iter.Seq[article.Line] {
		return func(yield func(article.Line) bool) { yield(article.Line{Place: name, Article: a, Err: err}) }
	}
	if name == "-" {
		name = standardInput
		if f, ok := std.in.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
			fmt.Fprintln(std.err, "sitrep: reading what you type; end with Ctrl-D")
		}
		if s.JSONL {
			return article.Lines(name, std.in, given)
		}
		return one(article.Read(name, std.in, given))
	}
	if !s.JSONL {
		return one(article.Open(name, given))
	}
	return func(yield func(article.Line) bool) {
		f, err := openLines(name)
		if err != nil {
			yield(article.Line{Place: name, Err: err})
			return
		}
		defer f.Close() // only read from: nothing is lost
		for line := range article.Lines(name, f, given) {
			if !yield(line) {
				return
			}
		}
	}
}

func openLines(name string) (*os.File, error) {
	const doing = "opening the report lines"
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &article.Problem{Place: name, Doing: doing, Err: article.ErrMissing, Mend: "check the name"}
	case err != nil:
		return nil, fmt.Errorf("opening the report lines: %w", err)
	case info.IsDir():
		return nil, &article.Problem{Place: name, Doing: doing, Err: article.ErrDirectory, Mend: "name the .jsonl files in it"}
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("opening the report lines: %w", err)
	}
	return f, nil
}
