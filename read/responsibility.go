package read

import (
	"slices"

	"sitrep"
)

// responsibility reads who claims, refuses or is suspected of an attack that the report has told of: the event itself with
// the claimant as actor (design.md 3b). Its type and mode are those of the attack named, or of the last one told.
func (v *view) responsibility(s *sentence, list []*claim) []*claim {
	var out []*claim
	for i := range s.Words {
		var c *claim
		switch {
		case s.lemmas[i] == "claim" && v.boasts(s, i, list) || v.rebuffs(s, i, list):
			continue
		case s.in(i, "avows") && s.isVerb(i):
			c = v.claimed(s, i, sitrep.Happened, list)
		case s.in(i, "disavows") && s.isVerb(i):
			c = v.claimed(s, i, sitrep.Denied, list)
		case s.in(i, "culprits") && s.Words[i].UPOS == "NOUN":
			c = v.suspected(s, i, list)
		}
		if c == nil {
			continue
		}
		for _, old := range list { // the verb itself is no act beside it, nor the attack that is only named
			if old.word == i || s.Words[old.word].Head == i && !s.isVerb(old.word) && s.in(old.word, "responsibilities") || onlyTakenUp(old, c) {
				old.gone = true
			} else if old.code == "ASSAULT" && s.under(old.word, i) && c.claimant >= 0 {
				old.actors = without(old.actors, c.actors) // the report itself does not say who did it
			}
		}
		out = append(out, c)
	}
	return out
}

// onlyTakenUp reports whether a noun under a claim of responsibility says no more than which attack is meant: "for the attack".
func onlyTakenUp(old, c *claim) bool {
	s := old.s
	if old.code != "ASSAULT" || s.isVerb(old.word) || !s.under(old.word, c.word) || !takesUp(s, old.word) {
		return false
	}
	return len(without(old.actors, c.actors))+len(old.targets)+len(old.objects)+len(old.figures) == 0
}

// takesUp reports whether a noun says no more than which deed of those told before is meant: "the attack", "this crime".
func takesUp(s *sentence, noun int) bool {
	return pointsBack(s, noun) && s.child(noun, "nmod", "acl") < 0
}

func (v *view) claimed(s *sentence, verb int, status sitrep.Status, list []*claim) *claim {
	object := s.child(verb, "obj", "nsubj:pass")
	rule := "responsibility"
	switch {
	case status == sitrep.Denied && s.lemmas[verb] == "deny" && partDenied(s, verb):
		rule = "a part in it is denied"
	case object < 0:
		return nil
	case status == sitrep.Denied && s.in(verb, "rebuts") && (s.in(object, "rumours") || s.lemmas[verb] == "deny" && standsForCharge(s, object)):
		if !v.justTold(s, verb, list) {
			return nil
		}
		rule = chargeDenied
	case !s.in(object, "responsibilities") || negator(s, verb) >= 0:
		return nil
	case status == sitrep.Happened && s.lemmas[object] != "responsibility" && s.lemmas[object] != "credit":
		return nil
	}
	subjects := v.subjects(s, verb)
	if len(subjects) == 0 {
		return nil
	}
	doer := antecedentOf(s, subjects[0])
	if nobody(s, doer) {
		return nil
	}
	return v.answeredFor(s, verb, doer, status, rule, list)
}

// standsForCharge reports whether a pronoun stands for what was said before: "the army denied it".
func standsForCharge(s *sentence, word int) bool {
	switch s.lemmas[word] {
	case "it", "this", "that", "these", "them":
		return s.Words[word].UPOS == "PRON" && s.child(word, "acl", "acl:relcl") < 0
	}
	return false
}

// chargeDenied explains a claim by which somebody denies what others have said.
const chargeDenied = "a charge is denied"

// nobody reports whether a word says that there is nobody: "no group", "no one".
func nobody(s *sentence, word int) bool {
	switch s.lemmas[word] {
	case "nobody", "none", "neither":
		return true
	}
	d := s.child(word, "det")
	return d >= 0 && (s.lemmas[d] == "no" || s.lemmas[d] == "neither")
}

// partDenied reports whether what a verb denies is a part in something: "denied that its troops were involved".
func partDenied(s *sentence, verb int) bool {
	said := s.child(verb, "ccomp", "xcomp")
	return said >= 0 && s.in(said, "parts") && negator(s, said) < 0
}

