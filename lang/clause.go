package lang

import (
	"slices"
	"strings"
)

// clauses mends clauses that no English has and the scores at times give, once every word has its head.
type clauses []Word

func mendClauses(words []Word) {
	c := clauses(words)
	for i := range c {
		c.past(i)
		c.determiner(i)
		c.article(i)
		c.ending(i)
		c.byWhom(i)
		c.toBe(i)
		c.suffers(i)
		c.acts(i)
	}
	for i := range c {
		if c.finite(i) {
			c.opening(i)
			c.rooted(i)
			c.between(i)
			c.timed(i)
			c.told(i)
			c.fronted(i)
			c.ownOf(i)
			c.doubled(i)
			c.charged(i)
			c.reduced(i)
		}
	}
	for i := range c {
		c.goesOn(i)
		c.related(i)
		c.urged(i)
		c.apposed(i)
		c.cased(i)
		c.thing(i)
		c.second(i)
		c.harmToo(i)
		c.atLeast(i)
		c.tagged(i)
		c.partitive(i)
		c.officer(i)
		c.talkedWith(i)
		c.during(i)
	}
}

// goesOn gives a verb the noun before it for its subject where that was joined to a noun of the clause before: "beat the rebels and the
// army | would move on". What a subject does besides has an "and" of its own right before it.
func (c clauses) goesOn(i int) {
	h := c[i].Head
	if c[i].Rel != "conj" || h < 0 || h > i || c[h].UPOS != "VERB" || !c.finite(i) && c.child(i, "cop", "aux") < 0 || c.subject(i) >= 0 {
		return
	}
	n := i - 1
	for n > h && (c[n].UPOS == "AUX" || c[n].UPOS == "ADV" || c[n].UPOS == "PART") {
		n--
	}
	for n > h && c[n].Rel != "conj" && c[n].UPOS != "PUNCT" && c[n].Head > h && c[n].Head < i {
		n = c[n].Head
	}
	if n <= h || c[n].Rel != "conj" || !isNoun(&c[n]) || c[n].Head <= h || under(c, n, i) || under(c, i, n) {
		return
	}
	and, second := c.child(n, "cc"), c.child(i, "cc")
	if and >= 0 && second >= 0 || and < 0 && second < 0 {
		return
	}
	and = max(and, second)
	if and > n || and < c[n].Head || slices.ContainsFunc(c[and:i], func(w Word) bool { return w.UPOS == "PUNCT" }) {
		return
	}
	c[n].Head, c[n].Rel = i, c.subjectRel(i)
	c[and].Head = i
}

// related hangs a relative clause on the noun right before its pronoun where the tree reaches over a word of another clause for one: "hit
// the town, said the | Observatory, which relies on doctors".
func (c clauses) related(i int) {
	h := c[i].Head
	if c[i].Rel != "acl:relcl" || h < 0 || h > i {
		return
	}
	k := h + 1
	for k < i && !(strings.HasPrefix(c[k].XPOS, "W") && under(c, k, i)) {
		k++
	}
	n := k - 1
	if n > h && c[n].Form == "," {
		n--
	}
	if k >= i || n <= h || c[n].UPOS != "NOUN" && c[n].UPOS != "PROPN" || strings.HasSuffix(c[n].NER, "DATE") || under(c, n, i) {
		return
	}
	for c[n].Rel == "flat" && c[n].Head > h && c[n].Head < n {
		n = c[n].Head
	}
	if !under(c, n, i) && slices.ContainsFunc(c[h+1:n+1], func(w Word) bool { return w.UPOS == "VERB" && w.Head < 0 }) {
		c[i].Head = n
	}
}

// mostOpening is how many words may stand before the noun that a sentence opens with.
const mostOpening = 4

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
