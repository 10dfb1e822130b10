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
	n := len(s)
	heads := likeliestHeads(s, root)
	cycle := findCycle(heads, root)
	if cycle == nil {
		return heads
	}
	inside := make([]bool, n)
	for _, v := range cycle {
		inside[v] = true
	}
	var keep []int
	at := make([]int, n)
	for v := range n {
		if !inside[v] {
			at[v] = len(keep)
			keep = append(keep, v)
		}
	}
	c := len(keep) // the contracted node
	small := make([][]float64, c+1)
	for i := range small {
		small[i] = make([]float64, c+1)
		for j := range small[i] {
			small[i][j] = math.Inf(-1)
		}
	}
	enter, leave := make([]int, n), make([]int, n)
	for _, v := range keep {
		arg := cycle[0]
		for _, d := range cycle {
			if s[d][v]-s[d][heads[d]] > s[arg][v]-s[arg][heads[arg]] {
				arg = d
			}
		}
		enter[v] = arg
		small[c][at[v]] = s[arg][v] - s[arg][heads[arg]]
		if v == root {
			continue
		}
		arg = cycle[0]
		for _, h := range cycle {
			if s[v][h] > s[v][arg] {
				arg = h
			}
		}
		leave[v] = arg
		small[at[v]][c] = s[v][arg]
		for _, h := range keep {
			if h != v {
				small[at[v]][at[h]] = s[v][h]
			}
		}
	}
	sub := edmonds(small, at[root])
	out := make([]int, n)
	for _, v := range keep {
		if v == root {
			continue
		}
		if h := sub[at[v]]; h == c {
			out[v] = leave[v]
		} else {
			out[v] = keep[h]
		}
	}
	for _, d := range cycle {
		out[d] = heads[d]
	}
	h := keep[sub[c]]
	out[enter[h]] = h
	return out
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
