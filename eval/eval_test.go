package eval

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRowsLoad(t *testing.T) {
	got, err := Rows()
	if err != nil {
		t.Fatal(err)
	}
	keys := map[string]bool{}
	for i := range got {
		for _, f := range got[i].Figures {
			if k := got[i].key(f); keys[k] {
				t.Errorf("%s stands twice", k)
			} else {
				keys[k] = true
			}
			if f.Goal != nil && f.Floor != nil && !f.Under && *f.Floor > 100 {
				t.Errorf("%s: a floor over 100", f.Way)
			}
		}
	}
	if len(keys) == 0 {
		t.Error("no figures")
	}
}

func TestBadRows(t *testing.T) {
	for line, want := range map[string]string{
		"a | b.py | x.y | 1":          "four.txt:1: 4 columns",
		"a | b.py | x y | 1 | -":      "2 figures, 1 goals",
		"a | b.py | x | one | -":      `"one" is no number`,
		"a |  | x | 1 | -":            "no scorer",
		"\n# c\na | b.py | x | 1 | y": "figures.txt:3: ",
	} {
		_, err := rows(line)
		if err == nil || !strings.Contains("four.txt:1: "+err.Error(), strings.TrimPrefix(want, "four.txt:1: ")) {
			t.Errorf("%q: got %v, want %q", line, err, want)
		}
	}
}

// A scorer of our own stands in for the gold's: what it prints last is read, and a failing one does not hide the others.
func TestRun(t *testing.T) {
	if !exists("/usr/bin/env") {
		t.Skip("no shell")
	}
	dir := t.TempDir()
	put := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put("score_a.py", "print('a table')\nprint('{\"x\": {\"f1\": 12.34}, \"n\": 3}')\n")
	put("score_c.py", "import sys\nprint('sitrep: a:1: a fault in sitrep: index out of range', file=sys.stderr)\nprint('{\"z\": 50}')\n")
	put("score_b.py", "import sys\nprint('gone wrong', file=sys.stderr)\nsys.exit(1)\n")
	rs, err := rows("good | score_a.py | x.f1 n | 10 <5 | 13 2\nbad | score_b.py | y | - | -\nlost | score_c.py | z | - | -\n")
	if err != nil {
		t.Fatal(err)
	}
	runner := Runner{Gold: dir, Own: dir, Binary: "none"}
	now, err := runner.Run(t.Context(), rs)
	if err == nil || !strings.Contains(err.Error(), "gone wrong") {
		t.Errorf("the failing scorer was not said: %v", err)
	}
	if !strings.Contains(err.Error(), "lost to a fault in sitrep: index out of range") || now["score_c.py z"] != 50 {
		t.Errorf("the fault was not said, or its figure is lost: %v, %v", err, now)
	}
	table := Table(rs, now, Figures{"score_a.py x.f1": 11})
	for _, want := range []string{"12.3 / 3.0", "11.0 / ?", "10 / under 5"} {
		if !strings.Contains(table, want) {
			t.Errorf("no %q in\n%s", want, table)
		}
	}
	lows := Lows(rs, now)
	if len(lows) != 2 || lows[0].Way != "x.f1" || lows[1].Way != "n" { // n is to stay under, its floor is a ceiling
		t.Errorf("lows: %v", lows)
	}
}

func TestReadmeTable(t *testing.T) {
	path := filepath.Join(t.TempDir(), "README.md")
	write := func(s string) {
		t.Helper()
		if err := os.WriteFile(path, []byte(s), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("before\n" + tableStarts + "old\n" + tableEnds + "after\n")
	if err := WriteReadme(path, "new\n"); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if want := "before\n" + tableStarts + "new\n" + tableEnds + "after\n"; string(got) != want {
		t.Errorf("got %q, want %q", got, want)
	}
	write("no marks\n")
	if err := WriteReadme(path, "new\n"); err == nil {
		t.Error("a README without marks was taken")
	}
}
