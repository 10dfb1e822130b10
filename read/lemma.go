package read

import (
	"strings"

	"sitrep/lexicon"
)

// mendLemmas gives verbs whose lemma no list knows the regular lemma of their form, if a list knows that: the model may
// read "violated" as a form of "viola".
func (v *view) mendLemmas(s *sentence) {
	for i := range s.Words {
		if s.Words[i].UPOS != "VERB" || v.knowsVerb(s.lemmas[i]) {
			continue
		}
		for _, l := range regularLemmas(strings.ToLower(s.Words[i].Form)) {
			if l != s.lemmas[i] && v.knowsVerb(l) {
				s.lemmas[i] = l
				break
			}
		}
	}
}

// knowsVerb reports whether a list has a verb.
func (v *view) knowsVerb(lemma string) bool {
	w := v.r.words
	if _, cue := w.Cue(lemma, lexicon.Verb); cue {
		return true
	}
	return len(w.Predicates(lemma, lexicon.Verb)) > 0 || len(w.Phases(lemma, lexicon.Verb)) > 0 || len(w.Light(lemma)) > 0 ||
		len(w.Effect(lemma, lexicon.Verb)) > 0
}

// regularLemmas are the verbs that a form may be the regular past, participle or third person of.
func regularLemmas(form string) []string {
	for _, end := range []string{"ed", "ing", "es", "s"} {
		stem, ok := strings.CutSuffix(form, end)
		if !ok || len(stem) < 3 {
			continue
		}
		out := []string{stem + "e", stem}
		if n := len(stem); stem[n-1] == stem[n-2] {
			out = append(out, stem[:n-1])
		}
		if y, ok := strings.CutSuffix(stem, "i"); ok {
			out = append(out, y+"y")
		}
		return out
	}
	return nil
}
