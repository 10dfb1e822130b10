package record

import (
	"errors"
	"strings"

	"sitrep/actors"
)

// spelling is how names of places that are on no map are compared.
type spelling struct {
	drop   map[string]bool // words that count for nothing
	lands  map[string]bool // words behind the names of lands that hold towns
	sounds []string        // pairs: a spelling, what it is compared as
	alike  *strings.Replacer
}

// add takes a row of spelling.txt.
func (s *spelling) add(f []string) error {
	words := strings.Fields(f[1])
	switch {
	case f[0] == "drop":
		for _, w := range words {
			s.drop[w] = true
		}
	case f[0] == "land":
		for _, w := range words {
			s.lands[w] = true
		}
	case f[0] == "sound" && len(words) == 2:
		s.sounds = append(s.sounds, words...)
	default:
		return errors.New(`neither "drop | words" nor "land | words" nor "sound | spelling letter"`)
	}
	return nil
}

// land is the folded name of a land without the word that says so: "kasala" of "Kasala District"; "" if no such word ends it.
func (s *spelling) land(name string) string {
	i := strings.LastIndexByte(name, ' ')
	if i < 0 || !s.lands[strings.ToLower(name[i+1:])] {
		return ""
	}
	return actors.Fold(name[:i])
}

// skeleton is what stays of a name however it is carried over from another script: its consonants and the first vowel of a word
// that begins with one, without articles, words for the kind of place and doubled letters. "Hass village" and "Haas" have one.
func (s *spelling) skeleton(name string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(strings.ReplaceAll(name, "-", " ")) {
		w = actors.Fold(w)
		if s.drop[w] {
			continue
		}
		const least = 4 // letters of a name behind an article that is written with it
		if rest, ok := strings.CutPrefix(w, "al"); ok && len(rest) >= least {
			w = rest
		}
		var last rune
		for i, r := range s.alike.Replace(w) {
			vowel := strings.ContainsRune("aeiouy", r)
			if vowel {
				r = 'a'
			}
			if vowel && i > 0 || r == last {
				continue
			}
			b.WriteRune(r)
			last = r
		}
	}
	return b.String()
}

// spelledAlike reports whether two names may be one in two spellings.
func spelledAlike(a, b string) bool {
	const least = 2 // letters of a skeleton that tells names apart
	t, err := known()
	if err != nil {
		return false
	}
	s := t.spelling.skeleton(a)
	return len(s) >= least && s == t.spelling.skeleton(b)
}

// nameKey is the same for all spellings of a name.
func nameKey(name string) string {
	if t, err := known(); err == nil {
		if s := t.spelling.skeleton(name); s != "" {
			return s
		}
	}
	return actors.Fold(name)
}
