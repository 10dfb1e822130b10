package read

import (
	"slices"

	"sitrep/lexicon"
)

// toldHurt is "wounded" where what a clause says of people tells by itself that they are hurt, whatever its verb is: "were transported in
// stable condition", "are in serious-to-critical condition", "were found with burns", "have wounds", "went to a clinic with injuries";
// "killed" where it goes on to tell that they died of it, else "".
func (v *view) toldHurt(s *sentence, word, noun int) string {
	if negator(s, word) >= 0 || !v.isSaidOf(s, word, noun) || !v.isHurt(s, word, noun) {
		return ""
	}
	if v.fatalWound(s, word) || slices.ContainsFunc(s.all(word, "conj"), func(y int) bool { return v.diedThere(s, y) || dies(s, y) && s.subject(y) == noun }) {
		return "killed"
	}
	return "wounded"
}

// fatalWound reports whether wounds behind a verb are said to have been fatal: "found a man with a gunshot wound that proved fatal".
func (v *view) fatalWound(s *sentence, verb int) bool {
	for i := verb + 1; i < len(s.Words); i++ {
		if s.in(i, "hurts") {
			end := min(i+woundReach, len(s.Words))
			return slices.ContainsFunc(between(i-1, end), func(x int) bool {
				return s.in(x, "fatals") && !slices.Contains(s.lemmas[max(0, x-2):x], "non") && negator(s, x) < 0
			})
		}
	}
	return false
}

// woundReach is how many words behind a wound it may be said to have been fatal.
const woundReach = 7

// isHurt reports whether a word that says something of people tells of their wounds or of their state.
func (v *view) isHurt(s *sentence, word, noun int) bool {
	if v.bearsWounds(s, word) || isAiling(s, word) {
		return true
	}
	if !s.isVerb(word) && s.child(word, "cop") < 0 || s.subject(word) == noun && s.object(word) >= 0 {
		return false // "soldiers with burns held the town"
	}
	if v.withWounds(s, word) {
		return true
	}
	return slices.ContainsFunc(s.all(word, "obl", "nmod", "xcomp"), func(x int) bool {
		return isAiling(s, x) || s.preposition(x) == "at" && s.in(word, "findings") && isPassive(s, word) && v.namesHospital(s, x)
	})
}

// withWounds reports whether wounds are told behind a verb, before any other, whatever the tree hangs them on: "found three women, aged 25
// and 32, with burns", "went to clinics with bullet wounds"; not "deals with injuries".
func (v *view) withWounds(s *sentence, verb int) bool {
	for i := verb + 1; i < len(s.Words) && !s.isVerb(i); i++ {
		if s.lemmas[i] == "with" && (i > verb+1 || isPassive(s, verb)) && slices.ContainsFunc(between(i+1, phraseEnd(s, i+1)), func(x int) bool { return isWound(s, x) }) {
			return true
		}
	}
	return false
}

// phraseEnd is the end of the few words from one on up to a mark that is no hyphen: "mostly non-life-threatening injuries".
func phraseEnd(s *sentence, from int) int {
	end := from
	for end < min(from+longPhrase, len(s.Words)) && (s.Words[end].UPOS != "PUNCT" || s.Words[end].Form == "-") {
		end++
	}
	return end
}

// longPhrase is how many words such a phrase has at the most, parts of words told with hyphens among them.
const longPhrase = 9

// isSaidOf reports whether a word says something of a noun: as its verb, its relative clause or what it is.
func (v *view) isSaidOf(s *sentence, word, noun int) bool {
	return s.subject(word) == noun || s.rel(word) == "acl" && s.Words[word].Head == noun ||
		s.isVerb(word) && v.inSlots(s, word, []lexicon.Slot{lexicon.Object, lexicon.Subject}, noun)
}

// bearsWounds reports whether a verb tells that its subject has got wounds, also where what they are is told in between: "sustained what
// police call minor injuries".
func (v *view) bearsWounds(s *sentence, verb int) bool {
	return s.in(verb, "sustains") && slices.ContainsFunc(s.all(verb, "obj", "ccomp", "xcomp"), func(x int) bool {
		return x > verb && isWound(s, x)
	})
}

// isWound reports whether a word stands for wounds that somebody has; "no injuries" are none.
func isWound(s *sentence, x int) bool {
	if !s.in(x, "hurts") || s.Words[x].XPOS != "NNS" && s.child(x, "det", "amod", "compound") < 0 {
		return false
	}
	d := s.child(x, "det")
	return d < 0 || s.lemmas[d] != "no" && s.lemmas[d] != "any"
}

// isAiling reports whether a word tells of somebody's state as a hospital does: "in critical condition", "in a coma".
func isAiling(s *sentence, x int) bool {
	if !s.in(x, "straits") || s.preposition(x) != "in" {
		return false
	}
	return s.lemmas[x] != "condition" || slices.ContainsFunc(s.all(x, "amod", "compound"), func(a int) bool { return s.in(a, "severities") })
}
