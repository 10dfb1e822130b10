package read

import (
	"slices"
	"strings"
)

// sizeOf is how many a word stands for that says so without a number: "a couple", "both victims", "a triple murder"; else 1, or
// 0 for a family.
func (v *view) sizeOf(s *sentence, word int) int64 {
	if v.both(s, word) >= 0 {
		return 2
	}
	switch s.lemmas[word] {
	case "family", "household":
		return 0 // nobody knows how many
	case "couple", "pair", "duo", "double", "both":
		return 2
	case "trio", "triple":
		return 3
	case "quadruple":
		return 4
	case "quintuple":
		return 5
	}
	return 1
}

// both is the word before a noun of people that says they are two, or -1: "both men", "twin daughters".
func (v *view) both(s *sentence, noun int) int {
	for _, d := range s.all(noun, "det", "det:predet", "amod", "compound", "nummod") {
		if d < noun && (s.lemmas[d] == "both" || s.lemmas[d] == "twin" && s.Words[noun].XPOS == "NNS" && s.in(noun, "humans")) {
			return d
		}
	}
	return -1
}

// multiple reads an attack whose noun counts whom it struck: "a double murder", "a triple shooting".
func (v *view) multiple(s *sentence, taken map[int]bool) []amount {
	var out []amount
	for i := range s.Words {
		end, over := endsInSuicide(s, i), i
		if s.rel(i) == "compound" && end >= 0 && s.Words[i].Head == end {
			over = end // "a double murder-suicide"
		}
		if s.Words[i].UPOS != "NOUN" || taken[i] || s.rel(over) == "compound" {
			continue
		}
		of := "killed"
		switch {
		case s.lemmas[i] == "shooting" || s.lemmas[i] == "stabbing":
			of = "wounded" // also of "a fatal double shooting" one may live
		case !v.deadly(s, i):
			continue
		}
		for _, m := range s.all(over, "amod", "compound", "nummod") {
			n := v.sizeOf(s, m)
			if n == 1 {
				continue
			}
			if end >= 0 {
				n++
			}
			a := amount{word: over, first: m, told: true, summary: true}
			a.Of, a.Low, a.High, a.Unit = of, &n, &n, "people"
			a.Span = v.figureSpan(s, m, m, max(i, end))
			out = append(out, a)
			break
		}
	}
	return out
}

// summedUp leaves out the number of victims in a noun for an attack where their count is told beside it: "a man and a woman were killed in a
// double murder".
func summedUp(found []amount) []amount {
	return slices.DeleteFunc(found, func(f amount) bool {
		return f.summary && slices.ContainsFunc(found, func(g amount) bool {
			return !g.summary && g.PartOf == "" && g.Of == f.Of && equalBounds(f.Figure, g.Figure)
		})
	})
}

// endsInSuicide is the word "suicide" that is joined to a noun for a murder, whose doer is one more of the dead: "a triple murder and | suicide",
// "a double homicide/suicide"; -1 if none is.
func endsInSuicide(s *sentence, murder int) int {
	i := murder + 1
	for i < min(murder+3, len(s.Words)) && (s.lemmas[i] == "and" || s.Words[i].UPOS == "PUNCT" || s.Words[i].UPOS == "SYM") && s.lemmas[i] != "," {
		i++
	}
	if i == murder+1 || i >= len(s.Words) || s.lemmas[i] != "suicide" || i+1 < len(s.Words) && s.in(i+1, "attempts") {
		return -1
	}
	return i
}

// selfToo adds to those whom somebody killed himself, where he then took his own life: "killed his wife and then turned the gun
// on himself".
func (v *view) selfToo(s *sentence, found []amount) []amount {
	end, verb := v.endsSelf(s)
	if end < 0 {
		return found
	}
	who := v.doerOf(s, verb)
	k := slices.IndexFunc(found, func(f amount) bool {
		return f.Of == "killed" && f.PartOf == "" && f.word != who && f.Low != nil && f.High != nil && *f.Low == *f.High && *f.Low > 0 &&
			f.Unit == "people" && v.killedBy(s, f.word, verb)
	})
	if k < 0 || slices.ContainsFunc(found, func(f amount) bool { return f.word == end }) {
		return found
	}
	found = slices.DeleteFunc(found, func(f amount) bool { return f.word == who && f.Of == "killed" })
	k = slices.IndexFunc(found, func(f amount) bool { return f.Of == "killed" && f.PartOf == "" && v.killedBy(s, f.word, verb) })
	if k < 0 {
		return found
	}
	all, one := found[k], int64(1)
	self := amount{word: end, first: end}
	self.Of, self.Low, self.High, self.Unit, self.PartOf = "killed", &one, &one, "people", "+"
	self.Span = v.span(s, end, end)
	sum := *all.Low + 1
	all.Low, all.High, all.Who = &sum, &sum, ""
	last := k + 1
	for last < len(found) && found[last].PartOf == "+" {
		last++
	}
	var parts []amount
	if last > k+1 {
		parts = slices.Clone(found[k+1 : last])
	} else {
		one := found[k]
		one.PartOf = "+"
		parts = []amount{one}
	}
	rest := slices.Clone(found[last:])
	found = append(append(append(found[:k], all), parts...), self)
	return append(found, rest...)
}

