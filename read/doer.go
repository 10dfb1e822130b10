package read

import (
	"slices"

	"sitrep/lexicon"
)

// doer finds who does an act where neither the model nor the word's own frame says: the subject of its verb or of the verb
// that carries it, even one that the tree has lost.
func (v *view) doer(c *claim) {
	s := c.s
	v.caller(c)
	v.judgesIt(c)
	if c.code == "" || len(c.actors) > 0 {
		return
	}
	verb := c.word
	if c.code == "ASSAULT" && (!s.isVerb(verb) || isPassive(s, verb)) {
		if c.actors = without(v.atTheHandsOf(s, verb), c.targets); len(c.actors) > 0 {
			return
		}
	}
	if !s.isVerb(verb) {
		n := s.child(verb, "nsubj")
		if h := s.Words[verb].Head; n < 0 && s.rel(verb) == "xcomp" && s.isVerb(h) { // "is thought to be behind the attack"
			n = s.subject(h)
		}
		if n >= 0 && s.preposition(verb) == "behind" && negator(s, verb) < 0 { // "was behind the attack"
			c.actors = without(v.partyIn(s, n, false, 2), c.targets)
			return
		}
		for _, w := range s.all(verb, "compound", "amod") {
			if v.outlawsDeed(c, w) {
				c.actors = []int{v.actorAt(s, w)}
				return
			}
		}
		if c.actors = without(v.laidTo(s, verb), c.targets); len(c.actors) > 0 {
			return
		}
		verb = s.Words[verb].Head
		if v.wieldedBy(s, verb, c) {
			c.actors = without(v.subjectsOf(s, verb), c.targets)
			return
		}
		if c.code == "ASSAULT" || verb < 0 || !s.isVerb(verb) || s.object(verb) != c.word || v.speaksOf(c, verb) || c.code == "PROTEST" && !v.lends(s, verb, c) {
			return // who disperses a protest does not protest
		}
	}
	if isPassive(s, verb) || s.rel(verb) == "amod" {
		if c.actors = without(v.agents(s, verb), c.targets); len(c.actors) > 0 {
			return
		}
		if h := s.Words[verb].Head; h >= 0 && s.lemmas[h] == "order" && s.isVerb(h) && s.rel(verb) == "xcomp" && !isPassive(s, h) {
			c.actors = without(v.actorsAt(s, v.subjects(s, h)), c.targets) // "ordered the editor jailed"
			return
		}
		if c.code == "MOBILIZE" || c.code == "AID" && s.in(c.word, "sendings") {
			for _, o := range v.objects(s, verb) { // "Greek frigates were sent": by the Greeks
				c.actors = append(c.actors, without(v.ownerOf(s, o), c.targets)...)
			}
		}
		return
	}
	if n := s.subject(verb); n >= 0 {
		if who := v.pronounDoer(s, n); who >= 0 && verb == c.word {
			c.actors = without([]int{who}, c.targets)
			return
		}
		if !v.standsAsPlace(s, n) {
			c.actors = without(v.partyIn(s, n, false, 2), c.targets)
			if len(c.actors) == 0 && (s.Words[n].UPOS == "PROPN" || verb == c.word && v.inBand(s, n)) {
				c.actors = without([]int{v.actorAt(s, n)}, append([]int{-1}, c.targets...)) // a body that no list knows, "rival bands"
			}
		}
		return
	}
	if who := v.leftOf(s, verb); who >= 0 {
		c.actors = without([]int{who}, c.targets)
	}
}

// laidTo are those to whom a participle behind the noun of a deed lays it: "violence linked to the gang", "a blast pinned on the rebels".
func (v *view) laidTo(s *sentence, noun int) []int {
	var out []int
	for _, y := range s.all(noun, "acl") {
		if !s.in(y, "linkings") || !isPassive(s, y) || negator(s, y) >= 0 {
			continue
		}
		for _, to := range []lexicon.Slot{"to", "on"} {
			for _, w := range v.slot(s, y, to) {
				if v.canAct(s, w) && s.isNoun(w) && !v.standsAsPlace(s, w) {
					out = append(out, v.actorAt(s, w))
				}
			}
		}
	}
	return unique(out)
}

// wieldedBy reports whether a verb says with which arms its subject did something, and the claim rests on those: "broke up the march | with tear
// gas", "broke the truce | with a bomb".
func (v *view) wieldedBy(s *sentence, verb int, c *claim) bool {
	return c.code == "ASSAULT" && verb >= 0 && s.isVerb(verb) && !isPassive(s, verb) && s.rel(c.word) == "obl" && s.preposition(c.word) == "with" &&
		(s.in(c.word, "weapons") || c.mode == "crowd-control")
}

