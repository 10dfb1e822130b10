package when

// deictic reads "today", "the day before yesterday", "yesterday".
func (m *matcher) deictic(i int) *node {
	day, next := 0.0, i+1
	switch {
	case m.is(i, "today"):
	case m.is(i, "yesterday"):
		day = -1
	case m.is(i, "tomorrow"):
		day = 1
	case m.is(i, "the") && m.is(i+1, "day") && m.is(i+2, "before") && m.is(i+3, "yesterday"):
		day, next = -2, i+4
	case m.is(i, "the") && m.is(i+1, "day") && m.is(i+2, "after") && m.is(i+3, "tomorrow"):
		day, next = 2, i+4
	default:
		return nil
	}
	return (&node{kind: kDay, n: day}).span(i, next)
}

// directed reads "last week", "the past two weeks", "that day", "next
// Tuesday", "the following spring", "the same month".
func (m *matcher) directed(i int) *node {
	j := i
	article := m.is(j, "the", "its", "his", "their", "these", "those")
	if article {
		j++
	}
	if m.is(i, "the") && m.is(j, "weekend") && m.is(i-1, "over", "at", "on", "during", "throughout", "of", "for") {
		return (&node{kind: kUnit, dir: "weekend", letter: "E"}).span(i, j+1)
	}
	dir := m.directions[m.low(j)]
	if dir == "" {
		if m.is(i, "these", "those") && m.units[m.low(j)].number == "many" && m.is(j, "days", "years", "weeks", "months") {
			return m.thoseUnits(i, j)
		}
		return m.counted(i)
	}
	k := j + 1
	switch {
	case m.is(k, "same") && dir == "that" && m.is(j, "that"), m.is(k, "same", "very", "past", "last", "coming") && m.is(j, "this"):
		dir = m.narrowed(k, dir)
		k++
	}
	if m.is(j, "current") && !article {
		return nil
	}
	n := &node{kind: kUnit, dir: dir, article: article}
	if d, ok := m.directedDate(n, i, j, k); ok {
		return d
	}
	if v, vague, next := m.quantity(k); next > 0 && !m.is(k, "a", "an", "half") && (!m.is(j, "that") || m.is(k-1, "same")) {
		return m.directedCount(n, i, next, v, vague)
	}
	if n := m.feastOf(n, i, k); n != nil {
		return n
	}
	u, ok := m.units[m.low(k)]
	if !ok || u.number == "short" {
		return m.period(i, k, dir)
	}
	return m.directedUnit(n, i, k, u)
}

// thoseUnits reads "those years", of which nobody knows how many; "these days" is a reference.
func (m *matcher) thoseUnits(i, j int) *node {
	if m.is(i, "these") && m.is(j, "days") {
		return nil
	}
	return (&node{kind: kUnit, dir: "that", letter: m.units[m.low(j)].letter, counted: true, vague: true}).span(i, j+1)
}

// narrowed is the direction of "this past", "this coming", "that same".
func (m *matcher) narrowed(k int, dir string) string {
	if !m.is(k, "last", "past", "coming") {
		return dir
	}
	switch dir = m.directions[m.low(k)]; dir {
	case "past":
		return "last"
	case "coming":
		return "next"
	}
	return dir
}

// directedDate reads a day, month, season or feast behind a direction at j; ok if there is one at k, also where it is read elsewhere.
func (m *matcher) directedDate(n *node, i, j, k int) (d *node, ok bool) {
	l := m.low(k)
	if w, ok := m.weekdays[l]; ok && w.class != "plural" && (w.class == "full" || m.capital(k)) {
		n.kind, n.weekday = kDate, w.n
		return n.span(i, k+1), true
	}
	if w, ok := m.months[l]; ok && m.capital(k) && (w.class != "short" || m.ts[k].dotted) && !m.is(j, "past") {
		if d := m.fromMonth(k); d != nil && (d.hasYear || d.of != nil) && d.day == 0 {
			return nil, true
		} else if d != nil && d.day > 0 {
			d.dir = n.dir
			return d.span(i, d.last+1), true
		}
		n.kind, n.month = kDate, w.n
		return n.span(i, k+1), true
	}
	if s, ok := m.seasons[l]; ok {
		n.kind, n.season = kDate, s.code
		if d := m.seasonOf(k); d != nil && d.hasYear {
			return nil, true
		}
		return n.span(i, k+1), true
	}
	if rule, next := m.phrase(m.holidays, k); next > 0 && m.capital(k) && n.dir != "past" {
		n.kind, n.feast = kHoliday, rule
		return n.span(i, next), true
	}
	return nil, false
}

