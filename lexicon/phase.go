package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// Phase is a phase that a word puts a process in.
type Phase struct {
	Word  string
	Pos   Pos
	Phase string
	Kinds []string // of process; nil: all
	Slots []Slot   // where the process stands
	Line  int      // of phases.txt
}

// Of reports whether the word is said of a kind of process.
func (p Phase) Of(kind string) bool { return p.Kinds == nil || slices.Contains(p.Kinds, kind) }

func (f *frames) phase(number int, line string) (p Phase, err error) {
	k, line, err := cutKey(line, 5, "vna")
	if err != nil {
		return p, err
	}
	var cols [3]string
	if err := columns(line, &cols[0], &cols[1], &cols[2]); err != nil {
		return p, err
	}
	p = Phase{Word: k.word, Pos: k.pos, Phase: cols[0], Line: number}
	if !slices.Contains(phases, p.Phase) {
		return p, fmt.Errorf("no phase %q", p.Phase)
	}
	if cols[1] != "*" {
		p.Kinds = strings.Split(cols[1], " ")
	}
	for i, kind := range p.Kinds {
		if !slices.Contains(kinds, kind) {
			return p, fmt.Errorf("no process %q", kind)
		}
		if slices.Contains(p.Kinds[:i], kind) {
			return p, fmt.Errorf("process %q comes twice", kind)
		}
	}
	if p.Slots, err = f.list(cols[2]); err == nil && p.Slots == nil {
		err = fmt.Errorf("no slot")
	}
	return p, err
}

// same reports whether both lines name one kind of process in one slot, or both name all.
func (p Phase) same(q Phase) bool {
	if (p.Kinds == nil) != (q.Kinds == nil) || !overlap(p.Slots, q.Slots) {
		return false
	}
	return p.Kinds == nil || overlap(p.Kinds, q.Kinds)
}

func (p Phase) rank() int {
	if p.Kinds == nil {
		return 1
	}
	return 0
}

func (p Phase) line() int { return p.Line }

func overlap[T comparable](a, b []T) bool {
	return slices.ContainsFunc(a, func(x T) bool { return slices.Contains(b, x) })
}
func (p Phase) key() key { return key{p.Word, p.Pos} }
