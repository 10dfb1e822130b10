package record

import (
	"fmt"
	"slices"
	"testing"
)

// TestUnited has a chain, each link like the one before: average linkage does not make it one, and what must not be one is not.
func TestUnited(t *testing.T) {
	matrix := func(n int, pairs map[[2]int]float64) [][]float64 {
		out := make([][]float64, n)
		for i := range out {
			out[i] = make([]float64, n)
		}
		for p, s := range pairs {
			out[p[0]][p[1]], out[p[1]][p[0]] = s, s
		}
		return out
	}
	for _, c := range []struct {
		name  string
		n     int
		pairs map[[2]int]float64
		want  string
	}{
		{"nothing", 0, nil, "[]"},
		{"alone", 2, map[[2]int]float64{{0, 1}: 0.4}, "[[0] [1]]"},
		{"the bar itself is enough", 2, map[[2]int]float64{{0, 1}: 0.5}, "[[0 1]]"},
		{"a chain", 4, map[[2]int]float64{{0, 1}: 0.9, {1, 2}: 0.8, {2, 3}: 0.9}, "[[0 1] [2 3]]"},
		{"all alike", 3, map[[2]int]float64{{0, 1}: 0.7, {1, 2}: 0.7, {0, 2}: 0.7}, "[[0 1 2]]"},
		{"the first of equals", 3, map[[2]int]float64{{0, 1}: 0.7, {1, 2}: 0.7}, "[[0 1] [2]]"},
		{"a pair that must not be", 3, map[[2]int]float64{{0, 1}: 0.9, {1, 2}: 0.9, {0, 2}: forbidden}, "[[0 1] [2]]"},
		{"later pairs grow", 4, map[[2]int]float64{{2, 3}: 0.9, {0, 2}: 0.6, {0, 3}: 0.6, {1, 3}: 0.4}, "[[0 2 3] [1]]"},
	} {
		sets := united(matrix(c.n, c.pairs), 0.5)
		for _, s := range sets {
			slices.Sort(s)
		}
		if got := fmt.Sprint(sets); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
