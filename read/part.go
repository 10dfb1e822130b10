package read

import (
	"slices"

	"sitrep/lang"
	"sitrep/lexicon"
)

// part is what an argument that the model has read is to a claim: "A" who does it, "R" whom it is done to, "O_" the thing; "" where it
// is none of them. The model looks at words; what stands around them may say otherwise.
func (v *view) part(c *claim, a lang.Arg, given bool) string {
	s, label := c.s, a.Label
	if given && s.Words[a.Word].Head == c.word && s.Words[a.Word].Rel == "nsubj" {
		label = "R"
	} else if given && s.preposition(a.Word) == "from" {
		label = "A"
	}
	if p := s.preposition(a.Word); label == "R" && c.code == "ASSAULT" && s.lemmas[c.word] == "fight" && (p == "for" || p == "alongside") {
		return "" // who is fought for is not fought
	}
	if label == "R" && s.rel(a.Word) == "conj" && s.inAgents(c.word, a.Word) {
		label = "A" // "beaten by Cole, Diaz and a | guard"
	}
	if label == "R" && (v.onlyBeside(s, a.Word) || v.undergoesBeside(s, c.word, a.Word)) || label == "A" && outsideItsRelative(s, c.word, a.Word) {
		return ""
	}
	if label == "A" && (v.actsElsewhere(s, c.word, a.Word) || outsideItsDoer(s, c.word, a.Word)) {
		return ""
	}
	if (label == "A" || label == "R") && c.code == "ASSAULT" && inOtherClause(s, c.word, a.Word) {
		return ""
	}
	if (label == "A" || label == "R") && (s.actsBeside(c.word, a.Word) || c.code == "ASSAULT" && s.onlyTalksOf(c.word, a.Word)) {
		return ""
	}
	if label != "O_" && s.Words[c.word].Rel == "acl:relcl" && a.Word == s.Words[c.word].Head {
		label = s.throughRelative(c.word, label)
	}
	if label == "R" && v.outlawsDeed(c, a.Word) {
		label = "A"
	}
	if label == "A" {
		label = v.doerBehind(c, a.Word)
	}
	if label == "A" && c.code != "" && v.onlyHolds(s, a.Word) {
		return ""
	}
	if label == "A" && s.Words[a.Word].Rel == "nsubj:pass" && s.isVerb(c.word) && s.subject(c.word) == a.Word && isPassive(s, c.word) &&
		len(v.subjects(s, c.word)) > 0 {
		label = "R" // "was given flour by", "were chased and beaten by"
	}
	if h := s.Words[a.Word].Head; label == "A" && s.Words[a.Word].Rel == "nsubj:pass" && h >= 0 && h != c.word && s.lemmas[h] == "give" && s.child(h, "obj") == c.word {
		label = "R" // "was given an ultimatum by"
	}
	if label == "A" && v.suffersIt(c, a.Word) {
		label = "R"
	}
	if label == "A" && (s.doneByOther(c.word, a.Word) || v.strays(c, a.Word) || unsaid(c, a.Word) || v.otherSubject(c, a.Word)) {
		return ""
	}
	if label == "A" {
		label = v.harmedIn(c, a.Word)
	}
	if h := s.Words[a.Word].Head; label == "R" && s.Words[a.Word].Rel == "nmod:poss" && (h == c.word && gives(c.code) || h != c.word && v.ownDeed(s, h)) {
		return "" // "reiterated Turkey's support": whose it is gives it
	}
	return label
}

// undergoesBeside reports whether a word is what another verb is done to, which is joined to a verb that has somebody of its own: "killed two
// drivers and abducted a | nurse".
func (v *view) undergoesBeside(s *sentence, verb, word int) bool {
	for s.rel(word) == "conj" && s.isNoun(s.Words[word].Head) {
		word = s.Words[word].Head
	}
	h, own := s.Words[word].Head, s.child(verb, "obj")
	if h < 0 || h == verb || own < 0 || s.rel(word) != "obj" || !s.isVerb(verb) || !s.isVerb(h) {
		return false
	}
	if !s.isNoun(own) || !v.isParty(s, own) || v.standsAsPlace(s, own) {
		return false
	}
	first := func(w int) int {
		if s.rel(w) == "conj" && s.isVerb(s.Words[w].Head) {
			return s.Words[w].Head
		}
		return w
	}
	return first(h) == first(verb)
}

// outsideItsRelative reports whether a word stands outside the relative clause whose second verb has no subject but the relative pronoun:
// "police blamed the rebels, who have laid bombs and have | vowed to go on".
func outsideItsRelative(s *sentence, verb, word int) bool {
	if !s.isVerb(verb) || s.rel(verb) != "conj" || s.child(verb, "nsubj", "nsubj:pass") >= 0 {
		return false
	}
	top := s.firstJoined(verb)
	return s.ofRelative(top) && !isPassive(s, verb) && !s.under(word, s.Words[top].Head)
}

