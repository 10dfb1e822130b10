package read

import (
	"slices"

	"sitrep/read/howmany"
)

// peggedAt is what somebody puts at a number, whatever the tree hangs the number on: "put the | dead there at 45", "has the | count at 39";
// -1 if it is no count of people.
func peggedAt(s *sentence, number int) int {
	const reach = 12 // words from the verb to "at"
	at := number - 1
	if at < 0 || s.lemmas[at] != "at" && s.lemmas[at] != "as" {
		return -1
	}
	for g := at - 1; g >= max(0, at-reach); g-- {
		if !s.isVerb(g) || s.Words[g].XPOS == "VBN" && (s.rel(g) == "acl" || s.rel(g) == "nmod") {
			continue // "put the number of those hurt at 46", "the number of wounded at 46"
		}
		peg := s.object(g)
		for w := at - 1; w > peg && peg > g; w-- {
			if s.in(w, "tallies") && s.firstJoined(w) == peg {
				peg = w // "put the toll at six and the | number of injured at 28"
			}
		}
		sets := s.in(g, "pegs") || s.lemmas[at] == "as" && s.in(g, "tallyings") // "gave the toll as 15"
		if !sets || peg < g || peg > at || !s.in(peg, "tallies") && !s.in(peg, "fallens") {
			return -1
		}
		return peg
	}
	return -1
}

// movedAt is the tally that moves to a number or from one, and the verb that says so: "the | toll rose from 9 to 12", "bringing to 40 the | number
// of those killed"; -1 if it is no count of people.
func movedAt(s *sentence, number int) (tally, verb int) {
	const reach, behind = 12, 3 // words from the verb to "to", and from the number to the tally
	to := number - 1
	if to < 1 || s.lemmas[to] != "to" && s.lemmas[to] != "from" {
		return -1, -1
	}
	g := to - 1
	for g >= max(0, to-reach) && (!s.isVerb(g) || s.Words[g].XPOS == "VBN" && s.rel(g) == "acl") {
		g-- // also over "taking the number of people killed there to five"
	}
	if g < max(0, to-reach) || !s.in(g, "totallings") {
		return -1, -1
	}
	near := append([]int{s.object(g), s.subject(g)}, between(number+1, min(number+1+behind, len(s.Words)))...)
	for _, w := range near {
		if w >= 0 && (s.in(w, "tallies") || w > g && w < to && s.in(w, "fallens")) {
			return w, g
		}
	}
	return -1, -1
}

// brought is the verb by which something brings a tally to a number, -1 if the tally moves by itself: "killed four, | bringing the toll to 28".
func brought(s *sentence, number int) int {
	if tally, verb := movedAt(s, number); tally > verb {
		return verb
	}
	return -1
}

// steps gives the numbers between which a tally has moved one by one, the later first: "the toll rose from 9 to 12".
func steps(s *sentence, q howmany.Quantity) []howmany.Quantity {
	if tally, _ := movedAt(s, q.NumberFirst); tally < 0 || s.lemmas[q.NumberFirst-1] != "from" {
		return []howmany.Quantity{q}
	}
	for to := q.NumberFirst + 1; to < q.NumberLast; to++ {
		if s.lemmas[to] == "to" {
			now, then := q, q
			now.First, now.NumberFirst, now.Low = to+1, to+1, q.High
			then.First, then.Last, then.NumberLast, then.High = q.NumberFirst, to-1, to-1, q.Low
			return []howmany.Quantity{now, then}
		}
	}
	return []howmany.Quantity{q}
}

// countedAt says what a count is of that is put at a number: what its own words say, else what the report counted last: "four were hurt; one
// report put the number at six".
func (k *counting) countedAt(peg int) []string {
	s, v := k.s, k.v
	if of := v.figureWord(s, peg, peg); len(of) > 0 && s.in(peg, "fallens") {
		return of
	}
	if s.in(peg, "fatals") {
		return []string{"killed"}
	}
	of := v.tallyOf(s, peg)
	whose := s.child(peg, "nmod:poss") // "its count", and not "the army's"
	if len(of) > 0 || s.child(peg, "compound") >= 0 || whose >= 0 && s.Words[whose].UPOS != "PRON" || peg+1 < len(s.Words) && s.lemmas[peg+1] == "of" {
		return of
	}
	if slices.ContainsFunc(s.all(peg, "amod"), func(a int) bool { return !s.in(a, "updates") }) {
		return nil // "the daily number"
	}
	return k.countedLast(false)
}

