package read

import (
	"slices"
	"strings"

	"sitrep/lang"
	"sitrep/lexicon"
)

// timeOf finds when: what the model read as the event's time, else a time expression in the trigger's own clause.
func (v *view) timeOf(s *sentence, trigger int, args []int) (*moment, string) {
	for _, a := range nearest(s, trigger, args) {
		for i := range v.times {
			m := &v.times[i]
			if m.places(s) && m.first <= a && a <= m.last && !fromOther(s, m, trigger) && !ownDeed(s, m, trigger) && !datesOther(s, m, trigger) && !untilWhen(s, m, trigger) {
				if own := v.momentOn(s, trigger, -1); own != nil && own.first > trigger && !s.under(m.head, trigger) {
					return own, "time of the verb itself" // "searched the port today after a guard was stabbed late last night"
				}
				return m, "model: time of the event"
			}
		}
	}
	if m := v.whenMoment(s, trigger); m != nil {
		return m, "time that the clause goes on from"
	}
	telling := v.tellingVerb(s, trigger)
	if telling < 0 {
		telling = v.announcing(s, trigger)
	}
	if telling < 0 && (v.doneBy(s, trigger) || v.wentOn(s, trigger)) {
		telling = s.Words[trigger].Head
	}
	if m := v.momentOn(s, trigger, telling); m != nil {
		return m, "time in the event's own clause"
	}
	if h := s.Words[trigger].Head; s.rel(trigger) == "xcomp" && h >= 0 && len(v.r.words.Phases(s.lemmas[h], lexicon.Verb)) > 0 {
		if m := v.momentOn(s, h, v.fromWhen(s, h)); m != nil {
			return m, "time on the verb that says it began or went on"
		}
	}
	if from := v.fromWhen(s, trigger); from >= 0 {
		if m := v.momentOn(s, from, -1); m != nil {
			return m, "time from which it went on"
		}
	}
	if m := v.besideMoment(s, trigger); m != nil {
		return m, "time on the verb that it is told beside"
	}
	if m := v.ofBoth(s, trigger); m != nil {
		return m, "time of what is told in one breath"
	}
	if m := v.enacted(s, trigger); m != nil {
		return m, "time at which it was made"
	}
	for first := v.joinedVerb(s, trigger); first >= 0; first = v.joinedVerb(s, first) {
		m := v.momentOn(s, first, -1)
		if m == nil {
			m = v.whenMoment(s, first)
		}
		if m != nil {
			return m, "time of the verb that it is joined to"
		}
	}
	if m := v.ofRelative(s, trigger); m != nil {
		return m, "time of what a relative clause tells about"
	}
	if m := v.meanwhile(s, trigger); m != nil {
		return m, "time of what happened as it did"
	}
	if m := v.firstTo(s, trigger); m != nil {
		return m, "time at which somebody was the first to"
	}
	for i := range v.times {
		m := &v.times[i]
		if m.sent == s.index && !m.placed() && !m.expr.Vague && !m.counted && slices.ContainsFunc(args, func(a int) bool { return m.first <= a && a <= m.last }) {
			return m, "how long it took"
		}
	}
	return nil, ""
}

// ownDeed reports whether a time is that of another deed, which a relative clause beside the trigger tells: "strikes on a base from
// which an attack was launched on Monday".
func ownDeed(s *sentence, m *moment, trigger int) bool {
	marked := func(w int) bool { return w >= 0 && s.Words[w].Marks.EventMargin > eventFloor }
	for h := s.Words[m.head].Head; h >= 0 && !s.under(trigger, h); h = s.Words[h].Head {
		if s.Words[h].Rel == "acl:relcl" && s.Words[h].Head != trigger && (marked(h) || marked(s.subject(h))) {
			return true
		}
	}
	return false
}

