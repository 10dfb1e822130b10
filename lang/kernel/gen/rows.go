package main

import (
	. "github.com/mmcloughlin/avo/build"
	. "github.com/mmcloughlin/avo/operand"
	"github.com/mmcloughlin/avo/reg"
)

// v16 is 16 lanes of 32 bits: one zmm register or two ymm registers.
type v16 []reg.VecPhysical

// v is the v16 number i.
func (t *target) v(i int) v16 {
	n := t.parts()
	r := make(v16, n)
	for j := range r {
		r[j] = t.reg(n*i + j)
	}
	return r
}

// index is the number of the first register, for its xmm and ymm aliases.
func (t *target) index(v v16) int {
	for i := 0; ; i++ {
		if t.reg(i) == v[0] {
			return i
		}
	}
}

// each applies f to every register of a v16.
func (t *target) each(f func(j int)) {
	for j := 0; j < t.parts(); j++ {
		f(j)
	}
}

// at is the part j of the 64 bytes at base+off.
func (t *target) at(base reg.Register, j int) Mem { return Mem{Base: base, Disp: j * t.bytes()} }

type op3 func(...Op)

// ops with a constant or registers on all parts: d = a op b in Go's order (b, a, d).
func (t *target) op(f op3, b, a, d v16)      { t.each(func(j int) { f(b[j], a[j], d[j]) }) }
func (t *target) opc(f op3, b Mem, a, d v16) { t.each(func(j int) { f(b, a[j], d[j]) }) }
func (t *target) opm(f op3, b reg.Register, a, d v16) {
	t.each(func(j int) { f(t.at(b, j), a[j], d[j]) })
}
func (t *target) load(b reg.Register, d v16)  { t.each(func(j int) { VMOVUPS(t.at(b, j), d[j]) }) }
func (t *target) store(s v16, b reg.Register) { t.each(func(j int) { VMOVUPS(s[j], t.at(b, j)) }) }
func (t *target) zero(d v16)                  { t.each(func(j int) { VXORPS(d[j], d[j], d[j]) }) }

// spread puts lane 0 of x into every lane of d.
func (t *target) spread(x reg.VecPhysical, d v16) { t.each(func(j int) { VBROADCASTSS(x, d[j]) }) }

// tree folds 16 lanes to lane 0: lane l takes in l+8, then l+4, l+2, l+1. The
// result is the xmm alias of a's first register; tmp is lost.
func (t *target) tree(f op3, a, tmp v16) reg.VecPhysical {
	i, k := t.index(a), t.index(tmp)
	if t.zmm {
		VEXTRACTF64X4(Imm(1), a[0], ys[k])
		f(ys[k], ys[i], ys[i])
	} else {
		f(a[1], a[0], a[0])
	}
	VEXTRACTF128(Imm(1), ys[i], xs[k])
	f(xs[k], xs[i], xs[i])
	VMOVHLPS(xs[i], xs[i], xs[k])
	f(xs[k], xs[i], xs[i])
	VMOVSHDUP(xs[i], xs[k])
	f(xs[k], xs[i], xs[i])
	return xs[i]
}

// Constants shared with portable.go; the tests hold the two together.
const (
	one      = float32(1)
	half     = float32(0.5)
	magic    = float32(12582912)      // 1.5 * 2^23: adding it rounds to an integer, half to even
	magic64  = float32(12582912 + 64) // and adds the zero point
	levels   = float32(63)
	tiny     = float32(1e-30)
	expLow   = float32(-125)
	isqrt2   = float32(0.70710678118654752440)
	erfBound = float32(4)
)

// exp2 is 2^f on [-0.5, 0.5], highest power first (Cephes exp2f).
var exp2 = []float32{1.535336188319500e-4, 1.339887440266574e-3, 9.618437357674640e-3,
	5.550332471162809e-2, 2.402264791363012e-1, 6.931472028550421e-1, 1}

// erf on [-4, 4] is u * erfP(u*u) / erfQ(u*u), highest power first (Eigen, XLA).
var erfP = []float32{-2.72614225801306e-10, 2.77068142495902e-08, -2.10102402082508e-06,
	-5.69250639462346e-05, -7.34990630326855e-04, -2.95459980854025e-03, -1.60960333262415e-02}
var erfQ = []float32{-1.45660718464996e-05, -2.13374055278905e-04, -1.68282697438203e-03,
	-7.37332916720468e-03, -1.42647390514189e-02}

// poly evaluates c at x by Horner's rule, multiply and add apart.
func (t *target) poly(c []float32, x, d v16) {
	t.each(func(j int) { VMOVUPS(t.f32(c[0]), d[j]) })
	for _, k := range c[1:] {
		t.op(VMULPS, x, d, d)
		t.opc(VADDPS, t.f32(k), d, d)
	}
}

