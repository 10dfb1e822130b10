package kernel

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// vectorLevels are the levels to hold against Portable, the test twin included.
func vectorLevels() []Level {
	ls := Levels()[1:]
	if has(twin) {
		ls = append(ls, twin)
	}
	return ls
}

func rnd(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 1)) }

func floats(r *rand.Rand, n int, scale float64) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(r.NormFloat64() * scale)
	}
	return x
}

// sameBits compares two float slices bit by bit.
func sameBits(t *testing.T, what string, l Level, got, want []float32) {
	t.Helper()
	for i := range want {
		if math.Float32bits(got[i]) != math.Float32bits(want[i]) {
			t.Fatalf("%s: %v differs from portable at %d: %g and %g", what, l, i, got[i], want[i])
		}
	}
}

// near compares with a float64 reference.
func near(t *testing.T, what string, got float32, want, tol float64) {
	t.Helper()
	if d := math.Abs(float64(got) - want); !(d <= tol) {
		t.Fatalf("%s: got %g, want %g (off by %g, allowed %g)", what, got, want, d, tol)
	}
}

// What the weights of a random layer are like.
const (
	trained = iota // most are small, some as large as they can be
	flat           // all sizes alike
	extreme        // all -127 or 127: what would saturate if anything did
)

// layer is a random int8 layer and its plain weights [k][n].
func layer(r *rand.Rand, n, k, like int) (*I8, []int8) {
	plain, packed := make([]int8, n*k), make([]int8, n*k)
	sum := make([]int32, n)
	for j := 0; j < n; j++ {
		for x := 0; x < k; x++ {
			v := int8(min(127, max(-127, r.NormFloat64()*40)))
			switch like {
			case flat:
				v = int8(r.IntN(255) - 127)
			case extreme:
				v = int8(127 - 254*(j&1))
			}
			plain[x*n+j] = v
			packed[((j/16)*(k/4)+x/4)*64+(j%16)*4+x%4] = v
			sum[j] += int32(v)
		}
	}
	scale := floats(r, n, 0.01)
	return NewI8(packed, scale, floats(r, n, 1), sum, n, k), plain
}

func TestMulI8(t *testing.T) {
	for _, c := range []struct {
		m, n, k, like int
	}{{1, 32, 16, flat}, {2, 32, 48, trained}, {3, 64, 32, trained}, {27, 96, 384, trained}, {27, 96, 384, flat},
		{41, 64, 1536, trained}, {13, 32, 1536, extreme}, {130, 32, 64, trained}} {
		r := rnd(uint64(c.m))
		w, plain := layer(r, c.n, c.k, c.like)
		a := make([]uint8, c.m*c.k)
		for i := range a {
			a[i] = uint8(1 + r.IntN(127))
			if c.like == extreme || i < c.k { // all the first row
				a[i] = 127
			}
		}
		sa := floats(r, c.m, 0.1)
		ldc := c.n + 5
		want := make([]float32, c.m*ldc)
		Portable.MulI8(want, ldc, a, sa, c.m, w)
		for i := 0; i < c.m; i++ {
			for j := 0; j < c.n; j++ {
				sum := 0
				for x := 0; x < c.k; x++ {
					sum += (int(a[i*c.k+x]) - 64) * int(plain[x*c.n+j])
				}
				f := float32(sum) * w.Scale[j]
				f *= sa[i]
				if g := want[i*ldc+j]; g != f+w.Bias[j] {
					t.Fatalf("portable %+v at %d,%d: %g, want %g", c, i, j, g, f+w.Bias[j])
				}
			}
		}
		for _, l := range vectorLevels() {
			got := make([]float32, c.m*ldc)
			l.MulI8(got, ldc, a, sa, c.m, w)
			sameBits(t, fmt.Sprintf("MulI8 %+v", c), l, got, want)
		}
	}
}

