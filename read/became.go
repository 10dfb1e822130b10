package read

import (
	"slices"
	"strings"

	"sitrep/lexicon"
)

// onlyPeople are the counts that things cannot have.
var onlyPeople = map[string]bool{"killed": true, "wounded": true, "missing": true, "detained": true, "abducted": true, "released": true,
	"displaced": true, "trapped": true, "protesting": true, "surrendered": true}

// onlyThings are the counts that people cannot have.
var onlyThings = map[string]bool{"destroyed": true, "damaged": true, "launched": true}

// figureOf says what a counted noun was: what a word of the lexicon above it says, else the model's answer. Two codes
// where one number covers both ("casualties", "killed or wounded").
func (v *view) figureOf(s *sentence, noun, first, number int) []string {
	if v.isStrike(s, noun) {
		return []string{"launched"}
	}
	if v.nearerHeld(s, noun) || v.gotAway(s, noun) || answers(s, noun) {
		return nil
	}
	if h := s.Words[noun].Head; h >= 0 && s.in(h, "strikes") && !s.in(noun, "humans") && s.isVerb(h) && !isPassive(s, h) && s.rel(noun) == "obj" {
		return nil
	}
	if top := s.Words[noun].Head; top >= 0 && top == number && s.preposition(noun) == "of" && s.Words[top].Head >= 0 && dies(s, s.Words[top].Head) {
		return []string{"killed"} // "one of five people wounded in a bombing died"
	}
	if noun <= number || s.Words[noun].UPOS != "NUM" { // but not "three of the 15 wounded died"
		if of := v.leftAs(s, max(noun, number)); len(of) > 0 {
			return of
		}
	}
	if of := v.ofFallen(s, noun); len(of) > 0 {
		return of
	}
	if of := v.struckBy(s, noun, first); len(of) > 0 {
		return of
	}
	if top := joinedTo(s, noun); top < noun && s.isNoun(top) {
		if of := v.struckBy(s, top, startOf(s, top)); len(of) > 0 {
			return of // ", killing the driver and three passengers"
		}
	}
	if of := v.figureByLexicon(s, noun); len(of) > 0 {
		if of[0] == "evacuated" && slices.Equal(v.figureWord(s, noun, noun), []string{"killed"}) {
			return []string{"killed"} // "twelve bodies were pulled out of the rubble"
		}
		return of
	}
	if of := v.said(s, noun); len(of) > 0 {
		return of
	}
	if of := v.present(s, noun); of != "" {
		return []string{of}
	}
	if wasAt(s, noun) || takenIn(s, noun) {
		return nil
	}
	best, margin := "", float32(figureFloor)
	for _, i := range []int{noun, number} {
		k := &s.Words[i].Marks
		if k.Figure == "killed" && k.FigureMargin <= killedFloor {
			continue
		}
		if k.FigureMargin > margin {
			best, margin = k.Figure, k.FigureMargin
		}
	}
	load := (best == "killed" || best == "wounded") && isLoad(s, noun, max(noun, number)) && !v.allDied(s)
	if best == "" || load {
		return nil
	}
	return []string{best}
}

// ofFallen is what the dead or the hurt are where a number counts them as such, and no verb of its own tells of them: "left hundreds of dead and
// wounded", "with scores of injured"; not "dozens of wounded were flown out", nor "one of the dead".
func (v *view) ofFallen(s *sentence, noun int) []string {
	top := quantityOf(s, noun)
	if top == noun || s.child(noun, "det", "nmod:poss", "nmod") >= 0 || strings.HasPrefix(s.rel(top), "nsubj") {
		return nil
	}
	if !s.in(noun, "fallens") && !s.in(noun, "woundings") {
		return nil
	}
	if h := s.Words[top].Head; s.rel(top) == "obj" && s.lemmas[h] != "leave" && len(v.figureWord(s, h, noun)) > 0 {
		return nil
	}
	of := v.adjectiveOf(s, noun)
	if k := noun + 2; k < len(s.Words) && (s.lemmas[k-1] == "and" || s.lemmas[k-1] == "or") && (s.in(k, "fallens") || s.in(k, "woundings")) {
		if more := v.adjectiveOf(s, k); !slices.Equal(more, of) {
			return append(of, more...)
		}
	}
	return of
}

