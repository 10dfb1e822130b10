package read

import (
	"strings"

	"sitrep/lang"
)

// people is the country that a demonym names, or the possessive of a country in a text that has lost its apostrophes
// ("Syrias").
func (r *Reader) people(word string) (country string, ok bool) {
	if country, ok = r.places.Demonym(word); ok {
		return country, true
	}
	if owner := r.owner(word); owner != "" {
		country = r.countryCode(owner)
	}
	return country, country != ""
}

// owner is the place whose possessive without its apostrophe a word is: "Aleppo" for "Aleppos"; "" where the word is a
// place of its own or nothing is known without its s.
func (r *Reader) owner(word string) string {
	const shortest = 5
	name, ok := strings.CutSuffix(word, "s")
	if !ok || len(name) < shortest-1 || !capital(word) || len(r.places.Lookup(word)) > 0 || len(r.places.Lookup(name)) == 0 {
		return ""
	}
	return name
}

// partOwners parts a possessive without its apostrophe from the name that follows it: "Syrias | Idlib province".
func (r *Reader) partOwners(s *lang.Sentence) {
	for i := 0; i+1 < len(s.Words); i++ {
		w, next := &s.Words[i], &s.Words[i+1]
		if !strings.HasPrefix(w.NER, "B-") || next.NER == "O" || strings.HasPrefix(next.NER, "B-") || r.owner(w.Form) == "" || r.countryCode(r.owner(w.Form)) == "" {
			continue
		}
		w.NER = "B-NORP"
		if kind := next.NER[2:]; capital(next.Form) {
			next.NER = "B-" + kind
			continue
		}
		for k := i + 1; k < len(s.Words) && strings.HasPrefix(s.Words[k].NER, "I-"); k++ {
			s.Words[k].NER = "O" // "Syrias second city" names nothing but Syria
		}
	}
}
