package read

import "slices"

// onlyCounted takes out of whom an attack or an arrest was done to those who are counted and of whom nothing else is said: "killed twelve
// people" names nobody whom the count does not.
func (v *view) onlyCounted() {
	for _, c := range v.claims {
		if c.code != "ASSAULT" && c.code != "COERCE" {
			continue
		}
		c.targets = slices.DeleteFunc(slices.Clone(c.targets), func(who int) bool {
			ch := v.cast.list[who]
			return ch.ner == "" && ch.sector != "CVL" && v.onlyAs(c.s, who, onlySoul)
		})
	}
}

// onlySoul reports whether a word is one by which people are counted, and nothing but numbers stands with it.
func onlySoul(s *sentence, word int) bool {
	if !s.in(word, "souls") || s.child(word, "nmod", "compound", "acl", "appos") >= 0 {
		return false
	}
	return !slices.ContainsFunc(s.all(word, "amod"), func(a int) bool { return !s.in(a, "quantifiers") && !s.in(a, "others") })
}
