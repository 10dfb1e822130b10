package record

import "sitrep"

// replies reports whether the words around an attack say that it answers another: "the army returned fire, killing two". What it
// answers stands behind them: "in response to the shelling".
func (v *resolver) replies(c *sitrep.Claim) bool {
	if c.Event == nil || c.Event.Type != "ASSAULT" {
		return false
	}
	before, _ := v.around(c.Evidence)
	return !v.known.says("answered", before) && v.known.says("reply", before+c.Evidence.Exact)
}
