package encoder

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"unsafe"
)

// spec says what random model build makes.
type spec struct {
	h, f, heads, layers, vocab, positions, out int
	float                                      bool // the same weights as floats
}

var (
	small = spec{h: 64, f: 96, heads: 2, layers: 2, vocab: 200, positions: 80, out: 64}
	// full has the size of the product but for a smaller vocabulary.
	full = spec{h: 384, f: 1536, heads: 12, layers: 6, vocab: 4000, positions: 258, out: 2528}
)

// builder writes a weights file.
type builder struct {
	r       *rand.Rand
	meta    map[string]any
	tensors map[string]map[string]any
	body    bytes.Buffer
	start   int
}

func newBuilder() *builder {
	return &builder{r: rand.New(rand.NewPCG(7, 7)), meta: map[string]any{}, tensors: map[string]map[string]any{}, start: 64 << 10}
}

func put[T int8 | int32 | float32](b *builder, name string, data []T, shape ...int) {
	for b.body.Len()%64 != 0 {
		b.body.WriteByte(0)
	}
	var x T
	dtype := map[string]string{"int8": "i8", "int32": "i32", "float32": "f32"}[fmt.Sprintf("%T", x)]
	b.tensors[name] = map[string]any{"dtype": dtype, "shape": shape, "offset": b.start + b.body.Len()}
	if unsafe.Sizeof(x) == 1 {
		b.body.Write(unsafe.Slice((*byte)(unsafe.Pointer(&data[0])), len(data)))
		return
	}
	if err := binary.Write(&b.body, binary.LittleEndian, data); err != nil {
		panic(err)
	}
}

// uniform numbers, from integer steps only: the same on every machine.
func (b *builder) floats(n int, mid, span float32) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = mid + float32(span*float32(b.r.IntN(2001)-1000)*0.0009765625)
	}
	return x
}

func (b *builder) norm(name string, n int) {
	put(b, name+".g", b.floats(n, 1, 0.2), n)
	put(b, name+".b", b.floats(n, 0, 0.2), n)
}

func (b *builder) linear(name string, n, k int, float bool) {
	q, c, s := make([]int8, n*k), make([]int32, n), make([]float32, n)
	for i := range s {
		s[i] = float32(100+b.r.IntN(100)) * 0.00015 / float32(math.Sqrt(float64(k)))
		for x := 0; x < k; x++ {
			// A sum of three is nearer to the bell shape of weights.
			v := b.r.IntN(85) + b.r.IntN(85) + b.r.IntN(85) - 126
			q[i*k+x] = int8(v)
			c[i] += int32(v)
		}
	}
	bias := b.floats(n, 0, 0.1)
	put(b, name+".b", bias, n)
	if float {
		w := make([]float32, n*k)
		for i := range q {
			w[(i/k/16*k+i%k)*16+i/k%16] = float32(q[i]) * s[i/k]
		}
		put(b, name+".wf", w, n/16, k, 16)
		return
	}
	w := make([]int8, n*k)
	for i := range q {
		row, x := i/k, i%k
		w[((row/16)*(k/4)+x/4)*64+row%16*4+x%4] = q[i]
	}
	put(b, name+".w", w, n/16, k/4, 16, 4)
	put(b, name+".s", s, n)
	put(b, name+".c", c, n)
}

// build makes a random model's file.
func build(p spec) []byte {
	b := newBuilder()
	b.meta["num_heads"] = p.heads
	b.meta["heads"] = map[string][2]int{"upos": {0, 17}, "arc": {17, 49}}
	b.meta["note"] = "random"
	w := make([]int8, p.vocab*p.h)
	for i := range w {
		w[i] = int8(b.r.IntN(255) - 127)
	}
	put(b, "emb.word", w, p.vocab, p.h)
	put(b, "emb.word.s", b.floats(p.vocab, 0.004, 0.003), p.vocab)
	put(b, "emb.pos", b.floats(p.positions*p.h, 0, 0.1), p.positions, p.h)
	put(b, "emb.shape", b.floats(8*p.h, 0, 0.1), 8, p.h)
	put(b, "emb.space", b.floats(2*p.h, 0, 0.1), 2, p.h)
	b.norm("emb.ln", p.h)
	for i := range p.layers {
		l := fmt.Sprintf("L%d.", i)
		b.linear(l+"qkv", 3*p.h, p.h, p.float)
		b.linear(l+"out", p.h, p.h, p.float)
		b.norm(l+"ln1", p.h)
		b.linear(l+"ffn1", p.f, p.h, p.float)
		b.linear(l+"ffn2", p.h, p.f, p.float)
		b.norm(l+"ln2", p.h)
	}
	if p.out > 0 {
		b.linear("heads", p.out, p.h, p.float)
	}
	put(b, "arc.u", b.floats(12, 0, 1), 3, 4)
	return b.bytes()
}

func (b *builder) bytes() []byte {
	head, err := json.Marshal(map[string]any{"meta": b.meta, "tensors": b.tensors})
	if err != nil || len(head)+12 > b.start {
		panic(fmt.Sprint("header: ", len(head), err))
	}
	head = append(head, bytes.Repeat([]byte{' '}, b.start-12-len(head))...)
	out := binary.LittleEndian.AppendUint32([]byte("SITREPW1"), uint32(len(head)))
	return append(append(out, head...), b.body.Bytes()...)
}

// windows makes n random windows of lo to hi pieces, with words of one to three.
func windows(p spec, n, lo, hi int) []Window {
	r := rand.New(rand.NewPCG(3, uint64(n)))
	ws := make([]Window, n)
	for i := range ws {
		k := lo + r.IntN(hi-lo+1)
		w := &ws[i]
		for range k {
			w.Pieces = append(w.Pieces, int32(r.IntN(p.vocab)))
			w.Shapes = append(w.Shapes, uint8(r.IntN(8)))
			w.Spaces = append(w.Spaces, uint8(r.IntN(2)))
		}
		for a := 0; a < k; {
			e := min(k, a+1+max(0, r.IntN(6)-3))
			w.Words = append(w.Words, [2]int32{int32(a), int32(e)})
			a = e
		}
	}
	return ws
}
