// Package token cuts English text into the words of Universal Dependencies.
//
// The words follow UD English-EWT and GUM 2.16: "don't" is "do" and "n't" in one unit, "Iran's" is "Iran" and "'s" in
// one unit, hyphens and slashes between words stand alone ("well - known", "and / or") except after prefixes
// ("non-stop"), amounts are cut from their signs and units ("$ 30", "5 km", "10 am"), and abbreviations keep their
// period unless a sentence ends there.
//
// What the package promises: tokens come in the order of the text and do not overlap; every token's form is the text
// at its span, as it is spelled without soft hyphens, ligatures and the end of a line that breaks it; every character that is neither white space nor invisible is in exactly one token. It never fails.
package token

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sitrep/internal/paragraph"
)

// SpaceKind says what stands in the text before a token.
type SpaceKind uint8

// The kinds of space, from nothing to the start of a paragraph.
const (
	None  SpaceKind = iota // nothing, or only invisible characters
	Space                  // blanks
	Line                   // a newline
	Para                   // the start of the text or a blank line
)

// Token is one syntactic word.
type Token struct {
	Start, End         int // code points into the text, end exclusive
	ByteStart, ByteEnd int
	Form               string
	Space              SpaceKind
	// Multi is the index, from 1, of a word within a written unit of several words ("do" and "n't" of "don't");
	// 0 for a word that stands for itself.
	Multi                int
	MultiStart, MultiEnd int // the written unit in code points, where Multi > 0
}

// scanner is the state of one text.
type scanner struct {
	lex    *lexicon
	text   string
	rs     []rune
	off    []int  // byte offset of each rune, and of the end
	ends   []bool // the white space at this rune ends a paragraph
	out    []Token
	single bool // an opening single quote waits for its close
	last   int  // index of the first rune after the last token
}

// Tokenize cuts a text into words. Invalid bytes count as one character each.
func Tokenize(text string) []Token {
	paragraphs := Paragraphs(text)
	sp := spell(text, paragraphs)
	if sp.from == nil {
		return tokens(text, paragraphs)
	}
	for i, p := range paragraphs {
		paragraphs[i].Start, _ = slices.BinarySearch(sp.from, p.Start)
		paragraphs[i].End, _ = slices.BinarySearch(sp.from, p.End)
	}
	out := tokens(sp.text, paragraphs)
	off := offsets(text)
	for i := range out {
		sp.place(&out[i], off)
	}
	return out
}

// offsets are the byte offsets of a text's runes, and of its end.
func offsets(text string) []int {
	off := make([]int, 0, len(text)+1)
	for i := range text {
		off = append(off, i)
	}
	return append(off, len(text))
}

// tokens cuts a text as it is spelled.
func tokens(text string, paragraphs []paragraph.Span) []Token {
	s := newScanner(text, paragraphs)
	for i := 0; i < len(s.rs); {
		if isSpace(s.rs[i]) {
			s.single = s.single && !s.ends[i]
			i++
			continue
		}
		j := i
		for j < len(s.rs) && !isSpace(s.rs[j]) {
			j++
		}
		s.chunk(i, j)
		i = j
	}
	return s.out
}

func newScanner(text string, paragraphs []paragraph.Span) *scanner {
	n := utf8.RuneCountInString(text)
	s := &scanner{lex: words(), text: text, rs: make([]rune, 0, n), off: make([]int, 0, n+1)}
	for i, r := range text {
		s.rs = append(s.rs, r)
		s.off = append(s.off, i)
	}
	s.off = append(s.off, len(text))
	s.out = make([]Token, 0, n/4+1)
	s.ends = make([]bool, n)
	for _, p := range paragraphs {
		if p.End < n {
			s.ends[p.End] = true
		}
	}
	return s
}

// isSpace reports whether a rune separates words without being part of any.
func isSpace(r rune) bool { return paragraph.Space(r) }

// form is the text of a range of runes.
func (s *scanner) form(i, j int) string { return s.text[s.off[i]:s.off[j]] }

// lower is the lower-case text of a range of runes.
func (s *scanner) lower(i, j int) string { return strings.ToLower(s.form(i, j)) }

// at is the rune at i, or 0 beyond the text.
func (s *scanner) at(i int) rune {
	if i < 0 || i >= len(s.rs) {
		return 0
	}
	return s.rs[i]
}

// emit adds one word.
func (s *scanner) emit(i, j int) {
	s.out = append(s.out, Token{Start: i, End: j, ByteStart: s.off[i], ByteEnd: s.off[j], Form: s.form(i, j),
		Space: s.space(i)})
	s.last = j
}

// unit adds the words of one written unit, cut at the given places.
func (s *scanner) unit(i, j int, cuts ...int) {
	from := i
	for n, cut := range append(cuts, j) {
		s.emit(from, cut)
		t := &s.out[len(s.out)-1]
		t.Multi, t.MultiStart, t.MultiEnd = n+1, i, j
		from = cut
	}
}

// space classes what lies between the last token and i.
func (s *scanner) space(i int) SpaceKind {
	if len(s.out) == 0 {
		return Para
	}
	kind, lines := None, 0
	for k := s.last; k < i; k++ {
		switch r := s.rs[k]; {
		case r == '\n', r == '\r' && s.at(k+1) != '\n', r == 0x2028, r == 0x85:
			lines++
		case r == 0x2029:
			lines += 2
		case !paragraph.Invisible(r):
			kind = Space
		}
	}
	switch {
	case lines > 1:
		return Para
	case lines == 1:
		return Line
	}
	return kind
}
