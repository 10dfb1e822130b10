package store

import "strings"

// phrase makes a query of full-text search of what a person types: words in quotation marks stand together, all others must
// all be there, and nothing that is typed is an operator.
func phrase(words string) string {
	words = strings.ReplaceAll(words, "\x00", " ") // it would end the query
	var out []string
	for i, part := range strings.Split(words, `"`) {
		if i%2 == 1 {
			if part = strings.TrimSpace(part); part != "" {
				out = append(out, `"`+part+`"`)
			}
			continue
		}
		for _, w := range strings.Fields(part) {
			out = append(out, `"`+w+`"`)
		}
	}
	if len(out) == 0 {
		return `""`
	}
	return strings.Join(out, " ")
}
