package lexicon

import (
	"embed"
	"io/fs"
)

//go:embed *.txt
var files embed.FS

// Lexicon is every table, loaded. Slices that it hands out are shared: read them, never write them.
type Lexicon struct {
	classes    classes
	predicates table[Sense]
	phases     table[Phase]
	figures    table[Figure]
	units      table[Unit]
	cues       table[Cue]
	effects    table[Effect]
	lights     table[Light]
	blames     table[Blame]
	directions table[Direction]
	phrases    phraseIndex
}

// Load reads the files that are built in.
func Load() (*Lexicon, error) { return LoadFS(files) }

// LoadFS reads the files from the root of fsys, under the names that they have in this package. All must be there.
func LoadFS(fsys fs.FS) (*Lexicon, error) {
	l := new(Lexicon)
	if err := l.classes.load(fsys); err != nil {
		return nil, err
	}
	frames := newFrames()
	for _, load := range []func() error{
		func() error { return l.predicates.load(fsys, "predicates.txt", frames.sense) },
		func() error { return l.phases.load(fsys, "phases.txt", frames.phase) },
		func() error { return l.figures.load(fsys, "figures.txt", frames.figure) },
		func() error { return l.units.load(fsys, "units.txt", parseUnit) },
		func() error { return l.cues.load(fsys, "cues.txt", parseCue) },
		func() error { return l.effects.load(fsys, "status.txt", frames.effect) },
		func() error { return l.lights.load(fsys, "light.txt", frames.light) },
		func() error { return l.blames.load(fsys, "blame.txt", frames.blame) },
		func() error { return l.directions.load(fsys, "directions.txt", frames.direction) },
	} {
		if err := load(); err != nil {
			return nil, err
		}
	}
	l.indexPhrases()
	return l, nil
}

// Predicates returns the senses of a word, the ones to try first in front: those that are not weak before those that are,
// then those with more conditions, then those whose code says more.
func (l *Lexicon) Predicates(lemma string, pos Pos) []Sense { return l.predicates.of(lemma, pos) }

// Phases returns what a word says about the phase of a process, lines that name their kinds of process first.
func (l *Lexicon) Phases(word string, pos Pos) []Phase { return l.phases.of(word, pos) }

// FigureWord returns what a word says was counted, sure lines before weak ones, then those with more conditions.
func (l *Lexicon) FigureWord(lemma string, pos Pos) []Figure { return l.figures.of(lemma, pos) }

// Unit tells whether and how a noun is counted.
func (l *Lexicon) Unit(lemma string) (Unit, bool) { return one(l.units.of(lemma, Noun)) }

// Cue tells whether and how a word brings in what somebody says, thinks, asks, wants or shows.
func (l *Lexicon) Cue(lemma string, pos Pos) (Cue, bool) { return one(l.cues.of(lemma, pos)) }

// Effect returns what a word does to the status of what it governs: as a rule one line, and more than one where it does
// different things to different scopes ("stop the shelling", "stop them from shelling").
func (l *Lexicon) Effect(lemma string, pos Pos) []Effect { return l.effects.of(lemma, pos) }

// Light returns how a verb lends its fillers to an event noun beside it.
func (l *Lexicon) Light(lemma string) []Light { return l.lights.of(lemma, Verb) }

// Blame returns how a word says whose deed an attack was.
func (l *Lexicon) Blame(lemma string) []Blame { return l.blames.of(lemma, Verb) }

// Direction returns where the one stands whom an act of a type, or of a type with a mode ("COERCE.curfew"), concerns.
func (l *Lexicon) Direction(event string) (Direction, bool) { return one(l.directions.of(event, 0)) }

func one[T any](rows []T) (row T, ok bool) {
	if len(rows) == 0 {
		return row, false
	}
	return rows[0], true
}
