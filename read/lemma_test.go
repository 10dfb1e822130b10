package read

import (
	"slices"
	"testing"

	"sitrep/lang"
	"sitrep/lexicon"
)

// TestMendLemmas sets right a lemma that no list has and that is no regular one of its form, and leaves the others.
func TestMendLemmas(t *testing.T) {
	r := newTestReader(t)
	for _, c := range []struct{ form, upos, lemma, want string }{
		{"sanctions", "NOUN", "sanctiy", "sanction"},
		{"violated", "VERB", "viola", "violate"},
		{"apprehended", "VERB", "apprehen", "apprehend"},
		{"denies", "VERB", "deni", "deny"},
		{"planes", "NOUN", "plane", "plane"},
		{"fought", "VERB", "fight", "fight"},
		{"gribbles", "NOUN", "gribbly", "gribbly"},
		{"Sanctions", "PROPN", "Sanctiy", "sanctiy"},
	} {
		s := newSentence(&lang.Sentence{Words: []lang.Word{{Form: c.form, UPOS: c.upos, Lemma: c.lemma, Head: -1}}}, 0, r.words)
		(&view{r: r}).mendLemmas(s)
		if s.lemmas[0] != c.want {
			t.Errorf("%s: got %q, want %q", c.form, s.lemmas[0], c.want)
		}
	}
}

func TestRegularLemmas(t *testing.T) {
	for _, c := range []struct{ form, lemma string }{
		{"violated", "violate"}, {"suspended", "suspend"}, {"banned", "ban"}, {"denied", "deny"}, {"shelling", "shell"}, {"reaches", "reach"},
	} {
		if got := regularLemmas(c.form, lexicon.Verb); !slices.Contains(got, c.lemma) {
			t.Errorf("regularLemmas(%q) = %q, want %q among them", c.form, got, c.lemma)
		}
	}
	for _, form := range []string{"fed", "hit", ""} {
		if got := regularLemmas(form, lexicon.Verb); !slices.Equal(got, []string{form}) {
			t.Errorf("regularLemmas(%q) = %q, want the form alone", form, got)
		}
	}
}

// TestMendPlus has the sign behind a number hang on the number, and never the one on the other in a ring.
func TestMendPlus(t *testing.T) {
	tree := func(number, sign int) *sentence {
		words := []lang.Word{{Form: "60", UPOS: "NUM", Head: number}, {Form: "+", Glued: true, Head: sign}, {Form: "injured", Head: -1}}
		return &sentence{Sentence: &lang.Sentence{Words: words}}
	}
	apart, ring := tree(2, 2), tree(1, 2)
	mendPlus(apart)
	mendPlus(ring)
	if apart.Words[1].Head != 0 || ring.Words[1].Head != 2 {
		t.Errorf("the sign hangs on %d, want 0; where the number hangs on it, on %d, want 2", apart.Words[1].Head, ring.Words[1].Head)
	}
}
