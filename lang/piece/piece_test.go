package piece

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// reference is a plain reading of BERT's tokeniser: maps and strings, no fast path.
type reference map[string]int32

func newReference() reference {
	r := reference{}
	for id, name := range strings.Split(strings.TrimSuffix(vocabText, "\n"), "\n") {
		r[name] = int32(id)
	}
	return r
}

func (v reference) pieces(word string) []int32 {
	var spaced strings.Builder
	for _, r := range word {
		switch {
		case r == 0 || r == 0xfffd:
		case r == '\t' || r == '\n' || r == '\r' || unicode.Is(unicode.Zs, r):
			spaced.WriteByte(' ')
		case control(r):
		case chinese(r):
			spaced.WriteString(" " + string(r) + " ")
		default:
			spaced.WriteRune(r)
		}
	}
	var out []int32
	for _, w := range strings.Fields(spaced.String()) {
		var runes []rune
		for _, r := range norm.NFD.String(strings.ToLower(w)) {
			if !unicode.Is(unicode.Mn, r) {
				runes = append(runes, r)
			}
		}
		var parts []string
		open := false
		for _, r := range runes {
			if strings.ContainsRune("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", r) || r > 127 && unicode.IsPunct(r) {
				parts = append(parts, string(r))
				open = false
				continue
			}
			if !open {
				parts = append(parts, "")
				open = true
			}
			parts[len(parts)-1] += string(r)
		}
		for _, p := range parts {
			out = append(out, v.greedy([]rune(p))...)
		}
	}
	if len(out) == 0 {
		return []int32{UNK}
	}
	return out[:min(len(out), MaxPieces)]
}

func (v reference) greedy(part []rune) []int32 {
	if len(part) > 100 {
		return []int32{UNK}
	}
	var out []int32
	for i := 0; i < len(part); {
		j := len(part)
		for ; j > i; j-- {
			name := string(part[i:j])
			if i > 0 {
				name = "##" + name
			}
			if id, ok := v[name]; ok {
				out = append(out, id)
				break
			}
		}
		if j == i {
			return []int32{UNK}
		}
		i = j
	}
	return out
}

var samples = []string{"", "the", "The", "ceasefire", "Aleppo", "Erdoğan", "İstanbul", "São", "naïve", "U.S.", "n't",
	"9,000", "AK", "unbelievably", "antidisestablishmentarianism", "x", "’s", "“", "…", "中国", "a中b", "한국", "سوريا",
	"Ðe", "ß", "ǅ", "e\u0301t\u00e9", "soft\u00adhyphen", "zero\u200bwidth", "\u00ad", "\x00", "\x7f", "\u0301",
	"https://example.org/a/b?c=d&e=f", "#tag_one", "@name", "$", "€", "½", "x²", "😀", "☃", "ﬁn", "Ⅳ", "hello world",
	"tab\there", strings.Repeat("a", 100), strings.Repeat("a", 101), strings.Repeat("é", 100), strings.Repeat("日", 30),
	strings.Repeat("a.", 30), "[CLS]", "##s", "[unused5]", "\xff", "a\xffb", "ÅNGSTRÖM", "\U000e0041", "\ue000"}

func TestPiecesAgreeWithReference(t *testing.T) {
	p, ref := New(), newReference()
	check := func(w string) {
		t.Helper()
		if got, want := p.Append(nil, w), ref.pieces(w); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", w, got, want)
		}
	}
	for _, w := range samples {
		check(w)
	}
	for id := 0; id < p.Size(); id += 7 { // pieces glued together make words with many cuts
		a, b := strings.TrimPrefix(p.Name(int32(id)), "##"), strings.TrimPrefix(p.Name(int32(id*31%p.Size())), "##")
		check(a + b)
		check(strings.ToUpper(b + a))
	}
}

func TestKnownPieces(t *testing.T) {
	p := New()
	for id, name := range map[int32]string{PAD: "[PAD]", UNK: "[UNK]", CLS: "[CLS]", SEP: "[SEP]", MASK: "[MASK]"} {
		if p.Name(id) != name {
			t.Errorf("piece %d is %q, want %q", id, p.Name(id), name)
		}
	}
	if p.Size() != 30522 || p.Name(-1) != "" || p.Name(30522) != "" {
		t.Errorf("size %d", p.Size())
	}
	names := func(w string) string {
		var out []string
		for _, id := range p.Append(nil, w) {
			out = append(out, p.Name(id))
		}
		return strings.Join(out, " ")
	}
	for w, want := range map[string]string{"embeddings": "em ##bed ##ding ##s", "U.S.": "u . s .", "Café": "cafe",
		"": "[UNK]", "中国": "中 国", strings.Repeat("?", 20): "? ? ? ? ? ? ? ?"} {
		if got := names(w); got != want {
			t.Errorf("%q: %q, want %q", w, got, want)
		}
	}
}

func TestAppendKeepsWhatIsThere(t *testing.T) {
	got := New().Append([]int32{1, 2}, "the")
	if len(got) != 3 || got[0] != 1 || got[1] != 2 {
		t.Errorf("%v", got)
	}
}

func TestConcurrentUse(t *testing.T) {
	var wg sync.WaitGroup
	want := New().Append(nil, "unbelievably")
	for range 8 {
		wg.Go(func() {
			for range 200 {
				if !slices.Equal(New().Append(nil, "unbelievably"), want) {
					t.Error("pieces differ")
				}
			}
		})
	}
	wg.Wait()
}

func TestShape(t *testing.T) {
	for w, want := range map[string]uint8{"": NoShape, "word": Lower, "Word": Title, "UN": Caps, "J": Initial,
		"J.": Initial, "U.S.": Caps, "McCain": Mixed, "iPhone": Mixed, "O'Hara": Mixed, "2016": Digits, "9,000": Numeric,
		"F16": Numeric, "5th": Numeric, "½": Digits, ".": Sign, "--": Sign, "$": Sign, "😀": Sign, "’s": Lower,
		"Éire": Title, "ÉIRE": Caps, "سوريا": OtherShape, "中": OtherShape, "Dr.": Title, "e\u0301": Lower,
		"\u0301": OtherShape} {
		if got := Shape(w); got != want {
			t.Errorf("%q: shape %d, want %d", w, got, want)
		}
	}
}

func FuzzAppend(f *testing.F) {
	for _, w := range samples {
		f.Add(w)
	}
	ref := newReference()
	f.Fuzz(func(t *testing.T, w string) {
		got := New().Append(nil, w)
		if len(got) < 1 || len(got) > MaxPieces {
			t.Fatalf("%d pieces", len(got))
		}
		if want := ref.pieces(w); !slices.Equal(got, want) {
			t.Fatalf("%q: %v, want %v", w, got, want)
		}
		if (Shape(w) == NoShape) != (w == "") || Shape(w) >= Shapes {
			t.Fatalf("%q: shape %d", w, Shape(w))
		}
	})
}

func BenchmarkAppend(b *testing.B) {
	p := New()
	words := strings.Fields(`The ceasefire in the eastern districts collapsed within hours , and residents reported heavy
		shelling near the hospital ; the ministry denied it had breached the agreement signed in December 2016 .`)
	n := 0
	for _, w := range words {
		n += len(w)
	}
	b.SetBytes(int64(n))
	dst := make([]int32, 0, 64)
	for b.Loop() {
		dst = dst[:0]
		for _, w := range words {
			dst = p.Append(dst, w)
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	for b.Loop() {
		build(vocabText)
	}
}
