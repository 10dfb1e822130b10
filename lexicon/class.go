package lexicon

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// classes are named lists of lemmas.
type classes struct {
	names map[string]bool
	in    map[string][]string // the classes of a lemma
}

func (c *classes) load(fsys fs.FS) error {
	c.names, c.in = map[string]bool{}, make(map[string][]string, 2048)
	lists, lines := map[string][]string{}, map[string]int{}
	err := eachLine(fsys, "classes.txt", func(number int, line string, _ int) error {
		var name, list string
		if err := columns(line, &name, &list); err != nil {
			return err
		}
		if err := checkWord(name); err != nil {
			return err
		}
		if c.names[name] {
			return fmt.Errorf("class %q comes twice", name)
		}
		words := strings.Split(list, " ")
		slices.Sort(words)
		if len(slices.Compact(words)) != len(words) {
			return fmt.Errorf("class %q names a word twice", name)
		}
		for _, w := range words {
			if err := checkWord(w); err != nil {
				return err
			}
		}
		c.names[name], lists[name], lines[name] = true, words, number
		return nil
	})
	if err != nil {
		return err
	}
	for name, words := range lists {
		if err := c.fill(name, words, lists, 0); err != nil {
			return &LineError{"classes.txt", lines[name], err.Error()}
		}
	}
	return nil
}

func (c *classes) fill(name string, words []string, lists map[string][]string, depth int) error {
	if depth > len(lists) {
		return fmt.Errorf("a class brings in itself")
	}
	for _, w := range words {
		other, ok := strings.CutPrefix(w, "@")
		if !ok {
			if !slices.Contains(c.in[w], name) {
				c.in[w] = append(c.in[w], name)
			}
			continue
		}
		if lists[other] == nil {
			return fmt.Errorf("no class %q", other)
		}
		if err := c.fill(name, lists[other], lists, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// InClass reports whether a lemma is in a class of classes.txt.
func (l *Lexicon) InClass(lemma, class string) bool {
	return slices.Contains(l.classes.in[lemma], class)
}

// Allows reports whether a slot's filler meets a need. head is the filler's lemma, empty where the slot is empty. What
// the reader knows the filler to be beyond its lemma stands in is: person, group, force, body, country, place, networks, or self for
// a reflexive.
func (l *Lexicon) Allows(n Need, head string, is ...string) bool {
	if head == "" && len(is) == 0 {
		return n.Not
	}
	return l.named(n, head, is) != n.Not
}

func (l *Lexicon) named(n Need, head string, is []string) bool {
	in := l.classes.in[head]
	for _, w := range n.Words {
		if w == "any" || w == head || slices.Contains(in, w) || slices.Contains(is, w) {
			return true
		}
		if w == "actor" && slices.ContainsFunc(is, func(k string) bool { return k != "place" && k != "self" }) {
			return true
		}
	}
	return false
}
