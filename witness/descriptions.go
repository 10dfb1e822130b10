package witness

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed descriptions.txt
var descriptionsText string

// descriptions are the words of descriptions.txt with the kind of body each can stand for.
var descriptions = sync.OnceValues(func() (map[string]string, error) { return parseDescriptions(descriptionsText) })

// outletKind is the kind of whoever publishes reports.
const outletKind = "outlet"

func parseDescriptions(text string) (map[string]string, error) {
	out := map[string]string{}
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		word, kind, ok := strings.Cut(line, "|")
		word, kind = strings.TrimSpace(word), strings.TrimSpace(kind)
		if !ok || word == "" || kind == "" || word != strings.ToLower(word) {
			return nil, fmt.Errorf("descriptions.txt:%d: %q is not \"word | kind\"", n, line)
		}
		if out[word] != "" {
			return nil, fmt.Errorf("descriptions.txt:%d: %q stands in the table already", n, word)
		}
		out[word] = kind
	}
	return out, nil
}
