package when

import (
	"fmt"
	"strings"
	"testing"
)

// Each line of each list is read: the built-in files, and each of their lines alone.
func TestLists(t *testing.T) {
	dir, err := files.ReadDir("data")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range dir {
		b, err := files.ReadFile("data/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(b), "# ") || !strings.Contains(string(b), "\n# columns: ") {
			t.Errorf("%s: no header that names the columns", f.Name())
		}
		for n, l := range strings.Split(string(b), "\n") {
			if l == "" || l[0] == '#' {
				continue
			}
			if _, err := load(only(f.Name(), l)); err != nil {
				t.Errorf("line %d: %v", n+1, err)
			}
		}
	}
	if _, err := load(func(name string) (string, error) {
		b, err := files.ReadFile("data/" + name)
		return string(b), err
	}); err != nil {
		t.Error(err)
	}
}

// only is a set of files that are empty but for one.
func only(name, text string) func(string) (string, error) {
	return func(n string) (string, error) {
		if n == name {
			return text, nil
		}
		return "", nil
	}
}

func TestBadLines(t *testing.T) {
	for _, c := range []struct{ file, text, want string }{
		{"months.txt", "# x\njanuary\t13\tfull\n", "months.txt:2: 13 is not between 1 and 12"},
		{"months.txt", "january\t1\n", "months.txt:1: 2 columns, want 3"},
		{"months.txt", "January\t1\tfull\n", `months.txt:1: "January" is not in lower case`},
		{"months.txt", "may\t5\tword\n\nmay\t5\tword", `months.txt:3: "may" is on line 1 already`},
		{"units.txt", "day\tX\tdate\tone", `units.txt:1: "X" is none of`},
		{"seasons.txt", "lent\tLE\t2\tfull", `seasons.txt:1: "LE" is none of`},
		{"holidays.txt", "my day\tsoon", `holidays.txt:1: "soon" is no rule`},
		{"holidays.txt", "my day\t13-40", "holidays.txt:1:"},
		{"zones.txt", "xyz\t+1", "zones.txt:1:"},
		{"sets.txt", "thricely\tP3", "sets.txt:1:"},
		{"numbers.txt", "nought\t0", "numbers.txt:1: 0 is not between"},
		{"prepositions.txt", "beside\tnear", "prepositions.txt:1:"},
		{"references.txt", "soon\tLATER", "references.txt:1:"},
		{"directions.txt", "yon\tthere", "directions.txt:1:"},
		{"modifiers.txt", "rear \tlate\tbefore", "modifiers.txt:1: a column is empty or has spaces"},
	} {
		_, err := load(only(c.file, c.text))
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%q: got %v, want %s", c.text, err, c.want)
		}
	}
	if _, err := load(func(string) (string, error) { return "", fmt.Errorf("gone") }); err == nil {
		t.Error("a missing file is no error")
	}
}

func TestFeasts(t *testing.T) {
	for _, c := range []struct {
		rule string
		year int
		want string
	}{
		{"easter+0", 1961, "1961-04-02"}, {"easter+0", 2011, "2011-04-24"}, {"easter-2", 2024, "2024-03-29"},
		{"orthodox+0", 2016, "2016-05-01"}, {"orthodox+0", 2021, "2021-05-02"},
		{"nth 4 4 11", 2023, "2023-11-23"}, {"nth -1 1 5", 2021, "2021-05-31"}, {"nth -1 1 5", 2022, "2022-05-30"},
		{"12-24", 1999, "1999-12-24"}, {"1944-06-06", 0, "1944-06-06"},
		{"hijri 10-1", 2018, "2018-06-15"}, {"hijri 12-10", 2016, "2016-09-13"}, {"hijri 9", 2017, "2017-05"},
	} {
		p, ok := feast(c.rule, c.year)
		if !ok || p.value() != c.want {
			t.Errorf("%s %d: got %s %v, want %s", c.rule, c.year, p.value(), ok, c.want)
		}
	}
}
