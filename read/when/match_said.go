package when

// saidYear reads a year as it is spoken: "nineteen seventy-two", "twenty sixteen", "nineteen oh five". next is 0 if
// there is none.
func (m *matcher) saidYear(i int) (y, next int) {
	century := m.numbers[m.low(i)]
	if century < 10 || century > 20 {
		return 0, 0
	}
	j := i + 1
	if m.is(j, "-") {
		j++
	}
	if m.is(j, "oh", "o") {
		if d := m.numbers[m.low(j+1)]; d > 0 && d < 10 {
			return 100*century + d, j + 2
		}
		return 0, 0
	}
	d, next := m.numberWords(j)
	if next == 0 || d < 10 || d > 99 || m.units[m.low(next)].letter != "" || m.measures[m.low(next)] || plural(m.low(next)) {
		return 0, 0
	}
	return 100*century + d, next
}

// saidAlone reads a spoken year behind a word that a date follows, or behind another such year: elsewhere "sixteen
// twenty" may be two counts.
func (m *matcher) saidAlone(i int) *node {
	y, next := m.saidYear(i)
	switch {
	case next == 0:
		return nil
	case m.is(i-1, "around", "about") && letters(m.low(next)):
		return nil // "about twenty fifteen kilometres away"
	case !m.is(i-1, "around", "about", "in", "since", "until", "by", "of", "from", "year") && !m.saidBefore(i-1):
		return nil
	}
	return (&node{kind: kDate, year: y, hasYear: true}).span(i, next)
}

// saidBefore says whether the words up to "and" or "to" at i end a spoken year.
func (m *matcher) saidBefore(i int) bool {
	if !m.listLink(i) && !m.rangeLink(i) {
		return false
	}
	k := i
	if m.is(k-1, ",") {
		k--
	}
	for back := 2; back < 5; back++ {
		if _, next := m.saidYear(k - back); next == k {
			return true
		}
	}
	return false
}
