package read

import (
	"slices"
	"strings"

	"sitrep"
	"sitrep/lexicon"
)

// applyEffects lets the words that a claim's trigger hangs on change its status: "tried to", "plans to", "if".
func (v *view) applyEffects(c *claim) {
	s := c.s
	k := &s.Words[c.word].Marks
	h, w := s.Words[c.word].Head, c.word
	if m := s.child(w, "mark"); m >= 0 && s.in(m, "backgrounds") {
		return // "told of shortages after troops took the road"
	}
	for steps := 0; h >= 0 && steps < 3; steps++ {
		for s.rel(w) == "conj" && !s.isVerb(w) && s.Words[h].Head >= 0 { // "an end to raids and sieges": what is said of the first
			w, h = h, s.Words[h].Head
		}
		for _, e := range v.effectsOf(s, h, w) {
			if e.Effect == "expected" && tense(s, w) == 'p' && s.isVerb(w) && s.child(w, "mark") < 0 {
				continue // "announced that ten were killed"
			}
			if e.Effect == "expected" && v.doneSo(c, h, w) {
				if c.status == sitrep.Expected {
					c.set(sitrep.Happened, "done with the word", s.Words[h].Form)
				}
				return
			}
			if _, cue := v.cue(s, h); cue && e.Effect == "hedged" && !s.passive(h) {
				continue // a saying hedges nothing, the claim has its source; "are believed to have" has none
			}
			if e.Effect == "denied" && s.lemmas[h] == "deny" && s.isUndone(h) {
				continue // "did not deny the attack"
			}
			if h == c.phaseWord && e.Effect == "cancelled" && c.abandoned() {
				continue // its phase has said so
			}
			margin := k.StatusMargin
			if strings.Contains(e.Word, " ") && e.Effect == "denied" {
				margin = 0 // whole words leave no doubt: "came close to killing"
			}
			v.applyEffect(c, e.Effect, h, margin)
			return
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

// doneSo reports whether "announce", which as a rule tells what is still to come, has for its object what is done by then: "announced his
// support", "announced an arrest".
func (v *view) doneSo(c *claim, verb, w int) bool {
	s := c.s
	if s.lemmas[verb] != "announce" || !s.isVerb(verb) || tense(s, verb) != 'p' || negator(s, verb) >= 0 {
		return false
	}
	uttered := c.code == "SUPPORT" || c.code == "REJECT" || c.code == "ACCUSE" && c.mode != "investigate"
	return w == c.word && !s.isVerb(w) && (uttered || s.in(w, "sufferings"))
}

// effectsOf are the effects of a word and of the phrases that it belongs to on what hangs on it, the phrases' first: "stopped short
// of imposing", "is ready to leave".
func (v *view) effectsOf(s *sentence, h, w int) []lexicon.Effect {
	var out []lexicon.Effect
	v.phrases(s)
	for _, m := range s.effects[h] {
		last := m.At[len(m.At)-1]
		for _, e := range v.r.words.Effect(m.Lemma, m.Pos) {
			if m.Pos == lexicon.Verb && (s.Words[last].Head == w && last < w || v.inScope(s, h, e.Scope, w) && w > last) {
				out = append(out, e)
			}
		}
	}
	for _, pos := range partsOfSpeech(s, h) {
		for _, e := range v.r.words.Effect(s.lemmas[h], pos) {
			if v.inScope(s, h, e.Scope, w) {
				out = append(out, e)
			}
		}
	}
	return out
}

// qualified takes what an adjective says of an event that is only named, or that is called off: "links to a planned bombing",
// "suspended a planned strike". One of a day of its own, or that does something in the clause, has come about.
func (v *view) qualified(c *claim) {
	s := c.s
	if s.isVerb(c.word) || c.code == "" {
		return
	}
	named := (s.rel(c.word) == "nmod" || s.rel(c.word) == "obl") && !v.ownDay(c) && len(c.figures) == 0
	if !named && !v.calledOff(s, c.word) {
		return
	}
	for _, a := range s.all(c.word, "amod") {
		for _, e := range v.r.words.Effect(strings.ToLower(s.Words[a].Form), lexicon.Adjective) {
			if e.Effect != "expected" && e.Effect != "hypothetical" {
				continue
			}
			margin := s.Words[c.word].Marks.StatusMargin
			if strings.HasSuffix(e.Word, "ed") {
				margin = 0 // "planned", "proposed": nothing else is meant
			}
			v.applyEffect(c, e.Effect, a, margin)
		}
	}
}

// calledOff reports whether a noun is what a verb ends, cancels or puts off.
func (v *view) calledOff(s *sentence, word int) bool {
	h := s.Words[word].Head
	return h >= 0 && s.rel(word) == "obj" && slices.ContainsFunc(v.effectsOf(s, h, word), func(e lexicon.Effect) bool {
		return e.Effect == "stopped" || e.Effect == "cancelled" || e.Effect == "postponed"
	})
}

func (v *view) inScope(s *sentence, word int, scope []lexicon.Slot, w int) bool {
	for _, slot := range scope {
		switch slot {
		case lexicon.Infinitive, lexicon.Clause:
			if s.Words[w].Head == word && (s.rel(w) == "xcomp" || s.rel(w) == "ccomp" || s.rel(w) == "acl" || s.rel(w) == "advcl" && slot == lexicon.Infinitive && !besides(s, word, w) && !(s.finite(w) && s.subject(w) >= 0)) {
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
// six", "collapsed, leaving six dead"; not "stopped shelling", "kept them from shelling".
func besides(s *sentence, verb, participle int) bool {
	comma := participle > verb && s.Words[participle-1].Form == ","
	return s.Words[participle].XPOS == "VBG" && (comma || s.object(verb) >= 0) && s.child(participle, "mark", "case") < 0
}

// applyEffect changes a status that the model is not sure of.
func (v *view) applyEffect(c *claim, effect string, at int, margin float32) {
	word := c.s.Words[at].Form
	sure := margin > 3
	rule := "status.txt: " + effect
	switch effect {
	case "attempt":
		attempted(c, word)
		if c.status == sitrep.Denied && !sure {
			c.set(sitrep.Happened, rule, word)
		}
	case "expected", "required", "postponed":
		if c.status == sitrep.Happened && !sure {
			c.set(sitrep.Expected, rule, word)
		}
	case "hypothetical":
		doubted := c.status == sitrep.Denied && !c.s.isVerb(c.word) && !nobody(c.s, c.word) // "fears of a coup" deny none
		if (c.isFact() || doubted) && !sure {
			c.set(sitrep.Hypothetical, rule, word)
		}
	case "failed", "averted":
		attack := c.code == "ASSAULT" && !c.s.isVerb(c.word) // "foiled an attack": it has happened as an attempt
		switch {
		case attack && (c.status == sitrep.Denied || c.status == sitrep.Expected):
			c.set(sitrep.Happened, rule, word)
		case !attack && c.isFact() && !sure:
			c.set(sitrep.Denied, rule, word)
		}
	case "denied", "cancelled":
		yet := effect == "denied" && c.status == sitrep.Expected && c.s.lemmas[at] == "have" // "has yet to concede"
		if (c.isFact() || yet) && !sure {
			c.set(sitrep.Denied, rule, word)
		}
	case "begun":
		if (c.status == sitrep.Ongoing || c.status == sitrep.Expected) && c.kind == "" && tense(c.s, c.word) == 'p' {
			c.set(sitrep.Happened, rule, word)
		}
	case "stopped": // what somebody is asked to stop, or may stop, goes on
		switch {
		case c.kind != "" && c.code == "":
		case tense(c.s, at) == 'p' && c.s.rel(at) != "xcomp":
			c.set(sitrep.Happened, rule, word)
		default:
			c.set(sitrep.Ongoing, rule, word)
		}
	case "happened":
		if managed(c, at) || (c.status == sitrep.Expected || c.status == sitrep.Hypothetical) && !sure && !c.s.isVerb(c.word) && c.s.in(at, "retaliations") {
			c.set(sitrep.Happened, rule, word) // "vowed to retaliate for the killing": that has been
		}
	case "hedged":
		c.hedged = true
	}
}

// attempted makes an attempt of a claim: nobody has died of an attempt to kill him, and whoever tries to take a place attacks it.
func attempted(c *claim, word string) {
	c.figures = slices.DeleteFunc(c.figures, func(f amount) bool { return f.Of == "killed" && c.s.governor(f.word) == c.word })
	if c.state == "takes" && c.code == "" {
		c.code, c.state = "ASSAULT", ""
		c.explain("event", "an attempt to take a place", word)
	}
}

// managed reports whether what seems yet to come has been done: "were able to deliver", "forced them to leave".
func managed(c *claim, at int) bool {
	s := c.s
	return c.status == sitrep.Expected && tense(s, at) == 'p' && negator(s, at) < 0 && toInfinitive(s, c.word) && s.Words[c.word].Head == at && s.rel(c.word) == "xcomp"
}
