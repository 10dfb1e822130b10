package read

import "slices"

// resigns sets the sides of a resignation right: whose it is, and of whom it is, goes; what he goes from stands behind "from".
// A post and what he goes for suffer nothing.
func (v *view) resigns(c *claim) {
	if c.code != "RETREAT" || c.mode != "resign" {
		return
	}
	s := c.s
	if !s.isVerb(c.word) {
		for _, w := range append(s.all(c.word, "nmod:poss"), v.slot(s, c.word, "of")...) {
			if who, ok := v.cast.byWord[at{s.index, w}]; ok {
				c.actors = []int{who}
				break
			}
		}
	}
	from := v.slot(s, c.word, "from")
	c.targets = slices.DeleteFunc(c.targets, func(who int) bool {
		return !slices.ContainsFunc(from, func(w int) bool { return v.cast.byWord[at{s.index, w}] == who })
	})
}
