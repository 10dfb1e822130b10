package piece

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// lowerASCII appends the lower-case form of an ASCII word without control characters; false if it is not one.
func lowerASCII(dst []byte, word string) ([]byte, bool) {
	for i := 0; i < len(word); i++ {
		b := word[i]
		if b >= utf8.RuneSelf || b < ' ' || b == 0x7f {
			return dst, false
		}
		if b >= 'A' && b <= 'Z' {
			b += 'a' - 'A'
		}
		dst = append(dst, b)
	}
	return dst, true
}

// normalise cleans a word, lower-cases it, strips its accents and sets Chinese characters apart by blanks.
func normalise(dst []byte, word string) []byte {
	var clean []byte
	for _, r := range word {
		switch {
		case r == '\t', r == '\n', r == '\r', unicode.Is(unicode.Z, r):
			clean = append(clean, ' ')
		case r == utf8.RuneError, control(r):
		case chinese(r):
			clean = append(clean, ' ')
			clean = utf8.AppendRune(clean, r)
			clean = append(clean, ' ')
		default:
			clean = utf8.AppendRune(clean, unicode.ToLower(r))
		}
	}
	for _, r := range string(norm.NFD.Bytes(clean)) {
		if !unicode.Is(unicode.Mn, r) {
			dst = utf8.AppendRune(dst, r)
		}
	}
	return dst
}

// control reports whether a rune is of Unicode's category C: control, format, private or unassigned.
func control(r rune) bool {
	return unicode.Is(unicode.C, r) || !unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z)
}

// chinese reports whether a rune is in the blocks that BERT sets apart.
func chinese(r rune) bool {
	switch {
	case r < 0x3400:
		return false
	case r <= 0x4dbf, r >= 0x4e00 && r <= 0x9fff, r >= 0xf900 && r <= 0xfaff:
		return true
	}
	return r >= 0x20000 && r <= 0x2a6df || r >= 0x2a700 && r <= 0x2ceaf || r >= 0x2f800 && r <= 0x2fa1f
}

// punctuation reports whether BERT cuts at a rune.
func punctuation(r rune) bool {
	if r < utf8.RuneSelf {
		return asciiPunct[r]
	}
	return unicode.IsPunct(r)
}

var asciiPunct = func() (t [utf8.RuneSelf]bool) {
	for b := range t {
		t[b] = b >= 33 && b <= 47 || b >= 58 && b <= 64 || b >= 91 && b <= 96 || b >= 123 && b <= 126
	}
	return t
}()

// partEnd is the length of the first part of a normalised word: a blank, a punctuation sign, or all up to the next one.
func partEnd(text []byte) int {
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(text[i:])
		}
		if r == ' ' || punctuation(r) {
			if i == 0 {
				return size
			}
			return i
		}
		i += size
	}
	return len(text)
}
