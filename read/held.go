package read

import (
	"slices"

	"sitrep/lexicon"
)

// onlyHolds reports whether a word names who holds a place that something happens in, and no more: "in a rebel-held area".
func (v *view) onlyHolds(s *sentence, word int) bool {
	h := s.Words[word].Head
	return h >= 0 && s.rel(word) == "compound" && s.Words[h].XPOS == "VBN" && s.rel(h) == "amod" &&
		slices.ContainsFunc(v.senses(s, h), func(x lexicon.Sense) bool { return x.Code.Control != "" })
}

// nearerHeld reports whether what "to be held" says is of a meeting, a vote or a protest that stands nearer than the noun that the
// tree hangs it on: nobody holds "the candidate for the election to be held in May".
func (v *view) nearerHeld(s *sentence, noun int) bool {
	for _, x := range s.all(noun, "acl") {
		if s.lemmas[x] != "hold" || x < noun {
			continue
		}
		for k := noun + 1; k < x; k++ {
			l := s.lemmas[k]
			if v.r.words.InClass(l, "elections") || v.r.words.InClass(l, "meetings") || v.r.words.InClass(l, "protests") {
				return true
			}
		}
	}
	return false
}

// heldThings are the words that stand where the lexicon has what is taken or held.
func (v *view) heldThings(c *claim) []int {
	var out []int
	for _, w := range append([]int{c.word}, c.also...) {
		for _, sense := range v.senses(c.s, w) {
			if sense.Code.Control == "" {
				continue
			}
			for _, slot := range sense.Object {
				out = append(out, v.slot(c.s, w, slot)...)
			}
		}
	}
	if o := c.s.object(c.word); len(out) == 0 && c.s.isVerb(c.word) && o >= 0 {
		out = append(out, o) // a sense that the lexicon ties to places on the map: the village may be on none
	}
	return out
}

// heldTown is the town or region that is taken or held: "the recapture of Aleppo in the country's north"; nil if none is named.
func (v *view) heldTown(c *claim) *spot {
	for _, f := range v.heldThings(c) {
		if !v.namesTown(c.s, f) {
			continue
		}
		if p := v.spotIn(c.s, f); p != nil && p.actsAsPlace() {
			return p
		}
		if c.s.isVerb(c.word) && !partWord.MatchString(c.s.lemmas[f]) {
			if p := v.offMap(c.s, func(p *spot) bool { return p.first <= f && f <= p.last }); p != nil {
				return p // a village on no map
			}
		}
	}
	return nil
}

// holdsPeople takes the control of a place from a claim whose verb says that people are held: "rebels hold 12 soldiers whom they took in Koro".
func (v *view) holdsPeople(c *claim) {
	o := c.s.object(c.word)
	if c.state != "holds" || c.s.lemmas[c.word] != "hold" || o <= c.word || c.s.Words[o].UPOS != "NOUN" || c.s.Words[o].Rel != "obj" {
		return
	}
	if people, _ := v.isPeople(c.s, o); !people {
		return
	}
	c.state, c.holder = "", -1
	c.gone = c.code == "" && c.kind == "" && len(c.figures) == 0
}
