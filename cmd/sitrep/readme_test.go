package main

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the outputs that README.md shows anew")

// shown are the outputs that README.md shows: the words before each block, and the commands whose last one prints it.
var shown = []struct {
	before string
	calls  [][]string
}{
	{"```\n$ sitrep read testdata/reports/wire-two-tolls.txt\n", [][]string{{"read", "testdata/reports/wire-two-tolls.txt"}}},
	{"`sitrep brief --place Kassala` writes (cut here):\n\n```\n", [][]string{{"add", "testdata/siege"}, {"brief", "--place", "Kassala"}}},
}

// cut is the line that stands in README.md for what is left out of an output.
const cut = "…"

// TestReadme holds README.md to what the program prints. A block may leave lines out where a "…" stands, and wrap long ones.
func TestReadme(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(root, "README.md")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	readme := string(data)
	t.Setenv("COLUMNS", "100")
	for _, b := range shown {
		head, rest, ok := strings.Cut(readme, b.before)
		block, tail, closed := strings.Cut(rest, "\n```\n")
		if !ok || !closed {
			t.Errorf("README.md has no block behind %q: put it back, or mend the list in readme_test.go", b.before)
			continue
		}
		output := printed(t, root, b.calls)
		if missing := lacks(output, block); missing != "" && !*update {
			t.Errorf("README.md shows what `sitrep %s` does not print:\n%s\nTo mend it: go test ./cmd/sitrep -run TestReadme -update, and look at the difference",
				strings.Join(b.calls[len(b.calls)-1], " "), missing)
		} else if missing != "" {
			readme = head + b.before + renewed(output, block) + "\n```\n" + tail
		}
	}
	if *update && readme != string(data) {
		if err := os.WriteFile(file, []byte(readme), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// printed runs commands, one after the other in an empty folder, and gives what the last one prints. Paths are of the source tree.
func printed(t *testing.T, root string, calls [][]string) string {
	t.Helper()
	t.Chdir(t.TempDir())
	var out strings.Builder
	for _, call := range calls {
		args := slices.Clone(call)
		for i, a := range args {
			if strings.HasPrefix(a, "testdata/") {
				args[i] = filepath.Join(root, a)
			}
		}
		out.Reset()
		var wrong strings.Builder
		if code := run(context.Background(), args, streams{in: strings.NewReader(""), out: &out, err: &wrong}, newReader); code != 0 {
			t.Fatalf("sitrep %s: exit code %d: %s", strings.Join(call, " "), code, wrong.String())
		}
	}
	return out.String()
}

// lacks is the first part of a block, between two cuts, that does not stand in an output behind the part before; "" if all stand there.
func lacks(output, block string) string {
	flow := " " + strings.Join(strings.Fields(output), " ") + " "
	for _, part := range parts(block) {
		_, behind, ok := strings.Cut(flow, " "+strings.Join(strings.Fields(part), " ")+" ")
		if !ok {
			return part
		}
		flow = " " + behind
	}
	return ""
}

// parts are the stretches of a block between its cuts.
func parts(block string) []string {
	var out []string
	for _, p := range strings.Split("\n"+block+"\n", "\n"+cut+"\n") {
		out = append(out, strings.Trim(p, "\n"))
	}
	return out
}

// renewed is a block with each part taken from an output anew: from the line that is likest to its first to the one that is its last,
// else as many lines as it has.
func renewed(output, block string) string {
	lines := strings.Split(strings.TrimRight(output, "\n"), "\n")
	var out []string
	from := 0
	for _, part := range parts(block) {
		old := unwrapped(part)
		first := from
		for i := from; i < len(lines); i++ {
			if common(lines[i], old[0]) > common(lines[first], old[0]) {
				first = i
			}
		}
		if last := slices.Index(lines[first:], old[len(old)-1]); last >= 0 {
			from = first + last + 1
		} else {
			from = min(first+len(old), len(lines))
		}
		out = append(out, wrapped(lines[first:from]))
	}
	return strings.Join(out, "\n\n"+cut+"\n\n")
}

var (
	footnote  = regexp.MustCompile(`\[\^\d+\]`)
	markdown  = regexp.MustCompile(`(?m)^(# |\[\^|- \*\*)`)
	lineBegin = regexp.MustCompile(`^\s*(- |#|\[\^|$)`)
)

// unwrapped are the lines of a part as they were before a long one was wrapped: in Markdown one begins with its sign. What is printed
// for a screen is not wrapped again.
func unwrapped(part string) []string {
	lines := strings.Split(part, "\n")
	if !markdown.MatchString(part) {
		return lines
	}
	return slices.DeleteFunc(lines, func(l string) bool { return !lineBegin.MatchString(l) })
}

// common is how many bytes two lines begin alike with, whatever the numbers of their footnotes.
func common(a, b string) int {
	a, b = footnote.ReplaceAllString(a, ""), footnote.ReplaceAllString(b, "")
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// wrapped puts lines together, a long one wrapped and hung two blanks further in.
func wrapped(lines []string) string {
	const width = 120
	var out []string
	for _, line := range lines {
		indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
		if strings.HasPrefix(strings.TrimLeft(line, " "), "- ") {
			indent += "  "
		}
		row := ""
		for i, word := range strings.SplitAfter(line, " ") {
			if i > 0 && len([]rune(row))+len([]rune(strings.TrimRight(word, " "))) > width {
				out = append(out, strings.TrimRight(row, " "))
				row = indent
			}
			row += word
		}
		out = append(out, strings.TrimRight(row, " "))
	}
	return strings.Join(out, "\n")
}
