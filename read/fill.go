package read

import (
	"slices"
	"strings"

	"sitrep"
	"sitrep/lang"
	"sitrep/lexicon"
)

// blamed gives a condemnation of an act the doers of that act as recipients, where the sentence names them.
func (v *view) blamed(s *sentence, list []*claim) {
	for _, c := range list {
		if c.code != "ACCUSE" || len(c.targets) > 0 || !s.isVerb(c.word) {
			continue
		}
		for _, act := range list {
			if act != c && act.code != "" && s.Words[act.word].Head == c.word && (s.rel(act.word) == "obj" || s.rel(act.word) == "nsubj" && isPassive(s, c.word)) {
				c.targets = without(act.actors, c.actors)
			}
		}
	}
}

// fillers finds who acts and on whom: what the model read, else what stands in the trigger's frame.
func (v *view) fillers(c *claim) {
	s := c.s
	var args []lang.Arg
	if f := s.Trigger(c.word); f != nil {
		args = f.Args
	}
	given := v.given(c)
	for _, a := range args {
		switch v.part(c, a, given) {
		case "A":
			v.takeDoer(c, a.Word)
		case "R":
			v.takeSufferer(c, a.Word)
		case "O_":
			for _, w := range append([]int{a.Word}, s.all(a.Word, "conj")...) { // "shops and pylons": two things
				if s.isNoun(w) {
					v.takeThing(c, w)
				}
			}
		}
	}
	v.asked(c)
	v.blamedOn(c)
	v.fallback(c)
	v.doer(c)
	v.means(c)
	v.reach(c, false)
	v.undergone(c)
	v.resigns(c)
	v.premises(c)
	c.actors, c.targets = v.apart(s, unique(c.actors)), v.apart(s, unique(c.targets))
	if who, ok := v.cast.byWord[at{s.index, c.word}]; ok && !s.isVerb(c.word) {
		c.actors, c.targets = without(c.actors, []int{who}), without(c.targets, []int{who}) // an inquiry does not inquire
	}
	if h := s.Words[c.word].Head; h >= 0 && c.code == "ASSAULT" && strings.HasPrefix(s.Words[c.word].XPOS, "NN") && s.lemmas[h] == "suspect" {
		if who, ok := v.cast.byWord[at{s.index, h}]; ok {
			c.targets = without(c.targets, []int{who}) // "the suspect in a shooting" was not shot
		}
	}
	c.actors = slices.DeleteFunc(c.actors, func(i int) bool { return v.isNobody(s, i) })
	c.targets = without(c.targets, c.actors)
	if !isPassive(s, c.word) || s.isVerb(c.word) {
		c.targets = v.outside(s, c.targets, c.actors)
	}
	if c.code == "ASSAULT" {
		c.actors = slices.DeleteFunc(c.actors, func(i int) bool { return v.cast.list[i].sector == "JRN" })
		c.actors = slices.DeleteFunc(c.actors, func(i int) bool { return v.isObject(c, i) })
		c.targets = v.withoutAdjectives(s, c.targets)
		c.targets = slices.DeleteFunc(c.targets, func(i int) bool { return v.onlyLoss(s, i) })
	}
	v.changesHands(c)
	if c.state != "" && len(c.actors) == 0 {
		c.actors = v.heldBy(s, c.word)
	}
	if c.code == "RETREAT" && c.state == "takes" {
		c.state = "loses" // "pulled out of the town"
	}
	if c.state != "" && len(c.actors) > 0 {
		c.holder = c.actors[0]
	}
	if c.state == "loses" && c.code == "SANCTION" && len(c.targets) > 0 {
		c.holder = c.targets[0] // who is driven out loses it
	}
}

// standsBehind is the preposition of a word, or of the one that it is joined to by "and": "between Oslo and Lima".
func (v *view) standsBehind(s *sentence, word int) string {
	for s.rel(word) == "conj" && s.preposition(word) == "" && s.Words[word].Head >= 0 {
		word = s.Words[word].Head
	}
	return s.preposition(word)
}

// gives reports whether what a type tells of is given by whose it is: "its support", "Norway's aid".
func gives(code string) bool {
	switch code {
	case "AGREE", "AID", "SUPPORT":
		return true
	}
	return false
}

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

// heldBy is who stands before a participle that says who holds a place: "rebel-held".
func (v *view) heldBy(s *sentence, word int) []int {
	if c := s.child(word, "compound", "obl", "nmod"); c >= 0 && c < word && s.rel(word) == "amod" && s.lemmas[word-1] == "-" {
		if who := v.actorAt(s, c); who >= 0 {
			return []int{who}
		}
	}
	return nil
}

