package lang

import (
	"slices"
	"strings"
)

// lemmasOf are the lemmas that a form in small letters may have by its tag and the rules of spelling, the likelier first; nil for a
// tag of no noun, verb or plain adjective.
func lemmasOf(low, xpos string) []string {
	var out []string
	switch xpos {
	case "NN", "NNP", "JJ":
	case "VB", "VBP":
		out = append([]string{low}, withoutEd(low)...) // "advanced" may be tagged a present
	case "NNS":
		out = withoutS(low)
	case "NNPS":
		out = append(withoutS(low), low) // the Philippines are no Philippine
	case "VBZ", "VBD", "VBN", "VBG": // the form knows its ending better than the tag: "sacks" may be tagged a past
		stem, gerund := strings.CutSuffix(low, "ing")
		switch {
		case gerund:
			out = stems(stem)
		case strings.HasSuffix(low, "ed"):
			out = withoutEd(low)
		default:
			out = withoutS(low)
		}
	default:
		return nil
	}
	if len(out) == 0 {
		return []string{low}
	}
	return out
}

// regular is the likeliest lemma of a form by the rules of spelling, itself where they have none.
func regular(low, xpos string) string {
	if allowed := lemmasOf(low, xpos); len(allowed) > 0 {
		return allowed[0]
	}
	return low
}

// withoutS takes the ending off a plural or a third person.
func withoutS(low string) []string {
	if stem, ok := strings.CutSuffix(low, "men"); ok {
		return []string{stem + "man"}
	}
	stem, ok := strings.CutSuffix(low, "s")
	if !ok || len(stem) < 2 || strings.HasSuffix(stem, "s") || isDigit(low[0]) {
		return nil // police, mess, the 1970s
	}
	if short, ok := strings.CutSuffix(stem, "ie"); ok {
		return []string{short + "y", stem}
	}
	short, ok := strings.CutSuffix(stem, "e")
	switch {
	case !ok || !hisses(short):
		return []string{stem}
	case double(short) || short[len(short)-1] != 's' && short[len(short)-1] != 'z':
		return []string{short, stem}
	}
	return []string{stem, short} // a house, a bus
}

// hisses reports whether a stem takes "es".
func hisses(stem string) bool {
	return slices.ContainsFunc([]string{"s", "x", "z", "ch", "sh", "o"}, func(end string) bool { return strings.HasSuffix(stem, end) })
}

// withoutEd takes the ending off a regular past.
func withoutEd(low string) []string {
	stem, ok := strings.CutSuffix(low, "ed")
	if !ok {
		return nil
	}
	if short, ok := strings.CutSuffix(stem, "i"); ok && len(short) > 1 {
		return []string{short + "y"}
	}
	return stems(stem)
}

// stems are the verbs that may stand before "ed" or "ing": walk, hope, stop.
func stems(stem string) []string {
	n := len(stem)
	switch {
	case n < 2:
		return nil
	case double(stem) && !strings.ContainsRune("lszfe", rune(stem[n-1])):
		return []string{stem[:n-1], stem}
	case double(stem):
		return []string{stem, stem[:n-1]} // call, control
	case silentE(stem) == surely:
		return []string{stem + "e", stem}
	}
	return []string{stem, stem + "e"}
}

// double reports whether a stem ends in a letter that comes twice.
func double(stem string) bool {
	n := len(stem)
	return n > 1 && stem[n-1] == stem[n-2]
}

// certainty is how well the spelling of a stem tells its verb.
type certainty int

const (
	hardly certainty = iota
	perhaps
	surely
)

const vowels = "aeiouy"

// silentE says whether the verb of a stem has an "e": "waiv", "orchestrat", "entitl", "rul" surely, "walk" and "appeal" hardly,
// "subscrib" and "visit" perhaps.
func silentE(stem string) certainty {
	n := len(stem)
	if n < 2 {
		return hardly
	}
	last, before := stem[n-1], stem[n-2]
	vowel := strings.IndexByte(vowels, before) >= 0
	ends := false
	switch last {
	case 'v', 'c', 'z', 'u', 'i':
		ends = true
	case 's':
		ends = before != 'u'
	case 'g':
		ends = before != 'n'
	case 'l':
		ends = strings.IndexByte("bcdfgkpst", before) >= 0
	case 't':
		ends = before == 'a' && n > len("bat")
	}
	switch {
	case ends && (last != 't' || stem[n-3] != 'e'):
		return surely
	case !vowel || strings.IndexByte("wxy", last) >= 0 || n > 2 && strings.IndexByte(vowels, stem[n-3]) >= 0:
		return hardly
	case n > 2 && !strings.ContainsAny(stem[:n-2], vowels):
		return surely // of one syllable, which would be doubled without
	}
	return perhaps
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }
