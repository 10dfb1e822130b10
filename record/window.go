package record

import (
	"strings"
	"time"

	"sitrep"
)

const day = 24 * time.Hour

// windowOf is a claim's time in whole days; nil where it has none.
func windowOf(t *sitrep.Time, evidence sitrep.Span) *Window {
	if t == nil {
		return nil
	}
	first, last := dayOf(t.Start), dayOf(t.End)
	if first == "" && last == "" {
		return nil
	}
	w := &Window{First: first, Last: last, Text: t.Text, Part: partOf(t)}
	if t.Span.End > t.Span.Start {
		s := t.Span
		w.Span = &s
		w.Carried = !stated(evidence, &s)
	}
	if first == last && strings.Contains(strings.ToLower(t.Text), "overnight") {
		w.Last = date(last).Add(day).Format(time.DateOnly) // the night to the next day
	}
	return w
}

// partOf reads from a TIMEX3 value and the words which end of the day is meant.
func partOf(t *sitrep.Time) string {
	words := strings.ToLower(t.Text)
	switch {
	case strings.HasSuffix(t.Value, "TNI"), strings.HasSuffix(t.Value, "TEV"), strings.HasPrefix(words, "late "), strings.Contains(words, "night"), strings.Contains(words, "evening"):
		return "late"
	case strings.HasSuffix(t.Value, "TMO"), strings.HasPrefix(words, "early "), strings.Contains(words, "dawn"), strings.Contains(words, "morning"):
		return "early"
	}
	return ""
}

// dayOf is the date of an RFC 3339 date or date-time; "" if it is none.
func dayOf(s string) string {
	if len(s) < len(time.DateOnly) {
		return ""
	}
	if _, err := time.Parse(time.DateOnly, s[:len(time.DateOnly)]); err != nil {
		return ""
	}
	return s[:len(time.DateOnly)]
}

func date(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return time.Time{}
	}
	return t
}

// days a report without a time of its own may be telling of: up to its publication.
const undatedDays = 3

// span gives the days on which an entry's event can have been, whether the report gives them itself, and whether there
// are any: a report with neither time nor publication date has none.
func (e *Entry) span() (first, last time.Time, dated, ok bool) {
	published := dayOf(e.Published)
	if e.When != nil {
		f, l := e.When.First, e.When.Last
		switch {
		case f == "" && l != "":
			f = l // "by Friday": the last day is what it is for
		case l == "" && f != "":
			if l = published; l == "" || l < f {
				l = f
			}
		}
		switch {
		case f > l:
		case (e.When.Carried || e.lasting()) && published != "": // what is told without a day may be of another than what was told before
			return earlier(date(f), date(published).Add(-undatedDays*day)), later(date(l), date(published)), false, true
		default:
			return date(f), date(l), true, true
		}
	}
	if published == "" {
		return time.Time{}, time.Time{}, false, false
	}
	return date(published).Add(-undatedDays * day), date(published), false, true
}

// lasting reports whether an entry tells of nothing but a process: its day is that of a phase, which others tell on other days.
func (e *Entry) lasting() bool { return e.Process != "" && len(e.Types) == 0 }

// adjacent reports whether two windows that do not meet lie as near as "late Thursday" and "early Friday".
func adjacent(a, b *Window) bool {
	if a == nil || b == nil {
		return false
	}
	if a.First > b.First {
		a, b = b, a
	}
	if a.Part == "early" || b.Part == "late" { // a morning and the next dawn are a day apart
		return false
	}
	return a.Last != "" && b.First != "" && date(b.First).Sub(date(a.Last)) == day && (a.Part == "late" || b.Part == "early")
}

// daysBetween is how many days lie from the end of one window to the beginning of the other; 0 where they meet or one is open.
func daysBetween(a, b *Window) int {
	if before(b, a) {
		a, b = b, a
	}
	if !before(a, b) {
		return 0
	}
	return int(date(b.First).Sub(date(a.Last)) / day)
}

// before reports whether one window ends before the other begins.
func before(a, b *Window) bool { return a.Last != "" && b.First != "" && a.Last < b.First }
