//go:build amd64 && !purego

package kernel

// peakI8 is the multiply-adds per nanosecond of a loop on registers alone.
func peakI8(l Level) float64 {
	const n = 100000
	p := &peakArgs{n: n}
	switch l {
	case AVX512:
		return fastest(n*24*64, func() { peakI8AVX512(p) })
	case AVXVNNI:
		return fastest(n*12*32, func() { peakI8VEX(p) })
	case twin:
		return fastest(n*12*32, func() { peakI8Twin(p) })
	case AVX2:
		return fastest(n*8*2*32, func() { peakI8AVX2(p) })
	}
	return 0
}

// peakF32 is the same for an unfused multiply and add.
func peakF32(l Level) float64 {
	const n = 100000
	p := &peakArgs{n: n}
	switch l {
	case AVX512:
		return fastest(n*24*16, func() { peakF32AVX512(p) })
	case AVX2, AVXVNNI, twin:
		return fastest(n*12*8, func() { peakF32AVX2(p) })
	}
	return 0
}
