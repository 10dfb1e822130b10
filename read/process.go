package read

import (
	"fmt"
	"slices"
	"strings"

	"sitrep"
	"sitrep/lexicon"
)

// phaseOf says in which phase a process is: as the model has it where it is sure, else as the words around say.
func (v *view) phaseOf(c *claim) {
	model := c.phase
	v.phaseInWords(c)
	v.surePhase(c, model)
	if c.code != "" && c.phaseWord >= 0 && c.s.isCondition(c.phaseWord) {
		c.kind, c.phase = "", "" // "unless the offensive is halted": it goes on
	}
}

// phaseInWords looks for the word that puts a process into a phase: the verb that the process is subject or object of, an
// adjective before it, a noun that it hangs on. Where none is found the model's phase stays.
func (v *view) phaseInWords(c *claim) {
	if c.phase == "proposed" && c.kind != "talks" && c.kind != "election" {
		c.phase = "called-for" // what no word proposes is called for
	}
	s := c.s
	w := c.word
	if c.phase == "resumed" && !resumes(s, w) {
		c.phase = "ongoing" // "aid trucks entered": the model alone takes it for more than it says
	}
	if s.isVerb(w) {
		v.ownPhase(c)
		return
	}
	if v.phaseAbove(c) {
		return
	}
	for _, child := range s.all(w, "amod", "acl") {
		if v.phaseBy(c, child, w) {
			if s.Words[child].Rel == "acl:relcl" {
				c.phaseWord = child // "the talks, which open on Monday"
			}
			return
		}
	}
}

// ownPhase takes the phase that the lexicon has for the verb that tells of a process itself, where it names the kind and the model is unsure:
// "a relief convoy reached the valley". Who or what is called besieged is so still.
func (v *view) ownPhase(c *claim) {
	s, w := c.s, c.word
	if c.kind == "siege" && c.phase == "begun" && s.rel(w) == "amod" {
		c.phase = "ongoing"
		return
	}
	if s.Words[w].Marks.PhaseMargin >= phaseSure || s.Words[w].XPOS == "VB" || negator(s, w) >= 0 {
		return
	}
	for _, p := range v.r.words.Phases(s.lemmas[w], lexicon.Verb) {
		if p.Kinds != nil && p.Of(c.kind) && slices.ContainsFunc(p.Slots, func(slot lexicon.Slot) bool { return len(v.slot(s, w, slot)) > 0 }) {
			c.phase = p.Phase
			c.explain("phase", fmt.Sprintf("phases.txt:%d", p.Line), s.Words[w].Form)
			return
		}
	}
}

// phaseSure is how far the model's phase must lie above the next for it to stand against what the words around say: on
// newswire that was kept from training it is right in 89 of 100 where rules alone were in 62.
const phaseSure = 2

// surePhase gives a process back the model's phase where the model is sure of it. Of "the war ended in a truce" it is not the
// truce that has ended.
func (v *view) surePhase(c *claim, phase string) {
	k := &c.s.Words[c.word].Marks
	if c.kind == "ceasefire" && phase == "ended" && c.phase == "agreed" {
		return
	}
	if c.phase == "violated" && c.phaseWord >= 0 && !c.s.isVerb(c.phaseWord) {
		return // "a breach of the truce", which may hold for all that
	}
	if phase == "" || phase == c.phase || c.fixed != "" || k.Process != c.kind || k.PhaseMargin < phaseSure || v.phrasePhase(c) {
		return
	}
	c.phase = phase
	c.explain("phase", fmt.Sprintf("model: margin %.1f", k.PhaseMargin), "")
}

// phrasePhase reports whether several words together say that a process stands still or has come to nothing, which leaves no doubt: "ended in
// failure", "bogged down".
func (v *view) phrasePhase(c *claim) bool {
	if c.phaseWord < 0 || c.phase != "collapsed" && c.phase != "suspended" {
		return false
	}
	words := append(c.s.all(c.phaseWord, "xcomp"), c.phaseWord) // "seem to have bogged down"
	return slices.ContainsFunc(words, func(w int) bool {
		return slices.ContainsFunc(c.s.phases[w], func(m lexicon.Match) bool {
			return slices.ContainsFunc(v.r.words.Phases(m.Lemma, m.Pos), func(p lexicon.Phase) bool { return p.Phase == c.phase && p.Of(c.kind) })
		})
	})
}

