// Package party says whether two reports mean the same actor by two names: through aliases (ISIL, Daesh), through
// hierarchy (an army and its country), and through descriptions that leave it open ("rebels", "gunmen").
//
// It promises that Relate is symmetric and looks at nothing but the two parties.
package party

import (
	"slices"
	"strings"
	"unicode"

	"sitrep"
	"sitrep/actors"
)

// Party is an actor of a report, resolved far enough to be compared with those of other reports.
type Party struct {
	Name    string `json:"name"`              // as the report has it
	Key     string `json:"key"`               // the same for every name of the same actor
	Kind    string `json:"kind,omitempty"`    // person group body country
	Country string `json:"country,omitempty"` // ISO 3166 alpha-3 or PLOVER's codes
	Sector  string `json:"sector,omitempty"`  // PLOVER 2.0
	Camp    string `json:"camp,omitempty"`    // what its sector belongs to: state armed party civil
	Open    bool   `json:"open,omitempty"`    // a description, which a named actor of its camp may stand behind
	Coded   bool   `json:"coded,omitempty"`   // from a coded record, without words of a report
}

// Camps.
const (
	State = "state"
	Armed = "armed" // rebels, militias, gangs
	Side  = "party" // political parties and their people
	Civil = "civil"
)

// camps are the camps of PLOVER's sectors; a sector that is not here has none.
func camp(sector string) string {
	switch sector {
	case "GOV", "MIL", "COP", "SPY", "JUD", "LEG":
		return State
	case "REB", "UAF", "PRM", "CRM":
		return Armed
	case "PTY", "OPP":
		return Side
	case "", "UNK":
		return ""
	}
	return Civil
}

// Relation between two parties.
type Relation int

// The relations, from the strongest.
const (
	Same  Relation = iota // two names of one
	Part                  // one belongs to the other, or both to the same government
	Maybe                 // one is a description that the other may stand behind
	Apart                 // different
)

// Resolve makes the party of an actor. table gives aliases; nil leaves names as they are.
func Resolve(table *actors.Table, a *sitrep.Actor) Party {
	p := Party{
		Name: a.Name, Kind: a.Kind, Country: a.Country, Sector: a.Sector, Camp: camp(a.Sector),
		Open: a.Anonymous || described(a), Coded: len(a.Mentions) == 0,
	}
	p.Key = actors.Fold(a.Name)
	if a.Kind == sitrep.Country && a.Country != "" {
		p.Key, p.Camp, p.Open = a.Country, State, false
		return p
	}
	if table == nil || p.Coded {
		return p
	}
	if g, ok := group(table, a.Name); ok {
		p.Key, p.Country, p.Sector, p.Camp, p.Open = actors.Fold(g.Name), g.Country, g.Sector, camp(g.Sector), false
		return p
	}
	if of := whose(p.Name); p.Open && p.Camp == Armed && of != "" { // "the Front's fighters" act as the Front
		p.Name, p.Key = of, actors.Fold(of)
	}
	if n, ok := table.Noun(a.Name); ok && !n.Capital && !strings.Contains(a.Name, " ") {
		p.Open = true // "Gunmen", as a sentence begins
	}
	if b, ok := table.Body(a.Name); ok {
		p.Key, p.Open = actors.Fold(b.Name), false
		if b.Sector != "" {
			p.Country, p.Sector, p.Camp = b.Country, b.Sector, camp(b.Sector)
		}
	}
	return p
}

// group finds an armed group by its name, or by the name inside a description of its people ("Islamic State fighters").
func group(table *actors.Table, name string) (actors.Group, bool) {
	if g, ok := table.Group(name); ok {
		return g, true
	}
	f := strings.Fields(name)
	for n := len(f) - 1; n > 0; n-- {
		for i := 0; i+n <= len(f); i++ {
			if first := []rune(f[i])[0]; !unicode.IsUpper(first) {
				continue
			}
			if g, ok := table.Group(strings.Join(f[i:i+n], " ")); ok {
				return g, true
			}
		}
	}
	return actors.Group{}, false
}

// described reports whether a name is a description: its last word begins with a small letter, or it is one of people of
// something ("Terrorists of the so-called Front", as a sentence begins).
func described(a *sitrep.Actor) bool {
	f := strings.Fields(a.Name)
	if len(f) == 0 || !unicode.IsUpper([]rune(f[len(f)-1])[0]) {
		return true
	}
	i := slices.Index(f, "of")
	return i > 0 && !unicode.IsUpper([]rune(f[i-1])[0]) || i == 1 && strings.HasSuffix(f[0], "s")
}

