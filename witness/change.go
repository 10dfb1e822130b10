package witness

import (
	"slices"
	"strings"
	"unicode"

	"sitrep"
	"sitrep/actors"
)

// Kinds of change.
const (
	Number = "number"
	Name   = "name"
)

// Change is a place where a near copy says something else in the same sentence: another number, another name.
type Change struct {
	Kind string      `json:"kind"` // number, name
	A    sitrep.Span `json:"a"`    // what the first text has
	B    sitrep.Span `json:"b"`    // what the second has in its stead
	InA  sitrep.Span `json:"in_a"` // the sentences they stand in
	InB  sitrep.Span `json:"in_b"`
}

// Changes says what a copy changed in numbers and names: sentences of the two texts that share most of their words are
// laid side by side, and where they part, the number (or name) that stands in the same place on either side is compared.
// "12" and "twelve" are no change, "12" and "at least 12" are. What one side leaves out is none. In the order of the
// first text.
func Changes(a, b string) []Change {
	x, y := newTelling(a), newTelling(b)
	var out []Change
	for _, p := range alike(x.sentences, y.sentences) {
		s, t := &x.sentences[p.i], &y.sentences[p.j]
		seen := map[differ]bool{}
		for _, h := range hunks(s.lower, t.lower) {
			for _, d := range compare(s, t, h) {
				if seen[d] {
					continue
				}
				seen[d] = true
				out = append(out, Change{
					Kind: d.kind, A: x.span(s, d.a), B: y.span(t, d.b),
					InA: x.span(s, run{0, len(s.words)}), InB: y.span(t, run{0, len(t.words)}),
				})
			}
		}
	}
	slices.SortStableFunc(out, func(c, d Change) int { return c.A.Start - d.A.Start })
	return out
}

// differ is a number or name of one sentence and what stands in its place in the other.
type differ struct {
	kind string
	a, b run
}

// compare finds what differs where two sentences part. A number may reach out of the hunk: of "at least 12" and "at
// least 15" only the numeral does.
func compare(s, t *sentence, h hunk) []differ {
	var out []differ
	if p, q := touching(s.numbers, h.a), touching(t.numbers, h.b); len(p) == len(q) {
		for k := range p {
			if !p[k].same(q[k]) {
				out = append(out, differ{Number, p[k].run, q[k].run})
			}
		}
	}
	m, n := s.names(h.a), t.names(h.b)
	if len(m) == 1 && len(n) == 1 && !related(s.form(m[0]), t.form(n[0])) {
		out = append(out, differ{Name, m[0], n[0]})
	}
	return out
}

// names are the runs of words with a capital in a stretch of the sentence, its first word left out.
func (s *sentence) names(in run) []run {
	var out []run
	for i := max(in.from, 1); i < in.to; i++ {
		if !unicode.IsUpper([]rune(s.words[i].Form)[0]) {
			continue
		}
		if n := len(out); n > 0 && out[n-1].to == i {
			out[n-1].to++
			continue
		}
		out = append(out, run{i, i + 1})
	}
	return out
}

// related reports whether two names may be one: equal but for accents and articles, or one a part of the other.
func related(a, b string) bool {
	a, b = actors.Fold(a), actors.Fold(b)
	return strings.Contains(a, b) || strings.Contains(b, a)
}
