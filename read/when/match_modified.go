package when

// inner reads what a modifier or a part of the day can stand before.
func (m *matcher) inner(i int) *node {
	var best *node
	for _, try := range []func(int) *node{m.numeric, m.calendar, m.feastDay, m.directed, m.deictic, m.theUnit} {
		if n := try(i); n != nil && (best == nil || n.last > best.last) {
			best = n
		}
	}
	return best
}

// theUnit reads "the month" where a modifier makes it a time: "the end of the month".
func (m *matcher) theUnit(i int) *node {
	j := i
	if m.is(j, "the") {
		j++
	}
	u, ok := m.units[m.low(j)]
	if !ok || u.number != "one" || u.clock || u.letter == "S" {
		return nil
	}
	if m.is(j+1, "of", "-") {
		return nil
	}
	n := &node{kind: kUnit, dir: "that", letter: u.letter}
	if u.letter == "E" {
		n.dir = "weekend"
	}
	return n.span(i, j+1)
}

// modified reads "early October", "mid-2016", "the end of March", "late in
// 1957", "later that month", "earlier on Friday".
func (m *matcher) modified(i int) *node {
	j := i
	if m.is(j, "only", "just", "very", "as") {
		return nil
	}
	if m.is(j, "the") {
		j++
	}
	if m.is(j, "very") {
		j++
	}
	d, ok := m.modifiers[m.low(j)]
	if !ok {
		return nil
	}
	word := m.low(j)
	j++
	part := d.part
	if d.stand == "before" {
		if m.is(j, "-") && word != "mid" {
			if !m.is(j+1, "to") || !m.is(j+2, "-") || !m.modifierAt(j+3) {
				return nil
			}
		}
		if m.is(j, "to") && m.modifierAt(j+1) || m.is(j, "-") && m.is(j+1, "to") && m.is(j+2, "-") && m.modifierAt(j+3) {
			// "mid to late 2016"
			for !m.modifierAt(j) {
				j++
			}
			part = m.modifiers[m.low(j)].part
			j++
		}
		if m.is(j, "-") {
			j++
		}
		if m.is(j, "part", "parts", "stages", "days", "months", "years", "hours", "portion") {
			if m.is(j, "hours") || !m.is(j+1, "of", "in") {
				return nil
			}
			j++
		}
	}
	switch {
	case m.is(j, "of", "on", "in", "during"):
		if d.stand == "before" && m.is(j, "of") && word != "late" && word != "latter" && word != "early" && !m.is(j-1, "part", "parts", "stages", "days", "months", "years", "portion") {
			return nil
		}
		if d.stand == "of" && !m.is(j, "of", "to") {
			return nil
		}
		j++
	case d.stand == "of":
		return nil
	}
	n := m.inner(j)
	if n == nil || n.kind == kRef || n.kind == kDuration || n.kind == kUnit && (n.counted || n.of != nil) {
		return nil
	}
	if n.kind == kUnit && n.dir == "that" && m.is(j, "the") && !n.article && d.stand == "before" && !m.is(j-1, "in", "of", "during") {
		return nil // "late the day"
	}
	if n.kind == kUnit && n.dir == "weekend" && word != "late" && word != "early" {
		n.dir = "that"
	}
	if n.mod != "" {
		part = n.mod
	}
	n.mod = part
	if part == "all" {
		n.mod = ""
	}
	return n.span(i, n.last+1)
}

func (m *matcher) modifierAt(i int) bool { return m.modifiers[m.low(i)].stand == "before" }
