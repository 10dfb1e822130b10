package read

// A clause of saying that commas set apart from the sentence it stands in ("The raiders, he confirmed, burned the mill", "…, one of them a
// child, she added") says all of that sentence, also what the model or a comma parts from what it says.

// longInsertion is how many words such a clause has at the most.
const longInsertion = 20

// widen gives every saying that stands in its sentence like that the rest of the sentence, as far as claims go.
func (v *view) widen() {
	for i := range v.says {
		q := &v.says[i]
		clause, ok := v.insertion(q)
		if !ok {
			continue
		}
		s := v.sents[q.sent]
		from, to := v.aroundOf(s, q, clause)
		for k := from; k <= to; k++ {
			if !clause.has(s.index, k) && s.quoted[k] == 0 && !v.addsTo(s, q, clause, k) && !q.covers(s.index, k) {
				q.wide = append(q.wide, run{s.index, k, k})
			}
		}
		v.shorten(i, clause)
	}
}

// insertion is the clause of a saying that commas, or a comma and the end of the sentence, set apart.
func (v *view) insertion(q *saying) (run, bool) {
	if q.cue < 0 || q.srcFrom < 0 || q.srcSent != q.sent || len(q.speaker) == 0 || q.kind != "say" && q.kind != "accordingto" {
		return run{}, false
	}
	s := v.sents[q.sent]
	if q.direct && !q.mixed {
		return run{}, false // "At the summit, he said, “…”": what leads up to a quotation is the report's
	}
	if s.quoted[q.cue] > 0 || q.kind == "say" && (!s.finite(q.cue) || s.relative(q.srcFrom)) {
		return run{}, false
	}
	c := run{s.index, min(q.srcFrom, q.cueFrom), max(q.srcTo, q.cueTo)}
	for k := c.last + 1; k < len(s.Words) && !parts(s, k) && s.Words[k].UPOS != "PUNCT" && s.under(k, q.cue) && !q.covers(s.index, k); k++ {
		c.last = k // "told reporters on Friday"
	}
	end := c.last + 1
	if s.Words[c.last].Form == "," {
		end = c.last // the comma that closes the source's apposition
	}
	if c.first == 0 || c.last-c.first >= longInsertion || !parts(s, c.first-1) ||
		end < len(s.Words) && (s.Words[end].UPOS != "PUNCT" || s.Words[end].Form == ":") {
		return run{}, false
	}
	return c, s.quoted[c.first-1] == 0 && (c.first < 2 || s.quoted[c.first-2] == 0)
}

// aroundOf are the first and the last word of what a clause of saying is put into: the sentence up to a semicolon, to another such clause
// and to the turn of another speaker, or the relative clause that it stands in ("a man who, she said, had fled").
func (v *view) aroundOf(s *sentence, q *saying, clause run) (from, to int) {
	if r := clause.first - 2; r >= 0 && s.relative(r) && s.Words[r].Head > clause.last {
		first, last := s.stretch(s.Words[r].Head, nil)
		return max(first, r), last
	}
	from, to = 0, len(s.Words)-1
	if r := clause.first - 2; r >= 0 && s.Words[r].UPOS == "CCONJ" {
		from = r // "the patrol came and, they say, arrested two"
	}
	for k := clause.first - 2; k >= from; k-- {
		if s.Words[k].Form == ";" {
			from = k + 1
			break
		}
	}
	for k := clause.last + 2; k < len(s.Words); k++ {
		if s.Words[k].Form == ";" || s.in(k, "turnings") && parts(s, k-1) {
			to = k - 1
			break
		}
	}
	for i := range v.says {
		o := &v.says[i]
		other, ok := v.insertion(o)
		switch {
		case !ok || o.sent != s.index || o == q:
		case other.last < clause.first:
			from = max(from, other.last+1)
		case other.first > clause.last:
			to = clause.last
		}
	}
	return from, to
}

// addsTo reports whether a word belongs to the words about the speaker or about the saying itself: "…, said the mayor, who had fled",
// "…, he said, pointing at the ruins".
func (v *view) addsTo(s *sentence, q *saying, clause run, k int) bool {
	for _, w := range q.sources {
		if w.sent == s.index && s.under(k, w.word) {
			return true
		}
	}
	for h := k; h >= 0; h = s.Words[h].Head {
		switch up := s.Words[h].Head; {
		case up == q.cue:
			return s.rel(h) != "ccomp" && s.rel(h) != "parataxis" && h > q.cue
		case clause.has(s.index, up):
			return true // "…, he said on Friday, the eve of the talks"
		}
	}
	return false
}

// shorten ends what another saying before it says at such a clause: in "The crew felt that they were watched, King said, and the planes
// turned back" the crew felt no more than that.
func (v *view) shorten(n int, clause run) {
	for i := range v.says {
		q := &v.says[i]
		if i == n || q.sent != clause.sent || q.cue < 0 || q.cue >= clause.first || q.srcFrom < 0 {
			continue
		}
		kept := q.content[:0]
		for _, r := range q.content {
			if r.sent == clause.sent && r.first > clause.last {
				continue
			}
			if r.sent == clause.sent && q.kind == "say" {
				r.last = v.beforeNextClause(r, clause)
			}
			kept = append(kept, r)
		}
		q.content = kept
	}
}

// beforeNextClause is the last word that an earlier speaker of the sentence says who does not have the last word in it: "The navy announced that
// it had lost a ship, | and its jets bombed the port, the daily reported". A clause of its own ends it, unless its tense goes on with his words.
func (v *view) beforeNextClause(r, clause run) int {
	s := v.sents[r.sent]
	for j := r.first + 2; j < r.last && j < clause.first && s.quoted[j] == 0; j++ {
		h := s.Words[j].Head
		if s.Words[j].UPOS != "CCONJ" || s.Words[j-1].Form != "," || h <= j || s.rel(h) != "conj" || !s.isVerb(h) || s.subject(h) < j {
			continue
		}
		if a := s.child(h, "aux"); s.child(h, "mark") < 0 && (a < 0 || s.lemmas[a] != "would" && s.Words[a].XPOS != "VBD") {
			return j - 2
		}
	}
	return r.last
}
