package index

import (
	"fmt"
	"math"
	"testing"
)

func small() *Builder {
	b := &Builder{Country: []string{"SY", "LB"}, Extent: []Box{{32, 35, 37, 42}, {33, 35, 34.5, 36.5}}, First: []int{2, -1}, Second: []int{-1}, Names: map[string][]Hit{}}
	for i := range 200 {
		b.Places = append(b.Places, Place{ID: uint32(1000 + i), Name: fmt.Sprint("Town ", i), Lat: float64(i)/4 - 20, Lon: float64(i) - 100, Population: 9_000_000 / (i + 1), First: i%3 - 1, Second: -1, Country: i % 2, Feature: Feature(i % int(features))})
		b.Names[fmt.Sprint("town ", i)] = []Hit{{Place: i}}
		b.Names[fmt.Sprint("alias ", i/3)] = append(b.Names[fmt.Sprint("alias ", i/3)], Hit{Place: i, Alternate: true})
	}
	return b
}

// What is built is found again.
func TestRoundTrip(t *testing.T) {
	b := small()
	data, err := b.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	x, err := Open(string(data))
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range b.Names {
		if got := x.Find(nil, key); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("Find(%q) = %v, want %v", key, got, want)
		}
		for _, other := range []string{key + "x", key[:len(key)-1] + "!", "", "zzz", "a"} {
			if got := x.Find(nil, other); len(got) > 0 && b.Names[other] == nil {
				t.Errorf("Find(%q) = %v", other, got)
			}
		}
	}
	for i, want := range b.Places {
		got := x.At(i)
		if math.Abs(got.Lat-want.Lat) > 1e-4 || math.Abs(got.Lon-want.Lon) > 1e-4 || got.Population > want.Population || want.Population-got.Population > 7 {
			t.Errorf("place %d: %+v, want %+v", i, got, want)
		}
		got.Lat, got.Lon, got.Population = want.Lat, want.Lon, want.Population
		if got != want {
			t.Errorf("place %d: %+v, want %+v", i, got, want)
		}
	}
	n := 0
	last := ""
	x.Each(func(k string) bool {
		if k <= last || b.Names[k] == nil {
			t.Errorf("%q after %q", k, last)
		}
		last = k
		n++
		return true
	})
	if n != len(b.Names) || n != x.Keys() {
		t.Errorf("%d keys, want %d", n, len(b.Names))
	}
	if x.FirstPlace(0) != 2 || x.FirstPlace(1) != -1 || x.FirstPlace(9) != -1 || x.Country(1) != "LB" || x.Extent(1).North != 34.5 {
		t.Error("divisions or countries differ")
	}
}

// Damaged bytes are refused or read as something else, but never bring the program down.
func FuzzOpen(f *testing.F) {
	data, err := small().Bytes()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(data), 100, byte(7))
	f.Fuzz(func(_ *testing.T, s string, at int, v byte) {
		b := []byte(s)
		if at >= 0 && at < len(b) {
			b[at] = v
		}
		x, err := Open(string(b))
		if err != nil {
			return
		}
		for i := range min(x.Len(), 300) {
			p := x.At(i)
			x.FirstPlace(p.First)
			x.SecondPlace(p.Second)
			x.Country(p.Country)
			x.Extent(p.Country)
		}
		for _, k := range []string{"town 7", "alias 3", "zz", "a"} {
			x.Find(nil, k)
		}
		x.Each(func(string) bool { return true })
	})
}
