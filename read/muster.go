package read

import (
	"slices"

	"sitrep"
	"sitrep/lexicon"
)

// muster makes the deed of a count that tells it by itself where no word was read as one. Those counted as protesters protest ("2,000 nurses
// turned out"), soldiers counted where they come or stay are deployed there ("300 soldiers had been waiting at the bridge"), and who has a
// count of people for the object of his verb did to them what it counts ("the gendarmes killed five").
func (v *view) muster() {
	for _, c := range v.claims {
		if !c.bare() || len(c.figures) == 0 || c.status == sitrep.Denied {
			continue
		}
		f := c.figures[0]
		switch {
		case f.High != nil && *f.High == 0:
			continue
		case f.Of == "protesting":
			crowd := v.crowdIn(c)
			if !v.ofProtests() || slices.ContainsFunc(crowd, func(who int) bool { return v.armed(v.cast.list[who]) }) {
				continue // "thousands of pilgrims", "thousands of fighters"
			}
			c.code, c.mode, c.actors = "PROTEST", "demo", crowd
		case f.Of == "deployed" && v.goesSomewhere(c.s, f.word):
			if c.code = "MOBILIZE"; c.s.in(f.word, "troops") {
				c.mode = "troops"
			}
			c.actors = unique([]int{v.actorAt(c.s, v.thoseCounted(c.s, f.word))})
		case !v.countedAsObject(c, f):
			continue
		}
		c.explain("event", "those counted do it, or who counts them for his object", f.Span.Exact)
	}
}

// ofProtests reports whether the report tells of a protest in other words, or calls somebody protesters.
func (v *view) ofProtests() bool {
	return v.namedProtesters() >= 0 || slices.ContainsFunc(v.claims, func(c *claim) bool { return c.code == "PROTEST" })
}

// goesSomewhere reports whether those counted are the subject of a verb that does not tell of a fight: "300 soldiers landed in Hara", "some 90
// troops are said to be combing the hills".
func (v *view) goesSomewhere(s *sentence, counted int) bool {
	y := s.predicateOf(counted)
	if y < 0 || s.isVerb(y) && s.under(counted, s.child(y, "obj")) {
		return false
	}
	if x := s.child(y, "xcomp"); x >= 0 && s.passive(y) {
		if _, told := v.cue(s, y); told {
			y = x
		}
	}
	if isPassive(s, y) || v.fights(s, y) || !v.canAct(s, counted) {
		return false
	}
	switch noun, _ := v.noun(s, v.thoseCounted(s, counted)); noun.Sector {
	case "BUS", "CVL", "LAB", "MED", "EDU":
		return false // "eight contractors are paying the guards"
	}
	return true
}

// countedAsObject makes a claim the deed of whoever killed, hurt or holds those whom it counts as the object of a verb: men in arms, and of those
// held a state; false if nobody did.
func (v *view) countedAsObject(c *claim, f amount) bool {
	s, y := c.s, c.s.predicateOf(f.word)
	if y < 0 || !s.isVerb(y) || !s.under(f.word, s.child(y, "obj")) || isPassive(s, y) || s.rel(y) == "acl" {
		return false
	}
	n := s.subject(y)
	if n < 0 {
		return false
	}
	who, ok := v.cast.byWord[at{s.index, n}]
	if !ok || v.standsAsPlace(s, n) || s.in(n, "weapons") || s.in(n, "vehicles") {
		return false
	}
	doers := v.each([]int{who})
	armed := !slices.ContainsFunc(doers, func(x int) bool { return !v.armed(v.cast.list[x]) })
	switch {
	case ofPeople(f) && armed && effectVerb(s, y) && v.fights(s, y):
		c.code = "ASSAULT"
	case f.Of != "detained" && f.Of != "abducted" || !v.arrests(s, y):
		return false
	case v.lawless(doers):
		c.code, c.mode = "ASSAULT", "abduct"
	case armed || v.cast.list[who].sector == "GOV" || v.cast.list[who].kind == sitrep.Country:
		c.code, c.mode = "COERCE", "arrest"
	default:
		return false
	}
	c.actors = doers
	if noun := v.thoseCounted(s, f.word); s.isNoun(noun) {
		c.targets = without(unique([]int{v.actorAt(s, noun)}), doers)
	}
	return true
}

// arrests reports whether the lexicon knows a verb for one of taking or holding people.
func (v *view) arrests(s *sentence, verb int) bool {
	return slices.ContainsFunc(v.senses(s, verb), func(x lexicon.Sense) bool {
		return x.Code.Mode == "arrest" || x.Code.Mode == "abduct"
	})
}

// thoseCounted is the noun for those whom a number or a noun of quantity counts: "dozens more | civilians", "a crowd of | nurses".
func (v *view) thoseCounted(s *sentence, word int) int {
	if h := s.Words[word].Head; h >= 0 && s.rel(word) == "nummod" && s.isNoun(h) {
		return h
	}
	return v.counted(s, word)
}

// takers gives a place that is told to have been taken, and not by whom, to who was last told to take one: "the army has entered Hara. Osk
// had been taken the day before".
func (v *view) takers() {
	last := -1
	for _, c := range v.claims {
		if c.state != "takes" {
			continue
		}
		if c.holder >= 0 {
			last = c.holder
			continue
		}
		if last < 0 || slices.Contains(c.targets, last) || v.saysWho(c.s, c.word) {
			continue
		}
		c.holder = last
		c.explain("control", "who took a place before", v.cast.list[last].name)
	}
}

// saysWho reports whether a verb of taking says who took, whoever that is and whatever the tree hangs him on; what falls does not.
func (v *view) saysWho(s *sentence, verb int) bool {
	if !s.isVerb(verb) || s.lemmas[verb] == "fall" {
		return false
	}
	return len(v.subjects(s, verb)) > 0 || verb+1 < len(s.Words) && s.lemmas[verb+1] == "by"
}
