//go:build amd64 && !purego

package kernel

// A call may do this many multiply-adds before it returns to Go, which must be able
// to stop a goroutine: 1M take 5 to 10 microseconds, in floats twice that and more.
const (
	callI8  = 1 << 20
	callF32 = 1 << 18
)

func (l Level) mulI8(c []float32, ldc int, a []uint8, sa []float32, m int, w *I8) bool {
	if l == Portable {
		return false
	}
	cols := 16
	if l == AVX512 {
		cols = 32
	}
	g := i8Args{lda: uintptr(w.K), pst: uintptr(16 * w.K), k4: uintptr(w.K / 4), ldc: uintptr(4 * ldc)}
	var pairs [][]uint16
	if l == AVX2 {
		pairs = w.panelPairs()
	}
	for j := 0; j < w.N; j += cols {
		if pairs != nil {
			g.pairs = ptr(pairs[j/16])
		}
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
		callI8AVX2(mr, g)
	}
}

// callI8AVX2 takes a panel's quads by pairs, if they go.
func callI8AVX2(mr int, g *i8Args) {
	switch {
	case mr == 4 && g.pairs != nil:
		gemmI8Pairs4AVX2(g)
	case mr == 4:
		gemmI8x4AVX2(g)
	case mr == 2 && g.pairs != nil:
		gemmI8Pairs2AVX2(g)
	case mr == 2:
		gemmI8x2AVX2(g)
	case g.pairs != nil:
		gemmI8Pairs1AVX2(g)
	default:
		gemmI8x1AVX2(g)
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
