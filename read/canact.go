package read

import "strings"

// isParty reports whether a word stands for somebody of the cast.
func (v *view) isParty(s *sentence, word int) bool {
	_, party := v.cast.byWord[at{s.index, word}]
	return party
}

// canAct reports whether a word can stand for an actor: no event ("the strike hit"), nothing abstract.
func (v *view) canAct(s *sentence, word int) bool {
	if v.isParty(s, word) {
		return true
	}
	return !v.isEventNoun(s, word) && !v.isAbstract(s, word) && !s.in(word, "losses")
}

// isAbstract reports whether a common noun is none that the lists know for people or bodies, and does not look like one
// ("her competence", "the ruling").
func (v *view) isAbstract(s *sentence, word int) bool {
	if s.Words[word].UPOS != "NOUN" {
		return false
	}
	if _, ok := v.noun(s, word); ok {
		return false
	}
	if people, _ := v.isPeople(s, word); people {
		return false
	}
	for _, class := range []string{"person", "group", "body", "force", "country", "actor"} {
		if s.in(word, class) {
			return false
		}
	}
	if s.in(word, "place") {
		return true // "the border"
	}
	for _, end := range []string{"er", "or", "ist", "man", "men", "ian", "woman", "women", "person", "people", "folk", "ee", "ant"} {
		if strings.HasSuffix(s.lemmas[word], end) {
			return false
		}
	}
	return true
}

// isEventNoun reports whether a noun tells of an event.
func (v *view) isEventNoun(s *sentence, word int) bool {
	if word < 0 || s.Words[word].UPOS != "NOUN" {
		return false
	}
	return v.eventType(s, word).code != ""
}
