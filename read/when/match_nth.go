package when

// within reads the month or year that a smaller unit is counted in: "last
// month", "the month", "March 2014", "the year".
func (m *matcher) within(i int, letter string) *node {
	if n := m.directed(i); n != nil && n.kind == kUnit && n.letter == letter && !n.counted {
		return n
	}
	if n := m.theUnit(i); n != nil && n.letter == letter {
		return n
	}
	return nil
}

// nthOf reads "the first week of March", "the last Friday in October 2014",
// "the last day of the year".
func (m *matcher) nthOf(i int) *node {
	j := i
	if m.is(j, "the") {
		j++
	}
	n := &node{kind: kNth}
	c, k := m.ordinal(j)
	if m.is(j, "last", "final") {
		c, k = -1, j+1
	}
	if k == 0 || c > 5 && !m.is(k, "day", "week") || c > 53 || c == 0 {
		return nil
	}
	n.n = float64(c)
	w, ok := m.weekdays[m.low(k)]
	switch {
	case ok && w.class == "full":
		n.weekday = w.n
	case m.is(k, "day", "week", "weekend"):
		n.letter = m.units[m.low(k)].letter
	default:
		return nil
	}
	if !m.is(k+1, "of", "in") {
		return nil
	}
	l := k + 2
	if d := m.fromMonth(l); d != nil && d.day == 0 {
		n.of = d
	} else if d := m.within(l, "M"); d != nil {
		n.of = d
	} else if d := m.within(l, "Y"); d != nil && n.letter != "" {
		n.of = d
	} else if d := m.yearAlone(l); d != nil && n.letter != "" {
		n.of = d
	} else {
		return nil
	}
	return n.span(i, n.of.last+1)
}

// nthOf places "the first week of March". A week belongs to the month that its
// Thursday is in, as in ISO 8601 a week belongs to a year.
func (r *resolver) nthOf(n *node) (point, bool) {
	p, ok := r.place(n.of)
	if !ok || p.g != gMonth && p.g != gYear {
		return point{}, false
	}
	c, weekday, g := int(n.n), n.weekday, gDay
	switch n.letter {
	case "D":
		t := p.t.AddDate(0, 0, c-1)
		if c < 0 {
			t = p.last().AddDate(0, 0, c+1)
		}
		return at(t, gDay), p.holds(t)
	case "W":
		weekday, g = 4, gWeek
	case "E":
		weekday, g = 6, gWeekend
	}
	t := p.t.AddDate(0, 0, (weekday-isoDay(p.t)+7)%7+7*(c-1))
	if c < 0 {
		t = p.last().AddDate(0, 0, -(isoDay(p.last())-weekday+7)%7+7*(c+1))
	}
	return at(t, g), p.holds(t)
}

// firstOf reads "the first four months of this year", "the last two weeks of May".
func (m *matcher) firstOf(i int) *node {
	j := i
	if m.is(j, "the") {
		j++
	}
	var dir string
	switch {
	case m.is(j, "first", "opening"):
		dir = "first"
	case m.is(j, "last", "final", "closing"):
		dir = "last"
	default:
		return nil
	}
	v, vague, k := m.quantity(j + 1)
	u := m.units[m.low(k)]
	if k == 0 || vague || u.number != "many" || u.clock || u.letter != "D" && u.letter != "W" && u.letter != "M" || !m.is(k+1, "of", "in") {
		return nil
	}
	n := &node{kind: kSome, n: v, dir: dir, letter: u.letter, counted: true}
	for _, try := range []func(int) *node{func(l int) *node { return m.within(l, "Y") }, m.yearAlone, m.fromMonth, func(l int) *node { return m.within(l, "M") }} {
		if d := try(k + 2); d != nil && d.day == 0 && !(d.month > 0 && u.letter == "M") {
			n.of = d
			return n.span(i, d.last+1)
		}
	}
	return nil
}

// firstOf places "the first four months of this year"; what of it is still to come is not meant.
func (r *resolver) firstOf(n *node, e *Expression) {
	e.Type, e.Value = Duration, period(n.n, false, n.letter, false)
	e.Precision = lengthPrecision(n.letter, n.n, false)
	p, ok := r.place(n.of)
	if !ok || p.g != gMonth && p.g != gYear {
		return
	}
	from, end := p.t, p.last().AddDate(0, 0, 1)
	if n.dir == "first" {
		end, ok = away(from, n.n, n.letter, false, 1)
	} else {
		from, ok = away(end, n.n, n.letter, false, -1)
	}
	if !ok || from.Before(p.t) || end.After(p.last().AddDate(0, 0, 1)) {
		return
	}
	e.Start, e.End = from.Format(dayLayout), end.AddDate(0, 0, -1).Format(dayLayout)
}
