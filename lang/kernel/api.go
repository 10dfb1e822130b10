package kernel

import (
	"sync"
	"unsafe"
)

// I8 is a linear layer in bytes: y = (x - 64) * W * scale + bias.
type I8 struct {
	W     []int8    // packed [N/16][K/4][16][4]
	Scale []float32 // [N] scale of each column
	Bias  []float32 // [N]
	Sum   []int32   // [N] sum over K of each column of W
	N, K  int       // N a multiple of 32, K of 16

	bytes []byte // W as bytes, for the portable kernel

	pairOnce sync.Once
	pairs    [][]uint16 // for AVX2: see panelPairs
}

// NewI8 checks the sizes, panics if they do not fit, and returns the layer. The
// slices are kept, not copied; W and the tables need no alignment.
func NewI8(w []int8, scale, bias []float32, sum []int32, n, k int) *I8 {
	if n <= 0 || k <= 0 || n%32 != 0 || k%16 != 0 || k > MaxK ||
		len(w) != n*k || len(scale) != n || len(bias) != n || len(sum) != n {
		panic("kernel: sizes of an int8 layer do not fit")
	}
	b := unsafe.Slice((*byte)(unsafe.Pointer(&w[0])), len(w))
	return &I8{W: w, Scale: scale, Bias: bias, Sum: sum, N: n, K: k, bytes: b}
}

// MaxK bounds K so that an int32 holds 127*128*K.
const MaxK = 65536

// MulI8 computes m rows of c (ldc floats apart, w.N each) from m rows of a (w.K
// bytes each, row scales sa).
func (l Level) MulI8(c []float32, ldc int, a []uint8, sa []float32, m int, w *I8) {
	if m <= 0 {
		return
	}
	need(len(c), (m-1)*ldc+w.N)
	need(len(a), m*w.K)
	need(len(sa), m)
	need(ldc, w.N)
	if !l.mulI8(c, ldc, a, sa, m, w) {
		gemmI8Go(c, ldc, a, sa, m, w)
	}
}

// F32 is the right side of a float product: N columns in panels of 16. Element
// (k, j) is at B[(j/16)*Pst + k*Bks + j%16]; so a packed matrix has Bks 16 and
// Pst 16*K, and a row-major one Bks = its row length and Pst 16.
type F32 struct {
	B        []float32
	Bks, Pst int
	Bias     []float32 // [N]
	N, K     int       // N a multiple of 32
}

// MulF32 computes m rows of c (ldc floats apart, b.N each) from m rows of a (lda
// apart, b.K each): the sum over k in order, plus the bias.
func (l Level) MulF32(c []float32, ldc int, a []float32, lda, m int, b *F32) {
	if m <= 0 {
		return
	}
	if b.N <= 0 || b.K <= 0 || b.N%32 != 0 || b.Bks < 16 || b.Pst < 16 {
		panic("kernel: sizes of a float layer do not fit")
	}
	need(len(c), (m-1)*ldc+b.N)
	need(len(a), (m-1)*lda+b.K)
	need(len(b.B), (b.N/16-1)*b.Pst+(b.K-1)*b.Bks+16)
	need(len(b.Bias), b.N)
	need(ldc, b.N)
	need(lda, b.K)
	if !l.mulF32(c, ldc, a, lda, m, b) {
		gemmF32Go(c, ldc, a, lda, m, b.K, b.B, b.Bks, b.Pst, b.Bias, b.N)
	}
}

// AddNorm sets each row x (n floats, n a multiple of 16) to the layer norm of x+r
// with gain g and bias b.
func (l Level) AddNorm(x, r, g, b []float32, n int, eps float32) {
	if len(x) == 0 {
		return
	}
	lanes(n)
	if len(x)%n != 0 {
		panic("kernel: not whole rows")
	}
	need(len(r), len(x))
	need(len(g), n)
	need(len(b), n)
	inv := 1 / float32(n)
	if !l.addNorm(x, r, g, b, n, inv, eps) {
		addNormGo(x, r, g, b, n, inv, eps)
	}
}

