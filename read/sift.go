package read

import (
	"slices"
	"strings"

	"sitrep"
)

// sift leaves out of the two sides whoever cannot stand there.
func (v *view) sift(c *claim) {
	s := c.s
	v.behindThings(c)
	c.actors, c.targets = v.withoutSeats(s, v.apart(s, unique(c.actors))), v.withoutSeats(s, v.apart(s, unique(c.targets)))
	if who, ok := v.cast.byWord[at{s.index, c.word}]; ok && !s.isVerb(c.word) {
		c.actors, c.targets = without(c.actors, []int{who}), without(c.targets, []int{who}) // an inquiry does not inquire
	}
	if h := s.Words[c.word].Head; h >= 0 && c.code == "ASSAULT" && strings.HasPrefix(s.Words[c.word].XPOS, "NN") && s.lemmas[h] == "suspect" {
		if who, ok := v.cast.byWord[at{s.index, h}]; ok {
			c.targets = without(c.targets, []int{who}) // "the suspect in a shooting" was not shot
		}
	}
	c.actors = slices.DeleteFunc(c.actors, func(i int) bool { return v.isNobody(s, i) })
	c.targets = slices.DeleteFunc(without(c.targets, c.actors), func(i int) bool { return v.onlyMeanwhile(c, i) })
	if !isPassive(s, c.word) || s.isVerb(c.word) {
		c.targets = v.outside(s, c.targets, c.actors)
	}
	if c.code == "ASSAULT" && !s.in(c.word, "mutuals") && !s.in(c.word, "wars") {
		c.actors = slices.DeleteFunc(c.actors, func(i int) bool { return v.onlyAs(s, i, v.isBetweenTowns) })
	}
	noSide := func(i int) bool {
		return v.onlyAs(s, i, v.isCell) || len(v.cast.list[i].name) == 1 || c.code == "CONSULT" && v.onlyAs(s, i, isVenue)
	}
	c.actors, c.targets = slices.DeleteFunc(c.actors, noSide), slices.DeleteFunc(c.targets, noSide)
	if len(c.targets) > 1 { // "brought to 79 the number of people freed": people
		c.targets = slices.DeleteFunc(c.targets, func(i int) bool { return v.onlyAs(s, i, onlyCounts) })
	}
	v.notOfDeed(c)
	v.notReproached(c)
	if c.code == "AGREE" && s.in(c.word, "signings") && s.isVerb(c.word) { // "signed a peace accord with the army": both did
		c.actors, c.targets = unique(append(slices.Clone(c.actors), c.targets...)), nil
	}
	if c.code == "PROTEST" {
		c.targets = slices.DeleteFunc(c.targets, func(i int) bool {
			named := v.cast.list[i].ner == "PER"
			return v.onlyAs(s, i, func(s *sentence, w int) bool { return besideProtest(s, w, c.word) || named && mourned(s, w) })
		})
	}
	c.actors, c.targets = v.withoutExplained(s, c.actors), v.withoutExplained(s, c.targets)
	switch c.code {
	case "ASSAULT", "COERCE", "RETREAT", "SANCTION":
		c.targets = v.byName(s, c.targets)
	}
	if c.code == "ASSAULT" {
		c.actors = slices.DeleteFunc(v.withoutOwnLand(s, c.actors), func(i int) bool { return v.cast.list[i].sector == "JRN" || v.isObject(c, i) })
		c.targets = v.withoutAdjectives(s, c.targets)
		c.targets = slices.DeleteFunc(c.targets, func(i int) bool {
			return v.cast.list[i].ner == "" && v.onlyAs(s, i, v.suffersNothing) || v.cast.list[i].ner == "LOC" && !v.isLand(s, i) && v.onlyAs(s, i, v.namesTown)
		})
	}
}

// notOfDeed takes out of the recipients whoever suffers another deed that the sentence names.
func (v *view) notOfDeed(c *claim) {
	c.targets = slices.DeleteFunc(c.targets, func(i int) bool {
		return v.onlyAs(c.s, i, func(s *sentence, w int) bool { return v.sufferedInDeed(c, w) || freedAfter(s, c.word, w) })
	})
}

// sufferedInDeed reports whether somebody suffers the deed that people only protest against, and not the protest: "marched against the killing of 12
// | students".
func (v *view) sufferedInDeed(c *claim, word int) bool {
	s, deed := c.s, c.s.Words[word].Head
	if c.code != "PROTEST" || deed < 0 || deed == c.word || s.rel(word) != "nmod" || s.preposition(word) != "of" {
		return false
	}
	return s.in(deed, "sufferings") || v.isEventNoun(s, deed) && s.Words[deed].Marks.Event == "ASSAULT"
}

