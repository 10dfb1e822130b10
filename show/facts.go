package show

import (
	"strings"

	"sitrep"
)

const dot = " · "

// facts is what a claim says in one line: what, where, when, how many.
func (p *page) facts(c *sitrep.Claim) string {
	var parts []string
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if c.Hedged {
		add("reportedly")
	}
	if c.Event != nil {
		add(p.event(c.Event))
	}
	if c.Process != nil {
		add(p.process(c.Process))
	}
	if c.Control != nil {
		add(p.control(c.Control))
	}
	add(p.places(c))
	if c.Time != nil {
		add(when(c.Time, year(p.record.Report.Published)))
	}
	add(p.figures(c))
	return strings.Join(parts, dot)
}

// event prints who did what to whom: "Syrian army → rebels: air attack (a market)".
func (p *page) event(e *sitrep.Event) string {
	modes := e.Modes
	if len(modes) == 0 && e.Mode != "" {
		modes = []string{e.Mode}
	}
	who, whom := p.names(e.Actors), p.names(e.Recipients)
	if whom == "people" {
		whom = "" // the figures say how many
	}
	s := p.ink.strong(deed(e.Type, modes))
	switch {
	case who != "" && whom != "":
		s = who + " → " + whom + ": " + s
	case whom != "":
		s = "unnamed → " + whom + ": " + s
	case who != "":
		s = who + ": " + s
	}
	var things []string
	for _, o := range e.Objects {
		if t := clean(o.Exact); t != "" {
			things = append(things, t)
		}
	}
	if len(things) > 0 {
		s += " (" + and(things) + ")"
	}
	return s
}

// process prints "ceasefire violated (the army, rebels)".
func (p *page) process(q *sitrep.Process) string {
	phase := words(q.Phase)
	if q.Phase == "ongoing" {
		phase = "under way"
	}
	s := p.ink.strong(strings.TrimSpace(words(q.Kind) + " " + phase))
	if parties := p.names(q.Parties); parties != "" {
		s += " (" + parties + ")"
	}
	return s
}

// control prints "held by rebels (eastern parts)".
func (p *page) control(k *sitrep.Control) string {
	s := p.ink.strong(words(k.State))
	if k.Holder != "" {
		s += " by " + p.name(k.Holder)
	}
	if k.Extent != "" {
		s += " (" + clean(k.Extent) + ")"
	}
	return s
}

func (p *page) places(c *sitrep.Claim) string {
	list := c.Places
	if len(list) == 0 && c.Place != nil {
		list = []sitrep.Place{*c.Place}
	}
	var names []string
	for i := range list {
		if s := p.place(&list[i]); s != "" {
			names = append(names, s)
		}
	}
	return and(names)
}

// place names a place, with its country where that is not the report's.
func (p *page) place(at *sitrep.Place) string {
	s := clean(at.Name)
	if s == "" {
		s = clean(at.Span.Exact)
	}
	if at.Relation != "" && s != "" {
		s = clean(at.Relation) + " " + s
	}
	if at.Country != "" && at.Country != p.home && at.Precision != "country" {
		s += " (" + clean(at.Country) + ")"
	}
	return s
}
