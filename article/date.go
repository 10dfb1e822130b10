package article

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

const dateMend = "write it as 2016-12-16 or 2016-12-16T09:30:00Z"

// The years in which a report can have been published.
const (
	firstYear = 1600
	lastYear  = 2200
)

// Date checks an RFC 3339 date or date-time. A date-time without a zone is kept as the date alone.
func Date(s string) (string, error) {
	trimmed := strings.TrimSpace(s)
	if day, ok := isoDate(trimmed); ok {
		return day, nil
	}
	wrong := fmt.Errorf("%q is %w", shorten(trimmed, 40), ErrDate)
	if len(trimmed) >= len(time.DateOnly) {
		if y, m, d, ok := numbers(trimmed[:len(time.DateOnly)]); ok && m >= 1 && m <= 12 && d >= 1 && d <= 31 && !exists(y, time.Month(m), d) {
			if y < firstYear || y > lastYear {
				return "", fmt.Errorf("%w: the year %d cannot be", wrong, y)
			}
			return "", fmt.Errorf("%w: %s %d has no day %d", wrong, time.Month(m), y, d)
		}
	}
	return "", wrong
}

// isoDate reads the forms of ISO 8601 that are in use. What has no zone loses its hour: nobody knows which one it was.
func isoDate(s string) (string, bool) {
	for _, zoned := range []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 Z07:00", "2006-01-02T15:04:05Z0700", "2006-01-02 15:04:05 Z0700"} {
		if t, err := time.Parse(zoned, s); err == nil && exists(t.Date()) {
			return t.Format(time.RFC3339), true
		}
	}
	for _, bare := range []string{time.DateOnly, "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateTime, "2006-01-02 15:04"} {
		if t, err := time.Parse(bare, s); err == nil && exists(t.Date()) {
			return t.Format(time.DateOnly), true
		}
	}
	return "", false
}

// pageDate reads a date as pages write it: ISO 8601, the mail form, eight digits, or in English words.
func pageDate(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if day, ok := isoDate(s); ok {
		return day, true
	}
	for _, mail := range []string{time.RFC1123, time.RFC1123Z, "Mon, 2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04:05 -0700"} {
		// Go makes up an offset of zero for zone names that it does not know.
		if t, err := time.Parse(mail, s); err == nil && exists(t.Date()) {
			if name, offset := t.Zone(); offset == 0 && name != "GMT" && name != "UTC" && name != "" {
				return t.Format(time.DateOnly), true
			}
			return t.Format(time.RFC3339), true
		}
	}
	if len(s) == len("20060102") {
		if t, err := time.Parse("20060102", s); err == nil && exists(t.Date()) {
			return t.Format(time.DateOnly), true
		}
	}
	if d, _, ok := findDate(s); ok && d.year != 0 {
		return d.String(), true
	}
	return "", false
}

func exists(y int, m time.Month, d int) bool {
	if y < firstYear || y > lastYear || m < 1 || m > 12 || d < 1 {
		return false
	}
	t := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	return t.Month() == m && t.Day() == d
}

// day is a calendar day; a year of 0 is unknown.
type day struct {
	year  int
	month time.Month
	day   int
}

func (d day) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.year, int(d.month), d.day) }

// extent is a stretch of a string in bytes.
type extent struct{ start, end int }

// findDate returns the first date written in English words or as 2016-12-16 in s.
func findDate(s string) (day, extent, bool) {
	ws := dateWords(s)
	for i := range ws {
		if d, n := dateAt(ws[i:]); n > 0 {
			return d, extent{ws[i].start, ws[i+n-1].end}, true
		}
	}
	return day{}, extent{}, false
}

// dateWord is a run of letters or of digits, or one sign that stands inside dates.
type dateWord struct {
	text string
	extent
}

func dateWords(s string) []dateWord {
	var ws []dateWord
	kind := func(r rune) int {
		switch {
		case r >= '0' && r <= '9':
			return 1
		case unicode.IsLetter(r):
			return 2
		}
		return 0
	}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		k := kind(r)
		if k == 0 {
			if r == ',' || r == '.' || r == '-' || r == '/' || r == '\n' {
				ws = append(ws, dateWord{s[i : i+size], extent{i, i + size}})
			}
			i += size
			continue
		}
		end := i + size
		for end < len(s) {
			r, size = utf8.DecodeRuneInString(s[end:])
			if kind(r) != k {
				break
			}
			end += size
		}
		ws = append(ws, dateWord{s[i:end], extent{i, end}})
		i = end
	}
	return ws
}

