package encoder

import (
	"encoding/json"
	"fmt"
	"strings"
	"unsafe"

	"sitrep/lang/kernel"
)

// Model is an opened weights file. It is read-only.
type Model struct {
	file *container

	h, f, heads, d int // width, feed-forward width, attention heads, width of one
	eps            float32
	cls, sep       int32
	word           []int8
	wordScale      []float32
	vocab          int
	pos            []float32
	positions      int
	shape, space   []float32
	shapes, spaces int
	lnG, lnB       []float32
	layers         []layer
	out            *linear // nil without heads
	ranges         map[string][2]int
}

type layer struct {
	qkv, out, ffn1, ffn2   *linear
	ln1G, ln1B, ln2G, ln2B []float32
}

// linear is one matrix, as bytes (q) or as floats (f).
type linear struct {
	n, k int
	q    *kernel.I8
	f    *kernel.F32
}

// OpenString is Open for an embedded string.
func OpenString(data string) (*Model, error) {
	return Open(unsafe.Slice(unsafe.StringData(data), len(data)))
}

// Open reads a weights file, of which it keeps and never changes data. The error of
// a bad file says what is wrong with it.
func Open(data []byte) (*Model, error) {
	m, err := open(data)
	if err != nil {
		return nil, fmt.Errorf("weights: %w", err)
	}
	return m, nil
}

func open(data []byte) (*Model, error) {
	c, err := parse(data)
	if err != nil {
		return nil, err
	}
	m := &Model{file: c}
	if err := m.readMeta(); err != nil {
		return nil, err
	}
	if err := m.readEmbeddings(); err != nil {
		return nil, err
	}
	for i := 0; c.hasLinear(fmt.Sprintf("L%d.qkv", i)); i++ {
		l, err := m.readLayer(fmt.Sprintf("L%d.", i))
		if err != nil {
			return nil, err
		}
		m.layers = append(m.layers, l)
	}
	for name := range c.tensors {
		var i int
		if _, err := fmt.Sscanf(name, "L%d.", &i); err == nil && (i < 0 || i >= len(m.layers)) {
			return nil, fmt.Errorf("tensor %q belongs to no layer: there are %d with a qkv", name, len(m.layers))
		}
	}
	if c.hasLinear("heads") {
		if m.out, err = c.linear("heads", -1, m.h); err != nil {
			return nil, err
		}
	}
	for name, r := range m.ranges {
		if r[0] < 0 || r[0] > r[1] || r[1] > m.Columns() {
			return nil, fmt.Errorf("meta: head %q has columns %v of %d", name, r, m.Columns())
		}
	}
	return m, nil
}

// readMeta reads the settings, all of which have defaults.
func (m *Model) readMeta() error {
	m.heads, m.eps, m.cls, m.sep = 12, 1e-12, 101, 102
	for name, v := range map[string]any{
		"num_heads": &m.heads, "ln_eps": &m.eps, "cls": &m.cls, "sep": &m.sep, "heads": &m.ranges,
	} {
		if _, err := m.Meta(name, v); err != nil {
			return err
		}
	}
	if m.heads < 1 || !(m.eps >= 0) {
		return fmt.Errorf("meta: num_heads %d, ln_eps %g", m.heads, m.eps)
	}
	return nil
}

func (m *Model) readEmbeddings() error {
	w, err := m.file.get("emb.word", "i8", -1, -1)
	if err != nil {
		return err
	}
	m.word, m.vocab, m.h = view[int8](w.data), int(w.Shape[0]), int(w.Shape[1])
	if m.h%32 != 0 || m.h%m.heads != 0 || m.h/m.heads%32 != 0 {
		return fmt.Errorf("width %d with %d attention heads: width and head width must be multiples of 32", m.h, m.heads)
	}
	m.d = m.h / m.heads
	for _, id := range []int32{m.cls, m.sep} {
		if id < 0 || int(id) >= m.vocab {
			return fmt.Errorf("vocabulary of %d has no piece %d", m.vocab, id)
		}
	}
	if m.wordScale, err = m.file.f32("emb.word.s", m.vocab); err != nil {
		return err
	}
	if m.pos, err = m.file.f32("emb.pos", -1, m.h); err != nil {
		return err
	}
	if m.positions = len(m.pos) / m.h; m.positions < 3 || m.positions > 1<<16 {
		return fmt.Errorf("tensor %q has %d positions, want 3 to 65536", "emb.pos", m.positions)
	}
	if m.shape, err = m.file.f32("emb.shape", -1, m.h); err != nil {
		return err
	}
	if m.space, err = m.file.f32("emb.space", -1, m.h); err != nil {
		return err
	}
	m.shapes, m.spaces = len(m.shape)/m.h, len(m.space)/m.h
	m.lnG, m.lnB, err = m.file.norm("emb.ln", m.h)
	return err
}

