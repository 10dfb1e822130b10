package read

import (
	"slices"
	"strings"

	"sitrep/lexicon"
)

// meets reports whether the words around a predicate meet all conditions.
func (v *view) meets(s *sentence, i int, objects []int, needs []lexicon.Need) bool {
	for _, n := range needs {
		fillers := v.slot(s, i, n.Slot)
		if n.Slot == lexicon.Object && len(objects) > 0 {
			fillers = objects
		}
		if len(fillers) == 0 {
			fillers = v.besideLight(s, i, n.Slot)
		}
		ok := n.Not // also where the slot is empty
		for _, f := range fillers {
			allowed := v.r.words.Allows(n, s.lemmas[f], v.kindsOf(s, f)...)
			if n.Not {
				ok = ok && allowed // none of them: "called it a breach of the truce" is no name for it
			} else {
				ok = ok || allowed
			}
		}
		if !ok {
			return false
		}
	}
	return true
}

// besideLight is what stands behind a preposition on the verb that carries a noun: "carried out a strike on the depot".
func (v *view) besideLight(s *sentence, i int, slot lexicon.Slot) []int {
	h := s.Words[i].Head
	if s.rel(i) != "obj" || !s.isNoun(i) || (slot != "on" && slot != "against") || len(v.lights(s, h)) == 0 {
		return nil
	}
	return v.slot(s, h, slot)
}

// kindsOf says what a filler is beyond its lemma: person group force body country place self.
func (v *view) kindsOf(s *sentence, i int) []string {
	var out []string
	for k := range v.places {
		if p := &v.places[k]; p.sent == s.index && p.first <= i && i <= p.last && p.found && !p.adjective {
			out = append(out, "place")
			if p.place.Precision == "country" {
				out = append(out, "country", "body")
			}
		}
	}
	if who, ok := v.cast.byWord[at{s.index, i}]; ok {
		ch := v.cast.list[who]
		out = append(out, ch.kind)
		switch ch.sector {
		case "MIL", "REB", "PRM", "COP", "UAF", "SPY", "CRM":
			out = append(out, "force")
		}
		if ch.kind == "person" || ch.kind == "group" && ch.noun != "" {
			out = append(out, "person")
		}
	}
	if u, ok := v.unit(s, i); ok && u.People || v.standsForPeople(s, i) {
		out = append(out, "person")
	}
	if slices.ContainsFunc(s.all(i, "compound"), func(w int) bool { return s.in(w, "networks") }) {
		out = append(out, "networks") // "phone lines", "internet access"
	}
	if strings.HasSuffix(s.lemmas[i], "self") || strings.HasSuffix(s.lemmas[i], "selves") {
		out = append(out, "self")
	}
	return out
}

// standsForPeople reports whether a word is one for people by age, sex or kin, or is said of people without a noun of its own:
// "seven were shot", "another was hurt", "a 15-year-old".
func (v *view) standsForPeople(s *sentence, i int) bool {
	if ageOf(s, i) >= 0 || s.in(i, "humans") {
		return true
	}
	switch s.lemmas[i] {
	case "other", "another", "victim", "one":
		return true
	}
	rel := s.rel(i)
	return (s.Words[i].UPOS == "NUM" || v.isOrdinal(s, i)) && (rel == "nsubj" || rel == "obj")
}
