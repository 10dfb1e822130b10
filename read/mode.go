package read

import (
	"slices"
	"strings"

	"sitrep/lexicon"
)

// eventMode is the mode of a sense of the lexicon whose conditions are met or that is a phrase ("chemical attack"), else the
// model's where it belongs to the type.
func (v *view) eventMode(s *sentence, i int, code string) string {
	if mode := v.modeOfDoer(s, i, code); mode != "" {
		return mode
	}
	for _, sense := range v.senses(s, i) {
		if sense.Code.Event == code && !sense.Weak && sense.Code.Mode != "" && (len(sense.All) > 0 || strings.Contains(sense.Lemma, " ")) {
			return sense.Code.Mode
		}
	}
	if v.onlyAerial(s, i, code) {
		return "aerial"
	}
	m := s.Words[i].Marks.Mode
	if s.Words[i].Marks.Event != code && s.Words[i].Marks.EventMargin > 0 {
		return ""
	}
	if len(m) > len(code)+1 && m[:len(code)+1] == code+"." {
		switch mode := m[len(code)+1:]; {
		case mode == "aerial" && !v.fromTheAir(s), mode == "suicide-attack" && !v.bySuicide(s), mode == "heavy-weapons" && s.handToHand(i):
		default:
			return mode
		}
	}
	return ""
}

// handToHand reports whether a fight of two sides is told without a weapon: "clashed at the airport", behind a sentence of shelling.
func (s *sentence) handToHand(i int) bool {
	return s.in(i, "mutuals") && !slices.ContainsFunc(between(0, len(s.Words)), func(k int) bool { return s.in(k, "weapons") || s.in(k, "strikes") })
}

// onlyAerial reports whether all senses of a noun are of attacks from the air: an airstrike is, whatever the model makes of it.
func (v *view) onlyAerial(s *sentence, i int, code string) bool {
	senses := v.r.words.Predicates(s.lemmas[i], lexicon.Noun)
	return !s.isVerb(i) && len(senses) > 0 && !slices.ContainsFunc(senses, func(x lexicon.Sense) bool { return x.Code.Event != code || x.Code.Mode != "aerial" })
}

// bySuicide reports whether a word of a sentence, or of one near it, tells of an attacker who means to die: a bus that is attacked
// carries no bomb.
func (v *view) bySuicide(s *sentence) bool {
	return v.nearAny(s, func(l string) bool { return v.r.words.InClass(l, "suicides") })
}

// fromTheAir reports whether a word of a sentence, or of one near it, tells of aircraft or what they drop: a raid of ground troops is none
// from the air.
func (v *view) fromTheAir(s *sentence) bool {
	const before = 3
	return slices.ContainsFunc(v.sents[max(0, s.index-before):s.index+1], func(t *sentence) bool {
		return slices.ContainsFunc(t.lemmas, func(l string) bool {
			return v.r.words.InClass(l, "aerials") || v.r.words.InClass(strings.ToLower(l), "aerials")
		})
	})
}

// modeOfDoer is the mode that the name of who or what attacks settles: "a suicide bomber attacked", "a roadside bomb hit", "killed by
// suicide bombers".
func (v *view) modeOfDoer(s *sentence, i int, code string) string {
	if code != "ASSAULT" || !s.isVerb(i) {
		return ""
	}
	x := s.subject(i)
	if isPassive(s, i) {
		if x = v.agent(s, i); x >= 0 && s.lemmas[x] != "bomber" {
			return ""
		}
	}
	if x < 0 {
		return ""
	}
	for _, sense := range v.senses(s, x) {
		if sense.Code.Event == code && sense.Code.Mode != "" && strings.Contains(sense.Lemma, " ") {
			return sense.Code.Mode
		}
	}
	if s.lemmas[x] == "bomber" && v.near(s, "suicide") {
		return "suicide-attack" // no aircraft: "the first bomber attacked the gate"
	}
	return ""
}

// agent is who stands behind "by" at a passive; -1 if nobody does.
func (v *view) agent(s *sentence, i int) int {
	if isPassive(s, i) {
		for _, w := range v.slot(s, i, lexicon.Subject) {
			return w
		}
	}
	return -1
}

// doneByForce reports whether a word of violence has people in arms or criminals behind "by", or for its subject where those whom it counts are
// its object: "nine were killed and 12 injured by gunmen" and "the troops killed nine" count more than the dead.
func (v *view) doneByForce(s *sentence, i int) bool {
	w, last := v.agent(s, i), 0
	if o := s.object(i); w < 0 && o >= 0 && !isPassive(s, i) && s.Words[i].XPOS != "VBG" && s.child(o, "nummod") >= 0 {
		w, last = s.subject(i), len(s.Words)-1
	}
	if w < 0 || !s.in(i, "harms") || !s.isVerb(i) || s.rel(i) == "acl" || !s.in(w, "fighters") && !s.in(w, "culprits") && !s.in(w, "force") || !v.fights(s, i) {
		return false
	}
	const beside = 3                                                    // "by the army and Russian air strikes"
	for k := i + 1; k < min(max(w+beside, last)+1, len(s.Words)); k++ { // "killed in strikes by the army": the strikes tell it
		attack := s.Words[k].Marks.EventMargin > eventFloor && !s.in(k, "harms") || s.isNoun(k) && s.in(k, "attacks")
		if attack && (k < w || s.isNoun(k) && s.under(k, i)) {
			return false
		}
	}
	return true
}

// near reports whether a lemma stands in a sentence or in one of the three before and behind it.
func (v *view) near(s *sentence, lemma string) bool {
	return v.nearAny(s, func(l string) bool { return l == lemma })
}

func (v *view) nearAny(s *sentence, is func(lemma string) bool) bool {
	const reach = 3
	return slices.ContainsFunc(v.sents[max(0, s.index-reach):min(len(v.sents), s.index+reach+1)], func(t *sentence) bool {
		return slices.ContainsFunc(t.lemmas, is)
	})
}
