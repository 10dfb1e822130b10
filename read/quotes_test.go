package read

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"sitrep"
	"sitrep/lang"
)

// TestQuotes reads the short texts of testdata/quotes.says; its header has the format.
func TestQuotes(t *testing.T) {
	data, err := os.ReadFile("testdata/quotes.says")
	if err != nil {
		t.Fatal(err)
	}
	r := newTestReader(t)
	var got []string
	for _, line := range strings.Split(string(data), "\n") {
		kind, rest, _ := strings.Cut(line, " ")
		switch kind {
		case "T":
			text := strings.ReplaceAll(rest, `\n`, "\n\n")
			rec, err := r.Read(context.Background(), sitrep.Report{Text: text}, nil)
			if err != nil {
				t.Fatal(err)
			}
			got = nil
			for _, q := range rec.Quotes {
				got = append(got, quoteLine(q))
			}
		case "Q":
			if !slices.Contains(got, rest) {
				t.Errorf("missing %q; read:\n  %s", rest, strings.Join(got, "\n  "))
			}
		case "N":
			if len(got) > 0 {
				t.Errorf("no attribution wanted; read:\n  %s", strings.Join(got, "\n  "))
			}
		}
	}
}

func quoteLine(q sitrep.Quote) string {
	var content []string
	for _, sp := range q.Content {
		content = append(content, sp.Exact)
	}
	return exactOf(q.Source) + " | " + exactOf(q.Cue) + " | " + strings.Join(content, " ... ")
}

func exactOf(sp *sitrep.Span) string {
	if sp == nil {
		return "-"
	}
	return sp.Exact
}

// TestQuoteMarks numbers the words of a paragraph by the quotation they stand in.
func TestQuoteMarks(t *testing.T) {
	for _, c := range []struct {
		name, words string
		want        []int
	}{
		{"curly", "“ _We _go , _” he said", []int{0, 1, 1, 1, 0, 0, 0}},
		{"straight", `he said , " _We _go . _"`, []int{0, 0, 0, 0, 1, 1, 1, 0}},
		{"two apostrophes", "'' _We _go , _'' he", []int{0, 1, 1, 1, 0, 0}},
		{"single", "' _We _go , _' he", []int{0, 1, 1, 1, 0, 0}},
		{"an apostrophe opens nothing", "the workers _' homes", []int{0, 0, 0, 0}},
		{"never closed, then a new one", `" _We _go . " _They _stay . _"`, []int{0, 1, 1, 1, 0, 2, 2, 2, 0}},
		{"a closing mark that opens", "” _We _go . _”", []int{0, 1, 1, 1, 0}},
		{"one inside another", "“ _He _said ‘ _no ’ _” he", []int{0, 1, 1, 1, 1, 1, 0, 0}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := &sentence{Sentence: sentenceOf(c.words)}
			s.quoted = make([]int, len(s.Words))
			v := &view{sents: []*sentence{s}}
			v.markQuotes()
			if !slices.Equal(s.quoted, c.want) {
				t.Errorf("got %v, want %v", s.quoted, c.want)
			}
		})
	}
}

// sentenceOf is a sentence of words; one that begins with "_" touches the word before.
func sentenceOf(words string) *lang.Sentence {
	s := &lang.Sentence{Break: true}
	for _, w := range strings.Fields(words) {
		form, glued := strings.CutPrefix(w, "_")
		s.Words = append(s.Words, lang.Word{Form: form, Glued: glued})
	}
	return s
}
