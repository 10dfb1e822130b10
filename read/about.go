package read

import (
	"slices"
	"strings"

	"sitrep"
)

// onlyAsked reports whether a claim is no more than what a request, promise, threat or refusal of the same clause is about
// ("urged him to pull back", "refused to hand him over"): that act says it.
func (v *view) onlyAsked(c *claim, list []*claim) bool {
	s := c.s
	if len(c.figures) > 0 || c.code == "" {
		return false
	}
	if !s.isVerb(c.word) {
		return v.onlyNamed(c, list)
	}
	for h, w := s.Words[c.word].Head, c.word; h >= 0; w, h = h, s.Words[h].Head {
		for _, r := range list {
			if r.word == h && r.code == "AGREE" && s.child(c.word, "nsubj") >= 0 && s.rel(c.word) != "ccomp" {
				return false // an agreement for others to act: what they will do is news
			}
			if r.word == h && r.code == "REQUEST" && c.code == "MOBILIZE" && s.in(h, "orders") {
				return false // "ordered the army to send a brigade": who commands asks for nothing
			}
			if r.word == h && !r.gone && isAbout(r.code, c.status) {
				if len(r.targets) == 0 {
					r.targets = without(c.targets, r.actors) // whom it promises to help is promised it
				}
				return true
			}
		}
		switch s.rel(w) {
		case "xcomp", "ccomp", "conj", "acl", "advcl":
		default:
			return false
		}
	}
	return false
}

// onlyNamed reports whether a noun names no more than what the verb above it grants, ends, promises or refuses, by the same
// actor: "lifted its ban", "agreed to hold joint exercises", "signed an agreement".
func (v *view) onlyNamed(c *claim, list []*claim) bool {
	s := c.s
	w := someOf(s, c.word)
	h := s.Words[w].Head
	if h < 0 || s.rel(w) != "obl" && s.object(h) != w || c.kind != "" || c.state != "" || c.code == "ASSAULT" {
		return false
	}
	if c.mode == "investigate" && unreal(c) && s.in(h, "pledges") {
		return false // "promised an inquiry": what is announced is news
	}
	undone := c.code == "COERCE" && s.in(c.word, "restrictions") && s.in(h, "liftings")
	for range 2 {
		for _, r := range list {
			if (r.word == h || slices.Contains(r.also, h)) && !r.gone && (undone && (r.code == "REJECT" || r.code == "CONCEDE") || tellsAll(r, c)) {
				if alike(r.code) && (len(c.actors) > 1 || signs(r, c)) {
					r.actors, r.targets = unique(append(r.actors, c.actors...)), nil
				} else if len(r.targets) == 0 {
					r.targets = without(c.targets, r.actors)
				}
				return true
			}
		}
		if s.rel(h) != "xcomp" {
			return false
		}
		h = s.Words[h].Head
	}
	return false
}

// someOf is the word of quantity over a noun, or the noun itself: the "some" of "some of its restrictions".
func someOf(s *sentence, word int) int {
	h := s.Words[word].Head
	if h >= 0 && s.rel(word) == "nmod" && s.preposition(word) == "of" && (s.in(h, "quantities") || s.Words[h].UPOS == "DET" || s.Words[h].UPOS == "PRON") {
		return h
	}
	return word
}

// tellsAll reports whether what a noun tells is all in the act of the verb above it.
func tellsAll(verb, noun *claim) bool {
	if signs(verb, noun) {
		return true
	}
	if len(without(without(noun.actors, verb.actors), verb.targets)) > 0 {
		return false
	}
	if noun.code == "ACCUSE" && noun.s.in(noun.word, "indictments") && (verb.code == "ACCUSE" || verb.mode == "convict") {
		return true // "was convicted on charges of fraud"
	}
	switch verb.code {
	case "REQUEST":
		return isAbout(verb.code, noun.status) || noun.s.object(verb.word) == noun.word && !pointsBack(noun.s, noun.word)
	case "THREATEN":
		return isAbout(verb.code, noun.status)
	case "ACCUSE":
		return unreal(noun) // "called for sanctions against"
	case "REJECT":
		return noun.code != "REQUEST" || !asksOf(noun)
	case "AGREE", "CONCEDE", "RETREAT":
		return true
	case "SUPPORT", "SANCTION":
		if len(noun.actors) > 0 && !overlap(noun.actors, verb.actors) {
			return false // "welcomed Oslo's expulsion of the envoy"
		}
		return noun.s.rel(noun.word) != "obl"
	}
	return verb.code == noun.code && noun.s.rel(noun.word) != "obl"
}

