// Package weigh chooses among what may fill a field of a claim: each candidate shows signs ("told in the same sentence", "the subject of
// the verb above"), each sign has a weight, and the weights of a candidate's signs add up to the logarithm of the odds that it is right.
//
// The weights are learned by logistic regression from reports of our own with marks (train/weigh.py over eval/seen) and are plain text: one sign
// a line. What the rules of package read have chosen, and by which rule, is a sign like the others. In the same way claims are kept or left out
// (train/keep.py).
package weigh

import (
	"embed"
	"fmt"
	"io/fs"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Field is a field of a claim that is chosen so, or whether it is kept.
type Field string

// The fields that have weights.
const (
	Place Field = "place"
	Time  Field = "time"
	Kept  Field = "kept" // whether the claim tells something to record
)

// Fields are all of them.
var Fields = []Field{Place, Time, Kept}

// Weights are what each sign speaks for (more than 0) or against a candidate, by the hash of the sign's name.
type Weights map[uint64]float64

//go:embed *.txt
var files embed.FS

// Load reads the weights of all fields.
func Load() (map[Field]Weights, error) {
	out := map[Field]Weights{}
	for _, field := range Fields {
		name := string(field) + ".txt"
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, fmt.Errorf("reading weights: %w", err)
		}
		if out[field], err = Parse(name, string(text)); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Parse reads lines of a weight, a tab and the sign's name; lines that begin with "#" say what the file is.
func Parse(name, text string) (Weights, error) {
	w := Weights{}
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		number, sign, ok := strings.Cut(line, "\t")
		weight, err := strconv.ParseFloat(number, 64)
		if !ok || err != nil || math.IsNaN(weight) || math.IsInf(weight, 0) || sign == "" {
			return nil, fmt.Errorf("%s:%d: want a number, a tab and the name of a sign, got %q", name, n, line)
		}
		key := hash(strings.Split(sign, between)...)
		if _, twice := w[key]; twice {
			return nil, fmt.Errorf("%s:%d: the sign %q stands in an earlier line; take one of them out", name, n, sign)
		}
		w[key] = weight
	}
	return w, nil
}

// between stands between the parts of a sign's name.
const between = "|"

// Sign is one sign that a candidate shows, and how much of it: 1 where it is there or not.
type Sign struct {
	Name string
	Much float64
}

// Sheet sums up the signs of one candidate. Each sign counts once.
type Sheet struct {
	weights Weights
	sum     float64
	counted []uint64
	noting  bool
	Signs   []Sign // all that were shown, if the sheet notes them
}

// Sheet is a new sheet. It notes the names of signs for training, which takes time.
func (w Weights) Sheet(noting bool) *Sheet { return &Sheet{weights: w, noting: noting} }

// Odds is the logarithm of the odds that the candidate is right.
func (s *Sheet) Odds() float64 { return s.sum }

// Shows counts a sign that the candidate shows, named by its parts.
func (s *Sheet) Shows(parts ...string) { s.much(1, parts) }

// If counts a sign if the candidate shows it.
func (s *Sheet) If(shown bool, parts ...string) {
	if shown {
		s.much(1, parts)
	}
}

// Much counts a sign of which there is more or less, from 0 to 1.
func (s *Sheet) Much(much float64, parts ...string) {
	if much != 0 {
		s.much(much, parts)
	}
}

func (s *Sheet) much(much float64, parts []string) {
	key := hash(parts...)
	weight := s.weights[key]
	if weight == 0 && !s.noting || slices.Contains(s.counted, key) {
		return
	}
	s.counted = append(s.counted, key)
	s.sum += weight * much
	if s.noting {
		s.Signs = append(s.Signs, Sign{strings.Join(parts, between), much})
	}
}

// hash is FNV-1a over the parts of a sign's name with what stands between them.
func hash(parts ...string) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	h := uint64(offset)
	for i, part := range parts {
		if i > 0 {
			h = (h ^ uint64(between[0])) * prime
		}
		for k := range len(part) {
			h = (h ^ uint64(part[k])) * prime
		}
	}
	return h
}
