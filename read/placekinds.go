package read

import (
	"strings"
	"unicode/utf8"

	"sitrep"
	"sitrep/gazetteer"
	"sitrep/lang"
)

// isProvince reports whether a name is first of all that of a land or of one of its provinces.
func (r *Reader) isProvince(name string) bool {
	if utf8.RuneCountInString(name) < 4 || r.places.Care(name) != "" || strings.ToUpper(name) == name || len(r.actors.Groups(name)) > 0 {
		return false
	}
	found := r.places.Lookup(name)
	return len(found) > 0 && (found[0].Kind == gazetteer.Admin1 || found[0].Kind == gazetteer.Country)
}

// placeBehindIn makes a place of what the model took for a body where it stands behind "in" and a town bears the name ("were killed in
// Lashio"), or behind another preposition of place and a land or province does ("rebels from Aceh").
func (r *Reader) placeBehindIn(s *lang.Sentence) {
	for i := 1; i < len(s.Words); i++ {
		w := &s.Words[i]
		if w.NER != "B-ORG" || !r.words.InClass(s.Words[i-1].Form, "locatives") && s.Words[i-1].Form != "on" {
			continue
		}
		to := nameLast(s, i)
		if name := formsOf(s, i, to); r.isProvince(name) || s.Words[i-1].Form == "in" && r.isTown(name, knownTown) {
			mark(s, i, to, "LOC")
		}
	}
}

// describing are the words behind a name that say what it is, its adjectives too: "Ras Amrun, a | small village | in".
func describing(s *lang.Sentence, last int) []int {
	if last+2 >= len(s.Words) || s.Words[last+1].Form != "," || s.Words[last+2].UPOS != "DET" {
		return nil
	}
	var out []int
	for k := last + 3; k < len(s.Words) && k <= last+2+kindWords && (s.Words[k].UPOS == "ADJ" || s.Words[k].UPOS == "NOUN"); k++ {
		out = append(out, k)
	}
	return out
}

// calledPerson makes a person of what the model took for a place that is on no map, where the words behind it say who it is: "Olha Berezh,
// the governor,".
func (r *Reader) calledPerson(s *lang.Sentence) {
	for i := range s.Words {
		if s.Words[i].NER != "B-LOC" || !nameGoesOn(s, i) || i > 0 && standsAt(s.Words[i-1].Form) {
			continue
		}
		to := nameLast(s, i)
		if len(r.places.Lookup(formsOf(s, i, to))) > 0 {
			continue
		}
		if r.officeBefore(s, i) {
			mark(s, i, to, "PER")
			continue
		}
		for _, k := range describing(s, to) {
			if n, ok := r.actors.Noun(s.Words[k].Lemma); ok && n.Kind == sitrep.Person && (k+1 == len(s.Words) || s.Words[k+1].UPOS != "NOUN") {
				mark(s, i, to, "PER")
			}
		}
	}
}

// officeBefore reports whether a name behind a comma is that of the person whose office stands before it: "the governor of Hara
// province, | Olha Berezh".
func (r *Reader) officeBefore(s *lang.Sentence, first int) bool {
	if first == 0 || s.Words[first-1].Form != "," || s.Words[first].Rel != "appos" {
		return false
	}
	for h := s.Words[first].Head; h >= 0 && h < first; h = s.Words[h].Head {
		if n, ok := r.actors.Noun(s.Words[h].Lemma); ok && n.Kind == sitrep.Person && s.Words[h].UPOS == "NOUN" && s.Words[h].XPOS != "NNS" {
			return true
		}
		if s.Words[h].Rel != "nmod" {
			break // of "the governor of Hara province, Olha Berezh" the tree has the province described
		}
	}
	return false
}
