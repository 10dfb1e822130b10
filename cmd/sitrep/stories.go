package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"strings"

	"sitrep"
	"sitrep/article"
	"sitrep/story"
)

type storiesCommand struct {
	sources
}

// Help is what stories --help adds.
func (*storiesCommand) Help() string {
	return `The input is that of sitrep read. With --jsonl a line {"id", "story"} is written for each report, in order; reports of one story have the same label, which is the id of the earliest of them. Without it the stories are listed, the largest first.

All reports are compared with each other, so nothing is written before the last is read. Their order makes no difference.`
}

// Run says which reports are about the same happening.
func (c *storiesCommand) Run(ctx context.Context, std streams) error {
	if err := c.check(); err != nil {
		return err
	}
	var reports []sitrep.Report // without their texts
	var profiles []story.Profile
	failed := each(ctx, c.inputs(std), std, func(_ context.Context, a *article.Article) (func(*bufio.Writer) error, error) {
		profile, err := story.Read(a.Report)
		if err != nil {
			return nil, err
		}
		report := a.Report
		report.Text = ""
		return func(*bufio.Writer) error { // one after the other, in the order of the reports
			reports, profiles = append(reports, report), append(profiles, profile)
			return nil
		}, nil
	})
	if failed != nil && !errors.Is(failed, errSome) {
		return failed
	}
	labels, err := story.Group(ctx, profiles)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(std.out)
	write := listStories
	if c.JSONL {
		write = storyLines
	}
	if err := write(out, reports, labels); err != nil {
		return err
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing the output: %w", err)
	}
	return failed
}

// storyLines writes a line for each report.
func storyLines(out *bufio.Writer, reports []sitrep.Report, labels []string) error {
	for i, label := range labels {
		line := struct {
			ID    string `json:"id"`
			Story string `json:"story"`
		}{reports[i].ID, label}
		if err := writeJSON(out, line, ""); err != nil {
			return fmt.Errorf("writing the output: %w", err)
		}
	}
	return nil
}

// listStories writes the stories for people.
func listStories(out *bufio.Writer, reports []sitrep.Report, labels []string) error {
	for n, members := range story.List(labels) {
		var b strings.Builder
		if n > 0 {
			b.WriteByte('\n')
		}
		for i, m := range members {
			r := reports[m]
			bullet := "  "
			if i == 0 {
				bullet = "• "
			}
			title := r.Title
			if title == "" {
				title = "Untitled report " + r.ID
			}
			b.WriteString(bullet + title)
			for _, what := range []string{r.Outlet, r.Published} {
				if what != "" {
					b.WriteString(" · " + what)
				}
			}
			b.WriteByte('\n')
		}
		if err := put(b.String())(out); err != nil {
			return err
		}
	}
	return nil
}
