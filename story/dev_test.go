package story

import (
	"bufio"
	"encoding/json"
	"flag"
	"hash/fnv"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sitrep/article"
)

var (
	goldDir = flag.String("gold", "", "folder of reports whose stories are known: score Group on them (../../shared/gold)")
	tune    = flag.Bool("tune", false, "with -gold: fit the weights anew, and say what each ingredient gives")
)

// set is a file of the stories gold.
type set struct {
	name       string
	story      []string // of each report, in the batch's order
	fold       []int
	b          *batch
	candidates []pair
	x          [][ingredientCount]float64
}

func loadSet(t *testing.T, name string) *set {
	t.Helper()
	file := filepath.Join(*goldDir, "stories-"+name+"-dev.jsonl")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var profiles []Profile
	for line := range article.Lines(file, strings.NewReader(string(data)), article.Given{}) {
		if line.Err != nil {
			t.Fatal(line.Err)
		}
		p, err := Read(line.Article.Report)
		if err != nil {
			t.Fatal(err)
		}
		profiles = append(profiles, p)
	}
	s := &set{name: name}
	b, order, err := newBatch(profiles)
	if err != nil {
		t.Fatal(err)
	}
	var gold []struct{ Story, Topic string }
	lines := bufio.NewScanner(strings.NewReader(string(data)))
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var row struct{ Gold struct{ Story, Topic string } }
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		gold = append(gold, row.Gold)
	}
	for _, i := range order {
		g := gold[i]
		if g.Topic == "" {
			g.Topic = g.Story
		}
		h := fnv.New32a()
		h.Write([]byte("x" + g.Topic))
		s.story, s.fold = append(s.story, g.Story), append(s.fold, int(h.Sum32()>>7)%1000)
	}
	s.b, s.candidates = b, b.near()
	local := b.local(s.candidates)
	for _, p := range s.candidates {
		s.x = append(s.x, b.compare(p, local).list())
	}
	return s
}

// grouped are the stories at given weights.
func (s *set) grouped(w []float64, enough float64) []int {
	var links []link
	for n, p := range s.candidates {
		links = append(links, link{p.i, p.j, chance(score(w, s.x[n]))})
	}
	return merge(len(s.story), links, enough)
}

func score(w []float64, x [ingredientCount]float64) float64 {
	z := w[ingredientCount]
	for i, v := range x {
		z += w[i] * v
	}
	return z
}

// sums are B-cubed's.
type sums struct{ p, r, n float64 }

func (a sums) f() float64 { return 2 * a.p * a.r / (a.p + a.r) / a.n * 100 }

func (s *set) cubed(a *sums, roots []int, in func(i int) bool) {
	type both struct {
		story string
		root  int
	}
	gold, system, together := map[string]float64{}, map[int]float64{}, map[both]float64{}
	for i, r := range roots {
		gold[s.story[i]]++
		system[r]++
		together[both{s.story[i], r}]++
	}
	for i, r := range roots {
		if in(i) {
			k := together[both{s.story[i], r}]
			a.p, a.r, a.n = a.p+k/system[r], a.r+k/gold[s.story[i]], a.n+1
		}
	}
}

// fit is a logistic regression by gradient descent (Adam), each set counting the same. A weight of an ingredient that is
// left out stays 0.
func fit(sets []*set, in func(s *set, p pair) bool, without int) []float64 {
	w, m, v := make([]float64, ingredientCount+1), make([]float64, ingredientCount+1), make([]float64, ingredientCount+1)
	for step := 1; step <= 200; step++ {
		g := make([]float64, ingredientCount+1)
		for _, s := range sets {
			for n, p := range s.candidates {
				if !in(s, p) {
					continue
				}
				e := chance(score(w, s.x[n]))
				if s.story[p.i] == s.story[p.j] {
					e--
				}
				e /= float64(len(s.candidates) * len(sets))
				for i, x := range s.x[n] {
					g[i] += e * x
				}
				g[ingredientCount] += e
			}
		}
		for i := range w {
			if i == without {
				continue
			}
			d := g[i] + 1e-5*w[i]
			m[i], v[i] = .9*m[i]+.1*d, .99*v[i]+.01*d*d
			w[i] -= .15 * m[i] / (1 - math.Pow(.9, float64(step))) / (math.Sqrt(v[i]/(1-math.Pow(.99, float64(step)))) + 1e-9)
		}
	}
	return w
}

var ingredientNames = []string{"lead", "names", "numbers", "local", "pairs", "days", "years", "gap", "undated", "constant"}

// TestGold scores Group on the development sets; with -tune it fits the weights anew, on everything and on four fifths
// at a time, and without each ingredient.
func TestGold(t *testing.T) {
	if *goldDir == "" {
		t.Skip("give -gold to score")
	}
	sets := []*set{loadSet(t, "ecb"), loadSet(t, "gva")}
	all := func(int) bool { return true }
	show := func(label string, w []float64) {
		for _, s := range sets {
			line := ""
			for _, e := range []float64{.3, .35, .4, .45, .5} {
				var a sums
				s.cubed(&a, s.grouped(w, e), all)
				line += " " + format(e) + ": " + format(100*a.p/a.n) + "/" + format(100*a.r/a.n) + " " + format(a.f()) + " "
			}
			t.Logf("%s %s (%d candidates):%s", label, s.name, len(s.candidates), line)
		}
	}
	show("shipped", weights[:])
	if !*tune {
		return
	}
	w := fit(sets, func(*set, pair) bool { return true }, -1)
	show("fitted", w)
	for i, n := range ingredientNames {
		t.Logf("  %s %.2f", n, w[i])
	}
	t.Log("cross-validated:", crossed(sets, -1))
	for i, n := range ingredientNames[:ingredientCount] {
		t.Log("cross-validated without", n, crossed(sets, i))
	}
}

// crossed scores each fifth with weights from the others.
func crossed(sets []*set, without int) string {
	const folds = 5
	es := []float64{.35, .4, .45}
	got := make([][]sums, len(sets))
	for i := range got {
		got[i] = make([]sums, len(es))
	}
	for f := range folds {
		w := fit(sets, func(s *set, p pair) bool { return s.fold[p.i]%folds != f && s.fold[p.j]%folds != f }, without)
		for n, s := range sets {
			for k, e := range es {
				s.cubed(&got[n][k], s.grouped(w, e), func(i int) bool { return s.fold[i]%folds == f })
			}
		}
	}
	line := ""
	for k, e := range es {
		line += " " + format(e) + ":"
		for n := range sets {
			line += " " + format(got[n][k].f())
		}
	}
	return line
}

func format(x float64) string {
	b, _ := json.Marshal(math.Round(x*100) / 100)
	return string(b)
}
