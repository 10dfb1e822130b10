package record

import (
	"testing"

	"sitrep"
	"sitrep/record/dispute"
)

// TestTollsOfKind has claims that count kinds of victims, none of them all.
func TestTollsOfKind(t *testing.T) {
	n := func(v int64) *int64 { return &v }
	count := func(who string, low, high *int64) figure {
		return figure{Of: "killed", Who: who, Unit: "people", Low: low, High: high, Span: sitrep.Span{Exact: who}}
	}
	claim := func(figures ...figure) []figure { return figures }
	part := count("officers", n(3), n(3))
	part.PartOf = "c1#0"
	for _, c := range []struct {
		name      string
		a, b      []figure // of two reports
		low, high *int64
		words     string // of the rule "range"
	}{
		{"one kind", claim(count("soldiers", n(12), n(12))), nil, n(12), n(12), "12 (soldiers)"},
		{"two kinds in one claim", claim(count("soldiers", n(12), n(12)), count("policemen", n(9), n(9))), nil, n(21), n(21), "21"},
		{"civilians among them", claim(count("soldiers", n(12), n(12)), count("civilians", n(4), n(4))), nil, n(16), n(16), "16"},
		{"at least", claim(count("fighters", n(12), nil)), nil, n(12), nil, "at least 12 (fighters)"},
		{"a part of the kind", claim(count("soldiers", n(12), n(12)), part), nil, n(12), n(12), "12 (soldiers)"},
		{"two numbers of one kind", claim(count("soldiers", n(12), n(12))), claim(count("soldiers", n(14), n(14))), n(12), n(14), "12 to 14 (soldiers)"},
		{"two kinds", claim(count("soldiers", n(12), n(12))), claim(count("children", n(9), n(9))), n(9), nil, "9 to 12 or more"},
		{"somebody counts all", claim(count("soldiers", n(12), n(12))), claim(count("", n(14), n(14))), n(14), n(14), "14"},
	} {
		var entries []Entry
		for i, list := range [][]figure{c.a, c.b} {
			if list == nil {
				continue
			}
			e := raid([]string{"a", "b"}[i], "Osk", "2031-05-02")
			e.Claims[0].ID, e.Claims[0].Figures = "c1", list
			for k := range e.Claims[0].Figures {
				e.Claims[0].Figures[k].Span.Start = 10 * k
			}
			entries = append(entries, e)
		}
		e := Assemble(entries, nil)
		got := e.Range["killed"]
		if !sameBound(got[0], c.low) || !sameBound(got[1], c.high) {
			t.Errorf("%s: range %s", c.name, boundsOf(got))
		}
		words := ""
		for _, s := range e.Standing {
			if s.Rule == "range" && s.Of == "killed" && s.Scope == "" {
				words = s.Words
			}
		}
		if words != c.words {
			t.Errorf("%s: %q, want %q", c.name, words, c.words)
		}
	}
}

func sameBound(a, b *int64) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }

// boundsOf is a range in words.
func boundsOf(r [2]*int64) string {
	if r[0] == nil && r[1] == nil {
		return "none"
	}
	return dispute.Number(r[0], r[1], false)
}