// phaseAbove takes the phase that a verb or noun over the process gives it: "the fragile truce collapsed" tells of its end.
func (v *view) phaseAbove(c *claim) bool {
	s, w := c.s, c.word
	for steps := 0; steps < 3; steps++ {
		h := s.Words[w].Head
		if h < 0 {
			return false
		}
		if c.kind == "election" && s.rel(w) == "compound" {
			return true // "accepted the election results": of the results it is said
		}
		if c.kind == "ceasefire" && s.Words[w].Rel == "nsubj" && s.in(h, "calms") && s.object(h) >= 0 {
			c.phase, c.phaseWord = "agreed", h
			c.explain("phase", "a truce that ends something is no end of the truce", s.Words[h].Form)
			return true
		}
		if x := s.child(h, "xcomp"); x >= 0 && s.in(h, "seemings") && (s.isVerb(x) || s.child(x, "cop") >= 0) && s.subject(h) == w && v.phaseBy(c, x, w) {
			if c.phaseWord = h; c.phase == "ended" {
				c.fixed = sitrep.Happened // "the offensive seems to have run its course"
			}
			return true
		}
		if v.phaseBy(c, h, w) {
			v.phaseUnder(c, h)
			return true
		}
		if s.isVerb(h) && s.rel(h) != "xcomp" || s.isNoun(h) && s.rel(w) == "nmod" && s.preposition(w) == "in" {
			return false // "accepted his defeat in the election": the defeat is accepted
		}
		w = h
	}
	return false
}

// phaseUnder sets right the phase that a word gives to a process by how the word stands: what will be held is planned, what is to be ended goes on.
func (v *view) phaseUnder(c *claim, word int) {
	s := c.s
	if c.kind == "election" && c.phase == "ended" && toCome(s, word) && s.lemmas[word] != "hold" {
		return // "urged him to concede the election"
	}
	if c.phaseWord = word; v.phaseOfStart(c, word) {
		return
	}
	if c.kind == "talks" && c.code == "" && negator(s, word) >= 0 && v.resolved(s, word) {
		c.phase, c.fixed = "rejected", sitrep.Happened // "will not enter talks"
	}
	if c.phase == "ended" && (c.kind == "siege" || c.kind == "offensive") && v.wished(s, word) {
		c.phase, c.fixed = "ongoing", sitrep.Ongoing // "called for an end to the siege": it goes on
	}
	if c.phase == "ended" && s.Words[word].XPOS == "VBG" && s.child(word, "aux") >= 0 && s.lemmas[word] == "hold" {
		c.phase = "ongoing" // "are holding talks"
	}
	if c.kind == "election" && c.phase == "ended" && s.in(word, "votings") && (s.Words[word].XPOS == "VBZ" || s.Words[word].XPOS == "VBP") {
		c.phase = "planned" // "before the country goes to the polls", "holds a vote in May"
	}
	if toCome(s, word) && (c.phase == "ended" || c.phase == "ongoing") && c.kind != "siege" {
		c.phase = "planned" // "will be held", "the election to be held"
	}
}

// phaseOfStart takes the phase that a verb gives to a process by way of a noun for its beginning or a part of it: "the opening of the talks was
// put off".
func (v *view) phaseOfStart(c *claim, noun int) bool {
	s, h := c.s, c.s.Words[noun].Head
	if c.phase != "begun" && c.phase != "resumed" || s.isVerb(noun) || h < 0 || !s.isVerb(h) {
		return false
	}
	before := *c
	if v.phaseBy(c, h, noun) && c.phase == "suspended" {
		c.phaseWord = h
		return true
	}
	*c = before
	return false
}

