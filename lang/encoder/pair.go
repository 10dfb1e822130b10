package encoder

import "sitrep/lang/kernel"

// MatMulNT sets dst to a times b transposed: row i, column j is the sum over k of
// a[i][k]*b[j][k]. It reuses dst.Data where it can, so dst must
// not share memory with a or b; dst.Stride is padded.
func (sc *Scratch) MatMulNT(dst *Matrix, a, b Matrix) {
	if a.Cols != b.Cols || a.Cols == 0 {
		panic("encoder: matrices do not fit")
	}
	n := (b.Rows + 31) / 32 * 32
	dst.shape(a.Rows, b.Rows, n)
	if a.Rows == 0 || b.Rows == 0 {
		return
	}
	sc.pack = grow(sc.pack, n*a.Cols+n)
	clear(sc.pack[(b.Rows+15)/16*16*a.Cols:])
	sc.level.Pack(sc.pack, b.Data, b.Stride, b.Rows, b.Cols)
	w := kernel.F32{B: sc.pack[:n*a.Cols], Bks: 16, Pst: 16 * a.Cols, Bias: sc.pack[n*a.Cols:], N: n, K: a.Cols}
	sc.level.MulF32(dst.Data, n, a.Data, a.Stride, a.Rows, &w)
}

// PairHead scores pairs of words: W2 relu(a+b) + b2.
type PairHead struct {
	w   kernel.F32
	out int
}

// NewPairHead takes W2 as [out][hidden] and b2 as [out]; hidden is a multiple of 16.
func NewPairHead(w2, b2 []float32, hidden int) *PairHead {
	out := len(b2)
	if hidden <= 0 || hidden%16 != 0 || out == 0 || len(w2) != out*hidden {
		panic("encoder: sizes of a pair head do not fit")
	}
	n := (out + 31) / 32 * 32
	h := &PairHead{out: out, w: kernel.F32{B: make([]float32, n*hidden), Bks: 16, Pst: 16 * hidden,
		Bias: make([]float32, n), N: n, K: hidden}}
	kernel.Portable.Pack(h.w.B, w2, hidden, out, hidden)
	copy(h.w.Bias, b2)
	return h
}

// Pairs computes a row of dst for each pair (i, j), from row i of a and row j of b,
// both of the hidden width (use Matrix.Columns on the words of Run).
func (sc *Scratch) Pairs(h *PairHead, dst *Matrix, a, b Matrix, pairs [][2]int32) {
	k := h.w.K
	if a.Cols != k || b.Cols != k {
		panic("encoder: pair head of another width")
	}
	dst.shape(len(pairs), h.out, h.w.N)
	sc.pairs = grow(sc.pairs, blockRows*k)
	for r := 0; r < len(pairs); r += blockRows {
		n := min(blockRows, len(pairs)-r)
		for i, p := range pairs[r : r+n] {
			sc.level.AddReLU(sc.pairs[i*k:(i+1)*k], a.Row(int(p[0])), b.Row(int(p[1])))
		}
		sc.level.MulF32(dst.Data[r*dst.Stride:], dst.Stride, sc.pairs, k, n, &h.w)
	}
}
