package record

import (
	"math"
	"slices"

	"sitrep"
	"sitrep/record/party"
)

// tellsKind compares what kind of thing is told.
func (v *resolver) tellsKind(e *Entry, c *Claim) (float64, bool) {
	if c.Type == "" && c.Process == "" && c.Control == "" { // figures alone
		if casualty(c) && !slices.Contains(e.Types, "ASSAULT") && !slices.Contains(e.Types, "PROTEST") && !slices.Contains(e.Types, "COERCE") {
			return 0, false
		}
		if ofProcess(c) {
			return tellConcerned, e.Process != ""
		}
		return tellBareToll, len(e.Types) > 0 || e.Process != ""
	}
	if c.Control != "" && c.Type == "" {
		s := 0.0
		if len(e.Places) > 0 && len(c.Places) > 0 && samePlace(&e.Places[0], &c.Places[0]) {
			s = tellHeld
		}
		return s, e.Control && len(e.Types) == 0
	}
	var types []string
	if c.Type != "" {
		types = []string{c.Type}
	}
	near := v.known.nearest(kinds(e.Types, e.Modes, e.Process), kinds(types, c.Modes, c.Process))
	s := tellSameType
	switch {
	case near == 0:
		return 0, false
	case near == 1 && e.Claims[0].Evidence.Overlaps(c.Evidence): // "suspended aid after an attack": what the words share is one sentence's
		return 0, false
	case near < 3:
		s = tellKin
	}
	if e.Process != "" && e.Process == c.Process {
		s += tellProcess
	}
	if len(e.Modes) > 0 && len(c.Modes) > 0 {
		s += tellMeans
		for _, a := range e.Modes {
			for _, b := range c.Modes {
				if v.known.agree(a, b) {
					return s - tellMeans + tellModes, true
				}
			}
		}
	}
	return s, true
}

// ofProcess reports whether a claim counts only those whom a siege, an evacuation or aid concerns: no attack traps people.
func ofProcess(c *Claim) bool {
	return len(c.Figures) > 0 && !slices.ContainsFunc(c.Figures, func(f sitrep.Figure) bool {
		return !slices.Contains([]string{"trapped", "evacuated", "delivered"}, f.Of)
	})
}

// tellsStruck compares what was struck, as far as both say.
func tellsStruck(a, b *Entry) float64 {
	switch {
	case otherStruck(a, b) && (a.atSite() || b.atSite()):
		return tellUnstruck + tellSite
	case otherStruck(a, b):
		return tellUnstruck
	case shared(a.Struck, b.Struck) > 0:
		return tellStruck
	}
	return 0
}

// tellsTolls takes two tolls in one voice that do not meet for two events, and a bare toll for that of what counts the same.
func tellsTolls(e *Entry, c *Claim) float64 {
	for i := range e.Claims {
		o := &e.Claims[i]
		if c.Type == "" && sameFigure(o.Figures, c.Figures) {
			return tellSameToll
		}
		if n := sameDead(o.Figures, c.Figures); n > 0 {
			return tellManyDead * math.Log(float64(n))
		}
		if r, ok := party.Any(o.Sources, c.Sources); ok && r != party.Same || ok != (len(o.Sources)+len(c.Sources) > 0) {
			continue // two voices may differ on one event
		}
		for _, f := range o.Figures {
			for _, g := range c.Figures {
				if f.Of == "killed" && g.Of == "killed" && f.PartOf == "" && g.PartOf == "" && f.Who == g.Who && apart(f.Low, f.High, g.Low, g.High) {
					return tellTwoTolls
				}
			}
		}
	}
	return 0
}

// sameDead is how many dead two claims count as many of, a tenth more or less where one says "nearly"; 0 if they do not, or so few
// that many attacks kill as many. A report that gives 29 dead twice means the same 29, whoever it has them from.
func sameDead(a, b []sitrep.Figure) int64 {
	const many, tenth = 10, 10
	for i := range a {
		for j := range b {
			f, g := &a[i], &b[j]
			if f.Of != "killed" || g.Of != "killed" || f.PartOf != "" || g.PartOf != "" || f.Vague || g.Vague || f.Low == nil || g.Low == nil || otherVictims(f, g) {
				continue
			}
			slack := int64(0)
			if f.Approx || g.Approx {
				slack = max(*f.Low, *g.Low) / tenth
			}
			if gap := *f.Low - *g.Low; min(*f.Low, *g.Low) >= many && max(gap, -gap) <= slack {
				return min(*f.Low, *g.Low)
			}
		}
	}
	return 0
}
