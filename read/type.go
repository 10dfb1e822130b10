package read

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"sitrep/lexicon"
)

// How far the model's score for a code must lie above "none".
const (
	eventFloor   = 0.4
	controlFloor = -0.5
	processFloor = 0.0
)

// typed is the type of event that a word tells of.
type typed struct {
	code, rule string
	margin     float32 // the score above "none"
	known      bool    // the lexicon knows the word for the type
}

// eventType decides whether a word tells of an event, and of which type; code is "" where it does not.
func (v *view) eventType(s *sentence, i int) typed {
	if t, settled := v.settledType(s, i); settled {
		return t
	}
	k := &s.Words[i].Marks
	margin, pooled := k.EventMargin, v.pooled(s, i)
	code, rule, listed, known := k.Event, fmt.Sprintf("model: margin %.1f", k.EventMargin), false, false
	for _, sense := range v.senses(s, i) {
		if sense.Code.Event == "" {
			continue
		}
		known = true
		if sense.Sure {
			return byWords(sense, margin)
		}
		if m := v.r.model.EventScore(&s.Words[i], sense.Code.Event) + v.bonus(s, i, sense) + pooled; m > margin {
			code, margin, listed = sense.Code.Event, m, true
			rule = fmt.Sprintf("predicates.txt:%d with model, margin %.1f", sense.Line, m)
		}
	}
	if !known {
		margin -= v.strange(s, i, code)
	} else if only, line := v.onlyType(s, i); only != "" && only != code {
		code, listed = only, true // the model sees a deed in a word that it does not know
		rule = fmt.Sprintf("predicates.txt:%d for the model's %s", line, k.Event)
	}
	amid := v.amid(s, code)
	if margin <= eventFloor-amidEvent*amid || k.EventMargin < v.floor(s, i)-amidCandidate*amid || noDeed(s, i, code, known) {
		return typed{}
	}
	return typed{code, rule, margin, listed}
}

// settledType is the type of a word that its own clause settles, which may be none, before the model and the senses are weighed.
func (v *view) settledType(s *sentence, i int) (t typed, settled bool) {
	k := &s.Words[i].Marks
	if v.doneByForce(s, i) {
		return typed{"ASSAULT", "people in arms did it", max(k.EventMargin, sureMost), true}, true
	}
	if k.EventMargin < sureFloor && k.ProcessMargin <= processFloor || v.byHazard(s, i) || asksNotToBeNamed(s, i) || v.ofWords(s, i) || describes(s, i) || s.lemmas[i] == "support" && !s.isVerb(i) && s.preposition(i) == "in" {
		return typed{}, true
	}
	if isBlaze(s, i) || s.leavesOpen(i) {
		return typed{}, true
	}
	if sense, by, _ := v.stockPhrase(s, i); len(by) > 0 {
		return byWords(sense, k.EventMargin), true
	}
	return typed{}, false
}

// byWords is the type of a sense that leaves no doubt.
func byWords(sense lexicon.Sense, margin float32) typed {
	return typed{sense.Code.Event, fmt.Sprintf("predicates.txt:%d by its words", sense.Line), max(margin, sureMost), true}
}

// floor is what the model must give a word at the least for the lexicon to make an event of it: less where its clause says that it
// took place ("looting broke out", "went on a rampage") or that a weapon did harm.
func (v *view) floor(s *sentence, i int) float32 {
	h := v.tellingVerb(s, i)
	if h >= 0 && s.in(h, "occurs") && s.Words[i].Marks.ProcessMargin < processFloor || v.wentOn(s, i) || v.byWeapon(s, i) {
		return traceFloor
	}
	return candidateFloor
}

// byWeapon reports whether a verb says that a weapon did harm: "a grenade wounded a guard".
func (v *view) byWeapon(s *sentence, i int) bool {
	w := v.agent(s, i)
	if w < 0 {
		w = s.child(i, "nsubj")
	}
	return w >= 0 && s.isVerb(i) && s.in(i, "harms") && s.in(w, "weapons")
}

