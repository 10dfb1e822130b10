package when

// every reads "every day", "each week", "per month", "Fridays", "daily".
func (m *matcher) every(i int) *node {
	if v, j := m.phrase(m.sets, i); j > 0 {
		if (m.capital(i) || m.capital(i-1)) && i > 1 { // a newspaper
			return nil
		}
		if m.is(i, "at") {
			i++
		}
		return (&node{kind: kSet, value: v}).span(i, j)
	}
	if w, ok := m.weekdays[m.low(i)]; ok && w.class == "plural" && !m.is(i+1, "'") {
		return m.weekdaysOn(i, w.n)
	}
	switch {
	case m.is(i, "per"):
		return m.rate(i, i)
	case m.is(i, "/"):
		return m.rate(i, i+1)
	case m.is(i, "every", "each"):
		return m.eachOf(i)
	}
	return nil
}

// weekdaysOn reads "Fridays".
func (m *matcher) weekdaysOn(i, day int) *node {
	if letters(m.low(i+1)) && !m.capital(i+1) && !m.is(i-1, "on", "most", "all", "many", "and", "or") && !m.is(i+1, "and", "or", "in", "at", "when", "after", "before") {
		return (&node{kind: kDate, weekday: day}).span(i, i+1) // "Mondays raid", where the apostrophe was lost
	}
	return (&node{kind: kSet, value: everyWeekday(day)}).span(i, i+1)
}

func everyWeekday(day int) string { return "XXXX-WXX-" + string(rune('0'+day)) }

// rate reads "per month", "/day" and begins the node at first.
func (m *matcher) rate(i, first int) *node {
	u, ok := m.units[m.low(i+1)]
	if !ok || u.number != "one" || u.clock {
		return nil
	}
	return (&node{kind: kDuration, n: 1, counted: true, letter: u.letter, value: "rate"}).span(first, i+2)
}

// eachOf reads "every Friday", "every other week", "each morning".
func (m *matcher) eachOf(i int) *node {
	j, count := i+1, 0
	if m.is(j, "other") {
		j, count = j+1, 2
	} else if v, _, next := m.quantity(j); next > 0 && !m.is(j, "a", "an") {
		j, count = next, int(v)
	}
	value := m.recurring(j, count)
	if value == "" {
		return nil
	}
	return (&node{kind: kSet, value: value}).span(i, j+1)
}

// recurring is the value of what comes again every so many times of it, "" for other words.
func (m *matcher) recurring(j, count int) string {
	word := m.low(j)
	if w, ok := m.weekdays[word]; ok {
		return everyWeekday(w.n)
	}
	if month := m.monthAt(j); month > 0 {
		return "XXXX-" + two(month)
	}
	if s, ok := m.seasons[word]; ok {
		return "XXXX-" + s.code
	}
	if p, ok := m.dayparts[word]; ok && p.class == "noun" {
		return "XXXX-XX-XXT" + p.code
	}
	u, ok := m.units[word]
	if !ok || u.letter == "S" {
		return ""
	}
	if count > 1 {
		return period(float64(count), false, u.letter, u.clock)
	}
	if v := map[string]string{"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "E": "XXXX-WXX-WE"}[u.letter]; v != "" && !u.clock {
		return v
	}
	return period(1, false, u.letter, u.clock)
}

func two(n int) string { return string([]byte{byte('0' + n/10%10), byte('0' + n%10)}) }

// reference reads "now", "recently" and the like.
func (m *matcher) reference(i int) *node {
	v, j := m.phrase(m.references, i)
	if j == 0 {
		return nil
	}
	if m.is(i, "now") && m.is(i+1, "that") || m.is(j-1, "past") && (letters(m.low(j)) || m.num(j) >= 0) && !m.is(j, "and", "have", "has", "had", "were", "was", "when", "but", "with", "by", "he", "they") {
		return nil
	}
	if m.is(j-1, "time") && m.is(j, "of", "when", "that") || m.is(i, "recently") && m.is(j, "as") {
		return nil
	}
	if m.is(i, "former") && m.is(j, "and", ",") {
		return nil
	}
	if m.is(i, "at", "to", "by") {
		i++
	}
	return (&node{kind: kRef, value: v}).span(i, j)
}
