package read

import (
	"strings"
	"testing"

	"sitrep/lang"
)

// TestRefineNames takes words with the model's tags ("form|tag|UPOS") and asks what the tables make of them.
func TestRefineNames(t *testing.T) {
	r := newTestReader(t)
	for given, want := range map[string]string{
		"told Minister|B-PER of|I-PER Defence|I-PER Omar|I-PER Said|I-PER": "O O O O B-PER I-PER",
		"Deputy|B-PER Prime|I-PER Minister|I-PER for|I-PER Trade|I-PER":    "B-PER I-PER I-PER I-PER I-PER",
		"Dean|B-PER Okello|I-PER":                                             "B-PER I-PER",
		"Secretary|B-PER of|O State|O Mary|B-PER Okello|I-PER":                "O O O B-PER I-PER",
		"by al|O|PROPN ~-|O|PUNCT ~Qaida|O|PROPN fighters|O|NOUN":             "O B-ORG I-ORG I-ORG O",
		"Nina|B-PER|PROPN came|O|VERB":                                        "B-PER O",
		"NINA|B-PER|PROPN said|O|VERB":                                        "B-ORG O",
		"the|O|DET NATO|O|PROPN mission|O|NOUN in|O|ADP Kenya|O|PROPN ~.|O|P": "O B-ORG O O B-LOC O",
		"Saudi|B-NORP|ADJ Arabia|O|PROPN and|O|CCONJ Iran|B-LOC":              "B-LOC I-LOC O B-LOC",
		"UN|B-ORG|PROPN ]|O|PUNCT Security|B-ORG|PROPN Council|I-ORG|PROPN":   "B-ORG O B-ORG I-ORG",
		"the|O|DET Manila|B-LOC|PROPN Bulletin|O|PROPN said|O|VERB":           "O B-ORG I-ORG O",
		"Turkish|B-NORP|ADJ Foreign|B-ORG|PROPN Ministry|I-ORG|PROPN":         "B-NORP B-ORG I-ORG",
		"The|O|DET EU|B-ORG|PROPN said|O|VERB":                                "O B-ORG O",
		"the|O|DET KLF|B-ORG|PROPN ~-|O|PUNCT ~EU|O|PROPN":                    "O B-ORG O B-ORG",
		"told|O|VERB The|O|DET Guardian|O|PROPN and|O|CCONJ TASS|O|PROPN":     "O B-ORG I-ORG O B-ORG",
		"the|O|DET Ukraine|B-ORG|PROPN said|O|VERB":                           "O B-LOC O",
		"in|O|ADP the|O|DET EU|B-LOC|PROPN and|O|CCONJ":                       "O O B-ORG O",
		"Dr|O|PROPN Mcdonald|B-PER|PROPN came|O|VERB":                         "O B-PER O",
	} {
		s := lang.Sentence{}
		for i, f := range strings.Fields(given) {
			p := append(strings.Split(f, "|"), "O", "X")
			form := strings.TrimPrefix(p[0], "~")
			s.Words = append(s.Words, lang.Word{Form: form, Lemma: form, NER: p[1], UPOS: p[2], Start: 20 * i, End: 20*i + len(form), Glued: p[0] != form})
		}
		doc := &lang.Document{Sentences: []lang.Sentence{s}}
		r.refineNames(doc)
		var got []string
		for _, w := range s.Words {
			got = append(got, w.NER)
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%s: %s, want %s", given, g, want)
		}
	}
}