// bonus is what the lexicon adds to the model's score for the type of a sense, the more the less the words leave open.
func (v *view) bonus(s *sentence, i int, sense lexicon.Sense) float32 {
	switch {
	case sense.Weak:
		return weakBonus
	case sense.Code.Event == "THREATEN" && v.warnsOfOwn(s, i):
		return doneBonus
	case v.tellingVerb(s, i) >= 0, sense.Code.Event == "ASSAULT" && v.wentOn(s, i), s.stopped(i), v.framed(s, i, sense):
		return toldBonus
	case v.onlySense(s, i, sense), sense.Code.Event == "ASSAULT" && v.carriedOut(s, i):
		return onlyBonus
	case sense.Code.Event != "ASSAULT" && (len(sense.All) > 0 || strings.Contains(sense.Lemma, " ")):
		if s.Words[i].Marks.EventMargin <= eventFloor && v.done(s, i, sense) {
			return doneBonus
		}
		return specificBonus
	case s.isVerb(i) && s.rel(i) != "acl" && slices.ContainsFunc(sense.All, func(n lexicon.Need) bool { return !n.Not }):
		return violentBonus
	}
	return lexiconBonus
}

// warnsOfOwn reports whether somebody warns of what he will do himself: "warned that it would answer in kind".
func (v *view) warnsOfOwn(s *sentence, i int) bool {
	who := s.subject(i)
	if s.lemmas[i] != "warn" || who < 0 {
		return false
	}
	for _, c := range s.all(i, "ccomp") {
		subject := s.child(c, "nsubj")
		if subject < 0 || !s.isVerb(c) || !v.resolved(s, c) && !slices.ContainsFunc(s.all(c, "aux"), func(a int) bool { return s.lemmas[a] == "would" }) {
			continue
		}
		if overlap(v.actorsOf(s, subject), v.actorsOf(s, who)) {
			return true
		}
	}
	return false
}

// noDeed reports whether a word that the model takes for a deed of a type is none: "police beat | marchers", "a | sharpshooter of the
// gang", "a boat | capsized", "Chile | intends to recognise".
func noDeed(s *sentence, i int, code string, known bool) bool {
	switch {
	case s.in(i, "resolves") && s.isVerb(i) && s.child(i, "xcomp") > i:
		return true
	case s.in(i, "plannings") && s.isVerb(i) && s.child(i, "xcomp") > i:
		return s.Words[s.child(i, "xcomp")].Marks.EventMargin > eventFloor // what is planned tells it: "plans to | ask for soldiers"
	case code == "PROTEST":
		return s.isNoun(i) && s.in(i, "protesters")
	case code != "ASSAULT" || known:
		return false
	case s.isNoun(i):
		return s.in(i, "person") || s.in(i, "fighters") || s.in(i, "culprits") || s.in(i, "hazards") && s.lemmas[i] != "fire"
	}
	return s.isVerb(i) && s.in(i, "mishaps") && s.child(i, "obj", "nsubj:pass") < 0
}

// ofWords reports whether a verb that may tell of an act is said only of words: a report that is released, a claim that is
// supported.
func (v *view) ofWords(s *sentence, i int) bool {
	class := ""
	switch s.lemmas[i] {
	case "release":
		return v.releasesThing(s, i)
	case "support", "back", "bolster":
		class = "assertions"
	default:
		return false
	}
	if !s.isVerb(i) && s.rel(i) != "acl" {
		return false
	}
	return slices.ContainsFunc(v.objects(s, i), func(o int) bool { return s.in(o, class) })
}

// describes reports whether a participle only says of which kind the noun behind it is: "accused criminals", "captured
// fighters".
func describes(s *sentence, i int) bool {
	h := s.Words[i].Head
	return s.rel(i) == "amod" && (s.Words[i].XPOS == "VBN" || s.Words[i].XPOS == "JJ" && strings.HasSuffix(s.Words[i].Form, "ed")) && h > i && s.isNoun(h) && len(s.children[i]) == 0 && s.Words[i].Marks.ProcessMargin < 0
}

