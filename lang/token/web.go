package token

import (
	"strings"
	"unicode"
)

var schemes = []string{"http://", "https://", "ftp://", "www.", "mailto:", "doi:"}

// web finds an address, a file name, a hashtag or a user's name at i; it returns i if there is none. Of a hashtag with a capital it finds the sign alone.
func (s *scanner) web(i, b int) int {
	r := s.rs[i]
	if r == '#' && i+1 < b && unicode.IsUpper(s.rs[i+1]) {
		return i + 1 // "#Kharkiv" is a name, marked
	}
	if (r == '#' || r == '@') && i+1 < b && isLetter(s.rs[i+1]) {
		return s.run(i+1, b, wordRune)
	}
	if !wordRune(r) && r != '-' && r != '.' {
		return i
	}
	head := s.lower(i, min(b, i+8))
	for _, p := range schemes {
		if strings.HasPrefix(head, p) && i+len(p) < b {
			return s.trim(i, s.run(i, b, addressRune))
		}
	}
	return s.dotted(i, b)
}

func addressRune(r rune) bool {
	return !strings.ContainsRune("<>\"“”|«»", r)
}

// trim takes off the punctuation that ends a sentence, not an address.
func (s *scanner) trim(i, j int) int {
	open := strings.ContainsRune(s.form(i, j), '(')
	for j > i+1 {
		r := s.rs[j-1]
		if r == ')' && open {
			return j
		}
		if !strings.ContainsRune(".,;:!?'’)]}*", r) {
			return j
		}
		j--
	}
	return j
}

// longestName is how far a name with periods is looked for.
const longestName = 512

// dotted finds an e-mail address, a domain, a newsgroup or a file name.
func (s *scanner) dotted(i, b int) int {
	j := s.run(i, min(b, i+longestName), func(r rune) bool { return wordRune(r) || strings.ContainsRune(".-+%#~&=", r) })
	if j < b && s.rs[j] == '@' && j > i && j+1 < b && isLetter(s.rs[j+1]) {
		j = s.run(j+1, b, func(r rune) bool { return wordRune(r) || r == '.' || r == '-' })
		return s.trim(i, j)
	}
	j = s.trim(i, j)
	for j > i && !wordRune(s.rs[j-1]) {
		j--
	}
	if j <= i {
		return i
	}
	form := s.lower(i, j)
	dot := strings.LastIndexByte(form, '.')
	if dot < 0 {
		return i
	}
	if s.lex.is("ext", form[dot+1:]) && (dot == 0 || form[dot-1] != '.') {
		return j
	}
	if !s.domain(form, s.at(j) == '/') {
		return i
	}
	if s.at(j) == '/' && j+1 < b {
		return s.trim(i, s.run(j, b, addressRune))
	}
	return j
}

// domain reports whether a dotted lower-case form names a host or a newsgroup.
func (s *scanner) domain(form string, slash bool) bool {
	labels := strings.Split(form, ".")
	for n, l := range labels {
		if l == "" || n == len(labels)-1 && strings.ContainsAny(l, "-+%#~&=") && !s.lex.is("group", labels[0]) {
			return false
		}
	}
	last := labels[len(labels)-1]
	first := labels[0]
	switch {
	case s.lex.is("tld", last):
		return len(first) > 1 || len(labels) > 2
	case s.lex.is("country", last) && (len(labels) > 2 || slash):
		return len(first) > 1
	case s.lex.is("group", first) && len(first) > 1:
		return true
	}
	return false
}
