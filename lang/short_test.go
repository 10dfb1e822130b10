package lang

import (
	"strings"
	"testing"
	"unicode/utf8"

	"sitrep"
	"sitrep/lang/token"
)

func TestShortForms(t *testing.T) {
	if table, err := readShort(shortText); err != nil || len(table) == 0 {
		t.Fatalf("%d forms, %v", len(table), err)
	}
	for _, bad := range []string{"incl", "incl | including", "incl | including | often", "b | x | -\na | y | -"} {
		if _, err := readShort(bad); err == nil || !strings.Contains(err.Error(), "short.txt:") {
			t.Errorf("%q: %v, want an error that names the line", bad, err)
		}
	}
	for text, want := range map[string]string{
		"5 KIA, 14 WIA":             "5 killed , 14 wounded",
		"the KIA attacked":          "the KIA attacked",
		"In 2024 the KIA attacked":  "In 2024 the KIA attacked",
		"4 soldiers KIA":            "4 soldiers killed",
		"19 dead, incl. 6 children": "19 dead , including 6 children",
		"nr Osk, nr here":           "near Osk , nr here",
		"15 pax":                    "15 people",
	} {
		toks := token.Tokenize(text)
		var got []string
		for i := range toks {
			word := long(toks, i)
			if word == "" {
				word = toks[i].Form
			}
			got = append(got, word)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q is read as %q, want %q", text, strings.Join(got, " "), want)
		}
	}
}

// TestShortKeepsText has short forms in a document: the words are others, their places and their CoNLL-U those of the text.
func TestShortKeepsText(t *testing.T) {
	m, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	const text = "Rebels attacked a base nr Osk: 5 KIA, 14 WIA, incl. 2 officers."
	doc, err := m.Analyse(t.Context(), text)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, s := range doc.Sentences {
		for _, w := range s.Words {
			written := sitrep.NewText(text).Slice(w.Start, w.End)
			if w.Short {
				found++
			} else if w.Form != written {
				t.Errorf("%q at %d..%d of %q", w.Form, w.Start, w.End, written)
			}
			if utf8.RuneCountInString(written) == 0 {
				t.Errorf("%q has no place", w.Form)
			}
		}
	}
	if found != 4 {
		t.Errorf("%d short forms, want 4", found)
	}
	if out := doc.CoNLLU("x"); !strings.Contains(out, "\tKIA\tkill") && !strings.Contains(out, "\tKIA\tkilled") {
		t.Errorf("the forms of the text are lost:\n%s", out)
	}
}

// TestEndsWithDay has a sentence that ends with a month cut short, and days that go on.
func TestEndsWithDay(t *testing.T) {
	m, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]int{
		"The convoy was hit on 4 Nov. 4 soldiers were killed.": 2,
		"On 4 Nov. 12 soldiers were killed near the river.":    1,
		"The convoy was hit on 4 Nov. 1998 near the river.":    1,
		"The convoy was hit on Nov. 4 near the river.":         1,
		"No 70\n\nNov. 10": 2,
	} {
		doc, err := m.Analyse(t.Context(), text)
		if err != nil {
			t.Fatal(err)
		}
		if len(doc.Sentences) != want {
			t.Errorf("%q: %d sentences, want %d", text, len(doc.Sentences), want)
		}
	}
}
