package lang

import (
	"strings"
	"unicode"
)

// mendByWordBefore gives a name the type that the word before it tells: who is called Dr or addressed as dear is a person, what is
// called a hurricane is not, and one of a kind ("a Saab") is no body.
func (t endWords) mendByWordBefore(doc *Document) {
	storms := map[string]bool{}
	for i := range doc.Sentences {
		words := doc.Sentences[i].Words
		for a := 1; a < len(words); a++ {
			b, titled := a+1, t["title"][strings.TrimSuffix(strings.ToLower(words[a-1].Form), ".")] && startsUpper(words[a-1].Form)
			switch {
			case words[a].NER[0] == 'B':
				b = nameEnd(words, a)
			case titled && words[a].NER == "O" && words[a].UPOS == "PROPN":
				for b < len(words) && words[b].NER == "O" && words[b].UPOS == "PROPN" && startsUpper(words[b].Form) {
					b++
				}
			default:
				continue
			}
			before := strings.TrimSuffix(strings.ToLower(words[a-1].Form), ".")
			switch {
			case words[a].NER == "B-PER" && t["storm"][before]:
				storms[words[a].Form] = b == a+1
			case titled && mayBePerson(words[a:b], t):
				setName(words[a:b], "PER")
			case words[a].NER == "B-ORG" && b == a+1 && t["one"][before] && standsAlone(words, b):
				clearName(words[a:b])
			case t["greeting"][before] && b == a+1 && (b == len(words) || words[b].UPOS == "PUNCT") && !shouted(words[a].Form):
				setName(words[a:b], "PER")
			}
		}
	}
	for i := range doc.Sentences {
		words := doc.Sentences[i].Words
		for a := range words {
			if words[a].NER == "B-PER" && storms[words[a].Form] && nameEnd(words, a) == a+1 {
				clearName(words[a : a+1])
			}
		}
	}
}

// standsAlone reports whether nothing that may belong to a name follows where it ends.
func standsAlone(words []Word, end int) bool {
	if end == len(words) {
		return true
	}
	switch words[end].UPOS {
	case "PUNCT":
		return words[end].Form != "-" && words[end].Form != "/"
	case "ADP", "CCONJ", "SCONJ", "PRON", "DET", "AUX":
		return true
	}
	return false
}

// mayBePerson reports whether what stands behind a title can be a person's name: it has at most three words and does not end as
// places and organisations do.
func mayBePerson(name []Word, t endWords) bool {
	const longest = 3
	last := strings.ToLower(name[len(name)-1].Form)
	return len(name) <= longest && !t["spot"][last] && !t["body"][last] && !t["shop"][last] && startsUpper(name[0].Form)
}

// startsUpper reports whether a word begins with a capital.
func startsUpper(form string) bool {
	for _, r := range form {
		return unicode.IsUpper(r)
	}
	return false
}

// shouted reports whether a word is written in capitals alone.
func shouted(form string) bool {
	return len(form) > 1 && strings.ToUpper(form) == form
}