// suffersIt reports whether a word that the model takes for the doer stands where the sufferer does: as what a passive is said of, as the object of
// the verb of which the attack is the subject ("the offensive cost the rebels 30 men"), or as who made the plea that is turned down ("rejected the
// minister's call").
func (v *view) suffersIt(c *claim, word int) bool {
	s, h := c.s, c.s.Words[word].Head
	if endures(c) && isPassive(s, c.word) && slices.Contains(v.objects(s, c.word), word) || v.receives(c, word) {
		return true
	}
	switch c.code {
	case "ASSAULT":
		effect := s.rel(c.word) == "nsubj" && h >= 0 && h == s.Words[c.word].Head && (s.in(h, "harms") || s.lemmas[h] == "cost" || s.lemmas[h] == "target")
		return effect && (s.rel(word) == "obj" || s.rel(word) == "iobj") || v.struck(s, c.word, word)
	case "REJECT":
		return s.Words[word].Rel == "nmod:poss" && s.object(c.word) == h && s.in(h, "pleas")
	}
	return false
}

// receives reports whether a word is the subject of a light verb by which it is given what a noun tells: "drew criticism", "faces accusations".
func (v *view) receives(c *claim, word int) bool {
	s, verb := c.s, c.s.Words[c.word].Head
	if s.isVerb(c.word) || verb < 0 || !s.isVerb(verb) || isPassive(s, verb) || !slices.Contains(v.subjects(s, verb), word) {
		return false
	}
	return slices.ContainsFunc(v.lights(s, verb), func(l lexicon.Light) bool {
		given := slices.Contains(l.Recipient, lexicon.Subject) && l.Of(lexicon.Code{Event: c.code, Mode: c.mode})
		return given && slices.Contains(v.slot(s, verb, l.Noun), c.word)
	})
}

// doneByOther reports whether a word has its own part beside another verb than the one that tells the deed: as the object of one that is joined
// to it ("came upon the villagers and fired"), or as who did what a passive beside it tells ("dismissed by the firm when they asked for more").
func (s *sentence) doneByOther(deed, word int) bool {
	h := s.Words[deed].Head
	if !s.isVerb(deed) {
		return false
	}
	if h >= 0 && s.rel(deed) == "conj" && s.isVerb(h) && !isPassive(s, h) && s.object(h) == word {
		return true
	}
	return s.Words[word].Rel == "obl:agent" && s.Words[word].Head != deed && s.child(deed, "nsubj") >= 0
}

// endures reports whether a claim is of a deed that the subject of its verb's passive endures: who "was jailed", "threatened" or "set free" did
// nothing. Of a force that "was sent" it tells who moves.
func endures(c *claim) bool {
	switch c.code {
	case "COERCE", "THREATEN", "SANCTION":
		return c.mode != "withdraw"
	case "RETREAT":
		return c.mode == "release"
	}
	return false
}

// actsBeside reports whether a word is the subject of another clause that is set beside a verb with a subject of its own: "Oslo has accepted
// the plan, Lima has turned it down".
func (s *sentence) actsBeside(verb, word int) bool {
	h := s.Words[word].Head
	if h < 0 || h == verb || s.Words[word].Rel != "nsubj" || !s.isVerb(h) || !s.isVerb(verb) {
		return false
	}
	if n := s.child(verb, "nsubj"); n >= 0 && s.Words[verb].Rel == "acl:relcl" && s.lemmas[n] == "who" && !s.under(verb, word) {
		return true // "the police, who fired at them": whoever stands before the comma did
	}
	if s.child(verb, "nsubj") < 0 || isPassive(s, verb) {
		return false
	}
	for _, x := range [][2]int{{h, verb}, {verb, h}} {
		if s.Words[x[0]].Head == x[1] && s.rel(x[0]) == "conj" {
			return true
		}
	}
	return false
}

// throughRelative is what a noun is to the verb of a clause behind it, by the word that stands for it there: "the judge whom the rebels
// threatened" has threatened nobody, "the general, whose troops attacked" was not attacked.
func (s *sentence) throughRelative(verb int, label string) string {
	if o := s.child(verb, "obj"); o >= 0 && s.lemmas[o] == "whom" && label == "A" {
		return "R"
	}
	if n := s.child(verb, "nsubj"); n >= 0 && label == "R" {
		if p := s.child(n, "nmod:poss"); p >= 0 && s.lemmas[p] == "whose" {
			return ""
		}
	}
	return label
}

