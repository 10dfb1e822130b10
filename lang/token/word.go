package token

import (
	"slices"
	"strings"
	"unicode"
)

// word adds the word at i, with its clitics as a unit, and returns where it ends.
func (s *scanner) word(i, b int) int {
	if j := s.code(i, b); j > i {
		s.emit(i, j)
		return j
	}
	j := s.body(i, b)
	for j > i+1 && s.rs[j-1] == '_' {
		j--
	}
	if s.at(j) == '$' && j < b && s.lex.is("dollar", s.lower(i, j)) {
		s.emit(i, j+1)
		return j + 1
	}
	if j < b && s.rs[j] == '.' && s.keepsPeriod(i, j, b) {
		return s.owner(i, j+1, b)
	}
	if s.plural(i, j, b) {
		s.unit(i, j+1, j)
		return j + 1
	}
	if cuts := s.cuts(i, j); cuts != nil {
		s.unit(i, j, cuts...)
		return j
	}
	s.emit(i, j)
	return j
}

// code ends up to three capital letters that a number with a point or a comma sticks to ("EUR1.5"); i if there are none.
func (s *scanner) code(i, b int) int {
	j := i
	for j < b && j < i+4 && s.rs[j] >= 'A' && s.rs[j] <= 'Z' {
		j++
	}
	if j == i || j > i+3 || j >= b || !isDigit(s.rs[j]) {
		return i
	}
	k := s.run(j, b, isDigit)
	if k+1 < b && s.rs[k] == '.' && isDigit(s.rs[k+1]) || k < b && s.rs[k] == ',' && s.group(k+1, b) {
		return j
	}
	return i
}

// owner adds the abbreviation or address from i to j with the 's that may follow it.
func (s *scanner) owner(i, j, b int) int {
	if j+1 < b && isApostrophe(s.rs[j]) && (s.rs[j+1] == 's' || s.rs[j+1] == 'S') && (j+2 == b || !wordRune(s.rs[j+2])) {
		s.unit(i, j+2, j)
		return j + 2
	}
	s.emit(i, j)
	return j
}

// body ends the letters and digits of a word with the signs that belong inside it.
func (s *scanner) body(i, b int) int {
	start := i // of the part after the last hyphen
	j := i
	for j < b {
		r := s.rs[j]
		if wordRune(r) {
			j++
			continue
		}
		if j+1 >= b || j == i || !wordRune(s.rs[j+1]) {
			return j
		}
		switch {
		case isApostrophe(r) && r != '‘' && r != '`' && isLetter(s.rs[j-1]) && isLetter(s.rs[j+1]):
		case r == '`' && s.backClitic(j, b):
		case isApostrophe(r) && isDigit(s.rs[j-1]) && s.rs[j+1] == 's' && !wordRune(s.at(j+2)):
		case r == '.' && s.acronym(i, j, b):
		case r == '-' && s.prefixed(start, j):
			start = j + 1
		case r == '-' && s.given(start, j, b):
			start = j + 1
		case r == '&' && s.ampersand(start, j, b):
		case r == '*' && isLetter(s.rs[j-1]) && isLetter(s.rs[j+1]):
		default:
			return j
		}
		j++
	}
	return j
}

// backClitic reports whether a backtick at j stands for the apostrophe of a clitic.
func (s *scanner) backClitic(j, b int) bool {
	k := s.run(j+1, b, isLetter)
	switch s.lower(j+1, k) {
	case "s", "t", "m", "re", "ve", "ll", "d":
		return true
	}
	return false
}

// prefixed reports whether the part before a hyphen is a prefix that keeps it.
func (s *scanner) prefixed(i, j int) bool {
	if s.at(i-1) == '-' || !s.lex.is("prefix", s.lower(i, j)) {
		return false
	}
	if k := s.run(j+1, len(s.rs), isLetter); s.at(k) == '-' && s.lex.is("small", s.lower(j+1, k)) {
		return false // "over-the-counter"
	}
	return j == i+1 || !isUpper(s.form(i, j)) || unicode.IsUpper(s.at(j+2)) // "UN-related"
}

// given reports whether a hyphen joins the syllables of an East Asian given name ("Chi-wai") after a family name.
func (s *scanner) given(i, j, b int) bool {
	k := s.run(j+1, b, isLetter)
	if !unicode.IsUpper(s.rs[i]) || s.at(k) == '-' {
		return false
	}
	return s.lex.is("syllable", s.lower(i, j)) && s.lex.is("syllable", s.lower(j+1, k)) && s.afterName()
}

