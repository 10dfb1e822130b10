package article

import (
	"strings"
	"unicode"
)

// language tells English from other languages by its commonest words and its letters: "en", or "und" for undetermined.
func language(s string) string {
	const enough = 600 // words looked at
	words, common, latin, letters := 0, 0, 0, 0
	for word := range strings.FieldsSeq(s) {
		if words++; words > enough {
			break
		}
		for _, r := range word {
			if unicode.IsLetter(r) {
				letters++
				if unicode.Is(unicode.Latin, r) {
					latin++
				}
			}
		}
		if isOf("english", strings.ToLower(strings.Trim(word, ".,;:\"“”'‘’()"))) {
			common++
		}
	}
	const few = 20 // words too few to judge by
	switch {
	case letters == 0 || latin*2 < letters:
		return "und"
	case words < few || common*12 >= min(words, enough):
		return "en"
	}
	return "und"
}
