package party

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed rivals.txt
var rivalsText string

// hostile are the states that fight each other, abroad the states and the countries whose groups they fight, and umbrella the words for a
// body of several groups: rivals.txt.
var (
	hostile  = sync.OnceValue(func() map[[2]string]bool { return rivalPairs("states") })
	abroad   = sync.OnceValue(func() map[[2]string]bool { return rivalPairs("abroad") })
	umbrella = sync.OnceValue(func() []string { return slices.Concat(rivalLines("umbrella")...) })
)

// rivalPairs are the pairs of one kind of line.
func rivalPairs(kind string) map[[2]string]bool {
	out := map[[2]string]bool{}
	for _, f := range rivalLines(kind) {
		out[[2]string{f[0], f[1]}] = true
	}
	return out
}

// rivalLines are the words of the lines of one kind.
func rivalLines(kind string) [][]string {
	var out [][]string
	for line := range strings.Lines(rivalsText) {
		if what, words, ok := strings.Cut(line, "|"); ok && line[0] != '#' && strings.TrimSpace(what) == kind {
			out = append(out, strings.Fields(words))
		}
	}
	return out
}

// Rivals reports whether one deed of one of two parties that are apart cannot be the other's as well: an army and rebels, two states that
// fight each other, two groups with names. A group fights its own country's state, and abroad as often beside one. Two states act together as
// often as not, a militia acts beside an army, nobody knows whose "gunmen" are, and an alliance may be of the group.
func Rivals(a, b Party) bool {
	switch {
	case faceless(a) || faceless(b) || Relate(a, b) != Apart:
		return false
	case a.Camp == State && b.Camp == State:
		return hostile()[[2]string{a.Country, b.Country}] || hostile()[[2]string{b.Country, a.Country}]
	case a.Camp == State && b.Camp == Armed || b.Camp == State && a.Camp == Armed:
		state, group := a, b
		if b.Camp == State {
			state, group = b, a
		}
		return a.Sector != militia && b.Sector != militia && (!foreign(a, b) || abroad()[[2]string{state.Country, group.Country}])
	case a.Open || b.Open:
		return false
	}
	return !several(a) && !several(b)
}

// militia is the sector of those who fight on a state's side.
const militia = "PRM"

// faceless reports whether a party is nobody's side: victims, witnesses, "gunmen".
func faceless(p Party) bool {
	return p.Camp == "" || p.Camp == Civil || p.Open && p.Camp == Armed && p.Sector != "REB"
}

// several reports whether a name is of a body of groups: "the Northern Alliance".
func several(p Party) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(p.Name)), func(w string) bool { return slices.Contains(umbrella(), w) })
}
