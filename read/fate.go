package read

import (
	"slices"
	"strings"

	"sitrep"
)

// tollReach is how many sentences after an attack a bare count of the dead still belongs to it.
const tollReach = 6

// losses is what all claims of one happening tell of its victims.
type losses struct {
	dead  int64    // the most that a claim tells to have died
	hurt  int64    // the most that a claim tells to have been wounded, by a word of wounding
	fatal bool     // a word says that somebody died, and not how many: "the fatal shooting", "charged with murder"
	gone  []int    // the actors told to have died
	nouns []string // the nouns of single people told to have died: "boy", "mother"
	parts []int64  // exact numbers of dead, parts of others among them
	since int      // the first sentence that tells how many died
	bare  []*claim
}

func (v *view) lossesOf(h *happening) losses {
	l := losses{since: len(v.sents)}
	claims := slices.Clone(h.claims)
	for _, c := range v.claims {
		if c.bare() && v.attackBefore(c) == h {
			claims, l.bare = append(claims, c), append(l.bare, c)
		}
	}
	for _, c := range claims {
		if c != claims[0] && v.endedBefore(c, longPast) && !v.endedBefore(claims[0], longPast) {
			continue // who died long ago has not died now
		}
		if dead := deadIn(c); dead > 0 {
			l.dead, l.since = max(l.dead, dead), min(l.since, c.s.index)
		}
		if !c.isFact() {
			continue
		}
		for _, f := range c.figures {
			if f.Of == "killed" && exact(f) {
				l.parts = append(l.parts, *f.Low)
				if *f.Low == 1 {
					l.nouns = append(l.nouns, c.s.lemmas[f.word])
				}
			}
			if f.Of == "wounded" && f.PartOf == "" && f.Low != nil && (wounding(c.s, f.word) || v.doesWell(c.s, f.word)) {
				l.hurt = max(l.hurt, *f.Low)
			}
		}
		if v.saysDead(c) && !slices.ContainsFunc(c.figures, func(f amount) bool { return f.High != nil && *f.High == 0 }) {
			l.fatal = true
			for _, who := range c.targets {
				if v.cast.list[who].kind == sitrep.Person {
					l.gone = append(l.gone, who)
				}
			}
		}
	}
	l.gone = unique(l.gone)
	l.fatal = l.fatal || v.fatalNear(h)
	return l
}

// fatalNear reports whether a noun near what is told of a happening says that somebody died: "the fatal shooting", "a charge of
// murder". Homicide detectives come to many a shooting.
func (v *view) fatalNear(h *happening) bool {
	for _, s := range v.sents {
		if s.aside || !slices.ContainsFunc(h.claims, func(c *claim) bool { return max(c.s.index-s.index, s.index-c.s.index) <= fatalReach }) {
			continue
		}
		for w := range s.Words {
			if s.Words[w].UPOS != "NOUN" || s.rel(w) == "compound" && s.in(s.Words[w].Head, "squads") {
				continue
			}
			if d := s.child(w, "det"); v.deadly(s, w) && negator(s, w) < 0 && modal(s, w) < 0 && (d < 0 || s.lemmas[d] != "no") {
				return true
			}
		}
	}
	return false
}

// fatalReach is how many sentences from a claim of a happening a word for a death still belongs to it.
const fatalReach = 2

// saysDead reports whether a claim's trigger says that those it struck have died.
func (v *view) saysDead(c *claim) bool {
	for _, w := range append([]int{c.word}, c.also...) {
		if v.deadly(c.s, w) {
			return true
		}
	}
	return false
}

// tellsDeath reports whether a word of a claim's own clause says that somebody died.
func (v *view) tellsDeath(c *claim) bool {
	for w := c.from; w <= c.to; w++ {
		if v.deadly(c.s, w) {
			return true
		}
	}
	return v.saysDead(c)
}

// triedReach is how many words before a killing may say that it was only tried: "attempted second-degree murder".
const triedReach = 5

