package read

import (
	"slices"

	"sitrep"
	"sitrep/lexicon"
)

// reach finds whom an act is done to where neither the model nor the word's own frame names anybody: in the slots of the
// act's type, beside the word, in the phrase of its object, beside the verb that carries it and beside the one it carries.
// What stands there may be a thing or an act of somebody's: then it is his ("turned down an offer made by Oslo").
func (v *view) reach(c *claim, places bool) {
	d, ok := v.r.words.Direction(c.code + "." + c.mode)
	if !ok {
		d, ok = v.r.words.Direction(c.code)
	}
	if places && c.code == "ASSAULT" && (len(c.objects) > 0 || slices.ContainsFunc(c.figures, ofPeople)) {
		return // the land is where it was: a market was struck, or people were
	}
	if !ok || len(c.targets) > 0 || alike(c.code) && len(c.actors) > 1 || places && len(d.Place) == 0 {
		return
	}
	slots := d.Slots
	if len(slots) == 0 && places {
		slots = d.Place // nobody but a place can suffer it: a curfew
	}
	for _, w := range v.reaching(c) {
		for _, slot := range slots {
			if sends(c) && (slot == lexicon.Object && !v.leaves(c) || slot == "of") {
				continue
			}
			if c.targets = v.outside(c.s, without(v.standing(c, w, slot, d, places), c.actors), c.actors); len(c.targets) > 0 {
				return
			}
		}
	}
	if c.targets = v.conditioned(c); len(c.targets) > 0 {
		return
	}
	if c.targets = v.meantFor(c); len(c.targets) > 0 {
		return
	}
	if c.code != "ASSAULT" && len(slots) > 0 {
		c.targets = v.outside(c.s, without(v.alongClause(c, slots, d.Place, places), c.actors), c.actors)
	}
}

// meantFor is against whom an attack is by what it is made for: "an offensive to retake the hills from the Front", "a push to break the rebel ring",
// "fought to drive the militia out".
func (v *view) meantFor(c *claim) []int {
	s := c.s
	if c.code != "ASSAULT" {
		return nil
	}
	words := v.slot(s, c.word, lexicon.Infinitive)
	if h := s.Words[c.word].Head; h >= 0 && !s.isVerb(c.word) && s.object(h) == c.word {
		words = append(words, v.slot(s, h, lexicon.Infinitive)...) // "launched an offensive to"
	}
	for _, w := range words {
		words = append(words, s.all(w, "xcomp")...) // "an offensive that is meant to"
	}
	for _, w := range words {
		m := s.child(w, "mark")
		if w < c.word || m < 0 || s.lemmas[m] != "to" || !v.takesFrom(s, w) {
			continue
		}
		for _, slot := range []lexicon.Slot{"from", lexicon.Object} {
			for _, f := range v.slot(s, w, slot) {
				if who := without(v.partyIn(s, f, false, 3), c.actors); len(who) > 0 {
					return who
				}
			}
		}
	}
	return nil
}

// takesFrom reports whether a verb tells that somebody is beaten, driven out or loses a place.
func (v *view) takesFrom(s *sentence, verb int) bool {
	for _, sense := range v.senses(s, verb) {
		return sense.Code.Event == "ASSAULT" || sense.Code.Control == "takes" || sense.Code.Event == "SANCTION" && sense.Code.Mode == "expel"
	}
	return s.in(verb, "crushings") || s.lemmas[verb] == "break" || s.lemmas[verb] == "lift"
}

// reachPlaces gives the claims that still name nobody to whom the act is done the place that it is done to, as PLOVER has
// it: "left Iraq", "a curfew in Quito".
func (v *view) reachPlaces() {
	for _, c := range v.claims {
		found := len(c.targets) > 0
		v.reach(c, true)
		v.notOfDeed(c)
		if found || c.code != "AGREE" && c.code != "PROTEST" {
			continue
		}
		c.targets = slices.DeleteFunc(c.targets, func(who int) bool { return !v.isLand(c.s, who) && !v.onlyAs(c.s, who, v.namesTown) })
	}
}