// wasAt reports whether a clause tells no more of those counted than where they were: "40 people were inside when it was shelled".
func wasAt(s *sentence, noun int) bool {
	top := quantityOf(s, noun)
	h := s.Words[top].Head
	if h < 0 || s.rel(top) != "nsubj" || s.child(h, "cop") < 0 || s.child(h, "expl") >= 0 {
		return false
	}
	switch s.preposition(h) {
	case "in", "on", "at", "inside", "aboard":
		return !s.in(h, "straits") && !s.in(h, "hospitals")
	}
	return s.lemmas[h] == "inside" || s.lemmas[h] == "aboard"
}

// isLoad reports whether the words behind a count say no more than that a craft or car had them in it: "left with 38 people on board".
func isLoad(s *sentence, noun, last int) bool {
	if h := s.predicateOf(noun); h >= 0 && isPassive(s, h) {
		return false // "all 38 people on board were presumed dead"
	}
	return s.aboard(last + 1)
}

// aboard reports whether a word, or it and the next, says that somebody is in a craft or car.
func (s *sentence) aboard(i int) bool {
	if i < len(s.Words) && (s.lemmas[i] == "aboard" || s.lemmas[i] == "inside") {
		return true
	}
	return i+1 < len(s.Words) && s.lemmas[i] == "on" && s.lemmas[i+1] == "board"
}

// atARate reports whether a count is what comes to pass again and again, as the words behind it say: "treats 200 patients a day".
func atARate(s *sentence, last int) bool {
	i := last + 1
	if i >= len(s.Words) || s.lemmas[i] == "daily" || s.lemmas[i] == "weekly" {
		return i < len(s.Words)
	}
	if i+1 == len(s.Words) || !s.in(i+1, "stretches") {
		return false
	}
	if i+2 < len(s.Words) {
		switch s.lemmas[i+2] {
		case "after", "before", "earlier", "early", "later", "late", "ago", "since":
			return false // "killed 12 people a day after the truce began"
		}
	}
	switch s.lemmas[i] {
	case "a", "per", "each", "every":
		return true
	}
	return false
}

// allDied reports whether the next sentence says that all those died whom this one counts: "All were killed."
func (v *view) allDied(s *sentence) bool {
	if s.index+1 >= len(v.sents) {
		return false
	}
	next := v.sents[s.index+1]
	for i := range next.Words {
		if w := next.subject(i); v.deadly(next, i) && w >= 0 && (next.lemmas[w] == "all" || next.lemmas[w] == "everyone") {
			return true
		}
	}
	return false
}

// answers reports whether a verb says of those counted that they are held to answer for something, which is no custody: "nobody has been held to
// account", "three were held responsible".
func answers(s *sentence, noun int) bool {
	h := s.predicateOf(noun)
	if h < 0 || s.lemmas[h] != "hold" {
		return false
	}
	if noun+1 < len(s.Words) && s.in(noun+1, "answerables") {
		return true // the tree hangs it on the noun: "held 12 people responsible"
	}
	return slices.ContainsFunc(s.children[h], func(x int) bool {
		return s.in(x, "answerables") || s.lemmas[x] == "account" && s.preposition(x) == "to"
	})
}

// takenIn reports whether a verb says of those counted that they were taken in, which without police or questions is a roof and no custody: "200 of
// them were taken in at a school".
func takenIn(s *sentence, noun int) bool {
	h := s.predicateOf(noun)
	return h >= 0 && s.lemmas[h] == "take" && h+1 < len(s.Words) && s.lemmas[h+1] == "in" && s.rel(h+1) == "compound:prt"
}

