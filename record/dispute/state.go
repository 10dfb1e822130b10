package dispute

import (
	"slices"
	"strings"

	"sitrep/record/party"
)

// phases in the order in which a process goes through them. Those of one rank can be told of one moment.
func rank(phase string) int {
	for i, r := range [][]string{
		{"called-for", "proposed", "planned", "rejected"}, {"agreed"}, {"begun", "ongoing", "resumed", "violated"}, {"suspended"}, {"collapsed", "ended"},
	} {
		if slices.Contains(r, phase) {
			return i
		}
	}
	return -1
}

// phase compares two phases of a process: a later phase is an update, unless two sources set them against each other.
func phase(a, b *Answer) verdict {
	x, y := a.Value.Code, b.Value.Code
	if x == y {
		return compatible("same phase")
	}
	denied, isDenied := strings.CutPrefix(x, Not+" ")
	other, alsoDenied := strings.CutPrefix(y, Not+" ")
	switch {
	case isDenied && alsoDenied:
		return differs(a.Words + " and " + b.Words + " can be told of one day")
	case (isDenied || alsoDenied) && rank(denied) == rank(other):
		if sameSource(a, b) {
			return update(says(a) + " and " + says(b) + ": a later phase")
		}
		return conflict(says(a) + " against " + says(b))
	case isDenied || alsoDenied:
		return differs(a.Words + " and " + b.Words + " can both be")
	}
	if rank(x) == rank(y) {
		return differs(a.Words + " and " + b.Words + " can be told of one day")
	}
	// "evacuated 600" does not say that it is over
	if (over(x) && runs(y) || over(y) && runs(x)) && namedApart(a, b) && !a.Value.Extent && !b.Value.Extent && !afterwards(a, b) {
		return conflict(says(a) + " against " + says(b))
	}
	if sameSource(a, b) || over(x) || over(y) {
		return update(says(a) + " and " + says(b) + ": a later phase")
	}
	return differs(a.Words + " and " + b.Words + ": one after the other")
}

// over reports whether a phase is the last.
func over(phase string) bool { return phase == "collapsed" || phase == "ended" }

// runs reports whether a phase says that a process goes on. What has begun may be over.
func runs(phase string) bool { return phase == "ongoing" || phase == "resumed" }

// namedApart reports whether two sources that are named, and are two, are both sure of what they say.
func namedApart(a, b *Answer) bool {
	return len(a.Sources) > 0 && len(b.Sources) > 0 && !sameSource(a, b) && !a.Hedged && !b.Hedged
}

// afterwards reports whether one says on a later day that a process is over than the other says that it runs.
func afterwards(a, b *Answer) bool {
	if over(b.Value.Code) {
		a, b = b, a
	}
	return b.Value.End != "" && a.Value.Start > b.Value.End
}

// oneSpot reports whether two answers speak of one place, as far as both name one.
func oneSpot(a, b *Answer) bool {
	x, y := a.Value.Spot, b.Value.Spot
	return x == nil && y == nil || x != nil && y != nil && x.town() == y.town()
}

// Passive is a control's state of which nobody is named: "taken" of a town that is said to have fallen.
func Passive(state string) string {
	switch state {
	case "takes":
		return "taken"
	case "holds":
		return "held"
	case "loses":
		return "lost"
	case "besieges":
		return "besieged"
	case "nears":
		return "about to be taken"
	}
	return state
}

// saysHeld is an answer on who holds a place with who gives it: "the army: held by the Front", and "the army taken" where nobody is named.
func saysHeld(a *Answer) string {
	if len(a.Value.Parties) > 0 {
		return a.Said() + ": " + a.Words
	}
	return says(a)
}

// holder compares who holds a place. The Code is the control's state; "not" is said before it.
func holder(a, b *Answer) verdict {
	r, ok := party.Any(a.Value.Parties, b.Value.Parties)
	if !ok {
		return unheld(a, b)
	}
	if !oneSpot(a, b) {
		return differs(a.Words + " and " + b.Words + ", of two places")
	}
	has := func(s string) bool { return s == "holds" || s == "takes" || s == "not loses" }
	lacks := func(s string) bool { return s == "loses" || s == "not holds" || s == "not takes" }
	x, y := a.Value.Code, b.Value.Code
	if r <= party.Part {
		if has(x) && lacks(y) || lacks(x) && has(y) {
			if sameSource(a, b) {
				return update(saysHeld(a) + " and " + saysHeld(b) + ": one after the other")
			}
			return conflict(saysHeld(a) + " against " + saysHeld(b))
		}
		return compatible("same side")
	}
	if r == party.Apart && has(x) && has(y) && !(a.Value.Extent && b.Value.Extent) { // two parts can have two holders
		if sameSource(a, b) {
			return update(saysHeld(a) + " and " + saysHeld(b) + ": it changed hands")
		}
		if !namedApart(a, b) && (a.Report == b.Report || x != y) {
			return differs(a.Words + " and " + b.Words + ": one after the other") // the army took "the rebel-held town"
		}
		return conflict(saysHeld(a) + " against " + saysHeld(b))
	}
	return differs(a.Words + " and " + b.Words + " can both be")
}

// unheld compares who holds a place where one names no holder: "denied that the town had fallen" goes against whoever took it.
func unheld(a, b *Answer) verdict {
	denial, other := a, b
	if !strings.HasPrefix(a.Value.Code, Not+" ") {
		denial, other = b, a
	}
	stands := denial.Value.Code == "not takes" || denial.Value.Code == "not loses"
	fell := other.Value.Code == "takes" || other.Value.Code == "loses"
	switch {
	case !stands || !fell || denial.Value.Extent || other.Value.Extent || denial.Value.Spot != nil && !oneSpot(a, b):
		return compatible("one names no holder")
	case sameSource(a, b):
		return update(saysHeld(a) + " and " + saysHeld(b) + ": one after the other")
	}
	return conflict(saysHeld(a) + " against " + saysHeld(b))
}

// weapon compares the means: several can have been used.
func weapon(a, b *Answer) verdict {
	if a.Value.Code == b.Value.Code {
		return compatible("same means")
	}
	return differs(a.Words + " and " + b.Words + ": several means can have been used")
}
