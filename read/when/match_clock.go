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
	j := m.namedHour(i, n)
	if j == 0 {
		h := m.hour(i)
		if h < 0 {
			return m.decimalClock(i)
		}
		if j = m.hourAndMinute(i, h, n); j == 0 {
			return nil
		}
		if n.meridiem != "" {
			return n.span(i, j) // "5-6 p.m."
		}
		if k := m.meridiem(j); k > 0 {
			if n.hour > 12 {
				return nil
			}
			n.meridiem, j = m.half(j), k
		}
	}
	if n.meridiem == "" && m.is(j, "in") && m.is(j+1, "the") {
		switch m.low(j + 2) {
		case "morning":
			n.meridiem, j = "am", j+3
		case "afternoon", "evening":
			n.meridiem, j = "pm", j+3
		}
	}
	n.zone, j = m.zoneAfter(j)
	n.onDial()
	return n.span(i, j)
}

// namedHour reads "noon" and "midnight" and gives what stands behind, 0 if neither stands there.
func (m *matcher) namedHour(i int, n *node) int {
	switch {
	case m.is(i, "noon", "midday") && !m.is(i-1, "high"):
		n.hour, n.exact = 12, true
	case m.is(i, "midnight") && !m.is(i-1, "the"):
		n.hour, n.exact, n.meridiem = 0, true, "midnight"
	default:
		return 0
	}
	return i + 1
}

// onDial counts the hours of the afternoon on from noon.
func (n *node) onDial() {
	switch {
	case n.meridiem == "pm" && n.hour < 12:
		n.hour += 12
	case n.meridiem == "am" && n.hour == 12:
		n.hour = 0
	}
}

// hour is the number at i, and of a word only where it is an hour: "five o'clock", "five p.m."; else below 0.
func (m *matcher) hour(i int) int {
	h, w, k := m.num(i), m.numbers[m.low(i)], i+1
	if h < 0 && w > 0 && w <= 12 && (m.is(k, "o'clock") || m.is(k, "o") && m.is(k+1, "'", "'clock") || m.meridiem(k) > 0) {
		return w
	}
	return h
}

// hourAndMinute takes a number for a time of day, "17:30", "0900", "5", and gives what stands behind, 0 if it is none.
func (m *matcher) hourAndMinute(i, h int, n *node) int {
	j := i + 1
	minute := func(i int) bool { return m.num(i) >= 0 && m.num(i) < 60 }
	switch {
	case h < 24 && m.is(j, ":") && minute(j+1) && len(m.low(j+1)) == 2 && len(m.low(i)) <= 2 && !m.is(i-1, ":"):
		n.hour, n.min, n.exact = h, m.num(j+1), true
		if m.is(j+2, ":") && minute(j+3) {
			return j + 4
		}
		return j + 2
	case m.num(i) >= 0 && len(m.low(i)) == 4 && h < 2400 && h%100 < 60:
		n.hour, n.min, n.exact = h/100, h%100, true
		return m.fourFigures(i, h)
	case h >= 1 && h <= 12 && (m.num(i) < 0 || len(m.low(i)) <= 2):
		n.hour = h
		return m.hourAlone(i, n)
	}
	return 0
}

// fourFigures gives what stands behind "0900 hours", "0900 GMT", 0 if it is no time.
func (m *matcher) fourFigures(i, h int) int {
	z := i + 1
	if m.is(z, "hours", "hrs", "h") {
		z++
	}
	bare := z == i+1
	switch {
	case bare && (m.militaryTime(i) || m.meridiem(z) > 0 && h < 1300):
		return z
	case bare && !m.is(z, "gmt", "utc", "z", "local"), m.is(z, "local") && !m.is(z+1, "time"), m.is(z, "z") && !m.glued(z):
		return 0
	case !bare && m.is(i-1, "than", "over", "nearly", "about", "some") && !m.is(i-2, "at"):
		return 0 // "more than 1200 hours"
	}
	return z
}

// hourAlone gives what stands behind an hour: "o'clock", "p.m.", "in the morning", or another hour whose half of the day it shares;
// 0 if nothing makes an hour of the number.
func (m *matcher) hourAlone(i int, n *node) int {
	j := i + 1
	switch {
	case m.is(j, "o'clock"):
		return j + 1
	case m.is(j, "o") && m.is(j+1, "'clock", "’clock"):
		return j + 2
	case m.is(j, "o") && m.is(j+1, "'") && m.is(j+2, "clock"):
		return j + 3
	case m.meridiem(j) > 0:
		return j
	case m.is(j, "in") && m.is(j+1, "the") && m.is(j+2, "morning", "afternoon", "evening") && m.is(i-1, "at", "around", "about", "by"):
		return j
	case m.rangeLink(j) || m.is(j, "and"):
		if n.meridiem = m.meridiemOf(j + 1); n.meridiem != "" {
			return j
		}
	}
	return 0
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
	n.onDial()
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
