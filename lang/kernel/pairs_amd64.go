//go:build amd64 && !purego

package kernel

import "encoding/binary"

// VPMADDUBSW adds the products of two neighbouring bytes into an int16. The sums of two quads (four bytes of K in a panel's
// 16 columns each) fit an int16 together if nowhere the weights of one sign add up to more than this: activations are at most
// 127.
const mostPaired = 32767 / 127

// lastPair ends a panel's list of quads.
const lastPair = 0xFFFF

// quadWeights are the sums of a quad's neighbouring weights, of those above zero and of those below, in 64 lanes of 16 bits.
type quadWeights [2][8]uint64

const (
	ones8, ones16 = 0x0101010101010101, 0x0001000100010001
	low8          = 0x00FF00FF00FF00FF
)

func weigh(quad []byte) (w quadWeights) {
	for i := range w[0] {
		x := binary.LittleEndian.Uint64(quad[8*i:])
		below := x >> 7 & ones8
		all := below * 0xFF
		above := x &^ all
		below += (x ^ all) & all
		w[0][i] = above&low8 + above>>8&low8
		w[1][i] = below&low8 + below>>8&low8
	}
	return w
}

// fits reports whether the sums of two quads stay within an int16 together.
func (w *quadWeights) fits(o *quadWeights) bool {
	var over uint64
	for i := range w[0] {
		over |= w[0][i] + o[0][i] + (0x7FFF-mostPaired)*ones16
		over |= w[1][i] + o[1][i] + (0x7FFF-mostPaired)*ones16
	}
	return over&(0x8000*ones16) == 0
}

// pairQuads lists the quads of a panel two by two, as bytes into a row of activations, so that each two fit together: as a
// rule neighbours. It is nil where that leaves some alone, as it leaves in a panel or two of a trained layer.
func pairQuads(panel []byte) []uint16 {
	quads := make([]quadWeights, len(panel)/64)
	for q := range quads {
		quads[q] = weigh(panel[64*q:])
	}
	list, taken := make([]uint16, 0, len(quads)+1), make([]bool, len(quads))
	for q := range quads {
		if taken[q] {
			continue
		}
		o := q + 1
		for o < len(quads) && (taken[o] || !quads[q].fits(&quads[o])) {
			o++
		}
		if o == len(quads) {
			return nil
		}
		taken[o] = true
		list = append(list, uint16(4*q), uint16(4*o)) //nolint:gosec // K is at most MaxK
	}
	return append(list, lastPair)
}

// panelPairs are the lists of all panels, made when they are first needed.
func (w *I8) panelPairs() [][]uint16 {
	w.pairOnce.Do(func() {
		w.pairs = make([][]uint16, w.N/16)
		for p := range w.pairs {
			w.pairs[p] = pairQuads(w.bytes[p*16*w.K : (p+1)*16*w.K])
		}
	})
	return w.pairs
}
