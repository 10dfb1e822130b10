package read

import "slices"

// besideMoment is the time expression on the verb beside which a new act is told: by a noun that is its object, its subject or a
// manner of it ("on Thursday a guard went on a stabbing spree"), or by a participle behind it. What is spoken of as known has a
// time of its own, and so has what is only said.
func (v *view) besideMoment(s *sentence, trigger int) *moment {
	w := trigger
	for s.rel(w) == "compound" || s.rel(w) == "nmod" && s.preposition(w) == "of" {
		w = s.Words[w].Head
	}
	verb := s.Words[w].Head
	if verb < 0 || !s.isVerb(verb) || v.saysWord(s, verb) || v.speechAct(s, verb) {
		return nil
	}
	switch s.rel(w) {
	case "advcl":
		if mark := s.child(w, "mark", "case"); s.Words[w].XPOS != "VBG" || mark >= 0 && s.lemmas[mark] != "by" {
			return nil
		}
	case "obl":
		switch s.preposition(w) {
		case "in", "on", "with", "by", "at", "into":
		default:
			return nil
		}
		if pointsBack(s, w) || s.child(w, "nmod:poss") >= 0 {
			return nil
		}
	case "obj", "nsubj":
		if pointsBack(s, w) || s.child(w, "nmod:poss") >= 0 {
			return nil
		}
	default:
		return nil
	}
	if m := v.momentOn(s, verb, -1); m != nil {
		return m
	}
	return v.whenMoment(s, verb) // "it began on Sunday, when a march ended in a riot"
}

// whenMoment is the time before the "when" that begins a word's clause: "the worst raid was in April, when rebels burned the mill".
func (v *view) whenMoment(s *sentence, trigger int) *moment {
	all := s.all(trigger, "advmod", "mark")
	k := slices.IndexFunc(all, func(w int) bool { return s.lemmas[w] == "when" && w > 0 })
	if k < 0 {
		return nil
	}
	last := all[k] - 1
	if s.Words[last].Form == "," {
		last--
	}
	for i := range v.times {
		if m := &v.times[i]; m.places(s) && m.last == last {
			return m
		}
	}
	return nil
}

// meanwhile is the time on the clause that tells what happened when a verb's deed was done: "was shot when his car came under fire late
// on Thursday", "shot at boats as they made for a camp on Friday", "on Thursday nine were killed as fighting went on". "When" behind a comma
// begins what came of it.
func (v *view) meanwhile(s *sentence, verb int) *moment {
	for _, w := range s.all(verb, "advcl") {
		when := s.child(w, "advmod", "mark")
		if w < verb || when <= 0 || when > w || tense(s, w) != 'p' {
			continue
		}
		if l := s.lemmas[when]; l == "when" && s.Words[when-1].Form != "," || (l == "as" || l == "while") && s.lemmas[w] != "do" && tense(s, verb) == 'p' {
			return v.momentOn(s, w, -1)
		}
	}
	clause := verb
	if !s.isVerb(verb) {
		clause = v.clauseOf(s, verb)
	}
	if clause < 0 || s.rel(clause) != "advcl" || tense(s, clause) != 'p' {
		return nil
	}
	mark, h := s.child(clause, "mark", "advmod"), s.Words[clause].Head
	if mark < 0 || mark > clause || s.lemmas[mark] != "as" && s.lemmas[mark] != "while" || tense(s, h) != 'p' || v.saysWord(s, h) {
		return nil
	}
	if m := v.momentOn(s, h, -1); m != nil && m.time.Start != "" && !m.wide() {
		return m
	}
	return nil
}

// firstTo is the time at which somebody was the first, the second or the latest to do or suffer what a verb tells: "on Monday he became the
// first officer to be convicted"; nil if the words tell none.
func (v *view) firstTo(s *sentence, verb int) *moment {
	n, to := s.Words[verb].Head, s.child(verb, "mark")
	if s.rel(verb) != "acl" || to < 0 || s.lemmas[to] != "to" || n < 0 || !slices.ContainsFunc(s.all(n, "amod"), func(a int) bool {
		return s.lemmas[a] == "first" || s.lemmas[a] == "late" || s.lemmas[a] == "second"
	}) {
		return nil
	}
	return v.momentOn(s, n, s.Words[n].Head)
}
