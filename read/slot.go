package read

import (
	"slices"

	"sitrep/lexicon"
)

// slot is where a filler stands beside a word: the heads of what stands there.
func (v *view) slot(s *sentence, i int, slot lexicon.Slot) []int {
	var heads []int
	switch slot {
	case lexicon.Self:
		return []int{i}
	case lexicon.Subject:
		heads = v.subjects(s, i)
	case lexicon.Object:
		heads = v.objects(s, i)
	case lexicon.IndirectObject:
		heads = s.all(i, "iobj")
	case lexicon.Possessive:
		heads = s.all(i, "nmod:poss", "compound", "amod")
		return heads
	case lexicon.Head:
		if h := s.Words[i].Head; h >= 0 {
			heads = []int{h}
		}
	case lexicon.Doing:
		if h := s.Words[i].Head; h >= 0 && s.rel(i) == "nsubj" && s.object(h) >= 0 {
			return []int{h}
		}
		return nil
	case lexicon.Infinitive:
		for _, c := range s.all(i, "xcomp", "acl", "advcl", "ccomp") {
			if s.isVerb(c) {
				heads = append(heads, c)
			}
		}
		return heads
	case lexicon.Predicate:
		for _, c := range s.all(i, "xcomp", "advcl", "obl", "advmod") {
			if !s.isVerb(c) && (s.rel(c) == "xcomp" || markedAs(s, c)) {
				heads = append(append(heads, c), s.all(c, "amod")...) // "as a dastardly act"
			}
		}
		if o := s.object(i); o >= 0 {
			for _, c := range s.all(o, "acl") {
				if c > o && s.Words[c].UPOS == "ADJ" {
					heads = append(heads, c) // the tree hangs it on the object: "holds the men | responsible"
				}
			}
		}
	case lexicon.Clause:
		return s.all(i, "ccomp", "csubj", "acl")
	default:
		for _, c := range s.all(i, "obl", "nmod") {
			if p := s.preposition(c); p == string(slot) || p == "out" && slot == "from" { // "was driven out of Koro"
				heads = append(heads, c)
			}
		}
	}
	var out []int
	for _, h := range heads {
		for _, w := range conjuncts(s, antecedentOf(s, h)) {
			out = append(out, v.counted(s, s.partOfWhom(w)))
		}
	}
	return out
}

// partOfWhom is the noun behind a word for a number or a part of what it names: the buses of "one of the buses", the villagers of "some of the
// villagers"; else the word itself.
func (s *sentence) partOfWhom(word int) int {
	if s.Words[word].UPOS != "NUM" && !s.in(word, "quantifiers") && !s.in(word, "partitives") || s.child(word, "appos") >= 0 {
		return word // "one of his sons, Ali," is one man
	}
	for _, n := range s.all(word, "nmod") {
		if s.preposition(n) == "of" && n > word {
			return n
		}
	}
	return word
}

// counted is what a noun of quantity counts: the refugees of "a group of refugees".
func (v *view) counted(s *sentence, word int) int {
	if !s.in(word, "quantities") && s.Words[word].Form != "tens" && s.Words[word].Form != "Tens" {
		return word
	}
	for _, c := range s.all(word, "nmod") {
		if s.preposition(c) != "of" {
			continue
		}
		if !s.in(c, "numerals") {
			return c
		}
		for _, d := range s.all(c, "nmod") { // "hundreds of thousands of refugees"
			if s.preposition(d) == "of" {
				return d
			}
		}
	}
	return word
}

// markedAs reports whether an adjective is said of something by "as": "described the raid as cowardly".
func markedAs(s *sentence, i int) bool {
	m := s.child(i, "mark", "case")
	return m >= 0 && s.lemmas[m] == "as"
}

// inSlots reports whether a word stands in one of the slots of another.
func (v *view) inSlots(s *sentence, i int, slots []lexicon.Slot, word int) bool {
	return slices.ContainsFunc(slots, func(slot lexicon.Slot) bool { return slices.Contains(v.slot(s, i, slot), word) })
}

