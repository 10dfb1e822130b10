package read

import (
	"slices"
	"strings"

	"sitrep"
)

// leagueCalled is the coalition or party last spoken of that was called by the same noun: "the coalition" after "a global coalition",
// whatever group was named since. Where only the coalition's troops or jets were told of, called is true and who -1: they are not the
// coalition, and nobody else is; it has their country and sector. "The group" may be any, and is left to what was named last.
func (v *view) leagueCalled(s *sentence, i int, ch *character) (who int, called bool) {
	if ch.plural || !s.in(i, "organisations") || s.in(i, "societies") || s.child(i, "acl:relcl", "nmod") >= 0 {
		return -1, false
	}
	for k := len(v.cast.list) - 1; k >= 0; k-- {
		old := v.cast.list[k]
		if ch.country != "" && ch.country != old.country {
			continue
		}
		if old.noun == ch.noun && !old.plural && sameWords(old.name, ch.name) {
			return k, true
		}
		if slices.Contains(strings.Fields(strings.ToLower(old.name)), ch.noun) {
			called = true
			ch.country, ch.sector = old.country, old.sector
		}
	}
	return -1, called
}

// isOrganisation reports whether "the group", "the coalition" may take up a body, or people in arms: "Houthi forces".
func (v *view) isOrganisation(old, ch *character) bool {
	if old.ner == "" {
		return old.plural && v.r.words.InClass(ch.noun, "movements") && (old.sector == "REB" || old.sector == "PRM" || old.sector == "UAF")
	}
	if ofState(old) && v.r.words.InClass(ch.noun, "movements") {
		return false // a ministry is no group and no movement
	}
	if _, outlet := v.r.actors.Outlet(old.name); outlet && ch.noun != "agency" {
		return false
	}
	if watches(old.sector) && !v.r.words.InClass(ch.noun, "societies") {
		return false // a monitor is no coalition and no militia
	}
	return old.ner == "ORG" && (old.kind == sitrep.Group || ch.kind == sitrep.Body) && (old.country != "NGO" || v.r.words.InClass(ch.noun, "societies"))
}

// ofState reports whether a body is one of a state, and not one of several states.
func ofState(ch *character) bool {
	switch ch.country {
	case "IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC":
		return false
	}
	switch ch.sector {
	case "GOV", "MIL", "COP", "SPY", "LEG":
		return ch.kind == sitrep.Body
	}
	return false
}

// watches reports whether those of a sector watch, judge, teach or heal, and join no alliance or side.
func watches(sector string) bool {
	switch sector {
	case "SOC", "JRN", "JUD", "EDU", "MED":
		return true
	}
	return false
}
