package encoder

import (
	"hash/fnv"
	"math"
	"sync"
	"testing"

	"sitrep/lang/kernel"
)

func mustOpen(t testing.TB, p spec) *Model {
	t.Helper()
	m, err := Open(build(p))
	if err != nil {
		t.Fatal(err)
	}
	if err := m.CheckSums(); err != nil {
		t.Fatal(err)
	}
	return m
}

// sum is a fingerprint of the bits of a matrix.
func sum(m Matrix) uint64 {
	h := fnv.New64a()
	for i := range m.Rows {
		for _, v := range m.Row(i) {
			u := math.Float32bits(v)
			h.Write([]byte{byte(u), byte(u >> 8), byte(u >> 16), byte(u >> 24)})
		}
	}
	return h.Sum64()
}

// TestReference holds both storage forms to the float64 pass: floats closely, bytes
// within what quantising to 7 bits costs.
func TestReference(t *testing.T) {
	p := small
	p.float = true
	floats := mustOpen(t, p)
	bytes := mustOpen(t, small)
	ws := windows(small, 6, 1, 40)
	ws = append(ws, Window{}) // [CLS] [SEP] alone
	for _, c := range []struct {
		m   *Model
		tol float64
	}{{floats, 3e-6}, {bytes, 0.05}} {
		got := c.m.Run(c.m.NewScratch(), ws)
		var num, den float64
		row := 0
		for _, w := range ws {
			for _, want := range (reference{p, floats}).run(w) {
				for j, y := range got.Row(row) {
					num += (float64(y) - want[j]) * (float64(y) - want[j])
					den += want[j] * want[j]
				}
				row++
			}
		}
		e := math.Sqrt(num / den)
		t.Logf("relative error %.2g", e)
		if !(e < c.tol) || row != got.Rows {
			t.Errorf("relative error %.3g, allowed %g; %d rows of %d", e, c.tol, row, got.Rows)
		}
	}
}

// TestSameBits is the law: one answer on all kernels, and the same on all machines
// (the fingerprints were taken on amd64 and hold for every other).
func TestSameBits(t *testing.T) {
	for _, c := range []struct {
		name  string
		p     spec
		ws    []Window
		words uint64
	}{
		{"bytes", small, windows(small, 30, 1, 78), 0x5f0a2f843a9633a},
		{"floats", spec{64, 96, 2, 2, 200, 80, 64, true}, windows(small, 12, 1, 78), 0xd753a1ffedc40b10},
		{"wide", spec{384, 1536, 12, 1, 200, 258, 96, false}, windows(small, 4, 20, 256), 0xbc996365a8c57b41},
	} {
		m := mustOpen(t, c.p)
		for _, l := range kernel.Levels() {
			sc := m.NewScratchAt(l)
			got := sum(m.Run(sc, c.ws))
			if got != c.words {
				t.Errorf("%s on %v: fingerprint %#x, want %#x", c.name, l, got, c.words)
			}
		}
	}
}

// TestBatch: a window's result does not depend on its company, nor on what the
// scratch did before.
func TestBatch(t *testing.T) {
	m := mustOpen(t, small)
	ws := windows(small, 40, 0, 78)
	all := m.Run(m.NewScratch(), ws)
	vec := append([]float32(nil), all.Data...)
	sc := m.NewScratch()
	row := 0
	for i := range ws {
		one := m.Run(sc, ws[i:i+1])
		for j := range one.Rows {
			if a, b := sum(one.Sub(j, j+1)), sum(Matrix{1, all.Cols, all.Stride, vec[row*all.Stride:]}); a != b {
				t.Fatalf("window %d word %d alone differs", i, j)
			}
			row++
		}
	}
	if row != all.Rows {
		t.Fatalf("%d words, together %d", row, all.Rows)
	}
}

func TestParallel(t *testing.T) {
	m := mustOpen(t, small)
	ws := windows(small, 20, 1, 60)
	want := sum(m.Run(m.NewScratch(), ws))
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			sc := m.NewScratch()
			for range 5 {
				if got := sum(m.Run(sc, ws)); got != want {
					t.Error("parallel run differs")
				}
			}
		})
	}
	wg.Wait()
}

func TestNoAllocation(t *testing.T) {
	m := mustOpen(t, small)
	ws := windows(small, 20, 1, 60)
	for _, l := range kernel.Levels() {
		sc := m.NewScratchAt(l)
		h := NewPairHead(make([]float32, 5*16), make([]float32, 5), 16)
		var pairs, arcs Matrix
		f := func() {
			words := m.Run(sc, ws)
			a := words.Columns(0, 16)
			sc.MatMulNT(&arcs, a, a.Sub(0, 30))
			sc.Pairs(h, &pairs, a, a, [][2]int32{{0, 1}, {2, 0}})
		}
		f()
		if n := testing.AllocsPerRun(3, f); n > 0 {
			t.Errorf("%v: %v allocations a run", l, n)
		}
	}
}

