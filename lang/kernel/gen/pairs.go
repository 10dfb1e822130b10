package main

import (
	"fmt"

	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// gemmI8Pairs is gemmI8 of VPMADDUBSW for a panel of which the quads (four bytes of K in 16 columns) go two by two: their
// products are added as int16 before VPMADDWD widens them, so that two quads take three multiplications and not four. Field
// 12 of the arguments lists the quads, pair after pair, as bytes into a row; an all-ones word ends it.
func (t *target) gemmI8Pairs(mr int) {
	p := t.begin(fmt.Sprintf("gemmI8Pairs%d", mr),
		fmt.Sprintf("multiplies blocks of %d rows of bytes by one panel, two quads at a time.", mr), "i8Args")
	acc := func(i, j int) reg.VecPhysical { return t.reg(2*i + j) }
	w := []reg.VecPhysical{t.reg(8), t.reg(9), t.reg(10)} // first quad, first half of the second; its other half stays in memory
	ones := t.reg(11)
	a, b, s, u := t.reg(12), t.reg(13), t.reg(14), t.reg(15)
	quads := []reg.GPPhysical{reg.RCX, reg.R15}
	off := rLda // a panel's bytes are 16 times a row's
	t.beginI8(p, ones)
	Label("block")
	MOVQ(field(p, 2), rW)
	MOVQ(field(p, 1), rLda)
	for i := 1; i < mr; i++ {
		LEAQ(Mem{Base: rowA[i-1], Index: rLda, Scale: 1}, rowA[i])
	}
	t.startSums(p, mr, acc, a, b)
	MOVQ(field(p, 12), rN)
	Label("pair")
	second := Mem{Base: rW, Index: off, Scale: 1, Disp: 32}
	for i, q := range quads {
		MOVWLZX(Mem{Base: rN, Disp: 2 * i}, q.As32())
		MOVQ(q, off)
		SHLQ(Imm(4), off)
		VMOVUPS(Mem{Base: rW, Index: off, Scale: 1}, w[2*i])
		if i == 0 {
			VMOVUPS(second, w[1])
		}
	}
	for i := 0; i < mr; i++ {
		VPBROADCASTD(Mem{Base: rowA[i], Index: quads[0], Scale: 1}, a)
		VPBROADCASTD(Mem{Base: rowA[i], Index: quads[1], Scale: 1}, b)
		VPMADDUBSW(w[0], a, s) // Go order: signed, unsigned, destination
		VPMADDUBSW(w[2], b, u)
		VPMADDUBSW(w[1], a, a)
		VPMADDUBSW(second, b, b)
		for j, x := range [][2]reg.VecPhysical{{s, u}, {a, b}} {
			VPADDW(x[1], x[0], x[0])
			VPMADDWD(x[0], ones, x[0])
			VPADDD(x[0], acc(i, j), acc(i, j))
		}
	}
	ADDQ(Imm(4), rN)
	CMPW(Mem{Base: rN}, I8(-1))
	JNE(LabelRef("pair"))
	t.finishSums(p, mr, acc, [2]reg.VecPhysical{w[0], w[1]}, a, b)
	MOVQ(field(p, 1), rLda)
	if mr > 1 {
		ADDQ(rLda, rowA[mr-1])
		MOVQ(rowA[mr-1], rowA[0])
	} else {
		ADDQ(rLda, rowA[0])
	}
	DECQ(rBlk)
	JNZ(LabelRef("block"))
	t.end()
}
