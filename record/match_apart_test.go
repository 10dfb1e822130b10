package record

import (
	"strings"
	"testing"

	"sitrep"
	"sitrep/record/party"
)

// TestApart has attacks in one town on one day, and what tells two of them apart.
func TestApart(t *testing.T) {
	dead := func(n int64, who string) []figure {
		return []figure{{Of: "killed", Low: &n, High: &n, Who: who, Unit: "people"}}
	}
	none := func(of string) []figure {
		n := int64(0)
		return []figure{{Of: of, Low: &n, High: &n, Unit: "people"}}
	}
	attack := func(id string, figures []figure, more ...func(*Entry)) Entry {
		e := raid(id, "Osk", "2031-05-02")
		e.Coded, e.Outlet, e.Modes = false, id, []string{"explosives"}
		e.Claims[0].Figures = figures
		for _, m := range more {
			m(&e)
		}
		return e
	}
	by := func(mode string) func(*Entry) { return func(e *Entry) { e.Modes = []string{mode} } }
	struck := func(class string) func(*Entry) { return func(e *Entry) { e.Struck = []string{class} } }
	part := func(p string) func(*Entry) { return func(e *Entry) { e.When.Part = p } }
	seized := func(n int64, who string) func(*Entry) {
		return func(e *Entry) {
			e.Types, e.Modes, e.Claims[0].Type, e.Claims[0].Modes = []string{"COERCE"}, []string{"arrest"}, "COERCE", []string{"arrest"}
			e.Claims[0].Figures = []figure{{Of: "detained", Low: &n, High: &n, Who: who, Unit: "people"}}
		}
	}
	sides := func(who, whom string) func(*Entry) {
		camps := map[string]string{"police": party.State, "protesters": party.Civil, "students": party.Civil}
		return func(e *Entry) {
			e.Actors = []party.Party{{Name: who, Key: who, Camp: camps[who], Open: true}}
			e.Recipients = []party.Party{{Name: whom, Key: whom, Camp: camps[whom], Open: true}}
			e.Claims[0].Actors, e.Claims[0].Targets = e.Actors, e.Recipients
		}
	}
	next := func(e *Entry) { e.When.First, e.When.Last = "2031-05-03", "2031-05-03" }
	sums := func(e *Entry) { e.Claims[0].Sums = true }
	for _, c := range []struct {
		name string
		a, b Entry
		want bool
	}{
		{"students and policemen seized", attack("a", nil, seized(40, "students")), attack("b", nil, seized(12, "policemen")), false},
		{"students, and a bare number", attack("a", nil, seized(40, "students")), attack("b", nil, seized(12, "")), true},
		{"policemen and nine traders, whom no table keeps", attack("a", nil, seized(12, "policemen")), attack("b", nil, seized(9, ""), func(e *Entry) {
			e.Claims[0].Figures[0].Span.Exact = "nine traders"
		}), false},
		{"pupils and students", attack("a", nil, seized(40, "students")), attack("b", nil, seized(12, "pupils")), true},
		{"as many people", attack("a", dead(9, "people")), attack("b", dead(9, "people")), true},
		{"soldiers by a mine, a lawyer by gunmen", attack("a", dead(4, "soldiers")), attack("b", dead(1, "lawyer"), by("firearms")), false},
		{"fighters or civilians by one means", attack("a", dead(9, "fighters")), attack("b", dead(14, "civilians")), true},
		{
			"each kills three of the other",
			attack("a", dead(3, "students"), sides("police", "students")), attack("b", dead(3, "policemen"), sides("protesters", "police")), false,
		},
		{"nobody hurt, or nine dead", attack("a", none("wounded")), attack("b", dead(9, "people")), false},
		{"nobody hurt, or nobody dead", attack("a", none("wounded")), attack("b", none("killed")), true},
		{"a school or a hospital, two tolls", attack("a", dead(9, "people"), struck("hospital")), attack("b", dead(4, "people"), struck("school")), false},
		{"a school or a hospital, one toll", attack("a", dead(9, "people"), struck("hospital")), attack("b", dead(9, "people"), struck("school")), true},
		{
			"a market in the morning, a hotel in the evening",
			attack("a", dead(9, "people"), part("early"), struck("market")), attack("b", dead(4, "people"), part("late"), struck("hotel")), false,
		},
		{"a day, and the next dawn", attack("a", dead(9, "people")), attack("b", dead(4, "people"), next, part("early")), false},
		{"a morning, and the next dawn", attack("a", dead(9, "people"), part("early")), attack("b", dead(4, "people"), next, part("early")), false},
		{"late in a day, early in the next", attack("a", dead(9, "people"), part("late")), attack("b", dead(9, "people"), next, part("early")), true},
		{"the sum of days, or a day", attack("a", dead(16, "people"), sums), attack("b", dead(16, "people")), false},
		{"two sums", attack("a", dead(16, "people"), sums), attack("b", dead(16, "people"), sums), true},
	} {
		score, why := Match(&c.a, &c.b)
		if back, _ := Match(&c.b, &c.a); back != score {
			t.Errorf("%s: %.3f and %.3f", c.name, score, back)
		}
		if (score >= Link) != c.want {
			t.Errorf("%s: %.3f (%s), want together %v", c.name, score, why, c.want)
		}
	}
}

// TestSums has counts of the dead of one day and of several.
func TestSums(t *testing.T) {
	n := int64(16)
	for _, c := range []struct {
		text  string
		days  []string // of the times that stand in the text, with their first and last days
		first string
		last  string
		want  bool
	}{
		{"Blasts on 13 and 16 June killed 16 people.", []string{"13", "2031-06-13", "16 June", "2031-06-16"}, "2031-06-13", "2031-06-13", true},
		{"Blasts on 13 and 14 June killed 16 people.", []string{"13", "2031-06-13", "14 June", "2031-06-14"}, "2031-06-13", "2031-06-13", false},
		{"A blast on 13 June killed 16, said police on 16 June.", []string{
			"13 June", "2031-06-13", "16 June", "2031-06-16",
		}, "2031-06-13", "2031-06-13", false},
		{"Blasts in June killed 16 people.", []string{"in June", ""}, "2031-06-01", "2031-06-30", true},
		{"Blasts since Friday killed 16 people.", []string{"since Friday", ""}, "2031-06-09", "2031-06-14", true},
		{"Blasts since Tuesday killed 16 people.", []string{"since Tuesday", ""}, "2031-06-13", "2031-06-14", false},
	} {
		text := sitrep.NewText(c.text)
		v := &resolver{text: text, record: &sitrep.Record{Report: sitrep.Report{Text: c.text}}}
		claim := Claim{Evidence: text.Span(0, text.Len()), Figures: []figure{{Of: "killed", Low: &n, High: &n}}}
		for i := 0; i < len(c.days); i += 2 {
			at := spanOf(text, c.text, c.days[i])
			if c.days[i+1] != "" {
				v.record.Times = append(v.record.Times, sitrep.Time{Start: c.days[i+1], End: c.days[i+1], Span: at})
			}
			if i == 0 {
				claim.When = &Window{First: c.first, Last: c.last, Text: c.days[i], Span: &at}
			}
		}
		if got := v.sums(&claim); got != c.want {
			t.Errorf("%s: %v, want %v", c.text, got, c.want)
		}
	}
}

// spanOf is where words first stand in a text.
func spanOf(text *sitrep.Text, all, words string) sitrep.Span {
	at := strings.Index(all, words)
	return text.Span(at, at+len(words))
}
