package when

// partOf is the noun for a part of the day at i.
func (m *matcher) partAt(i int) (daypart, int) {
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
	// "the morning of 31 January", "early in the morning of 29 April"
	if p, k := m.partAt(j); k > 0 && p.class == "noun" {
		if m.is(k, "of", "on") || m.is(k, ",") && mod != "" {
			l := k + 1
			if n := m.dayNode(l); n != nil {
				return (&node{kind: kPart, part: p.code, of: n, mod: mod}).span(i, n.last+1)
			}
			// "the night of 3-4 May": the second day is read on its own
			if ns := m.pair(l); len(ns) == 2 && ns[0].day > 0 {
				return (&node{kind: kPart, part: p.code, of: ns[0], mod: mod}).span(i, ns[0].last+1)
			}
		}
	}
	// "Friday morning", "5 June evening", "tomorrow night"
	for _, try := range []func(int) *node{m.deictic, m.calendar, m.directed} {
		if n := try(j); n != nil && isDay(n) {
			if p, k := m.partAt(n.last + 1); k > 0 && p.class == "noun" && !m.is(n.last+1, "mid", "pre") {
				return (&node{kind: kPart, part: p.code, of: n, mod: mod}).span(i, k)
			}
			if m.is(n.last+1, "at", "in") {
				l := n.last + 2
				if m.is(l, "the") {
					l++
				}
				if p, k := m.partAt(l); k > 0 && !m.clockBefore(j) && (p.class == "noun" && m.is(n.last+1, "in") || m.is(l, "night")) {
					return (&node{kind: kPart, part: p.code, of: n, mod: mod}).span(i, k)
				}
			}
		}
	}
	dir, k := m.directions[m.low(j)], j+1
	if dir != "" && m.is(k, "same") {
		k++
	}
	if p, l := m.partAt(k); dir != "" && l > 0 && p.class == "noun" {
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
		return (&node{kind: kPart, part: p.code, dir: dir, mod: mod}).span(i, l)
	}
	switch {
	case m.is(j, "overnight"):
		if m.is(j+1, "stay", "bag", "success", "train", "bus", "flight") {
			return nil
		}
		return (&node{kind: kPart, part: "NI", dir: "overnight"}).span(i, j+1)
	case m.is(j, "tonight"):
		return (&node{kind: kPart, part: "NI", dir: "this", mod: mod}).span(i, j+1)
	case m.is(j, "night", "morning", "evening") && j > head && m.is(j+1, "before", "after"):
		dir := map[string]string{"before": "before", "after": "after"}[m.low(j+1)]
		return (&node{kind: kPart, part: m.dayparts[m.low(j)].code, dir: dir}).span(i, j+2)
	case m.is(i-1, "in", "during", "by", "for") && j > head && m.dayparts[m.low(j)].class == "noun" && !m.is(j+1, "of"):
		p, k := m.partAt(j)
		return (&node{kind: kPart, part: p.code, dir: "that", mod: mod}).span(i, k)
	case mod != "" && j > head && m.dayparts[m.low(j)].class == "noun":
		// "early in the morning"
		p, k := m.partAt(j)
		return (&node{kind: kPart, part: p.code, dir: "that", mod: mod}).span(i, k)
	case m.dayparts[m.low(j)].class == "point" && j == head && (m.is(i-1, "at", "before", "by", "after", "until", "since", "around") || m.is(i-1, "-") && m.is(i-2, "pre")):
		return (&node{kind: kPart, part: m.dayparts[m.low(j)].code, dir: "that"}).span(i, j+1)
	}
	// "night attacks", "afternoon tea"
	if p := m.dayparts[m.low(i)]; p.class == "noun" && i == head && !m.capital(i) && !m.is(i+1, "of") {
		if m.is(i, "night", "nighttime") && (m.is(i-1, "at", "by") || !m.is(i-1, "-", "one", "first", "opening")) || m.is(i, "afternoon") {
			k := i + 1
			if m.is(k, "-") && m.is(k+1, "time") {
				k += 2
			}
			return (&node{kind: kSet, value: "XXXX-XX-XXT" + p.code}).span(i, k)
		}
	}
	return nil
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
