package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// Light is a verb that lends its fillers to an event noun: the noun of "carried out an air strike on" has the verb's
// subject as its actor.
type Light struct {
	Lemma            string
	Noun             Slot   // where the event noun stands
	Actor, Recipient []Slot // where the noun's fillers stand beside the verb
	Events           []string
	Processes        []string // both nil: it is said of any
	Line             int      // of light.txt
}

// Of reports whether the verb is said of events and processes like this one.
func (l Light) Of(c Code) bool {
	return l.Events == nil && l.Processes == nil ||
		c.Event != "" && slices.Contains(l.Events, c.Event) || c.Process != "" && slices.Contains(l.Processes, c.Process)
}

func (f *frames) light(number int, line string) (l Light, err error) {
	var cols [5]string
	if err := columns(line, &cols[0], &cols[1], &cols[2], &cols[3], &cols[4]); err != nil {
		return l, err
	}
	if err := checkWord(cols[0]); err != nil {
		return l, err
	}
	l = Light{Lemma: cols[0], Noun: Slot(cols[1]), Line: number}
	if !slots[cols[1]] {
		return l, fmt.Errorf("no slot %q", cols[1])
	}
	if l.Actor, err = f.list(cols[2]); err != nil {
		return l, err
	}
	if l.Recipient, err = f.list(cols[3]); err != nil || cols[4] == "*" {
		return l, err
	}
	for name := range strings.SplitSeq(cols[4], " ") {
		c, err := f.code(name)
		if err != nil || c.Control != "" || c.Mode != "" || c.Phase != "" || strings.Contains(name, "+") {
			return l, fmt.Errorf("%q is no type and no process", name)
		}
		if c.Event != "" {
			l.Events = append(l.Events, c.Event)
		} else {
			l.Processes = append(l.Processes, c.Process)
		}
	}
	return l, nil
}

func (l Light) same(m Light) bool { return l.Noun == m.Noun }
func (l Light) rank() int         { return 0 }
func (l Light) line() int         { return l.Line }
func (l Light) key() key          { return key{l.Lemma, Verb} }
