package read

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// TestClassesExist holds every class that a rule asks for against classes.txt: a misspelt one would hold no word and say nothing.
func TestClassesExist(t *testing.T) {
	list, err := os.ReadFile("../lexicon/classes.txt")
	if err != nil {
		t.Fatal(err)
	}
	have := map[string]bool{}
	for _, m := range regexp.MustCompile(`(?m)^(\S+) \| `).FindAllSubmatch(list, -1) {
		have[string(m[1])] = true
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	asked := regexp.MustCompile(`\.(?:in|InClass)\([^"\n]*?, "([^"]+)"\)`)
	n := 0
	for _, name := range files {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range asked.FindAllSubmatch(source, -1) {
			n++
			if !have[string(m[1])] {
				t.Errorf("%s: no class %q", name, m[1])
			}
		}
	}
	if n < 50 {
		t.Errorf("%d classes asked for: the pattern no longer finds them", n)
	}
}
