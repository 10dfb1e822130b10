package when

// namedDecades are the decades that have a word of their own: the sixties.
var namedDecades = map[string]int{"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}

// decades reads "1990s", "'90s", "the nineties", "470s BC".
func (m *matcher) decades(i int) *node {
	j := i
	if m.is(j, "'") {
		j++
	}
	l := m.low(j)
	k := j + 1
	if len(l) > 1 && l[0] == '\'' {
		l = l[1:]
	}
	num := -1
	if len(l) >= 3 && l[len(l)-1] == 's' && digits(l[:len(l)-1]) {
		num = atoi(l[:min(len(l)-1, 8)])
	} else if v := m.num(j); v >= 10 && v%10 == 0 && (j > i || m.is(i-1, "the", "early", "late", "mid", "-", "later")) && (m.is(k, "'s") || m.is(k, "'") && m.is(k+1, "s")) && (v >= 1000 && v < 2100 || v < 100 && j > i) {
		num = v
		if m.is(k, "'") {
			k++
		}
		k++
	}
	if num < 0 {
		w := namedDecades[l]
		if w == 0 || !m.is(i-1, "the", "early", "late", "mid", "-") || m.is(i-2, "in") && m.is(i-1, "his", "her", "their") {
			return nil
		}
		return (&node{kind: kDate, hasYear: true, decade: true, year: w, short: true}).span(i, j+1)
	}
	if num%10 != 0 || num > 2100 {
		return nil
	}
	if m.is(i-1, "his", "her", "their", "my", "your", "its") {
		return nil // an age
	}
	n := &node{kind: kDate, hasYear: true, decade: true}
	if m.is(k, "bc", "bce") {
		n.year, n.era = -num-8, true // 479 BC is the year -478
		return n.span(i, k+1)
	}
	switch {
	case num < 100:
		if num < 10 || j == i && !m.is(i-1, "the", "early", "late", "mid", "-", "'") {
			return nil
		}
		n.year, n.short = num, true
	case num < 1000:
		return nil
	case num%100 == 0 && num < 2000:
		n.year, n.decade, n.century = num, false, true // "the 1800s"
	default:
		n.year = num
	}
	return n.span(i, k)
}

// centuries reads "the 19th century", "the fourth century BC", "20th-century".
func (m *matcher) centuries(i int) *node {
	c, j := m.ordinal(i)
	if j == 0 || c < 1 || c > 30 {
		return nil
	}
	if m.is(j, "-") {
		j++
	}
	if !m.is(j, "century", "centuries", "c") || m.is(j, "c") && !m.ts[j].dotted {
		// "the 15th to the 19th century"
		k := j
		if !m.rangeLink(k) && !m.listLink(k) {
			return nil
		}
		k++
		if m.is(k, "the", "early", "late") {
			k++
		}
		d := m.centuryEnd(k)
		if d == nil || d.year < 0 {
			return nil
		}
		n := &node{kind: kDate, hasYear: true, century: true, year: (c - 1) * 100}
		return n.span(i, j)
	}
	n := &node{kind: kDate, hasYear: true, century: true, year: (c - 1) * 100}
	if m.is(j+1, "bc", "bce") {
		n.year, n.era = 1-(c*100-1), true
		j++
	} else if m.is(j+1, "ad", "ce") && m.ts[j+1].form != "ad" {
		j++
	}
	return n.span(i, j+1)
}

// centuryEnd is the century named at i by ordinal and noun.
func (m *matcher) centuryEnd(i int) *node {
	if _, j := m.ordinal(i); j == 0 || !m.is(j, "century", "centuries") && !(m.is(j, "-") && m.is(j+1, "century")) {
		return nil
	}
	return m.centuries(i)
}
