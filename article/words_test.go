package article

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestEveryListIsKnown has each list of words.txt asked for by a rule, and each that a rule asks for in words.txt, with no phrase
// that could never be found.
func TestEveryListIsKnown(t *testing.T) {
	files, _ := filepath.Glob("*.go")
	asks := regexp.MustCompile(`(?:phrasesOf|isOf|beginsWith)\("([a-z-]+)"`)
	asked := map[string]bool{}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range asks.FindAllStringSubmatch(string(text), -1) {
			asked[m[1]] = true
			if len(phrasesOf(m[1])) == 0 {
				t.Errorf("%s asks for %q, which words.txt has not", f, m[1])
			}
		}
	}
	for list, phrases := range lists() {
		if !asked[list] {
			t.Errorf("no rule asks for %q", list)
		}
		for _, p := range phrases {
			if p == "" || p != strings.ToLower(strings.TrimSpace(p)) {
				t.Errorf("%s: %q is empty, spaced or not in small letters", list, p)
			}
		}
	}
	for _, line := range strings.Split(strings.TrimSpace(wordLists), "\n") {
		if line[0] != '#' && !strings.Contains(line, " = ") {
			t.Errorf("words.txt: %q has no list", line)
		}
	}
}
