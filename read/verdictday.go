package read

import (
	"slices"

	"sitrep"
)

// deedsOfVerdicts takes from the deeds that people are sentenced for the day of the sentence: "were jailed on Monday for beating a guard".
func (v *view) deedsOfVerdicts() {
	for i, c := range v.claims {
		if c.code != "ASSAULT" || c.moment == nil || c.moment.sent != c.s.index || c.s.under(c.moment.head, c.word) {
			continue
		}
		for k := i - 1; k >= 0 && v.claims[k].s == c.s; k-- {
			if act := v.claims[k]; act.isVerdict() && act.moment != nil && act.moment.sent == c.moment.sent && act.moment.first == c.moment.first && v.reasonOf(c.s, act, c) {
				c.moment = nil
				c.explain("time", "none: on that day it was only judged", "")
				break
			}
		}
	}
}

// isVerdict reports whether a claim tells that somebody is found guilty or sentenced.
func (c *claim) isVerdict() bool {
	return c.mode == "convict" || c.code != "ASSAULT" && condemns(c.code) && c.s.in(c.word, "verdicts")
}

// dayOfVerdicts reports whether nothing but verdicts has been told of a day that a claim's sentence does not name: no deed was done on it.
func (v *view) dayOfVerdicts(w *weighing, c *claim, d *day) bool {
	if c.code != "ASSAULT" || c.status != sitrep.Happened || len(d.used) == 0 || slices.Contains(w.dayIn[c.s.index], d) && !slices.ContainsFunc(d.used, func(n int) bool { return w.told[n].s == c.s }) {
		return false
	}
	return !slices.ContainsFunc(d.used, func(n int) bool { return !w.told[n].isVerdict() })
}
