package when

import "unicode"

// yearAfter reads the year of a month or day that ends before i: "2016", ", 2016", "of 2016", "'16", "480 BC".
func (m *matcher) yearAfter(i int) (y, next int) {
	j := i
	if m.is(j, ",", "of", "-", "/") {
		if m.is(j, "-", "/") && (!m.glued(j) || len(m.low(j+1)) != 2 && len(m.low(j+1)) != 4) {
			return 0, 0
		}
		j++
	}
	comma := m.is(i, ",", "of")
	if m.is(j, "the") && m.is(j+1, "year") {
		j += 2
	}
	v := m.num(j)
	switch {
	case m.is(j, "'") && m.glued(j+1) && m.num(j+1) >= 0 && len(m.low(j+1)) == 2:
		return m.num(j + 1), j + 2
	case v < 0:
		return m.saidYear(j)
	case len(m.low(j)) == 4 && v >= 1000 && v < 2200 && !(m.is(j+1, ":") && m.num(j+2) >= 0):
		if y, k := m.eraAfter(j+1, v); k > 0 {
			return y, k
		}
		return v, j + 1
	case v > 0:
		if y, k := m.eraAfter(j+1, v); k > 0 {
			return y, k
		}
		if len(m.low(j)) == 3 && (!comma || m.is(i, "of")) && (m.is(j+1, ".", ",", ")", ";") || j+1 >= len(m.ts)) {
			return v, j + 1
		}
		if len(m.low(j)) == 2 && v >= 32 && !comma && !letters(m.low(j+1)) {
			return v, j + 1
		}
	}
	return 0, 0
}

// eraAfter reads "BC", "B.C.", "AD", "BCE", "CE" after a year and gives it in the astronomers' count.
func (m *matcher) eraAfter(i, v int) (y, next int) {
	switch {
	case m.is(i, "bc", "bce"):
		return 1 - v, i + 1
	case m.is(i, "ad", "ce") && (m.ts[i].form != "ad" && m.ts[i].form != "ce"):
		return v, i + 1
	}
	return 0, 0
}

// yearAlone reads a year that stands by itself.
func (m *matcher) yearAlone(i int) *node {
	if m.is(i, "years") && m.num(i+1) > 999 && m.rangeLink(i+2) {
		if n := m.yearAlone(i + 1); n != nil {
			return n.span(i, n.last+1)
		}
	}
	if m.is(i, "year") {
		if v := m.num(i + 1); v > 999 && v < 2200 || v > 31 && v < 1000 && m.is(i-1, "the") && !letters(m.low(i+2)) {
			n := &node{kind: kDate, year: v, hasYear: true}
			return n.span(i, i+2)
		}
		return nil
	}
	if m.is(i, "ad", "a") && capital(m.ts[i].form) {
		if v := m.num(i + 1); v > 0 && m.is(i, "ad") {
			n := &node{kind: kDate, year: v, hasYear: true, era: true}
			return n.span(i, i+2)
		}
	}
	if m.is(i, "'") && m.num(i+1) > 9 && m.glued(i+1) && !m.glued(i) && len(m.low(i+1)) == 2 && m.is(i-1, "in", "since", "of", "by", "until", "from", "summer", "winter", "spring", "fall") {
		n := &node{kind: kDate, year: m.num(i + 1), hasYear: true, short: true}
		return n.span(i, i+2)
	}
	c := i
	if m.is(c, "ca", "c", "circa") && m.num(c+1) > 0 {
		c++
		if m.is(c, ".") {
			c++
		}
	}
	v := m.num(c)
	if v < 0 {
		return m.saidAlone(i)
	}
	if v == 0 || len(m.low(c)) > 4 {
		return nil
	}
	if y, k := m.eraAfter(c+1, v); k > 0 {
		n := &node{kind: kDate, year: y, hasYear: true, era: true}
		return n.span(i, k)
	}
	if c > i && v > 99 && v < 2200 {
		n := &node{kind: kDate, year: v, hasYear: true}
		return n.span(i, c+1)
	}
	if m.ancientYear(c) {
		return (&node{kind: kDate, year: v, hasYear: true}).span(i, c+1)
	}
	if len(m.low(c)) != 4 || v < 1000 || v >= 2100 || !m.yearContext(c, v) {
		return nil
	}
	n := &node{kind: kDate, year: v, hasYear: true}
	return n.span(i, c+1)
}

