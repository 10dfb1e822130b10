package read

import (
	"slices"
	"strings"

	"sitrep"
	"sitrep/lexicon"
)

// charged gives the deeds of which somebody is accused ("accused the army of shelling the town") the accuser as source: the
// report does not say that they were done. Where nobody is named as the accuser the deed is hedged.
func (v *view) charged(s *sentence, list []*claim) {
	for _, deed := range list {
		v.suspectedOf(deed)
		verb := deedOf(deed)
		if deed.gone || verb < 0 || len(deed.sources) > 0 {
			continue
		}
		charge := chargeAbove(s, verb, list)
		v.sentencedFor(deed, verb, list)
		if charge == nil || !underOf(s, charge.word, verb) {
			continue
		}
		if overlap(deed.actors, charge.actors) && !overlap(charge.targets, deed.targets) {
			deed.actors = unique(append(slices.Clone(charge.targets), without(deed.actors, charge.actors)...)) // the accused did it, not the accuser
		}
		deed.hedged = deed.hedged || s.in(charge.word, "suspectings") // who suspects does not know
		if deed.sources = charge.actors; len(deed.sources) > 0 {
			deed.explain("source", "who accuses", s.Words[charge.word].Form)
			continue
		}
		deed.hedged = true
		deed.explain("hedged", "somebody is accused of it", s.Words[charge.word].Form)
	}
}

// sentencedFor makes the convict the doer of what he is sentenced for, and not the court: "a court jailed a colonel for ordering the killing of 300".
func (v *view) sentencedFor(deed *claim, verb int, list []*claim) {
	s := deed.s
	for _, c := range list {
		if c.code != "SANCTION" || c.mode != "convict" || c.gone || len(c.targets) == 0 || !s.under(verb, c.word) || !underOf(s, c.word, verb) {
			continue
		}
		if overlap(deed.actors, c.actors) && !overlap(c.targets, deed.targets) {
			deed.actors = unique(append(slices.Clone(c.targets), without(deed.actors, c.actors)...))
			deed.explain("actors", "who is sentenced for it", s.Words[c.word].Form)
		}
	}
}

// blamedFor is the attack of which an accusation speaks that the report has told before ("the police blamed the Front for the
// attack"): the event once more with the accused as actor and the accuser as source, hedged where nobody is named as the accuser.
func (v *view) blamedFor(s *sentence, list []*claim) []*claim {
	var out []*claim
	for _, charge := range list {
		if charge.code != "ACCUSE" || charge.mode != "allege" || charge.gone || len(charge.targets) == 0 || negator(s, charge.word) >= 0 {
			continue
		}
		deed := s.chargedWith(charge.word)
		if deed < 0 {
			continue
		}
		if c, _ := v.sameAttack(s, deed, list); c != nil {
			for _, old := range list {
				old.gone = old.gone || old.word == deed // it names the attack and says no more
			}
			c.actors, c.sources, c.fixed = charge.targets, charge.actors, sitrep.Happened
			c.hedged = len(c.sources) == 0 || s.in(charge.word, "suspectings")
			c.explain("actors", "who is accused of it", s.Words[charge.word].Form)
			out = append(out, c)
		}
	}
	return out
}

// chargedWith is the noun behind an accusation that takes up what has been told: "of the crime", "for this attack"; -1 if there
// is none.
func (s *sentence) chargedWith(charge int) int {
	for i := charge + 1; i < len(s.Words); i++ {
		p := s.preposition(i)
		if (p == "of" || p == "for" || p == "in") && s.under(i, charge) && s.in(i, "crimes") && takesUp(s, i) {
			return i
		}
	}
	return -1
}

// suspectedOf gives an attack that is laid at somebody's door ("attributed the attack to the Front") the accuser as source, and
// hedges it where nobody is named as the accuser: "the attack was blamed on the Front", "an attack blamed on the Front".
func (v *view) suspectedOf(c *claim) {
	s := c.s
	if c.code != "ASSAULT" || s.isVerb(c.word) || len(c.sources) > 0 {
		return
	}
	h := s.Words[c.word].Head
	if p := s.child(c.word, "acl"); p >= 0 && s.in(p, "charges") && isPassive(s, p) {
		h = p
		v.laidOn(c, p)
	} else if h < 0 || !s.isVerb(h) || !s.in(h, "charges") || !v.laidAt(s, h, c) {
		return
	}
	if len(c.actors) == 0 || negator(s, h) >= 0 {
		return
	}
	if c.sources = without(v.accusersBy(s, h, c.word), c.actors); len(c.sources) > 0 {
		c.hedged = c.hedged || s.in(h, "suspectings")
		c.explain("source", "who accuses", s.Words[h].Form)
		return
	}
	c.hedged = true
	c.explain("hedged", "somebody is accused of it", s.Words[h].Form)
}

// accusersBy are the subjects of a verb that lays a deed at somebody's door, without the deed itself and pronouns that stand for nobody.
func (v *view) accusersBy(s *sentence, verb, deed int) []int {
	var out []int
	for _, n := range v.subjects(s, verb) {
		if n != deed && (s.Words[n].UPOS != "PRON" || v.actorAt(s, n) >= 0) {
			out = append(out, v.actorsOf(s, n)...)
		}
	}
	return unique(out)
}

