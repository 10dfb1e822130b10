package read

import (
	"slices"

	"sitrep"
	"sitrep/lang"
)

// longTail is how many words whoever is named behind a last dash has at the most.
const longTail = 8

// saidBehindDash is the attribution of a sentence that names who says so behind its last dash, without an article, as channels and
// headlines do: "Two killed in a strike on the port — governor Oleh Kipa".
func (v *view) saidBehindDash(s *sentence) (saying, bool) {
	dash, last := -1, len(s.Words)-1
	for last > 0 && s.Words[last].UPOS == "PUNCT" && !s.dashAt(last) {
		last--
	}
	for i := range s.Words {
		if !s.dashAt(i) {
			continue
		}
		if dash >= 0 {
			return saying{}, false // an aside
		}
		dash = i
	}
	if dash < 3 || dash >= last || last-dash > longTail || s.quoted[dash] > 0 || s.quoted[last] > 0 || !clauseIn(s, run{s.index, 0, dash - 1}) {
		return saying{}, false
	}
	tail := s.Words[dash+1 : last+1]
	if anyTagged(tail, "VERB", "DET", "AUX") {
		return saying{}, false
	}
	if slices.ContainsFunc(s.Words[:dash], func(w lang.Word) bool { return w.Head > dash }) {
		return saying{}, false // "a joint U.S. - Iraqi patrol"
	}
	head := headOf(s, dash+1, last)
	if !v.speaksInOffice(s, head) || s.Words[head].UPOS == "PROPN" && v.explicable(s, dash-1) {
		return saying{}, false // "the new leader — General Abdi"
	}
	first := 0
	for first < dash && (s.Words[first].UPOS == "PUNCT" || s.Words[first].UPOS == "SYM") {
		first++
	}
	return s.saidAt(dash, [2]int{dash + 1, last}, run{s.index, first, dash - 1}), true
}

// dashAt reports whether a word is a dash, or a hyphen that blanks part from its neighbours.
func (s *sentence) dashAt(i int) bool {
	return isDash(s.Words[i].Form) || s.Words[i].Form == "-" && !s.Words[i].Glued && i+1 < len(s.Words) && !s.Words[i+1].Glued
}

// explicable reports whether a word stands for somebody whom a name behind it could explain.
func (v *view) explicable(s *sentence, word int) bool {
	who, ok := v.cast.byWord[at{s.index, word}]
	return ok && v.cast.list[who].ner != "LOC"
}

// speaksInOffice reports whether a word stands for somebody who speaks by an office, or for an office or outlet itself.
func (v *view) speaksInOffice(s *sentence, word int) bool {
	if n, ok := v.noun(s, word); ok && (n.Anonymous || n.Title || official(n.Sector) && n.Kind != sitrep.Person) {
		return true
	}
	return slices.ContainsFunc(v.actorsOf(s, word), func(a int) bool {
		ch := v.cast.list[a]
		return ch.kind == sitrep.Person && ch.role != "" || ch.kind == sitrep.Body && official(ch.sector)
	})
}

// official reports whether those of a sector speak to the press as such.
func official(sector string) bool {
	switch sector {
	case "GOV", "COP", "MIL", "JRN", "SPY", "JUD":
		return true
	}
	return false
}
