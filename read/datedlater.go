package read

import (
	"slices"

	"sitrep"
)

// datedLater gives the attack that a report tells first, and its toll, the day by which it goes on to call it, where it has named none up to
// there: "Gunmen killed nine people in a market. Friday's raid on Hara is being investigated."
func (v *view) datedLater() {
	for _, s := range v.sents {
		if s.aside {
			continue
		}
		for i := range s.Words {
			if m := v.dayOfAttack(s, i); m != nil {
				v.dateUpTo(s, m)
				return
			}
		}
	}
}

// dayOfAttack is the day that stands with a definite noun for an attack: "Friday's raid", "the shooting on Monday"; nil if none does.
func (v *view) dayOfAttack(s *sentence, i int) *moment {
	if !v.takesUpAttack(s, i) {
		return nil
	}
	words := s.all(i, "nmod:poss", "nmod", "obl", "compound")
	if slices.ContainsFunc(s.all(i, "det", "amod", "nmod:poss"), func(d int) bool { return v.otherOne(s, d) }) {
		return nil
	}
	for k := range v.times {
		m := &v.times[k]
		if m.sent == s.index && slices.Contains(words, m.head) && !m.counted && m.time.Start != "" && !m.longer(fewDays) {
			if slices.Contains([]string{"after", "before", "since", "until", "by"}, s.lemmas[m.first]) || v.afterReport(m.time.Start) {
				return nil
			}
			return m
		}
	}
	return nil
}

// dateUpTo gives a day to the attacks and tolls told before a sentence, where none of them has a time of its own.
func (v *view) dateUpTo(s *sentence, m *moment) {
	var told []*claim
	for _, c := range v.claims {
		if c.s.index >= s.index || c.code != "ASSAULT" && !c.bare() {
			continue
		}
		if !c.undated() || s.index-c.s.index > namedReach {
			return // the report has days of its own
		}
		if c.status == sitrep.Happened && !uprooted(c) && !v.ofYears(c) && !(!c.s.isVerb(c.word) && bygone(c.s, c.word)) {
			told = append(told, c)
		}
	}
	for _, c := range told {
		c.moment = m
		c.explain("time", "the day by which the report goes on to call it", m.time.Text)
	}
}

// onTheOneDay gives the attacks that nothing else dates the day of a report that puts all it dates on one, and that no more than a few days
// ago: "Protesters were clubbed on Monday. ¶ At Hara two were shot." What its own sentence puts in another time stays as it is.
func (v *view) onTheOneDay() {
	var one *moment
	judged := true // nothing but verdicts is told of that day
	for _, c := range v.claims {
		if c.moment == nil || c.status != sitrep.Happened || c.moment.back || c.moment.longer(1) || c.moment.time.Start == "" {
			continue
		}
		if one != nil && sitrep.Day(one.time.Start) != sitrep.Day(c.moment.time.Start) || v.endedBefore(c, dayNews) {
			return
		}
		if one == nil {
			one = c.moment
		}
		judged = judged && c.isVerdict()
	}
	for _, c := range v.claims {
		if one == nil || judged || c.code != "ASSAULT" || !c.undated() || c.status != sitrep.Happened || c.s.index < one.sent {
			continue
		}
		if v.ofYears(c) || bygone(c.s, c.word) || !v.onlyOn(c.s, one) || c.spot != nil && c.spot.place.Country != "" && c.spot.place.Country != v.home() {
			continue
		}
		c.moment = one
		c.explain("time", "the one day that the report tells of", one.time.Text)
	}
}

// onlyOn reports whether every time that a sentence names begins on a moment's day.
func (v *view) onlyOn(s *sentence, m *moment) bool {
	return !slices.ContainsFunc(v.times, func(x moment) bool {
		return x.sent == s.index && !x.lasts() && sitrep.Day(x.time.Start) != sitrep.Day(m.time.Start)
	})
}
