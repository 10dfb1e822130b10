package read

import (
	"slices"
	"strings"

	"sitrep"
)

// ofTheAttack is the town or site that a definite noun for an attack is put in: "the raid on Hara", "Friday's shooting in Osk", "the battle
// began at Hara".
func (v *view) ofTheAttack(s *sentence, i int) *spot {
	if !v.takesUpAttack(s, i) {
		return nil
	}
	if slices.ContainsFunc(s.all(i, "det", "amod", "compound", "nmod:poss"), func(d int) bool { return v.otherOne(s, d) }) {
		return nil
	}
	within := s.all(i, "nmod")
	if h := s.Words[i].Head; h >= 0 && s.rel(i) == "nsubj" && (s.in(h, "occurs") || s.lemmas[h] == "begin" || s.lemmas[h] == "start") {
		within = append(within, s.all(h, "obl")...)
	}
	for _, c := range within {
		prep := s.preposition(c)
		if !standsAt(prep) && prep != "on" && prep != "against" {
			continue
		}
		p := v.spotIn(s, c)
		if p == nil || !v.mayName(p) || p.first > c || c > p.last || !standsAt(prep) && p.place.Lat == nil && !v.namedStanding(p) {
			continue // "the attack on Obando", who is a senator
		}
		return p
	}
	return nil
}

// namedStanding reports whether a name that no map has stands somewhere in the report where something is: "in Hara".
func (v *view) namedStanding(p *spot) bool {
	return slices.ContainsFunc(v.places, func(q spot) bool {
		return q.place.Name == p.place.Name && standsAt(v.sents[q.sent].preposition(q.head))
	})
}

// inSeveral reports whether a claim's words put it in several towns that they do not name: "raided two villages in the north".
func (c *claim) inSeveral() bool {
	for i := c.from; i <= c.to; i++ {
		if c.s.Words[i].XPOS == "NNS" && c.s.in(i, "towns") {
			return true
		}
	}
	return false
}

// takesUpAttack reports whether a noun may stand for the one attack that has been told: "the raid", "Friday's shooting".
func (v *view) takesUpAttack(s *sentence, i int) bool {
	if s.Words[i].XPOS != "NN" || bygone(s, i) || !pointsBack(s, i) && s.child(i, "nmod:poss") < 0 {
		return false
	}
	return s.in(i, "crimes") || !s.in(i, "hostilities") && v.eventType(s, i).code == "ASSAULT"
}

// otherOne reports whether a word before a noun makes it another one than that told of: "a second", "last year's".
func (v *view) otherOne(s *sentence, d int) bool {
	switch s.lemmas[d] {
	case "second", "third", "separate", "last", "latest", "year", "month":
		return true
	}
	return s.Words[d].UPOS == "NUM" || s.in(d, "others")
}

// mayName reports whether a place is one of those that an event told of vaguely may have been in: a town or site by its own name.
func (v *view) mayName(p *spot) bool {
	return p.actsAsPlace() && narrow(&p.place) && !p.anchor && !p.described && !p.capital && p.place.Relation == "" && !v.inDateline(p)
}

// oneVaguePlace reports whether the attacks told last before a sentence are put in the land or province of a place alone, or nowhere: of
// them it may go on to say where they were.
func (v *view) oneVaguePlace(p *spot, sent int) bool {
	told := false
	for _, c := range v.claims {
		if c.s.index >= sent || c.s.index < sent-namedReach || c.code != "ASSAULT" && !c.bare() {
			continue
		}
		if c.spot != nil && (!v.mayLieIn(p, c.spot) || narrow(&c.spot.place)) || c.spot == nil && v.namesElsewhere(c.s, p) {
			return false
		}
		told = true
	}
	return told
}

// namesElsewhere reports whether a sentence names a town or province in which a place does not lie: "raids on Osk, beside the offensive in Hara".
func (v *view) namesElsewhere(s *sentence, p *spot) bool {
	return slices.ContainsFunc(v.places, func(q spot) bool {
		return q.sent == s.index && q.found && !q.adjective && q.place.Precision != "country" && !v.sameTown(&q, p) && !v.mayLieIn(p, &q) && !v.inDateline(&q)
	})
}

// mayLieIn reports whether a place may lie in the land or province that another is.
func (v *view) mayLieIn(p, outer *spot) bool {
	if !outer.found || outer.place.Country != p.place.Country || strings.HasPrefix(outer.place.Name, p.place.Name) {
		return false // "Hara province" is not in Hara
	}
	return outer.place.Precision != "region" || outer.place.Admin1 == "" || p.place.Admin1 == "" || outer.place.Admin1 == p.place.Admin1
}

