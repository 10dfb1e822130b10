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

// longForm is how many letters a form has for which the vocabulary's own lemma begins as it does: "better" is "good", "jihadists" not "Islamist".
const longForm = 7

// lemma is a word's dictionary form.
//
// It applies the best rule that makes a word of the vocabulary: "destroyed" is "destroy", never "destroye", and an
// inflected verb or a plural as a rule is not its own lemma. If none does, the best rule stands.
func (m *Model) lemma(row []float32, form, xpos string) string {
	l := m.ruledLemma(row, form, xpos)
	low := strings.ToLower(form)
	for _, end := range []string{"shes", "ches", "sses", "xes"} {
		if xpos == "NNS" && strings.HasSuffix(low, end) && strings.HasSuffix(l, end[:len(end)-1]) && m.isWord(l[:len(l)-1]) {
			return l[:len(l)-1] // clash, not clashe
		}
	}
	return l
}

func (m *Model) ruledLemma(row []float32, form, xpos string) string {
	if l, ok := irregular()[irregularKey{strings.ToLower(form), xpos[:min(1, len(xpos))]}]; ok && xpos != "NNP" && xpos != "NNPS" {
		return l
	}
	c := m.tags["lemma"]
	scores := row[c.from:c.to]
	best := argmax(scores)
	first := lemma(c.labels[best], form)
	if len(first) < len(form) && (xpos == "NN" || xpos == "NNP") && form == strings.ToUpper(form) {
		return form // IED has no ending to take off
	}
	if c.labels[best][0] == '!' && len(form) >= longForm && !strings.EqualFold(first[:1], form[:1]) {
		return regular(form, xpos) // another word by its meaning: a jihadist is no Islamist
	}
	inflected := xpos == "VBD" || xpos == "VBN" || xpos == "VBG" || xpos == "VBZ" || xpos == "NNS"
	if !ofNoun(first, form, xpos) {
		return regular(form, xpos)
	}
	if m.isWord(first) && !(inflected && strings.EqualFold(first, form)) {
		return first
	}
	tried := []int{best}
	for len(tried) < lemmaRules {
		next := -1
		for i, v := range scores {
			if (next < 0 || v > scores[next]) && !slices.Contains(tried, i) {
				next = i
			}
		}
		if next < 0 || scores[next] < scores[best]-lemmaReach {
			break
		}
		tried = append(tried, next)
		if l := lemma(c.labels[next], form); m.isWord(l) && ofNoun(l, form, xpos) && !(inflected && strings.EqualFold(l, form)) && c.labels[next][0] != '!' {
			return l
		}
	}
	if inflected && !plain(c.labels[best]) {
		return regular(form, xpos)
	}
	return first
}

// ofNoun reports whether a lemma takes no more off a noun than the plural's ending: a protester is no protest.
func ofNoun(lemma, form, xpos string) bool {
	cut := len(form) - len(lemma)
	return !(xpos == "NN" && cut > 0 || xpos == "NNS" && cut > len("es"))
}

// plain reports whether a rule only takes an ending off, or puts an "e" or a "y" in its place.
func plain(rule string) bool {
	_, add, ok := strings.Cut(rule, "+")
	return ok && (add == "" || add == "e" || add == "y") && rule[0] != '!'
}

// regular takes a regular ending off a word that the vocabulary does not know.
func regular(form, xpos string) string {
	low := strings.ToLower(form)
	cut := func(end, add string) (string, bool) {
		base, ok := strings.CutSuffix(low, end)
		return base + add, ok && len(base) > 1
	}
	var ends [][2]string
	switch xpos {
	case "NNS", "VBZ":
		ends = [][2]string{{"ies", "y"}, {"sses", "ss"}, {"ches", "ch"}, {"shes", "sh"}, {"xes", "x"}, {"s", ""}}
	case "VBG":
		ends = [][2]string{{"ing", ""}}
	case "VBD", "VBN":
		ends = [][2]string{{"ied", "y"}, {"ed", ""}}
	}
	for _, e := range ends {
		if l, ok := cut(e[0], e[1]); ok {
			return l
		}
	}
	return low
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
