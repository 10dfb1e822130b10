package read

import (
	"slices"

	"sitrep/lexicon"
)

// done reports whether a verb has its doer beside it, somebody of public life, as the sense that fits has it, and tells a deed that
// no noun beside it tells: "Georgia undertook to guard the line", not "told reporters that they would leave".
func (v *view) done(s *sentence, i int, sense lexicon.Sense) bool {
	switch sense.Code.Event {
	case "COERCE", "MOBILIZE", "RETREAT":
		return false // whose verbs mean much else: "left thousands hungry"
	}
	if sense.Code.Mode == "visit" || !s.isVerb(i) || s.rel(i) == "acl" || s.quoted[i] > 0 || s.in(i, "wishes") || slices.ContainsFunc(v.objects(s, i), func(o int) bool { return v.isEventNoun(s, o) }) {
		return false
	}
	for _, n := range sense.All {
		if n.Slot == lexicon.Infinitive && !slices.ContainsFunc(v.slot(s, i, n.Slot), func(w int) bool { return !s.finite(w) }) {
			return false
		}
	}
	return slices.ContainsFunc(sense.Actor, func(slot lexicon.Slot) bool {
		return slices.ContainsFunc(v.slot(s, i, slot), func(w int) bool {
			who, ok := v.cast.byWord[at{s.index, w}]
			return ok && v.public([]int{who})
		})
	})
}
