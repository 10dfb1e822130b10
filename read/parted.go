package read

import (
	"strings"

	"sitrep/lexicon"
)

// parted are the phrases of the lexicon that a verb begins and whose words stand apart: its particle behind its object ("drove the rebels
// back"), or a noun behind words that only say of which kind it is ("put up stiff resistance").
func (v *view) parted(s *sentence, forms []string, verb int) []lexicon.Match {
	if !s.isVerb(verb) || !v.r.words.Opens(s.lemmas[verb], lexicon.Verb) {
		return nil
	}
	var out []lexicon.Match
	for _, p := range s.all(verb, "compound:prt", "advmod") {
		if p > verb+1 && isParticle(s, p) {
			out = append(out, v.lyingOn(s, forms, append([]int{verb}, between(p, len(s.Words))...))...)
		}
	}
	var bare []int // the words from the verb on without those
	for i := verb; i < len(s.Words); i++ {
		if i == verb || !onlyQualifies(s, i) {
			bare = append(bare, i)
		}
	}
	return append(out, v.lyingOn(s, forms, bare)...)
}

// lyingOn are the phrases of a verb that lie on the first of some words and leave words between them out.
func (v *view) lyingOn(s *sentence, forms []string, words []int) []lexicon.Match {
	var lemmas, written []string
	for _, w := range words {
		lemmas, written = append(lemmas, s.lemmas[w]), append(written, forms[w])
	}
	var out []lexicon.Match
	for _, m := range v.r.words.MatchTokens(lemmas, written, 0) {
		if m.Pos != lexicon.Verb || m.Table != lexicon.PredicateTable {
			continue
		}
		for k, at := range m.At {
			m.At[k] = words[at]
		}
		if standsApart(m) {
			out = append(out, m)
		}
	}
	return out
}

// standsApart reports whether words lie between those of a phrase that has no gap.
func standsApart(m lexicon.Match) bool {
	return m.At[len(m.At)-1]-m.At[0] >= len(m.At) && !strings.Contains(m.Lemma, "_")
}

// isParticle reports whether a word may be the second half of a verb: "back", "off", "out".
func isParticle(s *sentence, i int) bool { return s.rel(i) == "compound" || s.in(i, "particles") }

// onlyQualifies reports whether a word only says which or what kind of thing the noun behind it is.
func onlyQualifies(s *sentence, i int) bool {
	h := s.Words[i].Head
	if h <= i || s.lemmas[i] == "no" || s.lemmas[i] == "not" {
		return false
	}
	switch s.rel(i) {
	case "det", "amod", "nummod":
		return s.isNoun(h)
	case "nmod":
		return s.Words[i].UPOS == "PRON"
	case "advmod":
		return s.rel(h) == "amod" || s.rel(h) == "nummod"
	}
	return false
}
