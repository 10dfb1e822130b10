//go:build amd64 && !purego

package kernel

import "unsafe"

// The argument structs of the assembly. Every field takes 8 bytes; the generator
// addresses them by number. A float32 in an 8-byte field is followed by padding.

type i8Args struct {
	a      unsafe.Pointer // 0 first row of activations
	lda    uintptr        // 1 bytes between rows
	w      unsafe.Pointer // 2 first panel
	pst    uintptr        // 3 bytes to the next panel
	k4     uintptr        // 4 K/4, a multiple of 4
	sum    unsafe.Pointer // 5 column sums
	scale  unsafe.Pointer // 6 column scales
	bias   unsafe.Pointer // 7
	sa     unsafe.Pointer // 8 row scales
	c      unsafe.Pointer // 9
	ldc    uintptr        // 10 bytes between rows of c
	blocks uintptr        // 11 how many blocks of rows
	pairs  unsafe.Pointer // 12 for AVX2: the panel's quads by pairs
}

type f32Args struct {
	a      unsafe.Pointer // 0
	lda    uintptr        // 1
	b      unsafe.Pointer // 2
	bks    uintptr        // 3 bytes between rows (k) of b
	pst    uintptr        // 4 bytes to the next 16 columns
	k      uintptr        // 5
	bias   unsafe.Pointer // 6
	c      unsafe.Pointer // 7
	ldc    uintptr        // 8
	blocks uintptr        // 9
}

type normArgs struct {
	x, r, g, b unsafe.Pointer // 0..3
	n, rows    uintptr        // 4, 5
	inv        float32        // 6
	_          uint32
	eps        float32 // 7
	_          uint32
}

type quantArgs struct {
	dst, x  unsafe.Pointer // 0, 1
	n, rows uintptr        // 2, 3
	scale   unsafe.Pointer // 4
}

type geluArgs struct {
	x unsafe.Pointer
	n uintptr
}

type softmaxArgs struct {
	x           unsafe.Pointer // 0
	n, ld, rows uintptr        // 1..3; ld in bytes
	c           float32        // 4
	_           uint32
}

type embedArgs struct {
	dst, w, a, b unsafe.Pointer // 0..3
	n            uintptr        // 4
	scale        float32        // 5
	_            uint32
}

type meanArgs struct {
	dst, src unsafe.Pointer // 0, 1
	ld, rows uintptr        // 2, 3; ld in bytes
	inv      float32        // 4
	_        uint32
	n        uintptr // 5
}

type reluArgs struct {
	dst, a, b unsafe.Pointer
	n         uintptr
}

type packArgs struct {
	dst, src unsafe.Pointer // 0, 1
	ld, k    uintptr        // 2, 3; ld in bytes
}

type peakArgs struct{ n uintptr }
