package read

import (
	"slices"

	"sitrep"
)

// disproved takes for denied what a report that is called false tells, and gives it to whoever calls it so: "reports that rebels had taken
// the town were untrue, the mayor said", "called the claim that troops had fired a lie", "it is not true that …".
func (v *view) disproved(c *claim) {
	s := c.s
	if c.fixed != "" || c.claimant >= 0 {
		return
	}
	for f := range s.Words {
		if f == c.word || !s.isFalse(f) {
			continue
		}
		verb, ok := s.callsFalse(f, c.word)
		if !ok {
			continue
		}
		c.set(sitrep.Denied, "a report of it is called false", s.Words[f].Form)
		c.hedged = false
		v.disprover(c, f, verb)
		return
	}
}

// isFalse reports whether a word says of a report that it is not so: "baseless", "a lie", "not true".
func (s *sentence) isFalse(f int) bool {
	not := negator(s, f) >= 0
	if d := s.child(f, "det"); d >= 0 && s.lemmas[d] == "no" {
		not = true
	}
	if s.inForm(f, "truths") {
		return not
	}
	return !not && s.inForm(f, "falsehoods")
}

// callsFalse reports whether a word for what is false is said of the report in which a claim's word stands. verb is by what somebody says so,
// -1 if it is said in a clause of its own: "described reports that … as false" has one, "reports that … are false" has none.
func (s *sentence) callsFalse(f, word int) (verb int, ok bool) {
	for n := range s.Words {
		if n == f || !s.in(n, "accounts") || !s.tellsIn(n, word) {
			continue
		}
		h := s.Words[n].Head
		switch {
		case s.Words[f].Head == n && s.rel(f) == "amod", f > n && s.saidOf(f, n, word):
			return -1, true // "false reports that", "reports that … were false"
		case h >= 0 && s.subject(h) == n && s.in(h, "provings") && s.under(f, h) && f > h:
			return -1, true // "reports that … turned out to be false"
		case f < n && s.in(f, "truths") && (s.rel(n) == "nmod" || s.rel(n) == "obl") && s.under(n, f):
			return -1, true // "there was no truth in reports that"
		case h >= 0 && h < n && n < f && s.object(h) == n && (s.in(h, "brandings") || s.in(h, "disavows")) &&
			s.isVerb(h) && !s.isUndone(h) && !s.hasClause(f):
			return h, true // "described reports that … as false", "called claims that … lies"
		}
	}
	it := s.child(f, "expl", "nsubj")
	if it >= 0 && s.lemmas[it] == "it" && f < word && s.clausalUnder(f, word) {
		return -1, true // "it is a lie that"
	}
	return -1, false
}

// saidOf reports whether a word is the predicate of a noun, also where the tree leaves it without a subject behind what the noun says.
func (s *sentence) saidOf(f, noun, word int) bool {
	if n := s.subject(f); n >= 0 {
		return n == noun
	}
	return word < f && s.child(f, "cop") >= 0
}

// hasClause reports whether a word is said of a subject of its own: "…, which is false".
func (s *sentence) hasClause(f int) bool { return s.child(f, "cop") >= 0 && s.subject(f) >= 0 }

// tellsIn reports whether a word stands in what a report or charge says: "claims that | they fled", "reports of | an attack". Who claims to have
// done a thing leaves it done ("a claim of responsibility for the raid").
func (s *sentence) tellsIn(report, word int) bool {
	if s.isVerb(report) || word == report || !s.under(word, report) {
		return false
	}
	for w := word; w != report; w = s.Words[w].Head {
		if s.in(w, "responsibilities") {
			return false
		}
		if s.Words[w].Head != report {
			continue
		}
		switch p := s.preposition(w); s.rel(w) {
		case "acl", "ccomp":
			m := s.child(w, "mark")
			return s.Words[w].Rel != "acl:relcl" || m >= 0 && s.lemmas[m] == "that" && s.child(w, "nsubj") >= 0
		case "nmod":
			return p == "of" || p == "about"
		}
	}
	return false
}

