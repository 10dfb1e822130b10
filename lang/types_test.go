package lang

import "testing"

func TestMendTypes(t *testing.T) {
	table := endTable(t)
	for given, want := range map[string]string{
		"at Lowton|B-ORG Airport|I-ORG":              "LOC(Lowton Airport)",
		"the Lowton|B-LOC Police|I-LOC":              "ORG(Lowton Police)",
		"the Lowton|B-LOC police|I-LOC":              "LOC(Lowton police)",
		"the University|B-LOC of|I-LOC Lowton|I-LOC": "ORG(University of Lowton)",
		"the University|B-LOC":                       "LOC(University)",
		"the Police|B-LOC":                           "LOC(Police)",
		"Mary|B-PER Park|I-PER":                      "PER(Mary Park)",
		"Lowton|B-ORG Housing|I-ORG Office|I-ORG ( LHO|B-PER ) . LHO|B-LOC said": "ORG(Lowton Housing Office) ORG(LHO) ORG(LHO)",
		"Board|B-ORG of|I-ORG Trade|I-ORG ( BT ) said BT":                        "ORG(Board of Trade) ORG(BT) ORG(BT)",
		"Lowton|B-ORG Housing|I-ORG Office|I-ORG ( AFP|B-ORG ) AFP":              "ORG(Lowton Housing Office) ORG(AFP)",
		"Lowton|B-ORG Office|I-ORG ( LO|B-LOC ) for LO|B-LOC Bridge|I-LOC":       "ORG(Lowton Office) ORG(LO) LOC(LO Bridge)",
	} {
		words := tagged(t, given)
		table.mendTypes(&Document{Sentences: []Sentence{{Words: words}}})
		if got := shown(words); got != want {
			t.Errorf("%s: %s, want %s", given, got, want)
		}
	}
}
