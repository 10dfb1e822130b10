package read

import (
	"slices"
	"strings"

	"sitrep"
)

// leastRepeated is how many words a sentence must have to be set aside where it stands in the text before: "Yes." may be said
// twice.
const leastRepeated = 8

// setRepetitionsAside sets the sentences aside that stand word for word in the text before, as pages have them that give a
// summary and then the whole.
func (v *view) setRepetitionsAside() {
	seen := map[string]bool{}
	for _, s := range v.sents {
		if s.aside || len(s.Words) < leastRepeated {
			continue
		}
		text := strings.Join(strings.Fields(v.text.Slice(s.Start, s.End)), " ")
		if !seen[text] {
			seen[text] = true
			continue
		}
		s.aside = true
		v.aside = append(slices.Clip(v.aside), sitrep.SetAside{Start: s.Start, End: s.End, Reason: "duplicate"})
	}
	slices.SortStableFunc(v.aside, func(a, b sitrep.SetAside) int { return a.Start - b.Start })
}
