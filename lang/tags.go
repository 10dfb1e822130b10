package lang

import "strings"

// tagged sets right tags that the tree speaks against: a noun of a word with an article taken for a verb ("the recapture of"), a
// participle of a past without a subject behind a noun ("three people shot in Koro").
func (c clauses) tagged(i int) {
	w := &c[i]
	if w.UPOS == "VERB" && (strings.HasPrefix(w.XPOS, "NN") || w.XPOS == "VB") && c.child(i, "det") >= 0 {
		w.UPOS = "NOUN"
	}
	c.nominal(i)
	if m := c.child(i, "mark"); m >= 0 && m < i && w.UPOS == "VERB" && w.XPOS == "NN" && w.Rel == "advcl" && c[m].XPOS == "IN" && c.child(i, "nsubj", "obj") < 0 {
		w.UPOS, w.Rel = "NOUN", "obl" // "were wounded in fighting"
		c[m].UPOS, c[m].Rel = "ADP", "case"
	}
	if w.XPOS == "JJ" && strings.HasSuffix(w.Form, "ed") && (w.UPOS == "VERB" && c.child(i, "aux:pass") >= 0 || c.child(i, "nsubj:pass") >= 0) {
		w.UPOS, w.XPOS, w.Feats = "VERB", "VBN", "Tense=Past|VerbForm=Part|Voice=Pass" // "were wounded", "three others | wounded"
	}
	if (w.UPOS == "ADV" || w.UPOS == "NOUN") && w.XPOS == "NN" && w.Rel == "advmod" && i > 0 && w.Head == i-1 && c[i-1].UPOS == "VERB" && c.child(i-1, "obj", "nsubj:pass") < 0 {
		w.UPOS, w.Rel = "NOUN", "obj" // "exchanged | fire"
	}
	if w.UPOS == "VERB" && w.XPOS == "VBG" && strings.HasPrefix(w.Rel, "nsubj") && c.child(i, "obj", "aux", "nsubj") < 0 {
		w.UPOS, w.XPOS, w.Lemma = "NOUN", "NN", strings.ToLower(w.Form) // "| fighting broke out"
	}
	if w.XPOS == "VBD" && w.Rel == "acl" && c.child(i, "nsubj", "nsubj:pass", "mark", "aux", "aux:pass", "obj") < 0 {
		w.XPOS = "VBN"
	}
	if w.UPOS == "NOUN" && w.XPOS == "VBN" && w.Rel == "acl" && c.child(i, "det", "amod") < 0 {
		w.UPOS, w.Feats = "VERB", "Tense=Past|VerbForm=Part|Voice=Pass" // "five traders | shot in Koro"
	}
}

// nominal hangs a noun in "-ing" with an article, which the tree takes for a clause, as a phrase: "were responsible for the | killing of".
func (c clauses) nominal(i int) {
	w, m := &c[i], c.child(i, "mark")
	if w.UPOS != "NOUN" || w.Rel != "advcl" || w.Head < 0 || m < 0 || m > i || c[m].XPOS != "IN" || c.child(i, "det") < m || c.child(i, "nsubj", "aux") >= 0 {
		return
	}
	w.Rel = "obl"
	c[m].UPOS, c[m].Rel = "ADP", "case"
	for k := i + 1; k < len(c); k++ {
		if c[k].Head == i && c[k].Rel == "obj" && c.child(k, "case") >= 0 {
			c[k].Rel = "nmod"
		}
	}
}

// past makes the verb of the clause of one with an object that is hung on the noun before it, where no other is the root: "a bomb |
// hit a van".
func (c clauses) past(i int) {
	w, n := &c[i], c[i].Head
	if n < 0 || n > i || w.UPOS != "VERB" || !c.unparted(n, i) || c[n].Head >= 0 || c[n].UPOS != "NOUN" || w.Rel != "acl" && w.Rel != "appos" {
		return
	}
	if w.XPOS == "VBG" || w.XPOS == "VBN" && (inClass("givings", w.Lemma) || c[len(c)-1].Form != ".") || w.XPOS == "VB" || c.child(i, "obj") < i || c.child(i, "aux", "aux:pass", "mark", "nsubj") >= 0 {
		return
	}
	w.XPOS, w.Feats, w.Rel = "VBD", "Mood=Ind|Tense=Past|VerbForm=Fin", "parataxis" // which rooted turns round
}

