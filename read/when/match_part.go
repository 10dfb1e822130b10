package when

// partOf is the noun for a part of the day at i.
func (m *matcher) partAt(i int) (daypart, int) {
	if m.is(i+1, "hours") && m.is(i+2, "of", "on") {
		if p, ok := m.dayparts[m.low(i)+" hours"]; ok { // "the early hours of Saturday"
			return p, i + 2
		}
	}
	j := i
	if m.is(j, "early", "late", "mid", "pre") {
		j++
		if m.is(j, "-") {
			j++
		}
	}
	p, ok := m.dayparts[m.low(j)]
	if !ok || p.class == "plural" {
		return daypart{}, 0
	}
	if m.is(j+1, "-") && m.is(j+2, "time") {
		return p, j + 3
	}
	if m.is(j+1, "hours", "time") {
		j++
	}
	return p, j + 1
}

// parted reads a part of a day: "Friday morning", "the night of 8 February",
// "this morning", "last night", "that afternoon", "the next morning", "at dawn".
func (m *matcher) parted(i int) *node {
	j := i
	mod := ""
	if m.is(j, "early", "late", "earlier", "later") {
		mod = m.modifiers[m.low(j)].part
		j++
		if m.is(j, "in", "on") {
			j++
		}
	}
	head := j
	if m.is(j, "the") {
		j++
	}
	if n := m.partOfDay(i, j, mod); n != nil {
		return n
	}
	if n := m.dayAndPart(i, j, mod); n != nil {
		return n
	}
	dir, k := m.directions[m.low(j)], j+1
	if dir != "" && m.is(k, "same") {
		k++
	}
	if p, l := m.partAt(k); dir != "" && l > 0 && p.class == "noun" {
		return m.directedPart(i, j, head, dir, mod, p, l)
	}
	if n, ok := m.partAlone(i, j, head, mod); ok {
		return n
	}
	return m.everyPart(i, head)
}

// partOfDay reads "the morning of 31 January", "early in the morning of 29 April"; its noun is at j.
func (m *matcher) partOfDay(i, j int, mod string) *node {
	p, k := m.partAt(j)
	if k == 0 || p.class != "noun" || !m.is(k, "of", "on") && (!m.is(k, ",") || mod == "") {
		return nil
	}
	if n := m.dayNode(k + 1); n != nil {
		return (&node{kind: kPart, part: p.code, of: n, mod: mod}).span(i, n.last+1)
	}
	// "the night of 3-4 May": the second day is read on its own
	if ns := m.pair(k + 1); len(ns) == 2 && ns[0].day > 0 {
		return (&node{kind: kPart, part: p.code, of: ns[0], mod: mod}).span(i, ns[0].last+1)
	}
	return nil
}

// dayAndPart reads "Friday morning", "5 June evening", "tomorrow night", "Friday at night"; the day begins at j.
func (m *matcher) dayAndPart(i, j int, mod string) *node {
	for _, try := range []func(int) *node{m.deictic, m.calendar, m.directed} {
		n := try(j)
		if n == nil || !isDay(n) {
			continue
		}
		if p, k := m.partAt(n.last + 1); k > 0 && p.class == "noun" && !m.is(n.last+1, "mid", "pre") {
			return (&node{kind: kPart, part: p.code, of: n, mod: mod}).span(i, k)
		}
		if !m.is(n.last+1, "at", "in") {
			continue
		}
		l := n.last + 2
		if m.is(l, "the") {
			l++
		}
		if p, k := m.partAt(l); k > 0 && !m.clockBefore(j) && (p.class == "noun" && m.is(n.last+1, "in") || m.is(l, "night")) {
			return (&node{kind: kPart, part: p.code, of: n, mod: mod}).span(i, k)
		}
	}
	return nil
}

// directedPart reads a part behind a direction at j, "last night"; "the" stands before it if j is not head.
func (m *matcher) directedPart(i, j, head int, dir, mod string, p daypart, next int) *node {
	switch dir {
	case "past", "coming":
		return nil
	case "last", "this":
		if m.is(j-1, "the") || j > head && dir == "last" {
			return nil
		}
	case "next":
		if j > head {
			dir = "after"
		}
	}
	return (&node{kind: kPart, part: p.code, dir: dir, mod: mod}).span(i, next)
}

// partAlone reads a part without a day or a direction: "overnight", "tonight", "the night before", "early in the morning", "at dawn". ok
// if there is one at j, also where it is no time.
func (m *matcher) partAlone(i, j, head int, mod string) (n *node, ok bool) {
	noun := j > head && m.dayparts[m.low(j)].class == "noun"
	switch {
	case m.is(j, "overnight"):
		if m.is(j+1, "stay", "bag", "success", "train", "bus", "flight") {
			return nil, true
		}
		return (&node{kind: kPart, part: "NI", dir: "overnight", article: m.is(i, "the")}).span(i, j+1), true
	case m.is(j, "tonight"):
		return (&node{kind: kPart, part: "NI", dir: "this", mod: mod}).span(i, j+1), true
	case m.is(j, "night", "morning", "evening") && j > head && m.is(j+1, "before", "after"):
		return (&node{kind: kPart, part: m.dayparts[m.low(j)].code, dir: m.low(j + 1)}).span(i, j+2), true
	case noun && (mod != "" || m.is(i-1, "in", "during", "by", "for") && !m.is(j+1, "of")):
		p, k := m.partAt(j)
		return (&node{kind: kPart, part: p.code, dir: "that", mod: mod}).span(i, k), true
	case mod != "" && j == head && m.dayparts[m.low(j)].class == "noun" && m.is(i-1, "since", "until", "from"):
		p, k := m.partAt(j) // "since early morning"
		return (&node{kind: kPart, part: p.code, dir: "that", mod: mod}).span(i, k), true
	case m.dayparts[m.low(j)].class == "point" && j == head && (m.is(i-1, "at", "before", "by", "after", "until", "since", "around") || m.is(i-1, "-") && m.is(i-2, "pre")):
		return (&node{kind: kPart, part: m.dayparts[m.low(j)].code, dir: "that"}).span(i, j+1), true
	}
	return nil, false
}

// everyPart reads a part of every day: "night attacks", "afternoon tea".
func (m *matcher) everyPart(i, head int) *node {
	p := m.dayparts[m.low(i)]
	if p.class != "noun" || i != head || m.capital(i) || m.is(i+1, "of") {
		return nil
	}
	if !m.is(i, "afternoon") && (!m.is(i, "night", "nighttime") || !m.is(i-1, "at", "by") && m.is(i-1, "-", "one", "first", "opening")) {
		return nil
	}
	k := i + 1
	if m.is(k, "-") && m.is(k+1, "time") {
		k += 2
	}
	return (&node{kind: kSet, value: "XXXX-XX-XXT" + p.code}).span(i, k)
}

// clockBefore says whether a clock time ends before i.
func (m *matcher) clockBefore(i int) bool { return m.is(i-1, "pm", "am") }

// dayNode is a node for a day at i.
func (m *matcher) dayNode(i int) *node {
	n := m.inner(i)
	if n == nil || !isDay(n) && n.kind != kHoliday {
		return nil
	}
	return n
}

// isDay says whether a node names one day.
func isDay(n *node) bool {
	switch n.kind {
	case kDate:
		return n.day > 0 || n.weekday > 0
	case kDay, kHoliday:
		return true
	case kUnit:
		return n.letter == "D" && !n.counted
	}
	return false
}
