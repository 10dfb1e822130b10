package read

import (
	"slices"

	"sitrep/lang"
)

// opened is the place that a sentence of a claim's paragraph, up to the claim's, opens with: "In Hara, shells fell all night. Several houses
// burned." nil if none does, or the sentence only says where somebody spoke.
func (v *view) opened(s *sentence) *spot {
	for k := s.index; k >= 0; k-- {
		if p := v.openedBy(v.sents[k]); p != nil {
			return p
		}
		if v.sents[k].Break {
			break
		}
	}
	return nil
}

// openedBy is the place that a sentence opens with, before its comma.
func (v *view) openedBy(s *sentence) *spot {
	const longest = 5 // words before the name, and behind it up to the comma
	if s.aside || len(s.Words) == 0 || !standsAt(s.lemmas[0]) {
		return nil
	}
	for i := range v.places {
		p := &v.places[i]
		if p.sent != s.index || p.first > longest || !p.actsAsPlace() || p.anchor || p.described {
			continue
		}
		behind := s.Words[p.last+1 : min(len(s.Words), p.last+1+longest)]
		if !slices.ContainsFunc(behind, func(w lang.Word) bool { return w.Form == "," }) || !standsAt(s.preposition(p.head)) && s.preposition(p.head) != "of" || v.speechBehind(s, p) {
			return nil
		}
		return v.finer(p)
	}
	return nil
}

// speechBehind reports whether the place that a sentence opens with is where somebody speaks: "In Hara, a doctor said that".
func (v *view) speechBehind(s *sentence, p *spot) bool {
	tells := func(verb int) bool {
		return verb >= 0 && v.saysWord(s, verb) && slices.ContainsFunc(s.all(verb, "ccomp", "parataxis"), s.isVerb)
	}
	first := slices.IndexFunc(s.Words[p.last+1:], func(w lang.Word) bool { return w.UPOS == "VERB" })
	return tells(s.governor(p.head)) || first >= 0 && tells(p.last+1+first)
}

// underOpening is the place that a claim's paragraph has opened with since what was told before it was put anywhere.
func (v *view) underOpening(c *claim, told int) *spot {
	switch {
	case c.bare(), c.code == "ASSAULT", c.code == "PROTEST", c.code == "COERCE", c.code == "MOBILIZE":
	default:
		return nil
	}
	if p := v.opened(c.s); p != nil && p.sent > told {
		return p
	}
	return nil
}

// atSeat is the capital of the report's land where a claim's words name what a government has there: "marched on the royal palace". nil if
// the report does not name the town.
func (v *view) atSeat(c *claim) *spot {
	if c.code != "ASSAULT" && c.code != "PROTEST" && c.code != "MOBILIZE" && c.code != "COERCE" {
		return nil
	}
	s := c.s
	for i := c.from; i <= c.to; i++ {
		if !s.in(i, "seats") || s.child(i, "nmod", "appos", "flat") >= 0 || !pointsBack(s, i) && s.child(i, "det") >= 0 {
			continue
		}
		prep := s.preposition(i)
		if !s.lexicon.InClass(prep, "locatives") && prep != "on" && prep != "of" && s.rel(i) != "obj" {
			continue
		}
		home := v.home()
		k := slices.IndexFunc(v.places, func(p spot) bool {
			return p.found && p.capital && !p.adjective && p.place.Country == home && narrow(&p.place)
		})
		if k < 0 {
			return nil
		}
		at := v.places[k]
		at.place.Relation = ""
		return &at
	}
	return nil
}

// placedElsewhere reports whether the words of a claim put it in places that they do not name, which are none told of before: "in three
// provinces", "in other parts of the kingdom".
func (v *view) placedElsewhere(c *claim) bool {
	s := c.s
	words := s.all(c.word, "obl", "nmod")
	if h := v.clauseOf(s, c.word); h >= 0 && h != c.word {
		words = append(words, s.all(h, "obl")...)
	}
	return slices.ContainsFunc(words, func(w int) bool {
		if prep := s.preposition(w); !standsAt(prep) && prep != "into" || v.spotIn(s, w) != nil {
			return false
		}
		if !s.in(w, "provinces") && !s.isTownNoun(w) && s.lemmas[w] != "part" && s.lemmas[w] != "country" && s.lemmas[w] != "territory" || pointsBack(s, w) || s.child(w, "nmod:poss") >= 0 {
			return false
		}
		other := slices.ContainsFunc(s.all(w, "det", "amod"), func(d int) bool { return s.in(d, "others") && s.lemmas[d] != "a" && s.lemmas[d] != "an" })
		return other || s.child(w, "nummod") >= 0 || s.Words[w].XPOS == "NNS" && s.lemmas[w] != "part" || s.lemmas[w] == "territory" && s.child(w, "det") < 0
	})
}
