// Package party says whether two reports mean the same actor by two names: through aliases (ISIL, Daesh), through
// hierarchy (a brigade and its army, an army and its country), and through descriptions that leave it open ("rebels",
// "gunmen").
//
// It promises that Relate is symmetric but for the direction of Within, and looks at nothing but the two parties.
package party

import (
	"sitrep"
	"sitrep/actors"
)

// Party is an actor of a report, resolved far enough to be compared with those of other reports.
type Party struct {
	Name    string   `json:"name"`              // as the report has it
	Key     string   `json:"key"`               // the same for every name of the same actor
	Kind    string   `json:"kind,omitempty"`    // person group body country
	Country string   `json:"country,omitempty"` // ISO 3166 alpha-3 or PLOVER's codes
	Sector  string   `json:"sector,omitempty"`  // PLOVER 2.0
	Camp    string   `json:"camp,omitempty"`    // state, rebel, civilian, press …: what its sector belongs to
	Of      []string `json:"of,omitempty"`      // keys of what it is a part of, nearest first
	Open    bool     `json:"open,omitempty"`    // a description, which a named actor of its camp may stand behind
	Unknown bool     `json:"unknown,omitempty"` // nobody knows who: compatible with everyone
	Coded   bool     `json:"coded,omitempty"`   // from a coded record, without words of a report
}

// Relation between two parties.
type Relation int

// The relations, from the strongest.
const (
	Same  Relation = iota // two names of one
	Part                  // one belongs to the other
	Maybe                 // one is a description that the other may stand behind
	Apart                 // different
)

// Resolve makes the party of an actor. table gives aliases; nil leaves names as they are.
func Resolve(table *actors.Table, a *sitrep.Actor) Party {
	return Party{Name: a.Name, Key: actors.Fold(a.Name), Kind: a.Kind, Country: a.Country, Sector: a.Sector}
}

// Relate says how two parties stand to each other.
func Relate(a, b Party) Relation {
	if a.Key == b.Key {
		return Same
	}
	return Apart
}
