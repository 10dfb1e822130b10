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
	if m.is(i, "only", "just", "very", "as") {
		return nil
	}
	j := i
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
	word, part := m.low(j), d.part
	j++
	if d.stand == "before" {
		if part, j = m.modifierTail(j, word, part); j == 0 {
			return nil
		}
	}
	if j = m.modifierLink(j, word, d.stand); j == 0 {
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
	if n.mod == "" {
		n.mod = part
	}
	if n.mod == "all" {
		n.mod = ""
	}
	return n.span(i, n.last+1)
}

// modifierTail reads what belongs to a modifier before its time, "mid to late 2016", "the early part of", and gives the part of the
// time that it names and what stands behind, 0 if it is no modifier after all.
func (m *matcher) modifierTail(j int, word, part string) (named string, next int) {
	hyphened := m.is(j, "-") && m.is(j+1, "to") && m.is(j+2, "-") && m.modifierAt(j+3)
	if m.is(j, "-") && word != "mid" && !hyphened {
		return "", 0
	}
	if hyphened || m.is(j, "to") && m.modifierAt(j+1) {
		for !m.modifierAt(j) {
			j++
		}
		part = m.modifiers[m.low(j)].part
		j++
	}
	if m.is(j, "-") {
		j++
	}
	if m.portionAt(j) || m.is(j, "hours") {
		if m.is(j, "hours") || !m.is(j+1, "of", "in") {
			return "", 0
		}
		j++
	}
	return part, j
}

// portionAt reports whether a word stands between a modifier and its time: "the early days of the year".
func (m *matcher) portionAt(i int) bool {
	return m.is(i, "part", "parts", "stages", "days", "months", "years", "portion")
}

// modifierLink reads the preposition between a modifier and its time, and gives what stands behind, 0 where it does not stand so.
func (m *matcher) modifierLink(j int, word, stand string) int {
	if !m.is(j, "of", "on", "in", "during") {
		if stand == "of" {
			return 0
		}
		return j
	}
	if stand == "before" && m.is(j, "of") && word != "late" && word != "latter" && word != "early" && !m.portionAt(j-1) {
		return 0
	}
	if stand == "of" && !m.is(j, "of", "to") {
		return 0
	}
	return j + 1
}

func (m *matcher) modifierAt(i int) bool { return m.modifiers[m.low(i)].stand == "before" }
