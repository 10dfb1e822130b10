package read

import (
	"slices"

	"sitrep/lexicon"
)

// evidence is the smallest clause that carries a claim.
func (v *view) evidence(c *claim) {
	s := c.s
	top := c.word
	drop := func(x int) bool {
		switch s.rel(x) {
		case "cc", "mark", "discourse":
			return true
		case "parataxis":
			return !c.covers(x)
		case "conj":
			return s.isVerb(x) && !c.covers(x) && !(c.bare() && s.subject(x) == c.word && v.figureWord(s, s.Words[x].Head, c.word) == nil)
		case "acl":
			return !c.covers(x) && s.Words[x].Rel == "acl:relcl" && !v.harmsTarget(c, x) && (x != c.phaseWord || c.code != "")
		case "advcl":
			return !c.coversUnder(x) && !v.harmsTarget(c, x)
		case "ccomp":
			return s.isVerb(x) && !c.coversUnder(x) && v.saysWord(s, c.word) && !(s.Words[x].Head == c.word && tellsOfWill[c.code])
		case "case":
			return !s.isVerb(c.word) && s.Words[x].Head == c.word || s.Words[x].Head == top && s.isNoun(top) && s.child(top, "cop") < 0
		case "obl", "nmod":
			return v.isSourcePhrase(s, x)
		}
		return false
	}
	if c.phaseWord >= 0 && c.code == "" && !s.under(c.phaseWord, c.word) {
		top = c.phaseWord
	}
	if c.bare() {
		top = v.clauseOf(s, c.word)
	}
	if h := s.Words[c.word].Head; h >= 0 && c.code == "ASSAULT" && s.rel(c.word) == "compound" && s.lemmas[h] == "death" {
		top = h // "the shooting death of Jane Roe"
	} else if h >= 0 && c.code != "" && s.rel(c.word) == "nsubj" && !s.isVerb(c.word) && s.isVerb(h) && !v.saysWord(s, h) {
		top = h
	} else if h >= 0 && c.code != "" && s.rel(c.word) == "obj" && !s.isVerb(c.word) && len(v.r.words.Light(s.lemmas[h])) > 0 {
		top = h // "carried out a raid"
	} else if h >= 0 && s.rel(c.word) == "xcomp" && s.in(h, "stayings") {
		top = h // "the road remains closed"
	} else if h >= 0 && c.code == "ASSAULT" && !s.isVerb(c.word) && (v.doneBy(s, c.word) || v.wentOn(s, c.word)) {
		top = h // "was hit by rockets", "went on a rampage"
	} else if h >= 0 && c.code == "ASSAULT" && s.rel(c.word) == "obl" && s.preposition(c.word) != "since" && s.in(h, "harms") && len(c.figures) == 0 && v.namesOne(c.targets) {
		top = h // "Jane Roe was killed in the shelling"
	}
	for h := s.Words[top].Head; h >= 0 && s.rel(top) == "xcomp" && s.isVerb(top) && len(v.r.words.Phases(s.lemmas[h], lexicon.Verb)) > 0; h = s.Words[top].Head {
		top = h // "began to shell the town"
	}
	own := top
	for _, w := range c.also {
		if (dies(s, w) || isPassive(s, w) && s.in(w, "deaths")) && s.under(top, w) {
			top = w // "Jane Roe died | after being shot", "was killed | when she was shot"
		}
	}
	moved := top != own
	top = overFigures(c, top)
	if c.from, c.to = s.stretch(top, drop); moved && (c.word < c.from || c.word > c.to) {
		top = own // "were killed in what have been | air strikes"
		c.from, c.to = s.stretch(top, drop)
	}
}

// overFigures is the word over all that a claim counts and over another word of it.
func overFigures(c *claim, top int) int {
	s := c.s
	for _, f := range c.figures {
		if !s.under(f.word, top) {
			if h := commonHead(s, f.word, top); h >= 0 {
				top = h
			}
		}
		if one := f.first; s.Words[one].UPOS == "NUM" && s.Words[f.word].Head == one && s.under(top, one) {
			top = one // "| one of the men shot in Koro"
		}
	}
	return top
}

// harmsTarget reports whether a verb of another clause tells what an attack did to one of its recipients: "opened fire, killing Jane Roe",
// "a shot that killed Jane Roe".
func (v *view) harmsTarget(c *claim, verb int) bool {
	s := c.s
	if c.code != "ASSAULT" || !s.isVerb(verb) || !s.in(verb, "harms") || negator(s, verb) >= 0 {
		return false
	}
	return slices.ContainsFunc(c.targets, func(who int) bool {
		return slices.ContainsFunc(v.cast.list[who].heads, func(h at) bool { return h.sent == s.index && s.object(verb) == h.word })
	})
}

