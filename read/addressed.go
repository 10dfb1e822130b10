package read

import (
	"slices"

	"sitrep"
	"sitrep/lexicon"
)

// asked gives a request the object of its verb, where that is somebody and an infinitive says what is asked, whoever stands in
// the infinitive: "urged him to press the junta to stop".
func (v *view) asked(c *claim) {
	s := c.s
	if c.code != "REQUEST" || !s.isVerb(c.word) || isPassive(s, c.word) {
		return
	}
	o := s.child(c.word, "obj", "iobj")
	if o < 0 || len(v.slot(s, c.word, lexicon.Infinitive)) == 0 {
		return
	}
	who, ok := v.cast.byWord[at{s.index, o}]
	if rest := without(c.actors, []int{who}); ok && (len(rest) > 0 || len(c.actors) == 0) {
		c.actors, c.targets = rest, []int{who} // who is urged does not urge
	}
}

// askedInVoice gives a request in the passive of the present, which names nobody who makes it, to whose words it stands in: "residents are
// advised to leave, the mayor said"; in a release of a body of its own to that body.
func (v *view) askedInVoice(c *claim) {
	s := c.s
	if c.code != "REQUEST" || len(c.actors) > 0 || !s.isVerb(c.word) || !isPassive(s, c.word) {
		return
	}
	be := s.child(c.word, "aux:pass")
	if be < 0 || s.Words[be].XPOS != "VBP" && s.Words[be].XPOS != "VBZ" {
		return
	}
	who := c.sources
	if _, body := v.r.actors.Body(v.report.Outlet); len(who) == 0 && body {
		who = []int{v.house()}
	}
	if c.actors = without(who, c.targets); len(c.actors) > 0 {
		c.explain("actors", "in whose words it is asked", s.Words[c.word].Form)
	}
}

// blamedOn gives a reproach whom its verb has behind "on", who is to blame for its object: "blamed the loss of the town on
// poor leadership by the army".
func (v *view) blamedOn(c *claim) {
	s := c.s
	if c.code != "ACCUSE" || s.lemmas[c.word] != "blame" || !s.isVerb(c.word) {
		return
	}
	for _, on := range v.slot(s, c.word, "on") {
		if v.inTime(s, on) {
			continue
		}
		if who := without(v.culprits(s, on), c.actors); len(who) > 0 {
			c.targets = who
			return
		}
	}
}

// culprits are the actors that a phrase names: its head, or all who are joined in what hangs on it.
func (v *view) culprits(s *sentence, word int) []int {
	if who, ok := v.cast.byWord[at{s.index, word}]; ok {
		return []int{who}
	}
	for _, n := range s.all(word, "nmod") {
		switch s.preposition(n) {
		case "by", "between", "among", "of":
			if who := v.actorsOf(s, n); len(who) > 0 && v.canAct(s, n) {
				return who
			}
		}
	}
	return v.partyIn(s, word, false, 2)
}

// addressed gives a request that names nobody whom it is made to those whom its speaker calls or meets in the same clause:
// "proposed a truce during a phone call to the emir".
func (v *view) addressed(s *sentence, list []*claim) {
	for _, c := range list {
		if c.code != "REQUEST" || c.gone || !s.isVerb(c.word) || c.kind == "" && len(c.targets) > 0 && !v.describesOnly(c) {
			continue
		}
		for _, talk := range list {
			if talk.code != "CONSULT" || talk.gone || s.Words[talk.word].Head != c.word || s.rel(talk.word) != "obl" {
				continue
			}
			if who := without(append(slices.Clone(talk.targets), talk.actors...), c.actors); len(who) > 0 {
				c.targets = who
				if len(talk.actors) == 0 {
					talk.actors = c.actors
				}
				break
			}
		}
	}
}

// describesOnly reports whether all whom a claim is said to concern stand only as adjectives in its clause: "Syrian talks".
func (v *view) describesOnly(c *claim) bool {
	return !slices.ContainsFunc(c.targets, func(who int) bool {
		return slices.ContainsFunc(v.cast.list[who].heads, func(h at) bool {
			return h.sent == c.s.index && c.s.rel(h.word) != "amod" && c.s.rel(h.word) != "compound"
		})
	})
}

// outside leaves out those who are named in a sentence only within the phrase of one of the actors: "was condemned by members
// of the Union" condemns no Union.
func (v *view) outside(s *sentence, list, doers []int) []int {
	return slices.DeleteFunc(slices.Clone(list), func(who int) bool {
		inside := false
		for _, h := range v.cast.list[who].heads {
			if h.sent != s.index {
				continue
			}
			if !slices.ContainsFunc(doers, func(d int) bool { return d >= 0 && v.belongsTo(s, d, h.word) }) {
				return false
			}
			inside = true
		}
		return inside
	})
}

// belongsTo reports whether a word stands in a phrase that names an actor, as an attribute of its head.
func (v *view) belongsTo(s *sentence, who, word int) bool {
	return who >= 0 && slices.ContainsFunc(v.cast.list[who].heads, func(h at) bool {
		if h.sent != s.index || h.word == word {
			return false
		}
		for w := word; w >= 0 && w != h.word; w = s.Words[w].Head {
			switch s.rel(w) {
			case "nmod", "compound", "amod", "flat":
				if s.Words[w].Head == h.word {
					p := s.preposition(w)
					return p == "" || p == "of"
				}
			default:
				return false
			}
		}
		return false
	})
}