func (s *scanner) afterName() bool {
	if len(s.out) == 0 {
		return false
	}
	f := []rune(s.out[len(s.out)-1].Form)
	return unicode.IsUpper(f[0]) && len(f) <= 6
}

// ampersand reports whether "&" at j joins initials ("AT&T").
func (s *scanner) ampersand(i, j, b int) bool {
	k := s.run(j+1, b, isLetter)
	return j-i <= 3 && k-j-1 <= 3 && isUpper(s.form(i, j)) == isUpper(s.form(j+1, k))
}

func isUpper(x string) bool { return strings.ToUpper(x) == x }

// longestAbbr is how far after its first period an abbreviation is looked for.
const longestAbbr = 16

// acronym reports whether the period at j is inside an abbreviation: single letters before and after it, or a form of
// the lexicon.
func (s *scanner) acronym(i, j, b int) bool {
	if !isLetter(s.rs[j-1]) || !isLetter(s.rs[j+1]) {
		return false
	}
	k := s.run(j+1, min(b, j+longestAbbr), func(r rune) bool { return isLetter(r) || r == '.' })
	for k > j && s.rs[k-1] == '.' {
		k--
	}
	if k-i <= longestAbbr && s.lex.is("abbr", s.lower(i, k)) {
		return true
	}
	before := j-1 == i || s.rs[j-2] == '.'
	after := j+2 >= b || !wordRune(s.rs[j+2])
	return before && after && isLetter(s.rs[j-1])
}

// plural reports whether the apostrophe at j makes a plural possessive of the word from i to j.
func (s *scanner) plural(i, j, b int) bool {
	if j >= b || s.rs[j] != '\'' && s.rs[j] != '’' || j-i < 3 || s.rs[j-1] != 's' && s.rs[j-1] != 'S' {
		return false
	}
	if j+1 < b && (wordRune(s.rs[j+1]) || isApostrophe(s.rs[j+1])) {
		return false
	}
	if s.single {
		return false
	}
	// A possessive is followed by its noun.
	return j+1 == b && s.nextLetter(b) || s.at(j+1) == '-' || s.at(j+1) == '/'
}

// nextLetter reports whether the next thing after b on this line is a word.
func (s *scanner) nextLetter(b int) bool {
	for b < len(s.rs) && isSpace(s.rs[b]) {
		b++
	}
	return b < len(s.rs) && (wordRune(s.rs[b]) || strings.ContainsRune("\"“‘'[(", s.rs[b]))
}

// cuts says where the written unit from i to j falls into words; nil if it is one word.
func (s *scanner) cuts(i, j int) []int {
	form := s.lower(i, j)
	if form == "its" && s.misspeltIts(j) {
		return []int{j - 1}
	}
	if lengths := s.lex.splits[form]; lengths != nil && s.form(i, j) != "IM" {
		var out []int
		at := i
		for _, n := range lengths[:len(lengths)-1] {
			at += n
			out = append(out, at)
		}
		return out
	}
	return s.clitics(i, j)
}

func (s *scanner) misspeltIts(j int) bool {
	k := j
	for k < len(s.rs) && s.rs[k] == ' ' {
		k++
	}
	e := k
	for e < len(s.rs) && wordRune(s.rs[e]) {
		e++
	}
	return e > k && k > j && s.at(e) != '-' && s.lex.is("its", s.lower(k, e))
}

// clitics cuts n't, 's, 'm, 're, 've, 'll and 'd from the end of a word, as many as there are.
func (s *scanner) clitics(i, j int) []int {
	var out []int
	for {
		cut := s.clitic(i, j)
		if cut <= i {
			slices.Reverse(out)
			return out
		}
		out = append(out, cut)
		j = cut
	}
}

func (s *scanner) clitic(i, j int) int {
	k := j - 1
	for k > i && k > j-4 && !isApostrophe(s.rs[k]) {
		k--
	}
	if k <= i || !isApostrophe(s.rs[k]) {
		return i
	}
	switch s.lower(k+1, j) {
	case "t":
		if k-1 > i && (s.rs[k-1] == 'n' || s.rs[k-1] == 'N') {
			return k - 1
		}
		return i
	case "s":
		if isDigit(s.rs[k-1]) && s.rs[k-1] == '0' {
			return i
		}
		return k
	case "re", "ve", "ll":
		return k
	case "m":
		if k == i+1 {
			return k
		}
		return i
	case "d":
		if s.lex.is("clitic", s.lower(i, k)) {
			return k
		}
	}
	return i
}
