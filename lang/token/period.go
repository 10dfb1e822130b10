package token

import "unicode"

// keepsPeriod reports whether the period at j belongs to the word from i to j.
func (s *scanner) keepsPeriod(i, j, b int) bool {
	form := s.lower(i, j)
	next := s.at(j + 1)
	if j+1 < b && next == '.' { // "etc..." is "etc" and "..."; "p.m.." is "p.m." and "."
		return s.at(j+2) != '.' && s.known(i, j, form)
	}
	switch {
	case s.lex.is("title", form):
		return true
	case s.lex.is("number", form) && s.nextDigit(j+1):
		return true
	case s.lex.is("ender", form):
		return !s.sentenceEnd(j, b, true)
	case s.lex.is("abbr", form) && s.properCase(i, j, form):
		return !s.sentenceEnd(j, b, false)
	}
	if j-i == 1 || s.rs[j-2] == '.' {
		return s.initial(i, j, b)
	}
	return false
}

func (s *scanner) known(i, j int, form string) bool {
	return s.lex.is("abbr", form) || s.lex.is("ender", form) || s.lex.is("title", form) || j-i >= 3 && s.rs[j-2] == '.'
}

// properCase refuses abbreviations that, in lower case, are everyday words ("sat.", "la.", "mar.").
func (s *scanner) properCase(i, j int, form string) bool {
	switch form {
	case "sat", "sun", "mar", "la", "ill", "ind", "mass", "ore", "wed", "fri", "mon", "co", "jan", "may", "min", "max",
		"dep", "ed", "est", "pub", "para", "div", "ca", "cit", "temp", "jun", "st":
		return unicode.IsUpper(s.rs[i]) || s.nextDigit(j+1) && form != "mass" && form != "sat"
	}
	return true
}

// initial reports whether the period at j belongs to a single letter or the last letter of a dotted abbreviation.
func (s *scanner) initial(i, j, b int) bool {
	if !isLetter(s.rs[j-1]) {
		return false
	}
	if j-i > 1 {
		return !s.sentenceEnd(j, b, false)
	}
	if !unicode.IsUpper(s.rs[i]) {
		return s.at(i-1) == '(' && s.rs[i] != 's'
	}
	if isLetter(s.at(j+1)) && unicode.IsUpper(s.at(j+1)) {
		return true
	}
	if s.sentenceEnd(j, b, false) {
		return false
	}
	return s.rs[i] != 'I' || unicode.IsUpper(s.nextRune(j+1))
}

// nextDigit reports whether the next character after i, blanks aside, is a digit.
func (s *scanner) nextDigit(i int) bool {
	r := s.nextRune(i)
	return isDigit(r)
}

func (s *scanner) nextRune(i int) rune {
	for i < len(s.rs) && isSpace(s.rs[i]) {
		i++
	}
	return s.at(i)
}

// sentenceEnd reports whether a sentence plainly ends with the period at j: the paragraph ends, or a word follows that
// starts sentences (with capital, any capitalised word).
func (s *scanner) sentenceEnd(j, b int, capital bool) bool {
	k := j + 1
	for k < b && isCloser(s.rs[k]) {
		k++
	}
	if k < b {
		return k == j+1 && unicode.IsUpper(s.rs[k]) && s.starts(k, capital)
	}
	closed := k > j+1
	for k < len(s.rs) && isSpace(s.rs[k]) {
		if s.ends[k] {
			return !closed
		}
		k++
	}
	if k == len(s.rs) {
		return !closed
	}
	if closed {
		return false
	}
	for k < len(s.rs) && isOpener(s.rs[k]) {
		k++
	}
	return s.starts(k, capital)
}

func (s *scanner) starts(k int, capital bool) bool {
	if !unicode.IsUpper(s.at(k)) {
		return false
	}
	if capital {
		return true
	}
	e := k
	for e < len(s.rs) && (wordRune(s.rs[e]) || isApostrophe(s.rs[e]) && wordRune(s.at(e+1))) {
		e++
	}
	return s.lex.is("starter", s.lower(k, e)) && s.at(e) != '.'
}

func isCloser(r rune) bool {
	return r == ')' || r == ']' || r == '"' || r == '”' || r == '’' || r == '\''
}

func isOpener(r rune) bool {
	return r == '"' || r == '“' || r == '‘' || r == '\''
}
