package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep"
)

// block is a paragraph or a line that stands alone, in code points.
type block struct {
	start, end int
	text       string
	folded     string // lower case, single spaces, plain quotation marks
	words      int
	reason     string
}

// blocksOf divides a text at its line ends; a text whose paragraphs are broken into lines of equal length, at its blank
// lines.
func blocksOf(text string) []block {
	lines := linesOf(text)
	if wrapped(lines) {
		lines = joined(lines, text)
	}
	kept := lines[:0]
	for _, l := range lines {
		if l.text != "" {
			l.folded = fold(l.text)
			l.words = len(strings.Fields(l.text))
			kept = append(kept, l)
		}
	}
	return kept
}

func linesOf(text string) []block {
	var lines []block
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		n := utf8.RuneCountInString(line)
		left := strings.TrimLeftFunc(line, unicode.IsSpace)
		body := strings.TrimRightFunc(left, unicode.IsSpace)
		start := at + n - utf8.RuneCountInString(left)
		lines = append(lines, block{start: start, end: start + utf8.RuneCountInString(body), text: body})
		at += n
	}
	return lines
}

// wrapped reports whether the lines are pieces of paragraphs: many go on in the middle of a sentence.
func wrapped(lines []block) bool {
	const (
		least = 45 // characters in a line that was broken for its length
		most  = 110
	)
	joints, broken := 0, 0
	for i := 0; i+1 < len(lines); i++ {
		a, b := lines[i].text, lines[i+1].text
		if a == "" || b == "" {
			continue
		}
		joints++
		n := lines[i].end - lines[i].start
		r, _ := utf8.DecodeRuneInString(b)
		if n >= least && n <= most && !final(a) && (unicode.IsLower(r) || unicode.IsDigit(r)) {
			broken++
		}
	}
	return broken >= 2 && broken*4 >= joints
}

// joined puts the lines between blank lines together.
func joined(lines []block, text string) []block {
	var out []block
	t := sitrep.NewText(text)
	open := false
	for _, l := range lines {
		if l.text == "" {
			open = false
			continue
		}
		if open {
			last := &out[len(out)-1]
			last.end = l.end
			last.text = t.Slice(last.start, last.end)
			continue
		}
		out = append(out, l)
		open = true
	}
	return out
}

// fold makes lines that look the same the same.
func fold(s string) string {
	s = strings.ToLower(s)
	s = strings.Map(func(r rune) rune {
		switch r {
		case '’', '‘', '`', '´':
			return '\''
		case '“', '”', '«', '»':
			return '"'
		case '\u00ad', '\u200b', '\ufeff', '\u200e', '\u200f':
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}