// Quant rounds len(scale) rows of x (n floats each) to 7-bit activations: scale =
// max|x|/63, q = round(x/scale) + 64, half to even.
func (l Level) Quant(dst []uint8, scale, x []float32, n int) {
	if len(scale) == 0 {
		return
	}
	lanes(n)
	need(len(dst), n*len(scale))
	need(len(x), n*len(scale))
	if !l.quant(dst, scale, x, n) {
		quantGo(dst, scale, x, n)
	}
}

// GELU applies x/2 * (1 + erf(x/sqrt 2)) in place; len(x) is a multiple of 16.
func (l Level) GELU(x []float32) {
	if len(x) == 0 {
		return
	}
	lanes(len(x))
	if !l.gelu(x) {
		geluGo(x)
	}
}

// Softmax replaces rows of n scores (n a multiple of 16, rows ld apart) by
// exp(x*scale) over its sum. Scores of -1e30 stand for padding and get nothing.
func (l Level) Softmax(x []float32, n, ld, rows int, scale float32) {
	if rows <= 0 {
		return
	}
	lanes(n)
	need(ld, n)
	need(len(x), (rows-1)*ld+n)
	c := float32(scale * log2e)
	if !l.softmax(x, n, ld, rows, c) {
		softmaxGo(x, n, ld, rows, c)
	}
}

const log2e = 1.44269504088896340736

// Embed sets dst = w*scale + a + b; len(dst) is a multiple of 16.
func (l Level) Embed(dst []float32, w []int8, scale float32, a, b []float32) {
	lanes(len(dst))
	need(len(w), len(dst))
	need(len(a), len(dst))
	need(len(b), len(dst))
	if !l.embed(dst, w, scale, a, b) {
		embedGo(dst, w, scale, a, b)
	}
}

// Mean sets dst to the mean of that many rows of src (ld apart), added in order.
func (l Level) Mean(dst, src []float32, ld, rows int) {
	lanes(len(dst))
	if rows <= 0 {
		panic("kernel: mean of nothing")
	}
	need(len(src), (rows-1)*ld+len(dst))
	inv := 1 / float32(rows)
	if !l.mean(dst, src, ld, rows, inv) {
		meanGo(dst, src, ld, rows, inv)
	}
}

// AddReLU sets dst = max(a+b, 0); len(dst) is a multiple of 16.
func (l Level) AddReLU(dst, a, b []float32) {
	lanes(len(dst))
	need(len(a), len(dst))
	need(len(b), len(dst))
	if !l.addRelu(dst, a, b) {
		addReluGo(dst, a, b)
	}
}

// Pack copies rows of src (k floats each, ld apart) to panels [rows/16][k][16], the
// transposed layout that MulF32 takes; the last panel's missing rows become zero.
func (l Level) Pack(dst, src []float32, ld, rows, k int) {
	if rows <= 0 {
		return
	}
	need(ld, k)
	need(len(src), (rows-1)*ld+k)
	need(len(dst), (rows+15)/16*16*k)
	for ; rows >= 16; rows -= 16 {
		if k%8 != 0 || !l.pack16(dst, src, ld, k) {
			pack16Go(dst, src, ld, 16, k)
		}
		dst = dst[16*k:]
		if rows > 16 {
			src = src[16*ld:]
		}
	}
	if rows > 0 {
		clear(dst[:16*k])
		pack16Go(dst, src, ld, rows, k)
	}
}

// need panics when a slice is shorter than the kernels, which check nothing, assume.
func need(have, want int) {
	if have < want {
		panic("kernel: slice too short")
	}
}

func lanes(n int) {
	if n <= 0 || n%16 != 0 {
		panic("kernel: length is not a multiple of 16")
	}
}
