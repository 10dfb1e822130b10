package read

import (
	"slices"
	"strings"

	"sitrep"
	"sitrep/lexicon"
)

// given reports whether the lexicon knows a verb as one whose subject is given what another does: "received a loan from".
func (v *view) given(c *claim) bool {
	if !c.s.isVerb(c.word) || isPassive(c.s, c.word) {
		return false
	}
	for _, sense := range v.senses(c.s, c.word) {
		if sense.Code.Event == c.code && !sense.Weak {
			return slices.Contains(sense.Recipient, lexicon.Subject) && slices.Contains(sense.Actor, lexicon.Slot("from"))
		}
	}
	return false
}

// fallback fills the sides that the model left empty from the frame of the lexicon's sense, and from the light verb that
// carries an event noun ("carried out strikes against").
func (v *view) fallback(c *claim) {
	s := c.s
	if who := v.struckIn(s, c.word); len(who) > 0 {
		c.targets = unique(append(c.targets, who...))
		return
	}
	if sense, by, to := v.stockPhrase(s, c.word); len(by) > 0 && sense.Code.Event == c.code {
		if len(c.actors) == 0 {
			c.actors = without(by, c.targets)
		}
		if len(c.targets) == 0 {
			c.targets = without(to, c.actors)
		}
	}
	for _, sense := range v.senses(s, c.word) {
		if sense.Weak || c.code != sense.Code.Event || c.state != sense.Code.Control && c.code == "" {
			continue
		}
		if len(c.actors) == 0 {
			c.actors = v.inFrame(s, c.word, v.actorSlots(c, sense), c.state != "")
		}
		if len(c.targets) == 0 && c.code != "" {
			c.targets = without(v.inFrame(s, c.word, sense.Recipient, c.code == "ASSAULT"), c.actors)
		}
		break
	}
	h := s.Words[c.word].Head
	if h < 0 || c.code == "" && c.state == "" || s.isVerb(c.word) {
		return
	}
	for _, l := range v.lights(s, h) {
		if !l.Of(lexicon.Code{Event: c.code, Mode: c.mode, Control: c.state}) || !slices.Contains(v.slot(s, h, l.Noun), c.word) {
			continue
		}
		if who := v.inFrame(s, h, l.Recipient, c.code == "ASSAULT"); slices.Contains(l.Recipient, lexicon.Subject) && len(who) > 0 {
			c.actors, c.targets = without(c.actors, who), who // "faces criticism from the council"
		}
		if len(l.Actor) == 0 { // "was the target of the strike": who is does not strike
			c.actors = without(c.actors, v.inFrame(s, h, l.Recipient, c.code == "ASSAULT"))
		}
		if len(c.actors) == 0 {
			who := v.inFrame(s, h, l.Actor, false)
			if c.code == "ASSAULT" && slices.Equal(l.Actor, []lexicon.Slot{lexicon.Subject}) && !isPassive(s, h) {
				c.targets = without(c.targets, who) // who "went on a rampage" is nobody's victim
			}
			c.actors = without(who, c.targets)
		}
		if len(c.actors) == 0 && l.Noun == lexicon.Object && s.in(h, "charges") {
			c.actors = v.inFrame(s, c.word, l.Actor, true) // the tree hangs "to" on the attack: "attributed the attack to the Front"
		}
		if len(c.targets) == 0 {
			c.targets = without(v.inFrame(s, h, l.Recipient, c.code == "ASSAULT"), c.actors)
		}
	}
}

// actorSlots are the slots of a sense in which its actor may stand: behind a noun for what is suffered, "of" names the
// sufferer ("the massacre of six priests"), and a town or building there is attacked ("the shelling of Koro").
func (v *view) actorSlots(c *claim, sense lexicon.Sense) []lexicon.Slot {
	struck := c.code == "ASSAULT" && slices.ContainsFunc(v.slot(c.s, c.word, "of"), func(w int) bool {
		return v.namesTown(c.s, w) || c.s.in(w, "buildings")
	})
	if c.s.isVerb(c.word) || !struck && !c.s.in(c.word, "sufferings") {
		return sense.Actor
	}
	return slices.DeleteFunc(slices.Clone(sense.Actor), func(x lexicon.Slot) bool { return x == "of" })
}

