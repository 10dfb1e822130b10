package read

import (
	"slices"
	"strings"

	"sitrep"
)

// Verbs of dying.
var dying = strings.Fields("die died dies succumb perish expire")

// dies reports whether a verb tells of a death that nobody else is said to have brought about: "died", "was pronounced
// dead".
func dies(s *sentence, i int) bool {
	if !s.isVerb(i) {
		return false
	}
	if slices.Contains(dying, s.lemmas[i]) || slices.Contains(dying, strings.ToLower(s.Words[i].Form)) { // lemmas err
		return true
	}
	if s.lemmas[i] != "pronounce" && s.lemmas[i] != "declare" && s.lemmas[i] != "find" {
		return false
	}
	for _, c := range s.all(i, "xcomp", "obj", "amod", "advmod") {
		if s.lemmas[c] == "dead" {
			return true
		}
	}
	return false
}

// deaths reads that somebody died whom an attack told before had struck ("Duval was shot on Monday. He died in hospital."):
// the claim tells of the attack again, with how it ended.
func (v *view) deaths(s *sentence, list []*claim) []*claim {
	var out []*claim
	for i := range s.Words {
		if !dies(s, i) || negator(s, i) >= 0 || modal(s, i) >= 0 || slices.ContainsFunc(list, func(c *claim) bool { return c.word == i || slices.Contains(c.also, i) }) {
			continue
		}
		subject := s.subject(i)
		if subject < 0 {
			continue
		}
		subject = antecedentOf(s, subject)
		who, known := v.cast.byWord[at{s.index, subject}]
		if !known {
			continue
		}
		struck := func(c *claim) bool {
			return c.code == "ASSAULT" && !unreal(c) && !c.gone && slices.Contains(c.targets, who)
		}
		if k := slices.IndexFunc(list, struck); k >= 0 && s.under(i, list[k].word) {
			list[k].also = append(list[k].also, i) // "was shot and died"
			continue
		}
		old := slices.IndexFunc(v.claims, struck)
		if old < 0 && !slices.ContainsFunc(list, struck) {
			continue
		}
		c := newClaim(s, i)
		c.code, c.targets = "ASSAULT", []int{who}
		c.explain("event", "who was struck before has died", s.Words[i].Form)
		out = append(out, c)
	}
	return out
}

// theOneWho reads a definite person as one where he is said to have died: "the victim was pronounced dead", "the fifth man
// died". A name gives no figure.
func (v *view) theOneWho(s *sentence, taken map[int]bool) []amount {
	var out []amount
	for i := range s.Words {
		if !dies(s, i) && (s.lemmas[i] != "kill" || !s.passive(i)) || negator(s, i) >= 0 {
			continue
		}
		n := s.subject(i)
		if n < 0 || taken[n] || s.Words[n].XPOS != "NN" || s.child(n, "nummod", "conj") >= 0 {
			continue
		}
		d := s.child(n, "det")
		if d < 0 || s.lemmas[d] != "the" {
			continue
		}
		if people, _ := v.isPeople(s, n); !people {
			continue
		}
		one := int64(1)
		a := amount{word: n, Figure: sitrep.Figure{Of: "killed", Low: &one, High: &one, Span: v.span(s, min(d, n), n)}}
		v.unitOf(s, n, &a)
		taken[n] = true
		out = append(out, a)
	}
	return out
}

// tollReach is how many sentences after an attack a bare count of the dead still belongs to it.
const tollReach = 6

// outcome corrects the wounded of an attack by the dead whom the report tells later: somebody who "was shot" and then died
// is counted among the killed, and of four shot of whom one died three are wounded.
func (v *view) outcome(h *happening) {
	dead := int64(0)
	for _, c := range h.claims {
		dead = max(dead, deadIn(c))
	}
	for _, c := range v.claims {
		if c.bare() && v.attackBefore(c) == h {
			dead = max(dead, deadIn(c))
		}
	}
	if dead == 0 {
		return
	}
	for _, c := range h.claims {
		if c.s.lemmas[c.word] != "shoot" {
			continue
		}
		told := deadIn(c) > 0
		for k := range c.figures {
			f := &c.figures[k]
			if f.Of != "wounded" || f.Low == nil || f.High == nil || *f.Low != *f.High || f.PartOf != "" || *f.Low < dead || wounding(c.s, f.word) {
				continue
			}
			if *f.Low > dead {
				left := *f.Low - dead
				f.Low, f.High = &left, &left
			} else if !told {
				f.Of = "killed"
			}
			c.explain("figures", "some of those shot are told to have died", f.Span.Exact)
		}
	}
}

// wounding reports whether a word of wounding, not only of shooting, stands over a count.
func wounding(s *sentence, word int) bool {
	for h, steps := s.Words[word].Head, 0; h >= 0 && steps < 2; h, steps = s.Words[h].Head, steps+1 {
		switch s.lemmas[h] {
		case "wound", "injure", "hurt":
			return true
		case "shoot":
			return false
		}
	}
	return false
}

// attackBefore is the happening that the last attack told before a claim belongs to, nil if there is none near.
func (v *view) attackBefore(c *claim) *happening {
	for _, old := range slices.Backward(v.claims[:max(0, slices.Index(v.claims, c))]) {
		if c.s.index-old.s.index > tollReach {
			return nil
		}
		if old.code == "ASSAULT" && !unreal(old) {
			return v.told[old]
		}
	}
	return nil
}

// deadIn is how many a claim tells to have died, 0 if it does not say.
func deadIn(c *claim) int64 {
	if unreal(c) || c.status == sitrep.Denied {
		return 0
	}
	for _, f := range c.figures {
		if f.Of == "killed" && f.PartOf == "" && f.Low != nil && f.High != nil && *f.Low == *f.High {
			return *f.Low
		}
	}
	if len(c.figures) == 0 && len(c.targets) > 0 && (dies(c.s, c.word) || slices.ContainsFunc(c.also, func(w int) bool { return dies(c.s, w) })) {
		return int64(len(c.targets))
	}
	return 0
}
