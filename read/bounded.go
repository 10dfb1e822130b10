package read

import (
	"strings"
	"time"

	"sitrep"
)

// atPoint is the time itself where "since" or "from" before it opens no stretch: of what a clause with "when" tells, as in "banned since 1960,
// when the king dissolved the house", and of a noun behind it, as in "the results from the May 3 vote". Any other time stays as it is.
func (v *view) atPoint(s *sentence, word int, m *moment) *moment {
	if r := m.expr.Relation; m.time.Start == "" || r != "since" && r != "from" || !ofNoun(s, m) && !beforeWhen(s, word, m) {
		return m
	}
	from, ok := m.firstDay()
	if !ok {
		return m
	}
	point := *m
	switch m.time.Precision {
	case "year":
		from = from.AddDate(1, 0, -1)
	case "month":
		from = from.AddDate(0, 1, -1)
	case "day":
	default:
		return m
	}
	point.time.End = from.Format(time.DateOnly)
	return &point
}

// ofNoun reports whether a time stands before a noun that it says the day of: "the May 3 vote".
func ofNoun(s *sentence, m *moment) bool {
	h := s.Words[m.head].Head
	return h > m.last && s.isNoun(h) && (s.rel(m.head) == "compound" || s.rel(m.head) == "nmod" || s.rel(m.head) == "nummod" || s.rel(m.head) == "amod")
}

// beforeWhen reports whether a word stands in a clause with "when" right behind a time.
func beforeWhen(s *sentence, word int, m *moment) bool {
	next := m.last + 1
	if next < len(s.Words) && s.Words[next].Form == "," {
		next++
	}
	return next < len(s.Words) && s.lemmas[next] == "when" && s.Words[next].Head >= 0 && s.under(word, s.Words[next].Head) && !s.under(m.head, s.Words[next].Head)
}

// stillAhead is the stretch in which something is to happen "before August" or "by the end of May": from the report's day on.
func (v *view) stillAhead(c *claim, m *moment) *moment {
	day, _ := published(v.report)
	if c.status == sitrep.Expected || c.phase == "planned" {
		if h := c.s.Words[m.head].Head; h < 0 || !c.s.isVerb(h) || verbTense(c.s, h) != 'p' {
			m = yearAhead(m, day)
		}
	}
	if c.status != sitrep.Expected && c.status != sitrep.Hypothetical || day.IsZero() || m.expr.Relation != "before" && m.expr.Relation != "by" || len(m.expr.Parts) > 0 {
		return m
	}
	from := day.Format(time.DateOnly)
	_, to := m.expr.Bounds()
	if m.expr.Modifier == "end" {
		to = m.expr.End
	} else if m.expr.Relation == "by" {
		return m // "by Friday" is on Friday at the latest
	}
	if len(to) != len(from) || to < from {
		return m
	}
	ahead := *m
	ahead.time.Start, ahead.time.End = from, to
	return &ahead
}

// yearAhead is a day or month told without its year in the year in which it is still to come: "before the polls on February 7", told in
// December. Any other time stays as it is.
func yearAhead(m *moment, day time.Time) *moment {
	const digits, half = 4, 180
	start, ok := m.firstDay()
	end, err := time.Parse(time.DateOnly, sitrep.Day(m.time.End))
	if !ok || err != nil || day.IsZero() || m.coarse() || m.expr.Relation == "since" {
		return m
	}
	if !start.Before(day.AddDate(0, 0, -half)) || !namesMonth(m, start) || strings.Contains(m.time.Text, m.time.Start[:digits]) {
		return m
	}
	start, end = start.AddDate(1, 0, 0), end.AddDate(1, 0, 0)
	if start.Before(day) {
		return m
	}
	next := *m
	next.time.Start, next.time.End, next.time.Value = start.Format(time.DateOnly), end.Format(time.DateOnly), ""
	return &next
}

// namesMonth reports whether a time is told by the name of its month and no direction: "on 7 Feb.", not "a year ago" or "last February".
func namesMonth(m *moment, start time.Time) bool {
	const short = 3
	return strings.Contains(m.time.Text, start.Month().String()[:short]) && !strings.Contains(strings.ToLower(m.time.Text), "last")
}

// headsEntry reports whether a word is of the day that an entry of a chronology begins with: "October 30: rebels storm the".
func (v *view) headsEntry(s *sentence, i int) bool {
	const longest = 4 // "On October 30, 2014:"
	if !s.Break && s.index > 0 {
		return false
	}
	for k := i; k < len(s.Words) && k <= longest; k++ {
		if s.Words[k].Form == ":" {
			return true
		}
	}
	return false
}
