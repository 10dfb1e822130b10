package store

import (
	"context"
	"fmt"

	"sitrep"
)

// index writes the rows by which a report and what it claims are found.
func index(ctx context.Context, w *writing, id int64, r *sitrep.Record) error {
	if _, err := w.exec(ctx, "INSERT INTO report_words (rowid, title, text) VALUES (?, ?, ?)", id, r.Report.Title, r.Report.Text); err != nil {
		return fmt.Errorf("indexing its words: %w", err)
	}
	for i := range r.Claims {
		if err := indexClaim(ctx, w, id, &r.Claims[i]); err != nil {
			return fmt.Errorf("indexing the claim %s: %w", r.Claims[i].ID, err)
		}
	}
	for i := range r.Actors {
		a := &r.Actors[i]
		if _, err := w.exec(ctx, "INSERT OR REPLACE INTO actor VALUES (?, ?, ?, ?, ?)", id, a.ID, a.Name, a.Country, a.Sector); err != nil {
			return fmt.Errorf("indexing the actor %s: %w", a.ID, err)
		}
	}
	for i := range r.Quotes {
		q := &r.Quotes[i]
		if len(q.Content) == 0 {
			continue
		}
		if _, err := w.exec(ctx, "INSERT INTO quote VALUES (?, ?, ?, ?, ?)", id, i, q.Speaker, q.Content[0].Start, q.Content[0].End); err != nil {
			return fmt.Errorf("indexing a quote: %w", err)
		}
	}
	return nil
}

func indexClaim(ctx context.Context, w *writing, report int64, c *sitrep.Claim) error {
	var country, starts, ends string
	if c.Place != nil {
		country = c.Place.Country
	}
	if c.Time != nil {
		starts, ends = sitrep.Day(c.Time.Start), sitrep.Day(c.Time.End)
	}
	id, err := w.exec(ctx, "INSERT INTO claim (report, name, status, kind, country, starts, ends) VALUES (?, ?, ?, ?, ?, ?, ?)",
		report, c.ID, string(c.Status), kind(c), country, starts, ends)
	if err != nil {
		return fmt.Errorf("inserting it: %w", err)
	}
	if _, err := w.exec(ctx, "INSERT INTO claim_words (rowid, evidence) VALUES (?, ?)", id, c.Evidence.Exact); err != nil {
		return fmt.Errorf("indexing its words: %w", err)
	}
	return nil
}

// kind is what a claim is about, in a word.
func kind(c *sitrep.Claim) string {
	switch {
	case c.Event != nil:
		return c.Event.Type
	case c.Control != nil:
		return "control:" + c.Control.State
	case c.Process != nil:
		return "process:" + c.Process.Kind
	}
	return "figures"
}
