package read

import (
	"slices"
	"strings"

	"sitrep"
	"sitrep/lexicon"
	"sitrep/read/howmany"
)

// count finds the figures of a sentence and gives each to the claim that it belongs to; a figure that no event carries
// is a claim of its own.
func (v *view) count(s *sentence, list []*claim) []*claim {
	k := &counting{v: v, s: s, list: list, taken: map[int]bool{}}
	for _, q := range howmany.Find(s.forms()) {
		if q.Kind != howmany.Count && q.Kind != howmany.Share {
			continue
		}
		for _, one := range steps(s, q) {
			k.read(one)
		}
	}
	found := append(append(k.found, v.singles(s, k.taken, k.found)...), v.named(s)...)
	found = append(append(found, v.multiple(s, k.taken)...), v.spared(s, k.taken)...)
	found = v.closed(s, found)
	slices.SortStableFunc(found, func(a, b amount) int { return a.word - b.word })
	list = v.place(s, list, summedUp(v.selfToo(s, wholes(s, together(v, s, found)))))
	list = v.takenByForce(s, v.gather(s, list))
	for _, c := range list {
		v.addUp(c)
		v.victims(c)
		v.complete(c)
	}
	return list
}

// counting is a sentence while its quantities are read as figures, from the first to the last.
type counting struct {
	v     *view
	s     *sentence
	list  []*claim     // what the sentence claims
	taken map[int]bool // nouns that are counted
	found []amount     // the figures so far
}

// read finds what a quantity counts and what became of them, and keeps it as a figure.
func (k *counting) read(q howmany.Quantity) {
	if remarksOn(k.s, q) || notThis(k.s, q) {
		return
	}
	noun := k.v.countedNoun(k.s, q)
	shares := noun >= 0 && sharesNoun(k.s, q, noun, k.found)
	if all, ok := k.v.outOf(k.s, q, noun, k.found); ok {
		k.found = slices.Insert(k.found, len(k.found)-1, all)
		return
	}
	households := noun >= 0 && k.v.sizeOf(k.s, noun) == 0 && q.First <= noun
	if noun < 0 || k.taken[noun] && !shares || k.v.isAge(k.s, q) || households && k.s.Words[noun].XPOS != "NNS" {
		return // "one family" is nobody's number of people
	}
	if a, ok := k.v.ofThem(k.s, q, k.found); ok {
		k.taken[noun] = true
		k.found = append(k.found, a)
		return
	}
	if k.v.partAmong(k.s, q, noun, k.found) {
		a := k.amount(q, noun, ofAll(k.s, k.found).Of, false)
		if a.PartOf = "+"; suits(a) {
			k.taken[noun] = true
			k.found = append(k.found, a)
		}
		return
	}
	if h := q.NumberLast + 3; h < len(k.s.Words) && amongThem(k.s, h) && k.s.Words[h].UPOS != "CCONJ" && hurtKind(k.s, h) != "" {
		return // "a convoy with 300 people, 40 of them wounded"
	}
	of := k.became(q, noun)
	if len(of) == 0 || k.someOfThem(q, noun, of) {
		return
	}
	if households && !onTheMove[of[0]] {
		return // nor are "three families", of whom some were killed
	}
	a := k.amount(q, noun, of[0], shares)
	k.v.reunit(k.s, &a)
	if suits(a) {
		if households {
			a.Unit, a.Who = strings.ToLower(k.s.Words[noun].Form), "" // "6,000 families fled"
		}
		one := k.s.lemmas[q.NumberFirst] == "one" && !ofPeople(a)                    // the dead and the hurt count, whatever their names
		a.known = one && (k.v.isNamed(k.s, q.NumberFirst) || k.v.isNamed(k.s, noun)) // "one of them, Omar Said, was freed"
		k.taken[noun] = true
		k.keep(q, a, of[1:])
	}
}

// remarksOn reports whether a quantity only says what most of those just counted are, or how badly none of them fared: "80 people, most of them
// recruits, died", "three were hurt, none of them seriously".
func remarksOn(s *sentence, q howmany.Quantity) bool {
	i := q.NumberLast + 1
	if i+2 >= len(s.Words) || s.lemmas[i] != "of" || s.Words[i+1].UPOS != "PRON" || q.First == 0 || !parts(s, q.First-1) {
		return false
	}
	switch next := &s.Words[i+2]; s.lemmas[q.NumberFirst] {
	case "most":
		return next.UPOS != "VERB" && next.UPOS != "AUX"
	case "none":
		return next.UPOS == "ADV" || next.UPOS == "ADP"
	}
	return false
}

