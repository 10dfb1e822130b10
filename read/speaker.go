package read

import (
	"slices"

	"sitrep"
)

// authors is who speaks where a source is a statement and the like: its owner, whom it is by or from, or who made it.
func (v *view) authors(s *sentence, word int) []int {
	if who, ok := v.apposedName(s, word); ok {
		return []int{who}
	}
	if who, ok := v.calledName(s, word); ok {
		return []int{who}
	}
	if !s.in(word, "writings") {
		return v.actorsOf(s, word)
	}
	heads := s.all(word, "nmod:poss")
	for _, c := range s.all(word, "nmod") {
		who, known := v.cast.byWord[at{s.index, c}]
		if p := s.preposition(c); p == "by" || p == "from" || p == "of" || p == "in" && known && v.cast.list[who].sector == "JRN" {
			heads = append(heads, c)
		}
	}
	for _, a := range s.all(word, "acl") { // "a statement issued by the ministry"
		for _, c := range s.all(a, "obl") {
			if s.preposition(c) == "by" && s.passive(a) {
				heads = append(heads, c)
			}
		}
	}
	if len(heads) == 0 { // "a UN report"
		heads = slices.DeleteFunc(s.all(word, "compound", "amod"), func(c int) bool {
			who, ok := v.cast.byWord[at{s.index, c}]
			return !ok || v.cast.list[who].ner != "ORG"
		})
	}
	if h := s.Words[word].Head; len(heads) == 0 && h >= 0 && s.isVerb(h) && (s.rel(word) == "obj" || s.rel(word) == "obl") && !accordsTo(s, word) {
		heads = v.subjects(s, h)
	}
	var out []int
	for _, h := range heads {
		if who, ok := v.cast.byWord[at{s.index, h}]; ok {
			out = append(out, who)
		}
	}
	if len(out) == 0 {
		return v.actorsOf(s, word)
	}
	return unique(out)
}

// apposedName is the person or body that a description is named as behind a comma ("The Special Envoy, Ann Ray, said", "one of them, Omar
// Said, said"), a body also right behind it: "the daily | Meridian".
func (v *view) apposedName(s *sentence, word int) (int, bool) {
	if n := v.nameAt(s.index, word); n != nil && n.kind == "PER" {
		return -1, false
	}
	for _, c := range s.all(word, "appos") {
		n := v.nameAt(s.index, c)
		if n == nil || n.kind != "PER" && n.kind != "ORG" || n.first <= word || s.child(c, "conj") >= 0 || s.child(word, "conj") >= 0 {
			continue
		}
		if s.Words[n.first-1].Form != "," && (n.kind != "ORG" || n.first != word+1) {
			continue
		}
		if who, ok := v.cast.byWord[at{s.index, c}]; ok && (n.kind == "PER" || v.cast.list[who].kind != sitrep.Country) {
			return who, true
		}
	}
	return -1, false
}

// calledName is the person that a description is called by a participle behind it: "an officer named Omar Said", "a man identified as Omar Said".
func (v *view) calledName(s *sentence, word int) (int, bool) {
	if n := v.nameAt(s.index, word); n != nil || !s.isNoun(word) {
		return -1, false
	}
	for _, p := range s.all(word, "acl") {
		if s.Words[p].XPOS != "VBN" || !s.in(p, "namings") {
			continue
		}
		for _, c := range s.all(p, "xcomp", "obj", "obl", "appos") {
			n := v.nameAt(s.index, c)
			if n == nil || n.kind != "PER" || s.preposition(c) == "by" || n.first > p+2 || s.child(c, "conj") >= 0 {
				continue
			}
			if who, ok := v.cast.byWord[at{s.index, c}]; ok {
				return who, true
			}
		}
	}
	return -1, false
}

// accordsTo reports whether a word stands behind "according to": it is no report that the subject of the clause makes.
func accordsTo(s *sentence, word int) bool {
	return slices.ContainsFunc(s.all(word, "case"), func(c int) bool { return s.lemmas[c] == "accord" || s.lemmas[c] == "according" })
}

