package when

import (
	"strings"
	"unicode"
)

// A token is a word or a piece of one: hyphens, slashes and the like stand
// alone, and "5pm" is "5" and "pm".
type token struct {
	form, low string // low: lower case, without the full stop of an abbreviation
	word      int    // the Word it is part of
	glued     bool   // no space before it
	dotted    bool   // a full stop was taken off
	num       int    // value of a plain numeral, else -1
}

// cut divides the words of one sentence into tokens.
func cut(words []Word, first int) []token {
	var out []token
	for i, w := range words {
		if added(words, i) {
			continue
		}
		glued := i > 0 && w.Start <= words[i-1].End
		for j, piece := range pieces(w.Form) {
			t := token{form: piece, word: first + i, glued: glued || j > 0, num: -1}
			t.low = strings.ToLower(piece)
			if n := len(t.low); n > 1 && t.low[n-1] == '.' {
				t.low, t.dotted = strings.ReplaceAll(t.low, ".", ""), true
			}
			switch t.low {
			case "a.m", "p.m", "b.c", "a.d", "b.c.e", "c.e":
				t.low = strings.ReplaceAll(t.low, ".", "")
			case "–", "—", "‐", "‑", "−", "--":
				t.low = "-"
			case "’", "‘", "`":
				t.low = "'"
			case "’s":
				t.low = "'s"
			}
			if digits(t.low) && len(t.low) < 10 {
				t.num = atoi(t.low)
			}
			out = append(out, t)
		}
	}
	return out
}

// added says whether the word is one of the brackets round a word that an editor put into a quotation: "[Ten] years ago".
func added(words []Word, i int) bool {
	if words[i].Form == "]" {
		i -= 2
	}
	return i >= 0 && i+2 < len(words) && words[i].Form == "[" && words[i+2].Form == "]" && lettersOnly(words[i+1].Form)
}

// pieces cuts a word at its punctuation and between digits and letters, save
// for ordinals and decades ("19th", "1990s") and for a final full stop.
func pieces(form string) []string {
	if lettersOnly(form) {
		return []string{form}
	}
	rs := []rune(form)
	var out []string
	start := 0
	flush := func(end int) {
		if end > start {
			out = append(out, string(rs[start:end]))
		}
		start = end
	}
	for i, r := range rs {
		switch {
		case i == 0:
		case strings.ContainsRune("-–—‐‑−/:,()[]\"“”;", r), strings.ContainsRune("-–—‐‑−/:,()[]\"“”;", rs[i-1]):
			flush(i)
		case isApostrophe(r) && !isApostrophe(rs[i-1]):
			flush(i)
		case isApostrophe(rs[i-1]) && unicode.IsDigit(r):
			flush(i)
		case unicode.IsLetter(r) && unicode.IsDigit(rs[i-1]) && !ordinalTail(rs[i:]):
			flush(i)
		case unicode.IsDigit(r) && unicode.IsLetter(rs[i-1]):
			flush(i)
		case r == '.' && digitsOnly(rs[start:i]) && (i+1 >= len(rs) || !unicode.IsDigit(rs[i+1])):
			flush(i)
		}
	}
	flush(len(rs))
	return out
}

func lettersOnly(form string) bool {
	for i := range len(form) {
		if c := form[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return form != ""
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == '‘' || r == '`' }

// ordinalTail says whether what follows a number belongs to it.
func ordinalTail(rs []rune) bool {
	n := 0
	for n < len(rs) && unicode.IsLetter(rs[n]) {
		n++
	}
	switch strings.ToLower(string(rs[:n])) {
	case "st", "nd", "rd", "th", "s":
		return true
	}
	return false
}

func digitsOnly(rs []rune) bool {
	for _, r := range rs {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return len(rs) > 0
}

func digits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// atoi is for strings of at most nine digits.
func atoi(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

func capital(s string) bool {
	for _, r := range s {
		return unicode.IsUpper(r)
	}
	return false
}

// plain is the text of a run of words with single spaces where the words stand apart.
func plain(words []Word) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 && w.Start > words[i-1].End {
			b.WriteByte(' ')
		}
		b.WriteString(w.Form)
	}
	return b.String()
}
