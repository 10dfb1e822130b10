package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// Registers that both GEMMs use. R14 is Go's g and BP its frame pointer.
var (
	rowA   = []reg.GPPhysical{reg.RSI, reg.R8, reg.R9, reg.R10} // rows 0, 3, 6, 9
	rLda   = reg.RAX
	rW     = reg.RBX
	rPst   = reg.RCX
	rN     = reg.RDX
	rC     = reg.R11
	rBlk   = reg.R12
	rScale = reg.R13
)

// row is the operand at byte off of row i: bases stand three rows apart.
func row(i, off int) Mem {
	m := Mem{Base: rowA[i/3], Disp: off}
	if i%3 > 0 {
		m.Index, m.Scale = rLda, uint8(i%3)
	}
	return m
}

// bases sets the row pointers from the first one.
func bases(mr int) {
	for i := 3; i < mr; i += 3 {
		LEAQ(Mem{Base: rowA[i/3-1], Index: rLda, Scale: 2}, rowA[i/3])
		ADDQ(rLda, rowA[i/3])
	}
}

func nbases(mr int) int { return (mr + 2) / 3 }

// second addresses the other vector of the tile's width: the next panel in zmm,
// the other half of the same panel in ymm.
func (t *target) second(off int) Mem {
	if t.zmm {
		return Mem{Base: rW, Index: rPst, Scale: 1, Disp: off}
	}
	return Mem{Base: rW, Disp: off + 32}
}

// gemmI8 is the tile of mr rows and two vectors of int32 sums; they stay in
// registers over all of K. Fields of the arguments: see i8Args in args_amd64.go.
func (t *target) gemmI8(mr int) {
	p := t.begin(fmt.Sprintf("gemmI8x%d", mr),
		fmt.Sprintf("multiplies blocks of %d rows of bytes by one panel (zmm: two).", mr), "i8Args")
	acc := func(i, j int) reg.VecPhysical { return t.reg(2*i + j) }
	w0, w1 := t.reg(2*mr), t.reg(2*mr+1)
	var bc, tmp []reg.VecPhysical
	var ones reg.VecPhysical
	if t.zmm {
		w0, w1 = t.reg(24), t.reg(25)
		for i := 26; i < 32; i++ {
			bc = append(bc, t.reg(i))
		}
		tmp = bc
	} else if t.dot == dotMadd {
		w0, w1, ones = t.reg(8), t.reg(9), t.reg(10)
		bc = []reg.VecPhysical{t.reg(11), t.reg(12)}
		tmp = []reg.VecPhysical{t.reg(13), t.reg(14), t.reg(15)}
	} else {
		w0, w1 = t.reg(12), t.reg(13)
		bc = []reg.VecPhysical{t.reg(14), t.reg(15)}
		tmp = bc
	}
	t.beginI8(p, ones)
	Label("block")
	MOVQ(field(p, 2), rW)
	bases(mr)
	t.startSums(p, mr, acc, bc[0], bc[1])
	MOVQ(field(p, 4), rN)
	Label("k")
	n := 0
	for u := 0; u < 4; u++ {
		VMOVUPS(Mem{Base: rW, Disp: 64 * u}, w0)
		VMOVUPS(t.second(64*u), w1)
		for i := 0; i < mr; i++ {
			b := bc[n%len(bc)]
			VPBROADCASTD(row(i, 4*u), b)
			t.madd(w0, b, acc(i, 0), tmp[(2*n)%len(tmp)], ones)
			t.madd(w1, b, acc(i, 1), tmp[(2*n+1)%len(tmp)], ones)
			n++
		}
	}
	for i := 0; i < nbases(mr); i++ {
		ADDQ(Imm(16), rowA[i])
	}
	ADDQ(U32(256), rW)
	SUBQ(Imm(4), rN)
	JNZ(LabelRef("k"))
	t.finishSums(p, mr, acc, [2]reg.VecPhysical{w0, w1}, bc[0], bc[1])
	t.nextBlock(p, mr, 4)
}

// beginI8 loads what a tile of bytes keeps for all its blocks.
func (t *target) beginI8(p reg.Register, ones reg.VecPhysical) {
	MOVQ(field(p, 0), rowA[0])
	MOVQ(field(p, 1), rLda)
	MOVQ(field(p, 3), rPst)
	MOVQ(field(p, 8), rScale)
	MOVQ(field(p, 9), rC)
	MOVQ(field(p, 11), rBlk)
	if ones != nil {
		VPCMPEQW(ones, ones, ones)
		VPSRLW(Imm(15), ones, ones)
	}
}

// vec is vector j of a table.
func (t *target) vec(base reg.Register, j int) Mem { return Mem{Base: base, Disp: j * t.bytes()} }

// startSums starts the sums of a block from -64 * column sum: the activations' zero point is 64.
func (t *target) startSums(p reg.Register, mr int, acc func(i, j int) reg.VecPhysical, zero, sum reg.VecPhysical) {
	MOVQ(field(p, 5), rN)
	for j := 0; j < 2; j++ {
		r := acc(0, j)
		if t.zmm {
			VPXORD(zero, zero, zero)
		} else {
			VPXOR(zero, zero, zero)
		}
		VMOVUPS(t.vec(rN, j), sum)
		VPSLLD(Imm(6), sum, sum)
		VPSUBD(sum, zero, r)
		for i := 1; i < mr; i++ {
			VMOVAPS(r, acc(i, j))
		}
	}
}

