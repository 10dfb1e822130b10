package article

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed words.txt
var wordLists string

// lists are the phrases of words.txt by list.
var lists = sync.OnceValue(func() map[string][]string {
	known := map[string][]string{}
	for line := range strings.Lines(wordLists) {
		if name, phrases, ok := strings.Cut(strings.TrimSpace(line), " = "); ok && line[0] != '#' {
			known[name] = strings.Split(phrases, " | ")
		}
	}
	return known
})

// phrasesOf are the phrases of a list.
func phrasesOf(list string) []string { return lists()[list] }

// isOf reports whether a word is of a list of words.txt.
func isOf(list, word string) bool { return slices.Contains(phrasesOf(list), word) }

// beginsWith reports whether words begin with a phrase of a list, and gives what follows it.
func beginsWith(list, words string) (rest string, ok bool) {
	for _, begin := range phrasesOf(list) {
		if rest, ok = strings.CutPrefix(words, begin); ok {
			return rest, true
		}
	}
	return "", false
}
