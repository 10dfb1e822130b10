package encoder

import (
	"fmt"

	"sitrep/lang/kernel"
)

// Window is a stretch of text to encode, usually a sentence. Pieces, Shapes and
// Spaces have the same length and leave out [CLS] and [SEP], which Run adds.
type Window struct {
	Pieces []int32
	Shapes []uint8
	Spaces []uint8
	// Words are the pieces [from, to) of each word. -1 is the place of [CLS] and
	// len(Pieces) that of [SEP], so {-1, 0} is a word that stands for the window.
	Words [][2]int32
}

// Check tells what is wrong with a window for this model.
func (m *Model) Check(w Window) error {
	n := len(w.Pieces)
	if len(w.Shapes) != n || len(w.Spaces) != n {
		return fmt.Errorf("encoder: %d pieces with %d shapes and %d spaces", n, len(w.Shapes), len(w.Spaces))
	}
	if n > m.MaxPieces() {
		return fmt.Errorf("encoder: window of %d pieces, at most %d fit", n, m.MaxPieces())
	}
	for i, p := range w.Pieces {
		if p < 0 || int(p) >= m.vocab || int(w.Shapes[i]) >= m.shapes || int(w.Spaces[i]) >= m.spaces {
			return fmt.Errorf("encoder: piece %d is %d, shape %d, space %d; there are %d, %d, %d",
				i, p, w.Shapes[i], w.Spaces[i], m.vocab, m.shapes, m.spaces)
		}
	}
	for i, r := range w.Words {
		if r[0] < -1 || r[0] >= r[1] || int(r[1]) > n+1 {
			return fmt.Errorf("encoder: word %d has pieces %v of %d", i, r, n)
		}
	}
	return nil
}

// groupRows is how many rows go through the layers together: enough to use each
// weight often, few enough to stay near the second-level cache.
const groupRows = 512

// blockRows is how many rows go through the chain of linear layers together. Their
// feed-forward rows (6 KiB each) are written and read again, so they should not
// leave the second-level cache; the weights are read once for each block.
const blockRows = 96

// Scratch is one goroutine's working memory for one model.
type Scratch struct {
	m     *Model
	level kernel.Level

	x     []float32 // [rows][H] the stream
	qkv   []float32 // [rows+16][3H]; the slack is read with the last window's keys
	ctx   []float32 // [rows][H] attention's output
	inner []float32 // [blockRows][F]
	add   []float32 // [blockRows][H] what the next norm adds
	q     []uint8   // [blockRows][max(H, F)] activations as bytes
	qs    []float32 // [blockRows] their scales

	keys   []float32 // [positions/16][d][16] one head's keys, transposed
	scores []float32 // [scoreRows][positions]
	mask   []float32 // positions zeros, then 32 of -1e30
	zeros  []float32

	starts  []int // first row of each window of the group
	vectors Matrix
	words   Matrix
	pack    []float32 // MatMulNT's right side
	pairs   []float32 // Pairs' hidden rows
}

// scoreRows is how many queries' scores are held at once (48 KiB at 256 keys).
const scoreRows = 48

// NewScratch makes working memory for the fastest kernels here.
func (m *Model) NewScratch() *Scratch { return m.NewScratchAt(kernel.Best()) }

// NewScratchAt makes working memory for the kernels of a level, which must be one of
// kernel.Levels. The results do not depend on it.
func (m *Model) NewScratchAt(l kernel.Level) *Scratch {
	rows := max(groupRows, m.positions)
	keys := (m.positions + 31) / 32 * 32
	sc := &Scratch{m: m, level: l,
		x:      make([]float32, rows*m.h),
		qkv:    make([]float32, (rows+16)*3*m.h),
		ctx:    make([]float32, rows*m.h),
		inner:  make([]float32, blockRows*m.f),
		add:    make([]float32, blockRows*m.h),
		q:      make([]uint8, blockRows*max(m.h, m.f)),
		qs:     make([]float32, blockRows),
		keys:   make([]float32, keys*m.d),
		scores: make([]float32, scoreRows*keys),
		mask:   make([]float32, keys+32),
		zeros:  make([]float32, m.d),
	}
	for i := range 32 {
		sc.mask[keys+i] = -1e30
	}
	return sc
}

