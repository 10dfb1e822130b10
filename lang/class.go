package lang

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed classes.txt
var classesText string

// classes is the table of classes.txt, read once.
var classes = sync.OnceValue(func() map[string][]string {
	table, err := readClasses(classesText)
	if err != nil {
		panic(err) // the file is embedded, and a test reads it
	}
	return table
})

func readClasses(text string) (map[string][]string, error) {
	table := map[string][]string{}
	for i, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		name, list, ok := strings.Cut(line, " | ")
		words := strings.Fields(list)
		if !ok || name == "" || len(words) == 0 || table[name] != nil || !slices.IsSorted(words) {
			return nil, fmt.Errorf("classes.txt:%d: want a new class | lemmas in order, got %q", i+1, line)
		}
		table[name] = words
	}
	return table, nil
}

// inClass reports whether a lemma is of a class of classes.txt.
func inClass(class, lemma string) bool {
	_, found := slices.BinarySearch(classes()[class], lemma)
	return found
}
