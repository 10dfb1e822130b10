// Package kernel multiplies matrices and does the row work of a transformer.
//
// Every function gives the same bits at every Level, on every machine:
//
//   - Integers are exact. Activations are 7-bit (zero point 64, range 1..127)
//     against signed bytes, so that not even VPMADDUBSW saturates, and a sum over
//     K <= 65536 fits an int32.
//   - Floats are multiplied and added apart, never fused, in one written order for
//     each output. A sum over K runs in order. A sum over a row runs in 16 lanes
//     (element i goes to lane i%16), which then fold: lane l takes in lane l+8,
//     then l+4, l+2, l+1. Division and square root are IEEE-exact.
//   - exp and erf are fixed polynomials (see portable.go, the definition).
//
// This holds for finite numbers; what a NaN turns into is not promised.
//
// The assembly is written by the nested module gen; do not edit the .s files.
// Each call into assembly lasts some microseconds at most, because the Go
// scheduler cannot interrupt it.
package kernel

//go:generate sh -c "cd gen && go run . -family avx512 -out ../avx512_amd64.s -decl ../avx512_amd64.go"
//go:generate sh -c "cd gen && go run . -family avx2 -out ../avx2_amd64.s -decl ../avx2_amd64.go"
//go:generate sh -c "cd gen && go run . -family vex -out ../vex_amd64.s -decl ../vex_amd64.go"
//go:generate sh -c "cd gen && go run . -family twin -out ../twin_amd64.s -decl ../twin_amd64.go"

// Level is a family of kernels.
type Level uint8

// The levels, slowest first.
const (
	Portable Level = iota // Go, any processor
	AVX2                  // 256-bit vectors, VPMADDUBSW
	AVXVNNI               // AVX2 with VPDPBUSD in its VEX form
	AVX512                // 512-bit vectors, VPDPBUSD (AVX512-VNNI)
	twin                  // AVXVNNI with EVEX codes: only for tests
)

func (l Level) String() string {
	return [...]string{"portable", "avx2", "avx-vnni", "avx512-vnni", "avx-vnni (evex)"}[l]
}

// best is the fastest level of this machine, found once at start.
var best = detect()

// Best is the fastest level that this machine has.
func Best() Level { return best }

// Levels are all levels that this machine has, slowest first.
func Levels() []Level {
	var ls []Level
	for l := Portable; l <= AVX512; l++ {
		if has(l) {
			ls = append(ls, l)
		}
	}
	return ls
}

func detect() Level {
	for l := AVX512; l > Portable; l-- {
		if has(l) {
			return l
		}
	}
	return Portable
}
