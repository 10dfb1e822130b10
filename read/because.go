package read

import (
	"slices"
	"strings"

	"sitrep"
)

// twoSides are who does and who suffers what a claim tells, at one moment of its making.
type twoSides struct{ actors, targets []int }

func (c *claim) sides() twoSides { return twoSides{slices.Clone(c.actors), slices.Clone(c.targets)} }

// step is one of those that find the sides of a claim, with what it goes by.
type step struct {
	rule string
	take func(*claim)
}

// inSteps takes steps one after the other, and gives the reason for what each has changed.
func (v *view) inSteps(c *claim, steps []step) {
	for _, one := range steps {
		was, reasons := c.sides(), len(c.why)
		one.take(c)
		v.because(c, one.rule, was, reasons)
	}
}

// completed lets a pass complete the sides of the claims told so far, and gives the reason for what it has changed.
func (v *view) completed(rule string, pass func()) {
	told := slices.Clone(v.claims)
	was, reasons := make([]twoSides, len(told)), make([]int, len(told))
	for i, c := range told {
		was[i], reasons[i] = c.sides(), len(c.why)
	}
	pass()
	for i, c := range told {
		v.because(c, rule, was[i], reasons[i])
	}
}

// because gives the reason for sides that are not as they were, unless one has been given since, which knows more.
func (v *view) because(c *claim, rule string, was twoSides, reasons int) {
	note := func(field string, before, now []int) {
		given := slices.ContainsFunc(c.why[reasons:], func(r sitrep.Reason) bool { return r.Field == field })
		if given || slices.Equal(before, now) {
			return
		}
		var names []string
		for _, who := range now {
			if who >= 0 {
				names = append(names, v.cast.list[who].name)
			}
		}
		c.explain(field, rule, strings.Join(names, ", "))
	}
	note("actors", was.actors, c.actors)
	note("recipients", was.targets, c.targets)
}

// ruleOfClaim is the reason of a field for which its own rule has given none.
const ruleOfClaim = "by the rule that made the claim"

// account gives a reason for each field that a rule has filled together with all the others, as that of a claim it answers: "the army rejected
// the accusation" is of the place and day of the deed.
func (c *claim) account() {
	given := map[string]bool{}
	for _, r := range c.why {
		given[r.Field] = true
	}
	for _, f := range []struct {
		field  string
		filled bool
	}{
		{"event", c.code != ""}, {"process", c.kind != ""}, {"control", c.state != ""}, {"actors", len(c.actors) > 0}, {"recipients", len(c.targets) > 0},
		{"figures", len(c.figures) > 0}, {"status", true}, {"source", len(c.sources) > 0}, {"place", c.spot != nil}, {"time", c.moment != nil},
	} {
		if f.filled && !given[f.field] {
			c.explain(f.field, ruleOfClaim, c.s.Words[c.word].Form)
		}
	}
}
