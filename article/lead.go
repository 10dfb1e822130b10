package article

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep"
)

// leadLabel are the words with which a page announces a date, or marks a report that was changed.
var leadLabel = regexp.MustCompile(`^(?:UPDATED?|(?:Last |First )?(?:[Uu]pdated|[Pp]ublished|[Pp]osted)(?: on| at)?|Date of publication|title)\b:?`)

// leadDay is a date in digits, or with its day and year run together; the others are read as words.
var leadDay = regexp.MustCompile(`^(?:\d{1,2}[-./]\d{1,2}[-./]\d{4}|[A-Z][a-z]{2} \d{2}(?:19|20)\d\d\b)`)

// leadHour is what may follow a date: an hour, a later version.
var leadHour = regexp.MustCompile(`^\s*(?:\(updated [\d .:]+\)|at \d{4}\b|(?:at )?\d{1,2}:\d{2}(?: ?(?:AM|PM|am|pm))?\b|\d{4} (?:AM|PM|am|pm)\b)`)

// leadLinks are a page's links and counts behind a date.
var leadLinks = regexp.MustCompile(`^(?:Get short URL|Print Tweet|Views \d+)(?: \d+)*(?: Topic [^()]{3,80} \(\d+\))?(?: \d+)*\b`)

// leadStop is the full stop behind a title.
var leadStop = regexp.MustCompile(`^ ?\.`)

// lead is what stands before the first sentence of a report whose page has lost its line breaks: "Fri Jul 1 2016 Shells Hit
// Market. Shells hit …", "Shells hit market Monitor AFP Friday 1 Jul 2016 Shells hit …".
type lead struct {
	line, rest string
	title      string
	dated      bool // a date has been found
	parts      []sitrep.SetAside
}

// leadOf finds the lead of a line of running text: labels, dates, the outlet, and the title.
func leadOf(b *block, title string) []sitrep.SetAside {
	if b.words < leastRunning {
		return nil
	}
	title, _, _ = strings.Cut(title, " | ")
	l := &lead{line: b.text, rest: b.text}
	if title = strings.TrimSpace(title); !final(title) { // a title that is a sentence may be the report's first
		l.title = title
	}
	for l.date() || l.heading() || l.outlet() || l.links() {
	}
	if from, to := teaser(l.rest); to > 0 {
		l.rest = l.rest[from:]
		l.take(to-from, duplicate)
	}
	for i := range l.parts {
		l.parts[i].Start += b.start
		l.parts[i].End += b.start
	}
	return l.parts
}

// take sets the next bytes aside.
func (l *lead) take(n int, reason string) {
	from := utf8.RuneCountInString(l.line[:len(l.line)-len(l.rest)])
	l.parts = append(l.parts, sitrep.SetAside{Start: from, End: from + utf8.RuneCountInString(l.rest[:n]), Reason: reason})
	l.skip(n)
}

func (l *lead) skip(n int) { l.rest = strings.TrimLeft(l.rest[n:], " .|") }

// date takes a date with its label and its hour.
func (l *lead) date() bool {
	n := datedTo(l.rest)
	if n == 0 || !beginsSentence(l.rest[n:]) && l.authored(n) == 0 {
		return false
	}
	l.dated = true
	l.take(n, credit)
	return true
}

// datedTo is where a date ends with which s begins, its label and its hour included; 0 where s begins with none.
func datedTo(s string) int {
	at := len(leadLabel.FindString(s))
	at += len(s[at:]) - len(strings.TrimLeft(s[at:], " "))
	n := len(leadDay.FindString(s[at:]))
	if n == 0 {
		const longest = 40
		head := s[at:min(len(s), at+longest)]
		ws := dateWords(head)
		if len(ws) == 0 || ws[0].start > 0 {
			return 0
		}
		d, k := dateAt(ws)
		if k == 0 || d.year == 0 {
			return 0
		}
		n = ws[k-1].end
	}
	at += n
	return at + len(leadHour.FindString(s[at:]))
}

// heading takes the title that is given, or what looks like one: before an outlet and a date, or behind a date in capitals.
func (l *lead) heading() bool {
	n := l.given()
	if n == 0 && l.title == "" {
		n = l.guessed()
	}
	if n == 0 {
		return false
	}
	n += len(leadStop.FindString(l.rest[n:]))
	if !beginsSentence(l.rest[n:]) {
		return false
	}
	l.title = ""
	l.take(n, heading)
	return true
}

