package lang

// clauses mends clauses that no English has and the scores at times give, once every word has its head.
type clauses []Word

func mendClauses(words []Word) {
	c := clauses(words)
	for i := range c {
		c.untagged(i)
		c.past(i)
		c.determiner(i)
		c.article(i)
		c.ending(i)
		c.counted(i)
		c.surname(i)
		c.byWhom(i)
		c.agent(i)
		c.toBe(i)
		c.interrupted(i)
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
			c.strayed(i)
			c.ownOf(i)
			c.adjoined(i)
			c.doubled(i)
			c.charged(i)
			c.reduced(i)
			c.gapped(i)
		}
	}
	for i := range c {
		c.urged(i)
		c.apposed(i)
		c.cased(i)
		c.thing(i)
		c.second(i)
		c.harmToo(i)
		c.atLeast(i)
		c.moreThan(i)
		c.tagged(i)
		c.partitive(i)
	}
}

// ruledOut is a margin that nothing else makes up for.
const ruledOut = -100

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
