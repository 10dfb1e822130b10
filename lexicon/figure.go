package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// Figure is what a word says of a quantity beside it.
type Figure struct {
	Word  string
	Pos   Pos
	Of    []string // codes of figures.of; two where one number covers both
	Slots []Slot   // where the quantity stands, in the order to try
	Needs
	Line int // of figures.txt
}

func (f *frames) figure(number int, line string) (g Figure, err error) {
	k, line, err := cutKey(line, 5, "vna")
	if err != nil {
		return g, err
	}
	var cols [3]string
	if err := columns(line, &cols[0], &cols[1], &cols[2]); err != nil {
		return g, err
	}
	g = Figure{Word: k.word, Pos: k.pos, Of: strings.Split(cols[0], "+"), Line: number}
	for i, of := range g.Of {
		if !slices.Contains(counted, of) || slices.Contains(g.Of[:i], of) {
			return g, fmt.Errorf("no figure of %q", cols[0])
		}
	}
	if g.Slots, err = f.list(cols[1]); err != nil {
		return g, err
	}
	if g.Slots == nil {
		return g, fmt.Errorf("no slot")
	}
	g.Needs, err = f.needs(cols[2])
	return g, err
}

func (f Figure) key() key { return key{f.Word, f.Pos} }

func (f Figure) same(g Figure) bool {
	return overlap(f.Slots, g.Slots) && slices.Equal(f.Of, g.Of) && f.Needs.same(g.Needs)
}

func (f Figure) line() int { return f.Line }
