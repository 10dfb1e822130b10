package read

import (
	"slices"
	"strings"

	"sitrep"
	"sitrep/lexicon"
)

// The two sides of a fight or a talk, and whoever one word stands for together: "both sides", "they". Such a word is a character of its
// own while the report is read, and everywhere in the record those whom it stands for.

// sidesReach is how many sentences back the two lie whom "both sides" means.
const sidesReach = 4

// castSides finds whom "both sides", "each party" and "the warring parties" stand for; "all sides" are a party of their own. False if the word is
// none such or the two are not named.
func (v *view) castSides(s *sentence, i int) bool {
	if !s.in(i, "sides") || !slices.ContainsFunc(s.all(i, "det", "amod", "nummod", "predet"), func(d int) bool { return s.in(d, "pairings") }) {
		return false
	}
	two := v.twoBefore(s, i)
	from, to := core(s, i)
	d, all := s.child(i, "det"), false
	if d >= 0 && s.lemmas[d] == "all" {
		if s.lemmas[i] != "side" {
			return false // "all countries" are not two
		}
		all = true
	}
	if all || len(two) != 2 && d >= 0 && s.lemmas[d] == "both" {
		v.mention(s, d, to, i, v.cast.add(&character{name: v.span(s, d, to).Exact, kind: sitrep.Group, plural: true, noun: s.lemmas[i]}))
		return true
	}
	if len(two) != 2 {
		return false
	}
	v.mention(s, from, to, i, v.crowd(two, v.span(s, from, to).Exact))
	return true
}

// crowd is the character that stands for several others.
func (v *view) crowd(members []int, name string) int {
	for k, ch := range v.cast.list {
		if len(ch.members) > 0 && same(ch.members, members) {
			return k
		}
	}
	return v.cast.add(&character{name: name, kind: sitrep.Group, plural: true, members: members})
}

// each puts in the place of who stands for several those whom he stands for.
func (v *view) each(list []int) []int {
	if !slices.ContainsFunc(list, func(who int) bool { return who >= 0 && len(v.cast.list[who].members) > 0 }) {
		return list
	}
	var out []int
	for _, who := range list {
		if who >= 0 && len(v.cast.list[who].members) > 0 {
			out = append(out, v.cast.list[who].members...)
			continue
		}
		out = append(out, who)
	}
	return unique(out)
}

// twoBefore are the two armed bodies, or else the two countries, that the nearest sentence before a word names where it names two; nil
// if it names more.
func (v *view) twoBefore(s *sentence, i int) []int {
	for n := s.index; n >= 0 && s.index-n <= sidesReach; n-- {
		for _, fits := range []func(*character) bool{v.armed, func(ch *character) bool { return ch.kind == sitrep.Country }} {
			two := v.castIn(n, func(ch *character, word int) bool {
				return fits(ch) && (n < s.index || word < i && !s.inDoersPhrase(word, i))
			})
			if len(two) == 2 {
				return two
			}
			if len(two) > 2 {
				return nil
			}
		}
	}
	return nil
}

// inDoersPhrase reports whether a word stands in the phrase of the subject of the verb over another, outside that phrase: the land of the
// envoys in "French and German envoys urged both sides".
func (s *sentence) inDoersPhrase(word, other int) bool {
	verb := s.governor(other)
	if verb < 0 || !s.isVerb(verb) {
		return false
	}
	n := s.subject(verb)
	return n >= 0 && n != word && s.under(word, n) && !s.under(other, n) && (s.rel(word) == "amod" || s.rel(word) == "conj" && s.Words[word].UPOS == "ADJ")
}

// castIn are the characters of a sentence that fit, in the order of the cast.
func (v *view) castIn(sent int, fits func(ch *character, word int) bool) []int {
	var out []int
	for k, ch := range v.cast.list {
		if len(ch.members) == 0 && slices.ContainsFunc(ch.heads, func(h at) bool { return h.sent == sent && fits(ch, h.word) }) {
			out = append(out, k)
		}
	}
	return out
}

// armed reports whether a character bears arms.
func (v *view) armed(ch *character) bool {
	switch ch.sector {
	case "MIL", "REB", "UAF", "PRM", "COP", "CRM":
		return ch.kind == sitrep.Group || ch.kind == sitrep.Body
	}
	return false
}

// joinedBefore are those named side by side whom "they" may stand for together, as one of them was said to stand for it: the subjects
// of a sentence before ("the army and the Front signed a truce. They …").
func (v *view) joinedBefore(s *sentence, i, one int) []int {
	if f := strings.ToLower(s.Words[i].Form); f != "they" && f != "them" && f != "their" {
		return nil
	}
	for n := s.index; n >= 0 && s.index-n <= 2; n-- {
		t := v.sents[n]
		for w := len(t.Words) - 1; w >= 0; w-- {
			if n == s.index && w >= i || t.rel(w) != "nsubj" || t.child(w, "conj") < 0 || s.quoted[i] == 0 && t.quoted[w] > 0 {
				continue
			}
			var out []int
			for _, c := range conjuncts(t, w) {
				if who, ok := v.cast.byWord[at{n, c}]; ok {
					out = append(out, who)
				}
			}
			if out = unique(out); len(out) > 1 && (one < 0 || slices.Contains(out, one)) {
				return out
			}
		}
		if one >= 0 && slices.ContainsFunc(v.cast.list[one].heads, func(h at) bool { return h.sent == n && (n < s.index || h.word < i) }) {
			return nil // he is named later by himself
		}
	}
	return nil
}

// leadingSubject is the subject for which a pronoun stands that comes before it, in a participle's clause without a subject of its own:
// "after launching its coup, the army …"; -1 if it stands in no such clause.
func (s *sentence) leadingSubject(i int) int {
	if s.Words[i].UPOS != "PRON" || s.lemmas[i] != "its" && s.lemmas[i] != "their" && s.lemmas[i] != "it" && s.lemmas[i] != "they" {
		return -1
	}
	verb := s.governor(i)
	if verb < 0 || s.rel(verb) != "advcl" || s.Words[verb].XPOS != "VBG" || s.child(verb, "nsubj", "aux") >= 0 {
		return -1
	}
	main := s.Words[verb].Head
	if main < i {
		return -1
	}
	if n := s.child(main, "nsubj", "nsubj:pass"); n > i {
		return n
	}
	return -1
}

// mutual makes those who fight with each other doers alike: "the army clashed with rebels", "exchanged fire with gunmen".
func (v *view) mutual(c *claim) {
	s, fight := c.s, c.word
	if h := s.Words[fight].Head; h >= 0 && s.isVerb(h) && s.object(h) == fight && s.in(h, "mutuals") {
		fight = h // "exchanged | fire"
	}
	if c.code != "ASSAULT" || !s.in(fight, "mutuals") {
		return
	}
	sides := v.slot(s, fight, "with")
	if o := s.object(fight); s.isVerb(fight) && o >= 0 {
		sides = append(sides, v.slot(s, o, "with")...)
	}
	if n := s.subject(fight); s.isVerb(fight) && n >= 0 && !isPassive(s, fight) {
		sides = append(v.slot(s, fight, lexicon.Subject), sides...)
	}
	var who []int
	for _, w := range sides {
		if x, ok := v.cast.byWord[at{s.index, w}]; ok && !v.standsAsPlace(s, w) {
			who = append(who, x)
		}
	}
	if !s.isVerb(fight) {
		who = append(slices.Clone(c.actors), who...)
	}
	if who = unique(append(who, c.actors...)); len(who) > 1 {
		c.actors, c.targets = who, without(c.targets, who)
	}
}
