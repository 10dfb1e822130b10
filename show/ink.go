package show

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// ink colours words for a terminal, or leaves them as they are.
type ink struct{ on bool }

func (i ink) in(code, s string) string {
	if !i.on || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func (i ink) strong(s string) string { return i.in("1", s) }
func (i ink) faint(s string) string  { return i.in("2", s) }

// status colours a status: what has happened is plain, what is denied stands out most.
func (i ink) status(status, s string) string {
	switch status {
	case "happened":
		return i.in("32", s)
	case "ongoing":
		return i.in("36", s)
	case "expected":
		return i.in("33", s)
	case "hypothetical":
		return i.in("35", s)
	case "denied":
		return i.in("31", s)
	}
	return s
}

// clean makes words of a report safe and fit for one line: white space becomes single spaces, and what would steer a
// terminal or turn the direction of its text becomes a visible sign.
func clean(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r), r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return '\ufffd'
		case r == '\u200b' || r == '\ufeff' || r == '\u00ad' || r == '\u200e' || r == '\u200f':
			return -1
		}
		return r
	}, s)
}

// columns is the width of a string on a terminal, colours left out.
func columns(s string) int {
	n := 0
	escape := false
	for _, r := range s {
		switch {
		case r == '\x1b':
			escape = true
		case escape:
			escape = r != 'm'
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		default:
			n++
			if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
				n++
			}
		}
	}
	return n
}

// wrap breaks words into lines of at most the given columns. A word that is longer stands alone.
func wrap(s string, most int) []string {
	var lines []string
	line, n := "", 0
	for word := range strings.SplitSeq(s, " ") {
		w := columns(word)
		if n > 0 && n+1+w > most {
			lines = append(lines, line)
			line, n = "", 0
		}
		if n > 0 {
			line += " "
			n++
		}
		line += word
		n += w
	}
	return append(lines, line)
}

// cut shortens a string to the given columns.
func cut(s string, most int) string {
	if columns(s) <= most {
		return s
	}
	n := 0
	for i, r := range s {
		w := columns(string(r))
		if n+w > most-1 {
			return strings.TrimRight(s[:i], " ") + "…"
		}
		n += w
	}
	return s
}