func (m *Model) readLayer(p string) (l layer, err error) {
	c := m.file
	if l.qkv, err = c.linear(p+"qkv", 3*m.h, m.h); err != nil {
		return l, err
	}
	if l.out, err = c.linear(p+"out", m.h, m.h); err != nil {
		return l, err
	}
	if l.ln1G, l.ln1B, err = c.norm(p+"ln1", m.h); err != nil {
		return l, err
	}
	if l.ffn1, err = c.linear(p+"ffn1", -1, m.h); err != nil {
		return l, err
	}
	if m.f == 0 {
		m.f = l.ffn1.n
	}
	if l.ffn1.n != m.f {
		return l, fmt.Errorf("linear %q has %d outputs, the layer before %d", p+"ffn1", l.ffn1.n, m.f)
	}
	if l.ffn2, err = c.linear(p+"ffn2", m.h, m.f); err != nil {
		return l, err
	}
	l.ln2G, l.ln2B, err = c.norm(p+"ln2", m.h)
	return l, err
}

// hasLinear tells whether a linear layer is there in any form.
func (c *container) hasLinear(name string) bool {
	return c.tensors[name+".w"] != nil || c.tensors[name+".wf"] != nil
}

// linear reads the layer K → N; n may be -1.
func (c *container) linear(name string, n, k int) (*linear, error) {
	b, err := c.f32(name+".b", n)
	if err != nil {
		return nil, err
	}
	n = len(b)
	if n%32 != 0 || k%16 != 0 || k > kernel.MaxK {
		return nil, fmt.Errorf("linear %q is %d to %d: want inputs a multiple of 16 to %d, outputs of 32", name, k, n, kernel.MaxK)
	}
	if c.tensors[name+".w"] == nil {
		w, err := c.f32(name+".wf", n/16, k, 16)
		if err != nil {
			return nil, err
		}
		return &linear{n, k, nil, &kernel.F32{B: w, Bks: 16, Pst: 16 * k, Bias: b, N: n, K: k}}, nil
	}
	w, err := c.get(name+".w", "i8", n/16, k/4, 16, 4)
	if err != nil {
		return nil, err
	}
	s, err := c.f32(name+".s", n)
	if err != nil {
		return nil, err
	}
	sum, err := c.get(name+".c", "i32", n)
	if err != nil {
		return nil, err
	}
	return &linear{n, k, kernel.NewI8(view[int8](w.data), s, b, view[int32](sum.data), n, k), nil}, nil
}

func (c *container) norm(name string, n int) (g, b []float32, err error) {
	if g, err = c.f32(name+".g", n); err != nil {
		return nil, nil, err
	}
	b, err = c.f32(name+".b", n)
	return g, b, err
}

// Layers is the number of transformer layers.
func (m *Model) Layers() int { return len(m.layers) }

// Width is the width of a word vector.
func (m *Model) Width() int { return m.h }

// MaxPieces is the number of pieces in the longest window.
func (m *Model) MaxPieces() int { return m.positions - 2 }

// Columns is the number of outputs of the heads with padding, 0 without heads.
func (m *Model) Columns() int {
	if m.out == nil {
		return 0
	}
	return m.out.n
}

// Head is the range of columns [from, to) that meta names.
func (m *Model) Head(name string) (from, to int, ok bool) {
	r, ok := m.ranges[name]
	return r[0], r[1], ok
}

// Meta decodes a value of the file's meta into v and tells whether it is there.
func (m *Model) Meta(name string, v any) (bool, error) {
	raw, ok := m.file.meta[name]
	if !ok {
		return false, nil
	}
	if err := json.Unmarshal(raw, v); err != nil {
		return true, fmt.Errorf("meta %q: %w", name, err)
	}
	return true, nil
}

// F32 is a float tensor by name, with its shape; nil if there is none. Do not write
// to it: it may lie in read-only memory.
func (m *Model) F32(name string) (data []float32, shape []int) {
	t := m.file.tensors[name]
	if t == nil || t.DType != "f32" {
		return nil, nil
	}
	for _, d := range t.Shape {
		shape = append(shape, int(d))
	}
	return view[float32](t.data), shape
}

// CheckSums recomputes the column sums of all byte layers, which Open trusts. It is
// meant for tests of the exporter.
func (m *Model) CheckSums() error {
	for name := range m.file.tensors {
		x, ok := strings.CutSuffix(name, ".w")
		if !ok || m.file.tensors[x+".c"] == nil {
			continue
		}
		b, err := m.file.f32(x+".b", -1)
		if err != nil {
			return err
		}
		n := len(b)
		w, k := m.file.tensors[name].data, len(m.file.tensors[name].data)/n
		l, err := m.file.linear(x, n, k)
		if err != nil {
			return err
		}
		for j := 0; j < n; j++ {
			var s int32
			for i := 0; i < k; i++ {
				s += int32(int8(w[((j/16)*(k/4)+i/4)*64+j%16*4+i%4]))
			}
			if s != l.q.Sum[j] {
				return fmt.Errorf("linear %q: column %d sums to %d, the file says %d", x, j, s, l.q.Sum[j])
			}
		}
	}
	return nil
}