// endsSelf is the word for somebody who takes his own life and the verb that says so, -1 if none does: "turned the gun on
// himself", "fatally shot himself", "took his own life".
func (v *view) endsSelf(s *sentence) (word, verb int) {
	for i := range s.Words {
		h := s.Words[i].Head
		if h < 0 || !s.isVerb(h) || negator(s, h) >= 0 || modal(s, h) >= 0 {
			continue
		}
		switch self := strings.HasSuffix(s.lemmas[i], "self"); {
		case self && s.rel(i) == "obj" && (s.lemmas[h] == "shoot" || v.deadly(s, h)):
			return i, h
		case self && i > 0 && s.lemmas[i-1] == "on" && strings.HasPrefix(strings.ToLower(s.Words[h].Form), "turn") && slices.ContainsFunc(s.all(h, "obj"), func(o int) bool { return s.in(o, "weapons") }):
			return i, h
		case s.lemmas[i] == "suicide" && s.rel(i) == "obj" && s.lemmas[h] == "commit":
			return i, h
		case s.lemmas[i] == "life" && s.rel(i) == "obj" && (s.lemmas[h] == "take" || s.lemmas[h] == "end") && slices.ContainsFunc(s.all(i, "amod"), func(x int) bool { return s.lemmas[x] == "own" }):
			return i, h
		}
	}
	return -1, -1
}

// closed leaves out those of a list, and with them who took his own life, where nobody can know how many the list names: "killed his family and
// himself", "killed the woman and her children before killing himself".
func (v *view) closed(s *sentence, found []amount) []amount {
	end, _ := v.endsSelf(s)
	self := func(f amount) bool { return f.word == end || isSelf(s, f.word) }
	if end < 0 && !slices.ContainsFunc(found, self) {
		return found
	}
	open := func(f amount) bool {
		return ofPeople(f) && slices.ContainsFunc(conjuncts(s, joinedTo(s, f.word)), func(x int) bool {
			return v.isMany(s, x) && !slices.ContainsFunc(found, func(g amount) bool { return g.word == x })
		})
	}
	if !slices.ContainsFunc(found, open) {
		return found
	}
	return slices.DeleteFunc(slices.Clone(found), func(f amount) bool { return open(f) || self(f) })
}

// isMany reports whether a word names several people or a family: "the children", "them".
func (v *view) isMany(s *sentence, i int) bool {
	if s.Words[i].UPOS == "PRON" {
		return s.lemmas[i] == "they" || s.lemmas[i] == "them"
	}
	people, _ := v.isPeople(s, i)
	return people && (v.sizeOf(s, i) == 0 || s.Words[i].XPOS == "NNS")
}

// doerOf is the subject of a verb or of the one that it is joined to, or -1.
func (v *view) doerOf(s *sentence, verb int) int {
	for steps := 0; verb >= 0 && steps < 3; steps++ {
		if x := s.subject(verb); x >= 0 {
			return antecedentOf(s, x)
		}
		verb = s.Words[verb].Head
	}
	return -1
}

// killedBy reports whether a noun is the object of a verb that another one is joined to.
func (v *view) killedBy(s *sentence, noun, other int) bool {
	noun = s.firstJoined(noun)
	g := s.Words[noun].Head
	if g >= 0 && s.isVerb(g) && s.rel(noun) == "nsubj" && isPassive(s, g) {
		return slices.ContainsFunc(v.subjects(s, g), func(by int) bool { return s.under(other, by) }) // "by a man who then shot himself"
	}
	if g < 0 || !s.isVerb(g) || s.rel(noun) != "obj" {
		return false
	}
	for s.rel(g) == "conj" && s.Words[g].Head >= 0 && s.isVerb(s.Words[g].Head) {
		g = s.Words[g].Head
	}
	if m := s.child(other, "mark"); m > g && s.lemmas[m] == "before" && !slices.ContainsFunc(between(noun+1, other), s.isVerb) {
		return true // whatever the tree hangs it on
	}
	for steps := 0; other >= 0 && steps < 4; steps++ {
		if other == g {
			return true
		}
		if r := s.rel(other); r != "conj" && r != "advcl" {
			return false
		}
		other = s.Words[other].Head
	}
	return false
}

// between are the words from one on up to another, without it.
func between(from, to int) []int {
	var out []int
	for i := from; i < to; i++ {
		out = append(out, i)
	}
	return out
}
