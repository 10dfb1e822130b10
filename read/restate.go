package read

import (
	"slices"

	"sitrep"
	"sitrep/lexicon"
)

// inherit completes an event that the report has told of before by the same noun ("the strikes") with what it said then.
func (v *view) inherit() {
	for i, c := range v.claims {
		if c.code == "" || c.s.isVerb(c.word) || len(c.actors) > 0 && len(c.targets) > 0 && c.moment != nil || !takesBack(c.s, c.word) {
			continue
		}
		for k := i - 1; k >= 0; k-- {
			old := v.claims[k]
			if old.code != c.code || !mentions(old, c.s.lemmas[c.word]) || old.status != c.status || v.longAgo(c, old) {
				continue
			}
			if c.mode == "" {
				c.mode = old.mode
			}
			if severalSince(c, old) {
				break
			}
			if len(c.actors) == 0 {
				c.actors = slices.Clone(old.actors)
			}
			if len(c.targets) == 0 {
				c.targets = slices.Clone(old.targets)
			}
			if c.undated() && sameDay(v, c) {
				c.moment = old.moment
			}
			break
		}
	}
}

// severalSince reports whether a bare plural cannot mean the one deed told before: "a raid killed four" and then "raids in recent months".
func severalSince(c, old *claim) bool {
	if c.s.Words[c.word].XPOS != "NNS" || c.s.child(c.word, "det", "nmod:poss", "nummod") >= 0 {
		return false
	}
	for i := old.from; i <= old.to; i++ {
		if old.s.lemmas[i] == c.s.lemmas[c.word] && old.s.Words[i].XPOS == "NNS" {
			return false
		}
	}
	return true
}

// takesBack reports whether a noun may take up something told before: "the strikes", "12 strikes" in a list of them, but
// not "such attacks" or "an inquiry".
func takesBack(s *sentence, word int) bool {
	for _, d := range s.all(word, "det", "amod") {
		if s.in(d, "others") {
			return false
		}
	}
	return true
}

// mentions reports whether one of a claim's words has a lemma.
func mentions(c *claim, lemma string) bool {
	for i := c.from; i <= c.to; i++ {
		if c.s.lemmas[i] == lemma {
			return true
		}
	}
	return false
}

// sameDay reports whether a claim's clause has no time of its own that would part it from the one before.
func sameDay(v *view, c *claim) bool {
	for i := range v.times {
		if m := &v.times[i]; m.sent == c.s.index && !m.expr.Vague && !m.lasts() {
			return false
		}
	}
	return c.status == sitrep.Happened
}

// fold drops what only says again what the report has said: the same thing of the same event by the same source.
func (v *view) fold() {
	var out []*claim
	for _, c := range v.claims {
		again := false
		for _, old := range out {
			if v.restates(c, old) {
				again = true
				break
			}
		}
		if !again {
			out = append(out, c)
		}
	}
	v.claims = out
}

// takesUp reports whether a claim rests on a bare noun that only points back to an event told before ("the attacks").
func (v *view) takesUp(c, old *claim) bool {
	s := c.s
	if c.code == "" || c.code != old.code || s.isVerb(c.word) || len(c.figures) > 0 || c.claimant >= 0 || c.fixed != "" || len(c.also) > 0 {
		return false
	}
	if v.namesDoer(c) && slices.ContainsFunc(without(c.actors, old.actors), func(who int) bool { return len(old.actors) == 0 || v.cast.list[who].ner != "" }) {
		return false // who did it is news
	}
	if v.tellingVerb(s, c.word) >= 0 || c.code == "ASSAULT" && v.retold(s, c.word) {
		return false // "the protests began in March", "the fighting went on until dusk"
	}
	points := false
	for _, x := range s.children[c.word] {
		switch s.rel(x) {
		case "det":
			points = points || s.in(x, "pointers")
		case "case", "punct", "cc", "mark", "conj":
		default:
			return false
		}
	}
	return points
}

