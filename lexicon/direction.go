package lexicon

import "fmt"

// Direction says where the one stands whom an act of a type concerns, when its own frame does not.
type Direction struct {
	Type  string // with its mode where the mode has its own
	Slots []Slot // where an actor may stand
	Place []Slot // where the name of a place stands for whom the act is done to
	Line  int    // of directions.txt
}

func (f *frames) direction(number int, line string) (d Direction, err error) {
	var cols [3]string
	if err := columns(line, &cols[0], &cols[1], &cols[2]); err != nil {
		return d, err
	}
	c, err := f.code(cols[0])
	if err != nil || c.Event == "" || c.Process != "" || c.Control != "" {
		return d, fmt.Errorf("%q is no type, with or without a mode", cols[0])
	}
	d = Direction{Type: cols[0], Line: number}
	if d.Slots, err = f.list(cols[1]); err != nil {
		return d, err
	}
	d.Place, err = f.list(cols[2])
	return d, err
}

func (d Direction) same(Direction) bool { return true }
func (d Direction) rank() int           { return 0 }
func (d Direction) line() int           { return d.Line }
func (d Direction) key() key            { return key{d.Type, 0} }
