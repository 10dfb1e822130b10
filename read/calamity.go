package read

import (
	"slices"

	"sitrep"
)

// calamity is where a crash, a fire or a flood was that the report has told of, for what it counts without a place: "A bus overturned in
// Hara. Six people died." It is the one told last in the claim's paragraph, else the first of the report; nil if none is put anywhere.
func (v *view) calamity(c *claim) *spot {
	if !c.bare() && c.kind != "evacuation" || c.status != sitrep.Happened && c.status != sitrep.Ongoing || uprooted(c) || c.moment != nil && c.moment.wide() {
		return nil
	}
	var best *spot
	for k := c.s.index; k >= 0; k-- {
		if s := v.sents[k]; s.aside || k < c.s.index && v.ofAnotherYear(s) {
			continue
		}
		if p := v.calamityIn(v.sents[k]); p != nil {
			if best = p; v.sameParagraph(k, c.s.index) {
				return p
			}
		}
	}
	return best
}

// calamityIn is where a sentence puts a calamity: beside its word or its verb ("a fire in Hara", "the lorry crashed near Hara"), or what it
// strikes ("an earthquake struck Hara"); nil if it tells of none or puts it nowhere.
func (v *view) calamityIn(s *sentence) *spot {
	for i := range s.Words {
		hazard := s.in(i, "hazards") && s.isNoun(i)
		if !hazard && !s.in(i, "mishaps") {
			continue
		}
		if p := v.locative(s, i); p != nil && !s.namesThing(p) {
			return v.finer(p)
		}
		verb := s.Words[i].Head
		if s.isVerb(i) {
			verb = i
		} else if verb < 0 || !s.isVerb(verb) || s.rel(i) != "nsubj" && s.rel(i) != "obj" {
			continue
		}
		if p, _ := v.placeOf(s, verb, nil); p != nil && p.actsAsPlace() && !s.namesThing(p) {
			return v.finer(p)
		}
		if o := s.object(verb); o >= 0 {
			p := v.spotIn(s, o) // "struck Hara", "collided with a bus near Hara"
			if p != nil && p.actsAsPlace() && (hazard && p.first <= o && o <= p.last || standsAt(s.preposition(p.head))) {
				return v.finer(p)
			}
		}
		for _, o := range s.all(verb, "obl") {
			if p := v.spotIn(s, o); p != nil && p.actsAsPlace() && standsAt(s.preposition(p.head)) {
				return v.finer(p)
			}
		}
	}
	return nil
}

// ofAnotherYear reports whether a sentence tells of what was in a year or decade that it names: "a similar fire in 2015".
func (v *view) ofAnotherYear(s *sentence) bool {
	return slices.ContainsFunc(v.times, func(m moment) bool { return m.sent == s.index && m.placed() && m.coarse() })
}

// namesThing reports whether a place's name only calls something else than a place: "the Hara virus", "on the Hara holiday".
func (s *sentence) namesThing(p *spot) bool {
	h := s.Words[p.head].Head
	return h > p.last && s.rel(p.head) == "compound" && !s.in(h, "place") && !s.in(h, "buildings")
}