// dateAt reads a date at the beginning of ws and says how many words it took: "[Friday,] January 4[th], 2019",
// "4 January 2019", "3 Jan 90", "Jan. 4", "2019-01-04".
func dateAt(ws []dateWord) (day, int) {
	n := 0
	if capital(ws[0].text) && weekday(ws[0].text) {
		n = 1
		for n < len(ws) && (ws[n].text == "," || ws[n].text == ".") {
			n++
		}
		if n == len(ws) {
			return day{}, 0
		}
	}
	if d, k := isoAt(ws[n:]); k > 0 {
		return d, n + k
	}
	if d, k := dayMonth(ws[n:]); k > 0 {
		return d, n + k
	}
	if d, k := monthDay(ws[n:]); k > 0 {
		return d, n + k
	}
	return day{}, 0
}

func isoAt(ws []dateWord) (day, int) {
	if len(ws) < 5 || len(ws[0].text) != 4 || ws[1].text != "-" || len(ws[2].text) != 2 || ws[3].text != "-" || len(ws[4].text) != 2 {
		return day{}, 0
	}
	y, m, d := number(ws[0].text), number(ws[2].text), number(ws[4].text)
	if !exists(y, time.Month(m), d) {
		return day{}, 0
	}
	return day{y, time.Month(m), d}, 5
}

func dayMonth(ws []dateWord) (day, int) {
	d := number(ws[0].text)
	if d < 1 || d > 31 || len(ws[0].text) > 2 {
		return day{}, 0
	}
	n := 1
	for n < len(ws) && (ordinal(ws[n].text) || ws[n].text == "-" || strings.EqualFold(ws[n].text, "of")) {
		n++
	}
	if n == len(ws) {
		return day{}, 0
	}
	m := month(ws[n].text)
	if m == 0 || !capital(ws[n].text) {
		return day{}, 0
	}
	n++
	y, k := yearAt(ws[n:], true)
	return checkedDay(y, m, d, n+k, n)
}

func monthDay(ws []dateWord) (day, int) {
	m := month(ws[0].text)
	if m == 0 || !capital(ws[0].text) {
		return day{}, 0
	}
	n := 1
	if n < len(ws) && ws[n].text == "." {
		n++
	}
	if n == len(ws) || len(ws[n].text) > 2 {
		return day{}, 0
	}
	d := number(ws[n].text)
	if d < 1 || d > 31 {
		return day{}, 0
	}
	n++
	if n < len(ws) && ordinal(ws[n].text) {
		n++
	}
	y, k := yearAt(ws[n:], false)
	return checkedDay(y, m, d, n+k, n)
}

func checkedDay(y int, m time.Month, d, n, without int) (day, int) {
	const leap = 2000 // a year in which every day exists
	if y != 0 && exists(y, m, d) {
		return day{y, m, d}, n
	}
	if y == 0 && exists(leap, m, d) {
		return day{0, m, d}, without
	}
	return day{}, 0
}

// yearAt reads ", 2019", " 2019", ". 2019" and, where short years are in use, "90".
func yearAt(ws []dateWord, short bool) (year, n int) {
	for n < len(ws) && n < 2 && (ws[n].text == "," || ws[n].text == "." || ws[n].text == "-") {
		n++
	}
	if n == len(ws) {
		return 0, 0
	}
	y := number(ws[n].text)
	switch len(ws[n].text) {
	case 4:
		if y >= firstYear && y <= lastYear {
			return y, n + 1
		}
	case 2:
		const turn = 50 // "3 Jan 90" is of 1990, "3 Jan 22" of 2022
		if short && y >= turn {
			return 1900 + y, n + 1
		}
		if short && n == 0 && y >= 0 {
			return 2000 + y, n + 1
		}
	}
	return 0, 0
}

func numbers(s string) (y, m, d int, ok bool) {
	if len(s) != len(time.DateOnly) || s[4] != '-' || s[7] != '-' {
		return 0, 0, 0, false
	}
	y, m, d = number(s[:4]), number(s[5:7]), number(s[8:])
	return y, m, d, y >= 0 && m >= 0 && d >= 0
}

// number is the value of a run of digits, or -1.
func number(s string) int {
	if s == "" || len(s) > 9 || s[0] < '0' || s[0] > '9' {
		return -1
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}

// capital reports whether a text begins with a capital; in dates it keeps "may 5" and "sun" out.
func capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func ordinal(s string) bool {
	switch s {
	case "st", "nd", "rd", "th", "d":
		return true
	}
	return false
}

func month(s string) time.Month {
	if len(s) < 3 || len(s) > 9 {
		return 0
	}
	s = strings.ToLower(s)
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		if s == name || s == name[:3] || s == "sept" && m == time.September {
			return m
		}
	}
	return 0
}

func weekday(s string) bool {
	if len(s) < 3 || len(s) > 9 {
		return false
	}
	s = strings.ToLower(s)
	for d := time.Sunday; d <= time.Saturday; d++ {
		name := strings.ToLower(d.String())
		if s == name || s == name[:3] || s == "tues" && d == time.Tuesday || s == "thurs" && d == time.Thursday {
			return true
		}
	}
	return false
}

func shorten(s string, n int) string {
	if rs := []rune(s); len(rs) > n {
		return string(rs[:n-1]) + "…"
	}
	return s
}
