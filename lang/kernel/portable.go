package kernel

import (
	"encoding/binary"
	"math"
)

// This file defines what every kernel computes. The conversions float32(x*y) are
// not decoration: Go may fuse x*y+z into one rounding (it does on arm64 and on
// GOAMD64=v3) unless the product is explicitly converted.

const (
	magic    = 12582912      // 1.5 * 2^23: adding it rounds to an integer, half to even
	magic64  = 12582912 + 64 // and adds the zero point
	levels   = 63
	tiny     = 1e-30
	expLow   = -125
	isqrt2   = 0.70710678118654752440
	erfBound = 4
)

// gemmI8Go is the portable int8 GEMM. Two columns share one 64-bit product: the
// weights, moved to 0..255, stand 32 bits apart, and a sum over K of 127*255 stays
// under 2^32 up to K = 132,000.
func gemmI8Go(c []float32, ldc int, a []uint8, sa []float32, m int, w *I8) {
	k := w.K
	var i int
	for ; i+4 <= m; i += 4 {
		gemmI8Rows4(c[i*ldc:], ldc, a[i*k:(i+4)*k], sa[i:i+4], w)
	}
	for ; i < m; i++ {
		gemmI8Row(c[i*ldc:], a[i*k:(i+1)*k], sa[i], w)
	}
}

// rowSum is 128 times the sum of a row: what moving the weights up has added.
func rowSum(a []uint8) int32 {
	var s int32
	for _, x := range a {
		s += int32(x)
	}
	return s << 7
}

// dequant finishes one output: exact int32 sum to float.
func dequant(sum, colSum int32, colScale, rowScale, bias float32) float32 {
	f := float32(sum - colSum<<6)
	f = float32(f * colScale)
	f = float32(f * rowScale)
	return f + bias
}

const (
	lowBytes = 0x000000ff000000ff
	toggle   = 0x8080808080808080
)

func gemmI8Rows4(c []float32, ldc int, a []uint8, sa []float32, w *I8) {
	k := w.K
	a0, a1, a2, a3 := a[:k], a[k:2*k], a[2*k:3*k], a[3*k:4*k]
	r0, r1, r2, r3 := rowSum(a0), rowSum(a1), rowSum(a2), rowSum(a3)
	for p := 0; p < w.N/16; p++ {
		panel := w.bytes[p*16*k : (p+1)*16*k]
		for q := 0; q < 16; q += 2 {
			var s0, s1, s2, s3 uint64
			off := 4 * q
			for x := 0; x+4 <= len(a0) && off+8 <= len(panel); x += 4 {
				u := binary.LittleEndian.Uint64(panel[off:off+8]) ^ toggle
				off += 64
				b0, b1, b2, b3 := a0[x:x+4:x+4], a1[x:x+4:x+4], a2[x:x+4:x+4], a3[x:x+4:x+4]
				v := u & lowBytes
				s0 += uint64(b0[0]) * v
				s1 += uint64(b1[0]) * v
				s2 += uint64(b2[0]) * v
				s3 += uint64(b3[0]) * v
				v = u >> 8 & lowBytes
				s0 += uint64(b0[1]) * v
				s1 += uint64(b1[1]) * v
				s2 += uint64(b2[1]) * v
				s3 += uint64(b3[1]) * v
				v = u >> 16 & lowBytes
				s0 += uint64(b0[2]) * v
				s1 += uint64(b1[2]) * v
				s2 += uint64(b2[2]) * v
				s3 += uint64(b3[2]) * v
				v = u >> 24 & lowBytes
				s0 += uint64(b0[3]) * v
				s1 += uint64(b1[3]) * v
				s2 += uint64(b2[3]) * v
				s3 += uint64(b3[3]) * v
			}
			j := p*16 + q
			put2(c, j, s0, r0, sa[0], w)
			put2(c[ldc:], j, s1, r1, sa[1], w)
			put2(c[2*ldc:], j, s2, r2, sa[2], w)
			put2(c[3*ldc:], j, s3, r3, sa[3], w)
		}
	}
}

func gemmI8Row(c []float32, a []uint8, sa float32, w *I8) {
	k := w.K
	r := rowSum(a)
	for p := 0; p < w.N/16; p++ {
		panel := w.bytes[p*16*k : (p+1)*16*k]
		for q := 0; q < 16; q += 2 {
			var s uint64
			off := 4 * q
			for x := 0; x+4 <= len(a); x += 4 {
				u := binary.LittleEndian.Uint64(panel[off:off+8]) ^ toggle
				off += 64
				b := a[x : x+4 : x+4]
				s += uint64(b[0])*(u&lowBytes) + uint64(b[1])*(u>>8&lowBytes) +
					uint64(b[2])*(u>>16&lowBytes) + uint64(b[3])*(u>>24&lowBytes)
			}
			put2(c, p*16+q, s, r, sa, w)
		}
	}
}

func put2(c []float32, j int, s uint64, rowSum int32, sa float32, w *I8) {
	c[j] = dequant(int32(uint32(s))-rowSum, w.Sum[j], w.Scale[j], sa, w.Bias[j])
	c[j+1] = dequant(int32(uint32(s>>32))-rowSum, w.Sum[j+1], w.Scale[j+1], sa, w.Bias[j+1])
}

