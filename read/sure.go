package read

import (
	"fmt"
	"slices"
	"strings"

	"sitrep"
	"sitrep/lexicon"
)

// What a claim of an event is worth keeping for, in the order of what it weighs: a count, a doer or sufferer of whom a
// report of politics or war speaks, a place and a day of its own, the model's score, and a word that the lexicon knows.
// The weights are a logistic regression's over forty reports that were read by eye (eval/errors-log.md), rounded; some were chosen anew
// with the model's later weights (train/EXPERIMENTS.md, s12).
const (
	sureBase      = -1.7
	sureMargin    = 0.15 // for each unit of the model's score with the lexicon's, up to sureMost
	sureMost      = 8
	sureStrange   = -0.6 // the lexicon does not know the word for the type
	surePublic    = 1.5  // an actor with a country or a sector
	sureRecipient = 0.4
	sureTarget    = 0.4  // a recipient with a country or a sector
	sureThing     = 0.4  // a thing attacked
	sureKin       = -0.6 // done with somebody's kin, and no attack: "work with her sister"
	surePlace     = 0.4
	sureTime      = 0.3
	sureBoth      = 0.5  // both sides named
	sureTold      = 0.6  // a verb says only that it went on, there or then: "clashes broke out in Homs"
	sureOffice    = 0.8  // who resigns has held an office
	sureFreed     = 0.7  // a verb says that somebody is let go, whoever he is: "two of them were freed"
	sureForce     = 0.7  // a force is moved, whosever it is: "both armies sent reinforcements"
	keepFloor     = -0.6 // less than this is left out
	maybeKept     = 1.2  // added for what could or might be: "lets them make arrests"
)

// withhold leaves out the claims that too little speaks for: a wrong claim costs an analyst more than a missing one.
func (v *view) withhold() {
	var kept []*claim
	for _, c := range v.claims {
		if v.phaseless(c) {
			c.kind, c.phase = "", ""
		}
		if c.bare() && len(c.figures) == 0 || v.passing(c) || v.onlyFar(c) || lost(c) {
			continue
		}
		sure := c.code == "" || c.kind != "" || c.state != "" || len(c.figures) > 0 || c.claimant >= 0 || v.certainty(c) >= v.keepFrom(c)
		if sure && v.likely(c) {
			kept = append(kept, c)
		}
	}
	v.claims = kept
}

// keepFrom is how much must speak for a claim at the least: less where the report tells of such events all around, and no less for what has
// not come about; more for what only could.
func (v *view) keepFrom(c *claim) float64 {
	switch c.status {
	case sitrep.Hypothetical:
		return keepFloor + maybeKept
	case sitrep.Expected:
		return keepFloor
	}
	return keepFloor - amidKept*float64(v.amid(c.s, c.code))
}

// onlyFar reports whether a place is said to be near to no purpose: a distance is told of a town or a thing, and nobody who
// bears arms stands there ("the field is 40 km from the border").
func (v *view) onlyFar(c *claim) bool {
	if c.state != "nears" || c.code != "" || c.kind != "" || len(c.figures) > 0 {
		return false
	}
	if c.holder < 0 {
		return true
	}
	ch := v.cast.list[c.holder]
	return ch.ner == "LOC" && ch.kind != sitrep.Country
}

// certainty is how much speaks for a claim of an event, in log odds.
func (v *view) certainty(c *claim) float64 {
	sum := sureBase + sureMargin*min(float64(c.margin), sureMost)
	add := func(n float64, ok bool) {
		if ok {
			sum += n
		}
	}
	add(sureBoth, len(c.actors) > 0 && (len(c.targets) > 0 || len(c.objects) > 0))
	add(sureStrange, !c.known)
	add(sureTold, c.known && (c.spot != nil || c.moment != nil) && v.tellingVerb(c.s, c.word) >= 0)
	add(surePublic, v.public(c.actors) || faces(c) && v.public(c.targets))
	add(sureOffice, c.mode == "resign" && len(c.actors) > 0)
	add(sureFreed, c.mode == "release" && isPassive(c.s, c.word) && c.status != sitrep.Hypothetical)
	add(sureForce, c.code == "MOBILIZE" && c.known && len(c.actors) > 0 && v.movesForce(c))
	add(sureRecipient, len(c.targets) > 0 || len(c.objects) > 0) // a convoy that is hit is no party, and is hit
	add(sureTarget, v.public(c.targets))
	add(sureThing, len(c.objects) > 0)
	add(sureKin, c.code != "ASSAULT" && slices.ContainsFunc(c.s.children[c.word], func(w int) bool { return ownsKin(c.s, w) && c.s.in(w, "humans") }))
	add(surePlace, c.spot != nil || slices.ContainsFunc(c.s.all(c.word, "nmod"), func(w int) bool { return v.launchedFrom(c.s, c.word, w) }))
	add(sureTime, c.moment != nil)
	c.explain("kept", fmt.Sprintf("certainty %.1f", sum), "")
	return sum
}

