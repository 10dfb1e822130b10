package read

import (
	"slices"
	"strings"

	"sitrep"
	"sitrep/lang"
	"sitrep/lexicon"
	"sitrep/read/howmany"
)

// count finds the figures of a sentence and gives each to the claim that it belongs to; a figure that no event carries
// is a claim of its own.
func (v *view) count(s *sentence, list []*claim) []*claim {
	forms := make([]string, len(s.Words))
	for i := range s.Words {
		forms[i] = s.Words[i].Form
	}
	taken := map[int]bool{}
	var found []amount
	for _, q := range howmany.Find(forms) {
		if q.Kind != howmany.Count && q.Kind != howmany.Share {
			continue
		}
		noun := v.countedNoun(s, q)
		if noun < 0 || taken[noun] || v.isAge(s, q) {
			continue
		}
		if a, ok := v.ofThem(s, q, found); ok {
			taken[noun] = true
			found = append(found, a)
			continue
		}
		of := v.figureOf(s, noun, q.NumberLast)
		if tally := v.tallied(s, q); tally >= 0 {
			of = v.tallyOf(s, tally)
		}
		if n := len(found); n > 0 && includes(s, q.First) && !v.diedOf(s, noun, found[n-1]) {
			of = []string{found[n-1].Of} // "9,000 people, including 108 wounded": all 108 were evacuated
		}
		if len(of) == 0 {
			of = asListed(s, noun, found)
		}
		if len(of) == 0 && v.r.words.InClass(s.lemmas[noun], "vehicles") && len(found) > 0 && found[len(found)-1].Of == "evacuated" {
			of = []string{"evacuated"} // "taken out in nine convoys"
		}
		if len(of) == 0 {
			continue
		}
		if of[0] == "delivered" && underAttack(s, list, noun) {
			continue // "attacked a convoy of nine buses"
		}
		if of[0] == "launched" && q.Low == nil && q.High == nil {
			continue // "multiple bombings" counts nothing
		}
		a := amount{word: noun, first: q.First}
		a.Of, a.Low, a.High, a.Approx, a.Vague = of[0], q.Low, q.High, q.Approx, q.Vague
		a.Span = v.figureSpan(s, q.First, q.Last, noun)
		if v.unitOf(s, noun, &a); q.First <= noun && noun <= q.Last {
			a.Unit, a.Who = "people", "" // "dozens were wounded"
		}
		if a.Of != "wounded" && a.Of != "killed" && a.Who == "" {
			a.Who = hurtKind(s, noun)
		}
		if onlyPeople[a.Of] && a.Unit != "people" || onlyThings[a.Of] && a.Unit == "people" {
			continue
		}
		taken[noun] = true
		if len(of) > 1 && q.High != nil && *q.High == 0 { // "no casualties": nobody killed, nobody wounded
			b := a
			b.Of = of[1]
			found = append(found, a, b)
			continue
		}
		a.CombinedWith = of[1:]
		found = append(found, a)
	}
	found = append(append(found, v.singles(s, taken, found)...), v.named(s)...)
	slices.SortFunc(found, func(a, b amount) int { return a.word - b.word })
	list = v.place(s, list, together(v, s, found))
	for _, c := range list {
		v.victims(c)
		v.complete(c)
	}
	return list
}

// isAge reports whether a bare number tells how old somebody is: "Jane Roe, 25,", "three men, ages 18, 20 and 22".
func (v *view) isAge(s *sentence, q howmany.Quantity) bool {
	if q.NumberFirst != q.NumberLast || q.First != q.NumberFirst || q.Low == nil || *q.Low > oldest || s.Words[q.First].XPOS != "CD" {
		return false
	}
	after := q.NumberLast + 1
	if after < len(s.Words) && (s.Words[after].UPOS == "NOUN" || s.Words[after].UPOS == "ADJ" || s.Words[after].UPOS == "PROPN") {
		return false
	}
	i := q.First - 1
	for i > 0 && (s.Words[i].UPOS == "NUM" || s.Words[i].UPOS == "PUNCT" || s.Words[i].UPOS == "CCONJ" || s.lemmas[i] == "also") {
		i--
	}
	if i < 0 || s.lemmas[i] == "age" || s.lemmas[i] == "aged" {
		return i >= 0
	}
	if s.lemmas[i+1] != "," {
		return false
	}
	people, _ := v.isPeople(s, i)
	closed := after < len(s.Words) && (s.Words[after].UPOS == "PUNCT" || s.Words[after].UPOS == "CCONJ")
	return s.Words[i].UPOS == "PROPN" || s.Words[i].UPOS == "NOUN" && people && closed
}