// notThis reports whether a number is told only as the one that does not hold: "twelve people, not 20, were killed", "12 rather than 20".
func notThis(s *sentence, q howmany.Quantity) bool {
	i := q.First - 1
	if i > 0 && s.lemmas[i] == "the" {
		i-- // "12 soldiers, not the 20 of whom the rebels spoke"
	}
	if i < 0 {
		return false
	}
	if s.lemmas[i] == "not" {
		return i == 0 || s.Words[i-1].UPOS != "AUX"
	}
	two := strings.Join(s.lemmas[max(0, i-1):i+1], " ")
	return two == "rather than" || two == "instead of" || two == "oppose to" || two == "opposed to"
}

// became is what the counted were or what became of them: two codes where one number covers both, none if it is no figure.
func (k *counting) became(q howmany.Quantity, noun int) []string {
	of := k.told(q, noun)
	switch {
	case len(of) == 0:
		return nil
	case of[0] == "delivered" && heldUp(k.s, k.list, noun):
		return nil // "attacked a convoy of nine buses", "a convoy of 40 lorries was turned back"
	case of[0] == "launched" && q.Low == nil && q.High == nil:
		return nil // "multiple bombings" counts nothing
	case of[0] == "detained" && heldInContempt(k.s, noun):
		return nil
	case of[0] == "detained" && k.s.in(noun, "hostages"):
		return []string{"abducted"}
	case of[0] == "abducted" && arrestedBy(k.list, k.s.Words[noun].Head):
		return []string{"detained"} // "police led away six men"
	case of[0] == "released" && k.dischargedPatients(noun):
		return nil // "40 were in hospital, and 30 have been discharged"
	case of[0] == "wounded" && thenDied(k.s, noun), of[0] == "missing" && foundDead(k.s, noun):
		return []string{"killed"}
	case of[0] == "protesting" && q.High != nil && *q.High == 1:
		return nil // "one of the protesters said"
	case onlyPeople[of[0]] && atARate(k.s, max(noun, q.Last)), (of[0] == "killed" || of[0] == "wounded") && ofHazardBefore(k.s, noun):
		return nil
	}
	return of
}

// ofHazardBefore reports whether a count is of the dead of a disaster or accident by which the sentence only says when something else was: "a week
// after an earthquake that killed 3,700 people".
func ofHazardBefore(s *sentence, noun int) bool {
	for w, steps := noun, 0; w >= 0 && steps < 5; w, steps = s.Words[w].Head, steps+1 {
		if s.Words[w].Rel != "acl:relcl" && s.Words[w].Rel != "acl" {
			continue
		}
		over := s.Words[w].Head
		if over < 0 || !s.in(over, "hazards") && !s.in(over, "mishaps") {
			return false
		}
		after := s.child(over, "case")
		return after > 0 && s.in(after-1, "stretches") && (s.lemmas[after] == "after" || s.lemmas[after] == "before" || s.lemmas[after] == "since")
	}
	return false
}

// heldInContempt reports whether those counted are held in contempt, or in what else nobody is locked up in.
func heldInContempt(s *sentence, noun int) bool {
	g := s.predicateOf(noun)
	return g >= 0 && s.lemmas[g] == "hold" && slices.ContainsFunc(s.all(g, "obl"), func(w int) bool {
		return (s.lemmas[w] == "contempt" || s.lemmas[w] == "esteem") && s.preposition(w) == "in"
	})
}

// dischargedPatients reports whether those counted are let go by a hospital, and by nobody who held them.
func (k *counting) dischargedPatients(noun int) bool {
	g := k.s.predicateOf(noun)
	if g >= 0 && !isPassive(k.s, g) {
		if n := k.s.subject(g); n >= 0 && !k.s.in(n, "hospitals") {
			return false // "police discharged 12 men after the accident"
		}
	}
	return g >= 0 && k.s.lemmas[g] == "discharge" && slices.ContainsFunc(k.s.lemmas, func(l string) bool {
		return k.v.r.words.InClass(l, "hospitals") || k.v.r.words.InClass(l, "illnesses") || l == "patient" || strings.HasPrefix(l, "hospitali") // "hospitalised"
	})
}

// arrestedBy reports whether a verb tells of an arrest.
func arrestedBy(list []*claim, verb int) bool {
	return slices.ContainsFunc(list, func(c *claim) bool { return c.code == "COERCE" && c.mode == "arrest" && c.tellsBy(verb) })
}

