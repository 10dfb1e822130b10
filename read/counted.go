package read

import (
	"strings"

	"sitrep"
	"sitrep/lexicon"
	"sitrep/read/howmany"
)

// isAge reports whether a bare number tells how old somebody is: "Jane Roe, 25,", "three men, ages 18, 20 and 22".
func (v *view) isAge(s *sentence, q howmany.Quantity) bool {
	if q.NumberFirst != q.NumberLast || q.First != q.NumberFirst || q.Low == nil || *q.Low > oldest || s.Words[q.First].XPOS != "CD" {
		return false
	}
	after := q.NumberLast + 1
	if after < len(s.Words) && (s.Words[after].UPOS == "NOUN" || s.Words[after].UPOS == "ADJ" || s.Words[after].UPOS == "PROPN") {
		return false
	}
	i := q.First - 1
	for i > 0 && (s.Words[i].UPOS == "NUM" || s.Words[i].UPOS == "PUNCT" || s.Words[i].UPOS == "CCONJ" || s.lemmas[i] == "also") {
		i--
	}
	if i < 0 || s.lemmas[i] == "age" || s.lemmas[i] == "aged" {
		return i >= 0
	}
	if s.lemmas[i+1] != "," {
		return false
	}
	if after < len(s.Words) && s.lemmas[after] == "of" {
		return false // "near Koro, three of the rebels died"
	}
	if v.namesTown(s, i) && after < len(s.Words) && s.Words[after].UPOS == "ADP" {
		return false // "four in Koro, three in Osk"
	}
	if k := q.First; k > 2 && s.lemmas[k-1] == "and" && s.lemmas[k-2] == "," && s.Words[k-3].UPOS != "NUM" {
		return false // "40, according to residents, and 12, according to the army"
	}
	people, _ := v.isPeople(s, i)
	closed := after < len(s.Words) && (s.Words[after].UPOS == "PUNCT" || s.Words[after].UPOS == "CCONJ")
	return s.Words[i].UPOS == "PROPN" || s.Words[i].UPOS == "NOUN" && people && closed
}

// oldest is the greatest number that may be an age.
const oldest = 110

// countedNoun is the noun that a quantity counts, or the number itself where it stands alone.
func (v *view) countedNoun(s *sentence, q howmany.Quantity) int {
	h := headOf(s, q.NumberFirst, q.NumberLast)
	if s.lemmas[h] == "not" && h < q.NumberLast {
		h = headOf(s, h+1, q.NumberLast) // "not a single house": the tree has "not" on the noun or the verb
	}
	if listedTally(s, q) >= 0 {
		return h
	}
	more := s.Words[h].Head
	if more == q.NumberLast+1 && (s.rel(h) == "nummod" || s.rel(h) == "amod") && s.rel(more) != "amod" && (s.lemmas[more] == "more" || s.lemmas[more] == "other") {
		return more // "four more died"
	}
	if f := s.Words[h].Head; f >= 0 && s.rel(h) == "det" && s.in(f, "tidings") {
		for _, c := range s.all(f, "nmod") {
			if s.preposition(c) == "of" {
				return c // "there were no reports of casualties"
			}
		}
	}
	if f := s.Words[h].Head; f >= 0 && s.rel(h) == "nmod" && s.preposition(h) == "of" && v.sizeOf(s, f) == 0 {
		return f // "a family of five"
	}
	if f := s.Words[h].Head; f >= 0 && f < h && s.rel(h) == "nmod" && s.preposition(h) == "in" && s.lemmas[h-1] == "their" {
		return f // "youths in their hundreds"
	}
	if f := s.Words[h].Head; s.rel(h) == "appos" && f >= 0 && f < h && s.Words[h].UPOS == "NUM" && s.Words[h-1].UPOS == "PUNCT" && s.Words[f].XPOS == "NNS" && v.isStrike(s, f) {
		return f // "with air strikes – eight in a day"
	}
	if s.rel(h) == "nummod" || s.rel(h) == "amod" || s.rel(h) == "det" {
		p := s.Words[h].Head
		if p >= 0 && p < h && s.Words[h-1].UPOS == "PUNCT" && h+1 < len(s.Words) && s.in(h+1, "fatals") {
			return h // "six people – two fatally"
		}
		if p >= 0 && p > q.NumberLast+1 && s.Words[p].Head > p && ageOf(s, s.Words[p].Head) == p {
			return ofAge(s, s.Words[p].Head) // "one 15-year-old"
		}
		if p >= 0 && (s.isNoun(p) || ageOf(s, p) >= 0) {
			if near := nounAfter(s, q.NumberLast); near >= 0 && near < p && !s.under(near, p) {
				return near // the tree has the number on a noun further on
			}
			return p
		}
	}
	if s.rel(h) == "conj" && h < len(s.Words)-1 && s.Words[h+1].UPOS == "ADJ" {
		if near := nounAfter(s, q.NumberLast); near >= 0 && s.under(h, near) {
			return near // "13 Kenyan and 20 Somali soldiers"
		}
	}
	if n := q.NumberLast + 1; q.First < q.NumberFirst && n < len(s.Words) && s.Words[n].UPOS == "NOUN" && s.Words[n].XPOS == "NNS" && s.rel(n) != "compound" {
		return n // "as many as 30 people", which the tree takes apart
	}
	// "dozens of people", "tens of thousands of lives": the noun behind the last "of".
	for _, c := range s.all(h, "nmod") {
		if s.preposition(c) != "of" {
			continue
		}
		if q.NumberFirst <= c && c <= q.NumberLast {
			if d := s.child(c, "nmod"); d >= 0 && s.preposition(d) == "of" {
				return d
			}
			continue
		}
		return c
	}
	return h
}

