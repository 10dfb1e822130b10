package token

import "unicode/utf8"

// Span is a range of code points, end exclusive.
type Span struct{ Start, End int }

// The width that hard-wrapped lines have, how ragged they may be, how many lines it takes to tell, and how many of
// them must be wide and run on.
const (
	wrapMin, wrapMax = 50, 90
	wrapRagged       = 16
	wrapLines        = 3
	wrapShare        = 0.7
)

// Paragraphs returns the paragraphs of a text as code-point spans without the white space around them. A blank line
// always parts paragraphs; a single newline does unless its block is hard-wrapped, that is, most of its lines but the
// last are of similar width, between 50 and 90, and run on without final punctuation.
func Paragraphs(text string) []Span {
	var out []Span
	var block []line
	for _, l := range append(lines(text), line{}) {
		if l.End > l.Start {
			block = append(block, l)
			continue
		}
		out = appendBlock(out, block)
		block = block[:0]
	}
	return out
}

// line is one line of the text without the blanks around it; a blank line has an empty span.
type line struct {
	Span
	runsOn bool // it ends without final punctuation
}

func (l line) width() int { return l.End - l.Start }

func lines(text string) []line {
	var out []line
	var cur line
	last := rune(0)
	finish := func() {
		cur.runsOn = !final(last)
		out = append(out, cur)
		cur, last = line{}, 0
	}
	n := 0
	for i := 0; i < len(text); n++ {
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		switch {
		case r == '\r' && i < len(text) && text[i] == '\n':
		case r == '\n', r == '\r', r == 0x2028, r == 0x85:
			finish()
		case r == 0x2029:
			finish()
			out = append(out, line{})
		case isSpace(r):
		default:
			if cur.End == 0 {
				cur.Start = n
			}
			cur.End, last = n+1, r
		}
	}
	finish()
	return out
}

// final reports whether a rune ends sentences or what is quoted or bracketed.
func final(r rune) bool {
	switch r {
	case '.', '!', '?', '…', ':', ';', '"', '”', '’', '\'', ')', ']':
		return true
	}
	return false
}

// appendBlock adds the paragraphs of the lines between two blank lines.
func appendBlock(out []Span, block []line) []Span {
	if wrapped(block) {
		return append(out, Span{block[0].Start, block[len(block)-1].End})
	}
	for _, l := range block {
		out = append(out, l.Span)
	}
	return out
}

// wrapped reports whether lines were broken to fit a width.
func wrapped(block []line) bool {
	if len(block) < wrapLines {
		return false
	}
	body, tail := block[:len(block)-1], block[len(block)-1]
	widest := 0
	for _, l := range body {
		widest = max(widest, l.width())
	}
	if widest < wrapMin || widest > wrapMax || tail.width() > widest {
		return false
	}
	wide, on := 0, 0
	for _, l := range body {
		if l.width() >= widest-wrapRagged {
			wide++
		}
		if l.runsOn {
			on++
		}
	}
	need := wrapShare * float64(len(body))
	return float64(wide) >= need && float64(on) >= need
}
