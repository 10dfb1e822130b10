package read

import (
	"slices"

	"sitrep/lexicon"
)

// lights are the light verbs that a verb is, alone, with its particle ("carry out") or with a preposition behind it ("come under
// attack").
func (v *view) lights(s *sentence, verb int) []lexicon.Light {
	out := slices.Clone(v.r.words.Light(s.lemmas[verb]))
	for _, p := range s.all(verb, "compound:prt", "advmod") { // the tree takes some particles for adverbs
		out = append(out, v.r.words.Light(s.lemmas[verb]+" "+s.lemmas[p])...)
	}
	if n := s.object(verb); n >= 0 && s.child(n, "det", "amod", "nmod:poss") < 0 { // "take part in"
		out = append(out, v.r.words.Light(s.lemmas[verb]+" "+s.lemmas[n])...)
	}
	for _, n := range s.all(verb, "obl") {
		for _, l := range v.r.words.Light(s.lemmas[verb] + " " + s.preposition(n)) {
			if l.Noun == lexicon.Object {
				l.Noun = lexicon.Slot(s.preposition(n))
			}
			out = append(out, l)
		}
	}
	return out
}

// carriedOut reports whether a noun is what somebody carries out: "said it carried out the attack", "the strike was carried out by drones".
func (v *view) carriedOut(s *sentence, i int) bool {
	h := s.Words[i].Head
	if h < 0 || !s.isNoun(i) || !s.isVerb(h) || s.Words[i].Rel != "obj" && s.Words[i].Rel != "nsubj:pass" {
		return false
	}
	return slices.ContainsFunc(s.all(h, "compound:prt"), func(p int) bool {
		return slices.ContainsFunc(v.r.words.Light(s.lemmas[h]+" "+s.lemmas[p]), func(l lexicon.Light) bool {
			return l.Noun == lexicon.Object && slices.Equal(l.Actor, []lexicon.Slot{lexicon.Subject})
		})
	})
}

// isCarried reports whether a noun is told as a deed by the light verb over it, in the past: "responded with air strikes".
func (v *view) isCarried(c *claim) bool {
	s := c.s
	h := s.Words[c.word].Head
	if h < 0 || s.isVerb(c.word) || s.Words[h].XPOS != "VBD" {
		return false
	}
	return slices.ContainsFunc(v.lights(s, h), func(l lexicon.Light) bool {
		return l.Of(lexicon.Code{Event: c.code, Mode: c.mode}) && slices.Contains(v.slot(s, h, l.Noun), c.word)
	})
}
