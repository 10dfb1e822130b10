package read

import (
	"slices"
	"strings"

	"sitrep/lang"
)

// nextToll is how many words behind a toll another one still goes on with it.
const nextToll = 4

func ofPeople(f amount) bool { return f.Of == "killed" || f.Of == "wounded" }

// place gives every figure to the claim whose trigger the model links it to, else to the nearest trigger above it.
func (v *view) place(s *sentence, list []*claim, found []amount) []*claim {
	var bare, last *claim // last: what carries the figure before
	for k, f := range found {
		c := v.carrier(s, list, f)
		if c != nil && v.otherVoice(s, c.word, f.word) {
			c = nil
		}
		if c != nil && last != nil && (onlyDriven(c, last) && v.goesOnWithToll(s, found[k-1], f) || v.onlyHeld(s, c, last, found[k-1], f)) {
			list = slices.DeleteFunc(list, func(x *claim) bool { return x == c })
			c = last
		}
		if k > 0 && (includes(s, f.first) || f.PartOf != "") {
			c = last
		} else if c == nil && k > 0 && found[k-1].Of == f.Of && (f.Of == "evacuated" || s.under(f.word, found[k-1].word)) {
			c = last
		} else if c == nil && last != nil && last.code == "ASSAULT" && ofPeople(found[k-1]) && ofPeople(f) && (f.word-found[k-1].word <= nextToll || v.sameBreath(s, found[k-1], f)) {
			c = last // "left one dead and four injured"
		} else if c == nil && last != nil && (last.bare() || last.code == "ASSAULT" && ofPeople(found[k-1]) && ofPeople(f)) && v.goesOnWithToll(s, found[k-1], f) {
			c = last
		}
		if standsAlone(s, found, k) {
			c, bare = nil, nil
		}
		if last = c; c != nil {
			c.take(f)
			continue
		}
		if g := s.governor(f.word); f.Of == "evacuated" && g >= 0 && v.onlyLeaves(s, g) || !f.told && loose[f.Of] {
			continue // "deployed a camera", "a delivery": one thing that no event tells of
		}
		if bare == nil || v.otherVoice(s, bare.word, f.word) || k > 0 && found[k-1].Of != f.Of && s.governor(found[k-1].word) != s.governor(f.word) {
			bare = newClaim(s, f.word)
			if f.by > 0 {
				bare.claimant = v.actorAt(s, f.by)
			}
			if f.Of == "launched" && s.in(f.word, "weapons") {
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

// standsAlone reports whether a figure is a claim of its own beside those before it: a toll that they bring to its number, "killed four soldiers,
// bringing the toll to 28", or a number given against theirs.
func standsAlone(s *sentence, found []amount, k int) bool {
	verb := brought(s, found[k].first)
	return found[k].rival || verb >= 0 && ofPeople(found[k]) && (k == 0 || verb != brought(s, found[k-1].first))
}

// onlyDriven reports whether a claim of people driven out only goes on with a toll that nobody is said to have taken: "the war has cost 900
// lives and driven thousands from their homes", "nine were killed and hundreds driven from their homes".
func onlyDriven(c, toll *claim) bool {
	return c != toll && c.code == "SANCTION" && c.s.child(c.word, "aux", "aux:pass") < 0 && (len(c.actors) == 0 || toll.bare())
}

// sameBreath reports whether a joined clause tells of more people on top of a count, without a place or a cause of its own: "killed a guard
// while three others were wounded".
func (v *view) sameBreath(s *sentence, before, f amount) bool {
	x, y := s.predicateOf(before.word), s.predicateOf(f.word)
	return x >= 0 && y >= 0 && v.onTop(s, before, f) && !s.diesOtherwise(y) && !v.twoPlaces(s, x, y)
}

// otherVoice reports whether a later word of a sentence is in what another source says. A word that tells of a deed is no cue for whom it was
// done to: "put nine people in jail".
func (v *view) otherVoice(s *sentence, a, b int) bool {
	x, y := v.sayings(s.index, a), v.sayings(s.index, b)
	return len(y) > 0 && (y[0].sent != s.index || y[0].cue != a || s.Words[b].Head != a) && (len(x) == 0 || x[0] != y[0])
}

// loose are counts that mean little of one thing alone, where no event carries it.
var loose = map[string]bool{"deployed": true, "delivered": true, "launched": true, "displaced": true, "trapped": true, "protesting": true,
	"evacuated": true, "surrendered": true}

// carrier is the claim that tells of what a figure counts.
func (v *view) carrier(s *sentence, list []*claim, f amount) *claim {
	if f.High != nil && *f.High == 0 {
		return v.carrierOfNone(s, list, f)
	}
	if y := s.predicateOf(f.word); y >= 0 && f.Of == "killed" && s.diesOtherwise(y) {
		return nil // "while two others died of cancer"
	}
	for _, find := range []func(*sentence, []*claim, amount) *claim{objectOf, foundAs, inItsClause, saidToBe, byModel, itsOwn, clauseBehind, above, besideVerb} {
		if c := find(s, list, f); c != nil {
			return c
		}
	}
	return nil
}

// saidToBe is the claim of what those counted are said to have come to: "nine hostages are known to have been | released".
func saidToBe(s *sentence, list []*claim, f amount) *claim {
	y := s.predicateOf(f.word)
	if y < 0 || !s.in(y, "beliefs") || !isPassive(s, y) {
		return nil
	}
	x := s.child(y, "xcomp")
	if k := slices.IndexFunc(list, func(c *claim) bool { return x >= 0 && c.tellsBy(x) }); k >= 0 {
		return list[k]
	}
	return nil
}

// tellsBy reports whether a claim rests on a word.
func (c *claim) tellsBy(word int) bool { return c.word == word || slices.Contains(c.also, word) }

// objectOf is the claim by the verb whose own object is counted: "killed six people and wounded seven in a shooting".
func objectOf(s *sentence, list []*claim, f amount) *claim {
	h := s.Words[f.word].Head
	for _, c := range list {
		if h >= 0 && s.isVerb(h) && c.tellsBy(h) && fits(c, f) {
			return c
		}
	}
	return nil
}

// foundAs is the claim by how those counted were found: "two men were found shot to death".
func foundAs(s *sentence, list []*claim, f amount) *claim {
	g := s.governor(f.word)
	for _, c := range list {
		if g >= 0 && s.in(g, "findings") && s.Words[c.word].Head == g && s.rel(c.word) == "xcomp" && isPassive(s, g) && fits(c, f) {
			return c
		}
	}
	return nil
}

// inItsClause is the claim by the noun whose own clause tells of those counted, before any other that the clause is told beside: "killed a
// suspect in the raids in which sixty people died", "a bombing that recalled the attack that left 35 dead".
func inItsClause(s *sentence, list []*claim, f amount) *claim {
	if !ofPeople(f) {
		return nil
	}
	for w, steps := f.word, 0; w >= 0 && steps < 4; w, steps = s.Words[w].Head, steps+1 {
		if s.Words[w].Rel != "acl:relcl" {
			continue
		}
		over := s.Words[w].Head
		for _, c := range list {
			if over < w && c.word == over && c.code == "ASSAULT" && fits(c, f) {
				return c
			}
		}
		return nil
	}
	return nil
}

// byModel is the claim that the model gives the count to.
func byModel(s *sentence, list []*claim, f amount) *claim {
	counts := func(word int) bool {
		fr := s.Trigger(word)
		return fr != nil && hasFigure(fr, f.word)
	}
	for _, c := range list {
		if ofPeople(f) && c.code != "" && !fits(c, f) {
			continue // "70 were arrested and nine hurt"
		}
		if counts(c.word) || slices.ContainsFunc(c.also, counts) {
			return c
		}
	}
	return nil
}

// itsOwn is the claim by the counted noun itself: "three attacks".
func itsOwn(_ *sentence, list []*claim, f amount) *claim {
	for _, c := range list {
		if c.tellsBy(f.word) {
			return c
		}
	}
	return nil
}

// clauseBehind is the claim by the clause of those counted: "three people shot in Koro", "the bodies of three men who had been shot".
func clauseBehind(s *sentence, list []*claim, f amount) *claim {
	alone := f.told && s.rel(f.word) != "conj" && s.rel(f.word) != "appos" && !slices.ContainsFunc(s.all(f.word, "conj"), s.isNoun)
	for _, c := range list {
		word := doneWith(s, c.word)
		over := s.Words[word].Head
		if word == behindAmong(s, f.word) {
			over = f.word
		}
		if h := s.Words[f.word].Head; over >= 0 && over == h && s.Words[h].UPOS == "NUM" && s.preposition(f.word) == "of" {
			over = f.word // "one of five people shot"
		}
		// A relative clause may tell of the dead and hurt only what is told of them elsewhere, but those held are held by it: "nine men who were seized".
		own := s.Words[word].Rel == "acl" || s.rel(word) == "acl" && (alone && c.code == "ASSAULT" || !ofPeople(f))
		does := f.Of == "protesting" || f.Of == "deployed" // "20,000 nurses marching on the palace"
		if over == f.word && own && (does || isPassive(s, word)) && fits(c, f) {
			return c
		}
	}
	return nil
}

// above is the claim by a word over the count in its clause, or by the subject or an adjunct of such a word.
func above(s *sentence, list []*claim, f amount) *claim {
	for h := s.Words[f.word].Head; h >= 0; h = s.Words[h].Head {
		for _, c := range list {
			if c.tellsBy(h) && fits(c, f) {
				return c
			}
		}
		for _, c := range list {
			w := standingFor(s, c.word)
			if s.Words[w].Head != h || !fits(c, f) {
				continue
			}
			switch s.rel(w) {
			case "nsubj":
				return c
			case "obl", "advcl":
				if w == c.word {
					return c
				}
			case "obj":
				if y := s.predicateOf(f.word); c.code == "ASSAULT" && ofPeople(f) && y >= 0 && s.rel(y) == "advcl" {
					return c // "opened fire, killing three"
				}
			}
		}
		if s.rel(h) == "ccomp" || s.rel(h) == "parataxis" {
			break
		}
	}
	return nil
}

// standingFor is the noun for many that a word stands behind, "a wave of | attacks", or the arm whose use it tells, "a grenade | thrown at
// a car"; else the word itself.
func standingFor(s *sentence, word int) int {
	h := s.Words[word].Head
	if h >= 0 && (s.rel(word) == "nmod" && s.preposition(word) == "of" && s.in(h, "successions") || s.rel(word) == "acl" && s.in(h, "weapons")) {
		return h
	}
	return word
}

// besideReach is how many words may stand between the noun for an attack and the "that" which takes it up.
const besideReach = 6

// besideVerb is the attack whose noun stands right beside the verb over a count, whatever the tree hangs either on: "six died in a
// bombing", "the suspect in a shooting in Koro that killed three".
func besideVerb(s *sentence, list []*claim, f amount) *claim {
	if c := behindVictims(s, list, f); c != nil {
		return c
	}
	verb := s.governor(f.word)
	if k := s.child(f.word, "acl"); k >= 0 && s.child(k, "nsubj") < 0 {
		verb = k
	}
	if verb < 0 || !s.isVerb(verb) {
		return nil
	}
	that := s.child(verb, "nsubj")
	if that >= 0 && s.lemmas[that] != "that" && s.lemmas[that] != "which" {
		that = -1
	}
	var near *claim
	for _, c := range list {
		if c.code != "ASSAULT" || !strings.HasPrefix(s.Words[c.word].XPOS, "NN") || !fits(c, f) {
			continue
		}
		if k := s.child(c.word, "case"); k > 0 && s.lemmas[k] == "in" && k-1 == verb {
			return c
		}
		if that > c.word && that-c.word <= besideReach && (near == nil || c.word > near.word) {
			near = c
		}
	}
	return near
}

// behindVictims is the attack in which those counted were killed or hurt, as a participle right behind them tells: "the names of the four
// soldiers killed on Thursday in an attack on a base".
func behindVictims(s *sentence, list []*claim, f amount) *claim {
	last := slices.Max(append(conjuncts(s, f.word), f.word))
	p := last + 1
	if p >= len(s.Words) || !s.in(p, "harms") || s.Words[p].XPOS != "VBN" && s.Words[p].XPOS != "VBD" || s.child(p, "nsubj", "obj") >= 0 {
		return nil
	}
	for _, c := range list {
		if c.code == "ASSAULT" && c.word > p && !s.isVerb(c.word) && s.preposition(c.word) == "in" && fits(c, f) &&
			!slices.ContainsFunc(between(p+1, c.word), func(i int) bool { return s.isVerb(i) || s.Words[i].UPOS == "PUNCT" }) {
			return c
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
		return c.code == "ASSAULT" || c.code == "COERCE" && f.Of != "launched" && c.mode != "arrest" || c.code == "PROTEST" && f.Of != "launched"
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
	them := false
	for k := first - 1; k >= 0 && k >= first-3; k-- {
		switch s.lemmas[k] {
		case "include", "including":
			return true
		case "comprise", "comprising":
			return strings.EqualFold(s.Words[k].Form, "comprising")
		case "among":
			return them // "among the four killed" tells of the whole
		case "they", "them":
			them = true
		case ",", "the", "at", "least":
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
			if (s.lemmas[c] == "include" || s.lemmas[c] == "including") && c < f.word && c > before.word {
				return true
			}
		}
		if h > before.word && (s.lemmas[h] == "include" || s.lemmas[h] == "including") {
			return true
		}
	}
	return false
}
