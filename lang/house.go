package lang

import "strings"

// house lets a house of trade keep its 's where nothing is possessed (at Okello's), and what it is called behind it (Okello's
// Pizza).
func house(words []Word, a int, t endWords) {
	b := nameEnd(words, a)
	if b-a > 1 && words[b-1].XPOS == "POS" && b < len(words) && nameEnd(words, b) == b+1 && startsUpper(words[b].Form) && t["shop"][strings.ToLower(words[b].Form)] {
		words[b-1].NER = "O" // the encoder cut it behind the 's
		b--
	}
	if b >= len(words) || words[b].XPOS != "POS" || !words[b].Glued || words[b].NER != "O" || len(words[b].Form) < 2 {
		return
	}
	if t["whole"][lowerForms(words[a:b])] || words[a].NER[2:] == "NORP" || words[a].NER[2:] == "DATE" {
		return
	}
	kind := words[a].NER[2:]
	if b+1 < len(words) && t["shop"][strings.ToLower(words[b+1].Form)] {
		if kind == "PER" {
			kind = "ORG"
		}
		setName(words[a:b+2], kind)
		return
	}
	if b+1 < len(words) && !closes(&words[b+1]) {
		return
	}
	switch {
	case a > 0 && goesTo(words[a-1].Form) && (kind != "PER" || b == a+1):
		setName(words[a:b+1], "LOC")
	case kind != "PER":
		setName(words[a:b+1], kind)
	}
}

// closes reports whether a word shows that nothing is possessed before it.
func closes(w *Word) bool {
	switch w.UPOS {
	case "PUNCT":
		return strings.ContainsAny(w.Form[:1], ".,;:!?)")
	case "ADP", "AUX", "CCONJ":
		return true
	}
	return false
}

func goesTo(form string) bool {
	switch strings.ToLower(form) {
	case "at", "to", "from", "into":
		return true
	}
	return false
}
