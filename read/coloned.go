package read

import (
	"slices"

	"sitrep"
	"sitrep/lang"
)

// saidBehindColon is the attribution of a headline that ends with who says so: "Eight dead in mosque blast: police".
func (v *view) saidBehindColon(s *sentence) (saying, bool) {
	last, colon := len(s.Words)-1, -1
	for i := range s.Words {
		switch s.Words[i].Form {
		case ":":
			if colon >= 0 {
				return saying{}, false
			}
			colon = i
		case ".", "!", "?", ";":
			return saying{}, false // a sentence, and no headline
		}
	}
	const most = 5
	if colon < 3 || colon >= last || last-colon > most || s.quoted[colon] > 0 || !v.tellsIn(s, run{s.index, 0, colon - 1}) {
		return saying{}, false
	}
	if tail := s.Words[colon+1:]; anyTagged(tail, "VERB", "AUX", "DET", "NUM", "ADP") || anyComma(tail) {
		return saying{}, false
	}
	head := headOf(s, colon+1, last)
	if !s.in(head, "bylines") && !v.speaksInOffice(s, head) && !v.isBody(s, head) && !s.in(head, "accounts") {
		return saying{}, false
	}
	return s.saidAt(colon, [2]int{colon + 1, last}, run{s.index, 0, colon - 1}), true
}

// saidBeforeColon is the attribution of a line that begins with who says so: "IDF: the air force struck a launcher in Nabatieh". A place or a day
// before the colon says where and when.
func (v *view) saidBeforeColon(s *sentence) (saying, bool) {
	const most = 5
	colon := slices.IndexFunc(s.Words, func(w lang.Word) bool { return w.Form == ":" })
	last := s.lastBut()
	if colon < 1 || colon > most || last-colon < 3 || s.quoted[colon] > 0 || s.quoted[colon+1] > 0 || !v.tellsIn(s, run{s.index, colon + 1, last}) {
		return saying{}, false
	}
	if head := s.Words[:colon]; anyTagged(head, "VERB", "AUX", "NUM", "ADP") || anyComma(head) {
		return saying{}, false
	}
	head := headOf(s, 0, colon-1)
	if v.inPlaceName(s, colon-1) {
		return saying{}, false
	}
	if !slices.ContainsFunc(v.actorsOf(s, head), func(a int) bool {
		ch := v.cast.list[a]
		return ch.ner == "PER" || ch.ner == "ORG" && (ch.kind == sitrep.Body || ch.kind == sitrep.Group)
	}) {
		return saying{}, false
	}
	return s.saidAt(colon, [2]int{0, colon - 1}, run{s.index, colon + 1, last}), true
}

func anyComma(words []lang.Word) bool {
	return slices.ContainsFunc(words, func(w lang.Word) bool { return w.Form == "," })
}

// tellsIn reports whether some words tell of something: with a verb, or in the manner of headlines ("8 dead in mosque blast").
func (v *view) tellsIn(s *sentence, words run) bool {
	if clauseIn(s, words) {
		return true
	}
	for i := words.first; i <= words.last; i++ {
		if s.in(i, "fallens") || v.isEventNoun(s, i) {
			return true
		}
	}
	return false
}
