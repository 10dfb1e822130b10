package record

import (
	"math"
	"slices"

	"sitrep"
)

// group is claims of one record that tell of one event.
type group struct {
	claims []Claim
	single []Entry // of each claim that is not beside the event
	id     string  // event.id
}

// fold divides the claims of a record into groups, each telling of one event.
func fold(v *resolver) [][]Claim {
	order := make([]*sitrep.Claim, len(v.record.Claims))
	for i := range order {
		order[i] = &v.record.Claims[i]
	}
	slices.SortStableFunc(order, func(a, b *sitrep.Claim) int { return a.Evidence.Start - b.Evidence.Start })
	var groups []*group
	for _, raw := range order {
		c := v.claim(raw)
		alone := Entry{Claims: []Claim{c}, length: v.text.Len()}
		alone.summarise(v.known)
		id := ""
		if raw.Event != nil {
			id = raw.Event.ID
		}
		var home *group
		if id == "" || local.MatchString(id) && (c.Type == "ACCUSE" || v.refusesBlame(&c) && !affirmed(groups, id)) {
			home = toldBeside(groups, &c)
		}
		c.Aside = home != nil
		if home == nil && id != "" && v.refusesBlame(&c) {
			home = mainOf(groups, id)
		}
		if home == nil {
			home = v.toldIn(groups, &alone, id)
		}
		if home == nil {
			home = &group{}
			groups = append(groups, home)
		}
		if home.id == "" {
			home.id = id
		}
		home.claims = append(home.claims, c)
		if !c.Aside {
			home.single = append(home.single, alone)
		}
	}
	out := make([][]Claim, len(groups))
	for i, g := range groups {
		out[i] = g.claims
	}
	return out
}

// refusesBlame reports whether a claim says that somebody was not behind an attack, and not which: "denied any responsibility".
func (v *resolver) refusesBlame(c *Claim) bool {
	return c.Status == sitrep.Denied && v.known.says("refusal", c.Evidence.Exact)
}

// affirmed reports whether some claim before tells of an event of the report and does not deny it. Who refuses the blame for one that
// nobody has told means another.
func affirmed(groups []*group, id string) bool {
	return slices.ContainsFunc(groups, func(g *group) bool {
		return g.id == id && slices.ContainsFunc(g.claims, func(c Claim) bool { return c.Status != sitrep.Denied })
	})
}

// mainOf is the group with most claims of an event of the report, the first of equals, nil if there is none: what somebody is not to blame
// for is what the report is about, and not the last blast of it that was told.
func mainOf(groups []*group, id string) *group {
	var main *group
	for _, g := range groups {
		if g.id == id && (main == nil || len(g.claims) > len(main.claims)) {
			main = g
		}
	}
	return main
}

// toldBeside is the group with the nearest attack that a claim is told beside, nil if there is none.
func toldBeside(groups []*group, c *Claim) *group {
	var best *group
	nearest := math.MaxInt
	for _, g := range groups {
		if gap, ok := tellsBeside(g.claims, c); ok && gap <= nearest {
			best, nearest = g, gap
		}
	}
	return best
}

// toldIn is the group whose event a claim, an entry by itself, tells best, nil if no group is like enough. What a coder decided
// stays; where the reader decided on both, it counts for or against.
func (v *resolver) toldIn(groups []*group, alone *Entry, id string) *group {
	var best *group
	most := tellEnough
	for _, g := range groups {
		both := id != "" && g.id != ""
		if both && !local.MatchString(id) {
			if g.id == id {
				return g
			}
			continue
		}
		s := v.tells(g.single, alone)
		switch {
		case both && g.id == id:
			s += tellSameID
			if alone.Claims[0].Status == sitrep.Denied {
				s += tellDenied
			}
		case both:
			s += tellOtherID
		}
		if s > most {
			best, most = g, s
		}
	}
	return best
}
