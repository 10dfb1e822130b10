package show

import (
	"strconv"
	"strings"
	"time"

	"sitrep"
)

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
	case start == "":
		return "until " + to
	case end == "":
		return "since " + date(start, reportYear)
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
