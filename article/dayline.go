package article

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// updated labels a date line that tells of a change, not of the publication.
const updated = "updated"

// dateLine recognises a line that has nothing but a date, perhaps with a label, a weekday, an hour: "Friday, January 4,
// 2019", "Published 3 March 2019 10:21 AM EST".
func dateLine(line string) (day, string, bool) {
	const longest = 90
	if len(line) > longest {
		return day{}, "", false
	}
	date, at, ok := findDate(line)
	if !ok {
		return day{}, "", false
	}
	label := ""
	for _, w := range wordsOf(line[:at.start]) {
		switch {
		case isOf("renewed", w):
			label = updated
		case isOf("issued", w):
			label = cmp.Or(label, "published")
		case number(w) < 0 && !isOf("clock", w) && !weekday(w):
			return day{}, "", false
		}
	}
	for _, w := range wordsOf(line[at.end:]) {
		if number(w) < 0 && !isOf("clock", w) && !weekday(w) && !isOf("behind", w) && month(w) == 0 {
			return day{}, "", false
		}
	}
	return date, label, true
}

func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// laterBelow reports whether a day that is later than another stands for itself below: then both are headings of a chronology.
func laterBelow(text string, first day) bool {
	for line := range strings.Lines(text) {
		d, label, ok := dateLine(strings.TrimSpace(line))
		if !ok || label != "" {
			continue
		}
		if d.year == 0 {
			d.year = first.year
		}
		if d.String() > first.String() {
			return true
		}
	}
	return false
}

// titleDate is the full date that a title ends with behind a comma, a dash or an opening bracket: "Daily summary, 4 May 2019".
func titleDate(line string) string {
	d, at, ok := findDate(line)
	if !ok || d.year == 0 || strings.Trim(line[at.end:], " )") != "" {
		return ""
	}
	before := strings.TrimRight(line[:at.start], " ")
	if last, _ := utf8.DecodeLastRuneInString(before); !strings.ContainsRune(",-–—(|:", last) || len(before) < 2 {
		return ""
	}
	return d.String()
}
