package read

import (
	"slices"
	"time"

	"sitrep"
)

// What a report tells of a day long past ("in 2015 a missile killed 50") it tells as background: its day, place and sides are not those
// of what happened now.

const (
	longPast = 30 * 24 * time.Hour // ends before the report by so much
	justNow  = 14 * 24 * time.Hour
	dayNews  = 3 * 24 * time.Hour // what a report of the day tells of one day, town by town
)

// longAgo reports whether a claim tells of something long before the report, which tells of new things too. Only what stands right
// behind it, takes it up and names no other doer goes on about it.
func (v *view) longAgo(c, old *claim) bool {
	if c.s == old.s || !v.endedBefore(old, longPast) || !slices.ContainsFunc(v.claims, func(o *claim) bool {
		return o.code == "ASSAULT" && !o.undated() && !v.endedBefore(o, justNow)
	}) {
		return false
	}
	return c.s.index > old.s.index+1 || clash(c.actors, old.actors) || !c.bare() && !pointsBack(c.s, c.word)
}

// afterReport reports whether a time begins on a day after the report's.
func (v *view) afterReport(start string) bool {
	day, _ := published(v.report)
	return !day.IsZero() && sitrep.Day(start) > day.Format(time.DateOnly)
}

// endedBefore reports whether a claim's time ended so long before the report.
func (v *view) endedBefore(c *claim, ago time.Duration) bool {
	day, _ := published(v.report)
	if c.moment == nil || day.IsZero() {
		return false
	}
	end, err := time.Parse(time.DateOnly, sitrep.Day(c.moment.time.End))
	return err == nil && day.Sub(end) > ago
}

// inThePast reports whether a happening is dated long before the report, and a claim now.
func (v *view) inThePast(h *happening, c *claim) bool {
	if c.moment == nil || v.endedBefore(c, justNow) {
		return false
	}
	dated := slices.DeleteFunc(slices.Clone(h.claims), func(o *claim) bool { return o.moment == nil })
	return len(dated) > 0 && !slices.ContainsFunc(dated, func(o *claim) bool { return !v.endedBefore(o, longPast) })
}

// dropOthersDays takes from claims a time that is only another deed's: from a sentence the day of the crime, "jailed a colonel for killing 300 in 1994",
// and from a deed that people remember the day on which they do, "marked the anniversary of the massacre on Friday".
func (v *view) dropOthersDays() {
	for _, c := range v.claims {
		if c.moment == nil {
			continue
		}
		s, m := c.s, c.moment
		crime := c.code == "SANCTION" && c.mode == "convict" && m.sent == s.index && v.inCrime(s, c.word, m.head)
		if crime || remembered(s, c.word) && (m.sent != s.index || !s.under(m.head, c.word)) {
			c.moment = nil
			c.explain("time", "another deed's day", m.time.Text)
		}
	}
}

// inCrime reports whether a word stands in what somebody is sentenced for: "for killing 300 villagers in | 1994".
func (v *view) inCrime(s *sentence, verb, word int) bool {
	for w := word; w >= 0 && w != verb; w = s.Words[w].Head {
		if s.Words[w].Head != verb && s.rel(w) != "advcl" && s.rel(w) != "obl" {
			continue
		}
		if of := s.child(w, "mark", "case"); w != word && of >= 0 && (s.lemmas[of] == "for" || s.lemmas[of] == "of") {
			return s.isVerb(w) || v.isEventNoun(s, w)
		}
	}
	return false
}

// remembered reports whether a noun for a deed is only what people remember or mark: "the anniversary of the | massacre".
func remembered(s *sentence, word int) bool {
	h := s.Words[word].Head
	if h < 0 || s.isVerb(word) {
		return false
	}
	return s.in(h, "remembrances") &&
		(s.rel(word) == "nmod" && s.preposition(word) == "of" || s.isVerb(h) && (s.rel(word) == "obj" || s.rel(word) == "nsubj" && isPassive(s, h)))
}
