// Package lang is the language layer: it turns text into sentences of words with tags, lemmas, trees, names, attribution,
// predicates with their arguments, and event marks, all read by one small trained encoder in one pass.
//
// What the package promises: words and sentences are spans of code points into the text and slice to their forms; every
// sentence has exactly one root and no cycle; the same text has the same answer on every processor (the kernels are
// bit-exact, see lang/kernel) and whatever else is read at the same time; nothing is downloaded and nothing runs but Go.
package lang

import (
	_ "embed"
	"errors"
	"fmt"
	"sync"

	"sitrep/lang/encoder"
	"sitrep/lang/kernel"
	"sitrep/lang/piece"
)

//go:embed weights.bin
var weights string

// Model is the trained model, ready for use by many goroutines.
type Model struct {
	enc    *encoder.Model
	pieces *piece.Pieces
	tags   map[string]column
	arc    [2]column // dependent, head
	bias   []float32
	pairs  map[string]pairHead
	ends   endWords
	level  kernel.Level
	pool   sync.Pool
}

// column is a head's range of columns with its labels.
type column struct {
	from, to int
	labels   []string
}

type pairHead struct {
	a, b   column
	labels []string
	head   *encoder.PairHead
}

// The encoder's heads, as train/model.py names them.
var (
	tagHeads  = []string{"upos", "xpos", "feats", "lemma", "ner", "start", "pred", "fact", "cue", "src_in", "cue_in", "con_in", "ev", "mode", "ctl", "proc", "phase", "status", "hedge", "fig"}
	pairHeads = []string{"rel", "srl", "attr", "arg"}
)

const pairWidth = 128

// Open opens the model that is embedded in the program.
func Open() (*Model, error) {
	m, err := encoder.OpenString(weights)
	if err != nil {
		return nil, fmt.Errorf("embedded model: %w", err)
	}
	return newModel(m)
}

// OpenFile opens other weights (bytes of a file of train/export.py), for measuring.
func OpenFile(data []byte) (*Model, error) {
	m, err := encoder.Open(data)
	if err != nil {
		return nil, err
	}
	return newModel(m)
}

// At returns the same model on another family of kernels; the answers are the same.
func (m *Model) At(level kernel.Level) *Model {
	return &Model{enc: m.enc, pieces: m.pieces, tags: m.tags, arc: m.arc, bias: m.bias, pairs: m.pairs, ends: m.ends, level: level}
}

func newModel(enc *encoder.Model) (*Model, error) {
	m := &Model{enc: enc, pieces: piece.New(), tags: map[string]column{}, pairs: map[string]pairHead{}, level: kernel.Best()}
	var labels map[string][]string
	if ok, err := enc.Meta("labels", &labels); err != nil {
		return nil, fmt.Errorf("weights: %w", err)
	} else if !ok {
		return nil, errors.New("weights: no labels in meta")
	}
	for _, name := range tagHeads {
		c, err := m.column(name, len(labels[name]))
		if err != nil {
			return nil, err
		}
		c.labels = labels[name]
		m.tags[name] = c
	}
	var err error
	if m.ends, err = readEnds(endsText); err != nil {
		return nil, err
	}
	for i, name := range []string{"arc.dep", "arc.head"} {
		if m.arc[i], err = m.column(name, -1); err != nil {
			return nil, err
		}
	}
	m.bias, _ = enc.F32("arc.bias")
	if n := m.arc[1].to - m.arc[1].from; len(m.bias) != n || m.arc[0].to-m.arc[0].from != n {
		return nil, fmt.Errorf("weights: arc heads of %d columns, bias of %d", n, len(m.bias))
	}
	for _, name := range pairHeads {
		p := pairHead{labels: labels[name]}
		if p.a, err = m.column(name+".a", pairWidth); err != nil {
			return nil, err
		}
		if p.b, err = m.column(name+".b", pairWidth); err != nil {
			return nil, err
		}
		w, _ := enc.F32("pair." + name + ".w")
		b, _ := enc.F32("pair." + name + ".b")
		if len(b) == 0 || len(b) != len(p.labels) || len(w) != len(b)*pairWidth {
			return nil, fmt.Errorf("weights: pair head %s has %d labels, %d outputs", name, len(p.labels), len(b))
		}
		p.head = encoder.NewPairHead(w, b, pairWidth)
		m.pairs[name] = p
	}
	return m, nil
}

func (m *Model) column(name string, width int) (column, error) {
	from, to, ok := m.enc.Head(name)
	if !ok || to <= from || width >= 0 && to-from != width {
		return column{}, fmt.Errorf("weights: head %q has columns %d to %d, want %d", name, from, to, width)
	}
	return column{from: from, to: to}, nil
}
