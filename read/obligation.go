package read

import (
	"slices"

	"sitrep"
)

// obligations reads what a speaker says that others must do as a request of theirs ("Kerry said all sides had to stop"): the
// act is carried by what is said, so that the speaker is both source and actor (design.md 3b).
func (v *view) obligations(s *sentence, list []*claim) []*claim {
	var out []*claim
	for i := range s.Words {
		act, ok := obliged(s, i)
		if !ok {
			continue
		}
		var old *claim // what the model read as a request already
		for _, c := range list {
			if (c.word == i || c.word == act) && !c.gone {
				old = c
			}
		}
		if old != nil && old.code != "REQUEST" && old.word == i && !goodWill(old.code) {
			continue
		}
		var speaker []int
		for _, q := range v.sayings(s.index, i) {
			if q.neutral && q.kind == "say" && len(q.speaker) > 0 && v.canKnow(q.speaker) {
				speaker = q.speaker
				break
			}
		}
		subject := s.subject(i)
		if len(speaker) == 0 || subject < 0 || negator(s, i) >= 0 || s.inRelative(i) || s.in(act, "statives") || s.standsForAll(subject) {
			continue
		}
		addressed := v.actorsOf(s, antecedentOf(s, subject))
		if s.passive(act) {
			if addressed = nil; v.askedFor(s, act) == "" {
				continue // "the law should be changed" asks, "talks should be held on Monday" tells
			}
		} else if len(addressed) == 0 || !v.canAct(s, antecedentOf(s, subject)) {
			continue
		} else if m := v.askedFor(s, act); len(without(addressed, speaker)) == 0 && (m == "" || m == "assist") {
			continue // "we have to work on it" asks nobody
		}
		c := newClaim(s, i)
		if old != nil && (old.code == "REQUEST" || goodWill(old.code)) {
			old.gone = true
		}
		c.code, c.mode, c.fixed = "REQUEST", v.askedFor(s, act), sitrep.Happened
		c.actors, c.targets = speaker, without(addressed, speaker)
		c.explain("event", "what others must do is asked of them", s.Words[i].Form)
		for _, old := range list { // "had to work together on a ceasefire": the ceasefire is called for
			if old.kind != "" && old.code == "" && s.under(old.word, i) && c.kind == "" {
				c.kind, c.phase, old.gone = old.kind, "called-for", true
			}
			if old.code != "" && old.word == act && old.code != "ASSAULT" {
				old.gone = true
			}
		}
		out = append(out, c)
	}
	return out
}

// inRelative reports whether a verb only says which noun before it is meant: "the part that banks should play", "the way it has to go".
func (s *sentence) inRelative(verb int) bool {
	return s.Words[verb].Rel == "acl:relcl" && !slices.ContainsFunc(s.children[verb], func(w int) bool { return s.lemmas[w] == "who" })
}

// standsForAll reports whether a subject stands for all of a kind, so that what is said of it is a rule and asked of nobody: "any leader",
// "every society", "people must know".
func (s *sentence) standsForAll(subject int) bool {
	d := s.child(subject, "det")
	if d < 0 {
		return s.Words[subject].Form == "people" && len(s.children[subject]) == 0
	}
	return s.lemmas[d] == "any" || s.lemmas[d] == "every"
}

// obliged reports whether a word says that something must be done: "must stop", "should stop" (the verb), "have to stop",
// "need to stop" (have, need). act is what must be done.
func obliged(s *sentence, i int) (act int, ok bool) {
	if !s.isVerb(i) {
		return 0, false
	}
	switch s.lemmas[i] {
	case "have", "need":
		x := s.child(i, "xcomp")
		yet := slices.ContainsFunc(s.all(i, "advmod"), func(w int) bool { return s.lemmas[w] == "yet" })
		if x < 0 || s.child(x, "mark") < 0 || s.child(i, "obj") >= 0 || perfect(s, i) || yet {
			return 0, false // "have had to flee" is done, "has yet to reply" is not
		}
		return x, true
	}
	if s.asksHow(i) {
		return 0, false
	}
	for _, a := range s.all(i, "aux") {
		switch s.lemmas[a] {
		case "must", "should", "ought":
			return i, s.Words[i].UPOS == "VERB" && a > s.subject(i) // "should Oslo be given a role": if it is
		}
	}
	return 0, false
}

// asksHow reports whether a verb stands in a clause that leaves open how, when, whether or by whom it is done: "could not decide how
// the truce should be watched".
func (s *sentence) asksHow(verb int) bool {
	if s.Words[verb].Rel == "acl:relcl" {
		return false
	}
	for i := verb - 1; i >= 0 && s.under(i, verb); i-- {
		switch s.Words[i].XPOS {
		case "WRB", "WP", "WDT":
			return true
		}
		if s.lemmas[i] == "whether" {
			return true
		}
	}
	return false
}

// goodWill reports whether a type is an act of good will, which others may be asked for: "must mediate", "should let them in".
func goodWill(code string) bool {
	switch code {
	case "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT":
		return true
	}
	return false
}

// askedFor is the mode of a request by what is asked.
func (v *view) askedFor(s *sentence, act int) string {
	switch {
	case s.in(act, "stops") || s.in(act, "yields"):
		return "yield"
	case s.in(act, "helps"):
		return "assist"
	case s.in(act, "meets"):
		return "meet"
	case s.in(act, "changes"):
		return "change"
	}
	return ""
}
