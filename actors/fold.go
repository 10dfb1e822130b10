package actors

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sitrep/internal/arabic"
)

// letters that no decomposition takes apart.
var letters = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ð': "d", 'đ': "d", 'þ': "th",
	'ł': "l", 'ı': "i", 'ħ': "h", 'ŋ': "n", 'ə': "a", 'ɓ': "b", 'ɗ': "d", 'ƙ': "k",
	'ɛ': "e", 'ɔ': "o", 'ǝ': "e", '&': "and",
}

// Fold reduces a name to what tells it apart: case, accents, hyphens, dots, apostrophes and spaces go, and so do a
// leading "the", a closing possessive, and the Arabic article wherever it stands as a word ("al-Assad", "Al Jazeera",
// "ash-Shabaab"). "and" and "&" are one. Folding a key again gives the same key, and a name of which nothing would be
// left keeps its letters.
func Fold(name string) string {
	var room [96]byte
	b := room[:0]
	var all []byte
	start, cut := 0, false // of the word being written; whether something was left out
	first := true
	hyphen := func(rest string) bool {
		r, _ := utf8.DecodeRuneInString(rest)
		return r == '-' || r == '‐' || r == '‑'
	}
	end := func(rest string) {
		if start == len(b) {
			return
		}
		if drop(b[start:], first, hyphen(rest)) {
			if all == nil {
				all = append(make([]byte, 0, len(room)), b...)
			} else {
				all = append(all, b[start:]...)
			}
			b, cut = b[:start], true
		} else if all != nil {
			all = append(all, b[start:]...)
		}
		first, start = false, len(b)
	}
	if n := len(name); n > 2 && name[n-1]|0x20 == 's' {
		for _, sign := range [...]string{"'", "’"} {
			if s, ok := strings.CutSuffix(name[:n-1], sign); ok {
				name = s
				break
			}
		}
	}
	for i, r := range name {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b = append(b, byte(r))
		case r >= 'A' && r <= 'Z':
			b = append(b, byte(r)+'a'-'A')
		case r == '&':
			end("")
			b = append(b, "and"...)
			end("")
		case r == '\'' || r == '.' || r == '’' || r == '‘' || r == '`':
		case r < utf8.RuneSelf:
			end(name[i:])
		default:
			r = unicode.ToLower(r)
			if s, ok := letters[r]; ok {
				b = append(b, s...)
				break
			}
			var small [utf8.UTFMax]byte
			for _, d := range string(norm.NFKD.Append(nil, small[:utf8.EncodeRune(small[:], r)]...)) {
				d = unicode.ToLower(d)
				if s, ok := letters[d]; ok {
					b = append(b, s...)
				} else if unicode.IsLetter(d) && !unicode.Is(unicode.Lm, d) || unicode.IsDigit(d) {
					b = utf8.AppendRune(b, d)
				}
			}
			if !unicode.In(r, unicode.L, unicode.M, unicode.N) {
				end(name[i:])
			}
		}
	}
	end("")
	if cut && len(b) == 0 {
		return string(all)
	}
	return string(b)
}

// drop reports whether a word of a name tells nothing apart.
func drop(word []byte, first, hyphen bool) bool {
	switch string(word) {
	case "the":
		return first
	case "al", "el":
		return true
	}
	return hyphen && arabic.IsArticle(string(word))
}

// shape says how much of a name's writing counts.
type shape uint8

const (
	free    shape = iota // any case, but not wholly in lower case where the table has a capital
	capital              // in capitals: an acronym of two or three letters
	exact                // the letters as the table writes them
)

// shapeOf judges a name of a table. A leading "=" asks for the exact letters.
func shapeOf(name string) (string, shape) {
	if rest, ok := strings.CutPrefix(name, "="); ok {
		return rest, exact
	}
	n := 0
	for _, r := range name {
		if unicode.IsLower(r) || r == ' ' {
			return name, free
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	if n == 0 || n > 3 {
		return name, free
	}
	return name, capital
}

// fits reports whether a name as a report writes it can be the table's name.
func (s shape) fits(name, table string) bool {
	name = bare(name)
	switch s {
	case exact:
		return name == bare(table)
	case capital:
		return !strings.ContainsFunc(name, unicode.IsLower)
	}
	return strings.ContainsFunc(name, unicode.IsUpper) || !strings.ContainsFunc(name, unicode.IsLower) ||
		!strings.ContainsFunc(table, unicode.IsUpper)
}

// bare takes off a leading article and a closing possessive.
func bare(name string) string {
	for _, the := range [...]string{"the ", "The ", "THE "} {
		name = strings.TrimPrefix(name, the)
	}
	for _, end := range [...]string{"'s", "’s"} {
		name = strings.TrimSuffix(name, end)
	}
	return name
}
