package howmany

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// number is a number word or phrase without its modifiers. Tokens are inclusive.
type number struct {
	first, last int
	bounds
	vague, approx, ordinal bool
	digits                 bool // written in digits only, without a scale word
	plain                  bool // digits alone: no comma, no decimals
	year                   bool // looks like a year
	decimal                bool
	scale                  int64 // the last scale word, 1 without one
	opaque                 bool  // an identifier: no value
}

// number reads the longest number that starts at i.
func (r *reader) number(i int) (number, bool) {
	if n, ok := r.cardinal(i); ok {
		return r.ordinalEnd(n), true
	}
	if n, ok := r.ordinalAt(i); ok {
		return n, true
	}
	if r.inModifier(i) {
		return number{}, false
	}
	if n, ok := r.vagueAt(i); ok {
		return n, true
	}
	return r.identifier(i)
}

// cardinal reads an exact number: digits or words, with scale words after them.
func (r *reader) cardinal(i int) (number, bool) {
	if n, ok := r.half(i); ok {
		return n, true
	}
	if a := r.at(i); a == "a" || a == "an" {
		if v, ok := r.lex.numbers["scale"][r.at(i+1)]; ok && utf8.RuneCountInString(r.at(i+1)) > 2 {
			return r.words(i, i+1, v)
		}
		return number{}, false
	}
	if n, ok := r.digitNumber(i); ok {
		return r.scaled(n), true
	}
	if r.small(i) && !r.pronoun(i) {
		return r.words(i, i, 0)
	}
	if v, ok := r.lex.numbers["scale"][r.at(i)]; ok && len(r.at(i)) > 4 {
		return r.words(i, i, v)
	}
	return number{}, false
}

// half reads "half a dozen", "half a million" and "a half-dozen".
func (r *reader) half(i int) (number, bool) {
	j := i
	if r.at(j) == "a" && r.at(j+1) == "half" {
		j++
	}
	if r.at(j) != "half" {
		return number{}, false
	}
	k := j + 1
	if r.at(k) == "a" || isHyphen(r.at(k)) {
		k++
	}
	v, ok := r.lex.numbers["scale"][r.at(k)]
	if !ok || k == j {
		return number{}, false
	}
	n := exact(i, k, v/2)
	n.scale = v
	return n, true
}

func exact(first, last int, v int64) number {
	return number{first: first, last: last, bounds: bounds{v, v, true, true}, scale: 1}
}

// pronoun reports whether "one" at i stands for a thing and does not count it.
func (r *reader) pronoun(i int) bool {
	if r.at(i) != "one" {
		return false
	}
	switch r.at(i + 1) {
	case "another", "'s", "’s", "'", "by":
		return true
	case "hundred", "thousand", "million", "billion":
		return false
	}
	if r.at(i-1) == "that" && (r.lex.in("onenoun", r.at(i+1)) || r.at(i+1) != "of" && r.lex.in("onenoun", r.at(i+2))) {
		return false // "said that one soldier", "that one government soldier"
	}
	return r.lex.in("notone", r.at(i-1))
}

// small reports whether a number word below a hundred stands at i: one, ten or twenty, not yet twenty-one.
func (r *reader) small(i int) bool {
	if _, ok := r.lex.numbers["unit"][r.at(i)]; ok {
		return true
	}
	_, ok := r.lex.numbers["ten"][r.at(i)]
	return ok
}

// words reads number words from j on; first is where the number begins ("a hundred"), scale what "a" or nothing stands
// before, else 0.
func (r *reader) words(first, j int, scale int64) (number, bool) {
	total, largest := int64(0), int64(math.MaxInt64)
	current, end, last := scale, j, scale
	if scale == 0 {
		current, end = r.below100(j)
		last = 1
	} else if scale >= 1000 {
		total, current, largest = scale, 0, scale
	}
	for {
		k, v, isScale := r.nextWord(end+1, last)
		if k < 0 {
			break
		}
		if !isScale {
			current += v
			_, end = r.below100(k)
			last = 1
			continue
		}
		if current == 0 || v < 1000 && current >= 100 || v >= largest {
			break
		}
		if current > math.MaxInt64/2/v {
			break
		}
		current *= v
		end, last = k, v
		if v >= 1000 {
			total += current
			current, largest = 0, v
		}
	}
	n := exact(first, end, total+current)
	n.scale = last
	if scale != 0 && last == 1 {
		n.scale = scale
	}
	return r.andHalf(n), true
}

// nextWord looks at k for a word that goes on a number: a scale word, or a smaller number after one.
func (r *reader) nextWord(k int, last int64) (int, int64, bool) {
	if isHyphen(r.at(k)) && r.lex.numbers["scale"][r.at(k+1)] > 0 {
		k++
	}
	if v, ok := r.lex.numbers["scale"][r.at(k)]; ok && len(r.at(k)) > 3 {
		return k, v, true
	}
	if last < 100 {
		return -1, 0, false
	}
	if r.at(k) == "and" {
		k++
	}
	if !r.small(k) {
		return -1, 0, false
	}
	v, _ := r.below100(k)
	return k, v, false
}

// below100 reads "twenty", "twenty-one", "twenty one" or "seven" at j and returns the value and its last token.
func (r *reader) below100(j int) (int64, int) {
	v, ok := r.lex.numbers["ten"][r.at(j)]
	if !ok {
		return r.lex.numbers["unit"][r.at(j)], j
	}
	k := j + 1
	if isHyphen(r.at(k)) {
		k++
	}
	if u := r.lex.numbers["unit"][r.at(k)]; u > 0 && u < 10 {
		return v + u, k
	}
	return v, j
}

// andHalf takes "and a half" into a number, before or after its scale word.
func (r *reader) andHalf(n number) number {
	if r.phrase(n.last+1, n.last+3) != "and a half" {
		return n
	}
	end := n.last + 3
	if v, ok := r.lex.numbers["scale"][r.at(end+1)]; ok && n.low < math.MaxInt64/2/v {
		n.low, n.high, n.last, n.scale = n.low*v+v/2, n.high*v+v/2, end+1, v
		return n
	}
	n.last = end
	if n.scale > 1 {
		n.low, n.high = n.low+n.scale/2, n.high+n.scale/2
		return n
	}
	n.high, n.decimal = n.high+1, true
	return n
}

// identifier reads a form that mixes digits with letters or signs, such as "MH0", "12/3/2016" or "555-0123".
func (r *reader) identifier(i int) (number, bool) {
	if !strings.ContainsFunc(r.at(i), isDigitRune) {
		return number{}, false
	}
	return number{first: i, last: i, opaque: true, scale: 1}, true
}

// isWord reports whether a form begins with a letter.
func isWord(f string) bool {
	c, _ := utf8.DecodeRuneInString(f)
	return unicode.IsLetter(c)
}

// capital reports whether a form begins with a capital letter.
func capital(f string) bool {
	c, _ := utf8.DecodeRuneInString(f)
	return unicode.IsUpper(c)
}
