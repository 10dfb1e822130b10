package read

import (
	"slices"

	"sitrep"
)

// promised reads what somebody says that he himself will do as a promise or a threat of his, beside the deed that is expected
// ("said it would free the pilots"): PLOVER's reading of an announcement. It is nil where nothing is announced so.
func (v *view) promised(s *sentence, c *claim) *claim {
	if c.status != sitrep.Expected && c.status != sitrep.Hypothetical || !s.isVerb(c.word) || isPassive(s, c.word) || negator(s, c.word) >= 0 || !v.resolved(s, c.word) || len(c.targets) == 0 {
		return nil
	}
	code := "AGREE"
	switch {
	case goodWill(c.code):
	case c.code == "ASSAULT", c.code == "COERCE", c.code == "SANCTION", c.code == "PROTEST":
		code = "THREATEN"
	default:
		return nil
	}
	for _, q := range v.sayings(s.index, c.word) {
		if !q.neutral || q.sent != s.index || q.head.sent != s.index || q.cue < 0 || len(q.speaker) == 0 || !overlap(q.speaker, c.actors) || v.isNotDone(q) {
			continue
		}
		if slices.ContainsFunc(v.claims, func(o *claim) bool { return o.s == s && o.word == q.cue && o.code == code }) {
			return nil
		}
		if !conditional(s, c.word) {
			c.set(sitrep.Expected, "announced", s.Words[q.cue].Form)
		}
		p := newClaim(s, q.cue)
		p.code, p.fixed, p.known, p.margin = code, sitrep.Happened, true, sureMost
		p.actors, p.targets = slices.Clone(c.actors), slices.Clone(c.targets)
		p.sources, p.relays, p.voice, p.cue = c.sources, c.relays, c.voice, c.cue // the act is carried by what was said
		p.explain("event", "what somebody says he will do he promises or threatens", s.Words[q.cue].Form)
		return p
	}
	return nil
}

// conditional reports whether a verb tells what is done on a condition only: "would leave if".
func conditional(s *sentence, verb int) bool {
	return slices.ContainsFunc(s.all(verb, "advcl"), s.isCondition)
}

// isCondition reports whether a verb's clause is a condition: "unless the siege is lifted".
func (s *sentence) isCondition(verb int) bool {
	m := s.child(verb, "mark")
	return m >= 0 && (s.lemmas[m] == "if" || s.lemmas[m] == "unless")
}
