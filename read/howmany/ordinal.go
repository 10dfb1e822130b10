package howmany

import (
	"strings"
)

// ordinalAt reads an ordinal at i: "3rd", "third", "twenty-first".
func (r *reader) ordinalAt(i int) (number, bool) {
	f := r.at(i)
	if v, ok := r.lex.numbers["ordinal"][f]; ok {
		n := exact(i, i, v)
		n.ordinal = true
		return n, true
	}
	if d := strings.TrimRight(f, "stndrh"); len(f)-len(d) == 2 && isDigits(strings.ReplaceAll(d, ",", "")) && len(d) < 12 {
		n := exact(i, i, atoi(strings.ReplaceAll(d, ",", "")))
		n.ordinal = true
		return n, true
	}
	return number{}, false
}

// ordinalEnd makes an ordinal of a number word before one: "twenty-sixth", "one hundred and first".
func (r *reader) ordinalEnd(n number) number {
	k := n.last + 1
	hyphen := isHyphen(r.at(k))
	if hyphen || r.at(k) == "and" && n.scale >= 100 {
		k++
	}
	v, ok := r.lex.numbers["ordinal"][r.at(k)]
	if !ok || n.digits || n.low%10 != 0 || n.low == 0 || v >= 100 && !hyphen || !hyphen && n.scale < 100 && v < 100 {
		return n
	}
	if v >= 100 || n.scale == 1 && (n.low >= 100 || v >= 10) {
		return n
	}
	n.low += v
	n.high, n.last, n.ordinal = n.low, k, true
	return n
}
