package read

import (
	"slices"
	"strings"

	"sitrep"
	"sitrep/lang"
)

// saidInBrackets is the attribution of a sentence that ends with who says so in brackets, as bulletins and short posts do: "12 civilians were
// killed (Emergency Lawyers)", "(local media)", "(source: Radio Dabanga)".
func (v *view) saidInBrackets(s *sentence) (saying, bool) {
	last := s.lastBut(")")
	if s.Words[last].Form != ")" {
		return saying{}, false
	}
	open := last - 1
	for open > 0 && s.Words[open].Form != "(" {
		open--
	}
	if open < 3 || last-open > longTail || s.quoted[open] > 0 || !clauseIn(s, run{s.index, 0, open - 1}) {
		return saying{}, false
	}
	from, called := open+1, false
	if s.in(from, "sourcewords") {
		from, called = from+1, true
		if s.Words[from].Form == ":" {
			from++
		}
	}
	if from >= last || anyTagged(s.Words[from:last], "VERB", "AUX", "NUM") {
		return saying{}, false
	}
	head := headOf(s, from, last-1)
	if !called && (s.namedBefore(open) || v.shortensBefore(s, open, last) || !v.speaksInOffice(s, head) && !v.isBody(s, head)) {
		return saying{}, false
	}
	return s.saidAt(open, [2]int{from, last - 1}, run{s.index, 0, open - 1}), true
}

// anyTagged reports whether some word is of one of some parts of speech.
func anyTagged(words []lang.Word, tags ...string) bool {
	return slices.ContainsFunc(words, func(w lang.Word) bool { return slices.Contains(tags, w.UPOS) })
}

// saidAt is the attribution at a sign: who stands in a stretch of words says what stands in another.
func (s *sentence) saidAt(sign int, who [2]int, content run) saying {
	return saying{
		sent: s.index, cue: sign, cueFrom: sign, cueTo: sign, srcSent: s.index, srcFrom: who[0], srcTo: who[1], kind: "say", neutral: true,
		sources: []at{{s.index, headOf(s, who[0], who[1])}}, head: at{s.index, headOf(s, content.first, content.last)}, content: []run{content},
	}
}

// namedBefore reports whether a name stands right before a bracket, of which what the bracket holds may be another: "the Rapid Support Forces
// (RSF)", "MOSCOW (Sputnik)". A day is none.
func (s *sentence) namedBefore(bracket int) bool {
	w := &s.Words[bracket-1]
	return w.NER != "O" && !strings.HasSuffix(w.NER, "DATE") || len(w.Form) > 1 && strings.ToUpper(w.Form) == w.Form && w.UPOS != "NUM"
}

// shortensBefore reports whether a bracket holds letters alone behind a force, a body or a name: "the Congolese army (FARDC)".
func (v *view) shortensBefore(s *sentence, open, last int) bool {
	if form := s.Words[open+1].Form; last-open != 2 || strings.ToUpper(form) != form {
		return false
	}
	if s.Words[open-1].UPOS == "PROPN" {
		return true
	}
	return slices.ContainsFunc(v.actorsOf(s, open-1), func(a int) bool {
		ch := v.cast.list[a]
		return ch.kind == sitrep.Body || official(ch.sector) || ch.sector == "REB" || ch.sector == "UAF"
	})
}

// isBody reports whether a word names an organisation.
func (v *view) isBody(s *sentence, word int) bool {
	return slices.ContainsFunc(v.actorsOf(s, word), func(a int) bool {
		ch := v.cast.list[a]
		known := ch.sector != "" || ch.country != "" // "air support (NAF)" may be anybody's
		return ch.kind == sitrep.Body && ch.ner == "ORG" && ch.sector != "PTY" && ch.sector != "MIL" && (known || strings.Contains(ch.name, " "))
	})
}
