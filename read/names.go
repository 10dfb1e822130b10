package read

import (
	"slices"
	"strings"
	"unicode"

	"sitrep/gazetteer"
	"sitrep/lang"
	"sitrep/read/when"
)

// refineNames corrects the model's names by what the tables know: peoples and adjectives of countries are NORP, calendar
// expressions are DATE, and a capitalised name that the tables of bodies, groups and countries hold is one.
func (r *Reader) refineNames(doc *lang.Document) {
	bodies := map[string]bool{}
	people := partsOfNames(doc)
	for n := range doc.Sentences {
		s := &doc.Sentences[n]
		joinArticles(s)
		r.untitle(s)
		r.partOwners(s)
		r.namePeoples(s)
		r.nameKnown(s)
		r.nameCut(s)
		r.partPlaces(s)
		r.retype(s, people)
		nameShort(s, bodies)
	}
	r.nameTowns(doc)
	r.nameLabels(doc)
	r.nameLines(doc)
	nameDays(doc)
}

// nameDays marks what the calendar's words say as DATE, unless a name of another kind holds a part of it.
func nameDays(doc *lang.Document) {
	var words []when.Word
	var where []at
	for n := range doc.Sentences {
		for i, w := range doc.Sentences[n].Words {
			words = append(words, when.Word{Form: w.Form, Start: w.Start, End: w.End, Sentence: n})
			where = append(where, at{n, i})
		}
	}
	for _, e := range when.Find(words, when.Reference{}) {
		if e.Type != when.Date && e.Type != when.Time || e.Vague || !calendar(words[e.First:e.Last+1]) {
			continue
		}
		s := &doc.Sentences[where[e.First].sent]
		from, to := where[e.First].word, where[e.Last].word
		taken := slices.ContainsFunc(s.Words[from:to+1], func(w lang.Word) bool { return w.NER != "O" && !strings.HasSuffix(w.NER, "DATE") })
		if !taken {
			mark(s, from, to, "DATE")
		}
	}
}

// calendar reports whether an expression holds a name or number of the calendar, not only "last week".
func calendar(words []when.Word) bool {
	for _, w := range words {
		first := []rune(w.Form)[0]
		if unicode.IsUpper(first) && len(w.Form) > 2 || unicode.IsDigit(first) && len(w.Form) == 4 {
			return true
		}
	}
	return false
}

// namePeoples marks "Syrian", "Turks" and the like, unless they stand inside a longer name.
func (r *Reader) namePeoples(s *lang.Sentence) {
	for i := range s.Words {
		w := &s.Words[i]
		if !capital(w.Form) {
			continue
		}
		alone := !strings.HasPrefix(w.NER, "I-") && !nameGoesOn(s, i)
		if !alone {
			continue
		}
		if _, ok := r.people(w.Form); ok {
			w.NER = "B-NORP"
		}
		if w.NER == "B-LOC" && r.words.InClass(strings.ToLower(w.Form), "peoples") && (i == 0 || !standsAt(s.Words[i-1].Form)) {
			w.NER = "B-NORP" // "the Tutsi community" is no village
		}
	}
}

// acronym reports whether a word that the model took for a common noun is written in capitals among words that are not: "ICE
// returned two statues".
func acronym(s *lang.Sentence, i int) bool {
	shouts := func(k int) bool {
		f := s.Words[k].Form
		return len(f) > 2 && strings.ToUpper(f) == f && unicode.IsUpper([]rune(f)[0])
	}
	return s.Words[i].UPOS == "NOUN" && shouts(i) && (i == 0 || !shouts(i-1)) && i+1 < len(s.Words) && !shouts(i+1)
}

// nameKnown marks capitalised words that the model left out and the tables know as a country, body or armed group. Of several
// words, one may be taken for no proper noun: "the Shining Path".
func (r *Reader) nameKnown(s *lang.Sentence) {
	for i := range s.Words {
		if s.Words[i].NER != "O" || !capital(s.Words[i].Form) && !mayName(&s.Words[i]) {
			continue
		}
		to := i
		for to+1 < len(s.Words) && to-i < 5 && s.Words[to+1].NER == "O" && (mayName(&s.Words[to+1]) || capital(s.Words[to+1].Form)) {
			to++
		}
		for ; to >= i; to-- {
			if to == i && !mayName(&s.Words[i]) && !acronym(s, i) {
				continue
			}
			text := formsOf(s, i, to)
			kind := r.knownKind(text)
			if kind == "" && r.unnamedOutlet(s, i, to) {
				kind = "ORG"
			}
			if kind == "" {
				continue
			}
			mark(s, i, to, kind)
			s.TakeArticle(i)
			break
		}
	}
}

// mark makes a name of a run of words.
func mark(s *lang.Sentence, from, to int, kind string) {
	for j := from; j <= to; j++ {
		s.Words[j].NER = "I-" + kind
	}
	s.Words[from].NER = "B-" + kind
}

// unmark takes the name from a run of words.
func unmark(s *lang.Sentence, from, to int) {
	for j := from; j <= to; j++ {
		s.Words[j].NER = "O"
	}
}

