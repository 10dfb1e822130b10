package record

import (
	"slices"

	"sitrep"
)

// besideReach is how far, in characters, after an attack a report says whom somebody accuses of it.
const besideReach = 120

// denialReach is how far after it a report says who denies it.
const denialReach = 350

// besides reports whether a claim is told beside an attack, in its clause or the next: who holds the place that was hit, whom somebody
// accuses of it, who denies it.
func besides(a, c *Claim) bool {
	if a.Type != "ASSAULT" || !asserted(a) || a.Status == sitrep.Denied {
		return false
	}
	gap := c.Evidence.Start - a.Evidence.End
	switch {
	case c.Control != "" && c.Type == "" && c.Process == "":
		return a.Evidence.Start <= c.Evidence.Start && c.Evidence.End <= a.Evidence.End
	case c.Type == "ASSAULT" && c.Status == sitrep.Denied && len(c.Actors) > 0 && !slices.ContainsFunc(c.Figures, func(f figure) bool { return f.Of != "launched" }):
		return gap < denialReach && a.Evidence.Start <= c.Evidence.Start
	case c.Type == "ACCUSE" && slices.Contains(c.Modes, "allege") && len(c.Targets) > 0:
		return gap < besideReach && a.Evidence.Start <= c.Evidence.Start
	}
	return false
}
