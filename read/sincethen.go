package read

import (
	"slices"
	"time"

	"sitrep"
)

// sinceThen is the stretch up to the report's day over which a toll is counted, or a deed told in the perfect, where a clause or a noun
// behind "since" has a day: "7,000 have died since the revolt broke out in January", "25 dead since the start of the siege on 3 May".
func (v *view) sinceThen(c *claim) *moment {
	day, _ := published(v.report)
	if c.status != sitrep.Happened && c.status != sitrep.Ongoing || day.IsZero() {
		return nil
	}
	s := c.s
	for w := c.word; w >= 0; w = s.Words[w].Head {
		counted := c.bare() || len(c.figures) > 0 && s.rel(c.word) == "acl" && s.Words[c.word].XPOS == "VBN" // "of the 40 killed"
		if !counted && (w != c.word || !presentPerfect(s, w)) || !s.isVerb(w) && s.outdoes(w) {
			return nil
		}
		for _, x := range s.all(w, "advcl", "obl", "nmod") {
			if since := s.child(x, "mark", "case"); since < 0 || s.lemmas[since] != "since" || s.under(c.word, x) {
				continue
			}
			if m := v.momentUnder(s, x); m != nil && m.time.Start != "" && sitrep.Day(m.time.Start) < day.Format(time.DateOnly) {
				long := *m
				long.time.End, long.time.Value = day.Format(time.DateOnly), ""
				return &long
			}
		}
		if s.isVerb(w) && s.rel(w) != "acl" {
			return nil
		}
	}
	return nil
}

// outdoes reports whether a noun is the most or the first of its kind: "the highest toll since March" is not counted from March.
func (s *sentence) outdoes(noun int) bool {
	return slices.ContainsFunc(s.all(noun, "amod"), func(a int) bool { return s.Words[a].XPOS == "JJS" || s.lemmas[a] == "first" || s.lemmas[a] == "last" })
}

// momentUnder is the one time in the words that hang on a word; nil if there are none or several.
func (v *view) momentUnder(s *sentence, word int) *moment {
	var one *moment
	for i := range v.times {
		m := &v.times[i]
		if m.sent != s.index || m.expr.Vague || m.counted || !m.placed() || m.head != word && !s.under(m.head, word) {
			continue
		}
		if one != nil {
			return nil
		}
		one = m
	}
	return one
}
