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

// when prints a time, without the year where it is the report's.
func when(t *sitrep.Time, reportYear string) string {
	switch {
	case t.Start == "" && t.End == "":
		return clean(t.Text)
	case t.End == "":
		return "since " + date(t.Start, reportYear)
	case t.Start == "" && clean(t.Text) != "":
		return clean(t.Text) // "for more than four years": nobody knows from when
	case t.Start == "":
		return "until " + date(t.End, reportYear)
	case t.Start == t.End:
		return date(t.Start, reportYear)
	}
	if month, ok := wholeMonth(t, reportYear); ok {
		return month
	}
	return stretch(t.Start, t.End, reportYear)
}

// stretch prints a range, what its ends share but once: "14–16 December", "13 May, 18:00–23:59".
func stretch(start, end, reportYear string) string {
	to := date(end, reportYear)
	switch {
	case sitrep.Day(start) == sitrep.Day(end):
		from := date(start, reportYear)
		_, clock, ok := strings.Cut(to, ", ")
		if ok && strings.Contains(from, ", ") {
			return from + "–" + clock
		}
		return date(sitrep.Day(start), reportYear)
	case len(start) == len(sitrep.Day(start)) && start[:min(len(start), len("2006-01"))] == end[:min(len(end), len("2006-01"))]:
		from, _, _ := strings.Cut(date(start, year(start)), " ")
		return from + "–" + to
	case year(start) == year(end):
		return date(start, year(start)) + " – " + to
	}
	return date(start, reportYear) + " – " + to
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

// figures prints a claim's counted quantities; parts name their whole.
func (p *page) figures(c *sitrep.Claim) string {
	var parts []string
	for _, f := range wholesFirst(c) {
		s := figure(f)
		if f.PartOf != "" {
			s = p.part(c, f, s)
		}
		if f.SupersededBy != "" {
			s += " (since replaced)"
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, ", ")
}

// wholesFirst puts every figure that is a part of another one of its claim behind it.
func wholesFirst(c *sitrep.Claim) []*sitrep.Figure {
	var out []*sitrep.Figure
	placed := make([]bool, len(c.Figures))
	var place func(i int)
	place = func(i int) {
		if placed[i] {
			return
		}
		placed[i] = true
		out = append(out, &c.Figures[i])
		for j := range c.Figures {
			if c.Figures[j].PartOf == c.ID+"#"+strconv.Itoa(i) {
				place(j)
			}
		}
	}
	for i := range c.Figures {
		if id, _, ok := strings.Cut(c.Figures[i].PartOf, "#"); !ok || id != c.ID {
			place(i)
		}
	}
	for i := range c.Figures {
		place(i)
	}
	return out
}

// part says of what a figure is a part: "of them 108 wounded", or "15 strikes launched (of 26)" for a whole that another
// claim tells.
func (p *page) part(c *sitrep.Claim, f *sitrep.Figure, s string) string {
	id, index, _ := strings.Cut(f.PartOf, "#")
	n, err := strconv.Atoi(index)
	if err != nil || n < 0 {
		return s
	}
	for i := range p.record.Claims {
		whole := &p.record.Claims[i]
		switch {
		case whole.ID != id || n >= len(whole.Figures):
		case whole == c:
			return "of them " + strings.TrimSuffix(s, " "+words(f.Of))
		default:
			return s + " (of " + bounds(&whole.Figures[n]) + ")"
		}
	}
	return s
}

// figure prints "at least 40 civilians killed", "up to 9,000 people evacuated", "“dozens” of rebels killed (24 to 99)".
func figure(f *sitrep.Figure) string {
	done := words(f.Of)
	for _, other := range f.CombinedWith {
		done += " or " + words(other)
	}
	what := counted(f)
	said := clean(f.Span.Exact)
	switch {
	case f.Vague && said != "":
		s := "“" + said + "”"
		if numberWord(said) && what != "" {
			s += " " + what
		}
		s += " " + done
		if f.Low != nil || f.High != nil {
			s += " (" + bounds(f) + ")"
		}
		return s
	case f.Low != nil && f.High != nil && *f.Low == 1 && *f.High == 1:
		what = one(what)
	}
	return strings.Join(strings.Fields(bounds(f)+" "+what+" "+done), " ")
}

// counted is who or what a figure counts.
func counted(f *sitrep.Figure) string {
	if who := clean(f.Who); who != "" {
		return who
	}
	return clean(f.Unit)
}

// numberWord reports whether vague words end with the number, without what is counted.
func numberWord(s string) bool {
	last := s[strings.LastIndexByte(s, ' ')+1:]
	switch strings.ToLower(last) {
	case "dozens", "dozen", "scores", "hundreds", "thousands", "millions", "several", "many", "tens", "few", "some", "numerous", "most", "all", "more":
		return true
	}
	return false
}

// bounds prints a figure's bounds.
func bounds(f *sitrep.Figure) string {
	about := ""
	if f.Approx {
		about = "about "
	}
	switch {
	case f.Low == nil && f.High == nil:
		return "an unknown number of"
	case f.Low == nil:
		return "up to " + about + count(*f.High)
	case f.High == nil:
		return "at least " + about + count(*f.Low)
	case *f.Low == *f.High && *f.Low == 0:
		return "no"
	case *f.Low == *f.High:
		return about + count(*f.Low)
	}
	return about + count(*f.Low) + " to " + count(*f.High)
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
