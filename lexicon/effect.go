package lexicon

import (
	"fmt"
	"slices"
)

// Effect is what a word does to the status of what it governs.
type Effect struct {
	Word   string
	Pos    Pos
	Effect string // happened ongoing expected hypothetical denied hedged begun stopped attempt failed averted cancelled postponed required
	Scope  []Slot // where what it governs stands
	Line   int    // of status.txt
}

var effects = []string{"happened", "ongoing", "expected", "hypothetical", "denied", "hedged", "begun", "stopped", "attempt",
	"failed", "averted", "cancelled", "postponed", "required"}

func (f *frames) effect(number int, line string) (e Effect, err error) {
	k, line, err := cutKey(line, 4, "mvnarc")
	if err != nil {
		return e, err
	}
	var cols [2]string
	if err := columns(line, &cols[0], &cols[1]); err != nil {
		return e, err
	}
	e = Effect{Word: k.word, Pos: k.pos, Effect: cols[0], Line: number}
	if !slices.Contains(effects, e.Effect) {
		return e, fmt.Errorf("no effect %q", e.Effect)
	}
	if e.Scope, err = f.list(cols[1]); err == nil && e.Scope == nil {
		err = fmt.Errorf("no scope")
	}
	return e, err
}

func (e Effect) same(g Effect) bool { return overlap(e.Scope, g.Scope) }
func (e Effect) rank() int          { return 0 }
func (e Effect) line() int          { return e.Line }
func (e Effect) key() key           { return key{e.Word, e.Pos} }
