package token

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed lexicon.txt
var lexiconText string

// lexicon holds the classes of lexicon.txt.
type lexicon struct {
	classes map[string]map[string]bool
	splits  map[string][]int
	longest int // of the keep forms, in bytes
}

var classNames = []string{"title", "abbr", "ender", "number", "starter", "prefix", "keep", "split", "its", "unit",
	"money", "tld", "country", "group", "ext", "smile", "clitic", "syllable", "dollar", "small"}

// words is the embedded lexicon. It panics if the file is broken, which the tests rule out.
var words = sync.OnceValue(func() *lexicon {
	l, err := parseLexicon(lexiconText)
	if err != nil {
		panic(err)
	}
	return l
})

// parseLexicon reads the format that the head of lexicon.txt describes. A bad line is refused by its number.
func parseLexicon(text string) (*lexicon, error) {
	l := &lexicon{classes: map[string]map[string]bool{}, splits: map[string][]int{}}
	for _, c := range classNames {
		l.classes[c] = map[string]bool{}
	}
	for n, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		if err := l.line(line); err != nil {
			return nil, fmt.Errorf("lexicon line %d: %w", n+1, err)
		}
	}
	return l, nil
}

func (l *lexicon) line(line string) error {
	cols := strings.Split(line, "\t")
	set, ok := l.classes[cols[0]]
	if !ok {
		return fmt.Errorf("unknown class %q", cols[0])
	}
	want := 2
	if cols[0] == "split" {
		want = 3
	}
	if len(cols) != want || cols[1] == "" {
		return fmt.Errorf("class %s wants %d columns", cols[0], want)
	}
	if strings.ToLower(cols[1]) != cols[1] {
		return fmt.Errorf("%q is not lower case", cols[1])
	}
	if cols[0] == "split" {
		return l.split(cols[1], cols[2])
	}
	for _, form := range strings.Fields(cols[1]) {
		set[form] = true
		if cols[0] == "keep" {
			l.longest = max(l.longest, len(form))
		}
	}
	return nil
}

func (l *lexicon) split(form, value string) error {
	total := 0
	var lengths []int
	for part := range strings.SplitSeq(value, "+") {
		n, err := strconv.Atoi(part)
		if err != nil || n < 1 {
			return fmt.Errorf("bad length %q", part)
		}
		lengths = append(lengths, n)
		total += n
	}
	if total != len([]rune(form)) {
		return fmt.Errorf("lengths %s do not add up to %q", value, form)
	}
	l.splits[form] = lengths
	return nil
}

// is reports whether a lower-case form belongs to a class.
func (l *lexicon) is(class, form string) bool { return l.classes[class][form] }