// given is what a bare number counts that somebody gives after another count: "the army speaks of 35", "others say more than 40", "one paper had
// eight"; nil if it is no such number.
func (k *counting) given(q howmany.Quantity, noun int) []string {
	s := k.s
	h := s.Words[noun].Head
	if noun < q.First || noun > q.Last || h < 0 || h > q.First || !s.in(h, "countgivers") || isPassive(s, h) || s.subject(h) < 0 || negator(s, h) >= 0 {
		return nil
	}
	if s.child(noun, "nmod", "acl", "acl:relcl") >= 0 || q.Last+1 < len(s.Words) && (s.isNoun(q.Last+1) || s.Words[q.Last+1].UPOS == "ADJ") {
		return nil // "reported three of them", "had eight new"
	}
	speaks := s.lemmas[h] == "speak" || s.lemmas[h] == "talk"
	if of := s.preposition(noun) == "of"; speaks != of || s.lemmas[h] == "have" && k.before() == nil {
		return nil
	}
	return k.countedLast(true)
}

// otherGiver is who gives a number against the one before, where the words leave out the verb or name each source behind its number: "doctors put
// the dead at 60, | police at 15", "40, according to residents, and 12, according to the | army"; 0 if nobody does.
func (k *counting) otherGiver(q howmany.Quantity) int {
	s, before := k.s, k.before()
	if before == nil || !onlyPeople[before.Of] || before.first < 1 || q.First < 2 {
		return 0
	}
	if at := q.First - 1; s.lemmas[at] == "at" && s.lemmas[before.first-1] == "at" && peggedAt(s, before.first) >= 0 {
		if w := at - 1; w > before.word && s.isNoun(w) && !slices.ContainsFunc(between(before.word+1, w), s.isVerb) {
			return w
		}
	}
	if here, there := namedBehind(s, q.NumberLast), namedBehind(s, before.word); there > 0 && there < q.First {
		return here
	}
	return 0
}

// namedBehind is who is named as the source of a number by "according to" right behind it, 0 if nobody is.
func namedBehind(s *sentence, number int) int {
	i := number + 1
	if i < len(s.Words) && s.lemmas[i] == "," {
		i++
	}
	if i+2 >= len(s.Words) || !accordsWith(s, i) {
		return 0
	}
	if src := s.Words[i].Head; src > i {
		return src
	}
	return 0
}

// countedLast is what became of the people whom the sentence counted last, else the dead whom those just before it counted, or the nearest of them
// that counted any people, else whom they counted last; nil if they counted none.
func (k *counting) countedLast(nearest bool) []string {
	const reach = 3 // sentences
	if before := k.before(); before != nil {
		return peopleOnly(*before)
	}
	var last []string
	at := -1 // the sentence that they stand in
	for i := len(k.v.claims) - 1; i >= 0 && k.s.index-k.v.claims[i].s.index <= reach; i-- {
		if nearest && last != nil && k.v.claims[i].s.index != at {
			break
		}
		at = k.v.claims[i].s.index
		for _, f := range k.v.claims[i].figures {
			if f.Of == "killed" {
				return []string{"killed"}
			}
			if last == nil {
				last = peopleOnly(f)
			}
		}
	}
	return last
}

// peopleOnly is what became of those whom a figure counts, nil for things.
func peopleOnly(f amount) []string {
	if !onlyPeople[f.Of] {
		return nil
	}
	return []string{f.Of}
}

// againstOthers reports whether a number is given against one told before it, by another or at another time: "an earlier count was 12".
func (k *counting) againstOthers(q howmany.Quantity, noun int) bool {
	if len(k.given(q, noun)) > 0 {
		return true
	}
	tally := k.v.tallied(k.s, q)
	return tally >= 0 && k.s.child(tally, "nmod") < 0 && slices.ContainsFunc(k.s.all(tally, "amod"), func(a int) bool { return k.s.in(a, "updates") })
}