// inFrame is who stands in the first filled slot of a word; no town where it is an attack.
func (v *view) inFrame(s *sentence, word int, slots []lexicon.Slot, attack bool) []int {
	for _, slot := range slots {
		var out []int
		for _, f := range v.slot(s, word, slot) {
			if attack && v.namesTown(s, f) {
				continue // "attacks on Aleppo" are on nobody named
			}
			if v.tellsWhere(s, word, f) {
				continue
			}
			if who, ok := v.cast.byWord[at{s.index, f}]; ok && f != word {
				out = append(out, who)
			} else if w, _, ok := v.bodyBefore(s, f); ok {
				out = append(out, w)
			} else if f != word && attack && s.in(f, "teams") && !s.in(f, "quantities") && s.child(f, "nmod") < 0 {
				out = append(out, v.actorAt(s, f)) // "one of the teams was ambushed"
			} else if f != word && v.isEventNoun(s, f) {
				out = append(out, v.beyond(s, v.partyIn(s, f, false, 4), word, f)...) // "reiterated Ankara's support for the Libyans"
			} else if f != word {
				out = append(out, v.ownerOf(s, f)...)
			}
		}
		if len(out) > 0 {
			return unique(out)
		}
	}
	return nil
}

// tellsWhere reports whether a noun before that of a deed says where it was, and not who did it: "the Kabul mosque bombing", "the Quetta blast",
// "the eastern Congo massacre".
func (v *view) tellsWhere(s *sentence, deed, noun int) bool {
	if s.isVerb(deed) || s.Words[noun].Head != deed || s.rel(noun) != "compound" {
		return false
	}
	part := noun > 0 && partWord.MatchString(s.lemmas[noun-1]) && s.Words[noun].UPOS == "PROPN"
	return part || v.namesTown(s, noun) || s.in(noun, "premises")
}

// beyond leaves out of those whom a noun's phrase names the ones who stand in the clause of a verb that is said of the noun:
// "the attack that killed two nurses".
func (v *view) beyond(s *sentence, list []int, verb, noun int) []int {
	if !s.under(verb, noun) {
		return list
	}
	return slices.DeleteFunc(list, func(who int) bool {
		return slices.ContainsFunc(v.cast.list[who].heads, func(h at) bool { return h.sent == s.index && s.under(h.word, verb) })
	})
}

// ownerOf is whose a thing is that acts or is struck: "its guns", "army artillery", "Israeli jets", "a base held by the Front".
func (v *view) ownerOf(s *sentence, word int) []int {
	thing, cast := v.cast.byWord[at{s.index, word}]
	if !cast {
		thing = -1
	}
	kind := -1
	for _, c := range slices.Backward(s.all(word, "nmod:poss", "compound", "amod")) { // the nearest: "Sudanese army artillery"
		if who, ok := v.cast.byWord[at{s.index, c}]; ok && who != thing {
			if v.cast.list[who].ner == "PER" && s.rel(c) == "compound" && s.in(word, "buildings") {
				continue // a mosque or school is named after him
			}
			if s.in(word, "vehicles") && strings.ContainsAny(s.Words[c].Form, "0123456789") {
				continue // "an AC-130 gunship"
			}
			return []int{who}
		}
		if noun, ok := v.noun(s, c); ok && v.isForceBefore(s, c, noun.Sector) {
			if kind = c; s.isNoun(c) {
				break // "a police convoy"; "the Front's military posts" are the Front's
			}
		}
	}
	if kind >= 0 {
		noun, _ := v.noun(s, kind)
		return []int{v.describe(s, kind, noun, true)}
	}
	for _, c := range s.all(word, "nmod") {
		if p := s.preposition(c); p == "by" || p == "of" {
			who, ok := v.cast.byWord[at{s.index, c}]
			if noun, known := v.noun(s, c); ok && who == thing && p == "of" && known && noun.Kind == sitrep.Person && s.in(word, "vehicles") {
				return []int{v.describe(s, c, noun, true)} // "a coach of pilgrims"
			}
			if ok && !v.namesTown(s, c) {
				return []int{who}
			}
		}
	}
	for _, x := range s.all(word, "acl") { // "a building used by the militia"
		if s.Words[x].XPOS == "VBN" && (s.in(x, "usings") || s.in(x, "keepings")) && !s.in(word, "settlements") && !s.in(word, "divisions") {
			return v.partyBy(s, x)
		}
	}
	return nil
}

// isForceBefore reports whether a word before the noun of a thing names a kind of force or a government whose it is: "military posts", "a rebel
// base". Other nouns may only say what the thing is like: "a refugee camp", "a crowded market".
func (v *view) isForceBefore(s *sentence, word int, sector string) bool {
	switch sector {
	case "MIL", "REB", "PRM", "COP", "UAF", "GOV":
		return s.lemmas[word] == s.Words[word].Form && !s.in(word, "weapons") && !s.in(word, "vehicles") && !s.in(word, "person")
	}
	return false
}