// asksNotToBeNamed reports whether a verb only says that a source stays unnamed ("who asked not to be identified", "asking
// not to use his name", "asking that his name be withheld", "requesting anonymity").
func asksNotToBeNamed(s *sentence, i int) bool {
	if s.rel(i) != "acl" && (s.rel(i) != "advcl" || s.Words[i].XPOS != "VBG") {
		return false
	}
	if slices.ContainsFunc(s.all(i, "obj", "obl"), func(o int) bool { return s.lemmas[o] == "anonymity" }) {
		return true
	}
	return slices.ContainsFunc(s.all(i, "xcomp", "ccomp"), func(c int) bool {
		switch s.lemmas[c] {
		case "name", "identify", "quote":
			return true
		case "remain", "stay":
			x := s.child(c, "xcomp")
			return x >= 0 && (s.in(x, "unknowns") || s.in(x, "namings"))
		case "use", "give", "publish", "withhold", "conceal", "keep", "disclose", "reveal":
			return slices.ContainsFunc(s.all(c, "obj", "nsubj:pass"), func(o int) bool { return s.lemmas[o] == "name" || s.lemmas[o] == "identity" })
		}
		return false
	})
}

// What the lexicon adds to the model's score for a type that it lists for the word, and what a word that it does not
// list loses.
const (
	candidateFloor = -1   // below this no word of the lexicon makes an event of what the model takes for none
	traceFloor     = -4   // the same for a word of which its clause says that it took place
	sureFloor      = -7   // below this the model rules out what the words seem to settle
	lexiconAlone   = -9.5 // below this not even a place in the frame of a word of control counts
	lexiconBonus   = 1
	onlyBonus      = 3
	toldBonus      = 4.5 // a noun of which a verb says only that it went on: "looting broke out"
	specificBonus  = 2.5
	doneBonus      = 4.5 // a verb with what its sense needs beside it and who does it: "Georgia undertook to guard the line"
	violentBonus   = 4.3 // a verb of violence with what its sense needs beside it
	weakBonus      = 0.3
	unknownMalus   = 0.5
	otherMalus     = 1.5
)

// onlyType is the type of all senses that a verb has in the lexicon, where one that is not weak fits, and its line; "" if
// they are of several types.
func (v *view) onlyType(s *sentence, i int) (code string, line int) {
	if !s.isVerb(i) {
		return "", 0
	}
	for _, sense := range v.r.words.Predicates(s.lemmas[i], lexicon.Verb) {
		if code != "" && sense.Code.Event != code {
			return "", 0
		}
		code = sense.Code.Event
	}
	for _, sense := range v.senses(s, i) {
		if sense.Code.Event != code {
			return "", 0 // a phrase says otherwise
		}
		if !sense.Weak && line == 0 {
			line = sense.Line
		}
	}
	if line == 0 {
		return "", 0
	}
	return code, line
}

// byHazard reports whether a verb's subject is a force of nature: "the earthquake destroyed 200 homes" is nobody's attack.
func (v *view) byHazard(s *sentence, i int) bool {
	subject := s.child(i, "nsubj")
	return subject >= 0 && s.isVerb(i) && s.in(subject, "hazards")
}

// leavesOpen reports whether a verb only leaves open whether or how something is so: "asked whether the ferry was sound", "wondered how they
// came".
func (s *sentence) leavesOpen(i int) bool {
	return s.isVerb(i) && s.in(i, "doubtings") && slices.ContainsFunc(s.all(i, "ccomp", "advcl"), func(c int) bool {
		m := s.child(c, "mark")
		return c > i && (m > i && (s.lemmas[m] == "whether" || s.lemmas[m] == "if" && s.rel(c) == "ccomp") || s.rel(c) == "ccomp" && s.asksHow(c))
	})
}

// isBlaze reports whether a fire is one that burns, and none of guns, or a blast is one of gas: "a fire", "the house fire", "two fires", "a gas
// explosion"; but "came under fire", "a burst of fire".
func isBlaze(s *sentence, i int) bool {
	if !s.isNoun(i) || !s.in(i, "blasts") {
		return false
	}
	if s.lemmas[i] != "fire" {
		return slices.ContainsFunc(s.all(i, "compound", "amod"), func(c int) bool { return s.in(c, "leakables") })
	}
	d := s.child(i, "det")
	return s.Words[i].XPOS == "NNS" || d >= 0 && s.child(i, "compound") < 0 && (s.lemmas[d] == "a" || s.lemmas[d] == "another") ||
		slices.ContainsFunc(s.all(i, "compound"), func(c int) bool { return s.in(c, "burnables") })
}

