package record

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"sitrep/record/party"
)

func actorsOf(e *Entry) []party.Party     { return e.Actors }
func recipientsOf(e *Entry) []party.Party { return e.Recipients }

// side is a party to an event and how many reports name it.
type side struct {
	party.Party
	reports int
}

// sidesOf are the parties that act in an event, or that suffer it, those first that most reports name, and of equals names before
// descriptions. What only describes another of them is left out.
func sidesOf(entries []Entry, of func(*Entry) []party.Party) []party.Party {
	named := map[string]map[string]bool{} // reports by key
	var list []side
	for i := range entries {
		for _, p := range of(&entries[i]) {
			if named[p.Key] == nil {
				named[p.Key] = map[string]bool{}
				list = append(list, side{Party: p})
			}
			named[p.Key][entries[i].Report] = true
		}
	}
	for i := range list {
		list[i].reports = len(named[list[i].Key])
	}
	slices.SortStableFunc(list, func(a, b side) int {
		return cmp.Or(b.reports-a.reports, described(&a)-described(&b), strings.Compare(a.Key, b.Key))
	})
	out := []party.Party{} // never nil: it is written as a list
	for i := range list {
		if !slices.ContainsFunc(list, func(o side) bool { return o.standsFor(&list[i]) }) && !again(list[:i], &list[i]) {
			out = append(out, list[i].Party)
		}
	}
	return out
}

func described(s *side) int {
	if s.Open {
		return 1
	}
	return 0
}

// standsFor reports whether a party is named where another is only described: a name for "the rebels", if it is of their sector or as
// many reports have it, "the army" for "delegates of the army", and anybody for "others" and "its fighters".
func (s *side) standsFor(o *side) bool {
	switch {
	case s.Key == o.Key:
		return false
	case !vague(s) && vague(o), party.PeopleOf(o.Party, s.Party):
		return true
	case !o.Open || s.Open || o.Camp == "" || s.Sector != o.Sector && s.reports < o.reports:
		return false
	}
	return party.Relate(o.Party, s.Party) <= party.Maybe
}

// vague reports whether a party's words say nothing of who it is.
func vague(s *side) bool {
	words := strings.ToLower(s.Name)
	if s.Open && (everyone(words) || everyone(lastWord(words)) && s.Sector == "" || party.Nameless(s.Party)) {
		return true
	}
	return strings.HasSuffix(words, " of them") || !strings.ContainsFunc(words, unicode.IsLetter)
}

// again reports whether a party stands before it by another name, or a description has the head of one before it, as far as both may be
// of one country: "a female suicide bomber" and "the first bomber".
func again(before []side, s *side) bool {
	return slices.ContainsFunc(before, func(o side) bool {
		return party.Relate(o.Party, s.Party) == party.Same || s.Open && o.Open && singular(lastWord(o.Name)) == singular(lastWord(s.Name)) && party.Relate(o.Party, s.Party) <= party.Maybe
	})
}

// lastWord is the head of a description, as far as nothing stands behind it.
func lastWord(name string) string {
	f := strings.Fields(strings.ToLower(headed(name)))
	if len(f) == 0 {
		return ""
	}
	return f[len(f)-1]
}

// singular is a word without its plural s: no grammar, a key for comparing.
func singular(word string) string { return strings.TrimSuffix(word, "s") }
