package read

import (
	"slices"

	"sitrep"
)

// accidents reads that what somebody else calls an attack came of itself, as the attack denied by who says so: "the crash was due to
// a technical fault", "the ministry said the blast was an accident", where the report tells of a plane shot down or a blast set off.
func (v *view) accidents() {
	for _, s := range v.sents {
		if s.aside {
			continue
		}
		for i := range s.Words {
			what := v.ofItself(s, i)
			if what < 0 {
				continue
			}
			attack := v.calledAttack(s, i, what)
			if attack == nil {
				continue
			}
			c := newClaim(s, v.accidentWord(s, i, what))
			c.code, c.mode, c.fixed, c.margin, c.known, c.itself = attack.code, attack.mode, sitrep.Denied, sureMost, true, true
			c.spot, c.moment = attack.spot, attack.moment
			c.explain("event", "it came of itself", s.Words[i].Form)
			if s.in(c.word, "charges") && s.subject(c.word) >= 0 {
				c.claimant = v.actorAt(s, antecedentOf(s, s.subject(c.word))) // who attributes it says so
			}
			v.evidence(c)
			v.attribute(c)
			v.judge(c)
			if c.tellsOf = attack; attack.s.index > s.index || attack.s == s && attack.word > c.word {
				attack.tellsOf, c.tellsOf = c, nil
			}
			k := slices.IndexFunc(v.claims, func(o *claim) bool { return o.s.index > s.index || o.s == s && o.word > c.word })
			if k < 0 {
				k = len(v.claims)
			}
			v.claims = slices.Insert(v.claims, k, c)
		}
	}
}

// ofItself is the word for what is said to have come of itself, where a word names such a cause: "the | crash was due to a technical
// fault", "the | plane went down after an engine failure", "| it was an accident"; -1 if the word names none, or it is denied.
func (v *view) ofItself(s *sentence, cause int) int {
	switch {
	case s.in(cause, "accidents"):
	case s.in(cause, "faults") && slices.ContainsFunc(s.all(cause, "amod", "compound"), func(m int) bool { return s.in(m, "technicals") }):
	default:
		return -1
	}
	if negator(s, cause) >= 0 || !s.isNoun(cause) && s.Words[cause].UPOS != "ADJ" {
		return -1
	}
	if s.child(cause, "cop") >= 0 {
		return wentWrong(s, s.child(cause, "nsubj"))
	}
	h := s.Words[cause].Head
	if h < 0 || negator(s, h) >= 0 || slices.ContainsFunc(s.all(h, "aux"), func(a int) bool { return s.in(a, "modals") }) {
		return -1
	}
	switch s.rel(cause) {
	case "obj": // "the plane | encountered a technical problem"
		if s.in(h, "encounters") && s.isVerb(h) {
			return wentWrong(s, s.subject(h))
		}
		return -1
	case "obl", "nmod":
	default:
		return -1
	}
	if !s.isVerb(h) && s.Words[h].UPOS != "ADJ" && s.child(h, "cop") < 0 && !s.in(h, "mishaps") {
		return -1
	}
	switch s.preposition(cause) {
	case "on", "to":
		if o := s.object(h); o >= 0 && s.in(h, "charges") {
			return wentWrong(s, o) // "blamed the crash on an engine failure", "attributed it to a technical fault"
		}
	case "of", "by", "from", "after", "due", "because", "following":
	default:
		return -1
	}
	if s.in(h, "mishaps") && !s.isVerb(h) {
		return h
	}
	return wentWrong(s, s.subject(h))
}

// wentWrong is a word for a crash, a blast or a fire, for a craft that came down, or a pronoun for them; else -1.
func wentWrong(s *sentence, word int) int {
	if word < 0 || !s.in(word, "mishaps") && !s.in(word, "crafts") && !s.in(word, "blasts") && s.lemmas[word] != "it" && s.lemmas[word] != "this" {
		return -1
	}
	return word
}

// accidentWord is the word that a claim of an accident hangs on: the verb or noun which says what happened, else its cause.
func (v *view) accidentWord(s *sentence, cause, what int) int {
	if h := s.Words[cause].Head; h >= 0 && s.child(cause, "cop") < 0 && s.under(what, h) {
		return h
	}
	return cause
}

