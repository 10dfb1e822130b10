package lang

import (
	"cmp"
	"math"
	"slices"
)

// mostRoots is how many roots are tried: a hundred control characters in a row make as many equal ones.
const mostRoots = 6

// tree finds the best tree with exactly one root. scores is [dependent][head] with stride n; the diagonal holds the
// scores of being the root. The answer gives every word's head, -1 for the root. Method: Chu-Liu and Edmonds, tried with
// the likeliest roots as long as they could still be the best: what a word loses by being the root bounds the tree's score.
func tree(scores []float32, n int) []int {
	heads := make([]int, n)
	roots, root := 0, 0
	for d := range n {
		heads[d] = argmax(scores[d*n : d*n+n])
		if heads[d] == d {
			roots, root = roots+1, d
		}
	}
	if roots == 1 && !cyclic(heads, root) {
		heads[root] = -1
		return heads
	}
	best := math.Inf(-1)
	var answer []int
	words, loss, bound := likelyRoots(scores, n)
	for _, r := range words[:min(n, mostRoots)] {
		if answer != nil && bound-float64(loss[r]) <= best {
			break
		}
		s := make([][]float64, n)
		for d := range n {
			s[d] = make([]float64, n)
			for h := range n {
				s[d][h] = float64(scores[d*n+h])
			}
			s[d][d] = math.Inf(-1)
		}
		got := edmonds(s, r)
		total := float64(scores[r*n+r])
		for d, h := range got {
			if d != r {
				total += float64(scores[d*n+h])
			}
		}
		if answer == nil || total > best {
			best, answer = total, got
			answer[r] = -1
		}
	}
	return answer
}

func argmax(row []float32) int {
	best := 0
	for i, v := range row {
		if v > row[best] {
			best = i
		}
	}
	return best
}

func cyclic(heads []int, root int) bool {
	for i := range heads {
		j := i
		for range len(heads) + 1 {
			if j == root {
				break
			}
			j = heads[j]
		}
		if j != root {
			return true
		}
	}
	return false
}

// likelyRoots are the words in the order of what each loses by being the root: scores of different dependents cannot be
// compared, only a dependent's own. bound is the score where every word has its best head.
func likelyRoots(scores []float32, n int) (words []int, loss []float32, bound float64) {
	loss, words = make([]float32, n), make([]int, n)
	for d := range n {
		words[d] = d
		row := scores[d*n : d*n+n]
		best := row[argmax(row)]
		loss[d] = best - row[d]
		bound += float64(best)
	}
	slices.SortStableFunc(words, func(a, b int) int { return cmp.Compare(loss[a], loss[b]) })
	return words, loss, bound
}

// edmonds returns the heads of the maximum arborescence from root; s is [dependent][head]. The root's head is unset (0).
func edmonds(s [][]float64, root int) []int {
	heads := likeliestHeads(s, root)
	cycle := findCycle(heads, root)
	if cycle == nil {
		return heads
	}
	c := contract(s, heads, cycle, root)
	sub := edmonds(c.scores, c.at[root])
	out := make([]int, len(s))
	for _, v := range c.keep {
		switch h := sub[c.at[v]]; {
		case v == root:
		case h == len(c.keep):
			out[v] = c.leave[v]
		default:
			out[v] = c.keep[h]
		}
	}
	for _, d := range cycle {
		out[d] = heads[d]
	}
	h := c.keep[sub[len(c.keep)]]
	out[c.enter[h]] = h // here the cycle is broken
	return out
}

// contraction is a graph in which the words of a cycle are one node, the last.
type contraction struct {
	scores [][]float64
	keep   []int // the words outside of the cycle
	at     []int // where a word of these is in keep
	enter  []int // the word of the cycle that such a word would best be head of
	leave  []int // the word of the cycle that would best be such a word's head
}

// contract makes one node of the words of a cycle. What a head outside of it is worth to the cycle is what the word that it enters by
// gains over its head inside.
func contract(s [][]float64, heads, cycle []int, root int) contraction {
	n := len(s)
	c := contraction{at: make([]int, n), enter: make([]int, n), leave: make([]int, n)}
	for v := range n {
		if !slices.Contains(cycle, v) {
			c.at[v] = len(c.keep)
			c.keep = append(c.keep, v)
		}
	}
	node := len(c.keep)
	c.scores = make([][]float64, node+1)
	for i := range c.scores {
		c.scores[i] = slices.Repeat([]float64{math.Inf(-1)}, node+1)
	}
	for _, v := range c.keep {
		gain := func(d int) float64 { return s[d][v] - s[d][heads[d]] }
		d := likeliest(cycle, gain)
		c.enter[v], c.scores[node][c.at[v]] = d, gain(d)
		if v == root {
			continue
		}
		h := likeliest(cycle, func(h int) float64 { return s[v][h] })
		c.leave[v], c.scores[c.at[v]][node] = h, s[v][h]
		for _, h := range c.keep {
			if h != v {
				c.scores[c.at[v]][c.at[h]] = s[v][h]
			}
		}
	}
	return c
}

// likeliest is the first word of the highest score.
func likeliest(words []int, score func(int) float64) int {
	best := words[0]
	for _, w := range words {
		if score(w) > score(best) {
			best = w
		}
	}
	return best
}

// likeliestHeads gives every word but the root its head of the highest score, whether or not that makes a tree.
func likeliestHeads(s [][]float64, root int) []int {
	heads := make([]int, len(s))
	for d := range s {
		if d == root {
			continue
		}
		heads[d] = -1
		for h := range s {
			if h != d && (heads[d] < 0 || s[d][h] > s[d][heads[d]]) {
				heads[d] = h
			}
		}
	}
	return heads
}

func findCycle(heads []int, root int) []int {
	state := make([]int, len(heads)) // the walk that saw a node first, counted from 1
	for i := range heads {
		var path []int
		j := i
		for j != root && state[j] == 0 {
			state[j] = i + 1
			path = append(path, j)
			j = heads[j]
		}
		if j == root || state[j] != i+1 {
			continue
		}
		for k, v := range path {
			if v == j {
				return path[k:]
			}
		}
	}
	return nil
}
