package read

import (
	"cmp"
	"slices"
	"strings"

	"sitrep"
)

// unmaskRebels makes one of "the rebels" and the one armed group against the state that the report names, before them (see onlyRebels)
// or after, where that group is of the country that the report is about.
func (v *view) unmaskRebels() {
	group := v.soleBody(func(ch *character) bool { return ch.sector == "REB" && ch.kind == sitrep.Group })
	if group < 0 || v.cast.list[group].country != v.home() {
		return
	}
	for k, ch := range v.cast.list {
		if ch.ner == "" && ch.plural && ch.sector == "REB" && v.r.words.InClass(ch.noun, "insurgents") && (ch.country == "" || ch.country == v.cast.list[group].country) && v.meansAll(ch) {
			v.makeOne(group, k)
		}
	}
}

// soleBody is the one organisation by name of a kind that the report names; -1 if there is none, or more.
func (v *view) soleBody(of func(*character) bool) int {
	sole := -1
	for k, ch := range v.cast.list {
		if ch.ner != "ORG" || !of(ch) {
			continue
		}
		if sole >= 0 {
			return -1
		}
		sole = k
	}
	return sole
}

// unmaskMonitor makes one of "a monitor", "the monitoring group" and the one body of observers that the report names, before them or after.
func (v *view) unmaskMonitor() {
	watches := func(word string) bool { return v.r.words.InClass(strings.ToLower(word), "observers") }
	body := v.soleBody(func(ch *character) bool {
		return ch.kind == sitrep.Body && slices.ContainsFunc(strings.Fields(ch.name), watches)
	})
	if body < 0 {
		return
	}
	for k, ch := range v.cast.list {
		if ch.ner == "" && ch.role == "monitor group" && (ch.country == "" || ch.country == v.cast.list[body].country) {
			v.makeOne(body, k)
			v.cast.list[body].sector = "SOC" // an observatory of rights, and no school's
		}
	}
}

// meansAll reports whether a description of fighters stands somewhere for all of them, "the rebels", and nowhere for presumed ones.
func (v *view) meansAll(ch *character) bool {
	all := false
	for _, h := range ch.heads {
		s := v.sents[h.sent]
		if s.lemmas[h.word] != ch.noun {
			continue
		}
		if slices.ContainsFunc(s.all(h.word, "amod"), func(a int) bool { return s.lexicon.InClass(strings.ToLower(s.Words[a].Form), "hedges") }) {
			return false
		}
		d := s.child(h.word, "det")
		all = all || d >= 0 && s.lemmas[d] == "the" && s.child(h.word, "amod", "compound", "nummod", "acl", "acl:relcl", "nmod", "nmod:poss") < 0
	}
	return all
}

// makeOne makes one character of two.
func (v *view) makeOne(to, from int) {
	a, b := v.cast.list[to], v.cast.list[from]
	a.heads, a.mentions = append(a.heads, b.heads...), append(a.mentions, b.mentions...)
	b.heads, b.mentions = nil, nil
	slices.SortFunc(a.heads, compareWords)
	slices.SortFunc(a.mentions, func(x, y sitrep.Span) int { return cmp.Or(x.Start-y.Start, x.End-y.End) })
	for w, who := range v.cast.byWord {
		if who == from {
			v.cast.byWord[w] = to
		}
	}
	for _, ch := range v.cast.list {
		for i, m := range ch.members {
			if m == from {
				ch.members[i] = to
			}
		}
	}
}
