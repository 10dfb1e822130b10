package read

import (
	"slices"

	"sitrep/lexicon"
)

// complete counts the people whom a claim names beside those whom it counts: "killing Jane Roe and wounding five others", "left
// Jane Roe dead and five others wounded" is one killed and five wounded. Where nobody is counted a name gives no figure.
func (v *view) complete(c *claim) {
	if c.code != "ASSAULT" || !slices.ContainsFunc(c.figures, ofPeople) {
		return
	}
	for _, w := range append([]int{c.word}, c.also...) {
		if of := v.lexiconOf(c.s, w); of != "" && (of != "wounded" || !c.s.in(w, "shots")) {
			v.countNamed(c, of, append(v.slot(c.s, w, lexicon.Object), c.s.all(w, "nsubj:pass")...))
		}
	}
	for _, of := range []string{"killed", "wounded"} {
		v.countNamed(c, of, v.leftNamed(c.s, of))
	}
	v.countNamed(c, "killed", v.diedIn(c))
}

// diedIn are those of whose death, or of whose dying, a claim's own clause tells: "a raid that led to the death of Jane Roe and injuries to
// two others", "Jane Roe was pronounced dead, while two others were taken to hospital".
func (v *view) diedIn(c *claim) []int {
	var out []int
	clause := v.clauseOf(c.s, c.word)
	for w := range c.s.Words {
		switch {
		case clause < 0 || w != clause && !c.s.under(w, clause):
		case negator(c.s, w) >= 0 || modal(c.s, w) >= 0:
		case c.s.lemmas[w] == "death":
			out = append(out, v.slot(c.s, w, "of")...)
			out = append(out, c.s.all(w, "appos")...) // "the death of 19-year-old Jane Roe", in some trees
		case dies(c.s, w) && c.s.subject(w) >= 0 && c.s.rel(w) != "acl": // "all three were flown to a clinic, where one died"
			out = append(out, conjuncts(c.s, c.s.subject(w))...)
		}
	}
	return out
}

// countNamed counts the people whose names stand at some words of a claim, unless it counts others of that fate.
func (v *view) countNamed(c *claim, of string, words []int) {
	if slices.ContainsFunc(c.figures, func(f amount) bool { return f.Of == of }) {
		return
	}
	n := int64(0)
	a := amount{}
	for _, x := range words {
		name := v.nameAt(c.s.index, x)
		if name == nil || name.kind != "PER" || n > 0 && x == a.word {
			continue
		}
		if slices.ContainsFunc(c.s.all(x, "conj"), func(y int) bool {
			return v.nameAt(c.s.index, y) == nil && !slices.ContainsFunc(c.figures, func(f amount) bool { return f.word == y })
		}) {
			return // "Jane Roe and some of her guards"
		}
		span := v.span(c.s, name.first, name.last)
		if slices.ContainsFunc(c.figures, func(f amount) bool { return f.Span.Start <= span.Start && span.End <= f.Span.End }) {
			continue // counted in a list
		}
		n++
		a.word, a.Span, a.Who = x, span, v.nameText(name)
	}
	if n == 0 {
		return
	}
	if n > 1 {
		a.Who = ""
	}
	a.Of, a.Low, a.High, a.Unit = of, &n, &n, "people"
	c.figures = append(c.figures, a)
	c.explain("figures", "who is named beside those who are counted", a.Span.Exact)
}

// leftNamed are the people of a sentence who are named and left dead, or hurt.
func (v *view) leftNamed(s *sentence, of string) []int {
	var out []int
	for i := range v.names {
		n := &v.names[i]
		if n.sent == s.index && n.kind == "PER" && isLeft(s, n.first) && slices.Equal(v.leftBy(s, n.last), []string{of}) {
			out = append(out, headOf(s, n.first, n.last))
		}
	}
	return out
}
