package lexicon

import (
	"fmt"
	"strings"
)

// Blame is a word that says whose deed an attack was: "linked the attack to the Front", "the work of the Front".
type Blame struct {
	Lemma    string
	Deed     Slot     // where the deed, or those who did it, stand; "" means the deed told last
	Doer     []Slot   // where the one stands at whose door it is laid
	Beside   []string // lemmas one of which must be the verb's subject or object
	Supposed bool     // it is only supposed
	Line     int      // of blame.txt
}

func (f *frames) blame(number int, line string) (b Blame, err error) {
	var cols [5]string
	if err := columns(line, &cols[0], &cols[1], &cols[2], &cols[3], &cols[4]); err != nil {
		return b, err
	}
	if err := checkWord(cols[0]); err != nil {
		return b, err
	}
	b = Blame{Lemma: cols[0], Deed: Slot(cols[1]), Supposed: cols[4] == "supposed", Line: number}
	if cols[1] != "" && !slots[cols[1]] {
		return b, fmt.Errorf("no slot %q", cols[1])
	}
	if b.Doer, err = f.list(cols[2]); err != nil || b.Doer == nil {
		return b, fmt.Errorf("no slot for who did it in %q", cols[2])
	}
	if cols[3] != "" {
		b.Beside = strings.Split(cols[3], ",")
	}
	if cols[4] != "told" && cols[4] != "supposed" {
		return b, fmt.Errorf("%q is neither told nor supposed", cols[4])
	}
	return b, nil
}

func (b Blame) same(c Blame) bool { return b.Deed == c.Deed }
func (b Blame) rank() int         { return 0 }
func (b Blame) line() int         { return b.Line }
func (b Blame) key() key          { return key{b.Lemma, Verb} }