// asksOf reports whether a noun for a request says what was asked for, or who asked: "refused a plea for time", "Kofi's call to
// wait". That it was asked is news beside its being refused.
func asksOf(noun *claim) bool {
	s := noun.s
	if s.child(noun.word, "nmod:poss") >= 0 && len(noun.actors) > 0 {
		return true
	}
	return slices.ContainsFunc(s.all(noun.word, "acl", "nmod"), func(w int) bool { return s.rel(w) == "acl" || s.preposition(w) == "for" })
}

// signs reports whether a verb says that what its noun names was made between those who sign it, whichever of them the tree gives to
// the noun: "Ama Osei and her Malian colleague signed two agreements".
func signs(verb, noun *claim) bool {
	s := noun.s
	return alike(verb.code) && noun.code == "AGREE" && s.in(verb.word, "signings") && s.object(verb.word) == noun.word
}

// isAbout reports whether an act of speech can be about what has a status.
func isAbout(act string, status sitrep.Status) bool {
	switch act {
	case "REQUEST", "AGREE", "THREATEN":
		return status == sitrep.Expected || status == sitrep.Hypothetical
	case "REJECT":
		return status != sitrep.Happened && status != sitrep.Ongoing
	}
	return false
}

// refuses reads an act of good will that its actor says will not be done as the refusal that it is: "will not release them",
// "would not receive the envoy", "did not give permission".
func refuses(c *claim) {
	s := c.s
	if !s.isVerb(c.word) || len(c.actors) == 0 || isPassive(s, c.word) || negator(s, c.word) < 0 {
		return
	}
	will := c.code == "CONCEDE" && c.status == sitrep.Denied && s.in(c.word, "permits") || slices.ContainsFunc(s.all(c.word, "aux"), func(a int) bool {
		return s.lemmas[a] == "will" || s.lemmas[a] == "wo" || s.lemmas[a] == "would"
	})
	will = will || inPresent(s, c.word) && s.in(c.word, "acceptings") // "does not accept the result"
	if !will {
		return
	}
	switch c.code {
	case "REJECT":
		if !s.in(c.word, "acceptings") {
			return
		}
	case "AID":
		c.code, c.mode = "REJECT", "assist"
	case "CONSULT":
		c.code, c.mode = "REJECT", "meet"
	case "CONCEDE", "RETREAT":
		c.code, c.mode = "REJECT", "yield"
	case "AGREE", "SUPPORT", "COOPERATE":
		c.code, c.mode = "REJECT", ""
	default:
		return
	}
	c.status, c.known, c.margin = sitrep.Happened, true, sureMost
	c.targets = without(append(c.targets, c.actors[1:]...), c.actors[:1])
	c.actors = c.actors[:1]
	c.explain("event", "good will that is refused", s.Words[c.word].Form)
}

// imperative reports whether a verb tells whoever reads or hears it what to do: "Support the army!", "Kindly pass this on".
func imperative(s *sentence, verb int) bool {
	switch s.rel(verb) {
	case "root", "conj", "parataxis":
		return s.Words[verb].XPOS == "VB" && strings.Contains(s.Words[verb].Feats, "Mood=Imp") && s.subject(verb) < 0 && s.child(verb, "mark") < 0
	}
	return false
}