// ofAge is the noun that an age stands before, "three 16-year-old | boys", or the word for the age where it stands for a person.
func ofAge(s *sentence, old int) int {
	if h := s.Words[old].Head; h > old && s.rel(old) == "amod" && s.isNoun(h) {
		return h
	}
	return old
}

// sharesNoun reports whether a number counts the same noun as the number before it, each with an adjective of its own: "13 Kenyan
// and 20 Somali soldiers".
func sharesNoun(s *sentence, q howmany.Quantity, noun int, found []amount) bool {
	if len(found) == 0 || q.First > noun || q.First < 2 || s.lemmas[q.First-1] != "and" || s.Words[q.First-2].UPOS != "ADJ" {
		return false
	}
	before := found[len(found)-1]
	return before.word == noun && before.first < q.First
}

// kindBefore is a counted noun with the adjectives right behind its number: "Somali soldiers".
func kindBefore(s *sentence, number, noun int) string {
	i := number + 1
	for i < noun && s.Words[i].UPOS == "ADJ" {
		i++
	}
	var words []string
	for k := number + 1; k < i; k++ {
		words = append(words, s.Words[k].Form)
	}
	return strings.Join(append(words, strings.ToLower(s.Words[noun].Form)), " ")
}

// nounAfter is the noun that stands right behind a number, or behind the adjectives after it; -1 if there is none.
func nounAfter(s *sentence, number int) int {
	for i := number + 1; i < len(s.Words) && i <= number+3; i++ {
		switch s.Words[i].UPOS {
		case "NOUN", "PROPN":
			if s.rel(i) != "compound" && s.rel(i) != "flat" {
				return i
			}
		case "ADJ":
		default:
			return -1
		}
	}
	return -1
}

// figureSpan is the quantity with the noun that it counts.
func (v *view) figureSpan(s *sentence, first, last, noun int) sitrep.Span {
	return v.span(s, min(first, noun), max(last, noun))
}

// unitOf says in what a figure counts: people, of which kind, or the things.
func (v *view) unitOf(s *sentence, noun int, a *amount) {
	lemma := s.lemmas[noun]
	a.Unit = "people"
	people, who := v.isPeople(s, noun)
	if thing := v.thingBefore(s, noun); !people && thing >= 0 {
		noun, lemma = thing, s.lemmas[thing]
	}
	if !people {
		a.Unit = strings.ToLower(s.Words[noun].Form)
		if s.Words[noun].XPOS == "NN" && lemma != "" || s.Words[noun].XPOS == "NNP" && strings.ToUpper(s.Words[noun].Form) == s.Words[noun].Form {
			a.Unit = pluralOf(lemma)
		}
		return
	}
	a.Who = who
}

