package main

import (
	"bufio"
	"context"
	"fmt"
	"strings"

	"sitrep/article"
)

type parseCommand struct {
	sources
}

// Help is what parse --help adds.
func (*parseCommand) Help() string {
	return `The input is that of sitrep read. Columns are those of CoNLL-U; MISC has TokenRange=start:end in code points of the report's text and ner= in BIO.`
}

// Run parses the reports.
func (c *parseCommand) Run(ctx context.Context, std streams, open opener) error {
	if err := c.check(); err != nil {
		return err
	}
	reader, err := open()
	if err != nil {
		return fmt.Errorf("starting the reader: %w", err)
	}
	return each(ctx, c.inputs(std), std, func(ctx context.Context, a *article.Article) (func(*bufio.Writer) error, error) {
		parsed, err := reader.Parse(ctx, a.Report)
		if err != nil {
			return nil, err
		}
		if parsed != "" && !strings.HasSuffix(parsed, "\n") {
			parsed += "\n"
		}
		return put(parsed), nil
	})
}
