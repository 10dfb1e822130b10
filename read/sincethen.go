package read

import (
	"slices"
	"time"

	"sitrep"
	"sitrep/lexicon"
)

// sinceThen is the stretch up to the report's day over which a toll is counted, or a deed told in the perfect, where a clause or a noun
// behind "since" has a day: "7,000 have died since the revolt broke out in January", "25 dead since the start of the siege on 3 May".
func (v *view) sinceThen(c *claim) *moment {
	s := c.s
	top := c.word
	for !s.isVerb(top) && s.Words[top].Head >= 0 || s.rel(top) == "acl" && c.counted() {
		top = s.Words[top].Head
	}
	if c.status != sitrep.Happened && c.status != sitrep.Ongoing || !c.counted() && (top != c.word || !presentPerfect(s, top)) {
		return nil
	}
	for x := range s.Words {
		h, since := s.Words[x].Head, s.child(x, "mark", "case")
		if h < 0 || since < 0 || s.lemmas[since] != "since" || s.under(c.word, x) || h != top && (!c.counted() || !s.under(h, top)) || s.outdone(h, top) {
			continue
		}
		if m := v.momentUnder(s, x); m != nil {
			return v.untilNow(m)
		}
	}
	return v.ofWar(c, top)
}

// counted reports whether a claim is a toll, or a participle that a count stands beside: "of the 40 killed".
func (c *claim) counted() bool {
	return c.bare() || len(c.figures) > 0 && c.s.rel(c.word) == "acl" && c.s.Words[c.word].XPOS == "VBN"
}

// ofWar is the stretch from the day on which a war began up to the report's, for what it has done: "the war, which broke out on 7 May, has
// killed 400".
func (v *view) ofWar(c *claim, verb int) *moment {
	s := c.s
	n := s.subject(verb)
	if n < 0 || !s.in(n, "hostilities") || !presentPerfect(s, verb) {
		return nil
	}
	for _, x := range s.all(n, "acl") {
		if m := v.momentOn(s, x, -1); m != nil && len(v.r.words.Phases(s.lemmas[x], lexicon.Verb)) > 0 {
			return v.untilNow(m)
		}
	}
	return nil
}

// untilNow is the stretch from a time to the report's day; nil if it is not over by then.
func (v *view) untilNow(m *moment) *moment {
	day, _ := published(v.report)
	if day.IsZero() || m.time.Start == "" || sitrep.Day(m.time.Start) >= day.Format(time.DateOnly) {
		return nil
	}
	long := *m
	long.time.End, long.time.Value = day.Format(time.DateOnly), ""
	return &long
}

// outdoes reports whether a word is the most or the first of its kind: "the highest toll since March" is not counted from March.
func (s *sentence) outdoes(word int) bool {
	most := func(a int) bool { return s.Words[a].XPOS == "JJS" || s.lemmas[a] == "first" || s.lemmas[a] == "last" }
	return most(word) || slices.ContainsFunc(s.all(word, "amod"), most)
}

// outdone reports whether a word hangs, under another, on the most of its kind: "the largest convoy | to come since the truce".
func (s *sentence) outdone(word, top int) bool {
	for w := word; w >= 0; w = s.Words[w].Head {
		if s.outdoes(w) {
			return true
		}
		if w == top {
			break
		}
	}
	return false
}

// momentUnder is the one time in the words that hang on a word; nil if there are none or several.
func (v *view) momentUnder(s *sentence, word int) *moment {
	var one *moment
	for i := range v.times {
		m := &v.times[i]
		if !m.places(s) || !s.under(m.head, word) {
			continue
		}
		if one != nil {
			return nil
		}
		one = m
	}
	return one
}
