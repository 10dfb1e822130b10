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
	name = unpossessed(name)
	var room [96]byte
	f := folding{key: room[:0], first: true}
	for i, r := range name {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			f.key = append(f.key, byte(r))
		case r >= 'A' && r <= 'Z':
			f.key = append(f.key, byte(r)+'a'-'A')
		case r == '&':
			f.end("")
			f.key = append(f.key, "and"...)
			f.end("")
		case r == '\'' || r == '.' || r == '’' || r == '‘' || r == '`':
		case r < utf8.RuneSelf:
			f.end(name[i:])
		default:
			f.key = appendFolded(f.key, unicode.ToLower(r))
			if !unicode.In(r, unicode.L, unicode.M, unicode.N) {
				f.end(name[i:])
			}
		}
	}
	f.end("")
	if f.cut && len(f.key) == 0 {
		return string(f.all)
	}
	return string(f.key)
}

// folding is a key that is being written.
type folding struct {
	key   []byte
	start int    // of the word being written
	first bool   // it is the name's first
	cut   bool   // a word was left out
	all   []byte // then: the words, those left out too
}

// end ends a word before the rest of the name, and leaves it out if it tells nothing apart.
func (f *folding) end(rest string) {
	if f.start == len(f.key) {
		return
	}
	word := f.key[f.start:]
	switch r, _ := utf8.DecodeRuneInString(rest); {
	case drop(word, f.first, r == '-' || r == '‐' || r == '‑'):
		if !f.cut {
			f.all = append(f.all, f.key[:f.start]...)
		}
		f.all = append(f.all, word...)
		f.key, f.cut = f.key[:f.start], true
	case f.cut:
		f.all = append(f.all, word...)
	}
	f.first, f.start = false, len(f.key)
}

// unpossessed takes a closing "'s" off a name.
func unpossessed(name string) string {
	n := len(name)
	if n <= 2 || name[n-1]|0x20 != 's' {
		return name
	}
	for _, sign := range [...]string{"'", "’"} {
		if s, ok := strings.CutSuffix(name[:n-1], sign); ok {
			return s
		}
	}
	return name
}

// appendFolded writes a small letter that is not ASCII without its accents.
func appendFolded(key []byte, r rune) []byte {
	if s, ok := letters[r]; ok {
		return append(key, s...)
	}
	var small [utf8.UTFMax]byte
	for _, d := range string(norm.NFKD.Append(nil, small[:utf8.EncodeRune(small[:], r)]...)) {
		d = unicode.ToLower(d)
		if s, ok := letters[d]; ok {
			key = append(key, s...)
		} else if unicode.IsLetter(d) && !unicode.Is(unicode.Lm, d) || unicode.IsDigit(d) {
			key = utf8.AppendRune(key, d)
		}
	}
	return key
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
