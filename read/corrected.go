package read

import (
	"fmt"

	"sitrep"
)

// correct marks the counts that the report says it gave before as superseded by the next count of the same kind, which corrects them: "an earlier
// version of this report said 32 people had died. The toll was 23."
func (v *view) correct(claims []sitrep.Claim) {
	v.outOfDate(claims)
	for i, c := range v.claims {
		if !v.gaveBefore(c) {
			continue
		}
		for k := range claims[i].Figures {
			old := &claims[i].Figures[k]
			if by := v.corrects(claims, i, old); by != "" && old.PartOf == "" {
				old.SupersededBy = by
			}
		}
	}
}

// corrects is the figure that corrects one of a claim: the next of its kind, at most correctReach sentences on; "" if none comes.
func (v *view) corrects(claims []sitrep.Claim, i int, old *sitrep.Figure) string {
	for j := i + 1; j < len(v.claims) && v.claims[j].s.index <= v.claims[i].s.index+correctReach; j++ {
		if v.claims[i].apartFrom(v.claims[j]) {
			continue
		}
		for n := range claims[j].Figures {
			if f := &claims[j].Figures[n]; f.Of == old.Of && f.PartOf == "" && !v.gaveBefore(v.claims[j]) {
				return fmt.Sprintf("%s#%d", claims[j].ID, n)
			}
		}
	}
	return ""
}

// apartFrom reports whether two claims are put in two places or on two days.
func (c *claim) apartFrom(o *claim) bool {
	return c.spot != nil && o.spot != nil && c.spot.place.Name != o.spot.place.Name ||
		c.moment != nil && o.moment != nil && c.moment.time.Start != o.moment.time.Start
}

// correctReach is how many sentences after what is corrected the correction comes at the latest.
const correctReach = 2

// gaveBefore reports whether a claim is what the outlet's own earlier report told: "an earlier version of this story said", "in our report of
// Wednesday we said". What the others' reports told ("earlier reports said") may stand.
func (v *view) gaveBefore(c *claim) bool {
	for _, q := range v.sayings(c.s.index, c.word) {
		if q.cue < 0 || q.sent != c.s.index || !c.s.isVerb(q.cue) || !c.s.under(c.word, q.cue) { // "was nine, not 14 as an earlier version said"
			continue
		}
		for _, w := range c.s.all(q.cue, "nsubj", "obl") {
			if c.s.ownReport(w) {
				return true
			}
		}
	}
	return false
}

// ownReport reports whether a noun is a report that whoever writes has made before: "our report", "an earlier version of this story".
func (s *sentence) ownReport(noun int) bool {
	if !s.in(noun, "ownpages") {
		return false
	}
	if ownWords(s, noun) {
		return true
	}
	before := s.child(noun, "amod")
	if before < 0 || !s.in(before, "earliers") {
		return false
	}
	for i := noun + 1; i < len(s.Words) && i <= noun+3; i++ {
		if s.in(i, "ownpages") && s.child(i, "det") >= 0 && s.lemmas[s.child(i, "det")] == "this" {
			return true
		}
	}
	return false
}
