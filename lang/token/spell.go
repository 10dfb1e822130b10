package token

import (
	"cmp"
	"strings"
	"unicode"

	"sitrep/internal/paragraph"
	"sitrep/lang/piece"
)

// ligatures are letters that type setters draw as one, each with its letters.
var ligatures = map[rune]string{'ﬀ': "ff", 'ﬁ': "fi", 'ﬂ': "fl", 'ﬃ': "ffi", 'ﬄ': "ffl"}

// spelling is a text as its words are spelled: without soft hyphens and the hyphens at which words were broken at the ends of lines, and
// without ligatures.
type spelling struct {
	text string
	from []int // of each rune its place in the text that was given, and of the end
}

// spell returns the spelling of a text, with no places where it is the text itself.
func spell(text string, paragraphs []paragraph.Span) spelling {
	if !strings.ContainsAny(text, "\u00adﬀﬁﬂﬃﬄ") && !hyphenEnds(text) {
		return spelling{text: text}
	}
	rs := []rune(text)
	ends := map[int]bool{}
	for _, p := range paragraphs {
		ends[p.End] = true
	}
	var b strings.Builder
	var from []int
	write := func(s string, at int) {
		for range s {
			from = append(from, at)
		}
		b.WriteString(s)
	}
	for i, at := 0, 0; i < len(rs); {
		next := brokenTo(rs, ends, i)
		if next == 0 {
			next = i + 1
			write(cmp.Or(ligatures[rs[i]], bytesOf(text[at:])), i)
		}
		for ; i < next; i++ {
			at += len(bytesOf(text[at:]))
		}
	}
	return spelling{b.String(), append(from, len(rs))}
}

// Spelled is words of a text as they are spelled: without soft hyphens, ligatures and the ends of lines that break them.
func Spelled(words string) string { return spell(words, nil).text }

// bytesOf is the first rune of a text in its own bytes, valid or not.
func bytesOf(s string) string {
	for i := range s {
		if i > 0 {
			return s[:i]
		}
	}
	return s
}

// hyphenEnds reports whether some line ends with a hyphen.
func hyphenEnds(text string) bool {
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \t\r\n")
		if strings.HasSuffix(line, "-") || strings.HasSuffix(line, "‐") {
			return true
		}
	}
	return false
}

// brokenTo is where a word goes on that a hyphen breaks at i, 0 if none does there.
func brokenTo(rs []rune, ends map[int]bool, i int) int {
	if i == 0 || !unicode.IsLetter(rs[i-1]) || rs[i] != '-' && rs[i] != '‐' && rs[i] != 0xad {
		return 0
	}
	k, lines := i+1, 0
	for ; k < len(rs) && isSpace(rs[k]) && !ends[k]; k++ {
		if rs[k] == '\n' {
			lines++
		}
	}
	switch {
	case k == len(rs) || !unicode.IsLetter(rs[k]):
		return 0
	case rs[i] == 0xad && (k == i+1 || lines == 1):
		return k
	case lines == 1 && unicode.IsLower(rs[k]) && syllables(rs, i, k):
		return k
	}
	return 0
}

// syllables reports whether what stands before a hyphen and behind it are parts of one word, and not two words.
func syllables(rs []rune, i, k int) bool {
	from, to := i, k
	for from > 0 && unicode.IsLetter(rs[from-1]) {
		from--
	}
	for to < len(rs) && unicode.IsLetter(rs[to]) {
		to++
	}
	left, right := string(rs[from:i]), string(rs[k:to])
	if known(left + right) {
		return true
	}
	return !unicode.IsUpper(rs[from]) && !(known(left) && known(right))
}

// known reports whether a word is one piece of the model's vocabulary.
func known(word string) bool { return len(piece.New().Append(nil, word)) == 1 }

// place moves a token of the spelling to where it stands in the text.
func (sp *spelling) place(t *Token, off []int) {
	at := func(end int) int { return max(sp.from[end-1]+1, sp.from[end]) } // a soft hyphen behind a token is in its span
	t.Start, t.End = sp.from[t.Start], at(t.End)
	t.ByteStart, t.ByteEnd = off[t.Start], off[t.End]
	if t.Multi > 0 {
		t.MultiStart, t.MultiEnd = sp.from[t.MultiStart], at(t.MultiEnd)
	}
}
