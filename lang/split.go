package lang

import "strings"

// split divides what is two names: one called twice (a letter signed "Mary Mary Okello"), a town before its state or country.
func split(words []Word, a int, t endWords) {
	b := nameEnd(words, a)
	switch words[a].NER {
	case "B-PER":
		if a > 0 && (words[a-1].UPOS == "ADP" || words[a-1].Form == "/") {
			return
		}
		for i := a + 1; i < b; i++ {
			if words[i].Form == words[a].Form && len(words[i].Form) > 2 {
				words[i].NER = "B-PER"
				return
			}
		}
	case "B-LOC":
		at := stateAt(words[a:b], t)
		if at == 0 {
			return
		}
		words[a+at].NER = "B-LOC"
		if words[a+at-1].Form == "," {
			words[a+at-1].NER = "O"
		}
	}
}

// stateAt is where the state or country begins that the name of a place ends in, 0 if there is none behind another name.
func stateAt(name []Word, t endWords) int {
	if t["whole"][lowerForms(name)] {
		return 0
	}
	for at := 1; at < len(name); at++ {
		tail := lowerForms(name[at:])
		if name[at].Glued || !t["whole"][tail] && (at < len(name)-1 || !t["short"][strings.TrimSuffix(tail, ".")]) {
			continue
		}
		last := name[at-1]
		switch {
		case last.Form == "," && at > 1:
			return at
		case last.UPOS != "PROPN" && last.UPOS != "NOUN", t["before"][strings.ToLower(last.Form)]:
			return 0
		}
		return at
	}
	return 0
}
