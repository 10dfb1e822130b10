package read

import (
	"slices"

	"sitrep"
)

// releasesThing reports whether what is released is no person: a text, a film, a product, prisoners' names.
func (v *view) releasesThing(s *sentence, i int) bool {
	if slices.ContainsFunc(s.all(i, "obl", "advmod"), func(w int) bool { return s.in(w, "platforms") || s.lemmas[w] == "publicly" }) {
		return true // "released on YouTube", "released them publicly"
	}
	objects := v.slot(s, i, "of")
	if s.isVerb(i) {
		objects = v.objects(s, i)
	} else if s.child(i, "compound") >= 0 {
		objects = append(objects, s.child(i, "compound")) // "a press release"
	}
	return len(objects) > 0 && !slices.ContainsFunc(objects, func(o int) bool { return v.canBeFreed(s, o) })
}

// frees reports whether a verb lets people go, so that "release" says nothing: "released 40 prisoners".
func (v *view) frees(s *sentence, verb int) bool {
	if s.lemmas[verb] != "release" || !s.isVerb(verb) {
		return false
	}
	o := s.child(verb, "obj", "nsubj:pass")
	return o >= 0 && s.Words[o].UPOS == "NOUN" && v.canBeFreed(s, o)
}

// canBeFreed reports whether a word may stand for somebody who is let go: people, a ship that is held, or a pronoun or a name that
// nobody knows for a thing.
func (v *view) canBeFreed(s *sentence, word int) bool {
	word = v.counted(s, word)
	if s.in(word, "texts") {
		return false // a report that is a source too
	}
	if who, ok := v.cast.byWord[at{s.index, word}]; ok {
		ch := v.cast.list[who]
		return ch.ner == "PER" || ch.ner == "NORP" || ch.kind == sitrep.Person || ch.ner == "" && ch.kind == sitrep.Group
	}
	switch s.Words[word].UPOS {
	case "NOUN":
		people, _ := v.isPeople(s, word)
		kinds := v.kindsOf(s, word)
		return people || slices.Contains(kinds, "person") || slices.Contains(kinds, "force") || s.in(word, "vehicles") || s.in(word, "quantities") || s.in(word, "prisoners")
	case "PROPN":
		return v.nameAt(s.index, word) != nil
	}
	return true
}

// custody gives an arrest that nobody is named for the country in which it happens, whose authorities arrest there: "was
// arrested in Niger".
func (v *view) custody(c *claim) {
	if c.code != "COERCE" || c.mode != "arrest" || len(c.actors) > 0 || len(c.targets) == 0 {
		return
	}
	if p := c.spot; p != nil && p.sent == c.s.index && p.place.Precision == "country" && !p.adjective {
		if who, ok := v.cast.byWord[at{p.sent, p.head}]; ok && !slices.Contains(c.targets, who) {
			c.actors = []int{who}
		}
	}
}
