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

// ptr is the address of a non-empty slice's first element.
func ptr[T any](s []T) unsafe.Pointer { return unsafe.Pointer(unsafe.SliceData(s)) }

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
