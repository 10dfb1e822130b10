package lang

import (
	_ "embed"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The encoder scores word by word. Where a name begins and ends is at times plain from words that it weighs too little: a town
// and its state are two names, a name called twice is two names, a house of trade keeps its 's. What is mended here holds of
// names in general, and was counted on the training part of UNER.

//go:embed names.txt
var endsText string

// endWords are the words of names.txt, kind by kind.
type endWords map[string]map[string]bool

// endKinds are the kinds of lines of names.txt.
var endKinds = []string{"whole", "short", "before", "shop", "degree", "spot", "body", "title", "greeting", "storm", "sort", "thing", "field", "deed",
	"product", "held", "one", "court", "panel", "school", "street", "firm"}

// readEnds reads names.txt.
func readEnds(text string) (endWords, error) {
	table := endWords{}
	for _, kind := range endKinds {
		table[kind] = map[string]bool{}
	}
	for i, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		kind, words, ok := strings.Cut(line, " | ")
		if !ok || table[kind] == nil || words == "" {
			last := len(endKinds) - 1
			return nil, fmt.Errorf("names.txt:%d: want %s or %s | words, got %q", i+1, strings.Join(endKinds[:last], ", "), endKinds[last], line)
		}
		table[kind][strings.ToLower(words)] = true
	}
	return table, nil
}

// mendNames goes over the names of a sentence from left to right.
func (t endWords) mendNames(words []Word) {
	for at := range words {
		if words[at].NER[0] != 'B' {
			continue
		}
		if t["before"][words[at].Form] && at+1 < len(words) && words[at+1].NER == "B-LOC" {
			clearName(words[at : at+1]) // "eastern Congo": one name, and not the first word's
			continue
		}
		a := mendParts(words, surnameFirst(words, at), t)
		if a < 0 {
			continue
		}
		goOn(words, a)
		withLand(words, a, t)
		withoutSeat(words, a, t)
		trimEnd(words, a, t)
		house(words, a, t)
		split(words, a, t)
	}
}

// setName makes words one name.
func setName(words []Word, kind string) {
	for i := range words {
		words[i].NER = "I-" + kind
	}
	words[0].NER = "B-" + kind
}

func clearName(words []Word) {
	for i := range words {
		words[i].NER = "O"
	}
}

// surnameFirst makes one name of a person's in quotation marks or brackets that begins with the surname: "Okello, Mary". It
// returns where the name at a word begins now.
func surnameFirst(words []Word, a int) int {
	if words[a].NER != "B-PER" {
		return a
	}
	from := a
	if a > 2 && words[a-1].Form == "," && words[a-2].UPOS == "PROPN" {
		from = a - 2
	}
	if from == 0 || !opens(words[from-1].Form) {
		return a
	}
	comma := from + 1
	for comma < len(words) && comma < from+3 && words[comma].NER == "I-PER" {
		comma++
	}
	if comma >= len(words)-2 || words[comma].Form != "," && words[comma-1].Form != "," {
		return a
	}
	if words[comma].Form != "," {
		comma--
	}
	b := comma + 1
	for b < len(words) && strings.HasSuffix(words[b].NER, "-PER") {
		b++
	}
	if comma == from || b == comma+1 || b == len(words) || !shuts(words[b].Form) {
		return a
	}
	setName(words[from:b], "PER")
	return from
}

func opens(form string) bool {
	return form != "" && strings.ContainsAny(form[:1], "\"[(<'") || form == "“"
}
func shuts(form string) bool {
	return form != "" && strings.ContainsAny(form[:1], "\"])>'") || form == "”"
}

// initial reports whether a word is one letter or several with stops: A, A., R.E.
func initial(form string) bool {
	letters := 0
	for _, r := range form {
		switch {
		case unicode.IsUpper(r):
			letters++
		case r != '.':
			return false
		}
	}
	return letters == 1 || letters > 1 && letters*2 == utf8.RuneCountInString(form)
}

// goOn joins a name that ends where no name ends (in "of", in "and") to the name or the proper
// nouns behind it, and a person's to Jr.
func goOn(words []Word, a int) {
	b := nameEnd(words, a)
	if b-a < 2 || b == len(words) {
		return
	}
	kind := words[a].NER[2:]
	switch words[b-1].Form {
	case "of", "and", "&", "for":
		end := b
		for end < len(words) && words[end].NER == "O" && words[end].UPOS == "PROPN" {
			end++
		}
		if words[b].NER[0] == 'B' {
			end = nameEnd(words, b)
		}
		if end > b {
			setName(words[a:end], kind)
		}
	case ",":
		if junior(words[b].Form) && kind == "PER" {
			setName(words[a:b+1], kind)
		}
	}
}

func junior(form string) bool {
	switch form {
	case "Jr", "Jr.", "JR", "Sr", "Sr.", "SR":
		return true
	}
	return false
}

// trimEnd takes off what no name ends in: a comma, a preposition or conjunction, a degree behind a comma.
func trimEnd(words []Word, a int, t endWords) {
	b := nameEnd(words, a)
	if b-a > 2 && words[a].NER == "B-PER" && words[b-2].Form == "," && t["degree"][strings.ToLower(words[b-1].Form)] {
		clearName(words[b-2 : b])
		b -= 2
	}
	for b-a > 1 {
		switch strings.ToLower(words[b-1].Form) {
		case ",", ";", ":", "of", "at", "and", "for", "the", "(", "/":
			clearName(words[b-1 : b])
			b--
			continue
		}
		break
	}
}

// lowerForms is how words are written, in lower case.
func lowerForms(words []Word) string {
	var b strings.Builder
	for i := range words {
		if i > 0 && !words[i].Glued {
			b.WriteByte(' ')
		}
		b.WriteString(strings.ToLower(words[i].Form))
	}
	return b.String()
}
