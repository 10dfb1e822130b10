package show

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

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
	add(figures(c.Figures))
	return strings.Join(parts, dot)
}

// event prints who did what to whom: "Syrian army → rebels: assault, aerial (a market)".
func (p *page) event(e *sitrep.Event) string {
	what := words(e.Type)
	modes := e.Modes
	if len(modes) == 0 && e.Mode != "" {
		modes = []string{e.Mode}
	}
	for _, m := range modes {
		what += ", " + words(m)
	}
	who := p.names(e.Actors)
	if whom := p.names(e.Recipients); whom != "" {
		if who != "" {
			who += " "
		}
		who += "→ " + whom
	}
	s := p.ink.strong(what)
	if who != "" {
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
	s := p.ink.strong(strings.TrimSpace(words(q.Kind) + " " + words(q.Phase)))
	if parties := p.names(q.Parties); parties != "" {
		s += " (" + parties + ")"
	}
	return s
}

// control prints "rebels hold eastern parts".
func (p *page) control(k *sitrep.Control) string {
	s := words(k.State)
	if k.State == "nears" {
		s = "about to take"
	}
	if k.Extent != "" {
		s += " " + clean(k.Extent)
	}
	s = p.ink.strong(s)
	if k.Holder == "" {
		return s
	}
	return p.name(k.Holder) + " " + s
}

// words writes a code in small letters.
func words(code string) string { return strings.ToLower(strings.ReplaceAll(clean(code), "-", " ")) }

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

// when prints a time, without the year where it is the report's.
func when(t *sitrep.Time, reportYear string) string {
	switch {
	case t.Start == "" && t.End == "":
		return clean(t.Text)
	case t.End == "":
		return "since " + date(t.Start, reportYear)
	case t.Start == "":
		return "until " + date(t.End, reportYear)
	case t.Start == t.End:
		return date(t.Start, reportYear)
	}
	from, to := date(t.Start, reportYear), date(t.End, reportYear)
	if month, ok := wholeMonth(t, reportYear); ok {
		return month
	}
	if from == to {
		return from
	}
	if a, ok := strings.CutSuffix(from, to[strings.IndexByte(to, ' ')+1:]); ok && strings.TrimSpace(a) != "" && strings.Count(to, " ") >= 1 {
		return strings.TrimSpace(a) + "–" + to // 14–16 December
	}
	return from + " – " + to
}

// wholeMonth prints the span of a month or a year by its name.
func wholeMonth(t *sitrep.Time, reportYear string) (string, bool) {
	from, err := time.Parse(time.DateOnly, t.Start)
	if err != nil || from.Day() != 1 {
		return "", false
	}
	to, err := time.Parse(time.DateOnly, t.End)
	if err != nil {
		return "", false
	}
	switch {
	case to.Equal(from.AddDate(0, 1, -1)) && strconv.Itoa(from.Year()) == reportYear:
		return from.Month().String(), true
	case to.Equal(from.AddDate(0, 1, -1)):
		return from.Format("January 2006"), true
	case from.Month() == time.January && to.Equal(from.AddDate(1, 0, -1)):
		return from.Format("2006"), true
	}
	return "", false
}

// date prints an RFC 3339 date or date-time: "16 December 2016, 19:45". A year that is known is left out.
func date(s, knownYear string) string {
	layout := "2 January"
	if year(s) != knownYear {
		layout += " 2006"
	}
	if t, err := time.Parse(time.DateOnly, s); err == nil {
		return t.Format(layout)
	}
	for _, form := range []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04"} {
		if t, err := time.Parse(form, s); err == nil {
			if t.Hour() == 0 && t.Minute() == 0 {
				return t.Format(layout)
			}
			return t.Format(layout + ", 15:04")
		}
	}
	return clean(s)
}

func year(s string) string {
	const digits = 4
	if len(s) < digits {
		return ""
	}
	return s[:digits]
}

// figures prints counted quantities; parts follow their whole.
func figures(list []sitrep.Figure) string {
	var parts []string
	for i := range list {
		parts = append(parts, figure(&list[i]))
	}
	return strings.Join(parts, ", ")
}

// figure prints "at least 40 civilians killed", "of them 3 children", "up to 9,000 people evacuated".
func figure(f *sitrep.Figure) string {
	s := bounds(f)
	counted := clean(f.Who)
	if counted == "" {
		counted = clean(f.Unit)
	}
	if f.Low != nil && f.High != nil && *f.Low == 1 && *f.High == 1 && counted == "people" {
		counted = "person"
	}
	s = strings.TrimSpace(s + " " + counted)
	if f.PartOf != "" {
		s = "of them " + s
	} else {
		done := words(f.Of)
		for _, other := range f.CombinedWith {
			done += " or " + words(other)
		}
		s = strings.TrimSpace(s + " " + done)
	}
	if f.SupersededBy != "" {
		s += " (since replaced)"
	}
	return s
}

// bounds prints a figure's bounds, and for vague words the words themselves.
func bounds(f *sitrep.Figure) string {
	about := ""
	if f.Approx {
		about = "about "
	}
	switch {
	case f.Low == nil && f.High == nil:
		if f.Vague && clean(f.Span.Exact) != "" {
			return "“" + clean(f.Span.Exact) + "”"
		}
		return "an unknown number of"
	case f.Low == nil:
		return "up to " + about + count(*f.High)
	case f.High == nil:
		return "at least " + about + count(*f.Low)
	case *f.Low == *f.High:
		if *f.Low == 0 {
			return "no"
		}
		return about + count(*f.Low)
	}
	s := about + count(*f.Low) + " to " + count(*f.High)
	if f.Vague {
		s += " (“" + clean(f.Span.Exact) + "”)"
	}
	return s
}

// count writes a number with commas: 9,000.
func count(n int64) string {
	if n == math.MinInt64 {
		return fmt.Sprint(n)
	}
	if n < 0 {
		return "-" + count(-n)
	}
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
