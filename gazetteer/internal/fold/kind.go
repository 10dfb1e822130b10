package fold

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed kinds.txt
var kindsText string

// kinds are the words that only say what kind of place a name stands for.
type kinds struct {
	before, behind []string
	of             map[string]string // town, filed or division
}

var table = sync.OnceValue(func() kinds {
	k, err := readKinds(kindsText)
	if err != nil {
		panic(err) // the file is embedded, and a test reads it
	}
	return k
})

func readKinds(text string) (kinds, error) {
	k := kinds{of: map[string]string{}}
	for i, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		cols := strings.Split(line, "|")
		if len(cols) != 3 || cols[0] == "" || cols[0] != Key(cols[0]) || !slices.Contains([]string{"town", "filed", "division"}, cols[2]) {
			return k, fmt.Errorf("kinds.txt:%d: want word|before or behind|town, filed or division, got %q", i+1, line)
		}
		switch cols[1] {
		case "before":
			k.before = append(k.before, cols[0])
		case "behind":
			k.behind = append(k.behind, cols[0])
		default:
			return k, fmt.Errorf("kinds.txt:%d: want before or behind, got %q", i+1, cols[1])
		}
		k.of[cols[0]] = cols[2]
	}
	return k, nil
}

// Kind takes the word for the kind of place off a folded name, "harris county"
// or "province of sulu", and returns what is left and that word, "" if there is none.
func Kind(key string) (bare, kind string) {
	for _, w := range table().behind { // the longest: "bokkos local government area" is no "bokkos local government"
		if n := len(key) - len(w) - 1; n > 1 && key[n] == ' ' && key[n+1:] == w && len(w) > len(kind) {
			bare, kind = key[:n], w
		}
	}
	if kind != "" {
		return bare, kind
	}
	for _, w := range table().before {
		if len(key) > len(w)+2 && key[len(w)] == ' ' && key[:len(w)] == w {
			return key[len(w)+1:], w
		}
	}
	return key, ""
}

// Town reports whether a word that Kind took off says town, not division.
func Town(kind string) bool { return table().of[kind] == "town" }

// Filed reports whether the divisions of a kind are filed with the word for it.
func Filed(kind string) bool { return table().of[kind] == "filed" }
