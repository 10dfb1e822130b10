package howmany

// modified is a number with the modifiers found so far.
type modified struct {
	number
	first, last int // with modifiers, inclusive
	floor       int // the first token that modifiers may take
	more, bound bool
}

// span joins the two numbers of a range: "20 to 30", "20-30", "two or three", "between 20 and 30".
func (r *reader) span(n number) number {
	if n.opaque || n.ordinal || n.decimal && n.scale > 1 {
		return n
	}
	sep := r.at(n.last + 1)
	between := r.at(n.first-1) == "between" || r.lead(n.first) == "between" || r.phrase(n.first-2, n.first-1) == "ages of"
	hyphen := isHyphen(sep)
	switch {
	case hyphen, sep == "to", sep == "and" && between, sep == "or", sep == "and" && r.at(n.last+2) == "up":
	case sep == "," && r.phrase(n.last+1, n.last+3) == ", if not", sep == "," && r.at(n.last+2) == "possibly":
		return r.upgrade(n)
	default:
		return n
	}
	o, ok := r.rangeEnd(n.last + 2)
	if !ok || o.opaque || o.ordinal || n.vague != o.vague {
		return n
	}
	if hyphen && n.year && o.plain && o.low > n.low%100 && o.low < 100 {
		n.high, n.last = n.low-n.low%100+o.low, o.last // "2009-11"
		return n
	}
	low := n
	if low.scale == 1 && o.scale > 1 && o.scale != 12 && low.low < 1000 && low.low < o.high/o.scale+1 && low.low*o.scale < o.high {
		low.low *= o.scale // "2 to 3 million"
	}
	if low.low >= o.high || sep == "or" && !n.vague && o.high > 2*low.low+1 || sep == "or" && n.digits && n.year {
		return n
	}
	if hyphen && n.digits && o.digits && n.plain && o.plain && n.last > 0 && r.modelNumber(n) {
		return n
	}
	out := n
	out.low, out.high, out.hasHigh, out.last, out.scale = low.low, o.high, o.hasHigh, o.last, o.scale
	out.digits, out.plain = n.digits && o.digits, n.plain && o.plain
	out.year = n.year && (o.year || o.plain && o.low < 100)
	out.vague, out.approx = n.vague, n.approx || o.approx
	out.decimal = n.decimal || o.decimal
	return out
}

// upgrade takes the higher of two vague words: "hundreds, if not thousands".
func (r *reader) upgrade(n number) number {
	k := n.last + 3
	if r.at(n.last+2) == "if" {
		k++
	}
	o, ok := r.plurals(k)
	if !ok || !n.vague || !n.hasHigh || o.high <= n.high {
		return n
	}
	n.high, n.last, n.scale = o.high, o.last, o.scale
	return n
}

func (r *reader) rangeEnd(k int) (number, bool) {
	if o, ok := r.cardinal(k); ok {
		return o, true
	}
	return r.plurals(k)
}

// lead is the word before a currency sign or a modifier that stands before the number at i.
func (r *reader) lead(i int) string {
	if r.lex.in("sign", r.at(i-1)) || r.lex.effects["before"][r.at(i-1)] == approx {
		return r.at(i - 2)
	}
	return ""
}

// modelNumber reports whether a label stands before digits that a hyphen follows ("Boeing 7-8").
func (r *reader) modelNumber(n number) bool {
	_, ok := r.lex.lists["label"][r.at(n.first-1)]
	return ok && capital(r.form(n.first-1))
}

// modify takes the modifiers around a number and applies them.
func (r *reader) modify(m *modified) {
	var found []effect
	r.before(m, &found)
	r.after(m, &found)
	r.introduce(m)
	isRange := m.hasLow && m.hasHigh && m.low != m.high && !m.vague && !m.decimal
	for _, e := range found {
		switch e {
		case lower:
			m.hasHigh, m.high, m.bound = false, 0, true
			if m.decimal {
				m.decimal = false
			}
		case upper:
			if !isRange || m.hasHigh {
				m.hasLow, m.low, m.bound = false, 0, true
			}
		case approx:
			m.approx = true
		case extra:
			m.more = true
		}
	}
}

// before takes the modifiers that stand before the number, the nearest first.
func (r *reader) before(m *modified, found *[]effect) {
	for {
		e, from := r.modifierBefore(m.first, m.floor)
		if e == 0 {
			break
		}
		if m.vague && e == approx && m.hasLow && !m.hasHigh {
			break
		}
		*found = append(*found, e)
		m.first = from
	}
	if len(*found) > 0 && m.first-1 >= m.floor && r.lex.in("soften", r.at(m.first-1)) && r.at(m.first-1) != "many" {
		m.first--
	}
}

func (r *reader) modifierBefore(first, floor int) (effect, int) {
	for s := max(floor, first-r.lex.longest["before"]); s < first; s++ {
		p := r.phrase(s, first-1)
		e := r.lex.effects["before"][p]
		if e == 0 || r.lex.particle[[2]string{r.at(s - 1), p}] {
			continue
		}
		return e, s
	}
	return 0, 0
}

// after takes one modifier that stands after the number.
func (r *reader) after(m *modified, found *[]effect) {
	for j := min(m.last+r.lex.longest["after"], len(r.low)-1); j > m.last; j-- {
		p := r.phrase(m.last+1, j)
		e := r.lex.effects["after"][p]
		if e == lower && r.numberAt(j+1) {
			continue // "in July 2019 at least 13 died": it belongs to the number behind it
		}
		if e == 0 || p == "more" && r.at(j+1) == "than" || p == "+" && isWord(r.at(j+1)) && isDigits(r.at(j+1)) {
			continue
		}
		if m.vague && (e != extra || p == "other") || (p == "maximum" || p == "approximately" || p == "odd") && len(*found) > 0 {
			continue
		}
		*found = append(*found, e)
		if e != extra {
			m.last = j
		}
		return
	}
}

// numberAt reports whether a number begins at i.
func (r *reader) numberAt(i int) bool {
	_, ok := r.number(i)
	return ok
}

// introduce takes "between" and "from" before a range.
func (r *reader) introduce(m *modified) {
	if m.low == m.high || m.first-1 < m.floor {
		return
	}
	w := r.at(m.first - 1)
	if w != "between" && w != "from" || m.number.first == m.number.last {
		return
	}
	m.first--
	if p := r.at(m.first - 1); m.first-1 >= m.floor && (p == "anywhere" || p == "somewhere") {
		m.first--
	}
}
