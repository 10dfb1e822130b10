package howmany

import "strings"

// ageOrDate recognises ages and dates that no unit marks.
func (r *reader) ageOrDate(n *number, before []Quantity) (Kind, bool) {
	prev := r.at(n.first - 1)
	switch {
	case r.lex.in("zone", r.at(n.last+1)) && n.high < 2500 && (r.at(n.last+1) != "local" || n.digits && r.localTime(n)):
		return Date, true
	case prev == "aged", prev == "age" && n.high < 120, prev == "of" && r.at(n.first-2) == "age":
		return Age, true
	case prev == "ages" && n.high < 120, prev == "of" && r.at(n.first-2) == "ages":
		return Age, true
	case (prev == "under" || prev == "over") && n.high < 100 && r.lex.in("grown", r.at(n.first-2)) &&
		!isWord(r.at(n.last+1)):
		return Age, true
	case r.apposed(n), r.told(n):
		return Age, true
	case r.besideMonth(n), r.secondDay(n, before):
		return Date, true
	case n.year && r.isYear(n):
		return Date, true
	}
	return Count, false
}

// apposed reports whether a number between commas after a name is somebody's age ("Ann Roe, 32, said").
func (r *reader) apposed(n *number) bool {
	if !n.plain || n.first != n.last || n.high > 110 || n.high < 1 || r.at(n.first-1) != "," {
		return false
	}
	if next := r.at(n.last + 1); next != "," && next != "." && next != ")" && next != ";" {
		return false
	}
	name := r.form(n.first - 2)
	return capital(name) && isWord(name) && !r.isMonth(n.first-2) && !isDigits(r.at(n.last+2)) &&
		strings.ToUpper(name) != name && !r.listed(n)
}

// told reports whether the number is the age of whom a pronoun stands for ("she was 26.").
func (r *reader) told(n *number) bool {
	if n.high > 110 || n.vague || isWord(r.at(n.last+1)) || isHyphen(r.at(n.last+1)) {
		return false
	}
	k := n.first - 1
	if r.lex.in("soften", r.at(k)) || r.lex.effects["before"][r.at(k)] == approx {
		k--
	}
	if w := r.at(k); w != "was" && w != "is" && w != "turned" && w != "'s" && w != "’s" {
		return false
	}
	w := r.at(k - 1)
	return w == "he" || w == "she" || w == "who"
}

// listed reports whether another bare number stands near, as in a table.
func (r *reader) listed(n *number) bool {
	return isDigits(r.at(n.first-3)) || isDigits(r.at(n.last+3))
}

// isMonth reports whether the name of a month stands at i; all are written with a capital.
func (r *reader) isMonth(i int) bool {
	return capital(r.form(i)) && r.lex.in("month", r.at(i))
}

// besideMonth reports whether the number is a day or a year beside the name of a month.
func (r *reader) besideMonth(n *number) bool {
	if !n.digits && !n.ordinal && !n.opaque || n.vague {
		return false
	}
	day := n.opaque || n.high <= 31 && n.high > 0
	after := n.last + 1
	if r.at(after) == "of" && n.ordinal {
		after++
	}
	if day && r.isMonth(after) && !(r.at(after) == "may" && isWord(r.at(after+1)) && !r.lex.in("small", r.at(after+1))) {
		return true
	}
	if day && n.plain && (r.at(after) == "and" || r.at(after) == "or") && isDigits(r.at(after+1)) && r.isMonth(after+2) {
		return true // "5 and 6 May"
	}
	before := n.first - 1
	if n.ordinal && r.at(before) == "the" {
		before--
	}
	if !r.isMonth(before) {
		return false
	}
	return day || n.year
}

// secondDay reports whether the number goes on a date just before it ("May 5 and 6", "May 5, 2016").
func (r *reader) secondDay(n *number, before []Quantity) bool {
	if len(before) == 0 || !n.plain || n.high > 31 && !n.year {
		return false
	}
	p := before[len(before)-1]
	if p.Kind != Date || p.Last != n.first-2 || !r.isMonth(p.First-1) {
		return false
	}
	switch r.at(n.first - 1) {
	case "and", "or", "to", ",", "-", "–", "&":
	default:
		return false
	}
	next := r.at(n.last + 1)
	return !isWord(next) || r.lex.in("small", next)
}

// isYear decides whether four digits that could be a year are one.
func (r *reader) isYear(n *number) bool {
	if n.last > n.first {
		return !r.plural(n.last + 1) // "2011-2016"
	}
	prev := r.at(n.first - 1)
	if r.lex.in("yearly", prev) || r.isMonth(n.first-1) || isHyphen(prev) || isOwner(prev) {
		return true
	}
	return !r.plural(n.last + 1)
}

// isOwner reports whether a form stands before a noun: an article or a possessive.
func isOwner(f string) bool {
	switch f {
	case "the", "a", "'s", "’s", "'", "’", "his", "her", "its", "their", "this", "that":
		return true
	}
	return false
}

// plural reports whether a noun in the plural follows from i on, within three words.
func (r *reader) plural(i int) bool {
	for k := i; k < i+3; k++ {
		w := r.at(k)
		if !isWord(w) || r.lex.in("small", w) {
			return false
		}
		if r.lex.in("people", w) {
			return true
		}
		if k > i && capital(r.form(k)) {
			continue
		}
		if len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !r.isMonth(k) {
			return true
		}
	}
	return false
}

// localTime reports whether "local" behind a number is a zone of time, "1400 local", "9 local time", and not of whom it counts: "17 local guards".
func (r *reader) localTime(n *number) bool {
	next := r.at(n.last + 2)
	return next == "time" || !isWord(next)
}
