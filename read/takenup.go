package read

import (
	"slices"

	"sitrep"
)

// takenUp is the place that a definite noun in the claim's words stands for; "the area" is where the last attack was told to be.
func (v *view) takenUp(n int, c *claim) *spot {
	s := c.s
	if !c.isSomewhere() {
		return nil
	}
	for _, i := range v.mayTakeUp(c) {
		if s.Words[i].UPOS != "NOUN" || !s.in(i, "settlements") && !s.in(i, "divisions") && !s.in(i, "landforms") || !pointsBack(s, i) || s.described(i) || i >= c.from && s.child(i, "acl") >= 0 {
			continue
		}
		p := v.lastNamed(s, i)
		if at := v.opened(s); at != nil && p != nil && (p.sent < at.sent || p.place.Lat == nil) && at.place.Precision == "city" && s.isTownNoun(i) {
			p = at
		}
		if !s.in(i, "settlements") && (p == nil || !v.namedBy(p, s.lemmas[i])) {
			continue // "the state" is no place, "the valley" is the one named before
		}
		if old := v.lastAttack(n, c); old != nil && v.meansScene(s, i, p, old) {
			return old.spot
		}
		if p != nil {
			itself := *p
			if p.sent != s.index {
				itself.place.Relation = "" // once named as what something is near
			}
			if s.lemmas[i] != "region" {
				itself.side = ""
			}
			if itself.place.Precision == "country" && itself.side == "" {
				itself.side = s.sideOf(i)
			}
			return &itself
		}
	}
	return nil
}

// described reports whether words behind a noun say which it is: "the town of Hara", and not "the town itself".
func (s *sentence) described(i int) bool {
	return slices.ContainsFunc(s.all(i, "nmod", "appos", "flat"), func(c int) bool { return s.Words[c].UPOS != "PRON" || s.preposition(c) != "" })
}

// mayTakeUp are the words that may stand for the place of a claim: its own, and the noun behind which it stands with "where".
func (v *view) mayTakeUp(c *claim) []int {
	s := c.s
	from, to := c.from, c.to
	if h := s.Words[c.word].Head; h > to && s.rel(c.word) == "amod" {
		to = h // "the besieged city"
	}
	var out []int
	for top := c.word; top >= 0; top = s.Words[top].Head {
		if s.Words[top].Rel != "acl:relcl" {
			continue
		}
		if h := s.Words[top].Head; h >= 0 && h < from && slices.ContainsFunc(s.all(top, "advmod"), func(w int) bool { return s.lemmas[w] == "where" }) {
			out = append(out, h) // "the province, where it keeps soldiers"
		}
		break
	}
	for i := from; i <= to; i++ {
		out = append(out, i)
	}
	if verb := v.clauseOf(s, c.word); verb >= 0 {
		for _, o := range s.all(verb, "obl") {
			if o < from && (standsAt(s.preposition(o)) || s.preposition(o) == "on") {
				out = append(out, o) // "On the peninsula itself, | a grenade wounded two"
			}
		}
		if first := s.Words[verb].Head; first >= 0 && s.rel(verb) == "conj" && s.isVerb(first) && s.child(verb, "nsubj") < 0 {
			for _, o := range s.all(first, "obj", "obl") {
				if prep := s.preposition(o); o < from && (prep == "" || prep == "into" || standsAt(prep)) {
					out = append(out, o) // "searched the village | and made several arrests"
				}
			}
		}
	}
	return out
}

// meansScene reports whether a noun for a place means where the last attack was, and not the place named last: "the area", and "the
// village" where the one named last is not called so.
func (v *view) meansScene(s *sentence, i int, last *spot, old *claim) bool {
	if s.in(i, "scenes") {
		return true
	}
	town := s.lemmas[i] == "village" || s.lemmas[i] == "town" || s.lemmas[i] == "settlement"
	return town && (last == nil || !v.calledBy(last, s.lemmas[i])) && (old.spot.place.Precision != "region" || s.Words[i].XPOS == "NNS")
}

// lastAttack is the claim nearest before another that puts an attack or a protest somewhere in a country, nil if none near does.
func (v *view) lastAttack(n int, c *claim) *claim {
	for k := n - 1; k >= 0 && c.s.index-v.claims[k].s.index <= settleReach; k-- {
		old := v.claims[k]
		if old.spot != nil && old.spot.found && old.status != sitrep.Denied && (old.code == "ASSAULT" || old.code == "PROTEST") && old.spot.place.Precision != "country" {
			return old
		}
	}
	return nil
}

// lastNamed is the last place before a word that it may stand for: one that was called by the same word ("the town of Osk"), else a
// town for "the town" and not the region that the report puts it in, else any.
func (v *view) lastNamed(s *sentence, i int) *spot {
	country := s.lemmas[i] == "country" || s.lemmas[i] == "nation"
	town := s.isTownNoun(i) || s.lemmas[i] == "capital"
	var last *spot
	best := 0
	for k := len(v.places) - 1; k >= 0; k-- {
		p := &v.places[k]
		if p.sent > s.index || p.sent == s.index && p.first > i || p.adjective || !p.found && !(town && v.standsSomewhere(p)) || p.anchor || v.sents[p.sent].aside {
			continue
		}
		if s.lemmas[i] == "capital" && !p.capital && !v.calledBy(p, "capital") {
			continue
		}
		if s.in(i, "provinces") && (p.place.Precision == "city" || p.place.Precision == "site") && !v.namedBy(p, s.lemmas[i]) {
			continue
		}
		if (p.place.Precision == "country" && (p.side == "" || s.lemmas[i] != "region")) != country || country && !v.standsAsPlace(v.sents[p.sent], p.head) {
			continue
		}
		fit := 1
		switch {
		case v.namedBy(p, s.lemmas[i]):
			return p
		case town && (p.place.Precision == "city" || !p.found):
			fit = 2
		case s.in(i, "divisions") && (p.place.Precision == "region" || p.side != "") && (last == nil || last.place.Country == p.place.Country && last.place.Admin1 == p.place.Admin1):
			fit = 2
		}
		if fit > best {
			last, best = p, fit
		}
	}
	return last
}

// isTownNoun reports whether a noun is one for a town.
func (s *sentence) isTownNoun(i int) bool {
	return slices.Contains([]string{"city", "town", "village", "settlement"}, s.lemmas[i])
}