// datesOther reports whether a time only says which one another noun means, that is told of beside the trigger: "| fired his deputy ahead of the
// 2018 polls", "| named 2016 candidate Ana Paz".
func datesOther(s *sentence, m *moment, trigger int) bool {
	noun := s.Words[m.head].Head
	if noun <= m.last || noun == trigger || !s.isNoun(noun) || s.under(trigger, noun) || strings.HasPrefix(s.rel(m.head), "obl") {
		return false
	}
	if s.in(noun, "person") && m.coarse() {
		return true
	}
	for _, prep := range []string{s.preposition(noun), s.lemmas[m.first]} {
		switch prep {
		case "before", "ahead", "surround", "surrounding":
			return true
		case "after", "following":
			return m.coarse() // "after Tuesday's meeting" was on Tuesday
		}
	}
	h := s.Words[noun].Head // "the events | surrounding the 2015 deaths"
	return h >= 0 && h != trigger && s.lemmas[h] == "surround"
}

// untilWhen reports whether a time only says how long something went on: "was held until 1974"; of what did not happen until then it says when.
func untilWhen(s *sentence, m *moment, trigger int) bool {
	return (s.lemmas[m.first] == "until" || s.lemmas[m.first] == "till") && s.Words[m.head].Head == trigger && s.isVerb(trigger) && negator(s, trigger) < 0
}

// ofBoth is the time on the second of two verbs that tell of the dead and the hurt: "two were killed and four wounded late last night".
func (v *view) ofBoth(s *sentence, verb int) *moment {
	for _, x := range s.all(verb, "conj") {
		if s.in(verb, "harms") && s.in(x, "harms") && s.child(x, "advmod") < 0 {
			return v.momentOn(s, x, -1)
		}
	}
	return nil
}

// enacted is the time on what makes of a noun what it is, or that parts it from what it says: "the accord which the two signed last month",
// "a call on Friday to lay down arms".
func (v *view) enacted(s *sentence, noun int) *moment {
	if s.isVerb(noun) {
		return nil
	}
	for _, x := range s.all(noun, "acl") {
		if s.in(x, "enactings") {
			return v.momentOn(s, x, -1)
		}
		if m := v.momentOn(s, s.Words[noun].Head, -1); m != nil && m.first == noun+1 && m.last < x && s.child(x, "mark") >= 0 {
			return m
		}
	}
	return nil
}

// ofRelative is the time of the noun about which a relative clause tells something past: "the flood of December 2004, which killed 900", "the
// revolt of 1994, in which 140 died".
func (v *view) ofRelative(s *sentence, trigger int) *moment {
	verb := trigger
	if !s.isVerb(verb) {
		verb = v.clauseOf(s, verb)
	}
	if first := v.joinedVerb(s, verb); first >= 0 {
		verb = first
	}
	if verb < 0 || s.Words[verb].Rel != "acl:relcl" || tense(s, verb) != 'p' || presentPerfect(s, verb) {
		return nil
	}
	noun := s.Words[verb].Head
	if k := slices.IndexFunc(v.times, func(m moment) bool { return m.sent == s.index && m.first <= noun && noun <= m.last }); k >= 0 {
		noun = s.Words[v.times[k].head].Head // "the flood of 12 May | that killed 900"
	}
	m := v.momentOn(s, noun, -1)
	if m == nil || m.last > verb || m.expr.Relation == "since" || s.rel(m.head) != "nmod" && s.rel(m.head) != "nmod:poss" && s.rel(m.head) != "obl" {
		return nil
	}
	return m
}

// fromWhen is the participle on a verb that says no more than from when it holds: "| starting from March 9, the army shelled the town"; -1
// if there is none.
func (v *view) fromWhen(s *sentence, verb int) int {
	for _, x := range s.all(verb, "advcl") {
		if s.Words[x].XPOS == "VBG" && len(v.r.words.Phases(s.lemmas[x], lexicon.Verb)) > 0 && s.child(x, "obj", "xcomp", "ccomp", "nsubj", "mark") < 0 {
			return x
		}
	}
	return -1
}

// andNext is a time together with the day that "and" joins to it: "shelled the camp on Sunday and Monday".
func (v *view) andNext(m *moment) *moment {
	s := v.sents[m.sent]
	for i := range v.times {
		next := &v.times[i]
		if next.sent != m.sent || next.first != m.last+2 || s.lemmas[m.last+1] != "and" || m.time.Precision != "day" || next.time.Precision != "day" || next.time.End <= m.time.Start {
			continue
		}
		both := *m
		both.last = next.last
		both.time.Text, both.time.Span, both.time.Value = v.span(s, m.first, next.last).Exact, v.span(s, m.first, next.last), ""
		both.time.End = next.time.End
		return &both
	}
	return m
}

