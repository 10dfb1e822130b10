package read

import (
	"slices"
	"strings"

	"sitrep/lexicon"
)

// leftAs says what people were left as by the word right behind them ("left one dead and four injured"), or behind those who are
// joined to them: "left a mother and two children dead".
func (v *view) leftAs(s *sentence, last int) []string {
	of := v.leftBy(s, last)
	if next := nextJoined(s, last); len(of) == 0 && next >= 0 && isLeft(s, last) {
		return v.leftAs(s, next)
	}
	return of
}

// isLeft reports whether something is said to leave those so who stand a few words behind it.
func isLeft(s *sentence, word int) bool {
	return slices.Contains(s.lemmas[max(0, word-leftFrom):word], "leave")
}

// nextJoined is the next noun in a list that a noun is a member of, -1 if it is the last.
func nextJoined(s *sentence, last int) int {
	i := last + 1
	for i < len(s.Words) && (s.Words[i].Form == "," || s.lemmas[i] == "and") {
		i++
	}
	if i == last+1 {
		return -1
	}
	for ; i < min(last+joinedReach, len(s.Words)); i++ {
		switch w := &s.Words[i]; w.UPOS {
		case "NOUN":
			if i+1 == len(s.Words) || s.Words[i+1].UPOS != "NOUN" && s.Words[i+1].Form != "-" {
				return i
			}
		case "DET", "NUM", "ADJ", "PRON":
		default:
			if w.Form != "-" {
				return -1
			}
		}
	}
	return -1
}

// leftBy says what people were left as by the word right behind them.
func (v *view) leftBy(s *sentence, last int) []string {
	i := behindApposition(s, last)
	if i < len(s.Words) && s.lemmas[i] != "dead" && s.in(i, "fatals") && (i+1 == len(s.Words) || s.Words[i+1].UPOS == "PUNCT") {
		return []string{"killed"} // "four were shot, one fatally"
	}
	if i < len(s.Words) && s.Words[i].XPOS == "VBG" && s.child(i, "obj") < 0 {
		v.phrases(s)
		for _, m := range s.counts[i] { // "left a man dead and two people fighting for their lives"
			for _, f := range v.r.words.FigureWord(m.Lemma, m.Pos) {
				if !f.Weak && len(f.All) == 0 && slices.Contains(f.Slots, lexicon.Subject) {
					return append([]string(nil), f.Of...)
				}
			}
		}
	}
	if v.leftHurt(s, i) {
		return []string{"wounded"}
	}
	if i < len(s.Words) && s.Words[i].XPOS == "RB" {
		i++ // "another critically injured"
	}
	if i >= len(s.Words) || s.Words[i].XPOS != "VBN" && s.Words[i].XPOS != "JJ" && !(s.Words[i].XPOS == "VBD" && (s.child(i, "nsubj") < 0 || s.child(i, "nsubj:pass") >= 0 || elides(s, i) || leavesThem(s, i))) || s.child(i, "obj") >= 0 {
		return nil // a participle, also where it is taken for a past: "and 800 people displaced"
	}
	if i+1 < len(s.Words) && s.Words[i+1].UPOS == "NOUN" {
		return nil // "one wounded soldier"
	}
	of := v.adjectiveOf(s, i)
	if k := i + 2; len(of) == 1 && k < len(s.Words) && (s.lemmas[i+1] == "or" || s.lemmas[i+1] == "and") && s.Words[k].XPOS != "VBD" && (k+1 == len(s.Words) || !s.isNoun(k+1) && s.Words[k+1].UPOS != "NUM") {
		if more := v.adjectiveOf(s, k); len(more) == 1 && more[0] != of[0] {
			return append(of, more...) // "left scores dead or wounded"
		}
	}
	return of
}

// adjectiveOf is what an adjective or participle by itself says of those before it.
func (v *view) adjectiveOf(s *sentence, i int) []string {
	for _, f := range v.r.words.FigureWord(strings.ToLower(s.Words[i].Form), lexicon.Adjective) {
		if !f.Weak && len(f.All) == 0 {
			return append([]string(nil), f.Of...)
		}
	}
	return nil
}

// elides reports whether a verb of harm that is joined to a passive leaves out its "was": "a guard was killed and his wife injured".
func elides(s *sentence, verb int) bool {
	h := s.Words[verb].Head
	return h >= 0 && s.rel(verb) == "conj" && s.in(verb, "harms") && isPassive(s, h) && s.child(verb, "aux") < 0
}

// leavesThem reports whether a verb of harm that is joined to "leave" is a participle, taken for a past: "left a nurse dead, and a boy and two
// men hurt".
func leavesThem(s *sentence, verb int) bool {
	h := s.Words[verb].Head
	return h >= 0 && s.rel(verb) == "conj" && s.lemmas[h] == "leave" && s.in(verb, "woundings") && s.child(verb, "aux") < 0
}

// behindApposition is the first word behind a noun, or behind a name or ages that stand after it between commas: "left his
// brother, Ali Bakr, 22, dead".
func behindApposition(s *sentence, last int) int {
	i := last + 1
	end := i
	for k := i; k < min(i+appositionReach, len(s.Words)); k++ {
		switch w := &s.Words[k]; {
		case w.Form == ",":
			end = k + 1
		case end > i && (s.lemmas[k] == "age" || s.lemmas[k] == "aged" || s.lemmas[k] == "and"): // "two boys, ages 4 and 6, dead"
		case w.UPOS == "PROPN" || w.UPOS == "NUM":
			if end == i && !s.under(k, last) {
				return i // no comma yet, and another's name
			}
		default:
			if end == k && end > i+1 {
				return end
			}
			return i
		}
	}
	return i
}

// leftHurt reports whether a phrase of a few words from a word on tells of those before it that they are hurt: "with burns";
// where something left them so, also "in the hospital", "in critical condition".
func (v *view) leftHurt(s *sentence, from int) bool {
	if from >= len(s.Words) || s.lemmas[from] != "with" && s.lemmas[from] != "in" {
		return false
	}
	for _, i := range phraseFrom(s, from) {
		switch {
		case s.lemmas[from] == "with" && s.in(i, "hurts") && s.Words[i].XPOS == "NNS":
			return true
		case s.lemmas[from] == "in" && (s.in(i, "straits") || s.in(i, "hospitals")):
			return isLeft(s, from)
		}
	}
	return false
}

// phraseFrom are the few words behind a preposition, up to a mark or a verb, that may say how people are: "in hospital".
func phraseFrom(s *sentence, preposition int) []int {
	var out []int
	for i := preposition + 1; i < min(preposition+phraseReach, len(s.Words)) && s.Words[i].UPOS != "PUNCT" && !s.isVerb(i); i++ {
		out = append(out, i)
	}
	return out
}

// How many words a phrase for how people are has at the most, how far before it stands what left people so, and how many words the
// next of a list may take.
const (
	phraseReach = 5
	leftFrom    = 18
	joinedReach = 10
)

// appositionReach is how many words a name and an age between commas have at the most.
const appositionReach = 9
