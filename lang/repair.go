package lang

import (
	"slices"
	"strings"
)

// repair mends what no tree of English has and the scores at times give, which look at one word at a time: two nouns side by side
// under one head, the first its subject ("hospital | officials said"), of which the first belongs to the second; a common
// noun hung on the one before it without a comma ("resistance | committee"); a possessive beside its noun; a word that leaves the
// phrase it stands in.
func repair(words []Word) {
	shareNoun(words)
	within(words)
	beforeOwner(words)
	possessed(words)
	driveBy(words)
	nameBeside(words)
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
			a.UPOS == "NOUN" && (b.Rel == "appos" || b.Rel == "compound" || b.Rel == "nmod" && hasArticle(words, d)) && b.Head == d-1 && a.XPOS == "NN":
			b.Head, b.Rel = a.Head, a.Rel
		default:
			continue
		}
		for i := range words {
			if words[i].Head == d-1 && i != d {
				words[i].Head = d
			}
		}
		if b.Rel == "advcl" && hasPreposition(words, d) {
			b.Rel = "obl"
		}
		a.Head, a.Rel = d, beforeNoun(a)
	}
}

// shareNoun hangs two joined words on the noun that both describe ("police and hospital | officials"), which the tree takes for the
// second or third of three that are joined, or for a subject beside the first.
func shareNoun(words []Word) {
	for a := 0; a+3 < len(words); a++ {
		first, second, noun := &words[a], &words[a+2], &words[a+3]
		if words[a+1].UPOS != "CCONJ" || noun.XPOS != "NNS" || !describes(first) || !describes(second) || hasBefore(words, a) {
			continue
		}
		if first.Head >= 0 && (under(words, first.Head, a+1) || under(words, first.Head, a+2)) {
			continue
		}
		beside := noun.Head == first.Head && noun.Rel == first.Rel && strings.HasPrefix(noun.Rel, "nsubj")
		if !beside && (noun.Head != a || noun.Rel != "conj") {
			continue
		}
		noun.Head, noun.Rel = first.Head, first.Rel
		for i := range words {
			if words[i].Head == a && (i > a+3 || i < a) {
				words[i].Head = a + 3
			}
		}
		first.Head, first.Rel = a+3, beforeNoun(first)
		second.Head, second.Rel, words[a+1].Head = a, "conj", a+2
	}
}

// hasArticle reports whether an article before the word before hangs on a word: "the | shooting death".
func hasArticle(words []Word, i int) bool {
	for k := range i - 1 {
		if words[k].Head == i && words[k].Rel == "det" {
			return true
		}
	}
	return false
}

// hasPreposition reports whether a preposition before a word hangs on it, or on the word that stands between.
func hasPreposition(words []Word, i int) bool {
	for k := range i {
		if (words[k].Head == i || words[k].Head == i-1) && words[k].Rel == "case" {
			return true
		}
	}
	return false
}

// describes reports whether a word may stand before a noun to describe it: an adjective or a noun that is no plural.
func describes(w *Word) bool {
	return w.UPOS == "ADJ" || w.UPOS == "NOUN" && !strings.HasSuffix(strings.ToLower(w.Form), "s")
}

// beforeNoun is what a word is to the noun that it stands before.
func beforeNoun(w *Word) string {
	switch w.UPOS {
	case "DET":
		return "det"
	case "ADJ":
		return "amod"
	case "NUM":
		return "nummod"
	}
	return "compound"
}

// hasBefore reports whether something before a word hangs on it.
func hasBefore(words []Word, i int) bool {
	for k := range i {
		if words[k].Head == i && words[k].UPOS != "PUNCT" {
			return true
		}
	}
	return false
}

// within hangs a word between an article and its noun that stands under something behind them on that noun: no such word of 10,869
// in EWT and GUM does ("an | Armed | soldier was killed by forces").
func within(words []Word) {
	for d := range words {
		h := words[d].Head
		if words[d].Rel != "det" || h < d {
			continue
		}
		for k := d + 1; k < h; k++ {
			switch words[k].Rel {
			case "amod", "nummod", "compound":
				if words[k].Head > h && !under(words, h, k) {
					words[k].Head = h
				}
			}
		}
	}
}

// beforeOwner hangs a preposition on the phrase that it stands before, where the tree hangs it on whose that is: "a blow | to |
// Arland's truce".
func beforeOwner(words []Word) {
	for i := range words {
		h := words[i].Head
		if words[i].UPOS != "ADP" || words[i].Rel != "case" || h < i {
			continue
		}
		owner := words[h]
		if owner.Rel != "nmod:poss" || owner.Head < h {
			continue
		}
		if !slices.ContainsFunc(words[:i], func(w Word) bool { return w.Rel == "case" && w.Head == owner.Head }) {
			words[i].Head = owner.Head
		}
	}
}

// driveBy hangs a noun behind another that is written together with "by" above it ("a drive-by | shooting"), which the tree takes for
// two phrases.
func driveBy(words []Word) {
	for a := 0; a+3 < len(words); a++ {
		first, by, noun := &words[a], &words[a+2], &words[a+3]
		if words[a+1].Form != "-" || !strings.EqualFold(by.Form, "by") || first.UPOS != "NOUN" || !strings.HasPrefix(noun.XPOS, "NN") {
			continue
		}
		if first.Head < 0 || first.Head == a+2 || under(words, first.Head, a+3) {
			continue
		}
		noun.Head, noun.Rel = first.Head, first.Rel
		for i := range words {
			if words[i].Head == a || words[i].Head == a+2 {
				words[i].Head = a + 3
			}
		}
		first.Head, first.Rel = a+3, "compound"
		words[a+1].Head, by.Head, by.Rel = a, a, "compound"
	}
}

// nameBeside hangs a name on the noun right before it where the tree has both as one verb's objects ("shot | his wife | Jane"), with what
// is joined to it.
func nameBeside(words []Word) {
	for d := 1; d < len(words); d++ {
		noun, name := &words[d-1], &words[d]
		if noun.UPOS != "NOUN" || name.UPOS != "PROPN" || noun.Rel != "obj" || name.Rel != "obj" || noun.Head != name.Head {
			continue
		}
		name.Head, name.Rel = d-1, "appos"
		for i := d + 1; i < len(words); i++ {
			if words[i].Head == d && (words[i].Rel == "conj" || words[i].Rel == "appos") {
				words[i].Head, words[i].Rel = d-1, "conj"
			}
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