// calledAttack is the attack that a crash or blast is called in the report: a craft shot down, an explosion set off; the last one told
// before its cause, else the next. For a pronoun only one before will do. What was "shot down or crashed" is not called two things.
func (v *view) calledAttack(s *sentence, cause, what int) *claim {
	back := s.lemmas[what] == "it" || s.lemmas[what] == "this"
	blast := s.in(what, "blasts")
	var best *claim
	for _, c := range v.claims {
		ahead := c.s.index > s.index || c.s == s && c.word > cause
		if c.code != "ASSAULT" || c.itself || c.status != sitrep.Happened || ahead && (back || best != nil) {
			continue
		}
		if c.s == s && s.under(what, c.word) && s.under(cause, c.word) {
			return nil
		}
		burst := c.s.in(c.word, "blasts") || c.mode == "explosives"
		if oneShotDown(c.s, c.word) && !blast || burst && (blast || back) {
			best = c
		}
	}
	return best
}

// shotDown reports whether a verb brings down what flies.
func shotDown(s *sentence, verb int) bool {
	return s.lemmas[verb] == "down" && s.isVerb(verb) || s.lemmas[verb] == "shoot" && slices.ContainsFunc(s.children[verb], func(k int) bool { return s.lemmas[k] == "down" })
}

// undergoes is what a verb in the active or passive is done to, or -1.
func undergoes(s *sentence, verb int) int {
	if o := s.object(verb); o >= 0 {
		return o
	}
	return s.subject(verb)
}

// oneShotDown reports whether a verb brings down one craft: several are not the one that crashed.
func oneShotDown(s *sentence, verb int) bool {
	craft := undergoes(s, verb)
	return shotDown(s, verb) && craft >= 0 && s.Words[craft].XPOS != "NNS"
}

// downed leaves to a craft that is shot down no more victims than are told: "the pilot whose plane we shot down" does not say that he
// was shot.
func (v *view) downed(s *sentence, list []*claim) {
	for _, c := range list {
		if c.code != "ASSAULT" || !shotDown(s, c.word) || s.object(c.word) < 0 && !isPassive(s, c.word) {
			continue
		}
		craft := undergoes(s, c.word)
		if craft < 0 || !s.in(craft, "crafts") {
			continue
		}
		c.figures = slices.DeleteFunc(c.figures, func(f amount) bool { return ofPeople(f) && !f.told && !s.under(f.word, craft) })
		if c.targets = nil; s.child(craft, "nmod:poss") < 0 {
			c.targets = v.actorsOf(s, craft)
		}
		if c.mode == "firearms" {
			c.mode = "heavy-weapons"
		}
	}
}

// crashed leaves of the deaths in a crash no more than their number: "the helicopter crashed, killing 17" attacks nobody. What crashes
// into something may be a weapon.
func (v *view) crashed(s *sentence, list []*claim) {
	for _, c := range list {
		if c.code != "ASSAULT" || !effectVerb(s, c.word) || !s.isVerb(c.word) || len(c.also) > 0 {
			continue
		}
		crash := s.Words[c.word].Head
		if s.rel(c.word) != "advcl" || crash < 0 || s.child(c.word, "nsubj") >= 0 {
			crash = -1
			for _, x := range s.all(c.word, "advcl") {
				if s.in(x, "mishaps") && isPassive(s, c.word) {
					crash = x // "were killed when the helicopter crashed"
				}
			}
		}
		if crash < 0 || !s.in(crash, "mishaps") || !s.isVerb(crash) || s.subject(crash) < 0 || !s.in(s.subject(crash), "crafts") || len(v.slot(s, crash, "into")) > 0 {
			continue
		}
		c.code, c.mode, c.actors, c.targets, c.objects = "", "", nil, nil, nil
		c.also, c.gone = []int{crash}, len(c.figures) == 0
		c.explain("event", "people who die in a crash are attacked by nobody", s.Words[crash].Form)
	}
}

// craftAndCrew reports whether one claim tells of a craft shot down by some and the other of what others did: "the rebels killed the
// pilot whose plane the militia had shot down".
func craftAndCrew(a, b *claim) bool {
	return shotDown(a.s, a.word) != shotDown(b.s, b.word) && a.status == sitrep.Happened && b.status == sitrep.Happened &&
		len(a.actors) > 0 && len(b.actors) > 0 && !overlap(a.actors, b.actors)
}