// gotAway reports whether a verb says of prisoners that they are held no longer: "nine inmates escaped".
func (v *view) gotAway(s *sentence, noun int) bool {
	h := s.Words[quantityOf(s, noun)].Head
	return h >= 0 && s.in(noun, "prisoners") && s.in(h, "escapes")
}

// How far the model must be surer of a kind of figure than of none where no word says what was counted; further before
// people are dead.
const (
	figureFloor = 3.0
	killedFloor = 4.0
)

// startOf is the first word of a noun's article, number, owner or adjectives.
func startOf(s *sentence, noun int) int {
	first := noun
	for _, c := range s.all(noun, "det", "nummod", "amod", "compound", "nmod:poss") {
		first = min(first, c)
	}
	return first
}

// struckBy is what the verb right before a count says of it ("and wounded four others"), whatever the tree hangs it on.
func (v *view) struckBy(s *sentence, noun, first int) []string {
	i := min(noun, first) - 1
	for i > 0 && s.Words[i].UPOS == "ADV" && s.Words[i].XPOS != "WRB" { // but not "were hurt when two gunmen"
		i--
	}
	gerund := i > 0 && strings.HasSuffix(s.lemmas[i], "ing") && s.lemmas[i-1] == "," // the tags err: "on Monday, killing 12 people"
	if i < 0 || !s.isVerb(i) && !gerund || s.lemmas[i] == "be" || i > 0 && s.in(i-1, "almosts") {
		return nil
	}
	if people, _ := v.isPeople(s, noun); !people {
		return nil
	}
	for _, lemma := range []string{s.lemmas[i], strings.TrimSuffix(s.lemmas[i], "ing")} { // lemmas err: "killing" for "kill"
		for _, f := range v.r.words.FigureWord(lemma, lexicon.Verb) {
			if !f.Weak && len(f.All) == 0 && slices.Contains(f.Slots, lexicon.Object) {
				if len(f.Of) == 1 && f.Of[0] == "wounded" && v.fatally(s, i) {
					return []string{"killed"}
				}
				if k := i - 2; k >= 0 && s.lemmas[i-1] == "and" && len(f.Of) == 1 && f.Of[0] == "wounded" && v.lexiconOf(s, k) == "killed" {
					return []string{"killed", "wounded"} // "killing and wounding ten traders"
				}
				return append([]string(nil), f.Of...)
			}
		}
	}
	return nil
}

// isStrike reports whether a noun is a strike: what is counted of it was launched, whatever it did.
func (v *view) isStrike(s *sentence, noun int) bool {
	return strings.HasSuffix(s.lemmas[noun], "strike") && v.isEventNoun(s, noun) && s.Words[noun].Marks.Event == "ASSAULT"
}

// figureByLexicon looks for a word above a noun (or the noun itself) that says what was counted.
func (v *view) figureByLexicon(s *sentence, noun int) []string {
	if lives := livesOf(s, noun); lives >= 0 {
		if of := v.figureByLexicon(s, lives); len(of) > 0 {
			return of
		}
	}
	if top := s.Words[noun].Head; top >= 0 && s.rel(noun) == "nmod" && s.preposition(noun) == "of" && (s.Words[top].UPOS == "NUM" || s.child(top, "nummod") >= 0) {
		if h := s.Words[top].Head; h >= 0 { // "two of the wounded died", "three more of them"
			if of := v.figureWord(s, h, top); len(of) > 0 {
				return of
			}
		}
	}
	if of := v.asThoseAmong(s, noun); len(of) > 0 {
		return of
	}
	for h, steps := s.Words[noun].Head, 0; h >= 0 && steps < 3; h, steps = s.Words[h].Head, steps+1 {
		of := v.figureWord(s, h, noun)
		if top := joinedTo(s, noun); len(of) == 0 && top != noun && (s.rel(noun) == "appos" || s.rel(s.Words[noun].Head) == "appos") {
			of = v.figureWord(s, h, top) // "killed Jane Roe, her two sons and a neighbour"
		}
		if len(of) == 1 && s.isVerb(h) { // "killed and wounded" under one number
			for _, c := range s.all(h, "conj") {
				if o := v.figureWord(s, c, noun); len(o) == 1 && o[0] != of[0] && s.child(c, "obj", "nsubj") < 0 {
					of = append(of, o[0])
				}
			}
		}
		if len(of) == 0 && s.rel(noun) == "nsubj" && s.Words[noun].Head == h {
			of = v.endedAs(s, h, noun)
			if x := raised(s, h); len(of) == 0 && x >= 0 {
				of = v.figureWord(s, x, noun)
			}
		}
		if len(of) > 0 {
			return of
		}
	}
	for _, c := range s.all(noun, "amod", "acl") { // "12 dead", "two wounded soldiers"
		if amongThem(s, c) {
			continue
		}
		of := v.figureWord(s, c, noun)
		if len(of) == 0 && s.in(c, "findings") && c+1 < len(s.Words) && s.in(c+1, "lifeless") {
			of = []string{"killed"} // "the names of two people found dead"
		}
		if len(of) == 1 && of[0] == "wounded" && v.movesOut(s, noun) {
			return []string{"evacuated"}
		}
		if len(of) > 0 {
			return of
		}
	}
	if p := behindAmong(s, noun); p >= 0 {
		if of := v.lexiconOf(s, p); of != "" {
			return []string{of}
		}
	}
	return v.figureWord(s, noun, noun) // "40 casualties"
}

