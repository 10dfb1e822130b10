package read

import (
	"slices"
	"strings"

	"sitrep"
	"sitrep/lexicon"
)

// judge decides whether what a claim tells has happened.
func (v *view) judge(c *claim) {
	if c.fixed != "" {
		c.status = c.fixed
		return
	}
	s := c.s
	k := &s.Words[c.word].Marks
	c.status = sitrep.Status(k.Status) // the model's hedge head is not good enough to be asked
	c.explain("status", "model", "")
	if c.bare() {
		c.status = sitrep.Happened
		if g := s.governor(c.word); g >= 0 {
			v.figureStatus(c, g)
		}
		if !slices.ContainsFunc(c.figures, func(f amount) bool { return f.High == nil || *f.High > 0 }) {
			c.status = sitrep.Happened // nobody was hurt: a fact (gold/claims/README)
		}
	}
	if c.kind != "" && c.code == "" {
		c.processStatus()
	}
	if (c.code != "" || c.state == "takes" || c.state == "loses") && c.status == sitrep.Ongoing && v.toldAsDone(s, c.word) {
		c.set(sitrep.Happened, "told as done", "")
	}
	if c.state == "holds" && c.code == "" && c.status == sitrep.Ongoing && len(c.sources) == 0 && wasDoing(s, c.word) {
		c.set(sitrep.Happened, "told of the past", s.Words[c.word].Form)
	}
	for _, q := range v.sayings(s.index, c.word) {
		if q.head.sent != s.index || !v.governs(s, q.head.word, c.word) {
			continue
		}
		switch q.effect {
		case "hypothetical":
			if c.status != sitrep.Denied && !v.looksInto(c, q) {
				c.set(sitrep.Hypothetical, "cue", s.Words[max(q.cue, 0)].Form)
			}
		case "denied":
			c.set(sitrep.Denied, "cue", s.Words[max(q.cue, 0)].Form)
		case "hedged":
			c.hedged = true
		}
	}
	v.applyEffects(c)
	if h := s.Words[c.word].Head; h >= 0 && s.Words[c.word].Rel == "nsubj:pass" && v.saysOf(s, h) && negator(s, h) >= 0 {
		c.set(sitrep.Denied, "not reported", s.Words[h].Form)
	}
	if purpose(s, c.word) && (c.status == sitrep.Happened || c.status == sitrep.Ongoing) && (c.code == "" || k.StatusMargin < 1) {
		c.set(sitrep.Expected, "a purpose", s.Words[c.word].Form)
	}
	if a := s.child(c.word, "acl"); a >= 0 && (c.status == sitrep.Happened || c.status == sitrep.Ongoing) && isPassive(s, a) && toInfinitive(s, a) && !slices.ContainsFunc(s.all(c.word, "amod"), func(w int) bool { return s.in(w, "firsts") }) {
		c.set(sitrep.Expected, "still to be done", s.Words[a].Form) // "a deal to be struck"
	}
	if c.state == "takes" && v.onTheBrink(s, c.word) {
		c.state = "nears"
		c.set(sitrep.Expected, "on the brink", "")
	}
	if w := negator(s, c.word); w >= 0 && c.status != sitrep.Denied && c.status != sitrep.Hypothetical && s.isVerb(c.word) && k.StatusMargin < 2 {
		c.set(sitrep.Denied, "negated", s.Words[w].Form)
	}
	if p := c.phaseWord; p >= 0 && c.code == "" && c.phase != "violated" && c.status != sitrep.Hypothetical && negator(s, p) >= 0 {
		c.set(sitrep.Denied, "negated", s.Words[p].Form)
	}
	if m := modal(s, c.word); m >= 0 && s.isVerb(c.word) && (c.status == sitrep.Happened || c.status == sitrep.Ongoing || c.kind != "" && c.code == "" && c.status == sitrep.Expected) {
		switch s.lemmas[m] {
		case "will", "shall", "'ll", "wo":
			if c.status != sitrep.Expected {
				c.set(sitrep.Expected, "modal", s.Words[m].Form)
			}
		case "could", "may", "might", "would", "can", "ca":
			if s.child(c.word, "aux") >= 0 && !perfect(s, c.word) {
				c.set(sitrep.Hypothetical, "modal", s.Words[m].Form)
			} else {
				c.hedged = true
			}
		}
	}
	if h := v.tellingVerb(s, c.word); h >= 0 && tense(s, h) == 'n' && (s.lemmas[h] == "continue" || s.lemmas[h] == "persist") && c.status == sitrep.Happened {
		c.set(sitrep.Ongoing, "goes on", s.Words[h].Form)
	}
	if c.status == sitrep.Denied && partDisowned(s, c.word) {
		c.set(sitrep.Happened, "only a part in it is denied", "")
	}
	if v.hedgedByWord(s, c.word) || c.code == "ASSAULT" && v.doerOnlySupposed(c) {
		c.hedged = true
	}
}

