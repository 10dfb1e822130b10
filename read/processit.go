package read

import (
	"slices"

	"sitrep/lexicon"
)

// processIt is the process that a pronoun stands for under a verb that puts it into a phase: "a truce was signed in May; it collapsed
// within a day", "the talks, which were broken off". The verb says how the process goes on or ends; what begins or is asked for is
// not told of a pronoun.
func (v *view) processIt(s *sentence, i int) (kind string, phase lexicon.Phase) {
	if !s.isVerb(i) {
		return "", phase
	}
	slot, pronoun := lexicon.Object, s.child(i, "nsubj:pass")
	before := pronoun
	if o := s.object(i); pronoun < 0 && o >= 0 && s.lemmas[o] == "it" { // "the militia broke it"
		pronoun, before = o, o
		if subject := s.child(i, "nsubj"); subject >= 0 {
			before = subject
		}
	}
	if pronoun < 0 {
		slot, pronoun = lexicon.Subject, s.child(i, "nsubj")
		before = pronoun
		if s.object(i) >= 0 || s.child(i, "xcomp", "ccomp") >= 0 {
			return "", phase // "it ended the war", "they failed to meet"
		}
	}
	if pronoun < 0 || s.Words[pronoun].UPOS != "PRON" {
		return "", phase
	}
	if kind = v.antecedentProcess(s, i, pronoun, before); kind == "" {
		return "", phase
	}
	entries := v.r.words.Phases(s.lemmas[i], lexicon.Verb)
	for _, m := range s.phases[i] {
		entries = append(slices.Clone(v.r.words.Phases(m.Lemma, m.Pos)), entries...)
	}
	for _, p := range entries {
		if p.Of(kind) && slices.Contains(p.Slots, slot) && (goesOnOrEnds(p.Phase) || kind == "ceasefire" && s.lemmas[i] == "hold") {
			return kind, p
		}
	}
	return "", phase
}

// goesOnOrEnds reports whether a phase is one of those that come after the beginning.
func goesOnOrEnds(phase string) bool {
	return slices.Contains([]string{"suspended", "resumed", "violated", "collapsed", "ended"}, phase)
}

// antecedentProcess is the process that a pronoun stands for: of a relative pronoun that of the noun before the clause; else the last one
// before a word of its sentence, or in the sentence before in the same paragraph. "" if it stands for none.
func (v *view) antecedentProcess(s *sentence, verb, pronoun, before int) string {
	switch s.lemmas[pronoun] {
	case "which", "that":
		if h := s.Words[verb].Head; s.rel(verb) == "acl:relcl" && h >= 0 {
			return v.processAt(s, h)
		}
		return ""
	case "it", "they":
	default:
		return ""
	}
	many := s.lemmas[pronoun] == "they"
	if kind, met := v.lastProcess(s, before, many); met {
		return kind
	}
	if s.index == 0 || !v.sameParagraph(s.index-1, s.index) {
		return ""
	}
	kind, _ := v.lastProcess(v.sents[s.index-1], len(v.sents[s.index-1].Words), many)
	return kind
}

// lastProcess is the process of the last noun of a number before a word; "" and met where somebody or something else of that number
// is the subject behind it, which may be meant.
func (v *view) lastProcess(s *sentence, before int, many bool) (kind string, met bool) {
	for k := before - 1; k >= 0; k-- {
		if !s.isNoun(k) && s.Words[k].UPOS != "PRON" || plural(s, k) != many {
			continue
		}
		if kind = v.processAt(s, k); kind != "" && s.rel(k) != "compound" {
			return kind, true
		}
		if r := s.rel(k); r == "nsubj" || r == "nsubj:pass" {
			return "", true
		}
	}
	return "", false
}

// plural reports whether a noun stands in the plural.
func plural(s *sentence, i int) bool { return s.Words[i].XPOS == "NNS" || s.Words[i].XPOS == "NNPS" }

// processAt is the process that a noun tells of, by the model or the lexicon.
func (v *view) processAt(s *sentence, i int) string {
	if k := &s.Words[i].Marks; k.ProcessMargin > processFloor && !v.noProcess(s, i) {
		return k.Process
	}
	kind, _ := v.processNoun(s, i)
	return kind
}
