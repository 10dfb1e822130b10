package lang

import (
	"slices"
	"strings"
)

// rooted makes the verb the head where its subject was taken for it: "mortar fire | killed a farmer", "Duval, a nurse, | was hurt".
func (c clauses) rooted(i int) {
	n := c[i].Head
	if n < 0 || n > i || c.subject(i) >= 0 || c.child(n, "cop", "nsubj") >= 0 || !c.besideOf(i, n) && !c.unrelated(i, n) {
		return
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

// besideOf reports whether a verb is set beside a noun that nothing parts it from, or made a part of the name before it.
func (c clauses) besideOf(i, n int) bool {
	if c[i].Rel == "compound" && n == i-1 && isNoun(&c[n]) {
		return true
	}
	if c[i].Rel != "parataxis" || c[n].UPOS != "NOUN" {
		return false
	}
	return !slices.ContainsFunc(c[n+1:i], func(w Word) bool { return w.UPOS == "PUNCT" || w.UPOS == "VERB" })
}

// unrelated reports whether a verb with an auxiliary, or one that an aside parts from the root, is a relative clause of the root,
// and neither a relative pronoun nor a verb stands before it: no English has such a clause.
func (c clauses) unrelated(i, n int) bool {
	aside := c[i].XPOS == "VBD" && i > n+2 && c[i-1].Form == ","
	if c[i].Rel != "acl:relcl" || c[n].Head >= 0 || !isNoun(&c[n]) || c.child(i, "aux", "aux:pass") < n && !aside {
		return false
	}
	return !slices.ContainsFunc(c[n+1:i], func(w Word) bool { return w.UPOS == "VERB" || strings.HasPrefix(w.XPOS, "W") || w.Lemma == "that" })
}

// timed hangs a clause with "when" on the verb before it, where it was hung on a noun before that: "two children, died | when
// a shell hit".
func (c clauses) timed(i int) {
	when := c.child(i, "advmod", "mark")
	if !strings.HasPrefix(c[i].Rel, "acl") || when < 1 || when > i || !strings.EqualFold(c[when].Form, "when") || c.subject(i) < 0 {
		return
	}
	for k := when - 1; k > c[i].Head; k-- {
		if c.finite(k) && !under(c, k, i) {
			c[i].Head, c[i].Rel = k, "advcl"
			return
		}
	}
}

// opening makes a subject of the noun phrase that a sentence opens with, where its verb has none, be it the root or what
// is said: "A German drone | struck a bus", "A blast | took place, residents said".
func (c clauses) opening(i int) {
	n := i - 1
	for n > 0 && (c[n].UPOS == "ADV" || c[n].UPOS == "AUX") {
		n--
	}
	said := c[i].Head > i && c[i].Rel == "ccomp" && c.hangsBehind(i, n)
	if c[i].Head >= 0 && !said || n < 0 || n > mostOpening || c.subject(i) >= 0 || c[n].NER != "O" || strings.HasPrefix(c[n].Rel, "obl") || c.child(n, "case", "cop") >= 0 {
		return
	}
	if c[n].UPOS != "NOUN" && (c[n].UPOS != "PROPN" || c[n].Form != strings.ToLower(c[n].Form)) {
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
			c[k].Head, c[k].Rel = n, beforeNoun(&c[k])
		}
	}
	c[n].UPOS, c[n].Head, c[n].Rel = "NOUN", i, c.subjectRel(i)
}

// hangsBehind reports whether all that a word hangs on stands behind another.
func (c clauses) hangsBehind(i, n int) bool {
	for h := c[i].Head; h >= 0; h = c[h].Head {
		if h <= n {
			return false
		}
	}
	return true
}

// told makes a subject of a noun taken for somebody who is told ("said | a sniper had killed") or for a second subject of the verb
// before ("were killed when | a mine exploded").
func (c clauses) told(i int) {
	h := c[i].Head
	if c[i].Rel != "ccomp" && c[i].Rel != "advcl" || h < 0 || h > i || c.subject(i) >= 0 {
		return
	}
	n := c.child(h, "iobj")
	if n < 0 && c.subject(h) < h {
		for k := h + 1; k < i; k++ {
			if c[k].Head == h && strings.HasPrefix(c[k].Rel, "nsubj") {
				n = k
			}
		}
	}
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

// ownOf gives a subject what stands right behind it and says of what it is, where that was hung on the verb: "the strike | on the
// market killed two". A day stands there by itself ("the army on Friday said").
func (c clauses) ownOf(i int) {
	n := c.subject(i)
	if n < 0 || n > i || c[n].UPOS != "NOUN" {
		return
	}
	for k := n + 2; k < i && c[k-1].UPOS != "PUNCT"; k++ {
		by := c.child(k, "case")
		if c[k].Head != i || c[k].Rel != "obl" || by != n+1 || c[k].UPOS != "NOUN" && !strings.HasSuffix(c[k].NER, "LOC") || inClass("days", c[k].Lemma) {
			continue
		}
		switch strings.ToLower(c[by].Form) {
		case "on", "against", "between", "of":
			c[k].Head, c[k].Rel = n, "nmod"
		}
		return
	}
}

// between gives a verb the noun before it for its subject where that is the first of two subjects of a verb behind: "nine | died and up
// to forty were hurt".
func (c clauses) between(i int) {
	n := i - 1
	if n < 0 || c.subject(i) >= 0 || !isNoun(&c[n]) || !strings.HasPrefix(c[n].Rel, "nsubj") || c[n].Head < i || under(c, i, n) {
		return
	}
	for k := i + 1; k < c[n].Head; k++ {
		if c[k].Head == c[n].Head && strings.HasPrefix(c[k].Rel, "nsubj") && c[k].Rel != "nsubj:outer" {
			c[n].Head, c[n].Rel = i, c.subjectRel(i)
			return
		}
	}
}

// urged hangs an infinitive on the verb before it where both were hung on the verb of saying behind: "agreed | to hold talks,
// a minister said".
func (c clauses) urged(i int) {
	m := c.child(i, "mark")
	if m < 0 || c[m].UPOS != "PART" || c[i].Rel != "ccomp" || c[i].Head < i {
		return
	}
	for k := i - 1; k >= 0; k-- {
		if c[k].Head == c[i].Head && c[k].Rel == "ccomp" && c.finite(k) && c.subject(k) >= 0 && c.subject(i) < 0 {
			c[i].Head, c[i].Rel = k, "xcomp"
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

// suffers makes a passive of a participle behind "be", and its subject one: "the Front was suspected".
func (c clauses) suffers(i int) {
	be := c.child(i, "cop")
	if be >= 0 && be < i && c[be].Lemma == "be" && c[i].UPOS == "VERB" && (c[i].XPOS == "VBN" || c[i].XPOS == "JJ" && strings.HasSuffix(c[i].Form, "ed")) {
		c[be].Rel, c[i].XPOS = "aux:pass", "VBN"
	}
	if c.child(i, "aux:pass") < 0 {
		return
	}
	for k := range c {
		if c[k].Head == i && (c[k].Rel == "nsubj" || c[k].Rel == "csubj") {
			c[k].Rel += ":pass"
		}
	}
}

// acts makes an active of a verb whose form can be no passive without an auxiliary of one, though its subject is taken for one:
// "2,000 people | have died", "the war | displaced them", "fires | are spreading".
func (c clauses) acts(i int) {
	n := c.child(i, "nsubj:pass")
	if n < 0 || n > i || c.child(i, "aux:pass") >= 0 {
		return
	}
	have := false
	for k := range c {
		if c[k].Head == i && c[k].Rel == "aux" {
			if form := strings.ToLower(c[k].Form); form == "been" || form == "being" || c[k].Lemma == "get" {
				return
			}
			have = have || c[k].Lemma == "have"
		}
	}
	switch c[i].XPOS {
	case "VBD":
		if o := c.child(i, "obj"); o < i {
			return
		}
	case "VBN":
		if !have {
			return
		}
	case "VBG", "VBZ", "VBP", "VB":
	default:
		return
	}
	c[n].Rel = "nsubj"
	c[i].Feats = strings.ReplaceAll(c[i].Feats, "|Voice=Pass", "")
}

// toBe makes what somebody is said to be a clause of its own: "believed to be behind the attack".
func (c clauses) toBe(i int) {
	h := c[i].Head
	if h < 0 || c[h].UPOS != "VERB" || h > i || c[i].Rel != "obl" && c[i].Rel != "obj" && c[i].Rel != "nmod" || c.child(i, "cop") < 0 {
		return
	}
	if m := c.child(i, "mark"); m >= 0 && c[m].Lemma == "to" {
		c[i].Rel = "xcomp"
	}
}