// loop16 runs body once for 16 lanes at a time; count (in lanes) is in rN.
func (t *target) loop16(label string, step map[reg.GPPhysical]int, body func()) {
	Label(label)
	body()
	for _, r := range []reg.GPPhysical{reg.RSI, reg.R8, reg.R9, reg.R10, reg.R11, reg.RBX, reg.RCX} {
		if s, ok := step[r]; ok {
			ADDQ(Imm(uint64(s)), r)
		}
	}
	SUBQ(Imm(16), rN)
	JNZ(LabelRef(label))
}

// rows emits the kernels that work row by row.
func (t *target) rows() {
	fs := []float32{one, half, magic, magic64, levels, tiny, expLow, isqrt2, erfBound, -erfBound}
	fs = append(fs, exp2...)
	fs = append(fs, erfP...)
	fs = append(fs, erfQ...)
	t.declare(fs, []uint32{0x7fffffff, 0xff})
	t.addNorm()
	t.quant()
	t.gelu()
	t.softmax()
	t.embed()
	t.mean()
	t.addRelu()
}

func (t *target) addNorm() {
	p := t.begin("addNorm", "adds r to x and normalises the rows of x.", "normArgs")
	x, r, g, b := reg.RSI, reg.R8, reg.R9, reg.R10
	start := reg.R11
	y, s, mean, rstd, tmp := t.v(0), t.v(1), t.v(2), t.v(3), t.v(4)
	MOVQ(field(p, 0), start)
	MOVQ(field(p, 1), r)
	MOVQ(field(p, 5), rBlk)
	Label("row")
	MOVQ(start, x)
	MOVQ(field(p, 4), rN)
	t.zero(s)
	t.loop16("sum", map[reg.GPPhysical]int{x: 64, r: 64}, func() {
		t.load(x, y)
		t.opm(VADDPS, r, y, y)
		t.store(y, x)
		t.op(VADDPS, y, s, s)
	})
	m := t.tree(VADDPS, s, tmp)
	VMULSS(field(p, 6), m, m)
	t.spread(m, mean)
	MOVQ(start, x)
	MOVQ(field(p, 4), rN)
	t.zero(s)
	t.loop16("var", map[reg.GPPhysical]int{x: 64}, func() {
		t.load(x, y)
		t.op(VSUBPS, mean, y, y)
		t.op(VMULPS, y, y, y)
		t.op(VADDPS, y, s, s)
	})
	m = t.tree(VADDPS, s, tmp)
	q := xs[t.index(tmp)]
	VMULSS(field(p, 6), m, m)
	VADDSS(field(p, 7), m, m)
	VSQRTSS(m, m, m)
	VMOVSS(t.f32(one), q)
	VDIVSS(m, q, q)
	t.spread(q, rstd)
	MOVQ(start, x)
	MOVQ(field(p, 2), g)
	MOVQ(field(p, 3), b)
	MOVQ(field(p, 4), rN)
	t.loop16("out", map[reg.GPPhysical]int{x: 64, g: 64, b: 64}, func() {
		t.load(x, y)
		t.op(VSUBPS, mean, y, y)
		t.op(VMULPS, rstd, y, y)
		t.opm(VMULPS, g, y, y)
		t.opm(VADDPS, b, y, y)
		t.store(y, x)
	})
	MOVQ(x, start)
	DECQ(rBlk)
	JNZ(LabelRef("row"))
	t.end()
}

func (t *target) quant() {
	p := t.begin("quant", "rounds rows of floats to 7-bit activations.", "quantArgs")
	dst, x, start, scale := reg.R8, reg.RSI, reg.R11, reg.R9
	m, y, inv, tmp := t.v(0), t.v(1), t.v(2), t.v(3)
	MOVQ(field(p, 0), dst)
	MOVQ(field(p, 1), start)
	MOVQ(field(p, 4), scale)
	MOVQ(field(p, 3), rBlk)
	Label("row")
	MOVQ(start, x)
	MOVQ(field(p, 2), rN)
	t.zero(m)
	t.loop16("max", map[reg.GPPhysical]int{x: 64}, func() {
		t.load(x, y)
		t.opc(VANDPS, t.u32(0x7fffffff), y, y)
		t.op(VMAXPS, y, m, m)
	})
	a := t.tree(VMAXPS, m, tmp)
	q := xs[t.index(tmp)]
	VMAXSS(t.f32(tiny), a, a)
	VMOVSS(t.f32(levels), q)
	VDIVSS(a, q, q)
	t.spread(q, inv)
	VDIVSS(t.f32(levels), a, a)
	VMOVSS(a, Mem{Base: scale})
	ADDQ(Imm(4), scale)
	MOVQ(start, x)
	MOVQ(field(p, 2), rN)
	t.loop16("put", map[reg.GPPhysical]int{x: 64, dst: 16}, func() {
		t.load(x, y)
		t.op(VMULPS, inv, y, y)
		t.opc(VADDPS, t.f32(magic64), y, y)
		if t.zmm {
			VPMOVDB(y[0], Mem{Base: dst})
			return
		}
		t.opc(VANDPS, t.u32(0xff), y, y)
		VPACKUSDW(y[1], y[0], y[0])
		VPERMQ(Imm(0xD8), y[0], y[0])
		i, k := t.index(y), t.index(tmp)
		VEXTRACTI128(Imm(1), ys[i], xs[k])
		VPACKUSWB(xs[k], xs[i], xs[i])
		VMOVUPS(xs[i], Mem{Base: dst})
	})
	MOVQ(x, start)
	DECQ(rBlk)
	JNZ(LabelRef("row"))
	t.end()
}

