package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/gazetteer"
	"sitrep/lang"
)

// largeTown is the number of people from which a town's bare name is taken for the town where the model saw no name at all.
const largeTown = 50_000

// knownTown is the same where the model saw another name behind "in".
const knownTown = 5_000

// nameTowns marks what the words around it call a town or a province ("the village of Ras Amrun", "Tel Hasan village") and
// the model took for no place, and the same name wherever else it stands unmarked. Names of large towns are marked too.
func (r *Reader) nameTowns(doc *lang.Document) {
	said := map[string]bool{}
	for n := range doc.Sentences {
		r.unnameCommon(&doc.Sentences[n])
		unnameModels(&doc.Sentences[n])
		r.joinOf(&doc.Sentences[n])
		r.placeBehindIn(&doc.Sentences[n])
		r.calledPerson(&doc.Sentences[n])
		r.wholeName(&doc.Sentences[n])
	}
	for n := range doc.Sentences {
		s := &doc.Sentences[n]
		for i := range s.Words {
			if !r.words.InClass(s.Words[i].Lemma, "towns") || s.Words[i].UPOS != "NOUN" {
				continue
			}
			if i+2 < len(s.Words) && s.Words[i+1].Form == "of" {
				if to := nameEnd(s, i+2); to >= i+2 && (unplaced(s, i+2, to) || allPlaces(s, i+2, to) || cutShort(s, i+2, to)) {
					mark(s, i+2, to, "LOC")
					said[formsOf(s, i+2, to)] = true
				}
			}
			if from := nameStart(s, i-1); from < i && (allOutside(s, from, i-1) || cutShort(s, from, i-1)) && !(from == 0 && i == 1) {
				mark(s, from, i-1, "LOC")
				said[formsOf(s, from, i-1)] = true
			}
		}
	}
	for n := range doc.Sentences {
		s := &doc.Sentences[n]
		for i := 0; i < len(s.Words); i++ {
			to := nameEnd(s, i)
			if to < i {
				continue
			}
			if text := formsOf(s, i, to); allOutside(s, i, to) && (said[text] || s.Words[i].UPOS == "PROPN" && r.largeTown(text)) {
				mark(s, i, to, "LOC")
			}
			i = to
		}
	}
}

// unnameCommon takes a place's name from words in small letters that end in a common noun and are on no map: "the | customs house".
func (r *Reader) unnameCommon(s *lang.Sentence) {
	for i := range s.Words {
		if s.Words[i].NER != "B-LOC" {
			continue
		}
		to := nameLast(s, i)
		text := formsOf(s, i, to)
		if s.Words[to].UPOS != "NOUN" || strings.ToLower(text) != text || len(r.places.Lookup(text)) > 0 {
			continue
		}
		unmark(s, i, to)
	}
}

// largeTown reports whether a name is first of all that of a large town.
func (r *Reader) largeTown(name string) bool { return r.isTown(name, largeTown) }

// isTown reports whether a name is first of all that of a town of so many people.
func (r *Reader) isTown(name string, people int) bool {
	if utf8.RuneCountInString(name) < 4 || r.places.Care(name) != "" || strings.ToUpper(name) == name {
		return false
	}
	found := r.places.Lookup(name)
	return len(found) > 0 && found[0].Kind == gazetteer.City && found[0].Population >= people
}

// wholeName takes into a place's name the capital word behind it where the map has the two together and not the first alone: "El | Fasher".
func (r *Reader) wholeName(s *lang.Sentence) {
	for i := 0; i+1 < len(s.Words); i++ {
		if s.Words[i].NER != "B-LOC" || nameGoesOn(s, i) || s.Words[i+1].NER != "O" || !capital(s.Words[i+1].Form) || nameGoesOn(s, i+1) {
			continue
		}
		text := formsOf(s, i, i+1)
		if found := r.places.Lookup(text); len(found) > 0 && strings.EqualFold(found[0].Name, text) && len(r.places.Lookup(s.Words[i].Form)) == 0 {
			mark(s, i, i+1, "LOC")
		}
	}
}

// articles begin Arabic and Hebrew names of places and are written small: "al-Bab", "ash-Shams".
var articles = strings.Fields("al el as es ash ad ar an at az")

// joinArticles takes the article and the word behind it into one name where the model has named only one of them: "Al | -Bab".
func joinArticles(s *lang.Sentence) {
	for i := 0; i+2 < len(s.Words); i++ {
		article, hyphen, word := &s.Words[i], &s.Words[i+1], &s.Words[i+2]
		if hyphen.Form != "-" || !hyphen.Glued || !capital(word.Form) || !slices.Contains(articles, strings.ToLower(article.Form)) {
			continue
		}
		kind := ""
		for _, w := range []*lang.Word{article, word} {
			if k, ok := strings.CutPrefix(w.NER, "B-"); ok && kind == "" {
				kind = k
			}
		}
		if kind == "" || kind == "DATE" {
			continue // unnamed, or inside a longer name
		}
		if article.NER == "O" {
			article.NER = "B-" + kind
		}
		kind = article.NER[2:]
		hyphen.NER = "I-" + kind
		for k := i + 2; k == i+2 || k < len(s.Words) && strings.HasPrefix(s.Words[k].NER, "I-"); k++ {
			s.Words[k].NER = "I-" + kind
		}
	}
}

