package read

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"sitrep"
	"sitrep/lang"
	"sitrep/lexicon"
)

// claim is one proposition on its way into the record.
type claim struct {
	s        *sentence
	word     int   // the trigger's head word; for a bare figure its noun
	also     []int // triggers that were put together with it
	from, to int   // evidence

	code    string // event type, or ""
	mode    string
	actors  []int
	targets []int // recipients
	objects []sitrep.Span

	kind      string // process
	phase     string
	phaseWord int           // the word above the process that gives its phase, or -1
	claimant  int           // who claims or refuses responsibility, or -1
	fixed     sitrep.Status // the status where a rule has settled it

	state  string // control
	holder int

	figures []amount

	status  sitrep.Status
	hedged  bool
	sources []int
	relays  []int
	voice   string
	cue     *sitrep.Span

	spot   *spot
	moment *moment
	why    []sitrep.Reason
	gone   bool
}

// amount is a figure with the word that it counts.
type amount struct {
	sitrep.Figure
	word  int
	first int // first word of the quantity, 0 if unknown
}

// newClaim is a claim that rests on a word and says nothing yet.
func newClaim(s *sentence, word int) *claim {
	return &claim{s: s, word: word, holder: -1, phaseWord: -1, claimant: -1}
}

// take adds a figure; one that is part of the figure before counts the same.
func (c *claim) take(f amount) {
	if n := len(c.figures); n > 0 && partOf(c.s, c.figures[n-1], f) {
		f.PartOf = "+"
		f.Of = c.figures[n-1].Of
	}
	c.figures = append(c.figures, f)
}

func (c *claim) explain(field, rule, words string) {
	c.why = append(c.why, sitrep.Reason{Field: field, Rule: rule, Words: words})
}

// findClaims reads all claims of the report, in the order of the text.
func (v *view) findClaims() {
	for _, s := range v.sents {
		if s.aside {
			continue
		}
		list := v.triggers(s)
		list = append(list, v.responsibility(s, list)...)
		list = append(list, v.obligations(s, list)...)
		v.blamed(s, list)
		list = v.merge(s, list)
		list = v.count(s, list)
		for _, c := range list {
			if c.gone {
				continue
			}
			v.evidence(c)
			v.attribute(c)
			v.judge(c)
			if v.onlyAsked(c, list) || untold(c) {
				continue
			}
			v.locate(c)
			v.ahead(c)
			v.claims = append(v.claims, v.byPlace(c)...)
		}
	}
	v.inherit()
	v.settle()
	v.fold()
}

// blamed gives a condemnation of an act the doers of that act as recipients, where the sentence names them.
func (v *view) blamed(s *sentence, list []*claim) {
	for _, c := range list {
		if c.code != "ACCUSE" || len(c.targets) > 0 || !s.isVerb(c.word) {
			continue
		}
		for _, act := range list {
			if act != c && act.code != "" && s.Words[act.word].Head == c.word && (s.rel(act.word) == "obj" || s.rel(act.word) == "nsubj" && isPassive(s, c.word)) {
				c.targets = without(act.actors, c.actors)
			}
		}
	}
}

// onlyAsked reports whether a claim is no more than what a request of the same clause asks for ("urged him to pull back"):
// the request says it.
func (v *view) onlyAsked(c *claim, list []*claim) bool {
	s := c.s
	if c.status != sitrep.Expected && c.status != sitrep.Hypothetical || len(c.figures) > 0 || c.code == "" || !s.isVerb(c.word) {
		return false
	}
	for h, w := s.Words[c.word].Head, c.word; h >= 0; w, h = h, s.Words[h].Head {
		for _, r := range list {
			if r.word == h && r.code == "REQUEST" && !r.gone {
				return true
			}
		}
		switch s.rel(w) {
		case "xcomp", "ccomp", "conj", "acl", "advcl":
		default:
			return false
		}
	}
	return false
}

// untold reports whether a claim is the verb of a question or of an order not to do something: neither tells that
// anything is so.
func untold(c *claim) bool {
	s := c.s
	if !s.isVerb(c.word) || len(c.figures) > 0 {
		return false
	}
	if s.Words[c.word].XPOS == "VB" && negator(s, c.word) >= 0 && s.subject(c.word) < 0 && s.child(c.word, "aux") >= 0 && s.lemmas[s.child(c.word, "aux")] == "do" && s.rel(c.word) != "xcomp" {
		return true
	}
	last := len(s.Words) - 1
	for last > 0 && s.Words[last].UPOS == "PUNCT" && s.Words[last].Form != "?" {
		last--
	}
	if s.Words[last].Form != "?" {
		return false
	}
	switch s.rel(c.word) {
	case "root", "xcomp", "conj", "parataxis":
		return c.code != "REQUEST"
	}
	return false
}

