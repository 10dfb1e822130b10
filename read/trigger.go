package read

import (
	"fmt"
	"slices"
	"strings"

	"sitrep"
	"sitrep/lexicon"
)

// triggers makes a claim of every word that tells of an event, a process or control.
func (v *view) triggers(s *sentence) []*claim {
	var list []*claim
	for i := range s.Words {
		if v.onlyLooks(s, i) || v.onlySetting(s, i) {
			continue
		}
		c := newClaim(s, i)
		v.event(c)
		control, process := float32(0), float32(0)
		if k := &s.Words[i].Marks; max(k.ControlMargin, k.ProcessMargin) > candidateFloor {
			control, process = v.held(s, i)
		}
		v.control(c, control)
		v.drivenOut(c)
		v.process(c, process)
		if c.bare() {
			continue
		}
		v.fillers(c)
		if c.kind != "" {
			v.phaseOf(c)
			v.announced(c)
		}
		v.neverMet(c)
		list = append(list, c)
	}
	return list
}

// event gives a claim the type and mode of the event that its word tells of.
func (v *view) event(c *claim) {
	s, i := c.s, c.word
	if t := v.eventType(s, i); t.code != "" && (t.code != "AID" || !v.heldUp(s, i)) && (t.code != "SANCTION" || !v.warDrives(s, i)) {
		c.code, c.margin, c.known = t.code, t.margin, t.known
		c.explain("event", t.rule, s.Words[i].Form)
		if c.code == "SUPPORT" && v.settlesFight(s, i) {
			c.code = "AGREE"
			c.explain("event", "a pact in a report of a fight", s.Words[i].Form)
		}
		c.mode = v.eventMode(s, i, t.code)
	}
	if (c.code == "MOBILIZE" || c.code == "COOPERATE") && keepsPeace(s, i) {
		c.code, c.mode = "AID", ""
		c.explain("event", "to keep peace is to help", s.Words[i].Form)
	}
}

// warDrives reports whether a verb only goes on with what a war has cost, which nobody has ordered: "the revolt has killed hundreds and
// driven thousands from their homes".
func (v *view) warDrives(s *sentence, i int) bool {
	h := s.Words[i].Head
	if h < 0 || s.rel(i) != "conj" || !s.isVerb(i) || s.child(i, "nsubj", "nsubj:pass") >= 0 {
		return false
	}
	if !s.in(h, "harms") && s.lemmas[h] != "cost" && s.lemmas[h] != "claim" {
		return false
	}
	subject := s.subject(h)
	if subject < 0 || s.Words[subject].UPOS == "PRON" {
		return subject >= 0 && len(v.actorsOf(s, subject)) == 0
	}
	return s.in(subject, "violences") || s.in(subject, "struggles")
}

// heldUp reports whether a noun for aid is what somebody holds up, turns back or takes away: "the mayors are holding up aid". The verb tells
// what is done, and it is no help.
func (v *view) heldUp(s *sentence, i int) bool {
	noun := i
	if s.rel(i) == "nmod" && s.preposition(i) == "of" {
		noun = s.Words[i].Head // "a convoy of food aid"
	}
	h := s.Words[noun].Head
	if h < 0 || !s.isNoun(i) || !slices.Contains(v.objects(s, h), noun) {
		return false
	}
	code := v.eventType(s, h).code
	return code == "COERCE" || code == "REJECT"
}

// control gives a claim who comes to hold a place or holds it, as far as its word tells; bonus is what the lexicon adds to the
// model's score.
func (v *view) control(c *claim, bonus float32) {
	s, i := c.s, c.word
	margin := s.Words[i].Marks.ControlMargin
	sure := margin+bonus > controlFloor
	if !v.losesPlace(s, i) {
		return
	}
	if state, line := v.takesPlace(s, i); state != "" && !sure {
		c.state = state
		c.explain("control", fmt.Sprintf("predicates.txt:%d with a place", line), s.Words[i].Form)
	} else if sure && v.mayBeHeld(s, i) && !stateOf(s, i) && s.Words[i].UPOS != "ADV" && s.Words[i].UPOS != "NUM" {
		c.state = s.Words[i].Marks.Control
		c.explain("control", fmt.Sprintf("model: margin %.1f", margin), s.Words[i].Form)
		if state == "takes" && c.state == "loses" { // "the army won | back Osk"
			c.state = state
			c.explain("control", fmt.Sprintf("predicates.txt:%d with a place", line), s.Words[i].Form)
		}
	}
	if c.state == "takes" && (c.code == "ASSAULT" || c.code == "COERCE") && !v.fights(s, i) {
		c.code, c.mode = "", "" // taking a place is no event where no fight is told
	}
}

