package read

import (
	"slices"
	"strings"

	"sitrep"
	"sitrep/lexicon"
)

// laid reads at whose door a word lays an attack that the report has told of (lexicon/blame.txt): "the attack was the work of the
// Front", "police suspect the Front", "the gunmen belonged to the Front". It is the event once more, with its doer.
func (v *view) laid(s *sentence, list []*claim) []*claim {
	var out []*claim
	for i := range s.Words {
		for _, b := range v.r.words.Blame(s.lemmas[i]) {
			if c := v.laidBy(s, i, b, list); c != nil {
				out = append(out, c)
				break
			}
		}
	}
	return out
}

// laidBy is what a word says by one of its frames; nil if the frame does not fit.
func (v *view) laidBy(s *sentence, word int, b lexicon.Blame, list []*claim) *claim {
	verb, doers := v.blames(s, word, b)
	if verb < 0 || len(doers) == 0 || onlyDescribes(s, verb) || negator(s, verb) >= 0 || negator(s, word) >= 0 {
		return nil
	}
	if b.Supposed && b.Deed == lexicon.Subject && v.laidOnOwn(s, word, verb, doers, list) {
		return nil
	}
	if b.Deed == "" && !v.meansLast(s, verb, list) || b.Deed != "" && !v.meansDeed(s, word, verb, b, doers, list) {
		return nil
	}
	c, _ := v.sameAttack(s, word, list)
	if c == nil {
		return nil
	}
	c.known = true // blame.txt knows the word
	c.actors, c.fixed, c.hedged = doers, sitrep.Happened, b.Supposed || mayHave(s, verb) || mayHave(s, word) || slices.ContainsFunc(s.children[verb], s.isHedge) || said(s, verb) != verb
	c.explain("actors", "whose deed it was", s.Words[word].Form)
	if c.sources = without(v.accusers(s, verb, b), doers); len(c.sources) > 0 {
		c.explain("source", "who lays it at their door", s.Words[word].Form)
	}
	return c
}

// laidOnOwn gives an attack that the sentence tells itself those whose mark it bears, as its supposed doers who do not suffer it: "the attack in Koro
// bore the hallmarks of the Front". It says whether there is such an attack.
func (v *view) laidOnOwn(s *sentence, word, verb int, doers []int, list []*claim) bool {
	deed := s.subject(said(s, verb))
	k := slices.IndexFunc(list, func(c *claim) bool { return c.code == "ASSAULT" && c.word == deed && !c.gone })
	if k < 0 || onlyNames(list[k]) {
		return false
	}
	c := list[k]
	c.actors, c.targets, c.hedged = doers, without(c.targets, doers), true
	c.explain("actors", "whose mark it bears", s.Words[word].Form)
	return true
}

// onlyDescribes reports whether a participle only says which ones are meant: "suspected rebels", "crimes committed by the army".
func onlyDescribes(s *sentence, verb int) bool {
	return s.Words[verb].Rel == "amod" || s.Words[verb].Rel == "acl"
}

// meansLast reports whether a word of blame that names no deed means the attack told last: its clause tells of no other, and of
// nothing else that somebody is suspected of ("suspected of smuggling").
func (v *view) meansLast(s *sentence, verb int, list []*claim) bool {
	if s.child(verb, "xcomp", "ccomp", "advcl") >= 0 || !v.justTold(s, verb, list) {
		return false
	}
	return !slices.ContainsFunc(list, func(c *claim) bool { return c.code == "ASSAULT" && s.under(c.word, verb) })
}

// meansDeed reports whether a word of blame has the attack, or those who made it, where its frame wants them. What only names the
// attack is no claim beside that.
func (v *view) meansDeed(s *sentence, word, verb int, b lexicon.Blame, doers []int, list []*claim) bool {
	deed := v.deedIn(s, word, verb, b)
	if deed < 0 || v.actorAt(s, deed) >= 0 && slices.Contains(doers, v.actorAt(s, deed)) {
		return false
	}
	if slices.ContainsFunc(list, func(c *claim) bool { return c.word == deed && !onlyNames(c) }) {
		return false // the noun tells of an attack of its own
	}
	for _, c := range list {
		c.gone = c.gone || c.word == deed
	}
	return true
}

