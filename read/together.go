package read

import (
	"slices"
	"strings"
)

// together puts side by side what one number does not: "a man and three women were shot" counts four, and "three were killed:
// two drivers and a nurse" counts three.
func together(v *view, s *sentence, found []amount) []amount {
	sums := map[int]amount{} // by the number of the first member
	for of, members := range listsOf(s, found) {
		if sum, ok := v.inAll(s, found, of.top, members); ok {
			sums[members[0]] = sum
		}
	}
	var out []amount
	for k, f := range found {
		if f.named && f.PartOf == "" {
			continue
		}
		if all, ok := sums[k]; ok {
			out = append(out, all)
		}
		out = append(out, f)
	}
	return out
}

// listOf is a list of nouns by the word that it begins with, and what became of those whom it counts.
type listOf struct {
	top int
	of  string
}

// listsOf are the counts of people in lists, by their numbers. What is told as a part of another count becomes its part, and is in
// none of them.
func listsOf(s *sentence, found []amount) map[listOf][]int {
	lists := map[listOf][]int{}
	parts := map[int]bool{} // words that "including" stands before, and those listed behind them
	for k, f := range found {
		if f.named && k > 0 && spelt(s, found, k) || f.rival {
			continue
		}
		joined := k > 0 && parts[found[k-1].word] && goesOnWith(s, found[k-1].word+1, f.first)
		if joined && found[k-1].Of == f.Of {
			found[k].PartOf = "+"
		}
		if joined || includes(s, f.first) {
			parts[f.word] = true
			continue // "20 people, including three children and a nurse": parts, whatever the tree joins them to
		}
		if ofPeople(f) && exact(f) && f.Unit == "people" && f.PartOf == "" {
			of := listOf{joinedTo(s, f.word), f.Of}
			lists[of] = append(lists[of], k)
		}
	}
	return lists
}

// inAll is the sum of a list's counts, whose parts they become; none where the list spells out a count that is told, or holds tolls
// of their own.
func (v *view) inAll(s *sentence, found []amount, top int, members []int) (amount, bool) {
	if len(members) < 2 || !slices.ContainsFunc(members, func(k int) bool { return !found[k].named && s.Words[found[k].word].UPOS != "NUM" }) {
		return amount{}, false // of "the toll stood at 40 and 55" nobody knows who they are
	}
	sum := int64(0)
	for _, k := range members {
		sum += *found[k].Low
	}
	first, last := found[members[0]], found[members[len(members)-1]]
	if (first.word == top || quantityOf(s, first.word) == top) && len(members) > 2 && *first.Low == sum-*first.Low {
		asParts(found, members[1:]) // "two victims, a man and a woman, died"
		return amount{}, false
	}
	if t := members[0] - 1; t >= 0 && found[t].Of == first.Of && found[t].Low != nil && *found[t].Low == sum && listed(s, found[t], first) {
		asParts(found, members)
		return amount{}, false
	}
	if !v.oneByOne(s, found, top, members) {
		return amount{}, false // a judge and two guards are tolls of their own
	}
	asParts(found, members)
	return v.total(first, sum, first.Span.Start, last.Span.End), true
}

// asParts makes counts parts of the one before them.
func asParts(found []amount, members []int) {
	for _, k := range members {
		found[k].PartOf = "+"
	}
}

// oneByOne reports whether a list counts people as such, or each by himself: "a man and three women", "a tailor and a customer".
func (v *view) oneByOne(s *sentence, found []amount, top int, members []int) bool {
	if !slices.ContainsFunc(members, func(k int) bool { return *found[k].Low != 1 }) {
		return true
	}
	if s.child(top, "cop") >= 0 {
		return false
	}
	if isSelf(s, found[members[len(members)-1]].word) {
		return true // "killed four classmates and himself"
	}
	return !slices.ContainsFunc(members, func(k int) bool {
		kin := k == members[0] && ownsKin(s, found[members[1]].word)
		return !kin && !v.isHuman(s, found[k])
	})
}

// total is the sum of several numbers of people, of whom one is given; the sum's words stand from one place of the text to another.
func (v *view) total(one amount, sum int64, from, to int) amount {
	one.Low, one.High, one.Who, one.named = &sum, &sum, "", false
	one.Span = v.text.Span(from, to)
	return one
}

// exact reports whether a figure is one number of its own, told without "about".
func exact(f amount) bool {
	return f.Low != nil && f.High != nil && *f.Low == *f.High && *f.High > 0 && !f.Approx
}