// process gives a claim the process that its word tells of, and its phase; bonus is what the lexicon adds to the model's score.
func (v *view) process(c *claim, bonus float32) {
	s, i := c.s, c.word
	k := &s.Words[i].Marks
	if k.ProcessMargin+bonus > processFloor && !v.noProcess(s, i) {
		c.kind, c.phase = k.Process, k.Phase
		c.explain("process", fmt.Sprintf("model: margin %.1f", k.ProcessMargin), s.Words[i].Form)
	} else if kind, line := v.processNoun(s, i); kind != "" {
		c.kind, c.phase = kind, "ongoing"
		if v.phaseOf(c); c.phaseWord < 0 {
			c.kind, c.phase = "", ""
		} else {
			c.explain("process", fmt.Sprintf("predicates.txt:%d under a phase word", line), s.Words[i].Form)
		}
	} else if c.code == "" && v.aidStopped(s, i) {
		c.kind = "aid"
		if v.phaseOf(c); c.phase != "suspended" && c.phase != "resumed" {
			c.kind, c.phase = "", ""
		} else {
			c.explain("process", "work of those who bring aid", s.Words[i].Form)
		}
	}
	if kind, p := v.processIt(s, i); kind != "" && c.code == "" && c.kind == "" && c.state == "" {
		c.kind, c.phase = kind, p.Phase
		if p.Phase == "ongoing" && negator(s, i) >= 0 {
			c.phase, c.fixed = "violated", sitrep.Happened // "it did not hold"
		}
		c.explain("process", fmt.Sprintf("phases.txt:%d of a pronoun", p.Line), s.Words[i].Form)
	}
	if kind := v.heldMeeting(s, i); kind != "" && (c.code == "COERCE" || c.code == "") {
		c.code, c.mode, c.kind, c.phase = "", "", kind, "proposed"
		c.explain("process", "a pronoun for talks or a vote is held", s.Words[i].Form)
	}
}

// noProcess reports whether what the model takes for a process is none by what stands with it, or only a part of one.
func (v *view) noProcess(s *sentence, i int) bool {
	switch s.Words[i].Marks.Process {
	case "election":
		if noElection(s, i) {
			return true
		}
	case "evacuation":
		if v.onlyLeaves(s, i) || v.takesOne(s, i) || s.in(i, "expectings") {
			return true
		}
	case "prisoner-exchange":
		if s.isNoun(i) && s.in(i, "exchanges") && !v.speaksOfCaptives(s) {
			return true
		}
	case "withdrawal":
		if s.lemmas[i] == "leave" && s.Words[i].XPOS == "VBN" && s.rel(i) == "acl" {
			return true // "the last base left to the guerrillas"
		}
	case "aid":
		if v.heldUp(s, i) {
			return true
		}
	case "offensive":
		if slices.ContainsFunc(s.all(i, "compound", "amod"), func(w int) bool { return s.in(w, "mercies") }) {
			return true // "the relief operation"
		}
	}
	return v.partOfProcess(s, i) || v.talkedOf(s, i) || stateOf(s, i)
}

// takesOne reports whether a verb tells that one person is taken to where the hurt are cared for, which is no evacuation of a place: "the
// wounded sergeant was evacuated to Osk".
func (v *view) takesOne(s *sentence, i int) bool {
	o := s.child(i, "nsubj:pass", "obj")
	if !s.isVerb(i) || o < 0 || plural(s, o) || s.child(o, "nummod", "conj") >= 0 {
		return false
	}
	who, known := v.cast.byWord[at{s.index, antecedentOf(s, o)}]
	return known && v.cast.list[who].kind == sitrep.Person
}

// speaksOfCaptives reports whether the report speaks of anybody who could be exchanged, or a sentence of somebody who is freed; elsewhere an
// exchange is one of fire or of words.
func (v *view) speaksOfCaptives(s *sentence) bool {
	has := func(s *sentence, class string) bool {
		return slices.ContainsFunc(s.lemmas, func(l string) bool { return v.r.words.InClass(l, class) })
	}
	return has(s, "freeings") || slices.ContainsFunc(v.sents, func(s *sentence) bool { return has(s, "prisoners") })
}

