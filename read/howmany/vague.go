package howmany

import "strings"

// vagueAt reads words for no exact number at i: "dozens", "several hundred", "tens of thousands", "many", "no".
func (r *reader) vagueAt(i int) (number, bool) {
	if n, ok := r.severalScale(i); ok {
		return n, true
	}
	if n, ok := r.plurals(i); ok {
		return n, true
	}
	if r.at(i) == "no" {
		return r.none(i)
	}
	for j := min(i+r.lex.longest["vague"], len(r.low)) - 1; j >= i; j-- {
		b, ok := r.lex.vague["vague"][r.phrase(i, j)]
		if !ok {
			continue
		}
		if r.idle(i, j) {
			return number{}, false
		}
		n := number{first: i, last: j, bounds: b, scale: 1}
		n.vague = !b.hasLow || b.low != b.high
		n.approx = b.hasLow && b.low == b.high && b.low > 0 && r.at(i+1) == "couple"
		return n, true
	}
	return number{}, false
}

// idle reports whether the vague words from i to j count nothing here ("how many", "some time").
func (r *reader) idle(i, j int) bool {
	switch r.at(i) {
	case "many":
		p := r.at(i - 1)
		return p == "how" || p == "as" || p == "not" || p == "too"
	case "some":
		return r.lex.in("notsome", r.at(j+1)) || !isWord(r.at(j+1))
	case "few":
		return r.at(i-1) == "the" || r.at(i-1) == "as" || r.at(i-1) == "past" || r.at(i-1) == "last"
	case "most":
		next := r.at(j + 1)
		return i > 0 && !r.opensClause(i-1) || !isWord(next) || next == "recent" || strings.HasSuffix(next, "ly")
	case "a":
		return r.at(j) == "lot" && r.at(j+1) != "of" && r.at(j+1) != "more" || r.at(j) == "couple" && !isWord(r.at(j+1))
	}
	return false
}

func (r *reader) opensClause(i int) bool {
	switch r.at(i) {
	case ".", ",", ";", ":", "\"", "“", "—", "–", "--", "(", "that", "and", "but", "where", "while":
		return true
	}
	return false
}

// none reads "no" before a noun as zero.
func (r *reader) none(i int) (number, bool) {
	next := r.at(i + 1)
	if next == "one" || isHyphen(next) && r.at(i+2) == "one" {
		n := exact(i, i+1, 0)
		if isHyphen(next) {
			n.last++
		}
		return n, true
	}
	if !isWord(next) || r.lex.in("notno", next) && !r.lex.in("people", r.at(i+2)) || r.lex.in("small", next) {
		return number{}, false
	}
	if capital(r.form(i)) && i > 0 && isWord(r.at(i-1)) {
		return number{}, false // "the No campaign"
	}
	return exact(i, i, 0), true
}

// severalScale reads "several hundred", "a few dozen", "a couple of thousand" and "several tens of thousands".
func (r *reader) severalScale(i int) (number, bool) {
	for j := min(i+r.lex.longest["several"], len(r.low)) - 1; j >= i; j-- {
		k, ok := r.lex.numbers["several"][r.phrase(i, j)]
		if !ok {
			continue
		}
		if v, ok := r.lex.numbers["scale"][r.at(j+1)]; ok && len(r.at(j+1)) > 3 {
			n := number{first: i, last: j + 1, bounds: bounds{k * v, upTo(v), true, true}, vague: true, scale: v}
			if r.at(i) == "a" && r.at(i+1) == "couple" {
				n.high, n.vague, n.approx = n.low, false, true
			}
			return n, true
		}
		if n, ok := r.plurals(j + 1); ok {
			n.first = i
			n.low = n.low / 2 * k
			return n, true
		}
	}
	return number{}, false
}

// upTo is the highest number that is still counted in a scale word: 99 dozens and hundreds' 999.
func upTo(scale int64) int64 {
	if scale == 12 {
		return 99
	}
	return scale*10 - 1
}

// plurals reads "dozens", "hundreds of thousands", "tens of millions".
func (r *reader) plurals(i int) (number, bool) {
	b, ok := r.lex.vague["plural"][r.at(i)]
	if !ok {
		return number{}, false
	}
	if r.at(i) == "scores" && r.at(i+1) != "of" && !r.lex.in("people", r.at(i+1)) && !r.verb(i+1) {
		return number{}, false
	}
	n := number{first: i, last: i, bounds: b, vague: true, scale: b.low / 2}
	if c, ok := r.lex.vague["plural"][r.at(i+2)]; ok && r.at(i+1) == "of" && c.low >= 2000 && b.low < c.low {
		unit := c.low / 2
		n.low, n.high, n.last, n.scale = b.low*unit, b.high*unit+unit-1, i+2, unit
		return n, true
	}
	if r.at(i) == "tens" && r.at(i+1) != "of" {
		return number{}, false
	}
	return n, true
}

// verb reports whether an auxiliary stands at i.
func (r *reader) verb(i int) bool {
	switch r.at(i) {
	case "were", "are", "have", "had", "was", "have been", "remain", "died", "fled", "remained":
		return true
	}
	return false
}

// inModifier reports whether the word at i is part of a modifier before a number, such as "many" in "as many as 30".
func (r *reader) inModifier(i int) bool {
	if i >= len(r.low) || !r.lex.modifies[r.low[i]] {
		return false
	}
	for j := i; j < i+r.lex.longest["before"] && j < len(r.low); j++ {
		for s := max(0, j+1-r.lex.longest["before"]); s <= i; s++ {
			if _, ok := r.lex.effects["before"][r.phrase(s, j)]; !ok {
				continue
			}
			if r.numeric(j+1) || s == i && j > i && r.lex.effects["before"][r.phrase(s, j)] != 0 && r.inModifierChain(j+1) {
				return true
			}
		}
	}
	return false
}

// inModifierChain reports whether a one-word modifier and a number stand at i ("at least some 50").
func (r *reader) inModifierChain(i int) bool {
	_, ok := r.lex.effects["before"][r.at(i)]
	return ok && r.numeric(i+1)
}

// numeric reports whether an exact number, or a plural scale word, starts at i, a currency sign aside.
func (r *reader) numeric(i int) bool {
	if r.lex.in("sign", r.at(i)) {
		i++
	}
	if _, ok := r.cardinal(i); ok {
		return true
	}
	_, ok := r.lex.vague["plural"][r.at(i)]
	return ok
}
