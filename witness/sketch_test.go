package witness

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"sitrep"
)

// prose is a text of n words drawn by chance from a vocabulary of 3,000.
func prose(seed uint64, n int) string {
	random := rand.New(rand.NewPCG(seed, 1))
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(&b, "w%d", random.IntN(3000))
	}
	return b.String()
}

func cut(text string, from, to int) string { return strings.Join(strings.Fields(text)[from:to], " ") }

func TestCopy(t *testing.T) {
	long := prose(1, 900)
	for _, c := range []struct {
		name, a, b string
		share      float64
		ok         bool
	}{
		{"the same", long, long, 1, true},
		{"other text", long, prose(2, 300), 0, false},
		{"a brief cut from a long story", cut(long, 100, 160), long, 1, true},
		{"half copied", cut(long, 0, 100) + " " + prose(3, 100), long, 0.49, true},
		{"a third copied", cut(long, 0, 100) + " " + prose(4, 200), long, 0.32, false},
		{"signs and capitals", "“At least 14 people”, he said, DROWNED off Port Amsel", "at least 14 people he said drowned -- off port amsel.", 1, true},
		{"one number changed", strings.Replace(long, strings.Fields(long)[450], "w0815", 1), long, 0.99, true},
		{"too short", "four words are few", "four words are few", 0, false},
		{"nothing", "", "", 0, false},
	} {
		a, b := Shingles(c.a), Shingles(c.b)
		share, ok := Copy(a, b)
		if ok != c.ok || share < c.share-0.02 || share > c.share+0.02 {
			t.Errorf("%s: got %.2f %v, want %.2f %v", c.name, share, ok, c.share, c.ok)
		}
		if back, same := Copy(b, a); back != share || same != ok {
			t.Errorf("%s: %.2f %v, and the other way round %.2f %v", c.name, share, ok, back, same)
		}
	}
}

// TestShinglesAside: credits and furniture do not make two reports copies, nor hide that they are.
func TestShinglesAside(t *testing.T) {
	furniture := prose(9, 120)
	a, b := prose(1, 60)+"\n"+furniture, prose(2, 60)+"\n"+furniture
	if _, ok := Copy(Shingles(a), Shingles(b)); !ok {
		t.Fatal("the furniture is not long enough to test with")
	}
	aside := func(text string) sitrep.SetAside {
		at := strings.Index(text, "\n")
		return sitrep.SetAside{Start: at, End: len(text), Reason: "furniture"}
	}
	if share, ok := Copy(Shingles(a, aside(a)), Shingles(b, aside(b))); ok {
		t.Errorf("got %.2f: the furniture was not left out", share)
	}
}

// TestBands: texts that share a run of 28 words share a key, wherever it stands.
func TestBands(t *testing.T) {
	for seed := range uint64(50) {
		shared := prose(100+seed, window+gramWords-1)
		a := Shingles(prose(200+seed, 40) + " " + shared + " " + prose(300+seed, 60))
		b := Shingles(prose(400+seed, 70) + " " + shared + " " + prose(500+seed, 20))
		if !slices.ContainsFunc(a.Bands(), func(k uint64) bool { return slices.Contains(b.Bands(), k) }) {
			t.Errorf("seed %d: no key in common", seed)
		}
	}
}

