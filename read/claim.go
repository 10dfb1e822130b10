package read

import (
	"slices"

	"sitrep"
)

// claim is one proposition on its way into the record.
type claim struct {
	s        *sentence
	word     int   // the trigger's head word; for a bare figure its noun
	also     []int // triggers that were put together with it
	from, to int   // evidence

	code    string  // event type, or ""
	margin  float32 // the score of the type above none
	known   bool    // the lexicon knows the word for the type
	event   string  // number of the event that the claim tells of
	mode    string
	actors  []int
	targets []int // recipients
	objects []sitrep.Span

	kind      string // process
	phase     string
	phaseWord int           // the word above the process that gives its phase, or -1
	claimant  int           // who claims or refuses responsibility, or -1
	fixed     sitrep.Status // the status where a rule has settled it
	itself    bool          // denies an attack by saying that it came of itself
	tellsOf   *claim        // the claim before it whose event it tells of again, nil if no rule has settled it

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

	choices []choice // what might fill its fields, for training
}

// amount is a figure with the word that it counts.
type amount struct {
	sitrep.Figure
	word  int
	first int  // first word of the quantity, 0 if unknown
	told  bool // a quantity is told; without one the article or the noun alone counts
	named bool // a person by name, who counts only in a list with others

	known   bool // a person known by name or office, whose number is no news where an event is told
	summary bool // the number in a noun for an attack: "a double murder"
	rival   bool // a number given against one told before, which is no second one beside it, or one of another place
	by      int  // who gives a number against another's, 0 if it is whoever gives that
	town    int  // the town of a number that is told beside one of another, else 0
}

// newClaim is a claim that rests on a word and says nothing yet.
func newClaim(s *sentence, word int) *claim {
	return &claim{s: s, word: word, holder: -1, phaseWord: -1, claimant: -1}
}

// take adds a figure; one that is part of the figure before counts the same, but for the dead among those shot.
func (c *claim) take(f amount) {
	if c.code == "PROTEST" && f.Of == "launched" {
		return // a strike of workers launches nothing
	}
	if n := len(c.figures); n > 0 && f.PartOf == "" && partOf(c.s, c.figures[n-1], f) && !(f.Of == "killed" && c.figures[n-1].Of == "wounded") {
		f.PartOf = "+"
		f.Of = c.figures[n-1].Of
	}
	if f.Span.Exact != "" {
		c.explain("figures", "counted in the clause: "+f.Of, f.Span.Exact)
	}
	c.figures = append(c.figures, f)
}

func (c *claim) explain(field, rule, words string) {
	c.why = append(c.why, sitrep.Reason{Field: field, Rule: rule, Words: words})
}

// proposed are the claims that a sentence makes, as far as its own words say.
func (v *view) proposed(s *sentence) []*claim {
	list := v.triggers(s)
	list = append(list, v.responsibility(s, list)...)
	list = append(list, v.obligations(s, list)...)
	list = append(list, v.blamedFor(s, list)...)
	list = append(list, v.laid(s, list)...)
	list = append(list, v.refusals(s, list)...)
	v.blamed(s, list)
	v.addressed(s, list)
	list = v.merge(s, list)
	for _, c := range list {
		v.processOfEvent(c)
	}
	v.punished(s, list)
	v.foiled(s, list)
	v.repulsed(s, list)
	list = append(list, v.deaths(s, list)...)
	list = append(list, v.identified(s, list)...)
	list = v.count(s, list)
	v.abducted(s, list)
	v.ordered(s, list)
	v.downed(s, list)
	v.crashed(s, list)
	v.charged(s, list)
	disowned(s, list)
	return list
}

