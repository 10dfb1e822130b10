package howmany

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed lexicon.txt
var lexiconText string

// bounds is a range of numbers either end of which may be open.
type bounds struct {
	low, high       int64
	hasLow, hasHigh bool
}

// effect is what a modifier does to a number.
type effect uint8

const (
	lower  effect = iota + 1 // at least
	upper                    // at most
	approx                   // about
	extra                    // another, more
)

// lexicon holds lexicon.txt, by class and form.
type lexicon struct {
	numbers  map[string]map[string]int64  // unit, ten, scale, ordinal, several
	vague    map[string]map[string]bounds // vague, plural
	effects  map[string]map[string]effect // before, after
	lists    map[string]map[string]string // all others; the value says more, or is "-"
	longest  map[string]int               // words of the longest form of a class
	particle map[[2]string]bool           // word, modifier
	modifies map[string]bool              // the words of the forms of class before
}

var (
	numberClasses = []string{"unit", "ten", "scale", "ordinal", "several"}
	vagueClasses  = []string{"vague", "plural"}
	effectClasses = []string{"before", "after"}
	listClasses   = []string{"soften", "month", "zone", "label", "letters", "street", "money", "percent", "measure",
		"sign", "fraction", "people", "small", "yearly", "notno", "notsome", "notone", "onenoun", "grown"}
	effectNames = map[string]effect{"low": lower, "high": upper, "approx": approx, "more": extra}
)

// lex is the embedded lexicon. It panics if the file is broken, which the tests rule out.
var lex = sync.OnceValue(func() *lexicon {
	l, err := parseLexicon(lexiconText)
	if err != nil {
		panic(err)
	}
	return l
})

// parseLexicon reads the format that the head of lexicon.txt describes. A bad line is refused by its number.
func parseLexicon(text string) (*lexicon, error) {
	l := &lexicon{numbers: map[string]map[string]int64{}, vague: map[string]map[string]bounds{},
		effects: map[string]map[string]effect{}, lists: map[string]map[string]string{}, longest: map[string]int{},
		particle: map[[2]string]bool{}, modifies: map[string]bool{}}
	for _, c := range numberClasses {
		l.numbers[c] = map[string]int64{}
	}
	for _, c := range vagueClasses {
		l.vague[c] = map[string]bounds{}
	}
	for _, c := range effectClasses {
		l.effects[c] = map[string]effect{}
	}
	for _, c := range listClasses {
		l.lists[c] = map[string]string{}
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
	if len(cols) != 3 || cols[1] == "" || cols[2] == "" {
		return fmt.Errorf("three columns are wanted")
	}
	for form := range strings.SplitSeq(cols[2], "; ") {
		form = strings.TrimSpace(form)
		if form == "" || form != strings.ToLower(form) {
			return fmt.Errorf("form %q is empty or not lower case", form)
		}
		if err := l.add(cols[0], cols[1], form); err != nil {
			return err
		}
		l.longest[cols[0]] = max(l.longest[cols[0]], 1+strings.Count(form, " "))
	}
	return nil
}

func (l *lexicon) add(class, value, form string) error {
	if set := l.numbers[class]; set != nil {
		n, err := strconv.ParseInt(value, 10, 64)
		if err != nil || n < 0 {
			return fmt.Errorf("bad number %q", value)
		}
		set[form] = n
		return nil
	}
	if set := l.vague[class]; set != nil {
		b, err := parseBounds(value)
		set[form] = b
		return err
	}
	if set := l.effects[class]; set != nil {
		set[form] = effectNames[value]
		if set[form] == 0 {
			return fmt.Errorf("unknown effect %q", value)
		}
		for word := range strings.FieldsSeq(form) {
			l.modifies[word] = l.modifies[word] || class == "before"
		}
		return nil
	}
	if class == "particle" {
		l.particle[[2]string{form, value}] = true
		return nil
	}
	set := l.lists[class]
	if set == nil {
		return fmt.Errorf("unknown class %q", class)
	}
	set[form] = value
	return nil
}

func parseBounds(value string) (bounds, error) {
	low, high, ok := strings.Cut(value, "..")
	if !ok {
		return bounds{}, fmt.Errorf("bad bounds %q", value)
	}
	var b bounds
	var err error
	if low != "" {
		b.hasLow = true
		if b.low, err = strconv.ParseInt(low, 10, 64); err != nil {
			return b, fmt.Errorf("bad bounds %q", value)
		}
	}
	if high != "" {
		b.hasHigh = true
		if b.high, err = strconv.ParseInt(high, 10, 64); err != nil {
			return b, fmt.Errorf("bad bounds %q", value)
		}
	}
	if b.hasLow && b.hasHigh && b.low > b.high {
		return b, fmt.Errorf("bad bounds %q", value)
	}
	return b, nil
}

// in reports whether a form belongs to a list.
func (l *lexicon) in(class, form string) bool {
	_, ok := l.lists[class][form]
	return ok
}
