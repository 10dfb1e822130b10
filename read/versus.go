package read

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sitrep"
	"sitrep/lexicon"
)

// The two sides of a fight or a talk, and whoever one word stands for together: "both sides", "they". Such a word is a character of its
// own while the report is read, and everywhere in the record those whom it stands for.

// sidesReach is how many sentences back the two lie whom "both sides" means.
const sidesReach = 4

// castSides finds whom "both sides", "each party", "the two governments" and "the warring parties" stand for; "all sides" are a party of their own.
// False if the word is none such or the two are not named.
func (v *view) castSides(s *sentence, i int) bool {
	if s.lemmas[i] == "side" && v.castSide(s, i) {
		return true
	}
	if s.in(i, "counterparts") {
		return v.castCounterparts(s, i)
	}
	if !s.in(i, "sides") || !paired(s, i) {
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
	if all || len(two) != 2 && d >= 0 && s.lemmas[d] == "both" && !s.in(i, "movements") {
		v.mention(s, d, to, i, v.cast.add(&character{name: v.span(s, d, to).Exact, kind: sitrep.Group, plural: true, noun: s.lemmas[i]}))
		return true
	}
	if len(two) != 2 {
		return false
	}
	v.mention(s, from, to, i, v.crowd(two, v.span(s, from, to).Exact))
	return true
}

// paired reports whether a word before a noun says that two are meant of whom the report has told: "both", "each", "the two", "the rival", but
// not "two" and "rival" alone.
func paired(s *sentence, i int) bool {
	d := s.child(i, "det", "nmod:poss")
	return slices.ContainsFunc(s.all(i, "det", "amod", "nummod", "predet"), func(w int) bool {
		return s.in(w, "pairings") && (d >= 0 || s.lemmas[w] != "two" && s.lemmas[w] != "rival" && s.lemmas[w] != "opposing")
	})
}

// others reports whether an adjective says more of a noun than that two are meant: "the two young men".
func others(s *sentence, i int) bool {
	return slices.ContainsFunc(s.all(i, "amod"), func(a int) bool { return !s.in(a, "pairings") })
}

// castCounterparts finds the two persons named last whom "both men" and "the two presidents" mean; false where others are called so, "two men"
// who have no name.
func (v *view) castCounterparts(s *sentence, i int) bool {
	if s.Words[i].XPOS != "NNS" || !paired(s, i) || s.child(i, "nmod", "acl", "acl:relcl", "appos", "compound") >= 0 || others(s, i) {
		return false
	}
	noun, _ := v.noun(s, i)
	ofOffice := v.holder(noun.Role, &character{}) >= 0
	var two []int
	for n := s.index; n >= 0 && s.index-n <= sidesReach && len(two) < 2; n-- {
		if len(v.castIn(n, func(ch *character, w int) bool {
			return ch.ner == "" && ch.plural && ch.noun == s.lemmas[i] && (n < s.index || w < i)
		})) > 0 {
			return false
		}
		two = unique(append(two, v.castIn(n, func(ch *character, w int) bool {
			return ch.ner == "PER" && (!ofOffice || ch.role == noun.Role) && (n < s.index || w < i)
		})...))
	}
	if len(two) != 2 {
		return false
	}
	from, to := core(s, i)
	v.mention(s, from, to, i, v.crowd(two, v.span(s, from, to).Exact))
	return true
}

// castTwo finds whom "the two", and "both" where something is asked of them, stand for without a noun: "the accord that the two signed", "urged |
// both to hold back". Of whom something is asked are a party of their own where the report has named no two. False if the word is none such.
func (v *view) castTwo(s *sentence, i int) bool {
	d, asked := s.child(i, "det"), s.isAsked(i)
	the := s.lemmas[i] == "two" && d >= 0 && s.lemmas[d] == "the" && s.Words[i].Rel != "nummod"
	if !the && !(asked && s.lemmas[i] == "both") || i+1 < len(s.Words) && s.isNoun(i+1) {
		return false
	}
	if s.child(i, "nmod", "acl", "amod") >= 0 {
		return false // "the two who fled", "the other two"
	}
	var two []int
	if the {
		two = v.castIn(s.index-1, func(ch *character, _ int) bool { return ch.ner == "PER" })
	}
	if len(two) != 2 {
		two = v.twoBefore(s, i)
	}
	switch {
	case len(two) == 2:
		v.mention(s, i, i, i, v.crowd(two, s.Words[i].Form))
	case asked:
		v.mention(s, i, i, i, v.cast.add(&character{name: s.Words[i].Form, kind: sitrep.Group, plural: true}))
	default:
		return false
	}
	return true
}

// isAsked reports whether a word by itself is of whom something is asked or to whom something is said: "urged | both to hold back", "called on the |
// two to talk".
func (s *sentence) isAsked(i int) bool {
	h := s.Words[i].Head
	if h < 0 || !s.isVerb(h) || s.child(i, "conj", "compound") >= 0 {
		return false
	}
	return s.rel(i) == "obj" || s.rel(i) == "iobj" || s.rel(i) == "obl" && (s.preposition(i) == "on" || s.preposition(i) == "upon")
}

// castSide makes one side the people or the body that is named before it: "the Chadian side", "the army side". False if none is.
func (v *view) castSide(s *sentence, i int) bool {
	if s.child(i, "nmod") >= 0 {
		return false // "the Chadian side of the border" is a place, "the army's side" whose it is
	}
	for _, a := range s.all(i, "amod", "compound") {
		if who, ok := v.cast.byWord[at{s.index, a}]; ok && a == i-1 && !v.namesTown(s, a) {
			from, to := core(s, i)
			v.mention(s, from, to, i, who)
			return true
		}
	}
	return false
}

// castBoth finds whom "both" and "each" stand for where they are the subject by themselves, or in "each of the two": "each accuses the other". Of
// "each" the two named nearest are meant, of "both" first those who are joined.
func (v *view) castBoth(s *sentence, i int) {
	of := s.child(i, "nmod")
	if s.rel(i) != "nsubj" || s.child(i, "acl", "amod") >= 0 || of >= 0 && s.lemmas[of] != "two" && !(s.in(of, "sides") && paired(s, of)) {
		return // "each of the boys"
	}
	two, near := v.joinedBefore(s, i, -1), v.twoBefore(s, i)
	if len(two) != 2 || len(near) == 2 && s.lemmas[i] == "each" {
		two = near
	}
	if len(two) == 2 {
		v.mention(s, i, i, i, v.crowd(two, s.Words[i].Form))
	}
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

// twoBefore are the two that a noun for a pair means: the two armed bodies, or else the two countries, that the nearest sentence before it
// names where it names two; else those two who face each other in the whole report; nil if there are none. "Both groups" are groups by
// name, "the two governments" are countries.
func (v *view) twoBefore(s *sentence, i int) []int {
	fits := []func(*character) bool{v.armed, isCountry}
	switch {
	case s.in(i, "states"):
		fits = fits[1:]
	case s.in(i, "movements") && s.lemmas[i] != "party":
		fits = []func(*character) bool{func(ch *character) bool {
			return ch.ner == "ORG" && ch.kind == sitrep.Group && (v.armed(ch) || ch.sector == "PTY")
		}}
	}
	for n, over := s.index, false; n >= 0 && s.index-n <= sidesReach && !over; n-- {
		for _, f := range fits {
			two := v.sidesOf(v.castIn(n, func(ch *character, word int) bool {
				return f(ch) && (n < s.index || word < i && !s.inDoersPhrase(word, i))
			}))
			if len(two) == 2 && !s.in(i, "troops") {
				return v.statesOf(two)
			}
			if len(two) == 2 {
				return two
			}
			over = over || len(two) > 2
		}
	}
	return v.rivals(at{s.index, i}, func(ch *character) bool {
		return fits[0](ch) || len(fits) > 1 && (fits[1](ch) || ch.sector == "GOV" && ch.kind == sitrep.Body)
	})
}

// sidesOf leaves of those who act for one state the first: "the army" and "the soldiers" are one side.
func (v *view) sidesOf(list []int) []int {
	taken := map[string]bool{}
	return slices.DeleteFunc(list, func(who int) bool {
		key := v.stateOf(v.cast.list[who])
		again := key != "" && taken[key]
		taken[key] = true
		return again
	})
}

// statesOf puts in the place of the armies of two states those states, where the report has named both: they accuse each other and sign.
func (v *view) statesOf(two []int) []int {
	var lands []int
	for _, who := range two {
		state := v.stateOf(v.cast.list[who])
		k := slices.IndexFunc(v.cast.list, func(ch *character) bool { return isCountry(ch) && ch.country == state })
		if state == "" || k < 0 {
			return two
		}
		lands = append(lands, k)
	}
	return lands
}

func isCountry(ch *character) bool { return ch.kind == sitrep.Country }

// rivals are the two sides that a report has told of much oftener than of any other up to a word, each by the body, country or group that it
// names most: the army and the government of a state are one side. nil if no two stand out.
func (v *view) rivals(up at, fits func(*character) bool) []int {
	type side struct{ told, who, most int }
	var sides []*side
	byKey := map[string]*side{}
	for k, ch := range v.cast.list {
		told := 0
		for _, h := range ch.heads {
			if later(up, h) {
				told++
			}
		}
		if told == 0 || len(ch.members) > 0 || !fits(ch) {
			continue
		}
		key := v.stateOf(ch)
		if key == "" {
			key = fmt.Sprint(k)
		}
		if byKey[key] == nil {
			byKey[key] = &side{}
			sides = append(sides, byKey[key])
		}
		one := byKey[key]
		one.told += told
		if told >= one.most {
			one.who, one.most = k, told
		}
	}
	slices.SortStableFunc(sides, func(a, b *side) int { return b.told - a.told })
	if len(sides) < 2 || sides[1].told < 2 || len(sides) > 2 && sides[2].told*2 > sides[1].told {
		return nil
	}
	return []int{sides[0].who, sides[1].who}
}

// stateOf is the country whose state somebody acts for, the report's own where none is said; "" if he acts for none.
func (v *view) stateOf(ch *character) string {
	switch {
	case ch.kind == sitrep.Country:
	case ch.sector == "MIL", ch.sector == "GOV", ch.sector == "COP":
		if ch.country == "" {
			return cmp.Or(v.home(), "its own")
		}
	default:
		return ""
	}
	return ch.country
}

// inDoersPhrase reports whether a word stands in the phrase of the subject of the verb over another, outside that phrase: the land of the
// envoys in "French and German envoys urged both sides", or whoever does it alone, "Norway urged both sides".
func (s *sentence) inDoersPhrase(word, other int) bool {
	verb := s.governor(other)
	if verb < 0 || !s.isVerb(verb) {
		return false
	}
	n := s.subject(verb)
	if n == word && s.child(n, "conj") < 0 {
		return true
	}
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
	switch strings.ToLower(s.Words[i].Form) {
	case "they", "them", "their", "each", "both":
	default:
		return nil
	}
	for n := s.index; n >= 0 && s.index-n <= 2; n-- {
		t := v.sents[n]
		for w := len(t.Words) - 1; w >= 0; w-- {
			if n == s.index && w >= i || t.rel(w) != "nsubj" || t.child(w, "conj") < 0 || !v.mayStandFor(s, i, at{n, w}) {
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
	v.amongThem(c)
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

// amongThem gives a fight of which no side is known to those between or among whom its noun says that it is: "fighting among the clans".
func (v *view) amongThem(c *claim) {
	s := c.s
	if c.code != "ASSAULT" || s.isVerb(c.word) && s.Words[c.word].XPOS != "VBG" || len(c.actors) > 0 {
		return
	}
	sides := v.slot(s, c.word, "between")
	if s.in(c.word, "combats") || s.in(c.word, "mutuals") || s.in(c.word, "hostilities") {
		sides = append(sides, v.slot(s, c.word, "among")...) // but not "a blast among the shoppers"
	}
	for _, w := range sides {
		if s.isNoun(w) && v.canAct(s, w) && !v.standsAsPlace(s, w) && !v.inTime(s, w) {
			c.actors = unique(append(c.actors, v.actorAt(s, w)))
		}
	}
	c.targets = without(c.targets, c.actors)
}