// directedCount reads the unit at k behind a direction and a number: "the past two weeks".
func (m *matcher) directedCount(n *node, i, k int, v float64, vague bool) *node {
	u, ok := m.units[m.low(k)]
	if !ok && m.is(k, "-") {
		k++
		u, ok = m.units[m.low(k)]
	}
	if !ok || u.number == "one" && v != 1 {
		return nil
	}
	n.n, n.vague, n.counted, n.letter, n.clock = v, vague, true, u.letter, u.clock
	return n.span(i, k+1)
}

// directedUnit reads the unit at k right behind a direction: "last week".
func (m *matcher) directedUnit(n *node, i, k int, u unit) *node {
	if m.is(k+1, "-") && !m.is(k+2, "-") && m.glued(k+1) {
		return nil
	}
	dir := n.dir
	n.letter, n.clock = u.letter, u.clock
	if m.is(i, "the") && (dir == "past" || dir == "last") && u.number == "one" && u.letter != "E" && u.letter != "Q" && u.letter != "D" {
		n.n, n.counted = 1, true // "the past week" is a length of time
	}
	if u.number == "many" && m.is(i, "this") && m.is(k, "years", "weeks", "months") && letters(m.low(k+1)) {
		u.number = "one" // "this years vote": the apostrophe was left out
	}
	if u.number == "many" {
		if dir == "that" || dir == "this" {
			return nil
		}
		n.counted, n.vague = true, true
	}
	hour := u.clock && dir == "that" || u.letter == "S" || u.letter == "M" && u.clock
	switch {
	case hour && !n.counted:
		return nil
	case dir == "last" && u.letter == "D" && !n.counted: // "our last day" is not the day before the report
		return nil
	case m.is(k, "quarter") && m.is(k+1, "of"):
		return nil
	case dir == "this" && m.is(k+1, "of") && letters(m.low(k+2)) && m.monthAt(k+2) == 0:
		return nil
	}
	return n.span(i, k+1)
}

// feastOf reads the feast of a year that is pointed to: "last year's Ramadan". The direction of n ends before k.
func (m *matcher) feastOf(n *node, i, k int) *node {
	if !m.is(k, "year") {
		return nil
	}
	k++
	if m.is(k, "'s") {
		k++
	}
	rule, next := m.phrase(m.holidays, k)
	if next == 0 || !m.capital(k) {
		return nil
	}
	year := (&node{kind: kUnit, dir: n.dir, article: n.article, letter: "Y"}).span(i, k)
	return (&node{kind: kHoliday, of: year, feast: rule}).span(i, next)
}

// counted reads "the two previous weeks".
func (m *matcher) counted(i int) *node {
	j := i
	if m.is(j, "the", "these", "those") {
		j++
	}
	v, vague, k := m.quantity(j)
	if k == 0 || m.is(j, "a", "an") {
		return nil
	}
	dir := m.directions[m.low(k)]
	if dir == "" || dir == "this" || dir == "that" {
		return nil
	}
	u, ok := m.units[m.low(k+1)]
	if !ok || u.number != "many" {
		return nil
	}
	return (&node{kind: kUnit, dir: dir, article: true, n: v, vague: vague, counted: true, letter: u.letter, clock: u.clock}).span(i, k+2)
}

// period reads "this period", "that time": times without a value.
func (m *matcher) period(i, k int, dir string) *node {
	if m.is(k, "time", "period") && m.is(k-1, "same") && m.is(k+1, "as") {
		return nil
	}
	switch {
	case dir == "this" && m.is(k, "period") || dir == "that" && m.is(k, "period"):
		return (&node{kind: kRef}).span(i, k+1)
	case dir == "this" && m.is(k, "time") && m.is(i-1, "during", "in", "over"):
		return (&node{kind: kRef}).span(i, k+1)
	case dir == "that" && m.is(k, "time") && m.is(i-1, "at", "since", "until", "by", "from", "during"):
		if m.is(k-1, "same") && m.is(k+1, "as") {
			return nil
		}
		return (&node{kind: kUnit, dir: "time"}).span(i, k+1)
	}
	return nil
}
