package read

import (
	"slices"
	"strings"
	"unicode"

	"sitrep/lang"
)

// A ticker gives each of its paragraphs an hour. Where one is somebody's word, the name stands behind the hour and before a colon: "14:05 Harbour
// Radio: the port is closed", "0910 GMT: Ann Ray (mayor): …". Such a paragraph is a turn of whoever is named (see transcript.go).

// enoughHours is how many paragraphs of a ticker begin with an hour at the least; longHour how many words an hour and its town have.
const (
	enoughHours = 3
	longHour    = 5
)

// hourLabels are the labels behind the hours of a ticker, in order; none if the report is no ticker.
func (v *view) hourLabels() []label {
	var out []label
	hours := 0
	for _, s := range v.sents {
		from := hourEnd(s)
		if from == 0 || s.aside || !s.Break && s.index > 0 {
			continue
		}
		hours++
		if len(s.Words) <= longHour && v.goesOnBehind(s) {
			s, from = v.sents[s.index+1], 0 // "20:25 Osk.", which the model parts from the rest
		}
		if colon := v.hourColon(s, from); colon > 0 {
			out = append(out, label{s.index, from, colon})
		}
	}
	if hours < enoughHours {
		return nil
	}
	for _, l := range out {
		v.nameSpeaker(l)
	}
	return out
}

// hourEnd is the word behind the hour that a sentence begins with, signs around it included; 0 if it begins otherwise.
func hourEnd(s *sentence) int {
	i := 0
	for i < len(s.Words) && onlySigns(s.Words[i].Form) {
		i++
	}
	if i == len(s.Words) || !isHour(s.Words[i].Form, i+1 < len(s.Words) && isZone(s.Words[i+1].Form)) {
		return 0
	}
	for i++; i < len(s.Words) && (isZone(s.Words[i].Form) || onlySigns(s.Words[i].Form)); i++ {
	}
	return i
}

// isHour reports whether a form is an hour: "14:05", "9.30pm", before a zone also "0910".
func isHour(form string, zone bool) bool {
	digits := strings.TrimRight(strings.ToLower(form), "apmh")
	hour, minutes, parted := strings.Cut(strings.Replace(digits, ".", ":", 1), ":")
	number := func(x string) bool { return x != "" && strings.Trim(x, "0123456789") == "" }
	const hourDigits, minuteDigits = 2, 2
	if parted {
		long := len(hour) <= hourDigits && len(minutes) == minuteDigits
		return long && number(hour) && number(minutes) && (zone || strings.Contains(form, ":") || digits != form)
	}
	return zone && number(hour) && len(hour) <= hourDigits+minuteDigits
}

// isZone reports whether a form says by which clock an hour is.
func isZone(form string) bool {
	switch strings.ToLower(strings.ReplaceAll(form, ".", "")) {
	case "gmt", "utc", "bst", "cet", "cest", "edt", "est", "eet", "msk", "local", "am", "pm", "hrs", "h":
		return true
	}
	return false
}

// hourColon is the colon behind the name of whoever speaks, which a sentence has from a word on, 0 if it has none: a person, a body or an outlet,
// with what is said of it in brackets or behind a comma.
func (v *view) hourColon(s *sentence, from int) int {
	to := from
	for to < len(s.Words) && s.Words[to].Form != ":" && to-from <= 2*longLabel {
		to++
	}
	if to == from || to >= len(s.Words)-1 || s.Words[to].Form != ":" || !capital(s.Words[from].Form) {
		return 0
	}
	if slices.ContainsFunc(s.Words[from:to], func(w lang.Word) bool {
		return w.UPOS == "VERB" || w.UPOS == "AUX" || strings.ContainsAny(w.Form, ".!?")
	}) {
		return 0
	}
	if n := v.nameAt(s.index, from); n != nil {
		if n.kind == "LOC" && len(v.r.places.Lookup(v.nameText(n))) > 0 || n.kind == "NORP" || n.kind == "DATE" {
			return 0 // the town that the entry tells of
		}
		return to
	}
	head := headOf(s, from, to-1)
	if s.Words[head].UPOS == "PROPN" && strings.IndexFunc(s.Words[head].Form, unicode.IsLower) >= 0 || v.speaks(s, head) {
		return to
	}
	return 0
}

// nameSpeaker makes a name of a body of a label that the model did not read as one or took for a place.
func (v *view) nameSpeaker(l label) {
	s := v.sents[l.sent]
	if n := v.nameAt(l.sent, l.from); n != nil {
		if n.kind == "LOC" {
			n.kind = "ORG"
		}
		return
	}
	if s.Words[l.from].UPOS != "PROPN" {
		return
	}
	last := l.from
	for last+1 < l.colon && v.nameAt(l.sent, last+1) == nil && (s.Words[last+1].UPOS == "PROPN" || isHyphenWord(s.Words[last+1].Form)) {
		last++
	}
	v.insertName(name{sent: l.sent, first: l.from, last: last, kind: "ORG"})
}

// isHyphenWord reports whether a form joins the parts of a name.
func isHyphenWord(form string) bool { return form == "-" || form == "–" }
