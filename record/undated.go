package record

import (
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// An entry without any date is told on no day, and so lies under none. What it repeats word for word gives it one: a reprint without its
// date is of the day of what it copies.

// fewestWords are as many as a clause must have to be found again by: shorter ones are told of many days.
const fewestWords = 8

// clauses are the marks of the words of an entry's claims, of those that are long enough, sorted.
func (e *Entry) clauses() []string {
	var out []string
	for i := range e.Claims {
		words := strings.FieldsFunc(strings.ToLower(e.Claims[i].Evidence.Exact), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if len(words) < fewestWords {
			continue
		}
		mark := fnv.New64a()
		for _, w := range words {
			mark.Write([]byte(w + " "))
		}
		out = append(out, strconv.FormatUint(mark.Sum64(), 36))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// filedWords are the keys of an entry's clauses: with a date, and without one.
func filedWords(e *Entry) []string {
	if _, _, _, ok := e.span(); ok {
		return wordKeys(e, "dated:")
	}
	return wordKeys(e, "undated:")
}

// lookedWords are the keys under which what has the same clauses is filed: an entry with a date looks for those without one alone, or a
// sentence that many reports repeat for years would call for all of them.
func lookedWords(e *Entry) []string {
	if _, _, _, ok := e.span(); ok {
		return wordKeys(e, "undated:")
	}
	return append(wordKeys(e, "undated:"), wordKeys(e, "dated:")...)
}

func wordKeys(e *Entry, dated string) []string {
	out := e.clauses()
	for i := range out {
		out[i] = dated + out[i]
	}
	return out
}

// sameClause reports whether two entries share a clause, word for word.
func sameClause(a, b *Entry) bool { return shared(a.clauses(), b.clauses()) > 0 }