func unique(xs []int) []int {
	var out []int
	for _, x := range xs {
		if x >= 0 && !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}

func sourceByTree(s *sentence, i int) int {
	if s.isVerb(i) {
		if s.passive(i) {
			for _, c := range s.all(i, "obl") {
				if s.preposition(c) == "by" {
					return c
				}
			}
			return -1
		}
		return s.subject(i)
	}
	if c := s.child(i, "nmod:poss"); c >= 0 {
		return c
	}
	for _, c := range s.all(i, "nmod") {
		if p := s.preposition(c); p == "by" || p == "from" {
			return c
		}
	}
	return -1
}

// personBefore is the person of whom something is said between commas before a cue, where the tree has no subject of it: "…, | Omar Diop, chief
// spokesman for the mayor, told reporters"; -1 if there is none.
func (v *view) personBefore(s *sentence, cue int) int {
	const longest = 12 // words of what is said of him
	if cue < 2 || s.Words[cue-1].Form != "," || s.Words[cue].XPOS != "VBD" || isPassive(s, cue) {
		return -1
	}
	for k := cue - 2; k > 0 && k >= cue-longest && !s.isVerb(k); k-- {
		n := v.nameAt(s.index, k)
		if n != nil && n.kind == "PER" && n.last+1 < cue-1 && s.Words[n.last+1].Form == "," && n.first > 0 && s.Words[n.first-1].Form == "," {
			return headOf(s, n.first, n.last)
		}
	}
	return -1
}

// setSource records the source's phrase and, where several stand side by side, the head of each.
func (v *view) setSource(s *sentence, q *saying, src, con int) {
	owner := s.Words[src].Rel == "nmod:poss"
	drop := func(c int) bool {
		switch s.rel(c) {
		case "case":
			return !owner || c < src
		case "cop", "parataxis", "mark", "cc":
			return s.Words[c].Head == src
		}
		return c == q.cue || c == con
	}
	q.srcFrom, q.srcTo = s.stretch(src, drop)
	if q.srcFrom <= q.cue && q.cue <= q.srcTo {
		if q.cue > src {
			q.srcTo = q.cue - 1
		} else {
			q.srcFrom = q.cue + 1
		}
		q.srcFrom, q.srcTo = s.trim(q.srcFrom, q.srcTo, src)
	}
	q.srcTo = s.closed(q.srcFrom, q.srcTo)
	if r := s.child(q.cue, "nsubj"); r >= 0 && r != src && s.relative(r) {
		q.srcFrom, q.srcTo = r, r // "…, who said": the words are the pronoun's, the speaker is whom it stands for
	}
	if w := pairedBefore(s, q, src); w >= 0 {
		q.sources = append(q.sources, at{s.index, w})
		q.srcFrom, _ = s.stretch(w, drop)
	}
	for _, w := range conjuncts(s, src) {
		q.sources = append(q.sources, at{s.index, w})
	}
}

// pairedBefore is the noun that a source is joined to by "and" where the tree makes both subjects of the cue: "the Front | and a witness |
// said"; -1 if there is none.
func pairedBefore(s *sentence, q *saying, src int) int {
	if q.srcFrom < 2 || s.Words[q.srcFrom-1].UPOS != "CCONJ" || s.Words[q.srcFrom-1].Form == "but" {
		return -1
	}
	for _, n := range s.all(q.cue, "nsubj") {
		if n == src || n >= q.srcFrom {
			continue
		}
		if _, last := s.stretch(n, nil); last == q.srcFrom-2 {
			return n
		}
	}
	return -1
}

// closed is the end of a phrase with the bracket that closes one opened in it and the comma that closes an apposition or a
// relative clause: "Ann Ray (D-Ohio)", "Ann Ray, the mayor,".
func (s *sentence) closed(from, to int) int {
	brackets, commas := 0, 0
	for j := from; j <= to; j++ {
		switch s.Words[j].Form {
		case "(":
			brackets++
		case ")":
			brackets--
		case ",":
			commas++
		}
	}
	if to+1 < len(s.Words) && brackets > 0 && s.Words[to+1].Form == ")" {
		to++
	}
	if to+1 < len(s.Words) && commas > 0 && s.Words[to+1].Form == "," {
		to++
	}
	return to
}

// conjuncts is a noun with what is joined to it by "and".
func conjuncts(s *sentence, i int) []int {
	out := []int{i}
	for _, c := range s.children[i] {
		switch r := s.rel(c); {
		case r == "conj" && (s.isNoun(c) || s.Words[c].UPOS == "ADJ"):
			out = append(out, c)
		case r == "nmod" && c > i && s.isNoun(c) && s.child(c, "cc") >= 0 && s.child(c, "case") < 0:
			out = append(out, c) // "residents | and human rights workers", which the tree hangs on them
		case r == "appos" && besideInList(s, c):
			out = append(out, conjuncts(s, c)...)
		case r == "flat" && s.Words[i].UPOS == "NOUN" && s.Words[c].UPOS == "PROPN": // "engineers | Jan Nowak and Piotr Wolak": joined to the name
			out = append(out, conjuncts(s, c)[1:]...)
		}
	}
	return out
}

// besideInList reports whether a noun that the tree takes for another name of the one before is the next of a list: "a driver,
// his wife and their two sons".
func besideInList(s *sentence, i int) bool {
	h := s.Words[i].Head
	goesOn := slices.ContainsFunc(s.all(h, "appos"), func(x int) bool { return x >= i && s.child(x, "cc") >= 0 })
	if s.Words[i].UPOS != "NOUN" || s.child(h, "conj") < i && s.child(i, "conj") < 0 && !goesOn {
		return false
	}
	return ownsKin(s, i) || s.child(i, "nummod") >= 0
}

// sameWriting gives what "the statement said" the author of the statement that was spoken of before: whoever spoke last.
func (v *view) sameWriting(n int) {
	q := &v.says[n]
	if len(q.speaker) != 1 || len(q.sources) != 1 {
		return
	}
	s, word := v.sents[q.sources[0].sent], q.sources[0].word
	if v.cast.list[q.speaker[0]].ner != "" || !s.in(word, "writings") || !pointsBack(s, word) || s.child(word, "nmod", "nmod:poss", "compound", "acl") >= 0 {
		return
	}
	var last *saying
	for k := n - 1; k >= 0 && q.sent-v.says[k].sent <= paperReach; k-- {
		old := &v.says[k]
		if len(old.speaker) == 0 || !old.neutral {
			continue
		}
		if slices.Contains(v.sents[old.sent].lemmas, s.lemmas[word]) {
			q.speaker = old.speaker // "the office said in a report …" and, below another's words, "the report said"
			return
		}
		if last == nil && q.sent-old.sent <= settleReach {
			last = old
		}
	}
	if last != nil {
		q.speaker = last.speaker
	}
}

// paperReach is how many sentences back a statement may have been named that has the word again.
const paperReach = 12

// oneOfThem finds who "another said" is, and who "he" or "it" is where nobody of a name may be: one more of those without a name who spoke
// before, or the statement that did.
func (v *view) oneOfThem(n int) {
	q := &v.says[n]
	if len(q.speaker) > 0 || len(q.sources) != 1 {
		return
	}
	s, word := v.sents[q.sources[0].sent], q.sources[0].word
	switch s.lemmas[word] {
	case "another", "one", "other", "some", "he", "she", "it":
	default:
		return
	}
	for k := n - 1; k >= 0 && q.sent-v.says[k].sent <= settleReach; k-- {
		for _, who := range v.says[k].speaker {
			if ch := v.cast.list[who]; ch.ner == "" && ch.noun != "" && (ch.plural || ch.kind == sitrep.Person) != (s.lemmas[word] == "it") {
				q.speaker = []int{who}
				v.mention(s, word, word, word, who)
				return
			}
		}
	}
}