// pooled is what a verb's score for an event gains by that of a noun beside it where the model cannot choose between the two
// ("a bomb | exploded"): either would do, so their odds add up.
func (v *view) pooled(s *sentence, i int) float32 {
	if !s.isVerb(i) {
		return 0
	}
	k := &s.Words[i].Marks
	odds := math.Exp(float64(k.EventMargin))
	for _, c := range s.all(i, "nsubj", "nsubj:pass", "obj") {
		n := &s.Words[c].Marks
		if n.EventMargin > eventFloor {
			return 0 // the noun tells of it alone: "carried out an attack"
		}
		if s.isNoun(c) && n.Event == k.Event && n.EventMargin > candidateFloor {
			odds += math.Exp(float64(n.EventMargin))
		}
	}
	return float32(math.Log(odds)) - k.EventMargin
}

// onlySense reports whether a verb can mean nothing else, and has somebody to do it and somebody to suffer it: "they have
// displaced us".
func (v *view) onlySense(s *sentence, i int, sense lexicon.Sense) bool {
	if !s.isVerb(i) {
		return false
	}
	for _, other := range v.r.words.Predicates(s.lemmas[i], lexicon.Verb) {
		if other.Code.Event != sense.Code.Event {
			return false
		}
	}
	filled := func(slots []lexicon.Slot) bool {
		for _, slot := range slots {
			for _, w := range v.slot(s, i, slot) {
				if v.isParty(s, w) || s.Words[w].UPOS == "PRON" {
					return true
				}
			}
		}
		return false
	}
	return filled(sense.Actor) && filled(sense.Recipient)
}

// strange is what a type loses that the lexicon does not know for a word as it stands: more where it knows the word for
// other types only.
func (v *view) strange(s *sentence, i int, code string) float32 {
	if code == "ACCUSE" && s.isVerb(i) && s.in(i, "describings") {
		return otherMalus // the lexicon knows the reproaches: "called the case interesting"
	}
	other := false
	for _, pos := range partsOfSpeech(s, i) {
		for _, sense := range v.r.words.Predicates(s.lemmas[i], pos) {
			if sense.Code.Event == code {
				return unknownMalus
			}
			other = true
		}
	}
	if other {
		return otherMalus
	}
	return unknownMalus
}

// framed reports whether a noun has whose deed it is before it and to whom it is done behind it: "Chad's loan to the rebels".
func (v *view) framed(s *sentence, i int, sense lexicon.Sense) bool {
	p := s.child(i, "nmod:poss")
	if s.isVerb(i) || p < 0 || !slices.Contains(sense.Actor, lexicon.Possessive) {
		return false
	}
	if !v.isParty(s, p) {
		return false
	}
	return slices.ContainsFunc(sense.Recipient, func(slot lexicon.Slot) bool {
		return slot != lexicon.Possessive && slices.ContainsFunc(v.slot(s, i, slot), func(w int) bool { return w != p && v.isParty(s, w) })
	})
}

// stopped reports whether a verb tells what somebody is to stop doing, which he does: "urged Chad to stop arming the rebels".
func (s *sentence) stopped(i int) bool {
	return i > 0 && s.Words[i].XPOS == "VBG" && s.in(i-1, "stoppings") && s.isVerb(i-1)
}

// keepsPeace reports whether a force is moved to keep peace, which PLOVER counts as help.
func keepsPeace(s *sentence, i int) bool {
	peace := false
	s.walk(i, func(k int) bool {
		return s.rel(k) == "conj" || s.rel(k) == "parataxis" || s.Words[k].Rel == "acl:relcl"
	}, func(k int) {
		switch s.lemmas[k] {
		case "peacekeeping", "peacekeeper":
			peace = true
		}
	})
	return peace
}