// leaveTowns takes the towns where people protested or agreed out of those whom they protested against or agreed with. A land stays, as
// PLOVER has it: "protested in Belgium".
func (v *view) leaveTowns() {
	for _, c := range v.claims {
		if c.code == "AGREE" || c.code == "PROTEST" {
			c.targets = slices.DeleteFunc(c.targets, func(who int) bool { return v.onlyAs(c.s, who, v.townBehind) && !v.isLand(c.s, who) })
		}
	}
}

// townBehind reports whether a word names a town or another place behind a preposition, and not who is protested against or agreed with.
func (v *view) townBehind(s *sentence, word int) bool {
	switch s.preposition(s.firstJoined(word)) { // "protested in Aleppo and | Homs"
	case "", "against", "with", "by", "between":
		return false
	}
	return v.namesTown(s, word)
}

// moves reports whether what a verb has as its object is what is moved, not whom it is done to: "sent troops to Mali".
func moves(c *claim) bool {
	return c.code == "MOBILIZE" || c.code == "RETREAT" && (c.mode == "withdraw" || c.mode == "") || c.code == "SANCTION" && c.mode == "withdraw"
}

// sends reports whether a verb's object is sent somewhere, be it a force or help: "sent a team of doctors to Osk".
func sends(c *claim) bool {
	return moves(c) || c.code == "AID" && c.s.isVerb(c.word) && c.s.in(c.word, "sendings")
}

// leaves reports whether a claim tells that a force or a body leaves the place that its verb has for its object: "left Mali". A person
// who leaves a country only travels.
func (v *view) leaves(c *claim) bool {
	return c.s.in(c.word, "leavings") && len(c.actors) > 0 && c.actors[0] >= 0 && v.cast.list[c.actors[0]].kind != sitrep.Person
}

// means takes the forces that are moved, and what belongs to the actor himself, out of the recipients.
func (v *view) means(c *claim) {
	if !moves(c) && c.code != "AGREE" && c.code != "AID" {
		return
	}
	c.targets = slices.DeleteFunc(unique(c.targets), func(who int) bool {
		ch := v.cast.list[who]
		if ch.ner != "" || len(ch.heads) == 0 {
			return false
		}
		for _, h := range ch.heads {
			if h.sent != c.s.index {
				continue
			}
			if p := c.s.child(h.word, "nmod:poss"); p >= 0 && c.s.Words[p].UPOS == "PRON" {
				return true
			}
			what := h.word
			if up := c.s.Words[what].Head; up >= 0 && c.s.rel(what) == "nmod" && c.s.preposition(what) == "of" && c.s.in(up, "teams") {
				what = up
			}
			if sends(c) && c.s.Words[what].Head == c.word && (c.s.rel(what) == "obj" || c.s.Words[what].Rel == "nsubj:pass") {
				return true
			}
		}
		return false
	})
}

// moved reports whether what a verb has as its object is a force that is sent or taken somewhere: no recipient.
func (v *view) moved(c *claim, word int) bool {
	switch c.code {
	case "AGREE", "REJECT", "AID", "MOBILIZE", "RETREAT":
	case "SANCTION":
		if c.mode != "withdraw" {
			return false
		}
	default:
		return false
	}
	if p := c.s.child(word, "nmod:poss"); p >= 0 && c.s.Words[p].UPOS == "PRON" {
		return true
	}
	return c.mode != "release" && c.s.Words[word].UPOS == "NOUN" && slices.Contains(v.kindsOf(c.s, word), "force")
}

// onlyForce reports whether somebody is no more than forces, of no name and no country: "for the initial troop withdrawal".
func (v *view) onlyForce(who int) bool {
	ch := v.cast.list[who]
	return ch.ner == "" && ch.country == "" && ch.noun != "" && v.r.words.InClass(ch.noun, "troops")
}

// isLand reports whether somebody is a country or a large part of one, which an attack can be on as on a party: a town cannot.
func (v *view) isLand(s *sentence, who int) bool {
	ch := v.cast.list[who]
	if ch.kind == sitrep.Country {
		return true
	}
	return slices.ContainsFunc(ch.heads, func(h at) bool {
		if h.sent != s.index {
			return false
		}
		p := v.spotIn(s, h.word)
		return p != nil && p.place.Precision == "region"
	})
}