// freedAfter reports whether somebody is only said to have been let go or saved after a deed that a noun names: "freed the | captives after the
// strike".
func freedAfter(s *sentence, deed, word int) bool {
	h := s.Words[deed].Head
	if h < 0 || s.isVerb(deed) || s.Words[word].Head != h || !s.in(h, "freeings") && !s.in(h, "rescues") {
		return false
	}
	return s.preposition(deed) == "after" || s.preposition(deed) == "following"
}

// withoutExplained leaves out whoever only explains another of a list: "Ruth Hale, | the minister and the party's leader", "fishermen, | four of
// them children".
func (v *view) withoutExplained(s *sentence, list []int) []int {
	return slices.DeleteFunc(slices.Clone(list), func(i int) bool {
		return len(list) > 1 && i >= 0 && v.cast.list[i].ner == "" && v.onlyAs(s, i, func(s *sentence, w int) bool {
			if of := s.child(w, "nmod"); of >= 0 && s.lemmas[of] == "they" && s.preposition(of) == "of" && s.Words[max(w-1, 0)].Form == "," {
				return true
			}
			if s.lemmas[w] == "one" && s.rel(w) == "appos" && s.child(w, "nmod") >= 0 {
				who, ok := v.cast.byWord[at{s.index, s.Words[w].Head}]
				return ok && slices.Contains(list, who) // "France, one of its members,"
			}
			who, ok := v.cast.byWord[at{s.index, explainedBy(s, w)}]
			return ok && slices.Contains(list, who) && v.cast.list[who].ner == "PER"
		})
	})
}

// explainedBy is the word that a noun in the singular explains beside it or beside another that does: "Ruth Hale, the minister and the party's
// | leader,", "Ruth Hale, a | teacher and sister of the mayor,"; -1 if it explains none.
func explainedBy(s *sentence, word int) int {
	d, h := s.child(word, "det", "nmod:poss"), s.Words[word].Head
	if s.Words[word].XPOS != "NN" || h < 0 {
		return -1
	}
	indefinite := d >= 0 && s.Words[d].Rel == "det" && s.lemmas[d] != "the"
	if s.rel(word) == "appos" {
		if (d < 0 || indefinite) && slices.ContainsFunc(append(s.all(word, "conj"), s.all(h, "conj")...), func(c int) bool {
			return s.Words[c].XPOS != "NN" || s.child(c, "det", "nummod") >= 0
		}) {
			return -1 // "Ruth Hale, a teacher and two pupils"
		}
		return h
	}
	if s.rel(word) != "conj" || indefinite {
		return -1
	}
	if d < 0 && s.child(word, "nmod") < 0 {
		return -1
	}
	if named := explainedBy(s, h); named >= 0 {
		return named
	}
	a, cc := s.child(h, "appos"), s.child(word, "cc")
	if a > h && a < word && cc > a && s.Words[cc-1].Form != "," && explainedBy(s, a) == h { // the tree has joined it to the name
		return h
	}
	return -1
}

// behindThings puts in the place of arms that strike, and of buildings and vehicles that are struck, those whose they are: a blast at "an army
// checkpoint" is done to the army, and "the Front's artillery" fires for the Front.
func (v *view) behindThings(c *claim) {
	s := c.s
	if c.code != "ASSAULT" {
		return
	}
	behind := func(list []int, thing func(*sentence, int) bool, note func(word int)) []int {
		var out []int
		for _, who := range list {
			var words []int // that name him here: "the convoy was hit as it left"
			if who >= 0 && v.cast.list[who].ner == "" {
				words = v.nouns(s, who)
			}
			if len(words) == 0 || slices.ContainsFunc(words, func(w int) bool { return !thing(s, w) }) {
				out = append(out, who)
				continue
			}
			for _, w := range words {
				note(w)
				out = append(out, without(v.ownerOf(s, w), []int{who})...)
			}
		}
		return out
	}
	arms := func(s *sentence, w int) bool { return s.in(w, "weapons") }
	struck := func(s *sentence, w int) bool {
		return s.in(w, "weapons") || s.in(w, "vehicles") || s.in(w, "buildings") && !s.in(w, "body")
	}
	c.actors = behind(c.actors, arms, func(int) {})
	c.targets = behind(c.targets, struck, func(w int) {
		if !v.isMeans(s, w) {
			v.takeThing(c, w)
		}
	})
}