// retold reports whether a clause tells something of an attack that its noun takes up, and does not only name it or tell what it led to: the
// noun is what the clause is about, or what somebody makes, beats off, orders or confirms ("the raid was its work", "troops beat back the attack").
func (v *view) retold(s *sentence, noun int) bool {
	h := s.Words[noun].Head
	if h < 0 {
		return false
	}
	switch s.rel(noun) {
	case "nsubj":
		return !s.in(h, "stirrings")
	case "obj":
		return beatsOff(s, h) || s.in(h, "vouchers") || slices.ContainsFunc(v.lights(s, h), func(l lexicon.Light) bool {
			return l.Noun == lexicon.Object && slices.Equal(l.Actor, []lexicon.Slot{lexicon.Subject}) && l.Of(lexicon.Code{Event: "ASSAULT"})
		})
	}
	return false
}

// namesDoer reports whether an attack is only named in order to say who did it: "the attack was carried out by the Front",
// "blamed the Front for the attack", "was the work of the Front".
func (v *view) namesDoer(c *claim) bool {
	s := c.s
	h := s.Words[c.word].Head
	if c.code != "ASSAULT" || h < 0 || len(c.actors) == 0 {
		return false
	}
	if by := s.child(h, "obl"); s.Words[c.word].Rel == "nsubj:pass" && by >= 0 && s.preposition(by) == "by" {
		who, ok := v.cast.byWord[at{s.index, by}]
		return ok && slices.Contains(c.actors, who)
	}
	if s.child(h, "compound:prt") >= 0 && s.object(h) == c.word {
		return len(v.lights(s, h)) > 0 // "suspected of carrying out the attack"
	}
	work := h // "was the work of", "is believed to be the work of"
	if w := s.child(h, "obl", "xcomp", "obj"); s.isVerb(h) && w >= 0 {
		work = w
	}
	return v.laidAt(s, h, c) || s.lemmas[work] == "work" && s.rel(c.word) == "nsubj"
}

// reminds reports whether a claim rests on a participle before a noun, which only reminds of how things stand.
func reminds(c *claim) bool {
	return c.code == "" && len(c.figures) == 0 && c.s.rel(c.word) == "amod"
}

func (v *view) restates(c, old *claim) bool {
	if v.takesUp(c, old) {
		return true
	}
	if reminds(c) && (c.kind == old.kind && c.phase == old.phase && c.state == old.state && old.code == "") && (c.spot == nil || old.spot != nil && old.spot.place.Name == c.spot.place.Name) {
		return true // "the besieged town" again
	}
	if c.code == "ASSAULT" && (dies(c.s, c.word) || saidAgain(c)) {
		return false // how the attack ended is news, and so is "another bomb exploded"
	}
	if len(c.figures) > 0 || c.code != old.code || c.kind != old.kind || c.phase != old.phase || c.state != old.state ||
		c.status != old.status || !same(c.sources, old.sources) {
		return false
	}
	if c.s == old.s {
		return c.word == old.word && c.spot == old.spot
	}
	for _, a := range append(append([]int(nil), c.actors...), c.targets...) {
		if !slices.Contains(old.actors, a) && !slices.Contains(old.targets, a) {
			return false
		}
	}
	if c.mode != "" && c.mode != old.mode {
		return false
	}
	for _, w := range v.placeWords(c) { // "the second in its car park"
		if !mentions(old, c.s.lemmas[w]) {
			return false
		}
	}
	if c.spot != nil && (old.spot == nil || old.spot.place.GeoNames != c.spot.place.GeoNames || old.spot.place.Name != c.spot.place.Name) {
		return false
	}
	if c.moment != nil && (old.moment == nil || old.moment.time.Start != c.moment.time.Start) {
		return false
	}
	return true
}

func same(a, b []int) bool {
	if len(a) != len(b) {
		return false
	}
	for _, x := range a {
		if !slices.Contains(b, x) {
			return false
		}
	}
	return true
}
