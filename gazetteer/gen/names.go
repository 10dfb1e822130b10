package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sitrep/gazetteer/internal/fold"
	"sitrep/gazetteer/internal/index"
)

// arabic are the countries where a name is written with and without its article.
var arabic = words(`AE BH DJ DZ EG EH ER IL IQ IR JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN TR YE ML NE`)

// written are the countries whose divisions reports call by name and kind: Harris County.
var written = words(`US GB CA IE AU NZ LR`)

// keysOf lists the folded names of a place; true marks those that are not its own name.
func keysOf(p *draft) map[string]bool {
	keys := map[string]bool{}
	put := func(key string, alternate bool) {
		if old, ok := keys[key]; key != "" && utf8.RuneCountInString(key) > 1 && (!ok || old && !alternate) {
			keys[key] = alternate
		}
	}
	division := p.Feature == index.First || p.Feature == index.Second
	for i, name := range append([]string{p.Name}, p.names...) {
		own := i == 0 || !division && i == 1 // the name and its ASCII form
		if !own && !useful(name) {
			continue
		}
		key := fold.Key(name)
		if bare, _ := fold.Kind(key); division && bare != key {
			put(bare, !own)
			if !written[p.country] {
				continue
			}
		}
		put(key, !own)
		if arabic[p.country] {
			if bare, ok := fold.Bare(key); ok {
				put(bare, true)
			}
		}
	}
	return keys
}

// divisionKeys folds the names and takes the words for the kind off.
func divisionKeys(names []string) []string {
	var out []string
	for _, n := range names {
		if latin(n) {
			if k, _ := fold.Kind(fold.Key(n)); k != "" {
				out = append(out, k)
			}
		}
	}
	return out
}

// useful keeps alternate names that a report in Latin letters could use: not
// syllable-by-syllable transcriptions, codes of airports, or numbers.
func useful(name string) bool {
	r, _ := utf8.DecodeRuneInString(name)
	if name == "" || len(name) > 60 || !latin(name) || strings.ContainsAny(name, "0123456789/()[]:;=") {
		return false
	}
	if unicode.IsLower(r) && !strings.HasPrefix(name, "al-") && !strings.HasPrefix(name, "el-") && !strings.HasPrefix(name, "'s") {
		return false
	}
	return !(len(name) <= 4 && name == strings.ToUpper(name))
}

// latin reports whether every letter is of the Latin script.
func latin(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) && !unicode.Is(unicode.Lm, r) {
			return false
		}
	}
	return true
}

func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}
