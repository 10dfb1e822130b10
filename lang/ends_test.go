package lang

import (
	"strings"
	"testing"
)

// tagged reads words from form/name tag or form/name tag/part of speech; a form that begins with ~ has no space before it. A word
// of a name is a proper noun where nothing else is said.
func tagged(t *testing.T, text string) []Word {
	t.Helper()
	var words []Word
	for f := range strings.FieldsSeq(text) {
		p := strings.Split(f, "|")
		w := Word{Form: strings.TrimPrefix(p[0], "~"), NER: "O", UPOS: "X", Glued: strings.HasPrefix(p[0], "~")}
		if len(p) > 1 && p[1] != "" {
			w.NER, w.UPOS = p[1], "PROPN"
		}
		if len(p) > 2 {
			w.UPOS = p[2]
		}
		if w.Form == "'s" {
			w.UPOS, w.XPOS = "PART", "POS"
		}
		words = append(words, w)
	}
	return words
}

// shown writes the names of words: type(first … last).
func shown(words []Word) string {
	var out []string
	for a := range words {
		if words[a].NER[0] != 'B' {
			continue
		}
		var forms []string
		for _, w := range words[a:nameEnd(words, a)] {
			forms = append(forms, w.Form)
		}
		out = append(out, words[a].NER[2:]+"("+strings.Join(forms, " ")+")")
	}
	return strings.Join(out, " ")
}

