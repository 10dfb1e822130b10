package read

import (
	"slices"

	"sitrep"
	"sitrep/lexicon"
)

// struck reports whether a word stands where the victim of an attack does, whatever the model says: under "of" behind a noun
// of killing or kidnapping, before it by name ("the Duval murder"), as what a passive is said of and what an active verb is done to.
func (v *view) struck(s *sentence, trigger, word int) bool {
	if s.isVerb(trigger) {
		if !isPassive(s, trigger) {
			return s.Words[word].Rel == "obj" && s.Words[word].Head == trigger && word > trigger
		}
		return s.Words[word].Rel == "nsubj:pass" && s.Words[word].Head == trigger || s.rel(trigger) == "acl" && s.Words[trigger].Head == word ||
			s.rel(trigger) == "conj" && (s.child(trigger, "aux:pass") >= 0 || s.child(s.Words[trigger].Head, "aux:pass") >= 0) &&
				s.subject(trigger) == word // "police used gas but were chased and beaten"
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
			shared := word > h && word > trigger && (s.Words[h].Head == trigger || s.Words[trigger].Head == h) && s.child(min(h, trigger), "nmod") >= word
			return !shared // "the execution and torture of prisoners"
		}
	}
	return false
}

// undergone sets right "his arrest": whose arrest or killing it is suffers it, unless it says of whom.
func (v *view) undergone(c *claim) {
	s := c.s
	v.diedOfIt(c)
	v.cameUnder(c)
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

// cameUnder makes whoever the subject of a verb is its recipient where the lexicon knows a sense of it in which nobody acts and the subject
// suffers it: "the soldiers came under fire".
func (v *view) cameUnder(c *claim) {
	s := c.s
	if !s.isVerb(c.word) || isPassive(s, c.word) {
		return
	}
	senses := v.senses(s, c.word)
	if len(senses) == 0 || senses[0].Code.Event != c.code || len(senses[0].Actor) > 0 || !slices.Contains(senses[0].Recipient, lexicon.Subject) {
		return
	}
	for _, w := range v.subjects(s, c.word) {
		if who := v.actorsOf(s, antecedentOf(s, w)); len(who) > 0 && (len(c.actors) > 0 || len(c.targets) == 0) && len(without(c.actors, who)) == 0 {
			c.actors, c.targets = nil, who
			c.explain("recipients", "who is subject to it suffers it", s.Words[w].Form)
		}
	}
}

// diedOfIt makes those whose death a noun of attack stands before its recipients, whatever the tree hangs on which: "the shooting death
// of Jane Roe".
func (v *view) diedOfIt(c *claim) {
	h := c.word + 1
	if c.code != "ASSAULT" || h >= len(c.s.Words) || !c.s.isNoun(c.word) || !c.s.isNoun(h) || c.s.lemmas[h] != "death" {
		return
	}
	var dead []int
	for _, x := range append(v.slot(c.s, h, "of"), c.s.all(h, "appos")...) {
		if who, ok := v.cast.byWord[at{c.s.index, x}]; ok {
			dead = append(dead, who)
		}
	}
	if dead = without(dead, c.actors); len(dead) > 0 {
		c.targets = dead
	}
}

// alsoKilled adds to the recipients of an attack those whom a participle behind it names: "attacked the convoy, killing General Said".
func (v *view) alsoKilled(c *claim) {
	s, verb := c.s, c.word
	if h := s.Words[verb].Head; !s.isVerb(verb) && h >= 0 && s.isVerb(h) && (s.rel(verb) == "obj" || s.rel(verb) == "nsubj") {
		verb = h // "opened fire"
	}
	if c.code != "ASSAULT" || !s.isVerb(verb) {
		return
	}
	for _, x := range s.all(verb, "advcl") {
		o := s.object(x)
		if x < verb || o < 0 || s.Words[x].XPOS != "VBG" || s.child(x, "mark") >= 0 || negator(s, x) >= 0 || v.lexiconOf(s, x) == "" {
			continue
		}
		if who, ok := v.cast.byWord[at{s.index, o}]; ok && v.cast.list[who].ner == "PER" && !slices.Contains(c.targets, who) {
			c.targets = append(c.targets, v.joinedActors(s, o, who)...)
			c.explain("event.recipients", "whom it killed or hurt", s.Words[o].Form)
		}
	}
	c.targets = unique(c.targets)
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

// onlyAs reports whether an actor is named in a sentence, and by no other words than such.
func (v *view) onlyAs(s *sentence, who int, such func(*sentence, int) bool) bool {
	found := false
	for _, h := range v.cast.list[who].heads {
		if h.sent != s.index {
			continue
		}
		if !such(s, h.word) {
			return false
		}
		found = true
	}
	return found
}

// suffersNothing reports whether a word is what was suffered ("inflicted 12 casualties") or what it was done with ("attacked
// the post with helicopters").
func (v *view) suffersNothing(s *sentence, word int) bool {
	return s.in(word, "losses") || s.isNoun(word) && s.in(word, "deaths") || v.isMeans(s, word)
}

// isMeans reports whether a word names weapons or vehicles that an act is done with or that take part in it.
func (v *view) isMeans(s *sentence, word int) bool {
	if !s.in(word, "weapons") && !s.in(word, "vehicles") {
		return false
	}
	switch s.preposition(word) {
	case "with", "by", "from", "via":
		return true
	}
	if h := s.Words[word].Head; h >= 0 {
		return s.in(word, "weapons") && (s.rel(word) == "compound" || s.rel(word) == "amod") && v.isEventNoun(s, h) || s.in(h, "usings") && s.object(h) == word
	}
	return false
}

// attackedPlace reports whether what an attack is on is a town or a region, not a party.
func (v *view) attackedPlace(c *claim, word int) bool {
	return c.code == "ASSAULT" && v.namesTown(c.s, word)
}

// doneWith is the participle that an attack's noun stands behind as what did it, "four people | hit by gunfire", else the word itself.
func doneWith(s *sentence, word int) int {
	if h := s.Words[word].Head; h >= 0 && s.Words[word].Rel == "obl:agent" && s.Words[h].XPOS == "VBN" {
		return h
	}
	return word
}
