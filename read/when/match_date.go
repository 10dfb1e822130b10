package when

// monthAt is the number of the month named at i, whatever its context, else 0.
func (m *matcher) monthAt(i int) int {
	n, ok := m.months[m.low(i)]
	if !ok || !m.capital(i) && n.class != "full" {
		return 0
	}
	return n.n
}

// calendar reads a date by its calendar fields: "Friday, 3 March 2016",
// "March 2016", "the 3rd of March", "Friday", "the 1990s", "2016".
func (m *matcher) calendar(i int) *node {
	if w, ok := m.weekdays[m.low(i)]; ok && w.class != "plural" {
		if n := m.fromWeekday(i, w); n != nil {
			return n
		}
		return nil
	}
	j := i
	if m.is(j, "the") {
		j++
	}
	var best *node
	for _, n := range []*node{m.fromMonth(i), m.fromDay(j), m.decades(j), m.centuries(j), m.seasonOf(j), m.quarterOf(j), m.bareDay(i)} {
		if n != nil && (best == nil || n.last > best.last) {
			best = n
		}
	}
	if y := m.yearAlone(j); y != nil && (j == i || !m.capital(j) && m.num(j) < 0) && (best == nil || y.last > best.last) {
		best = y // "the year 2030", but "2003" alone in "the 2003 invasion"
	}
	if best != nil {
		best.first = i
	}
	return best
}

// fromWeekday reads a weekday and the date that may follow it.
func (m *matcher) fromWeekday(i int, w named) *node {
	j := i + 1
	if w.class == "short" {
		if !m.capital(i) {
			return nil
		}
		near := m.ts[i].dotted && m.low(i) != "sun" && m.low(i) != "sat" || m.is(i-1, "on", "last", "next", "this", "since", "until", "by", "late", "early")
		date := m.monthAt(j) > 0 || m.is(j, ",") && (m.monthAt(j+1) > 0 || m.dayNumber(j+1) > 0 && m.monthAt(j+2) > 0) || m.dayNumber(j) > 0 && m.monthAt(j+1) > 0
		if !near && !date {
			return nil
		}
	}
	n := &node{kind: kDate, weekday: w.n}
	k := j
	if m.is(k, ",") {
		k++
	}
	if m.is(k, "the") {
		k++
	}
	for _, d := range []*node{m.fromMonth(k), m.fromDay(k)} {
		if d != nil && d.day > 0 {
			d.weekday = w.n
			return d.span(i, d.last+1)
		}
	}
	// "Wednesday of last week", "Tuesday next week"
	l := j
	if m.is(l, "of", "in") {
		l++
	}
	if week := m.directed(l); week != nil && week.kind == kUnit && week.letter == "W" && !week.counted {
		n.of = week
		return n.span(i, week.last+1)
	}
	if m.is(j, "the") {
		if d, next := m.ordinal(j + 1); next > 0 && d <= 31 && m.low(j + 1)[0] <= '9' {
			n.day = d
			return n.span(i, next)
		}
	}
	return n.span(i, j)
}

// fromMonth reads "March 3, 2016", "March 3", "March 2016", "March".
func (m *matcher) fromMonth(i int) *node {
	c, ok := m.months[m.low(i)]
	if !ok {
		return nil
	}
	n := &node{kind: kDate, month: c.n}
	j := i + 1
	if c.class == "short" && m.is(j, ".") && m.glued(j) {
		j++
	}
	k := j
	if m.is(k, "the") {
		k++
	}
	if d := m.dayNumber(k); d > 0 && !(m.is(k+1, ":") && m.num(k+2) >= 0) && !(m.is(k+1, "pm", "am")) && (m.capital(i) || c.class == "full") && valid(2024, c.n, d) {
		n.day = d
		j = k + 1
		if y, next := m.yearAfter(j); next > 0 {
			n.year, n.hasYear = y, true
			j = next
		}
		n.short = n.hasYear && n.year < 100
		return m.ofYear(n, i, j)
	}
	if m.is(j, "in") && m.num(j+1) >= 1000 && m.num(j+1) < 2200 && c.class == "full" && m.yearContext(j+1, m.num(j+1)) {
		n.year, n.hasYear = m.num(j+1), true
		return n.span(i, j+2)
	}
	if y, next := m.yearAfter(j); next > 0 && (m.capital(i) || c.class == "full") {
		n.year, n.hasYear = y, true
		n.short = y < 100
		return n.span(i, next)
	}
	switch c.class {
	case "short":
		part := m.is(i-1, "of") && m.modifiers[m.low(i-2)].stand == "of"
		if !m.capital(i) || !m.ts[i].dotted && !part && !m.is(i-1, "in", "since", "until", "early", "late", "by") {
			return nil
		}
	case "word":
		if !m.capital(i) || !m.monthContext(i) {
			return nil
		}
	}
	return m.ofYear(n, i, j)
}

