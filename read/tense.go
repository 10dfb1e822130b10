package read

import (
	"slices"
	"strings"
)

// purpose reports whether a verb tells what something is done for: "staged an assault to break the siege".
func purpose(s *sentence, i int) bool {
	if h := s.Words[i].Head; h >= 0 && s.isVerb(i) && s.rel(i) == "conj" && s.Words[i].XPOS == "VB" && s.child(i, "nsubj", "aux") < 0 {
		return purpose(s, h) // "to capture or kill him"
	}
	return s.isVerb(i) && s.rel(i) == "advcl" && s.Words[i].XPOS == "VB" && toInfinitive(s, i)
}

// toInfinitive reports whether a verb stands behind "to".
func toInfinitive(s *sentence, i int) bool {
	m := s.child(i, "mark")
	return m >= 0 && s.lemmas[m] == "to"
}

// toldAsDone reports whether the verb of an event's clause is a plain past or a perfect.
func (v *view) toldAsDone(s *sentence, i int) bool {
	for steps := 0; i >= 0 && steps < 3; steps++ {
		if s.Words[i].UPOS == "VERB" {
			if s.Words[i].XPOS == "VBD" {
				return s.lemmas[i] != "continue" && s.lemmas[i] != "remain"
			}
			if s.Words[i].XPOS == "VBN" && perfect(s, i) {
				return true
			}
			if s.Words[i].XPOS != "VBG" && s.Words[i].XPOS != "VB" || s.rel(i) != "xcomp" {
				return false
			}
		}
		i = s.Words[i].Head
	}
	return false
}

// wasDoing reports whether a verb tells what went on in the past: "was using the school as a base".
func wasDoing(s *sentence, i int) bool {
	return s.isVerb(i) && s.Words[i].XPOS == "VBG" && slices.ContainsFunc(s.all(i, "aux"), func(a int) bool {
		return s.lemmas[a] == "be" && strings.Contains(s.Words[a].Feats, "Tense=Past")
	})
}

// isDoing reports whether a verb tells what goes on as the report speaks: "are protesting".
func isDoing(s *sentence, i int) bool {
	return s.isVerb(i) && s.Words[i].XPOS == "VBG" && slices.ContainsFunc(s.all(i, "aux"), func(a int) bool {
		return s.lemmas[a] == "be" && (s.Words[a].XPOS == "VBZ" || s.Words[a].XPOS == "VBP")
	})
}

// isProgressive reports whether a verb in -ing stands behind "be": "would be leaving".
func isProgressive(s *sentence, i int) bool {
	return s.Words[i].XPOS == "VBG" && slices.ContainsFunc(s.all(i, "aux"), func(a int) bool { return s.lemmas[a] == "be" })
}

func negator(s *sentence, i int) int {
	for _, c := range s.children[i] {
		switch s.lemmas[c] {
		case "not", "n't", "never":
			if !s.leftOpen(c, i) {
				return c
			}
		}
	}
	return -1
}

// leftOpen reports whether a "not" behind a verb ends another clause, whose verb is left out: "the Front has signed, the army has not".
func (s *sentence) leftOpen(not, verb int) bool {
	if not < verb+2 || s.Words[not-1].Head == verb && s.rel(not-1) == "aux" {
		return false
	}
	switch s.lemmas[not-1] {
	case "have", "be", "do", "will", "would", "can", "could", "should", "must", "may":
		return not+1 == len(s.Words) || s.Words[not+1].UPOS == "PUNCT"
	}
	return false
}

// plainPast reports whether a verb tells of the past, and neither of what may be nor of what was not.
func plainPast(s *sentence, verb int) bool {
	return verbTense(s, verb) == 'p' && modal(s, verb) < 0 && negator(s, verb) < 0
}

// anotherHasNot reports whether a clause behind a verb denies the same of another and leaves the verb out, whether the tree gives that
// clause a head of its own or hangs its "not" on the verb.
func (s *sentence) anotherHasNot(verb int) bool {
	return slices.ContainsFunc(s.children[verb], func(x int) bool {
		if s.lemmas[x] == "not" {
			return s.leftOpen(x, verb)
		}
		rest := s.Words[x].UPOS == "AUX" && (s.rel(x) == "parataxis" || s.rel(x) == "conj") && s.subject(x) >= 0
		return rest && slices.ContainsFunc(s.children[x], func(n int) bool { return s.lemmas[n] == "not" && s.leftOpen(n, verb) })
	})
}

func modal(s *sentence, i int) int {
	for _, c := range s.all(i, "aux") {
		if s.Words[c].XPOS == "MD" {
			return c
		}
	}
	if h := s.Words[i].Head; h >= 0 && (s.rel(i) == "conj" || s.rel(i) == "xcomp") && s.child(i, "nsubj") < 0 {
		return modal(s, h)
	}
	return -1
}

func perfect(s *sentence, i int) bool {
	for _, c := range s.all(i, "aux") {
		if s.lemmas[c] == "have" {
			return true
		}
	}
	return false
}

// mayHave reports whether a verb tells of what may have been done: "could have been carried out by".
func mayHave(s *sentence, i int) bool {
	if i < 0 || !perfect(s, i) {
		return false
	}
	m := modal(s, i)
	return m >= 0 && (s.lemmas[m] == "may" || s.lemmas[m] == "might" || s.lemmas[m] == "could")
}

// presentPerfect reports whether a verb tells what has been done until now; "had hit" in what somebody said is a plain past.
func presentPerfect(s *sentence, i int) bool {
	return slices.ContainsFunc(s.all(i, "aux"), func(c int) bool { return s.lemmas[c] == "have" && s.Words[c].XPOS != "VBD" })
}

// isTo reports whether a verb tells what was set for it: "were to storm the palace".
func isTo(s *sentence, verb int) bool {
	return slices.ContainsFunc(s.all(verb, "aux", "cop"), func(a int) bool {
		return s.lemmas[a] == "be" && a+1 < len(s.Words) && s.Words[a+1].XPOS == "TO" && s.Words[a+1].Head == verb
	})
}
