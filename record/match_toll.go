package record

import "math"

// tolls compares the dead as weak evidence: by the two that agree best.
func (m *matcher) tolls(a, b *Entry) {
	x, y := counted(a, "killed"), counted(b, "killed")
	if (len(x) == 0) != (len(y) == 0) {
		m.add(m.w.TollOne, "")
	}
	best, said := math.Inf(-1), ""
	for i := range x {
		for j := range y {
			if otherVictims(&x[i], &y[j]) {
				continue
			}
			if odds, why := m.w.toll(x[i], y[j]); odds > best {
				best, said = odds, why
			}
		}
	}
	if said != "" {
		m.add(best, said)
	}
}

// toll weighs two counts of the dead.
func (w *weights) toll(f, g figure) (odds float64, why string) {
	switch {
	case few(f) && few(g):
		return w.TollFew, "a death or two in each"
	case f.Low != nil && g.Low != nil && !apart(f.Low, f.High, g.Low, g.High) && *f.Low <= 2**g.Low && *g.Low <= 2**f.Low:
		return w.TollMeets + w.TollLarge*math.Log(float64(max(1, *f.Low, *g.Low))), "tolls that meet"
	case tollsNear(f, g):
		return w.TollNear, "tolls of one size"
	case tollsOfTwoScales(f, g):
		return w.TollScale, "tolls of two scales"
	}
	return w.TollFar, "tolls of two sizes"
}

// hurt compares the wounded: many attacks hurt one, few hurt forty.
func (m *matcher) hurt(a, b *Entry) {
	most := int64(1)
	for _, f := range counted(a, "wounded") {
		for _, g := range counted(b, "wounded") {
			if f.Low != nil && g.Low != nil && !apart(f.Low, f.High, g.Low, g.High) {
				most = max(most, *f.Low, *g.Low)
			}
		}
	}
	if most > 1 {
		m.weigh(m.w.HurtLarge*math.Log(float64(most)), "as many hurt")
	}
}