// foundDead reports whether those who were missing are told to have been found dead: "two divers missing since Friday were found dead".
func foundDead(s *sentence, noun int) bool {
	g := s.predicateOf(noun)
	return g >= 0 && s.in(g, "findings") && isPassive(s, g) && slices.ContainsFunc(s.all(g, "xcomp"), func(x int) bool { return s.in(x, "lifeless") })
}

// unaccounted reports whether nobody knows where those counted are: "thirty were still not accounted for".
func unaccounted(s *sentence, noun int) bool {
	g := s.predicateOf(noun)
	return g >= 0 && s.lemmas[g] == "account" && isPassive(s, g) && negator(s, g) >= 0
}

// onlyAboard reports whether a sentence only says how many were in a craft: "there were 40 passengers on board".
func onlyAboard(s *sentence, noun int) bool {
	h := s.Words[noun].Head
	if there := s.child(noun, "expl") >= 0 || h >= 0 && s.child(h, "expl") >= 0; !there {
		return false
	}
	for i := noun + 1; i < len(s.Words) && s.Words[i].UPOS != "PUNCT"; i++ {
		if s.aboard(i) {
			return true
		}
	}
	return false
}

// told is what the sentence tells of the counted: by itself, else with what was counted before.
func (k *counting) told(q howmany.Quantity, noun int) []string {
	of := k.v.figureOf(k.s, noun, q.First, q.NumberLast)
	if onlyAboard(k.s, noun) && (len(of) == 0 || !isCasualty(of[0])) {
		return nil
	}
	if unaccounted(k.s, noun) {
		return []string{"missing"}
	}
	if k.otherGiver(q) > 0 {
		return peopleOnly(*k.before())
	}
	if peg := max(peggedAt(k.s, q.First), listedTally(k.s, q)); peg >= 0 {
		of = k.countedAt(peg)
	} else if tally := k.v.tallied(k.s, q); tally >= 0 {
		of = k.countedAt(tally)
	} else if tally, _ := movedAt(k.s, q.First); tally >= 0 && len(of) == 0 {
		of = k.countedAt(tally)
	}
	if before := k.before(); before != nil && includes(k.s, q.First) && !k.v.diedOf(k.s, noun, *before) {
		of = []string{before.Of} // "9,000 people, including 108 wounded": all 108 were evacuated
	}
	if len(of) == 0 {
		of = asListed(k.s, noun, k.found)
	}
	if len(of) == 0 {
		of = k.v.gapped(k.s, q, noun, k.found)
	}
	if len(of) == 0 {
		of = k.given(q, noun)
	}
	if len(of) == 0 {
		of = k.besides(q)
	}
	if len(of) == 0 && inCrowd(k.s, k.list, noun) {
		of = []string{"protesting"}
	}
	if before := k.before(); len(of) == 0 && k.s.in(noun, "vehicles") && before != nil && before.Of == "evacuated" {
		of = []string{"evacuated"} // "taken out in nine convoys"
	}
	if len(of) == 0 && k.v.isRaids(k.s, q, noun) {
		of = []string{"launched"} // "63 attacks", "beat off 70 assaults"
	}
	return of
}

// besides is what became of those whom some words add to the people counted just before: "the toll stood at 40, | not counting nine attackers",
// "4,000 soldiers besides 900 civilians"; nil if none do.
func (k *counting) besides(q howmany.Quantity) []string {
	const reach = 12 // words
	before, i := k.before(), q.First-1
	if before == nil || before.Unit != "people" || i < 1 || i-before.word > reach {
		return nil
	}
	two := k.s.lemmas[i-1] + " " + k.s.lemmas[i]
	if !k.s.in(i, "addings") && two != "not count" && two != "not include" && two != "apart from" && two != "aside from" {
		return nil
	}
	return []string{before.Of}
}

// isRaids reports whether a number counts attacks that the model reads as such, and no blasts or clashes, of which one attack may make many.
func (v *view) isRaids(s *sentence, q howmany.Quantity, noun int) bool {
	if d := s.child(noun, "det"); d >= 0 {
		return false // "the two attacks" are those told before
	}
	return q.Low != nil && q.High != nil && !q.Vague && *q.Low > 1 && s.Words[noun].XPOS == "NNS" && s.in(noun, "onslaughts") && s.Words[noun].Marks.Event == "ASSAULT"
}