// onlyTalksOf reports whether a word names with whom a deed is only spoken about: "discussed the raid with his counterpart".
func (s *sentence) onlyTalksOf(deed, word int) bool {
	h := s.Words[word].Head
	if s.isVerb(deed) || h < 0 || s.preposition(word) != "with" || s.in(deed, "mutuals") {
		return false
	}
	if h == deed { // "discussed the raid with the emir", whatever the tree hangs him on
		h = s.Words[deed].Head
		return h >= 0 && s.isVerb(h) && s.object(h) == deed && (s.in(h, "converses") || s.in(h, "meets"))
	}
	return s.Words[deed].Head == h && (s.in(h, "converses") || s.in(h, "meets"))
}

// harmedIn is what a word that the model takes for the doer is where a verb says who was harmed in what a noun tells: "13 Front militants
// were wounded in the fighting". Those who "were killed in clashes with" somebody have fought.
func (v *view) harmedIn(c *claim, word int) string {
	s := c.s
	if c.code != "ASSAULT" || s.isVerb(c.word) || c.kind != "" || len(v.slot(s, c.word, "with")) > 0 {
		return "A"
	}
	whole := true
	for n := word; n >= 0 && !s.isVerb(n); n = s.Words[n].Head {
		if h := s.Words[n].Head; s.Words[n].Rel == "nsubj:pass" {
			who, cast := v.cast.byWord[at{s.index, n}]
			switch harmed := s.under(c.word, h) && s.in(h, "harms"); {
			case !harmed:
				return "A"
			case whole || v.counted(s, n) == word || cast && v.cast.byWord[at{s.index, word}] == who:
				return "R"
			}
			return "" // "a reporter of the Koro Times was killed in"
		}
		switch s.rel(n) {
		case "conj", "compound", "amod", "flat", "appos":
		default:
			whole = false
		}
	}
	return "A"
}

// doerBehind is what a word that the model takes for the doer is by the preposition before it.
func (v *view) doerBehind(c *claim, word int) string {
	s := c.s
	switch v.standsBehind(s, word) {
	case "against":
		return "R" // whom it is against does not do it
	case "by":
		if s.isVerb(c.word) && !isPassive(s, c.word) && s.child(c.word, "nsubj") >= 0 && s.object(c.word) >= 0 {
			return "R" // "rejected a request by the party"
		}
	case "between":
		if c.mode == "third-party" {
			return "R" // they are brought together, he does it
		}
	case "of":
		if c.code == "ASSAULT" && !s.isVerb(c.word) && v.namesTown(s, word) {
			return "" // "the shelling of Koro"
		}
		if c.code == "ASSAULT" && !s.isVerb(c.word) && s.in(word, "buildings") {
			return "R" // "the bombing of the hotel"
		}
	case "on", "upon":
		if c.code == "ASSAULT" && s.isVerb(c.word) && s.Words[word].Head == c.word {
			return "R" // "set upon the guards"
		}
		if slices.ContainsFunc(s.all(word, "case"), func(k int) bool { return s.lemmas[k] == "by" }) {
			return "A" // "was called on by the council to resign"
		}
		if c.code != "" && c.code != "ASSAULT" && s.under(word, c.word) { // an attack may be blamed on who did it
			return ""
		}
	case "as":
		if s.rel(word) == "obl" {
			return ""
		}
	case "from":
		if c.code == "COERCE" && c.mode == "seize" && s.Words[word].Head == c.word {
			return "R" // "papers seized from the suspects"
		}
	case "to", "after", "among", "near", "into", "toward", "towards", "in", "at":
		return ""
	}
	return "A"
}

// inOtherClause reports whether a word stands in a clause with a verb of its own, which hangs beside a noun that points back: "the shelling
// came a day after the army had beaten off …".
func inOtherClause(s *sentence, noun, word int) bool {
	if s.isVerb(noun) || !pointsBack(s, noun) || s.under(word, noun) {
		return false
	}
	over := s.governor(noun)
	for h := s.Words[word].Head; h >= 0 && h != over; h = s.Words[h].Head {
		if s.isVerb(h) && s.finite(h) {
			return over >= 0 && s.under(h, over)
		}
	}
	return false
}

// outsideItsDoer reports whether a word stands outside the phrase of a noun that names its doer behind "by": "shelled the palace during a
// visit by the minister".
func outsideItsDoer(s *sentence, noun, word int) bool {
	if s.isVerb(noun) || s.under(word, noun) {
		return false
	}
	return slices.ContainsFunc(s.all(noun, "nmod"), func(n int) bool { return s.preposition(n) == "by" })
}

// outlawsDeed reports whether a word before the noun of an attack names outlaws, who do it: "gang violence", "a militant attack". Of
// killings and kidnappings they may be the victims.
func (v *view) outlawsDeed(c *claim, word int) bool {
	s := c.s
	if c.code != "ASSAULT" || s.isVerb(c.word) || s.in(c.word, "sufferings") || s.Words[word].Head != c.word || s.rel(word) != "compound" && s.rel(word) != "amod" {
		return false
	}
	who, ok := v.cast.byWord[at{s.index, word}]
	if !ok {
		noun, known := v.noun(s, word)
		return known && outlaws(noun.Sector)
	}
	return outlaws(v.cast.list[who].sector)
}