func TestMulF32(t *testing.T) {
	for _, c := range []struct{ m, n, k int }{{1, 32, 1}, {2, 64, 7}, {17, 32, 32}, {29, 96, 33}, {50, 256, 32}, {70, 32, 256}} {
		r := rnd(uint64(c.k))
		// Row-major B with a row stride, as the attention's V; then the packed form.
		ldb, lda, ldc := c.n+8, c.k+3, c.n+1
		b := floats(r, c.k*ldb, 1)
		a := floats(r, c.m*lda, 1)
		bias := floats(r, c.n, 1)
		packed := make([]float32, c.n*c.k)
		for x := 0; x < c.k; x++ {
			for j := 0; j < c.n; j++ {
				packed[(j/16*c.k+x)*16+j%16] = b[x*ldb+j]
			}
		}
		inPlace := &F32{B: b, Bks: ldb, Pst: 16, Bias: bias, N: c.n, K: c.k}
		inPanels := &F32{B: packed, Bks: 16, Pst: 16 * c.k, Bias: bias, N: c.n, K: c.k}
		want := make([]float32, c.m*ldc)
		Portable.MulF32(want, ldc, a, lda, c.m, inPlace)
		for i := 0; i < c.m; i++ {
			for j := 0; j < c.n; j++ {
				s, abs := float64(bias[j]), 1.0
				for x := 0; x < c.k; x++ {
					p := float64(a[i*lda+x]) * float64(b[x*ldb+j])
					s += p
					abs += math.Abs(p)
				}
				near(t, "MulF32", want[i*ldc+j], s, 1e-6*abs)
			}
		}
		for _, l := range append(vectorLevels(), Portable) {
			for _, f := range []*F32{inPlace, inPanels} {
				got := make([]float32, c.m*ldc)
				l.MulF32(got, ldc, a, lda, c.m, f)
				sameBits(t, fmt.Sprintf("MulF32 %+v", c), l, got, want)
			}
		}
	}
}

func TestAddNorm(t *testing.T) {
	for _, n := range []int{16, 48, 384} {
		const rows = 5
		r := rnd(uint64(n))
		x, res, g, b := floats(r, rows*n, 3), floats(r, rows*n, 1), floats(r, n, 1), floats(r, n, 1)
		want := append([]float32(nil), x...)
		Portable.AddNorm(want, res, g, b, n, 1e-12)
		for i := 0; i < rows; i++ {
			var mean, v float64
			for j := 0; j < n; j++ {
				mean += float64(x[i*n+j] + res[i*n+j])
			}
			mean /= float64(n)
			for j := 0; j < n; j++ {
				d := float64(x[i*n+j]+res[i*n+j]) - mean
				v += d * d
			}
			for j := 0; j < n; j++ {
				d := float64(x[i*n+j]+res[i*n+j]) - mean
				near(t, "AddNorm", want[i*n+j], d/math.Sqrt(v/float64(n)+1e-12)*float64(g[j])+float64(b[j]), 1e-5)
			}
		}
		for _, l := range vectorLevels() {
			got := append([]float32(nil), x...)
			l.AddNorm(got, res, g, b, n, 1e-12)
			sameBits(t, "AddNorm", l, got, want)
		}
	}
}

func TestQuant(t *testing.T) {
	const rows, n = 6, 112
	x := floats(rnd(3), rows*n, 2)
	clear(x[:n])               // a row of nothing
	for i := n; i < 2*n; i++ { // ties: halves of the step
		x[i] = float32(i%127) - 63 + 0.5*float32(i%2)
	}
	x[n] = 63
	for i := 2 * n; i < 3*n; i++ { // smaller than the floor
		x[i] *= 1e-38
	}
	want, ws := make([]uint8, rows*n), make([]float32, rows)
	Portable.Quant(want, ws, x, n)
	for i, q := range want {
		y := float64(x[i]) * (63 / float64(ws[i/n]*63))
		if d := math.Abs(y - (float64(q) - 64)); d > 0.5001 || q < 1 || q > 127 {
			t.Fatalf("Quant: %g became %d - 64, scale %g", x[i], q, ws[i/n])
		}
		if i/n == 1 && float64(q)-64 != math.RoundToEven(float64(x[i])) {
			t.Fatalf("Quant: %g became %d, not half to even", x[i], int(q)-64)
		}
	}
	for _, l := range vectorLevels() {
		got, gs := make([]uint8, rows*n), make([]float32, rows)
		l.Quant(got, gs, x, n)
		sameBits(t, "Quant scale", l, gs, ws)
		if string(got) != string(want) {
			t.Fatalf("Quant: %v differs from portable", l)
		}
	}
}

