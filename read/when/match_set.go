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
		if letters(m.low(i+1)) && !m.capital(i+1) && !m.is(i-1, "on", "most", "all", "many", "and", "or") && !m.is(i+1, "and", "or", "in", "at", "when", "after", "before") {
			// "Mondays raid", where the apostrophe was lost
			return (&node{kind: kDate, weekday: w.n}).span(i, i+1)
		}
		return (&node{kind: kSet, value: "XXXX-WXX-" + string(rune('0'+w.n))}).span(i, i+1)
	}
	if m.is(i, "per") || m.is(i, "/") {
		if u, ok := m.units[m.low(i+1)]; ok && u.number == "one" && !u.clock {
			return (&node{kind: kDuration, n: 1, counted: true, letter: u.letter, clock: u.clock, value: "rate"}).span(i+map[bool]int{true: 1}[m.is(i, "/")], i+2)
		}
		return nil
	}
	if !m.is(i, "every", "each") {
		return nil
	}
	j := i + 1
	n := &node{kind: kSet}
	k := 0
	if m.is(j, "other") {
		j++
		k = 2
	} else if v, _, next := m.quantity(j); next > 0 && !m.is(j, "a", "an") {
		j, k = next, int(v)
	}
	l := m.low(j)
	if w, ok := m.weekdays[l]; ok {
		n.value = "XXXX-WXX-" + string(rune('0'+w.n))
		return n.span(i, j+1)
	}
	if mon := m.monthAt(j); mon > 0 {
		n.value = "XXXX-" + two(mon)
		return n.span(i, j+1)
	}
	if s, ok := m.seasons[l]; ok {
		n.value = "XXXX-" + s.code
		return n.span(i, j+1)
	}
	if p, ok := m.dayparts[l]; ok && p.class == "noun" {
		n.value = "XXXX-XX-XXT" + p.code
		return n.span(i, j+1)
	}
	u, ok := m.units[l]
	if !ok || u.letter == "S" {
		return nil
	}
	switch {
	case k > 1:
		n.value = period(float64(k), false, u.letter, u.clock)
	default:
		n.value = map[string]string{"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "E": "XXXX-WXX-WE"}[u.letter]
		if n.value == "" || u.clock {
			n.value = period(1, false, u.letter, u.clock)
		}
	}
	return n.span(i, j+1)
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
