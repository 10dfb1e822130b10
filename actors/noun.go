package actors

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed nouns.txt
var nounsText string

// Kinds of actor, as the record writes them.
const (
	Person = "person"
	Crowd  = "group"
	Agency = "body"
)

// Noun is a word for an actor: "soldier", "prime minister", "residents".
type Noun struct {
	Lemma     string // as the table writes it
	Sector    string // PLOVER 2.0; empty where it is that of the body the actor belongs to, or cannot be told
	Kind      string // person, group or body
	Role      string // the plain word for it: "premier" has the role "prime minister"
	Anonymous bool   // stands for people whom a report does not name: "sources", "residents"
	Title     bool   // can stand before a name: "President Putin"
	Capital   bool   // an actor only where it is written with a capital: "the House", not "a house"
	Borrows   bool   // takes its sector, and its country, from what it belongs to: "spokesman", "aide", "commander"
}

func (t *Table) loadNouns(text string) error {
	t.noun = make(map[string]int, 3100)
	t.nouns = make([]Noun, 0, 3100)
	return lines("nouns.txt", text, 5, func(f []string) error {
		n := Noun{Lemma: f[0], Sector: f[1], Kind: f[2], Role: f[3]}
		if n.Lemma != strings.ToLower(n.Lemma) {
			return fmt.Errorf("%q is not in lower case", n.Lemma)
		}
		if n.Sector != "" && !isSector(n.Sector) {
			return fmt.Errorf("%q is no sector", n.Sector)
		}
		if n.Kind != Person && n.Kind != Crowd && n.Kind != Agency {
			return fmt.Errorf("%q is not person, group or body", n.Kind)
		}
		if n.Role == "" {
			n.Role = n.Lemma
		}
		for _, flag := range strings.Fields(f[4]) {
			switch flag {
			case "anonymous":
				n.Anonymous = true
			case "title":
				n.Title = true
			case "capital":
				n.Capital = true
			case "borrows":
				n.Borrows = true
			default:
				return fmt.Errorf("%q is no flag", flag)
			}
		}
		key := Fold(n.Lemma)
		if at, ok := t.noun[key]; ok {
			return fmt.Errorf("%q stands in the table already, as %q", n.Lemma, t.nouns[at].Lemma)
		}
		t.noun[key] = len(t.nouns)
		t.nouns = append(t.nouns, n)
		return nil
	})
}

// Noun looks up a noun of one to four words, in the singular or the plural.
func (t *Table) Noun(lemma string) (Noun, bool) {
	key := Fold(lemma)
	if at, ok := t.noun[key]; ok {
		return t.nouns[at], true
	}
	for _, end := range plurals {
		stem, ok := strings.CutSuffix(key, end.many)
		if !ok || len(stem) < 2 {
			continue
		}
		if at, ok := t.noun[stem+end.one]; ok {
			return t.nouns[at], true
		}
	}
	return Noun{}, false
}

var plurals = []struct{ many, one string }{
	{"ies", "y"}, {"men", "man"}, {"people", "person"}, {"ves", "f"}, {"ves", "fe"}, {"es", ""}, {"s", ""}, {"", "s"},
}
