package when

import (
	"regexp"
	"strings"
)

var (
	isoDate = regexp.MustCompile(`^(\d{4})-(\d\d)-(\d\d)(?:t(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(z|[+-]\d\d:?\d\d)?)?$`)
	slashed = regexp.MustCompile(`^(\d{1,2})([/.-])(\d{1,2})([/.-])(\d{4}|\d\d)$`)
)

// numeric reads "2016-12-16", "2016-12-16T10:30Z", "12/03/2016", "6/25/90".
func (m *matcher) numeric(i int) *node {
	if l := m.low(i); l == "" || l[0] < '0' || l[0] > '9' || m.glued(i) && m.is(i-1, "-", "/", ":") {
		return nil
	}
	// the run of tokens without a space between them
	end := i + 1
	for end < len(m.ts) && m.glued(end) && end < i+16 {
		end++
	}
	for ; end > i; end-- {
		var b strings.Builder
		for k := i; k < end; k++ {
			b.WriteString(m.ts[k].low)
		}
		s := b.String()
		if f := isoDate.FindStringSubmatch(s); f != nil {
			y, mo, d := atoi(f[1]), atoi(f[2]), atoi(f[3])
			if !valid(y, mo, d) || y == 0 {
				return nil
			}
			n := &node{kind: kDate, year: y, hasYear: true, month: mo, day: d}
			if f[4] != "" && atoi(f[4]) < 24 && atoi(f[5]) < 60 {
				n.kind, n.hour, n.min, n.exact = kClock, atoi(f[4]), atoi(f[5]), true
				switch z := f[6]; {
				case z == "z":
					n.zone = "+00:00"
				case len(z) == 5:
					n.zone = z[:3] + ":" + z[3:]
				default:
					n.zone = z
				}
				n.of = &node{kind: kDate, year: y, hasYear: true, month: mo, day: d}
			}
			return n.span(i, end)
		}
		if f := slashed.FindStringSubmatch(s); f != nil && f[2] == f[4] {
			n := &node{kind: kDate, hasYear: true, value: "numeric"}
			a, b := atoi(f[1]), atoi(f[3])
			n.month, n.day, n.year, n.short = a, b, atoi(f[5]), len(f[5]) == 2
			if a > 12 || f[2] == "." || f[2] == "-" && a > 12 {
				n.month, n.day, n.value = b, a, ""
			} else if b > 12 {
				n.value = ""
			}
			if n.short && f[2] != "/" || !valid(2024, n.month, n.day) || n.year == 0 && !n.short {
				return nil
			}
			return n.span(i, end)
		}
	}
	return nil
}

// clockTime reads "5 p.m.", "5:30 p.m. local time", "17:30", "0900 GMT", "noon".
func (m *matcher) clockTime(i int) *node {
	n := &node{kind: kClock, hour: -1}
	var j int
	switch {
	case m.is(i, "noon", "midday"):
		n.hour, n.exact, j = 12, true, i+1
		if m.is(i-1, "high") {
			return nil
		}
	case m.is(i, "midnight") && !m.is(i-1, "the"):
		n.hour, n.exact, n.meridiem, j = 0, true, "midnight", i+1
	default:
		h := m.num(i)
		if h < 0 && m.numbers[m.low(i)] > 0 && m.numbers[m.low(i)] <= 12 {
			if k := i + 1; m.is(k, "o'clock") || m.is(k, "o") && m.is(k+1, "'", "'clock") || m.meridiem(k) > 0 {
				h = m.numbers[m.low(i)]
			}
		}
		if h < 0 {
			return m.decimalClock(i)
		}
		j = i + 1
		switch {
		case h < 24 && m.is(j, ":") && m.num(j+1) >= 0 && m.num(j+1) < 60 && len(m.low(j+1)) == 2 && len(m.low(i)) <= 2 && !(m.is(i-1, ":")):
			n.hour, n.min, n.exact, j = h, m.num(j+1), true, j+2
			if m.is(j, ":") && m.num(j+1) >= 0 && m.num(j+1) < 60 {
				j += 2
			}
		case m.num(i) >= 0 && len(m.low(i)) == 4 && h < 2400 && h%100 < 60:
			z := j
			if m.is(z, "hours", "hrs", "h") {
				z++
			}
			if z == j && (m.militaryTime(i) || m.meridiem(z) > 0 && h < 1300) {
				n.hour, n.min, n.exact = h/100, h%100, true
				break
			}
			if z == j && !m.is(z, "gmt", "utc", "z", "local") || m.is(z, "local") && !m.is(z+1, "time") || m.is(z, "z") && !m.glued(z) || z > j && m.is(i-1, "than", "over", "nearly", "about", "some") && !m.is(i-2, "at") {
				return nil
			}
			n.hour, n.min, n.exact, j = h/100, h%100, true, z
		case h >= 1 && h <= 12 && (m.num(i) < 0 || len(m.low(i)) <= 2):
			n.hour = h
			if m.is(j, "o'clock") {
				j++
			} else if m.is(j, "o") && m.is(j+1, "'clock", "’clock") {
				j += 2
			} else if m.is(j, "o") && m.is(j+1, "'") && m.is(j+2, "clock") {
				j += 3
			} else if m.meridiem(j) == 0 {
				// "5-6 p.m."
				if m.is(j, "in") && m.is(j+1, "the") && m.is(j+2, "morning", "afternoon", "evening") && m.is(i-1, "at", "around", "about", "by") {
					break
				}
				if !m.rangeLink(j) && !m.is(j, "and") || m.meridiemOf(j+1) == "" {
					return nil
				}
				n.meridiem = m.meridiemOf(j + 1)
				return n.span(i, j)
			}
		default:
			return nil
		}
		if k := m.meridiem(j); k > 0 {
			if n.hour > 12 {
				return nil
			}
			n.meridiem, j = m.half(j), k
		}
	}
	// "in the morning"
	if n.meridiem == "" && m.is(j, "in") && m.is(j+1, "the") {
		switch m.low(j + 2) {
		case "morning":
			n.meridiem, j = "am", j+3
		case "afternoon", "evening":
			n.meridiem, j = "pm", j+3
		}
	}
	n.zone, j = m.zoneAfter(j)
	switch {
	case n.meridiem == "pm" && n.hour < 12:
		n.hour += 12
	case n.meridiem == "am" && n.hour == 12:
		n.hour = 0
	}
	return n.span(i, j)
}

