// Package paragraph divides a text into paragraphs. It promises that a text whose lines were broken to fit a width (old wires, mails,
// bulletins with bulleted lists) is read as its paragraphs, and that every other end of line ends one.
package paragraph

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Span is a range of code points, end exclusive, without white space around it.
type Span struct{ Start, End int }

// Of returns the paragraphs of a text in order. A blank line always parts paragraphs, and so does a gap with two tabs in it, which stands
// between the blocks of a page that lost its lines. A single end of line does unless lines were broken
// for their length: where the next word would not have fitted, and in the middle of a sentence.
func Of(text string) []Span {
	list := linesOf(text)
	wide := width(list)
	var out []Span
	for i, l := range list {
		switch {
		case l.blank():
		case i > 0 && wide > 0 && goesOn(list[i-1], l, wide):
			out[len(out)-1].End = l.End
		default:
			out = append(out, l.Span)
		}
	}
	return out
}

// What tells that lines were broken for their length: a width between narrow and broad, enough breaks in the middle of a sentence, that
// nearly all of these are where the next word would not have fitted, and few wider lines.
const (
	narrow, broad = 40, 120
	leastBreaks   = 2
	forcedShare   = 0.75
)

// width is how long lines may be before they are broken, 0 if the text's are not.
func width(list []line) int {
	wide, breaks := 0, 0
	for i := 1; i < len(list); i++ {
		if inSentence(list[i-1], list[i]) {
			wide = max(wide, list[i-1].width)
			breaks++
		}
	}
	if breaks < leastBreaks || wide < narrow || wide > broad {
		return 0
	}
	forced, wider := 0, 0
	for i := 1; i < len(list); i++ {
		if inSentence(list[i-1], list[i]) && full(list[i-1], list[i], wide) {
			forced++
		}
		if list[i].width > wide+ragged {
			wider++
		}
	}
	if float64(forced) < forcedShare*float64(breaks) || wider > breaks {
		return 0
	}
	return wide
}

// inSentence reports whether a line ends in the middle of a sentence that the next one goes on with. Where all is in capitals every long
// line without a final sign may.
func inSentence(a, b line) bool {
	if a.blank() || b.blank() || b.item || !a.open {
		return false
	}
	return b.lower || a.hanging || a.capitals && b.capitals && a.width >= narrow
}

// ragged is how much shorter than the widest a line may be that is broken by hand.
const ragged = 6

// full reports whether the first word of the next line would hardly have fitted on a line.
func full(a, b line, wide int) bool { return a.width+1+b.first+ragged > wide }

// goesOn reports whether a line goes on with the paragraph of the one before.
func goesOn(a, b line, wide int) bool {
	if a.blank() || b.blank() || b.item || a.capitals && !b.capitals {
		return false
	}
	return !a.capitals && inSentence(a, b) || full(a, b, wide)
}

// line is one line of the text.
type line struct {
	Span
	width    int  // with the blanks before it
	first    int  // the length of its first word
	open     bool // it ends without final punctuation
	lower    bool // it begins with a small letter
	item     bool // it begins as the entry of a list does
	hanging  bool // it ends with a word that no sentence ends with
	capitals bool // it has no small letter
}

func (l line) blank() bool { return l.End <= l.Start }

// linesOf are the lines of a text; a paragraph separator stands for a blank line too.
func linesOf(text string) []line {
	var out []line
	at := 0 // in code points
	for rest := text; rest != ""; {
		n := strings.IndexAny(rest, "\n\r\u0085\u2028\u2029")
		if n < 0 {
			out = appendBlocks(out, rest, at)
			break
		}
		out = appendBlocks(out, rest[:n], at)
		end, size := utf8.DecodeRuneInString(rest[n:])
		at += utf8.RuneCountInString(rest[:n]) + 1
		rest = rest[n+size:]
		if end == '\r' && strings.HasPrefix(rest, "\n") {
			at, rest = at+1, rest[1:]
		}
		if end == '\u2029' {
			out = append(out, line{})
		}
	}
	return out
}

// appendBlocks adds a line, or the blocks of it that gaps with two tabs part, with a blank line between them.
func appendBlocks(out []line, s string, at int) []line {
	for tabs, i := 0, 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\t':
			tabs++
		case Space(r):
		default:
			if tabs > 1 && strings.TrimRightFunc(s[:i], Space) != "" {
				out = append(out, newLine(s[:i], at), line{})
				at, s, i = at+utf8.RuneCountInString(s[:i]), s[i:], 0
			}
			tabs = 0
		}
		i += size
	}
	return append(out, newLine(s, at))
}

// newLine is a line whose first code point stands at a place of the text.
func newLine(s string, at int) line {
	left := strings.TrimLeftFunc(s, Space)
	body := strings.TrimRightFunc(left, Space)
	before := utf8.RuneCountInString(s) - utf8.RuneCountInString(left)
	n := utf8.RuneCountInString(body)
	if n == 0 {
		return line{Span: Span{at, at}}
	}
	first, _, _ := strings.Cut(body, " ")
	r, _ := utf8.DecodeRuneInString(body)
	last, _ := utf8.DecodeLastRuneInString(body)
	return line{Span: Span{at + before, at + before + n}, width: before + n, first: utf8.RuneCountInString(first), open: !final(last),
		lower: unicode.IsLower(r), hanging: hanging()[lastWord(body)], item: isItem(first, body), capitals: strings.IndexFunc(body, unicode.IsLower) < 0}
}

//go:embed hanging.txt
var hangingText string

// hanging are the words of hanging.txt.
var hanging = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{}
	for l := range strings.Lines(hangingText) {
		if strings.HasPrefix(l, "#") {
			continue
		}
		for w := range strings.FieldsSeq(l) {
			words[w] = true
		}
	}
	return words
})

// lastWord is what stands behind the last blank of a line.
func lastWord(body string) string { return body[strings.LastIndexByte(body, ' ')+1:] }

// isItem reports whether a line begins with a bullet, or with a number or letter and a sign behind it: "•", "-", "3.", "(b)", "c)".
func isItem(first, body string) bool {
	r, size := utf8.DecodeRuneInString(body)
	if strings.ContainsRune("•●◦▪■·‣*–—-", r) {
		return size == len(first) || strings.ContainsRune("•●◦▪■‣", r)
	}
	mark := strings.TrimPrefix(first, "(")
	sign := strings.TrimLeftFunc(mark, func(r rune) bool { return unicode.IsDigit(r) || unicode.IsLower(r) })
	return len(mark)-len(sign) > 0 && len(mark)-len(sign) <= 2 && (sign == ")" || sign == "." && unicode.IsDigit(rune(mark[0])))
}

// final reports whether a rune ends sentences or what is quoted or bracketed.
func final(r rune) bool { return strings.ContainsRune(".!?…:;\"”’')]", r) }

// Space reports whether a rune separates words without being part of any: white space, zero-width spaces and marks of direction.
func Space(r rune) bool {
	return r == ' ' || r >= '\t' && r <= '\r' || r >= 0x1c && r <= 0x1f || r >= 0x80 && unicode.IsSpace(r) || Invisible(r)
}

// Invisible reports whether a rune is a mark of direction or a zero-width space.
func Invisible(r rune) bool {
	switch r {
	case 0x200b, 0x200e, 0x200f, 0x2060, 0xfeff:
		return true
	}
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}