// oldest is the greatest number that may be an age.
const oldest = 110

// underAttack reports whether the verb that a noun stands under tells of an attack.
func underAttack(s *sentence, list []*claim, noun int) bool {
	g := s.governor(noun)
	return slices.ContainsFunc(list, func(c *claim) bool {
		return c.code == "ASSAULT" && (c.word == g || slices.Contains(c.also, g))
	})
}

// complete counts the people whom a claim names beside those whom it counts: "killing Jane Roe and wounding five others" is one
// killed and five wounded. Where nobody is counted a name gives no figure.
func (v *view) complete(c *claim) {
	if c.code != "ASSAULT" || !slices.ContainsFunc(c.figures, ofPeople) {
		return
	}
	for _, w := range append([]int{c.word}, c.also...) {
		of := v.lexiconOf(c.s, w)
		if of == "" || of == "wounded" && v.r.words.InClass(c.s.lemmas[w], "shots") || slices.ContainsFunc(c.figures, func(f amount) bool { return f.Of == of }) {
			continue
		}
		n := int64(0)
		a := amount{}
		for _, x := range append(v.slot(c.s, w, lexicon.Object), c.s.all(w, "nsubj:pass")...) {
			name := v.nameAt(c.s.index, x)
			if name == nil || name.kind != "PER" || x == a.word {
				continue
			}
			span := v.span(c.s, name.first, name.last)
			if slices.ContainsFunc(c.figures, func(f amount) bool { return f.Span.Start <= span.Start && span.End <= f.Span.End }) {
				continue // counted in a list
			}
			n++
			a.word, a.Span, a.Who = x, span, v.nameText(name)
		}
		if n == 0 {
			continue
		}
		if n > 1 {
			a.Who = ""
		}
		a.Of, a.Low, a.High, a.Unit = of, &n, &n, "people"
		c.figures = append(c.figures, a)
		c.explain("figures", "who is named beside those who are counted", a.Span.Exact)
	}
}

// lexiconOf is what a verb makes of the people that are its object, killed or wounded, or "".
func (v *view) lexiconOf(s *sentence, verb int) string {
	if !s.isVerb(verb) {
		return ""
	}
	for _, f := range v.r.words.FigureWord(s.lemmas[verb], lexicon.Verb) {
		if !f.Weak && len(f.Of) == 1 && slices.Contains(f.Slots, lexicon.Object) && (f.Of[0] == "killed" || f.Of[0] == "wounded") {
			return f.Of[0]
		}
	}
	return ""
}

// victims gives an attack without recipients those whom it killed or hurt.
func (v *view) victims(c *claim) {
	if c.code != "ASSAULT" || len(c.targets) > 0 {
		return
	}
	for _, f := range c.figures {
		if f.Of != "killed" && f.Of != "wounded" || f.High != nil && *f.High == 0 || c.s.Words[f.word].UPOS != "NOUN" {
			continue
		}
		who, ok := v.cast.byWord[at{c.s.index, f.word}]
		if ok && f.Who != "" && !slices.Contains(c.actors, who) {
			c.targets = append(c.targets, who)
		} else if c.s.child(f.word, "nmod", "acl") >= 0 && v.canAct(c.s, f.word) {
			c.targets = append(c.targets, v.actorAt(c.s, f.word)) // "the 90 people on board"
		}
	}
	c.targets = unique(c.targets)
}

// countedNoun is the noun that a quantity counts, or the number itself where it stands alone.
func (v *view) countedNoun(s *sentence, q howmany.Quantity) int {
	h := headOf(s, q.NumberFirst, q.NumberLast)
	if s.rel(h) == "nummod" || s.rel(h) == "amod" || s.rel(h) == "det" {
		if p := s.Words[h].Head; p >= 0 && s.isNoun(p) {
			if near := nounAfter(s, q.NumberLast); near >= 0 && near < p && !s.under(near, p) {
				return near // the tree has the number on a noun further on
			}
			return p
		}
	}
	// "dozens of people", "tens of thousands of lives": the noun behind the last "of".
	for _, c := range s.all(h, "nmod") {
		if s.preposition(c) != "of" {
			continue
		}
		if q.NumberFirst <= c && c <= q.NumberLast {
			if d := s.child(c, "nmod"); d >= 0 && s.preposition(d) == "of" {
				return d
			}
			continue
		}
		return c
	}
	return h
}