// partDisowned reports whether a noun tells of what somebody denies a part in, which has been done for all that: "denied any involvement
// in the raid".
func partDisowned(s *sentence, word int) bool {
	if s.isVerb(word) {
		return false
	}
	for h, steps := s.Words[word].Head, 0; h >= 0 && steps < 3; h, steps = s.Words[h].Head, steps+1 {
		if s.in(h, "responsibilities") || s.isVerb(h) && s.in(h, "disavows") && slices.ContainsFunc(s.all(h, "obj"), func(o int) bool { return s.in(o, "responsibilities") }) {
			return true
		}
	}
	return false
}

// looksInto reports whether a cue asks how something came about that has happened for all that: "an inquiry into the massacre",
// "are investigating the killing of a journalist".
func (v *view) looksInto(c *claim, q *saying) bool {
	s := c.s
	if q.kind != "question" || s.isVerb(c.word) || !s.in(c.word, "sufferings") && len(c.figures) == 0 {
		return false
	}
	d := s.child(c.word, "det")
	return d >= 0 && s.lemmas[d] == "the" || s.child(c.word, "nmod:poss") >= 0 || len(c.figures) > 0
}

// purpose reports whether a verb tells what something is done for: "staged an assault to break the siege".
func purpose(s *sentence, i int) bool {
	return s.isVerb(i) && s.rel(i) == "advcl" && s.Words[i].XPOS == "VB" && toInfinitive(s, i)
}

// toInfinitive reports whether a verb stands behind "to".
func toInfinitive(s *sentence, i int) bool {
	m := s.child(i, "mark")
	return m >= 0 && s.lemmas[m] == "to"
}

// saysOf reports whether a verb is one of saying: "no clashes were reported".
func (v *view) saysOf(s *sentence, verb int) bool {
	c, ok := v.cue(s, verb)
	return ok && c.Neutral
}

// applyEffects lets the words that a claim's trigger hangs on change its status: "tried to", "plans to", "if".
func (v *view) applyEffects(c *claim) {
	s := c.s
	k := &s.Words[c.word].Marks
	h, w := s.Words[c.word].Head, c.word
	for steps := 0; h >= 0 && steps < 3; steps++ {
		for s.rel(w) == "conj" && !s.isVerb(w) && s.Words[h].Head >= 0 { // "an end to raids and sieges": what is said of the first
			w, h = h, s.Words[h].Head
		}
		for _, pos := range partsOfSpeech(s, h) {
			for _, e := range v.r.words.Effect(s.lemmas[h], pos) {
				if e.Effect == "expected" && tense(s, w) == 'p' && s.isVerb(w) && s.child(w, "mark") < 0 {
					continue // "announced that ten were killed"
				}
				if _, cue := v.cue(s, h); cue && e.Effect == "hedged" || !v.inScope(s, h, e.Scope, w) {
					continue // a saying hedges nothing: the claim has its source
				}
				v.applyEffect(c, e.Effect, h, k.StatusMargin)
				return
			}
		}
		switch s.rel(w) {
		case "compound", "conj", "obj", "nmod", "obl":
			if s.lexicon.InClass(s.preposition(w), "backgrounds") {
				return
			}
		default:
			return
		}
		w, h = h, s.Words[h].Head
	}
}

func (v *view) inScope(s *sentence, word int, scope []lexicon.Slot, w int) bool {
	for _, slot := range scope {
		switch slot {
		case lexicon.Infinitive, lexicon.Clause:
			if s.Words[w].Head == word && (s.rel(w) == "xcomp" || s.rel(w) == "ccomp" || s.rel(w) == "acl" || s.rel(w) == "advcl" && slot == lexicon.Infinitive && !besides(s, word, w)) {
				return true
			}
		case lexicon.Subject: // of a verb that changes a status, its subject is changed only as a noun
			if s.Words[w].Head == word && s.rel(w) == "nsubj" {
				return true
			}
		default:
			if slices.Contains(v.slot(s, word, slot), w) {
				return true
			}
		}
	}
	return false
}