// inherit completes an event that the report has told of before by the same noun ("the strikes") with what it said then.
func (v *view) inherit() {
	for i, c := range v.claims {
		if c.code == "" || c.s.isVerb(c.word) || len(c.actors) > 0 && len(c.targets) > 0 && c.moment != nil || !takesBack(c.s, c.word) {
			continue
		}
		for k := i - 1; k >= 0; k-- {
			old := v.claims[k]
			if old.code != c.code || !mentions(old, c.s.lemmas[c.word]) || old.status != c.status {
				continue
			}
			if len(c.actors) == 0 {
				c.actors = old.actors
			}
			if len(c.targets) == 0 {
				c.targets = old.targets
			}
			if c.mode == "" {
				c.mode = old.mode
			}
			if c.moment == nil && sameDay(v, c) {
				c.moment = old.moment
			}
			break
		}
	}
}

// Words before a noun that make it new, general or another.
var another = strings.Fields("a an another such repeated frequent regular further more new other any some similar several many earlier previous past")

// takesBack reports whether a noun may take up something told before: "the strikes", "12 strikes" in a list of them, but
// not "such attacks" or "an inquiry".
func takesBack(s *sentence, word int) bool {
	for _, d := range s.all(word, "det", "amod") {
		if slices.Contains(another, s.lemmas[d]) {
			return false
		}
	}
	return true
}

// mentions reports whether one of a claim's words has a lemma.
func mentions(c *claim, lemma string) bool {
	for i := c.from; i <= c.to; i++ {
		if c.s.lemmas[i] == lemma {
			return true
		}
	}
	return false
}