// namesUnnamed is the place whose name a sentence gives to what the report has called by its kind alone ("a village in the north", then
// "residents of Hara said"), and the sentence of that; nil if a word gives none.
func (v *view) namesUnnamed(s *sentence, i int) (*spot, int) {
	k := slices.IndexFunc(v.places, func(p spot) bool { return p.sent == s.index && p.head == i && v.mayName(&p) })
	if k < 0 || s.in(i, "others") {
		return nil, 0
	}
	p := &v.places[k]
	for _, c := range v.claims {
		if c.s.index >= s.index || s.index-c.s.index > namedReach || c.status != sitrep.Happened || c.code != "ASSAULT" && !c.bare() {
			continue
		}
		land := v.vagueLand(c)
		if land == nil || !v.mayLieIn(p, land) {
			continue
		}
		if w := v.unnamedPlace(c.s, land); w >= 0 && v.isNameOf(p, c.s, w) && !v.namedBetween(p, c.s.index) {
			return p, c.s.index
		}
	}
	return nil, 0
}

// vagueLand is the land or province that a claim's sentence puts it in, or the only one that its words name behind a preposition where
// nothing is told of its place; nil if it is put in a town.
func (v *view) vagueLand(c *claim) *spot {
	if c.spot != nil {
		if narrow(&c.spot.place) || c.spot.sent != c.s.index {
			return nil
		}
		return c.spot
	}
	var land *spot
	for i := range v.places {
		p := &v.places[i]
		if p.sent != c.s.index || p.first < c.from || p.last > c.to || !p.actsAsPlace() {
			continue
		}
		if prep := c.s.preposition(p.head); land != nil || narrow(&p.place) || !standsAt(prep) && prep != "of" {
			return nil
		}
		land = p
	}
	return land
}

// unnamedPlace is the noun for a place that a sentence puts in a land without naming it: "a village in eastern Peru", "an Iraqi base"; -1 if
// there is none.
func (v *view) unnamedPlace(s *sentence, p *spot) int {
	for w := max(0, p.first-unnamedWords); w <= min(len(s.Words)-1, p.last+unnamedWords); w++ {
		if s.Words[w].XPOS != "NN" || !s.in(w, "settlements") && !s.in(w, "buildings") && !s.in(w, "landforms") || s.in(w, "provinces") {
			continue
		}
		if v.nameAt(s.index, w) != nil || !slices.ContainsFunc(s.all(w, "det"), func(d int) bool { return s.lemmas[d] == "a" || s.lemmas[d] == "an" }) {
			continue
		}
		if s.rel(w) == "nsubj" || s.rel(w) == "appos" || s.preposition(w) == "from" {
			continue // "a hospital in Peru said"
		}
		return w
	}
	return -1
}

// unnamedWords is how far from the land that it lies in the noun for an unnamed place may stand.
const unnamedWords = 7

// isNameOf reports whether the words beside a place's name make it that of an unnamed place told before: they call it by the same noun
// ("the camp, Hara", "the island of Osk", "the hospital in Hara"), or name who lives there ("residents of Hara", "the mayor of Hara").
func (v *view) isNameOf(p *spot, told *sentence, w int) bool {
	s := v.sents[p.sent]
	noun := told.lemmas[w]
	town := told.isTownNoun(w)
	if v.namedBy(p, noun) || p.last+1 < len(s.Words) && s.lemmas[p.last+1] == noun && s.rel(p.last+1) != "nsubj:pass" {
		return true
	}
	h := s.Words[p.head].Head
	if h < 0 || p.first > p.head || p.head > p.last {
		return false
	}
	prep := s.preposition(p.head)
	switch {
	case s.rel(p.head) == "appos" && s.lemmas[h] == noun:
		return true
	case told.in(w, "buildings") && s.lemmas[h] == noun && pointsBack(s, h):
		return prep == "in" || prep == "at" || prep == "of"
	case town && (s.in(h, "dwellers") || s.lemmas[h] == "witness"):
		return prep == "of" || prep == "in" || prep == "from"
	case town && s.in(h, "governors") && noun != "village":
		return prep == "of" || s.Words[p.head].Rel == "nmod:poss"
	}
	return false
}

// namedBetween reports whether the report names another town behind a sentence and before a place: that may be the one meant.
func (v *view) namedBetween(p *spot, after int) bool {
	return slices.ContainsFunc(v.claims, func(c *claim) bool {
		return c.s.index > after && c.s.index < p.sent && c.spot != nil && narrow(&c.spot.place) && (c.code == "ASSAULT" || c.bare())
	})
}
