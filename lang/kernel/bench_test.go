package kernel

import (
	"testing"
	"time"
)

// BenchmarkKernels measures each kernel at each level on the encoder's sizes. The
// GEMMs also report the share of what a loop on registers alone reaches, measured
// in the same run ("%peak").
func BenchmarkKernels(b *testing.B) {
	const m, h, ffn = 120, 384, 1536
	for _, l := range append([]Level{Portable}, vectorLevels()...) {
		b.Run(l.String(), func(b *testing.B) {
			r := rnd(1)
			for _, s := range []struct {
				name string
				n, k int
			}{{"i8-384x1536", ffn, h}, {"i8-1536x384", h, ffn}, {"i8-384x1152", 3 * h, h}} {
				w, _ := layer(r, s.n, s.k, trained)
				a, sa, c := make([]uint8, m*s.k), floats(r, m, 1), make([]float32, m*s.n)
				for i := range a {
					a[i] = uint8(r.IntN(127))
				}
				b.Run(s.name, func(b *testing.B) {
					run(b, float64(m*s.n*s.k), "GMAC/s", peakI8(l), func() { l.MulI8(c, s.n, a, sa, m, w) })
				})
			}
			x, res, g := floats(r, m*ffn, 1), floats(r, m*ffn, 1), floats(r, ffn, 1)
			for _, s := range []struct {
				name string
				n, k int
			}{{"f32-scores-48", 64, 32}, {"f32-context-48", 32, 48}, {"f32-scores-256", 256, 32}, {"f32-context-256", 32, 256}} {
				f := &F32{B: floats(r, s.n*s.k, 1), Bks: 16, Pst: 16 * s.k, Bias: g[:s.n], N: s.n, K: s.k}
				c := make([]float32, 48*s.n)
				b.Run(s.name, func(b *testing.B) {
					run(b, float64(48*s.n*s.k), "GMAC/s", peakF32(l), func() { l.MulF32(c, s.n, x, s.k, 48, f) })
				})
			}
			q, qs := make([]uint8, m*ffn), make([]float32, m)
			rate := func(name string, n int, f func()) {
				b.Run(name, func(b *testing.B) { run(b, float64(n), "Gel/s", 0, f) })
			}
			rate("gelu", ffn, func() { l.GELU(res[:ffn]) })
			rate("quant", ffn, func() { l.Quant(q, qs[:1], x[:ffn], ffn) })
			y := floats(r, m*h, 1)
			rate("addnorm", h, func() { l.AddNorm(y[:h], x[:h], g, g, h, 1e-12) })
			sc := floats(r, 48*64, 1)
			rate("softmax-48", 48*48, func() { l.Softmax(sc, 48, 64, 48, 0.17) })
			rate("pack", 48*32, func() { l.Pack(sc, x, 3*h, 48, 32) })
		})
	}
}

// run times f and reports work per nanosecond, and its share of peak if there is one.
func run(b *testing.B, work float64, unit string, peak float64, f func()) {
	for b.Loop() {
		f()
	}
	rate := work * float64(b.N) / float64(b.Elapsed().Nanoseconds())
	b.ReportMetric(rate, unit)
	b.ReportMetric(0, "ns/op")
	if peak > 0 {
		b.ReportMetric(100*rate/peak, "%peak")
	}
}

// fastest is the best rate of several short runs: peak means peak.
func fastest(work float64, f func()) float64 {
	best := 0.0
	for range 15 {
		t := time.Now()
		f()
		best = max(best, work/float64(time.Since(t).Nanoseconds()))
	}
	return best
}