// someOfThem reports whether a quantity only points at one or some of those whom the report has told of, of whom the sentence says something
// else: "one of the protesters said", "some of the wounded were flown out". Who "most of the dead were" counts.
func (k *counting) someOfThem(q howmany.Quantity, noun int, of []string) bool {
	s := k.s
	h := s.Words[noun].Head
	if !onlyPeople[of[0]] {
		return false // "one of the shells hit the mill"
	}
	if y := s.predicateOf(noun); y >= 0 && s.Words[y].UPOS == "NOUN" && s.child(y, "cop") >= 0 && s.preposition(y) == "" {
		return false
	}
	if one := q.Low != nil && q.High != nil && *q.Low == 1 && *q.High == 1; !one && (q.Low != nil || q.High != nil) {
		return false
	}
	return h >= 0 && h < noun && s.rel(noun) == "nmod" && s.preposition(noun) == "of" && s.child(noun, "det", "nmod:poss") >= 0 &&
		!s.isVerb(h) && slices.Equal(of, k.v.figureWord(s, noun, noun))
}

// before is the figure last found, nil before the first.
func (k *counting) before() *amount {
	if len(k.found) == 0 {
		return nil
	}
	return &k.found[len(k.found)-1]
}

// amount is a quantity as the figure of what became of a noun. Where it shares the noun with the figure before, each gets the kind
// of people that stands behind its own number.
func (k *counting) amount(q howmany.Quantity, noun int, of string, shares bool) amount {
	a := amount{word: noun, first: q.First, told: true, by: k.otherGiver(q)}
	if len(k.found) > 0 {
		a.town = k.v.elsewhere(k.s, q, noun, k.found)
		a.rival = a.by > 0 || a.town > 0 || k.againstOthers(q, noun)
	}
	a.Of, a.Low, a.High, a.Approx, a.Vague = of, q.Low, q.High, q.Approx, q.Vague
	if a.Low != nil && boundBehind(k.s, max(noun, q.Last)) {
		a.High = nil
	}
	if k.s.lemmas[noun] == "couple" {
		a.Approx = false // two who are married, not some two
	}
	a.Span = k.v.figureSpan(k.s, q.First, q.Last, noun)
	k.v.unitOf(k.s, noun, &a)
	if q.First <= noun && noun <= q.Last && k.v.thingBefore(k.s, noun) < 0 {
		a.Unit, a.Who = "people", "" // "dozens were wounded"
	}
	before := k.before()
	if before != nil && ofPeople(a) && a.Who == "" && k.s.Words[noun].UPOS == "NUM" && noun-before.word <= elided {
		a.Who = ofAll(k.s, k.found).Who // "six soldiers were killed and five wounded"
	}
	if shares && a.Unit == "people" {
		before.Who, a.Who = kindBefore(k.s, before.first, noun), kindBefore(k.s, q.NumberLast, noun)
	}
	if a.Of != "wounded" && a.Of != "killed" && a.Who == "" {
		a.Who = hurtKind(k.s, noun)
	}
	return a
}

// boundBehind reports whether the words behind a counted noun leave open how many more there are: "sixty people or more".
func boundBehind(s *sentence, last int) bool {
	i := last + 1
	if i+1 >= len(s.Words) {
		return false
	}
	or := s.lemmas[i] == "or" && (s.lemmas[i+1] == "more" || s.lemmas[i+1] == "upwards")
	least := s.lemmas[i] == "at" && s.lemmas[i+1] == "least"
	return (or || least) && (i+2 == len(s.Words) || !s.isNoun(i+2) && s.Words[i+2].UPOS != "NUM")
}

// onTheMove are the fates that are counted by families too.
var onTheMove = map[string]bool{"displaced": true, "evacuated": true, "trapped": true}

// reunit mends what a word counts by what became of it: whoever is the object of a killing lives, though no list knows the noun ("killed two
// quarrymen"), a bomber that is shot down is no man, and of two ferries "a third" that is hit is damaged.
func (v *view) reunit(s *sentence, a *amount) {
	switch {
	case a.Unit == "people" && onlyThings[a.Of] && s.in(a.word, "aerials"):
		a.Unit, a.Who = pluralOf(s.lemmas[a.word]), ""
	case a.Unit != "people" && a.Of == "wounded" && v.thingBefore(s, a.word) >= 0:
		a.Of = "damaged"
	case a.Unit != "people" && a.Of == "killed" && v.isSlain(s, a.word):
		a.Unit, a.Who = "people", strings.ToLower(s.Words[a.word].Form)
	}
}

