//go:build amd64 && !purego

package kernel

import (
	"unsafe"

	"golang.org/x/sys/cpu"
)

func has(l Level) bool {
	x := &cpu.X86
	avx512 := x.HasAVX512F && x.HasAVX512BW && x.HasAVX512DQ && x.HasAVX512VL && x.HasAVX512VNNI
	switch l {
	case Portable:
		return true
	case AVX2:
		return x.HasAVX2
	case AVXVNNI:
		return x.HasAVX2 && x.HasAVXVNNI
	case AVX512, twin:
		return x.HasAVX2 && avx512
	}
	return false
}

// A call may do this many multiply-adds before it returns to Go, which must be able
// to stop a goroutine: 1M take 5 to 10 microseconds, in floats twice that and more.
const (
	callI8  = 1 << 20
	callF32 = 1 << 18
)

// ptr is the address of a non-empty slice's first element.
func ptr[T any](s []T) unsafe.Pointer { return unsafe.Pointer(unsafe.SliceData(s)) }

func (l Level) mulI8(c []float32, ldc int, a []uint8, sa []float32, m int, w *I8) bool {
	if l == Portable {
		return false
	}
	cols := 16
	if l == AVX512 {
		cols = 32
	}
	g := i8Args{lda: uintptr(w.K), pst: uintptr(16 * w.K), k4: uintptr(w.K / 4), ldc: uintptr(4 * ldc)}
	for j := 0; j < w.N; j += cols {
		g.w = ptr(w.W[j*w.K:])
		g.sum, g.scale, g.bias = ptr(w.Sum[j:]), ptr(w.Scale[j:]), ptr(w.Bias[j:])
		for i := 0; i < m; {
			mr, blocks := l.tileI8(m - i)
			if limit := max(1, callI8/(mr*cols*w.K)); blocks > limit {
				blocks = limit
			}
			g.a, g.sa, g.c = ptr(a[i*w.K:]), ptr(sa[i:]), ptr(c[i*ldc+j:])
			g.blocks = uintptr(blocks)
			l.callI8(mr, &g)
			i += mr * blocks
		}
	}
	return true
}

// tileI8 is the tallest tile for the rows left and how often it fits.
func (l Level) tileI8(rows int) (mr, blocks int) {
	switch l {
	case AVX512:
		return tile(rows, 12, 8)
	case AVX2:
		return tile(rows, 4, 4)
	}
	return tile(rows, 6, 4)
}

func (l Level) tileF32(rows int) (mr, blocks int) {
	if l == AVX512 {
		return tile(rows, 12, 8)
	}
	return tile(rows, 6, 4)
}

func tile(rows, full, next int) (mr, blocks int) {
	switch {
	case rows >= full:
		return full, rows / full
	case rows >= next:
		return next, 1
	case rows >= 4:
		return 4, 1
	case rows >= 2:
		return 2, 1
	}
	return 1, 1
}

// callI8 calls by name: a function value would make g escape to the heap.
func (l Level) callI8(mr int, g *i8Args) {
	switch l {
	case AVX512:
		switch mr {
		case 12:
			gemmI8x12AVX512(g)
		case 8:
			gemmI8x8AVX512(g)
		case 4:
			gemmI8x4AVX512(g)
		case 2:
			gemmI8x2AVX512(g)
		default:
			gemmI8x1AVX512(g)
		}
	case AVXVNNI:
		switch mr {
		case 6:
			gemmI8x6VEX(g)
		case 4:
			gemmI8x4VEX(g)
		case 2:
			gemmI8x2VEX(g)
		default:
			gemmI8x1VEX(g)
		}
	case twin:
		switch mr {
		case 6:
			gemmI8x6Twin(g)
		case 4:
			gemmI8x4Twin(g)
		case 2:
			gemmI8x2Twin(g)
		default:
			gemmI8x1Twin(g)
		}
	default:
		switch mr {
		case 4:
			gemmI8x4AVX2(g)
		case 2:
			gemmI8x2AVX2(g)
		default:
			gemmI8x1AVX2(g)
		}
	}
}