// clausalUnder reports whether a word stands in a clause that completes another: "it is a lie that | they fled".
func (s *sentence) clausalUnder(f, word int) bool {
	for w := word; w >= 0 && w != f; w = s.Words[w].Head {
		if s.Words[w].Head == f {
			switch s.rel(w) {
			case "ccomp", "csubj", "acl", "advcl":
				m := s.child(w, "mark")
				return m >= 0 && s.lemmas[m] == "that"
			}
		}
	}
	return false
}

// disprover gives a claim the source that calls it false: the subject of the verb that does, or whoever says the clause that it stands in;
// else the report itself says so.
func (v *view) disprover(c *claim, f, verb int) {
	s := c.s
	c.sources, c.relays, c.cue, c.voice = nil, nil, nil, sitrep.Own
	by := func(who []int, cue sitrep.Span) {
		c.sources, c.voice, c.cue = who, sitrep.Reported, &cue
		c.explain("source", "who calls it false", cue.Exact)
	}
	if verb >= 0 && !isPassive(s, verb) {
		if who := v.tellers(s, verb); v.canKnow(who) {
			by(who, v.span(s, verb, verb))
			return
		}
	}
	for _, q := range v.sayings(s.index, f) {
		if q.cue < 0 || !q.neutral || !v.canKnow(q.speaker) || q.sent == s.index && s.in(q.cue, "rumours") && !s.isVerb(q.cue) {
			continue
		}
		by(q.speaker, v.span(v.sents[q.sent], q.cueFrom, q.cueTo))
		return
	}
}

// unasserted reports whether the words around a claim tell nothing of whether it is so: what a statement said that is taken back, of what
// somebody is acquitted, what is only played or rehearsed.
func (v *view) unasserted(c *claim) bool {
	s := c.s
	if c.code == "" && c.state == "" && len(c.figures) == 0 {
		return false
	}
	if s.inFiction(v.clauseOf(s, c.word)) {
		return true
	}
	if !s.isVerb(c.word) && slices.ContainsFunc(s.all(c.word, "amod", "compound"), func(a int) bool { return s.inForm(a, "pretended") }) {
		return true
	}
	of := false // as behind "acquitted of", also where the tree hangs it on whoever is acquitted
	for w, h := c.word, s.Words[c.word].Head; h >= 0; w, h = h, s.Words[h].Head {
		p := s.marker(w)
		of = of || p == "of" || p == "from" || p == "on"
		if s.rel(w) == "nsubj" && s.Words[w].Rel != "nsubj:pass" || s.rel(w) == "conj" || s.Words[w].Rel == "acl:relcl" {
			return false
		}
		if s.rel(w) == "advcl" && !s.in(h, "acquittals") {
			return false
		}
		switch {
		case s.in(h, "pretences") && s.isVerb(h):
			return s.rel(w) == "obj" || s.rel(w) == "ccomp" || s.rel(w) == "xcomp" || s.Words[w].Rel == "nsubj:pass"
		case s.in(h, "retractions") && s.isVerb(h) && w != c.word && s.isTelling(w) && !s.isUndone(h):
			return s.rel(w) == "obj" || s.Words[w].Rel == "nsubj:pass"
		case s.in(h, "acquittals") && s.isVerb(h) && !s.isUndone(h) && v.acquitted(s, h):
			return of
		}
	}
	return false
}

// onlyPlayed takes from the claim of an exercise what it plays: "rehearsed the capture of the town" takes none.
func onlyPlayed(c *claim) {
	if c.code != "" && c.state != "" && c.s.in(c.word, "pretences") {
		c.state, c.holder = "", -1
	}
}

// marker is the preposition or conjunction before a phrase or clause, "" if it has none.
func (s *sentence) marker(w int) string {
	if p := s.preposition(w); p != "" {
		return p
	}
	if m := s.child(w, "mark", "case"); m >= 0 {
		return s.lemmas[m]
	}
	return ""
}

// isTelling reports whether a noun is one for what somebody has said or written: "its | statement that nine had died".
func (s *sentence) isTelling(noun int) bool {
	return s.in(noun, "accounts") || s.in(noun, "writings") || s.in(noun, "assertions")
}