// unparted reports whether nothing but what says of what a noun is stands between it and a word behind.
func (c clauses) unparted(n, i int) bool {
	for k := n + 1; k < i; k++ {
		if c[k].UPOS == "PUNCT" || c[k].UPOS == "VERB" || c[k].UPOS == "PRON" || !under(c, k, n) || under(c, k, i) {
			return false
		}
	}
	return true
}

// ending sets right a verb in "-ing" that is tagged a past or an infinitive: "…, killing three", "denied | killing". What has no
// vowel before the ending is no participle: "bring".
func (c clauses) ending(i int) {
	w := &c[i]
	switch w.XPOS {
	case "VBD", "VBN", "VB":
	case "VBG":
		c.besides(i)
		return
	default:
		return
	}
	stem, ok := strings.CutSuffix(w.Form, "ing")
	if !ok || !strings.ContainsAny(stem, "aeiouy") {
		return
	}
	w.XPOS, w.Feats = "VBG", "Tense=Pres|VerbForm=Part"
	c.besides(i)
}

// determiner hangs a determiner or number that stands beside its noun under one word on the noun: "there were no | casualties", "six
// drivers and 22 | injured".
func (c clauses) determiner(i int) {
	w := &c[i]
	switch {
	case w.Head < 0 || w.UPOS != "DET" && w.UPOS != "NUM":
		return
	case strings.HasPrefix(w.Rel, "nsubj"), w.Rel == "obj":
	case w.UPOS == "NUM" && (w.Rel == "dep" || w.Rel == "discourse" || w.Rel == "conj" && w.Head < i):
	default:
		return
	}
	stray := w.Rel == "dep" || w.Rel == "discourse"
	noun := i + 1
	for noun < len(c) && c[noun].UPOS == "ADJ" && !(w.Rel == "conj" && c[noun].XPOS == "NNS") {
		noun++
	}
	if noun >= len(c) || c[noun].UPOS != "NOUN" && c[noun].XPOS != "NNS" || c[noun].Head != w.Head || c[noun].Rel != w.Rel && !stray || stray && c.child(noun, "nummod", "det") >= 0 {
		return
	}
	c[noun].UPOS = "NOUN" // whatever the model has for one in the plural: "22 injured"
	w.Head, w.Rel = noun, "det"
	if w.UPOS == "NUM" {
		w.Rel = "nummod"
	}
}

// article hangs an article on the noun behind it where the tree hangs it on one beyond a verb: "the | shelling came a day after".
func (c clauses) article(i int) {
	w := &c[i]
	if w.UPOS != "DET" || w.Rel != "det" || w.Head < i+2 {
		return
	}
	noun := i + 1
	for noun < w.Head && (c[noun].UPOS == "ADJ" || c[noun].UPOS == "NUM") {
		noun++
	}
	for noun+1 < w.Head && isNoun(&c[noun]) && isNoun(&c[noun+1]) {
		noun++ // "the car bombing"
	}
	if !isNoun(&c[noun]) || under(c, noun, i) {
		return
	}
	for k := noun + 1; k < w.Head; k++ {
		if c.finite(k) {
			w.Head = noun
			return
		}
	}
}

// reduced makes a participle behind its noun of a past that stands beside the clause's own verb: "men described as bandits | raided".
func (c clauses) reduced(i int) {
	noun := c.child(i, "nsubj")
	if c[i].XPOS != "VBD" || noun < 0 || noun != i-1 || c.child(i, "obj", "aux", "ccomp", "xcomp") >= 0 || !isNoun(&c[noun]) {
		return
	}
	for k := i + 1; k < len(c) && c[k].UPOS != "CCONJ" && c[k].UPOS != "PUNCT" && c[k].UPOS != "SCONJ"; k++ {
		if c[k].Head != c[i].Head || c[k].Rel != c[i].Rel || c[k].XPOS != "VBD" || c.subject(k) >= 0 {
			continue
		}
		c[noun].Head, c[noun].Rel = k, c.subjectRel(k)
		c[i].Head, c[i].Rel, c[i].XPOS, c[i].Feats = noun, "acl", "VBN", "Tense=Past|VerbForm=Part|Voice=Pass"
		return
	}
}