// nouns are the head words by which somebody is named in a sentence, pronouns aside.
func (v *view) nouns(s *sentence, who int) []int {
	var out []int
	for _, h := range v.cast.list[who].heads {
		if h.sent == s.index && s.Words[h.word].UPOS != "PRON" {
			out = append(out, h.word)
		}
	}
	return out
}

// withoutOwnLand leaves out of the doers a country that an adjective alone names, where its people are doers already: "Indian troops".
func (v *view) withoutOwnLand(s *sentence, list []int) []int {
	adjective := func(_ *sentence, w int) bool {
		return s.rel(w) == "amod" || s.rel(w) == "conj" && s.Words[w].UPOS == "ADJ"
	}
	return slices.DeleteFunc(slices.Clone(list), func(i int) bool {
		land := v.cast.list[i]
		return land.kind == sitrep.Country && v.onlyAs(s, i, adjective) && slices.ContainsFunc(list, func(k int) bool {
			return k != i && v.cast.list[k].country == land.country && v.cast.list[k].kind != sitrep.Country
		})
	})
}

// notReproached leaves out of those whom a reproach is made to the victims of what they are reproached with.
func (v *view) notReproached(c *claim) {
	s := c.s
	if c.code != "ACCUSE" || !s.isVerb(c.word) {
		return
	}
	if o := s.object(c.word); s.lemmas[c.word] == "accuse" && o >= 0 && !isPassive(s, c.word) { // "accused the law of attacking students"
		c.targets = slices.DeleteFunc(c.targets, func(i int) bool {
			return v.onlyAs(s, i, func(s *sentence, w int) bool { return w > o && (isOf(s, w, c.word) || isOf(s, w, o)) })
		})
	}
	if c.mode == "investigate" {
		return
	}
	for _, o := range v.objects(s, c.word) {
		if v.isEventNoun(s, o) && v.eventType(s, o).code == "ASSAULT" { // "condemned the attack on the school"
			c.targets = slices.DeleteFunc(c.targets, func(i int) bool {
				return v.onlyAs(s, i, func(s *sentence, w int) bool { return doneTo(s, w, o) })
			})
		}
	}
}

// besideProtest reports whether a word stands behind a preposition that says who protests, when or why, and not against whom: "a rally by
// nurses", "protests after the killing of four men".
func besideProtest(s *sentence, word, protest int) bool {
	for w, steps := word, 0; w >= 0 && w != protest && steps < 4; w, steps = s.Words[w].Head, steps+1 {
		switch s.preposition(w) {
		case "against", "at", "over", "outside", "about", "to", "with":
			return false
		case "by", "after", "following", "during", "amid", "since", "before":
			return true
		}
	}
	return false
}

// isOf reports whether a word stands in what "of" brings in beside another: whatever somebody is accused of.
func isOf(s *sentence, word, top int) bool {
	for w := word; w >= 0 && w != top; w = s.Words[w].Head {
		if s.preposition(w) == "of" && s.Words[w].Head == top {
			return true
		}
		if m := s.child(w, "mark"); m >= 0 && s.lemmas[m] == "of" {
			return true
		}
	}
	return false
}

// doneTo reports whether a word stands behind the preposition that says on whom a deed was done: "the attack on the convoy".
func doneTo(s *sentence, word, deed int) bool {
	for w := word; w >= 0 && w != deed; w = s.Words[w].Head {
		if s.Words[w].Head == deed {
			switch s.preposition(w) {
			case "on", "against", "of", "at":
				return true
			}
		}
	}
	return false
}

// isCell reports whether a noun is the jail that somebody is held in or sent to, of whom nothing is told, or that a "jail term" is served in.
func (v *view) isCell(s *sentence, word int) bool {
	if h := s.Words[word].Head; h >= 0 && s.rel(word) == "compound" && s.in(h, "penalties") {
		return s.in(word, "jails")
	}
	p := s.preposition(word)
	return s.in(word, "jails") && (p == "in" || p == "to" || p == "into" || p == "from")
}

// onlyCounts reports whether a word is no more than a number or a noun for one.
func onlyCounts(s *sentence, word int) bool {
	return s.Words[word].UPOS == "NUM" && s.child(word, "nmod") < 0 || s.lemmas[word] == "number" && s.child(word, "nmod") >= 0
}

// isVenue reports whether a noun is the building in which people meet: "talks at a hotel".
func isVenue(s *sentence, word int) bool {
	p := s.preposition(word)
	return s.Words[word].UPOS == "NOUN" && s.in(word, "buildings") && (p == "in" || p == "at" || p == "inside")
}
