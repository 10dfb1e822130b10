package brief

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"sitrep"
	"sitrep/record"
	"sitrep/record/dispute"
	"sitrep/show"
)

// Options say what a brief is about.
type Options struct {
	Place        string // as the reader named it; empty: everywhere
	Since, Until string // days, or empty
	Rule         string // of standing
}

// Markdown writes the brief of some events, in the order in which they are given: what happened day by day, what lasted longer, how
// processes and control went, and what nobody says has happened yet.
func Markdown(events []*record.Event, series []record.Series, o Options) string {
	b := &writer{options: o}
	b.line("# " + b.title())
	b.line("")
	b.line(b.basis(events))
	var ahead, lasting []*record.Event
	day := ""
	for _, e := range byTime(events) {
		if e.Happens != "asserted" {
			ahead = append(ahead, e)
			continue
		}
		if lasts(e) {
			lasting = append(lasting, e)
			continue
		}
		if when := show.EventTime(e); when != day {
			day = when
			b.line("\n## " + escape(upper(day)) + "\n")
		}
		b.event(e, "")
	}
	b.section("Over weeks and longer", lasting)
	b.histories(series)
	b.section("Ahead: planned, feared or called for", ahead)
	b.footnotes()
	return b.String()
}

// section writes events under a heading of their own, if there are any.
func (b *writer) section(heading string, events []*record.Event) {
	if len(events) == 0 {
		return
	}
	b.line("\n## " + heading + "\n")
	for _, e := range events {
		b.event(e, show.EventTime(e))
	}
}

// weeks is how many days an event lasts, at the least, that belongs to no day of a brief.
const weeks = 21

// lasts reports whether an event lasts for weeks, or began at a time that nobody tells: a siege, what has been so "since 2012".
func lasts(e *record.Event) bool {
	from, err := time.Parse(time.DateOnly, sitrep.Day(e.Start))
	to, err2 := time.Parse(time.DateOnly, sitrep.Day(e.End))
	if err != nil || err2 != nil {
		return e.Start == "" && e.End != ""
	}
	return to.Sub(from) >= weeks*24*time.Hour
}

// byTime keeps the order of events and puts those under one heading together.
func byTime(events []*record.Event) []*record.Event {
	first := map[string]int{}
	for i, e := range events {
		if when := show.EventTime(e); e.Happens == "asserted" && first[when] == 0 {
			first[when] = i + 1
		}
	}
	out := slices.Clone(events)
	slices.SortStableFunc(out, func(a, b *record.Event) int { return first[show.EventTime(a)] - first[show.EventTime(b)] })
	return out
}

type writer struct {
	strings.Builder
	options Options
	notes   []string // footnotes, the first is number 1
}

func (b *writer) line(s string) {
	b.WriteString(s)
	b.WriteByte('\n')
}

func (b *writer) title() string {
	s := "Situation brief"
	if b.options.Place != "" {
		s += ": " + escape(b.options.Place)
	}
	switch o := b.options; {
	case o.Since != "" && o.Until != "":
		s += fmt.Sprintf(", %s to %s", o.Since, o.Until)
	case o.Since != "":
		s += ", since " + o.Since
	case o.Until != "":
		s += ", until " + o.Until
	}
	return s
}

// basis says what the brief rests on.
func (b *writer) basis(events []*record.Event) string {
	var reports, outlets []string
	parted := 0
	for _, e := range events {
		for _, t := range e.Reports {
			reports, outlets = with(reports, t.Report), with(outlets, t.Outlet)
		}
		if len(e.Disputes) > 0 {
			parted++
		}
	}
	return fmt.Sprintf("%d events from %d reports by %d outlets; on %d of them the accounts part. Numbers stand by the rule “%s”. "+
		"A claim is not a fact: each is followed by who makes it.", len(events), len(reports), len(outlets), parted, b.options.Rule)
}

