package read

import "slices"

// custody gives an arrest that nobody is named for the country in which it happens, whose authorities arrest there: "was
// arrested in Niger".
func (v *view) custody(c *claim) {
	if c.code != "COERCE" || c.mode != "arrest" || len(c.actors) > 0 || len(c.targets) == 0 {
		return
	}
	if p := c.spot; p != nil && p.sent == c.s.index && p.place.Precision == "country" && !p.adjective {
		if who, ok := v.cast.byWord[at{p.sent, p.head}]; ok && !slices.Contains(c.targets, who) {
			c.actors = []int{who}
		}
	}
}