// nameLast is the last word of the marked name that a word belongs to.
func nameLast(s *lang.Sentence, i int) int {
	for nameGoesOn(s, i) {
		i++
	}
	return i
}

// mayName reports whether a word may be part of a name: a proper noun, or a code of a capital letter and digits ("M23").
func mayName(w *lang.Word) bool {
	return w.UPOS == "PROPN" || capital(w.Form) && strings.ContainsAny(w.Form, "0123456789")
}

// partsOfNames are the words of people's names of more than one word.
func partsOfNames(doc *lang.Document) map[string]bool {
	parts := map[string]bool{}
	for n := range doc.Sentences {
		words := doc.Sentences[n].Words
		for i := 1; i < len(words); i++ {
			if words[i].NER == "I-PER" {
				parts[words[i-1].Form], parts[words[i].Form] = true, true
			}
		}
	}
	return parts
}

// retype gives a whole name that the tables know as a country, capital, body, outlet or armed group its type.
func (r *Reader) retype(s *lang.Sentence, people map[string]bool) {
	for i := 0; i < len(s.Words); i++ {
		if !strings.HasPrefix(s.Words[i].NER, "B-") {
			continue
		}
		to := nameLast(s, i)
		text, was := formsOf(s, i, to), s.Words[i].NER[2:]
		if was == "ORG" && to+1 < len(s.Words) && s.Words[to+1].NER == "B-ORG" && strings.ToLower(text) == text {
			unmark(s, i, to) // "the | news agency | AFP": what it is, no name
			i = to
			continue
		}
		kind := r.knownKind(text)
		agency := false // "told Xinhua", "TV channel Hara": no village of that name
		if o, ok := r.actors.Outlet(text); ok && kind == "" {
			kind, agency = "ORG", o.Agency || i > 0 && r.words.InClass(s.Words[i-1].Lemma, "outlets")
		}
		if kind == "" && was == "PER" && to == i && !people[text] && r.isCapital(text) {
			kind = "LOC"
		}
		seat := kind == "" && was == "ORG" && to == i && r.namesCapital(text) // "Washington imposed sanctions"
		if seat {
			kind = "LOC"
		}
		_, band := r.actors.Group(text)
		band = band && was == "LOC" && to > i && len(r.places.Lookup(text)) == 0 // "blamed on the Shining Path"
		if was == "PER" && r.titled(s, i) {
			kind = ""
		}
		land := was == "ORG" && r.countryCode(text) != ""                                        // "the United States, which has retreated"
		union := kind == "ORG" && was == "LOC" && to == i && len(text) == 2 && allCapitals(text) // "the US, the EU and the IAEA"
		if kind != "" && kind != was && (was == "PER" || seat || band || land || union || was == "LOC" && agency) {
			mark(s, i, to, kind)
		}
		i = to
	}
}

// nameShort marks the last word of a body's name where it stands alone for the whole of it later: "the Front", "Front
// fighters". It adds the bodies that the sentence names to those known.
func nameShort(s *lang.Sentence, bodies map[string]bool) {
	for i := range s.Words {
		w := &s.Words[i]
		if w.NER == "O" && bodies[w.Form] && (w.UPOS == "PROPN" || w.UPOS == "NOUN") {
			w.NER = "B-ORG"
		}
		ends := i+1 == len(s.Words) || s.Words[i+1].NER != "I-ORG"
		if w.NER == "I-ORG" && ends && len(w.Form) > 3 && capital(w.Form) && strings.ToUpper(w.Form) != w.Form {
			bodies[w.Form] = true
		}
	}
}

func formsOf(s *lang.Sentence, from, to int) string {
	var b strings.Builder
	for i := from; i <= to; i++ {
		if i > from && !s.Words[i].Glued {
			b.WriteByte(' ')
		}
		b.WriteString(s.Words[i].Form)
	}
	return b.String()
}

// countryCode is the code of the country that a text names, or "".
func (r *Reader) countryCode(text string) string {
	if p := r.places.Lookup(text); len(p) > 0 && p[0].Kind == gazetteer.Country {
		return p[0].Country
	}
	return ""
}

// isCapital reports whether a name is that of a country's capital in English, and not one that people have as well: Sophie is
// Sofia elsewhere.
func (r *Reader) isCapital(text string) bool {
	return r.namesCapital(text) && r.places.Care(text) == ""
}

// namesCapital reports whether a name may be that of a country's capital in English.
func (r *Reader) namesCapital(text string) bool {
	return slices.ContainsFunc(r.places.Lookup(text), func(p gazetteer.Place) bool { return p.Capital && strings.EqualFold(p.Name, text) })
}

func (r *Reader) knownKind(text string) string {
	if len(text) < 3 && strings.ToUpper(text) != text {
		return ""
	}
	if r.countryCode(text) != "" {
		return "LOC"
	}
	if _, ok := r.actors.Group(text); ok {
		return "ORG"
	}
	if _, ok := r.actors.Body(text); ok {
		return "ORG"
	}
	return ""
}
