package lang

import (
	"strings"
	"testing"
)

// A name takes the article that belongs to it, and no other.
func TestTakeArticle(t *testing.T) {
	for given, want := range map[string]string{
		"fled/O al/O ~-/O ~Rusafa/B-LOC":                "O B-LOC I-LOC I-LOC",
		"from/O Ash/O ~-/O ~Shaykh/B-PER":               "O B-PER I-PER I-PER",
		"anti/O ~-/O ~Kremlin/B-ORG":                    "O O B-ORG",
		"al/O -/O Rusafa/B-LOC":                         "O O B-LOC", // a dash between blanks
		"told/O The/O Lantern/B-ORG":                    "O B-ORG I-ORG",
		"in/O The/O Salt/B-LOC Hills/I-LOC":             "O B-LOC I-LOC I-LOC",
		"in/O The/O Sudan/B-LOC":                        "O O B-LOC",
		"./O The/O Lantern/B-ORG":                       "O O B-ORG", // a sentence begins
		"The/O Lantern/B-ORG":                           "O B-ORG",
		"told/O the/O Lantern/B-ORG":                    "O O B-ORG",
		"wrote/O The/B-ORG Lantern/I-ORG al/O ~-/O x/O": "O B-ORG I-ORG O O O",
	} {
		var words []Word
		for f := range strings.FieldsSeq(given) {
			form, tag, _ := strings.Cut(f, "/")
			glued := strings.HasPrefix(form, "~")
			words = append(words, Word{Form: strings.TrimPrefix(form, "~"), NER: tag, Glued: glued})
		}
		var got []string
		for i := range words {
			if words[i].NER[0] == 'B' {
				takeArticle(words, i)
			}
		}
		for i := range words {
			got = append(got, words[i].NER)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %s, want %s", given, strings.Join(got, " "), want)
		}
	}
}
