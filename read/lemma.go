package read

import (
	"strings"

	"sitrep/lexicon"
)

// mendLemmas sets right lemmas that the model has made up ("viola" of "violated", "sanctiy" of "sanctions") or that are another
// verb's ("deploy" of "deplored"): the one of the form's regular lemmas stands that a list has. A noun's lemma that is a regular
// one stays, and so does an irregular verb's.
func (v *view) mendLemmas(s *sentence) {
	for i := range s.Words {
		var pos lexicon.Pos
		switch s.Words[i].UPOS {
		case "VERB":
			pos = lexicon.Verb
		case "NOUN":
			pos = lexicon.Noun
		default:
			continue
		}
		form := strings.ToLower(s.Words[i].Form)
		if tag := participle(s, i, form); tag != "" && (tag == "VBN" || !v.listed(form, pos)) {
			v.mendParticiple(s, i, form, tag)
			continue
		}
		known := v.listed(s.lemmas[i], pos)
		if s.lemmas[i] == form && pos == lexicon.Verb || known && pos == lexicon.Noun {
			continue
		}
		mended := ""
		for _, l := range regularLemmas(form, pos) {
			if l == s.lemmas[i] && (known || l != form && pos == lexicon.Noun && mended == "") {
				mended = "" // a word that no list need have; of "march" and "marche" a list has the first
				break
			}
			if mended == "" && v.listed(l, pos) && (!known || l != form) {
				mended = l
			}
		}
		if mended != "" {
			s.lemmas[i] = mended
		}
	}
}

// mendPlus hangs the sign behind a number on it, which the model takes for "and": "60+ injured". Where the number hangs on the sign, all stays.
func mendPlus(s *sentence) {
	for i := 1; i < len(s.Words); i++ {
		if w := &s.Words[i]; w.Form == "+" && w.Glued && w.Head >= 0 && s.Words[i-1].UPOS == "NUM" && !s.under(i-1, i) {
			w.Head, w.Rel = i-1, "advmod"
		}
	}
}

// participle is the tag of a verb's participle that is tagged and written down as an adjective: "were injured", ", killing";
// "" for other words.
func participle(s *sentence, i int, form string) string {
	switch {
	case s.Words[i].UPOS != "VERB" || s.lemmas[i] != form:
		return ""
	case strings.HasSuffix(form, "ing"):
		return "VBG"
	case strings.HasSuffix(form, "ed") && s.child(i, "nsubj:pass", "aux:pass") >= 0:
		return "VBN"
	}
	return ""
}

// mendParticiple gives a participle its verb's lemma where a list has it.
func (v *view) mendParticiple(s *sentence, i int, form, tag string) {
	for _, l := range regularLemmas(form, lexicon.Verb) {
		if l != form && v.listed(l, lexicon.Verb) {
			s.lemmas[i], s.Words[i].XPOS = l, tag
			return
		}
	}
}

// listed reports whether a list has a word.
func (v *view) listed(lemma string, pos lexicon.Pos) bool {
	words := v.r.words
	if words.Opens(lemma, pos) {
		return true
	}
	if _, ok := words.Cue(lemma, pos); ok || len(words.Predicates(lemma, pos)) > 0 || len(words.FigureWord(lemma, pos)) > 0 || len(words.Phases(lemma, pos)) > 0 ||
		len(words.Effect(lemma, pos)) > 0 || pos == lexicon.Verb && len(words.Light(lemma)) > 0 {
		return true
	}
	if pos != lexicon.Noun {
		return false
	}
	if _, ok := words.Unit(lemma); ok {
		return true
	}
	_, ok := v.r.actors.Noun(lemma)
	return ok
}

// regularLemmas are the lemmas that a form may come from by the rules of spelling, the form itself last.
func regularLemmas(form string, pos lexicon.Pos) []string {
	var out []string
	add := func(stem string, ends ...string) {
		if len(stem) < 2 {
			return
		}
		for _, e := range ends {
			out = append(out, stem+e)
		}
		if n := len(stem); pos == lexicon.Verb && len(ends) > 1 && stem[n-1] == stem[n-2] {
			out = append(out, stem[:n-1]) // "stopped"
		}
	}
	if stem, ok := strings.CutSuffix(form, "ies"); ok {
		add(stem, "y")
	}
	if stem, ok := strings.CutSuffix(form, "es"); ok && (strings.HasSuffix(stem, "s") || strings.HasSuffix(stem, "x") || strings.HasSuffix(stem, "z") || strings.HasSuffix(stem, "h") || strings.HasSuffix(stem, "o")) {
		add(stem, "")
	}
	if stem, ok := strings.CutSuffix(form, "s"); ok {
		add(stem, "")
	}
	if pos != lexicon.Verb {
		return append(out, form)
	}
	if stem, ok := strings.CutSuffix(form, "ied"); ok {
		add(stem, "y")
	}
	if stem, ok := strings.CutSuffix(form, "ed"); ok {
		add(stem, "e", "")
	}
	if stem, ok := strings.CutSuffix(form, "ing"); ok {
		add(stem, "e", "")
	}
	return append(out, form)
}