// given is how far the given title reaches that stands next, a label or an author before it included.
func (l *lead) given() int {
	const few = 3 // words that may begin any sentence
	if len(strings.Fields(l.title)) < few {
		return 0
	}
	at := len(leadLabel.FindString(l.rest))
	if l.dated {
		at = max(at, l.authored(0))
	}
	at += len(l.rest[at:]) - len(strings.TrimLeft(l.rest[at:], " "))
	end := at + len(l.title)
	if end > len(l.rest) || !strings.EqualFold(l.rest[at:end], l.title) {
		return 0
	}
	if r, _ := utf8.DecodeRuneInString(l.rest[end:]); unicode.IsLetter(r) || unicode.IsDigit(r) {
		return 0
	}
	return end
}

// teaser finds words with which a page introduces a report that begins with the same words: those of the report where both end as
// a sentence does, else those that introduce it. to is 0 if there are none.
func teaser(s string) (from, to int) {
	const least, most = 8, 60 // words
	var words []string
	var ends []int
	at := 0
	for w := range strings.SplitSeq(s, " ") {
		if at += len(w); w != "" {
			words, ends = append(words, strings.ToLower(strings.Trim(w, ".,;:"))), append(ends, at)
		}
		at++
		if len(words) == 2*most {
			break
		}
	}
	for n := len(words) / 2; n >= least; n-- {
		switch {
		case !slices.Equal(words[:n], words[n:2*n]):
		case final(s[:ends[2*n-1]]):
			return ends[n-1] + len(s[ends[n-1]:]) - len(strings.TrimLeft(s[ends[n-1]:], " ")), ends[2*n-1]
		default:
			return 0, ends[n-1]
		}
	}
	return 0, 0
}

// authored is where the given title begins behind an author that stands from n on; 0 where none does.
func (l *lead) authored(n int) int {
	const author = 50
	rest := strings.TrimLeft(l.rest[n:], " ")
	if l.title == "" || !strings.HasPrefix(rest, "by ") {
		return 0
	}
	return max(0, strings.Index(rest[:min(len(rest), author+len(l.title))], l.title))
}

// links takes what leads to elsewhere from between a date and the text.
func (l *lead) links() bool {
	n := len(leadLinks.FindString(l.rest))
	if n == 0 || !l.dated || !beginsSentence(l.rest[n:]) {
		return false
	}
	l.take(n, furniture)
	return true
}

// guessed is how far words reach that look like a title: they stand before an outlet's name and a date, or between a date and a
// full stop with capital letters as titles have.
func (l *lead) guessed() int {
	const longest = 160 // bytes of a title
	head := l.rest[:min(len(l.rest), longest)]
	if _, at, ok := findDate(head); ok && !l.dated {
		before := strings.TrimRight(head[:at.start], " ")
		space := strings.LastIndexByte(before, ' ')
		if space > 0 && isOutlet(before[space+1:]) && datedTo(l.rest[at.start:]) > 0 && !strings.Contains(before, ". ") {
			return space
		}
	}
	stop := strings.Index(head, ". ")
	if stop < 0 || !l.dated || !titled(head[:stop]) {
		return 0
	}
	return stop
}

// titled reports whether words are written as titles are, nearly every longer one with a capital letter.
func titled(s string) bool {
	const few, long = 4, 4
	capitals, words := 0, 0
	for w := range strings.FieldsSeq(s) {
		if r, size := utf8.DecodeRuneInString(w); len(w) >= long && unicode.IsLetter(r) && size < len(w) {
			words++
			if unicode.IsUpper(r) {
				capitals++
			}
		}
	}
	return words >= few && capitals*10 >= words*9
}

// outlet takes the name of an outlet beside a date: "AFP Friday 1 Jul 2016", "3 May 2016 AFP".
func (l *lead) outlet() bool {
	const most = 3 // words of a name
	end := 0
	for range most {
		space := strings.IndexByte(l.rest[min(end+1, len(l.rest)):], ' ')
		if space < 0 {
			return false
		}
		end += space + 1
		if !isOutlet(l.rest[:end]) {
			continue
		}
		next := strings.TrimLeft(l.rest[end:], " ")
		if datedTo(next) == 0 && !(l.dated && beginsSentence(next)) {
			return false
		}
		l.take(end, credit)
		return true
	}
	return false
}
