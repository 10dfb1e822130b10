package read

import (
	"slices"
	"strings"

	"sitrep"
)

// general reports whether a claim tells what holds as a rule and not what somebody did once: by law or custom ("an official
// can be removed from office"), by definition ("when a warplane returns for a second raid"), or under a law that is only
// spoken of ("a bill that would ban rallies").
func (v *view) general(c *claim) bool {
	if c.code == "ASSAULT" && (v.habitual(c) || commentedOn(c)) {
		return true
	}
	if v.identifies(c) || v.amongKin(c) || soughtDeal(c) || wantedDone(c) || leftOpen(c) || ofAnyWho(c) || onlyAim(c) || onlyCharge(c) {
		return true
	}
	if c.code == "" || c.kind != "" || c.state != "" || c.claimant >= 0 || c.fixed != "" || isSpeech(c) || v.ownDay(c) || v.ownPlace(c) || keptFrom(c) {
		return false
	}
	if v.underLaw(c) {
		return true
	}
	s, verb := c.s, c.word
	if d := s.child(verb, "det"); d >= 0 && s.lemmas[d] == "any" && !s.isVerb(verb) && unreal(c) {
		return true // "will respond to any attack"
	}
	if h := s.Words[verb].Head; !s.isVerb(verb) && h >= 0 && s.object(h) == verb {
		verb = h
	}
	for range 3 { // "after being impeached", "to impeach an official": what the verb above says of nobody in particular
		if !s.isVerb(verb) || !v.ofAnybody(s, verb) {
			return false
		}
		if asRule(s, verb) {
			return true
		}
		h := s.Words[verb].Head
		if s.finite(verb) || h < 0 || s.rel(verb) != "advcl" && s.rel(verb) != "xcomp" && s.rel(verb) != "conj" && s.rel(verb) != "acl" {
			return false
		}
		if _, cue := v.cue(s, h); cue {
			return false // "accuse troops of killing civilians"
		}
		verb = h
	}
	return false
}

// keptFrom reports whether a claim says from which place people are shut out, which holds as the report speaks: "reporters are barred from
// the war zone".
func keptFrom(c *claim) bool {
	return c.code == "COERCE" && isPassive(c.s, c.word) && slices.ContainsFunc(c.s.all(c.word, "obl"), func(w int) bool {
		d := c.s.child(w, "det")
		return c.s.preposition(w) == "from" && d >= 0 && c.s.lemmas[d] == "the"
	})
}

// commentedOn reports whether an attack is only named as what somebody has said something or nothing of: "there was no comment from the
// Front regarding the attack".
func commentedOn(c *claim) bool {
	s := c.s
	if s.isVerb(c.word) || len(c.figures) > 0 || !pointsBack(s, c.word) {
		return false
	}
	for h, steps := s.Words[c.word].Head, 0; h >= 0 && steps < 2; h, steps = s.Words[h].Head, steps+1 {
		if s.lemmas[h] == "comment" {
			return true
		}
		if s.isVerb(h) && s.child(h, "obj", "nsubj") >= 0 && s.lemmas[max(s.child(h, "obj"), 0)] == "comment" {
			return true
		}
	}
	return false
}

// habitual reports whether a claim tells what somebody is wont to do: "gangs regularly raid villages".
func (v *view) habitual(c *claim) bool {
	s, verb := c.s, v.clauseOf(c.s, c.word)
	if verb < 0 || !asRule(s, verb) || modal(s, verb) >= 0 || len(c.figures) > 0 {
		return false
	}
	return slices.ContainsFunc(s.all(verb, "advmod"), func(a int) bool { return s.in(a, "wonts") })
}

// isSpeech reports whether a claim is an act of speech, which the present tense tells as news ("activists demand", "rebels threaten").
func isSpeech(c *claim) bool {
	switch c.code {
	case "REQUEST", "REJECT", "THREATEN", "PROTEST", "SUPPORT", "AGREE":
		return true
	}
	return c.code == "ACCUSE" && (c.mode == "disapprove" || !isPassive(c.s, c.word))
}