func TestGELU(t *testing.T) {
	var x []float32
	for v := -12.0; v < 12; v += 0.0071 {
		x = append(x, float32(v))
	}
	x = append(x, 0, float32(math.Copysign(0, -1)), 1e-30, -1e-30, 300, -300, 1e30, -1e30)
	for len(x)%16 != 0 {
		x = append(x, 1)
	}
	want := append([]float32(nil), x...)
	Portable.GELU(want)
	for i, v := range x {
		y := float64(v)
		near(t, fmt.Sprint("GELU ", v), want[i], y/2*math.Erfc(-y/math.Sqrt2), 4e-7*max(1, math.Abs(y)))
	}
	for _, l := range vectorLevels() {
		got := append([]float32(nil), x...)
		l.GELU(got)
		sameBits(t, "GELU", l, got, want)
	}
}

func TestSoftmax(t *testing.T) {
	for _, n := range []int{16, 48, 256} {
		const rows = 7
		ld := n + 16
		x := floats(rnd(uint64(n)), rows*ld, 8)
		used := n - 5
		for i := 0; i < rows; i++ {
			for j := used; j < n; j++ {
				x[i*ld+j] = x[i*ld+j] - 1e30
			}
		}
		x[3*ld] = 500 // one that takes all
		scale := float32(0.17677669)
		want := append([]float32(nil), x...)
		Portable.Softmax(want, n, ld, rows, scale)
		for i := 0; i < rows; i++ {
			row := x[i*ld : i*ld+used]
			m, sum := math.Inf(-1), 0.0
			for _, v := range row {
				m = max(m, float64(v))
			}
			for _, v := range row {
				sum += math.Exp((float64(v) - m) * float64(scale))
			}
			for j := 0; j < n; j++ {
				w := 0.0
				if j < used {
					w = math.Exp((float64(row[j])-m)*float64(scale)) / sum
				}
				near(t, "Softmax", want[i*ld+j], w, 1e-7+2e-6*w)
			}
		}
		for _, l := range vectorLevels() {
			got := append([]float32(nil), x...)
			l.Softmax(got, n, ld, rows, scale)
			sameBits(t, "Softmax", l, got, want)
		}
	}
}

func TestEmbedMeanReLU(t *testing.T) {
	const n = 96
	r := rnd(5)
	a, b := floats(r, n, 1), floats(r, n, 1)
	w := make([]int8, n)
	for i := range w {
		w[i] = int8(r.IntN(256) - 128)
	}
	src := floats(r, 9*(n+4), 1)
	for _, l := range append(vectorLevels(), Portable) {
		want, got := make([]float32, n), make([]float32, n)
		l.Embed(got, w, 0.013, a, b)
		for i := range want {
			p := float32(w[i]) * 0.013
			want[i] = p + a[i] + b[i]
		}
		sameBits(t, "Embed", l, got, want)
		for _, rows := range []int{1, 2, 9} {
			l.Mean(got, src, n+4, rows)
			for i := range want {
				want[i] = src[i]
				for x := 1; x < rows; x++ {
					want[i] += src[x*(n+4)+i]
				}
				want[i] *= 1 / float32(rows)
			}
			sameBits(t, "Mean", l, got, want)
		}
		l.AddReLU(got, a, b)
		for i := range want {
			want[i] = max(a[i]+b[i], 0)
		}
		sameBits(t, "AddReLU", l, got, want)
	}
}

func TestPack(t *testing.T) {
	for _, c := range []struct{ rows, k int }{{1, 8}, {16, 32}, {37, 32}, {48, 24}, {20, 5}} {
		ld := c.k + 3
		src := floats(rnd(1), c.rows*ld, 1)
		for _, l := range append(vectorLevels(), Portable) {
			dst := floats(rnd(2), (c.rows+15)/16*16*c.k, 1)
			l.Pack(dst, src, ld, c.rows, c.k)
			for i := 0; i < (c.rows+15)/16*16; i++ {
				for x := 0; x < c.k; x++ {
					want := float32(0)
					if i < c.rows {
						want = src[i*ld+x]
					}
					if g := dst[(i/16*c.k+x)*16+i%16]; g != want {
						t.Fatalf("%v Pack %+v: row %d column %d is %g, want %g", l, c, i, x, g, want)
					}
				}
			}
		}
	}
}
