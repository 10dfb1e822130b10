package read

import (
	"slices"

	"sitrep"
)

// placedBefore is the claim that has put the matter of another somewhere: what is told in one breath with it, the one with the toll that
// is now told again, or the nearest; -1 if none has.
func (v *view) placedBefore(i int, c *claim) int {
	if k := v.joinedTo(i, c); k >= 0 {
		return k
	}
	if v.countedTo(c) != nil {
		return -1 // "days after twelve were killed": another attack
	}
	best := -1
	for _, k := range v.lately(i, c) {
		old := v.claims[k]
		if old.spot == nil || old.status == sitrep.Denied || !(v.sameMatter(c, old) && !v.looksBack(c, old)) && !v.carriesOn(c, old) || v.longAgo(c, old) {
			continue
		}
		switch {
		case best < 0:
			best = k
		case k > best && narrow(&old.spot.place) && old.spot.place.Country == v.claims[best].spot.place.Country:
			return k // since told more exactly
		}
		if narrow(&v.claims[best].spot.place) {
			break
		}
	}
	return best
}

// carriesOn reports whether a claim of another kind goes on about where another was: who attacked there pulls back, "it" is held by others,
// "the meeting" is attended.
func (v *view) carriesOn(c, old *claim) bool {
	s := c.s
	switch {
	case c.besideIt(old) && (old.s == s || v.sameParagraph(old.s.index, s.index) && (c.code == "COERCE" || c.code == "RETREAT")):
		return true
	case c.state != "":
		return v.holdsIt(c) && (old.state != "" || old.code == "ASSAULT" || old.code == "RETREAT")
	case c.code == "RETREAT" && c.mode == "withdraw" && old.code == "ASSAULT" && narrow(&old.spot.place):
		n := s.subject(c.word)
		return overlap(c.actors, old.actors) || overlap(c.actors, old.targets) || n >= 0 && s.isNoun(n) && pointsBack(s, n) && (s.in(n, "culprits") || s.in(n, "force"))
	case c.code == "CONSULT" && old.code == "CONSULT":
		return slices.ContainsFunc(append(s.all(c.word, "obj", "obl"), c.word), func(w int) bool {
			return s.in(w, "meetings") && pointsBack(s, w) && s.child(w, "nmod", "acl", "amod", "compound") < 0
		})
	}
	return false
}

// besideIt reports whether a claim tells of what people do where another was, in a town: "shells fell on Hara, and forty people were arrested".
func (c *claim) besideIt(old *claim) bool {
	if !narrow(&old.spot.place) || old.status != c.status || old.code == "" && !old.bare() || c.state != "" {
		return false
	}
	if m := c.moment; m != nil && m.time.Start != "" && (m.wide() || onOtherDays(c, old)) || !c.bare() && !c.s.isVerb(c.word) {
		return false // "the rising began in 2004 after arrests"
	}
	switch c.code {
	case "COERCE", "RETREAT", "MOBILIZE", "PROTEST":
		return old.code == "ASSAULT" || old.code == "PROTEST" || old.code == "COERCE" || old.code == "RETREAT" || old.bare()
	}
	return c.bare() && !uprooted(c)
}

// holdsIt reports whether what is held or taken is "it": the town that was told of before.
func (v *view) holdsIt(c *claim) bool {
	if n := c.s.subject(c.word); n >= 0 && c.s.lemmas[n] == "it" && !c.s.isVerb(c.word) {
		return true // "it was in the hands of"
	}
	return slices.ContainsFunc(v.heldThings(c), func(f int) bool { return c.s.lemmas[f] == "it" })
}

// joinedTo is the claim behind another in its sentence that is told in one breath with it: "two were killed and six abducted in Hara"; -1 if
// there is none.
func (v *view) joinedTo(i int, c *claim) int {
	verb := v.clauseOf(c.s, c.word)
	for k := i + 1; k < len(v.claims) && v.claims[k].s == c.s && verb >= 0; k++ {
		next := v.claims[k]
		if w := v.clauseOf(c.s, next.word); next.spot != nil && next.status == c.status && w != verb && c.s.rel(w) == "conj" && c.s.Words[w].Head == verb && c.s.child(w, "nsubj") < 0 && v.sameMatter(next, c) {
			return k
		}
	}
	return -1
}

// lately are the claims told just before another: the one with the same toll first, then from the nearest on.
func (v *view) lately(i int, c *claim) []int {
	var same, out []int
	for k := i - 1; k >= 0 && c.s.index-v.claims[k].s.index <= settleReach; k-- {
		if v.claims[k].s != c.s && v.countedTo(v.claims[k]) != nil && v.claims[k].bare() {
			continue // from which the news is counted: another attack
		}
		if old := v.claims[k]; len(same) == 0 && old.s != c.s && v.sameMatter(c, old) && sameToll(c, old) {
			same = []int{k}
		}
		out = append(out, k)
	}
	return append(same, out...)
}

// sameToll reports whether two claims count as many of a kind.
func sameToll(a, b *claim) bool {
	return slices.ContainsFunc(a.figures, func(f amount) bool {
		return f.Low != nil && *f.Low > 1 && slices.ContainsFunc(b.figures, func(g amount) bool { return g.Of == f.Of && g.Low != nil && *g.Low == *f.Low })
	})
}

// inTwoTowns reports whether two claims are put in two towns: what happened in another place has a day of its own.
func inTwoTowns(a, b *claim) bool {
	if a.spot == nil || b.spot == nil || !narrow(&a.spot.place) || !narrow(&b.spot.place) {
		return false
	}
	p, q := &a.spot.place, &b.spot.place
	return p.Name != q.Name && (p.GeoNames == 0 || p.GeoNames != q.GeoNames) && p.Relation == q.Relation
}

// onOtherDays reports whether two claims have days that do not meet.
func onOtherDays(a, b *claim) bool {
	if a.moment == nil || b.moment == nil {
		return false
	}
	p, q := &a.moment.time, &b.moment.time
	return p.End != "" && sitrep.Day(q.Start) > sitrep.Day(p.End) || q.End != "" && sitrep.Day(p.Start) > sitrep.Day(q.End)
}
