package lexicon

import "fmt"

// Unit is a noun that is counted.
type Unit struct {
	Noun   string
	People bool
	Name   string // for people the figure's who, empty where the noun says no more than people; else the figure's unit
	Line   int    // of units.txt
}

func parseUnit(number int, line string) (u Unit, err error) {
	var cols [3]string
	if err := columns(line, &cols[0], &cols[1], &cols[2]); err != nil {
		return u, err
	}
	if err := checkWord(cols[0]); err != nil {
		return u, err
	}
	u = Unit{Noun: cols[0], Name: cols[2], Line: number}
	switch cols[1] {
	case "people":
		u.People = true
	case "thing":
		if u.Name == "" {
			return u, fmt.Errorf("a thing needs a name")
		}
	default:
		return u, fmt.Errorf("%q is neither people nor thing", cols[1])
	}
	return u, nil
}

func (u Unit) same(Unit) bool { return true }
func (u Unit) rank() int      { return 0 }
func (u Unit) line() int      { return u.Line }
func (u Unit) key() key       { return key{u.Noun, Noun} }
