package record

// forbidden is a score that no other scores outweigh: two sets with such a pair between them are never put together.
const forbidden = -1e6

// united divides things into sets by average linkage: the two sets whose members are likest on average are put together, and again, as
// long as that is at least bar. alike has a row and a column for each thing, is symmetric, and is overwritten; what is put together first, of
// equals, is what comes first. The sets are sorted by nothing.
func united(alike [][]float64, bar float64) [][]int {
	l := linkage{sums: alike, sets: make([][]int, len(alike)), best: make([]int, len(alike)), bar: bar}
	for i := range alike {
		l.sets[i] = []int{i}
	}
	for i := range alike {
		l.seek(i)
	}
	for l.join() {
	}
	var out [][]int
	for _, set := range l.sets {
		if set != nil {
			out = append(out, set)
		}
	}
	return out
}

// linkage is how far things have been put together.
type linkage struct {
	sums [][]float64 // of what the members of two sets are alike
	sets [][]int     // nil: put into another
	best []int       // for each set, which of those behind it is likest; -1 if none is alike enough
	bar  float64
}

// mean is how alike two sets are.
func (l *linkage) mean(i, j int) float64 {
	return l.sums[i][j] / float64(len(l.sets[i])*len(l.sets[j]))
}

// seek finds the likest of those behind a set.
func (l *linkage) seek(i int) {
	l.best[i] = -1
	most := 0.0
	for j := i + 1; j < len(l.sets); j++ {
		if l.sets[j] == nil {
			continue
		}
		if s := l.mean(i, j); s >= l.bar && (l.best[i] < 0 || s > most) {
			l.best[i], most = j, s
		}
	}
}

// join puts the two likest sets together; false if no two are alike enough.
func (l *linkage) join() bool {
	a := -1
	for i, j := range l.best {
		if l.sets[i] != nil && j >= 0 && (a < 0 || l.mean(i, j) > l.mean(a, l.best[a])) {
			a = i
		}
	}
	if a < 0 {
		return false
	}
	b := l.best[a]
	for k := range l.sets {
		if k != a && k != b {
			l.sums[a][k] += l.sums[b][k]
			l.sums[k][a] = l.sums[a][k]
		}
	}
	l.sets[a] = append(l.sets[a], l.sets[b]...)
	l.sets[b] = nil
	for k := range b {
		if l.sets[k] == nil {
			continue
		}
		switch s := l.mean(a, k); {
		case k == a || l.best[k] == a || l.best[k] == b:
			l.seek(k)
		case k < a && s >= l.bar && (l.best[k] < 0 || s > l.mean(k, l.best[k]) || s == l.mean(k, l.best[k]) && a < l.best[k]):
			l.best[k] = a
		}
	}
	return true
}
