package when

// approximations may stand before a length of time and belong to its extent.
func (m *matcher) approximation(i int) int {
	j := i
	for {
		switch {
		case m.is(j, "about", "around", "nearly", "almost", "roughly", "approximately", "only", "just", "over", "under", "barely", "exactly", "some", "well", "scarcely", "hardly"):
			j++
		case m.is(j, "more", "less", "fewer") && m.is(j+1, "than"):
			j += 2
		case m.is(j, "at") && m.is(j+1, "least", "most"):
			j += 2
		case m.is(j, "up") && m.is(j+1, "to"):
			j += 2
		case m.is(j, "as") && m.is(j+1, "many", "little", "much", "few") && m.is(j+2, "as"):
			j += 3
		default:
			return j
		}
	}
}

// length reads a number of units: "two weeks", "a few days", "weeks".
func (m *matcher) length(i int) (n *node, next int) {
	j := m.approximation(i)
	if m.is(j, "the") && j > i {
		return nil, 0
	}
	if v, vague, k := m.quantity(j); k > 0 {
		dash := false
		if m.is(k, "-") {
			dash = true
			k++
		}
		if m.is(k, "bloody", "long", "short", "busy", "painful", "bitter", "calendar", "working", "tense", "whole", "full", "hard") && m.units[m.low(k+1)].letter != "" {
			k++
		}
		u, ok := m.units[m.low(k)]
		if ok && m.fits(u, v, vague, j, k, dash) {
			n = &node{kind: kDuration, n: v, vague: vague, counted: true, letter: u.letter, clock: u.clock}
			if m.is(k+1, "and") && m.is(k+2, "a") && m.is(k+3, "half") && m.is(j, "a", "an", "one") {
				n.n, k = v+0.5, k+3
			}
			return n, k + 1
		}
		// "three-quarters of an hour", "half of the year" are left alone
		return nil, 0
	}
	if u, ok := m.units[m.low(j)]; ok && u.number == "many" && u.letter != "S" && u.letter != "E" && u.letter != "Q" && !m.capital(j) {
		n = &node{kind: kDuration, vague: true, letter: u.letter, clock: u.clock}
		return n, j + 1
	}
	return nil, 0
}

// fits says whether a number and a unit fit: not "two year", save with a
// hyphen, no "a second" and no "Minutes" in a title.
func (m *matcher) fits(u unit, v float64, vague bool, j, k int, dash bool) bool {
	if u.number == "short" && m.num(j) < 0 {
		return false
	}
	if u.letter == "S" && (u.number == "one" && !dash || m.is(k+1, "of", "best") || m.is(k-1, "a")) {
		return false
	}
	if u.letter == "E" || u.letter == "Q" && (u.number == "one" || m.is(k+1, "of")) {
		return false
	}
	if u.number == "one" && (v != 1 && v != 0.5 || vague) && !dash {
		// "a ten year period", "27 year reign"
		if m.is(k+1, "period", "old", "long", "span", "term", "war", "reign", "rule", "siege", "truce", "sentence", "history", "plan", "high", "low", "stretch") || m.is(j-1, "a", "an", "the", "his", "her") {
			return true
		}
		return m.is(k+1, "'") || m.is(k+1, "'s")
	}
	if u.number == "many" && v == 1 && !vague && !m.is(j, "a", "another") {
		return v != 1
	}
	return true
}

// offset reads "three days ago", "two weeks later", "a year earlier", "the day
// before", "eight days after".
func (m *matcher) offset(i int) *node {
	if m.is(i, "the") {
		u, ok := m.units[m.low(i+1)]
		if ok && u.number == "one" && !u.clock && u.letter != "E" && m.is(i+2, "before", "after", "following") {
			sense := map[string]string{"before": "earlier", "after": "later", "following": "later"}[m.low(i+2)]
			n := &node{kind: kOffset, n: 1, letter: u.letter, sense: sense, article: true}
			if d := m.dayNode(i + 3); d != nil && m.is(i+2, "before", "after") {
				n.of = d
				return n.span(i, d.last+1)
			}
			return n.span(i, i+3)
		}
	}
	n, j := m.length(i)
	if n == nil {
		return nil
	}
	n.kind = kOffset
	switch {
	case m.is(j, "ago", "back") && (m.is(j, "ago") || m.is(j-1, "years", "months", "weeks", "days") && !letters(m.low(j+1))):
		n.sense = "ago"
	case m.is(j, "later", "afterwards", "afterward", "hence", "on") && (!m.is(j, "on") || !letters(m.low(j+1)) && m.num(j+1) < 0 && j+1 < len(m.ts)):
		n.sense = "later"
	case m.is(j, "earlier", "previously", "prior", "beforehand", "before", "after"):
		n.sense = "earlier"
		if m.is(j, "after") {
			n.sense = "later"
		}
		l := j + 1
		if m.is(j, "prior") && m.is(l, "to") {
			l++
		}
		if m.is(i-1, "for", "within", "lasted", "lasting") && m.is(j, "before", "after") {
			return nil // "waited for two hours before leaving"
		}
		if m.is(j, "before", "after", "prior") {
			if d := m.dayNode(l); d != nil {
				n.of = d
				return n.span(i, d.last+1)
			}
			if y := m.calendar(l); y != nil && y.hasYear {
				n.of = y
				return n.span(i, y.last+1)
			}
			if letters(m.low(l)) {
				n.value = "event" // counted from something that is not a date
			}
		}
	case m.is(j, "from") && m.is(j+1, "now", "today"):
		n.sense = "hence"
		j++
	case m.is(j, "into") && m.is(j+1, "the"):
		return nil
	default:
		return nil
	}
	return n.span(i, j+1)
}

// duration reads "two weeks", "a ten-day visit", "decades", and leaves out ages.
func (m *matcher) duration(i int) *node {
	n, j := m.length(i)
	if n == nil {
		// "year-long", "month-long"
		if u, ok := m.units[m.low(i)]; ok && u.number == "one" && m.is(i+1, "-") && m.is(i+2, "long") {
			n = &node{kind: kDuration, n: 1, counted: true, letter: u.letter, clock: u.clock}
			return n.span(i, i+3)
		}
		return nil
	}
	// ages
	if m.is(j, "old", "olds") || m.is(j, "-") && m.is(j+1, "old", "olds") || m.is(j, "of") && m.is(j+1, "age") || m.is(i-1, "age", "aged") {
		return nil
	}
	// "60 Minutes", "miles an hour"
	if m.capital(j-1) && n.clock && !m.capital(i) || m.is(i-1, "miles", "kilometers", "kilometres", "km", "feet", "knots") {
		return nil
	}
	if m.is(j, "-") && m.is(j+1, "long") {
		j += 2
	} else if m.is(j, "long") && (m.is(i-1, "a", "the") || m.is(i, "a")) {
		j++
	}
	if m.is(j, "period") {
		j++
	}
	return n.span(i, j)
}
