package lang

import "testing"

func TestRepair(t *testing.T) {
	words := []Word{
		{Form: "the", UPOS: "DET", Head: 1, Rel: "det"},
		{Form: "hospital", UPOS: "NOUN", XPOS: "NN", Head: 3, Rel: "nsubj"},
		{Form: "officials", UPOS: "NOUN", XPOS: "NNS", Head: 3, Rel: "advmod"},
		{Form: "put", UPOS: "VERB", Head: -1, Rel: "root"},
		{Form: "its", UPOS: "PRON", XPOS: "PRP", Head: 3, Rel: "obj"},
		{Form: "losses", UPOS: "NOUN", XPOS: "NNS", Head: 3, Rel: "obj"},
		{Form: "at", UPOS: "ADP", Head: 7, Rel: "case"},
		{Form: "resistance", UPOS: "NOUN", XPOS: "NN", Head: 3, Rel: "obl"},
		{Form: "committee", UPOS: "NOUN", XPOS: "NN", Head: 7, Rel: "appos"},
	}
	repair(words)
	for i, want := range []struct {
		head int
		rel  string
	}{{2, "det"}, {2, "compound"}, {3, "nsubj"}, {-1, "root"}, {5, "nmod:poss"}, {3, "obj"}, {8, "case"}, {8, "compound"}, {3, "obl"}} {
		if w := words[i]; w.Head != want.head || w.Rel != want.rel {
			t.Errorf("%s: %s of %d, want %s of %d", w.Form, w.Rel, w.Head, want.rel, want.head)
		}
	}
}

// TestShareNoun checks that a noun that two joined words describe is their head.
func TestShareNoun(t *testing.T) {
	words := []Word{
		{Form: "port", UPOS: "NOUN", XPOS: "NN", Head: 4, Rel: "nsubj"},
		{Form: "and", UPOS: "CCONJ", XPOS: "CC", Head: 2, Rel: "cc"},
		{Form: "customs", UPOS: "ADJ", XPOS: "JJ", Head: 0, Rel: "conj"},
		{Form: "guards", UPOS: "NOUN", XPOS: "NNS", Head: 0, Rel: "conj"},
		{Form: "agreed", UPOS: "VERB", Head: -1, Rel: "root"},
	}
	repair(words)
	for i, want := range []struct {
		head int
		rel  string
	}{{3, "compound"}, {2, "cc"}, {0, "conj"}, {4, "nsubj"}, {-1, "root"}} {
		if w := words[i]; w.Head != want.head || w.Rel != want.rel {
			t.Errorf("%s: %s of %d, want %s of %d", w.Form, w.Rel, w.Head, want.rel, want.head)
		}
	}
}

func TestRepairWithin(t *testing.T) {
	words := []Word{
		{Form: "A", UPOS: "DET", Head: 2, Rel: "det"},
		{Form: "Danish", UPOS: "ADJ", XPOS: "JJ", Head: 6, Rel: "amod"},
		{Form: "sailor", UPOS: "NOUN", XPOS: "NN", Head: 4, Rel: "nsubj:pass"},
		{Form: "was", UPOS: "AUX", Head: 4, Rel: "aux:pass"},
		{Form: "freed", UPOS: "VERB", XPOS: "VBN", Head: -1, Rel: "root"},
		{Form: "by", UPOS: "ADP", Head: 6, Rel: "case"},
		{Form: "troops", UPOS: "NOUN", XPOS: "NNS", Head: 4, Rel: "obl:agent"},
	}
	repair(words)
	if words[1].Head != 2 {
		t.Errorf("Danish hangs on %d, want 2", words[1].Head)
	}
}

// TestBeforeOwner checks that a preposition before somebody's thing stands before the thing.
func TestBeforeOwner(t *testing.T) {
	words := []Word{
		{Form: "blow", UPOS: "NOUN", XPOS: "NN", Head: -1, Rel: "root"},
		{Form: "to", UPOS: "ADP", Head: 2, Rel: "case"},
		{Form: "Arlands", UPOS: "PROPN", XPOS: "NNP", Head: 4, Rel: "nmod:poss"},
		{Form: "old", UPOS: "ADJ", XPOS: "JJ", Head: 4, Rel: "amod"},
		{Form: "truce", UPOS: "NOUN", XPOS: "NN", Head: 0, Rel: "nmod"},
	}
	repair(words)
	if words[1].Head != 4 {
		t.Errorf("to hangs on %d, want 4", words[1].Head)
	}
}

// TestDriveBy checks that "drive-by" describes the noun behind it.
func TestDriveBy(t *testing.T) {
	words := []Word{
		{Form: "in", UPOS: "ADP", Head: 2, Rel: "case"},
		{Form: "a", UPOS: "DET", Head: 2, Rel: "det"},
		{Form: "drive", UPOS: "NOUN", XPOS: "NN", Head: 6, Rel: "obl"},
		{Form: "-", UPOS: "PUNCT", Head: 4, Rel: "punct"},
		{Form: "by", UPOS: "ADP", Head: 5, Rel: "case"},
		{Form: "shooting", UPOS: "NOUN", XPOS: "NN", Head: 6, Rel: "obl"},
		{Form: "died", UPOS: "VERB", XPOS: "VBD", Head: -1, Rel: "root"},
	}
	repair(words)
	for i, want := range []int{5, 5, 5, 2, 2, 6, -1} {
		if words[i].Head != want {
			t.Errorf("%s hangs on %d, want %d", words[i].Form, words[i].Head, want)
		}
	}
}

// TestNameBeside checks that a name belongs to the noun right before it, with what is joined to it.
func TestNameBeside(t *testing.T) {
	words := []Word{
		{Form: "shot", UPOS: "VERB", XPOS: "VBD", Head: -1, Rel: "root"},
		{Form: "his", UPOS: "PRON", Head: 2, Rel: "nmod:poss"},
		{Form: "wife", UPOS: "NOUN", XPOS: "NN", Head: 0, Rel: "obj"},
		{Form: "Brenda", UPOS: "PROPN", XPOS: "NNP", Head: 0, Rel: "obj"},
		{Form: "and", UPOS: "CCONJ", Head: 5, Rel: "cc"},
		{Form: "himself", UPOS: "PRON", Head: 3, Rel: "conj"},
	}
	repair(words)
	if words[3].Head != 2 || words[3].Rel != "appos" || words[5].Head != 2 {
		t.Errorf("Brenda %s of %d, himself of %d, want both of 2", words[3].Rel, words[3].Head, words[5].Head)
	}
}
