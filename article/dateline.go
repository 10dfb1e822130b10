package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep"
)

// Dateline is the beginning of a report that says where, when and by whom it was filed: "PARIS, March 3 (AP) —",
// "San Salvador, 3 Jan 90 (EFE) --", "(Reuters) -", or a line with nothing but a date.
type Dateline struct {
	Place  string // "" where it names none
	Date   string // an RFC 3339 date; "" where the year is missing
	Credit string
	Span   sitrep.Span // with the dash, without what follows
	Line   bool        // it is a whole line with nothing but a date, or a title that ends in one
}

// FindDateline looks for the dateline in the first lines of a text.
func FindDateline(text string) (Dateline, bool) {
	const lines, far = 6, 2000 // looked at: lines, bytes
	var found Dateline
	at, seen := 0, 0
	for line := range strings.SplitSeq(text, "\n") {
		if seen == lines || at > far {
			break
		}
		trimmed := strings.TrimSpace(line)
		if trimmed != "" {
			seen++
			start := at + strings.Index(line, trimmed)
			if date := titleDate(trimmed); date != "" && seen == 1 {
				found = Dateline{Line: true, Date: date, Span: spanOf(text, start, start+len(trimmed))}
				at += len(line) + 1
				continue
			}
			if d, n, ok := dateline(trimmed); ok && !oneOfMany(text, trimmed[:n], d) {
				d.Span = spanOf(text, start, start+n)
				return merge(found, d), true
			}
			if date, label, ok := dateLine(trimmed); ok && found.Span.Exact == "" && label != updated {
				if laterBelow(text[at+len(line):], date) {
					return found, false
				}
				found = Dateline{Line: true, Span: spanOf(text, start, start+len(trimmed))}
				if date.year != 0 {
					found.Date = date.String()
				}
			}
		}
		at += len(line) + 1
	}
	return found, found.Span.Exact != ""
}

// oneOfMany reports whether a line that ends in a colon or names a day alone is no dateline: its like begin other lines, as those of
// an interview, a chronology or a list of places do.
func oneOfMany(text, head string, d Dateline) bool {
	if strings.HasSuffix(head, ":") && (strings.Count("\n"+text, "\n"+head) > 1 || labelled(text) > 2) {
		return true
	}
	if d.Place != "" || d.Credit != "" {
		return false
	}
	days := 0
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if _, at, ok := findDate(line); ok && at.start == 0 && strings.IndexAny(strings.TrimLeft(line[at.end:], " "), ":-–—") == 0 {
			days++
		}
	}
	return days > 1
}

// labelled counts the lines that begin with one to three capitalised words and a colon.
func labelled(text string) int {
	n := 0
	for line := range strings.Lines(text) {
		label, _, ok := strings.Cut(line, ": ")
		words := strings.Fields(label)
		if ok && len(words) > 0 && len(words) < 4 && !slices.ContainsFunc(words, func(w string) bool { return !capital(w) }) {
			n++
		}
	}
	return n
}

// merge keeps the date of a line above where the dateline proper has none.
func merge(above, d Dateline) Dateline {
	if d.Date == "" {
		d.Date = above.Date
	}
	return d
}

func spanOf(text string, start, end int) sitrep.Span {
	from := utf8.RuneCountInString(text[:start])
	return sitrep.Span{Start: from, End: from + utf8.RuneCountInString(text[start:end]), Exact: text[start:end]}
}

// dateline reads a dateline at the beginning of a line, and says how many bytes it has.
func dateline(line string) (Dateline, int, bool) {
	const longest = 110
	head := line
	if len(head) > longest {
		head = head[:longest]
		for len(head) > 0 && !utf8.ValidString(head) {
			head = head[:len(head)-1]
		}
	}
	signs := dashes(head)
	if end, ok := colon(line, head); ok {
		signs = append(signs, end)
	}
	for _, dash := range signs {
		d, ok := beforeDash(strings.TrimSpace(head[:dash.start]), dash.sure)
		if ok && beginsSentence(line[dash.end:]) {
			return d, dash.end, true
		}
	}
	return Dateline{}, 0, false
}

// beginsSentence keeps "Yesterday — the army said" from being a dateline.
func beginsSentence(s string) bool {
	s = strings.TrimLeft(s, " \t\u00a0\"'“‘[(-–—")
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && !unicode.IsLower(r)
}

type dash struct {
	extent
	sure bool // long or doubled: hardly a hyphen
}

