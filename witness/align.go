package witness

import (
	"cmp"
	"slices"
)

// Which sentences are laid side by side.
const (
	leastShared = 0.6 // of their words, counted on both sides
	commonWord  = 60  // sentences with a word, above which it finds no partners
	longest     = 300 // words of a sentence that are aligned
)

// partners are a sentence of one text and one of the other that say the same.
type partners struct {
	i, j  int
	share float64
}

// alike pairs the sentences that share most of their words, each with one of the other text at most, the likest first.
func alike(a, b []sentence) []partners {
	with := map[string][]int{} // by word: the sentences of b, each once
	theirs := make([]map[string]int, len(b))
	for j := range b {
		theirs[j] = counted(b[j].lower)
		for w := range theirs[j] {
			with[w] = append(with[w], j)
		}
	}
	var all []partners
	for i := range a {
		mine := counted(a[i].lower)
		seen := map[int]bool{}
		for w := range mine {
			if len(with[w]) > commonWord {
				continue
			}
			for _, j := range with[w] {
				if seen[j] {
					continue
				}
				seen[j] = true
				both := 0
				for w, n := range theirs[j] {
					both += min(n, mine[w])
				}
				if share := 2 * float64(both) / float64(len(a[i].lower)+len(b[j].lower)); share >= leastShared {
					all = append(all, partners{i, j, share})
				}
			}
		}
	}
	slices.SortFunc(all, func(p, q partners) int {
		return cmp.Or(cmp.Compare(q.share, p.share), cmp.Compare(abs(p.i-p.j), abs(q.i-q.j)), cmp.Compare(p.i, q.i), cmp.Compare(p.j, q.j))
	})
	var out []partners
	left, right := make([]bool, len(a)), make([]bool, len(b))
	for _, p := range all {
		if !left[p.i] && !right[p.j] {
			left[p.i], right[p.j] = true, true
			out = append(out, p)
		}
	}
	return out
}

func abs(n int) int { return max(n, -n) }

func counted(words []string) map[string]int {
	out := make(map[string]int, len(words))
	for _, w := range words {
		out[w]++
	}
	return out
}

// hunk is where two sentences part: the words of either side that have no counterpart, one side may be empty.
type hunk struct{ a, b run }

// hunks aligns two sentences by their longest common subsequence and gives what lies between.
func hunks(a, b []string) []hunk {
	if len(a) > longest || len(b) > longest {
		return nil
	}
	// lengths[i][j] is that of the longest common subsequence of a[i:] and b[j:].
	lengths := make([][]int, len(a)+1)
	for i := range lengths {
		lengths[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				lengths[i][j] = lengths[i+1][j+1] + 1
			} else {
				lengths[i][j] = max(lengths[i+1][j], lengths[i][j+1])
			}
		}
	}
	var out []hunk
	h := hunk{}
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] == b[j]:
			h.a.to, h.b.to = i, j
			if h.a.from < i || h.b.from < j {
				out = append(out, h)
			}
			i, j = i+1, j+1
			h = hunk{run{i, i}, run{j, j}}
		case lengths[i+1][j] >= lengths[i][j+1]:
			i++
		default:
			j++
		}
	}
	if h.a.from < len(a) || h.b.from < len(b) {
		out = append(out, hunk{run{h.a.from, len(a)}, run{h.b.from, len(b)}})
	}
	return out
}