// withoutAdjectives leaves out of the recipients a country that only describes another of them: "Soviet sailors".
func (v *view) withoutAdjectives(s *sentence, list []int) []int {
	return slices.DeleteFunc(slices.Clone(list), func(i int) bool {
		if v.cast.list[i].kind != sitrep.Country {
			return false
		}
		return slices.ContainsFunc(v.cast.list[i].heads, func(h at) bool {
			if h.sent != s.index || s.rel(h.word) != "amod" && s.rel(h.word) != "compound" {
				return false
			}
			who, ok := v.cast.byWord[at{s.index, s.Words[h.word].Head}]
			return ok && who != i && slices.Contains(list, who)
		})
	})
}

// actsElsewhere reports whether a word behind "by" does what another participle tells than the trigger: "a bomb planted there was
// defused by the police", "strikes on positions held by the Front".
func (v *view) actsElsewhere(s *sentence, trigger, word int) bool {
	h := s.Words[word].Head
	if s.rel(word) != "obl" || s.preposition(word) != "by" || h < 0 || h == trigger {
		return false
	}
	return s.rel(trigger) == "acl" || s.rel(h) == "acl" && s.Words[h].Head != trigger && v.eventType(s, h).code == ""
}

// isNobody reports whether an actor is named in a sentence only to say that there is none: "no group has claimed it".
func (v *view) isNobody(s *sentence, who int) bool {
	return slices.ContainsFunc(v.cast.list[who].heads, func(h at) bool { return h.sent == s.index && nobody(s, h.word) })
}

// isObject reports whether an actor is named as a thing that was attacked: a market that is shelled shells nobody.
func (v *view) isObject(c *claim, who int) bool {
	return slices.ContainsFunc(v.cast.list[who].heads, func(h at) bool {
		if h.sent != c.s.index {
			return false
		}
		head := v.span(c.s, h.word, h.word)
		return slices.ContainsFunc(c.objects, func(o sitrep.Span) bool { return o.Start <= head.Start && head.End == o.End })
	})
}

// onlyLoss reports whether an actor is named in a sentence only as what was suffered: "inflicted 12 casualties".
func (v *view) onlyLoss(s *sentence, who int) bool {
	found := false
	for _, h := range v.cast.list[who].heads {
		if h.sent != s.index {
			continue
		}
		if !s.in(h.word, "losses") {
			return false
		}
		found = true
	}
	return found
}

// struck reports whether a word stands where the victim of an attack does, whatever the model says: under "of" behind a noun
// of killing or kidnapping, before it by name ("the Duval murder"), as what a passive is said of and what an active verb is done to.
func (v *view) struck(s *sentence, trigger, word int) bool {
	if s.isVerb(trigger) {
		if !isPassive(s, trigger) {
			return s.Words[word].Rel == "obj" && s.Words[word].Head == trigger && word > trigger
		}
		return s.Words[word].Rel == "nsubj:pass" && s.Words[word].Head == trigger || s.rel(trigger) == "acl" && s.Words[trigger].Head == word
	}
	if !s.in(trigger, "sufferings") || s.Words[word].Head != trigger {
		return false
	}
	if s.rel(word) == "nmod" && s.preposition(word) == "of" {
		return true
	}
	who, ok := v.cast.byWord[at{s.index, word}]
	return ok && s.rel(word) == "compound" && v.cast.list[who].ner == "PER"
}

// another reports whether a word stands in the phrase of another noun of killing or kidnapping than the trigger: "the killing of
// Duval and the kidnapping of Sani".
func (v *view) another(s *sentence, trigger, word int) bool {
	if s.isVerb(trigger) || !s.in(trigger, "sufferings") {
		return false
	}
	for h := s.Words[word].Head; h >= 0 && h != trigger; h = s.Words[h].Head {
		if s.isNoun(h) && s.in(h, "sufferings") {
			return true
		}
	}
	return false
}

// thing is the phrase that names a thing: without clauses, explanations and what it is joined to.
func (v *view) thing(s *sentence, word int) sitrep.Span {
	from, to := s.stretch(word, func(x int) bool {
		switch s.rel(x) {
		case "acl", "case", "appos", "conj", "cc", "parataxis":
			return s.Words[x].Head == word || s.rel(x) != "case"
		}
		return false
	})
	return v.span(s, from, to)
}

