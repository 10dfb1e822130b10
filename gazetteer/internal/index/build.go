package index

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
)

// Builder collects places and their names, and writes them in this package's layout.
type Builder struct {
	Places  []Place          // most populous first; Names refers to them by position
	First   []int            // first-level divisions: the place, -1 unknown
	Second  []int            // second-level divisions: the place, -1 unknown
	Country []string         // ISO alpha-2
	Extent  []Box            // one for each country
	Names   map[string][]Hit // folded name to places
}

const nowhere = 0xffffff

// Bytes lays the collection out.
func (b *Builder) Bytes() ([]byte, error) {
	if len(b.Places) >= nowhere || len(b.First) >= math.MaxUint16 || len(b.Second) >= math.MaxUint16 || len(b.Country) > 256 {
		return nil, fmt.Errorf("index: %d places, %d and %d divisions, %d countries do not fit", len(b.Places), len(b.First), len(b.Second), len(b.Country))
	}
	le := binary.LittleEndian
	var names []byte
	offset := map[string]int{}
	records := make([]byte, 0, len(b.Places)*size)
	for _, p := range b.Places {
		at, ok := offset[p.Name]
		if !ok {
			if len(p.Name) > 255 {
				return nil, fmt.Errorf("index: name too long: %q", p.Name)
			}
			at = len(names)
			offset[p.Name] = at
			names = append(append(names, byte(len(p.Name))), p.Name...)
		}
		if p.Lat < -90 || p.Lat > 90 || p.Lon < -180 || p.Lon > 180 || p.Feature >= features || p.ID > nowhere {
			return nil, fmt.Errorf("index: bad place %+v", p)
		}
		records = put24(records, int(p.ID))
		records = put24(records, int(math.Round((p.Lat+90)*scale)))
		records = put24(records, int(math.Round((p.Lon+180)*scale)))
		records = put24(records, packPopulation(p.Population))
		records = put24(records, at)
		records = le.AppendUint16(records, uint16(p.First+1))
		records = le.AppendUint16(records, uint16(p.Second+1))
		records = append(records, byte(p.Country), byte(p.Feature))
	}
	keys := make([]string, 0, len(b.Names))
	for k := range b.Names {
		if k != "" && len(k) < 256 {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	var blocks, starts []byte
	last, n := "", 0
	for i, k := range keys {
		if i%perBlock == 0 {
			starts, last, n = le.AppendUint32(starts, uint32(len(blocks))), "", n+1
		}
		c := common(k, last)
		blocks = append(append(blocks, byte(c), byte(len(k)-c)), k[c:]...)
		hits := b.Names[k]
		slices.SortFunc(hits, func(a, b Hit) int { return a.Place - b.Place })
		blocks = binary.AppendUvarint(blocks, uint64(len(hits)))
		previous := 0
		for _, h := range hits {
			v := uint64(h.Place-previous) << 1
			if h.Alternate {
				v |= 1
			}
			blocks = binary.AppendUvarint(blocks, v)
			previous = h.Place
		}
		last = k
	}
	starts = le.AppendUint32(starts, uint32(len(blocks)))

	out := []byte(magic)
	for _, v := range []int{len(b.Places), len(b.First), len(b.Second), len(b.Country), len(keys), n, len(names), len(blocks)} {
		out = le.AppendUint32(out, uint32(v))
	}
	out = append(out, records...)
	for _, list := range [][]int{b.First, b.Second} {
		for _, p := range list {
			if p < 0 {
				p = nowhere
			}
			out = le.AppendUint32(out, uint32(p))
		}
	}
	if len(b.Extent) != len(b.Country) {
		return nil, fmt.Errorf("index: %d extents for %d countries", len(b.Extent), len(b.Country))
	}
	for i, c := range b.Country {
		if len(c) != 2 {
			return nil, fmt.Errorf("index: country %q", c)
		}
		out = append(out, c...)
		e := b.Extent[i]
		for _, v := range []float64{e.South, e.West, e.North, e.East} {
			out = le.AppendUint16(out, uint16(int16(math.Round(v*100))))
		}
	}
	out = append(out, starts...)
	out = append(out, names...)
	return append(out, blocks...), nil
}

func put24(d []byte, v int) []byte { return append(d, byte(v), byte(v>>8), byte(v>>16)) }
