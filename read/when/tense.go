package when

import "strings"

// tense is 'p', 'f' or 'n': what the caller said of the word, else a guess from the words around.
func (s *sentence) tense(n *node) byte {
	m := s.m
	if t := s.words[m.ts[n.first].word].Tense; t == 'p' || t == 'f' {
		return t
	}
	for i := n.start - 1; i >= 0 && i > n.start-4; i-- {
		if m.is(i, "planned", "scheduled", "slated", "due", "expected") {
			return 'f'
		}
		if m.is(i, "would", "could", "should", "might") {
			return 'n'
		}
		if m.past(i) {
			return 'p'
		}
	}
	for i := n.start - 1; i >= 0 && i > n.start-14; i-- {
		if m.is(i, ";", "\"", "”", "who", "which", "where") {
			break
		}
		if m.future(i) {
			return 'f'
		}
		if m.is(i, "would") {
			return 'n'
		}
		if m.is(i, "was", "were", "had", "did", "said", "told") && !m.is(i+1, "due", "scheduled", "expected", "set", "to") {
			return 'p'
		}
	}
	for i := n.last + 1; i < len(m.ts) && i < n.last+9; i++ {
		if m.is(i, ";", "\"", "”", "who", "which", "that", "and") {
			break
		}
		if m.future(i) {
			return 'f'
		}
		if m.past(i) || m.is(i, "was", "were", "had") {
			return 'p'
		}
	}
	return 'n'
}

// past says whether the word at i is a verb in the past tense, as far as its form tells.
func (m *matcher) past(i int) bool {
	if m.is(i, "said", "told", "wrote", "began", "came", "went", "took", "met", "held", "fell", "left", "saw", "won", "lost", "made",
		"gave", "became", "broke", "shot", "struck", "found", "led", "sent", "died") {
		return true
	}
	l := m.low(i)
	return len(l) > 4 && l[len(l)-2:] == "ed" && !m.is(i-1, "be", "is", "are") && !m.is(i, "united", "indeed", "armed", "hundred", "need", "scheduled", "expected")
}

// generic says whether the sentence tells of what happens every year: "In
// January it is usually dry." Its months have no year.
func (s *sentence) generic() bool {
	if s.known {
		return s.general
	}
	s.known, s.general = true, s.tellsOfEveryYear()
	return s.general
}

func (s *sentence) tellsOfEveryYear() bool {
	found := false
	for i := range s.m.ts {
		if s.m.is(i, "was", "were", "had", "did", "will", "said") || s.m.past(i) && !s.m.is(i-1, "is", "are", "be", "often", "usually") && !(strings.HasSuffix(s.m.low(i-1), "ly") && s.m.is(i-2, "is", "are", "be")) {
			return false
		}
		if s.m.is(i, "usually", "typically", "normally", "generally", "often", "regularly", "average", "averages", "climate", "temperature",
			"temperatures", "rainy", "season", "rainfall", "monsoon", "feast", "annually", "traditionally") ||
			i == 0 && s.m.months[s.m.low(i)].n > 0 && !s.m.is(i, "may", "march") && s.m.is(i+1, "is") ||
			s.m.is(i, "every", "each") && s.m.is(i+1, "year") {
			found = true
		}
	}
	return found
}

// future says whether the word at i looks ahead.
func (m *matcher) future(i int) bool {
	return m.is(i, "will", "'ll", "shall", "gonna", "upcoming", "wo") ||
		m.is(i, "is", "are", "was", "were", "'s", "'re") && (m.is(i+1, "due", "scheduled", "expected", "set", "slated", "planned") || m.is(i+1, "to") && !m.is(i, "'s")) ||
		m.is(i, "going") && m.is(i+1, "to") || m.is(i, "plans", "plan", "hopes", "expects", "intends", "aims") && m.is(i+1, "to")
}
