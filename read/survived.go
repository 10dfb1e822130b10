package read

import "slices"

// survived takes the dead out of a count of those shot.
func (v *view) survived(c *claim, l losses) {
	told := deadIn(c) > 0
	dead := l.dead
	one := dead == 0 && l.hurt == 0 // "a fatal shooting": one may be the one
	if one {
		dead = 1
	}
	for k := 0; k < len(c.figures); k++ {
		f := &c.figures[k]
		if f.Of == "wounded" && f.PartOf == "" && exact(*f) && *f.Low < dead && !wounding(c.s, f.word) && (*f.Low > 1 && slices.Contains(l.parts, *f.Low) || v.noneLived(c, f.word, l)) {
			perish(c, k) // the dead without whoever shot them, or some of them
			continue
		}
		if f.Of != "wounded" || f.Low == nil || f.High == nil || *f.Low != *f.High || f.PartOf != "" || *f.Low < dead || dead == 0 || one && *f.Low > 1 || wounding(c.s, f.word) || told && v.besides(c, f.word) || l.since < c.s.index && v.goesOnCounting(c.s, f.word) {
			continue // "four others" are none of the dead
		}
		if *f.Low > dead {
			left := *f.Low - dead
			f.Low, f.High = &left, &left
			for k+1 < len(c.figures) && c.figures[k+1].PartOf != "" && c.figures[k+1].Of == "wounded" {
				c.figures = slices.Delete(c.figures, k+1, k+2) // which of them died is not told
			}
		} else if !told && !(*f.Low == 1 && v.besideDead(c, f.word, l)) {
			perish(c, k)
		}
		c.explain("figures", "some of those shot are told to have died", f.Span.Exact)
	}
}

// noneLived reports whether the report tells of more dead than a claim counts as struck, and of nobody who lived.
func (v *view) noneLived(c *claim, word int, l losses) bool {
	return l.hurt == 0 && deadIn(c) == 0 && !v.isOther(c.s.lemmas[word], l) && !slices.ContainsFunc(v.claims, v.tellsOfHurt)
}

// tellsOfHurt reports whether a claim tells of somebody who was hurt and not killed.
func (v *view) tellsOfHurt(c *claim) bool {
	return c.isFact() && slices.ContainsFunc(c.figures, func(f amount) bool {
		return f.Of == "wounded" && f.PartOf == "" && (wounding(c.s, f.word) || v.doesWell(c.s, f.word) || v.lives(c, f.word))
	})
}

// perish counts those of a figure as killed, and its parts with it.
func perish(c *claim, k int) {
	for i := k; i < len(c.figures) && (i == k || c.figures[i].PartOf != ""); i++ {
		if c.figures[i].Of == "wounded" {
			c.figures[i].Of = "killed"
		}
	}
}

// besideDead reports whether the one whom a word counts is another than the dead: "one was shot in the leg", "another was hurt".
func (v *view) besideDead(c *claim, word int, l losses) bool {
	s := c.s
	if s.lemmas[word] == "one" && v.lives(c, word) || v.isOther(s.lemmas[word], l) || recovers(c) {
		return true
	}
	return (s.rel(word) == "nsubj" || s.Words[word].UPOS != "NOUN") && v.goesOnCounting(s, word)
}

// recovers reports whether a claim's own words tell that somebody lives: "is recovering after he was shot".
func recovers(c *claim) bool {
	return slices.ContainsFunc(between(c.from, c.to+1), func(i int) bool {
		fights := c.s.lemmas[i] == "life" && slices.Contains(c.s.lemmas[max(0, i-3):i], "fight") // "is fighting for his life"
		return fights || c.s.in(i, "recoveries") && negator(c.s, i) < 0
	})
}

// survivedAll takes the dead out of those whom a noun counts as shot: "killed in a triple shooting".
func (v *view) survivedAll(c *claim, l losses) {
	c.figures = slices.DeleteFunc(c.figures, func(f amount) bool { // how many of them died is not told
		return l.dead == 0 && f.Of == "wounded" && !c.s.isVerb(f.word) && c.s.in(f.word, "shots") && v.deadly(c.s, f.word)
	})
	for k := range c.figures {
		f := &c.figures[k]
		if c.s.isVerb(f.word) || !c.s.in(f.word, "shots") || f.Of != "wounded" || f.PartOf != "" || !exact(*f) || l.dead == 0 || *f.Low < l.dead {
			continue
		}
		if *f.Low == l.dead {
			f.Of = "killed"
		} else {
			left := *f.Low - l.dead
			f.Low, f.High = &left, &left
		}
		c.explain("figures", "some of those shot are told to have died", f.Span.Exact)
	}
}

// doesWell reports whether who is counted is told to live: "is in stable condition", "is expected to survive".
func (v *view) doesWell(s *sentence, word int) bool {
	g := s.predicateOf(word)
	return g >= 0 && v.faresWell(s, g)
}

// faresWell reports whether a word that says something of somebody tells that he lives: "appeared to be in stable condition".
func (v *view) faresWell(s *sentence, g int) bool {
	if negator(s, g) >= 0 {
		return false
	}
	if s.lemmas[g] == "expect" {
		return true
	}
	return slices.ContainsFunc(append(s.all(g, "obl", "xcomp"), g), func(x int) bool {
		return s.in(x, "straits") && slices.ContainsFunc(s.all(x, "amod"), func(a int) bool { return s.in(a, "wells") })
	})
}

// besides reports whether those whom a claim counts are others than its dead: "killing one and sending four others to hospital".
func (v *view) besides(c *claim, word int) bool {
	if !slices.ContainsFunc(c.figures, func(f amount) bool { return f.Of == "killed" && f.word < word }) {
		return false
	}
	g := c.s.governor(word)
	return c.s.lemmas[word] == "other" || g >= 0 && v.toHospital(c.s, g)
}

// wounding reports whether a word of wounding, not only of shooting, stands over a count.
func wounding(s *sentence, word int) bool {
	for h, steps := s.Words[word].Head, 0; h >= 0 && steps < 2; h, steps = s.Words[h].Head, steps+1 {
		for _, w := range append(s.all(h, "conj"), h) { // "were shot and wounded"
			if s.in(w, "woundings") {
				return s.child(w, "nsubj", "obj") < 0 || w == h
			}
		}
		if s.lemmas[h] == "shoot" {
			return false
		}
	}
	return false
}
