package lang

import "strings"

// repair mends what no tree of English has and the scores at times give, which look at one word at a time: two nouns side by side
// under one head, the first its subject ("hospital | officials said"), of which the first belongs to the second; a common
// noun hung on the one before it without a comma ("resistance | committee"); a possessive beside its noun.
func repair(words []Word) {
	for d := 1; d < len(words); d++ {
		a, b := &words[d-1], &words[d]
		if owns(a) && a.Head == b.Head && a.Head >= 0 && b.UPOS == "NOUN" && (b.Rel == "obj" || strings.HasPrefix(b.Rel, "nsubj")) {
			a.Head, a.Rel = d, "nmod:poss" // "put | its | losses"
			continue
		}
		if b.UPOS != "NOUN" || a.UPOS != "NOUN" && a.UPOS != "ADJ" {
			continue
		}
		switch {
		case a.Head == b.Head && strings.HasPrefix(a.Rel, "nsubj") && b.Rel != "obl:unmarked", a.Head == b.Head && a.Rel == "obj" && b.Rel == "obj",
			a.UPOS == "NOUN" && (b.Rel == "appos" || b.Rel == "compound") && b.Head == d-1 && a.XPOS == "NN":
			b.Head, b.Rel = a.Head, a.Rel
		default:
			continue
		}
		for i := range words {
			if words[i].Head == d-1 && i != d {
				words[i].Head = d
			}
		}
		a.Head, a.Rel = d, "compound"
		if a.UPOS == "ADJ" {
			a.Rel = "amod"
		}
	}
}

// owns reports whether a word is a possessive, however it is tagged.
func owns(w *Word) bool {
	switch strings.ToLower(w.Form) {
	case "its", "their", "our", "your", "my":
		return true
	}
	return w.XPOS == "PRP$"
}

// mendTags makes a noun of a word that one head of tags takes for one, the other for something else, where the tree has a noun
// in its place ("a drone | strike", "a | major"), and a verb of one with a tense.
func mendTags(words []Word) {
	for i := range words {
		w := &words[i]
		switch w.XPOS {
		case "NN", "NNS":
			mendNoun(w)
		case "VBD", "VBZ", "VBP":
			mendVerb(w)
		}
	}
}

func mendNoun(w *Word) {
	switch w.UPOS {
	case "NUM", "ADJ", "VERB", "ADV":
	default:
		return
	}
	switch w.Rel {
	case "nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "nmod:poss":
		w.UPOS = "NOUN"
	}
}

func mendVerb(w *Word) {
	switch w.UPOS {
	case "ADV", "NUM", "ADJ", "ADP":
	default:
		return
	}
	w.UPOS = "VERB"
	if form := strings.ToLower(w.Form); w.Lemma == "" || !strings.HasPrefix(form, strings.ToLower(w.Lemma[:1])) {
		w.Lemma = regular(form, w.XPOS)
	}
}