// resumes reports whether a word or one beside it says that something is done again.
func resumes(s *sentence, word int) bool {
	return strings.HasPrefix(s.lemmas[word], "re") || slices.ContainsFunc(s.children[word], func(x int) bool {
		return s.lemmas[x] == "again" || strings.HasPrefix(s.lemmas[x], "re") && (s.isVerb(x) || s.rel(x) == "amod")
	})
}

// wished reports whether a word stands under one of asking: "demanded an end to", "urged them to end".
func (v *view) wished(s *sentence, word int) bool {
	if s.Words[word].XPOS == "VBD" || perfect(s, word) {
		return false // "a commander told them that it had ended"
	}
	for h, steps := s.Words[word].Head, 0; h >= 0 && steps < 2; h, steps = s.Words[h].Head, steps+1 {
		if slices.ContainsFunc(v.senses(s, h), func(x lexicon.Sense) bool { return x.Code.Event == "REQUEST" && !x.Weak }) {
			return true
		}
	}
	return false
}

// noElection reports whether a word only looks like an election: "the president elect", "a confidence vote", "three per
// cent of the vote".
func noElection(s *sentence, word int) bool {
	if s.lemmas[word] == "elect" && (s.child(word, "obj", "nsubj", "aux") < 0 || intoLearned(s, word)) {
		return true
	}
	if s.lemmas[word] == "poll" && asksOpinion(s, word) {
		return true
	}
	if !s.in(word, "ballots") {
		return false
	}
	if slices.ContainsFunc(s.all(word, "compound", "amod"), func(c int) bool { return s.in(c, "motions") }) {
		return true
	}
	h := s.Words[word].Head
	return h >= 0 && s.rel(word) == "nmod" && (s.Words[h].UPOS == "SYM" || s.lemmas[h] == "percent" || s.lemmas[h] == "cent" || s.lemmas[h] == "share")
}

// intoLearned reports whether somebody is elected into a learned society: "elected a fellow of the Academy".
func intoLearned(s *sentence, verb int) bool {
	return slices.ContainsFunc(s.all(verb, "xcomp", "obj", "obl"), func(w int) bool { return s.lemmas[w] == "fellow" || s.lemmas[w] == "academician" })
}

// asksOpinion reports whether a poll only asks for opinions: "an opinion poll", or one whose sentence gives shares and nobody's votes: "led by six
// percent in a Herald poll".
func asksOpinion(s *sentence, poll int) bool {
	for _, m := range s.all(poll, "compound", "amod") {
		switch s.lemmas[m] {
		case "opinion", "exit", "tracking":
			return true
		}
	}
	share := slices.Contains(s.lemmas, "percent") || slices.Contains(s.lemmas, "%")
	return share && s.child(poll, "compound", "nmod:poss") >= 0 && !slices.Contains(s.lemmas, "vote")
}

// ahead puts a process that is dated after the report, or that something else comes "ahead of", before its beginning.
func (v *view) ahead(c *claim) {
	if c.kind != "election" && c.kind != "talks" || c.code != "" {
		return
	}
	s := c.s
	later := c.moment != nil && v.afterReport(c.moment.time.Start)
	if s.preposition(c.word) == "ahead" || s.preposition(c.word) == "before" && c.phase != "ended" {
		later = true
	}
	if later && (c.phase == "ended" || c.phase == "ongoing" || c.phase == "begun") {
		c.phase = "planned"
		c.explain("phase", "it lies ahead", "")
	}
	if later && c.status != sitrep.Denied && c.status != sitrep.Hypothetical {
		c.set(sitrep.Expected, "it lies ahead", "")
	}
}

// announced turns the withdrawal that a party announces into what it is so far: the party gives way, the withdrawal is
// planned (gold/claims/README).
func (v *view) announced(c *claim) {
	s := c.s
	if c.kind != "withdrawal" || s.isVerb(c.word) || c.code != "" && c.code != "RETREAT" {
		return
	}
	verb := v.announcing(s, c.word)
	if verb < 0 {
		return
	}
	c.code, c.mode, c.phase, c.fixed = "CONCEDE", "", "planned", sitrep.Happened
	if who := v.inFrame(s, verb, []lexicon.Slot{lexicon.Subject}, false); len(who) > 0 {
		c.actors = who
	}
	c.explain("event", "a withdrawal is announced", s.Words[verb].Form)
}

