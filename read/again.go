package read

import (
	"slices"
	"strings"
)

// tellOnce drops what only says again what the claims of the same event have said together by the same source: a later
// claim counts where it adds a side, a place, a day, a way, a thing or a count (design.md, rule 5).
func (v *view) tellOnce() {
	var kept []*claim
	for i, c := range v.claims {
		h := v.told[c]
		if h == nil {
			kept = append(kept, c)
			continue
		}
		if o := v.within(c, h); o != nil {
			v.join(o, c)
		}
		if c.gone || v.addsNothing(c, h, v.claims[:i]) {
			h.claims = slices.DeleteFunc(h.claims, func(o *claim) bool { return o == c })
			continue
		}
		kept = append(kept, c)
	}
	v.claims = kept
}

// within is the claim of the same event in whose words a noun stands that tells of it too ("two died in clashes with the
// army"): one claim tells both. It is nil if there is none.
func (v *view) within(c *claim, h *happening) *claim {
	if c.s.isVerb(c.word) || c.kind != "" || c.state != "" || len(c.figures) > 0 || c.claimant >= 0 || c.fixed != "" {
		return nil
	}
	for _, o := range h.claims {
		if o == c || o.gone || o.s != c.s || o.word == c.word || !same(o.sources, c.sources) || c.from < o.from || c.to > o.to {
			continue
		}
		if c.s.rel(c.word) == "obj" && c.s.rel(o.word) == "nsubj" && c.s.Words[c.word].Head == c.s.Words[o.word].Head && !c.s.isVerb(o.word) {
			continue // "the raid answered the attack": they are two
		}
		if c.s.Words[c.word].Head == o.word && effectVerb(c.s, o.word) {
			return o // "was killed in an air strike": whoever else the strike may be on
		}
		if clash(o.actors, c.actors) || clash(o.targets, c.targets) || v.ownPlace(c) && v.ownPlace(o) && c.spot != o.spot || v.ownDay(c) && v.ownDay(o) && c.moment != o.moment {
			continue
		}
		return o
	}
	return nil
}

// clash reports whether two lists name somebody each and nobody in common.
func clash(a, b []int) bool { return len(a) > 0 && len(b) > 0 && !overlap(a, b) }

// addsNothing reports whether a claim says no more of its event than those before it.
func (v *view) addsNothing(c *claim, h *happening, before []*claim) bool {
	if c.kind != "" || c.state != "" || len(c.figures) > 0 || c.claimant >= 0 || c.fixed != "" || saidAgain(c) || dies(c.s, c.word) && c.code == "ASSAULT" {
		return false
	}
	s := c.s
	var sides []int
	var things []*claim
	anaphor := v.takenUpAgain(c)
	mode, place, day := c.mode == "", !v.ownPlace(c), !v.ownDay(c)
	for _, o := range before {
		if v.told[o] != h || !anaphor && (!same(o.sources, c.sources) || o.status != c.status) {
			continue
		}
		sides = append(append(sides, o.actors...), o.targets...)
		things = append(things, o)
		mode = mode || o.mode == c.mode
		place = place || o.spot != nil && o.spot.place.Name == c.spot.place.Name && (o.s == s || o.spot.sent != s.index) // not told first here
		day = day || o.moment != nil && o.moment.time.Start == c.moment.time.Start && o.moment.time.End == c.moment.time.End
	}
	if len(things) == 0 || !mode || !place || !day {
		return false
	}
	for _, who := range append(slices.Clone(c.actors), c.targets...) {
		if !slices.Contains(sides, who) {
			return false
		}
	}
	return len(c.objects) == 0 || slices.ContainsFunc(things, func(o *claim) bool { return sameObjects(c, o) })
}

// takenUpAgain reports whether a claim rests on a noun that only says which event is meant ("the strike", "Monday's blast"), where
// the report speaks itself or somebody acts upon it ("condemned the strike"): who told of it before does not matter.
func (v *view) takenUpAgain(c *claim) bool {
	s := c.s
	if s.isVerb(c.word) || unreal(c) {
		return false
	}
	act := s.governor(c.word)
	if len(c.sources) > 0 && !slices.ContainsFunc(v.claims, func(o *claim) bool {
		return o.s == s && o.word == act && o.code != c.code && same(o.sources, c.sources)
	}) {
		return false
	}
	owner := s.child(c.word, "nmod:poss")
	return pointsBack(s, c.word) || owner >= 0 && strings.HasSuffix(s.Words[owner].NER, "DATE")
}

// ownPlace reports whether a claim has a place that its own sentence names.
func (v *view) ownPlace(c *claim) bool { return c.spot != nil && c.spot.sent == c.s.index }

// ownDay reports whether a claim has a time that its own sentence names.
func (v *view) ownDay(c *claim) bool { return c.moment != nil && c.moment.sent == c.s.index }
