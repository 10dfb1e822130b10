package read

import (
	"slices"

	"sitrep"
	"sitrep/lexicon"
)

// protesters gives the protests of a report of which nobody is said to hold them those whom it calls protesters, and the
// protests against a government that government.
func (v *view) protesters() {
	crowd := v.namedProtesters()
	for _, c := range v.claims {
		if c.code != "PROTEST" {
			continue
		}
		if len(c.actors) == 0 && crowd >= 0 && !slices.Contains(c.targets, crowd) {
			c.actors = []int{crowd}
			c.explain("actors", "whom the report calls protesters", v.cast.list[crowd].name)
		}
		if len(c.actors) == 0 {
			c.actors = v.crowdIn(c)
		}
		if who := v.protestedAgainst(c); who >= 0 && !slices.Contains(c.actors, who) {
			c.targets = []int{who}
			c.explain("recipients", "protests against a government", v.cast.list[who].name)
		}
	}
}

// namedProtesters are whom the report calls protesters first; -1 if it calls nobody so.
func (v *view) namedProtesters() int {
	return slices.IndexFunc(v.cast.list, func(ch *character) bool { return v.r.words.InClass(ch.noun, "protesters") })
}

// crowdIn is who was counted as protesting in a claim, and whom the report calls protesters where only people are counted; nil if nobody was.
func (v *view) crowdIn(c *claim) []int {
	for _, f := range c.figures {
		if f.Of != "protesting" {
			continue
		}
		who, word := v.namedProtesters(), v.thoseCounted(c.s, f.word)
		if c.s.isNoun(word) && (who < 0 || c.s.lemmas[word] != "people" && !c.s.in(word, "quantities")) {
			who = v.actorAt(c.s, word)
		}
		return without([]int{who}, append(slices.Clone(c.targets), -1))
	}
	return nil
}

// protestedAgainst is the government that an adjective says a protest is against ("anti-government rallies"): the one that the
// report names, of the country that it is about; -1 if there is none.
func (v *view) protestedAgainst(c *claim) int {
	s := c.s
	against := slices.ContainsFunc(v.slot(s, c.word, lexicon.Possessive), func(w int) bool {
		return s.lemmas[w] == "anti-government" || s.lemmas[w] == "government" && w > 1 && s.lemmas[w-1] == "-" && s.lemmas[w-2] == "anti"
	})
	if !against {
		return -1
	}
	home := v.home()
	return slices.IndexFunc(v.cast.list, func(ch *character) bool {
		return ch.noun == "government" && ch.sector == "GOV" && ch.kind == sitrep.Body && (home == "" || ch.country == home)
	})
}

// inCrowd reports whether a count is of a crowd of which the sentence tells as a protest, or of those who protest: "a crowd of several
// thousand was stoning the bank", "traders in their hundreds blocked the road".
func inCrowd(s *sentence, list []*claim, noun int) bool {
	top := quantityOf(s, noun)
	crowd := top != noun && s.in(top, "crowds")
	return slices.ContainsFunc(list, func(c *claim) bool {
		return c.code == "PROTEST" && (crowd || s.subject(c.word) == top && s.Words[top].XPOS == "NNS")
	})
}
