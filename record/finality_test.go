package record

import (
	"testing"

	"sitrep"
)

// TestFinality reads from the words around a toll whether it is final, and whether it replaces another.
func TestFinality(t *testing.T) {
	known, err := known()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		title, text         string
		tentative, replaces bool
	}{
		{"", "The blast killed 15 people.", false, false},
		{"", "The blast killed 15 people. The army said that the toll was expected to rise.", true, false},
		{"", "Preliminary figures put the dead at 15 people.", true, false},
		{"UPDATED Blast kills 15", "The blast killed 15 people.", false, true},
		{"Updates of the law are due", "The blast killed 15 people.", false, false},
		{"", "The army raised its toll to 15 people.", false, true},
		{"", "The army raised its provisional count to 15 people.", false, true},
		{"", "The number of dead rose to 15.", false, true},
		{"", "The number of dead arose from 15 wards.", false, false},
		{"", "The blast killed 15 people. More people were feared dead.", true, false},
		{"", "The blast killed 15 people. The toll of the raid is now likely to climb.", true, false},
		{"", "The blast killed 15 people. He paid a toll. Prices may rise.", false, false},
	} {
		text := sitrep.NewText(c.text)
		v := &resolver{known: known, text: text, record: &sitrep.Record{Report: sitrep.Report{Title: c.title, Text: c.text}}}
		end := 0
		for end < text.Len() && text.Slice(end, end+1) != "." {
			end++
		}
		n := int64(15)
		claim := &sitrep.Claim{Evidence: sitrep.Span{Start: 0, End: end}, Figures: []sitrep.Figure{{Of: "killed", Low: &n, High: &n}}}
		tentative, replaces := v.finality(claim)
		if tentative != c.tentative || replaces != c.replaces {
			t.Errorf("%q, %q: tentative %v, replaces %v", c.title, c.text, tentative, replaces)
		}
	}
}

func TestCalledEarlier(t *testing.T) {
	const words = "An earlier death toll from the raid put it at 15 but three more died. The army counted 18."
	known, err := known()
	if err != nil {
		t.Fatal(err)
	}
	v := &resolver{known: known, text: sitrep.NewText(words)}
	for exact, want := range map[string]bool{"15": true, "18": false} {
		start := 0
		for v.text.Slice(start, start+2) != exact {
			start++
		}
		if got := v.calledEarlier(&sitrep.Figure{Span: sitrep.Span{Start: start, End: start + 2, Exact: exact}}); got != want {
			t.Errorf("%s: %v, want %v", exact, got, want)
		}
	}
}

// TestDropLands has a country that acts beside a town that is hit.
func TestDropLands(t *testing.T) {
	said := func(name, country, precision string) Place {
		return Place{Name: name, Country: country, Precision: precision, Span: &sitrep.Span{Exact: name}}
	}
	c := Claim{Places: []Place{said("Chad", "TCD", "country"), said("Kassala", "SDN", "city")}}
	c.dropLands()
	if len(c.Places) != 1 || c.Places[0].Name != "Kassala" {
		t.Errorf("%+v", c.Places)
	}
	c = Claim{Places: []Place{said("Sudan", "SDN", "country")}}
	c.dropLands()
	if len(c.Places) != 1 {
		t.Errorf("the only place is dropped: %+v", c.Places)
	}
}
