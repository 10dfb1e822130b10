package when

// tellsAncient says whether a year of three figures is written as one: "c. 314", "451 BC", "AD 378".
func (m *matcher) tellsAncient() bool {
	for i := range m.ts {
		if v := m.num(i); v <= 99 || v >= 1000 || len(m.low(i)) != 3 {
			continue
		}
		if _, next := m.eraAfter(i+1, m.num(i)); next > 0 || m.is(i-1, "ad", "ca", "circa") || m.is(i-1, ".") && m.is(i-2, "c", "ca") || m.ts[max(i-1, 0)].dotted && m.is(i-1, "c") {
			return true
		}
	}
	return false
}

// ancientYear says whether the number of three figures is a year of a text that tells of such years.
func (m *matcher) ancientYear(i int) bool {
	v := m.num(i)
	if !m.ancient || v <= 99 || len(m.low(i)) != 3 || letters(m.low(i+1)) && !m.capital(i+1) && !m.follows(i+1) {
		return false
	}
	if m.rangeLink(i-1) && m.num(i-2) > 99 && m.num(i-2) < v {
		return true
	}
	return m.is(i-1, "in", "around", "about", "after", "before", "until", "since", "by", "from", "between", "year")
}
