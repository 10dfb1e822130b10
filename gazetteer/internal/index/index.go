// Package index is the layout of places.bin: places and their folded names,
// searched where they lie, with nothing to unpack.
//
//	magic    8 bytes
//	header   uint32 each: places, first, second, countries, keys, blocks, name bytes, block bytes
//	         (first and second count the first- and second-level divisions)
//	places   size bytes each, from the most populous down
//	first    uint32 each: the place that is the division
//	second   uint32 each: the place that is the division
//	country  10 bytes each: ISO 3166-1 alpha-2, then south, west, north, east of nine
//	         tenths of its towns, int16 hundredths of a degree
//	starts   uint32 each, one more than blocks: where a block of keys begins
//	names    the places' own names: a length byte, then UTF-8
//	keys     blocks of perBlock keys in byte order, each key as
//	         shared prefix, rest length (bytes), rest, postings (uvarint),
//	         then the postings: (place - previous place)<<1 | 1 if it is an alternate name
//
// Numbers are little-endian.
package index

import (
	"encoding/binary"
	"errors"
)

const (
	magic    = "SITGAZ1\n"
	size     = 21
	perBlock = 32

	countrySize = 10
	fields      = 8
	header      = len(magic) + 4*fields
)

// Feature says what kind of thing a place is. The values are stored.
type Feature uint8

// Features, after GeoNames' feature codes.
const (
	Town     Feature = iota // PPL and its kin
	Capital                 // PPLC
	Seat1                   // PPLA: seat of a first-level division
	Seat2                   // PPLA2
	Seat3                   // PPLA3 to PPLA5
	Quarter                 // PPLX: section of a town
	Locality                // PPLL, PPLF, STLMT
	Gone                    // PPLH, PPLQ, PPLW, PPLCH: abandoned, destroyed, historical
	First                   // ADM1
	Second                  // ADM2
	features
)

// Place is one record.
type Place struct {
	ID         uint32 // GeoNames, below 1<<24; 0 unknown
	Lat, Lon   float64
	Population int
	Name       string
	First      int // index of its first-level division, -1 none
	Second     int // index of its second-level division, -1 none
	Country    int // index of its country
	Feature    Feature
}

// Index reads places.bin. It holds the bytes that it was opened on.
type Index struct {
	data                           string
	places, first, second          int
	countries, keys, blocks        int
	offPlaces, offFirst, offSecond int
	offCountry, offStart, offName  int
	offKeys, nameBytes, blockBytes int
}

var errCorrupt = errors.New("index: not a places.bin, or a damaged one")

// Open checks the header and the sizes that it promises, and nothing more.
func Open(data string) (*Index, error) {
	if len(data) < header || data[:len(magic)] != magic {
		return nil, errCorrupt
	}
	x := &Index{data: data}
	for i, p := range []*int{&x.places, &x.first, &x.second, &x.countries, &x.keys, &x.blocks, &x.nameBytes, &x.blockBytes} {
		*p = int(x.u32(len(magic) + 4*i))
		if *p > len(data) {
			return nil, errCorrupt
		}
	}
	at := header
	section := func(n int) int { start := at; at += n; return start }
	x.offPlaces = section(x.places * size)
	x.offFirst = section(x.first * 4)
	x.offSecond = section(x.second * 4)
	x.offCountry = section(x.countries * countrySize)
	x.offStart = section((x.blocks + 1) * 4)
	x.offName = section(x.nameBytes)
	x.offKeys = section(x.blockBytes)
	if at != len(data) {
		return nil, errCorrupt
	}
	return x, nil
}

// Len is the number of places.
func (x *Index) Len() int { return x.places }

// Keys is the number of folded names.
func (x *Index) Keys() int { return x.keys }

// Country is the alpha-2 code at index i, "" if there is none.
func (x *Index) Country(i int) string {
	if i < 0 || i >= x.countries {
		return ""
	}
	at := x.offCountry + countrySize*i
	return x.data[at : at+2]
}

// Countries is the number of countries.
func (x *Index) Countries() int { return x.countries }

// Box is the extent of country i without its outermost towns, in degrees.
type Box struct{ South, West, North, East float64 }

// Extent is where the middle nine tenths of a country's towns lie.
func (x *Index) Extent(i int) Box {
	if i < 0 || i >= x.countries {
		return Box{}
	}
	d := x.data[x.offCountry+countrySize*i+2:]
	at := func(n int) float64 { return float64(int16(uint16(d[2*n])|uint16(d[2*n+1])<<8)) / 100 }
	return Box{at(0), at(1), at(2), at(3)}
}

// FirstPlace is the place that is first-level division i, -1 if it is not on record.
func (x *Index) FirstPlace(i int) int { return x.division(x.offFirst, x.first, i) }

// SecondPlace is the place that is second-level division i, -1 if it is not on record.
func (x *Index) SecondPlace(i int) int { return x.division(x.offSecond, x.second, i) }

