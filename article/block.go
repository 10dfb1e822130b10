package article

import (
	"strings"

	"sitrep"
	"sitrep/internal/paragraph"
)

// block is a paragraph or a line that stands alone, in code points.
type block struct {
	start, end int
	text       string
	folded     string // lower case, single spaces, plain quotation marks
	words      int
	reason     string
}

// blocksOf divides a text into its paragraphs and the lines that stand alone.
func blocksOf(text string) []block {
	t := sitrep.NewText(text)
	var out []block
	for _, p := range paragraph.Of(text) {
		words := t.Slice(p.Start, p.End)
		out = append(out, block{start: p.Start, end: p.End, text: words, folded: fold(words), words: len(strings.Fields(words))})
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
