package article

import (
	"strings"
	"unicode"
)

const (
	enoughWords = 600 // to judge a language by
	fewWords    = 20  // too few to judge by
	commonShare = 12  // one word in so many is common, at least
)

// language tells English from other languages by its letters and its commonest words, of which its neighbours share some: "en", or
// "und" for undetermined.
func language(s string) string {
	words, letters, latin, english, neighbours := 0, 0, 0, 0, 0
	for word := range strings.FieldsSeq(s) {
		if words == enoughWords {
			break
		}
		words++
		for _, r := range word {
			if unicode.IsLetter(r) {
				letters++
				if unicode.Is(unicode.Latin, r) {
					latin++
				}
			}
		}
		switch low := strings.ToLower(strings.Trim(word, ".,;:\"“”'‘’()")); {
		case isOf("english", low):
			english++
		case isOf("neighbours", low):
			neighbours++
		}
	}
	switch {
	case letters == 0 || latin*2 < letters:
		return "und"
	case words < fewWords || english*commonShare >= words && english >= 2*neighbours:
		return "en"
	}
	return "und"
}