// asRule reports whether a verb stands in a form that tells no one time: the simple present, or what can or may be done.
func asRule(s *sentence, verb int) bool {
	for _, a := range s.all(verb, "aux") {
		switch s.lemmas[a] {
		case "be", "do", "get":
			if s.Words[a].XPOS != "VBZ" && s.Words[a].XPOS != "VBP" && s.Words[a].XPOS != "VB" {
				return false
			}
		case "can", "may", "must", "shall":
		default:
			return false
		}
	}
	switch s.Words[verb].XPOS {
	case "VBZ", "VBP":
		return true
	case "VBN":
		return s.child(verb, "aux") >= 0
	case "VB":
		return modal(s, verb) >= 0
	}
	return false
}

// ofAnybody reports whether all that a verb names is indefinite: "an official", "people held in contempt"; a verb that is not
// finite may name nobody.
func (v *view) ofAnybody(s *sentence, verb int) bool {
	sides := v.objects(s, verb)
	if !isPassive(s, verb) {
		sides = append(v.subjects(s, verb), sides...)
	}
	return (len(sides) > 0 || !s.finite(verb)) && !slices.ContainsFunc(sides, func(w int) bool { return !v.indefinite(s, antecedentOf(s, w)) })
}

// indefinite reports whether a noun names nobody in particular: no name, number, owner or "the" stands with it.
func (v *view) indefinite(s *sentence, w int) bool {
	if s.Words[w].UPOS != "NOUN" || s.child(w, "nmod:poss", "nummod") >= 0 {
		return false
	}
	if who, ok := v.cast.byWord[at{s.index, w}]; ok && v.cast.list[who].ner != "" {
		return false
	}
	for _, a := range s.all(w, "amod", "compound") {
		kinds := v.kindsOf(s, a)
		if slices.Contains(kinds, "body") || slices.Contains(kinds, "force") || strings.ToLower(s.Words[a].Form) != s.Words[a].Form || v.r.words.InClass(s.lemmas[a], "quantifiers") {
			return false
		}
	}
	d := s.child(w, "det")
	if d < 0 {
		return s.Words[w].XPOS == "NNS" && s.Words[w].Marks.EventMargin <= eventFloor && !slices.Contains(v.kindsOf(s, w), "force")
	}
	switch s.lemmas[d] {
	case "a", "an", "any", "every", "each":
		return true
	}
	return false
}

// underLaw reports whether a claim is what a law, a bill or a constitution that is spoken of would bring.
func (v *view) underLaw(c *claim) bool {
	s := c.s
	if c.status != sitrep.Expected && c.status != sitrep.Hypothetical {
		return false
	}
	for w := c.word; w >= 0; w = s.Words[w].Head {
		subject := s.child(w, "nsubj")
		if subject >= 0 && s.Words[subject].Rel == "nsubj" && v.r.words.InClass(s.lemmas[antecedentOf(s, subject)], "laws") {
			return true
		}
		switch s.rel(w) {
		case "acl", "xcomp", "ccomp", "conj", "advcl", "obj", "obl":
		default:
			return false
		}
		if h := s.Words[w].Head; h >= 0 && s.rel(w) == "acl" && v.r.words.InClass(s.lemmas[h], "laws") {
			return true
		}
	}
	return false
}

// tellsNothing reports whether a claim only names a kind of violence, with nobody, nothing, no place and no day of its own:
// "the fighting", "murder". Where it takes up no event of the report, nothing is learnt from it, unless a clause says that it took
// place or that it did not: "more blasts followed".
func (v *view) tellsNothing(c *claim) bool {
	if h := v.tellingVerb(c.s, c.word); h >= 0 && !unreal(c) && c.s.rel(h) != "advcl" && c.s.rel(h) != "acl" {
		return false
	}
	if c.code != "ASSAULT" || c.kind != "" || c.state != "" || c.claimant >= 0 || c.fixed == sitrep.Denied || len(c.actors)+len(c.targets)+len(c.objects)+len(c.figures) > 0 {
		return false
	}
	return !v.ownPlace(c) && !v.ownDay(c)
}

