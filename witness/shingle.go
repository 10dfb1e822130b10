package witness

import (
	"slices"
	"strings"
	"unicode"

	"sitrep"
)

const (
	gramWords = 5
	window    = 24 // 5-grams, of which at least one becomes a key
)

// Shingles takes a text's fingerprint. Words are runs of letters and digits in lower case; punctuation, line breaks and
// kinds of quotation mark make no difference. Of the parts that are set aside, furniture, headings, captions and credits
// are left out.
//
// The keys are the least hashes of every window of 24 5-grams (winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003):
// texts that share a run of 28 words always share a key, and of shorter runs the more the likelier. Unlike MinHash over
// the whole text, this finds the brief that was cut from a long story.
func Shingles(text string, aside ...sitrep.SetAside) Sketch {
	hashes := grams(words(without(text, aside)))
	if len(hashes) == 0 {
		return Sketch{}
	}
	s := Sketch{bands: winnow(hashes)}
	s.grams = make([]uint32, len(hashes))
	for i, h := range hashes {
		s.grams[i] = uint32(h >> (64 - gramBits))
	}
	slices.Sort(s.grams)
	s.grams = slices.Compact(s.grams)
	for len(s.grams) > maxGrams {
		s.scale++
		s.grams = below(s.grams, s.scale)
	}
	s.grams = slices.Clip(s.grams)
	return s
}

// below keeps the hashes that a coarser scale keeps.
func below(grams []uint32, scale uint8) []uint32 {
	n, _ := slices.BinarySearch(grams, uint32(1)<<gramBits>>scale)
	return grams[:n]
}

// grams hashes every run of five words.
func grams(words []string) []uint64 {
	if len(words) < gramWords {
		return nil
	}
	single := make([]uint64, len(words))
	for i, w := range words {
		single[i] = hashWord(w)
	}
	out := make([]uint64, 0, len(words)-gramWords+1)
	for i := range len(words) - gramWords + 1 {
		var h uint64
		for _, w := range single[i : i+gramWords] {
			h = mix(h ^ w)
		}
		out = append(out, h)
	}
	return out
}

// hashWord is FNV-1a; the same in every version of sitrep, because sketches are kept.
func hashWord(w string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(w) {
		h = (h ^ uint64(w[i])) * 1099511628211
	}
	return h
}

// mix is the finaliser of MurmurHash3 (Appleby), so that all bits depend on all bits.
func mix(h uint64) uint64 {
	h += 0x9e3779b97f4a7c15
	h = (h ^ h>>33) * 0xff51afd7ed558ccd
	h = (h ^ h>>33) * 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// winnow keeps the least hash of every window.
func winnow(hashes []uint64) []uint64 {
	var keys []uint64
	for i := range max(1, len(hashes)-window+1) {
		keys = append(keys, slices.Min(hashes[i:min(i+window, len(hashes))]))
	}
	slices.Sort(keys)
	keys = slices.Compact(keys)
	return slices.Clip(keys[:min(len(keys), maxBands)])
}

// words are a text's words in lower case.
func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
}

// without cuts out the parts that are no part of the story.
func without(text string, aside []sitrep.SetAside) string {
	if len(aside) == 0 {
		return text
	}
	indexed := sitrep.NewText(text)
	var b strings.Builder
	at := 0
	for _, a := range aside {
		switch a.Reason {
		case "furniture", "heading", "credit":
		default:
			continue
		}
		if a.Start > at {
			b.WriteString(indexed.Slice(at, a.Start))
			b.WriteByte('\n')
		}
		at = max(at, a.End)
	}
	b.WriteString(indexed.Slice(at, indexed.Len()))
	return b.String()
}
