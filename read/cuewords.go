package read

import "strings"

// accordingTo reads "according to X", whose source hangs on the content and whose cue hangs on the source.
func (v *view) accordingTo(s *sentence, i int, q *saying, src, con *int) {
	if s.lemmas[i] != "accord" && s.lemmas[i] != "according" {
		return
	}
	if c := s.child(i, "fixed"); c >= 0 {
		q.cueTo = c
	} else if i+1 < len(s.Words) && s.lemmas[i+1] == "to" {
		q.cueTo = i + 1
	}
	if h := s.Words[i].Head; h >= 0 && (s.rel(i) == "case" || s.rel(i) == "mark") {
		*src = h
		if g := s.Words[h].Head; g >= 0 {
			*con = s.mainClause(g, h)
			if x := s.child(g, "ccomp"); x > h && x < g {
				*con = x // "according to a survivor, the men fled, the agency reported"
			}
		}
	}
	q.kind, q.neutral, q.effect = "accordingto", true, ""
}

// byCount reads "by the count of X", "by X's estimate" and "in X's version", which say the clause that they hang on.
func (v *view) byCount(s *sentence, i int, q *saying, src, con *int) {
	if !reckons(s, i) {
		return
	}
	owner := s.child(i, "nmod:poss")
	if of := s.child(i, "nmod"); owner < 0 && of >= 0 && s.preposition(of) == "of" && (s.preposition(i) == "by" || v.speaks(s, of)) {
		owner = of
	}
	if owner < 0 {
		return
	}
	*src, *con = owner, s.mainClause(s.Words[i].Head, i)
	q.kind, q.neutral, q.effect = "accordingto", true, ""
}

// reckons reports whether a word begins a clause's source: "by the count", "in the version".
func reckons(s *sentence, i int) bool {
	p := s.preposition(i)
	return s.in(i, "reckonings") && (p == "by" || p == "in" || p == "under") && s.Words[i].Head >= 0
}

// byQuoting reads "the agency reported, quoting X": X says what the agency reports.
func (v *view) byQuoting(s *sentence, i int, q *saying, src, con *int) {
	h := s.Words[i].Head
	if !passesOn(s, i) || h < 0 || !s.isVerb(h) || s.child(i, "ccomp", "xcomp") >= 0 {
		return
	}
	if sense, known := v.cue(s, h); !known || sense.Kind != "say" {
		return
	}
	o, c := s.child(i, "obj"), v.contentByTree(s, h)
	if o < 0 || c < 0 || s.under(o, c) || !v.speaks(s, o) && !s.in(o, "writings") || s.child(i, "advcl") >= 0 {
		return
	}
	*src, *con = o, c
	q.kind, q.neutral, q.effect = "accordingto", true, ""
}

// passesOn reports whether a word is "quoting" or "citing".
func passesOn(s *sentence, i int) bool {
	return s.Words[i].XPOS == "VBG" && (s.lemmas[i] == "quote" || s.lemmas[i] == "cite")
}

// accordsWith reports whether a word begins "according to" before who says so.
func accordsWith(s *sentence, i int) bool {
	return (s.lemmas[i] == "accord" || s.lemmas[i] == "according") && s.Words[i].XPOS == "VBG" && (s.rel(i) == "case" || s.rel(i) == "mark") && i+1 < len(s.Words) && s.lemmas[i+1] == "to"
}

// mainClause is the clause that "according to" at the end of a sentence speaks of, where the tree hangs the source on a clause
// that only goes on with it: "a bomb went off, killing five, according to the police".
func (s *sentence) mainClause(con, source int) int {
	if _, last := s.stretch(source, nil); last < len(s.Words)-2 {
		return con
	}
	for s.rel(con) == "advcl" || s.rel(con) == "parataxis" {
		h := s.Words[con].Head
		if h > con || !s.isVerb(h) || s.child(con, "mark") >= 0 && s.lemmas[s.child(con, "mark")] != "with" {
			break
		}
		con = h
	}
	return con
}