// goesOnWith reports whether nothing but "and" or a comma stands between two members of a list.
func goesOnWith(s *sentence, from, to int) bool {
	const most = 2
	if to <= from || to-from > most {
		return false
	}
	for i := from; i < to; i++ {
		if l := s.lemmas[i]; l != "and" && l != "," {
			return false
		}
	}
	return true
}

// spelt reports whether a name spells out a count before it: "four others – Ali Bakr, Jane Roe …".
func spelt(s *sentence, found []amount, name int) bool {
	for _, f := range found[:name] {
		if f.named || f.Low == nil || *f.Low < 2 {
			continue
		}
		for i := f.word + 1; i < found[name].first; i++ {
			switch s.lemmas[i] {
			case ":", "–", "—", "--", "-", "(", "include", "including":
				return true
			}
		}
	}
	return false
}

// asListed is what a count before in the same list of people counts.
func asListed(s *sentence, noun int, found []amount) []string {
	top := joinedTo(s, noun)
	if top == noun {
		return nil
	}
	for _, f := range found {
		if ofPeople(f) && f.word < noun && joinedTo(s, f.word) == top {
			return []string{f.Of}
		}
	}
	return nil
}

// joinedTo is the word that a list of nouns begins with.
func joinedTo(s *sentence, i int) int {
	if h := s.Words[i].Head; h >= 0 && s.isVerb(h) && s.rel(i) == "conj" && isSelf(s, i) {
		if o := s.child(h, "obj"); o >= 0 && o < i {
			return o // "killed his two sons and then himself"
		}
	}
	if o := companionOf(s, i); o >= 0 {
		return o
	}
	if h := s.Words[i].Head; h >= 0 && s.rel(i) == "nmod" && s.preposition(i) == "of" && s.Words[h].UPOS == "NUM" {
		i = h // "a woman and two of her children"
	}
	if h := s.Words[i].Head; h >= 0 && s.rel(i) == "nsubj" && s.isVerb(h) {
		if o := s.child(h, "obj"); o >= 0 && isSelf(s, o) && s.child(o, "conj") >= 0 {
			return o // "a man shot himself and his two daughters"
		}
	}
	for h := s.Words[i].Head; h >= 0 && (s.isNoun(h) || isSelf(s, h) || ageOf(s, h) >= 0); h = s.Words[i].Head {
		if s.rel(i) != "conj" && (s.rel(i) != "appos" || s.child(h, "conj") < 0 && s.child(i, "conj") < 0 && !besideInList(s, i)) {
			break
		}
		i = h
	}
	return i
}

// isSelf reports whether a word stands for whoever does what its verb tells: "himself".
func isSelf(s *sentence, i int) bool { return strings.HasSuffix(s.lemmas[i], "self") }

// companionOf is the one with whom somebody told by "along with" suffers the same: "was killed along with her husband"; -1 if
// there is none.
func companionOf(s *sentence, i int) int {
	if !slices.ContainsFunc(s.all(i, "case"), func(k int) bool {
		return s.lemmas[k] == "alongside" || k > 0 && s.lemmas[k] == "with" && (s.lemmas[k-1] == "along" || s.lemmas[k-1] == "together")
	}) {
		return -1
	}
	h := s.Words[i].Head
	if h >= 0 && s.isVerb(h) && s.rel(i) == "obl" {
		if isPassive(s, h) || s.child(h, "obj") < 0 {
			return s.subject(h)
		}
		return s.child(h, "obj")
	}
	return -1
}

// accompanied reports whether somebody suffers the same along with a person.
func accompanied(s *sentence, i int) bool {
	h := s.Words[i].Head
	return h >= 0 && slices.ContainsFunc(s.children[h], func(x int) bool { return x != i && companionOf(s, x) == i })
}

// listed reports whether a list that follows a total spells it out: behind a colon, dash or comma.
func listed(s *sentence, total, first amount) bool {
	i := first.word
	for i > 0 && s.Words[i].Start > first.Span.Start {
		i--
	}
	if i == 0 || i-1 <= total.word {
		return false
	}
	switch s.Words[i-1].Form {
	case ":", "–", "—", "-", "--", ",", "(":
		return true
	}
	return false
}

// isHuman reports whether a count names people by age, sex or kin alone.
func (v *view) isHuman(s *sentence, f amount) bool {
	return f.Who == "" || v.sizeOf(s, f.word) > 1 || s.in(f.word, "humans")
}

// ownsKin reports whether a noun is somebody's, told by a pronoun: "his wife".
func ownsKin(s *sentence, i int) bool {
	p := s.child(i, "nmod:poss")
	return p >= 0 && s.Words[p].UPOS == "PRON"
}