// besides reports whether a participle tells what came of a deed and not what was, or was not, done: "repelled them, killing
// six"; not "stopped shelling", "kept them from shelling".
func besides(s *sentence, verb, participle int) bool {
	return s.Words[participle].XPOS == "VBG" && s.object(verb) >= 0 && s.child(participle, "mark", "case") < 0
}

// applyEffect changes a status that the model is not sure of.
func (v *view) applyEffect(c *claim, effect string, at int, margin float32) {
	word := c.s.Words[at].Form
	sure := margin > 3
	rule := "status.txt: " + effect
	switch effect {
	case "attempt":
		c.figures = slices.DeleteFunc(c.figures, func(f amount) bool { // nobody has died of an attempt to kill him
			return f.Of == "killed" && c.s.governor(f.word) == c.word
		})
		if c.state == "takes" && c.code == "" {
			c.code, c.state = "ASSAULT", ""
			c.explain("event", "an attempt to take a place", word)
		}
		if c.status == sitrep.Denied && !sure {
			c.set(sitrep.Happened, rule, word)
		}
	case "expected", "required", "postponed":
		if c.status == sitrep.Happened && !sure {
			c.set(sitrep.Expected, rule, word)
		}
	case "hypothetical":
		if (c.status == sitrep.Happened || c.status == sitrep.Ongoing) && !sure {
			c.set(sitrep.Hypothetical, rule, word)
		}
	case "failed", "averted":
		if c.code == "ASSAULT" && !c.s.isVerb(c.word) { // "foiled an attack": it has happened as an attempt
			if c.status == sitrep.Denied || c.status == sitrep.Expected {
				c.set(sitrep.Happened, rule, word)
			}
			return
		}
		if (c.status == sitrep.Happened || c.status == sitrep.Ongoing) && !sure {
			c.set(sitrep.Denied, rule, word)
		}
	case "denied", "cancelled":
		if (c.status == sitrep.Happened || c.status == sitrep.Ongoing) && !sure {
			c.set(sitrep.Denied, rule, word)
		}
	case "begun":
		if (c.status == sitrep.Ongoing || c.status == sitrep.Expected) && c.kind == "" && tense(c.s, c.word) == 'p' {
			c.set(sitrep.Happened, rule, word)
		}
	case "stopped": // what somebody is asked to stop, or may stop, goes on
		if c.kind != "" && c.code == "" {
			return
		}
		if tense(c.s, at) == 'p' && c.s.rel(at) != "xcomp" {
			c.set(sitrep.Happened, rule, word)
		} else {
			c.set(sitrep.Ongoing, rule, word)
		}
	case "happened": // "were able to deliver", "forced them to leave"
		if c.status == sitrep.Expected && tense(c.s, at) == 'p' && negator(c.s, at) < 0 && toInfinitive(c.s, c.word) && c.s.Words[c.word].Head == at && c.s.rel(c.word) == "xcomp" {
			c.set(sitrep.Happened, rule, word)
		}
	case "hedged":
		c.hedged = true
	}
}

func (c *claim) set(st sitrep.Status, rule, word string) {
	c.status = st
	c.explain("status", rule, word)
}

// governs reports whether what a cue does to its content reaches a word: the content's head, or what hangs on it without
// another clause between.
func (v *view) governs(s *sentence, head, word int) bool {
	if head < 0 {
		return false
	}
	for w := word; w >= 0; w = s.Words[w].Head {
		if w == head {
			return true
		}
		switch s.rel(w) {
		case "advcl", "acl", "ccomp", "parataxis":
			return false
		}
	}
	return false
}

