package read

import (
	"slices"

	"sitrep/lexicon"
)

// stockPhrase is the sense of a stock phrase that a verb heads ("buried the hatchet with", "threw its weight behind"), where the
// lexicon has it without doubt and the sentence names who does it and to whom, one of them a party of public life: as a whole it
// means one thing, whatever the model makes of the verb. What the model sees clearly, and the phrase can mean too, stands. Violence
// is left to the model, which knows who only argues, and so is a phrase around the noun of an event ("opened an inquiry into").
func (v *view) stockPhrase(s *sentence, i int) (sense lexicon.Sense, by, to []int) {
	if !s.isVerb(i) {
		return sense, nil, nil
	}
	for _, m := range v.phrases(s)[i] {
		if slices.ContainsFunc(m.At, func(w int) bool { return v.isEventNoun(s, w) }) || v.sees(s, i, m) {
			continue
		}
		for _, sense = range v.fitting(s, i, v.follows(s, i, m), v.r.words.Predicates(m.Lemma, m.Pos)) {
			if sense.Pos != lexicon.Verb || sense.Code.Event == "" || sense.Code.Event == "ASSAULT" || sense.Weak {
				continue
			}
			by, to = v.beside(s, m, sense.Actor), v.beside(s, m, sense.Recipient)
			if len(by) > 0 && len(to) > 0 && (v.public(by) || v.public(to)) {
				return sense, by, to
			}
		}
	}
	return lexicon.Sense{}, nil, nil
}

// sees reports whether the model reads an event in a verb that is one of those which the lexicon has for a phrase of it.
func (v *view) sees(s *sentence, i int, m lexicon.Match) bool {
	k := &s.Words[i].Marks
	return k.EventMargin > eventFloor && slices.ContainsFunc(v.r.words.Predicates(m.Lemma, m.Pos), func(x lexicon.Sense) bool {
		return x.Code.Event == k.Event
	})
}

// beside is who stands in the slots of a phrase: beside any of its words, or behind the preposition that it ends in; or whose it is
// that stands there ("Ankara's plans").
func (v *view) beside(s *sentence, m lexicon.Match, slots []lexicon.Slot) []int {
	var words []int
	for _, w := range m.At {
		for _, slot := range slots {
			words = append(words, v.slot(s, w, slot)...)
		}
	}
	if slices.Contains(slots, lexicon.Object) {
		words = append(words, v.follows(s, m.At[0], m)...)
	}
	var out []int
	for _, w := range words {
		if who, ok := v.cast.byWord[at{s.index, w}]; ok {
			out = append(out, who)
		} else {
			out = append(out, v.ownerOf(s, w)...)
		}
	}
	return out
}
