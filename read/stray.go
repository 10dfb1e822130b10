package read

import (
	"slices"

	"sitrep/lexicon"
)

// strays reports whether a word that the model takes for the doer of a nominal act stands outside the act's own phrase, beside a
// verb that lends the act nothing: "due to the fighting, the charity had moved its patients".
func (v *view) strays(c *claim, word int) bool {
	s := c.s
	if c.code == "ACCUSE" && !s.isVerb(c.word) && !s.under(word, c.word) {
		switch s.preposition(c.word) {
		case "against", "despite", "amid":
			return true // "defended the judges against criticism"
		case "of":
			return s.rel(c.word) == "nmod" && s.in(s.Words[c.word].Head, "stretches") // "after days of criticism"
		}
	}
	if s.isVerb(c.word) || c.code != "ASSAULT" && c.code != "PROTEST" || s.under(word, c.word) || s.under(c.word, word) {
		return false
	}
	if c.code == "PROTEST" && s.preposition(c.word) == "in" {
		return false // "went on strike in protest at"
	}
	verb := s.governor(c.word)
	if verb < 0 || !s.isVerb(verb) {
		return false
	}
	if n := s.subject(verb); n >= 0 && s.under(c.word, n) {
		return false // "the attack was the work of the Front"
	}
	return !v.lends(s, verb, c) && v.eventType(s, verb).code != c.code && !s.in(verb, "harms")
}

// lends reports whether a verb is a light one for an act like a claim's, by itself or with its particle: "stepped up attacks".
func (v *view) lends(s *sentence, verb int, c *claim) bool {
	particle := ""
	if p := s.child(verb, "compound:prt"); p >= 0 {
		particle = s.lemmas[p]
	}
	return slices.ContainsFunc(v.lights(s, verb), func(l lexicon.Light) bool {
		if !l.Of(lexicon.Code{Event: c.code, Mode: c.mode}) {
			return false
		}
		return string(l.Noun) == particle || slices.ContainsFunc(v.slot(s, verb, l.Noun), func(x int) bool { return s.under(c.word, x) })
	})
}

// struckIn are those who are said to have been struck in what a participle tells: "were wounded in fighting". They have not done it.
func (v *view) struckIn(s *sentence, word int) []int {
	h := s.Words[word].Head
	if who := v.amongThose(s, word); len(who) > 0 {
		return who
	}
	if h < 0 || s.Words[word].XPOS != "VBG" || s.rel(word) != "advcl" || s.child(word, "mark") < 0 || !isPassive(s, h) || !s.in(h, "harms") {
		return nil
	}
	n := s.child(h, "nsubj:pass")
	if n < 0 {
		return nil
	}
	return v.actorsOf(s, n)
}

// amongThose are the people of whom is said that they are some of those killed or hurt in what a noun tells: "two nurses were among those
// killed in the attack".
func (v *view) amongThose(s *sentence, noun int) []int {
	h := s.Words[noun].Head
	if h < 0 || s.isVerb(noun) || s.rel(noun) != "obl" || s.preposition(noun) != "in" || s.rel(h) != "acl" || !s.in(h, "harms") {
		return nil
	}
	n := s.child(s.Words[h].Head, "nsubj")
	if n < 0 || s.preposition(s.Words[h].Head) != "among" {
		return nil
	}
	return v.actorsOf(s, n)
}

// unsaid reports whether a word that the model takes for who accuses, arrests or punishes stands outside the clause behind a noun that
// tells what was done to it: "freed a teacher accused of spying", "ministers who face charges". Who did it is not said there.
func unsaid(c *claim, word int) bool {
	switch c.code {
	case "ACCUSE", "COERCE", "SANCTION":
	default:
		return false
	}
	s, top := c.s, c.word
	endured := s.in(top, "endures")
	for s.rel(top) != "acl" {
		switch s.rel(top) {
		case "obj", "obl", "nmod", "xcomp", "conj":
			top = s.Words[top].Head
		default:
			return false
		}
		if top < 0 {
			return false
		}
		endured = endured || s.in(top, "endures")
	}
	if !s.isVerb(top) || !endured && (top != c.word || !isPassive(s, top)) {
		return false
	}
	return !s.under(word, top)
}

// otherSubject reports whether a word that the model takes for the doer of a verb is the subject of the clause above, where the verb
// has a subject of its own: "the Front has carried out attacks since Kenya sent troops".
func (v *view) otherSubject(c *claim, word int) bool {
	s, own := c.s, c.s.child(c.word, "nsubj")
	if own < 0 || !s.isVerb(c.word) || isPassive(s, c.word) || s.under(word, c.word) || s.Words[own].UPOS == "PRON" || !v.canAct(s, own) {
		return false // "rebels who attacked", "said that the schools were closed", "shells have hit"
	}
	for h := s.Words[c.word].Head; h >= 0; h = s.Words[h].Head {
		if s.subject(h) == word {
			return true
		}
	}
	return false
}
