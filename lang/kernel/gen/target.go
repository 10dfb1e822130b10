package main

import (
	"math"

	"github.com/mmcloughlin/avo/attr"
	. "github.com/mmcloughlin/avo/build"
	"github.com/mmcloughlin/avo/ir"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// dot says how four u8 x s8 products are added to an int32 lane.
type dot int

const (
	dotMadd dot = iota // VPMADDUBSW, VPMADDWD, VPADDD
	dotVEX             // VPDPBUSD, VEX form, written as bytes
	dotEVEX            // VPDPBUSD, EVEX form
)

// target is one register width and one way to multiply bytes.
type target struct {
	suffix string
	zmm    bool
	dot    dot
	consts map[uint32]Mem
}

var (
	zs = []reg.VecPhysical{reg.Z0, reg.Z1, reg.Z2, reg.Z3, reg.Z4, reg.Z5, reg.Z6, reg.Z7, reg.Z8, reg.Z9, reg.Z10, reg.Z11, reg.Z12, reg.Z13, reg.Z14, reg.Z15, reg.Z16, reg.Z17, reg.Z18, reg.Z19, reg.Z20, reg.Z21, reg.Z22, reg.Z23, reg.Z24, reg.Z25, reg.Z26, reg.Z27, reg.Z28, reg.Z29, reg.Z30, reg.Z31}
	ys = []reg.VecPhysical{reg.Y0, reg.Y1, reg.Y2, reg.Y3, reg.Y4, reg.Y5, reg.Y6, reg.Y7, reg.Y8, reg.Y9, reg.Y10, reg.Y11, reg.Y12, reg.Y13, reg.Y14, reg.Y15}
	xs = []reg.VecPhysical{reg.X0, reg.X1, reg.X2, reg.X3, reg.X4, reg.X5, reg.X6, reg.X7, reg.X8, reg.X9, reg.X10, reg.X11, reg.X12, reg.X13, reg.X14, reg.X15}
)

// reg is vector register i in the target's width.
func (t *target) reg(i int) reg.VecPhysical {
	if t.zmm {
		return zs[i]
	}
	return ys[i]
}

// bytes is the size of a vector register.
func (t *target) bytes() int {
	if t.zmm {
		return 64
	}
	return 32
}

// parts is how many registers hold 16 lanes of 32 bits.
func (t *target) parts() int { return 64 / t.bytes() }

// begin opens the function name. Every function's only argument is a pointer to
// a struct of 8-byte fields, which keeps the calls cheap and asmdecl content.
func (t *target) begin(name, doc, args string) reg.GPPhysical {
	// avo cannot name a type of a package it does not load: any pointer will do
	// here, and the declaration with the real type is written by writeStubs.
	TEXT(name+t.suffix, attr.NOSPLIT, "func(p *uint64)")
	stubs = append(stubs, stub{name + t.suffix, doc, args})
	Doc(name + t.suffix + " " + doc)
	Load(Param("p"), reg.RDI)
	return reg.RDI
}

// end closes a function.
func (t *target) end() {
	VZEROUPPER()
	RET()
}

// field is field i of the argument struct.
func field(p reg.Register, i int) Mem { return Mem{Base: p, Disp: 8 * i} }

// f32 is a 64-byte constant that holds x in every lane.
func (t *target) f32(x float32) Mem { return t.u32(math.Float32bits(x)) }

func (t *target) u32(u uint32) Mem {
	if m, ok := t.consts[u]; ok {
		return m
	}
	panic("constant not declared")
}

// declare emits the constants. avo wants data outside functions, so they come first.
func (t *target) declare(fs []float32, us []uint32) {
	t.consts = map[uint32]Mem{}
	for _, f := range fs {
		us = append(us, math.Float32bits(f))
	}
	for i, u := range us {
		if _, ok := t.consts[u]; ok {
			continue
		}
		m := GLOBL("c"+t.suffix+string(rune('a'+i/26))+string(rune('a'+i%26)), attr.RODATA|attr.NOPTR)
		for j := 0; j < 16; j++ {
			DATA(4*j, U32(u))
		}
		t.consts[u] = m
	}
}

// madd adds the four products of w (s8) and a (u8) to each lane of acc.
func (t *target) madd(w, a, acc, tmp, ones reg.VecPhysical) {
	switch t.dot {
	case dotMadd:
		VPMADDUBSW(w, a, tmp) // Go order: signed, unsigned, destination
		VPMADDWD(tmp, ones, tmp)
		VPADDD(tmp, acc, acc)
	case dotEVEX:
		// avo does not know the instruction.
		Instruction(&ir.Instruction{
			Opcode:   "VPDPBUSD",
			Operands: []Op{w, a, acc},
			Inputs:   []Op{w, a, acc},
			Outputs:  []Op{acc},
		})
	case dotVEX:
		// Go's assembler knows only the EVEX form.
		// VEX.256.66.0F38.W0 50 /r: ymm1 = acc, vvvv = u8, rm = s8.
		r, v, m := idx(acc), idx(a), idx(w)
		b1 := 0x02 | 0x40
		if r < 8 {
			b1 |= 0x80
		}
		if m < 8 {
			b1 |= 0x20
		}
		b2 := (^v&15)<<3 | 1<<2 | 1
		modrm := 0xC0 | (r&7)<<3 | m&7
		for _, b := range []int{0xC4, b1, b2, 0x50, modrm} {
			Instruction(&ir.Instruction{Opcode: "BYTE", Operands: []Op{U8(b)},
				Inputs: []Op{w, a, acc}, Outputs: []Op{acc}})
		}
	}
}

func idx(r reg.VecPhysical) int {
	for i := range ys {
		if ys[i] == r {
			return i
		}
	}
	panic("not a low ymm register")
}