// ownCountry reports whether somebody is the country of those who act: "promised Washington's support".
func (v *view) ownCountry(c *claim, who int) bool {
	ch := v.cast.list[who]
	return ch.kind == sitrep.Country && slices.ContainsFunc(c.actors, func(a int) bool {
		return a >= 0 && v.cast.list[a].country == ch.country && v.cast.list[a].kind != sitrep.Country
	})
}

// alike reports whether the parties to a type are all its actors.
func alike(code string) bool {
	switch code {
	case "AGREE", "CONSULT", "COOPERATE", "SUPPORT":
		return true
	}
	return false
}

// reaching are the words beside which the recipient of a claim may stand, the nearest first.
func (v *view) reaching(c *claim) []int {
	s := c.s
	words := []int{c.word}
	if o := s.child(c.word, "obj"); o >= 0 && s.isVerb(c.word) {
		words = append(words, o) // "sent troops to Mali", whatever "to Mali" hangs on
	}
	h := s.Words[c.word].Head
	if h >= 0 && s.isVerb(h) && !s.isVerb(c.word) {
		switch rel := s.rel(c.word); {
		case s.object(h) == c.word, (!v.saysWord(s, h) || v.isCarried(c)) && (rel == "nsubj" || rel == "obl"):
			words = append(words, h) // "launched an assault on"
		}
	}
	if h >= 0 && s.rel(c.word) == "compound" {
		words = append(words, h)
	}
	said := c.code == "AGREE" || c.code == "REJECT" || c.code == "THREATEN" || c.code == "REQUEST"
	if said || c.code != "" && s.in(c.word, "attempts") {
		for _, w := range v.slot(s, c.word, lexicon.Infinitive) {
			if c.code == "AGREE" && !v.actsOn(s, w) || c.code == "REQUEST" && asksAnybody(c) {
				continue
			}
			words = append(words, w)
			if o := s.child(w, "obj"); o >= 0 {
				words = append(words, o)
			}
			words = append(words, s.all(w, "xcomp")...)
		}
	}
	return words
}

// actsOn reports whether what a verb tells is an event, itself or by its object, so that it can be done to the other side of an agreement:
// "agreed to free the hostages", "agreed to hold talks with"; not "agreed to paint the council's hall".
func (v *view) actsOn(s *sentence, verb int) bool {
	if v.eventType(s, verb).code != "" || slices.ContainsFunc(v.senses(s, verb), func(x lexicon.Sense) bool { return !x.Weak && x.Code.Event != "" }) {
		return true
	}
	o := s.object(verb)
	return o >= 0 && v.isEventNoun(s, o)
}

// asksAnybody reports whether a request is made to everybody whom it may concern, so that nobody named in it is asked: "urged anyone with
// news of him to tell the police".
func asksAnybody(c *claim) bool {
	o := c.s.child(c.word, "obj", "iobj")
	return o >= 0 && slices.Contains([]string{"anyone", "anybody", "everyone", "everybody"}, c.s.lemmas[o])
}

// standing is who stands in a slot of a word, or whose what stands there is.
func (v *view) standing(c *claim, word int, slot lexicon.Slot, d lexicon.Direction, places bool) []int {
	var out []int
	for _, f := range v.slot(c.s, word, slot) {
		if f == c.word || v.moved(c, f) || slot == lexicon.Object && c.s.in(word, "makings") {
			continue
		}
		if v.scene(c, f, slot) {
			continue
		}
		out = append(out, v.partyIn(c.s, f, places && (slot == lexicon.Object || slices.Contains(d.Place, slot)), 3)...)
	}
	return slices.DeleteFunc(unique(out), func(who int) bool {
		if v.onlyAs(c.s, who, func(_ *sentence, w int) bool { return modifiesOnly(c, w) }) {
			return true
		}
		return !places && v.ownCountry(c, who) || moves(c) && v.onlyForce(who) || places && c.code == "ASSAULT" && !v.isLand(c.s, who)
	})
}

// mourned reports whether a word names who died or suffered something, over which people protest and not against him: "marched over the
// death of the | student".
func mourned(s *sentence, word int) bool {
	h := s.Words[word].Head
	return h >= 0 && s.isNoun(h) && s.in(h, "sufferings") && s.rel(word) == "nmod" && (s.Words[word].Rel == "nmod:poss" || s.preposition(word) == "of")
}