// toPress reports whether somebody only turns to reporters, which is a way of saying something, or a paper turns to somebody, which is its
// work: "telephoned the radio station", "speaking by telephone, he said", "told a news conference", "Koro News interviewed the mayor".
func (v *view) toPress(c *claim) bool {
	if v.pressAsks(c) {
		return true
	}
	if c.code == "CONSULT" && len(c.targets) == 0 && len(c.actors) < 2 {
		if c.s.Words[c.word].XPOS == "VBG" && c.s.rel(c.word) == "advcl" && (c.s.in(c.word, "briefings") || c.mode == "phone") {
			return true
		}
		if w := c.s.child(c.word, "compound"); w >= 0 && c.s.lemmas[c.word] == "conference" && (c.s.lemmas[w] == "news" || c.s.lemmas[w] == "press") {
			return true
		}
	}
	return c.code == "CONSULT" && c.s.isVerb(c.word) && len(c.targets) > 0 && c.kind == "" &&
		!slices.ContainsFunc(c.targets, func(who int) bool { return v.cast.list[who].sector != "JRN" })
}

// pressAsks reports whether only papers and agencies turn to somebody to learn something.
func (v *view) pressAsks(c *claim) bool {
	switch {
	case !c.s.in(c.word, "approaches"):
		return false
	case c.code == "CONSULT", c.mode == "investigate", c.code == "REQUEST" && c.mode != "yield" && c.mode != "change":
	default:
		return false
	}
	return len(c.actors) > 0 && c.kind == "" && !slices.ContainsFunc(c.actors, func(who int) bool { return !isPaper(v.cast.list[who]) })
}

// inPresent reports whether a verb stands with "do" or "does".
func inPresent(s *sentence, verb int) bool {
	return s.Words[verb].XPOS == "VB" && slices.ContainsFunc(s.all(verb, "aux"), func(a int) bool {
		return s.Words[a].XPOS == "VBZ" || s.Words[a].XPOS == "VBP"
	})
}

// untold reports whether a claim is the verb of a question or of an order, to whoever reads it or not to do something: neither tells that
// anything is so.
func untold(c *claim) bool {
	s := c.s
	if len(c.figures) == 0 && s.asksYou() {
		return true
	}
	if !s.isVerb(c.word) || len(c.figures) > 0 {
		return false
	}
	if s.Words[c.word].XPOS == "VB" && negator(s, c.word) >= 0 && s.subject(c.word) < 0 && s.child(c.word, "aux") >= 0 && s.lemmas[s.child(c.word, "aux")] == "do" && s.rel(c.word) != "xcomp" {
		return true
	}
	if imperative(s, c.word) && c.code != "REQUEST" {
		return true
	}
	if !s.isQuestion() {
		return false
	}
	switch s.rel(c.word) {
	case "root", "xcomp", "conj", "parataxis":
		return c.code != "REQUEST"
	}
	return false
}

// isQuestion reports whether a sentence ends in a question mark.
func (s *sentence) isQuestion() bool {
	return s.Words[s.lastBut("?")].Form == "?"
}

// lastBut is the last word of a sentence that is no punctuation, or that is one of some signs; 0 where there is none.
func (s *sentence) lastBut(signs ...string) int {
	last := len(s.Words) - 1
	for last > 0 && s.Words[last].UPOS == "PUNCT" && !slices.Contains(signs, s.Words[last].Form) {
		last--
	}
	return last
}

// asksYou reports whether a sentence is a question to whoever is spoken to, which tells nothing of what it names: "Are you worried about the
// curfew?", "What is your plea to voters?".
func (s *sentence) asksYou() bool {
	if !s.isQuestion() || !slices.Contains(s.lemmas, "you") && !slices.Contains(s.lemmas, "your") {
		return false
	}
	for i := range s.Words {
		switch s.Words[i].UPOS {
		case "PUNCT", "SYM", "CCONJ", "INTJ":
			continue
		case "AUX":
			return true
		}
		return strings.HasPrefix(s.Words[i].XPOS, "W")
	}
	return false
}

// averted reports whether a claim is a siege that did not come about, told by a noun: "to avoid encirclement".
func averted(c *claim) bool {
	return c.state == "besieges" && c.code == "" && (c.status == sitrep.Denied || c.status == sitrep.Hypothetical && c.spot == nil) && !c.s.isVerb(c.word) && len(c.figures) == 0
}
