package actors

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

//go:embed bodies.txt
var bodiesText string

//go:embed groups.txt
var groupsText string

//go:embed parties.txt
var partiesText string

//go:embed outlets.txt
var outletsText string

// Body is an institution: an international body, a parliament, an army, a court, a company.
type Body struct {
	Name    string
	Aliases []string
	Country string // ISO 3166 alpha-3, or IGO UNO EUR NGO ISM IMG MNC
	Sector  string // PLOVER 2.0; empty for bodies that have none
	Kind    string // one of the kinds that bodies.txt names
}

// Group is an armed group.
type Group struct {
	Name    string
	Aliases []string
	Country string // where it fights; IMG for groups that act across borders
	Sector  string
	From    int // the year it was first active; 0 unknown
	To      int // the last; 0 while it is
}

// Active reports whether the group is known to have existed in a year.
func (g Group) Active(year int) bool {
	return (g.From == 0 || g.From <= year) && (g.To == 0 || year <= g.To)
}

// Party is a political party.
type Party struct {
	Name    string
	Aliases []string
	Country string
	Sector  string // PTY, or OPP for parties that have known nothing else
}

// Outlet is whoever publishes reports.
type Outlet struct {
	Name    string
	Aliases []string
	Country string // MNC for those at home in no one country
	State   bool   // owned or run by a state
	Agency  bool   // serves other outlets with copy
}

// kinds of body.
const kinds = " alliance army navy airforce guard police intelligence parliament government ministry office court prosecutor " +
	"union agency mission bank company ngo church commission talks command regulator university election media "

// named is what the loaders of named things share.
type named struct {
	names
	seen map[whose]bool
}

// whose is a folded name and its country.
type whose struct{ key, country string }

func newNamed(rows int) named {
	return named{names: newNames(2 * rows), seen: make(map[whose]bool, rows)}
}

// enter indexes a row under its name and aliases.
func (n *named) enter(name, aliases, country string, row int) ([]string, error) {
	if !isCountry(country) {
		return nil, fmt.Errorf("%q is no country", country)
	}
	others, err := list(aliases)
	if err != nil {
		return nil, err
	}
	key, err := n.add(name, row)
	if err != nil {
		return nil, err
	}
	if n.seen[whose{key, country}] {
		return nil, fmt.Errorf("%q of %s stands in the table already", name, country)
	}
	n.seen[whose{key, country}] = true
	for i, o := range others {
		if _, err := n.add(o, row); err != nil {
			return nil, err
		}
		others[i] = strings.TrimPrefix(o, "=")
	}
	return others, nil
}

func (t *Table) loadBodies(text string) error {
	t.body = newNamed(1300)
	return lines("bodies.txt", text, 5, func(f []string) error {
		aliases, err := t.body.enter(f[0], f[1], f[2], len(t.bodies))
		if err != nil {
			return err
		}
		if f[3] != "" && !isSector(f[3]) {
			return fmt.Errorf("%q is no sector", f[3])
		}
		if f[4] == "" || !strings.Contains(kinds, " "+f[4]+" ") {
			return fmt.Errorf("%q is no kind of body", f[4])
		}
		t.bodies = append(t.bodies, Body{strings.TrimPrefix(f[0], "="), aliases, f[2], f[3], f[4]})
		return nil
	})
}

func (t *Table) loadGroups(text string) error {
	t.group = newNamed(1000)
	return lines("groups.txt", text, 5, func(f []string) error {
		aliases, err := t.group.enter(f[0], f[1], f[2], len(t.groups))
		if err != nil {
			return err
		}
		if !isSector(f[3]) {
			return fmt.Errorf("%q is no sector", f[3])
		}
		g := Group{Name: strings.TrimPrefix(f[0], "="), Aliases: aliases, Country: f[2], Sector: f[3]}
		if g.From, g.To, err = years(f[4]); err != nil {
			return err
		}
		t.groups = append(t.groups, g)
		return nil
	})
}

// years reads "1980-1992", "2014-" and "".
func years(s string) (from, to int, err error) {
	if s == "" {
		return 0, 0, nil
	}
	a, b, ok := strings.Cut(s, "-")
	if from, err = strconv.Atoi(a); !ok || err != nil || len(a) != 4 || from < 1800 {
		return 0, 0, fmt.Errorf("%q are no years such as 1980-1992 or 2014-", s)
	}
	if b == "" {
		return from, 0, nil
	}
	if to, err = strconv.Atoi(b); err != nil || len(b) != 4 || to < from {
		return 0, 0, fmt.Errorf("%q are no years such as 1980-1992 or 2014-", s)
	}
	return from, to, nil
}

func (t *Table) loadParties(text string) error {
	t.party = newNamed(600)
	return lines("parties.txt", text, 4, func(f []string) error {
		aliases, err := t.party.enter(f[0], f[1], f[2], len(t.parties))
		if err != nil {
			return err
		}
		if f[3] != "PTY" && f[3] != "OPP" {
			return fmt.Errorf("%q is neither PTY nor OPP", f[3])
		}
		t.parties = append(t.parties, Party{strings.TrimPrefix(f[0], "="), aliases, f[2], f[3]})
		return nil
	})
}

func (t *Table) loadOutlets(text string) error {
	t.outlet = newNamed(1000)
	return lines("outlets.txt", text, 5, func(f []string) error {
		aliases, err := t.outlet.enter(f[0], f[1], f[2], len(t.outlets))
		if err != nil {
			return err
		}
		o := Outlet{Name: strings.TrimPrefix(f[0], "="), Aliases: aliases, Country: f[2]}
		if o.State, err = yes(f[3]); err != nil {
			return err
		}
		if o.Agency, err = yes(f[4]); err != nil {
			return err
		}
		t.outlets = append(t.outlets, o)
		return nil
	})
}

func yes(s string) (bool, error) {
	if s != "yes" && s != "no" {
		return false, fmt.Errorf("%q is neither yes nor no", s)
	}
	return s == "yes", nil
}

// pick gives the rows that a name can stand for.
func pick[T any](n *names, rows []T, name string) []T {
	var all []T
	for _, i := range n.find(name) {
		all = append(all, rows[i])
	}
	return all
}

// first gives the row that a name most likely stands for.
func first[T any](n *names, rows []T, name string) (T, bool) {
	if i := n.one(name); i >= 0 {
		return rows[i], true
	}
	var none T
	return none, false
}

// Body looks up an institution by name or alias.
func (t *Table) Body(name string) (Body, bool) { return first(&t.body.names, t.bodies, name) }

// Bodies gives all institutions that share a name.
func (t *Table) Bodies(name string) []Body { return pick(&t.body.names, t.bodies, name) }

// Group looks up an armed group by name or alias.
func (t *Table) Group(name string) (Group, bool) { return first(&t.group.names, t.groups, name) }

// Groups gives all armed groups that share a name.
func (t *Table) Groups(name string) []Group { return pick(&t.group.names, t.groups, name) }

// Party looks up a political party by name or alias.
func (t *Table) Party(name string) (Party, bool) { return first(&t.party.names, t.parties, name) }

// Parties gives all parties that share a name.
func (t *Table) Parties(name string) []Party { return pick(&t.party.names, t.parties, name) }

// Outlet looks up an outlet by name or alias.
func (t *Table) Outlet(name string) (Outlet, bool) { return first(&t.outlet.names, t.outlets, name) }

// Outlets gives all outlets that share a name.
func (t *Table) Outlets(name string) []Outlet { return pick(&t.outlet.names, t.outlets, name) }
