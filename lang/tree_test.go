package lang

import (
	"math"
	"math/rand"
	"testing"
)

// TestTreeIsBest compares the decoder with trying every tree.
func TestTreeIsBest(t *testing.T) {
	rng := rand.New(rand.NewSource(1))
	for range 400 {
		n := 1 + rng.Intn(5)
		scores := make([]float32, n*n)
		for i := range scores {
			scores[i] = float32(rng.NormFloat64())
		}
		want := bestByTrying(scores, n)
		got := total(scores, n, tree(scores, n))
		if math.Abs(got-want) > 1e-4 {
			t.Fatalf("%v: tree scores %.3f, the best %.3f", scores, got, want)
		}
	}
}

// total is the score of a tree, -Inf if it is none.
func total(scores []float32, n int, heads []int) float64 {
	sum, roots := 0.0, 0
	for d, h := range heads {
		if h < 0 {
			roots++
			h = d
		}
		sum += float64(scores[d*n+h])
		for steps, j := 0, d; heads[j] >= 0; j = heads[j] {
			if steps++; steps > n {
				return math.Inf(-1)
			}
		}
	}
	if roots != 1 {
		return math.Inf(-1)
	}
	return sum
}

func bestByTrying(scores []float32, n int) float64 {
	best := math.Inf(-1)
	heads := make([]int, n)
	var try func(d int)
	try = func(d int) {
		if d == n {
			best = max(best, total(scores, n, heads))
			return
		}
		for h := -1; h < n; h++ {
			if h != d {
				heads[d] = h
				try(d + 1)
			}
		}
	}
	try(0)
	return best
}

func TestLemma(t *testing.T) {
	for _, c := range []struct{ rule, form, want string }{
		{"=", "Aleppo", "Aleppo"}, {"l", "The", "the"}, {"!be", "was", "be"}, {"l2+", "killed", "kill"},
		{"l3+y", "Cities", "city"}, {"k1+", "Kurds", "Kurd"}, {"l9+x", "a", "a"}, {"k1+", "s", "s"}, {"l1+é", "cafe", "café"},
	} {
		if got := lemma(c.rule, c.form); got != c.want {
			t.Errorf("lemma(%q, %q) = %q, want %q", c.rule, c.form, got, c.want)
		}
	}
}

func TestIrregularLoads(t *testing.T) {
	table, err := readIrregular(irregularText)
	if err != nil {
		t.Fatal(err)
	}
	if table[irregularKey{"fled", "V"}] != "flee" || len(table) < 400 {
		t.Errorf("%d forms; fled is %q", len(table), table[irregularKey{"fled", "V"}])
	}
	if _, err := readIrregular("# x\nfled flee\n"); err == nil {
		t.Error("a bad line is read")
	}
}

func TestRegular(t *testing.T) {
	for _, c := range []struct{ form, xpos, want string }{
		{"protesters", "NNS", "protester"}, {"militias", "NNS", "militia"}, {"embassies", "NNS", "embassy"}, {"police", "NNS", "police"},
		{"taxes", "NNS", "tax"}, {"clashes", "NNS", "clash"}, {"houses", "NNS", "house"}, {"horsemen", "NNS", "horseman"}, {"1970s", "NNS", "1970s"},
		{"besieging", "VBG", "besiege"}, {"rearmed", "VBN", "rearm"}, {"waived", "VBN", "waive"}, {"orchestrated", "VBD", "orchestrate"},
		{"deterred", "VBD", "deter"}, {"called", "VBD", "call"}, {"defied", "VBD", "defy"}, {"s", "NNS", "s"}, {"allege", "VBP", "allege"},
		{"sacks", "VBD", "sack"},
	} {
		if got := regular(c.form, c.xpos); got != c.want {
			t.Errorf("regular(%q, %s) = %q, want %q", c.form, c.xpos, got, c.want)
		}
	}
}