// undergone sets right "his arrest": whose arrest or killing it is suffers it, unless it says of whom.
func (v *view) undergone(c *claim) {
	s := c.s
	if s.isVerb(c.word) || !s.in(c.word, "sufferings") {
		return
	}
	p := s.child(c.word, "nmod:poss")
	if p < 0 {
		return
	}
	for _, n := range s.all(c.word, "nmod") {
		if s.preposition(n) == "of" {
			return
		}
	}
	if who, ok := v.cast.byWord[at{s.index, p}]; ok && (s.Words[p].UPOS == "PRON" || v.unarmed(who)) {
		c.actors = without(c.actors, []int{who})
		c.targets = append([]int{who}, without(c.targets, []int{who})...)
	}
}

// unarmed reports whether an actor is a person, or people who bear no arms: "the nurses' murder".
func (v *view) unarmed(who int) bool {
	ch := v.cast.list[who]
	if ch.kind == sitrep.Person {
		return true
	}
	switch ch.sector {
	case "REL", "CVL", "EDU", "JRN", "JUD", "LAB", "MED", "AGR", "REF":
		return ch.kind == sitrep.Group && ch.noun != ""
	}
	return false
}

// attackedPlace reports whether what an attack is on is a town or a region, not a party.
func (v *view) attackedPlace(c *claim, word int) bool {
	return c.code == "ASSAULT" && v.namesTown(c.s, word)
}

// ownerOf is whose a thing is that acts: "its guns", "army artillery", "Israeli jets".
func (v *view) ownerOf(s *sentence, word int) []int {
	for _, c := range s.all(word, "nmod:poss", "compound", "amod") {
		if who, ok := v.cast.byWord[at{s.index, c}]; ok {
			return []int{who}
		}
	}
	for _, c := range s.all(word, "nmod") {
		if p := s.preposition(c); p == "by" || p == "of" {
			if who, ok := v.cast.byWord[at{s.index, c}]; ok && !v.namesTown(s, c) {
				return []int{who}
			}
		}
	}
	return nil
}

// isDoing reports whether a noun is something done, decided or said, which acts for nobody: its owner does.
func (v *view) isDoing(s *sentence, word int) bool {
	if _, ok := v.cast.byWord[at{s.index, word}]; ok || s.Words[word].UPOS != "NOUN" {
		return false
	}
	return s.in(word, "doings")
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
		if len(l.Actor) == 0 { // "was the target of the strike": who is does not strike
			c.actors = without(c.actors, v.inFrame(s, h, l.Recipient, c.code == "ASSAULT"))
		}
		if len(c.actors) == 0 {
			c.actors = without(v.inFrame(s, h, l.Actor, false), c.targets)
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
			if who, ok := v.cast.byWord[at{s.index, f}]; ok && f != word {
				out = append(out, who)
			} else if w, _, ok := v.bodyBefore(s, f); ok {
				out = append(out, w)
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

func without(list, not []int) []int {
	var out []int
	for _, x := range list {
		if !slices.Contains(not, x) {
			out = append(out, x)
		}
	}
	return out
}

// canAct reports whether a word can stand for an actor: no event ("the strike hit"), no thing.
func (v *view) canAct(s *sentence, word int) bool {
	if _, ok := v.cast.byWord[at{s.index, word}]; ok {
		return true
	}
	return !v.isEventNoun(s, word) && !v.isThing(s, word) && !v.isAbstract(s, word) && !s.in(word, "losses")
}

// isAbstract reports whether a common noun is none that the lists know for people or bodies, and does not look like one
// ("her competence", "the ruling").
func (v *view) isAbstract(s *sentence, word int) bool {
	if s.Words[word].UPOS != "NOUN" {
		return false
	}
	if _, ok := v.noun(s, word); ok {
		return false
	}
	if people, _ := v.isPeople(s, word); people {
		return false
	}
	for _, class := range []string{"person", "group", "body", "force", "country", "actor"} {
		if s.in(word, class) {
			return false
		}
	}
	for _, end := range []string{"er", "or", "ist", "man", "men", "ian", "woman", "women", "ee", "ant"} {
		if strings.HasSuffix(s.lemmas[word], end) {
			return false
		}
	}
	return true
}

// isEventNoun reports whether a noun tells of an event.
func (v *view) isEventNoun(s *sentence, word int) bool {
	if word < 0 || s.Words[word].UPOS != "NOUN" {
		return false
	}
	return v.eventType(s, word).code != ""
}
