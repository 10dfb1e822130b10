package record

import (
	"cmp"
	"math"
	"slices"

	"sitrep"
)

// fold divides the claims of a record into groups, each telling of one event. What is told beside an attack, who is accused of it and who
// denies it, goes with that; who refuses all blame, with what is told most of the event; the others are put together by average linkage
// over what the signs of each pair say (alike), so that a chain of claims, each like the one before, does not join what is different.
func fold(v *resolver) [][]Claim {
	told := v.tellings()
	beside, refusing := map[int]int{}, []int(nil) // the attack that a claim is told beside; who refuses the blame
	var main, bare []int                          // claims of events, and numbers alone
	for i := range told {
		attack := v.toldBeside(told, i)
		switch {
		case attack >= 0:
			beside[i] = attack
			told[i].claim().Aside = true
		case told[i].given != "" && v.refusesBlame(told[i].claim()):
			refusing = append(refusing, i)
		case told[i].Bare():
			bare = append(bare, i)
		default:
			main = append(main, i)
		}
	}
	p := v.newPairing(told)
	sets := p.united(main)
	sets = p.countedIn(sets, bare)
	for n, set := range sets {
		for i, attack := range beside {
			if slices.Contains(set, attack) {
				sets[n] = append(sets[n], i)
			}
		}
	}
	for _, i := range refusing {
		n := mainOf(told, sets, told[i].given)
		if n < 0 {
			sets, n = append(sets, nil), len(sets)
		}
		sets[n] = append(sets[n], i)
	}
	for _, set := range sets {
		slices.Sort(set)
	}
	slices.SortFunc(sets, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	out := make([][]Claim, len(sets))
	for n, set := range sets {
		for _, i := range set {
			out[n] = append(out[n], *told[i].claim())
		}
	}
	return out
}

// refusesBlame reports whether a claim says that somebody was not behind an attack, and not which: "denied any responsibility".
func (v *resolver) refusesBlame(c *Claim) bool {
	return c.Status == sitrep.Denied && v.known.says("refusal", c.Evidence.Exact)
}

// toldBeside is the nearest attack that a claim is told beside, -1 if there is none.
func (v *resolver) toldBeside(told []telling, i int) int {
	c, given := told[i].claim(), told[i].given
	if given != "" && (!local.MatchString(given) || c.Type != "ACCUSE" && !(v.refusesBlame(c) && !affirmed(told[:i], given))) {
		return -1
	}
	attack, nearest := -1, math.MaxInt
	for k := range told[:i] {
		a := told[k].claim()
		if gap := c.Evidence.Start - a.Evidence.End; gap <= nearest && besides(a, c) {
			attack, nearest = k, gap
		}
	}
	return attack
}

// affirmed reports whether some claim before tells of an event of the report and does not deny it. Who refuses the blame for one that
// nobody has told means another.
func affirmed(before []telling, given string) bool {
	return slices.ContainsFunc(before, func(t telling) bool { return t.given == given && t.claim().Status != sitrep.Denied })
}

// mainOf is the set with most claims of an event of the report, the first of equals, -1 if there is none: what somebody is not to blame
// for is what the report is about, and not the last blast of it that was told.
func mainOf(told []telling, sets [][]int, given string) int {
	main, most := -1, 0
	for n, set := range sets {
		if len(set) > most && slices.ContainsFunc(set, func(i int) bool { return told[i].given == given }) {
			main, most = n, len(set)
		}
	}
	return main
}
