package lang

import (
	"slices"
	"strings"
)

// What belongs to a name and what only stands beside it: initials, nicknames and the second field of an office belong to it; an
// address on the web is none, and the word that says what the thing is ("Lowton district") is no part of it.

// mendParts goes over the name at a word and returns where it begins now; -1 if it is none.
func mendParts(words []Word, a int, t endWords) int {
	if noName(words, a, t) {
		clearName(words[a:nameEnd(words, a)])
		return -1
	}
	a = initialsBefore(words, a)
	nickname(words, a)
	secondField(words, a, t)
	withoutThing(words, a, t)
	stateBehind(words, a, t)
	return a
}

// noName reports whether what the model took for a name is an address on the web, the word that says what kind of place the name
// behind it is ("the | City | of Lowton"), or what is done and not who does it ("Operation Lion"), a thing or an illness.
func noName(words []Word, a int, t endWords) bool {
	b := nameEnd(words, a)
	form := strings.ToLower(words[a].Form)
	if t.namesThing(words[a:b]) {
		return true
	}
	if b > a+1 {
		return words[a].NER == "B-ORG" && t["deed"][form] && startsUpper(words[a].Form)
	}
	if strings.HasPrefix(form, "www.") || strings.HasPrefix(form, "http") && strings.Contains(form, "/") {
		return true
	}
	if name, host, ok := strings.Cut(form, "@"); ok && name != "" && strings.Contains(host, ".") {
		return true
	}
	return words[a].NER == "B-LOC" && t["sort"][form] && b+1 < len(words) && words[b].Form == "of" && words[b+1].NER != "O"
}

// namesThing reports whether a name is that of something made or held, or of an illness: "Red Hat Linux", "COVID-19", "the Lowton Games".
// A body that is named after one is a body ("Linux Foundation").
func (t endWords) namesThing(name []Word) bool {
	kind, last := name[0].NER[2:], name[len(name)-1].Form
	if kind != "ORG" && kind != "LOC" {
		return false
	}
	end := strings.ToLower(last)
	switch {
	case t["product"][end]:
		return true
	case t["product"][strings.ToLower(name[0].Form)]:
		return !t["body"][end] && !t["spot"][end]
	}
	return len(name) > 1 && t["held"][end] && startsUpper(last)
}

// initialsBefore lets a person's name begin with the initials before it, and returns where it begins then.
func initialsBefore(words []Word, a int) int {
	if a == 0 || words[a].NER != "B-PER" || words[a-1].NER != "O" || words[a-1].UPOS != "PROPN" || !initial(words[a-1].Form) ||
		!strings.Contains(words[a-1].Form, ".") || words[a-1].Form == "P.S." || initial(words[a].Form) || !startsUpper(words[a].Form) {
		return a
	}
	setName(words[a-1:nameEnd(words, a)], "PER")
	return a - 1
}

// nickname makes one name of a person's that is divided by a nickname in quotation marks: Mary "May" Okello.
func nickname(words []Word, a int) {
	const longest = 3
	if words[a].NER != "B-PER" {
		return
	}
	open := a + 1
	for open < len(words) && words[open].NER != "B-PER" && startsUpper(words[open].Form) && !quotes(words[open].Form) {
		open++
	}
	if open >= len(words)-2 || !quotes(words[open].Form) || words[open].Glued || !words[open+1].Glued {
		return
	}
	for shut := open + 2; shut < len(words)-1 && shut <= open+1+longest; shut++ {
		if !quotes(words[shut].Form) {
			continue
		}
		last := shut + 1
		if words[shut].Glued && !words[last].Glued && strings.HasSuffix(words[last].NER, "-PER") && startsUpper(words[open+1].Form) {
			setName(words[a:nameEnd(words, last)], "PER")
		}
		return
	}
}

func quotes(form string) bool {
	switch form {
	case "\"", "“", "”", "'", "‘", "’", "''", "``":
		return true
	}
	return false
}

// secondField lets an office keep the second field that it is over: "Department of Fishing and Inland | Affairs".
func secondField(words []Word, a int, t endWords) {
	b := nameEnd(words, a)
	if words[a].NER != "B-ORG" || b+1 >= len(words) || words[b].UPOS != "CCONJ" || words[b].NER != "O" {
		return
	}
	if !slices.ContainsFunc(words[a:b], func(w Word) bool { return w.Form == "of" || w.Form == "for" }) {
		return
	}
	end := b + 1
	for end < len(words) && startsUpper(words[end].Form) && !shouted(words[end].Form) && words[end].UPOS != "PUNCT" &&
		(words[end].NER == "O" || strings.HasSuffix(words[end].NER, "-ORG")) {
		end++
	}
	if end > b+1 && t["field"][strings.ToLower(words[end-1].Form)] {
		setName(words[a:end], "ORG")
	}
}

// withoutThing takes the small word off the end of a name that says what it names: "Lowton | district".
func withoutThing(words []Word, a int, t endWords) {
	b := nameEnd(words, a)
	if b-a < 2 || !t["thing"][words[b-1].Form] || words[b-2].UPOS != "PROPN" || !startsUpper(words[b-2].Form) {
		return
	}
	clearName(words[b-1 : b])
}

// stateBehind names the state that is written for short behind a town: "Lowton, | OH".
func stateBehind(words []Word, a int, t endWords) {
	b := nameEnd(words, a)
	if words[a].NER != "B-LOC" || b+1 >= len(words) || words[b].Form != "," || words[b].NER != "O" {
		return
	}
	if w := &words[b+1]; w.NER == "O" && w.UPOS == "PROPN" && shouted(w.Form) && t["short"][strings.ToLower(strings.TrimSuffix(w.Form, "."))] {
		setName(words[b+1:b+2], "LOC")
	}
}

// withLand lets a body keep the land or the subject that it is named with: "Supreme Court | of the | United Kingdom", "Commission | on
// Land Rights".
func withLand(words []Word, a int, t endWords) {
	b := nameEnd(words, a)
	if words[a].NER != "B-ORG" || b+1 >= len(words) || words[b].NER != "O" {
		return
	}
	last, next := strings.ToLower(words[b-1].Form), b+1
	if strings.EqualFold(words[next].Form, "the") && words[next].NER == "O" && next+1 < len(words) {
		next++
	}
	switch words[b].Form {
	case "of", "for":
		if tag := words[next].NER; t["court"][last] && (tag == "B-LOC" || tag == "B-ORG") {
			setName(words[a:nameEnd(words, next)], "ORG")
		}
	case "on":
		end := next
		for end < len(words) && words[end].UPOS == "PROPN" && startsUpper(words[end].Form) && (words[end].NER == "O" || strings.HasSuffix(words[end].NER, "-ORG")) {
			end++
		}
		if t["panel"][last] && end > next+1 {
			setName(words[a:end], "ORG")
		}
	}
}
