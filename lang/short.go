package lang

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"sitrep/lang/token"
)

//go:embed short.txt
var shortText string

// shortForm is the word that the model reads in the place of a short form, and where.
type shortForm struct{ word, where string }

// shortForms are those of short.txt, read once.
var shortForms = sync.OnceValue(func() map[string]shortForm {
	table, err := readShort(shortText)
	if err != nil {
		panic(err) // the file is embedded, and a test reads it
	}
	return table
})

func readShort(text string) (map[string]shortForm, error) {
	table := map[string]shortForm{}
	last := ""
	for i, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, " | ")
		if len(f) != 3 || f[0] == "" || f[1] == "" || !strings.Contains(" behind before name - ", " "+f[2]+" ") {
			return nil, fmt.Errorf("short.txt:%d: want form | word | behind, before, name or -, got %q", i+1, line)
		}
		if f[0] <= last {
			return nil, fmt.Errorf("short.txt:%d: %s stands after %s", i+1, f[0], last)
		}
		last = f[0]
		table[f[0]] = shortForm{f[1], f[2]}
	}
	return table, nil
}

// long is the word that stands for a token, "" for those that are read as they are.
func long(toks []token.Token, i int) string {
	f, ok := shortForms()[toks[i].Form]
	if !ok || toks[i].Multi > 0 {
		return ""
	}
	begins := func(ok func(rune) bool, k int) bool {
		if k < 0 || k >= len(toks) {
			return false
		}
		first, _ := utf8.DecodeRuneInString(toks[k].Form)
		return ok(first)
	}
	switch f.where {
	case "behind":
		ok = begins(unicode.IsDigit, i-1) || begins(unicode.IsDigit, i-2) && begins(unicode.IsLower, i-1) && strings.HasSuffix(toks[i-1].Form, "s")
	case "before":
		ok = begins(unicode.IsDigit, i+1)
	case "name":
		ok = begins(unicode.IsUpper, i+1)
	}
	if !ok {
		return ""
	}
	return f.word
}