// asThoseAmong says what became of those among whom somebody is said to be: "a cook was among those who died", "among those shot was a cook".
func (v *view) asThoseAmong(s *sentence, noun int) []string {
	for i := 1; i < len(s.Words); i++ {
		if s.lemmas[i-1] != "among" || !strings.EqualFold(s.Words[i].Form, "those") || s.Words[noun].Head != i && s.Words[i].Head != noun {
			continue
		}
		for _, c := range s.all(i, "acl", "acl:relcl") {
			if of := v.figureWord(s, c, i); len(of) > 0 {
				return of
			}
			if of := v.doneTo(s, c); len(of) > 0 {
				return of
			}
			if who := s.subject(c); who >= 0 && who != i {
				return v.figureWord(s, c, who) // "who died"
			}
		}
	}
	return nil
}

// behindAmong is the participle right behind those whom somebody is among, which the tree hangs on him: "a cook who was among six guests |
// shot in Koro"; -1 if there is none.
func behindAmong(s *sentence, noun int) int {
	p := noun + 1
	if p >= len(s.Words) || s.Words[p].XPOS != "VBN" || s.rel(p) != "acl" || s.Words[p].Head >= noun || !s.in(p, "shots") && !s.in(p, "woundings") && !s.in(p, "deaths") {
		return -1
	}
	i := noun - 1
	for i > 0 && s.Words[i].UPOS != "ADP" && s.under(i, noun) {
		i--
	}
	if i < 0 || s.lemmas[i] != "among" && s.lemmas[i] != "of" {
		return -1
	}
	return p
}

// raised is the verb that tells what somebody did of whom another only says that it is so or had to be: "are reported to have | taken refuge",
// "have had to | flee"; -1 if there is none.
func raised(s *sentence, verb int) int {
	x := s.child(verb, "xcomp")
	if x < 0 || !s.isVerb(x) || !toInfinitive(s, x) || negator(s, verb) >= 0 || negator(s, x) >= 0 || modal(s, verb) >= 0 {
		return -1
	}
	if s.lemmas[verb] == "have" && tense(s, verb) == 'p' || isPassive(s, verb) && s.in(verb, "beliefs") && perfect(s, x) {
		return x
	}
	return -1
}

// endedAs says what verbs joined to the one that a noun is the subject of tell became of it: "was walking home and was shot".
func (v *view) endedAs(s *sentence, verb, noun int) []string {
	for _, c := range s.all(verb, "conj") {
		if s.subject(c) != noun || negator(s, c) >= 0 || modal(s, c) >= 0 || !dies(s, c) && !(isPassive(s, c) && (s.in(c, "harms") || v.toHospital(s, c))) {
			continue
		}
		if of := v.figureWord(s, c, noun); len(of) > 0 {
			return of
		}
	}
	return nil
}