// deadly reports whether a word says that somebody died, by itself or by what stands beside it: "killed", "the fatal
// shooting", "was shot to death"; not "attempted murder".
func (v *view) deadly(s *sentence, w int) bool {
	if s.in(w, "weapons") {
		return false // "assault with a deadly weapon"
	}
	if s.in(w, "deaths") || dies(s, w) {
		if h := s.Words[w].Head; h >= 0 && (s.rel(w) == "compound" && (s.in(h, "attempts") || s.in(h, "undyings")) || s.rel(w) == "obl" && s.in(h, "sentencings")) {
			return false // "survived an assassination attempt", "death threats", "sentenced to death"
		}
		if c := s.child(w, "cc"); c >= 0 && s.lemmas[c] == "or" {
			return false // "causing injury or death"
		}
		return !slices.ContainsFunc(s.lemmas[max(0, w-triedReach):w], func(l string) bool { return strings.HasPrefix(l, "attempt") || l == "intent" })
	}
	return slices.ContainsFunc(s.children[w], func(x int) bool { return s.in(x, "fatals") })
}

// outcome corrects the wounded of an attack by the dead whom the report tells elsewhere: somebody who "was shot" and then died
// is counted among the killed, and of four shot of whom one died three are wounded.
func (v *view) outcome(h *happening) {
	if h.claims[0].code != "ASSAULT" {
		return
	}
	l := v.lossesOf(h)
	if l.dead == 0 && !l.fatal {
		return
	}
	for _, c := range l.bare {
		v.perished(c, l)
	}
	for _, c := range h.claims {
		if !c.isFact() {
			continue
		}
		if v.endedSelf(c) {
			continue
		}
		if !slices.ContainsFunc(c.figures, ofPeople) {
			if !v.tellsDeath(c) {
				v.fell(c, l)
			}
		} else if c.s.isVerb(c.word) && c.s.in(c.word, "shots") {
			v.survived(c, l)
		} else {
			v.survivedAll(c, l)
			v.perished(c, l)
		}
	}
}

// endedSelf counts as killed those whom a claim tells to have been shot with whoever shot them, where words near it call it a
// murder and suicide.
func (v *view) endedSelf(c *claim) bool {
	if !slices.ContainsFunc(c.figures, func(f amount) bool { return f.Of == "wounded" && strings.HasSuffix(c.s.lemmas[f.word], "self") }) {
		return false
	}
	for _, s := range v.sents[max(0, c.s.index-fatalReach):min(len(v.sents), c.s.index+fatalReach+1)] {
		for w := range s.Words {
			if !s.aside && s.lemmas[w] == "suicide" && w > 1 && (s.lemmas[w-1] == "murder" || s.lemmas[w-2] == "murder" || s.lemmas[w-2] == "homicide") {
				for k := range c.figures {
					if f := &c.figures[k]; f.Of == "wounded" {
						f.Of = "killed"
						c.explain("figures", "a murder and suicide", f.Span.Exact)
					}
				}
				return true
			}
		}
	}
	return false
}

// perished counts a wounded person of a bare count as killed where the report tells that he died, or that one died and none
// was only wounded: "the teen was taken to hospital".
func (v *view) perished(c *claim, l losses) {
	for k := range c.figures {
		f := &c.figures[k]
		if f.Of != "wounded" || !exact(*f) || f.PartOf != "" || v.lives(c, f.word) || v.isOther(c.s.lemmas[f.word], l) || !c.bare() && (deadIn(c) > 0 || !onlyStruck(c.s, f.word)) {
			continue
		}
		if *f.Low > 1 {
			if c.bare() {
				v.foundAlive(c, k, l)
			}
			continue
		}
		who, known := v.cast.byWord[at{c.s.index, f.word}]
		if known && slices.Contains(l.gone, who) || l.hurt == 0 && (l.dead == 1 || l.dead == 0 && l.fatal || slices.Contains(l.nouns, c.s.lemmas[f.word])) {
			f.Of = "killed"
			c.explain("figures", "who was wounded is told to have died", f.Span.Exact)
		}
	}
}

// onlyStruck reports whether somebody is told to have been hit, and not how it ended: "a bullet flew in, striking the boy".
func onlyStruck(s *sentence, word int) bool {
	over := append(s.all(word, "acl"), s.Words[word].Head)
	return !wounding(s, word) && slices.ContainsFunc(over, func(h int) bool { return h >= 0 && s.isVerb(h) && s.in(h, "shots") })
}

// foundAlive takes those who died, as the report tells later, out of a count of the people who were found shot: "they found six gunshot
// victims".
func (v *view) foundAlive(c *claim, k int, l losses) {
	f := &c.figures[k]
	g := c.s.predicateOf(f.word)
	if g < 0 || !c.s.in(g, "findings") || l.since <= c.s.index || l.dead == 0 || *f.Low < l.dead || v.goesOnCounting(c.s, f.word) {
		return
	}
	left := *f.Low - l.dead
	if left == 0 {
		f.Of = "killed"
	} else {
		f.Low, f.High = &left, &left
	}
	c.explain("figures", "some of those found are told to have died", f.Span.Exact)
}

