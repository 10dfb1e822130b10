package read

import (
	"strings"

	"sitrep"
)

// onTheDay puts an hour at which "the attack" was, told without its day ("at 10:39 a.m. local time"), on the day of the attack that
// is meant: the day last named in the text may be another's.
func (v *view) onTheDay(i int, c *claim) {
	if c.moment == nil || c.status != sitrep.Happened || c.code == "" || !c.moment.expr.Thread || c.s.isVerb(c.word) || !pointsBack(c.s, c.word) {
		return
	}
	for k := i - 1; k >= 0; k-- {
		old := v.claims[k]
		if old.moment == nil || old.status != sitrep.Happened || old.code != c.code || old.moment.coarse() || !v.sameMatter(c, old) {
			continue
		}
		day, _, _ := strings.Cut(old.moment.time.Start, "T")
		if end, _, _ := strings.Cut(old.moment.time.End, "T"); end != day {
			continue
		}
		m := *c.moment
		m.time.Start, m.time.End, m.time.Value = redated(m.time.Start, day), redated(m.time.End, day), redated(m.time.Value, day)
		c.moment = &m
		c.explain("time", "an hour of the day told before", old.moment.time.Text)
		return
	}
}

// redated is a point of time on another day.
func redated(value, day string) string {
	if _, clock, ok := strings.Cut(value, "T"); ok {
		return day + "T" + clock
	}
	return value
}
