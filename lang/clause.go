package lang

import "strings"

// clauses mends clauses that no English has and the scores at times give, once every word has its head.
type clauses []Word

func mendClauses(words []Word) {
	c := clauses(words)
	for i := range c {
		c.determiner(i)
		c.ending(i)
		c.counted(i)
		c.surname(i)
		c.byWhom(i)
	}
	for i := range c {
		if c.finite(i) {
			c.opening(i)
			c.rooted(i)
			c.told(i)
			c.fronted(i)
			c.strayed(i)
			c.doubled(i)
			c.charged(i)
			c.reduced(i)
		}
	}
	for i := range c {
		c.apposed(i)
		c.tagged(i)
	}
}

// tagged sets right tags that the tree speaks against: a noun of a word with an article taken for a verb ("the recapture of"), a
// participle of a past without a subject behind a noun ("three people shot in Koro").
func (c clauses) tagged(i int) {
	w := &c[i]
	if w.UPOS == "VERB" && (strings.HasPrefix(w.XPOS, "NN") || w.XPOS == "VB") && c.child(i, "det") >= 0 {
		w.UPOS = "NOUN"
	}
	if m := c.child(i, "mark"); m >= 0 && m < i && w.UPOS == "VERB" && w.XPOS == "NN" && w.Rel == "advcl" && c[m].XPOS == "IN" && c.child(i, "nsubj", "obj") < 0 {
		w.UPOS, w.Rel = "NOUN", "obl" // "were wounded in fighting"
		c[m].UPOS, c[m].Rel = "ADP", "case"
	}
	if w.UPOS == "VERB" && w.XPOS == "JJ" && strings.HasSuffix(w.Form, "ed") && c.child(i, "aux:pass") >= 0 {
		w.XPOS, w.Feats = "VBN", "Tense=Past|VerbForm=Part|Voice=Pass" // "were wounded"
	}
	if w.XPOS == "VBD" && w.Rel == "acl" && c.child(i, "nsubj", "nsubj:pass", "mark", "aux", "aux:pass", "obj") < 0 {
		w.XPOS = "VBN"
	}
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

// besides hangs a participle behind a comma as what came of the deed, no sentence of its own: "shelled a camp, | killing three".
func (c clauses) besides(i int) {
	if w := &c[i]; w.UPOS == "VERB" && w.Rel == "parataxis" && i > 0 && w.Head < i && c[i-1].Form == "," && c.subject(i) < 0 {
		w.Rel = "advcl"
	}
}

// determiner hangs a determiner or number that stands beside its noun under one verb on the noun: "there were no | casualties".
func (c clauses) determiner(i int) {
	w := &c[i]
	if w.UPOS != "DET" && w.UPOS != "NUM" || w.Head < 0 || !strings.HasPrefix(w.Rel, "nsubj") && w.Rel != "obj" {
		return
	}
	noun := i + 1
	for noun < len(c) && c[noun].UPOS == "ADJ" {
		noun++
	}
	if noun >= len(c) || c[noun].UPOS != "NOUN" || c[noun].Head != w.Head || c[noun].Rel != w.Rel {
		return
	}
	w.Head, w.Rel = noun, "det"
	if w.UPOS == "NUM" {
		w.Rel = "nummod"
	}
}

// counted hangs a number that is joined to a noun on what it counts, which is joined in its place: "a major and two | soldiers".
func (c clauses) counted(i int) {
	w := &c[i]
	if w.UPOS != "NUM" || w.Rel != "conj" || w.Head < 0 || w.Head > i || !isNoun(&c[w.Head]) || c[w.Head].UPOS == "NUM" {
		return
	}
	noun := i + 1
	for noun < len(c) && c[noun].UPOS == "ADJ" {
		noun++
	}
	if noun >= len(c) || c[noun].UPOS != "NOUN" || c[noun].Head != c[w.Head].Head || c[noun].Rel != c[w.Head].Rel {
		return
	}
	c[noun].Head, c[noun].Rel = w.Head, "conj"
	for k := range c {
		if c[k].Head == i {
			c[k].Head = noun
		}
	}
	w.Head, w.Rel = noun, "nummod"
}

// surname makes a name of "Said" where the verb under it has no other subject: "Omar | Said, a doctor, said".
func (c clauses) surname(i int) {
	name := c.child(i, "nsubj")
	if c[i].Form != "Said" || i == 0 || name < 0 || name > i {
		return
	}
	verb := -1
	for k := i + 1; k < len(c) && verb < 0; k++ {
		if c[k].Head == i && c.finite(k) && c.subject(k) < 0 && c[k].Form == strings.ToLower(c[k].Form) {
			verb = k
		}
	}
	if verb < 0 {
		return
	}
	for k := range c {
		switch {
		case c[k].Head != i || k == verb || k == name:
		case k < verb && c[k].UPOS != "PUNCT":
			c[k].Head = name
		default:
			c[k].Head = verb
		}
	}
	c[verb].Head, c[verb].Rel = c[i].Head, c[i].Rel
	c[name].Head, c[name].Rel = verb, c.subjectRel(verb)
	w := &c[i]
	w.Head, w.Rel, w.Lemma, w.UPOS, w.XPOS, w.Feats = name, "flat", w.Form, "PROPN", "NNP", "Number=Sing"
	w.NER = "I-PER"
	if c[i-1].NER != "B-PER" && c[i-1].NER != "I-PER" {
		w.NER = "B-PER"
	}
	w.Marks = Marks{CueMargin: ruledOut, EventMargin: ruledOut, ControlMargin: ruledOut, ProcessMargin: ruledOut, FigureMargin: ruledOut}
}

// ruledOut is a margin that nothing else makes up for.
const ruledOut = -100

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

// rooted makes the verb the head where its subject was taken for it: "mortar fire | killed a farmer".
func (c clauses) rooted(i int) {
	n := c[i].Head
	if c[i].Rel != "parataxis" || n < 0 || n > i || c[n].UPOS != "NOUN" || c.subject(i) >= 0 || c.child(n, "cop", "nsubj") >= 0 {
		return
	}
	for k := n + 1; k < i; k++ {
		if c[k].UPOS == "PUNCT" || c[k].UPOS == "VERB" {
			return
		}
	}
	c[i].Head, c[i].Rel = c[n].Head, c[n].Rel
	c[n].Head, c[n].Rel = i, c.subjectRel(i)
	for k := range c {
		if c[k].Head == n && k > i {
			c[k].Head = i
			if c[k].Rel == "nmod" {
				c[k].Rel = "obl"
			}
		}
	}
}

// opening makes a subject of the noun phrase that a sentence opens with, where its verb has none: "A German drone | struck a bus".
func (c clauses) opening(i int) {
	n := i - 1
	for n > 0 && (c[n].UPOS == "ADV" || c[n].UPOS == "AUX") {
		n--
	}
	if c[i].Head >= 0 || n < 0 || n > mostOpening || c.subject(i) >= 0 || c[n].UPOS != "NOUN" || c[n].NER != "O" || strings.HasPrefix(c[n].Rel, "obl") {
		return
	}
	for k := range n {
		switch c[k].UPOS {
		case "DET", "ADJ", "NUM", "NOUN", "PROPN":
		default:
			return
		}
	}
	for k := range n {
		if h := c[k].Head; h < 0 || h >= n || h == i {
			c[k].Head = n
			c[k].Rel = map[string]string{"DET": "det", "ADJ": "amod", "NUM": "nummod"}[c[k].UPOS]
			if c[k].Rel == "" {
				c[k].Rel = "compound"
			}
		}
	}
	c[n].Head, c[n].Rel = i, c.subjectRel(i)
}

// mostOpening is how many words may stand before the noun that a sentence opens with.
const mostOpening = 4

// told makes a subject of a noun taken for somebody who is told: "said | a sniper had killed".
func (c clauses) told(i int) {
	h := c[i].Head
	if c[i].Rel != "ccomp" || h < 0 || h > i || c.subject(i) >= 0 {
		return
	}
	n := c.child(h, "iobj")
	if n < h || n > i || !isNoun(&c[n]) {
		return
	}
	for k := n + 1; k < i; k++ {
		if c[k].UPOS == "PUNCT" || c[k].UPOS == "VERB" || c[k].UPOS == "SCONJ" || c[k].UPOS == "PRON" {
			return
		}
	}
	c[n].Head, c[n].Rel = i, c.subjectRel(i)
}

// fronted makes a subject of an object that stands before its verb, beside another behind it: "a strike | killed twelve".
func (c clauses) fronted(i int) {
	if c.subject(i) >= 0 || c[i].Rel == "acl:relcl" {
		return
	}
	if be := c.child(i, "aux:pass"); be > 0 {
		if k := c.child(i, "obl:unmarked", "obj"); k >= 0 && k < be && c[k].UPOS == "NOUN" && c.child(k, "case") < 0 && c.child(k, "det", "nummod") >= 0 && c[k].NER == "O" {
			c[k].Rel = "nsubj:pass" // "a grenade | was thrown"
		}
		return
	}
	front, behind := -1, false
	for k := range c {
		switch {
		case c[k].Head != i || c[k].Rel != "obj" || !isNoun(&c[k]):
		case k > i:
			behind = true
		case c.child(k, "case") >= 0 && front >= 0:
			c[k].Head, c[k].Rel = front, "nmod" // "a strike | on a wedding"
		case front < 0:
			front = k
		}
	}
	if behind && front >= 0 && c.child(front, "case") < 0 {
		c[front].Rel = "nsubj"
	}
}

// strayed gives a verb the subject that was hung on its adjunct: "eighteen people | died in the shelling".
func (c clauses) strayed(i int) {
	if c.subject(i) >= 0 {
		return
	}
	for d := range i {
		h := c[d].Head
		if strings.HasPrefix(c[d].Rel, "nsubj") && h > i && c[h].Head == i && c[h].Rel == "obl" && c.child(h, "case") >= 0 && c.child(h, "cop") < 0 {
			c[d].Head, c[d].Rel = i, c.subjectRel(i)
			return
		}
	}
}

// doubled makes an object of a second subject behind the verb: "the army began | an offensive".
func (c clauses) doubled(i int) {
	first := c.subject(i)
	if first < 0 || first > i || c.child(i, "obj", "aux:pass", "expl", "cop") >= 0 {
		return
	}
	for k := i + 1; k < len(c); k++ {
		if c[k].Head == i && c[k].Rel == "nsubj" && isNoun(&c[k]) {
			c[k].Rel = "obj"
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

// charged hangs what somebody is accused of on the verb: "accused the army | of looting", "accused the head of the army | of
// looting".
func (c clauses) charged(i int) {
	switch c[i].Lemma {
	case "accuse", "suspect", "acquit":
	default:
		return
	}
	whom := c.child(i, "obj", "nsubj:pass")
	if whom < 0 {
		return
	}
	charge := c.lastOf(whom)
	if charge >= 0 && (c[charge].UPOS == "PROPN" || c.child(charge, "det") >= 0) {
		if k := c.lastOf(charge); k >= 0 {
			charge = k
		}
	}
	if charge > i {
		c[charge].Head, c[charge].Rel = i, "obl"
	}
}

// lastOf is the last noun that hangs on another by "of", or -1.
func (c clauses) lastOf(i int) int {
	for k := len(c) - 1; k > i; k-- {
		if of := c.child(k, "case"); c[k].Head == i && c[k].Rel == "nmod" && of >= 0 && strings.ToLower(c[of].Form) == "of" {
			return k
		}
	}
	return -1
}

// apposed makes an object of a noun behind a verb that is taken for an apposition to it, or to what stands before it, or for a
// second object of the verb before: "attacked a camp, killing | three teachers".
func (c clauses) apposed(i int) {
	w := &c[i]
	second := w.Rel == "obj" && w.Head >= 0 && c.child(w.Head, "obj") < i
	if w.Rel != "appos" && !second || !isNoun(w) || w.Head < 0 || w.Head > i || c.child(i, "case") >= 0 {
		return
	}
	verb := i - 1
	for verb > 0 && c[verb].Head == i && c[verb].UPOS != "PUNCT" {
		verb--
	}
	if verb < w.Head || c[verb].UPOS != "VERB" || verb != w.Head && c[verb].XPOS != "VBG" || c[verb].Rel == "amod" || c.child(verb, "obj") >= 0 || under(c, verb, i) {
		return
	}
	w.Head, w.Rel = verb, "obj"
}

// finite reports whether a word is a verb with a tense of its own or an auxiliary.
func (c clauses) finite(i int) bool {
	if c[i].UPOS != "VERB" {
		return false
	}
	switch c[i].XPOS {
	case "VBD", "VBZ", "VBP":
		return true
	}
	return c.child(i, "aux", "aux:pass") >= 0
}

// subject is the subject of a verb, or -1.
func (c clauses) subject(i int) int {
	return c.child(i, "nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl", "nsubj:outer")
}

// subjectRel is what a subject is to a verb.
func (c clauses) subjectRel(i int) string {
	if c.child(i, "aux:pass") >= 0 {
		return "nsubj:pass"
	}
	return "nsubj"
}

// child is the first word that hangs on another by one of some relations, or -1.
func (c clauses) child(i int, rels ...string) int {
	for k := range c {
		if c[k].Head != i {
			continue
		}
		for _, r := range rels {
			if c[k].Rel == r {
				return k
			}
		}
	}
	return -1
}

func isNoun(w *Word) bool { return w.UPOS == "NOUN" || w.UPOS == "PROPN" || w.UPOS == "NUM" }
