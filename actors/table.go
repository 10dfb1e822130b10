package actors

import "sync"

// Table answers who a noun or a name stands for.
type Table struct {
	nouns []Noun
	noun  map[string]int

	bodies  []Body
	groups  []Group
	parties []Party
	outlets []Outlet
	body    named
	group   named
	party   named
	outlet  named

	office map[officeKey]string // a word for an office to the office
	people
}

// Open returns the tables that are built into the program. The first call reads them; later ones return the same Table.
func Open() (*Table, error) { return opened() }

var opened = sync.OnceValues(func() (*Table, error) {
	t := &Table{}
	for _, load := range []func() error{
		func() error { return t.loadNouns(nounsText) },
		func() error { return t.loadBodies(bodiesText) },
		func() error { return t.loadGroups(groupsText) },
		func() error { return t.loadParties(partiesText) },
		func() error { return t.loadOutlets(outletsText) },
		func() error { return t.loadOffices(officesText) },
		func() error { return t.loadPeople(peopleText) },
	} {
		if err := load(); err != nil {
			return nil, err
		}
	}
	return t, nil
})