func with(list []string, s string) []string {
	if s == "" || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// event writes what happened, when, if no heading says so, how well it is attested, who says what, and where they part.
func (b *writer) event(e *record.Event, when string) {
	head := "**" + escape(show.EventTitle(e)) + "**"
	if at := show.EventPlace(e); at != "" {
		head += ", " + escape(at)
	}
	if when != "" {
		head += ", " + when
	}
	head += fmt.Sprintf(" (%s, %s)", e.Grade.Word, show.Witnessed(e))
	if said := show.Concluded(e, b.options.Rule); len(said) > 0 {
		head += ": " + escape(strings.Join(said, ", "))
	}
	b.line("- " + head + ".")
	for _, s := range b.accounts(e) {
		b.line("  - " + s)
	}
	for _, d := range e.Disputes {
		b.line("  - *" + escape(show.Asked(d.Question, d.Of, d.Scope)) + "* " + b.sides(e, &d))
	}
}

// mostAccounts is how many accounts of an event are written out; the disputes name those that matter beyond them.
const mostAccounts = 5

// accounts are what the witnesses say, one statement a claim: the fullest of each witness's first report, then the others as far as
// there is room, in the order of the witnesses and of their words.
func (b *writer) accounts(e *record.Event) []string {
	var said [][]show.Saying
	chosen := map[[2]int]bool{}
	for i, w := range e.Witnesses {
		list := show.Accounts(e, w.Reports[0])
		said = append(said, list)
		if k := fullest(list); k >= 0 && len(chosen) < mostAccounts {
			chosen[[2]int{i, k}] = true
		}
	}
	for i, list := range said {
		for k := range list {
			if len(chosen) < mostAccounts {
				chosen[[2]int{i, k}] = true
			}
		}
	}
	var out []string
	for i, list := range said {
		for k, s := range list {
			if chosen[[2]int{i, k}] {
				out = append(out, b.account(&s))
			}
		}
	}
	return out
}

// account is a statement with its footnote.
func (b *writer) account(s *show.Saying) string {
	if len(s.Says) == 0 {
		return escape(s.Voice+": “"+oneLine(s.Evidence.Exact)+"”") + b.note(&s.Answer)
	}
	return escape(s.Voice+": "+strings.Join(s.Says, ", ")) + b.note(&s.Answer)
}

// fullest is the statement that says most, the first of equals; -1 if there is none.
func fullest(list []show.Saying) int {
	best := -1
	for k := range list {
		if best < 0 || len(list[k].Says) > len(list[best].Says) {
			best = k
		}
	}
	return best
}

// sides sets the answers of a dispute against each other, each with a footnote to its words.
func (b *writer) sides(e *record.Event, d *record.Dispute) string {
	var out []string
	for _, s := range d.Sides {
		text := escape(s.Words + " (" + strings.Join(s.Sources, ", ") + ")")
		if a := answerOf(e, d, s); a != nil {
			text += b.note(a)
		}
		out = append(out, text)
	}
	return strings.Join(out, " × ")
}

// answerOf is an answer of a side.
func answerOf(e *record.Event, d *record.Dispute, s dispute.Side) *dispute.Answer {
	for i := range e.Questions {
		q := &e.Questions[i]
		if q.About != d.Question || q.Of != d.Of || q.Scope != d.Scope {
			continue
		}
		for k := range q.Answers {
			if a := &q.Answers[k]; a.Words == s.Words && slices.Contains(s.Reports, a.Report) {
				return a
			}
		}
	}
	return nil
}

// note is the sign of a footnote to an answer's words; equal footnotes share a number.
func (b *writer) note(a *dispute.Answer) string {
	text := escape(a.Outlet)
	if text == "" {
		text = "an outlet that is not named"
	}
	if a.Published != "" {
		text += ", " + a.Published
	}
	text += fmt.Sprintf(", report `%s`, characters %d–%d: “%s”", a.Report, a.Evidence.Start, a.Evidence.End, escape(oneLine(a.Evidence.Exact)))
	at := slices.Index(b.notes, text)
	if at < 0 {
		at = len(b.notes)
		b.notes = append(b.notes, text)
	}
	return fmt.Sprintf("[^%d]", at+1)
}

// histories writes how processes and control went, by each source.
func (b *writer) histories(series []record.Series) {
	first := true
	for _, s := range series {
		if !show.GoesOn(s) {
			continue
		}
		if first {
			b.line("\n## How it went, by each source\n")
			first = false
		}
		b.line("- " + escape(show.SeriesLine(s)))
	}
}

func (b *writer) footnotes() {
	if len(b.notes) > 0 {
		b.line("")
	}
	for i, n := range b.notes {
		b.line(fmt.Sprintf("[^%d]: %s", i+1, n))
	}
}