// widenCue takes the words that belong to the cue: auxiliaries, negation and adverbs before it, the verb it is the object or
// complement of, a particle, "in an interview" behind it, and neighbours that the model read as part of the cue.
func (v *view) widenCue(s *sentence, q *saying) {
	if q.kind == "accordingto" {
		return
	}
	free := func(j int) bool {
		return j >= 0 && j < len(s.Words) && !q.covers(s.index, j) && (q.srcFrom < 0 || j < q.srcFrom || j > q.srcTo) && s.Words[j].UPOS != "PUNCT"
	}
	head := q.cue
	if h := v.carries(s, q); h >= 0 {
		head, q.cueFrom = h, h
	}
	for {
		for free(q.cueFrom-1) && s.Words[q.cueFrom-1].Head == head && partOfCue(s, q.cueFrom-1) {
			q.cueFrom--
		}
		h := v.leadsTo(s, q, head)
		if h < 0 || !free(h) {
			break
		}
		head, q.cueFrom = h, h
	}
	for j := q.cueTo + 1; free(j) && s.Words[j].Head == q.cue && (s.Words[j].Rel == "compound:prt" || s.lemmas[j] == "it" && s.rel(j) == "obj" || s.Words[j].UPOS == "ADP" && s.rel(j) == "obl"); j++ {
		q.cueTo = j
	}
	if j := q.cueTo + 1; j < len(s.Words) && s.Words[j].Form == ":" {
		q.cueTo = j
	}
	for free(q.cueFrom-1) && s.Words[q.cueFrom-1].Marks.InCue && q.cueTo-q.cueFrom < longCue {
		q.cueFrom--
	}
	for j := q.cueTo + 1; free(j) && s.Words[j].Marks.InCue && s.Words[j].UPOS != "ADP" && q.cueTo-q.cueFrom < longCue; j++ {
		q.cueTo = j
	}
	v.where(s, q, free)
}

// longCue is how many words a cue has at the most, less one.
const longCue = 8

// partOfCue reports whether a word before a cue belongs to it: "has said", "also told", "was sure", "an earlier claim".
func partOfCue(s *sentence, i int) bool {
	switch s.rel(i) {
	case "aux", "cop", "det", "amod", "expl":
		return true
	case "mark":
		return s.Words[i].UPOS == "PART" // "to say"
	case "nsubj":
		return s.lemmas[i] == "it" && s.Words[i+1].Head == s.Words[i].Head && s.rel(i+1) == "cop" // "it is clear"
	case "advmod":
		return s.Words[i].UPOS == "ADV" || s.Words[i].UPOS == "PART"
	}
	return false
}

// carries is the verb that a noun is the object of and that says nothing itself, -1 if there is none: "issued a warning".
func (v *view) carries(s *sentence, q *saying) int {
	h := s.Words[q.cue].Head
	if s.rel(q.cue) != "obj" || h < 0 || h >= q.cueFrom || s.child(q.cue, "nmod:poss") >= 0 {
		return -1
	}
	if _, known := v.cue(s, h); known || s.Words[h].Marks.CueMargin > -1 {
		return -1
	}
	for j := h + 1; j < q.cueFrom; j++ {
		if !s.under(j, q.cue) || s.Words[j].UPOS == "PUNCT" {
			return -1
		}
	}
	return h
}

// leadsTo is the verb that a cue completes and that is no saying itself, -1 if there is none: "refused to say", "went on to
// add".
func (v *view) leadsTo(s *sentence, q *saying, head int) int {
	h := s.Words[head].Head
	if s.rel(head) != "xcomp" || h < 0 || !s.isVerb(head) || !s.isVerb(h) || h >= q.cueFrom {
		return -1
	}
	if _, known := v.cue(s, h); known || s.Words[h].Marks.CueMargin > -1 {
		return -1
	}
	for j := h + 1; j < q.cueFrom; j++ {
		if s.Words[j].UPOS == "PUNCT" || j > h+3 {
			return -1
		}
	}
	return h
}

// where adds "in an interview", "in a statement" behind a cue.
func (v *view) where(s *sentence, q *saying, free func(int) bool) {
	j := q.cueTo + 1
	if !free(j) || s.lemmas[j] != "in" || s.rel(j) != "case" {
		return
	}
	h := s.Words[j].Head
	if h < 0 || s.Words[h].Head != q.cue || !s.in(h, "writings") {
		return
	}
	for k := j; k <= h; k++ {
		if !free(k) {
			return
		}
	}
	q.cueTo = h
}

func joinLemmas(s *sentence, from, to int) string { return strings.Join(s.lemmas[from:to+1], " ") }