// namesOne reports whether a person of a list is known by name.
func (v *view) namesOne(list []int) bool {
	return slices.ContainsFunc(list, func(who int) bool { return v.cast.list[who].ner == "PER" })
}

// tellsOfWill are the types of which what is demanded, threatened or agreed is a part: "demanded that the army leave".
var tellsOfWill = map[string]bool{"REQUEST": true, "THREATEN": true, "AGREE": true, "REJECT": true, "CONCEDE": true}

// tellingVerb is the verb that an event noun is subject of and that only tells that, or in which phase, the event is ("the
// protests began in March"); -1 if there is none.
func (v *view) tellingVerb(s *sentence, word int) int {
	h := s.Words[word].Head
	if h >= 0 && s.Words[word].Rel == "nsubj:pass" && s.in(h, "notices") {
		return h
	}
	if h < 0 || s.rel(word) != "nsubj" || !s.isVerb(h) {
		return -1
	}
	if s.in(h, "occurs") || len(v.r.words.Phases(s.lemmas[h], lexicon.Verb)) > 0 {
		return h
	}
	return -1
}

// doneBy reports whether a noun is what does it in a passive: "was hit by rockets".
func (v *view) doneBy(s *sentence, word int) bool {
	h := s.Words[word].Head
	return h >= 0 && s.rel(word) == "obl" && s.preposition(word) == "by" && s.isVerb(h) && isPassive(s, h)
}

// wentOn reports whether a noun stands behind the preposition of a light verb, or of a noun that says what became of the
// subject: "went on a rampage", "was the target of a raid".
func (v *view) wentOn(s *sentence, word int) bool {
	h := s.Words[word].Head
	if h >= 0 && s.rel(word) == "nmod" && s.child(h, "cop") >= 0 && s.child(h, "nsubj") >= 0 {
		if s.in(h, "sufferers") {
			return s.preposition(word) == "of"
		}
	}
	if h < 0 || s.rel(word) != "obl" || !s.isVerb(h) {
		return false
	}
	for _, l := range v.r.words.Light(s.lemmas[h]) {
		if string(l.Noun) == s.preposition(word) {
			return true
		}
	}
	return false
}

// bare reports whether a claim is no more than figures.
func (c *claim) bare() bool { return c.code == "" && c.kind == "" && c.state == "" }

// clauseOf is the word whose clause a count stands in ("six people | are missing", "the toll rose to six"); the counted noun itself
// where only somebody's saying stands over it.
func (v *view) clauseOf(s *sentence, noun int) int {
	noun = quantityOf(s, noun)
	for top := noun; top >= 0; top = s.Words[top].Head {
		h := s.Words[top].Head
		switch s.rel(top) {
		case "nsubj":
			return h
		case "obj":
			if h >= 0 && s.isVerb(h) {
				return h
			}
			return noun
		case "nmod", "obl", "appos", "nummod":
			if h >= 0 && (s.isVerb(h) || s.child(h, "nsubj") >= 0) {
				if v.saysWord(s, h) {
					return top // "spoke of | 12 dead"
				}
				return h
			}
		default:
			if top != noun && (s.isVerb(top) || s.child(top, "nsubj") >= 0) {
				return top
			}
			return noun
		}
	}
	return noun
}

// quantityOf is the word that a counted noun hangs on by "of" ("tens of thousands of lives"), or the noun itself.
func quantityOf(s *sentence, noun int) int {
	for s.rel(noun) == "nmod" && s.preposition(noun) == "of" {
		noun = s.Words[noun].Head
	}
	return noun
}

func (c *claim) covers(word int) bool {
	if c.code != "" && doneWith(c.s, c.word) == word && slices.ContainsFunc(c.figures, func(f amount) bool { return c.s.Words[word].Head == f.word }) {
		return true // "three men who had been shot"
	}
	for _, w := range c.also { // "was shot and killed"
		if c.s.isVerb(w) && c.s.under(w, word) && c.code == "ASSAULT" {
			return true
		}
	}
	for _, f := range c.figures {
		if c.s.under(f.word, word) {
			return true
		}
	}
	return false
}

func (c *claim) coversUnder(word int) bool { return c.s.under(c.word, word) || c.covers(word) }

// isSourcePhrase reports whether a phrase names the source of an attribution ("according to …").
func (v *view) isSourcePhrase(s *sentence, word int) bool {
	for i := range v.says {
		q := &v.says[i]
		if q.sent == s.index && q.kind == "accordingto" && q.srcFrom >= 0 && q.srcFrom <= word && word <= q.srcTo {
			return true
		}
	}
	return false
}

func commonHead(s *sentence, a, b int) int {
	for h := a; h >= 0; h = s.Words[h].Head {
		if s.under(b, h) {
			return h
		}
	}
	return -1
}