func (t *target) gelu() {
	p := t.begin("gelu", "applies the erf form of GELU in place.", "geluArgs")
	x := reg.RSI
	y, u, u2, a, b := t.v(0), t.v(1), t.v(2), t.v(3), t.v(4)
	MOVQ(field(p, 0), x)
	MOVQ(field(p, 1), rN)
	t.loop16("gelu", map[reg.GPPhysical]int{x: 64}, func() {
		t.load(x, y)
		t.opc(VMULPS, t.f32(isqrt2), y, u)
		t.opc(VMINPS, t.f32(erfBound), u, u)
		t.opc(VMAXPS, t.f32(-erfBound), u, u)
		t.op(VMULPS, u, u, u2)
		t.poly(erfP, u2, a)
		t.op(VMULPS, u, a, a)
		t.poly(erfQ, u2, b)
		t.op(VDIVPS, b, a, a)
		t.opc(VADDPS, t.f32(one), a, a)
		t.opc(VMULPS, t.f32(half), y, y)
		t.op(VMULPS, a, y, y)
		t.store(y, x)
	})
	t.end()
}

func (t *target) softmax() {
	p := t.begin("softmax", "replaces rows of scores by their softmax.", "softmaxArgs")
	x, start := reg.RSI, reg.R11
	m, c, y, z, f, e, s := t.v(0), t.v(1), t.v(2), t.v(3), t.v(4), t.v(5), t.v(6)
	MOVQ(field(p, 0), start)
	MOVQ(field(p, 3), rBlk)
	Label("row")
	MOVQ(start, x)
	MOVQ(field(p, 1), rN)
	t.load(x, m)
	t.loop16("max", map[reg.GPPhysical]int{x: 64}, func() { t.opm(VMAXPS, x, m, m) })
	t.spread(t.tree(VMAXPS, m, y), m)
	t.each(func(j int) { VBROADCASTSS(field(p, 4), c[j]) })
	MOVQ(start, x)
	MOVQ(field(p, 1), rN)
	t.zero(s)
	t.loop16("exp", map[reg.GPPhysical]int{x: 64}, func() {
		t.load(x, y)
		t.op(VSUBPS, m, y, y)
		t.op(VMULPS, c, y, y)
		t.opc(VMAXPS, t.f32(expLow), y, y)
		t.opc(VADDPS, t.f32(magic), y, z)
		t.opc(VSUBPS, t.f32(magic), z, f)
		t.op(VSUBPS, f, y, f)
		t.poly(exp2, f, e)
		t.each(func(j int) { VPSLLD(Imm(23), z[j], z[j]) })
		t.op(VPADDD, z, e, e)
		t.op(VADDPS, e, s, s)
		t.store(e, x)
	})
	a := t.tree(VADDPS, s, y)
	q := xs[t.index(y)]
	VMOVSS(t.f32(one), q)
	VDIVSS(a, q, q)
	t.spread(q, c)
	MOVQ(start, x)
	MOVQ(field(p, 1), rN)
	t.loop16("div", map[reg.GPPhysical]int{x: 64}, func() {
		t.opm(VMULPS, x, c, y)
		t.store(y, x)
	})
	ADDQ(field(p, 2), start)
	DECQ(rBlk)
	JNZ(LabelRef("row"))
	t.end()
}