// acquitted reports whether a verb says that somebody, and no place, is cleared: "cleared the officer of".
func (v *view) acquitted(s *sentence, verb int) bool {
	var who []int
	for _, o := range v.objects(s, verb) {
		who = append(who, v.actorsOf(s, antecedentOf(s, o))...)
	}
	return s.lemmas[verb] != "clear" || len(who) > 0 && !slices.ContainsFunc(who, func(k int) bool { return v.cast.list[k].ner == "LOC" })
}

// inFiction reports whether a clause tells, in the present of a plot, what happens in a work of fiction: "in the film, rebels kill a general".
func (s *sentence) inFiction(verb int) bool {
	if verb < 0 || s.Words[verb].XPOS != "VBZ" && s.Words[verb].XPOS != "VBP" && !isPassive(s, verb) {
		return false
	}
	return tense(s, verb) == 'n' && slices.ContainsFunc(s.all(verb, "obl"), func(w int) bool { return s.preposition(w) == "in" && s.in(w, "fictions") })
}

// counterfactual reports whether a verb tells what would have been, and was not: "hundreds would have died", "a bomb that could have killed
// forty". What would have been done by a day is only told beforehand ("said they would have left by Friday"), and who "could have done it" may have.
func (s *sentence) counterfactual(verb int) bool {
	m := modal(s, verb)
	if m < 0 || !perfect(s, verb) {
		return false
	}
	switch s.lemmas[m] {
	case "would", "'d":
		return !slices.ContainsFunc(s.all(verb, "obl"), func(w int) bool { return s.preposition(w) == "by" && !s.passive(verb) })
	case "could":
		return s.in(verb, "harms") || s.in(verb, "dies")
	}
	return false
}

// judgeCounterfactual takes for hypothetical what would have been; a count of its own that only would have been is no part of what was:
// "foiled an attack that would have killed dozens".
func (v *view) judgeCounterfactual(c *claim) {
	s := c.s
	g := c.word
	if c.bare() {
		g = v.clauseOf(s, g)
	}
	if g >= 0 && s.isVerb(g) && s.counterfactual(g) {
		if c.isFact() || c.status == sitrep.Expected {
			c.set(sitrep.Hypothetical, "would have been", s.Words[g].Form)
		}
		return
	}
	forestalled := s.forestalled(c.word)
	c.figures = slices.DeleteFunc(c.figures, func(f amount) bool {
		g := s.governor(f.word)
		return g >= 0 && s.counterfactual(g) && !s.under(c.word, g) || forestalled && isCasualty(f.Of) && s.ofNoun(f.word, c.word)
	})
}

// forestalled reports whether a noun for an attack is what a verb keeps from coming about, so that nobody came to harm: "prevented a massacre
// of 300 people".
func (s *sentence) forestalled(noun int) bool {
	h := s.Words[noun].Head
	return h >= 0 && !s.isVerb(noun) && s.isVerb(h) && s.in(h, "forestallings") && s.rel(noun) == "obj" && !s.isUndone(h)
}

// ofNoun reports whether a word hangs on a noun with no verb between them.
func (s *sentence) ofNoun(word, noun int) bool {
	for w := word; w >= 0; w = s.Words[w].Head {
		if w == noun {
			return true
		}
		if s.isVerb(w) {
			return false
		}
	}
	return false
}

// judgeAlmost takes for denied what nearly came about: "the rebels nearly took the town". Whom a blast nearly killed it has struck.
func (v *view) judgeAlmost(c *claim) {
	s := c.s
	if !s.isVerb(c.word) || !c.isFact() || c.state == "" && (s.in(c.word, "harms") || c.code != "ASSAULT") {
		return
	}
	if a := slices.IndexFunc(s.children[c.word], func(a int) bool { return s.rel(a) == "advmod" && a < c.word && s.in(a, "almosts") }); a >= 0 {
		c.set(sitrep.Denied, "nearly", s.Words[s.children[c.word][a]].Form)
	}
}