// yearContext says whether a number of four figures is a year, not a count.
func (m *matcher) yearContext(i, v int) bool {
	prev, next := m.low(i-1), m.low(i+1)
	if m.meridiem(i+1) > 0 || m.is(i+1, "gmt", "utc", "hrs") || m.is(i+1, "hours") && v < 2400 {
		return false // "around 1130 am"
	}
	if m.is(i-1, "$", "£", "€", "#", ".", "no", "number", "nos", "resolution", "route", "highway", "flight", "+", "=", "<", ">", "~", "than", "nearly", "approximately", "some", "roughly", "page", "pp", "article", "section", "room", "usd", "at") {
		return false
	}
	if m.glued(i) && m.is(i-1, "-", "/", ",", ":") && m.num(i-2) < 1000 {
		if !m.is(i-1, ":") && m.num(i-2) >= 0 || m.is(i-1, ",") && m.num(i-2) >= 0 {
			return false
		}
		// "U-2000", "BMP-2000"
		if m.is(i-1, "-", "/") && m.glued(i-1) && letters(m.low(i-2)) && !m.is(i-2, "mid", "pre", "post", "early", "late") && m.monthAt(i-2) == 0 && m.seasons[m.low(i-2)].code == "" {
			return false
		}
	}
	if next == "" || !letters(next) {
		switch next {
		case "%", "°", "$", "€", "£":
			return false
		case ",":
			if m.glued(i+1) && m.glued(i+2) && len(m.low(i+2)) == 3 && m.num(i+2) >= 0 {
				return false
			}
		case ".", ":":
			if m.glued(i+2) && m.num(i+2) >= 0 {
				return false
			}
		case "-":
			if m.glued(i+1) && m.glued(i+2) && coined(m.ts[i+2].form) {
				return false // "2019-nCoV"
			}
			if m.is(i+2, "foot", "mile", "meter", "metre", "km", "strong", "man", "pound", "ton", "kilometer", "kilometre", "year", "day", "acre", "seat", "bed") {
				return false
			}
		}
		return v >= 1100 || m.is(i-1, "in", "since", "until", "by", "from", "of")
	}
	if m.opensClause(i-1) && v > 1900 && v%50 != 0 {
		return true // "In 1983 soldiers killed": no count of soldiers
	}
	if m.measures[next] && !m.besideYear(i) {
		return false
	}
	if m.is(i+1, "were", "are", "have", "had") && m.is(i-1, "and", ",", ";", "while", "but") && !m.besideYear(i) {
		return false // "1846 fell ill, and 1720 had recovered"
	}
	if plural(next) && !m.capital(i+1) {
		if v%50 == 0 || v < 1500 {
			return false
		}
		return m.besideYear(i) || m.is(i-1, "the", "in", "of", "since", "from", "'s", "its", "his", "her", "their", "a", "both") || v > 1850 && prev == ""
	}
	if v < 1300 && !m.is(i-1, "in", "since", "until", "by", "from", "of", "around", "about", "(", "-") {
		return false
	}
	return v >= 1500 || m.is(i-1, "in", "since", "until", "by", "from", "of", "around", "about", "(", "-", "to", "and")
}

// opensClause says whether "in" or "since" stands at the beginning of a sentence or behind a semicolon.
func (m *matcher) opensClause(i int) bool {
	return m.is(i, "in", "since") && (i == 0 || m.capital(i) || m.is(i-1, ";", ":"))
}

// besideYear says whether the number ends a pair of years: "from 1890 until 1970", "the 2011 and 2017 censuses".
func (m *matcher) besideYear(i int) bool {
	if !m.rangeLink(i-1) && !m.is(i-1, "and") {
		return false
	}
	v := m.num(i - 2)
	return v >= 1500 && v < 2100 && v < m.num(i)
}

// plural says whether a word looks like a noun in the plural.
func plural(w string) bool {
	n := len(w)
	return n > 3 && w[n-1] == 's' && w[n-2] != 's' && w != "was" && w != "has" && w != "this" && w != "versus" && w != "saw"
}

// coined says whether a word mixes small letters and capitals within, as made-up names do: "nCoV".
func coined(form string) bool {
	small := false
	for _, r := range form {
		if small && unicode.IsUpper(r) {
			return true
		}
		small = small || unicode.IsLower(r)
	}
	return false
}