// modifiesOnly reports whether a word is a bare noun for a kind of people, which only says what the noun behind it is about: "voter | fraud",
// "child | labour". An attack on "a police convoy" is on them.
func modifiesOnly(c *claim, word int) bool {
	s := c.s
	if c.code == "ASSAULT" || s.rel(word) != "compound" || s.Words[word].UPOS != "NOUN" {
		return false
	}
	return s.lemmas[word] == s.Words[word].Form && s.in(word, "person")
}

// scene reports whether a word names the town or the kind of place where something was, and nobody whom it concerned: those who met in
// a town, or "in the Danish capital", did not meet it, nor is a charge rejected to it.
func (v *view) scene(c *claim, word int, slot lexicon.Slot) bool {
	return (slot == "in" || slot == "at") && (alike(c.code) || c.code == "REJECT" || c.code == "CONCEDE") && (v.namesTown(c.s, word) || c.s.in(word, "place"))
}

// partyIn is the actor that a phrase names: by its head, else by what its head hangs on to, the nearest first.
func (v *view) partyIn(s *sentence, word int, places bool, depth int) []int {
	if v.inTime(s, word) || s.in(word, "platforms") {
		return nil // "at 4 pm" is no prime minister, "on Twitter" nobody addressed
	}
	if who, ok := v.cast.byWord[at{s.index, word}]; ok {
		if !places && v.standsAsPlace(s, word) {
			return nil
		}
		return []int{who}
	}
	if depth == 0 || s.Words[word].UPOS == "PRON" {
		return nil
	}
	if who, _, ok := v.bodyBefore(s, word); ok {
		return []int{who}
	}
	order := [][]string{{"nmod:poss"}, {"compound", "amod"}, {"nmod", "appos"}, {"acl"}, {"obl", "obj"}}
	if v.ownDeed(s, word) {
		order[0], order[2] = order[2], order[0] // "reiterated Turkey's support for the Libyans"
	}
	if s.in(word, "sufferings") && s.child(word, "nmod:poss") >= 0 {
		return v.partyBy(s, word) // whose arrest is condemned is not to blame for it
	}
	for _, rels := range order {
		for _, c := range s.all(word, rels...) {
			if s.isVerb(word) != (rels[0] == "obl") && !s.isVerb(c) && rels[0] == "obl" {
				continue
			}
			if rels[0] == "nmod" && (s.Words[c].Rel == "nmod:poss" || v.onlyBeside(s, c)) {
				continue // looked at in its own turn, or no part of it
			}
			if out := v.partyIn(s, c, places, depth-1); len(out) > 0 {
				for _, k := range s.all(c, "conj") { // "French and Italian troops"
					if who, ok := v.cast.byWord[at{s.index, k}]; ok && rels[0] == "compound" {
						out = append(out, who)
					}
				}
				return out
			}
			if rels[0] == "compound" && s.Words[c].UPOS == "NOUN" {
				if noun, ok := v.noun(s, c); ok && noun.Kind != "" && !(noun.Sector == "REF" && s.in(word, "settlements")) { // "a police convoy", "rebel positions"; not "a refugee camp"
					return []int{v.actorAt(s, c)}
				}
			}
		}
	}
	return nil
}

// onlyBeside reports whether a word tells where a thing stands or what it bears, and not whose it is: "huts near the UNICEF office", "the
// road between the embassy and the river", "a lorry with Bulgarian plates".
func (v *view) onlyBeside(s *sentence, word int) bool {
	thing := s.Words[word].Head
	if thing < 0 || s.rel(word) != "nmod" || s.isVerb(thing) || v.isEventNoun(s, thing) {
		return false
	}
	switch s.preposition(word) {
	case "near", "beside", "opposite":
		return true
	case "between":
		return s.in(thing, "buildings") || s.in(thing, "routes")
	case "with":
		return s.in(thing, "vehicles") || s.in(thing, "buildings")
	}
	return false
}

// partyBy is the actor that a noun names behind "by" or at whose hands it was.
func (v *view) partyBy(s *sentence, word int) []int {
	for _, n := range s.all(word, "nmod", "obl") {
		if who, ok := v.cast.byWord[at{s.index, n}]; ok && s.preposition(n) == "by" {
			return []int{who}
		}
	}
	return v.atTheHandsOf(s, word)
}

