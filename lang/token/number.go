package token

// plusNumber reports whether a plus sign at i opens a number such as a dialling code.
func (s *scanner) plusNumber(i, b int) bool {
	return s.rs[i] == '+' && i+1 < b && isDigit(s.rs[i+1]) && s.at(i-1) != '+' && !wordRune(s.at(i-1))
}

// point reports whether a period at i opens a number (".22").
func (s *scanner) point(i, b int) bool {
	if s.rs[i] != '.' || i+1 >= b || !isDigit(s.rs[i+1]) {
		return false
	}
	p := s.at(i - 1)
	return p == 0 || isSpace(p) || p == '$' || p == '€' || p == '£' || p == '(' || p == '-' || p == '–' || p == '<' || p == '='
}

// number adds the number at i, cut from its unit, and returns where both end.
func (s *scanner) number(i, b int) int {
	if j := s.compound(i, b); j > i {
		s.emit(i, j)
		return j
	}
	j := s.digits(i, b)
	k := j
	for k < b && wordRune(s.rs[k]) {
		k++
	}
	if k == j {
		return s.numberTail(i, j, b)
	}
	tail := s.lower(j, k)
	switch {
	case k == j+1 && k+1 < b && s.rs[k] == '.' && (s.rs[k+1] == 'm' || s.rs[k+1] == 'M') && (tail == "a" || tail == "p"):
		s.emit(i, j)
		return j
	case tail == "s", tail == "st", tail == "nd", tail == "rd", tail == "th":
		s.emit(i, k)
		return k
	case s.cutsUnit(i, j, k, tail):
		s.emit(i, j)
		return j
	case !isDigit(s.rs[i]): // ".5abc"
		s.emit(i, k)
		return k
	case s.run(i, j, isDigit) < j: // "16.3hh"
		s.emit(i, j)
		return j
	}
	return s.word(i, b)
}

// numberTail looks at what is stuck to a bare number: the 's of a decade or of an owner.
func (s *scanner) numberTail(i, j, b int) int {
	if j+1 < b && isApostrophe(s.rs[j]) && (s.rs[j+1] == 's' || s.rs[j+1] == 'S') && !wordRune(s.at(j+2)) {
		if s.rs[j-1] == '0' {
			s.emit(i, j+2)
		} else {
			s.unit(i, j+2, j)
		}
		return j + 2
	}
	s.emit(i, j)
	return j
}

// digits ends a number with its decimals, groups of thousands and times of day.
func (s *scanner) digits(i, b int) int {
	j := i
	if s.rs[j] == '+' {
		j++
	}
	for j < b {
		switch r := s.rs[j]; {
		case isDigit(r):
			j++
		case r == '.' && j+1 < b && isDigit(s.rs[j+1]):
			j++
		case r == ',' && s.group(j+1, b):
			j += 4
		case r == ':' && j > i && isDigit(s.rs[j-1]) && j+2 < b && isDigit(s.rs[j+1]) && isDigit(s.rs[j+2]):
			j += 3
		default:
			return j
		}
	}
	return j
}

// group reports whether exactly three digits stand at i.
func (s *scanner) group(i, b int) bool {
	if i+3 > b {
		return false
	}
	return isDigit(s.rs[i]) && isDigit(s.rs[i+1]) && isDigit(s.rs[i+2]) && !isDigit(s.at(i+3))
}

// cutsUnit reports whether the letters from j to k are cut from the number before them.
func (s *scanner) cutsUnit(i, j, k int, tail string) bool {
	money := s.at(i-1) == '$' || s.at(i-1) == '€' || s.at(i-1) == '£'
	for m := i; m < j; m++ {
		money = money || s.rs[m] == '.'
	}
	for m := j; m < k; m++ {
		if !isLetter(s.rs[m]) {
			return false
		}
	}
	upper := k == j+1 && s.rs[j] >= 'A' && s.rs[j] <= 'Z'
	switch {
	case s.lex.is("money", tail) && money:
		return true
	case upper:
		return tail == "k"
	case s.lex.is("unit", tail):
		return true
	}
	return k-j >= 3
}

// compound finds dates, telephone numbers and the like that hyphens and slashes hold together; i if there is none.
func (s *scanner) compound(i, b int) int {
	var ends []int
	var seps []rune
	j := i
	if s.rs[j] == '+' {
		j++
	}
	for j < b && isDigit(s.rs[j]) && len(ends) < 7 {
		for j < b && isDigit(s.rs[j]) {
			j++
		}
		ends = append(ends, j)
		if j+1 >= b || !isDigit(s.rs[j+1]) || s.rs[j] != '-' && s.rs[j] != '/' && s.rs[j] != '.' {
			break
		}
		seps = append(seps, s.rs[j])
		j++
	}
	if len(ends) < 2 || len(ends) == 7 || wordRune(s.at(j)) || s.at(j) == ':' && isDigit(s.at(j+1)) || s.at(j) == ',' && s.group(j+1, b) {
		return i
	}
	lens := make([]int, len(ends))
	from := i
	for n, e := range ends {
		lens[n] = e - from
		from = e + 1
	}
	if s.joined(i, ends, lens, seps) {
		return j
	}
	return i
}

func (s *scanner) joined(i int, ends, lens []int, seps []rune) bool {
	last := len(lens) - 1
	slash, dot := 0, 0
	for _, r := range seps {
		switch r {
		case '/':
			slash++
		case '.':
			dot++
		}
	}
	if dot > 0 {
		return false
	}
	if last >= 2 {
		return s.rs[i] != '+' && (lens[last] >= 2 || lens[0] == 4)
	}
	if slash > 0 {
		return s.dayAndMonth(i, ends)
	}
	one, two := s.value(i, ends[0]), s.value(ends[0]+1, ends[1])
	switch {
	case lens[0] == 3 && lens[1] == 4:
		return two%100 != 0 || one%10 != 0 || s.rs[ends[0]+1] == '0'
	case lens[0] >= 5 && lens[1] == 4, lens[0] == 1 && lens[1] == 4:
		return true
	case lens[0] == 3 && lens[1] == 3:
		return two < one
	}
	return false
}

// dayAndMonth reports whether two numbers around a slash are a day of the year ("9/11"), which stays one word; common
// fractions and other pairs are cut.
func (s *scanner) dayAndMonth(i int, ends []int) bool {
	one, two := s.value(i, ends[0]), s.value(ends[0]+1, ends[1])
	if one < two && two <= 8 && s.rs[ends[0]+1] != '0' {
		return false
	}
	return one <= 12 && two <= 31 || one <= 31 && two <= 12
}

func (s *scanner) value(i, j int) int {
	n := 0
	for ; i < j && n < 1<<40; i++ {
		n = n*10 + int(s.rs[i]-'0')
	}
	return n
}