// announcing is the verb by which a withdrawal is announced ("announced a withdrawal", "the withdrawal announced on Monday"),
// -1 if none does.
func (v *view) announcing(s *sentence, word int) int {
	if s.isVerb(word) || s.Words[word].Marks.Process != "withdrawal" {
		return -1
	}
	if h := s.Words[word].Head; h >= 0 && s.lemmas[h] == "announce" && (s.rel(word) == "obj" || s.rel(word) == "nsubj") {
		return h
	}
	for _, x := range s.all(word, "acl") {
		if s.lemmas[x] == "announce" {
			return x
		}
	}
	return -1
}

// toCome reports whether a verb stands in the future or tells what is to be done.
func toCome(s *sentence, verb int) bool {
	for _, a := range s.all(verb, "aux") {
		if s.lemmas[a] == "will" || s.lemmas[a] == "shall" {
			return true
		}
	}
	m := s.child(verb, "mark")
	return m >= 0 && s.lemmas[m] == "to" && s.isVerb(verb) && (s.rel(verb) == "acl" || s.rel(verb) == "xcomp")
}

// processNoun is the process that the lexicon knows a noun for, where the model was near to it.
func (v *view) processNoun(s *sentence, i int) (kind string, line int) {
	if s.Words[i].UPOS != "NOUN" || s.Words[i].Marks.ProcessMargin < candidateFloor*2 {
		return "", 0
	}
	if v.partOfProcess(s, i) {
		return "", 0
	}
	for _, sense := range v.senses(s, i) {
		if sense.Code.Process != "" && !sense.Weak && sense.Code.Event == "" {
			return sense.Code.Process, sense.Line
		}
	}
	return "", 0
}

// processOfEvent gives an event the process that is told with it: as the lexicon has it, where its line names the phase ("pulled out of the
// truce"), or by what is agreed to or refused ("agreed to stop fighting"). What is asked for the noun itself tells.
func (v *view) processOfEvent(c *claim) {
	if c.gone || c.code == "" || c.code == "REQUEST" && c.kind == "" || c.state != "" {
		return
	}
	for _, sense := range v.senses(c.s, c.word) {
		k := sense.Code
		if k.Event != c.code || k.Phase == "" || sense.Weak || c.kind != "" && c.kind != k.Process {
			continue
		}
		if c.kind == "" || c.code != "RETREAT" || !goesOnOrEnds(c.phase) { // "declared the truce over" begins none
			c.kind, c.phase = k.Process, k.Phase
			c.explain("process", fmt.Sprintf("predicates.txt:%d with its event", sense.Line), c.s.Words[c.word].Form)
		}
		return
	}
	if c.kind == "" {
		v.processOfDeed(c)
	}
}

// processOfCount gives a count of people who were brought out or of relief that was brought the process that it is part of: "over 900 villagers
// were flown out", "twelve trucks of flour got through". A few who are carried out are patients, and who is rescued is none of them.
func (v *view) processOfCount(c *claim) {
	if !c.bare() || len(c.figures) == 0 {
		return
	}
	f := c.figures[0]
	var kind string
	g := c.s.governor(f.word)
	switch {
	case g < 0 || !c.s.isVerb(g) || c.s.in(g, "rescues"):
		return
	case f.Of == "evacuated" && f.Unit == "people" && f.Low != nil && *f.Low >= 10:
		kind = "evacuation"
	case f.Of == "delivered" && v.bringsRelief(c.s, g):
		kind = "aid"
	default:
		return
	}
	switch {
	case f.High != nil && *f.High == 0:
		c.kind, c.phase = kind, "suspended" // "no convoy got through"
	case c.isFact():
		c.kind, c.phase = kind, "ongoing"
	case c.status == sitrep.Expected:
		c.kind, c.phase = kind, "planned"
	default:
		return
	}
	c.explain("process", "those counted are part of it", c.s.Words[f.word].Form)
}

