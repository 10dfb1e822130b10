package read

import (
	"fmt"
	"slices"
	"strings"

	"sitrep/lexicon"
)

// triggers makes a claim of every word that tells of an event, a process or control.
func (v *view) triggers(s *sentence) []*claim {
	var list []*claim
	for i := range s.Words {
		k := &s.Words[i].Marks
		c := newClaim(s, i)
		if code, rule := v.eventType(s, i); code != "" {
			c.code = code
			c.explain("event", rule, s.Words[i].Form)
			c.mode = v.eventMode(s, i, code)
		}
		if (c.code == "MOBILIZE" || c.code == "COOPERATE") && keepsPeace(s, i) {
			c.code, c.mode = "AID", ""
			c.explain("event", "to keep peace is to help", s.Words[i].Form)
		}
		control, process := float32(0), float32(0)
		if max(k.ControlMargin, k.ProcessMargin) > candidateFloor {
			control, process = v.held(s, i)
		}
		if state, line := v.takesPlace(s, i); state != "" && k.ControlMargin+control <= controlFloor {
			c.state = state
			c.explain("control", fmt.Sprintf("predicates.txt:%d with a place", line), s.Words[i].Form)
		} else if k.ControlMargin+control > controlFloor && v.mayBeHeld(s, i) {
			c.state = k.Control
			c.explain("control", fmt.Sprintf("model: margin %.1f", k.ControlMargin), s.Words[i].Form)
		}
		if c.state == "takes" && (c.code == "ASSAULT" || c.code == "COERCE") && !v.fights(s, i) {
			c.code, c.mode = "", "" // taking a place is no event where no fight is told
		}
		if k.Process == "election" && noElection(s, i) || v.partOfProcess(s, i) {
			process -= 100
		}
		if stateOf(s, i) {
			control, process = -100, -100
		}
		if k.ProcessMargin+process > processFloor {
			c.kind, c.phase = k.Process, k.Phase
			c.explain("process", fmt.Sprintf("model: margin %.1f", k.ProcessMargin), s.Words[i].Form)
		} else if kind, line := v.processNoun(s, i); kind != "" {
			c.kind, c.phase = kind, "ongoing"
			if v.phaseOf(c); c.phaseWord < 0 {
				c.kind, c.phase = "", ""
			} else {
				c.explain("process", fmt.Sprintf("predicates.txt:%d under a phase word", line), s.Words[i].Form)
			}
		}
		if kind := v.heldMeeting(s, i); kind != "" && c.code == "COERCE" {
			c.code, c.mode, c.kind, c.phase = "", "", kind, "proposed"
			c.explain("process", "a pronoun for talks or a vote is held", s.Words[i].Form)
		}
		if c.bare() {
			continue
		}
		v.fillers(c)
		if c.kind != "" {
			v.phaseOf(c)
			v.announced(c)
		}
		list = append(list, c)
	}
	return list
}

// keepsPeace reports whether a force is moved to keep peace, which PLOVER counts as help.
func keepsPeace(s *sentence, i int) bool {
	peace := false
	s.walk(i, func(k int) bool { return s.rel(k) == "conj" || s.rel(k) == "parataxis" || s.Words[k].Rel == "acl:relcl" }, func(k int) {
		switch s.lemmas[k] {
		case "peacekeeping", "peacekeeper":
			peace = true
		}
	})
	return peace
}

// stateOf reports whether a word only says which state was declared: "a state of siege" besieges nobody.
func stateOf(s *sentence, i int) bool {
	return i > 1 && s.lemmas[i-1] == "of" && s.lemmas[i-2] == "state"
}

// fights reports whether the lexicon knows a word as an attack.
func (v *view) fights(s *sentence, i int) bool {
	return slices.ContainsFunc(v.senses(s, i), func(x lexicon.Sense) bool { return x.Code.Event == "ASSAULT" && !x.Weak })
}

// takesPlace is the control that the lexicon knows a word for where a place stands in its frame ("the liberation of
// Aleppo"), so that the model need not be asked.
func (v *view) takesPlace(s *sentence, i int) (state string, line int) {
	if s.Words[i].Marks.ControlMargin < lexiconAlone {
		return "", 0
	}
	for _, sense := range v.senses(s, i) {
		if sense.Code.Control == "" || sense.Weak {
			continue
		}
		for _, slot := range sense.Object {
			for _, w := range v.slot(s, i, slot) {
				if v.namesTown(s, w) {
					return sense.Code.Control, sense.Line
				}
				if d := s.child(w, "det"); d >= 0 && s.lemmas[d] == "the" && s.Words[i].Marks.ControlMargin > candidateFloor && v.r.words.InClass(s.lemmas[w], "place") {
					return sense.Code.Control, sense.Line
				}
			}
		}
	}
	return "", 0
}