// figureWord says what a word tells became of a noun. Who was "fatally" shot or hurt was killed.
func (v *view) figureWord(s *sentence, word, noun int) []string {
	if s.lemmas[word] == "body" && slices.ContainsFunc(s.all(word, "amod", "compound"), func(a int) bool { return s.in(a, "halves") || s.in(a, "governings") }) {
		return nil // "shot in the lower body", "both legislative bodies"
	}
	of := v.lexiconFigure(s, word, noun)
	if len(of) == 1 && of[0] == "wounded" && v.fatally(s, word) {
		return []string{"killed"}
	}
	return of
}

// fatally reports whether a verb is said to have ended in death: "fatally shot", "shot dead", "shot five people to death".
func (v *view) fatally(s *sentence, verb int) bool {
	if !s.isVerb(verb) {
		return false
	}
	if verb > 0 && s.lemmas[verb-1] != "dead" && s.in(verb-1, "fatals") {
		return true // whatever the tree hangs it on
	}
	return slices.ContainsFunc(s.children[verb], func(x int) bool {
		return (x == verb-1 || x == verb+1) && s.in(x, "fatals") || s.lemmas[x] == "death" && s.preposition(x) == "to"
	})
}

func (v *view) lexiconFigure(s *sentence, word, noun int) []string {
	if s.isVerb(word) && word > 0 && s.in(word-1, "almosts") {
		return nil // "nearly killed a guard"
	}
	if v.toHospital(s, word) && v.inSlots(s, word, []lexicon.Slot{lexicon.Object}, noun) {
		if v.diedThere(s, word) || s.in(noun, "corpses") {
			return []string{"killed"} // "12 bodies were brought to the hospital"
		}
		return []string{"wounded"}
	}
	v.phrases(s)
	for _, m := range s.counts[word] { // "left four injured", "was taken to hospital"
		for _, f := range v.r.words.FigureWord(m.Lemma, m.Pos) {
			if f.Weak || !v.meets(s, word, nil, f.All) {
				continue
			}
			if m.Pos == lexicon.Adjective && s.isVerb(word) && !isPassive(s, word) && s.object(word) >= 0 {
				continue // who "shot dead a driver" is not dead
			}
			passive := strings.HasPrefix(m.Lemma, "be ") || m.Pos == lexicon.Adjective && s.isVerb(word) && isPassive(s, word) // "was partly destroyed by"
			told := passive && slices.Contains(f.Slots, lexicon.Subject)
			if told && (s.subject(word) == quantityOf(s, noun) || s.subject(word) == joinedTo(s, noun) && joinedTo(s, noun) >= 0 || s.rel(word) == "acl" && s.Words[word].Head == noun) || !told && v.inSlots(s, word, f.Slots, noun) {
				return append([]string(nil), f.Of...)
			}
		}
	}
	for _, pos := range partsOfSpeech(s, word) {
		for _, f := range v.r.words.FigureWord(s.lemmas[word], pos) {
			if !f.Weak && v.meets(s, word, nil, f.All) && v.inSlots(s, word, f.Slots, noun) {
				return append([]string(nil), f.Of...)
			}
		}
	}
	if of := v.toldHurt(s, word, noun); of != "" {
		return []string{of}
	}
	return nil
}

// hurtKind is the word by which people counted for something else are said to be hurt: "evacuated 9,000 people, including 108
// wounded"; "" if they are not.
func hurtKind(s *sentence, noun int) string {
	for i := noun; i <= noun+1 && i < len(s.Words); i++ {
		if l := strings.ToLower(s.Words[i].Form); l == "wounded" || l == "injured" {
			return l
		}
	}
	for _, c := range s.all(noun, "amod") {
		if l := strings.ToLower(s.Words[c].Form); (l == "wounded" || l == "injured") && !amongThem(s, c) {
			return l
		}
	}
	return ""
}
