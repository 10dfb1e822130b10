package lang

import "strings"

// byWhom hangs who stands behind "by" on the participle before it: "defused bombs planted | by the rebels".
func (c clauses) byWhom(i int) {
	if c[i].Rel != "case" || strings.ToLower(c[i].Form) != "by" || c[i].Head < i || i == 0 {
		return
	}
	who, verb := c[i].Head, i-1
	if c[verb].Head == who && verb > 0 && isNoun(&c[verb-1]) && !under(c, verb-1, who) {
		c[verb].Head = verb - 1 // a participle stands behind its noun: "posts | held by the rebels"
	}
	h := c[who].Head
	if c[verb].XPOS != "VBN" || c[verb].Rel != "acl" || h == verb || h < 0 || h > verb || c[h].UPOS != "VERB" || c.child(h, "aux:pass") >= 0 || !strings.HasPrefix(c[who].Rel, "obl") || under(c, verb, who) {
		return
	}
	c[who].Head = verb
}

// charged hangs what somebody is accused of or blamed for on the verb: "accused the army | of looting", "accused the head of the
// army | of looting", "blamed smugglers | for the attack", "linked the raid | to the Front".
func (c clauses) charged(i int) {
	var by string
	switch {
	case inClass("charges", c[i].Lemma):
		by = "of"
	case inClass("judgements", c[i].Lemma):
		by = "for"
	case inClass("links", c[i].Lemma):
		by = "to"
	default:
		return
	}
	whom := c.child(i, "obj", "nsubj:pass")
	if whom < 0 {
		return
	}
	charge := c.lastOf(whom, by)
	if charge >= 0 && by == "of" && (c[charge].UPOS == "PROPN" || c.child(charge, "det") >= 0) {
		if k := c.lastOf(charge, by); k >= 0 {
			charge = k
		}
	}
	if charge > i {
		c[charge].Head, c[charge].Rel = i, "obl"
	}
}

// lastOf is the last noun that hangs on another by a preposition, or -1.
func (c clauses) lastOf(i int, by string) int {
	for k := len(c) - 1; k > i; k-- {
		if of := c.child(k, "case"); c[k].Head == i && c[k].Rel == "nmod" && of >= 0 && strings.ToLower(c[of].Form) == by {
			return k
		}
	}
	return -1
}

// apposed makes an object of a noun behind a verb that is taken for an apposition to it, or to what stands before it, or for a
// second object of the verb before, or for its object where it stands behind a verb of harm: "attacked a camp, killing | three teachers", "a train
// derailed, killing | 37".
func (c clauses) apposed(i int) {
	w := &c[i]
	if !isNoun(w) || w.Head < 0 || w.Head > i || c.child(i, "case") >= 0 {
		return
	}
	verb := i - 1
	for verb > 0 && under(c, verb, i) && c[verb].UPOS != "PUNCT" {
		verb--
	}
	second := w.Rel == "obj" && (c.child(w.Head, "obj") < i || c[verb].XPOS == "VBG" && c[verb].Head == w.Head && inClass("harms", c[verb].Lemma))
	if w.Rel != "appos" && !second {
		return
	}
	if verb < w.Head || c[verb].UPOS != "VERB" || verb != w.Head && c[verb].XPOS != "VBG" && (c[verb].Rel != "conj" || c[verb].Head != w.Head) || c[verb].Rel == "amod" || c.child(verb, "obj") >= 0 || under(c, verb, i) {
		return
	}
	w.Head, w.Rel = verb, "obj"
}

// cased takes whom something is done with or against for no object: "clashed with | rebels".
func (c clauses) cased(i int) {
	w, by := &c[i], c.child(i, "case")
	if w.Rel != "obj" || !isNoun(w) || w.Head < 0 || by < w.Head || by > i {
		return
	}
	switch strings.ToLower(c[by].Form) {
	case "with", "against":
		w.Rel = "obl"
	}
}

// partitive hangs a participle on the noun that it stands behind, where that noun is the whole of which some are told: "one of five
// traders | shot in Koro".
func (c clauses) partitive(i int) {
	w := &c[i]
	if w.Rel != "acl" || w.XPOS != "VBN" || i == 0 || w.Head < 0 || w.Head >= i-1 || c[w.Head].UPOS != "NUM" {
		return
	}
	if whole := &c[i-1]; isNoun(whole) && whole.Head == w.Head && whole.Rel == "nmod" {
		w.Head = i - 1
	}
}