// laidOn gives an attack the doers at whose door a participle behind it lays it: "an attack attributed to the Front".
func (v *view) laidOn(c *claim, participle int) {
	for _, l := range v.lights(c.s, participle) {
		if len(c.actors) == 0 && l.Noun == lexicon.Object && l.Of(lexicon.Code{Event: c.code, Mode: c.mode}) {
			c.actors = without(v.inFrame(c.s, participle, l.Actor, true), c.targets)
		}
	}
}

// laidAt reports whether a verb of accusing has an attack in a slot in which its light sense has the deed.
func (v *view) laidAt(s *sentence, verb int, c *claim) bool {
	return slices.ContainsFunc(v.lights(s, verb), func(l lexicon.Light) bool {
		return l.Of(lexicon.Code{Event: c.code, Mode: c.mode}) && slices.Contains(v.slot(s, verb, l.Noun), c.word)
	})
}

// convicted makes those who are accused, tried, convicted or punished for an attack its doers, and not its victims: "were jailed for
// the bombing", "charged him with murder". Who is not convicted may not have done it.
func (v *view) convicted(c *claim) {
	s := c.s
	h := s.Words[c.word].Head
	if c.code != "ASSAULT" || h < 0 || !s.isVerb(h) {
		return
	}
	sure := s.in(h, "verdicts")
	switch v.behind(c) {
	case "for", "of", "over", "with":
	default:
		return
	}
	if !sure && !s.in(h, "arrests") && !s.in(h, "charges") {
		return
	}
	who := v.actorsAt(s, v.objects(s, h))
	if len(who) == 0 {
		return
	}
	c.targets = without(c.targets, who)
	own := slices.ContainsFunc(c.actors, func(a int) bool { // "the rebels' attack"
		return slices.ContainsFunc(v.cast.list[a].heads, func(h at) bool { return h.sent == s.index && s.under(h.word, c.word) })
	})
	if !own && !slices.Contains(c.actors, who[0]) {
		c.actors = unique(who)
	}
	if !sure && len(c.sources) == 0 || s.in(h, "arrests") {
		c.hedged = true // nobody is read as who says it, or it is still to be tried
	}
	c.explain("actors", "who is accused, tried or punished for it", s.Words[h].Form)
}

// behind is the preposition before a claim's noun, or the one that brings in its gerund: "for killing".
func (v *view) behind(c *claim) string {
	if m := c.s.child(c.word, "mark"); m >= 0 && c.s.Words[c.word].XPOS == "VBG" {
		return c.s.lemmas[m]
	}
	return c.s.preposition(c.word)
}

// deedOf is the gerund that tells what a claim says was done, or the noun behind "of" where it does; -1 if neither does.
func deedOf(c *claim) int {
	s := c.s
	if s.rel(c.word) == "obl" && s.preposition(c.word) == "of" {
		return c.word
	}
	for _, w := range []int{c.word, c.phaseWord, s.governor(c.word)} {
		if w >= 0 && strings.HasSuffix(s.Words[w].Form, "ing") && s.isVerb(w) {
			return w
		}
	}
	return -1
}

// chargeAbove is the accusation whose deed a verb is, or is joined to.
func chargeAbove(s *sentence, word int, list []*claim) *claim {
	for w, h := word, s.Words[word].Head; h >= 0; w, h = h, s.Words[h].Head {
		switch s.rel(w) {
		case "xcomp", "ccomp", "advcl", "acl", "conj", "obl", "obj":
		default:
			return nil
		}
		for _, c := range list {
			if c.word == h && c.code == "ACCUSE" && c.mode != "disapprove" && !c.gone {
				return c
			}
		}
	}
	return nil
}

// underOf reports whether "of" or "for" stands between an accusation and its deed.
func underOf(s *sentence, charge, deed int) bool {
	for i := charge + 1; i < deed; i++ {
		if l := s.lemmas[i]; l == "of" || l == "for" {
			return true
		}
	}
	return false
}

// settled reports whether a rule has settled the claim's source, and sets its voice.
func (c *claim) settled() bool {
	if len(c.sources) == 0 {
		return false
	}
	c.voice = sitrep.Reported
	if c.s.quoted[c.word] > 0 {
		c.voice = sitrep.Quoted
	}
	return true
}

// guilty makes whoever is found guilty of a deed its doer, and not the court: "found the mayor guilty of stealing".
func (v *view) guilty(c *claim) {
	s := c.s
	h := s.Words[c.word].Head
	if h < 0 || s.lemmas[h] != "guilty" || c.code == "" {
		return
	}
	var who []int
	if verb := s.Words[h].Head; verb >= 0 && s.isVerb(verb) && s.child(h, "nsubj") < 0 {
		who = v.actorsAt(s, v.objects(s, verb))
	} else if n := s.child(h, "nsubj"); n >= 0 {
		who = v.actorsOf(s, n)
	}
	if len(who) > 0 && !slices.Equal(who, c.actors) {
		c.actors, c.targets = unique(who), without(c.targets, who)
		c.explain("actors", "who is found guilty of it", s.Words[h].Form)
	}
}
