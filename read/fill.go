package read

import (
	"slices"

	"sitrep"
	"sitrep/lexicon"
)

// blamed gives a condemnation of an act the doers of that act as recipients, where the sentence names them.
func (v *view) blamed(s *sentence, list []*claim) {
	for _, c := range list {
		if c.code != "ACCUSE" || len(c.targets) > 0 || !s.isVerb(c.word) {
			continue
		}
		for _, act := range list {
			if act != c && act.code != "" && s.Words[act.word].Head == c.word && (s.rel(act.word) == "obj" || s.rel(act.word) == "nsubj" && isPassive(s, c.word)) {
				c.targets = without(act.actors, c.actors)
			}
		}
	}
}

// fillers finds who acts and on whom: what the model read, else what stands in the trigger's frame.
func (v *view) fillers(c *claim) {
	v.inSteps(c, []step{
		{"model: who does it and who suffers it", v.fromModel},
		{"who is asked", v.asked},
		{"on whom it is blamed", v.blamedOn},
		{"the frame of its word, or of the verb that carries it", v.fallback},
		{"the subject of its verb, or of the verb above", v.doer},
		{"whose deed it is", v.owned},
		{"who is found guilty of it", v.guilty},
		{"to whom it is handed", v.handed},
		{"forces that are moved, and what is one's own, suffer nothing", v.means},
		{"in the slots where such acts have those who suffer them", func(c *claim) { v.reach(c, false) }},
		{"whose arrest or death it is suffers it", v.undergone},
		{"whom a participle behind it names", v.alsoKilled},
		{"who resigns, and from what", v.resigns},
		{"those in the place or vehicle that is struck", v.premises},
		{"who fights with each other does it alike", v.mutual},
		{"with whom somebody speaks takes part", v.spokeWith},
		{"who cannot stand there is left out", v.sift},
		{"who holds the place", v.changesHands},
		{"who holds the place", v.hold},
	})
}

// fromModel takes the sides and things that the model read.
func (v *view) fromModel(c *claim) {
	f := c.s.Trigger(c.word)
	if f == nil {
		return
	}
	given := v.given(c)
	for _, a := range f.Args {
		switch v.part(c, a, given) {
		case "A":
			v.takeDoer(c, v.thingOf(c.s, a.Word))
		case "R":
			v.takeSufferer(c, v.thingOf(c.s, a.Word))
		case "O_":
			for _, w := range append([]int{a.Word}, c.s.all(a.Word, "conj")...) { // "shops and pylons": two things
				if c.s.isNoun(w) {
					v.takeThing(c, w)
					v.takeOwner(c, w)
				}
			}
		}
	}
	c.actors, c.targets = without(c.actors, []int{-1}), without(c.targets, []int{-1}) // "they", of whom nothing is known: others may say who
}

// hold says who holds, takes or loses a place.
func (v *view) hold(c *claim) {
	if c.state == "" {
		return
	}
	if c.code == "" && c.state == "holds" && c.s.rel(c.word) == "amod" {
		c.actors = v.inFrame(c.s, c.word, []lexicon.Slot{"by"}, true) // "struck a depot in occupied Osk": who strikes does not hold it
	}
	if len(c.actors) == 0 {
		c.actors = v.heldBy(c.s, c.word)
	}
	if c.code == "RETREAT" && c.state == "takes" {
		c.state = "loses" // "pulled out of the town"
	}
	if len(c.actors) > 0 {
		c.holder = c.actors[0]
	}
	if c.state == "loses" && (c.code == "SANCTION" || c.code == "ASSAULT") && len(c.targets) > 0 {
		c.holder = c.targets[0] // who is driven out loses it
	}
}

// standsBehind is the preposition of a word, or of the one that it is joined to by "and": "between Oslo and Lima".
func (v *view) standsBehind(s *sentence, word int) string {
	for s.rel(word) == "conj" && s.preposition(word) == "" && s.Words[word].Head >= 0 {
		word = s.Words[word].Head
	}
	return s.preposition(word)
}

// gives reports whether what a type tells of is given by whose it is: "its support", "Norway's aid".
func gives(code string) bool {
	switch code {
	case "AGREE", "AID", "SUPPORT":
		return true
	}
	return false
}

// heldBy is who stands before a participle that says who holds a place: "rebel-held".
func (v *view) heldBy(s *sentence, word int) []int {
	if s.rel(word) != "amod" {
		return nil
	}
	for _, c := range slices.Backward(s.all(word, "compound", "obl", "nmod")) { // the nearest: "Syria's rebel-held north"
		if c > word || s.lemmas[word-1] != "-" && c != word-1 {
			continue
		}
		if who := v.actorAt(s, c); who >= 0 {
			return []int{who}
		}
	}
	return nil
}

// withoutAdjectives leaves out of the recipients a country that only describes another of them: "Soviet sailors".
func (v *view) withoutAdjectives(s *sentence, list []int) []int {
	return slices.DeleteFunc(slices.Clone(list), func(i int) bool {
		if v.cast.list[i].kind != sitrep.Country {
			return false
		}
		return slices.ContainsFunc(v.cast.list[i].heads, func(h at) bool {
			if h.sent != s.index || s.rel(h.word) != "amod" && s.rel(h.word) != "compound" {
				return false
			}
			who, ok := v.cast.byWord[at{s.index, s.Words[h.word].Head}]
			return ok && who != i && slices.Contains(list, who)
		})
	})
}

// actsElsewhere reports whether a word behind "by" does what another participle tells than the trigger: "a bomb planted there was
// defused by the police", "strikes on positions held by the Front".
func (v *view) actsElsewhere(s *sentence, trigger, word int) bool {
	h := s.Words[word].Head
	if s.rel(word) != "obl" || s.preposition(word) != "by" || h < 0 || h == trigger {
		return false
	}
	return s.rel(trigger) == "acl" || s.rel(h) == "acl" && s.Words[h].Head != trigger && v.eventType(s, h).code == ""
}

// isNobody reports whether an actor is named in a sentence only to say that there is none: "no group has claimed it".
func (v *view) isNobody(s *sentence, who int) bool {
	return slices.ContainsFunc(v.cast.list[who].heads, func(h at) bool { return h.sent == s.index && nobody(s, h.word) })
}

// onlyMeanwhile reports whether somebody is named only in what went on while an attack was made: "opened fire during a visit of the
// general" does not say that he was shot.
func (v *view) onlyMeanwhile(c *claim, who int) bool {
	if c.code != "ASSAULT" {
		return false
	}
	here, meanwhile := false, true
	for _, h := range v.cast.list[who].heads {
		if h.sent != c.s.index {
			continue
		}
		here = true
		top := h.word
		for top >= 0 && (c.s.preposition(top) != "during" || c.s.under(c.word, top)) {
			top = c.s.Words[top].Head
		}
		meanwhile = meanwhile && top >= 0
	}
	return here && meanwhile
}

// thing is the phrase that names a thing: without clauses, explanations and what it is joined to.
func (v *view) thing(s *sentence, word int) sitrep.Span {
	from, to := s.stretch(word, func(x int) bool {
		switch s.rel(x) {
		case "acl", "case", "appos", "conj", "cc", "parataxis":
			return s.Words[x].Head == word || s.rel(x) != "case"
		}
		return false
	})
	return v.span(s, from, to)
}

func without(list, not []int) []int {
	var out []int
	for _, x := range list {
		if !slices.Contains(not, x) {
			out = append(out, x)
		}
	}
	return out
}
