package read

import (
	"slices"

	"sitrep/actors"
)

// personCalled is the character told before whom a person's name may stand for, -1 if there is none.
func (v *view) personCalled(key string, words []string) int {
	who := -1
	for i := len(v.cast.list) - 1; i >= 0; i-- {
		ch := v.cast.list[i]
		if ch.ner != "PER" {
			continue
		}
		if ch.key == key {
			return i
		}
		if (sameBearer(ch.words, words) || sameBearer(words, ch.words)) && (who < 0 || len(ch.heads) > len(v.cast.list[who].heads)) {
			who = i // of several who bear the name, the one who is spoken of most
		}
	}
	return who
}

// sameBearer reports whether a shorter name may stand for a longer one: its words are among the longer name's, in their order, and
// it ends in a family name ("Smith", "Bob Smith" and "Robert Bob Smith"). Of two family names either will do: "Perez" is Juan
// Perez Soto.
func sameBearer(long, short []string) bool {
	if len(short) >= len(long) {
		return false
	}
	if n, last := len(long), short[len(short)-1]; last != long[n-1] && (n < 3 || last != long[n-2]) {
		return false
	}
	for _, w := range short {
		i := slices.Index(long, w)
		if i < 0 {
			return false
		}
		long = long[i+1:]
	}
	return true
}

func foldedWords(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = actors.Fold(w)
	}
	return out
}
