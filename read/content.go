package read

import "strings"

// contentByTree is the head of what a cue governs: its clausal complement, or the clause that it interrupts.
func (v *view) contentByTree(s *sentence, i int) int {
	if c := s.child(i, "ccomp", "parataxis"); c >= 0 && c != i {
		return c
	}
	if s.rel(i) == "parataxis" {
		return s.Words[i].Head
	}
	for _, c := range s.all(i, "xcomp", "advcl") {
		if c > i && s.isVerb(c) {
			return c
		}
	}
	if s.Words[i].XPOS == "VBG" && s.child(i, "obj", "obl") < 0 { // "called it shameful, adding all sides had to stop"
		for j := i + 1; j < len(s.Words); j++ {
			if s.isVerb(j) && s.child(j, "nsubj") > i && (s.rel(j) == "conj" || s.rel(j) == "parataxis") {
				return j
			}
		}
	}
	if !s.isVerb(i) {
		return s.child(i, "acl", "nmod")
	}
	if c := s.child(i, "obj"); c >= 0 && !(s.lemmas[i] == "put" && s.lemmas[c] == "it") {
		return c
	}
	for _, c := range s.all(i, "obl") {
		if c > i && s.child(c, "case") >= 0 && !(s.in(c, "writings") && s.preposition(c) == "in" && s.child(c, "nmod") < 0) { // "said in a statement" says nothing yet
			return c
		}
	}
	return -1
}

// contentRuns are the words that are said: the subtrees of the content's heads without source and cue.
func (v *view) contentRuns(s *sentence, q *saying, src, con int) []run {
	keep := make([]bool, len(s.Words))
	take := func(head int) {
		drop := func(c int) bool {
			if q.kind == "accordingto" {
				return c == src || c == q.cue && reckons(s, c)
			}
			return c != head && s.under(q.cue, c)
		}
		if s.under(head, q.cue) { // the cue governs the content
			drop = func(c int) bool { return c == src }
		}
		s.walk(head, drop, func(j int) { keep[j] = true })
	}
	take(con)
	for _, c := range v.otherContents(s, q, src, con) {
		take(c)
	}
	for j := q.cueFrom; j <= q.cueTo; j++ {
		keep[j] = false
	}
	if n := putAt(s, q, con); n >= 0 {
		for j := con + 1; j <= n; j++ {
			keep[j] = true
		}
	}
	runs := joined(s, keep)
	for k := range runs {
		runs[k] = v.withoutHung(q, grow(s, q, v.cut(s, runs[k])))
	}
	return givePreposition(s, q, runs)
}

// putAt is the number behind "at" up to which "put the toll at" says something, wherever the tree hangs it; -1 if it is another word.
func putAt(s *sentence, q *saying, con int) int {
	if s.lemmas[q.cue] != "put" || con < q.cue {
		return -1
	}
	for j := con + 1; j+1 < len(s.Words) && j <= con+putReach; j++ {
		if s.lemmas[j] == "at" {
			for k := j + 1; k < len(s.Words) && k <= j+putReach; k++ {
				if s.Words[k].UPOS == "NUM" {
					return k
				}
			}
		}
	}
	return -1
}

// putReach is how many words may stand before "at" and before the number in "put the toll of Monday's raid at about 30".
const putReach = 5

// otherContents are the heads of what else is said: the object of whom something is asked or who is called something, the
// subject of a passive cue, and what the model reads beside the first.
func (v *view) otherContents(s *sentence, q *saying, src, con int) []int {
	if q.kind == "accordingto" {
		return nil
	}
	var out []int
	if s.Words[con].Head == q.cue {
		for _, c := range s.children[q.cue] {
			if c == con || c == src {
				continue
			}
			if v.completes(s, q.cue, con, c) {
				out = append(out, c)
			}
		}
	}
	return out
}

// completes reports whether a dependent of the cue says something together with the content's head.
func (v *view) completes(s *sentence, cue, con, c int) bool {
	switch s.rel(c) {
	case "nsubj":
		return s.Words[c].Rel == "nsubj:pass" && s.rel(con) != "ccomp"
	case "obj", "iobj":
		return c > cue && c < con && incomplete(s, con) || c < cue && c < con && s.relative(c)
	case "ccomp":
		return s.rel(con) == "ccomp" || c > con && s.rel(con) == "obj" && s.child(c, "mark") < 0
	case "xcomp":
		return c > con && s.rel(con) != "ccomp"
	case "obl", "advcl":
		if s.rel(c) == "obl" && c > cue && c < con && s.rel(con) == "xcomp" && s.child(c, "case") >= 0 {
			return true // "called on the police to release"
		}
		return v.mostlyContent(s, c) || c > con && s.rel(con) == "obj" && saysOf(s, c) || c < cue && s.relative(c)
	case "advmod", "conj", "parataxis":
		return v.mostlyContent(s, c)
	}
	return false
}

// incomplete reports whether a content says something of the cue's object: "saw them leave", "blamed the council for waiting".
func incomplete(s *sentence, con int) bool {
	switch s.rel(con) {
	case "xcomp":
		return true
	case "ccomp":
		return s.child(con, "nsubj", "csubj", "expl") < 0
	case "advcl", "obl":
		return saysOf(s, con) && !parts(s, con-1)
	}
	return false
}

// saysOf reports whether a dependent says what its fellow is called, blamed for or likened to.
func saysOf(s *sentence, c int) bool {
	p := s.child(c, "case", "mark")
	if p < 0 || p > c {
		return false
	}
	switch s.lemmas[p] {
	case "as", "of", "to", "for":
		return s.Words[p].UPOS != "PART"
	}
	return false
}

// relative reports whether a word is a relative or interrogative pronoun.
func (s *sentence) relative(i int) bool {
	return s.Words[i].UPOS == "PRON" && strings.HasPrefix(s.Words[i].XPOS, "W")
}

// mostlyContent reports whether the model reads most words of a subtree as said by somebody.
func (v *view) mostlyContent(s *sentence, top int) bool {
	if !s.Words[top].Marks.InContent {
		return false
	}
	in, all := 0, 0
	s.walk(top, nil, func(j int) {
		if s.Words[j].UPOS == "PUNCT" {
			return
		}
		all++
		if s.Words[j].Marks.InContent {
			in++
		}
	})
	return in*4 >= all*3
}

// joined are the runs of the words that are kept; punctuation between them is kept.
func joined(s *sentence, keep []bool) []run {
	var runs []run
	for j := 0; j < len(keep); j++ {
		if !keep[j] {
			continue
		}
		r := run{s.index, j, j}
		if j > 0 && s.Words[j-1].Form == "[" {
			r.first--
		}
		for k := j + 1; k < len(keep) && (keep[k] || s.Words[k].UPOS == "PUNCT"); k++ {
			if keep[k] {
				r.last = k
			}
		}
		j = r.last
		for r.first < r.last && s.Words[r.first].UPOS == "PUNCT" && s.Words[r.first].Form != "[" {
			r.first++
		}
		for r.last > r.first && s.Words[r.last].UPOS == "PUNCT" {
			r.last--
		}
		if s.Words[r.first].UPOS != "PUNCT" {
			runs = append(runs, r)
		}
	}
	return runs
}
