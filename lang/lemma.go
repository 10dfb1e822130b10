package lang

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"sitrep/lang/piece"
)

//go:embed irregular.txt
var irregularText string

type irregularKey struct{ form, tag string } // tag: V or N

// irregular is the table of irregular.txt, read once.
var irregular = sync.OnceValue(func() map[irregularKey]string {
	table, err := readIrregular(irregularText)
	if err != nil {
		panic(err) // the file is embedded, and a test reads it
	}
	return table
})

func readIrregular(text string) (map[irregularKey]string, error) {
	table := map[irregularKey]string{}
	for i, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		cols := strings.Split(line, " | ")
		if len(cols) != 3 || cols[1] != "v" && cols[1] != "n" || cols[0] == "" || cols[2] == "" {
			return nil, fmt.Errorf("irregular.txt:%d: want form | v or n | lemma, got %q", i+1, line)
		}
		table[irregularKey{cols[0], strings.ToUpper(cols[1])}] = cols[2]
	}
	return table, nil
}

// How many lemma rules are looked at, and how far below the best one's score they may lie.
const (
	lemmaRules = 5
	lemmaReach = 7
)

// lemma is a word's dictionary form. A form and its tag leave few lemmas by the rules of spelling (spelling.go); of these it is the one
// that the likeliest of the model's rules makes, a word of the vocabulary first: "destroyed" is "destroy", never "destroye" or
// "dest". For pronouns, comparatives and the like the model's rule stands.
func (m *Model) lemma(row []float32, form, xpos string) string {
	low := strings.ReplaceAll(strings.ToLower(form), "’", "'")
	if l, ok := irregular()[irregularKey{low, xpos[:min(1, len(xpos))]}]; ok && xpos != "NNP" && xpos != "NNPS" {
		return l
	}
	if xpos == "CD" && isDigit(low[0]) {
		return strings.ReplaceAll(low, ",", "")
	}
	rules := m.lemmaRules(row)
	allowed := lemmasOf(low, xpos)
	switch {
	case allowed == nil:
		return m.firstWord(rules, form)
	case rules[0][0] == '!' && clitic(low, xpos):
		return lemma(rules[0], form)
	case len(allowed) == 1 && allowed[0] == low:
		return m.cased(rules, form, xpos == "NNP")
	}
	silent := silentE(strings.TrimSuffix(strings.TrimSuffix(low, "ed"), "ing"))
	if (xpos == "VBD" || xpos == "VBN" || xpos == "VBG") && silent == surely && m.isWord(allowed[0]) {
		return allowed[0] // "hoped" is no "hop"
	}
	for _, r := range rules {
		if l := lemma(r, form); slices.Contains(allowed, strings.ToLower(l)) && m.isWord(l) {
			return l
		}
	}
	if i := slices.IndexFunc(allowed, m.isWord); i >= 0 {
		return allowed[i]
	}
	if xpos == "NNPS" || silent == perhaps {
		for _, r := range rules {
			if l := lemma(r, form); slices.Contains(allowed, strings.ToLower(l)) {
				return l
			}
		}
	}
	return allowed[0]
}

// firstWord is what the likeliest rule makes that makes a word of the vocabulary, the likeliest of all if none does.
func (m *Model) firstWord(rules []string, form string) string {
	for i, r := range rules {
		if l := lemma(r, form); m.isWord(l) && (i == 0 || r[0] != '!') {
			return l
		}
	}
	return lemma(rules[0], form)
}

// cased is a form that is its own lemma, in small letters if the likeliest rule that keeps its letters has it so; of a name that is
// written short, the whole.
func (m *Model) cased(rules []string, form string, name bool) string {
	for _, r := range rules {
		switch l := lemma(r, form); {
		case strings.EqualFold(l, form), name && shortFor(strings.ToLower(form), l) && m.isWord(l):
			return l
		case r[0] == 'k':
			return form // "Alaskan" is no "Alaska", but has its capital
		}
	}
	return form
}

// lemmaRules are the edit rules that the model thinks likeliest for a word, the best first.
func (m *Model) lemmaRules(row []float32) []string {
	c := m.tags["lemma"]
	scores := row[c.from:c.to]
	tried := []int{argmax(scores)}
	for len(tried) < lemmaRules {
		next := -1
		for i, v := range scores {
			if (next < 0 || v > scores[next]) && !slices.Contains(tried, i) {
				next = i
			}
		}
		if next < 0 || scores[next] < scores[tried[0]]-lemmaReach {
			break
		}
		tried = append(tried, next)
	}
	rules := make([]string, len(tried))
	for i, t := range tried {
		rules[i] = c.labels[t]
	}
	return rules
}

// clitic reports whether a form is what is left of a verb beside another word: "'s", "'d", "'re", "s".
func clitic(low, xpos string) bool { return xpos[0] == 'V' && len(strings.Trim(low, "'")) <= len("re") }

// shortFor reports whether a form is the beginning of a longer word: "Sept." of "September".
func shortFor(low, long string) bool {
	begin, dot := strings.CutSuffix(low, ".")
	return (dot || len(begin) > len("it")) && len(long) > len(low) && strings.HasPrefix(strings.ToLower(long), begin)
}

// isWord reports whether a word is one piece of the vocabulary.
func (m *Model) isWord(word string) bool {
	var buf [8]int32
	got := m.pieces.Append(buf[:0], word)
	return len(got) == 1 && got[0] != piece.UNK
}

// lemma applies an edit rule of train/lemma.py to a form.
func lemma(rule, form string) string {
	switch {
	case rule == "=" || rule == "":
		return form
	case rule == "l":
		return strings.ToLower(form)
	case rule[0] == '!':
		return rule[1:]
	}
	base := form
	if rule[0] == 'l' {
		base = strings.ToLower(form)
	}
	strip, add, _ := strings.Cut(rule[1:], "+")
	n, err := strconv.Atoi(strip)
	letters := []rune(base)
	if err != nil || n > len(letters) || n == len(letters) && add == "" {
		return form
	}
	return string(letters[:len(letters)-n]) + add
}