// pluralOf is the plural of a thing: "buses", "batteries".
func pluralOf(noun string) string {
	for _, end := range []string{"s", "x", "ch", "sh"} {
		if strings.HasSuffix(noun, end) {
			return noun + "es"
		}
	}
	if stem, ok := strings.CutSuffix(noun, "y"); ok && len(stem) > 0 && !strings.ContainsAny(stem[len(stem)-1:], "aeiou") {
		return stem + "ies"
	}
	return noun + "s"
}

// unit looks up a counted noun, by its lemma or, where the model made a lemma up, by its form.
func (v *view) unit(s *sentence, noun int) (lexicon.Unit, bool) {
	if u, ok := v.r.words.Unit(s.lemmas[noun]); ok {
		return u, true
	}
	return v.r.words.Unit(strings.TrimSuffix(strings.ToLower(s.Words[noun].Form), "s"))
}

// isPeople reports whether a noun counts people, and which kind of people.
func (v *view) isPeople(s *sentence, noun int) (bool, string) {
	if s.in(noun, "souls") {
		return true, ""
	}
	if ageOf(s, noun) >= 0 || v.isOrdinal(s, noun) && v.thingBefore(s, noun) < 0 && s.rel(noun) != "amod" && s.child(noun, "nmod") < 0 {
		return true, "" // "a third was killed"
	}
	if s.in(noun, "humans") {
		return true, strings.ToLower(s.Words[noun].Form)
	}
	if u, ok := v.unit(s, noun); ok {
		return u.People, strings.ToLower(s.Words[noun].Form)
	}
	if s.Words[noun].UPOS == "NUM" || s.Words[noun].UPOS == "PRON" || s.Words[noun].UPOS == "ADJ" {
		return v.thingBefore(s, noun) < 0, ""
	}
	if _, ok := v.noun(s, noun); ok {
		return true, strings.ToLower(s.Words[noun].Form)
	}
	if _, ok := v.r.people(s.Words[noun].Form); ok {
		return true, s.Words[noun].Form
	}
	if n := v.nameAt(s.index, noun); n != nil && n.kind == "NORP" && strings.HasPrefix(s.Words[noun].XPOS, "NNP") {
		return true, s.Words[noun].Form // "87 Masalit"
	}
	if strings.HasPrefix(s.Words[noun].XPOS, "NNP") && strings.HasSuffix(s.Words[noun].Form, "s") { // "six Jesuits"
		if who, ok := v.cast.byWord[at{s.index, noun}]; ok && v.cast.list[who].kind == sitrep.Group {
			return true, s.Words[noun].Form
		}
	}
	return false, ""
}

// thingBefore is the counted noun for vehicles or houses of which a bare number or ordinal behind it tells more: "sank two | ferries and a third
// was hit", "set four | barns on fire, and one burned down"; -1 if it stands for something else.
func (v *view) thingBefore(s *sentence, i int) int {
	if s.Words[i].UPOS != "NUM" && !v.isOrdinal(s, i) && s.lemmas[i] != "another" || len(v.slot(s, i, "of")) > 0 {
		return -1
	}
	if i+1 < len(s.Words) && (s.in(i+1, "fallens") || s.in(i+1, "woundings")) {
		return -1 // "two hospitals with 700 wounded"
	}
	for w := i - 1; w >= 0; w-- {
		if !s.isNoun(w) || s.child(w, "nummod") < 0 && (s.preposition(w) != "of" || s.Words[w].Head < 0 || s.Words[s.Words[w].Head].UPOS != "NUM") {
			continue
		}
		if s.in(w, "vehicles") || s.in(w, "buildings") {
			return w
		}
		return -1
	}
	return -1
}
