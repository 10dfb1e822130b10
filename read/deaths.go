package read

import (
	"slices"

	"sitrep"
)

// dies reports whether a verb tells of a death that nobody else is said to have brought about: "died", "passed away", "was
// pronounced dead".
func dies(s *sentence, i int) bool {
	if !s.isVerb(i) {
		return false
	}
	if s.inForm(i, "dies") { // lemmas err
		return true
	}
	switch {
	case s.lemmas[i] == "pass":
		return i+1 < len(s.Words) && s.lemmas[i+1] == "away"
	case s.in(i, "pronounces"):
		return slices.ContainsFunc(s.all(i, "xcomp", "obj", "amod", "advmod"), func(c int) bool { return s.in(c, "lifeless") })
	}
	return false
}

// deaths reads that somebody died or was hurt whom an attack told before had struck ("Duval was shot on Monday. He died in
// hospital."): the claim tells of the attack again, with how it ended.
func (v *view) deaths(s *sentence, list []*claim) []*claim {
	var out []*claim
	for i := range s.Words {
		if !dies(s, i) && !(s.passive(i) && (s.lemmas[i] == "kill" || s.in(i, "woundings"))) || negator(s, i) >= 0 || modal(s, i) >= 0 || slices.ContainsFunc(list, func(c *claim) bool { return c.tellsBy(i) }) {
			continue
		}
		subject := s.subject(i)
		if subject < 0 || s.diesOtherwise(i) {
			continue
		}
		subject = antecedentOf(s, subject)
		who, known := v.cast.byWord[at{s.index, subject}]
		if !known {
			continue
		}
		struck := func(c *claim) bool {
			return c.code == "ASSAULT" && !unreal(c) && !c.gone && slices.Contains(c.targets, who)
		}
		if k := slices.IndexFunc(list, struck); k >= 0 && (s.under(i, list[k].word) || s.under(list[k].word, i)) {
			list[k].also = append(list[k].also, i) // "was shot and died", "were killed in the blast"
			continue
		}
		if k := slices.IndexFunc(list, func(c *claim) bool {
			return c.code == "ASSAULT" && !c.gone && len(c.targets) == 0 && s.Words[c.word].Head == i && s.rel(c.word) == "advcl"
		}); k >= 0 {
			list[k].also, list[k].targets = append(list[k].also, i), v.joinedActors(s, subject, who) // "were killed when a bomb exploded"
			continue
		}
		if !slices.ContainsFunc(v.claims, struck) && !slices.ContainsFunc(list, struck) && !v.afterAttack(s, list, who, i) {
			continue
		}
		c := newClaim(s, i)
		c.code, c.targets, c.margin, c.known = "ASSAULT", v.joinedActors(s, subject, who), sureMost, true
		c.explain("event", "who was struck before has died", s.Words[i].Form)
		out = append(out, c)
	}
	return out
}

// diesOtherwise reports whether what stands behind a verb of dying says that nobody's attack was the cause: "died in a house fire",
// "died of cancer".
func (s *sentence) diesOtherwise(verb int) bool {
	if !dies(s, verb) {
		return false
	}
	cause := func(x int) bool {
		if s.in(x, "hazards") && !s.isVerb(x) || s.in(x, "mishaps") && s.isVerb(x) { // "when gunmen stormed the bank" was no storm
			of := s.child(x, "compound", "nmod", "amod")
			return s.lemmas[x] != "fire" || s.isNoun(x) && (of < 0 || s.in(of, "buildings") || s.lemmas[of] == "house")
		}
		return s.in(x, "illnesses")
	}
	return slices.ContainsFunc(s.all(verb, "obl", "advcl"), func(x int) bool {
		return cause(x) || slices.ContainsFunc(s.all(x, "compound", "amod", "conj", "nmod"), cause) // "after a long battle with cancer"
	})
}

// afterAttack reports whether somebody who is said to have died or been hurt is a person, and an attack was told shortly
// before. People who are hurt are counted unless they have a name, and no accident wounds.
func (v *view) afterAttack(s *sentence, list []*claim, who, verb int) bool {
	if v.cast.list[who].kind != sitrep.Person {
		return false
	}
	if s.in(verb, "woundings") {
		if v.cast.list[who].ner != "PER" {
			return false
		}
		if s.lemmas[verb] == "wound" {
			return true
		}
	}
	attack := func(c *claim) bool {
		return c.code == "ASSAULT" && !unreal(c) && !c.gone && s.index-c.s.index <= tollReach
	}
	return slices.ContainsFunc(v.claims, attack) || slices.ContainsFunc(list, attack)
}

// joinedActors are the actor that a word names and those who are joined to it: "Jane Roe, 34, and John Doe, 25, died".
func (v *view) joinedActors(s *sentence, word, who int) []int {
	list := []int{who}
	for _, x := range s.all(word, "conj") {
		if other, ok := v.cast.byWord[at{s.index, x}]; ok {
			list = append(list, other)
		}
	}
	return unique(list)
}
