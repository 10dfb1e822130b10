package encoder

import (
	"math"

	"sitrep/lang/kernel"
)

// attend computes ctx for the window of n rows from row start.
func (sc *Scratch) attend(start, n int) {
	m, l := sc.m, sc.level
	stride := 3 * m.h
	n16, n32 := (n+15)/16*16, (n+31)/32*32
	scale := float32(1 / math.Sqrt(float64(m.d)))
	qkv := sc.qkv[start*stride:]
	zero := len(sc.mask) - 32
	keys := kernel.F32{B: sc.keys, Bks: 16, Pst: 16 * m.d, Bias: sc.mask[zero-n:], N: n32, K: m.d}
	for h := 0; h < m.heads; h++ {
		// The rows after the window's last are those of the next window or old
		// ones; the mask takes them out.
		l.Pack(sc.keys, qkv[m.h+h*m.d:], stride, n16, m.d)
		values := kernel.F32{B: qkv[2*m.h+h*m.d:], Bks: stride, Pst: 16, Bias: sc.zeros, N: m.d, K: n}
		for r := 0; r < n; r += scoreRows {
			k := min(scoreRows, n-r)
			l.MulF32(sc.scores, n32, qkv[r*stride+h*m.d:], stride, k, &keys)
			l.Softmax(sc.scores, n16, n32, k, scale)
			l.MulF32(sc.ctx[(start+r)*m.h+h*m.d:], m.h, sc.scores, n32, k, &values)
		}
	}
}
