package read

import (
	"slices"
	"strings"

	"sitrep/lexicon"
)

// partsOfSpeech are the lexicon's parts of speech that a word may have, the likeliest first.
func partsOfSpeech(s *sentence, i int) []lexicon.Pos {
	switch s.Words[i].UPOS {
	case "VERB", "AUX":
		if strings.HasPrefix(s.Words[i].XPOS, "VBN") || s.Words[i].XPOS == "VBG" {
			return []lexicon.Pos{lexicon.Verb, lexicon.Adjective}
		}
		return []lexicon.Pos{lexicon.Verb}
	case "NOUN", "PROPN":
		return []lexicon.Pos{lexicon.Noun}
	case "ADJ":
		return []lexicon.Pos{lexicon.Adjective, lexicon.Verb, lexicon.Noun}
	case "ADV":
		return []lexicon.Pos{lexicon.Adverb, lexicon.Adjective}
	case "ADP":
		return []lexicon.Pos{lexicon.Preposition}
	}
	return nil
}

// senses are the lexicon's senses of a word whose conditions the sentence meets, the surest first.
func (v *view) senses(s *sentence, i int) []lexicon.Sense {
	var out []lexicon.Sense
	var apart []lexicon.Sense // of phrases whose words stand apart, which come behind the word's own
	for _, m := range v.phrases(s)[i] {
		found := v.fitting(s, i, v.follows(s, i, m), v.r.words.Predicates(m.Lemma, m.Pos))
		if standsApart(m) {
			apart = append(apart, found...)
			continue
		}
		out = append(out, found...)
	}
	for _, pos := range partsOfSpeech(s, i) {
		out = append(out, v.fitting(s, i, nil, v.r.words.Predicates(s.lemmas[i], pos))...)
	}
	if s.Words[i].XPOS == "VBG" && s.isVerb(i) {
		switch s.rel(i) { // "fighting broke out": a verb's form, a noun's place
		case "nsubj", "obj", "obl", "nmod":
			out = append(out, v.fitting(s, i, nil, v.r.words.Predicates(strings.ToLower(s.Words[i].Form), lexicon.Noun))...)
		}
	}
	return append(out, apart...)
}

// follows is what stands behind the preposition that a verb's phrase ends in, which is the phrase's object where the verb has none
// of its own: "called for a truce", "voiced alarm at the raid".
func (v *view) follows(s *sentence, i int, m lexicon.Match) []int {
	last := m.At[len(m.At)-1]
	h := s.Words[last].Head
	own := slices.ContainsFunc(v.objects(s, i), func(o int) bool { return !slices.Contains(m.At, o) })
	if !s.isVerb(i) || h < last || s.rel(last) != "case" || slices.Contains(m.At, h) || own {
		return nil
	}
	return conjuncts(s, h)
}

// fitting is those of a word's senses whose conditions hold. objects are what the phrase that it heads has for its object, nil where
// that is the word's own.
func (v *view) fitting(s *sentence, i int, objects []int, senses []lexicon.Sense) []lexicon.Sense {
	var out []lexicon.Sense
	for _, sense := range senses {
		if sense.Plural && !strings.HasSuffix(s.Words[i].XPOS, "S") || sense.Clause && s.child(i, "ccomp", "xcomp", "acl") < 0 {
			continue
		}
		if v.meets(s, i, objects, sense.All) {
			out = append(out, sense)
		}
	}
	return out
}

// phrases are the lexicon's entries of several words in a sentence, by the word that heads each.
func (v *view) phrases(s *sentence) map[int][]lexicon.Match {
	if s.phrases != nil {
		return s.phrases
	}
	s.phrases, s.cues, s.counts = map[int][]lexicon.Match{}, map[int]cueSense{}, map[int][]lexicon.Match{}
	s.phases, s.effects = map[int][]lexicon.Match{}, map[int][]lexicon.Match{}
	forms := make([]string, len(s.Words))
	for i := range s.Words {
		forms[i] = strings.ToLower(s.Words[i].Form)
	}
	for i := range s.Words {
		for _, m := range append(v.r.words.MatchTokens(s.lemmas, forms, i), v.parted(s, forms, i)...) {
			if len(m.At) < 2 {
				continue
			}
			head := m.At[0]
			for _, w := range m.At {
				if h := s.Words[w].Head; !slices.Contains(m.At, h) && s.Words[w].UPOS != "ADP" {
					head = w
					break
				}
			}
			switch m.Table {
			case lexicon.PredicateTable:
				s.phrases[head] = append(s.phrases[head], m)
			case lexicon.PhaseTable:
				s.phases[head] = append(s.phases[head], m)
			case lexicon.EffectTable:
				for _, w := range m.At { // what it governs may hang on any of its words: "stopped short of"
					s.effects[w] = append(s.effects[w], m)
				}
			case lexicon.FigureTable:
				s.counts[head] = append(s.counts[head], m)
			case lexicon.CueTable:
				if c, ok := v.r.words.Cue(m.Lemma, m.Pos); ok && c.Kind != "accordingto" {
					s.cues[head] = senseOf(c)
				}
			}
		}
	}
	return s.phrases
}
