package read

import (
	"slices"

	"sitrep"
)

// replyReach is how many sentences after a deed an answer to it may follow.
const replyReach = 3

// inReply gives attacks of which nobody is said to suffer them those whom they answer: the crowd against which the police use force, and whoever
// struck first where fire is returned.
func (v *view) inReply() {
	for i, c := range v.claims {
		if c.code != "ASSAULT" || len(c.targets) > 0 || len(c.actors) == 0 || c.s.isVerb(c.word) && isPassive(c.s, c.word) {
			continue
		}
		var who []int
		if c.mode == "crowd-control" {
			who = v.crowdBefore(i)
		}
		if len(who) == 0 && c.replies() {
			who = v.struckFirst(i)
		}
		if len(who) > 0 {
			c.targets = who
			c.explain("recipients", "whom it answers", c.s.Words[c.word].Form)
		}
	}
}

// crowdBefore are those who protest in the sentence of a claim or the last ones before it that tell of any: "students marched; police fired tear
// gas".
func (v *view) crowdBefore(n int) []int {
	c := v.claims[n]
	var best *claim
	for _, old := range v.claims {
		back := c.s.index - old.s.index
		if old.code != "PROTEST" || back < 0 || back > replyReach || len(without(old.actors, c.actors)) == 0 || !old.isFact() {
			continue
		}
		if best == nil || old.s.index > best.s.index || old.s == best.s && (old.s != c.s || old.word < c.word) {
			best = old
		}
	}
	if best == nil {
		return nil
	}
	return without(best.actors, c.actors)
}

// struckFirst are those who attacked the doers of a claim shortly before it, else who attacked last where nobody is said to have suffered it or the
// answer follows at once.
func (v *view) struckFirst(n int) []int {
	c := v.claims[n]
	var open []int
	for _, old := range slices.Backward(v.claims[:n]) {
		if c.s.index-old.s.index > replyReach {
			break
		}
		if old.code != "ASSAULT" && old.code != "PROTEST" || !old.isFact() || len(old.actors) == 0 || overlap(old.actors, c.actors) {
			continue
		}
		if overlap(old.targets, c.actors) {
			return slices.Clone(old.actors)
		}
		if open == nil && (len(old.targets) == 0 || c.s.index-old.s.index <= 1) {
			open = slices.Clone(old.actors)
		}
	}
	return open
}

// replies reports whether the words of an attack say that it answers another: "returned fire", "shot back", "fired shells in return".
func (c *claim) replies() bool {
	s := c.s
	for _, w := range []int{c.word, s.Words[c.word].Head} {
		if w < 0 || !s.isVerb(w) {
			continue
		}
		if s.in(w, "replies") || s.lemmas[w] == "return" && s.object(w) >= 0 {
			return true
		}
		if slices.ContainsFunc(s.children[w], func(x int) bool {
			return s.lemmas[x] == "back" && s.rel(x) != "obj" && x == w+1 || s.preposition(x) == "in" && s.in(x, "returns")
		}) {
			return true
		}
	}
	return false
}

// ofThingBefore gives attacks on a thing of which nobody is said to own it whose it was called before: "an army convoy was hit. … The | convoy came
// under fire again".
func (v *view) ofThingBefore() {
	for _, c := range v.claims {
		if c.code != "ASSAULT" || len(c.targets) > 0 {
			continue
		}
		for i := 0; i < len(c.s.Words) && len(c.targets) == 0; i++ {
			h := c.s.Words[i].Head
			if !c.s.isNoun(i) || !v.isObjectHead(c, i) || h >= 0 && c.s.rel(i) == "nmod" && !v.isEventNoun(c.s, h) {
				continue
			}
			if !pointsBack(c.s, i) || c.s.in(i, "settlements") || c.s.child(i, "nmod", "acl", "compound", "amod") >= 0 {
				continue
			}
			if who := without(v.ownerBefore(c.s, i), c.actors); len(who) > 0 && v.cast.list[who[0]].ner != "LOC" {
				c.targets = who
				c.explain("recipients", "whose it was called before", c.s.Words[i].Form)
			}
		}
	}
}

// isObjectHead reports whether a word ends the name of a thing that a claim says was attacked.
func (v *view) isObjectHead(c *claim, word int) bool {
	end := v.span(c.s, word, word).End
	return slices.ContainsFunc(c.objects, func(o sitrep.Span) bool { return o.End == end })
}

// ownerBefore is whose a thing is that was named last by the same noun within a few sentences.
func (v *view) ownerBefore(s *sentence, word int) []int {
	for n := s.index; n >= max(0, s.index-ownedReach); n-- {
		t := v.sents[n]
		for i := len(t.Words) - 1; i >= 0; i-- {
			if n == s.index && i >= word || !t.isNoun(i) || t.lemmas[i] != s.lemmas[word] {
				continue
			}
			if who := v.ownerOf(t, i); len(who) > 0 {
				return who
			}
		}
	}
	return nil
}

// ownedReach is how many sentences after a thing was called somebody's it is still his.
const ownedReach = 6
