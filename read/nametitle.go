package read

import (
	"strings"

	"sitrep/lang"
)

// untitle takes a title that the model read as a name of its own off the name that follows it: "Secretary of State | John
// Kerry".
func (r *Reader) untitle(s *lang.Sentence) {
	for i := 0; i < len(s.Words); i++ {
		if s.Words[i].NER != "B-PER" {
			continue
		}
		to := nameLast(s, i)
		i = r.afterTitle(s, i, to)
		next := to + 1 // "Secretary | of State | John Kerry": the title may go on in small words
		for next < len(s.Words) && next < to+4 && s.Words[next].NER == "O" {
			next++
		}
		if next < len(s.Words) && s.Words[next].NER == "B-PER" {
			for from := i; from <= to; from++ {
				if n, ok := r.actors.Noun(strings.ToLower(formsOf(s, from, next-1))); ok && n.Title {
					unmark(s, i, to)
					break
				}
			}
		}
		i = to
	}
}

// afterTitle takes a title of several words off the beginning of a person's name ("Minister of Defence | Omar Said") and returns where
// the name begins then.
func (r *Reader) afterTitle(s *lang.Sentence, from, to int) int {
	for k := to - 1; k > from; k-- {
		n, ok := r.actors.Noun(strings.ToLower(formsOf(s, from, k)))
		if !ok || !n.Title || !capital(s.Words[k+1].Form) {
			continue
		}
		unmark(s, from, k)
		s.Words[k+1].NER = "B-PER"
		return k + 1
	}
	return from
}

// titled reports whether a name stands behind a title with a capital: "Dr Okello".
func (r *Reader) titled(s *lang.Sentence, at int) bool {
	if at == 0 || !capital(s.Words[at-1].Form) {
		return false
	}
	n, ok := r.actors.Noun(strings.TrimSuffix(strings.ToLower(s.Words[at-1].Form), "."))
	return ok && n.Title
}
