package read

// peggedAt is what somebody puts at a number, whatever the tree hangs the number on: "put the | dead there at 45", "has the | count at 39";
// -1 if it is no count of people.
func peggedAt(s *sentence, number int) int {
	const reach = 12 // words from the verb to "at"
	at := number - 1
	if at < 0 || s.lemmas[at] != "at" {
		return -1
	}
	for g := at - 1; g >= max(0, at-reach); g-- {
		if !s.isVerb(g) || s.Words[g].XPOS == "VBN" && s.rel(g) == "acl" {
			continue // "put the number of those hurt at 46"
		}
		peg := s.object(g)
		if !s.in(g, "pegs") || peg < g || peg > at || !s.in(peg, "tallies") && !s.in(peg, "fallens") {
			return -1
		}
		return peg
	}
	return -1
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
	if len(of) > 0 || s.child(peg, "compound", "amod", "nmod:poss") >= 0 || peg+1 < len(s.Words) && s.lemmas[peg+1] == "of" {
		return of
	}
	return k.countedLast()
}

// countedLast is what became of the people whom the sentence counted last, else the dead whom those just before it counted, else whom they
// counted last; nil if they counted none.
func (k *counting) countedLast() []string {
	const reach = 3 // sentences
	if before := k.before(); before != nil {
		return peopleOnly(*before)
	}
	var last []string
	for i := len(k.v.claims) - 1; i >= 0 && k.s.index-k.v.claims[i].s.index <= reach; i-- {
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
