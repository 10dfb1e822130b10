package read

import (
	"slices"

	"sitrep"
	"sitrep/lexicon"
)

// attribute finds who says so.
func (v *view) attribute(c *claim) {
	s := c.s
	c.voice = sitrep.Own
	if s.rel(c.word) == "amod" {
		c.explain("source", "presupposed by an adjective", s.Words[c.word].Form)
		return
	}
	if c.settled() {
		return
	}
	if c.claimant >= 0 {
		c.sources, c.voice = []int{c.claimant}, sitrep.Reported
		return
	}
	sayings := v.sayings(s.index, c.word)
	for n, q := range sayings {
		if !v.vouches(c, q) || v.onlyHadIt(c, q, sayings[n+1:]) {
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
	if v.goesOnToAct(c) {
		c.sources, c.relays, c.cue, c.voice = nil, nil, nil, sitrep.Own
		c.explain("source", "the speaker goes on to act", s.Words[c.word].Form)
	}
	if c.sources == nil {
		v.putForward(c)
	}
	if q := v.free[s.index]; q != nil && len(sayings) == 0 && c.sources == nil {
		c.sources, c.voice = q.speaker, sitrep.Reported
		c.explain("source", "goes on with what was said", s.Words[c.word].Form)
	}
	if c.sources == nil {
		v.borrowed(c)
	}
	if c.sources == nil && c.code == "ACCUSE" && len(c.actors) > 0 && s.in(c.word, "brandings") {
		for _, w := range append(v.slot(s, c.word, lexicon.Predicate), s.all(c.word, "xcomp", "obj", "obl")...) {
			if s.quoted[w] > 0 && s.quoted[c.word] == 0 { // "called the raid 'shameful'": the reproach is what was said
				c.sources, c.voice = c.actors, sitrep.Quoted
				c.explain("source", "a quoted reproach", s.Words[w].Form)
				break
			}
		}
	}
	if n := s.quoted[c.word]; n > 0 && !v.spoken[n] && c.sources != nil {
		c.voice = sitrep.Quoted
	}
}

// vouches reports whether a claim that stands in what is said rests on whoever says it.
func (v *view) vouches(c *claim, q *saying) bool {
	return (q.neutral || v.quotesClause(q, c.s, c.word)) && len(q.speaker) > 0 && (q.kind != "evidence" || v.canKnow(q.speaker)) &&
		!v.looksInto(c, q) && !v.nobodySays(q) && !tellsOfNoun(c, q) && !v.isDenied(q) && !v.onlyWants(q) && !v.onlyTopic(c, q)
}

// onlyTopic reports whether somebody is only told to speak of what a noun names as known: "commented on | the riots", "addressed his arrest",
// "an opinion on the ban".
func (v *view) onlyTopic(c *claim, q *saying) bool {
	s := c.s
	if q.cue < 0 || q.sent != s.index || q.head.sent != s.index || s.isVerb(c.word) || s.quoted[c.word] > 0 || !s.in(q.cue, "topicals") {
		return false
	}
	known := pointsBack(s, c.word) || s.child(c.word, "nmod:poss") >= 0
	return known && !s.isVerb(q.head.word) && s.under(c.word, q.head.word) && s.governor(c.word) == s.governor(q.head.word)
}

// onlyWants reports whether somebody is told to want to do something himself, which the report knows: "the mission hopes to disarm the rebels".
func (v *view) onlyWants(q *saying) bool {
	if q.kind != "want" || q.cue < 0 || q.head.word < 0 || q.head.sent != q.sent {
		return false
	}
	s := v.sents[q.sent]
	return s.rel(q.head.word) == "xcomp" && s.Words[q.head.word].Head == q.cue && s.object(q.cue) < 0
}

// isDenied reports whether somebody else denies what is said, whose word the denial is: "Lima denied an Israeli | allegation that it sold arms".
func (v *view) isDenied(q *saying) bool {
	if q.cue < 0 || v.sents[q.sent].isVerb(q.cue) {
		return false
	}
	s := v.sents[q.sent]
	h := s.Words[q.cue].Head
	if h < 0 || s.object(h) != q.cue {
		return false
	}
	cue, known := v.cue(s, h)
	return known && cue.Effect == "denied" && v.saysWord(s, h)
}

// tellsOfNoun reports whether the report tells itself of what a noun in somebody's wishes names: "hopes for talks under the accord | which the
// two signed in May".
func tellsOfNoun(c *claim, q *saying) bool {
	hung := c.s.child(c.word, "acl")
	return givesNoAccount(q) && !c.s.isVerb(c.word) && hung >= 0 && !q.covers(c.s.index, hung)
}

// nobodySays reports whether what is called the source is nobody: rumour, accounts that are unconfirmed, or a happening from which something
// follows ("Sunday's deaths mean that …").
func (v *view) nobodySays(q *saying) bool {
	return slices.ContainsFunc(q.sources, func(w at) bool {
		s := v.sents[w.sent]
		if nobody(s, w.word) {
			return true // "no group has claimed the bombing"
		}
		if s.Words[w.word].UPOS != "NOUN" {
			return false
		}
		return s.in(w.word, "hearsays") || !v.canKnow(q.speaker) && (s.in(w.word, "fallens") || v.isEventNoun(s, w.word))
	}) || v.unproven(q)
}

// unproven reports whether a source is called unconfirmed.
func (v *view) unproven(q *saying) bool {
	return slices.ContainsFunc(q.sources, func(w at) bool {
		s := v.sents[w.sent]
		return slices.ContainsFunc(s.all(w.word, "amod"), func(a int) bool { return s.in(a, "unproven") })
	})
}

// onlyHadIt reports whether somebody else tells what a saying only has as known: data have it ("According to first estimates, twelve died, the
// mayor said"), or somebody saw it or knew of it ("The mayor said guards had seen two men fall").
func (v *view) onlyHadIt(c *claim, q *saying, around []*saying) bool {
	knew := q.kind == "learn" || q.kind == "evidence" || q.cue >= 0 && v.sents[q.sent].lemmas[q.cue] == "count"
	return (knew || v.nobodysWriting(q)) && slices.ContainsFunc(around, func(o *saying) bool {
		return v.vouches(c, o) && v.canKnow(o.speaker) && (!knew || o.kind == "say" && o.tells(q.sent, q.cue))
	})
}

// nobodysWriting reports whether what says so is data, an estimate or a report without an author.
func (v *view) nobodysWriting(q *saying) bool {
	return !slices.ContainsFunc(q.speaker, func(who int) bool {
		ch := v.cast.list[who]
		return ch.ner != "" || !v.r.words.InClass(ch.noun, "writings")
	})
}

// goesOnToAct reports whether a claim is an act of speech of whoever spoke before in its sentence, which the report itself names: "said that
// talks had failed and urged the rebels to disarm".
func (v *view) goesOnToAct(c *claim) bool {
	s := c.s
	told := s.Words[c.word].XPOS == "VBD" || s.Words[c.word].XPOS == "VBG" && s.finite(c.word)
	return told && c.code != "" && c.cue != nil && len(c.sources) == 1 && slices.Equal(c.sources, c.actors) && c.fixed == "" && s.quoted[c.word] == 0 &&
		s.isVerb(c.word) && s.rel(c.word) == "conj" && s.child(c.word, "nsubj", "nsubj:pass") < 0 &&
		v.speechCode(s, c.word) == c.code
}

// quotesClause reports whether a word stands in a whole clause that the speaker of an act of speech is quoted with: "defended
// the raid: “We had to strike first”".
func (v *view) quotesClause(q *saying, s *sentence, word int) bool {
	n := s.quoted[word]
	if n == 0 || q.cue < 0 || v.sents[q.sent].quoted[q.cue] == n {
		return false
	}
	for i := range s.Words {
		if s.quoted[i] == n && s.finite(i) {
			return true
		}
	}
	return false
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
	if len(who) == 0 || !v.canKnow(who) {
		return
	}
	if overlap(c.actors, who) {
		if cue, ok := v.cue(s, g); !ok || cue.Kind != "say" || s.object(g) != c.word {
			return
		}
		v.undone(c, who) // who hails or deplores a deed is not told to have done it
	}
	c.sources = who
	c.explain("source", "words in quotation marks", s.Words[c.word].Form)
}

// undone takes some out of those who do what a claim tells.
func (v *view) undone(c *claim, who []int) {
	c.actors = without(c.actors, who)
	if slices.Contains(who, c.holder) {
		c.holder = -1
	}
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
