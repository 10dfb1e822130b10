package when

// seasonOf reads "summer of 1941", "summer 1941", "summer".
func (m *matcher) seasonOf(i int) *node {
	s, ok := m.seasons[m.low(i)]
	if !ok {
		return nil
	}
	n := &node{kind: kDate, season: s.code}
	j := i + 1
	// "winter-spring of 1920" gets its year by sharing; "winter of 1776-77"
	if y, next := m.yearAfter(j); next > 0 && y != 0 && !(m.is(j, "-") && y < 100) {
		n.year, n.hasYear, n.short = y, true, y < 100
		if s.code == "WI" && y > 999 && m.is(next, "-", "/") {
			if v := m.num(next + 1); v == (y+1)%100 || v == y+1 {
				next += 2
			}
		}
		return n.span(i, next)
	}
	if s.class == "word" {
		switch m.low(i) {
		case "fall":
			if !m.is(i-1, "in", "last", "next", "this", "early", "late", "every", "each") && !(m.is(i-1, "the") && m.is(i-2, "in", "during", "since", "by", "until") && !m.is(j, "of")) {
				return nil
			}
			if m.is(i-1, "in", "to") && letters(m.low(j)) && !m.is(j, "and", "or") || m.is(j, "of", "in") {
				return nil
			}
		case "spring":
			if m.is(i-1, "to", "will", "would", "hot") || m.is(j, "up", "from", "into") || m.is(i-1, "a") && (!letters(m.low(j)) || m.is(j, "in", "of", "to")) {
				return nil
			}
		}
	}
	if y := m.ofYear(n, i, j); y.of != nil {
		return y
	}
	if i > 0 && m.capital(i) && m.capital(j) && m.monthAt(j) == 0 && !m.is(i-1, "in", "last", "next", "this") {
		return nil // "the Winter Olympics"
	}
	if m.is(i-1, "'s") && m.capital(i) || s.class == "word" && m.capital(i) && i > 1 && m.capital(i-1) && !m.is(i-1, "the") && m.modifiers[m.low(i-1)].part == "" && m.directions[m.low(i-1)] == "" && !m.is(i-1, "in") || m.is(j, "palace", "camp") {
		return nil
	}
	return n.span(i, j)
}

// quarterOf reads "third quarter of 2019", "Q3 2019", "second half of 2008".
func (m *matcher) quarterOf(i int) *node {
	var quarter, half, j int
	if m.is(i, "q") && m.num(i+1) >= 1 && m.num(i+1) <= 4 && m.glued(i+1) {
		quarter, j = m.num(i+1), i+2
	} else {
		c, k := m.ordinal(i)
		if k == 0 && m.is(i, "latter", "former") {
			c, k = map[string]int{"former": 1, "latter": 2}[m.low(i)], i+1
		}
		switch {
		case k == 0:
			return nil
		case m.is(k, "quarter") && c >= 1 && c <= 4:
			quarter, j = c, k+1
		case m.is(k, "half") && c >= 1 && c <= 2:
			half, j = c, k+1
		case m.is(k, "fiscal", "financial") && m.is(k+1, "quarter") && c >= 1 && c <= 4:
			quarter, j = c, k+2
		default:
			return nil
		}
	}
	n := &node{kind: kDate, quarter: quarter, half: half}
	if y, next := m.yearAfter(j); next > 0 && y > 99 {
		n.year, n.hasYear = y, true
		return n.span(i, next)
	}
	if m.is(j, "of") {
		k := j + 1
		if r := m.directed(k); r != nil && r.kind == kUnit && r.letter == "Y" {
			n.dir, n.article = r.dir, r.article
			return n.span(i, r.last+1)
		}
		if m.is(k, "the") && m.is(k+1, "year") {
			n.dir = "that"
			return n.span(i, k+2)
		}
		return nil
	}
	if n.half > 0 || letters(m.low(j)) && !m.is(j, "and", "in", "from", "to", "as", "after", "with", "but", "results", "earnings") {
		return nil
	}
	return n.span(i, j)
}

// feastDay reads a feast and its year: "Christmas 1963", "Easter".
func (m *matcher) feastDay(i int) *node {
	rule, j := m.phrase(m.holidays, i)
	if j == 0 || !m.capital(i) && m.num(i) < 0 {
		return nil
	}
	n := &node{kind: kHoliday, feast: rule}
	if y, next := m.yearAfter(j); next > 0 && y > 99 {
		n.year, n.hasYear = y, true
		j = next
	}
	return n.span(i, j)
}