// findClaims reads all claims of the report, in the order of the text.
func (v *view) findClaims() {
	for _, s := range v.sents {
		if s.aside {
			continue
		}
		list := v.proposed(s)
		for _, c := range list {
			if c.gone {
				continue
			}
			if c.brokenOff() || c.onlyWanted() {
				c.code, c.mode = "", ""
			}
			onlyDisplaced(c)
			v.evidence(c)
			v.attribute(c)
			v.judge(c)
			v.denier(c)
			v.askedInVoice(c)
			v.convicted(c)
			refuses(c)
			c.heldNoLonger()
			v.holdsPeople(c)
			c.stillAhead()
			if c.gone || v.onlyAsked(c, list) || c.onlyPossible() || untold(c) || v.unasserted(c) || v.toPress(c) || averted(c) {
				continue
			}
			v.locate(c)
			v.custody(c)
			v.ahead(c)
			if v.general(c) {
				continue
			}
			v.claims = append(v.claims, v.byPlace(c)...)
			if p := v.promised(s, c); p != nil {
				v.evidence(p)
				v.judge(p)
				v.claims = append(v.claims, p)
			}
		}
	}
	v.pastDays()
	v.accidents()
	v.completed("what was told of it before", v.inherit)
	v.completed("who did what is reproached", func() {
		for i, c := range v.claims {
			v.doersOf(c, v.claims[:i])
		}
	})
	v.takers()
	v.completed("whose protests they are", v.protesters)
	v.completed("whom it answers", v.inReply)
	v.completed("whose thing it was called before", v.ofThingBefore)
	v.reachPlaces()
	v.settle()
	v.onTheOneDay()
	v.completed("told in several words of one sentence", v.fold)
	v.completed("nobody stands on both sides", v.onOneSide)
	v.withhold()
	v.keepToSubject()
	v.completed("no town of a rally or agreement", v.leaveTowns)
	v.completed("who is counted", v.muster)
	v.completed("what else is told of the event", v.sameEvents)
	v.tellOnce()
	v.weighFields()
	v.uncountKnown()
	v.dropOthersDays()
	for _, c := range v.claims {
		v.processOfCount(c) // last: where and when are found as for a count
	}
}

// uncountKnown takes the number of one known person from an event that tells of nobody else with the same fate: "the president was murdered",
// "one of his sons, Omar Ray, was arrested".
func (v *view) uncountKnown() {
	for _, c := range v.claims {
		if c.code == "" {
			continue
		}
		all := slices.Clone(c.figures)
		c.figures = slices.DeleteFunc(c.figures, func(f amount) bool {
			return f.known && f.High != nil && *f.High == 1 && !slices.ContainsFunc(all, func(g amount) bool { return !g.known && g.Of == f.Of })
		})
	}
}

// onlyDisplaced makes a bare count of a claim that says how many are displaced, and not by whom: nobody is told to have driven them out.
func onlyDisplaced(c *claim) {
	if c.code == "SANCTION" && c.s.lemmas[c.word] == "displace" && len(c.actors) == 0 && len(c.figures) > 0 && c.figures[0].Of == "displaced" {
		c.code, c.mode, c.targets = "", "", nil
		c.word = c.figures[0].word
	}
}

// brokenOff reports whether a claim is of a truce that is no more, whose end gives nothing up, or of aid that is held back: of aid that has
// ended all may have come.
func (c *claim) brokenOff() bool {
	truce := c.code == "RETREAT" && c.kind == "ceasefire"
	aid := c.code == "AID" && c.kind == "aid" && c.phase != "ended"
	return (truce || aid) && noMore[c.phase]
}

// onlyWanted reports whether a claim is of a truce that is called for, in which nobody has yielded, or of talks that may come and of which
// nobody says who is to hold them.
func (c *claim) onlyWanted() bool {
	maybe := c.phase == "planned" && c.s.Words[c.word].Marks.Status == string(sitrep.Hypothetical)
	wanted := c.phase == "called-for" || c.phase == "proposed"
	switch {
	case c.s.isVerb(c.word):
		return false
	case c.code == "RETREAT" && c.kind == "ceasefire":
		return wanted
	}
	return c.code == "CONSULT" && c.kind == "talks" && len(c.actors) == 0 && len(c.targets) == 0 && (wanted || maybe)
}

// noMore are the phases of a process that is no more, or never was.
var noMore = map[string]bool{"violated": true, "collapsed": true, "ended": true, "rejected": true, "suspended": true}
