package when

// pair reads two dates of which the first needs the second to be one at all:
// "6-7 February", "between 2 and 5 March", "499-493 BC".
func (m *matcher) pair(i int) []*node {
	j := i
	if m.is(j, "the") {
		j++
	}
	v := m.num(j)
	k := j + 1
	d := m.dayNumber(j)
	if v < 0 && d == 0 {
		return nil
	}
	link := m.rangeLink(k)
	if !link && !m.listLink(k) {
		return nil
	}
	open := link || m.is(k, "and") && m.is(i-1, "between")
	k++
	if m.is(k, "the") {
		k++
	}
	if d > 0 {
		if n := m.fromDay(k); n != nil && n.day > 0 && n.day != d {
			a := &node{kind: kDate, day: d, month: n.month, year: n.year, hasYear: n.hasYear, short: n.short, open: open}
			n.close = open
			if d > n.day { // "28 - 3 March"
				a.month = n.month - 1
				if a.month == 0 || !link {
					return nil
				}
			}
			return []*node{a.span(i, j+1), n}
		}
	}
	if v > 0 && v < 3000 && m.num(k) > 0 {
		if y, next := m.eraAfter(k+1, m.num(k)); next > 0 {
			a := &node{kind: kDate, year: v, hasYear: true, era: true, open: open}
			if y <= 0 {
				a.year = 1 - v
			}
			b := &node{kind: kDate, year: y, hasYear: true, era: true, close: open}
			return []*node{a.span(i, j+1), b.span(k, next)}
		}
	}
	return nil
}
