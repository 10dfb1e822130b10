package lang

import (
	"bufio"
	"compress/gzip"
	"context"
	"encoding/json"
	"math"
	"os"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"sitrep/lang/encoder"
	"sitrep/lang/kernel"
	"sitrep/lang/piece"
	"sitrep/lang/token"
)

func open(t testing.TB) *Model {
	t.Helper()
	m, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestFramework compares the model with what PyTorch answers on 200 sentences (train/golden.py).
func TestFramework(t *testing.T) {
	f, err := os.Open("testdata/framework.json.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	m := open(t)
	sc := m.enc.NewScratch()
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	sentences, words, differ := 0, 0, 0
	var far float64
	for lines.Scan() {
		var gold struct {
			Text         string
			Forms        []string
			UPOS, NER    []string
			Score, Event []float64
		}
		if err := json.Unmarshal(lines.Bytes(), &gold); err != nil {
			t.Fatal(err)
		}
		sentences++
		units := m.units(gold.Text)
		if len(units) != len(gold.Forms) {
			t.Fatalf("%q: %d words, the framework saw %d", gold.Text, len(units), len(gold.Forms))
		}
		w := encoder.Window{}
		for i, u := range units {
			if u.short {
				u.Form = gold.Text[u.ByteStart:u.ByteEnd] // the framework was shown what the text has
			}
			if u.Form != gold.Forms[i] {
				t.Fatalf("word %q, the framework saw %q", u.Form, gold.Forms[i])
			}
			from := len(w.Pieces)
			w.Pieces = m.pieces.Append(w.Pieces, u.Form)
			for range len(w.Pieces) - from {
				w.Shapes = append(w.Shapes, piece.Shape(u.Form))
				w.Spaces = append(w.Spaces, u.space)
			}
			w.Words = append(w.Words, [2]int32{int32(from), int32(len(w.Pieces))})
		}
		rows := m.enc.Run(sc, []encoder.Window{w})
		for i := range units {
			row := rows.Row(i)
			words++
			upos, at := m.tags["upos"].best(row)
			ner, _ := m.tags["ner"].best(row)
			if upos != gold.UPOS[i] || ner != gold.NER[i] {
				differ++
			}
			far += math.Abs(float64(row[m.tags["upos"].from+at])-gold.Score[i]) + math.Abs(float64(row[m.tags["ev"].from])-gold.Event[i])
		}
	}
	if sentences != 200 {
		t.Errorf("%d sentences, want 200", sentences)
	}
	mean := far / float64(2*words)
	t.Logf("%d words, %d with another tag, scores differ by %.4f in the mean", words, differ, mean)
	if differ*200 > words || mean > 0.1 {
		t.Errorf("%d of %d words have another tag than in the framework; scores differ by %.4f in the mean", differ, words, mean)
	}
}

const sample = "Rebel fighters stormed two army posts near Saraqeb before dawn, the Observatory said.\n\nThe army didn't comment. “We hold the town,” its spokesman told reporters on Friday.\n"

// TestSameOnEveryKernel reads one text on every family of kernels.
func TestSameOnEveryKernel(t *testing.T) {
	m := open(t)
	want, err := m.Analyse(context.Background(), sample)
	if err != nil {
		t.Fatal(err)
	}
	for _, level := range kernel.Levels() {
		got, err := m.At(level).Analyse(context.Background(), sample)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got.Sentences, want.Sentences) {
			t.Errorf("%v reads the text differently", level)
		}
	}
}

// bare is a word without what its spelling leaves out: soft hyphens, ligatures, and where a line broke it.
func bare(word string) string {
	return strings.Map(func(r rune) rune {
		if r == '-' || r == '‐' || r == '\u00ad' || unicode.IsSpace(r) {
			return -1
		}
		return r
	}, token.Spelled(word))
}

func FuzzAnalyse(f *testing.F) {
	for _, s := range []string{"re\u00adsem\u00adbled of\ufb01ce", "a humani-\ntarian ship", sample, "", " ", "a", "don't", "“", "\n\n\n", "1,000 troops", strings.Repeat("x", 600), "é e\u0301 \u200b"} {
		f.Add(s)
	}
	m := open(f)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 {
			t.Skip()
		}
		text = strings.ToValidUTF8(text, "\uFFFD")
		doc, err := m.Analyse(context.Background(), text)
		if err != nil {
			t.Fatal(err)
		}
		end := 0
		for i := range doc.Sentences {
			s := &doc.Sentences[i]
			roots := 0
			for j := range s.Words {
				w := &s.Words[j]
				if told := doc.Text.Slice(w.Start, w.End); w.Start < end || bare(told) != bare(w.Form) {
					t.Fatalf("word %q at %d:%d is %q in the text", w.Form, w.Start, w.End, told)
				}
				end = w.End
				if w.Head < 0 {
					roots++
				}
				steps := 0
				for h := j; h >= 0; h = s.Words[h].Head {
					if steps++; steps > len(s.Words)+1 {
						t.Fatal("cycle")
					}
				}
			}
			if roots != 1 {
				t.Fatalf("%d roots", roots)
			}
		}
	})
}

// A full stop that stands for itself ends a sentence before a title or a name too; an abbreviation's does not.
func TestFullStops(t *testing.T) {
	m, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]int{
		"French President Luc Moreau urged Mali to hold talks. Iraqi Prime Minister's office denied the report.": 2,
		"The court convicted Siemens. France sent experts to the port.":                                          2,
		"Gen. Idris Bello met U.S. Senator Ann Doyle at 7 p.m. on Monday.":                                       1,
	} {
		doc, err := m.Analyse(context.Background(), text)
		if err != nil {
			t.Fatal(err)
		}
		if len(doc.Sentences) != want {
			t.Errorf("%q: %d sentences, want %d", text, len(doc.Sentences), want)
		}
	}
}