func TestIndex(t *testing.T) {
	var x Index
	for i := range 500 {
		x.Add(fmt.Sprint("r", i), Shingles(prose(uint64(i), 250)))
	}
	x.Add("brief", Shingles(cut(prose(7, 250), 20, 80)))
	x.Add("rewrite", Shingles(cut(prose(7, 250), 0, 150)+" "+prose(999, 120)))
	var got []string
	for _, m := range x.Copies(Shingles(prose(7, 250))) {
		got = append(got, m.ID)
	}
	if want := []string{"brief", "r7", "rewrite"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := x.Copies(Shingles(prose(1234, 250))); len(got) != 0 {
		t.Errorf("of a text that nobody copied: got %v", got)
	}
}

// TestIndexCommonPhrase: a phrase that everybody prints hides no copy.
func TestIndexCommonPhrase(t *testing.T) {
	phrase := prose(50, 60)
	var x Index
	for i := range 5 * MostOfKey {
		x.Add(fmt.Sprint(i), Shingles(prose(uint64(1000+i), 200)+" "+phrase))
	}
	last := fmt.Sprint(5*MostOfKey - 1)
	got := x.Copies(Shingles(prose(uint64(1000+5*MostOfKey-1), 200) + " " + phrase))
	if len(got) != 1 || got[0].ID != last {
		t.Errorf("got %v, want %s alone", got, last)
	}
}

func TestSketchBytes(t *testing.T) {
	for _, text := range []string{"", "four words are few", prose(1, 5), prose(2, 300), prose(3, 60000)} {
		s := Shingles(text)
		data, err := s.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		var back Sketch
		if err := back.UnmarshalBinary(data); err != nil {
			t.Errorf("%.20q: %v", text, err)
		}
		if back.scale != s.scale || !slices.Equal(back.grams, s.grams) || !slices.Equal(back.bands, s.bands) {
			t.Errorf("%.20q: another sketch came back", text)
		}
	}
	data, err := Shingles(prose(2, 300)).MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	if len(data) < 600 || len(data) > 1300 {
		t.Errorf("300 words cost %d bytes", len(data))
	}
}

// TestSketchScale: what is kept of a very long text is a fair sample.
func TestSketchScale(t *testing.T) {
	long := prose(5, 60000)
	s := Shingles(long)
	if s.scale == 0 || len(s.grams) > maxGrams {
		t.Fatalf("%d 5-grams at scale %d", len(s.grams), s.scale)
	}
	share, ok := Copy(s, Shingles(cut(long, 0, 30000)+" "+prose(6, 30000)))
	if !ok || share < 0.45 || share > 0.55 {
		t.Errorf("half of it copied: got %.2f %v", share, ok)
	}
}

func TestBadSketch(t *testing.T) {
	good, err := Shingles(prose(2, 100)).MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	version := slices.Clone(good)
	version[0]++
	for name, data := range map[string][]byte{"empty": nil, "version": version, "cut short": good[:len(good)-3], "too long": append(slices.Clone(good), 0), "scale": {1, 99, 0, 0}, "huge": {1, 0, 0xff, 0xff, 0xff, 0xff, 0x0f}} {
		var s Sketch
		if err := s.UnmarshalBinary(data); !errors.Is(err, errSketch) {
			t.Errorf("%s: got %v", name, err)
		}
		if !s.Empty() {
			t.Errorf("%s: something was read", name)
		}
	}
}

func FuzzSketch(f *testing.F) {
	for _, text := range []string{"", prose(1, 5), prose(2, 80)} {
		data, err := Shingles(text).MarshalBinary()
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var s Sketch
		if s.UnmarshalBinary(data) != nil {
			return
		}
		if !slices.IsSorted(s.grams) || !slices.IsSorted(s.bands) {
			t.Fatal("not sorted")
		}
		again, err := s.MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		var back Sketch
		if err := back.UnmarshalBinary(again); err != nil || !slices.Equal(back.grams, s.grams) {
			t.Fatalf("written again it is another: %v", err)
		}
		Copy(s, Shingles(prose(2, 80)))
	})
}

func FuzzShingles(f *testing.F) {
	f.Add("At least 14 people drowned off Port Amsel", "at least 14 people, drowned", 3, 9)
	f.Fuzz(func(t *testing.T, a, b string, start, end int) {
		aside := sitrep.SetAside{Start: start, End: end, Reason: "credit"}
		x, y := Shingles(a, aside), Shingles(b)
		p, ok := Copy(x, y)
		q, same := Copy(y, x)
		if p != q || ok != same || p < 0 || p > 1 {
			t.Errorf("%v %v and %v %v", p, ok, q, same)
		}
	})
}

// BenchmarkCopies looks a report up among so many.
func BenchmarkCopies(b *testing.B) {
	for _, n := range []int{1000, 20000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var x Index
			for i := range n {
				x.Add("", Shingles(prose(uint64(i), 300)))
			}
			s := Shingles(prose(3, 300))
			b.ResetTimer()
			for b.Loop() {
				x.Copies(s)
			}
		})
	}
}

func BenchmarkShingles(b *testing.B) {
	text := prose(1, 300)
	for b.Loop() {
		Shingles(text)
	}
}
