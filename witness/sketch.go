package witness

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// Sketch is a report's fingerprint: the hashes of its word 5-grams, and some of them as keys for an index. The zero
// Sketch is that of a text of fewer than five words and a copy of nothing.
//
// It costs about 3 bytes a word of the report plus 0.7 bytes a word for the keys: 1.1 kB for 300 words (Bytes), up to
// 60 kB for a book.
type Sketch struct {
	scale uint8    // the hashes kept are those below 1<<gramBits >> scale
	grams []uint32 // sorted, no hash twice
	bands []uint64 // sorted, no key twice
}

const (
	gramBits = 24      // two different 5-grams share a hash once in 17 million
	maxGrams = 1 << 14 // above it only every second, fourth, … 5-gram is kept
	maxBands = 1 << 11
)

// Bands are the keys under which to file the report: a report that holds a long enough run of the same words has a key
// in common (see Shingles for how long). Look up each of a report's keys, take at most MostOfKey reports from each, and
// ask Copy which of them are copies.
func (s Sketch) Bands() []uint64 { return slices.Clone(s.bands) }

// MostOfKey is how many reports of one key need be looked at. Copies share many keys, so one that is left out under a
// phrase that everybody prints is found under another; and copies of copies are joined by those between them.
const MostOfKey = 64

// Empty reports whether the text had too few words for a fingerprint.
func (s Sketch) Empty() bool { return len(s.grams) == 0 }

const sketchVersion = 1

// errSketch is what is wrong with bytes that are no sketch.
var errSketch = errors.New("these bytes are no sketch of a report; make it again from the report's text")

// MarshalBinary writes the sketch as bytes for a store.
func (s Sketch) MarshalBinary() ([]byte, error) {
	b := make([]byte, 0, 8+3*len(s.grams)+8*len(s.bands))
	b = append(b, sketchVersion, s.scale)
	b = binary.AppendUvarint(b, uint64(len(s.grams)))
	last := uint32(0)
	for _, g := range s.grams {
		b = binary.AppendUvarint(b, uint64(g-last))
		last = g
	}
	b = binary.AppendUvarint(b, uint64(len(s.bands)))
	for _, k := range s.bands {
		b = binary.LittleEndian.AppendUint64(b, k)
	}
	return b, nil
}

// UnmarshalBinary reads what MarshalBinary wrote. Bytes that it did not write are refused.
func (s *Sketch) UnmarshalBinary(b []byte) error {
	var r Sketch
	if len(b) < 2 || b[0] != sketchVersion || b[1] > gramBits {
		return errSketch
	}
	r.scale = b[1]
	n, b, ok := uvarint(b[2:])
	if !ok || n > maxGrams {
		return fmt.Errorf("%w (number of 5-grams)", errSketch)
	}
	last := uint64(0)
	for i := range n {
		var gap uint64
		if gap, b, ok = uvarint(b); !ok || gap == 0 && i > 0 || gap >= 1<<gramBits {
			return fmt.Errorf("%w (5-gram %d)", errSketch, i)
		}
		if last += gap; last >= 1<<gramBits>>r.scale {
			return fmt.Errorf("%w (5-gram %d)", errSketch, i)
		}
		r.grams = append(r.grams, uint32(last))
	}
	if n, b, ok = uvarint(b); !ok || n > maxBands || uint64(len(b)) != 8*n {
		return fmt.Errorf("%w (number of keys)", errSketch)
	}
	for i := range n {
		k := binary.LittleEndian.Uint64(b[8*i:])
		if i > 0 && k <= r.bands[i-1] {
			return fmt.Errorf("%w (key %d)", errSketch, i)
		}
		r.bands = append(r.bands, k)
	}
	*s = r
	return nil
}

func uvarint(b []byte) (uint64, []byte, bool) {
	n, size := binary.Uvarint(b)
	if size <= 0 {
		return 0, nil, false
	}
	return n, b[size:], true
}