func TestVectorsAndPlaces(t *testing.T) {
	m := mustOpen(t, small)
	w := windows(small, 1, 9, 9)[0]
	w.Words = [][2]int32{{-1, 0}, {0, 9}, {9, 10}, {-1, 10}}
	sc := m.NewScratch()
	words := m.Run(sc, []Window{w})
	v := sc.Vectors()
	if words.Rows != 4 || v.Rows != 4 || v.Cols != small.h || words.Cols != small.out {
		t.Fatalf("%d words, vectors %dx%d", words.Rows, v.Rows, v.Cols)
	}
	for j := range small.h {
		want := (v.Row(0)[j] + 9*v.Row(1)[j] + v.Row(2)[j]) / 11
		if math.Abs(float64(want-v.Row(3)[j])) > 1e-5 {
			t.Fatalf("mean of all pieces is %g, want %g", v.Row(3)[j], want)
		}
	}
}

func TestMisuse(t *testing.T) {
	m := mustOpen(t, small)
	good := windows(small, 1, 5, 5)[0]
	for name, spoil := range map[string]func(w *Window){
		"piece":   func(w *Window) { w.Pieces = []int32{1, 2, 3, 4, 200} },
		"minus":   func(w *Window) { w.Pieces = []int32{1, 2, 3, 4, -1} },
		"shape":   func(w *Window) { w.Shapes = []uint8{0, 0, 0, 0, 8} },
		"spaces":  func(w *Window) { w.Spaces = w.Spaces[:4] },
		"word":    func(w *Window) { w.Words = [][2]int32{{3, 3}} },
		"outside": func(w *Window) { w.Words = [][2]int32{{3, 7}} },
		"long": func(w *Window) {
			w.Pieces, w.Shapes, w.Spaces = make([]int32, 79), make([]uint8, 79), make([]uint8, 79)
		},
	} {
		w := good
		spoil(&w)
		if m.Check(w) == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if err := m.Check(good); err != nil {
		t.Error(err)
	}
}

func TestPairs(t *testing.T) {
	const hidden, out = 128, 37
	b := newBuilder()
	w2, b2 := b.floats(hidden*out, 0, 1), b.floats(out, 0, 1)
	words := Matrix{Rows: 20, Cols: 300, Stride: 320, Data: b.floats(20*320, 0, 1)}
	head, dep := words.Columns(3, 3+hidden), words.Columns(140, 140+hidden)
	var pairs [][2]int32
	for i := range int32(200) {
		pairs = append(pairs, [2]int32{i % 20, i * 7 % 20})
	}
	h := NewPairHead(w2, b2, hidden)
	m := mustOpen(t, small)
	var first uint64
	for _, l := range kernel.Levels() {
		var got Matrix
		m.NewScratchAt(l).Pairs(h, &got, head, dep, pairs)
		if first == 0 {
			first = sum(got)
		}
		if sum(got) != first {
			t.Errorf("%v: other bits", l)
		}
		for i, p := range pairs {
			for o := range out {
				want := float64(b2[o])
				for k := range hidden {
					want += float64(w2[o*hidden+k]) * math.Max(0, float64(head.Row(int(p[0]))[k]+dep.Row(int(p[1]))[k]))
				}
				if math.Abs(want-float64(got.Row(i)[o])) > 1e-4 {
					t.Fatalf("%v: pair %v output %d is %g, want %g", l, p, o, got.Row(i)[o], want)
				}
			}
		}
	}
}

func TestMatMulNT(t *testing.T) {
	b := newBuilder()
	m := mustOpen(t, small)
	for _, c := range []struct{ m, n, k int }{{1, 1, 1}, {5, 17, 128}, {40, 33, 384}, {3, 0, 8}, {7, 70, 13}} {
		x := Matrix{c.m, c.k, c.k + 2, b.floats(c.m*(c.k+2), 0, 1)}
		y := Matrix{c.n, c.k, c.k + 5, b.floats(c.n*(c.k+5), 0, 1)}
		var first uint64
		for _, l := range kernel.Levels() {
			sc := m.NewScratchAt(l)
			var got Matrix
			sc.MatMulNT(&got, y, y) // leave something behind
			sc.MatMulNT(&got, x, y)
			if l == kernel.Portable {
				first = sum(got)
			}
			if sum(got) != first || got.Rows != c.m || got.Cols != c.n {
				t.Fatalf("%v %+v: other bits or size", l, c)
			}
			for i := range c.m {
				for j := range c.n {
					want := 0.0
					for k := range c.k {
						want += float64(x.Row(i)[k]) * float64(y.Row(j)[k])
					}
					if math.Abs(want-float64(got.Row(i)[j])) > 1e-4 {
						t.Fatalf("%v %+v: %d,%d is %g, want %g", l, c, i, j, got.Row(i)[j], want)
					}
				}
			}
		}
	}
}