// atTheHandsOf is at whose hands somebody is said to have suffered what a noun or a passive tells: "the murder of the envoys at the hands of the
// militia", whatever the tree hangs that on.
func (v *view) atTheHandsOf(s *sentence, word int) []int {
	for i := word + 1; i < len(s.Words); i++ {
		if s.Words[i].UPOS == "PUNCT" || s.Words[i].UPOS == "SCONJ" || s.finite(i) && s.isVerb(i) {
			return nil
		}
		if w := s.whoseHands(i); w >= 0 && v.canAct(s, w) {
			return v.actorsOf(s, w)
		}
	}
	return nil
}

// ownDeed reports whether a noun tells what the subject of its verb does, so that whose it is does it too: "reiterated Turkey's
// support".
func (v *view) ownDeed(s *sentence, noun int) bool {
	h := s.Words[noun].Head
	if h < 0 || !s.isVerb(h) || s.object(h) != noun {
		return false
	}
	code := v.eventType(s, noun).code
	return code != "" && slices.ContainsFunc(v.lights(s, h), func(l lexicon.Light) bool {
		return l.Noun == lexicon.Object && slices.Contains(l.Actor, lexicon.Subject) && slices.Contains(l.Events, code)
	})
}

// standsAsPlace reports whether a word names a place that is no party: a town or a region, or a country where something
// happens.
func (v *view) standsAsPlace(s *sentence, word int) bool {
	if v.namesTown(s, word) {
		return true
	}
	switch s.preposition(word) {
	case "in", "at", "into", "from", "across", "over", "near", "around", "inside", "outside", "through", "along":
		p := v.spotIn(s, word)
		return p != nil && p.first <= word && word <= p.last && p.actsAsPlace()
	}
	return false
}

// alongClause looks along the words behind a trigger, for the times when the tree has it wrong: the first actor behind one of
// the type's prepositions, up to the end of the clause.
func (v *view) alongClause(c *claim, slots, behind []lexicon.Slot, places bool) []int {
	s := c.s
	if isPassive(s, c.word) && slices.Contains(slots, lexicon.Object) {
		for i := c.word - 1; i >= 0 && c.word-i < 6; i-- {
			if who, ok := v.cast.byWord[at{s.index, i}]; ok && !v.standsAsPlace(s, i) && !v.moved(c, i) {
				return []int{who}
			}
		}
	}
	last := c.word
	for i := c.word + 1; i < len(s.Words) && i-c.word < 16; i++ {
		w := &s.Words[i]
		if s.isVerb(i) && (w.XPOS == "VBD" || w.XPOS == "VBP" || w.XPOS == "VBZ" || w.XPOS == "MD") || w.UPOS == "SCONJ" || w.XPOS == "WDT" || w.XPOS == "WP" || w.Form == ";" || w.Form == ":" {
			return nil
		}
		if c.code == "REQUEST" && s.isVerb(i) && asksAnybody(c) {
			return nil
		}
		if w.UPOS == "ADP" || w.UPOS == "PUNCT" || w.UPOS == "CCONJ" || w.UPOS == "PART" && w.Form == "to" {
			last = i
		}
		who, ok := v.cast.byWord[at{s.index, i}]
		if ok && modifiesOnly(c, i) {
			continue
		}
		if !ok || v.inTime(s, i) || v.isSourcePhrase(s, i) || s.in(i, "platforms") || slices.Contains(c.actors, who) || last == c.word || s.Words[last].UPOS != "ADP" || v.moved(c, i) || !places && v.ownCountry(c, who) {
			continue
		}
		slot := lexicon.Slot(s.lemmas[last])
		if !slices.Contains(slots, slot) || v.scene(c, i, slot) || v.namesTown(s, i) && !(places && slices.Contains(behind, slot)) || !places && v.standsAsPlace(s, i) {
			continue
		}
		return []int{who}
	}
	return nil
}

// inTime reports whether a word belongs to a time expression.
func (v *view) inTime(s *sentence, word int) bool {
	return slices.ContainsFunc(v.times, func(m moment) bool { return m.sent == s.index && m.first <= word && word <= m.last })
}
