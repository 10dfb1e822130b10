package lang

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mendTypes gives a name the type that its last word tells, and an acronym that of the name it was introduced behind: "the Lowton
// Housing Office (LHO)".
func (t endWords) mendTypes(doc *Document) {
	short := map[string]string{} // acronym -> type
	for i := range doc.Sentences {
		words := doc.Sentences[i].Words
		for a := range words {
			if words[a].NER[0] != 'B' {
				continue
			}
			b := nameEnd(words, a)
			if kind := t.typeOf(words[a:b]); kind != "" {
				setName(words[a:b], kind)
			}
			if b+2 < len(words) && words[b].Form == "(" && words[b+2].Form == ")" && abbreviates(words[b+1].Form, words[a:b]) {
				short[words[b+1].Form] = words[a].NER[2:]
			}
		}
	}
	if len(short) == 0 {
		return
	}
	for i := range doc.Sentences {
		words := doc.Sentences[i].Words
		for a := range words {
			kind := short[words[a].Form]
			if kind != "" && words[a].NER[0] != 'I' && nameEnd(words, a) == a+1 {
				setName(words[a:a+1], kind)
			}
		}
	}
}

// typeOf is the type that the last word of a name of several words tells, "" if it tells none.
func (t endWords) typeOf(name []Word) string {
	last := name[len(name)-1].Form
	if len(name) < 2 || !startsUpper(last) {
		return ""
	}
	last = strings.TrimSuffix(strings.ToLower(last), ".")
	switch kind := name[0].NER[2:]; {
	case kind == "ORG" && t["spot"][last]:
		return "LOC"
	case kind == "LOC" && (t["body"][last] || t["school"][strings.ToLower(name[0].Form)] && name[1].Form == "of"):
		return "ORG" // "University of Kassala"
	}
	return ""
}

// abbreviates reports whether a word is made of the initials of a name's words that have a capital.
func abbreviates(short string, name []Word) bool {
	var initials []rune
	for _, w := range name {
		if r, _ := utf8.DecodeRuneInString(w.Form); unicode.IsUpper(r) {
			initials = append(initials, r)
		}
	}
	return len(initials) > 1 && string(initials) == short
}