// harmToo joins a verb of harm to the one right before it in a relative clause, not to what stands over that: "hold a landlord over a
// blaze that killed six and | injured nine".
func (c clauses) harmToo(i int) {
	w := &c[i]
	if w.Rel != "conj" || w.Head < 0 || !inClass("harms", w.Lemma) || c.subject(i) >= 0 || c.child(i, "aux", "aux:pass") >= 0 {
		return
	}
	for k := i - 1; k > w.Head; k-- {
		if c[k].UPOS != "VERB" {
			continue
		}
		if c[k].Rel == "acl:relcl" && c[k].XPOS == w.XPOS && inClass("harms", c[k].Lemma) && under(c, k, w.Head) {
			w.Head = k
		}
		return
	}
}

// second joins a noun with "to" behind it to the noun over the name before it, and keeps its "to", where the noun before has an "of":
// "the death of Ali Bakr and | injuries to five others".
func (c clauses) second(i int) {
	w := &c[i]
	if w.Rel != "conj" || w.UPOS != "NOUN" || w.Head < 0 || w.Head > i || i+2 >= len(c) {
		return
	}
	first, to := w.Head, i+1
	if c[first].UPOS == "PROPN" && c[first].Rel == "nmod" {
		first = c[first].Head
	}
	whom := c[to].Head
	if first < 0 || first > w.Head || w.Head == first && c.lastOf(first, "of") < 0 || c[to].Rel != "case" || strings.ToLower(c[to].Form) != "to" || whom < to || c[whom].Head != first {
		return
	}
	w.Head, c[whom].Head = first, i
}

// thing makes an object of a noun that is taken for a clause: "denied | any involvement", "condemned | the raid".
func (c clauses) thing(i int) {
	w := &c[i]
	if w.Rel != "ccomp" || w.UPOS != "NOUN" || w.Head < 0 || w.Head > i || c.child(i, "nsubj", "cop", "aux", "mark", "case") >= 0 || c.child(w.Head, "obj") >= 0 {
		return
	}
	w.Rel = "obj"
}

// atLeast hangs "at least" on the number behind it: "killed | at least four".
func (c clauses) atLeast(i int) {
	if l := strings.ToLower(c[i].Form); l != "least" && l != "most" || i == 0 || i+1 >= len(c) || strings.ToLower(c[i-1].Form) != "at" || c[i+1].UPOS != "NUM" || c[i+1].Head == i {
		return
	}
	c[i].Head, c[i].Rel = i+1, "nmod"
	c[i-1].Head, c[i-1].Rel = i, "case"
}

// besides hangs a participle behind a comma as what came of the deed, no sentence of its own: "shelled a camp, | killing three".
func (c clauses) besides(i int) {
	if w := &c[i]; w.UPOS == "VERB" && w.Rel == "parataxis" && i > 0 && w.Head < i && c[i-1].Form == "," && c.subject(i) < 0 {
		w.Rel = "advcl"
	}
}

// talkedWith hangs whom somebody talks with on the verb, not on what it is about: "spoke about the raid | with her colleague".
func (c clauses) talkedWith(i int) {
	w, by := &c[i], c.child(i, "case")
	if w.Rel != "nmod" || w.Head < 0 || w.Head > i || by < w.Head || c[by].Lemma != "with" || c[w.Head].Rel != "obl" {
		return
	}
	topic := w.Head
	verb, about := c[topic].Head, c.child(topic, "case")
	if verb < 0 || verb > topic || !inClass("talks", c[verb].Lemma) || about < 0 || c[about].Lemma != "about" && c[about].Lemma != "on" {
		return
	}
	w.Head, w.Rel = verb, "obl"
}

// during hangs what something is said in the course of on the verb of saying, not on what is said: "proposed talks | during a visit".
func (c clauses) during(i int) {
	w, by := &c[i], c.child(i, "case")
	if w.Rel != "nmod" || w.Head < 0 || w.Head > i || by < w.Head || c[by].Lemma != "during" || c[w.Head].Rel != "obj" {
		return
	}
	if verb := c[w.Head].Head; verb >= 0 && verb < w.Head && inClass("proposals", c[verb].Lemma) {
		w.Head, w.Rel = verb, "obl"
	}
}

// officer hangs a person's name on the word for an office before it, not on the body that the office is of: "a spokesman for the Front, |
// Osman Hadrab,".
func (c clauses) officer(i int) {
	w := &c[i]
	if w.Rel != "appos" || w.NER != "B-PER" || i == 0 || c[i-1].Form != "," || w.Head < 0 || w.Head > i || inClass("offices", c[w.Head].Lemma) {
		return
	}
	if h := c[w.Head].Head; c[w.Head].Rel == "nmod" && h >= 0 && h < w.Head && c[h].XPOS == "NN" && inClass("offices", c[h].Lemma) {
		w.Head = h
	}
}
