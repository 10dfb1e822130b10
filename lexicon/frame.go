package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// Slot is where a filler stands beside its word.
type Slot string

// The slots that are no preposition. A Slot that is a preposition ("on") is what follows it.
const (
	Subject        Slot = "subj" // active subject; of a passive, what follows "by"; of an adjective, the noun it is said of
	Object         Slot = "obj"  // active object; of a passive, the subject; of a phrase that ends in a preposition, what follows
	IndirectObject Slot = "iobj"
	Possessive     Slot = "poss" // what stands before a noun: "Turkey's shelling", "Turkish shelling"
	Self           Slot = "self" // the noun itself
	Head           Slot = "head" // what an adjective or adverb modifies, or a modal is auxiliary to
	Doing          Slot = "does" // the verb with an object that a noun is the subject of: "the strike killed three"
	Infinitive     Slot = "inf"  // the infinitive or gerund that a word governs
	Clause         Slot = "clause"
	Predicate      Slot = "pred" // what the object is said to be: "called the raid shameful", "described it as a crime"
)

var slots = func() map[string]bool {
	m := map[string]bool{}
	for s := range strings.FieldsSeq("subj obj iobj poss self head does inf clause pred of by with against on at to from in for over " +
		"between into about along among near as toward towards around outside under through upon over across") {
		m[s] = true
	}
	return m
}()

// Need is one condition on the words around a predicate.
type Need struct {
	Not   bool
	Slot  Slot
	Words []string // lemmas and names of classes; see Lexicon.Allows
}

// String writes the need as the files do.
func (n Need) String() string {
	s := string(n.Slot) + ":" + strings.Join(n.Words, ",")
	if n.Not {
		s = "not:" + s
	}
	return s
}

// Needs is a column of conditions.
type Needs struct {
	All    []Need // every one must hold
	Clause bool   // the word must govern a clause
	Plural bool   // it must be in the plural
	Weak   bool   // it is ambiguous: take it only with other evidence
	Sure   bool   // the words settle it: the model need only see that something may happen here
}

// frames reads the columns that speak of slots, and remembers them: a few frames serve thousands of lines.
type frames struct {
	slots  map[string][]Slot
	codes  map[string]Code
	column map[string]Needs
	frames map[string]*Frame
}

func newFrames() *frames {
	return &frames{make(map[string][]Slot, 256), make(map[string]Code, 256), make(map[string]Needs, 2048), make(map[string]*Frame, 4096)}
}

func (f *frames) code(s string) (Code, error) {
	c, ok := f.codes[s]
	if ok {
		return c, nil
	}
	c, err := parseCode(s)
	if err == nil {
		f.codes[s] = c
	}
	return c, err
}

// list reads slots divided by spaces.
func (f *frames) list(s string) ([]Slot, error) {
	if s == "" {
		return nil, nil
	}
	list, ok := f.slots[s]
	if ok {
		return list, nil
	}
	for name := range strings.SplitSeq(s, " ") {
		if !slots[name] {
			return nil, fmt.Errorf("no slot %q", name)
		}
		if slices.Contains(list, Slot(name)) {
			return nil, fmt.Errorf("slot %q comes twice", name)
		}
		list = append(list, Slot(name))
	}
	f.slots[s] = list
	return list, nil
}

func (f *frames) needs(s string) (n Needs, err error) {
	if s == "" {
		return n, nil
	}
	n, ok := f.column[s]
	if ok {
		return n, nil
	}
	for part := range strings.SplitSeq(s, " ") {
		if err := n.add(part); err != nil {
			return Needs{}, err
		}
	}
	f.column[s] = n
	return n, nil
}

func (n *Needs) add(part string) error {
	flag := n.flag(part)
	if flag != nil {
		if *flag {
			return fmt.Errorf("condition %q comes twice", part)
		}
		*flag = true
		return nil
	}
	if part == "to:inf" {
		part = "inf:any"
	}
	var need Need
	rest, not := strings.CutPrefix(part, "not:")
	slot, list, ok := strings.Cut(rest, ":")
	if rest == "clause" && not {
		slot, list, ok = "clause", "any", true
	}
	if !ok {
		return fmt.Errorf("no condition %q", part)
	}
	if !slots[slot] {
		return fmt.Errorf("condition %q: no slot %q", part, slot)
	}
	need.Not, need.Slot, need.Words = not, Slot(slot), strings.Split(list, ",")
	for i, w := range need.Words {
		if w == "" || strings.ContainsAny(w, ":| _") {
			return fmt.Errorf("condition %q: no word %q", part, w)
		}
		if slices.Contains(need.Words[:i], w) {
			return fmt.Errorf("condition %q: %q comes twice", part, w)
		}
	}
	for _, have := range n.All {
		if have.Slot == need.Slot && have.Not == need.Not {
			return fmt.Errorf("two conditions on %q", part[:len(part)-len(list)])
		}
	}
	n.All = append(n.All, need)
	return nil
}

func (n *Needs) flag(name string) *bool {
	switch name {
	case "weak":
		return &n.Weak
	case "sure":
		return &n.Sure
	case "plural":
		return &n.Plural
	case "clause":
		return &n.Clause
	}
	return nil
}

// rank puts sure lines before weak ones, and more conditions before fewer.
func (n Needs) rank() int {
	r := -len(n.All)
	if n.Plural {
		r--
	}
	if n.Clause {
		r--
	}
	if n.Weak {
		r += 1000
	}
	if n.Sure {
		r -= 1000
	}
	return r
}

// same reports whether two columns ask for the same, weak or not.
func (n Needs) same(m Needs) bool {
	return n.Plural == m.Plural && n.Clause == m.Clause &&
		slices.EqualFunc(n.All, m.All, func(a, b Need) bool {
			return a.Not == b.Not && a.Slot == b.Slot && slices.Equal(a.Words, b.Words)
		})
}
