package read

import (
	"slices"

	"sitrep"
)

// byName adds to the victims of an attack those whom its clause lists by name beside the noun for them: "killed the nurses Ann
// Roe, Eve Poe and Jane Doe", "a nurse identified as Ann Roe".
func (v *view) byName(s *sentence, victims []int) []int {
	out := victims
	for _, who := range victims {
		for _, h := range v.cast.list[who].heads {
			if h.sent != s.index {
				continue
			}
			names := v.namesBeside(s, h.word)
			if len(names) == 1 && (s.Words[h.word].XPOS == "NN" || v.isOneOf(s, h.word)) || len(names) > 1 && s.child(h.word, "nummod") >= 0 {
				out = without(out, []int{who}) // one and the same, or "two brothers, A and B"
			}
			out = append(out, names...)
		}
	}
	return unique(out)
}

// isOneOf reports whether a word that is no noun stands for one person: "one of the governor's sons", "a Canadian".
func (v *view) isOneOf(s *sentence, word int) bool {
	_, people := v.r.people(s.Words[word].Form)
	d := s.child(word, "det")
	return s.lemmas[word] == "one" && len(v.slot(s, word, "of")) > 0 || people && d >= 0 && (s.lemmas[d] == "a" || s.lemmas[d] == "an")
}

// namesBeside are the people whom a noun's apposition, or a participle of naming behind it, names.
func (v *view) namesBeside(s *sentence, word int) []int {
	var names []int
	if s.lemmas[word] == "one" {
		for _, of := range v.slot(s, word, "of") {
			names = append(names, v.namesBeside(s, of)...)
		}
	} else if s.Words[word].UPOS == "NOUN" || v.isOneOf(s, word) {
		for _, a := range s.all(word, "appos") {
			names = append(names, v.people(s, a)...)
		}
	} else if s.rel(word) == "appos" && s.isNoun(s.Words[word].Head) { // the name was taken for the noun's own
		names = v.people(s, word)
	}
	for _, a := range s.all(word, "acl") {
		if s.in(a, "namings") {
			names = append(names, v.identifiedAs(s, a)...)
		}
	}
	return names
}

// people are those whom a list of names names, none if it does not begin with a person's name.
func (v *view) people(s *sentence, word int) []int {
	var out []int
	for _, x := range append([]int{word}, s.all(word, "conj")...) {
		who, ok := v.cast.byWord[at{s.index, x}]
		if n := v.nameAt(s.index, x); ok && n != nil && n.kind == "PER" && v.cast.list[who].kind == sitrep.Person {
			out = append(out, who)
		} else if x == word {
			return nil
		}
	}
	return out
}

// identified reads the names of those whom an attack told before had struck ("The dead were identified as Ann Roe and Eve Poe.",
// "They are Ann Roe and Eve Poe."): the claim tells of the attack again, with their names.
func (v *view) identified(s *sentence, list []*claim) []*claim {
	var out []*claim
	for i := range s.Words {
		who, names, teller := v.identity(s, i)
		if len(names) == 0 || negator(s, i) >= 0 || modal(s, i) >= 0 {
			continue
		}
		old := v.struckBefore(s, list, who)
		if old == nil {
			continue
		}
		names = without(names, old.targets)
		if len(names) == 0 {
			continue
		}
		c := newClaim(s, i)
		c.code, c.mode, c.targets, c.fixed, c.margin, c.known, c.tellsOf = old.code, old.mode, names, sitrep.Happened, sureMost, true, old
		if len(teller) > 0 {
			cue := v.span(s, i, i)
			c.sources, c.cue = teller, &cue
		}
		c.explain("event", "the names of those who were struck", s.Words[i].Form)
		out = append(out, c)
	}
	return out
}

// identity is the word for people whom a predicate names, who they are, and who says so where the words tell.
func (v *view) identity(s *sentence, i int) (word int, names, teller []int) {
	switch {
	case s.child(i, "cop") >= 0 && s.Words[i].UPOS == "PROPN":
		return s.subject(i), v.people(s, i), nil
	case s.in(i, "namings") && s.isVerb(i) && s.rel(i) != "acl":
		word, teller = s.object(i), v.actorsAt(s, v.subjects(s, i))
		if isPassive(s, i) {
			word = s.subject(i)
		}
		return word, v.identifiedAs(s, i), teller
	case s.lemmas[i] == "include" && s.object(i) >= 0:
		return s.subject(i), v.people(s, s.object(i)), nil
	}
	return -1, nil, nil
}

// identifiedAs is whom a verb of naming names: "identified as Ann Roe".
func (v *view) identifiedAs(s *sentence, verb int) []int {
	var out []int
	for _, x := range s.all(verb, "obl", "xcomp", "obj", "advcl") {
		out = append(out, v.people(s, x)...)
	}
	return out
}

// struckBefore is the last attack told of those whom a word stands for: by its own meaning ("the victims", "the dead man") or as
// those whom the attack had struck ("they"); nil if there is none near.
func (v *view) struckBefore(s *sentence, list []*claim, word int) *claim {
	if word < 0 {
		return nil
	}
	word = antecedentOf(s, word)
	victim := s.in(word, "victims") || slices.ContainsFunc(s.all(word, "amod"), func(a int) bool { return s.in(a, "victims") })
	who, known := v.cast.byWord[at{s.index, word}]
	for _, c := range slices.Backward(slices.Concat(v.claims, list)) {
		if s.index-c.s.index > tollReach {
			return nil
		}
		if c.code != "ASSAULT" || unreal(c) || c.gone || c.status == sitrep.Denied {
			continue
		}
		if victim || known && slices.Contains(c.targets, who) {
			return c
		}
	}
	return nil
}
