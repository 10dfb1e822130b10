package story

import (
	_ "embed"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed words.txt
var wordsText string

// sampled is in how many reports words.txt counts.
const sampled = 252

// vocabulary is what is known of words before any report of the batch is read.
type vocabulary struct {
	share map[string]float64 // of reports that a word stands in
	empty map[string]bool    // words that are passed over
}

var embedded = sync.OnceValues(func() (*vocabulary, error) { return parseWords(wordsText) })

func parseWords(text string) (*vocabulary, error) {
	v := &vocabulary{share: map[string]float64{}, empty: map[string]bool{}}
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if err := v.enter(line); err != nil {
			return nil, fmt.Errorf("words.txt:%d: %q: %w", n, line, err)
		}
	}
	return v, nil
}

func (v *vocabulary) enter(line string) error {
	word, count, ok := strings.Cut(line, " ")
	if !ok || word == "" {
		return errors.New("not \"word reports\"")
	}
	if _, twice := v.share[word]; twice || v.empty[word] {
		return errors.New("stands in the table already")
	}
	if count == "-" {
		v.empty[word] = true
		return nil
	}
	reports, err := strconv.Atoi(count)
	if err != nil || reports < 1 || reports > sampled {
		return fmt.Errorf("%q is no number of reports from 1 to %d", count, sampled)
	}
	v.share[word] = float64(reports) / sampled
	return nil
}

// stem cuts the commonest endings off a word in lower case, so that "shooting", "shootings" and "shoot" are one. It need
// not be right, only the same every time.
func stem(w string) string {
	if len(w) > 4 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
		w = w[:len(w)-1]
	}
	if len(w) > 5 && strings.HasSuffix(w, "ed") {
		w = w[:len(w)-2]
	}
	if len(w) > 6 && strings.HasSuffix(w, "ing") {
		w = w[:len(w)-3]
	}
	return w
}
