package weigh

import (
	"math"
	"strings"
	"testing"
)

func TestLoad(t *testing.T) {
	all, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, field := range Fields {
		if len(all[field]) == 0 {
			t.Errorf("no weights for %s", field)
		}
	}
}

func TestParse(t *testing.T) {
	for text, want := range map[string]string{
		"# said first\n0.5\tnear\n\n-1\tfar|away\n": "",
		"0.5 near\n":                 "x.txt:1: want a number, a tab",
		"# so\nhalf\tnear\n":         "x.txt:2: want a number",
		"NaN\tnear\n":                "x.txt:1: want a number",
		"1\t\n":                      "x.txt:1: want a number",
		"1\tnear\n2\tfar\n3\tnear\n": "x.txt:3: the sign \"near\" stands in an earlier line",
	} {
		_, err := Parse("x.txt", text)
		if want == "" && err != nil || want != "" && (err == nil || !strings.HasPrefix(err.Error(), want)) {
			t.Errorf("%q: got %v, want %q", text, err, want)
		}
	}
}

func TestSheet(t *testing.T) {
	w, err := Parse("x.txt", "1\tnear\n-0.25\tfar|away\n4\tlong\n")
	if err != nil {
		t.Fatal(err)
	}
	s := w.Sheet(true)
	s.Shows("near")
	s.Shows("near") // a sign counts once
	s.If(true, "far", "away")
	s.If(false, "long")
	s.Much(0.5, "long")
	s.Shows("unknown")
	if got := s.Odds(); math.Abs(got-2.75) > 1e-9 {
		t.Errorf("odds %v, want 2.75", got)
	}
	if len(s.Signs) != 4 || s.Signs[1].Name != "far|away" || s.Signs[3].Name != "unknown" {
		t.Errorf("noted %v", s.Signs)
	}
	if quiet := w.Sheet(false); len(quiet.Signs) != 0 {
		t.Error("a sheet that notes nothing has signs")
	}
}

func FuzzParse(f *testing.F) {
	f.Add("# x\n0.1\ta|b\n")
	f.Add("1e309\ta\n")
	f.Fuzz(func(t *testing.T, text string) {
		w, err := Parse("f", text)
		if err == nil && len(w) > strings.Count(text, "\t") {
			t.Fatalf("%d weights in %q", len(w), text)
		}
	})
}
