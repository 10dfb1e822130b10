// Package fold reduces a place name to the letters that tell it apart, so that
// "Khān Yūnis", "KHAN YUNIS" and "khan-yunis" meet under one key.
//
// The generator of places.bin and the reader share this package: a change here
// (but for another form of the Arabic article) needs a new places.bin.
package fold

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
	'ł': "l", 'ı': "i", 'ħ': "h", 'ŧ': "t", 'ŋ': "n", 'ə': "a", 'ɓ': "b",
	'ɗ': "d", 'ƙ': "k", 'ƴ': "y", 'ɛ': "e", 'ɔ': "o", 'ǝ': "e", 'ĸ': "k",
}

// words written in more than one way.
var words = map[string]string{
	"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft", "&": "and",
}

// Key folds a name: case, accents, apostrophes and the signs for ayn and hamza,
// dots, hyphens and other punctuation, a leading "the", a closing possessive,
// and Saint, Mount and Fort written out or short. Letters of other scripts stay,
// lower-cased. Folding a key again gives the same key.
func Key(name string) string {
	if ascii(name) {
		return plain(name)
	}
	key := once(name)
	for !ascii(key) {
		again := once(key)
		if again == key {
			return key
		}
		key = again
	}
	return plain(key)
}

// plain folds a name of ASCII letters alone.
func plain(name string) string {
	name = possessive(strings.TrimSpace(name))
	var room [64]byte
	b := room[:0]
	start := 0 // of the word being written
	end := func() {
		word := b[start:]
		if len(word) == 0 {
			return
		}
		if len(word) > 3 || word[0] == '&' {
			if s, ok := words[string(word)]; ok {
				b = append(b[:start], s...)
			}
		}
		b = append(b, ' ')
		start = len(b)
	}
	for i := 0; i < len(name); i++ {
		switch c := name[i]; {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			b = append(b, c)
		case c >= 'A' && c <= 'Z':
			b = append(b, c+'a'-'A')
		case c == '\'' || c == '`':
		case c == '.' && initial(name[:i]):
		case c == '&':
			end()
			b = append(b, c)
			end()
		default:
			end()
		}
	}
	end()
	for len(b) > 4 && string(b[:4]) == "the " {
		b = b[4:]
	}
	if len(b) == 0 {
		return ""
	}
	return string(b[:len(b)-1])
}

func once(name string) string {
	var b strings.Builder
	b.Grow(len(name))
	name = possessive(strings.TrimSpace(name))
	if !ascii(name) {
		name = norm.NFKD.String(name)
	}
	for i, r := range name {
		switch {
		case r == utf8.RuneError || unicode.Is(unicode.Mn, r):
			continue
		case mark(r):
			continue
		case r == '.':
			// Dots inside an abbreviation close it up; any other parts words.
			if !initial(name[:i]) {
				b.WriteByte(' ')
			}
		case r == '&':
			b.WriteString(" & ")
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			r = unicode.ToLower(r)
			if s, ok := letters[r]; ok {
				b.WriteString(s)
			} else {
				b.WriteRune(r)
			}
		default:
			b.WriteByte(' ')
		}
	}
	fields := strings.Fields(b.String())
	for len(fields) > 1 && fields[0] == "the" {
		fields = fields[1:]
	}
	for i, f := range fields {
		if s, ok := words[f]; ok {
			fields[i] = s
		}
	}
	return strings.Join(fields, " ")
}

// Bare takes the Arabic article off a key: "al fashir" is "fashir". It says
// whether there was one.
func Bare(key string) (string, bool) {
	i := strings.IndexByte(key, ' ')
	if i < 0 || !arabic.IsArticle(key[:i]) || len(key)-i < 4 {
		return key, false
	}
	return key[i+1:], true
}

// Acronym reports whether the name is written wholly in capitals and short
// enough that another case would be another word: US, not us.
func Acronym(name string) bool {
	n := 0
	for _, r := range name {
		switch {
		case r >= 'A' && r <= 'Z':
			n++
		case r != '.':
			return false
		}
	}
	return n > 1 && n < 6
}

// possessive drops a closing 's or '.
func possessive(s string) string {
	for _, end := range []string{"'s", "’s", "'", "’"} {
		if cut, ok := strings.CutSuffix(s, end); ok && cut != "" {
			return cut
		}
	}
	return s
}

// mark reports apostrophes and the signs that transcription uses for ayn and hamza.
func mark(r rune) bool {
	switch r {
	case '\'', '`', '´', '‘', '’', 'ʻ', 'ʼ', 'ʽ', 'ʾ', 'ʿ', 'ˈ', '′', '·', '\u00ad', '\u200b', '\u200c', '\u200d':
		return true
	}
	return unicode.Is(unicode.Lm, r)
}

// initial reports whether the text ends in a letter that stands alone.
func initial(s string) bool {
	r, n := utf8.DecodeLastRuneInString(s)
	if !unicode.IsLetter(r) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:len(s)-n])
	return len(s) == n || !unicode.IsLetter(before)
}

func ascii(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