func (x *Index) division(off, n, i int) int {
	if i < 0 || i >= n {
		return -1
	}
	p := int(x.u32(off+4*i) & 0xffffff)
	if p >= x.places {
		return -1
	}
	return p
}

// At reads the place with index i, which must be below Len.
func (x *Index) At(i int) Place {
	at := x.offPlaces + i*size
	d := x.data[at : at+size]
	p := Place{
		ID:         uint32(u24(d)),
		Lat:        float64(u24(d[3:]))/scale - 90,
		Lon:        float64(u24(d[6:]))/scale - 180,
		Population: unpackPopulation(u24(d[9:])),
		First:      int(uint16(d[15])|uint16(d[16])<<8) - 1,
		Second:     int(uint16(d[17])|uint16(d[18])<<8) - 1,
		Country:    int(d[19]),
		Feature:    Feature(d[20]),
	}
	if at := u24(d[12:]); at < x.nameBytes {
		at += x.offName
		if n := int(x.data[at]); at+1+n <= len(x.data) {
			p.Name = x.data[at+1 : at+1+n]
		}
	}
	return p
}

// Hit is one place that a key names.
type Hit struct {
	Place     int
	Alternate bool // the key is not the place's own name
}

// Find appends the places that the folded key names, the most populous first.
func (x *Index) Find(dst []Hit, key string) []Hit {
	if key == "" || x.blocks == 0 {
		return dst
	}
	// The last block whose first key is not after the key.
	low, high := 0, x.blocks
	for high-low > 1 {
		mid := int(uint(low+high) / 2)
		if x.head(mid) <= key {
			low = mid
		} else {
			high = mid
		}
	}
	block := x.block(low)
	shared := 0 // how much of the key the last entry had in common
	for len(block) > 2 {
		prefix, rest := int(block[0]), int(block[1])
		block = block[2:]
		if rest > len(block) {
			return dst
		}
		word := block[:rest]
		block = block[rest:]
		n, w := uvarint(block)
		if w == 0 {
			return dst
		}
		block = block[w:]
		match := false
		switch {
		case prefix > shared: // shares more with the entry before, which was below the key
		case prefix < shared:
			return dst // above the key
		default:
			k := common(word, key[shared:])
			shared += k
			match = shared == len(key) && k == len(word)
			if !match && (shared == len(key) || k < len(word) && word[k] > key[shared]) {
				return dst
			}
		}
		place := 0
		for range n {
			v, w := uvarint(block)
			if w == 0 {
				return dst
			}
			block = block[w:]
			place += int(v >> 1)
			if match && place < x.places {
				dst = append(dst, Hit{place, v&1 == 1})
			}
		}
		if match {
			return dst
		}
	}
	return dst
}

// Each calls f with every key in order until f returns false.
func (x *Index) Each(f func(key string) bool) {
	for i := range x.blocks {
		block, last := x.block(i), ""
		for len(block) > 2 {
			prefix, rest := int(block[0]), int(block[1])
			block = block[2:]
			if prefix > len(last) || rest > len(block) {
				return
			}
			last = last[:prefix] + block[:rest]
			block = block[rest:]
			n, w := uvarint(block)
			if w == 0 || !f(last) {
				return
			}
			for block = block[w:]; n > 0; n-- {
				_, w := uvarint(block)
				if w == 0 {
					return
				}
				block = block[w:]
			}
		}
	}
}

func (x *Index) block(i int) string {
	a, b := int(x.u32(x.offStart+4*i)), int(x.u32(x.offStart+4*i+4))
	if a > b || b > x.blockBytes {
		return ""
	}
	return x.data[x.offKeys+a : x.offKeys+b]
}

// head is the first key of a block, which is stored whole.
func (x *Index) head(i int) string {
	b := x.block(i)
	if len(b) < 2 || len(b) < 2+int(b[1]) {
		return ""
	}
	return b[2 : 2+int(b[1])]
}

func (x *Index) u32(at int) uint32 {
	d := x.data[at : at+4]
	return uint32(d[0]) | uint32(d[1])<<8 | uint32(d[2])<<16 | uint32(d[3])<<24
}

func u24(d string) int { return int(d[0]) | int(d[1])<<8 | int(d[2])<<16 }

func uvarint(s string) (uint64, int) {
	var v uint64
	for i := 0; i < len(s) && i < binary.MaxVarintLen64; i++ {
		v |= uint64(s[i]&0x7f) << (7 * i)
		if s[i] < 0x80 {
			return v, i + 1
		}
	}
	return 0, 0
}

func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// scale makes a coordinate a whole number of 24 bits, about five metres apart.
const scale = 40000

// Populations beyond 8.4 million are kept in steps of eight.
func packPopulation(n int) int {
	n = max(n, 0)
	if n < 1<<23 {
		return n
	}
	return 1<<23 | min(n>>3, 1<<23-1)
}

func unpackPopulation(v int) int {
	if v < 1<<23 {
		return v
	}
	return (v &^ (1 << 23)) << 3
}
