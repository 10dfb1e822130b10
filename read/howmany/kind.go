package howmany

import "strings"

// kind tells what a number does, and widens it by the sign or unit that makes it so. first and last are tokens,
// inclusive.
func (r *reader) kind(n *number, from int, before []Quantity) (kind Kind, first, last int) {
	first, last = n.first, n.last
	switch {
	case n.ordinal:
		return r.ordinalKind(n)
	case n.opaque && r.model(n):
		return Name, first, last
	case n.opaque:
		return r.opaqueKind(n), first, last
	case r.model(n), r.labelled(n), r.address(n), r.at(first-1) == "[" && r.at(last+1) == "]":
		return Name, first, last
	}
	if from < first && r.lex.in("sign", r.at(first-1)) {
		return Money, first - 1, last
	}
	unit := r.unitAt(n)
	if k, end := r.unitKind(n, unit); k != Count {
		return k, first, end
	}
	if k, ok := r.ageOrDate(n, before); ok {
		return k, first, last
	}
	if end := r.shareEnd(n); end >= first {
		return Share, first, end
	}
	if n.decimal && n.scale == 1 || r.at(first-1) == "per" {
		return Measure, first, last
	}
	return Count, first, last
}

// unitAt is where a unit would stand after a number: past a hyphen, and past "of" after vague words.
func (r *reader) unitAt(n *number) int {
	k := n.last + 1
	switch {
	case isHyphen(r.at(k)):
		return k + 1
	case r.at(k) == "of" && n.vague:
		k++
	case r.at(k) == "more" || r.at(k) == "or" && r.at(k+1) == "more":
		k++
		if r.at(k) == "more" {
			k++
		}
	case r.at(k) == "full" || r.at(k) == "whole" || r.at(k) == "consecutive" || r.at(k) == "straight":
		k++
	}
	return k
}

// unitKind is the kind that the words from k on give the number, and the last token that belongs to it.
func (r *reader) unitKind(n *number, k int) (Kind, int) {
	for j := min(k+1, len(r.low)-1); j >= k; j-- {
		p := r.phrase(k, j)
		switch {
		case r.lex.in("percent", p):
			return Percent, j
		case r.lex.in("money", p):
			return Money, j
		}
	}
	w := r.at(k)
	if w == "square" || w == "cubic" {
		k++
		w = r.at(k)
	}
	switch {
	case capital(r.form(k)) && r.lex.in("money", r.at(k+1)) && r.at(k+1) != "won", // "500 Syrian pounds"
		capital(r.form(k)) && (r.at(k+1) == "pounds" || r.at(k+1) == "pound"):
		return Money, k + 1
	case w == "foot" && (strings.HasPrefix(r.at(k+1), "soldier") || strings.HasPrefix(r.at(k+1), "patrol")):
		return Count, n.last
	case (w == "m" || w == "c" || w == "f") && n.year:
		return Count, n.last
	case (w == "pounds" || w == "pound") && n.scale >= 1_000_000:
		return Money, k
	case w == "point" || w == "points" && n.low > 1:
		return Measure, k
	}
	value, ok := r.lex.lists["measure"][w]
	if !ok {
		return Count, n.last
	}
	if end := r.ageEnd(k); value == "time" && end > 0 {
		return Age, end
	}
	if w == "second" && n.high != 1 && !isHyphen(r.at(k-1)) {
		return Count, n.last
	}
	return Measure, k
}

// ageEnd is the last token of "year-old", "years old" or "years of age" that starts at k; 0 if there is none.
func (r *reader) ageEnd(k int) int {
	j := k + 1
	if isHyphen(r.at(j)) {
		j++
	}
	switch {
	case r.at(j) == "old" || r.at(j) == "olds":
		return j
	case r.phrase(k+1, k+2) == "of age":
		return k + 2
	}
	return 0
}

// ordinalKind tells days of the month and shares from other ordinals.
func (r *reader) ordinalKind(n *number) (Kind, int, int) {
	if r.besideMonth(n) {
		return Date, n.first, n.last
	}
	prev := r.at(n.first - 1)
	if (prev == "a" || prev == "one") && r.at(n.last+1) == "of" && n.low > 2 {
		return Share, n.first, n.last
	}
	return Ordinal, n.first, n.last
}

