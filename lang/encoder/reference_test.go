package encoder

import (
	"fmt"
	"math"
)

// reference is a plain float64 forward pass, written from the format's description
// and sharing no code with the engine. It reads a file of float layers.
type reference struct {
	p spec
	m *Model
}

func (r reference) linear(name string, x []float64) []float64 {
	w, shape := r.m.F32(name + ".wf")
	b, _ := r.m.F32(name + ".b")
	k := shape[1]
	y := make([]float64, len(b))
	for n := range y {
		y[n] = float64(b[n])
		for i := 0; i < k; i++ {
			y[n] += x[i] * float64(w[(n/16*k+i)*16+n%16])
		}
	}
	return y
}

func (r reference) norm(name string, x, add []float64) {
	g, _ := r.m.F32(name + ".g")
	b, _ := r.m.F32(name + ".b")
	var mean, v float64
	for i := range x {
		x[i] += add[i]
		mean += x[i] / float64(len(x))
	}
	for _, y := range x {
		v += (y - mean) * (y - mean) / float64(len(x))
	}
	for i := range x {
		x[i] = (x[i]-mean)/math.Sqrt(v+1e-12)*float64(g[i]) + float64(b[i])
	}
}

// run gives the head outputs of each word of a window.
func (r reference) run(w Window) (words [][]float64) {
	h, d := r.p.h, r.p.h/r.p.heads
	pieces := append(append([]int32{101}, w.Pieces...), 102)
	shapes := append(append([]uint8{0}, w.Shapes...), 0)
	spaces := append(append([]uint8{0}, w.Spaces...), 0)
	tab := func(name string) []float32 { t, _ := r.m.F32(name); return t }
	word := r.m.file.tensors["emb.word"].data
	x := make([][]float64, len(pieces))
	for i, p := range pieces {
		x[i] = make([]float64, h)
		for j := range x[i] {
			x[i][j] = float64(int8(word[int(p)*h+j]))*float64(tab("emb.word.s")[p]) + float64(tab("emb.pos")[i*h+j]) +
				float64(tab("emb.shape")[int(shapes[i])*h+j]) + float64(tab("emb.space")[int(spaces[i])*h+j])
		}
		r.norm("emb.ln", x[i], make([]float64, h))
	}
	for l := range r.p.layers {
		name := func(s string) string { return fmt.Sprintf("L%d.%s", l, s) }
		qkv := make([][]float64, len(x))
		for i := range x {
			qkv[i] = r.linear(name("qkv"), x[i])
		}
		for i := range x {
			ctx := make([]float64, h)
			for a := 0; a < r.p.heads; a++ {
				e, sum := make([]float64, len(x)), 0.0
				for j := range x {
					s := 0.0
					for c := a * d; c < (a+1)*d; c++ {
						s += qkv[i][c] * qkv[j][h+c]
					}
					e[j] = math.Exp(s / math.Sqrt(float64(d)))
					sum += e[j]
				}
				for j := range x {
					for c := a * d; c < (a+1)*d; c++ {
						ctx[c] += e[j] / sum * qkv[j][2*h+c]
					}
				}
			}
			r.norm(name("ln1"), x[i], r.linear(name("out"), ctx))
			y := r.linear(name("ffn1"), x[i])
			for j, v := range y {
				y[j] = v / 2 * math.Erfc(-v/math.Sqrt2)
			}
			r.norm(name("ln2"), x[i], r.linear(name("ffn2"), y))
		}
	}
	for _, p := range w.Words {
		v := make([]float64, h)
		for i := p[0]; i < p[1]; i++ {
			for j := range v {
				v[j] += x[i+1][j] / float64(p[1]-p[0])
			}
		}
		words = append(words, r.linear("heads", v))
	}
	return words
}