// nameEnd is the last word of the name that begins at a word, or the word before it if none does.
func nameEnd(s *lang.Sentence, i int) int {
	last := i - 1
	for k := i; k < len(s.Words); k++ {
		switch {
		case capital(s.Words[k].Form):
			last = k
		case slices.Contains(articles, s.Words[k].Form) && k+2 < len(s.Words) && s.Words[k+1].Form == "-" && capital(s.Words[k+2].Form):
			last, k = k+2, k+2
		case s.Words[k].Form == "-" && s.Words[k].Glued && k == last+1 && k+1 < len(s.Words) && s.Words[k+1].Glued && capital(s.Words[k+1].Form):
			last, k = k+1, k+1
		default:
			return last
		}
	}
	return last
}

// nameStart is the first word of the name that ends at a word, or the word after it if none does.
func nameStart(s *lang.Sentence, i int) int {
	first := i + 1
	for k := i; k >= 0; k-- {
		switch {
		case capital(s.Words[k].Form) && !startsSentence(s, k):
			first = k
		case s.Words[k].Form == "-" && k > 0 && first == k+1 && slices.Contains(articles, strings.ToLower(s.Words[k-1].Form)):
			first, k = k-1, k-1
		default:
			return first
		}
	}
	return first
}

// startsSentence reports whether a word has its capital from standing first.
func startsSentence(s *lang.Sentence, i int) bool { return i == 0 && s.Words[i].UPOS != "PROPN" }

func capital(form string) bool {
	first, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(first)
}

// unplaced reports whether no word of a stretch belongs to a place or a people, and the name ends where the stretch does.
func unplaced(s *lang.Sentence, from, to int) bool {
	for i := from; i <= to; i++ {
		if kind := s.Words[i].NER; kind == "B-LOC" || kind == "I-LOC" || kind == "B-NORP" {
			return false
		}
	}
	return !nameGoesOn(s, to)
}

// allPlaces reports whether every word of a stretch begins or goes on with a place: "the town of Ras | Amrun".
func allPlaces(s *lang.Sentence, from, to int) bool {
	for i := from; i <= to; i++ {
		if !strings.HasSuffix(s.Words[i].NER, "-LOC") {
			return false
		}
	}
	return true
}

func allOutside(s *lang.Sentence, from, to int) bool {
	for i := from; i <= to; i++ {
		if s.Words[i].NER != "O" {
			return false
		}
	}
	return !nameGoesOn(s, to)
}

// cutShort reports whether a name of a place ends inside a stretch, in which no other name begins: "Ka Ni | Gyi village".
func cutShort(s *lang.Sentence, from, to int) bool {
	return s.Words[from].NER == "B-LOC" && s.Words[to].NER == "O" && !slices.ContainsFunc(s.Words[from+1:to], func(w lang.Word) bool { return strings.HasPrefix(w.NER, "B-") })
}

// joinOf makes one name of two words around "of" that are on the map together: "the | Line | of Control".
func (r *Reader) joinOf(s *lang.Sentence) {
	free := func(i int) bool { return s.Words[i].NER == "O" || s.Words[i].NER == "B-LOC" }
	for i := 0; i+2 < len(s.Words); i++ {
		if s.Words[i+1].Form != "of" || !capital(s.Words[i].Form) || !capital(s.Words[i+2].Form) || !free(i) || !free(i+1) || !free(i+2) || nameGoesOn(s, i+2) {
			continue
		}
		text := formsOf(s, i, i+2)
		if found := r.places.Lookup(text); len(found) > 0 && found[0].Name == text {
			mark(s, i, i+2, "LOC") // "West of Baghdad" finds Baghdad
		}
	}
}

// unnameModels takes the name of a place off what a number is written on to: "a Mi-35 helicopter".
func unnameModels(s *lang.Sentence) {
	for i := 0; i+2 < len(s.Words); i++ {
		if w := &s.Words[i]; w.NER == "B-LOC" && s.Words[i+1].Form == "-" && s.Words[i+1].Glued && s.Words[i+2].Glued && s.Words[i+2].UPOS == "NUM" && !nameGoesOn(s, i) {
			w.NER = "O"
		}
	}
}

// nameGoesOn reports whether a name goes on behind a word.
func nameGoesOn(s *lang.Sentence, i int) bool {
	return i+1 < len(s.Words) && strings.HasPrefix(s.Words[i+1].NER, "I-")
}
