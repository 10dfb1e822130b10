package witness

// enough is the share of the shorter text's 5-grams that makes a copy: two fifths. On news of the same event from
// different outlets, copies lie above it and everything else well below.
const enough = 0.4

// Copy says how much of the shorter text's word 5-grams stand in the other, from 0 to 1, and whether that makes the two
// near copies. It is symmetric, and exact up to 16,384 different 5-grams a text; beyond, it is taken on a sample.
func Copy(a, b Sketch) (share float64, ok bool) {
	scale := max(a.scale, b.scale)
	x, y := below(a.grams, scale), below(b.grams, scale)
	shorter := min(len(x), len(y))
	if shorter == 0 {
		return 0, false
	}
	share = float64(common(x, y)) / float64(shorter)
	return share, share >= enough
}

// common counts the hashes in both lists.
func common(x, y []uint32) int {
	n := 0
	for len(x) > 0 && len(y) > 0 {
		switch {
		case x[0] < y[0]:
			x = x[1:]
		case x[0] > y[0]:
			y = y[1:]
		default:
			n++
			x, y = x[1:], y[1:]
		}
	}
	return n
}