// endTable is the table of names.txt.
func endTable(t testing.TB) endWords {
	t.Helper()
	table, err := readEnds(endsText)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func TestMendNames(t *testing.T) {
	table := endTable(t)
	for given, want := range map[string]string{
		// A town and its state.
		"in Lowton|B-LOC Texas|I-LOC today": "LOC(Lowton) LOC(Texas)",
		// A street and its town; a firm and its seat.
		"at Bay|B-LOC Rd|I-LOC Lowton|I-LOC , Texas|B-LOC":       "LOC(Bay Rd) LOC(Lowton) LOC(Texas)",
		"under Bay|B-LOC Avenue|I-LOC Canals|I-LOC .":            "LOC(Bay Avenue Canals)",
		"to Bay|B-LOC Street|I-LOC Market|I-LOC ,":               "LOC(Bay Street Market)",
		"The Bay|B-LOC Street|I-LOC Courier|I-LOC wrote":         "LOC(Bay Street Courier)",
		"Okello|B-ORG ,|I-ORG Inc.|I-ORG of|I-ORG Lowton|I-ORG":  "ORG(Okello , Inc.) LOC(Lowton)",
		"Lowton|B-ORG Corp.|I-ORG of|I-ORG America|I-ORG bought": "ORG(Lowton Corp. of America)",
		"in Lowton|B-LOC ,|I-LOC Tex.|I-LOC today":               "LOC(Lowton) LOC(Tex.)",
		"in lowton|B-LOC north|I-LOC carolina|I-LOC":             "LOC(lowton) LOC(north carolina)",
		"in North|B-LOC Carolina|I-LOC":                          "LOC(North Carolina)",
		"in Northern|B-LOC|PROPN California|I-LOC":               "LOC(Northern California)",
		"in Nazi|B-LOC|ADJ Germany|I-LOC":                        "LOC(Nazi Germany)",
		"the Gulf|B-LOC of|I-LOC|ADP Mexico|I-LOC":               "LOC(Gulf of Mexico)",
		"U.|B-LOC ~Penn|I-LOC":                                   "LOC(U. Penn)",
		"Radio|B-ORG Texas|I-ORG":                                "ORG(Radio Texas)",
		"Texas|B-LOC":                                            "LOC(Texas)",
		"Thanks , Amna|B-PER Amna|I-PER Idris|I-PER":             "PER(Amna) PER(Amna Idris)",
		"met|O|VERB with|O|ADP Amna|B-PER Amna|I-PER":            "PER(Amna Amna)",
		"\" Okello|B-PER ,|I-PER Mary|B-PER \" <":                "PER(Okello , Mary)",
		"\" Okello|O|PROPN , Mary|B-PER J.|I-PER \" <":           "PER(Okello , Mary J.)",
		"( Okello|B-PER , Mary|B-PER , and Ann|B-PER )":          "PER(Okello) PER(Mary) PER(Ann)",
		"\" Okello|B-PER , Mary|B-PER":                           "PER(Okello) PER(Mary)",
		"\" Okello|B-PER ,|I-PER":                                "PER(Okello)",
		// Initials, and what a name does not end in.
		"R.E.||PROPN Okello|B-PER":                                         "PER(R.E. Okello)",
		"P.S.||PROPN Okello|B-PER , write":                                 "PER(Okello)",
		"U.S.|B-LOC Okello|B-PER":                                          "LOC(U.S.) PER(Okello)",
		"Housing|B-ORG Office|I-ORG of|I-ORG|ADP Lowton|B-LOC":             "ORG(Housing Office of Lowton)",
		"State|B-ORG of|I-ORG Low|I-ORG and|I-ORG|CCONJ Hill|O|PROPN fell": "ORG(State of Low and Hill)",
		"the School|B-ORG of|I-ORG Law|I-ORG at|I-ORG|ADP":                 "ORG(School of Law)",
		"with Mary|B-PER Okello|I-PER ,|I-PER MD|I-PER ,":                  "PER(Mary Okello)",
		"Mary|B-PER Okello|I-PER ,|I-PER Jr.":                              "PER(Mary Okello , Jr.)",
		"Lowton|B-LOC ,|I-LOC where":                                       "LOC(Lowton)",
		// What belongs to a name, and what stands beside it.
		"J.B.|O|PROPN Okello|B-PER":                                             "PER(J.B. Okello)",
		"plan|O|NOUN B|O|PROPN Okello|B-PER":                                    "PER(Okello)",
		"Mary|B-PER \" ~May|B-PER ~\" Okello|B-PER said":                        "PER(Mary \" May \" Okello)",
		"Mary|B-PER Anne|I-PER \"|I-PER ~May|I-PER ~\" Okello|B-PER":            "PER(Mary Anne \" May \" Okello)",
		"told Mary|B-PER \" ~May|O|AUX ~\" said":                                "PER(Mary)",
		"Office|B-ORG of|I-ORG Trade|I-ORG and|O|CCONJ Sea|O|ADJ Affairs|B-ORG": "ORG(Office of Trade and Sea Affairs)",
		"Office|B-ORG of|I-ORG Trade|I-ORG and|O|CCONJ LHO|B-ORG":               "ORG(Office of Trade) ORG(LHO)",
		"Office|B-ORG of|I-ORG Trade|I-ORG and|O|CCONJ the Services|B-ORG":      "ORG(Office of Trade) ORG(Services)",
		"in Lowton|B-LOC district|I-LOC":                                        "LOC(Lowton)",
		"the Popular|B-ORG|ADJ party|I-ORG":                                     "ORG(Popular party)",
		"the City|B-LOC of Lowton|B-LOC":                                        "LOC(Lowton)",
		"the City|B-LOC of late":                                                "LOC(City)",
		"see www.lowton.example|B-LOC or press@lowton.example|B-PER":            "",
		"Mary|B-PER Okello@LHO|I-PER":                                           "PER(Mary Okello@LHO)",
		"in Lowton|B-LOC , OH|O|PROPN where":                                    "LOC(Lowton) LOC(OH)",
		"in Lowton|B-LOC , OK|O|INTJ ?":                                         "LOC(Lowton)",
		"join Operation|B-ORG Lion|I-ORG":                                       "",
		"the Lion|B-ORG Operation|I-ORG":                                        "ORG(Lion Operation)",
		// Things, and what bodies are named with.
		"buy Lowton|B-ORG Linux|I-ORG":      "",
		"of COVID|B-ORG ~-|I-ORG ~19|I-ORG": "",
		"the Linux|B-ORG Network|I-ORG":     "ORG(Linux Network)",
		"Mary|B-PER Linux|I-PER":            "PER(Mary Linux)",
		"the Lowton|B-LOC War|I-LOC":        "",
		"the Act|B-ORG":                     "ORG(Act)",
		"the High|B-ORG Court|I-ORG of|O|ADP the|O|DET Low|B-LOC Hills|I-LOC said": "ORG(High Court of the Low Hills)",
		"the Court|B-ORG for|O|ADP Lowton|B-LOC":                                   "ORG(Court for Lowton)",
		"the Radio|B-ORG of|O|ADP Lowton|B-LOC":                                    "ORG(Radio) LOC(Lowton)",
		"the Court|B-ORG of|O|ADP the|O|DET":                                       "ORG(Court)",
		"a Commission|B-ORG on|O|ADP Inland|O|PROPN Waters|O|PROPN sat":            "ORG(Commission on Inland Waters)",
		"the Commission|B-ORG on|O|ADP Friday|O|PROPN said":                        "ORG(Commission)",
		"the Commission|B-ORG on|O|ADP March|B-DATE Third|I-DATE":                  "ORG(Commission) DATE(March Third)",
		// Houses of trade.
		"dinner at|O|ADP Okello|B-PER ~'s .|O|PUNCT":       "LOC(Okello 's)",
		"dinner at|O|ADP Okello|B-PER ~'s house|O|NOUN":    "PER(Okello)",
		"unlike|O|ADP Okello|B-PER ~'s ,|O|PUNCT":          "PER(Okello)",
		"the old Okello|B-LOC ~'s is|O|AUX":                "LOC(Okello 's)",
		"unlike|O|ADP France|B-LOC ~'s ,|O|PUNCT":          "LOC(France)",
		"Okello|B-PER ~'s Pizza|O|PROPN is|O|AUX":          "ORG(Okello 's Pizza)",
		"at Okello|B-ORG ~'s|I-ORG Pizza|B-LOC ,":          "ORG(Okello 's Pizza)",
		"the Kurds|B-NORP ~'s .|O|PUNCT":                   "NORP(Kurds)",
		"Idris|B-PER ~'s":                                  "PER(Idris)",
		"~, said|O|VERB Mary|B-PER Okello|I-PER .|O|PUNCT": "PER(Mary Okello)",
	} {
		words := tagged(t, given)
		table.mendNames(words)
		if got := shown(words); got != want {
			t.Errorf("%s: %s, want %s", given, got, want)
		}
		again := shown(words)
		table.mendNames(words)
		if got := shown(words); got != again {
			t.Errorf("%s: mended twice %s, once %s", given, got, again)
		}
	}
}

func TestEndsLoad(t *testing.T) {
	for kind, words := range endTable(t) {
		if len(words) < 4 {
			t.Errorf("%s: %d words", kind, len(words))
		}
	}
	for _, bad := range []string{"town | Lowton", "whole|Texas", "whole | "} {
		if _, err := readEnds(bad); err == nil || !strings.Contains(err.Error(), "names.txt:1") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

// What is mended stays a sequence of tags, whatever stands there.
func FuzzMendNames(f *testing.F) {
	f.Add("\" Okello , Mary \" at Idris 's Pizza", []byte{0, 1, 0, 1, 0, 0, 3, 0, 0})
	f.Add("Lowton , Texas of and , Jr.", []byte{5, 6, 6, 6, 6, 6, 6})
	labels := []string{"O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-NORP", "I-NORP"}
	table := endTable(f)
	f.Fuzz(func(t *testing.T, text string, tags []byte) {
		var words []Word
		before := "O"
		for i, form := range strings.Fields(text) {
			w := Word{Form: form, NER: "O", UPOS: "PROPN", Glued: form[0] == '\''}
			if w.Glued {
				w.XPOS = "POS"
			}
			if i < len(tags) {
				w.NER = labels[int(tags[i])%len(labels)]
			}
			if !follows(before, w.NER) {
				w.NER = "O"
			}
			before = w.NER
			words = append(words, w)
		}
		table.mendNames(words)
		before = "O"
		for i := range words {
			if !follows(before, words[i].NER) {
				t.Fatalf("%q: %s after %s", text, words[i].NER, before)
			}
			before = words[i].NER
		}
	})
}
