package actors

import (
	"errors"
	"sync"
)

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

var opened = sync.OnceValues(load)

func load() (*Table, error) {
	t := &Table{}
	people := make(chan error, 1)
	go func() { // people touch nothing that the others write
		err := t.loadOffices(officesText)
		if err == nil {
			err = t.loadPeople(peopleText)
		}
		people <- err
	}()
	err := errors.Join(t.loadNouns(nounsText), t.loadBodies(bodiesText), t.loadGroups(groupsText),
		t.loadParties(partiesText), t.loadOutlets(outletsText), <-people)
	if err != nil {
		return nil, err
	}
	return t, nil
}
