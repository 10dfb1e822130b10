package gazetteer

import (
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed directions.txt
var directionsText string

//go:embed spellings.txt
var spellingsText string

// directions are the words that point to a part of a place, with how far north and east of its middle they point.
var directions = sync.OnceValue(func() map[string][2]float64 {
	table, err := readDirections(strings.NewReader(directionsText))
	if err != nil {
		panic(err) // the file is embedded, and a test reads it
	}
	return table
})

func readDirections(r io.Reader) (map[string][2]float64, error) {
	table := map[string][2]float64{}
	err := readTable("directions.txt", r, 3, func(c []string) error {
		north, err := strconv.ParseFloat(c[1], 64)
		if err != nil {
			return fmt.Errorf("north: %w", err)
		}
		east, err := strconv.ParseFloat(c[2], 64)
		if err != nil {
			return fmt.Errorf("east: %w", err)
		}
		if _, twice := table[c[0]]; twice || c[0] != key(c[0]) {
			return fmt.Errorf("%q comes twice or is not folded", c[0])
		}
		table[c[0]] = [2]float64{north, east}
		return nil
	})
	return table, err
}

// respellings write some of the sounds of a name another way.
var respellings = sync.OnceValue(func() []*strings.Replacer {
	list, err := readSpellings(strings.NewReader(spellingsText))
	if err != nil {
		panic(err) // the file is embedded, and a test reads it
	}
	return list
})

func readSpellings(r io.Reader) ([]*strings.Replacer, error) {
	var list []*strings.Replacer
	err := readTable("spellings.txt", r, 1, func(c []string) error {
		var pairs []string
		for pair := range strings.SplitSeq(c[0], ", ") {
			from, to, ok := strings.Cut(strings.ReplaceAll(pair, "_", " "), " > ")
			if !ok || from == "" || to == "" {
				return fmt.Errorf("want from > to, got %q", pair)
			}
			pairs = append(pairs, from, to)
		}
		list = append(list, strings.NewReplacer(pairs...))
		return nil
	})
	return list, err
}

// spellings are other ways to write the same sounds, the nearest first.
func spellings(k string) []string {
	var out []string
	try := func(s string) {
		if s != k && len(s) > 2 && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	if len(k) < 4 {
		return nil
	}
	if rest, ok := strings.CutSuffix(k, "h"); ok && strings.HasSuffix(rest, "a") {
		try(rest)
	} else if strings.HasSuffix(k, "a") {
		try(k + "h")
	}
	try(strings.ReplaceAll(k, " ", ""))
	base := append([]string{k}, out...)
	for _, b := range base {
		for _, r := range respellings() {
			try(r.Replace(b))
		}
	}
	try(undouble(k))
	for _, r := range respellings() {
		if s := r.Replace(k); s != k {
			try(undouble(s))
		}
	}
	return out
}

// undouble writes double letters once.
func undouble(s string) string {
	b := make([]byte, 0, len(s))
	for i := range len(s) {
		if i == 0 || s[i] != s[i-1] {
			b = append(b, s[i])
		}
	}
	return string(b)
}
