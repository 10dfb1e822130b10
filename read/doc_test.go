package read

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestDocNamesEveryFile keeps the package's map of its files true.
func TestDocNamesEveryFile(t *testing.T) {
	text, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	_, list, _ := strings.Cut(string(text), "goes through them:")
	list, _, _ = strings.Cut(list, "package read")
	labels := regexp.MustCompile(`- [^:]*:`)
	told := regexp.MustCompile(`[a-z_]+`).FindAllString(labels.ReplaceAllString(list, ""), -1)
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var here []string
	for _, f := range files {
		if name := strings.TrimSuffix(f, ".go"); name != "doc" && !strings.HasSuffix(name, "_test") {
			here = append(here, name)
		}
	}
	slices.Sort(told)
	if !slices.Equal(told, here) {
		t.Errorf("doc.go names %s\n\nbut the folder has %s", told, here)
	}
}
