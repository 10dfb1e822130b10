package read

import (
	"slices"

	"sitrep"
	"sitrep/lexicon"
)

// spared reads that nobody was hurt where no number says so: "landed without causing casualties", "did not injure anyone".
func (v *view) spared(s *sentence, taken map[int]bool) []amount {
	var out []amount
	for i := range s.Words {
		if taken[i] || s.Words[i].UPOS != "NOUN" && !s.in(i, "anybodies") {
			continue
		}
		for _, of := range v.sparedFrom(s, i) {
			if !isCasualty(of) {
				continue
			}
			none := int64(0)
			out = append(out, amount{word: i, first: i, Figure: sitrep.Figure{Of: of, Low: &none, High: &none, Unit: "people", Span: v.span(s, i, i)}})
		}
	}
	return out
}

// sparedElsewhere gives a claim that nobody was hurt the town that the report has gone on to since it told of the last attack, and what it told
// of that town's day: "The shelling killed nine in Osk. The army lifted the siege of Hara on Friday. No casualties were reported."
func (v *view) sparedElsewhere(i int, c *claim) bool {
	if c.spot != nil || !c.bare() || len(c.figures) == 0 || slices.ContainsFunc(c.figures, func(f amount) bool { return f.High == nil || *f.High > 0 }) {
		return false
	}
	k := i - 1
	for k >= 0 && (v.claims[k].code != "ASSAULT" || v.claims[k].spot == nil) {
		k--
	}
	if k < 0 || c.s.index-v.claims[k].s.index > settleReach {
		return false
	}
	attack := v.claims[k]
	elsewhere := func(c *claim) bool {
		p, q := c.spot.place, attack.spot.place
		return narrow(&p) && narrow(&q) && p.Name != q.Name && (p.GeoNames == 0 || p.GeoNames != q.GeoNames)
	}
	for n := len(v.places) - 1; n >= 0; n-- {
		p := &v.places[n]
		there := &claim{spot: p}
		if p.sent <= attack.s.index || p.sent >= c.s.index || v.besideSpeaker(v.sents[p.sent], p) || !elsewhere(there) {
			continue
		}
		c.spot = p
		c.explain("place", "the town that the report has gone on to", p.place.Name)
		for _, old := range v.claims[:i] {
			if old.spot != nil && old.moment != nil && !inTwoTowns(there, old) && old.s.index == p.sent {
				c.moment = old.moment
			}
		}
		return true
	}
	return false
}

// sparedFrom is what became of nobody by a noun for victims behind "without", or by a negated verb of harm: killed, wounded or both.
func (v *view) sparedFrom(s *sentence, i int) []string {
	h := s.Words[i].Head
	behind := false
	if h >= 0 && s.isVerb(h) && s.rel(i) == "obj" {
		m := s.child(h, "mark", "case")
		behind = m >= 0 && s.lemmas[m] == "without"
	}
	if s.in(i, "anybodies") {
		if h < 0 || s.rel(i) != "obj" || !behind && negator(s, h) < 0 {
			return nil
		}
		for _, f := range v.r.words.FigureWord(s.lemmas[h], lexicon.Verb) {
			if !f.Weak && slices.Contains(f.Slots, lexicon.Object) && isCasualty(f.Of[0]) {
				return f.Of
			}
		}
		return nil
	}
	if s.preposition(i) != "without" && !(behind && s.in(h, "causings")) {
		return nil
	}
	return v.figureWord(s, i, i)
}