// doersOf gives a reproach of something told before ("condemned the attack") those who did it as recipients.
func (v *view) doersOf(c *claim, before []*claim) {
	s := c.s
	v.calledDeed(c, before)
	v.answeredTo(c, before)
	if c.code != "ACCUSE" || len(c.targets) > 0 || !s.isVerb(c.word) || c.mode == "investigate" {
		return
	}
	for _, slot := range []lexicon.Slot{lexicon.Object, "against", "of"} {
		for _, w := range v.slot(s, c.word, slot) {
			if s.Words[w].UPOS != "NOUN" || !pointsBack(s, w) || !s.in(w, "attacks") && s.lemmas[w] != "operation" && s.lemmas[w] != "offensive" {
				continue
			}
			for _, old := range slices.Backward(before) {
				if c.s.index-old.s.index > condemnedReach {
					return
				}
				if old.code == "ASSAULT" && old.isFact() && len(old.actors) > 0 {
					if c.targets = without(old.actors, c.actors); len(c.targets) > 0 {
						c.explain("recipients", "who did what is condemned", s.Words[w].Form)
					}
					return
				}
			}
		}
	}
}

// calledDeed gives a reproach that calls a deed told before something ("called it an act of war") the doers of that deed as recipients, and
// nobody else, whatever "it" was taken for.
func (v *view) calledDeed(c *claim, before []*claim) {
	s := c.s
	if c.code != "ACCUSE" || !s.isVerb(c.word) || !s.in(c.word, "brandings") || isPassive(s, c.word) {
		return
	}
	o := s.child(c.word, "obj", "iobj")
	if o < 0 || s.lemmas[o] != "it" && s.lemmas[o] != "this" && s.lemmas[o] != "that" {
		return
	}
	if slices.ContainsFunc(v.slot(s, c.word, lexicon.Predicate), func(w int) bool { return s.in(w, "actor") }) {
		return // "called it a criminal gang"
	}
	for _, old := range slices.Backward(before) {
		if s.index-old.s.index > answeredReach {
			return
		}
		if reproachable(old) && old.code != "MOBILIZE" && len(old.actors) > 0 && !overlap(old.actors, c.actors) {
			c.targets = slices.Clone(old.actors)
			c.explain("recipients", "who did what is so called", s.Words[o].Form)
			return
		}
	}
}

// answeredTo gives a reproach of a measure told before ("denounced the sanctions") those who took it as recipients, and a refusal of what
// was offered or asked ("turned down the offer") those who did that.
func (v *view) answeredTo(c *claim, before []*claim) {
	s := c.s
	if len(c.targets) > 0 || len(c.actors) == 0 || !s.isVerb(c.word) || c.code != "REJECT" && (c.code != "ACCUSE" || c.mode != "disapprove") {
		return
	}
	words := v.objects(s, c.word)
	if len(words) == 0 && c.code == "REJECT" && s.child(c.word, "xcomp", "ccomp", "obl") < 0 {
		words = []int{c.word} // "the government refused"
	}
	for _, w := range words {
		bare, deed := w == c.word, v.standsForDeed(s, w)
		if !bare && !deed && (s.Words[w].UPOS != "NOUN" || !takesUp(s, w)) {
			continue
		}
		meant := v.eventType(s, w).code
		for _, old := range slices.Backward(before) {
			if c.s.index-old.s.index > answeredReach {
				return
			}
			made := c.code == "ACCUSE" && (meant != "" && old.code == meant || deed && v.maybeMove(c, old, w))
			asked := c.code == "REJECT" && (bare || s.in(w, "pleas")) && (old.code == "REQUEST" || old.code == "CONCEDE" || old.code == "AGREE")
			if !made && !asked || old.status == sitrep.Denied || overlap(old.actors, c.actors) {
				continue
			}
			if c.targets = slices.Clone(old.actors); len(c.targets) > 0 {
				c.explain("recipients", "who did what is answered", s.Words[w].Form)
			}
			return
		}
	}
}

// maybeMove reports whether a claim just told may be the deed that a reproach takes up: what one alone did, or, of "the move" and "the
// decision", what he asked for, refused, agreed to or gave up.
func (v *view) maybeMove(c, old *claim, word int) bool {
	planned := old.status == sitrep.Expected && c.s.lemmas[word] == "plan"
	if len(old.actors) != 1 || c.s.index-old.s.index > 1 || unreal(old) && !planned {
		return false
	}
	switch old.code {
	case "AGREE", "CONCEDE", "REJECT", "REQUEST", "RETREAT":
		return c.s.Words[word].UPOS == "NOUN" && c.s.lemmas[word] != "incident"
	}
	return reproachable(old)
}

// standsForDeed reports whether the object of a reproach stands for what was just told, whatever it was: "called | that disproportionate",
// "called the | incident a provocation".
func (v *view) standsForDeed(s *sentence, word int) bool {
	switch s.lemmas[word] {
	case "this", "that", "it":
		return s.Words[word].UPOS != "NOUN" && !v.isParty(s, word)
	case "incident", "move", "step", "action", "act", "decision", "measure", "announcement", "plan", "ruling":
		return takesUp(s, word)
	}
	return false
}

// reproachable reports whether a claim is of a deed with which somebody may be reproached.
func reproachable(c *claim) bool {
	switch c.code {
	case "ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "THREATEN":
		return !unreal(c)
	}
	return false
}

// answeredReach is how many sentences after an offer or a measure an answer to "the offer" is still one to it.
const answeredReach = 3

// condemnedReach is how many sentences after an act a reproach of "the attack" is still one of that act.
const condemnedReach = 12
