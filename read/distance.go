package read

import "sitrep"

// onlyFar reports whether a place is said to be near to no purpose: a distance is told of a town or a thing, and nobody who
// bears arms stands there ("the field is 40 km from the border").
func (v *view) onlyFar(c *claim) bool {
	if c.state != "nears" || c.code != "" || c.kind != "" || len(c.figures) > 0 {
		return false
	}
	if c.holder < 0 {
		return true
	}
	ch := v.cast.list[c.holder]
	return ch.ner == "LOC" && ch.kind != sitrep.Country
}
