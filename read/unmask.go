package read

import "sitrep"

// unmaskRebels makes one of "the rebels" and the one armed group against the state that the report names, wherever it names it: before
// them (see onlyRebels) or after.
func (v *view) unmaskRebels() {
	group := -1
	for k, ch := range v.cast.list {
		if ch.ner != "ORG" || ch.sector != "REB" || ch.kind != sitrep.Group {
			continue
		}
		if group >= 0 {
			return
		}
		group = k
	}
	if group < 0 {
		return
	}
	for k, ch := range v.cast.list {
		if ch.ner == "" && ch.plural && ch.sector == "REB" && v.r.words.InClass(ch.noun, "insurgents") && (ch.country == "" || ch.country == v.cast.list[group].country) && v.meansAll(ch) {
			v.makeOne(group, k)
		}
	}
}

// meansAll reports whether a description of fighters stands for all of them somewhere: "the rebels", and not for some of whom more is said.
func (v *view) meansAll(ch *character) bool {
	for _, h := range ch.heads {
		s := v.sents[h.sent]
		if s.lemmas[h.word] != ch.noun {
			continue
		}
		d := s.child(h.word, "det")
		if d >= 0 && s.lemmas[d] == "the" && s.child(h.word, "amod", "compound", "nummod", "acl", "acl:relcl", "nmod", "nmod:poss") < 0 {
			return true
		}
	}
	return false
}

// makeOne makes one character of two.
func (v *view) makeOne(to, from int) {
	a, b := v.cast.list[to], v.cast.list[from]
	a.heads, a.mentions = append(a.heads, b.heads...), append(a.mentions, b.mentions...)
	for w, who := range v.cast.byWord {
		if who == from {
			v.cast.byWord[w] = to
		}
	}
	b.heads, b.mentions = nil, nil
}