// opaqueKind is the kind of a form without a value: a date or time, or a name.
func (r *reader) opaqueKind(n *number) Kind {
	f := r.at(n.first)
	digits := strings.Map(func(c rune) rune {
		if isDigitRune(c) {
			return -1
		}
		return c
	}, f)
	switch digits {
	case "--":
		if parts := strings.Split(f, "-"); len(parts[0]) > 2 && len(parts[0]) != 4 || len(parts[1]) > 2 {
			return Name // a telephone number
		}
		return Date
	case ":", "::", "/", "//":
		return Date
	case "s", "'s", "’s", "'", "’", "mid-", "mid-s":
		return Date // "1990s", "'98"
	case "usd", "eur", "gbp":
		return Money
	case "":
		if r.lex.in("zone", r.at(n.last+1)) || r.at(n.last+1) == "hours" || r.besideMonth(n) {
			return Date
		}
	}
	return Name
}

// model reports whether a hyphen ties the number to capital letters before it ("AK-12", "Su-2").
func (r *reader) model(n *number) bool {
	if !n.digits && !n.opaque || !isHyphen(r.at(n.first-1)) {
		return false
	}
	w := r.form(n.first - 2)
	if !isWord(w) || r.lex.in("letters", strings.ToLower(w)) || r.lex.in("month", strings.ToLower(w)) {
		return false
	}
	return capital(w) || strings.ContainsFunc(w, isDigitRune)
}

// labelled reports whether a word before the number makes it a name ("Resolution 12", "page 5").
func (r *reader) labelled(n *number) bool {
	if n.scale != 1 || n.vague {
		return false
	}
	k := n.first - 1
	value, ok := r.lex.lists["label"][r.at(k)]
	if !ok {
		return r.descending(n) || r.numbered(n)
	}
	if value == "cap" && (!capital(r.form(k)) || k == 0) || !n.digits && !capital(r.form(n.first)) && r.at(k) != "number" &&
		r.at(k) != "phase" {
		return false
	}
	return r.at(k) != "number" || n.digits || !isWord(r.at(n.last+1))
}

// numbered reports whether the number ends a name that stands before it ("HR 99", "the Group of Six").
func (r *reader) numbered(n *number) bool {
	prev := r.form(n.first - 1)
	if n.digits {
		return n.plain && n.first == n.last && acronym(prev) && !r.plural(n.last+1) && !r.verb(n.last+1)
	}
	return n.first > 1 && capital(r.form(n.first)) && (capital(prev) || prev == "of" && capital(r.form(n.first-2)))
}

// acronym reports whether a form has capital letters only, and two or more of them.
func acronym(f string) bool {
	for _, c := range f {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return len(f) > 1
}

// descending reports whether the number is half of a score or a vote ("2-1").
func (r *reader) descending(n *number) bool {
	if !n.digits {
		return false
	}
	if isHyphen(r.at(n.last+1)) && isDigits(r.at(n.last+2)) {
		return true
	}
	return isHyphen(r.at(n.first-1)) && isDigits(r.at(n.first-2))
}

// address reports whether the number is that of a house ("12 Main Street").
func (r *reader) address(n *number) bool {
	if !n.digits || !capital(r.form(n.last+1)) {
		return false
	}
	for k := n.last + 2; k <= n.last+3 && capital(r.form(k)); k++ {
		if r.lex.in("street", r.at(k)) {
			return true
		}
	}
	return false
}

// shareEnd is the last token of a share that starts with the number ("one in three", "two thirds", "one of the"); -1 if
// there is none.
func (r *reader) shareEnd(n *number) int {
	k := n.last + 1
	if isHyphen(r.at(k)) {
		k++
	}
	if r.lex.in("fraction", r.at(k)) && !n.vague && n.low < 10 {
		return k
	}
	if r.at(n.first) == "one" && r.at(k) == "of" && n.first == n.last {
		return n.last
	}
	if isHyphen(r.at(n.last + 1)) {
		if r.at(k) != "in" || !isHyphen(r.at(k+1)) {
			return -1
		}
		if o, ok := r.cardinal(k + 2); ok && o.low > n.high {
			return o.last
		}
		return -1
	}
	var j int
	switch {
	case r.at(k) == "in":
		j = k + 1
	case r.phrase(k, k+1) == "out of":
		j = k + 2
	default:
		return -1
	}
	if r.at(j) == "every" {
		j++
	}
	o, ok := r.cardinal(j)
	if !ok || o.low > 100 || n.vague || n.high >= o.low || r.lex.in("measure", r.at(r.unitAt(&o))) {
		return -1
	}
	return o.last
}
