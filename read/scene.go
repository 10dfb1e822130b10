package read

import (
	"slices"

	"sitrep"
)

// scene is a sentence that says of an attack told before it where that was: "It took place in Hara."
type scene struct {
	sent int
	from int // the first sentence that it speaks of
	spot *spot
}

const (
	// sceneReach is how many sentences before it "it" speaks of.
	sceneReach = 2
	// namedReach is how many sentences before it "the raid on Hara" speaks of, and a name that an unnamed place of the story gets.
	namedReach = 6
)

// findScenes reads the sentences that only say where what was told happened.
func (v *view) findScenes() []scene {
	var out []scene
	for _, s := range v.sents {
		if s.aside {
			continue
		}
		for i := range s.Words {
			if p := v.sceneAt(s, i); p != nil && v.tellsAttack(s.index) {
				out = append(out, scene{s.index, s.index - sceneReach, p})
				break
			}
			if p := v.ofTheAttack(s, i); p != nil && v.oneVaguePlace(p, s.index) {
				out = append(out, scene{s.index, s.index - namedReach, p})
				break
			}
			if p, from := v.namesUnnamed(s, i); p != nil {
				out = append(out, scene{s.index, from, p})
				break
			}
		}
	}
	return out
}

// sceneAt is the place where a predicate puts what "it" or "the attack" stands for; nil if it puts it nowhere.
func (v *view) sceneAt(s *sentence, i int) *spot {
	n := s.child(i, "nsubj")
	if n < 0 || negator(s, i) >= 0 || modal(s, i) >= 0 || s.lemmas[n] != "it" && !(s.in(n, "crimes") && pointsBack(s, n)) {
		return nil
	}
	within := s.all(i, "obl")
	switch {
	case s.in(i, "occurs") && (s.lemmas[i] != "take" || s.child(i, "obj") >= 0 && s.lemmas[s.child(i, "obj")] == "place"):
	case s.child(i, "cop") >= 0 && s.preposition(i) == "on" && s.isNoun(i):
		within = []int{i} // "the attack was on a base in Hara"
	default:
		return nil
	}
	for _, w := range within {
		from, to := s.stretch(w, func(c int) bool { return s.rel(c) == "acl" || s.rel(c) == "advcl" })
		if p := v.finestIn(s, from, to); p != nil && narrow(&p.place) {
			return p
		}
	}
	return nil
}

// finestIn is the first of the finest places that a stretch of a sentence names.
func (v *view) finestIn(s *sentence, from, to int) *spot {
	var best *spot
	for k := range v.places {
		p := &v.places[k]
		if p.sent != s.index || p.first < from || p.last > to || !p.actsAsPlace() || p.anchor || s.pointsAbroad(p) {
			continue
		}
		if best == nil || fineness(&p.place) > fineness(&best.place) {
			best = p
		}
	}
	return best
}

// tellsAttack reports whether what was told last before a sentence, just before it, is an attack or its toll.
func (v *view) tellsAttack(sent int) bool {
	var last *claim
	for _, c := range v.claims {
		if c.s.index < sent && sent-c.s.index <= sceneReach {
			last = c
		}
	}
	return last != nil && (last.code == "ASSAULT" || last.bare())
}

// atScene puts the attacks that the report has told without a place, or by their province or country alone, where it goes on to say that
// they were.
func (v *view) atScene(scenes []scene) {
	for _, sc := range scenes {
		for _, c := range v.claims {
			if c.s.index >= sc.sent || c.s.index < sc.from || c.code != "ASSAULT" && !c.bare() || c.status != sitrep.Happened ||
				!c.undated() && c.moment.wide() {
				continue
			}
			if c.spot != nil && (narrow(&c.spot.place) || !c.spot.found || c.spot.place.Country != sc.spot.place.Country) {
				continue
			}
			if sc.sent-sc.from > sceneReach && c.inSeveral() {
				continue
			}
			c.spot = sc.spot
			c.explain("place", "where the report goes on to say that it was", sc.spot.place.Name)
		}
	}
}

// sceneBefore is the scene nearest before a sentence, nil if none is near or a place is told between.
func sceneBefore(scenes []scene, after, sent int) *spot {
	for _, sc := range slices.Backward(scenes) {
		if sc.sent > after && sc.sent < sent && sent-sc.sent <= settleReach {
			return sc.spot
		}
	}
	return nil
}
