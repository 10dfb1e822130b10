package record

import (
	_ "embed"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"sitrep/read/weigh"
)

//go:embed kin.txt
var kinText string

//go:embed modes.txt
var modesText string

//go:embed common.txt
var commonText string

//go:embed parts.txt
var partsText string

//go:embed spelling.txt
var spellingText string

//go:embed callings.txt
var callingsText string

//go:embed fighters.txt
var fightersText string

//go:embed categories.txt
var categoriesText string

//go:embed struck.txt
var struckText string

// tables are what the package knows beside its rules.
type tables struct {
	kin    map[[2]string]int
	modes  map[string][]string // classes of a mode
	common map[string]bool
	parts  map[string]bool
	struck map[string]string // class of a word for what was struck
	sides  map[string]string // whether those whom a word names fight
	called map[string]string // what those are whom a word names
	scopes map[string]string // kind of victim of a word for some
	coders map[string]string // what a coder's category says

	patterns map[string][]string       // of around.txt, by what they say
	around   map[string]*regexp.Regexp // the same, compiled

	spelling *spelling

	likeness weigh.Weights // of the signs that two claims of one report tell of one event

	told, coded weights // between entries read from words, between coded records
}

// known are the built-in tables. A test reads them; Build and Entries return the error.
var known = sync.OnceValues(func() (*tables, error) {
	t := &tables{kin: map[[2]string]int{}, modes: map[string][]string{}, struck: map[string]string{}, scopes: map[string]string{}, sides: map[string]string{}, called: map[string]string{}, coders: map[string]string{}, spelling: &spelling{drop: map[string]bool{}, lands: map[string]bool{}},
		patterns: map[string][]string{}, around: map[string]*regexp.Regexp{}}
	for _, file := range []struct {
		name, text string
		columns    int
		add        func([]string) error
	}{
		{"kin.txt", kinText, 3, t.addKin},
		{"modes.txt", modesText, 2, t.addModes},
		{"fighters.txt", fightersText, 2, t.addSides},
		{"callings.txt", callingsText, 2, t.addCalling},
		{"scopes.txt", scopesText, 2, t.addScope},
		{"struck.txt", struckText, 2, t.addStruck},
		{"categories.txt", categoriesText, 2, t.addCategory},
		{"around.txt", aroundText, 2, t.addAround},
		{"weights.txt", weightsText, 4, t.addWeight},
		{"spelling.txt", spellingText, 2, t.spelling.add},
	} {
		if err := rows(file.name, file.text, file.columns, file.add); err != nil {
			return nil, err
		}
	}
	if err := t.compileAround(); err != nil {
		return nil, err
	}
	var err error
	if t.likeness, err = weigh.Parse("told.txt", toldText); err != nil {
		return nil, err
	}
	t.spelling.alike = strings.NewReplacer(t.spelling.sounds...)
	t.common, t.parts = wordSet(commonText), wordSet(partsText)
	return t, nil
})

// wordSet reads a list of words.
func wordSet(text string) map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(line) {
			out[w] = true
		}
	}
	return out
}

func (t *tables) addKin(f []string) error {
	near, err := strconv.Atoi(f[2])
	if err != nil || near < 1 || near > 2 {
		return fmt.Errorf("%q is neither 1 nor 2", f[2])
	}
	t.kin[[2]string{f[0], f[1]}], t.kin[[2]string{f[1], f[0]}] = near, near
	return nil
}

// seldom reports whether two lists share a means that is seldom used: a place has one such attack in days.
func (t *tables) seldom(a, b []string) bool {
	return slices.ContainsFunc(a, func(m string) bool { return slices.Contains(t.modes[m], "seldom") && slices.Contains(b, m) })
}

// odd reports whether one of two lists has a means that is seldom used, and the other has not.
func (t *tables) odd(a, b []string) bool {
	has := func(list []string) bool {
		return slices.ContainsFunc(list, func(m string) bool { return slices.Contains(t.modes[m], "seldom") })
	}
	return has(a) != has(b)
}

func (t *tables) addModes(f []string) error {
	for _, m := range strings.Fields(f[1]) {
		t.modes[m] = append(t.modes[m], f[0])
	}
	return nil
}

// rows reads a table of columns.
func rows(name, text string, columns int, add func([]string) error) error {
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "|")
		if len(f) != columns {
			return fmt.Errorf("%s:%d: %d columns; there are %d", name, n, len(f), columns)
		}
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		if err := add(f); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	return nil
}

// near says how near two types (or kinds of process) are: 3 the same, 2 and 1 as in kin.txt, 0 not at all.
func (t *tables) near(a, b string) int {
	if a == b {
		return 3
	}
	return t.kin[[2]string{a, b}]
}

// nearest is how near the kinds of two tellings come.
func (t *tables) nearest(a, b []string) int {
	near := 0
	for _, p := range a {
		for _, q := range b {
			near = max(near, t.near(p, q))
		}
	}
	return near
}

// kinds are the types, the types with their modes, and the process that something is told as.
func kinds(types, modes []string, process string) []string {
	out := slices.Clone(types)
	for _, t := range types {
		for _, m := range modes {
			out = append(out, t+"."+m)
		}
	}
	if process != "" {
		out = append(out, process)
	}
	return out
}

// agree reports whether two modes can be of one attack.
func (t *tables) agree(a, b string) bool {
	return a == b || slices.ContainsFunc(t.modes[a], func(c string) bool { return slices.Contains(t.modes[b], c) })
}

// leastLetters is how many a word must have to tell events apart.
const leastLetters = 4

// words are the words of a text that can tell one event from another, in small letters, without a plural's s, sorted.
func (t *tables) words(text string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !('a' <= r && r <= 'z' || r > 127 || r == '-') }) {
		if len(w) < leastLetters || t.common[w] {
			continue
		}
		w = singular(w)
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return out
}

// shared counts the words in both sorted lists.
func shared(a, b []string) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch strings.Compare(a[0], b[0]) {
		case -1:
			a = a[1:]
		case 1:
			b = b[1:]
		default:
			n++
			a, b = a[1:], b[1:]
		}
	}
	return n
}
