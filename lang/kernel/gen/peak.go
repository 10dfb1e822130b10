package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// peakI8 is a loop of the GEMM's products without memory, the yardstick of
// BenchmarkKernels: 24 (zmm) or 12 chains, or 8 of two quads each (see gemmI8Pairs);
// field 0 = rounds.
func (t *target) peakI8() {
	t.begin("peakI8", "runs register-only int8 products, the benchmark's yardstick.", "peakArgs")
	chains := 24
	if !t.zmm {
		chains = 12
	}
	step := func(i int) { t.madd(t.reg(chains), t.reg(chains), t.reg(i), nil, nil) }
	if t.dot == dotMadd {
		chains = 8
		step = func(i int) {
			one, s, u := t.reg(8), t.reg(9+2*(i%3)), t.reg(10+2*(i%3))
			VPMADDUBSW(one, one, s)
			VPMADDUBSW(one, one, u)
			VPADDW(u, s, s)
			VPMADDWD(s, one, s)
			VPADDD(s, t.reg(i), t.reg(i))
		}
	}
	t.peak(chains, step)
}

// peakF32 is the same for an unfused multiply and add.
func (t *target) peakF32() {
	t.begin("peakF32", "runs register-only float products, the benchmark's yardstick.", "peakArgs")
	chains := 24
	if !t.zmm {
		chains = 12
	}
	one, tmp := t.reg(chains), []reg.VecPhysical{t.reg(chains + 1), t.reg(chains + 2), t.reg(chains + 3)}
	t.peak(chains, func(i int) {
		VMULPS(one, one, tmp[i%3])
		VADDPS(tmp[i%3], t.reg(i), t.reg(i))
	})
}

func (t *target) peak(chains int, step func(i int)) {
	for i := 0; i < chains+4; i++ {
		VXORPS(xs16(t, i), xs16(t, i), xs16(t, i))
	}
	MOVQ(field(reg.RDI, 0), rN)
	Label("loop")
	for i := 0; i < chains; i++ {
		step(i)
	}
	DECQ(rN)
	JNZ(LabelRef("loop"))
	t.end()
}