// subjectsOf are the actors who do what a verb tells, but for arms and places.
func (v *view) subjectsOf(s *sentence, verb int) []int {
	n := s.subject(verb)
	if n < 0 || s.in(n, "weapons") || v.standsAsPlace(s, n) || v.isEventNoun(s, n) {
		return nil
	}
	return v.partyIn(s, antecedentOf(s, n), false, 2)
}

// inBand reports whether a common noun in the plural stands for people in groups, armed or not: "rival bands", "the squads".
func (v *view) inBand(s *sentence, noun int) bool {
	if s.Words[noun].XPOS != "NNS" || v.isEventNoun(s, noun) || s.in(noun, "vehicles") {
		return false
	}
	return s.in(noun, "bands") || s.in(noun, "group")
}

// pronounDoer is the actor whom a relative pronoun or "some of them" stands for as a subject: "men | who took their guns"; -1 if the word is a noun
// of its own.
func (v *view) pronounDoer(s *sentence, subject int) int {
	if s.Words[subject].UPOS == "NOUN" || s.Words[subject].UPOS == "PROPN" {
		return -1
	}
	word := antecedentOf(s, subject)
	if s.in(word, "quantifiers") {
		word = s.partOfWhom(word) // of "five of them" the five are looked up themselves
	}
	if who, ok := v.cast.byWord[at{s.index, word}]; ok {
		return who
	}
	return -1
}

// agents are who stands behind "by" with a passive, whether a list knows them or not: "was shot by an undercover unit".
func (v *view) agents(s *sentence, verb int) []int {
	var out []int
	for _, n := range v.subjects(s, verb) {
		for _, w := range conjuncts(s, n) {
			if s.isNoun(w) && s.in(w, "actor") && !v.isEventNoun(s, w) && !v.standsAsPlace(s, w) && !s.in(w, "weapons") && !s.in(w, "vehicles") {
				out = append(out, v.actorAt(s, w))
			}
		}
	}
	return unique(out)
}

// speaksOf reports whether a verb over an event's noun is an act of speech of another type, which says nothing of who did it.
func (v *view) speaksOf(c *claim, verb int) bool {
	act := v.speechCode(c.s, verb)
	return act != "" && act != "CONCEDE" && act != "AGREE" && act != "THREATEN" && act != c.code && !v.lends(c.s, verb, c) // whoever lifts a siege, promises or threatens one acts himself
}

// judgesIt takes who only speaks of an act out of its actors: who condemns a coup made none.
func (v *view) judgesIt(c *claim) {
	s, verb := c.s, c.s.Words[c.word].Head
	if s.isVerb(c.word) || verb < 0 || !s.isVerb(verb) || s.object(verb) != c.word || !v.speaksOf(c, verb) || isPassive(s, verb) {
		return
	}
	for _, n := range v.subjects(s, verb) {
		c.actors = without(c.actors, v.actorsOf(s, n))
	}
}

// leftOf is the actor whose name or description ends right before a verb with its auxiliaries and adverbs; -1 if what
// stands there is governed by a preposition or is no actor.
func (v *view) leftOf(s *sentence, verb int) int {
	i := verb - 1
	for i >= 0 && (s.Words[i].UPOS == "AUX" || s.Words[i].UPOS == "ADV") {
		i--
	}
	if i < 0 {
		return -1
	}
	who, ok := v.cast.byWord[at{s.index, i}]
	if !ok || v.standsAsPlace(s, i) {
		return -1
	}
	for i > 0 {
		if same, ok := v.cast.byWord[at{s.index, i - 1}]; ok && same == who {
			i--
			continue
		}
		switch s.Words[i-1].UPOS {
		case "DET", "ADJ", "NOUN", "PROPN", "NUM":
			i--
			continue
		case "ADP", "VERB":
			return -1
		}
		break
	}
	return who
}

