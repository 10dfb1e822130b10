package lexicon

import (
	"fmt"
	"slices"
)

// Hedge is what a cue does to its content.
type Hedge string

// The hedges.
const (
	Plain        Hedge = "none"
	Hedged       Hedge = "hedged"
	Hypothetical Hedge = "hypothetical"
	Expected     Hedge = "expected"
	Denied       Hedge = "denied"
)

// Cue is a word that brings in what somebody says, thinks, asks, wants or shows.
type Cue struct {
	Word    string
	Pos     Pos
	Kind    string // say direct question believe learn want evidence accordingto
	Neutral bool   // its content has that source; if not, the word is itself an act of speech
	Clause  bool   // neutral where it governs a whole clause ("admitted that its planes had …"), else not
	Hedge   Hedge
	Line    int // of cues.txt
}

var (
	cueKinds = []string{"say", "direct", "question", "believe", "learn", "want", "evidence", "accordingto"}
	hedges   = []Hedge{Plain, Hedged, Hypothetical, Expected, Denied}
)

func parseCue(number int, line string) (c Cue, err error) {
	k, line, err := cutKey(line, 5, "vnarpx")
	if err != nil {
		return c, err
	}
	var cols [3]string
	if err := columns(line, &cols[0], &cols[1], &cols[2]); err != nil {
		return c, err
	}
	c = Cue{Word: k.word, Pos: k.pos, Kind: cols[0], Neutral: cols[1] == "yes", Clause: cols[1] == "clause", Hedge: Hedge(cols[2]), Line: number}
	switch {
	case !slices.Contains(cueKinds, c.Kind):
		err = fmt.Errorf("no kind of cue %q", c.Kind)
	case !c.Neutral && !c.Clause && cols[1] != "no":
		err = fmt.Errorf("neutral is yes, no or clause, not %q", cols[1])
	case !slices.Contains(hedges, c.Hedge):
		err = fmt.Errorf("no hedge %q", cols[2])
	}
	return c, err
}

func (c Cue) same(Cue) bool { return true }
func (c Cue) rank() int     { return 0 }
func (c Cue) line() int     { return c.Line }
func (c Cue) key() key      { return key{c.Word, c.Pos} }
