package read

import (
	"slices"

	"sitrep"
)

// refusals reads what somebody says he will not do as a refusal of his, where the deed is one that others may want of him and
// the model read nothing in its verb: "will not end the strike", "would not reopen the crossing".
func (v *view) refusals(s *sentence, list []*claim) []*claim {
	var out []*claim
	for i := range s.Words {
		if !s.isVerb(i) || s.Words[i].Marks.EventMargin < candidateFloor || negator(s, i) < 0 || isPassive(s, i) || !v.resolved(s, i) {
			continue
		}
		if slices.ContainsFunc(list, func(c *claim) bool { return c.word == i && !c.gone && c.code != "" }) {
			continue
		}
		subject, mode := s.subject(i), v.askedFor(s, i)
		if subject < 0 || mode == "" || len(v.objects(s, i)) == 0 {
			continue
		}
		who := v.actorsOf(s, antecedentOf(s, subject))
		if len(who) == 0 || !v.canAct(s, antecedentOf(s, subject)) {
			continue
		}
		c := newClaim(s, i)
		c.code, c.mode, c.fixed, c.known, c.margin = "REJECT", mode, sitrep.Happened, true, sureMost
		c.actors = who
		c.explain("event", "what somebody will not do he refuses", s.Words[i].Form)
		v.reach(c, false)
		out = append(out, c)
	}
	return out
}

// resolved reports whether a verb tells what its subject is resolved to do or not to do: "will", or "would" in what is said.
func (v *view) resolved(s *sentence, i int) bool {
	return slices.ContainsFunc(s.all(i, "aux"), func(a int) bool {
		switch s.lemmas[a] {
		case "will", "wo":
			return true
		case "would":
			return len(v.sayings(s.index, i)) > 0
		}
		return false
	})
}

// conditioned finds whom a refusal, a threat or a demand is addressed to by its condition: who must act before it is dropped
// ("until the government raises wages", "unless Oslo yields").
func (v *view) conditioned(c *claim) []int {
	switch c.code {
	case "REJECT", "THREATEN", "REQUEST":
	default:
		return nil
	}
	s := c.s
	for i := range s.Words {
		m := s.child(i, "mark")
		if s.rel(i) != "advcl" || m < 0 || i < c.word || !s.under(i, c.word) {
			continue
		}
		switch s.lemmas[m] {
		case "until", "till", "unless", "if":
		default:
			continue
		}
		for _, w := range append(append(v.subjects(s, i), v.objects(s, i)...), s.all(i, "obj", "obl", "ccomp")...) {
			if s.isVerb(w) {
				w = s.subject(w) // "until he is satisfied that Oslo yields"
			}
			if w < 0 {
				continue
			}
			if who := without(v.partyIn(s, antecedentOf(s, w), false, 2), c.actors); len(who) > 0 {
				return who
			}
		}
	}
	return nil
}

// turnedDown reports whether a claim is an act of words that a noun names and somebody turns down or denies: "rejected a Libyan
// proposal", "dismissed the allegations". It has been done for all that.
func (v *view) turnedDown(c *claim) bool {
	s := c.s
	h := s.Words[c.word].Head
	if s.isVerb(c.word) || h < 0 || !s.isVerb(h) || negator(s, c.word) >= 0 || c.code != "REQUEST" && c.code != "ACCUSE" {
		return false
	}
	return slices.Contains(v.objects(s, h), c.word) && (v.speechCode(s, h) == "REJECT" || s.in(h, "disavows"))
}

// disowned leaves out the denials that deny a deed of the denier's own: the deed itself, denied, says it ("denied arming the rebels").
func disowned(s *sentence, list []*claim) {
	for _, deed := range list {
		h := s.Words[deed.word].Head
		if deed.gone || deed.code == "" || h < 0 || s.lemmas[h] != "deny" || s.Words[deed.word].XPOS != "VBG" || negator(s, h) >= 0 {
			continue
		}
		for _, denial := range list {
			if denial.word == h && denial.code == "REJECT" {
				denial.gone, deed.fixed = true, sitrep.Denied
				deed.explain("status", "a deed of one's own is denied", s.Words[h].Form)
			}
		}
	}
}