// figureStatus is the status of a count by the verb that it stands under.
func (v *view) figureStatus(c *claim, g int) {
	s := c.s
	if h := s.Words[c.word].Head; h >= 0 && s.rel(c.word) == "nmod" && s.in(h, "deaths") && negator(s, g) < 0 {
		return // "are investigating the deaths of four": they are dead whatever the verb tells
	}
	k := &s.Words[g].Marks
	if k.StatusMargin > 0.5 && (k.EventMargin > -2 || s.isVerb(g)) {
		c.status = sitrep.Status(k.Status)
	}
	if tense(s, g) == 'n' && (s.lemmas[g] == "be" || s.lemmas[g] == "remain" || s.child(g, "cop") >= 0) {
		c.status = sitrep.Ongoing
	}
	if (s.lemmas[g] == "be" || s.lemmas[g] == "remain") && s.child(g, "expl") >= 0 && tense(s, g) == 'p' && len(v.sayings(s.index, g)) > 0 {
		c.status = sitrep.Ongoing // "said there were": the tense is the cue's
	}
	if m := modal(s, g); m >= 0 && !perfect(s, g) {
		switch s.lemmas[m] {
		case "could", "may", "might":
			c.status = sitrep.Hypothetical // "the toll could pass 20"
		}
	}
	if negator(s, g) >= 0 {
		c.status = sitrep.Denied
	}
}

// toldAsDone reports whether the verb of an event's clause is a plain past or a perfect.
func (v *view) toldAsDone(s *sentence, i int) bool {
	for steps := 0; i >= 0 && steps < 3; steps++ {
		if s.Words[i].UPOS == "VERB" {
			if s.Words[i].XPOS == "VBD" {
				return s.lemmas[i] != "continue" && s.lemmas[i] != "remain"
			}
			if s.Words[i].XPOS == "VBN" && perfect(s, i) {
				return true
			}
			if s.Words[i].XPOS != "VBG" && s.Words[i].XPOS != "VB" || s.rel(i) != "xcomp" {
				return false
			}
		}
		i = s.Words[i].Head
	}
	return false
}

// wasDoing reports whether a verb tells what went on in the past: "was using the school as a base".
func wasDoing(s *sentence, i int) bool {
	return s.isVerb(i) && s.Words[i].XPOS == "VBG" && slices.ContainsFunc(s.all(i, "aux"), func(a int) bool {
		return s.lemmas[a] == "be" && strings.Contains(s.Words[a].Feats, "Tense=Past")
	})
}

func (v *view) onTheBrink(s *sentence, i int) bool {
	for h, steps := s.Words[i].Head, 0; h >= 0 && steps < 2; h, steps = s.Words[h].Head, steps+1 {
		if s.in(h, "brinks") {
			return true
		}
	}
	return false
}

func negator(s *sentence, i int) int {
	for _, c := range s.children[i] {
		switch s.lemmas[c] {
		case "not", "n't", "never":
			return c
		}
	}
	return -1
}

func modal(s *sentence, i int) int {
	for _, c := range s.all(i, "aux") {
		if s.Words[c].XPOS == "MD" {
			return c
		}
	}
	if h := s.Words[i].Head; h >= 0 && (s.rel(i) == "conj" || s.rel(i) == "xcomp") && s.child(i, "nsubj") < 0 {
		return modal(s, h)
	}
	return -1
}

func perfect(s *sentence, i int) bool {
	for _, c := range s.all(i, "aux") {
		if s.lemmas[c] == "have" {
			return true
		}
	}
	return false
}

// doerOnlySupposed reports whether the clause of an attack only supposes who did it: "alleged rebels killed", "presumably by rebels".
func (v *view) doerOnlySupposed(c *claim) bool {
	return slices.ContainsFunc(c.actors, func(who int) bool {
		return slices.ContainsFunc(v.cast.list[who].heads, func(h at) bool {
			s := c.s
			for w := h.word; h.sent == s.index && s.under(w, c.word) && w != c.word; w = s.Words[w].Head {
				if slices.ContainsFunc(s.children[w], s.isHedge) {
					return true // on the name or on the noun that it hangs on: "suspected members of the Front"
				}
			}
			return false
		})
	})
}

// isHedge reports whether a word says that something is not certain.
func (s *sentence) isHedge(i int) bool {
	return s.in(i, "hedges") || s.lexicon.InClass(strings.ToLower(s.Words[i].Form), "hedges")
}

func (v *view) hedgedByWord(s *sentence, i int) bool {
	if slices.ContainsFunc(s.children[i], s.isHedge) {
		return true
	}
	if s.isVerb(i) {
		return false
	}
	h := s.Words[i].Head // "the first attack reportedly was in March"
	return h >= 0 && (s.rel(i) == "nsubj" || s.rel(i) == "obj" || s.rel(i) == "obl") && slices.ContainsFunc(s.all(h, "advmod"), s.isHedge)
}