// gemmF32Go is the portable float GEMM over columns of b.
func gemmF32Go(c []float32, ldc int, a []float32, lda, m, k int, b []float32, bks, pst int, bias []float32, n int) {
	for p := 0; p < n/16; p++ {
		panel := b[p*pst:]
		for i := 0; i < m; i++ {
			var s [16]float32
			off := 0
			for _, x := range a[i*lda : i*lda+k] {
				r := (*[16]float32)(panel[off:])
				for j := range s {
					s[j] += float32(x * r[j])
				}
				off += bks
			}
			o := (*[16]float32)(c[i*ldc+16*p:])
			t := (*[16]float32)(bias[16*p:])
			for j := range s {
				o[j] = s[j] + t[j]
			}
		}
	}
}

// fold adds 16 lanes in the fixed tree.
func fold(s *[16]float32) float32 {
	for h := 8; h > 0; h /= 2 {
		for l := 0; l < h; l++ {
			s[l] += s[l+h]
		}
	}
	return s[0]
}

func addNormGo(x, r, g, b []float32, n int, inv, eps float32) {
	for len(x) > 0 {
		row, res := x[:n], r[:n]
		var s [16]float32
		for i := 0; i < n; i += 16 {
			y, z := (*[16]float32)(row[i:]), (*[16]float32)(res[i:])
			for l := range s {
				y[l] += z[l]
				s[l] += y[l]
			}
		}
		mean := float32(fold(&s) * inv)
		s = [16]float32{}
		for i := 0; i < n; i += 16 {
			y := (*[16]float32)(row[i:])
			for l := range s {
				d := y[l] - mean
				s[l] += float32(d * d)
			}
		}
		v := float32(fold(&s) * inv)
		rstd := 1 / float32(math.Sqrt(float64(v+eps)))
		for i, y := range row {
			d := float32((y - mean) * rstd)
			row[i] = float32(d*g[i]) + b[i]
		}
		x, r = x[n:], r[n:]
	}
}

func quantGo(dst []uint8, scale, x []float32, n int) {
	for i := range scale {
		row, out := x[i*n:(i+1)*n], dst[i*n:(i+1)*n]
		var m float32
		for _, v := range row {
			v = math.Float32frombits(math.Float32bits(v) & 0x7fffffff)
			if v > m {
				m = v
			}
		}
		if m < tiny {
			m = tiny
		}
		inv := levels / m
		scale[i] = m / levels
		for j, v := range row {
			out[j] = uint8(math.Float32bits(float32(v*inv) + magic64))
		}
	}
}

// geluGo is 0.5x(1+erf(x/sqrt 2)); erf on [-4, 4] is u*P(u²)/Q(u²) (Eigen, XLA).
func geluGo(x []float32) {
	for i, y := range x {
		u := float32(y * isqrt2)
		if u > erfBound {
			u = erfBound
		}
		if u < -erfBound {
			u = -erfBound
		}
		z := float32(u * u)
		p := float32(-2.72614225801306e-10)
		p = float32(p*z) + 2.77068142495902e-08
		p = float32(p*z) + -2.10102402082508e-06
		p = float32(p*z) + -5.69250639462346e-05
		p = float32(p*z) + -7.34990630326855e-04
		p = float32(p*z) + -2.95459980854025e-03
		p = float32(p*z) + -1.60960333262415e-02
		p = float32(p * u)
		q := float32(-1.45660718464996e-05)
		q = float32(q*z) + -2.13374055278905e-04
		q = float32(q*z) + -1.68282697438203e-03
		q = float32(q*z) + -7.37332916720468e-03
		q = float32(q*z) + -1.42647390514189e-02
		e := p/q + 1
		x[i] = float32(float32(y*0.5) * e)
	}
}

// softmaxGo: e = 2^(c*(x-max)) as 2^round * 2^f (Cephes exp2f), then e/sum.
func softmaxGo(x []float32, n, ld, rows int, c float32) {
	for i := 0; i < rows; i++ {
		row := x[i*ld : i*ld+n]
		m := row[0]
		for _, v := range row {
			if v > m {
				m = v
			}
		}
		var s [16]float32
		for j, v := range row {
			y := float32((v - m) * c)
			if y < expLow {
				y = expLow
			}
			z := y + magic
			f := y - (z - magic)
			e := float32(1.535336188319500e-4)
			e = float32(e*f) + 1.339887440266574e-3
			e = float32(e*f) + 9.618437357674640e-3
			e = float32(e*f) + 5.550332471162809e-2
			e = float32(e*f) + 2.402264791363012e-1
			e = float32(e*f) + 6.931472028550421e-1
			e = float32(e*f) + 1
			e = math.Float32frombits(math.Float32bits(e) + math.Float32bits(z)<<23)
			row[j] = e
			s[j&15] += e
		}
		inv := 1 / fold(&s)
		for j, v := range row {
			row[j] = float32(v * inv)
		}
	}
}

func embedGo(dst []float32, w []int8, scale float32, a, b []float32) {
	for i := range dst {
		dst[i] = float32(float32(w[i])*scale) + a[i] + b[i]
	}
}

func meanGo(dst, src []float32, ld, rows int, inv float32) {
	for i := range dst {
		y := src[i]
		for r := 1; r < rows; r++ {
			y += src[r*ld+i]
		}
		dst[i] = float32(y * inv)
	}
}

func addReluGo(dst, a, b []float32) {
	for i := range dst {
		y := a[i] + b[i]
		if !(y > 0) {
			y = 0
		}
		dst[i] = y
	}
}

func pack16Go(dst, src []float32, ld, rows, k int) {
	for r := 0; r < rows; r++ {
		for i, v := range src[r*ld : r*ld+k] {
			dst[i*16+r] = v
		}
	}
}
