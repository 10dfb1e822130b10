package record

import (
	"strings"
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
		{"", "The army raised its provisional count to 15 people.", true, true},
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
		var out Claim
		v.finality(claim, &out)
		if out.Tentative != c.tentative || out.Replaces != c.replaces {
			t.Errorf("%q, %q: tentative %v, replaces %v", c.title, c.text, out.Tentative, out.Replaces)
		}
	}
}

// TestLeavesOut reads from the words around a count whether it may be of some only, and whether it is of a whole war.
func TestLeavesOut(t *testing.T) {
	known, err := known()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text, of, exact string
		some, war       bool
	}{
		{"Her clinic received 12 bodies after the raid.", "killed", "12 bodies", true, false},
		{"Another bomber killed 12 people at the gate.", "killed", "12 people", true, false},
		{"A bomber killed 12 people of another unit at the gate.", "killed", "12 people", false, false},
		{"They took 12 people from the mill and 35 from the farm.", "killed", "12 people", true, false},
		{"They took 12 people from the mill and 35 goats.", "killed", "12 people", false, false},
		{"The ward received nine bodies of \"mostly pupils\" and porters, and 12 injured.", "wounded", "12 injured", true, false},
		{"Divers recovered 12 bodies from the lake.", "killed", "12 bodies", true, false},
		{"The raid killed 12 porters.", "killed", "12 porters", false, false},
		{"The mayor and two others were killed.", "killed", "two others", true, false},
		{"His ward was treating 30 people from the market.", "wounded", "30 people", true, false},
		{"The shells wounded 30 people at the market.", "wounded", "30 people", false, false},
		{"Some 5,000 people have died since the war began.", "killed", "5,000 people", false, true},
		{"Some 5,000 people have died since May 2021.", "killed", "5,000 people", false, true},
		{"The raid killed 15 people, the deadliest since the war.", "killed", "15 people", false, false},
		{"Nine people have died in 18 months of war.", "killed", "Nine people", false, true},
		{"Nine people have died since Monday.", "killed", "Nine people", false, false},
		{"The fighting, which began in May 2021, has killed 5,000 people.", "killed", "5,000 people", false, true},
		{"The fighting, which began at noon, has killed nine people.", "killed", "nine people", false, false},
		{"Some 50 wounded are under treatment.", "wounded", "50 wounded", true, false},
		{"Nearly 100 injured have been discharged from the ward.", "wounded", "100 injured", true, false},
		{"The toll rose as 26 more bodies came out.", "killed", "26 more bodies", true, false},
		{"The strike killed more than 70 people.", "killed", "more than 70 people", false, false},
		{"The identities of 29 dead are known.", "killed", "29 dead", true, false},
		{"About 30 shrouded bodies lay beside the mill.", "killed", "30 shrouded bodies", true, false},
	} {
		text := sitrep.NewText(c.text)
		start := strings.Index(c.text, c.exact)
		n := int64(15)
		claim := &sitrep.Claim{Evidence: sitrep.Span{End: text.Len() - 1}, Figures: []sitrep.Figure{{Of: c.of, Low: &n, High: &n, Span: sitrep.Span{Start: start, End: start + len(c.exact), Exact: c.exact}}}}
		v := &resolver{known: known, text: text, record: &sitrep.Record{Report: sitrep.Report{Text: c.text, Published: "2023-06-01"}}}
		if at := strings.Index(c.text, "May 2021"); at >= 0 {
			v.record.Times = []sitrep.Time{{Start: "2021-05-01", End: "2021-05-31", Span: sitrep.Span{Start: at, End: at + len("May 2021")}}}
		}
		out := Claim{Figures: claim.Figures}
		v.finality(claim, &out)
		if out.leavesOut(0) != c.some || v.spreads(claim) != c.war {
			t.Errorf("%q: some only %v, of a war %v", c.text, out.leavesOut(0), v.spreads(claim))
		}
	}
}

func TestCalledEarlier(t *testing.T) {
	const words = "An earlier death toll from the raid put it at 15 but three more died. The army counted 18. Doctors said 23, up from 16. Earlier the police had counted 11. Officials had spoken on Thursday of 21. He initially put the dead at 53. Rebels had killed 44."
	known, err := known()
	if err != nil {
		t.Fatal(err)
	}
	v := &resolver{known: known, text: sitrep.NewText(words)}
	for exact, want := range map[string]bool{"15": true, "18": false, "23": false, "16": true, "11": true, "21": true, "53": true, "44": false} {
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

// TestOfCompared has the dead of an attack that another is compared with.
func TestOfCompared(t *testing.T) {
	const words = "It was the deadliest attack in the town since a bombing killed 31 people. The blast killed 12."
	known, err := known()
	if err != nil {
		t.Fatal(err)
	}
	v := &resolver{known: known, text: sitrep.NewText(words)}
	for exact, want := range map[string]bool{"31": true, "12": false} {
		start := strings.Index(words, exact)
		if got := v.ofCompared(&figure{Of: "killed", Span: sitrep.Span{Start: start, End: start + len(exact), Exact: exact}}); got != want {
			t.Errorf("%s: %v, want %v", exact, got, want)
		}
	}
}

// TestRises has a toll that is expected to grow: the number of the hurt beside it is no less final for that.
func TestRises(t *testing.T) {
	n := int64(40)
	c := Claim{ID: "c1", Type: "ASSAULT", Status: sitrep.Happened, Tentative: true, Rises: true, Figures: []sitrep.Figure{
		{Of: "killed", Low: &n, High: &n, Unit: "people"}, {Of: "wounded", Low: &n, High: &n, Unit: "people"}}}
	for _, q := range questions([]Entry{{ID: "r#c1", Report: "r", Asserted: true, Types: []string{"ASSAULT"}, Claims: []Claim{c}}}) {
		for _, a := range q.Answers {
			if (q.Of == "killed" || q.Of == "wounded") && a.Value.Tentative != (q.Of == "killed") {
				t.Errorf("%s: preliminary %v", q.Of, a.Value.Tentative)
			}
		}
	}
}

// TestOfAnswered has the dead of the attack that a raid answered: they are not the raid's.
func TestOfAnswered(t *testing.T) {
	known, err := known()
	if err != nil {
		t.Fatal(err)
	}
	for words, want := range map[string]bool{
		"The raid was in retaliation for a bombing that killed six.": true,
		"The raid, in retaliation for a bombing, killed six.":        false,
		"The raid came two days after a bombing had killed six.":     true,
		"The raid, two days after a bombing, killed six.":            false,
		"The raid killed six.":                                       false,
	} {
		v := &resolver{known: known, text: sitrep.NewText(words)}
		six := strings.Index(words, "six")
		claim := &sitrep.Claim{Evidence: sitrep.Span{End: len(words)}, Event: &sitrep.Event{Type: "ASSAULT", Trigger: sitrep.Span{Start: 4, End: 8, Exact: "raid"}}}
		if got := v.ofAnswered(claim, &sitrep.Figure{Span: sitrep.Span{Start: six, End: six + 3, Exact: "six"}}); got != want {
			t.Errorf("%q: %v, want %v", words, got, want)
		}
	}
}
