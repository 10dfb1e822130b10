package witness

import (
	"fmt"
	"strings"
	"testing"

	"sitrep"
)

func TestChanges(t *testing.T) {
	const wire = "PORT AMSEL - At least 14 people drowned when the ferry Corvina sank off Port Amsel late Sunday, the coast guard said. " +
		"Captain Ilse Brandt told investigators that a wave had broken the bow door. Twelve divers searched the wreck for nine passengers who are still missing.\n" +
		"The ferry was built in 1987 and carried 160 passengers and 21 crew."
	for _, c := range []struct {
		name string
		edit []string // old, new, …
		want string
	}{
		{"nothing", nil, "[]"},
		{"a number", []string{"14 people", "17 people"}, "[number: At least 14 > At least 17]"},
		{"a bound", []string{"At least 14 people", "14 people"}, "[number: At least 14 > 14]"},
		{"the same number in figures", []string{"Twelve divers", "12 divers"}, "[]"},
		{"a number in words", []string{"nine passengers", "eleven passengers"}, "[number: nine > eleven]"},
		{"two numbers of one sentence", []string{"160 passengers", "165 passengers", "21 crew", "18 crew"}, "[number: 160 > 165 number: 21 > 18]"},
		{"a year", []string{"1987", "1997"}, "[number: 1987 > 1997]"},
		{"a name", []string{"ferry Corvina", "ferry Cormorant"}, "[name: Corvina > Cormorant]"},
		{"a longer name", []string{"Captain Ilse Brandt", "Captain Brandt"}, "[]"},
		{"other words", []string{"drowned", "died", "broken", "smashed"}, "[]"},
		{"a sentence moved", []string{"The ferry was built in 1987 and carried 160 passengers and 21 crew.", "", "PORT AMSEL - ", "The ferry was built in 1987 and carried 161 passengers and 21 crew. PORT AMSEL - "}, "[number: 160 > 161]"},
		{"a sentence of its own", []string{"The ferry was built in 1987 and carried 160 passengers and 21 crew.", "Officials expect 40 more bodies."}, "[]"},
	} {
		b := strings.NewReplacer(c.edit...).Replace(wire)
		var got []string
		for _, ch := range Changes(wire, b) {
			got = append(got, fmt.Sprintf("%s: %s > %s", ch.Kind, ch.A.Exact, ch.B.Exact))
			for _, s := range []struct {
				text string
				in   sitrep.Span
			}{{wire, ch.A}, {wire, ch.InA}, {b, ch.B}, {b, ch.InB}} {
				if sitrep.NewText(s.text).Span(s.in.Start, s.in.End) != s.in {
					t.Errorf("%s: the span %+v does not slice to its words", c.name, s.in)
				}
			}
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%s: got %v, want %s", c.name, got, c.want)
		}
		if len(c.edit) > 0 {
			if _, ok := Copy(Shingles(wire), Shingles(b)); !ok {
				t.Errorf("%s: no copy any more", c.name)
			}
		}
	}
}

func FuzzChanges(f *testing.F) {
	f.Add("At least 14 people drowned off Port Amsel.", "At least 17 people drowned off Port Amsel.")
	f.Add("a b c 1 2 é", "\xff 3")
	f.Fuzz(func(t *testing.T, a, b string) {
		a, b = strings.ToValidUTF8(a, "?"), strings.ToValidUTF8(b, "?")
		x, y := sitrep.NewText(a), sitrep.NewText(b)
		for _, c := range Changes(a, b) {
			if x.Span(c.A.Start, c.A.End) != c.A || y.Span(c.B.Start, c.B.End) != c.B || c.A.Start < c.InA.Start || c.A.End > c.InA.End {
				t.Fatalf("bad spans: %+v", c)
			}
		}
		if c := Changes(a, a); len(c) != 0 {
			t.Fatalf("a text and itself: %+v", c)
		}
	})
}
