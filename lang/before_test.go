package lang

import "testing"

func TestMendByWordBefore(t *testing.T) {
	table := endTable(t)
	for given, want := range map[string]string{
		"said Dr Okello|B-ORG .":                           "PER(Okello)",
		"said Mr. Sami||PROPN Okello||PROPN was":           "PER(Sami Okello)",
		"a dr Okello|B-ORG":                                "ORG(Okello)",
		"on Prof Okello|B-LOC Street|I-LOC":                "LOC(Okello Street)",
		"Mr was||AUX here":                                 "",
		"Dear Mary|B-ORG ,":                                "PER(Mary)",
		"Dear LHO|B-ORG ,":                                 "ORG(LHO)",
		"a dear Lowton|B-LOC tradition":                    "LOC(Lowton)",
		"Hurricane Mary|B-PER came . Mary|B-PER went":      "",
		"Hurricane Mary|B-PER and Mary|B-PER Okello|I-PER": "PER(Mary Okello)",
		"I drive a Lowton|B-ORG .":                         "",
		"it is an LHO|B-ORG office||NOUN":                  "ORG(LHO)",
		"a Lowton|B-ORG Office|I-ORG .":                    "ORG(Lowton Office)",
		"the LHO|B-ORG .":                                  "ORG(LHO)",
		"Mary|B-PER came":                                  "PER(Mary)",
		"Storm Lowton|B-LOC":                               "LOC(Lowton)",
		"thanks Mary|B-LOC was":                            "LOC(Mary)",
	} {
		words := tagged(t, given)
		for i := range words {
			if words[i].Form == "," || words[i].Form == "." {
				words[i].UPOS = "PUNCT"
			}
		}
		table.mendByWordBefore(&Document{Sentences: []Sentence{{Words: words}}})
		if got := shown(words); got != want {
			t.Errorf("%s: %s, want %s", given, got, want)
		}
	}
}

// What a text calls a person by a longer name is a person where the surname stands alone and the scores waver.
func TestSurnameVotes(t *testing.T) {
	c := column{labels: []string{"O", "B-PER", "I-PER", "B-LOC", "I-LOC"}}
	for _, test := range []struct {
		name  string
		share []float32 // none, person, place
		want  string
	}{
		{"wavering", []float32{0.1, 0.3, 0.6}, "B-PER"},
		{"sure of a place", []float32{0, 0.05, 0.95}, "B-LOC"},
	} {
		words := []Word{{Form: "Lowton", NER: "B-LOC"}}
		vote(c, []mention{{words, test.share}}, true)
		if words[0].NER != test.want {
			t.Errorf("%s: %s, want %s", test.name, words[0].NER, test.want)
		}
	}
}
