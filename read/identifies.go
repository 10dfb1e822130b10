package read

import "slices"

// identifies reports whether a claim only says who somebody is, by what he does at all times or these days: "a lawyer who is helping the
// mediator", "the envoys who lead the group".
func (v *view) identifies(c *claim) bool {
	s := c.s
	switch c.code {
	case "AID", "SUPPORT", "COOPERATE", "CONSULT":
	case "ACCUSE":
		if c.mode != "investigate" {
			return false
		}
	default:
		return false
	}
	if c.kind != "" || c.state != "" || c.claimant >= 0 || len(c.figures) > 0 || !s.isVerb(c.word) || s.Words[c.word].Rel != "acl:relcl" {
		return false
	}
	n := s.child(c.word, "nsubj")
	if n < 0 || s.lemmas[n] != "who" || v.ownDay(c) && s.under(c.moment.first, c.word) || v.ownPlace(c) && s.under(c.spot.first, c.word) {
		return false
	}
	if asRule(s, c.word) || s.Words[c.word].XPOS == "VB" && s.child(c.word, "aux") < 0 {
		return true
	}
	h := s.Words[c.word].Head
	goesOn := s.Words[c.word].XPOS == "VBG" && slices.ContainsFunc(s.all(c.word, "aux"), func(a int) bool { return s.Words[a].XPOS == "VBZ" })
	return goesOn && h >= 0 && (s.Words[h].XPOS == "NN" || s.Words[h].XPOS == "NNP")
}

// ofAnyWho reports whether a claim only says of which people something holds: "money for rebels who hand in their guns".
func ofAnyWho(c *claim) bool {
	s := c.s
	if h := s.Words[c.word].Head; c.code != "ASSAULT" && s.Words[c.word].XPOS == "VBN" && s.rel(c.word) == "acl" && h >= 0 && s.in(h, "anybodies") {
		return true // "anyone accused of a crime"
	}
	if c.code == "" || isSpeech(c) || c.kind != "" || c.state != "" || c.claimant >= 0 || len(c.figures) > 0 || !s.isVerb(c.word) || s.Words[c.word].Rel != "acl:relcl" || s.Words[c.word].XPOS != "VBP" {
		return false
	}
	n, h := s.child(c.word, "nsubj"), s.Words[c.word].Head
	return n > 0 && s.lemmas[n] == "who" && s.Words[n-1].Form != "," && s.child(c.word, "aux") < 0 && h >= 0 && s.Words[h].XPOS == "NNS" && s.child(h, "det", "nummod", "nmod:poss") < 0
}

// onlyAim reports whether a claim tells what somebody fights for: "in a war to topple the junta".
func onlyAim(c *claim) bool {
	s := c.s
	h := s.Words[c.word].Head
	if c.code != "COERCE" && c.code != "SANCTION" || s.Words[c.word].XPOS != "VB" || !toInfinitive(s, c.word) || h < 0 {
		return false
	}
	switch s.rel(c.word) {
	case "acl", "xcomp", "advcl":
		return s.in(h, "struggles")
	}
	return false
}

// onlyCharge reports whether a deed other than violence is only what somebody is arrested, tried or sentenced for: "convicted of extorting a
// firm", "charged with obstructing justice". The arrest and the trial tell it.
func onlyCharge(c *claim) bool {
	switch c.code {
	case "COERCE", "REQUEST", "THREATEN":
	default:
		return false
	}
	s := c.s
	if s.in(c.word, "overthrows") {
		return false // "arrested for plotting to topple the president"
	}
	if len(c.figures) > 0 || c.kind != "" || c.state != "" {
		return false
	}
	for w := c.word; s.Words[w].Head >= 0; w = s.Words[w].Head {
		h, rel := s.Words[w].Head, s.rel(w)
		switch rel {
		case "xcomp", "advcl", "obl", "nmod", "acl", "ccomp":
		case "conj":
			continue
		default:
			return false
		}
		if s.isVerb(h) && (s.in(h, "verdicts") || s.in(h, "arrests")) || s.lemmas[h] == "count" {
			return slices.Contains(chargeWords, s.introducer(w))
		}
	}
	return false
}

// chargeWords stand before what somebody is charged with.
var chargeWords = []string{"of", "for", "with", "on", "over"}

// introducer is the preposition or mark before a word's phrase or clause, "" if it has none.
func (s *sentence) introducer(w int) string {
	if p := s.preposition(w); p != "" {
		return p
	}
	if m := s.child(w, "mark"); m >= 0 {
		return s.lemmas[m]
	}
	return ""
}

// amongKin reports whether all who help are kin of those whom they help: no aid of which public life tells.
func (v *view) amongKin(c *claim) bool {
	return c.code == "AID" && c.kind == "" && len(c.actors) > 0 && !slices.ContainsFunc(c.actors, func(who int) bool {
		ch := v.cast.list[who]
		return ch.ner != "" || !v.r.words.InClass(ch.noun, "kinfolks")
	})
}

// soughtDeal reports whether a noun names an agreement that is only sought or talked about: "met to work on a deal to end the war", "are
// trying to broker a deal".
func soughtDeal(c *claim) bool {
	s := c.s
	h := s.Words[c.word].Head
	if c.code != "AGREE" || c.kind != "" || s.isVerb(c.word) || h < 0 || c.claimant >= 0 {
		return false
	}
	if d := s.child(c.word, "det"); d >= 0 && s.lemmas[d] != "a" && s.lemmas[d] != "an" || s.child(c.word, "nmod:poss") >= 0 {
		return false
	}
	if s.isVerb(h) && s.object(h) == c.word {
		return s.Words[h].XPOS == "VB" && toInfinitive(s, h)
	}
	a, p := s.child(c.word, "acl"), s.preposition(c.word)
	return a >= 0 && toInfinitive(s, a) && (p == "on" || p == "to" && s.in(h, "brinks"))
}

// leftOpen reports whether a process is only what others leave open: "could not decide how the truce should be watched".
func leftOpen(c *claim) bool {
	s := c.s
	if c.code != "" || c.kind == "" || c.state != "" {
		return false
	}
	verb := s.governor(c.word)
	return verb >= 0 && s.asksHow(verb) && slices.ContainsFunc(s.all(verb, "aux"), func(a int) bool { return s.lemmas[a] == "should" })
}

// wantedDone reports whether a participle tells what somebody wants done: "wants the treaty signed in May".
func wantedDone(c *claim) bool {
	s := c.s
	if c.code == "" || c.code == "ASSAULT" || s.Words[c.word].XPOS != "VBN" || s.child(c.word, "aux", "aux:pass") >= 0 {
		return false
	}
	h := s.Words[c.word].Head
	if h >= 0 && s.isNoun(h) && s.rel(c.word) == "acl" && s.rel(h) == "obj" {
		h = s.Words[h].Head
	}
	return h >= 0 && s.isVerb(h) && s.in(h, "wishes")
}