func (t *target) embed() {
	p := t.begin("embed", "sums one position's embeddings: w*scale + a + b.", "embedArgs")
	dst, w, a, b := reg.RSI, reg.R8, reg.R9, reg.R10
	y, s := t.v(0), t.v(1)
	MOVQ(field(p, 0), dst)
	MOVQ(field(p, 1), w)
	MOVQ(field(p, 2), a)
	MOVQ(field(p, 3), b)
	MOVQ(field(p, 4), rN)
	t.each(func(j int) { VBROADCASTSS(field(p, 5), s[j]) })
	t.loop16("embed", map[reg.GPPhysical]int{dst: 64, w: 16, a: 64, b: 64}, func() {
		t.each(func(j int) { VPMOVSXBD(Mem{Base: w, Disp: 8 * j}, y[j]) })
		t.each(func(j int) { VCVTDQ2PS(y[j], y[j]) })
		t.op(VMULPS, s, y, y)
		t.opm(VADDPS, a, y, y)
		t.opm(VADDPS, b, y, y)
		t.store(y, dst)
	})
	t.end()
}

func (t *target) mean() {
	p := t.begin("mean", "adds up rows in order and multiplies by inv.", "meanArgs")
	dst, src, row := reg.RSI, reg.R8, reg.R9
	y, s := t.v(0), t.v(1)
	MOVQ(field(p, 0), dst)
	MOVQ(field(p, 1), src)
	MOVQ(field(p, 5), rN)
	t.each(func(j int) { VBROADCASTSS(field(p, 4), s[j]) })
	t.loop16("mean", map[reg.GPPhysical]int{dst: 64, src: 64}, func() {
		MOVQ(src, row)
		t.load(row, y)
		MOVQ(field(p, 3), rBlk)
		JMP(LabelRef("test"))
		Label("add")
		t.opm(VADDPS, row, y, y)
		Label("test")
		ADDQ(field(p, 2), row)
		DECQ(rBlk)
		JNZ(LabelRef("add"))
		t.op(VMULPS, s, y, y)
		t.store(y, dst)
	})
	t.end()
}

func (t *target) addRelu() {
	p := t.begin("addRelu", "stores max(a+b, 0).", "reluArgs")
	dst, a, b := reg.RSI, reg.R8, reg.R9
	y, z := t.v(0), t.v(1)
	MOVQ(field(p, 0), dst)
	MOVQ(field(p, 1), a)
	MOVQ(field(p, 2), b)
	MOVQ(field(p, 3), rN)
	t.zero(z)
	t.loop16("relu", map[reg.GPPhysical]int{dst: 64, a: 64, b: 64}, func() {
		t.load(a, y)
		t.opm(VADDPS, b, y, y)
		t.op(VMAXPS, z, y, y)
		t.store(y, dst)
	})
	t.end()
}

// pack16 copies 16 rows of k floats (k a multiple of 8) to columns: dst[k][16].
func (t *target) pack16() {
	p := t.begin("pack16", "transposes 16 rows into a panel.", "packArgs")
	dst, start := reg.R11, reg.R13
	a, b := ys[:8], ys[8:]
	MOVQ(field(p, 0), start)
	MOVQ(field(p, 1), rowA[0])
	MOVQ(field(p, 2), rLda)
	MOVQ(U32(2), rBlk)
	Label("half")
	MOVQ(start, dst)
	bases(8)
	MOVQ(field(p, 3), rN)
	Label("k")
	for i := range a {
		VMOVUPS(row(i, 0), a[i])
	}
	for i := 0; i < 8; i += 2 {
		VUNPCKLPS(a[i+1], a[i], b[i])
		VUNPCKHPS(a[i+1], a[i], b[i+1])
	}
	for i := 0; i < 8; i += 4 {
		VUNPCKLPD(b[i+2], b[i], a[i])
		VUNPCKHPD(b[i+2], b[i], a[i+1])
		VUNPCKLPD(b[i+3], b[i+1], a[i+2])
		VUNPCKHPD(b[i+3], b[i+1], a[i+3])
	}
	for i := 0; i < 4; i++ {
		VPERM2F128(Imm(0x20), a[i+4], a[i], b[i])
		VPERM2F128(Imm(0x31), a[i+4], a[i], b[i+4])
	}
	for i := range b {
		VMOVUPS(b[i], Mem{Base: dst, Disp: 64 * i})
	}
	for i := 0; i < nbases(8); i++ {
		ADDQ(Imm(32), rowA[i])
	}
	ADDQ(U32(512), dst)
	SUBQ(Imm(8), rN)
	JNZ(LabelRef("k"))
	ADDQ(Imm(32), start)
	MOVQ(field(p, 3), rN)
	SHLQ(Imm(2), rN)
	SUBQ(rN, rowA[0])
	LEAQ(Mem{Base: rowA[0], Index: rLda, Scale: 8}, rowA[0])
	DECQ(rBlk)
	JNZ(LabelRef("half"))
	t.end()
}