// lives reports whether a claim's words tell of somebody beside the dead or of one who came off lightly: "another man", "also
// shot", "in stable condition".
func (v *view) lives(c *claim, word int) bool {
	if lies(c.s, word) || v.goesOnCounting(c.s, word) || slices.ContainsFunc(c.s.all(word, "acl"), func(x int) bool { return v.faresWell(c.s, x) }) {
		return true
	}
	return slices.ContainsFunc(c.s.lemmas[c.from:c.to+1], func(l string) bool {
		return v.r.words.InClass(l, "survivals") || l == "another" && c.s.lemmas[word] == "one" // "one was shot in the leg, another in the arm"
	})
}

// lies reports whether somebody is said to be hurt as the report speaks: "is in critical condition".
func lies(s *sentence, word int) bool {
	h := s.Words[word].Head
	if h < 0 || s.rel(word) != "nsubj" || !s.in(h, "straits") {
		return false
	}
	is := s.child(h, "cop")
	return is >= 0 && (s.Words[is].XPOS == "VBZ" || s.Words[is].XPOS == "VBP")
}

// strikesBody reports whether a claim's words tell of a deed by which those it names may have died: not that they were carried off, nor that
// their house was attacked.
func strikesBody(c *claim) bool {
	return c.mode != "abduct" && (c.s.isVerb(c.word) || c.s.in(c.word, "shots"))
}

// fell counts those whom a claim tells to have been struck, and the report to have died, as killed.
func (v *view) fell(c *claim, l losses) {
	if !strikesBody(c) {
		return
	}
	n := int64(0)
	alive := false
	for _, who := range c.targets {
		if v.cast.list[who].kind == sitrep.Person {
			n++
			alive = alive || !slices.Contains(l.gone, who)
		}
	}
	if n == 0 || alive && (l.hurt > 0 || n != max(l.dead, 1)) {
		return
	}
	a := amount{word: c.word, Figure: sitrep.Figure{Of: "killed", Low: &n, High: &n, Unit: "people", Span: v.span(c.s, c.word, c.word)}}
	if n == 1 {
		a.Who = v.cast.list[c.targets[0]].name
	}
	for _, x := range v.cast.list[c.targets[0]].heads {
		if x.sent == c.s.index {
			a.word, a.Span = x.word, v.span(c.s, x.word, x.word)
		}
	}
	if alive && (v.lives(c, a.word) || n == 1 && v.isOther(c.s.lemmas[a.word], l)) {
		return
	}
	c.figures = append(c.figures, a)
	c.explain("figures", "those struck are told to have died", a.Span.Exact)
}

// attackBefore is the happening that the last attack told before a claim belongs to, nil if there is none near.
func (v *view) attackBefore(c *claim) *happening {
	for _, old := range slices.Backward(v.claims[:max(0, slices.Index(v.claims, c))]) {
		if c.s.index-old.s.index > tollReach {
			return nil
		}
		if old.code == "ASSAULT" && !unreal(old) {
			return v.told[old]
		}
	}
	return nil
}

// deadIn is how many a claim tells to have died, 0 if it does not say.
func deadIn(c *claim) int64 {
	if !c.isFact() {
		return 0
	}
	for _, f := range c.figures {
		if f.Of == "killed" && f.PartOf == "" && f.Low != nil && f.High != nil && *f.Low == *f.High && !isSelf(c.s, f.word) && !c.s.in(f.word, "shooters") {
			return *f.Low
		}
	}
	killing := func(w int) bool {
		return dies(c.s, w) || c.s.isVerb(w) && (c.s.lemmas[w] == "kill" || c.s.lemmas[w] == "slay")
	}
	if len(c.figures) == 0 && len(c.targets) > 0 && (killing(c.word) || slices.ContainsFunc(c.also, killing)) {
		return int64(len(c.targets))
	}
	return 0
}

// livesOf is the noun "lives" that a word hangs on by "of", whose fate is that of the lives: "the lives of six people"; -1 if it
// hangs on none.
func livesOf(s *sentence, noun int) int {
	if h := s.Words[noun].Head; h >= 0 && s.rel(noun) == "nmod" && s.preposition(noun) == "of" && s.lemmas[h] == "life" {
		return h
	}
	return -1
}