// justTold reports whether the report has told of an attack before a word, in its sentence or the three before.
func (v *view) justTold(s *sentence, word int, list []*claim) bool {
	if slices.ContainsFunc(list, func(old *claim) bool { return old.code == "ASSAULT" && old.word < word && !s.under(old.word, word) }) {
		return true
	}
	for _, old := range slices.Backward(v.claims) {
		if s.index-old.s.index > 3 {
			return false
		}
		if old.code == "ASSAULT" && old.status != sitrep.Hypothetical {
			return true
		}
	}
	return false
}

// answeredFor is the attack that somebody says was theirs, or was not.
func (v *view) answeredFor(s *sentence, verb, doer int, status sitrep.Status, rule string, list []*claim) *claim {
	who := v.actorAt(s, doer)
	if by := v.authors(s, doer); len(by) > 0 {
		who = by[0] // "leaflets that claim responsibility" are somebody's
	}
	c, old := v.sameAttack(s, verb, list)
	if who < 0 || c == nil {
		return nil
	}
	c.actors, c.claimant, c.fixed = []int{who}, who, status
	if body := v.spokenFor(s, doer); body >= 0 {
		c.actors = []int{body}
	}
	if rule == chargeDenied && len(old.actors) > 0 && (old.s == s || slices.Equal(old.actors, old.sources) || v.answersFor(who, old)) && !slices.Contains(old.actors, c.actors[0]) {
		c.actors = old.actors // "the rebels said they had burned the mill; the army denied the claim"
	}
	c.explain("event", rule, s.Words[verb].Form)
	return c
}

// answersFor reports whether somebody who denies a charge does so for those whom it is made against: a ministry for its country's troops.
// Who has made it himself does not deny it for himself.
func (v *view) answersFor(who int, charge *claim) bool {
	if slices.Contains(charge.sources, who) {
		return true
	}
	ch, accused := v.cast.list[who], v.cast.list[charge.actors[0]]
	return ch.kind == sitrep.Body && ch.country != "" && ch.country == accused.country && (ch.sector == "GOV" || ch.sector == "MIL")
}

// spokenFor is the body for which a spokesman speaks who is named by a phrase ("Front spokesman Omar Said", "a spokesman for the
// Front"); -1 where it names none. What he owns up to the body has done.
func (v *view) spokenFor(s *sentence, person int) int {
	body, speaks := -1, false
	s.walk(person, nil, func(w int) {
		if n, ok := v.noun(s, w); ok && n.Role == "spokesman" {
			speaks = true
		}
		who, ok := v.cast.byWord[at{s.index, w}]
		if !ok || body >= 0 || who == v.actorAt(s, person) {
			return
		}
		if ch := v.cast.list[who]; ch.ner == "ORG" || ch.kind == sitrep.Body || ch.kind == sitrep.Group && ch.sector == "REB" {
			body = who
		}
	})
	if !speaks {
		return -1
	}
	return body
}

// suspected reads "X are the suspected perpetrators" and "the suspected perpetrators are X".
func (v *view) suspected(s *sentence, noun int, list []*claim) *claim {
	subject, said := s.child(noun, "nsubj"), noun
	if h := s.Words[noun].Head; subject < 0 && s.rel(noun) == "nsubj" && h > noun && s.isNoun(h) {
		subject, said = h, h
	}
	if subject < 0 || s.child(said, "cop") < 0 || negator(s, said) >= 0 {
		return nil
	}
	who := v.actorAt(s, subject)
	c, _ := v.sameAttack(s, noun, list)
	if c == nil || who < 0 {
		return nil
	}
	c.actors, c.fixed = []int{who}, sitrep.Happened
	c.hedged = v.hedgedByWord(s, noun)
	c.explain("event", "perpetrator", s.Words[noun].Form)
	return c
}

// sameAttack is a claim of the last attack told before a word, or else of the one named under it, without its figures; and that attack.
func (v *view) sameAttack(s *sentence, word int, list []*claim) (c, old *claim) {
	claims := func(old *claim) *claim {
		c := newClaim(s, word)
		c.code, c.mode = old.code, old.mode
		return c
	}
	for _, old := range slices.Backward(list) {
		if old.code == "ASSAULT" && old.word < word && !s.under(old.word, word) {
			return claims(old), old
		}
	}
	for k := len(v.claims) - 1; k >= 0; k-- {
		old := v.claims[k]
		if old.code == "ASSAULT" && old.status != sitrep.Hypothetical && s.index-old.s.index < 25 {
			c := claims(old)
			c.spot, c.moment = old.spot, old.moment
			return c, old
		}
	}
	for _, old := range list { // told nowhere before: "claimed responsibility for an attack that killed six"
		if old.code == "ASSAULT" && old.word > word && s.under(old.word, word) {
			return claims(old), old
		}
	}
	return nil, nil
}
