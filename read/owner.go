package read

import (
	"slices"
	"strings"

	"sitrep"
	"sitrep/lexicon"
)

// owned gives a deed that a noun tells to whose it is, whatever is said of it above: "Fiji condemned Chad's expulsion of the
// envoy". What is suffered belongs to who suffers it ("the envoy's expulsion"), unless the sufferer stands behind "of".
func (v *view) owned(c *claim) {
	s := c.s
	if c.code == "" || s.isVerb(c.word) || c.mode == "resign" {
		return
	}
	if who := v.rightBy(s, c.word); len(who) > 0 {
		if !overlap(c.actors, who) {
			c.actors, c.targets = who, without(c.targets, who)
			c.explain("actors", "behind \"by\"", s.Words[c.word].Form)
		}
		return
	}
	if who := v.rightOn(s, c.word); who >= 0 && slices.Contains(c.actors, who) {
		c.actors = without(c.actors, []int{who})
		if len(c.targets) == 0 {
			c.targets = []int{who}
		}
	}
	p := v.ownerWord(c)
	if p < 0 || v.standsAsPlace(s, p) || v.inTime(s, p) || strings.HasSuffix(s.Words[p].NER, "DATE") || alike(c.code) && s.Words[p].UPOS == "PRON" && len(c.actors) > 0 || len(v.partyBy(s, c.word)) > 0 {
		return
	}
	who := v.actorsOf(s, p)
	if len(who) == 0 {
		return
	}
	said := v.speakersOf(s, c)
	other := without(v.suffererOf(s, c), append(slices.Clone(who), said...))
	if len(other) == 0 && !v.actOfWords(c) || s.in(c.word, "sufferings") && len(v.slot(s, c.word, "of")) == 0 {
		return
	}
	if overlap(who, said) {
		said = nil // "renewed its threats"
	}
	if alike(c.code) {
		who = append(who, without(c.actors, append(said, c.targets...))...)
	}
	if same(c.actors, unique(who)) && !overlap(c.targets, append(said, who...)) {
		return // read so
	}
	if !slices.Equal(c.actors, who) {
		c.explain("actors", "whose deed it is", s.Words[p].Form)
	}
	c.actors = unique(who)
	c.targets = without(c.targets, append(said, c.actors...))
	if len(c.targets) == 0 {
		c.targets = without(other, c.actors)
	}
}

// speakersOf are who says something of the deed that a noun tells, and does not do it: the subjects of the verb above that do not
// carry it ("Fiji condemned").
func (v *view) speakersOf(s *sentence, c *claim) []int {
	verb := s.governor(c.word)
	if verb < 0 || !s.isVerb(verb) || v.lends(s, verb, c) {
		return nil
	}
	var out []int
	for _, n := range v.subjects(s, verb) {
		if n != c.word && !s.under(n, c.word) {
			out = append(out, v.actorsOf(s, n)...)
		}
	}
	return out
}

// suffererOf is whom a noun has behind the prepositions of what a deed is done to, or whose what stands there is.
func (v *view) suffererOf(s *sentence, c *claim) []int {
	for _, slot := range []lexicon.Slot{"against", "of", "on", "to", "with", "towards", "for"} {
		for _, w := range v.slot(s, c.word, slot) {
			if who := v.partyIn(s, w, false, 2); len(who) > 0 && !v.moved(c, w) {
				return who
			}
		}
	}
	return nil
}

// actOfWords reports whether a type is done by saying something, so that its owner does it whoever it is said to.
func (v *view) actOfWords(c *claim) bool {
	switch c.code {
	case "ACCUSE", "REQUEST", "REJECT", "THREATEN":
		return !c.s.in(c.word, "sufferings")
	}
	return false
}

// ownerWord is the word that says whose deed a noun tells: a possessor, or the party that is named before the noun of what is said
// ("rejected U.S. calls"); -1 if there is none.
func (v *view) ownerWord(c *claim) int {
	if p := c.s.child(c.word, "nmod:poss"); p >= 0 || !v.actOfWords(c) || len(v.speakersOf(c.s, c)) == 0 {
		return p
	}
	for _, w := range c.s.all(c.word, "compound", "amod") {
		if who, ok := v.cast.byWord[at{c.s.index, w}]; ok && v.public([]int{who}) {
			return w
		}
	}
	return -1
}

// rightBy is who stands behind "by" right after the noun of a deed, whatever the tree hangs it on, or at whose hands it was suffered: "a
// bombing by the Front killed", "the death of two nurses at the hands of the Front".
func (v *view) rightBy(s *sentence, noun int) []int {
	if who := v.atTheHandsOf(s, noun); len(who) > 0 {
		return who
	}
	by := noun + 1
	shotFrom := by < len(s.Words) && s.lemmas[by] == "from" && s.in(noun, "shots") // "mortar fire from the Chadian side"
	if by >= len(s.Words) || s.lemmas[by] != "by" && !shotFrom || s.Words[by].UPOS != "ADP" {
		return nil
	}
	h := s.Words[by].Head
	if h <= by || !s.isNoun(h) || v.inTime(s, h) {
		return nil
	}
	var who []int
	for _, w := range conjuncts(s, v.counted(s, h)) {
		if a, ok := v.cast.byWord[at{s.index, w}]; ok && !v.standsAsPlace(s, w) {
			who = append(who, a)
		} else {
			who = append(who, v.ownerOf(s, w)...)
		}
	}
	return unique(who)
}