// faces reports whether a claim tells of an accusation or a punishment that its recipient faces or draws, whoever it comes from: "faces charges".
func faces(c *claim) bool {
	h := c.s.Words[c.word].Head
	given := c.s.isVerb(c.word) || h >= 0 && c.s.isVerb(h) && c.s.object(h) == c.word
	return given && len(c.actors) == 0 && (c.code == "ACCUSE" || c.code == "SANCTION") && !isPassive(c.s, c.word)
}

// movesForce reports whether the object of a verb is a force: "sent reinforcements to the border".
func (v *view) movesForce(c *claim) bool {
	return slices.ContainsFunc(v.objects(c.s, c.word), func(w int) bool { return c.s.in(w, "troops") || c.s.lemmas[w] == "reinforcement" })
}

// public reports whether one of a list has a country or a sector: somebody of whom politics speaks.
func (v *view) public(list []int) bool {
	for _, who := range list {
		if ch := v.cast.list[who]; ch.country != "" || ch.sector != "" || ch.kind == sitrep.Country {
			return true
		}
	}
	return false
}

// phaseless reports whether a noun for a process, other than a truce, stands without a word that says its phase and without a day: "an embargo would hurt the peace
// talks". It names the process and tells nothing of it.
func (v *view) phaseless(c *claim) bool {
	switch c.kind {
	case "talks", "offensive":
	case "prisoner-exchange", "evacuation":
		if len(c.figures) > 0 {
			return false
		}
	default:
		return false
	}
	if c.code != "" || c.state != "" || c.s.isVerb(c.word) || c.phaseWord >= 0 || v.ownDay(c) {
		return false
	}
	w := c.word
	if c.s.rel(w) == "compound" {
		w = c.s.Words[w].Head
	}
	if c.phase == "violated" && len(v.r.words.Phases(c.s.lemmas[w], lexicon.Noun)) > 0 {
		return false // "a truce violation" is a phase itself
	}
	return !slices.ContainsFunc(c.why, func(r sitrep.Reason) bool { return r.Field == "phase" && strings.HasPrefix(r.Rule, "phases.txt") })
}

// passing reports whether an election is only mentioned: no word says in which phase it is, and neither a day of it is told nor behind it a month
// or year: "the 2016 election", not "the elections of May 2012" or "the 2016 election, which the army cancelled".
func (v *view) passing(c *claim) bool {
	if c.kind != "election" || c.code != "" || c.state != "" || len(c.figures) > 0 || c.s.isVerb(c.word) {
		return false
	}
	if c.phaseWord >= 0 || !v.ownDay(c) {
		return c.phaseWord < 0
	}
	bare := c.moment.last < c.word && c.s.Words[c.moment.last].UPOS == "NUM" && c.s.child(c.word, "acl") < 0 // "the 2020 vote"
	return c.moment.coarse() && (bare || !v.afterReport(c.moment.time.Start) && !c.s.under(c.moment.last, c.word))
}

// lost reports whether a bare number stands alone and is read as denied where nothing denies it: "the party lost 42". Of people
// who were lost it says that they are dead: "the rebels lost seven men".
func lost(c *claim) bool {
	if !c.bare() || c.status != sitrep.Denied {
		return false
	}
	g := c.s.governor(c.word)
	if g < 0 || c.s.lemmas[g] != "lose" || negator(c.s, g) >= 0 {
		return false
	}
	if c.s.Words[c.word].UPOS == "NOUN" {
		c.set(sitrep.Happened, "lost, so dead", c.s.Words[g].Form)
		return false
	}
	return true
}