// nounAfter is the noun that stands right behind a number, or behind the adjectives after it; -1 if there is none.
func nounAfter(s *sentence, number int) int {
	for i := number + 1; i < len(s.Words) && i <= number+3; i++ {
		switch s.Words[i].UPOS {
		case "NOUN", "PROPN":
			if s.rel(i) != "compound" && s.rel(i) != "flat" {
				return i
			}
		case "ADJ":
		default:
			return -1
		}
	}
	return -1
}

// onlyPeople are the counts that things cannot have.
var onlyPeople = map[string]bool{"killed": true, "wounded": true, "missing": true, "detained": true, "abducted": true, "released": true,
	"displaced": true, "trapped": true, "protesting": true, "surrendered": true}

// onlyThings are the counts that people cannot have.
var onlyThings = map[string]bool{"destroyed": true, "damaged": true, "launched": true}

// figureOf says what a counted noun was: what a word of the lexicon above it says, else the model's answer. Two codes
// where one number covers both ("casualties", "killed or wounded").
func (v *view) figureOf(s *sentence, noun, number int) []string {
	if v.isStrike(s, noun) {
		return []string{"launched"}
	}
	if h := s.Words[noun].Head; h >= 0 && slices.Contains(noFigure, s.lemmas[h]) && !v.r.words.InClass(s.lemmas[noun], "humans") && s.isVerb(h) && !isPassive(s, h) && s.rel(noun) == "obj" {
		return nil
	}
	if of := v.leftAs(s, max(noun, number)); len(of) > 0 {
		return of
	}
	if of := v.struckBy(s, noun, number); len(of) > 0 {
		return of
	}
	if of := v.figureByLexicon(s, noun); len(of) > 0 {
		return of
	}
	if of := v.said(s, noun); len(of) > 0 {
		return of
	}
	if of := v.present(s, noun); of != "" {
		return []string{of}
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
	if best == "" {
		return nil
	}
	return []string{best}
}

// How far the model must be surer of a kind of figure than of none where no word says what was counted; further before
// people are dead.
const (
	figureFloor = 3.0
	killedFloor = 4.0
)

// leftAs says what people were left as by the word right behind them: "left one dead and four injured".
func (v *view) leftAs(s *sentence, last int) []string {
	i := last + 1
	if i < len(s.Words) && s.lemmas[i] != "dead" && v.r.words.InClass(s.lemmas[i], "fatals") && (i+1 == len(s.Words) || s.Words[i+1].UPOS == "PUNCT") {
		return []string{"killed"} // "four were shot, one fatally"
	}
	if i < len(s.Words) && s.Words[i].XPOS == "RB" {
		i++ // "another critically injured"
	}
	if i >= len(s.Words) || s.Words[i].XPOS != "VBN" && s.Words[i].XPOS != "JJ" || s.child(i, "obj") >= 0 {
		return nil
	}
	if i+1 < len(s.Words) && s.Words[i+1].UPOS == "NOUN" {
		return nil // "one wounded soldier"
	}
	for _, f := range v.r.words.FigureWord(strings.ToLower(s.Words[i].Form), lexicon.Adjective) {
		if !f.Weak && len(f.All) == 0 {
			return append([]string(nil), f.Of...)
		}
	}
	return nil
}

// struckBy is what the verb right before a count says of it ("and wounded four others"), whatever the tree hangs it on.
func (v *view) struckBy(s *sentence, noun, number int) []string {
	i := min(noun, number) - 1
	for i > 0 && s.Words[i].UPOS == "ADV" {
		i--
	}
	gerund := i > 0 && strings.HasSuffix(s.lemmas[i], "ing") && s.lemmas[i-1] == "," // the tags err: "on Monday, killing 12 people"
	if i < 0 || !s.isVerb(i) && !gerund || s.lemmas[i] == "be" {
		return nil
	}
	if people, _ := v.isPeople(s, noun); !people {
		return nil
	}
	for _, lemma := range []string{s.lemmas[i], strings.TrimSuffix(s.lemmas[i], "ing")} { // lemmas err: "killing" for "kill"
		for _, f := range v.r.words.FigureWord(lemma, lexicon.Verb) {
			if !f.Weak && len(f.All) == 0 && slices.Contains(f.Slots, lexicon.Object) {
				return append([]string(nil), f.Of...)
			}
		}
	}
	return nil
}

// noFigure are verbs of attack that say nothing of what became of their object.
var noFigure = strings.Fields("hit strike engage suppress target attack")

// isStrike reports whether a noun is a strike: what is counted of it was launched, whatever it did.
func (v *view) isStrike(s *sentence, noun int) bool {
	return strings.HasSuffix(s.lemmas[noun], "strike") && v.isEventNoun(s, noun) && s.Words[noun].Marks.Event == "ASSAULT"
}

// figureByLexicon looks for a word above a noun (or the noun itself) that says what was counted.
func (v *view) figureByLexicon(s *sentence, noun int) []string {
	if top := s.Words[noun].Head; top >= 0 && s.rel(noun) == "nmod" && s.preposition(noun) == "of" && s.Words[top].UPOS == "NUM" {
		if h := s.Words[top].Head; h >= 0 { // "two of the wounded died"
			if of := v.figureWord(s, h, top); len(of) > 0 {
				return of
			}
		}
	}
	for h, steps := s.Words[noun].Head, 0; h >= 0 && steps < 3; h, steps = s.Words[h].Head, steps+1 {
		of := v.figureWord(s, h, noun)
		if top := joinedTo(s, noun); len(of) == 0 && top != noun && s.rel(noun) == "appos" {
			of = v.figureWord(s, h, top) // "killed Jane Roe, her two sons and a neighbour"
		}
		if len(of) == 1 && s.isVerb(h) { // "killed and wounded" under one number
			for _, c := range s.all(h, "conj") {
				if o := v.figureWord(s, c, noun); len(o) == 1 && o[0] != of[0] && s.child(c, "obj", "nsubj") < 0 {
					of = append(of, o[0])
				}
			}
		}
		if len(of) > 0 {
			return of
		}
	}
	for _, c := range s.all(noun, "amod", "acl") { // "12 dead", "two wounded soldiers"
		of := v.figureWord(s, c, noun)
		if len(of) == 1 && of[0] == "wounded" && v.movesOut(s, noun) {
			return []string{"evacuated"}
		}
		if len(of) > 0 {
			return of
		}
	}
	return v.figureWord(s, noun, noun) // "40 casualties"
}

// figureWord says what a word tells became of a noun. Who was "fatally" shot or hurt was killed.
func (v *view) figureWord(s *sentence, word, noun int) []string {
	of := v.lexiconFigure(s, word, noun)
	if len(of) == 1 && of[0] == "wounded" && s.isVerb(word) && slices.ContainsFunc(s.children[word], func(x int) bool { return (x == word-1 || x == word+1) && v.r.words.InClass(s.lemmas[x], "fatals") }) {
		return []string{"killed"}
	}
	return of
}

func (v *view) lexiconFigure(s *sentence, word, noun int) []string {
	if v.toHospital(s, word) && v.inSlots(s, word, []lexicon.Slot{lexicon.Object}, noun) {
		return []string{"wounded"}
	}
	v.phrases(s)
	for _, m := range s.counts[word] { // "left four injured", "was taken to hospital"
		for _, f := range v.r.words.FigureWord(m.Lemma, m.Pos) {
			if f.Weak || !v.meets(s, word, f.All) {
				continue
			}
			told := strings.HasPrefix(m.Lemma, "be ") && slices.Contains(f.Slots, lexicon.Subject) && s.subject(word) == noun
			if told || v.inSlots(s, word, f.Slots, noun) {
				return append([]string(nil), f.Of...)
			}
		}
	}
	for _, pos := range partsOfSpeech(s, word) {
		for _, f := range v.r.words.FigureWord(s.lemmas[word], pos) {
			if !f.Weak && v.meets(s, word, f.All) && v.inSlots(s, word, f.Slots, noun) {
				return append([]string(nil), f.Of...)
			}
		}
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
		if l := strings.ToLower(s.Words[c].Form); l == "wounded" || l == "injured" {
			return l
		}
	}
	return ""
}

// figureSpan is the quantity with the noun that it counts.
func (v *view) figureSpan(s *sentence, first, last, noun int) sitrep.Span {
	return v.span(s, min(first, noun), max(last, noun))
}

// Words that are counted as people.
func (v *view) unitOf(s *sentence, noun int, a *amount) {
	lemma := s.lemmas[noun]
	a.Unit = "people"
	people, who := v.isPeople(s, noun)
	if !people {
		a.Unit = strings.ToLower(s.Words[noun].Form)
		if s.Words[noun].XPOS == "NN" && lemma != "" || s.Words[noun].XPOS == "NNP" && strings.ToUpper(s.Words[noun].Form) == s.Words[noun].Form {
			a.Unit = lemma + "s"
		}
		return
	}
	a.Who = who
}

// unit looks up a counted noun, by its lemma or, where the model made a lemma up, by its form.
func (v *view) unit(s *sentence, noun int) (lexicon.Unit, bool) {
	if u, ok := v.r.words.Unit(s.lemmas[noun]); ok {
		return u, true
	}
	return v.r.words.Unit(strings.TrimSuffix(strings.ToLower(s.Words[noun].Form), "s"))
}

// isPeople reports whether a noun counts people, and which kind of people.
func (v *view) isPeople(s *sentence, noun int) (bool, string) {
	switch s.lemmas[noun] {
	case "people", "person", "life", "body", "dead", "victim", "casualty", "other", "death", "fatality", "more", "soul", "wounded", "injured", "injury", "another":
		return true, ""
	}
	if ageOf(s, noun) >= 0 {
		return true, ""
	}
	if v.r.words.InClass(s.lemmas[noun], "humans") {
		return true, strings.ToLower(s.Words[noun].Form)
	}
	if u, ok := v.unit(s, noun); ok {
		return u.People, strings.ToLower(s.Words[noun].Form)
	}
	if s.Words[noun].UPOS == "NUM" || s.Words[noun].UPOS == "PRON" || s.Words[noun].UPOS == "ADJ" {
		return true, ""
	}
	if _, ok := v.noun(s, noun); ok {
		return true, strings.ToLower(s.Words[noun].Form)
	}
	if _, ok := v.r.people(s.Words[noun].Form); ok {
		return true, s.Words[noun].Form
	}
	return false, ""
}

// nextToll is how many words behind a toll another one still goes on with it.
const nextToll = 4

func ofPeople(f amount) bool { return f.Of == "killed" || f.Of == "wounded" }

// place gives every figure to the claim whose trigger the model links it to, else to the nearest trigger above it.
func (v *view) place(s *sentence, list []*claim, found []amount) []*claim {
	var bare, last *claim // last: what carries the figure before
	for k, f := range found {
		c := v.carrier(s, list, f)
		if k > 0 && (includes(s, f.first) || f.PartOf != "") {
			c = last
		} else if c == nil && k > 0 && found[k-1].Of == f.Of && (f.Of == "evacuated" || s.under(f.word, found[k-1].word)) {
			c = last
		} else if c == nil && last != nil && last.code == "ASSAULT" && ofPeople(found[k-1]) && ofPeople(f) && f.word-found[k-1].word <= nextToll {
			c = last // "left one dead and four injured"
		}
		if last = c; c != nil {
			c.take(f)
			continue
		}
		if f.first == 0 && loose[f.Of] {
			continue // "deployed a camera", "a delivery": one thing that no event tells of
		}
		if bare == nil || k > 0 && found[k-1].Of != f.Of && s.governor(found[k-1].word) != s.governor(f.word) {
			bare = newClaim(s, f.word)
			if f.Of == "launched" && v.r.words.InClass(s.lemmas[f.word], "weapons") {
				bare.code, bare.mode = "ASSAULT", "heavy-weapons" // "nine rockets landed near the base"
			}
			bare.explain("figures", "a figure that no event carries", f.Span.Exact)
			list = append(list, bare)
		}
		bare.take(f)
		last = bare
	}
	return list
}

// loose are counts that mean little of one thing alone, where no event carries it.
var loose = map[string]bool{"deployed": true, "delivered": true, "launched": true, "displaced": true, "trapped": true, "protesting": true,
	"evacuated": true, "surrendered": true}

// carrier is the claim that tells of what a figure counts.
func (v *view) carrier(s *sentence, list []*claim, f amount) *claim {
	if f.High != nil && *f.High == 0 {
		return v.carrierOfNone(s, list, f)
	}
	for _, c := range list { // "killed six people and wounded seven in a shooting": the verb's own object
		if h := s.Words[f.word].Head; h >= 0 && s.isVerb(h) && (c.word == h || slices.Contains(c.also, h)) && fits(c, f) {
			return c
		}
	}
	for _, c := range list {
		if fr := s.Trigger(c.word); fr != nil {
			if hasFigure(fr, f.word) {
				return c
			}
		}
		for _, w := range c.also {
			if fr := s.Trigger(w); fr != nil && hasFigure(fr, f.word) {
				return c
			}
		}
	}
	for _, c := range list {
		if c.word == f.word || slices.Contains(c.also, f.word) {
			return c
		}
	}
	for h := s.Words[f.word].Head; h >= 0; h = s.Words[h].Head {
		for _, c := range list {
			if (c.word == h || slices.Contains(c.also, h)) && fits(c, f) {
				return c
			}
		}
		// The trigger may be the subject or an adjunct of the verb that the figure stands under.
		for _, c := range list {
			if s.Words[c.word].Head == h && fits(c, f) && (s.rel(c.word) == "nsubj" || s.rel(c.word) == "obl" || s.rel(c.word) == "advcl") {
				return c
			}
		}
		if s.rel(h) == "ccomp" || s.rel(h) == "parataxis" {
			break
		}
	}
	return nil
}

// carrierOfNone is the claim whose own clause says that nobody was hurt: "the attack caused no casualties". Elsewhere it is
// a fact of its own.
func (v *view) carrierOfNone(s *sentence, list []*claim, f amount) *claim {
	g := s.governor(f.word)
	for _, c := range list {
		if g >= 0 && (c.word == g || s.subject(g) == c.word || s.under(f.word, c.word) && !s.isVerb(c.word)) && fits(c, f) {
			return c
		}
	}
	return nil
}

func hasFigure(f *lang.Frame, word int) bool {
	return slices.ContainsFunc(f.Args, func(a lang.Arg) bool { return a.Label == "F" && a.Word == word })
}

// fits reports whether a kind of figure can belong to what a claim tells.
func fits(c *claim, f amount) bool {
	switch f.Of {
	case "killed", "wounded", "destroyed", "damaged", "launched":
		return c.code == "ASSAULT" || c.code == "COERCE" && f.Of != "launched" && c.mode != "arrest" || c.code == "PROTEST"
	case "detained":
		return c.code == "COERCE"
	case "abducted":
		return c.code == "ASSAULT"
	case "protesting":
		return c.code == "PROTEST"
	case "deployed":
		return c.code == "MOBILIZE"
	case "evacuated", "trapped":
		return c.kind == "evacuation" || c.kind == "siege" || c.code == "RETREAT"
	case "released", "surrendered":
		return c.code == "RETREAT" || c.code == "CONCEDE" || c.kind == "prisoner-exchange"
	case "delivered":
		return c.code == "AID" || c.kind == "aid"
	case "displaced":
		return c.code == "SANCTION" || c.code == "ASSAULT"
	}
	return false
}

// includes reports whether "including" or "among them" stands just before a word.
func includes(s *sentence, first int) bool {
	for k := first - 1; k >= 0 && k >= first-3; k-- {
		switch s.lemmas[k] {
		case "include", "including", "among":
			return true
		case ",", "they", "the", "them", "at", "least":
		default:
			return false
		}
	}
	return false
}

// partOf reports whether a figure is part of the one before it: "12 people, including three children".
func partOf(s *sentence, before, f amount) bool {
	if f.first > 0 && includes(s, f.first) {
		return true
	}
	for h := f.word; h >= 0 && h != before.word; h = s.Words[h].Head {
		for _, c := range s.children[h] {
			if (s.lemmas[c] == "include" || s.lemmas[c] == "including" || s.lemmas[c] == "among") && c < f.word && c > before.word {
				return true
			}
		}
		if s.lemmas[h] == "include" || s.lemmas[h] == "including" {
			return true
		}
	}
	return false
}
