package show

import (
	"bufio"
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed words.txt
var wordList string

var saidAs = sync.OnceValue(func() map[string]string {
	said := map[string]string{}
	lines := bufio.NewScanner(strings.NewReader(wordList))
	for lines.Scan() {
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		if code, words, ok := strings.Cut(line, "="); ok {
			said[strings.TrimSpace(code)] = strings.TrimSpace(words)
		}
	}
	return said
})

// words says a code to people; one that has no words of its own, in small letters without hyphens.
func words(code string) string {
	if said, ok := saidAs()[code]; ok {
		return said
	}
	return strings.ToLower(strings.ReplaceAll(clean(code), "-", " "))
}

// deed says an event by its type and its modes: "air attack", "visit and phone call".
func deed(kind string, modes []string) string {
	var list []string
	for _, m := range modes {
		if said, ok := saidAs()[kind+"/"+m]; ok {
			list = append(list, said)
		} else if m != "" {
			list = append(list, words(kind)+", "+words(m))
		}
	}
	if len(list) == 0 {
		return words(kind)
	}
	return and(list)
}

// means says a mode in an event of a kind; where that kind has no such mode, as an attack or as what has it.
func means(kind, mode string) string {
	if said, ok := saidAs()[kind+"/"+mode]; ok {
		return said
	}
	var others []string
	for key, said := range saidAs() {
		if strings.HasSuffix(key, "/"+mode) {
			others = append(others, said)
		}
	}
	if len(others) == 0 {
		return words(mode)
	}
	return slices.Min(others)
}

// one makes a counted noun singular.
func one(noun string) string {
	switch {
	case noun == "people":
		return "person"
	case strings.HasSuffix(noun, "children"):
		return strings.TrimSuffix(noun, "ren")
	case strings.HasSuffix(noun, "men"):
		return strings.TrimSuffix(noun, "en") + "an"
	case strings.HasSuffix(noun, "ies") && len(noun) > len("ties"):
		return strings.TrimSuffix(noun, "ies") + "y"
	case strings.HasSuffix(noun, "ss"), strings.HasSuffix(noun, "us"), strings.HasSuffix(noun, "is"):
		return noun
	case strings.HasSuffix(noun, "buses"), strings.HasSuffix(noun, "xes"), strings.HasSuffix(noun, "ches"), strings.HasSuffix(noun, "shes"), strings.HasSuffix(noun, "sses"):
		return strings.TrimSuffix(noun, "es")
	}
	return strings.TrimSuffix(noun, "s")
}
