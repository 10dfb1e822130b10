package read

import "slices"

// toHospital reports whether a verb tells that somebody was brought or admitted to a hospital: who is, is hurt.
func (v *view) toHospital(s *sentence, verb int) bool {
	if !s.isVerb(verb) || !s.in(verb, "conveys") {
		return false
	}
	return slices.ContainsFunc(s.all(verb, "obl", "nmod", "xcomp"), func(x int) bool {
		return s.preposition(x) != "from" && v.namesHospital(s, x)
	})
}

// wards marks the hospitals that the report names only as where people were brought, treated or died.
func (v *view) wards() {
	for i := range v.places {
		p := &v.places[i]
		s := v.sents[p.sent]
		word := p.head
		if h := s.Words[word].Head; h >= 0 && s.rel(word) == "nmod" && s.in(h, "hospitals") {
			word = h // "a hospital in Hara"
		}
		g := s.governor(word)
		if g < 0 || !s.isVerb(g) || s.Words[word].Head != g || s.rel(word) != "obl" || !v.namesHospital(s, word) {
			continue
		}
		p.ward = dies(s, g) || s.in(g, "cares") || s.in(g, "conveys") && s.preposition(word) == "to"
	}
}

// diedThere reports whether who was brought to a hospital died in it: "was taken to a clinic, where she died". Where a name or
// a noun died, he may be one of several.
func (v *view) diedThere(s *sentence, verb int) bool {
	return slices.ContainsFunc(s.all(verb, "obl", "nmod"), func(x int) bool {
		return v.namesHospital(s, x) && slices.ContainsFunc(s.all(x, "acl"), func(y int) bool {
			who := s.subject(y)
			return dies(s, y) && who >= 0 && s.Words[who].UPOS == "PRON" && negator(s, y) < 0 && modal(s, y) < 0
		})
	})
}

// namesHospital reports whether a word, or a word of the name that it is part of, is one for a hospital: "the clinic", "Koro
// Medical Center".
func (v *view) namesHospital(s *sentence, i int) bool {
	if s.in(i, "hospitals") {
		return true
	}
	n := v.nameAt(s.index, i)
	if n == nil {
		return slices.ContainsFunc(s.all(i, "compound", "amod", "flat"), func(x int) bool { return s.in(x, "hospitals") })
	}
	return slices.ContainsFunc(s.lemmas[n.first:n.last+1], func(l string) bool { return v.r.words.InClass(l, "hospitals") })
}

// diedOf reports whether a part of those shot is told to have died: "four people, including one who died".
func (v *view) diedOf(s *sentence, noun int, before amount) bool {
	if before.Of != "wounded" {
		return false
	}
	for _, c := range s.all(noun, "acl", "amod", "advmod") {
		if dies(s, c) || s.in(c, "fatals") || s.lemmas[c] == "kill" {
			return true
		}
	}
	return noun+1 < len(s.Words) && s.in(noun+1, "fatals")
}

// thenDied reports whether a clause behind a noun tells that it died, whatever the tree hangs it on: "shot a guest, who died on the
// way to hospital".
func thenDied(s *sentence, noun int) bool {
	i := behindApposition(s, noun)
	if i < len(s.Words) && s.Words[i].Form == "," {
		i++
	}
	if i >= len(s.Words) || s.lemmas[i] != "who" {
		return false
	}
	y := s.Words[i].Head
	return y >= 0 && dies(s, y) && negator(s, y) < 0 && modal(s, y) < 0
}