// isSlain reports whether a noun that no list knows is the object of a verb of killing.
func (v *view) isSlain(s *sentence, noun int) bool {
	if _, known := v.unit(s, noun); known || s.Words[noun].UPOS != "NOUN" || s.in(noun, "unslains") || len(v.slot(s, noun, "of")) > 0 {
		return false // "killed a number of guards" is not one
	}
	h := s.Words[noun].Head
	return h >= 0 && s.isVerb(h) && s.in(h, "killings") && (s.object(h) == noun || s.rel(noun) == "nsubj" && isPassive(s, h))
}

// suits reports whether what is counted can have become that: people are not damaged, and things do not die.
func suits(a amount) bool {
	if a.Unit == "people" {
		return !onlyThings[a.Of]
	}
	return !onlyPeople[a.Of]
}

// isCasualty reports whether a fate is one of which a number may leave open who met which: "forty killed or wounded".
func isCasualty(of string) bool { return of == "killed" || of == "wounded" || of == "missing" }

// keep adds a figure, with what else its number covers. "No casualties" is two: nobody killed and nobody wounded.
func (k *counting) keep(q howmany.Quantity, a amount, covered []string) {
	if len(covered) > 0 && (!isCasualty(a.Of) || !isCasualty(covered[0])) {
		covered = nil // "eleven were kidnapped and later freed": the second verb counts nobody anew
	}
	if len(covered) > 0 && q.High != nil && *q.High == 0 {
		b := a
		b.Of = covered[0]
		k.found = append(k.found, a, b)
		return
	}
	a.CombinedWith = covered
	k.found = append(k.found, a)
}

// ofAll is the last count that is not told as a part of another.
func ofAll(s *sentence, found []amount) amount {
	k := len(found) - 1
	for k > 0 && (found[k].PartOf != "" || includes(s, found[k].first)) {
		k--
	}
	return found[k]
}

// elided is how many words after a count of people a bare number may leave out what it counts.
const elided = 6

// heldUp reports whether the verb that a noun stands under tells of an attack, or that it was stopped.
func heldUp(s *sentence, list []*claim, noun int) bool {
	g := s.governor(noun)
	return slices.ContainsFunc(list, func(c *claim) bool {
		return (c.code == "ASSAULT" || c.code == "COERCE" || c.code == "REJECT") && c.tellsBy(g)
	})
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

// victims gives an attack without recipients those whom it killed or hurt; a land in which it was is none, and whose the thing
// attacked is suffers beside them: "overran an army base, killing 17 soldiers".
func (v *view) victims(c *claim) {
	if c.code != "ASSAULT" {
		return
	}
	var owners []int
	for _, who := range c.targets {
		if v.ownsThing(c, who) {
			owners = append(owners, who)
		} else if !v.onlyScene(c.s, who) {
			return
		}
	}
	var hurt []int
	for _, f := range c.figures {
		if f.Of != "killed" && f.Of != "wounded" || f.High != nil && *f.High == 0 || c.s.Words[f.word].UPOS != "NOUN" {
			continue
		}
		who, ok := v.cast.byWord[at{c.s.index, f.word}]
		if ok && f.Who != "" && !slices.Contains(c.actors, who) {
			hurt = append(hurt, v.joinedActors(c.s, f.word, who)...) // "killed 30 policemen and soldiers"
		} else if c.s.child(f.word, "nmod", "acl") >= 0 && v.canAct(c.s, f.word) {
			hurt = append(hurt, v.actorAt(c.s, f.word)) // "the 90 people on board"
		}
	}
	if len(hurt) > 0 {
		c.targets = unique(append(owners, hurt...))
	}
}

// ownsThing reports whether somebody is named only by a word before the noun of a thing that a claim says was attacked: "an army base".
func (v *view) ownsThing(c *claim, who int) bool {
	return len(c.objects) > 0 && v.onlyAs(c.s, who, func(s *sentence, w int) bool {
		return s.rel(w) == "compound" || s.Words[w].Rel == "nmod:poss"
	})
}

// onlyScene reports whether somebody is a country that a sentence names only as where something was: "a raid in southern Mali killed".
func (v *view) onlyScene(s *sentence, who int) bool {
	return v.cast.list[who].kind == sitrep.Country && v.onlyAs(s, who, func(s *sentence, w int) bool { return v.standsAsPlace(s, w) || s.rel(w) == "amod" })
}
