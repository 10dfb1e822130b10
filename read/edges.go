package read

import (
	"slices"
	"strings"
)

// cut leaves out what stands before the first or behind the last word that the model reads as said, where a comma or a dash
// parts it: "he said he would go, the second time this month".
func (v *view) cut(s *sentence, r run) run {
	first, last := -1, -1
	for j := r.first; j <= r.last; j++ {
		if s.Words[j].Marks.InContent {
			if first < 0 {
				first = j
			}
			last = j
		}
	}
	if last < 0 {
		return r
	}
	if parts(s, last+1) && last+1 < r.last {
		r.last = last
	}
	if first > r.first && parts(s, first-1) {
		r.first = first
	}
	return r
}

// grow takes in what stands beside a run and the model reads as said, up to the cue, the source and what it reads otherwise,
// in a relative clause no further than the clause.
func grow(s *sentence, q *saying, r run) run {
	said := func(j int) bool {
		return j >= 0 && j < len(s.Words) && s.Words[j].Marks.InContent && (j < q.cueFrom || j > q.cueTo) &&
			(q.srcFrom < 0 || j < q.srcFrom || j > q.srcTo) && (s.Words[q.cue].Rel != "acl:relcl" || s.under(j, q.cue))
	}
	mark := func(j int) bool { return j >= 0 && j < len(s.Words) && s.Words[j].UPOS == "PUNCT" }
	for j := r.first - 1; said(j) || mark(j) && said(j-1); j-- {
		if s.Words[j].UPOS != "PUNCT" {
			r.first = j
		}
	}
	for j := r.last + 1; said(j) || mark(j) && said(j+1); j++ {
		if s.Words[j].UPOS != "PUNCT" {
			r.last = j
		}
	}
	return r
}

// parts reports whether a word is a comma or a dash.
func parts(s *sentence, i int) bool {
	if i >= len(s.Words) || s.Words[i].Glued && strings.HasPrefix(s.Words[i].Form, "-") {
		return false
	}
	switch s.Words[i].Form {
	case ",", "-", "--", "–", "—", ";", ":":
		return true
	}
	return false
}

// longObject is how many words an object has at the most, less one, to stand inside a cue.
const longObject = 4

// givePreposition gives the cue the preposition that its content begins with: "called for restraint", "talked about leaving".
func givePreposition(s *sentence, q *saying, runs []run) []run {
	if q.kind == "accordingto" || len(runs) == 0 {
		return runs
	}
	next := q.cueTo + 1
	if o := s.child(q.cue, "obj"); o >= next && !slices.ContainsFunc(runs, func(r run) bool { return r.first <= o && o <= r.last }) {
		if _, to := s.stretch(o, nil); to-next < longObject { // "pressed him on his taxes"
			next = to + 1
		}
	}
	if next+1 >= len(s.Words) || !governed(s, next) {
		return runs
	}
	for k := range runs {
		switch r := &runs[k]; {
		case r.first == next && r.last > next:
			r.first++
			q.cueTo = next
		case r.first == next+1:
			q.cueTo = next
		}
	}
	return runs
}

// governed reports whether a word is a preposition that a verb or noun asks for, before a noun or a gerund.
func governed(s *sentence, i int) bool {
	h := s.Words[i].Head
	switch s.rel(i) {
	case "case":
		return s.Words[i].UPOS == "ADP" && s.lemmas[i] != "by"
	case "mark":
		return h >= 0 && (s.Words[i].XPOS == "IN" && (s.Words[h].XPOS == "VBG" && h == i+1 || strings.HasPrefix(s.Words[i+1].XPOS, "W")) || s.lemmas[i] == "for")
	}
	return false
}

func trimRun(s *sentence, r run) run {
	for r.first < r.last && s.Words[r.first].UPOS == "PUNCT" && s.Words[r.first].Form != "[" {
		r.first++
	}
	for r.last > r.first && s.Words[r.last].UPOS == "PUNCT" && s.Words[r.last].Form != "." {
		r.last--
	}
	return r
}

func clauseIn(s *sentence, r run) bool {
	for j := r.first; j <= r.last; j++ {
		if s.isVerb(j) {
			return true
		}
	}
	return false
}