// militaryTime says whether four figures without a zone are a time: "at 1830",
// "between 1830 and 2200 on 10 December", "0120 today".
func (m *matcher) militaryTime(i int) bool {
	next := m.low(i + 1)
	if m.measures[next] && !m.is(i+1, "local", "gmt", "utc") || m.is(i-1, "$", "/", "-", ",", ".") || m.is(i+1, ",", ".") && m.glued(i+1) && m.glued(i+2) {
		return false
	}
	day := func(i int) bool {
		return m.is(i, "today", "yesterday", "this", "gmt", "local", "hours", "hrs") || m.is(i, "on") && (m.num(i+1) > 0 || m.weekdays[m.low(i+1)].n > 0 || m.monthAt(i+1) > 0)
	}
	clock := func(i int) bool { v := m.num(i); return len(m.low(i)) == 4 && v >= 0 && v < 2400 && v%100 < 60 }
	switch {
	case m.is(i-1, "at") || m.is(i-1, "about", "around") && m.is(i-2, "at"):
		return true
	case day(i + 1):
		weekday := m.is(i+1, "on") && m.weekdays[m.low(i+2)].n > 0 && !m.is(i-1, "in") // "before 1700 on Friday"
		return m.low(i)[0] == '0' || weekday || m.is(i+1, "today", "yesterday") || m.is(i-1, "and", "to") && clock(i-2) && m.is(i-3, "between", "from")
	case m.is(i-1, "between", "from") && m.is(i+1, "and", "to") && clock(i+2):
		return day(i+3) || m.low(i)[0] == '0' || m.low(i + 2)[0] == '0'
	case m.is(i-1, "and", "to") && clock(i-2) && m.is(i-3, "between", "from"):
		return m.low(i)[0] == '0' || m.low(i - 2)[0] == '0'
	}
	return false
}

// decimalClock reads "5.30pm".
func (m *matcher) decimalClock(i int) *node {
	l := m.low(i)
	p := strings.IndexByte(l, '.')
	if p < 1 || p > 2 || len(l) != p+3 || !digits(l[:p]) || !digits(l[p+1:]) || m.meridiem(i+1) == 0 {
		return nil
	}
	n := &node{kind: kClock, hour: atoi(l[:p]), min: atoi(l[p+1:]), exact: true, meridiem: m.half(i + 1)}
	if n.hour > 12 || n.min > 59 {
		return nil
	}
	if n.meridiem == "pm" && n.hour < 12 {
		n.hour += 12
	} else if n.meridiem == "am" && n.hour == 12 {
		n.hour = 0
	}
	var j int
	n.zone, j = m.zoneAfter(m.meridiem(i + 1))
	return n.span(i, j)
}

// meridiem is the token after "a.m." or "p.m." at i, else 0.
func (m *matcher) meridiem(i int) int {
	switch {
	case m.is(i, "am", "pm"):
		if m.ts[i].form == "am" && !m.glued(i) && !m.is(i+1, ".", ",", "on") && i+1 < len(m.ts) && m.is(i+1, "i", "a", "the", "not") {
			return 0
		}
		if m.is(i+1, ".") && m.glued(i+1) && !m.ts[i].dotted && i+2 < len(m.ts) && m.ts[i].form != strings.ToUpper(m.ts[i].form) {
			return i + 2
		}
		return i + 1
	case m.is(i, "a", "p") && m.is(i+1, ".") && m.glued(i+1) && m.is(i+2, "m"):
		if m.is(i+3, ".") && m.glued(i+3) {
			return i + 4
		}
		return i + 3
	case m.is(i, "a", "p") && m.ts[i].dotted && m.is(i+1, "m") && m.glued(i+1):
		return i + 2
	}
	return 0
}

// half is "am" or "pm" for the meridiem at i.
func (m *matcher) half(i int) string { return m.low(i)[:1] + "m" }

// meridiemOf is the half of the day of the clock time at i.
func (m *matcher) meridiemOf(i int) string {
	if m.num(i) < 1 || m.num(i) > 12 || len(m.low(i)) > 2 {
		return ""
	}
	j := i + 1
	if m.is(j, ":") && m.num(j+1) >= 0 {
		j += 2
	}
	if m.meridiem(j) == 0 {
		return ""
	}
	return m.half(j)
}

// zoneAfter reads a time zone, "local time" or "Baghdad time".
func (m *matcher) zoneAfter(i int) (string, int) {
	j := i
	paren := m.is(j, "(")
	if paren {
		j++
	}
	if z, ok := m.zones[m.low(j)]; ok && (m.capital(j) || m.is(j, "local") && m.is(j+1, "time")) {
		j++
		if m.is(j, "time") {
			j++
		}
		if paren {
			if !m.is(j, ")") {
				return "", i
			}
			j++
		}
		if z == "-" {
			z = ""
		}
		return z, j
	}
	if m.capital(i) && m.is(i+1, "time") {
		return "", i + 2
	}
	return "", i
}