// bringsRelief reports whether a verb brings relief, as the lexicon has it: "two convoys | reached the camp".
func (v *view) bringsRelief(s *sentence, verb int) bool {
	return slices.ContainsFunc(v.senses(s, verb), func(x lexicon.Sense) bool { return x.Code.Process == "aid" && !x.Weak })
}

// neverMet makes talks that came to nothing of a meeting that a verb says was put off or fell through, so that nobody met.
func (v *view) neverMet(c *claim) {
	s := c.s
	if c.code != "CONSULT" || c.kind != "" || s.isVerb(c.word) || !s.in(c.word, "meetings") {
		return
	}
	before := *c
	c.kind = "talks"
	if v.phaseAbove(c) && c.abandoned() && c.phase != "ended" {
		if !s.in(c.phaseWord, "partings") { // "ended without a deal"
			c.code, c.mode = "", ""
		}
		return
	}
	*c = before
}

// processOfDeed gives an agreement or a refusal the process that the deed agreed to or refused is part of: "pledged to pull back its tanks".
// Of what somebody is only ready for it is proposed.
func (v *view) processOfDeed(c *claim) {
	s, phase := c.s, "agreed"
	switch {
	case c.code == "REJECT":
		phase = "rejected"
	case c.code != "AGREE":
		return
	case s.in(c.word, "willings"):
		phase = "proposed"
	}
	for _, deed := range s.all(c.word, "xcomp", "ccomp") {
		if s.Words[deed].XPOS == "VBG" {
			continue // "acknowledged giving up some ground"
		}
		for _, sense := range v.senses(s, deed) {
			if k := sense.Code; k.Process != "" && k.Control == "" && !sense.Weak && negator(s, deed) < 0 {
				if c.kind, c.phase = k.Process, phase; k.Process == "election" && phase == "agreed" {
					c.phase = "planned"
				}
				c.explain("process", fmt.Sprintf("predicates.txt:%d in what is %s", sense.Line, phase), s.Words[deed].Form)
				return
			}
		}
	}
}

// aidStopped reports whether a noun is the work of those who bring aid, which they stop or take up again: "UNHCR has halted its
// operations".
func (v *view) aidStopped(s *sentence, i int) bool {
	h := s.Words[i].Head
	if !s.in(i, "workings") || h < 0 || s.object(h) != i || s.child(i, "nmod:poss", "det") < 0 {
		return false
	}
	return slices.ContainsFunc(v.subjects(s, h), func(w int) bool {
		who, ok := v.cast.byWord[at{s.index, antecedentOf(s, w)}]
		return ok && v.bringsAid(who)
	})
}

// bringsAid reports whether somebody brings aid: a body of the United Nations or of a charity that bears no arms.
func (v *view) bringsAid(who int) bool {
	ch := v.cast.list[who]
	return (ch.country == "UNO" || ch.country == "NGO") && !slices.Contains(armedSectors, ch.sector)
}

// partOfProcess reports whether a noun has a process before it that it serves: "evacuation convoys".
func (v *view) partOfProcess(s *sentence, i int) bool {
	return slices.ContainsFunc(s.all(i, "compound"), func(c int) bool {
		return s.Words[c].Marks.ProcessMargin > candidateFloor &&
			slices.ContainsFunc(v.senses(s, c), func(x lexicon.Sense) bool { return x.Code.Process != "" })
	})
}

// phaseBy takes the phase that a word gives to what stands in its slots.
func (v *view) phaseBy(c *claim, word, process int) bool {
	s := c.s
	v.phrases(s)
	for _, m := range s.phases[word] { // "broke down", "declared the truce over"
		if v.inPhase(c, word, process, v.follows(s, word, m), v.r.words.Phases(m.Lemma, m.Pos)) {
			return true
		}
	}
	if s.isVerb(word) && s.child(word, "compound:prt") >= 0 {
		return false // "end up" ends nothing
	}
	for _, pos := range partsOfSpeech(s, word) {
		if v.inPhase(c, word, process, nil, v.r.words.Phases(s.lemmas[word], pos)) {
			return true
		}
	}
	return false
}

