package read

import (
	"slices"

	"sitrep"
)

// abducted makes an abduction of what reads as an arrest where no state's people did it: "gunmen rounded up nine villagers", "the raiders
// took people away". Whom they hold is abducted too.
func (v *view) abducted(s *sentence, list []*claim) {
	for _, c := range list {
		if c.code == "COERCE" && v.lawless(c.actors) && !v.heldAlready(c) && (c.mode == "arrest" || c.mode != "restrict" && v.takesPeople(c)) {
			c.code, c.mode = "ASSAULT", "abduct"
			c.explain("event.type", "taken by people under arms of no state", s.Words[c.word].Form)
		}
		byForce := c.code == "ASSAULT" && c.mode == "abduct"
		for k := range c.figures {
			if f := &c.figures[k]; f.Of == "detained" && (byForce || c.bare() && v.heldByOutlaws(s, f.word)) {
				f.Of = "abducted"
			}
		}
	}
}

// lawless reports whether all of a list are rebels, criminals or other people under arms of no state.
func (v *view) lawless(list []int) bool {
	return len(list) > 0 && !slices.ContainsFunc(list, func(who int) bool {
		switch v.cast.list[who].sector {
		case "REB", "CRM", "UAF":
			return false
		}
		return true
	})
}

// heldAlready reports whether those who are arrested are prisoners as they are or soldiers, whom rebels take in battle, or none of them is a
// person or a group: rebels who rule have jails, and "captured the embassy" takes nobody away.
func (v *view) heldAlready(c *claim) bool {
	return len(c.targets) > 0 && !slices.ContainsFunc(c.targets, func(who int) bool {
		ch := v.cast.list[who]
		jailed := ch.sector == "MIL" || v.r.words.InClass(ch.noun, "prisoners") && !v.r.words.InClass(ch.noun, "hostages")
		return ch.ner != "LOC" && ch.kind != sitrep.Body && ch.kind != sitrep.Country && !jailed
	})
}

// takesPeople reports whether a verb that takes has people for its object: "took people away", "seized two nurses".
func (v *view) takesPeople(c *claim) bool {
	o := c.s.object(c.word)
	if o < 0 || !c.s.in(c.word, "takings") {
		return false
	}
	who, ok := v.cast.byWord[at{c.s.index, o}]
	return ok && slices.Contains(c.targets, who)
}

// heldByOutlaws reports whether the verb over those who are counted has people under arms of no state for its subject: "the guerrillas, who
// are holding 20 people".
func (v *view) heldByOutlaws(s *sentence, counted int) bool {
	y := s.predicateOf(counted)
	if y < 0 || !s.undergoer(counted) {
		return false
	}
	subject := s.subject(y)
	if subject < 0 {
		return false
	}
	who, ok := v.cast.byWord[at{s.index, antecedentOf(s, subject)}]
	return ok && v.lawless([]int{who})
}
