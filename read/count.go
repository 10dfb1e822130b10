package read

import (
	"slices"

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
		shares := noun >= 0 && sharesNoun(s, q, noun, found)
		if all, ok := v.outOf(s, q, noun, found); ok {
			found = slices.Insert(found, len(found)-1, all)
			continue
		}
		if noun < 0 || taken[noun] && !shares || v.isAge(s, q) || v.sizeOf(s, noun) == 0 && q.First <= noun {
			continue // "one family" is nobody's number of people
		}
		if a, ok := v.ofThem(s, q, found); ok {
			taken[noun] = true
			found = append(found, a)
			continue
		}
		if k := q.NumberLast + 3; k < len(s.Words) && amongThem(s, k) && hurtKind(s, k) != "" {
			continue // "a convoy with 300 people, 40 of them wounded"
		}
		of := v.figureOf(s, noun, q.First, q.NumberLast)
		if tally := v.tallied(s, q); tally >= 0 {
			of = v.tallyOf(s, tally)
		}
		if n := len(found); n > 0 && includes(s, q.First) && !v.diedOf(s, noun, found[n-1]) {
			of = []string{found[n-1].Of} // "9,000 people, including 108 wounded": all 108 were evacuated
		}
		if len(of) == 0 {
			of = asListed(s, noun, found)
		}
		if len(of) == 0 {
			of = v.gapped(s, q, noun, found)
		}
		if len(of) == 0 && s.in(noun, "vehicles") && len(found) > 0 && found[len(found)-1].Of == "evacuated" {
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
		if of[0] == "wounded" && thenDied(s, noun) {
			of = []string{"killed"}
		}
		a := amount{word: noun, first: q.First, told: true}
		a.Of, a.Low, a.High, a.Approx, a.Vague = of[0], q.Low, q.High, q.Approx, q.Vague
		if s.lemmas[noun] == "couple" {
			a.Approx = false // two who are married, not some two
		}
		a.Span = v.figureSpan(s, q.First, q.Last, noun)
		if v.unitOf(s, noun, &a); q.First <= noun && noun <= q.Last {
			a.Unit, a.Who = "people", "" // "dozens were wounded"
		}
		if n := len(found); n > 0 && ofPeople(a) && a.Who == "" && s.Words[noun].UPOS == "NUM" && noun-found[n-1].word <= elided {
			a.Who = ofAll(s, found).Who // "six soldiers were killed and five wounded"
		}
		if n := len(found); shares && a.Unit == "people" {
			found[n-1].Who, a.Who = kindBefore(s, found[n-1].first, noun), kindBefore(s, q.NumberLast, noun)
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
		if n := len(found); n > 0 && v.ofThose(s, q, noun, a, found[n-1]) {
			a.PartOf = "+"
		}
		found = append(found, a)
	}
	found = append(append(found, v.singles(s, taken, found)...), v.named(s)...)
	found = append(found, v.multiple(s, taken)...)
	slices.SortStableFunc(found, func(a, b amount) int { return a.word - b.word })
	list = v.place(s, list, v.selfToo(s, wholes(s, together(v, s, found))))
	list = v.gather(s, list)
	for _, c := range list {
		v.addUp(c)
		v.victims(c)
		v.complete(c)
	}
	return list
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

// underAttack reports whether the verb that a noun stands under tells of an attack.
func underAttack(s *sentence, list []*claim, noun int) bool {
	g := s.governor(noun)
	return slices.ContainsFunc(list, func(c *claim) bool {
		return c.code == "ASSAULT" && (c.word == g || slices.Contains(c.also, g))
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