// mayBeHeld reports whether a participle before a noun can tell of control: of places, not of things ("a rebel-held post"
// counts, "a rebel-held rifle" does not).
func (v *view) mayBeHeld(s *sentence, i int) bool {
	h := s.Words[i].Head
	if s.rel(i) != "amod" || h < 0 {
		return true
	}
	return v.spotIn(s, h) != nil || v.r.words.InClass(s.lemmas[h], "place") || v.r.words.InClass(s.lemmas[h], "places")
}

// heldMeeting is the process that "they" stands for in "they could be held in Kazakhstan": talks or an election of the
// sentence before.
func (v *view) heldMeeting(s *sentence, i int) string {
	c := s.child(i, "nsubj:pass", "nsubj")
	if s.lemmas[i] != "hold" || c < 0 || s.Words[c].UPOS != "PRON" {
		return ""
	}
	for k := len(v.claims) - 1; k >= 0 && s.index-v.claims[k].s.index <= 1; k-- {
		if kind := v.claims[k].kind; kind == "talks" || kind == "election" {
			return kind
		}
	}
	return ""
}

// How far the model's score for a code must lie above "none".
const (
	eventFloor   = 0.4
	controlFloor = 0.0
	processFloor = 0.0
)

// eventType decides whether a word tells of an event, and of which type.
func (v *view) eventType(s *sentence, i int) (code, rule string) {
	w := &s.Words[i]
	k := &w.Marks
	if k.EventMargin < sureFloor || asksNotToBeNamed(s, i) || s.lemmas[i] == "support" && !s.isVerb(i) && s.preposition(i) == "in" {
		return "", ""
	}
	margin := k.EventMargin
	code, rule = k.Event, fmt.Sprintf("model: margin %.1f", k.EventMargin)
	known := false
	for _, sense := range v.senses(s, i) {
		if sense.Code.Event == "" {
			continue
		}
		known = true
		if sense.Sure {
			return sense.Code.Event, fmt.Sprintf("predicates.txt:%d by its words", sense.Line)
		}
		bonus := float32(lexiconBonus)
		if sense.Weak {
			bonus = weakBonus
		} else if v.onlySense(s, i, sense) || v.tellingVerb(s, i) >= 0 {
			bonus = onlyBonus
		} else if sense.Code.Event != "ASSAULT" && (len(sense.All) > 0 || strings.Contains(sense.Lemma, " ")) {
			bonus = specificBonus
		}
		if m := v.r.model.EventScore(w, sense.Code.Event) + bonus; m > margin {
			code, margin = sense.Code.Event, m
			rule = fmt.Sprintf("predicates.txt:%d with model, margin %.1f", sense.Line, m)
		}
	}
	if !known {
		margin -= v.strange(s, i, code)
	}
	if margin <= eventFloor || k.EventMargin < candidateFloor {
		return "", ""
	}
	return code, rule
}

// asksNotToBeNamed reports whether a verb only says that a source stays unnamed ("who asked not to be identified").
func asksNotToBeNamed(s *sentence, i int) bool {
	if s.Words[i].Rel != "acl:relcl" && s.rel(i) != "acl" {
		return false
	}
	for _, c := range s.all(i, "xcomp", "ccomp") {
		switch s.lemmas[c] {
		case "name", "identify", "quote":
			return true
		}
	}
	return false
}

// What the lexicon adds to the model's score for a type that it lists for the word, and what a word that it does not
// list loses.
const (
	candidateFloor = -4
	sureFloor      = -6 // below this the model rules out what the words seem to settle
	lexiconAlone   = -8 // below this not even a place in the frame of a word of control counts
	lexiconBonus   = 1.5
	onlyBonus      = 3
	specificBonus  = 2.5
	weakBonus      = 0.3
	unknownMalus   = 0.5
	otherMalus     = 1.5
)

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
				if _, ok := v.cast.byWord[at{s.index, w}]; ok || s.Words[w].UPOS == "PRON" {
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

// held is the lexicon's addition to the model's score for control or a process.
func (v *view) held(s *sentence, i int) (control, process float32) {
	for _, sense := range v.senses(s, i) {
		bonus := float32(lexiconBonus)
		if sense.Weak {
			bonus = weakBonus
		}
		if sense.Code.Control != "" && sense.Code.Control == s.Words[i].Marks.Control {
			control = max(control, bonus)
		}
		if sense.Code.Process != "" && sense.Code.Process == s.Words[i].Marks.Process {
			process = max(process, bonus)
		}
	}
	return control, process
}

// eventMode is the mode of a sense of the lexicon whose conditions are met, else the model's where it belongs to the type.
func (v *view) eventMode(s *sentence, i int, code string) string {
	for _, sense := range v.senses(s, i) {
		if sense.Code.Event == code && !sense.Weak && sense.Code.Mode != "" && len(sense.All) > 0 {
			return sense.Code.Mode
		}
	}
	m := s.Words[i].Marks.Mode
	if s.Words[i].Marks.Event != code && s.Words[i].Marks.EventMargin > 0 {
		return ""
	}
	if len(m) > len(code)+1 && m[:len(code)+1] == code+"." {
		return m[len(code)+1:]
	}
	return ""
}