// finishSums stores float(sum) * column scale * row scale + bias, in this order, never fused.
func (t *target) finishSums(p reg.Register, mr int, acc func(i, j int) reg.VecPhysical, s [2]reg.VecPhysical, b0, b1 reg.VecPhysical) {
	MOVQ(field(p, 6), rN)
	VMOVUPS(t.vec(rN, 0), s[0])
	VMOVUPS(t.vec(rN, 1), s[1])
	MOVQ(field(p, 7), rN)
	MOVQ(field(p, 10), rW)
	for i := 0; i < mr; i++ {
		r0, r1 := acc(i, 0), acc(i, 1)
		VCVTDQ2PS(r0, r0)
		VCVTDQ2PS(r1, r1)
		VBROADCASTSS(Mem{Base: rScale, Disp: 4 * i}, b0)
		VMULPS(s[0], r0, r0)
		VMULPS(s[1], r1, r1)
		VMULPS(b0, r0, r0)
		VMULPS(b0, r1, r1)
		VMOVUPS(t.vec(rN, 0), b0)
		VMOVUPS(t.vec(rN, 1), b1)
		VADDPS(b0, r0, r0)
		VADDPS(b1, r1, r1)
		VMOVUPS(r0, t.vec(rC, 0))
		VMOVUPS(r1, t.vec(rC, 1))
		ADDQ(rW, rC)
	}
	ADDQ(Imm(uint64(4*mr)), rScale)
}

// nextBlock moves the first row pointer from the end of its row to the first row
// of the next block and loops. The length of a row is field kf times four.
func (t *target) nextBlock(p reg.Register, mr, kf int) {
	MOVQ(field(p, kf), rN)
	SHLQ(Imm(2), rN)
	SUBQ(rN, rowA[0])
	IMUL3Q(Imm(uint64(mr)), rLda, rN)
	ADDQ(rN, rowA[0])
	DECQ(rBlk)
	JNZ(LabelRef("block"))
	t.end()
}

// gemmF32 is the float tile: each sum runs over k in order, multiply and add
// apart. Fields of the arguments: see f32Args in args_amd64.go.
func (t *target) gemmF32(mr int) {
	p := t.begin(fmt.Sprintf("gemmF32x%d", mr),
		fmt.Sprintf("multiplies blocks of %d rows of floats by one panel (zmm: two).", mr), "f32Args")
	acc := func(i, j int) reg.VecPhysical { return t.reg(2*i + j) }
	w0, w1 := t.reg(12), t.reg(13)
	// In ymm one register is both broadcast and second product: it is dead by then.
	b, tmp := t.reg(14), []reg.VecPhysical{t.reg(15), t.reg(14)}
	if t.zmm {
		w0, w1 = t.reg(24), t.reg(25)
		b, tmp = nil, nil
		for i := 26; i < 32; i++ {
			tmp = append(tmp, t.reg(i))
		}
	}
	MOVQ(field(p, 0), rowA[0])
	MOVQ(field(p, 1), rLda)
	MOVQ(field(p, 4), rPst)
	MOVQ(field(p, 7), rC)
	MOVQ(field(p, 9), rBlk)
	Label("block")
	MOVQ(field(p, 2), rW)
	MOVQ(field(p, 3), rScale) // distance between the rows of B
	bases(mr)
	for i := 0; i < 2*mr; i++ {
		VXORPS(xs16(t, i), xs16(t, i), xs16(t, i))
	}
	MOVQ(field(p, 5), rN)
	Label("k")
	VMOVUPS(Mem{Base: rW}, w0)
	VMOVUPS(t.second(0), w1)
	for i := 0; i < mr; i++ {
		t0, t1 := tmp[(2*i)%len(tmp)], tmp[(2*i+1)%len(tmp)]
		if t.zmm {
			// Two embedded broadcasts beat one to a register by half on Zen 4.
			VMULPS_BCST(row(i, 0), w0, t0)
			VMULPS_BCST(row(i, 0), w1, t1)
		} else {
			VBROADCASTSS(row(i, 0), b)
			VMULPS(w0, b, t0)
		}
		VADDPS(t0, acc(i, 0), acc(i, 0))
		if !t.zmm {
			VMULPS(w1, b, t1)
		}
		VADDPS(t1, acc(i, 1), acc(i, 1))
	}
	for i := 0; i < nbases(mr); i++ {
		ADDQ(Imm(4), rowA[i])
	}
	ADDQ(rScale, rW)
	DECQ(rN)
	JNZ(LabelRef("k"))
	MOVQ(field(p, 6), rN)
	VMOVUPS(t.vec(rN, 0), w0)
	VMOVUPS(t.vec(rN, 1), w1)
	MOVQ(field(p, 8), rW)
	for i := 0; i < mr; i++ {
		for j, w := range []reg.VecPhysical{w0, w1} {
			VADDPS(w, acc(i, j), acc(i, j))
			VMOVUPS(acc(i, j), t.vec(rC, j))
		}
		ADDQ(rW, rC)
	}
	t.nextBlock(p, mr, 5)
}

// xs16 is the register as an operand that a short VEX zeroing can take: the low
// sixteen as xmm (which clears the rest), the others in full.
func xs16(t *target, i int) reg.VecPhysical {
	if i < 16 {
		return xs[i]
	}
	return t.reg(i)
}