// Run encodes the windows and gives one row of head outputs for each word, in order.
// It panics on a window that Check finds wrong. The result is valid until the next
// Run with this Scratch. Columns beyond the named heads are padding.
func (m *Model) Run(sc *Scratch, windows []Window) (words Matrix) {
	if sc.m != m {
		panic("encoder: scratch of another model")
	}
	n := 0
	for i := range windows {
		if err := m.Check(windows[i]); err != nil {
			panic(err.Error())
		}
		n += len(windows[i].Words)
	}
	sc.vectors.shape(n, m.h, m.h)
	sc.words.shape(n, m.Columns(), m.Columns())
	limit := len(sc.x) / m.h
	done := 0
	for len(windows) > 0 {
		rows, k := 0, 0
		for k < len(windows) && rows+len(windows[k].Pieces)+2 <= limit {
			rows += len(windows[k].Pieces) + 2
			k++
		}
		done = sc.group(windows[:k], rows, done)
		windows = windows[k:]
	}
	return sc.words
}

// Vectors are the word vectors of the last Run, one row a word.
func (sc *Scratch) Vectors() Matrix { return sc.vectors }

// group encodes windows that fit together; their words are stored from row done.
func (sc *Scratch) group(windows []Window, rows, done int) int {
	m, l := sc.m, sc.level
	sc.embed(windows)
	for i := range m.layers {
		w := &m.layers[i]
		for r := 0; r < rows; r += blockRows {
			n := min(blockRows, rows-r)
			sc.apply(w.qkv, sc.qkv[r*3*m.h:], sc.x[r*m.h:], n)
		}
		for j := range windows {
			sc.attend(sc.starts[j], len(windows[j].Pieces)+2)
		}
		for r := 0; r < rows; r += blockRows {
			n := min(blockRows, rows-r)
			x := sc.x[r*m.h : (r+n)*m.h]
			sc.apply(w.out, sc.add, sc.ctx[r*m.h:], n)
			l.AddNorm(x, sc.add, w.ln1G, w.ln1B, m.h, m.eps)
			sc.apply(w.ffn1, sc.inner, x, n)
			sc.gelu(n)
			sc.apply(w.ffn2, sc.add, sc.inner, n)
			l.AddNorm(x, sc.add, w.ln2G, w.ln2B, m.h, m.eps)
		}
	}
	first := done
	for j := range windows {
		for _, r := range windows[j].Words {
			from := sc.starts[j] + 1 + int(r[0])
			l.Mean(sc.vectors.Row(done), sc.x[from*m.h:], m.h, int(r[1]-r[0]))
			done++
		}
	}
	if m.out != nil {
		for r := first; r < done; r += blockRows {
			n := min(blockRows, done-r)
			sc.apply(m.out, sc.words.Data[r*sc.words.Stride:], sc.vectors.Data[r*m.h:], n)
		}
	}
	return done
}

// embed fills x and notes where each window starts.
func (sc *Scratch) embed(windows []Window) {
	m := sc.m
	sc.starts = sc.starts[:0]
	row := 0
	put := func(i int, piece int32, shape, space uint8) {
		x := sc.x[row*m.h : (row+1)*m.h]
		sp := m.space[int(space)*m.h : (int(space)+1)*m.h]
		sc.level.Embed(x, m.word[int(piece)*m.h:], m.wordScale[piece], m.pos[i*m.h:], m.shape[int(shape)*m.h:])
		sc.level.AddNorm(x, sp, m.lnG, m.lnB, m.h, m.eps)
		row++
	}
	for i := range windows {
		w := &windows[i]
		sc.starts = append(sc.starts, row)
		put(0, m.cls, 0, 0)
		for j, p := range w.Pieces {
			put(j+1, p, w.Shapes[j], w.Spaces[j])
		}
		put(len(w.Pieces)+1, m.sep, 0, 0)
	}
}

// apply computes n rows (at most blockRows) of a linear layer.
func (sc *Scratch) apply(w *linear, dst, src []float32, n int) {
	if w.q == nil {
		sc.level.MulF32(dst, w.n, src, w.k, n, w.f)
		return
	}
	sc.level.Quant(sc.q, sc.qs[:n], src[:n*w.k], w.k)
	sc.level.MulI8(dst, w.n, sc.q, sc.qs[:n], n, w.q)
}

// gelu works row by row: one call stays short.
func (sc *Scratch) gelu(n int) {
	f := sc.m.f
	for i := range n {
		sc.level.GELU(sc.inner[i*f : (i+1)*f])
	}
}
