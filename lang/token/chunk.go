package token

import "unicode"

// chunk cuts the runes from i to b, which hold no white space.
func (s *scanner) chunk(a, b int) {
	for i := a; i < b; {
		i = s.next(i, b)
	}
}

// next adds the token or unit that starts at i and returns where it ends.
func (s *scanner) next(i, b int) int {
	if i == s.last || !wordRune(s.at(i-1)) {
		if j := s.web(i, b); j > i {
			return s.owner(i, j, b)
		}
		if j := s.apostrophe(i, b); j > i {
			s.emit(i, j)
			return j
		}
		if j := s.kept(i, b); j > i {
			s.emit(i, j)
			return j
		}
		if j := s.smile(i, b); j > i {
			s.emit(i, j)
			return j
		}
	}
	switch r := s.rs[i]; {
	case isDigit(r), s.point(i, b), s.plusNumber(i, b):
		return s.number(i, b)
	case wordRune(r) && r != '_':
		return s.word(i, b)
	}
	return s.punct(i, b)
}

// wordRune reports whether a rune is part of words: letters, digits, marks, the underscore, the soft hyphen and the
// joiners.
func wordRune(r rune) bool {
	if r < 0x80 {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || isDigit(r) || r == '_'
	}
	if r == 'º' || r == 'ª' {
		return false
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.Is(unicode.Nd, r) || r == 0xad || r == 0x200c || r == 0x200d
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isLetter(r rune) bool {
	if r < 0x80 {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	return (unicode.IsLetter(r) || unicode.IsMark(r)) && r != 'º' && r != 'ª'
}

func isApostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == '`' || r == 'ʼ' || r == '´' || r == '‘'
}

// kept finds a form that the lexicon keeps whole.
func (s *scanner) kept(i, b int) int {
	for j := min(b, i+s.lex.longest); j > i+1; j-- {
		if j < b && wordRune(s.rs[j]) && wordRune(s.rs[j-1]) {
			continue
		}
		if s.lex.is("keep", s.lower(i, j)) && !(s.at(j) == '/' || s.at(j) == '-' && s.at(j-1) != '\'') {
			return j
		}
	}
	return i
}

// apostrophe finds a year without its century ("'98", "'60s") and a clitic that stands apart from its word.
func (s *scanner) apostrophe(i, b int) int {
	if !isApostrophe(s.rs[i]) || s.rs[i] == '`' || s.rs[i] == '‘' && s.at(i+1) != '9' {
		return i
	}
	j := s.run(i+1, b, isDigit)
	if j == i+3 {
		if s.at(j) == 's' && j < b {
			j++
		}
		if j == b || !wordRune(s.rs[j]) && !isApostrophe(s.rs[j]) {
			return j
		}
		return i
	}
	if j = s.run(i+1, b, isLetter); j < b || len(s.out) == 0 {
		return i
	}
	switch s.lower(i+1, j) {
	case "s", "m", "re", "ve", "ll", "d":
		return j
	}
	return i
}

// smile finds an emoticon.
func (s *scanner) smile(i, b int) int {
	for j := min(b, i+3); j > i+1; j-- {
		if j < b && (wordRune(s.rs[j]) || s.rs[j] == '/') {
			continue
		}
		if wordRune(s.rs[i]) && j < b {
			continue
		}
		if s.lex.is("smile", s.lower(i, j)) {
			return j
		}
	}
	return i
}

// punct adds the punctuation at i: one character, or a run that is written as one sign.
func (s *scanner) punct(i, b int) int {
	j := s.punctEnd(i, b)
	if j == i+1 {
		s.quote(i, b)
	}
	s.emit(i, j)
	return j
}

func (s *scanner) punctEnd(i, b int) int {
	r := s.rs[i]
	switch {
	case isStop(r):
		return s.stops(i, b)
	case isApostrophe(r) && i+1 < b && isApostrophe(s.rs[i+1]):
		return i + 2
	case isRule(r):
		if j := s.run(i, b, isRule); j > i+1 && (j == b && s.form(i, j) != "<>" || s.same(i, j)) {
			return j
		}
		return s.run(i, b, func(x rune) bool { return x == r })
	case r == ',' || r == '$' || r == '"' || r == '%' || r == '@':
		return s.run(i, b, func(x rune) bool { return x == r })
	}
	j := i + 1
	for j < b && (s.rs[j] == 0xfe0f || unicode.IsMark(s.rs[j])) {
		j++
	}
	return j
}

// stops ends a run of final marks. Several periods are one sign, and so are question and exclamation marks with one
// period at most.
func (s *scanner) stops(i, b int) int {
	dots := s.run(i, b, func(r rune) bool { return r == '.' || r == '…' })
	if dots > i+1 {
		return dots
	}
	marks := s.run(dots, b, func(r rune) bool { return r == '!' || r == '?' })
	if end := s.run(marks, b, isStop); end == marks+1 {
		return end
	}
	return marks
}

func isStop(r rune) bool { return r == '.' || r == '!' || r == '?' || r == '…' }

// isRule reports whether a rune is one of those that lines and arrows are drawn with.
func isRule(r rune) bool {
	switch r {
	case '-', '=', '<', '>', '|', '+', '~', '*', '_', '^', '#', '—', '–', '{', '}':
		return true
	}
	return false
}

func (s *scanner) run(i, b int, f func(rune) bool) int {
	for i < b && f(s.rs[i]) {
		i++
	}
	return i
}

func (s *scanner) same(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if s.rs[k] != s.rs[i] {
			return false
		}
	}
	return true
}

// quote keeps track of single quotation marks, so that the close of one is not taken for a possessive.
func (s *scanner) quote(i, b int) {
	switch s.rs[i] {
	case '‘', '`':
		s.single = true
	case '\'', '’':
		before := i > 0 && !isSpace(s.rs[i-1]) && s.rs[i-1] != '(' && s.rs[i-1] != '"' && s.rs[i-1] != '“'
		s.single = !before && i+1 < b
	}
}