func (l Level) mulF32(c []float32, ldc int, a []float32, lda, m int, b *F32) bool {
	if l == Portable {
		return false
	}
	cols := 16
	if l == AVX512 {
		cols = 32
	}
	g := f32Args{lda: uintptr(4 * lda), bks: uintptr(4 * b.Bks), pst: uintptr(4 * b.Pst),
		k: uintptr(b.K), ldc: uintptr(4 * ldc)}
	for j := 0; j < b.N; j += cols {
		g.b, g.bias = ptr(b.B[j/16*b.Pst:]), ptr(b.Bias[j:])
		for i := 0; i < m; {
			mr, blocks := l.tileF32(m - i)
			if limit := max(1, callF32/(mr*cols*b.K)); blocks > limit {
				blocks = limit
			}
			g.a, g.c = ptr(a[i*lda:]), ptr(c[i*ldc+j:])
			g.blocks = uintptr(blocks)
			l.callF32(mr, &g)
			i += mr * blocks
		}
	}
	return true
}

func (l Level) callF32(mr int, g *f32Args) {
	if l == AVX512 {
		switch mr {
		case 12:
			gemmF32x12AVX512(g)
		case 8:
			gemmF32x8AVX512(g)
		case 4:
			gemmF32x4AVX512(g)
		case 2:
			gemmF32x2AVX512(g)
		default:
			gemmF32x1AVX512(g)
		}
		return
	}
	switch mr {
	case 6:
		gemmF32x6AVX2(g)
	case 4:
		gemmF32x4AVX2(g)
	case 2:
		gemmF32x2AVX2(g)
	default:
		gemmF32x1AVX2(g)
	}
}

func (l Level) addNorm(x, r, g, b []float32, n int, inv, eps float32) bool {
	p := normArgs{x: ptr(x), r: ptr(r), g: ptr(g), b: ptr(b), n: uintptr(n),
		rows: uintptr(len(x) / n), inv: inv, eps: eps}
	switch l {
	case Portable:
		return false
	case AVX512:
		addNormAVX512(&p)
	default:
		addNormAVX2(&p)
	}
	return true
}

func (l Level) quant(dst []uint8, scale, x []float32, n int) bool {
	p := quantArgs{dst: ptr(dst), x: ptr(x), n: uintptr(n), rows: uintptr(len(scale)), scale: ptr(scale)}
	switch l {
	case Portable:
		return false
	case AVX512:
		quantAVX512(&p)
	default:
		quantAVX2(&p)
	}
	return true
}

func (l Level) gelu(x []float32) bool {
	p := geluArgs{x: ptr(x), n: uintptr(len(x))}
	switch l {
	case Portable:
		return false
	case AVX512:
		geluAVX512(&p)
	default:
		geluAVX2(&p)
	}
	return true
}

func (l Level) softmax(x []float32, n, ld, rows int, c float32) bool {
	p := softmaxArgs{x: ptr(x), n: uintptr(n), ld: uintptr(4 * ld), rows: uintptr(rows), c: c}
	switch l {
	case Portable:
		return false
	case AVX512:
		softmaxAVX512(&p)
	default:
		softmaxAVX2(&p)
	}
	return true
}

func (l Level) embed(dst []float32, w []int8, scale float32, a, b []float32) bool {
	p := embedArgs{dst: ptr(dst), w: ptr(w), a: ptr(a), b: ptr(b), n: uintptr(len(dst)), scale: scale}
	switch l {
	case Portable:
		return false
	case AVX512:
		embedAVX512(&p)
	default:
		embedAVX2(&p)
	}
	return true
}

func (l Level) mean(dst, src []float32, ld, rows int, inv float32) bool {
	p := meanArgs{dst: ptr(dst), src: ptr(src), ld: uintptr(4 * ld), rows: uintptr(rows), inv: inv, n: uintptr(len(dst))}
	switch l {
	case Portable:
		return false
	case AVX512:
		meanAVX512(&p)
	default:
		meanAVX2(&p)
	}
	return true
}

func (l Level) addRelu(dst, a, b []float32) bool {
	p := reluArgs{dst: ptr(dst), a: ptr(a), b: ptr(b), n: uintptr(len(dst))}
	switch l {
	case Portable:
		return false
	case AVX512:
		addReluAVX512(&p)
	default:
		addReluAVX2(&p)
	}
	return true
}

// pack16 moves data only; zmm registers would not help.
func (l Level) pack16(dst, src []float32, ld, k int) bool {
	if l == Portable {
		return false
	}
	pack16AVX2(&packArgs{dst: ptr(dst), src: ptr(src), ld: uintptr(4 * ld), k: uintptr(k)})
	return true
}