// punished gives a deed that a pronoun owns to those who are accused or punished for it, and not to who does that: "imposed sanctions on
// Chad after its invasion of Niger".
func (v *view) punished(s *sentence, list []*claim) {
	for _, deed := range list {
		p := s.child(deed.word, "nmod:poss")
		if deed.gone || deed.code == "" || s.isVerb(deed.word) || p < 0 || s.Words[p].UPOS != "PRON" || !reasons[s.preposition(deed.word)] {
			continue
		}
		for _, act := range list {
			if act == deed || act.gone || len(act.targets) == 0 || !condemns(act.code) || !overlap(act.actors, deed.actors) || !v.reasonOf(s, act, deed) {
				continue
			}
			who := slices.DeleteFunc(slices.Clone(act.targets), func(w int) bool { return !v.mayOwn(s.lemmas[p], w) || slices.Contains(deed.targets, w) })
			if len(who) > 0 {
				deed.actors = who
				deed.explain("actors", "who is accused or punished for it", s.Words[act.word].Form)
			}
			break
		}
	}
}

// reasons are the prepositions behind which stands why somebody is accused or punished.
var reasons = map[string]bool{"for": true, "over": true, "after": true, "following": true, "due": true, "because": true, "to": true}

// condemns reports whether a type is done to somebody for what he did.
func condemns(code string) bool {
	return code == "ACCUSE" || code == "SANCTION" || code == "COERCE" || code == "THREATEN"
}

// reasonOf reports whether a deed stands beside an act in its clause, as its reason.
func (v *view) reasonOf(s *sentence, act, deed *claim) bool {
	verb := act.word
	if !s.isVerb(verb) {
		verb = s.governor(verb)
	}
	for h, steps := s.Words[deed.word].Head, 0; h >= 0 && steps < 2; h, steps = s.Words[h].Head, steps+1 {
		if h == verb || h == act.word {
			return true
		}
	}
	return false
}

// mayOwn reports whether a possessive pronoun may stand for somebody: "its" for no person, "his" and "her" for nobody else.
func (v *view) mayOwn(pronoun string, who int) bool {
	person := v.cast.list[who].kind == sitrep.Person
	switch pronoun {
	case "its":
		return !person
	case "his", "her":
		return person
	}
	return true
}

// handed gives what a verb hands over to whom it goes, and not to whoever is named in the phrase of the thing: "returned a bust of Mark
// Twain to the envoy".
func (v *view) handed(c *claim) {
	s := c.s
	o, named := s.object(c.word), unique(c.targets)
	if o < 0 || !s.isVerb(c.word) || c.code != "CONCEDE" && c.code != "AID" && c.code != "COOPERATE" {
		return
	}
	if slices.ContainsFunc(named, func(who int) bool { return !v.onlyAs(s, who, func(s *sentence, w int) bool { return s.under(w, o) }) }) {
		return
	}
	if v.isParty(s, o) && c.code != "CONCEDE" {
		return // "gave the refugees to eat"
	}
	for _, sense := range v.senses(s, c.word) {
		if sense.Code.Event != c.code || sense.Weak || !slices.Contains(sense.Recipient, "to") || slices.Contains(sense.Recipient, lexicon.Object) {
			continue
		}
		if who := v.behindTo(s, c.word); who >= 0 && !slices.Contains(c.actors, who) {
			c.targets = []int{who}
			return
		}
	}
}

// behindTo is the first actor behind "to" after a verb and before the next clause, whatever the tree hangs it on; -1 if there is none.
func (v *view) behindTo(s *sentence, verb int) int {
	for i := verb + 1; i < len(s.Words); i++ {
		w := &s.Words[i]
		if s.finite(i) && s.isVerb(i) || w.UPOS == "SCONJ" || w.XPOS == "WDT" || w.XPOS == "WP" || w.Form == ";" {
			return -1
		}
		h := w.Head
		if h > i && s.Words[h].Rel == "nmod:desc" {
			h = s.Words[h].Head // "to Ambassador Jane Roe"
		}
		if s.lemmas[i] == "to" && h > i && s.rel(i) == "case" && !v.namesTown(s, h) {
			if who, ok := v.cast.byWord[at{s.index, h}]; ok {
				return who
			}
		}
	}
	return -1
}

// rightOn is who stands behind "on" or "against" right after the noun of a deed, whatever the tree takes him for: it is done to him.
func (v *view) rightOn(s *sentence, noun int) int {
	on := noun + 1
	if on >= len(s.Words) || s.Words[on].UPOS != "ADP" || s.lemmas[on] != "on" && s.lemmas[on] != "against" {
		return -1
	}
	if g := s.governor(noun); g >= 0 && s.in(g, "charges") {
		return -1 // "blamed the attack on the Front"
	}
	h := s.Words[on].Head
	if who, ok := v.cast.byWord[at{s.index, h}]; ok && h > on && !v.namesTown(s, h) {
		return who
	}
	return -1
}