// outlaws reports whether a sector is one of those in arms against the law.
func outlaws(sector string) bool {
	switch sector {
	case "REB", "CRM", "UAF":
		return true
	}
	return false
}

// thingOf is the noun for the things of which a word counts some: "ten of the group's | positions"; else the word itself.
func (v *view) thingOf(s *sentence, word int) int {
	if n := v.manyOf(s, word); !v.canAct(s, n) {
		return n
	}
	return word
}

// takeDoer adds who does it, or whose thing does, to a claim.
func (v *view) takeDoer(c *claim, word int) {
	s := c.s
	if !v.canAct(s, word) {
		c.actors = append(c.actors, v.ownerOf(s, word)...)
		return
	}
	first, joined := word, alike(c.code)
	if h := s.Words[word].Head; h >= 0 && s.rel(word) == "conj" && s.Words[h].Rel == "nsubj" && s.Words[h].Head == c.word {
		first = h
	}
	if s.Words[first].Rel == "nsubj" && s.Words[first].Head == c.word && s.isVerb(c.word) || s.inAgents(c.word, word) {
		joined, first = true, s.firstJoined(first)
	}
	if who, ok := v.cast.byWord[at{s.index, first}]; ok && first != word && joined && !v.namesTown(s, first) {
		c.actors = append(c.actors, who) // "Hale and the rebel leader signed"
	}
	c.actors = append(c.actors, v.actorAt(s, word))
	for _, w := range s.all(first, "conj") { // "Hale and Hadrab spoke"
		if who, ok := v.cast.byWord[at{s.index, w}]; ok && joined && !v.namesTown(s, w) {
			c.actors = append(c.actors, who)
		}
	}
}

// inAgents reports whether a word is one of those behind "by" who do what a passive tells: "beaten by Cole, Diaz and a | guard".
func (s *sentence) inAgents(verb, word int) bool {
	first := s.firstJoined(word)
	return s.isVerb(verb) && isPassive(s, verb) && s.Words[first].Head == verb && s.preposition(first) == "by"
}

// takeSufferer adds to a claim whom it is done to, or whose thing that is: a hospital is attacked as a thing.
func (v *view) takeSufferer(c *claim, word int) {
	s := c.s
	switch {
	case v.another(s, c.word, word): // that one was suffered otherwise
	case v.attackedPlace(c, word) || s.in(word, "limbs"): // "attacks on Aleppo", "shot in the head"
	case c.code == "ASSAULT" && s.isNoun(word) && s.in(word, "buildings"), v.struckThing(c, word):
		v.takeThing(c, word)
		c.targets = append(c.targets, v.ownerOf(s, word)...)
	case v.canAct(s, word):
		c.targets = append(c.targets, v.actorAt(s, word))
		for _, w := range s.all(word, "conj") { // "against soldiers and civilians"
			if who, ok := v.cast.byWord[at{s.index, w}]; ok {
				c.targets = append(c.targets, who)
			}
		}
	case !v.ownDeed(s, word):
		c.targets = append(c.targets, v.ownerOf(s, word)...)
	}
}

// struckThing reports whether a word is what a verb of attack strikes, and nobody: "pounded rebel | positions".
func (v *view) struckThing(c *claim, word int) bool {
	s := c.s
	if c.code != "ASSAULT" || !s.isVerb(c.word) || s.in(c.word, "harms") || s.Words[word].Head != c.word || s.Words[word].UPOS != "NOUN" {
		return false
	}
	return (s.Words[word].Rel == "obj" || s.Words[word].Rel == "nsubj:pass") && s.in(word, "strongpoints")
}

// takeOwner adds whose a thing attacked is to those whom an attack is done to: "an army | base".
func (v *view) takeOwner(c *claim, word int) {
	if c.code == "ASSAULT" && !v.attackedPlace(c, word) && !v.holdsSufferer(c, word) {
		c.targets = append(c.targets, v.ownerOf(c.s, word)...)
	}
}

// holdsSufferer reports whether a thing is only where those are whom an attack is done to: "fired on French troops in a Malian | camp".
func (v *view) holdsSufferer(c *claim, word int) bool {
	p := c.s.preposition(word)
	return len(c.targets) > 0 && (p == "in" || p == "inside") && c.s.in(word, "place")
}

// takeThing adds a thing to what a claim is done to.
func (v *view) takeThing(c *claim, word int) {
	if c.s.Words[word].UPOS == "PRON" && len(c.objects) > 0 {
		return // "the hospital is closed after it was looted": one thing
	}
	if sp := v.thing(c.s, word); !slices.Contains(c.objects, sp) {
		c.objects = append(c.objects, sp)
	}
}