// momentOn is the time expression that hangs on one of two words, nil if none does.
func (v *view) momentOn(s *sentence, word, other int) *moment {
	for i := range v.times {
		m := &v.times[i]
		if m.places(s) && (hangsOn(s, m, word) || hangsOn(s, m, other)) && !fromOther(s, m, word) && !untilWhen(s, m, word) {
			return m
		}
	}
	return nil
}

// hangsOn reports whether a time hangs on a word, or on what stands for itself before or in a verb's clause: on the subject behind it ("on 27
// March courts jailed"), on another word of time ("for a third day today"), on a place or an act of speech that the clause begins with ("in a
// statement on Friday the bishop urged").
func hangsOn(s *sentence, m *moment, word int) bool {
	h := s.Words[m.head].Head
	if h < 0 || word < 0 {
		return false
	}
	if h == word {
		return true
	}
	if s.Words[h].Head != word || !s.isVerb(word) {
		return false
	}
	switch s.Words[m.head].Rel {
	case "compound", "nummod", "flat", "dep", "nmod:unmarked", "obl:unmarked":
		if s.rel(h) == "nsubj" {
			pos := s.Words[m.first].UPOS
			return m.first > h || m.first == 0 && (pos == "ADP" || pos == "SCONJ" || pos == "DET" || pos == "ADJ")
		}
		return s.rel(h) == "obl" && s.lemmas[h] == "day"
	case "nmod":
		to := s.subject(word)
		if s.rel(h) != "obl" || to < 0 || h > to {
			return false
		}
		switch s.preposition(h) {
		case "at", "in", "on", "from":
			return true
		}
	}
	return false
}

// joinedVerb is the verb that another is joined to under one subject ("met him on Friday and urged him to stop"); -1 if
// there is none.
func (v *view) joinedVerb(s *sentence, verb int) int {
	h := s.Words[verb].Head
	if h < 0 || s.rel(verb) != "conj" || !s.isVerb(verb) || !s.isVerb(h) || s.child(verb, "nsubj", "csubj") >= 0 {
		return -1
	}
	return h
}

// fromOther reports whether a time is a length counted from something else than a day ("two weeks before the vote"), or the day on
// which a toll has grown ("the number of dead rose to 44 on Friday").
func fromOther(s *sentence, m *moment, word int) bool {
	if h := s.Words[m.head].Head; h >= 0 && s.isVerb(h) && s.subject(h) >= 0 && s.in(s.subject(h), "tallies") {
		return true
	}
	if compares(s, m, word) {
		return true
	}
	n, unit := m.last+1, m.last
	if n+1 >= len(s.Words) || s.Words[n+1].UPOS == "PUNCT" || strings.HasSuffix(s.Words[n+1].NER, "DATE") {
		return false
	}
	switch s.lemmas[unit] {
	case "minute", "hour", "day", "week", "month", "year":
	default:
		return false
	}
	counted := slices.ContainsFunc(s.Words[m.first:unit], func(w lang.Word) bool { return w.UPOS == "NUM" || w.Lemma == "several" || w.Lemma == "few" })
	switch s.lemmas[n] {
	case "before", "after", "following", "prior":
		return counted // "the next day before dawn" is a day
	}
	return false
}

// compares reports whether a time is the one that something is measured from: "the first strike since the outbreak of the war in March",
// "the deadliest attack since 2018". Of a word behind "since" it may be the time: "the worst since an uprising in March".
func compares(s *sentence, m *moment, word int) bool {
	for w := m.head; w >= 0 && !s.isVerb(w); w = s.Words[w].Head {
		since := s.child(w, "case", "mark")
		if since < 0 || s.lemmas[since] != "since" {
			continue
		}
		if w != m.head && (since < m.first || since > m.last) {
			return !s.under(word, w)
		}
		h := s.Words[w].Head
		return h >= 0 && s.outdoes(h)
	}
	return false
}
