package read

import (
	"time"

	"sitrep"
	"sitrep/read/howmany"
)

// offsetReach is how many words behind "a week after" the attack stands that it is counted from.
const offsetReach = 8

// pastDays dates what something else is counted from: in "the blast came a week after a bombing that killed eight" the bombing was a
// week before the blast, in "forty were held, a day after guerrillas set off a bomb" the bomb went off the day before they were. It is
// another event, and has its own days.
func (v *view) pastDays() {
	for i, c := range v.claims {
		if c.status != sitrep.Happened || !c.undated() {
			continue
		}
		m := v.countedTo(c)
		if m == nil || i > 0 && v.claims[i-1].s == c.s && v.claims[i-1].word > m.last && !v.alsoCounted(c, v.claims[i-1], m) {
			continue // what stands nearer
		}
		day, ok := v.dayBefore(c, m, v.claims[:i])
		from, to, known := offset(c.s, m)
		if !ok || !known {
			continue
		}
		past := *m
		past.counted, past.back = false, true
		past.time.Start, past.time.End = day.AddDate(0, 0, -to).Format(time.DateOnly), day.AddDate(0, 0, -from).Format(time.DateOnly)
		past.time.Precision = "day"
		c.moment = &past
		c.explain("time", "counted back from another event", m.time.Text)
	}
}

// alsoCounted reports whether a claim is told in one breath with the one before it, which has been counted back by the same words: "a day
// after guerrillas cut the line and set off a bomb".
func (v *view) alsoCounted(c, before *claim, m *moment) bool {
	verb := v.clauseOf(c.s, c.word)
	return before.moment != nil && before.moment.back && before.moment.first == m.first && verb >= 0 && v.joinedVerb(c.s, verb) >= 0
}

// dayBefore is the day of what is told before "a week after" in the sentence, for an attack else of the last one told of.
func (v *view) dayBefore(c *claim, m *moment, before []*claim) (time.Time, bool) {
	for _, old := range v.claims {
		if old.s != c.s || old.word >= m.first || old.moment == nil || old.moment.longer(fewDays) {
			continue
		}
		if day, ok := old.moment.firstDay(); ok {
			return day, true
		}
	}
	if v.ownClause(c, c.s.Words[m.head].Head) {
		if day, ok := v.dayAbove(c); ok {
			return day, true
		}
	}
	if c.code != "ASSAULT" {
		return time.Time{}, false
	}
	return v.dayCounted(before)
}

// dayAbove is the day on one of the verbs over what "a day after" tells, whatever they tell: "voted on Monday to close the port, a day after
// it was shelled"; the report's day where the uppermost is in the perfect, "has closed the port, a day after it was shelled".
func (v *view) dayAbove(c *claim) (time.Time, bool) {
	s, top := c.s, c.word
	for h := s.Words[top].Head; h >= 0; h = s.Words[h].Head {
		top = h
		if m := v.momentOn(s, h, -1); m != nil && m.time.Start != "" && !m.longer(fewDays) {
			return m.firstDay()
		}
	}
	day, _ := published(v.report)
	return day, !day.IsZero() && s.isVerb(top) && presentPerfect(s, top)
}

// countedTo is the "a week after" that a claim stands behind; nil if there is none.
func (v *view) countedTo(c *claim) *moment {
	for i := range v.times {
		m := &v.times[i]
		if m.sent != c.s.index || c.word <= m.last || c.word-m.last > offsetReach && !v.ownClause(c, c.s.Words[m.head].Head) {
			continue // "three days after a general who led the border guards of the east was shot"
		}
		if c.s.lemmas[m.last] == "after" && m.counted || c.s.lemmas[m.last+1] == "after" {
			return m
		}
	}
	return nil
}

// ownClause reports whether a verb is the one of a claim's clause, or the one that this is joined to: "was caught and beaten to death".
func (v *view) ownClause(c *claim, verb int) bool {
	own := v.clauseOf(c.s, c.word)
	return own >= 0 && (own == verb || v.joinedVerb(c.s, own) == verb && verb >= 0)
}

// dayCounted is the day of the last attack told of that has one.
func (v *view) dayCounted(before []*claim) (time.Time, bool) {
	for k := len(before) - 1; k >= 0; k-- {
		c := before[k]
		if c.code != "ASSAULT" && !c.bare() || c.moment == nil || c.moment.wide() {
			continue
		}
		return c.moment.firstDay()
	}
	return time.Time{}, false
}

// offset is how many days, at least and at most, the words before "after" count: a number of a unit, or some of it ("days after").
func offset(s *sentence, m *moment) (from, to int, ok bool) {
	var forms []string
	unit, one := 0, false
	for i := m.first; i <= m.last; i++ {
		forms = append(forms, s.Words[i].Form)
		if days := unitDays(s.lemmas[i]); days > 0 {
			unit, one = max(unit, days), one || s.Words[i].XPOS == "NN"
		}
	}
	if unit == 0 {
		return 0, 0, false
	}
	most := 12 // so many of a unit, and they would be told in a larger one
	for _, q := range howmany.Find(forms) {
		if q.Low != nil && *q.Low > 0 && *q.Low <= int64(most) && !q.Vague {
			n := int(*q.Low) * unit
			return n - unit/4, n + unit/4, true
		}
	}
	if one {
		return unit - unit/4, unit + unit/4, true
	}
	return 2 * unit, most * unit, true
}

// unitDays is how many days a unit of time has, 0 for a word that is none.
func unitDays(lemma string) int {
	switch lemma {
	case "day":
		return 1
	case "week":
		return 7
	case "month":
		return 30
	case "year":
		return 365
	}
	return 0
}