// inPhase takes the phase of the first entry of a word in whose slots a process stands; follows is what stands behind a phrase, which is its
// object: "walked away from the talks".
func (v *view) inPhase(c *claim, word, process int, follows []int, entries []lexicon.Phase) bool {
	s := c.s
	for _, p := range entries {
		behind := slices.Contains(p.Slots, lexicon.Object) && slices.Contains(follows, process)
		if !p.Of(c.kind) || !behind && !v.inSlots(s, word, p.Slots, process) {
			continue
		}
		c.phase = p.Phase
		c.explain("phase", fmt.Sprintf("phases.txt:%d", p.Line), s.Words[word].Form)
		if negator(s, word) >= 0 && c.phase == "ongoing" && c.kind == "ceasefire" {
			c.phase, c.fixed = "violated", sitrep.Happened
			c.explain("phase", "a truce that does not hold is broken", s.Words[word].Form)
		}
		return true
	}
	return false
}

// processStatus is the status of a process that no event carries, by its phase (design.md 3b).
func (c *claim) processStatus() {
	switch c.phase {
	case "called-for", "proposed", "planned":
		if c.status != sitrep.Hypothetical && c.status != sitrep.Denied {
			c.set(sitrep.Expected, "phase", c.phase)
		}
	case "ongoing":
		if c.status == sitrep.Expected {
			c.set(sitrep.Ongoing, "phase", c.phase)
		}
	default:
		if c.status == sitrep.Ongoing || c.status != sitrep.Happened && c.abandoned() {
			c.set(sitrep.Happened, "phase", c.phase)
		}
	}
}

// stillAhead makes planned what a process has ahead of it, whatever phase a word beside it tells: "next month's vote" has not ended, "a truce
// would begin on Monday" has not begun.
func (c *claim) stillAhead() {
	if c.code != "" || c.status != sitrep.Expected {
		return
	}
	switch {
	case c.kind == "" || c.phase != "begun" && c.phase != "ended":
		return
	case c.phase == "ended" && (c.kind == "siege" || c.kind == "offensive" || c.kind == "ceasefire"):
		return // "will lift the siege"
	}
	c.explain("phase", "expected, so not yet "+c.phase, c.s.Words[c.word].Form)
	c.phase = "planned"
}

// onlyPossible reports whether a process is no more than thought of, in a phase that only what is real is in, and no verb tells the phase of
// it: "to shore up the truce"; but "hopes that the truce will hold".
func (c *claim) onlyPossible() bool {
	if c.code != "" || c.kind == "" || c.state != "" || len(c.figures) > 0 {
		return false
	}
	switch c.phase {
	case "called-for", "proposed", "planned", "agreed":
		return false
	}
	if c.phaseWord >= 0 && c.s.isCondition(c.phaseWord) && c.kind != "siege" {
		return true // what may be broken one day is there: "if the army breaks the siege"
	}
	if c.status != sitrep.Hypothetical {
		return false
	}
	if c.phaseWord < 0 || !c.s.isVerb(c.phaseWord) {
		return true
	}
	subject := c.s.subject(c.phaseWord)
	return subject < 0 || !c.s.under(c.word, subject)
}

// abandoned reports whether the phase of a process is that it will not be or not yet, as a verb in the past tells: "cancelled the vote", "the
// talks were put off until May". That is done, whatever becomes of the vote.
func (c *claim) abandoned() bool {
	if c.kind == "" || c.phaseWord < 0 || !c.s.isVerb(c.phaseWord) {
		return false
	}
	switch c.phase {
	case "suspended", "rejected", "ended", "collapsed":
		return plainPast(c.s, c.phaseWord) && !c.s.isCondition(c.phaseWord)
	}
	return false
}
