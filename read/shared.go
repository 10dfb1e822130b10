package read

import (
	"slices"

	"sitrep"
)

// shared reads one noun said of several countries as so many actors: "Russian and Syrian state media", "the presidents of Kenya
// and Somalia".
func (v *view) shared(s *sentence, word int) []int {
	if s.Words[word].UPOS != "NOUN" {
		return nil
	}
	if both := v.namedTwo(s, word); both != nil {
		return both
	}
	if parties := v.delegatesOf(s, word); parties != nil {
		return parties
	}
	noun, known := v.noun(s, word)
	of := func(p int, country, name string) int {
		ch := &character{kind: sitrep.Group, noun: s.lemmas[word], sector: noun.Sector, role: noun.Role, anonymous: noun.Anonymous, country: country, name: name}
		if known && noun.Kind != "" && noun.Kind != sitrep.Person {
			ch.kind = noun.Kind
		}
		who := slices.IndexFunc(v.cast.list, func(old *character) bool { return old.name == name })
		if who < 0 {
			who = v.cast.add(ch)
		}
		v.cast.list[who].mentions = append(v.cast.list[who].mentions, v.span(s, p, p))
		return who
	}
	var out []int
	if peoples := v.peoplesOf(s, word); len(peoples) > 1 {
		rest := v.span(s, peoples[len(peoples)-1]+1, word).Exact
		for _, p := range peoples {
			country, _ := v.r.people(s.Words[p].Form)
			out = append(out, of(p, country, s.Words[p].Form+" "+rest))
		}
		return out
	}
	if s.Words[word].XPOS != "NNS" || !known || s.child(word, "nummod") >= 0 && s.lemmas[s.child(word, "nummod")] != "two" {
		return nil
	}
	lands := v.landsOf(s, word)
	if len(lands) < 2 {
		return nil
	}
	from, _ := core(s, word)
	for _, p := range lands {
		out = append(out, of(p.head, p.place.Country, v.span(s, from, word).Exact+" of "+p.place.Span.Exact))
	}
	return out
}

// delegatesOf are the parties for which those act whom a noun in the plural names, where it names several: "leaders of the two groups",
// "commanders of the Chadian and Cameroonian armies", "envoys from the government and the Front"; nil if it names one or none.
func (v *view) delegatesOf(s *sentence, word int) []int {
	if s.Words[word].XPOS != "NNS" || !s.in(word, "delegates") {
		return nil
	}
	for _, n := range s.all(word, "nmod") {
		if p := s.preposition(n); p != "of" && p != "from" && p != "for" {
			continue
		}
		if both := v.shared(s, n); len(both) > 1 {
			return both
		}
		var out []int
		for _, w := range conjuncts(s, n) {
			if who, ok := v.cast.byWord[at{s.index, w}]; ok && v.acts(who) {
				out = append(out, who)
			}
		}
		if out = v.each(unique(out)); len(out) > 1 {
			return out
		}
	}
	return nil
}

// acts reports whether somebody is a party that others may act for: a country, a government, an armed group, a party, or two of them together.
func (v *view) acts(who int) bool {
	ch := v.cast.list[who]
	party := ch.ner == "ORG" && (ch.kind == sitrep.Group || ch.sector == "PTY")
	return party || v.armed(ch) || ch.kind == sitrep.Country || ch.kind == sitrep.Body && ch.sector == "GOV" || len(ch.members) > 0
}

// namedTwo are the two persons whose names explain a noun in the plural: "the presidents of Kenya and Somalia, Ruth Hale and Ali Warsame,".
// The tree may hang them on the lands.
func (v *view) namedTwo(s *sentence, word int) []int {
	if s.Words[word].XPOS != "NNS" {
		return nil
	}
	comma := word + 1
	for comma < len(s.Words) && comma-word < 12 && s.Words[comma].Form != "," {
		if s.Words[comma].UPOS == "VERB" || s.Words[comma].UPOS == "AUX" || s.Words[comma].UPOS == "PUNCT" {
			return nil
		}
		comma++
	}
	if c := s.child(word, "conj"); c >= 0 && c < comma && v.spotIn(s, c) == nil {
		return nil
	}
	one := v.nameAt(s.index, comma+1)
	if one == nil || one.kind != "PER" || one.first != comma+1 || one.last+2 >= len(s.Words) || s.lemmas[one.last+1] != "and" {
		return nil
	}
	two := v.nameAt(s.index, one.last+2)
	if two == nil || two.kind != "PER" || two.last+1 < len(s.Words) && s.Words[two.last+1].Form != "," && s.Words[two.last+1].Form != "." {
		return nil
	}
	a, known := v.cast.byWord[at{s.index, one.last}]
	b, also := v.cast.byWord[at{s.index, two.last}]
	if !known || !also || a == b {
		return nil
	}
	if noun, ok := v.noun(s, word); ok {
		for _, who := range []int{a, b} {
			if ch := v.cast.list[who]; ch.sector == "" && ch.ner == "PER" {
				ch.sector, ch.role = noun.Sector, noun.Role
			}
		}
	}
	return []int{a, b}
}

// withoutSeats leaves out whoever stands only between a noun and the two names that explain it: the lands of "the presidents of Kenya and
// Somalia, Ruth Hale and Ali Warsame".
func (v *view) withoutSeats(s *sentence, list []int) []int {
	for w := range s.Words {
		both := v.namedTwo(s, w)
		if both == nil || !overlap(both, list) {
			continue
		}
		comma := w
		for s.Words[comma].Form != "," {
			comma++
		}
		list = slices.DeleteFunc(slices.Clone(list), func(who int) bool {
			return v.onlyAs(s, who, func(_ *sentence, k int) bool { return k > w && k < comma })
		})
	}
	return list
}

// peoplesOf are the adjectives of peoples that are joined before a noun.
func (v *view) peoplesOf(s *sentence, word int) []int {
	var out []int
	for _, a := range s.all(word, "amod", "compound") {
		for _, c := range append([]int{a}, s.all(a, "conj")...) {
			if _, ok := v.r.people(s.Words[c].Form); c < word && (ok || c != a && capital(s.Words[c].Form)) {
				out = append(out, c)
			}
		}
	}
	return out
}

// landsOf are the countries that are joined behind "of" after a noun; nil if something else is joined to them.
func (v *view) landsOf(s *sentence, word int) []*spot {
	var out []*spot
	for _, n := range s.all(word, "nmod") {
		if s.preposition(n) != "of" {
			continue
		}
		for _, c := range conjuncts(s, n) {
			p := v.spotIn(s, c)
			if p == nil || p.adjective || p.place.Precision != "country" {
				return nil
			}
			out = append(out, p)
		}
	}
	return out
}

// apart puts in the place of one noun of several countries each of them by itself.
func (v *view) apart(s *sentence, list []int) []int {
	var out []int
	for _, who := range v.each(list) {
		both := []int{who}
		for _, h := range v.cast.list[who].heads {
			if h.sent != s.index {
				continue
			}
			if l := v.shared(s, h.word); len(l) > 1 {
				both = l
			}
			break
		}
		out = append(out, both...)
	}
	return unique(out)
}
