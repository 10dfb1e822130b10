package howmany

import (
	"math"
	"strings"
)

// digitNumber reads a number in digits at i, with spaced thousands.
func (r *reader) digitNumber(i int) (number, bool) {
	f := r.at(i)
	whole, frac, ok := parseDigits(f)
	if !ok {
		return number{}, false
	}
	if len(whole) > 15 {
		return number{first: i, last: i, opaque: true, scale: 1}, true
	}
	n := exact(i, i, atoi(whole))
	n.digits, n.plain = true, isDigits(f)
	for len(whole) <= 3 && n.plain && n.low < 1_000_000_000 && r.at(n.last+1) == "000" {
		n.low *= 1000
		n.high = n.low
		n.last++
	}
	if r.spaced(&n) {
		n.low = n.low*1000 + atoi(r.at(n.last+1))
		n.high = n.low
		n.last++
	}
	n.plain = n.plain && n.last == i
	if strings.Trim(frac, "0") != "" {
		n.decimal = true
		n.high++
	}
	n.year = n.plain && len(f) == 4 && n.low >= 1800 && n.low <= 2099
	if n.plain && len(f) > 1 && f[0] == '0' {
		return number{first: i, last: i, opaque: true, scale: 1}, true
	}
	return n, true
}

// spaced reports whether three digits go on a number that a blank parts from them, before what it counts: "some 1 | 500 elite troops".
func (r *reader) spaced(n *number) bool {
	const group = 3
	next := r.at(n.last + 1)
	return n.plain && n.first == n.last && len(r.at(n.first)) <= group && n.low > 0 && len(next) == group && isDigits(next) &&
		!r.isMonth(n.first-1) && (n.first < 2 || !capital(r.form(n.first-1))) && r.plural(n.last+2)
}

// scaled multiplies a number in digits by the scale words after it.
func (r *reader) scaled(n number) number {
	k := n.last + 1
	if isHyphen(r.at(k)) {
		k++
	}
	v, ok := r.lex.numbers["scale"][r.at(k)]
	if r.at(k) == "m" || r.at(k) == "b" {
		v, ok = r.shortScale(n, k)
	}
	if !ok || n.opaque || n.low > math.MaxInt64/4/v {
		return r.andHalf(n)
	}
	_, frac, _ := parseDigits(r.at(n.last))
	n.low *= v
	rest := int64(0)
	unit := v
	for i := 0; i < len(frac) && unit%10 == 0; i++ {
		unit /= 10
		rest += int64(frac[i]-'0') * unit
	}
	n.low += rest
	n.high, n.last, n.scale = n.low, k, v
	n.digits, n.plain, n.year, n.decimal = false, false, false, false
	if w, ok := r.lex.numbers["scale"][r.at(k+1)]; ok && v < w && v >= 100 && n.low < math.MaxInt64/2/w {
		n.low *= w
		n.high, n.last, n.scale = n.low, k+1, w
	}
	return r.andHalf(n)
}

// shortScale reads "m" and "b" as millions and billions after a currency sign and after decimals before a noun.
func (r *reader) shortScale(n number, k int) (int64, bool) {
	v := int64(1_000_000)
	if r.at(k) == "b" {
		v = 1_000_000_000
	}
	if r.lex.in("sign", r.at(n.first-1)) {
		return v, true
	}
	next := r.at(k + 1)
	return v, (n.decimal || r.at(k) == "b") && isWord(next) && !r.lex.in("small", next) && !r.lex.in("measure", next) &&
		next != "high" && next != "long" && next != "wide" && next != "deep" && next != "tall" && next != "away"
}

func isDigitRune(c rune) bool { return c >= '0' && c <= '9' }

// parseDigits splits a number into its digits before and after the decimal point; false if the form is no number.
func parseDigits(f string) (whole, frac string, ok bool) {
	f = strings.TrimPrefix(f, "+")
	whole, frac, point := strings.Cut(f, ".")
	if point && !isDigits(frac) {
		return "", "", false
	}
	groups := strings.Split(whole, ",")
	for n, g := range groups {
		if g == "" && len(groups) == 1 && point {
			return "0", frac, true
		}
		if !isDigits(g) || n > 0 && len(g) != 3 || n == 0 && len(groups) > 1 && len(g) > 3 {
			return "", "", false
		}
	}
	return strings.Join(groups, ""), frac, true
}

func isDigits(f string) bool {
	for i := 0; i < len(f); i++ {
		if f[i] < '0' || f[i] > '9' {
			return false
		}
	}
	return f != ""
}

// atoi is the value of at most 18 digits.
func atoi(f string) int64 {
	n := int64(0)
	for i := 0; i < len(f); i++ {
		n = n*10 + int64(f[i]-'0')
	}
	return n
}
