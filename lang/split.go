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
			at = townAt(words, a, b, t)
		}
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

// townAt is where the town begins that the name of a street runs into, before a comma or a stop: "14 Bay Rd | Lowton, Ohio". It is 0
// if there is none.
func townAt(words []Word, a, b int, t endWords) int {
	last := b - 1
	if last-a < 2 || b < len(words) && words[b].Form != "," && words[b].Form != "." || words[last].UPOS != "PROPN" || words[last].Glued {
		return 0
	}
	form := strings.ToLower(words[last].Form)
	if !t["street"][strings.TrimSuffix(strings.ToLower(words[last-1].Form), ".")] || t["spot"][form] || t["body"][form] || t["shop"][form] || plural(form) {
		return 0
	}
	return last - a
}

// withoutSeat ends the name of a firm before its seat: "Lowton, Inc. | of Kassala".
func withoutSeat(words []Word, a int, t endWords) {
	b := nameEnd(words, a)
	if words[a].NER != "B-ORG" {
		return
	}
	for i := a + 1; i+2 < b; i++ {
		if words[i+1].Form == "of" && t["firm"][strings.TrimSuffix(strings.ToLower(words[i].Form), ".")] {
			clearName(words[i+1 : i+2])
			setName(words[i+2:b], "LOC")
			return
		}
	}
}