// ofYear adds "of that year", "the same year", "last year" to a node without a year.
func (m *matcher) ofYear(n *node, i, j int) *node {
	n.span(i, j)
	if n.hasYear {
		return n
	}
	k := j
	if m.is(k, "of", "in", ",") {
		k++
	}
	if m.is(k, "the") && m.is(k+1, "year") && m.is(k-1, "of") && !m.is(k+2, "before", "after") {
		n.of = &node{kind: kUnit, dir: "that", letter: "Y"}
		return n.span(i, k+2)
	}
	if m.is(k-1, ",") {
		return n
	}
	if y := m.yearPointer(k); y != nil {
		n.of = y
		return n.span(i, y.last+1)
	}
	return n
}

// yearPointer reads "last year", "that same year", "the following year".
func (m *matcher) yearPointer(i int) *node {
	j := i
	if m.is(j, "the") {
		j++
	}
	if m.directions[m.low(j)] == "" || !m.is(j+1, "year") && !m.is(j+2, "year") {
		return nil
	}
	if n := m.directed(i); n != nil && n.kind == kUnit && n.letter == "Y" && !n.counted {
		return n
	}
	return nil
}

// monthContext says whether a capitalised May or March is the month.
func (m *matcher) monthContext(i int) bool {
	if m.is(i-1, "in", "since", "by", "until", "till", "early", "late", "mid", "last", "next", "this", "from", "to", "of", "during",
		"through", "throughout", "between", "before", "after", "for", "following", "previous", "end", "and") {
		return true
	}
	if m.is(i-1, "-") && m.is(i-2, "mid") {
		return true
	}
	if (m.rangeLink(i-1) || m.is(i-1, "/", ",", "or")) && m.monthAt(i-2) > 0 {
		return true
	}
	if l := m.low(i + 1); len(l) > 2 && l[len(l)-2:] == "ed" {
		return false
	}
	if m.is(i-1, "a", "the", "'s", "its", "his", "their") && i+1 < len(m.ts) && !m.capital(i+1) && letters(m.low(i+1)) {
		return !m.is(i+1, "on", "to", "of", "from", "through", "past", "for", "in", "and", "was", "by", "is", "at", "against", "has", "had", "with", "that")
	}
	return (m.rangeLink(i+1) || m.listLink(i+1)) && m.monthAt(i+2) > 0
}

// fromDay reads "3 March 2016", "3rd of March", "3 Jan 90".
func (m *matcher) fromDay(i int) *node {
	d, j := m.dayNumber(i), i+1
	if d == 0 {
		if d, j = m.ordinal(i); j == 0 || d < 1 || d > 31 {
			return nil
		}
		if !m.is(j, "of") {
			return nil
		}
	}
	if m.is(j, "of") || m.is(j, "-", "/") && m.glued(j) {
		j++
	} else if m.is(j, "day") && m.is(j+1, "of") {
		j += 2
	}
	mon := m.monthAt(j)
	if mon == 0 || !valid(2024, mon, d) {
		return nil
	}
	n := &node{kind: kDate, month: mon, day: d}
	k := j + 1
	if m.months[m.low(j)].class == "short" && m.is(k, ".") && m.glued(k) {
		k++
	}
	if y, next := m.yearAfter(k); next > 0 {
		n.year, n.hasYear, n.short = y, true, y < 100
		return n.span(i, next)
	}
	// wire datelines: "3 Jan 90"
	if v := m.num(k); v >= 0 && len(m.low(k)) == 2 && m.months[m.low(j)].class == "short" && !letters(m.low(k+1)) {
		n.year, n.hasYear, n.short = v, true, true
		k++
	}
	return m.ofYear(n, i, k)
}

// bareDay reads "the 5th" after "on", and leaves the month to the context.
func (m *matcher) bareDay(i int) *node {
	if !m.is(i, "the") || !m.is(i-1, "on", "until", "since", "by") && !m.is(i-1, "of") {
		return nil
	}
	d, j := m.ordinal(i + 1)
	if j == 0 || d > 31 {
		return nil
	}
	if m.is(j, "of") {
		if mon := m.within(j+1, "M"); mon != nil {
			n := &node{kind: kDate, day: d, of: mon}
			return n.span(i, mon.last+1)
		}
	}
	if m.low(i + 1)[0] > '9' || letters(m.low(j)) && !m.is(j, "and", "to", "when", "in", "at", "as", "but", "he", "they", "she") {
		return nil
	}
	n := &node{kind: kDate, day: d}
	return n.span(i, j)
}
