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
	last := len(s.Words) - 1
	for last > 0 && s.Words[last].UPOS == "PUNCT" && s.Words[last].Form != ")" {
		last--
	}
	open := last - 1
	for open > 0 && s.Words[open].Form != "(" {
		open--
	}
	if open < 3 || s.Words[last].Form != ")" || last-open > longTail || s.quoted[open] > 0 || !clauseIn(s, run{s.index, 0, open - 1}) {
		return saying{}, false
	}
	from, called := open+1, false
	if s.in(from, "sourcewords") {
		from, called = from+1, true
		if s.Words[from].Form == ":" {
			from++
		}
	}
	if from >= last || slices.ContainsFunc(s.Words[from:last], func(w lang.Word) bool { return w.UPOS == "VERB" || w.UPOS == "AUX" || w.UPOS == "NUM" }) {
		return saying{}, false
	}
	head := headOf(s, from, last-1)
	if !called && (s.namedBefore(open) || v.shortensBefore(s, open, last) || !v.speaksInOffice(s, head) && !v.isBody(s, head)) {
		return saying{}, false
	}
	q := saying{sent: s.index, cue: open, cueFrom: open, cueTo: open, srcSent: s.index, srcFrom: from, srcTo: last - 1,
		sources: []at{{s.index, head}}, kind: "say", neutral: true, head: at{s.index, headOf(s, 0, open-1)}}
	q.content = []run{{s.index, 0, open - 1}}
	return q, true
}

// saidBehindColon is the attribution of a headline that ends with who says so: "Eight dead in mosque blast: police".
func (v *view) saidBehindColon(s *sentence) (saying, bool) {
	last, colon := len(s.Words)-1, -1
	for i := range s.Words {
		switch s.Words[i].Form {
		case ":":
			if colon >= 0 {
				return saying{}, false
			}
			colon = i
		case ".", "!", "?", ";":
			return saying{}, false // a sentence, and no headline
		}
	}
	const most = 5
	if colon < 3 || colon >= last || last-colon > most || s.quoted[colon] > 0 || !v.tellsSomething(s, colon) {
		return saying{}, false
	}
	if slices.ContainsFunc(s.Words[colon+1:], func(w lang.Word) bool {
		return w.UPOS == "VERB" || w.UPOS == "AUX" || w.UPOS == "DET" || w.UPOS == "NUM" || w.UPOS == "ADP" || w.Form == ","
	}) {
		return saying{}, false
	}
	head := headOf(s, colon+1, last)
	if _, person := v.noun(s, head); !person && !v.speaksInOffice(s, head) && !v.isBody(s, head) && !s.in(head, "accounts") {
		return saying{}, false
	}
	q := saying{sent: s.index, cue: colon, cueFrom: colon, cueTo: colon, srcSent: s.index, srcFrom: colon + 1, srcTo: last,
		sources: []at{{s.index, head}}, kind: "say", neutral: true, head: at{s.index, headOf(s, 0, colon-1)}}
	q.content = []run{{s.index, 0, colon - 1}}
	return q, true
}

// saidBeforeColon is the attribution of a line that begins with who says so: "IDF: the air force struck a launcher in Nabatieh". A place or a day
// before the colon says where and when.
func (v *view) saidBeforeColon(s *sentence) (saying, bool) {
	const most = 5
	colon := slices.IndexFunc(s.Words, func(w lang.Word) bool { return w.Form == ":" })
	last := len(s.Words) - 1
	for last > 0 && s.Words[last].UPOS == "PUNCT" {
		last--
	}
	if colon < 1 || colon > most || last-colon < 3 || s.quoted[colon] > 0 || s.quoted[colon+1] > 0 || !v.tellsAfter(s, colon) {
		return saying{}, false
	}
	if slices.ContainsFunc(s.Words[:colon], func(w lang.Word) bool {
		return w.UPOS == "VERB" || w.UPOS == "AUX" || w.UPOS == "NUM" || w.UPOS == "ADP" || w.Form == ","
	}) {
		return saying{}, false
	}
	head := headOf(s, 0, colon-1)
	if n := v.nameAt(s.index, colon-1); n != nil && n.kind == "LOC" {
		return saying{}, false
	}
	if !slices.ContainsFunc(v.actorsOf(s, head), func(a int) bool {
		ch := v.cast.list[a]
		return ch.ner == "PER" || ch.ner == "ORG" && (ch.kind == sitrep.Body || ch.kind == sitrep.Group)
	}) {
		return saying{}, false
	}
	q := saying{sent: s.index, cue: colon, cueFrom: colon, cueTo: colon, srcSent: s.index, srcFrom: 0, srcTo: colon - 1,
		sources: []at{{s.index, head}}, kind: "say", neutral: true, head: at{s.index, headOf(s, colon+1, last)}}
	q.content = []run{{s.index, colon + 1, last}}
	return q, true
}

// tellsAfter reports whether the words behind one tell of something.
func (v *view) tellsAfter(s *sentence, word int) bool {
	if clauseIn(s, run{s.index, word + 1, len(s.Words) - 1}) {
		return true
	}
	for i := word + 1; i < len(s.Words); i++ {
		if s.in(i, "fallens") || v.isEventNoun(s, i) {
			return true
		}
	}
	return false
}

// tellsSomething reports whether the words before one tell of something: with a verb, or in the manner of headlines ("8 dead in mosque blast").
func (v *view) tellsSomething(s *sentence, before int) bool {
	if clauseIn(s, run{s.index, 0, before - 1}) {
		return true
	}
	for i := range before {
		if s.in(i, "fallens") || v.isEventNoun(s, i) {
			return true
		}
	}
	return false
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
