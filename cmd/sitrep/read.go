package main

import (
	"bufio"
	"context"
	"fmt"
	"strings"

	"sitrep"
	"sitrep/actors"
	"sitrep/article"
	"sitrep/record"
	"sitrep/show"
)

type readCommand struct {
	sources
	JSON    bool `name:"json" xor:"form" help:"Write each record as an indented JSON object."`
	Explain bool `help:"Show for every claim which rule and which words decided each field."`
}

// Help is what read --help adds.
func (*readCommand) Help() string {
	return `A FILE is plain text or an HTML page; "-" or none is standard input. With --jsonl the input is JSON Lines {"id", "text", "title", "published", "outlet", "url"}, of which only "text" is required, and a record line is written for each, in order.

What the flags say wins over what a page says of itself, but not over what a JSON line says.`
}

// Run reads the reports.
func (c *readCommand) Run(ctx context.Context, std streams, open opener) error {
	if err := c.check(); err != nil {
		return err
	}
	reader, err := open()
	if err != nil {
		return fmt.Errorf("starting the reader: %w", err)
	}
	write, err := c.form(std)
	if err != nil {
		return err
	}
	return each(ctx, c.inputs(std), std, func(ctx context.Context, a *article.Article) (func(w *bufio.Writer) error, error) {
		r, err := reader.Read(ctx, a.Report, a.SetAside)
		if err != nil {
			return nil, err
		}
		if !c.Explain {
			unexplained(r)
		}
		whole(r)
		return write(ctx, r)
	})
}

// form makes what is written of a record, and gives what writes it out. It is made where the record was read, on many
// processors; written out, one after the other.
type form func(context.Context, *sitrep.Record) (func(*bufio.Writer) error, error)

// form chooses the form in which records are written.
func (c *readCommand) form(std streams) (form, error) {
	switch {
	case c.JSON:
		return jsonForm("  "), nil
	case c.JSONL:
		return jsonForm(""), nil
	}
	options := screen(std.out)
	options.Explain = c.Explain
	return pageForm(options)
}

func jsonForm(indent string) form {
	return func(_ context.Context, r *sitrep.Record) (func(*bufio.Writer) error, error) {
		var b strings.Builder
		if err := writeJSON(&b, r, indent); err != nil {
			return nil, fmt.Errorf("writing the record: %w", err)
		}
		return put(b.String()), nil
	}
}

// pageForm prints records for people, with what package record makes of each by itself.
func pageForm(options show.Options) (form, error) {
	table, err := actors.Open()
	if err != nil {
		return nil, fmt.Errorf("opening the tables of actors: %w", err)
	}
	first := true
	return func(ctx context.Context, r *sitrep.Record) (func(*bufio.Writer) error, error) {
		events, err := record.Build(ctx, table, []*sitrep.Record{r})
		if err != nil {
			return nil, fmt.Errorf("comparing its claims: %w", err)
		}
		page := show.Record(r, events, options)
		return func(w *bufio.Writer) error {
			if !first {
				page = "\n\n" + page
			}
			first = false
			return put(page)(w)
		}, nil
	}, nil
}

func put(s string) func(*bufio.Writer) error {
	return func(w *bufio.Writer) error {
		if _, err := w.WriteString(s); err != nil {
			return fmt.Errorf("writing the output: %w", err)
		}
		return nil
	}
}

// unexplained leaves out the reasons that only --explain shows.
func unexplained(r *sitrep.Record) {
	for i := range r.Claims {
		r.Claims[i].Why = nil
	}
}

// whole writes empty lists as [] in JSON, as the record's format has them.
func whole(r *sitrep.Record) {
	r.Actors = listed(r.Actors)
	r.Claims = listed(r.Claims)
	r.Quotes = listed(r.Quotes)
	r.Places = listed(r.Places)
	r.Times = listed(r.Times)
	r.SetAside = listed(r.SetAside)
	for i := range r.Claims {
		c := &r.Claims[i]
		c.Sources, c.Relays = listed(c.Sources), listed(c.Relays)
		if c.Event != nil {
			c.Event.Actors, c.Event.Recipients = listed(c.Event.Actors), listed(c.Event.Recipients)
		}
		if c.Process != nil {
			c.Process.Parties = listed(c.Process.Parties)
		}
	}
	for i := range r.Actors {
		r.Actors[i].Mentions = listed(r.Actors[i].Mentions)
	}
	for i := range r.Quotes {
		r.Quotes[i].Content = listed(r.Quotes[i].Content)
	}
}

func listed[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
