package read

import (
	"slices"
	"strings"

	"sitrep"
	"sitrep/lexicon"
)

// singles reads one person or thing without a number: "a man was killed", "destroyed a bridge", "his wife was hurt", "the
// driver died", "another is in hospital", "a fourth wounded". A name gives no figure.
func (v *view) singles(s *sentence, taken map[int]bool, found []amount) []amount {
	var out []amount
	for i := range s.Words {
		if taken[i] || s.Words[i].XPOS == "CD" || taken[coupled(s, i)] {
			continue // "another nine" are nine, "a couple of soldiers" are counted
		}
		lead, some := v.leadOf(s, i)
		if lead < 0 {
			continue
		}
		of := v.singleOf(s, i, some)
		if n := v.nameAt(s.index, i); n != nil && n.kind == "PER" && s.Words[i].UPOS == "PROPN" || some && v.isNamed(s, i) {
			continue // see named
		}
		if like := asListed(s, i, append(found, out...)); of == "" && (some || ownsKin(s, i)) && len(like) > 0 {
			of = like[0]
		}
		if k := lastBefore(found, lead); some && k >= 0 && (includes(s, lead) || amongBehind(s, i)) && !v.diedOf(s, i, found[k]) {
			if of == "killed" && found[k].Of == "wounded" || of == "" && onlyPeople[found[k].Of] && v.isPerson(s, i) {
				of = found[k].Of // "killed one guest and wounded two others, including a driver"
			}
		}
		if of == "wounded" && thenDied(s, i) {
			of = "killed"
		}
		if of == "" || !some && v.knownBy(s, i, of) {
			continue
		}
		n := v.sizeOf(s, i)
		if n == 0 {
			continue
		}
		a := amount{word: i, first: min(lead, i), known: !some && v.holdsOffice(s, i)}
		a.Of, a.Low, a.High = of, &n, &n
		if amongBehind(s, i) && lastBefore(found, lead) >= 0 {
			a.PartOf = "+" // "nine died, a nurse among them"
		}
		a.Span = v.figureSpan(s, lead, lead, i)
		v.unitOf(s, i, &a)
		v.reunit(s, &a)
		if onlyPeople[a.Of] && a.Unit != "people" || onlyThings[a.Of] && (a.Unit == "people" || s.in(i, "limbs")) {
			continue
		}
		out = append(out, a)
	}
	return out
}

// holdsOffice reports whether a noun is an office of state, of which there is one: "the president", "the governor".
func (v *view) holdsOffice(s *sentence, word int) bool {
	n, ok := v.noun(s, word)
	return ok && n.Title && n.Sector == "GOV"
}

// coupled is the noun of which a word counts a few: "a couple of | soldiers"; the word itself if it counts none.
func coupled(s *sentence, word int) int {
	for _, c := range s.all(word, "nmod") {
		if s.preposition(c) == "of" {
			return c
		}
	}
	return word
}

// lastBefore is the index of the last figure before a word, -1 if there is none.
func lastBefore(found []amount, word int) int {
	k := len(found) - 1
	for k >= 0 && found[k].word >= word {
		k--
	}
	return k
}

// isPerson reports whether a noun stands for one of several people.
func (v *view) isPerson(s *sentence, i int) bool {
	people, who := v.isPeople(s, i)
	return people && who != "" && v.sizeOf(s, i) == 1
}

// knownBy reports whether what became of a known person is what he is known by, and was told before: "the wounded man".
func (v *view) knownBy(s *sentence, i int, of string) bool {
	d := s.child(i, "det")
	return d >= 0 && s.lemmas[d] == "the" && slices.ContainsFunc(s.all(i, "amod"), func(a int) bool {
		return slices.Contains(v.figureWord(s, a, i), of)
	})
}

// named reads people named in a list with others who are counted: "Ali Bakr and his father were killed". Elsewhere a name
// gives no figure.
func (v *view) named(s *sentence) []amount {
	var out []amount
	for i := range v.names {
		n := &v.names[i]
		if n.sent != s.index || n.kind != "PER" {
			continue
		}
		head := headOf(s, n.first, n.last)
		if s.rel(head) == "appos" || s.rel(head) != "conj" && s.child(head, "conj") < 0 && !accompanied(s, head) {
			continue
		}
		of := v.saidOf(s, head)
		if of != "killed" && of != "wounded" {
			continue
		}
		out = append(out, v.oneOf(s, head, n.first, n.last, of))
	}
	for i := range s.Words {
		if l := s.lemmas[i]; s.Words[i].UPOS != "PRON" || l != "he" && l != "she" || s.rel(i) != "conj" && s.child(i, "conj") < 0 {
			continue
		}
		of := v.saidOf(s, i)
		if k := s.child(i, "conj"); of == "" && k >= 0 {
			of = strings.Join(v.leftAs(s, k), "+")
		}
		if of == "killed" || of == "wounded" {
			out = append(out, v.oneOf(s, i, i, i, of)) // "left him and his two daughters dead"
		}
	}
	return out
}

