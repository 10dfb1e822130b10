package read

import (
	"slices"

	"sitrep"
)

// boasts gives an attack that somebody claims ("the group claimed the bombing") whoever claims it as its doer and source.
func (v *view) boasts(s *sentence, verb int, list []*claim) bool {
	object := s.object(verb)
	if !s.isVerb(verb) || isPassive(s, verb) || object < 0 || negator(s, verb) >= 0 {
		return false
	}
	subjects := v.subjects(s, verb)
	if len(subjects) == 0 {
		return false
	}
	doer := antecedentOf(s, subjects[0])
	if nobody(s, doer) {
		return false
	}
	who := v.actorAt(s, doer)
	if whose := v.inWhoseName(s, verb); whose >= 0 {
		who = whose
	}
	k := slices.IndexFunc(list, func(c *claim) bool {
		return c.code == "ASSAULT" && !c.gone && c.word == object && len(without(c.actors, []int{who})) == 0
	})
	if k < 0 || who < 0 {
		return false
	}
	c := list[k]
	c.actors, c.targets, c.claimant, c.fixed = []int{who}, without(c.targets, []int{who}), who, sitrep.Happened
	c.explain("event", "an attack that is claimed", s.Words[verb].Form)
	return true
}

// inWhoseName is the body for which a caller claims an attack: "on behalf of the Front", "in the name of the Front"; -1 if none.
func (v *view) inWhoseName(s *sentence, verb int) int {
	for i := verb + 1; i < len(s.Words); i++ {
		if (s.lemmas[i] == "behalf" || s.lemmas[i] == "name") && s.under(i, verb) {
			for _, of := range s.all(i, "nmod") {
				return v.actorAt(s, of)
			}
		}
	}
	return -1
}

// rebuffs gives the attacks that somebody is said to have made, and says he has not, as denied by him, and so a place that is said
// to be lost: "rejected claims that it had shelled the school". The rejection is no act beside them.
func (v *view) rebuffs(s *sentence, verb int, list []*claim) bool {
	object := s.object(verb)
	if !s.isVerb(verb) || isPassive(s, verb) || !s.in(verb, "rebuts") || object < 0 || negator(s, verb) >= 0 || !s.in(object, "rumours") {
		return false
	}
	subjects := v.subjects(s, verb)
	said := s.child(object, "acl", "ccomp", "acl:relcl")
	if len(subjects) == 0 || said < 0 {
		return false
	}
	who := v.actorAt(s, antecedentOf(s, subjects[0]))
	if who < 0 {
		return false
	}
	found := false
	for _, c := range list {
		if c.code != "ASSAULT" && c.state == "" || c.gone || c.word != said && !(s.Words[c.word].Head == said && !s.isVerb(c.word)) {
			continue
		}
		c.claimant, c.fixed = who, sitrep.Denied
		c.explain("status", "a charge that is rejected", s.Words[object].Form)
		found = true
	}
	for _, c := range list {
		if found && (c.word == verb || c.word == object) {
			c.gone = true
		}
	}
	return found
}

// denier gives what is denied, and what the words around leave in the report's own voice, to whoever denies it: "denied reports of an attack",
// "dismissed talk of a coup", "denied the massacre".
func (v *view) denier(c *claim) {
	if c.status != sitrep.Denied || len(c.sources) > 0 {
		return
	}
	for _, q := range v.sayings(c.s.index, c.word) {
		if q.effect != "denied" || q.cue < 0 || q.sent != c.s.index || !c.s.isVerb(q.cue) || !v.canKnow(q.speaker) || v.isNotDone(q) {
			continue
		}
		sp := v.span(c.s, q.cueFrom, q.cueTo)
		c.sources, c.voice, c.cue = q.speaker, sitrep.Reported, &sp
		c.explain("source", "who denies it", c.s.Words[q.cue].Form)
		return
	}
}
