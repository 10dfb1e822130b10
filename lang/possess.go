package lang

// possessed hangs whoever stands before "'s" on the noun behind it, where the tree puts both side by side under one head, and makes a
// noun of a past that stands there: "welcomed Oslo's | expulsion of the envoy".
func possessed(words []Word) {
	const most = 4 // words between "'s" and the noun
	for i := range words {
		owner := words[i].Head
		if words[i].UPOS != "PART" || words[i].XPOS != "POS" || owner < 0 || owner > i || words[owner].Head < 0 || words[owner].Rel == "nmod:poss" {
			continue
		}
		noun := i + 1
		for noun < len(words) && noun-i <= most && words[noun].Head > noun && words[noun].Head-i <= most {
			noun++ // what describes the noun stands before it
		}
		if noun >= len(words) || words[noun].Head != words[owner].Head {
			continue
		}
		w := &words[noun]
		if w.UPOS == "VERB" && (w.XPOS == "VBD" || w.XPOS == "VB" || w.XPOS == "CD") && !hasObject(words, noun) {
			w.UPOS, w.XPOS, w.Feats = "NOUN", "NN", "Number=Sing"
			if w.Rel == "ccomp" || w.Rel == "xcomp" {
				w.Rel = "obj"
			}
		}
		if isNoun(w) {
			words[owner].Head, words[owner].Rel = noun, "nmod:poss"
		}
	}
}

// hasObject reports whether a word has an object or a subject of its own, which only a verb has.
func hasObject(words []Word, i int) bool {
	for k := range words {
		if words[k].Head == i && (words[k].Rel == "obj" || words[k].Rel == "nsubj") {
			return true
		}
	}
	return false
}