// isNamed reports whether the name of one person stands behind his description: "a rebel commander, Julio Conde,".
func (v *view) isNamed(s *sentence, i int) bool {
	return slices.ContainsFunc(s.all(i, "appos", "flat"), func(a int) bool {
		n := v.nameAt(s.index, a)
		one := !slices.ContainsFunc(between(i+2, a), func(k int) bool { return s.lemmas[k] == "," || s.lemmas[k] == "and" }) // "a judge, an officer and Ann Roe"
		return n != nil && n.kind == "PER" && s.Words[a].UPOS == "PROPN" && s.child(a, "conj") < 0 && one
	})
}

// oneOf counts one person who is told by a name or a pronoun.
func (v *view) oneOf(s *sentence, head, first, last int, of string) amount {
	one := int64(1)
	return amount{word: head, first: first, named: true, Figure: sitrep.Figure{Of: of, Low: &one, High: &one, Unit: "people", Span: v.span(s, first, last)}}
}

// leadOf is the first word of a phrase for one person or thing, -1 if the word heads none, and whether it is any one
// ("a man") or a known one ("the man", "his wife").
func (v *view) leadOf(s *sentence, i int) (lead int, some bool) {
	w := &s.Words[i]
	year := ageOf(s, i)
	if w.XPOS == "NN" && s.lemmas[i] == "life" && slices.ContainsFunc(v.slot(s, i, "of"), func(o int) bool { return s.Words[o].UPOS == "NOUN" }) {
		return -1, false // "the lives of six people": the people are counted
	}
	switch {
	case w.XPOS == "NN" || w.XPOS == "NNP" || year >= 0 && w.XPOS != "NNS":
	case s.lemmas[i] == "another" && (s.rel(i) != "det" || w.Head < 0 || !s.isNoun(w.Head)):
		return i, true
	case s.lemmas[i] == "both" && (w.Head < 0 || !s.isNoun(w.Head)):
		return i, true
	case w.XPOS == "NNS" && v.both(s, i) >= 0:
		return v.both(s, i), true
	case strings.HasSuffix(s.lemmas[i], "self") && s.rel(i) == "conj":
		return i, false // "shot his wife and himself"
	case w.UPOS == "ADJ" && v.isOrdinal(s, i) && s.rel(i) != "amod":
	default:
		return -1, false
	}
	d := s.child(i, "det")
	if d < 0 && year >= 0 {
		d = s.child(year, "det") // "a 2-year-old"
	}
	if d < 0 && i > 0 && v.isOrdinal(s, i) && s.rel(i-1) == "det" {
		d = i - 1 // "a fourth wounded", which the tree takes for a wounded fourth
	}
	if d >= 0 {
		switch s.lemmas[d] {
		case "a", "an", "another":
			return d, true
		case "the":
			return d, false
		}
		return -1, false
	}
	if p := s.child(i, "nmod:poss"); p >= 0 && (s.in(i, "humans") || v.unnamed(s, i)) {
		return min(p, i), false
	}
	if h := w.Head; w.XPOS == "NN" && s.rel(i) == "conj" && h < i && (s.in(i, "humans") || v.unnamed(s, i) && s.saidOfMany(h)) {
		if l, some := v.leadOf(s, h); l >= 0 { // "a father and son"
			return i, some
		}
	}
	if i <= headlineReach && w.XPOS == "NN" && s.child(i, "nummod", "appos") < 0 && s.in(i, "humans") {
		return i, false // "Teen shot in leg"
	}
	return -1, false
}

// saidOfMany reports whether the verb over a noun is in the plural, so that "the pilot and officer" are two.
func (s *sentence) saidOfMany(noun int) bool {
	h := s.Words[noun].Head
	if h < 0 || s.rel(noun) != "nsubj" {
		return false
	}
	return slices.ContainsFunc(append(s.all(h, "aux", "cop"), h), func(x int) bool {
		f := strings.ToLower(s.Words[x].Form)
		return f == "were" || f == "are" || f == "have"
	})
}

// unnamed reports whether a noun tells of a person whom no name stands beside: "their driver", but not "his own life", "his
// department" or "its director Ann Roe".
func (v *view) unnamed(s *sentence, i int) bool {
	people, who := v.isPeople(s, i)
	noun, known := v.noun(s, i)
	return people && who != "" && s.child(i, "appos", "flat") < 0 && (!known || noun.Kind == "" || noun.Kind == sitrep.Person)
}

// headlineReach is how far into a sentence a person without an article may stand.
const headlineReach = 3

// isOrdinal reports whether a word counts in order: "a fourth was wounded".
func (v *view) isOrdinal(s *sentence, i int) bool { return s.in(i, "ordinals") }

// ageOf is the word "year" (or month) of a "year-old" that a word heads, or -1.
func ageOf(s *sentence, i int) int {
	if l := s.lemmas[i]; l != "old" && l != "olds" {
		return -1
	}
	for _, y := range s.all(i, "compound", "obl", "nmod", "amod") {
		switch s.lemmas[y] {
		case "year", "month", "week", "day":
			return y
		}
	}
	return -1
}