// caller joins to those with whom a talk is the subject of the verb in whose course it is told: "raised it in a call with
// Cole". Who is called is the recipient, as one who did not seek it: "during a call to Cole".
func (v *view) caller(c *claim) {
	s := c.s
	verb := s.Words[c.word].Head
	if c.code != "CONSULT" || verb < 0 || s.isVerb(c.word) || !s.isVerb(verb) || s.rel(c.word) != "obl" || isPassive(s, verb) {
		return
	}
	switch s.preposition(c.word) {
	case "in", "during", "at", "on", "after", "before":
	default:
		return
	}
	with, to := v.slot(s, c.word, "with"), v.slot(s, c.word, "to")
	n := s.subject(verb)
	if n < 0 || len(with) == 0 && len(to) == 0 {
		return
	}
	who, ok := v.cast.byWord[at{s.index, n}]
	if len(with) == 0 {
		if ok && c.mode == "phone" && len(c.actors) == 0 {
			c.actors, c.targets = []int{who}, without(c.targets, []int{who})
		}
		return
	}
	other, named := v.cast.byWord[at{s.index, with[0]}]
	if !ok || !named || who == other {
		return
	}
	c.actors = unique(append([]int{who}, append(c.actors, other)...))
	c.targets = nil
}

// spokeWith makes those with whom somebody spoke or met take part as he does: "spoke with", "discussed the raid with", "held meetings
// with". Who is called is the
// recipient.
func (v *view) spokeWith(c *claim) {
	s := c.s
	if c.code != "CONSULT" || len(c.actors) == 0 || len(c.targets) == 0 || s.lemmas[c.word] == "call" {
		return
	}
	verb := c.word
	if h := s.Words[verb].Head; !s.isVerb(verb) && h >= 0 && s.object(h) == verb {
		verb = h
	}
	if !s.isVerb(verb) || isPassive(s, verb) {
		return
	}
	with := v.slot(s, verb, "with")
	if o := s.object(verb); o >= 0 {
		with = append(with, v.slot(s, o, "with")...) // "held a meeting with"
	}
	for _, w := range with {
		if who, ok := v.cast.byWord[at{s.index, w}]; ok && slices.Contains(c.targets, who) && !isPaper(v.cast.list[who]) {
			c.actors, c.targets = unique(append(c.actors, c.targets...)), nil
			return
		}
	}
}

// repulsed makes those who beat off an attack its victims, and not its doers: "the garrison repelled an assault".
func (v *view) repulsed(s *sentence, list []*claim) {
	for _, c := range list {
		for _, w := range append([]int{c.word, s.Words[c.word].Head}, c.also...) {
			if w < 0 {
				continue
			}
			object := s.object(w)
			if c.code != "ASSAULT" || !s.isVerb(w) || isPassive(s, w) || object < 0 || !beatsOff(s, w) || !v.isEventNoun(s, object) || v.eventType(s, object).code != "ASSAULT" {
				continue
			}
			held := v.actorsAt(s, v.subjects(s, w))
			if s.isVerb(c.word) && strikesBack(s, w) {
				c.actors, c.targets = unique(append(c.actors, held...)), without(c.targets, held)
				break
			}
			c.actors = without(c.actors, held)
			by := v.partyBy(s, object)
			if len(by) == 0 {
				by = without(v.ownerOf(s, object), held)
			}
			if len(c.actors) == 0 {
				c.actors, c.targets = by, without(c.targets, by)
			}
			if len(c.targets) == 0 {
				c.targets = unique(held)
			}
			c.explain("recipients", "who beats off an attack", s.Words[w].Form)
			break
		}
	}
}

// strikesBack reports whether those who beat off an attack killed or hurt others in doing so: "repelled the raid, killing nine gunmen".
func strikesBack(s *sentence, verb int) bool {
	return slices.ContainsFunc(s.all(verb, "advcl", "conj"), func(y int) bool {
		return effectVerb(s, y) && s.child(y, "nsubj") < 0 && s.object(y) >= 0 && !isPassive(s, y)
	})
}

// beatsOff reports whether a verb tells that an attack was beaten off: "repelled", "fought off", "drove back".
func beatsOff(s *sentence, verb int) bool {
	return s.in(verb, "repulses") || s.in(verb, "drives") && slices.ContainsFunc(s.all(verb, "compound:prt", "advmod"), func(p int) bool {
		return s.lemmas[p] == "off" || s.lemmas[p] == "back"
	})
}

// foiled takes those who foil an attack out of its actors: who defuses a bomb has not laid it.
func (v *view) foiled(s *sentence, list []*claim) {
	for _, c := range list {
		foils := func(w int) bool { return s.in(w, "foils") }
		if c.code == "ASSAULT" && (foils(c.word) || slices.ContainsFunc(c.also, foils)) {
			c.actors = nil
			for _, who := range c.targets { // "bombs planted by the rebels"
				if slices.ContainsFunc(v.cast.list[who].heads, func(h at) bool { return h.sent == s.index && s.preposition(h.word) == "by" }) {
					c.actors = append(c.actors, who)
				}
			}
			c.targets = without(c.targets, c.actors)
		}
	}
}
