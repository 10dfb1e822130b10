package encoder

import (
	"fmt"
	"sync"
	"testing"

	"sitrep/lang/kernel"
)

// BenchmarkEncoder runs the product's size (6 layers of 384, 2528 head columns) on
// windows of a sentence's length and on long ones. A wordpiece is one of the text:
// [CLS] and [SEP] cost time and do not count.
func BenchmarkEncoder(b *testing.B) {
	m := mustOpen(b, full)
	for _, c := range []struct {
		name      string
		n, lo, hi int
	}{{"sentences", 60, 16, 64}, {"long", 10, 250, 256}, {"one", 1, 32, 32}} {
		for _, l := range kernel.Levels() {
			n := c.n
			if l == kernel.Portable {
				n = max(1, n/20) // thirty times slower
			}
			ws := windows(full, n, c.lo, c.hi)
			pieces := 0
			for _, w := range ws {
				pieces += len(w.Pieces)
			}
			for _, threads := range []int{1, 2} {
				b.Run(fmt.Sprintf("%s/%v/%d", c.name, l, threads), func(b *testing.B) {
					scs := make([]*Scratch, threads)
					for i := range scs {
						scs[i] = m.NewScratchAt(l)
					}
					cpu := cpuTime()
					for b.Loop() {
						var wg sync.WaitGroup
						for _, sc := range scs[1:] {
							wg.Go(func() { m.Run(sc, ws) })
						}
						m.Run(scs[0], ws)
						wg.Wait()
					}
					b.ReportMetric(float64(pieces*threads*b.N)/b.Elapsed().Seconds(), "pieces/s")
					b.ReportMetric(float64(pieces*threads*b.N)/(cpuTime()-cpu).Seconds(), "pieces/cpu-s")
					b.ReportMetric(0, "ns/op")
				})
			}
		}
	}
}