// onlyNames reports whether a claim rests on a noun that says no more than which attack is meant: "this attack".
func onlyNames(c *claim) bool {
	s := c.s
	return c.code == "ASSAULT" && !s.isVerb(c.word) && takesUp(s, c.word)
}

// blames are the verb of a word of blame and who is blamed by it; -1 where what it needs beside it is not there.
func (v *view) blames(s *sentence, word int, b lexicon.Blame) (verb int, doers []int) {
	verb = word
	if !s.isVerb(word) {
		if h := s.Words[word].Head; s.child(word, "cop") < 0 && h >= 0 && s.isVerb(h) && s.object(h) == word {
			verb = h // "bore the hallmarks of"
		} else if s.child(word, "cop") < 0 {
			return -1, nil
		}
	}
	held := word
	if len(b.Beside) > 0 {
		beside := s.all(verb, "nsubj", "obj")
		k := slices.IndexFunc(beside, func(w int) bool { return slices.Contains(b.Beside, s.lemmas[w]) })
		if k < 0 {
			return -1, nil
		}
		held = beside[k]
	}
	if doers = v.namedIn(s, word, b.Doer); len(doers) == 0 && held != word {
		doers = v.namedIn(s, held, b.Doer)
	}
	return verb, doers
}

// namedIn are the persons and bodies that stand in slots of a word themselves.
func (v *view) namedIn(s *sentence, word int, slots []lexicon.Slot) []int {
	var out []int
	for _, slot := range slots {
		for _, w := range v.slot(s, word, slot) {
			if s.Words[w].UPOS != "PRON" && v.canAct(s, w) && !s.in(w, "sufferings") && !v.standsAsPlace(s, w) && !v.namesTown(s, w) {
				out = append(out, v.actorsOf(s, w)...)
			}
		}
	}
	return unique(out)
}

// deedIn is the noun in a slot that takes up an attack ("the crime"), or those who made it ("the gunmen"); -1 if there is none.
func (v *view) deedIn(s *sentence, word, verb int, b lexicon.Blame) int {
	from, slot := word, b.Deed
	if b.Deed == lexicon.Subject {
		from = said(s, verb) // "the attack bore the hallmarks of"
	}
	if from != word && from != verb {
		slot = lexicon.Object // of a passive
	}
	for _, w := range v.slot(s, from, slot) {
		if subject := s.subject(verb); subject >= 0 && strings.HasSuffix(s.Words[w].Form, "selves") {
			w = subject // "the attackers identified themselves as"
		}
		if s.in(w, "crimes") && s.Words[w].XPOS == "NN" && pointsBack(s, w) || !b.Supposed && v.didIt(s, w) {
			return w
		}
	}
	return -1
}

// said is the passive verb under which something is only thought to be so ("is | believed to be the work of"), else the word itself.
func said(s *sentence, word int) int {
	if h := s.Words[word].Head; h >= 0 && s.rel(word) == "xcomp" && isPassive(s, h) {
		return h
	}
	return word
}

// didIt reports whether a word stands for those who made the attack told last.
func (v *view) didIt(s *sentence, word int) bool {
	if s.in(word, "culprits") && pointsBack(s, word) {
		return true
	}
	who := v.actorAt(s, word)
	for _, old := range slices.Backward(v.claims) {
		if old.code == "ASSAULT" && who >= 0 {
			return slices.Contains(old.actors, who)
		}
	}
	return false
}

// accusers are who lays it at somebody's door: the verb's own subject, where that is neither the deed nor the doer.
func (v *view) accusers(s *sentence, verb int, b lexicon.Blame) []int {
	if !s.isVerb(verb) || b.Deed == lexicon.Subject || slices.Contains(b.Doer, lexicon.Subject) {
		return nil
	}
	if n := s.subject(verb); n >= 0 && slices.Contains(b.Beside, s.lemmas[n]) {
		return nil // "suspicion fell on"
	}
	return v.accusersBy(s, verb, -1)
}
