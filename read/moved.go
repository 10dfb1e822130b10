package read

import (
	"fmt"
	"slices"

	"sitrep"
)

// outOfDate marks the counts that the report says no longer hold: from which a tally was moved ("revised the toll from 32 to 23", "23, down
// from 32"), which were wrong ("an earlier count of 32 was wrong; 23 died"), and which the next sentences set right ("the correct figure is 23").
func (v *view) outOfDate(claims []sitrep.Claim) {
	for i, c := range v.claims {
		if len(c.figures) != len(claims[i].Figures) {
			continue
		}
		for k := range c.figures {
			old, f := &claims[i].Figures[k], &c.figures[k]
			switch {
			case !onlyPeople[f.Of] || old.PartOf != "":
			case c.s.movedFrom(f.first) || c.s.notSo(f.first):
				old.SupersededBy = v.inPlaceOf(claims, i, k)
			case c.s.setsRight(f.first):
				v.replaces(claims, i, k)
			}
		}
	}
}

// inPlaceOf is the other figure of its kind in a figure's sentence, "" if there is none.
func (v *view) inPlaceOf(claims []sitrep.Claim, i, k int) string {
	for j, c := range v.claims {
		if c.s != v.claims[i].s || len(c.figures) != len(claims[j].Figures) {
			continue
		}
		for n := range claims[j].Figures {
			g := &claims[j].Figures[n]
			alike := g.Of == claims[i].Figures[k].Of && g.PartOf == "" && g.Who == claims[i].Figures[k].Who
			if (j != i || n != k) && alike && !c.s.movedFrom(c.figures[n].first) {
				return fmt.Sprintf("%s#%d", claims[j].ID, n)
			}
		}
	}
	return ""
}

// replaces marks the last figure of the kind that the sentences before one have told, of the same voice or the report's own, as superseded by it.
func (v *view) replaces(claims []sitrep.Claim, i, k int) {
	c := v.claims[i]
	for j := i - 1; j >= 0 && c.s.index-v.claims[j].s.index <= correctReach; j-- {
		own := len(claims[j].Sources) == 0 || slices.Equal(claims[j].Sources, claims[i].Sources) || len(claims[i].Sources) == 0
		if v.claims[j].s == c.s || c.apartFrom(v.claims[j]) || !own {
			continue
		}
		for n := range claims[j].Figures {
			old, now := &claims[j].Figures[n], &claims[i].Figures[k]
			if old.Of == now.Of && old.PartOf == "" && old.Who == now.Who && !sameBounds(old, now) {
				old.SupersededBy = fmt.Sprintf("%s#%d", claims[i].ID, k)
				return
			}
		}
	}
}

// sameBounds reports whether two figures give one number.
func sameBounds(a, b *sitrep.Figure) bool {
	return a.Low != nil && b.Low != nil && *a.Low == *b.Low && a.High != nil && b.High != nil && *a.High == *b.High
}

// movedFrom reports whether a tally moved away from a number: "revised the toll | from 32 to 23", "23, down from an earlier toll of 32".
func (s *sentence) movedFrom(number int) bool {
	const words, reach = 6, 12
	from := number - 1
	for from >= max(0, number-words) && s.lemmas[from] != "from" {
		if w := s.Words[from]; s.isVerb(from) || w.UPOS == "NUM" || s.lemmas[from] == "to" || s.isNoun(from) && !s.in(from, "tallies") {
			return false // "the toll from the outbreak to 146"
		}
		from--
	}
	if from < max(0, number-words) {
		return false
	}
	if from > 0 && (s.lemmas[from-1] == "up" || s.lemmas[from-1] == "down") {
		return true
	}
	for g := from - 1; g >= max(0, from-reach); g-- {
		if s.isVerb(g) && s.in(g, "totallings") {
			tally := s.object(g)
			if tally < 0 {
				tally = s.subject(g)
			}
			return tally >= 0 && s.in(tally, "tallies")
		}
	}
	return false
}

// tallyBefore is the tally that a number behind it gives, at most a few words before: "an earlier | count of 32"; -1 if there is none.
func (s *sentence) tallyBefore(number int) int {
	const reach = 4
	for t := number - 1; t >= max(0, number-reach) && !s.isVerb(t); t-- {
		if s.in(t, "tallies") {
			return t
		}
	}
	return -1
}

// notSo reports whether the words about a tally call its number false: "the toll of 32 was too high", "the count of 32 was wrong".
func (s *sentence) notSo(number int) bool {
	t := s.tallyBefore(number)
	if t < 0 || s.rel(t) != "nsubj" {
		return false
	}
	said := s.Words[t].Head
	if said < 0 || negator(s, said) >= 0 {
		return false
	}
	if too := s.child(said, "advmod"); too >= 0 && s.lemmas[too] == "too" {
		return s.lemmas[said] == "high" || s.lemmas[said] == "low"
	}
	return s.in(said, "falsehoods") || s.lemmas[said] == "mistaken"
}

// setsRight reports whether a number is given for one told before: "the correct figure is 23", "later lowered its count to 23", "revised the
// toll to 23". One to which a toll has risen leaves what was so before.
func (s *sentence) setsRight(number int) bool {
	if tally, verb := movedAt(s, number); tally >= 0 && s.lemmas[number-1] == "to" {
		return s.in(verb, "rectifies")
	}
	h := number
	for steps := 0; steps < 2 && h >= 0; steps++ {
		t := s.child(h, "nsubj")
		if t >= 0 && t < number && s.in(t, "tallies") {
			return slices.ContainsFunc(s.all(t, "amod"), func(a int) bool { return s.in(a, "rights") })
		}
		h = s.Words[h].Head
	}
	return false
}