// Relate says how two parties stand to each other.
func Relate(a, b Party) Relation {
	if a.Key == b.Key && a.Key != "" || initials(a, b) || initials(b, a) {
		return Same
	}
	if PeopleOf(a, b) || PeopleOf(b, a) {
		return Part
	}
	if a.Coded && b.Coded { // a coder's categories: what is of another one is another
		if a.Camp == b.Camp {
			return Maybe
		}
		return Apart
	}
	if a.Camp == "" && (a.Open || a.Sector == "UNK") || b.Camp == "" && (b.Open || b.Sector == "UNK") {
		return Maybe // nobody knows who
	}
	switch {
	case a.Camp == State && b.Camp == State:
		return states(a, b)
	case a.Camp != b.Camp:
		if a.Camp == "" || b.Camp == "" {
			return unplaced(a, b)
		}
		if opposed(a, b) && (a.Open || b.Open) && !foreign(a, b) {
			return Maybe
		}
		return Apart
	case a.Open || b.Open:
		if foreign(a, b) {
			return Apart
		}
		return Maybe
	case shortOf(a.Name, b.Name) || shortOf(b.Name, a.Name):
		return Maybe
	}
	return Apart
}

// PeopleOf reports whether a description is of people of another party: "delegates of the army" and "the army's envoys", where the army stands
// beside them. Somebody's relatives are not his people.
func PeopleOf(p, of Party) bool {
	if !p.Open || of.Name == "" || p.Key == of.Key {
		return false
	}
	body := owner(p)
	if body == "" || p.Camp == Civil || p.Camp == "" {
		_, body, _ = strings.Cut(strings.ToLower(p.Name), " of ")
	}
	return body != "" && strings.TrimPrefix(body, "the ") == strings.TrimPrefix(strings.ToLower(of.Name), "the ")
}

// owner is whose a party is called, in small letters: the navy of "the navy's divers"; "" if it is called nobody's.
func owner(p Party) string { return strings.ToLower(whose(p.Name)) }

// whose is the part of a name that says whose somebody is, as it is written.
func whose(name string) string {
	for _, mark := range []string{"'s ", "’s "} {
		if of, _, ok := strings.Cut(name, mark); ok {
			return of
		}
	}
	return ""
}

// Nameless reports whether a party's words only point at another: "its fighters", which do not name it, or "Hawa's brother".
func Nameless(p Party) bool {
	first, _, more := strings.Cut(strings.ToLower(p.Name), " ")
	if p.Open && (p.Camp == Civil || p.Camp == "") && owner(p) != "" {
		return true
	}
	return more && p.Open && slices.Contains([]string{"its", "their", "his", "her", "whose"}, first)
}

// initials reports whether a name is made of the first letters of another: "ERF" for "Eastern Reform Front".
func initials(short, long Party) bool {
	const fewest = 3 // of two letters there are too many
	if len(short.Name) < fewest || strings.ToUpper(short.Name) != short.Name || short.Camp != long.Camp && short.Camp != "" && long.Camp != "" || foreign(short, long) {
		return false
	}
	var letters strings.Builder
	for word := range strings.FieldsSeq(long.Name) {
		if first := []rune(word)[0]; unicode.IsUpper(first) {
			letters.WriteRune(first)
		}
	}
	return letters.String() == short.Name
}

// opposed reports whether one is armed and the other of the opposition or some party, which one description may mean:
// "opposition-held", "moderate-held", "rebel-held".
func opposed(a, b Party) bool {
	return a.Camp == Armed && b.Camp == Side || b.Camp == Armed && a.Camp == Side
}

// shortOf reports whether a name is the end of a longer one: "the Front" for "Eastern Reform Front".
func shortOf(short, long string) bool {
	return short != "" && strings.HasSuffix(strings.ToLower(long), " "+strings.ToLower(short))
}

// states relates two organs of states: those of one country are its government's.
func states(a, b Party) Relation {
	if a.Country != "" && a.Country == b.Country {
		return Part
	}
	if a.Country == "" || b.Country == "" {
		return Maybe
	}
	return Apart
}

// unplaced relates parties of which one's camp is unknown.
func unplaced(a, b Party) Relation {
	if a.Country != "" && a.Country == b.Country || a.Open || b.Open {
		return Maybe
	}
	return Apart
}

// foreign reports whether two parties belong to two countries.
func foreign(a, b Party) bool {
	international := func(p Party) bool {
		return p.Country == "" || slices.Contains([]string{"IMG", "IGO", "UNO", "EUR", "NGO", "ISM", "MNC"}, p.Country)
	}
	return !international(a) && !international(b) && a.Country != b.Country
}

// Any gives the strongest relation between a party of one list and one of the other; ok is false where a list is empty.
func Any(a, b []Party) (best Relation, ok bool) {
	best = Apart
	for _, x := range a {
		for _, y := range b {
			best = min(best, Relate(x, y))
		}
	}
	return best, len(a) > 0 && len(b) > 0
}

// Names lists parties in words.
func Names(list []Party) string {
	var names []string
	for _, p := range list {
		if !slices.Contains(names, p.Name) {
			names = append(names, p.Name)
		}
	}
	return strings.Join(names, ", ")
}