// subjects are who does what a verb tells; of a passive, what follows "by"; of an adjective, the noun it is said of.
func (v *view) subjects(s *sentence, i int) []int {
	if !s.isVerb(i) {
		if s.rel(i) == "amod" || s.rel(i) == "acl" {
			return []int{s.Words[i].Head}
		}
		if c := s.child(i, "nsubj"); c >= 0 {
			return []int{c}
		}
		if h := s.Words[i].Head; h >= 0 && s.rel(i) == "xcomp" && s.in(h, "seemings") {
			return v.subjects(s, h) // "the offensive seemed to be over"
		}
		return nil
	}
	if isPassive(s, i) {
		for _, c := range s.all(i, "obl") {
			if s.preposition(c) == "by" {
				return []int{c}
			}
		}
		if w := s.handsOf(i); w >= 0 {
			return []int{w}
		}
		return nil
	}
	if c := s.subject(i); c >= 0 {
		return []int{c}
	}
	if s.rel(i) == "acl" && s.Words[i].XPOS == "VBG" {
		return []int{s.Words[i].Head}
	}
	return nil
}

// handsOf is at whose hands something was suffered that a word tells, whatever the tree hangs him on: "was killed at the hands of the militia";
// -1 if it does not say.
func (s *sentence) handsOf(word int) int {
	for _, h := range s.all(word, "obl", "nmod") {
		if who := s.whoseHands(h); who >= 0 {
			return who
		}
	}
	return -1
}

// whoseHands is who stands behind "at the hands of", with "hands" at a word, whatever the tree hangs him on; -1 if the word is none such.
func (s *sentence) whoseHands(word int) int {
	of := word + 1
	if s.lemmas[word] == "hand" && s.preposition(word) == "at" && of < len(s.Words) && s.lemmas[of] == "of" && s.Words[of].Head > of {
		return s.Words[of].Head
	}
	return -1
}

// isPassive also knows participles behind or before a noun: "people killed in", "the besieged city".
func isPassive(s *sentence, i int) bool {
	if s.passive(i) {
		return true
	}
	harmed := s.Words[i].XPOS == "VBD" && s.rel(i) == "conj" && // "was abducted and shot dead", "was held and let go"
		(s.in(i, "harms") || s.in(i, "verdicts") || s.in(i, "attacks") || s.in(i, "mistreats") || s.lemmas[i] == "let")
	if s.Words[i].XPOS != "VBN" && !harmed {
		return false
	}
	if s.rel(i) == "acl" && s.Words[i].Rel != "acl:relcl" || s.rel(i) == "amod" {
		return true
	}
	if s.rel(i) == "xcomp" && s.in(s.Words[i].Head, "stayings") {
		return true // "the road remains closed"
	}
	return s.rel(i) == "conj" && s.child(i, "nsubj", "obj", "aux") < 0 && s.Words[i].Head >= 0 && isPassive(s, s.Words[i].Head)
}

func (v *view) objects(s *sentence, i int) []int {
	if isPassive(s, i) {
		if c := s.subject(i); c >= 0 {
			return []int{c}
		}
		if c := s.child(i, "obj"); c >= 0 && c < i && s.child(i, "aux:pass") >= 0 {
			return []int{c} // the subject of a passive, which the tree takes for its object
		}
		if s.rel(i) == "acl" || s.rel(i) == "amod" {
			return []int{s.Words[i].Head}
		}
		if s.rel(i) == "conj" {
			return v.objects(s, s.Words[i].Head)
		}
		return nil
	}
	if c := s.object(i); c >= 0 {
		return []int{c}
	}
	return nil
}

// antecedentOf is the noun that a relative pronoun stands for, or the word itself.
func antecedentOf(s *sentence, i int) int {
	switch s.lemmas[i] {
	case "who", "which", "that", "whom":
		for h := s.Words[i].Head; h >= 0; h = s.Words[h].Head {
			if s.Words[h].Rel == "acl:relcl" {
				return s.Words[h].Head
			}
		}
	}
	return i
}
