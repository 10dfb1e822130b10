package read

import (
	"context"
	"fmt"
	"slices"
	"time"

	"sitrep"
	"sitrep/actors"
	"sitrep/article"
	"sitrep/gazetteer"
	"sitrep/lang"
	"sitrep/lexicon"
	"sitrep/read/weigh"
)

// Reader reads reports. It may be used by many goroutines at once.
type Reader struct {
	model  *lang.Model
	places *gazetteer.Gazetteer
	words  *lexicon.Lexicon
	actors *actors.Table

	weights map[weigh.Field]weigh.Weights
}

// New returns a reader over the embedded lexicons and the given model.
func New(model *lang.Model) (*Reader, error) {
	words, err := lexicon.Load()
	if err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	table, err := actors.Open()
	if err != nil {
		return nil, fmt.Errorf("actors: %w", err)
	}
	weights, err := weigh.Load()
	if err != nil {
		return nil, err
	}
	return &Reader{model: model, places: gazetteer.Open(), words: words, actors: table, weights: weights}, nil
}

// Read reads one report. aside lists the parts from which no claim is read. It fails only when the context ends.
func (r *Reader) Read(ctx context.Context, report sitrep.Report, aside []sitrep.SetAside) (*sitrep.Record, error) {
	v, err := r.view(ctx, report, aside, false)
	if err != nil {
		return nil, err
	}
	return v.record(), nil
}

// Choices reads one report by rules alone, and says what else might fill the fields that are weighed, with the signs of each: what the
// weights are learned from.
func (r *Reader) Choices(ctx context.Context, report sitrep.Report, aside []sitrep.SetAside) (*sitrep.Record, []Choice, error) {
	v, err := r.view(ctx, report, aside, true)
	if err != nil {
		return nil, nil, err
	}
	rec := v.record()
	return rec, v.choices, nil
}

// view is one report, read but for the record.
func (r *Reader) view(ctx context.Context, report sitrep.Report, aside []sitrep.SetAside, noting bool) (*view, error) {
	dateline, ok := article.FindDateline(report.Text)
	if d := dateline; ok && !d.Line {
		aside = append(slices.Clip(aside), sitrep.SetAside{Start: d.Span.Start, End: d.Span.End, Reason: "credit"})
		slices.SortFunc(aside, func(a, b sitrep.SetAside) int { return a.Start - b.Start })
	}
	var breaks []int
	for _, a := range aside {
		breaks = append(breaks, a.Start, a.End)
	}
	doc, err := r.model.Analyse(ctx, report.Text, breaks...)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", report.ID, err)
	}
	r.refineNames(doc)
	for i := range doc.Sentences {
		joinLists(&doc.Sentences[i])
	}
	v := newView(r, doc, report, aside)
	v.noting = noting
	v.nameDateline(dateline)
	v.findTimes()
	v.findHeadings()
	v.findPlaces()
	v.findActors()
	v.findQuotes()
	v.findClaims()
	return v, nil
}

// Parse analyses one report and writes it in CoNLL-U.
func (r *Reader) Parse(ctx context.Context, report sitrep.Report) (string, error) {
	doc, err := r.model.Analyse(ctx, report.Text)
	if err != nil {
		return "", fmt.Errorf("parsing %s: %w", report.ID, err)
	}
	r.refineNames(doc)
	return doc.CoNLLU(report.ID), nil
}

// published is the report's date, zero if unknown, and whether it has a time of day.
func published(report sitrep.Report) (day time.Time, hasTime bool) {
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04"} {
		if t, err := time.Parse(layout, report.Published); err == nil {
			return t, true
		}
	}
	day, _ = time.Parse(time.DateOnly, report.Published)
	return day, false
}
