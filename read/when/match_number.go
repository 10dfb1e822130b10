package when

import "strconv"

// quantity reads a number or a quantifier in front of a unit. vague means that
// the number is not known. next is 0 if there is none.
func (m *matcher) quantity(i int) (v float64, vague bool, next int) {
	switch {
	case m.is(i, "a", "an"):
		return m.quantityOfA(i + 1)
	case m.is(i, "half"):
		next = i + 1
		if m.is(next, "a", "an", "-") {
			next++
		}
		return 0.5, false, next
	case m.is(i, "several", "few", "many", "some", "numerous", "countless", "various"):
		next = i + 1
		if m.is(i, "some") {
			if v, n := m.cardinal(next); n > 0 {
				return v, false, n
			}
		}
		if m.is(next, "more", "hundred", "thousand", "dozen") {
			next++
		}
		return 0, true, next
	case m.is(i, "dozens", "scores", "tens", "hundreds", "thousands") && m.is(i+1, "of"):
		next = i + 2
		if m.is(next, "thousands") && m.is(next+1, "of") {
			next += 2
		}
		return 0, true, next
	case m.is(i, "couple"):
		next = i + 1
		if m.is(next, "of") {
			next++
		}
		return 2, false, next
	case m.is(i, "another"):
		if !m.is(i+1, "a", "an", "another") {
			if v, vague, n := m.quantity(i + 1); n > 0 {
				return v, vague, n
			}
		}
		return 1, false, i + 1
	}
	v, next = m.cardinal(i)
	if next == 0 {
		return v, false, 0
	}
	// "two to three", "ten or fifteen", "3-4"
	if m.is(next, "to", "or", "-") {
		if w, n := m.cardinal(next + 1); n > 0 && w > v {
			v, next = w, n
		}
	}
	if m.is(next, "more", "full", "whole", "consecutive", "successive", "straight", "long", "short", "bloody", "additional", "further", "other") {
		next++
	}
	return v, false, next
}

// quantityOfA reads what stands behind "a": "few", "couple of", "hundred", or nothing, which is one.
func (m *matcher) quantityOfA(i int) (v float64, vague bool, next int) {
	next = i + 1
	switch {
	case m.is(i, "few", "handful") || m.is(i, "good", "great") && m.is(next, "many"):
		if m.is(i, "good", "great") {
			next++
		}
		if m.is(next, "of") {
			next++
		}
		return 0, true, next
	case m.is(i, "couple"):
		if m.is(next, "of") {
			next++
		}
		if m.is(next, "more") {
			next++
		}
		return 2, false, next
	case m.is(i, "number") && m.is(next, "of"):
		return 0, true, next + 1
	case m.is(i, "half"):
		return 0.5, false, next
	case m.is(i, "hundred", "thousand", "million", "billion"):
		v, next = m.cardinal(i)
		return v, false, next
	case m.is(i, "full", "single", "whole", "further", "mere", "solid", "long"):
		return 1, false, next
	}
	return 1, false, i
}

// cardinal reads a number in figures or words, with a fraction.
func (m *matcher) cardinal(i int) (v float64, next int) {
	if i < 0 || i >= len(m.ts) {
		return 0, 0
	}
	if m.low(i) != "" && m.low(i)[0] >= '0' && m.low(i)[0] <= '9' {
		v, next = m.figures(i)
	} else {
		var n int
		if n, next = m.numberWords(i); next > 0 {
			v = float64(n)
		}
	}
	if next == 0 {
		return v, 0
	}
	switch {
	case m.num(next) == 1 && m.is(next+1, "/") && m.num(next+2) == 2:
		v, next = v+0.5, next+3
	case m.is(next, "½"):
		v, next = v+0.5, next+1
	case m.is(next, "and") && m.is(next+1, "a") && m.is(next+2, "half", "quarter"):
		v, next = v+map[string]float64{"half": .5, "quarter": .25}[m.low(next+2)], next+3
	case m.is(next, "and") && m.is(next+1, "one") && m.is(next+2, "-") && m.is(next+3, "half"):
		v, next = v+0.5, next+4
	case m.is(next, "hundred", "thousand", "million", "billion") && m.num(i) >= 0:
		v, next = v*float64(m.numbers[m.low(next)]), next+1
	}
	return v, next
}

// figures reads "12", "1,000", "22.8".
func (m *matcher) figures(i int) (float64, int) {
	s, next := m.low(i), i+1
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || f > 1e12 {
		return 0, 0
	}
	for m.is(next, ",") && m.glued(next) && m.glued(next+1) && len(m.low(next+1)) == 3 && m.num(next+1) >= 0 && f < 1e9 {
		f, next = f*1000+float64(m.num(next+1)), next+2
	}
	return f, next
}

// numberWords reads "twenty-three", "two hundred and fifty", "fifteen thousand".
func (m *matcher) numberWords(i int) (v, next int) {
	total, cur, ok := 0, 0, false
	for j := i; ; {
		w := m.low(j)
		n := m.numbers[w]
		switch {
		case n == 0:
			if ok && w == "-" && cur%10 == 0 && cur >= 20 && m.numbers[m.low(j+1)] > 0 && m.numbers[m.low(j+1)] < 10 {
				j++
				continue
			}
			if ok && w == "and" && cur >= 100 && cur%100 == 0 && m.numbers[m.low(j+1)] > 0 && m.numbers[m.low(j+1)] < 100 {
				j++
				continue
			}
			if !ok {
				return 0, 0
			}
			return total + cur, j
		case n >= 1000:
			if !ok || total > 1e8 {
				return total + cur, map[bool]int{true: j}[ok]
			}
			total, cur = total+max(cur, 1)*n, 0
			if total > 1e12 {
				return 0, 0
			}
		case n == 100:
			if !ok || cur == 0 || cur > 99 {
				return total + cur, map[bool]int{true: j}[ok]
			}
			cur *= 100
		case n >= 10:
			if cur%100 != 0 {
				return total + cur, j
			}
			cur += n
		default:
			if cur%10 != 0 || cur%100 == 10 {
				return total + cur, j
			}
			cur += n
		}
		ok = true
		j++
	}
}

// ordinal reads "5th", "fifth", "twenty-first".
func (m *matcher) ordinal(i int) (v, next int) {
	l := m.low(i)
	if len(l) > 2 && len(l) < 7 && digits(l[:len(l)-2]) {
		switch l[len(l)-2:] {
		case "st", "nd", "rd", "th":
			return atoi(l[:len(l)-2]), i + 1
		}
	}
	if n := m.ordinals[l]; n > 0 {
		return n, i + 1
	}
	if n := m.numbers[l]; n >= 20 && n < 100 {
		j := i + 1
		if m.is(j, "-") {
			j++
		}
		if o := m.ordinals[m.low(j)]; o > 0 && o < 10 {
			return n + o, j + 1
		}
	}
	return 0, 0
}

// dayNumber is a day of the month in figures or as an ordinal in figures, else 0.
func (m *matcher) dayNumber(i int) int {
	if d := m.num(i); d >= 1 && d <= 31 && len(m.low(i)) <= 2 {
		return d
	}
	if l := m.low(i); l != "" && l[0] >= '0' && l[0] <= '9' {
		if d, _ := m.ordinal(i); d >= 1 && d <= 31 {
			return d
		}
	}
	return 0
}
