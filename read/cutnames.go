package read

import (
	"strings"

	"sitrep/lang"
)

// nameCut makes one name of what the tables know under these very words and the model has cut or named in part only: "Saudi |
// Arabia", "Kassala | Post".
func (r *Reader) nameCut(s *lang.Sentence) {
	const longest = 6
	for i := 0; i < len(s.Words); i++ {
		if !beginsWhole(&s.Words[i]) {
			continue
		}
		for to := min(i+longest, len(s.Words)) - 1; to > i; to-- {
			if !isCut(s, i, to) {
				continue
			}
			if kind := r.wholeKind(formsOf(s, i, to), s.Words[i].NER); kind != "" {
				mark(s, i, to, kind)
				s.TakeArticle(i)
				i = to
				break
			}
		}
	}
}

// beginsWhole reports whether a name may begin at a word.
func beginsWhole(w *lang.Word) bool {
	return capital(w.Form) && !strings.HasPrefix(w.NER, "I-") && w.NER != "B-DATE" && (w.UPOS == "PROPN" || w.UPOS == "ADJ" || w.UPOS == "NOUN")
}

// isCut reports whether a stretch of words with capitals ends where names end, has a part of a name in it and is not one name.
func isCut(s *lang.Sentence, from, to int) bool {
	if !capital(s.Words[to].Form) || to+1 < len(s.Words) && strings.HasPrefix(s.Words[to+1].NER, "I-") {
		return false
	}
	named, whole := false, true
	for k := from; k <= to; k++ {
		w := &s.Words[k]
		if !capital(w.Form) && !strings.HasPrefix(w.NER, "I-") && w.UPOS != "ADP" && w.UPOS != "CCONJ" && w.UPOS != "DET" && w.Form != "-" && w.Form != "," {
			return false
		}
		named = named || w.NER != "O"
		whole = whole && (k == from || strings.HasPrefix(w.NER, "I-"))
	}
	return named && !whole
}

// wholeKind is the kind of a name of several words that the tables know as a country or an outlet, or as a body or an armed group
// whose land is not named for itself ("Turkish | Foreign Ministry").
func (r *Reader) wholeKind(text, first string) string {
	kind := r.knownKind(text)
	if _, ok := r.actors.Outlet(text); ok && kind == "" {
		return "ORG"
	}
	if kind == "ORG" && (first == "B-LOC" || first == "B-NORP") {
		return ""
	}
	return kind
}

// unnamedOutlet reports whether words that the model took for no name are an outlet's whole name of several words, or an agency's in
// capitals: "told The Verge", "told TASS".
func (r *Reader) unnamedOutlet(s *lang.Sentence, from, to int) bool {
	const shortest = 4
	text := formsOf(s, from, to)
	o, ok := r.actors.Outlet(text)
	if !ok || s.Words[to].UPOS != "PROPN" || to+1 < len(s.Words) && s.Words[to+1].UPOS == "PROPN" {
		return false
	}
	return to > from && o.Name == text || o.Agency && len(text) >= shortest && allCapitals(text)
}

// allCapitals reports whether a word is made of two capitals or more and nothing else.
func allCapitals(form string) bool {
	for _, c := range form {
		if !('A' <= c && c <= 'Z') {
			return false
		}
	}
	return len(form) > 1
}

// partPlaces makes two names of two places that the model joined by "and", where the map has no place of the whole name.
func (r *Reader) partPlaces(s *lang.Sentence) {
	for i := range s.Words {
		if s.Words[i].NER != "B-LOC" {
			continue
		}
		to := nameLast(s, i)
		for k := i + 1; k < to; k++ {
			next := s.Words[k+1]
			if s.Words[k].Lemma != "and" || next.Rel != "conj" || next.Head < i || next.Head >= k || !capital(next.Form) {
				continue
			}
			if len(r.places.Lookup(formsOf(s, i, to))) > 0 {
				break
			}
			unmark(s, k, k)
			mark(s, i, k-1, "LOC")
			mark(s, k+1, to, "LOC")
			break
		}
	}
}