// talkedOf reports whether a noun only says what talks are about: "talks on a lasting truce", "ceasefire talks".
func (v *view) talkedOf(s *sentence, i int) bool {
	h := s.Words[i].Head
	if h < 0 || s.Words[i].Marks.Process == "talks" || s.rel(i) != "compound" && (s.rel(i) != "nmod" || s.child(i, "nmod:poss") >= 0) {
		return false
	}
	k := &s.Words[h].Marks
	return s.isNoun(h) && s.in(h, "meetings") && k.Process == "talks" && k.ProcessMargin > processFloor
}

// onlyLooks reports whether a word only looks like an event by what stands with it: "signed off", "called the vote historic".
func (v *view) onlyLooks(s *sentence, i int) bool {
	if s.Words[i].Marks.EventMargin < sureFloor && s.Words[i].Marks.ControlMargin < sureFloor {
		return false
	}
	for _, sense := range v.senses(s, i) {
		if sense.Weak {
			continue
		}
		return sense.Code.Nothing && !slices.ContainsFunc(v.slot(s, i, lexicon.Predicate), func(w int) bool {
			return s.quoted[w] > 0 && !s.in(w, "praises") // "called the vote a 'theft'": the reproach is quoted
		})
	}
	return false
}

// onlySetting reports whether a word only says where something else was done, to what somebody is sentenced, or that nobody wants
// it: "on the sidelines of a summit", "two years in prison", "does not want an escalation".
func (v *view) onlySetting(s *sentence, i int) bool {
	if h := s.Words[i].Head; h >= 0 && s.rel(i) == "nmod" && s.in(h, "sidelines") {
		return true
	}
	if g := s.governor(i); g >= 0 && s.isNoun(i) && s.in(i, "jails") && (s.in(g, "verdicts") || s.in(s.Words[i].Head, "terms")) {
		return true
	}
	if s.isNoun(i) && s.in(i, "custodies") && v.letOutOf(s, i) {
		return true
	}
	return s.isVerb(i) && s.in(i, "wishes") && negator(s, i) >= 0
}

// letOutOf reports whether a noun for custody only says out of what somebody is let, or where he is: "freed from house arrest", "died
// in prison".
func (v *view) letOutOf(s *sentence, i int) bool {
	switch s.preposition(i) {
	case "from":
		for h := s.Words[i].Head; h >= 0; h = s.Words[h].Head {
			if s.in(h, "freeings") {
				return true
			}
		}
	case "in":
		return s.in(i, "jails") && s.child(i, "cop") < 0 // "has been in prison since May" tells it
	}
	return false
}

// onlyLeaves reports whether a word tells no more than that somebody left, in a report that never speaks of an evacuation: "the
// bus had left Garissa with 38 people on board".
func (v *view) onlyLeaves(s *sentence, i int) bool {
	return s.in(i, "leavings") && s.lemmas[i] != "evacuate" && !strings.Contains(strings.ToLower(v.report.Title+v.report.Text), "evacuat")
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
		if sense.Sure && s.Words[i].Marks.ControlMargin > sureFloor {
			return sense.Code.Control, sense.Line
		}
		for _, slot := range sense.Object {
			for _, w := range v.slot(s, i, slot) {
				if v.namesTown(s, w) {
					return sense.Code.Control, sense.Line
				}
				if d := s.child(w, "det"); d >= 0 && s.lemmas[d] == "the" && s.Words[i].Marks.ControlMargin > candidateFloor && s.in(w, "place") {
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
	return v.spotIn(s, h) != nil || s.in(h, "place")
}

// losesPlace reports whether what a verb of losing or falling is said of can be a place: an army that "lost none", an aircraft that "was
// lost" and a village that "falls within range" tell of none that changes hands.
func (v *view) losesPlace(s *sentence, i int) bool {
	switch {
	case !s.isVerb(i):
		return true
	case s.lemmas[i] == "lose":
		return slices.ContainsFunc(v.objects(s, i), func(w int) bool {
			w = antecedentOf(s, w)
			return s.lemmas[w] == "it" || s.lemmas[w] == "control" || s.Words[w].UPOS == "PROPN" || v.spotIn(s, w) != nil || s.in(w, "place")
		})
	case s.lemmas[i] == "fall":
		return !slices.ContainsFunc(s.all(i, "obl"), func(w int) bool { return slices.Contains(reaches, s.preposition(w)) })
	}
	return true
}

// reaches are the prepositions behind which stands in what class or reach something falls.
var reaches = []string{"inside", "outside", "short", "within"}

// heldMeeting is the process that "they" stands for in "they could be held in Kazakhstan": talks or an election of the
// sentence before.
func (v *view) heldMeeting(s *sentence, i int) string {
	c := s.child(i, "nsubj:pass")
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