// dashes finds the signs that can end a dateline.
func dashes(s string) []dash {
	var ds []dash
	for i := 0; i < len(s); i++ {
		for _, sign := range []string{"---", "--", "—", "–", "-"} {
			if !strings.HasPrefix(s[i:], sign) {
				continue
			}
			before := i > 0 && (s[i-1] == ' ' || s[i-1] == ')' || strings.HasSuffix(s[:i], "\u00a0"))
			behind := i+len(sign) == len(s) || s[i+len(sign)] == ' ' || strings.HasPrefix(s[i+len(sign):], "\u00a0")
			if before && (behind || sign != "-") || i > 0 && behind { // "CAIRO- The army"
				ds = append(ds, dash{extent{i, i + len(sign)}, before && sign != "-"})
			}
			i += len(sign) - 1
			break
		}
	}
	return ds
}

// colon is the first colon of a line where it may end a dateline: before a paragraph, behind what is no label ("UPDATE: …").
// A headline has one too: "Mali: ten dead".
func colon(line, head string) (dash, bool) {
	const paragraph = 90 // bytes of a line
	i := strings.Index(head, ": ")
	if i < 0 || len(line) < paragraph || knownPhrases().labels[fold(head[:i])] {
		return dash{}, false
	}
	return dash{extent{i, i + 1}, true}, true
}

// beforeDash judges whether the words before a dash are a dateline.
func beforeDash(s string, sure bool) (Dateline, bool) {
	var d Dateline
	rest, inside := lastBrackets(s)
	if _, at, ok := findDate(inside); ok && rest == "" && at.start > 0 {
		return beforeDash(inside, sure) // "(Beirut, May 3, 2014) – "
	}
	rest, date, dated := lastDate(rest)
	d.Date = date
	if inside != "" {
		switch date, at, ok := findDate(inside); {
		case ok && at.start == 0 && at.end == len(inside):
			d.Date = date.dated()
		case isCredit(inside, dated):
			d.Credit = outletName(inside)
		default:
			return d, false
		}
	}
	switch {
	case rest == "":
		return d, inside != "" || dated && sure
	case isOutlet(rest) && sure && inside == "" && !dated:
		d.Credit = outletName(rest)
		return d, true
	case strings.HasPrefix(rest, "No city"):
		return d, dated
	case !isPlaceName(rest):
		return d, false
	}
	d.Place = strings.Trim(rest, " ,")
	if strong := inside != "" || dated; !strong {
		// Nothing but a name and a dash: only where it is written as datelines are.
		if !capitals(firstPart(d.Place)) && !(sure && len(strings.Fields(d.Place)) == 1) {
			return d, false
		}
	}
	return d, true
}

// lastBrackets takes what stands in brackets at the end off.
func lastBrackets(s string) (rest, inside string) {
	open := strings.LastIndexByte(s, '(')
	if open < 0 || !strings.HasSuffix(s, ")") {
		return s, ""
	}
	return strings.TrimSpace(s[:open]), strings.TrimSpace(s[open+1 : len(s)-1])
}

// lastDate takes the date off with which s ends. The date is "" where its year is missing.
func lastDate(s string) (rest, date string, ok bool) {
	if rest, ok := strings.CutSuffix(s, "no date"); ok {
		return strings.TrimRight(rest, " ,"), "", true
	}
	d, at, ok := findDate(s)
	if !ok || strings.Trim(s[at.end:], " ,.") != "" {
		return s, "", false
	}
	return strings.TrimRight(s[:at.start], " ,/"), d.dated(), true
}

func (d day) dated() string {
	if d.year == 0 {
		return ""
	}
	return d.String()
}

func firstPart(s string) string {
	first, _, _ := strings.Cut(s, ",")
	return first
}

func capitals(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 1
}

// isPlaceName accepts up to six capitalised words: "PORT-AU-PRINCE, Haiti", "Rome (Italy)", "Rio de Janeiro".
func isPlaceName(s string) bool {
	const most = 7
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' || r == '/' || r == '(' || r == ')' })
	if len(words) == 0 || len(words) > most || strings.ContainsAny(s, ".!?:;\"“”") && !abbreviated(s) {
		return false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && !(i > 0 && isOf("place", w)) {
			return false
		}
	}
	return true
}

// abbreviated reports whether every full stop in s ends an abbreviation, as in "MONCKS CORNER, S.C.".
func abbreviated(s string) bool {
	if strings.ContainsAny(s, "!?:;\"“”") {
		return false
	}
	for w := range strings.FieldsSeq(s) {
		w = strings.TrimRight(w, ",")
		if strings.Contains(w, ".") && !(strings.HasSuffix(w, ".") && len(w) <= 6) {
			return false
		}
	}
	return true
}

// isCredit accepts what stands in brackets in a dateline: "AP", "Reuters", "CBSNewYork/AP". After a date it may be
// written in small letters too: "radio Venceremos", "Inravision Television Cadena 1".
func isCredit(s string, dated bool) bool {
	const most = 6 // words
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > most || len(s) > 48 || strings.ContainsAny(s, ":;!?") {
		return false
	}
	if dated || isOutlet(s) {
		return true
	}
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && !strings.Contains(w, ".") {
			return false
		}
	}
	return len(words) < most
}