// singleOf says what became of one person or thing, "" if nothing is said: of a known one only what a word of the lexicon
// says of people, and that he was killed or wounded.
func (v *view) singleOf(s *sentence, i int, some bool) string {
	w := &s.Words[i]
	people, _ := v.isPeople(s, i)
	if strings.HasSuffix(s.lemmas[i], "self") {
		people = true
	}
	var of []string
	switch {
	case !some:
		if s.child(i, "nummod") >= 0 || s.in(i, "deaths") {
			return "" // "the shooting death" is nobody
		}
		if !people {
			return v.wreckOf(s, i)
		}
		if v.leftHurt(s, i+1) {
			return "wounded"
		}
		if of := v.saidOf(s, i); of == "killed" || of == "wounded" {
			return of
		}
		if s.Words[i].Rel == "nmod:poss" {
			return "" // "killed the man's brother"
		}
		for _, of := range [][]string{v.struckBy(s, i, startOf(s, i)), v.leftAs(s, i), v.leftAs(s, v.pairedWith(s, i))} {
			if len(of) == 1 && (of[0] == "killed" || of[0] == "wounded") {
				return of[0]
			}
		}
		return ""
	case w.XPOS == "NNP": // "a VBIED", but no "a Mr Ross"
		of = v.figureByLexicon(s, i)
	default:
		of = v.figureOf(s, i, i, i)
		if h := s.Words[i].Head; h >= 0 && people && v.toSelf(s, h, i) >= 0 {
			if said := v.saidOf(s, i); said != "" {
				of = []string{said}
			}
		}
	}
	if s.in(i, "prisoners") && v.saidOf(s, i) == "" {
		return "" // "an inmate was stabbed": that he is held is no news
	}
	if len(of) > 0 && !people && onlyThings[of[0]] && v.isState(s, i) {
		return ""
	}
	strike := strings.HasSuffix(s.lemmas[i], "strike")
	if len(of) == 0 && strike && v.eventType(s, i).code == "ASSAULT" && w.Marks.Status == string(sitrep.Happened) {
		return "launched"
	}
	if len(of) == 0 || of[0] == "launched" && w.Marks.FigureMargin <= 0 && !strike && !isFired(s, i) {
		return ""
	}
	return of[0]
}

// isFired reports whether a noun is what somebody fires: "fired a missile at the town".
func isFired(s *sentence, i int) bool {
	h := s.Words[i].Head
	return h >= 0 && s.rel(i) == "obj" && s.lemmas[h] == "fire" && s.in(i, "projectiles")
}

// pairedWith is the second of two people under one article, whatever is said of whom is said of both ("the mother and son killed");
// the word itself if it has none.
func (v *view) pairedWith(s *sentence, i int) int {
	if i+2 < len(s.Words) && s.lemmas[i+1] == "and" && s.rel(i+2) == "conj" && s.Words[i+2].Head == i && s.Words[i+2].XPOS == "NN" && s.in(i+2, "humans") {
		return i + 2
	}
	return i
}

// wreckOf says whether a known building, vehicle or installation was destroyed or damaged by somebody's deed, "" if neither: "the
// bridge was destroyed", "damage to the mill", but not "the jet crashed" or "hit the bridge".
func (v *view) wreckOf(s *sentence, i int) string {
	h := s.Words[joinedTo(s, i)].Head
	if h < 0 || !s.in(i, "premises") || s.in(h, "strikes") || s.isVerb(h) && !slices.Contains(v.slot(s, h, lexicon.Object), i) {
		return ""
	}
	if of := v.saidOf(s, i); of == "destroyed" || of == "damaged" {
		return of
	}
	return ""
}

// isState reports whether only an adjective before a thing tells that it is broken, which is no news: "a ruined temple".
func (v *view) isState(s *sentence, i int) bool {
	a := s.child(i, "amod")
	return a >= 0 && a < i && s.child(i, "acl") < 0 && len(v.figureWord(s, a, i)) > 0 && v.saidOf(s, i) == ""
}

// saidOf is what a word above a noun says became of it; what the noun or an adjective says of itself ("the victim", "the
// deceased man") only names somebody.
func (v *view) saidOf(s *sentence, noun int) string {
	if strings.HasSuffix(s.lemmas[noun], "self") || companionOf(s, noun) >= 0 {
		noun = joinedTo(s, noun)
	}
	for h, steps := s.Words[noun].Head, 0; h >= 0 && steps < 3; h, steps = s.Words[h].Head, steps+1 {
		if of := v.figureWord(s, h, noun); len(of) > 0 {
			return of[0]
		}
		if k := v.toSelf(s, h, noun); k >= 0 {
			if of := v.figureWord(s, k, s.child(k, "obj")); len(of) > 0 {
				return of[0]
			}
		}
	}
	return ""
}

// toSelf is the verb by which the subject of another does something to itself: "shot and killed himself"; -1 if there is
// none.
func (v *view) toSelf(s *sentence, verb, subject int) int {
	if !s.isVerb(verb) || s.subject(verb) != subject {
		return -1
	}
	for _, k := range append(s.all(verb, "conj"), verb) {
		if o := s.child(k, "obj"); o >= 0 && strings.HasSuffix(s.lemmas[o], "self") {
			return k
		}
	}
	return -1
}
