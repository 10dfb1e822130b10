package read

import (
	"slices"

	"sitrep"
)

// ordered makes a mobilisation that is expected of what reads as a request, where soldiers or police are told to stand by, to turn out or to
// guard: who commands them asks them nothing ("ordered the army to stand on full alert").
func (v *view) ordered(s *sentence, list []*claim) {
	for _, c := range list {
		if c.code != "REQUEST" || c.gone || !s.isVerb(c.word) || !s.in(c.word, "orders") || !isPosture(s, c.word) {
			continue
		}
		force := slices.DeleteFunc(v.ownForce(s, c.word), func(who int) bool { return slices.Contains(c.actors, who) })
		if len(force) == 0 {
			continue
		}
		c.code, c.mode = "MOBILIZE", "troops"
		if v.cast.list[force[0]].sector == "COP" {
			c.mode = "police"
		}
		c.actors, c.targets, c.fixed = force, nil, sitrep.Expected
		for _, o := range list {
			o.gone = o.gone || o != c && o.code == "MOBILIZE" && s.under(o.word, c.word) // "to step up | patrols" is the same turning out
		}
		c.explain("event.type", "an order to those under arms is their turning out", s.Words[c.word].Form)
	}
}

// ownForce are the soldiers or police that stand as the object of an order.
func (v *view) ownForce(s *sentence, order int) []int {
	var out []int
	for _, o := range v.objects(s, order) {
		who, ok := v.cast.byWord[at{s.index, o}]
		if ok && (v.cast.list[who].sector == "MIL" || v.cast.list[who].sector == "COP") {
			out = append(out, who)
		}
	}
	return out
}

// isPosture reports whether what an order is about is how forces stand or where they go: "to report to barracks", "to step up patrols".
func isPosture(s *sentence, order int) bool {
	return slices.ContainsFunc(s.all(order, "xcomp", "ccomp", "advcl"), func(x int) bool {
		if s.in(x, "postures") {
			return true
		}
		o := s.object(x)
		return o >= 0 && s.in(o, "patrols")
	})
}
