package read

// introduced is a saying without a cue of its own for a quotation that a clause brings in which does not say that anybody
// spoke: "The minister defended the raid: “…”", "The mayor criticised the order. “…”". What is quoted is the subject's. It is -1
// if no clause does.
func (v *view) introduced(st stretch) int {
	r := st.runs[0]
	s := v.sents[r.sent]
	if r.last-r.first < 3 || !clauseIn(s, r) {
		return -1
	}
	by := v.broughtInBy(s, r)
	if by < 0 && r.first <= 1 {
		s = v.sentenceBefore(s)
		if root := s.root(); root >= 0 && s.quoted[root] == 0 && v.speechAct(s, root) {
			by = root
		}
	}
	if by < 0 {
		return -1
	}
	subject := s.subject(by)
	if subject < 0 || s.quoted[subject] > 0 || isPassive(s, by) || !v.canKnow(v.actorsOf(s, subject)) {
		return -1
	}
	q := saying{sent: r.sent, cue: -1, srcFrom: -1, srcTo: -1, sources: []at{{s.index, subject}}, kind: "say", neutral: true,
		head: at{r.sent, headOf(v.sents[r.sent], r.first, r.last)}}
	v.says = append(v.says, q)
	return len(v.says) - 1
}

// broughtInBy is the verb of the clause before a quotation in its sentence, which a colon or comma parts from it; -1 if there
// is none.
func (v *view) broughtInBy(s *sentence, r run) int {
	j := r.first - 1
	for j >= 0 && quoteMarkOf(s.Words[j].Form).isQuote {
		j--
	}
	if j < 1 || s.Words[j].Form != ":" && s.Words[j].Form != "," || s.quoted[j] > 0 {
		return -1
	}
	root := s.root()
	if root < 0 || root > j || !s.isVerb(root) || !s.finite(root) || s.quoted[root] > 0 {
		return -1
	}
	return root
}

// sentenceBefore is the sentence before another in its paragraph, more than a mark alone; itself if there is none.
func (v *view) sentenceBefore(s *sentence) *sentence {
	for i := s.index; i > 0 && !v.sents[i].Break; i-- {
		if before := v.sents[i-1]; len(before.Words) > 1 {
			return before
		}
	}
	return s
}

// root is the word that hangs on none, or -1.
func (s *sentence) root() int {
	for i := range s.Words {
		if s.Words[i].Head < 0 {
			return i
		}
	}
	return -1
}
