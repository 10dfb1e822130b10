package read

// A report hangs words of its own on what it says that somebody wants, fears or condemns: who the people named are, which a law
// was, where it was said. In a clause that is told ("said the army, which …") such words are as a rule the speaker's; behind a
// noun or an infinitive ("condemned the raid, which …") they are the report's, and so behind what somebody wants, asks or denies ("denied that
// it had raided Gao, where nine died").

// withoutHung takes off the end of what is said what the report hangs on it.
func (v *view) withoutHung(q *saying, r run) run {
	s := v.sents[r.sent]
	told := (q.kind == "accordingto" || q.head.word < 0 || q.head.sent != s.index || s.clauseAt(q.head.word)) && !givesNoAccount(q)
	if !told && s.quoted[r.last] == 0 {
		r = v.withoutMedium(s, r)
	}
	for again := true; again; {
		again = false
		for j := r.first + 1; j <= r.last && s.quoted[r.last] == 0; j++ {
			if !v.hung(s, j, told) {
				continue
			}
			from, to := s.stretch(j, nil)
			if to < r.last || from <= r.first+1 {
				continue
			}
			set := parts(s, from-1)
			if !set && (q.kind != "want" || s.rel(j) != "acl" || verbTense(s, j) != 'p') {
				continue
			}
			r.last, again = from-1, true
			if set {
				r.last--
			}
			break
		}
	}
	return r
}

// givesNoAccount reports whether a cue tells of a wish, a question or a denial: who they are of tells no story.
func givesNoAccount(q *saying) bool {
	return q.kind == "want" || q.kind == "question" || q.effect == "denied"
}

// clauseAt reports whether the head of what is said is that of a clause that is told.
func (s *sentence) clauseAt(head int) bool {
	switch s.rel(head) {
	case "ccomp", "parataxis", "root":
		return true
	}
	return s.isVerb(head) && s.child(head, "nsubj") >= 0
}

// hung reports whether a word is the head of what can be hung on words before it: another saying ("…, adding that"), and unless
// a clause is told a relative clause, a participle or a remark.
func (v *view) hung(s *sentence, j int, told bool) bool {
	h := s.Words[j].Head
	if h < 0 || h > j {
		return false
	}
	if told {
		return v.addsOn(s, j)
	}
	switch s.rel(j) {
	case "acl":
		return s.isNoun(h)
	case "advcl":
		return s.Words[j].Rel == "advcl" && s.Words[j].XPOS == "VBG" && s.child(j, "mark") < 0
	case "parataxis":
		return true
	}
	return false
}

// withoutMedium takes off where it was said: "rejected the offer in a statement on Sunday".
func (v *view) withoutMedium(s *sentence, r run) run {
	for j := r.first + 2; j <= r.last; j++ {
		p := s.child(j, "case")
		if p <= r.first || p > j || !s.in(j, "utterances") {
			continue
		}
		switch s.lemmas[p] {
		case "in", "on", "at", "during", "via":
		default:
			continue
		}
		if from, to := s.stretch(j, nil); from < p || to < r.last {
			continue
		}
		r.last = p - 1
		if parts(s, r.last) && r.last > r.first {
			r.last--
		}
		return r
	}
	return r
}