// inGeneral reports whether a claim speaks of violence in general, without saying where, when or how many: "their armed struggle", "is at war
// with the drug lords", "to prevent attacks". It tells of no event that could be found again. Fighting and attacks that the model sees plainly
// are told all the same: "heard heavy fighting".
func (v *view) inGeneral(c *claim) bool {
	if c.code != "ASSAULT" || c.kind != "" || c.state != "" || c.fixed != "" || len(c.objects)+len(c.figures) > 0 {
		return false
	}
	if c.s.in(c.word, "wars") && len(c.actors) < 2 && v.tellingVerb(c.s, c.word) < 0 {
		return true // "since Syria's war began" dates; "war broke out in Darfur" tells
	}
	if v.ownPlace(c) || v.ownDay(c) || v.toldOf(c) {
		return false
	}
	s, w := c.s, c.word
	if s.isVerb(w) {
		return s.in(w, "violences") && !v.fightsWhom(s, w)
	}
	if inKind(s, w) {
		return true
	}
	fighting := s.in(w, "combats")
	if !fighting && s.in(w, "violences") {
		return true
	}
	if !fighting && (s.Words[w].XPOS != "NNS" || v.isCarried(c) || slices.ContainsFunc(c.targets, v.singledOut)) {
		return false
	}
	switch s.rel(w) {
	case "nsubj":
	case "obj":
		if s.in(s.Words[w].Head, "curbings") {
			return true
		}
	default:
		if takesUp(s, w) {
			return true // "fled before the fighting"
		}
	}
	return unreal(c) || c.margin < plainEnough
}

// inKind reports whether a noun names a kind of ill-treatment and no one case of it: "sexual abuse", "victims of trafficking"; but "convicted of
// rape".
func inKind(s *sentence, w int) bool {
	if s.Words[w].XPOS != "NN" || !s.in(w, "illtreatments") || s.child(w, "det", "nmod:poss") >= 0 {
		return false
	}
	if slices.ContainsFunc(s.all(w, "nmod"), func(x int) bool { p := s.preposition(x); return p == "of" || p == "against" || p == "on" }) {
		return false
	}
	if h := s.Words[w].Head; h >= 0 && (s.in(h, "indictments") || s.lemmas[h] == "include") {
		return false // "faces six counts of torture"
	}
	g := s.governor(w)
	return g < 0 || !s.in(g, "verdicts") && !s.in(g, "arrests") && !s.in(g, "charges")
}

// plainEnough is the model's score, with the lexicon's, from which fighting and attacks are told though nothing is said of where, when or
// how many: "heard long fighting in the hills", "died in ambushes".
const plainEnough = 1.3

// fightsWhom reports whether a verb says against whom somebody fights, that he goes on, or that a fight was fought: "the Front still
// fights the army", "fought on".
func (v *view) fightsWhom(s *sentence, verb int) bool {
	if o := s.object(verb); o >= 0 {
		return v.isParty(s, o)
	}
	return s.child(verb, "nsubj:pass", "compound:prt") >= 0
}

// toldOf reports whether violence is told to have been done, and not only named: a verb says that it went on, or that somebody does it to
// somebody, or both sides are named ("clashes broke out", "soldiers are fighting beside the militia", "fights between the army and the
// rebels"). Who fights crime or poverty attacks nobody.
func (v *view) toldOf(c *claim) bool {
	s, w := c.s, c.word
	switch {
	case unreal(c):
		return false
	case s.isVerb(w):
		if len(c.actors) == 0 || !s.finite(w) || s.rel(w) == "acl" {
			return false
		}
		if o := s.object(w); o >= 0 {
			return v.isParty(s, o)
		}
		return s.child(w, "obl") >= 0 && !aims(s, w)
	case s.in(w, "wars"):
		return len(c.actors)+len(c.targets) > 1 && v.tellingVerb(s, w) >= 0
	case len(c.actors) > 1:
		return true
	}
	h := v.tellingVerb(s, w)
	return h >= 0 && !s.isCondition(h)
}

// aims reports whether a verb says for what it is done, and not against whom: "fight for their rights".
func aims(s *sentence, verb int) bool {
	return slices.ContainsFunc(s.all(verb, "obl"), func(x int) bool { return s.preposition(x) == "for" })
}

// singledOut reports whether an actor is somebody by name or one person, not people of a kind: "teachers", "civilians".
func (v *view) singledOut(who int) bool {
	ch := v.cast.list[who]
	return ch.ner != "" || ch.kind != sitrep.Group
}