// sameDay reports whether a claim's clause has no time of its own that would part it from the one before.
func sameDay(v *view, c *claim) bool {
	for i := range v.times {
		if m := &v.times[i]; m.sent == c.s.index && !m.expr.Vague {
			return false
		}
	}
	return c.status == sitrep.Happened
}

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
		if c.code == "" && c.state == "" && c.kind == "" {
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
				for k := range v.places {
					p := &v.places[k]
					if p.sent == s.index && p.first <= w && w <= p.last && p.actsAsPlace() && p.place.Precision != "country" {
						return sense.Code.Control, sense.Line
					}
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
	if k.EventMargin < candidateFloor || asksNotToBeNamed(s, i) || s.lemmas[i] == "support" && !s.isVerb(i) && s.preposition(i) == "in" {
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
		bonus := float32(lexiconBonus)
		if sense.Weak {
			bonus = weakBonus
		} else if v.onlySense(s, i, sense) || v.tellingVerb(s, i) >= 0 {
			bonus = onlyBonus
		}
		if m := v.r.model.EventScore(w, sense.Code.Event) + bonus; m > margin || sense.Code.Event == code {
			if m > margin {
				code, margin = sense.Code.Event, m
				rule = fmt.Sprintf("predicates.txt:%d with model, margin %.1f", sense.Line, m)
			}
		}
	}
	if !known {
		margin -= v.strange(s, i, code)
	}
	if margin <= eventFloor {
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
	lexiconAlone   = -8 // below this not even a place in the frame of a word of control counts
	lexiconBonus   = 1.5
	onlyBonus      = 3
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

// eventMode is the model's mode where it belongs to the type.
func (v *view) eventMode(s *sentence, i int, code string) string {
	for _, sense := range v.senses(s, i) {
		if sense.Code.Event == code && !sense.Weak && sense.Code.Mode != "" && len(sense.All) > 0 {
			return sense.Code.Mode
		}
	}
	m := s.Words[i].Marks.Mode
	if len(m) > len(code)+1 && m[:len(code)+1] == code+"." {
		return m[len(code)+1:]
	}
	return ""
}

// fillers finds who acts and on whom: what the model read, else what stands in the trigger's frame.
func (v *view) fillers(c *claim) {
	s := c.s
	var args []lang.Arg
	if f := s.Trigger(c.word); f != nil {
		args = f.Args
	}
	for _, a := range args {
		if a.Label == "A" {
			switch s.preposition(a.Word) {
			case "against":
				a.Label = "R" // whom it is against does not do it
			case "to", "after", "among", "near", "into", "toward", "towards", "in", "at":
				continue
			}
		}
		switch a.Label {
		case "A":
			if v.canAct(s, a.Word) {
				c.actors = append(c.actors, v.actorAt(s, a.Word))
			} else {
				c.actors = append(c.actors, v.ownerOf(s, a.Word)...)
			}
		case "R":
			if v.attackedPlace(c, a.Word) || v.r.words.InClass(s.lemmas[a.Word], "limbs") {
				continue // "attacks on Aleppo", "shot in the head"
			}
			if v.canAct(s, a.Word) && !v.isDoing(s, a.Word) {
				c.targets = append(c.targets, v.actorAt(s, a.Word))
				for _, w := range s.all(a.Word, "conj") { // "against soldiers and civilians"
					if who, ok := v.cast.byWord[at{s.index, w}]; ok {
						c.targets = append(c.targets, who)
					}
				}
			} else {
				c.targets = append(c.targets, v.ownerOf(s, a.Word)...)
			}
		case "O_":
			from, to := s.stretch(a.Word, func(x int) bool { return s.rel(x) == "acl" || s.rel(x) == "case" || s.rel(x) == "appos" })
			if sp := v.span(s, from, to); !slices.Contains(c.objects, sp) {
				c.objects = append(c.objects, sp)
			}
		}
	}
	v.fallback(c)
	v.undergone(c)
	c.actors, c.targets = unique(c.actors), unique(c.targets)
	if who, ok := v.cast.byWord[at{s.index, c.word}]; ok && !s.isVerb(c.word) {
		c.actors, c.targets = without(c.actors, []int{who}), without(c.targets, []int{who}) // an inquiry does not inquire
	}
	c.targets = slices.DeleteFunc(without(c.targets, c.actors), func(i int) bool {
		return i >= 0 && (v.cast.list[i].name == "people" || v.cast.list[i].name == "person") // "killing 19 people": the figure says it
	})
	if c.state != "" && len(c.actors) > 0 {
		c.holder = c.actors[0]
	}
}

// undergone sets right "his arrest": whose arrest or killing it is suffers it, unless it says of whom.
func (v *view) undergone(c *claim) {
	s := c.s
	if s.isVerb(c.word) || !v.r.words.InClass(s.lemmas[c.word], "sufferings") {
		return
	}
	p := s.child(c.word, "nmod:poss")
	if p < 0 {
		return
	}
	for _, n := range s.all(c.word, "nmod") {
		if s.preposition(n) == "of" {
			return
		}
	}
	if who, ok := v.cast.byWord[at{s.index, p}]; ok && (s.Words[p].UPOS == "PRON" || v.cast.list[who].kind == sitrep.Person) {
		c.actors = without(c.actors, []int{who})
		c.targets = append([]int{who}, without(c.targets, []int{who})...)
	}
}

// attackedPlace reports whether what an attack is on is a town or a region, not a party.
func (v *view) attackedPlace(c *claim, word int) bool {
	return c.code == "ASSAULT" && v.attackedSpot(c.s, word)
}

// ownerOf is whose a thing is that acts: "its guns", "army artillery", "Israeli jets".
func (v *view) ownerOf(s *sentence, word int) []int {
	for _, c := range s.all(word, "nmod:poss", "compound", "amod") {
		if who, ok := v.cast.byWord[at{s.index, c}]; ok {
			return []int{who}
		}
	}
	for _, c := range s.all(word, "nmod") {
		if p := s.preposition(c); p == "by" || p == "of" {
			if who, ok := v.cast.byWord[at{s.index, c}]; ok && !v.attackedSpot(s, c) {
				return []int{who}
			}
		}
	}
	return nil
}

// isDoing reports whether a noun is something done, decided or said, which acts for nobody: its owner does.
func (v *view) isDoing(s *sentence, word int) bool {
	if _, ok := v.cast.byWord[at{s.index, word}]; ok || s.Words[word].UPOS != "NOUN" {
		return false
	}
	return v.r.words.InClass(s.lemmas[word], "doings")
}

// attackedSpot reports whether a word names a town or a region.
func (v *view) attackedSpot(s *sentence, word int) bool {
	p := v.spotIn(s, word)
	return p != nil && p.first <= word && word <= p.last && p.actsAsPlace() && p.place.Precision != "country"
}

// fallback fills the sides that the model left empty from the frame of the lexicon's sense, and from the light verb that
// carries an event noun ("carried out strikes against").
func (v *view) fallback(c *claim) {
	s := c.s
	for _, sense := range v.senses(s, c.word) {
		if sense.Weak || c.code != sense.Code.Event || c.state != sense.Code.Control && c.code == "" {
			continue
		}
		if len(c.actors) == 0 {
			c.actors = v.inFrame(s, c.word, sense.Actor)
		}
		if len(c.targets) == 0 && c.code != "" {
			c.targets = without(v.inFrame(s, c.word, sense.Recipient), c.actors)
		}
		break
	}
	h := s.Words[c.word].Head
	if h < 0 || c.code == "" || s.isVerb(c.word) {
		return
	}
	for _, l := range v.r.words.Light(s.lemmas[h]) {
		if !l.Of(lexicon.Code{Event: c.code, Mode: c.mode}) || !slices.Contains(v.slot(s, h, l.Noun), c.word) {
			continue
		}
		if len(c.actors) == 0 {
			c.actors = without(v.inFrame(s, h, l.Actor), c.targets)
		}
		if len(c.targets) == 0 {
			c.targets = without(v.inFrame(s, h, l.Recipient), c.actors)
		}
	}
}

// inFrame is who stands in the first filled slot of a word.
func (v *view) inFrame(s *sentence, word int, slots []lexicon.Slot) []int {
	for _, slot := range slots {
		var out []int
		for _, f := range v.slot(s, word, slot) {
			if who, ok := v.cast.byWord[at{s.index, f}]; ok && f != word {
				out = append(out, who)
			} else if w, _, ok := v.bodyBefore(s, f); ok {
				out = append(out, w)
			} else if f != word {
				out = append(out, v.ownerOf(s, f)...)
			}
		}
		if len(out) > 0 {
			return unique(out)
		}
	}
	return nil
}

func without(list, not []int) []int {
	var out []int
	for _, x := range list {
		if !slices.Contains(not, x) {
			out = append(out, x)
		}
	}
	return out
}

// canAct reports whether a word can stand for an actor: no event ("the strike hit"), no thing.
func (v *view) canAct(s *sentence, word int) bool {
	if _, ok := v.cast.byWord[at{s.index, word}]; ok {
		return true
	}
	return !v.isEventNoun(s, word) && !v.isThing(s, word) && !v.isAbstract(s, word)
}

// isAbstract reports whether a common noun is none that the lists know for people or bodies, and does not look like one
// ("her competence", "the ruling").
func (v *view) isAbstract(s *sentence, word int) bool {
	if s.Words[word].UPOS != "NOUN" {
		return false
	}
	if _, ok := v.noun(s, word); ok {
		return false
	}
	if people, _ := v.isPeople(s, word); people {
		return false
	}
	for _, class := range []string{"person", "group", "body", "force", "country", "actor"} {
		if v.r.words.InClass(s.lemmas[word], class) {
			return false
		}
	}
	for _, end := range []string{"er", "or", "ist", "man", "men", "ian", "woman", "women", "ee", "ant"} {
		if strings.HasSuffix(s.lemmas[word], end) {
			return false
		}
	}
	return true
}

// isEventNoun reports whether a noun tells of an event.
func (v *view) isEventNoun(s *sentence, word int) bool {
	if word < 0 || s.Words[word].UPOS != "NOUN" {
		return false
	}
	code, _ := v.eventType(s, word)
	return code != ""
}

// Verbs for what an attack does; beside another verb of attack they tell of the same one.
var effects = strings.Fields("kill wound injure destroy damage hit strike engage suppress leave hurt maim demolish level burn kidnap")

func effectVerb(s *sentence, word int) bool { return slices.Contains(effects, s.lemmas[word]) }

// merge puts together what one clause tells of one event with several words: "airstrikes killed", "proposed talks".
func (v *view) merge(s *sentence, list []*claim) []*claim {
	for _, a := range list {
		for _, b := range list {
			if a == b || a.gone || b.gone || !v.sameEvent(s, a, b) {
				continue
			}
			v.join(a, b)
		}
	}
	var out []*claim
	for _, c := range list {
		if !c.gone {
			out = append(out, c)
		}
	}
	return out
}

// sameEvent reports whether b, which hangs on a in the tree, tells of the same thing.
func (v *view) sameEvent(s *sentence, a, b *claim) bool {
	if a.code == "ASSAULT" && b.code == a.code && effectVerb(s, b.word) && s.isVerb(b.word) && !s.isVerb(a.word) && s.subject(b.word) == a.word {
		return true // "twelve strikes engaged …; destroyed …"
	}
	if !directlyUnder(s, b.word, a.word) && b.phaseWord != a.word {
		return false
	}
	if b.kind != "" && b.phaseWord == a.word && a.kind == "" && a.state == "" && a.code != "" && (len(a.actors) == 0 || isPassive(s, a.word)) {
		return true // "the evacuation was suspended": the verb is the phase, not an act
	}
	rel := s.rel(b.word)
	if a.code == "ASSAULT" && b.code == a.code && (rel == "conj" || rel == "parataxis") && s.isVerb(a.word) && s.isVerb(b.word) {
		return s.child(b.word, "nsubj") < 0 && (v.isEventNoun(s, s.subject(a.word)) || effectVerb(s, a.word) || effectVerb(s, b.word))
	}
	if b.kind == "talks" && b.code == "CONSULT" && (a.code == "REQUEST" || a.code == "AGREE" || a.code == "REJECT") && rel == "obj" {
		b.code = "" // talks that are proposed are not held
		return true
	}
	if a.code == "REQUEST" && b.code == "REQUEST" && (rel == "xcomp" || rel == "ccomp" || rel == "advcl") {
		return true // a request repeated in one breath
	}
	if a.code != "" && a.code == b.code {
		switch a.code {
		case "ASSAULT":
			return rel == "nsubj" || rel == "obl" || rel == "advcl" || rel == "compound" || rel == "acl" && s.Words[b.word].XPOS == "VBG"
		case "CONSULT", "PROTEST", "AGREE", "AID", "RETREAT", "MOBILIZE":
			return rel == "obj" || rel == "nsubj" || rel == "compound" || rel == "xcomp" || rel == "advcl" && s.Words[b.word].XPOS == "VBG"
		default:
			return rel == "obj" || rel == "compound" || rel == "advcl" && s.Words[b.word].XPOS == "VBG"
		}
	}
	if a.code != "" && b.code == "" && b.kind != "" && b.state == "" && a.kind == "" {
		switch a.code {
		case "REQUEST", "AGREE", "REJECT", "CONSULT", "CONCEDE", "AID", "COOPERATE", "RETREAT":
			return rel == "obj" || rel == "obl" || rel == "nmod" || rel == "compound" || rel == "xcomp" || rel == "ccomp"
		}
		return false
	}
	if a.kind != "" && a.kind == b.kind && a.code == "" {
		return rel == "obj" || rel == "nsubj" || rel == "compound" || rel == "obl" || rel == "nmod"
	}
	if a.state != "" && a.state == b.state && a.code == "" && b.code == "" {
		return rel == "obj" || rel == "nsubj" || rel == "xcomp" || rel == "acl"
	}
	return false
}

// directlyUnder reports whether the nearest trigger above b is reached within two steps.
func directlyUnder(s *sentence, b, a int) bool {
	h := s.Words[b].Head
	if h == a {
		return true
	}
	return h >= 0 && s.Words[h].Head == a && !s.isVerb(h)
}

// join adds what b has to a.
func (v *view) join(a, b *claim) {
	if b.phaseWord == a.word && (len(a.actors) == 0 || isPassive(a.s, a.word)) && a.kind == "" && b.code == "" {
		switch a.code {
		case "SANCTION", "COERCE", "MOBILIZE", "RETREAT", "ASSAULT", "THREATEN":
			a.code, a.mode = "", ""
		}
	}
	if a.code == "" {
		a.code, a.mode = b.code, b.mode
	}
	if a.mode == "" && a.code == b.code {
		a.mode = b.mode
	}
	if a.kind == "" {
		a.kind, a.phase = b.kind, b.phase
	}
	if a.state == "" {
		a.state, a.holder = b.state, b.holder
	}
	if len(a.actors) == 0 {
		a.actors = b.actors
	}
	if len(a.targets) == 0 {
		a.targets = b.targets
	}
	a.also = append(append(a.also, b.word), b.also...)
	for _, o := range b.objects {
		if !slices.Contains(a.objects, o) {
			a.objects = append(a.objects, o)
		}
	}
	a.why = append(a.why, b.why...)
	b.gone = true
}

// evidence is the smallest clause that carries a claim.
func (v *view) evidence(c *claim) {
	s := c.s
	drop := func(x int) bool {
		switch s.rel(x) {
		case "cc", "mark", "discourse":
			return true
		case "parataxis":
			return !c.covers(x)
		case "conj":
			return s.isVerb(x) && !c.covers(x)
		case "acl":
			return !c.covers(x) && s.Words[x].Rel == "acl:relcl"
		case "advcl":
			return !c.coversUnder(x)
		case "ccomp":
			return s.isVerb(x) && !c.coversUnder(x) && v.saysWord(s, c.word)
		case "case":
			return !s.isVerb(c.word) && s.Words[x].Head == c.word
		case "obl", "nmod":
			return v.isSourcePhrase(s, x)
		}
		return false
	}
	top := c.word
	if c.phaseWord >= 0 && c.code == "" {
		top = c.phaseWord
	}
	if c.bare() {
		top = clauseOf(s, c.word)
	}
	if h := s.Words[c.word].Head; h >= 0 && c.code != "" && s.rel(c.word) == "nsubj" && !s.isVerb(c.word) && s.isVerb(h) && !v.saysWord(s, h) {
		top = h
	} else if h >= 0 && c.code != "" && s.rel(c.word) == "obj" && !s.isVerb(c.word) && len(v.r.words.Light(s.lemmas[h])) > 0 {
		top = h // "carried out a raid"
	}
	for h := s.Words[top].Head; h >= 0 && s.rel(top) == "xcomp" && s.isVerb(top) && len(v.r.words.Phases(s.lemmas[h], lexicon.Verb)) > 0; h = s.Words[top].Head {
		top = h // "began to shell the town"
	}
	for _, f := range c.figures {
		if !s.under(f.word, top) {
			if h := commonHead(s, f.word, top); h >= 0 {
				top = h
			}
		}
	}
	c.from, c.to = s.stretch(top, drop)
}

// Verbs that say no more of an event than that it is.
var occurs = strings.Fields("occur happen erupt break take ensue follow come last")

// tellingVerb is the verb that an event noun is subject of and that only tells that, or in which phase, the event is ("the
// protests began in March"); -1 if there is none.
func (v *view) tellingVerb(s *sentence, word int) int {
	h := s.Words[word].Head
	if h < 0 || s.rel(word) != "nsubj" || !s.isVerb(h) {
		return -1
	}
	if slices.Contains(occurs, s.lemmas[h]) || len(v.r.words.Phases(s.lemmas[h], lexicon.Verb)) > 0 {
		return h
	}
	return -1
}

// bare reports whether a claim is no more than figures.
func (c *claim) bare() bool { return c.code == "" && c.kind == "" && c.state == "" }

// clauseOf is the verb whose clause a noun is subject or object of, or the noun itself.
func clauseOf(s *sentence, noun int) int {
	top := noun
	for s.rel(top) == "nmod" && s.preposition(top) == "of" {
		top = s.Words[top].Head
	}
	switch s.rel(top) {
	case "nsubj", "obj":
		if h := s.Words[top].Head; h >= 0 && s.isVerb(h) {
			return h
		}
	}
	return noun
}

func (c *claim) covers(word int) bool {
	for _, f := range c.figures {
		if c.s.under(f.word, word) {
			return true
		}
	}
	return false
}

func (c *claim) coversUnder(word int) bool { return c.s.under(c.word, word) || c.covers(word) }

// isSourcePhrase reports whether a phrase names the source of an attribution ("according to …").
func (v *view) isSourcePhrase(s *sentence, word int) bool {
	for i := range v.says {
		q := &v.says[i]
		if q.sent == s.index && q.kind == "accordingto" && q.srcFrom >= 0 && q.srcFrom <= word && word <= q.srcTo {
			return true
		}
	}
	return false
}

func commonHead(s *sentence, a, b int) int {
	for h := a; h >= 0; h = s.Words[h].Head {
		if s.under(b, h) {
			return h
		}
	}
	return -1
}

// attribute finds who says so.
func (v *view) attribute(c *claim) {
	s := c.s
	c.voice = sitrep.Own
	if s.rel(c.word) == "amod" {
		c.explain("source", "presupposed by an adjective", s.Words[c.word].Form)
		return
	}
	if c.claimant >= 0 {
		c.sources, c.voice = []int{c.claimant}, sitrep.Reported
		return
	}
	for _, q := range v.sayings(s.index, c.word) {
		if !q.neutral || len(q.speaker) == 0 || q.kind == "evidence" && !v.canKnow(q.speaker) {
			continue
		}
		if c.sources == nil {
			c.sources = q.speaker
			c.voice = sitrep.Reported
			if q.cue >= 0 {
				sp := v.span(v.sents[q.sent], q.cueFrom, q.cueTo)
				c.cue = &sp
				c.explain("source", "content of the cue", sp.Exact)
			} else {
				c.explain("source", "quotation goes on", "")
			}
			continue
		}
		for _, a := range q.speaker {
			if !slices.Contains(c.sources, a) && !slices.Contains(c.relays, a) {
				c.relays = append(c.relays, a)
			}
		}
	}
	if c.sources == nil {
		v.borrowed(c)
	}
	if c.sources == nil && c.code == "ACCUSE" && len(c.actors) > 0 {
		for _, w := range v.slot(s, c.word, lexicon.Predicate) {
			if s.quoted[w] > 0 { // "called the raid 'shameful'": the reproach is what was said
				c.sources, c.voice = c.actors, sitrep.Quoted
				c.explain("source", "a quoted reproach", s.Words[w].Form)
				break
			}
		}
	}
	if s.quoted[c.word] > 0 && c.sources != nil {
		c.voice = sitrep.Quoted
	}
}

// borrowed gives a word or two in quotation marks that no cue governs (celebrated the "liberation" of the town) to whom the
// clause is about: the report does not say so itself.
func (v *view) borrowed(c *claim) {
	s := c.s
	if s.quoted[c.word] == 0 || s.isVerb(c.word) {
		return
	}
	words := 0
	for _, n := range s.quoted {
		if n == s.quoted[c.word] {
			words++
		}
	}
	g := s.governor(c.word)
	if words > 3 || g < 0 {
		return
	}
	subject := v.subjects(s, g)
	if len(subject) == 0 {
		return
	}
	who := v.actorsOf(s, subject[0])
	if len(who) == 0 || !v.canKnow(who) || slices.ContainsFunc(c.actors, func(a int) bool { return slices.Contains(who, a) }) {
		return
	}
	c.sources = who
	c.explain("source", "words in quotation marks", s.Words[c.word].Form)
}

// canKnow reports whether speakers are people or bodies, not things that show something.
func (v *view) canKnow(speakers []int) bool {
	for _, i := range speakers {
		ch := v.cast.list[i]
		if ch.ner != "" {
			return true
		}
		if _, ok := v.r.actors.Noun(ch.noun); ok {
			return true
		}
	}
	return false
}

// byPlace makes a claim for each place where one clause tells of an event in several ("attacks in X and Y").
func (v *view) byPlace(c *claim) []*claim {
	if len(c.figures) > 0 || c.code != "ASSAULT" && c.code != "PROTEST" && c.code != "MOBILIZE" {
		return []*claim{c}
	}
	var spots []*spot
	for _, head := range v.placeWords(c) {
		for _, w := range conjuncts(c.s, head) {
			p := v.spotIn(c.s, w)
			if p != nil && p.actsAsPlace() && !slices.Contains(spots, p) {
				spots = append(spots, p)
			}
		}
	}
	// Places that contain each other are one: "Jabla in Latakia, Syria".
	var list []*claim
	for _, p := range spots {
		if !v.joined(p, spots) {
			continue
		}
		d := *c
		d.spot = p
		list = append(list, &d)
	}
	if len(list) < 2 {
		return []*claim{c}
	}
	return list
}

// placeWords are the words that may name where an event happened: those that the model read so, and those behind a
// preposition of place in the trigger's phrase.
func (v *view) placeWords(c *claim) []int {
	s := c.s
	var out []int
	if f := s.Trigger(c.word); f != nil {
		for _, a := range f.Args {
			if a.Label == "P" {
				out = append(out, a.Word)
			}
		}
	}
	near := s.all(c.word, "obl", "nmod")
	if h := v.tellingVerb(s, c.word); h >= 0 {
		near = append(near, s.all(h, "obl", "nmod")...)
	}
	for _, w := range near {
		switch s.preposition(w) {
		case "in", "on", "at", "near", "outside", "inside", "within", "around", "across", "against":
			if v.isPlace(s, w) || v.r.words.InClass(s.lemmas[w], "buildings") {
				out = append(out, w)
			}
		}
	}
	return unique(out)
}

// isPlace reports whether a word names a place, or a kind of place that a name follows ("the towns of Jabla and …").
func (v *view) isPlace(s *sentence, w int) bool {
	p := v.spotIn(s, w)
	return p != nil && p.actsAsPlace() && (p.first <= w && w <= p.last || v.r.words.InClass(s.lemmas[w], "place"))
}

// joined reports whether a place is joined by "and" to another of the list.
func (v *view) joined(p *spot, list []*spot) bool {
	s := v.sents[p.sent]
	for _, q := range list {
		if q == p {
			continue
		}
		for _, pair := range [][2]int{{p.head, q.head}, {q.head, p.head}} {
			for h := pair[0]; h >= 0 && h != pair[1]; h = s.Words[h].Head {
				if s.rel(h) == "conj" && s.under(h, pair[1]) {
					return true
				}
				if s.rel(h) == "conj" {
					if top := s.Words[h].Head; top >= 0 && s.under(pair[1], top) && !s.under(pair[1], h) {
						return true
					}
				}
			}
		}
	}
	return false
}

// locate finds where and when.
func (v *view) locate(c *claim) {
	s := c.s
	var places, times []int
	if f := s.Trigger(c.word); f != nil {
		for _, a := range f.Args {
			switch a.Label {
			case "P":
				places = append(places, a.Word)
			case "W":
				times = append(times, a.Word)
			}
		}
	}
	if c.fixed != "" {
		return
	}
	if p, rule := v.placeOf(s, c.word, places); p != nil {
		c.spot = p
		c.explain("place", rule, p.place.Name)
	}
	if m, rule := v.timeOf(s, c.word, times); m != nil {
		c.moment = m
		c.explain("time", rule, m.time.Text)
	}
}

// timeOf finds when: what the model read as the event's time, else a time expression in the trigger's own clause.
func (v *view) timeOf(s *sentence, trigger int, args []int) (*moment, string) {
	for _, a := range args {
		for i := range v.times {
			m := &v.times[i]
			if m.sent == s.index && m.first <= a && a <= m.last && !m.expr.Vague {
				return m, "model: time of the event"
			}
		}
	}
	for i := range v.times {
		m := &v.times[i]
		if m.sent != s.index || m.expr.Vague || m.expr.Start == "" && m.expr.End == "" {
			continue
		}
		if h := s.Words[m.head].Head; h == trigger || h >= 0 && h == v.tellingVerb(s, trigger) {
			return m, "time in the event's own clause"
		}
	}
	return nil, ""
}

// fold drops what only says again what the report has said: the same thing of the same event by the same source.
func (v *view) fold() {
	var out []*claim
	for _, c := range v.claims {
		again := false
		for _, old := range out {
			if v.restates(c, old) {
				again = true
				break
			}
		}
		if !again {
			out = append(out, c)
		}
	}
	v.claims = out
}

// Determiners that point back.
var pointing = strings.Fields("the this these that those such")

// takesUp reports whether a claim rests on a bare noun that only points back to an event told before ("the attacks").
func (v *view) takesUp(c, old *claim) bool {
	s := c.s
	if c.code == "" || c.code != old.code || s.isVerb(c.word) || len(c.figures) > 0 || c.claimant >= 0 || c.fixed != "" || len(c.also) > 0 {
		return false
	}
	if c.moment != nil && v.tellingVerb(s, c.word) >= 0 && (old.moment == nil || old.moment.time.Start != c.moment.time.Start) {
		return false // "the protests began in March"
	}
	points := false
	for _, x := range s.children[c.word] {
		switch s.rel(x) {
		case "det":
			points = points || slices.Contains(pointing, s.lemmas[x])
		case "case", "punct", "cc", "mark", "conj":
		default:
			return false
		}
	}
	return points
}

func (v *view) restates(c, old *claim) bool {
	if v.takesUp(c, old) {
		return true
	}
	if len(c.figures) > 0 || c.code != old.code || c.kind != old.kind || c.phase != old.phase || c.state != old.state ||
		c.status != old.status || !same(c.sources, old.sources) {
		return false
	}
	if c.s == old.s {
		return c.word == old.word && c.spot == old.spot
	}
	for _, a := range append(append([]int(nil), c.actors...), c.targets...) {
		if !slices.Contains(old.actors, a) && !slices.Contains(old.targets, a) {
			return false
		}
	}
	if c.mode != "" && c.mode != old.mode {
		return false
	}
	for _, w := range v.placeWords(c) { // "the second in its car park"
		if !mentions(old, c.s.lemmas[w]) {
			return false
		}
	}
	if c.spot != nil && (old.spot == nil || old.spot.place.GeoNames != c.spot.place.GeoNames || old.spot.place.Name != c.spot.place.Name) {
		return false
	}
	if c.moment != nil && (old.moment == nil || old.moment.time.Start != c.moment.time.Start) {
		return false
	}
	return true
}

func same(a, b []int) bool {
	if len(a) != len(b) {
		return false
	}
	for _, x := range a {
		if !slices.Contains(b, x) {
			return false
		}
	}
	return true
}

// record writes down what was read.
func (v *view) record() *sitrep.Record {
	rec := &sitrep.Record{Format: sitrep.Format, Report: v.report, Claims: []sitrep.Claim{}, Places: []sitrep.Place{},
		Times: []sitrep.Time{}, SetAside: v.aside}
	sort.SliceStable(v.claims, func(i, j int) bool {
		a, b := v.claims[i], v.claims[j]
		return a.s.index < b.s.index || a.s == b.s && a.from < b.from
	})
	for n, c := range v.claims {
		rec.Claims = append(rec.Claims, v.write(c, fmt.Sprintf("c%d", n+1)))
	}
	rec.Quotes = v.quotes()
	for i := range v.places {
		if p := &v.places[i]; !p.adjective && !v.sents[p.sent].aside {
			rec.Places = append(rec.Places, p.place)
		}
	}
	for i := range v.times {
		if m := &v.times[i]; !m.expr.Vague {
			rec.Times = append(rec.Times, m.time)
		}
	}
	if rec.SetAside == nil {
		rec.SetAside = []sitrep.SetAside{}
	}
	v.settleCountries()
	rec.Actors = v.cast.actors()
	return rec
}

func (v *view) write(c *claim, id string) sitrep.Claim {
	out := sitrep.Claim{ID: id, Evidence: v.span(c.s, c.from, c.to), Sources: v.cast.ids(c.sources), Relays: v.cast.ids(c.relays),
		Voice: c.voice, Cue: c.cue, Status: c.status, Hedged: c.hedged, Why: c.why}
	trigger := v.span(c.s, c.word, c.word)
	if c.code != "" {
		out.Event = &sitrep.Event{Type: c.code, Mode: c.mode, Trigger: trigger, Actors: v.cast.ids(c.actors),
			Recipients: v.cast.ids(c.targets), Objects: c.objects}
	}
	if c.kind != "" {
		out.Process = &sitrep.Process{Kind: c.kind, Phase: c.phase, Trigger: &trigger, Parties: v.cast.ids(c.actors)}
	}
	if c.state != "" {
		out.Control = &sitrep.Control{State: c.state, Trigger: &trigger}
		if c.holder >= 0 {
			out.Control.Holder = v.cast.id(c.holder)
		}
	}
	for i, f := range c.figures {
		if f.PartOf == "+" { // part of the figure before
			f.PartOf = fmt.Sprintf("%s#%d", id, max(i-1, 0))
		}
		out.Figures = append(out.Figures, f.Figure)
	}
	if c.spot != nil {
		p := c.spot.place
		if c.spot.adjective {
			p.Name = v.countryName(p.Country, p.Name)
			p.Precision = "country"
		}
		out.Place = &p
	}
	if c.moment != nil {
		t := c.moment.time
		out.Time = &t
	}
	return out
}

func (v *view) countryName(code, fallback string) string {
	if c, ok := v.r.places.Country(code); ok {
		return c.Name
	}
	return fallback
}
