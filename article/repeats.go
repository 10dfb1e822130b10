package article

import "strings"

// duplicates sets the second and every later telling of the same line aside.
func duplicates(blocks []block) {
	const least = 4 // words: "Yes." may be said twice
	seen := map[string]bool{}
	for i := range blocks {
		b := &blocks[i]
		if b.words < least && b.reason != heading {
			continue
		}
		if seen[b.folded] && (b.reason == "" || b.reason == heading) {
			b.reason = duplicate
		}
		seen[b.folded] = true
	}
}

// pullQuotes sets a paragraph aside whose every word stands in another paragraph too.
func pullQuotes(blocks []block) {
	const (
		least = 6  // words
		most  = 60 // of a quotation that is pulled out
		many  = 2000
	)
	if len(blocks) > many {
		return
	}
	for i := range blocks {
		b := &blocks[i]
		if b.reason != "" || b.words < least || b.words > most {
			continue
		}
		bare := strings.Trim(b.folded, " \".'")
		for j := range blocks {
			if i != j && blocks[j].reason == "" && blocks[j].words > b.words && strings.Contains(blocks[j].folded, bare) {
				b.reason = duplicate
				break
			}
		}
	}
}
