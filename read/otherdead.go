package read

import "slices"

// isOther reports whether a noun for one person says that he is none of those told to have died: a girl is no man.
func (v *view) isOther(noun string, l losses) bool {
	in := v.r.words.InClass
	clash := func(dead string) bool {
		return in(noun, "males") && in(dead, "females") || in(noun, "females") && in(dead, "males") || in(noun, "youngs") && in(dead, "grownups") || in(noun, "grownups") && in(dead, "youngs")
	}
	return len(l.nouns) > 0 && len(l.nouns) >= int(l.dead) && !slices.ContainsFunc(l.nouns, func(dead string) bool { return !clash(dead) })
}
