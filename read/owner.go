package read

import (
	"slices"
	"strings"

	"sitrep/lexicon"
)

// owned gives a deed that a noun tells to whose it is, whatever is said of it above: "Fiji condemned Chad's expulsion of the
// envoy". What is suffered belongs to who suffers it ("the envoy's expulsion"), unless the sufferer stands behind "of".
func (v *view) owned(c *claim) {
	s := c.s
	if c.code == "" || s.isVerb(c.word) || c.mode == "resign" {
		return
	}
	p := v.ownerWord(c)
	if p < 0 || v.standsAsPlace(s, p) || v.inTime(s, p) || strings.HasSuffix(s.Words[p].NER, "DATE") || alike(c.code) && s.Words[p].UPOS == "PRON" && len(c.actors) > 0 || len(v.partyBy(s, c.word)) > 0 {
		return
	}
	who := without(v.actorsOf(s, p), []int{-1})
	if len(who) == 0 {
		return
	}
	said := v.speakersOf(s, c)
	other := without(v.suffererOf(s, c), append(slices.Clone(who), said...))
	if len(other) == 0 && !v.actOfWords(c) || s.in(c.word, "sufferings") && len(v.slot(s, c.word, "of")) == 0 {
		return
	}
	if overlap(who, said) {
		said = nil // "renewed its threats"
	}
	if alike(c.code) {
		who = append(who, without(c.actors, append(said, c.targets...))...)
	}
	if same(c.actors, unique(who)) && !overlap(c.targets, append(said, who...)) {
		return // read so
	}
	if !slices.Equal(c.actors, who) {
		c.explain("actors", "whose deed it is", s.Words[p].Form)
	}
	c.actors = unique(who)
	c.targets = without(c.targets, append(said, c.actors...))
	if len(c.targets) == 0 {
		c.targets = without(other, c.actors)
	}
}

// speakersOf are who says something of the deed that a noun tells, and does not do it: the subjects of the verb above that do not
// carry it ("Fiji condemned").
func (v *view) speakersOf(s *sentence, c *claim) []int {
	verb := s.governor(c.word)
	if verb < 0 || !s.isVerb(verb) || v.lends(s, verb, c) {
		return nil
	}
	var out []int
	for _, n := range v.subjects(s, verb) {
		if n != c.word && !s.under(n, c.word) {
			out = append(out, v.actorsOf(s, n)...)
		}
	}
	return without(out, []int{-1})
}

// suffererOf is whom a noun has behind the prepositions of what a deed is done to, or whose what stands there is.
func (v *view) suffererOf(s *sentence, c *claim) []int {
	for _, slot := range []lexicon.Slot{"against", "of", "on", "to", "with", "towards", "for"} {
		for _, w := range v.slot(s, c.word, slot) {
			if who := v.partyIn(s, w, false, 2); len(who) > 0 && !v.moved(c, w) {
				return who
			}
		}
	}
	return nil
}

// actOfWords reports whether a type is done by saying something, so that its owner does it whoever it is said to.
func (v *view) actOfWords(c *claim) bool {
	switch c.code {
	case "ACCUSE", "REQUEST", "REJECT", "THREATEN":
		return !c.s.in(c.word, "sufferings")
	}
	return false
}

// ownerWord is the word that says whose deed a noun tells: a possessor, or the party that is named before the noun of what is said
// ("rejected U.S. calls"); -1 if there is none.
func (v *view) ownerWord(c *claim) int {
	if p := c.s.child(c.word, "nmod:poss"); p >= 0 || !v.actOfWords(c) || len(v.speakersOf(c.s, c)) == 0 {
		return p
	}
	for _, w := range c.s.all(c.word, "compound", "amod") {
		if who, ok := v.cast.byWord[at{c.s.index, w}]; ok && v.public([]int{who}) {
			return w
		}
	}
	return -1
}
