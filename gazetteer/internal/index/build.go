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
	records, names, err := b.records()
	if err != nil {
		return nil, err
	}
	countries, err := b.countries()
	if err != nil {
		return nil, err
	}
	keys := b.keys()
	blocks, starts := b.blocks(keys)

	le := binary.LittleEndian
	out := []byte(magic)
	for _, v := range []int{len(b.Places), len(b.First), len(b.Second), len(b.Country), len(keys), len(starts)/4 - 1, len(names), len(blocks)} {
		out = le.AppendUint32(out, uint32(v))
	}
	out = append(out, records...)
	for _, p := range slices.Concat(b.First, b.Second) {
		if p < 0 {
			p = nowhere
		}
		out = le.AppendUint32(out, uint32(p))
	}
	return slices.Concat(out, countries, starts, names, blocks), nil
}

// records are the places, size bytes each, and the names that they point at, each written once.
func (b *Builder) records() (records, names []byte, err error) {
	le := binary.LittleEndian
	offset := map[string]int{}
	for _, p := range b.Places {
		if p.Lat < -90 || p.Lat > 90 || p.Lon < -180 || p.Lon > 180 || p.Feature >= features || p.ID > nowhere || len(p.Name) > 255 {
			return nil, nil, fmt.Errorf("index: bad place %+v", p)
		}
		at, ok := offset[p.Name]
		if !ok {
			at = len(names)
			offset[p.Name] = at
			names = append(append(names, byte(len(p.Name))), p.Name...)
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
	return records, names, nil
}

// countries are the codes of the countries, each with its extent in hundredths of a degree.
func (b *Builder) countries() ([]byte, error) {
	if len(b.Extent) != len(b.Country) {
		return nil, fmt.Errorf("index: %d extents for %d countries", len(b.Extent), len(b.Country))
	}
	var out []byte
	for i, c := range b.Country {
		if len(c) != 2 {
			return nil, fmt.Errorf("index: country %q", c)
		}
		out = append(out, c...)
		e := b.Extent[i]
		for _, v := range []float64{e.South, e.West, e.North, e.East} {
			out = binary.LittleEndian.AppendUint16(out, uint16(int16(math.Round(v*100))))
		}
	}
	return out, nil
}

// keys are the folded names in order.
func (b *Builder) keys() []string {
	keys := make([]string, 0, len(b.Names))
	for k := range b.Names {
		if k != "" && len(k) < 256 {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	return keys
}

// blocks are the names with their places, each name by what it does not share with the one before it, and where every block of them
// starts; the last start is the end.
func (b *Builder) blocks(keys []string) (blocks, starts []byte) {
	last := ""
	for i, k := range keys {
		if i%perBlock == 0 {
			starts, last = binary.LittleEndian.AppendUint32(starts, uint32(len(blocks))), ""
		}
		c := common(k, last)
		blocks = append(append(blocks, byte(c), byte(len(k)-c)), k[c:]...)
		blocks = appendHits(blocks, b.Names[k])
		last = k
	}
	return blocks, binary.LittleEndian.AppendUint32(starts, uint32(len(blocks)))
}

// appendHits writes the places of a name, each by how far it lies behind the one before it.
func appendHits(d []byte, hits []Hit) []byte {
	slices.SortFunc(hits, func(a, b Hit) int { return a.Place - b.Place })
	d = binary.AppendUvarint(d, uint64(len(hits)))
	previous := 0
	for _, h := range hits {
		v := uint64(h.Place-previous) << 1
		if h.Alternate {
			v |= 1
		}
		d = binary.AppendUvarint(d, v)
		previous = h.Place
	}
	return d
}

func put24(d []byte, v int) []byte { return append(d, byte(v), byte(v>>8), byte(v>>16)) }
