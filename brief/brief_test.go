package brief

import (
	"bufio"
	"encoding/json"
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"sitrep/record"
)

var update = flag.Bool("update", false, "write the golden files anew")

// told are the events of three invented reports (cmd/sitrep/testdata/store.txtar).
func told(t *testing.T) []*record.Event {
	t.Helper()
	f, err := os.Open("testdata/events.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	var out []*record.Event
	for lines.Scan() {
		var e record.Event
		if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
			t.Fatal(err)
		}
		out = append(out, &e)
	}
	return out
}

func TestGolden(t *testing.T) {
	got := Markdown(told(t), nil, Options{Place: "Kassala", Since: "2024-04-09", Rule: "range"})
	const golden = "testdata/brief.md"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the brief is not that of %s (go test ./brief -update writes it anew):\n%s", golden, got)
	}
}

// Every footnote that is pointed at is there once, and every one that is there is pointed at.
func TestFootnotes(t *testing.T) {
	text := Markdown(told(t), nil, Options{Rule: "list"})
	body, _, _ := strings.Cut(text, "\n\n[^1]: ")
	used := map[string]bool{}
	for _, m := range regexp.MustCompile(`\[\^\d+\]`).FindAllString(body, -1) {
		used[m] = true
	}
	there := map[string]int{}
	for _, m := range regexp.MustCompile(`(?m)^(\[\^\d+\]): `).FindAllStringSubmatch(text, -1) {
		there[m[1]]++
	}
	if len(used) == 0 {
		t.Fatal("no footnotes")
	}
	for n := range used {
		if there[n] != 1 {
			t.Errorf("footnote %s is there %d times", n, there[n])
		}
	}
	for n := range there {
		if !used[n] {
			t.Errorf("nothing points at the footnote %s", n)
		}
	}
}

// Words of reports are not taken for Markdown.
func TestEscape(t *testing.T) {
	if got, want := escape("*bold* [link](x) <b>"), `\*bold\* \[link\](x) \<b\>`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := oneLine("a\x1b[31m\nb"), "a[31m b"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
