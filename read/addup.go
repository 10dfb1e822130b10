package read

import "slices"

// addUp sums what joined verbs of one claim tell of people to whom the same was done: "killing the driver and fatally wounding
// the passenger" is two dead.
func (v *view) addUp(c *claim) {
	for _, of := range []string{"killed", "wounded"} {
		first := slices.IndexFunc(c.figures, func(f amount) bool { return v.adds(c.s, f, of) })
		if first < 0 {
			continue
		}
		members := []int{first}
		for k := first + 1; k < len(c.figures); k++ {
			if f := c.figures[k]; v.adds(c.s, f, of) && !v.severalTimes(c.s) && (v.onTop(c.s, c.figures[first], f) || v.underCare(c.s, c.figures[first].word, f.word) || v.struckToo(c.s, f.word) && v.joinedVerbs(c.s, c.figures[first].word, f.word)) {
				members = append(members, k)
			}
		}
		if len(members) > 1 && v.oneKind(c, members) {
			c.figures = v.summed(c.figures, members)
			c.explain("figures", "the sum of what joined verbs tell", c.figures[0].Span.Exact)
		}
	}
}

// oneKind reports whether counts are of people told by age, sex or kin alone, or all of one kind: "one soldier died; a second died in
// hospital".
func (v *view) oneKind(c *claim, members []int) bool {
	human, kinds := true, map[string]bool{}
	for _, k := range members {
		f := c.figures[k]
		human = human && v.isHuman(c.s, f)
		if f.Who != "" {
			kinds[f.Who] = true
		}
	}
	return human || len(kinds) == 1
}

// adds reports whether a figure is a number of people of its own: "the two men" and "both" are those told before.
func (v *view) adds(s *sentence, f amount, of string) bool {
	if f.Of != of || f.PartOf != "" || !exact(f) || f.Unit != "people" || len(f.CombinedWith) > 0 {
		return false
	}
	if f.first > 0 && f.first < f.word && slices.Contains(s.lemmas[f.first:f.word], "of") {
		return false // "one of them"
	}
	d := s.child(f.word, "det")
	return *f.Low == 1 || v.both(s, f.word) < 0 && (d < 0 || s.lemmas[d] != "the" && s.lemmas[d] != "all" && s.lemmas[d] != "both")
}

// struckToo reports whether a verb says of people counted after others that something was done to them too, and not how some of
// those before are: "and two are in critical condition", "and two women were taken to hospital".
func (v *view) struckToo(s *sentence, word int) bool {
	y := s.predicateOf(word)
	if y < 0 || s.Words[y].UPOS != "VERB" {
		return false
	}
	if v.diedThere(s, y) {
		return true // "three died at the scene and one was taken to hospital, where she died"
	}
	if s.Words[word].UPOS == "NUM" {
		return false
	}
	if s.rel(y) == "parataxis" { // "one soldier died at the gate; a second died in hospital"
		return v.goesOnCounting(s, word)
	}
	return s.lemmas[word] == "other" || !v.toHospital(s, y)
}

// topReach is how many words behind a count others may still be told on top of it.
const topReach = 16

// onTop reports whether a count says that it comes on top of the one before it, in one place: "leaving one person in hospital and
// three others hurt".
func (v *view) onTop(s *sentence, before, f amount) bool {
	if !v.goesOnCounting(s, f.word) || f.word-before.word > topReach || v.goesOnCounting(s, before.word) {
		return false
	}
	n, between := 0, false
	for i := range v.names {
		if p := &v.names[i]; p.sent == s.index && p.kind == "LOC" {
			n++
			between = between || before.word < p.first && p.first < f.word
		}
	}
	return !between || n < 2
}

// underCare reports whether two joined clauses tell of each of two counts how those do who were hurt: "two are in critical condition
// and three are being treated".
func (v *view) underCare(s *sentence, a, b int) bool {
	cared := func(word int) bool {
		y := s.predicateOf(word)
		return y >= 0 && (s.in(y, "cares") || s.in(y, "straits") || v.toHospital(s, y) || slices.ContainsFunc(s.all(y, "obl"), func(x int) bool { return s.in(x, "straits") }))
	}
	return cared(a) && cared(b) && v.joinedVerbs(s, a, b)
}

// goesOnCounting reports whether a count says that it goes on with one before: "a second", "another", "two more", "four others".
func (v *view) goesOnCounting(s *sentence, word int) bool {
	return slices.ContainsFunc(append(s.all(word, "amod", "det"), word), func(x int) bool {
		return v.isOrdinal(s, x) || slices.Contains([]string{"another", "more", "other"}, s.lemmas[x])
	})
}

// joinedVerbs reports whether two counts stand under two verbs that are joined, of one voice and one place.
func (v *view) joinedVerbs(s *sentence, a, b int) bool {
	x, y := s.predicateOf(a), s.predicateOf(b)
	if x < 0 || y < 0 || x == y || !areJoined(s, x, y) || v.otherVoice(s, x, y) || negator(s, x) >= 0 || negator(s, y) >= 0 {
		return false
	}
	return !v.twoPlaces(s, x, y)
}

// severalTimes reports whether a sentence names more than one time: its counts may be of several.
func (v *view) severalTimes(s *sentence) bool {
	n := 0
	for i := range v.times {
		if v.times[i].sent == s.index {
			n++
		}
	}
	return n > 1
}

// areJoined reports whether one verb is joined to another, by "and" or a semicolon, or both are participles of one: "fired,
// killing two and wounding one".
func areJoined(s *sentence, x, y int) bool {
	if s.Words[y].Head == x && (s.rel(y) == "conj" || s.rel(y) == "parataxis" && slices.Contains(s.lemmas[x:y], ";")) {
		return true
	}
	return s.Words[x].Head == s.Words[y].Head && s.Words[x].XPOS == "VBG" && s.Words[y].XPOS == "VBG" && s.child(x, "mark") < 0 && s.child(y, "mark") < 0
}

// twoPlaces reports whether of two joined verbs each has a place of its own.
func (v *view) twoPlaces(s *sentence, x, y int) bool {
	here, there := false, false
	for i := range v.names {
		if n := &v.names[i]; n.sent == s.index && n.kind == "LOC" {
			switch {
			case s.preposition(n.last) == "from" && s.rel(n.last) == "nmod": // "two drivers from Koro"
			case s.under(n.first, y):
				there = true
			case s.under(n.first, x):
				here = true
			}
		}
	}
	return here && there
}

// summed puts the sum of some figures before them, as its parts with their own parts; the others follow.
func (v *view) summed(figures []amount, members []int) []amount {
	first, last := figures[members[0]], figures[members[len(members)-1]]
	sum := int64(0)
	var parts, rest []amount
	for k := 0; k < len(figures); k++ {
		of := &rest
		if slices.Contains(members, k) {
			sum += *figures[k].Low
			of = &parts
		}
		f := figures[k]
		if of == &parts {
			f.PartOf = "+"
		}
		*of = append(*of, f)
		for k+1 < len(figures) && figures[k+1].PartOf != "" {
			k++
			*of = append(*of, figures[k])
		}
	}
	all := v.total(first, sum, min(first.Span.Start, last.Span.Start), max(first.Span.End, last.Span.End))
	return append(append([]amount{all}, parts...), rest...)
}
