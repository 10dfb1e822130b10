package read

import (
	"slices"
	"strings"

	"sitrep/read/howmany"
)

// ofThem reads a part told behind the whole: "9,000 people, 140 of them wounded", "12 dead, three of whom were children", "12 dead, of whom
// three were children". It counts what the whole counts, but for the
// dead and the hurt of whom its own verb tells.
func (v *view) ofThem(s *sentence, q howmany.Quantity, found []amount) (amount, bool) {
	first, last, k := q.First, q.NumberLast+2, q.NumberLast+3
	if amongThem(s, first) {
		first, last, k = first-2, q.NumberLast, q.NumberLast+1
	}
	if len(found) == 0 || first < 1 || k > len(s.Words) || first == q.First && !amongThem(s, k) || !setOff(s, first) {
		return amount{}, false
	}
	if people, who := false, ""; q.Low == nil {
		if k < len(s.Words) && s.Words[k].XPOS == "NNS" {
			people, who = v.isPeople(s, k)
		}
		if !people || who == "" {
			return amount{}, false // "many of them civilians", but not "most of them killed in their sleep"
		}
	}
	whole := found[len(found)-1]
	if whole.Unit != "people" || whole.word >= q.First {
		return amount{}, false
	}
	for k < len(s.Words) && (s.Words[k].UPOS == "AUX" || s.Words[k].UPOS == "ADV" && !s.in(k, "fatals")) {
		k++
	}
	a := amount{word: last, first: q.First}
	a.Of, a.Low, a.High, a.Approx, a.Vague, a.Unit, a.PartOf = whole.Of, q.Low, q.High, q.Approx, q.Vague, "people", "+"
	a.Span = v.span(s, q.First, last)
	if k >= len(s.Words) || s.Words[k].UPOS == "PUNCT" {
		return a, true
	}
	a.Span = v.span(s, q.First, k)
	dead := dies(s, k) || s.lemmas[k] == "kill" || s.in(k, "fatals")
	told := s.isVerb(k) && s.child(k, "aux:pass", "aux", "nsubj:pass", "nsubj") >= 0
	switch {
	case dead && (whole.Of == "wounded" || whole.Of != "killed" && told):
		a.Of, a.PartOf, a.Who = "killed", "", whole.Who // "sent 300 men, 12 of whom were killed"
	case told && s.in(k, "woundings") && !onTheMove[whole.Of] && whole.Of != "wounded" && whole.Of != "killed":
		a.Of, a.PartOf, a.Who = "wounded", "", whole.Who
	case first < q.First && s.isVerb(k) && !s.in(k, "woundings"):
		return amount{}, false // "of whom 20 were freed"
	case s.Words[k].UPOS == "ADP":
		a.Span = v.span(s, q.First, last) // "300 of them in Koro"
	case s.Words[k].UPOS == "NOUN" || whole.Of != "wounded" && whole.Of != "killed":
		a.Who = strings.ToLower(s.Words[k].Form)
	case s.isVerb(k):
		return amount{}, false // "three of whom were freed"
	}
	return a, true
}

// partAmong reports whether a number counts some of those counted before, as "among them" behind it says: "freed 40 hostages it had held, six
// women among them".
func (v *view) partAmong(s *sentence, q howmany.Quantity, noun int, found []amount) bool {
	if len(found) == 0 || q.First == 0 || q.Low == nil || noun <= q.NumberLast || found[len(found)-1].word >= q.First {
		return false
	}
	return amongBehind(s, noun) && setOff(s, q.First) && ofAll(s, found).Unit == "people"
}

// amongBehind reports whether "among them" stands behind a noun, or behind what it is of: "two members of the council among them".
func amongBehind(s *sentence, noun int) bool {
	const most = 4 // words of what it is of
	i := noun + 1
	if i < len(s.Words) && s.lemmas[i] == "of" {
		for end := i + most; i < end && i < len(s.Words) && (s.lemmas[i] == "of" || s.Words[i].UPOS == "DET" || s.isNoun(i)); {
			i++
		}
	}
	if i+1 >= len(s.Words) || s.lemmas[i] != "among" {
		return false
	}
	l := s.lemmas[i+1]
	return l == "they" || l == "them" || l == "whom"
}

// setOff reports whether a comma, a bracket or a dash stands before a word.
func setOff(s *sentence, i int) bool {
	switch s.Words[i-1].Form {
	case ",", "(", "–", "—", "--":
		return true
	}
	return false
}

// amongThem reports whether a word only says what some of those counted before are: "300 people, 40 of them wounded, left the town".
func amongThem(s *sentence, i int) bool {
	return i > 1 && s.lemmas[i-2] == "of" && slices.Contains([]string{"they", "them", "whom", "who"}, s.lemmas[i-1])
}

// wholes puts the number that people are said to be among before them, who are a part of it: "a teenager was among the four
// killed".
func wholes(s *sentence, found []amount) []amount {
	for k := 1; k < len(found); k++ {
		whole, top := found[k], k-1
		for top > 0 && found[top].PartOf != "" {
			top--
		}
		part := found[top]
		if !whole.told || part.Of != whole.Of || part.Low == nil || whole.Low == nil || *part.Low >= *whole.Low {
			continue
		}
		i := whole.first - 1
		for i > part.word && (s.Words[i].UPOS == "DET" || s.lemmas[i] == "at" || s.lemmas[i] == "least") {
			i--
		}
		if i <= part.word || s.lemmas[i] != "among" {
			continue
		}
		found = slices.Insert(slices.Delete(found, k, k+1), top, whole)
		for j := top + 1; j <= k; j++ {
			found[j].PartOf = "+"
		}
	}
	return found
}

// gapped is what a bare number counts that stands behind a count of people with a day or place of its own and leaves out the verb:
// "ten were killed on Saturday and eight more on Sunday".
func (v *view) gapped(s *sentence, q howmany.Quantity, noun int, found []amount) []string {
	if len(found) == 0 || q.First < 2 || noun < q.First || noun > q.Last+1 {
		return nil
	}
	whole := ofAll(s, found)
	bare := noun <= q.Last || s.lemmas[noun] == "more" || s.lemmas[noun] == "other"
	if l := s.lemmas[q.First-1]; !ofPeople(whole) || !bare || l != "and" && l != "," {
		return nil
	}
	over := s.governor(whole.word)
	for i := whole.word + 1; i < q.First; i++ {
		if s.Words[i].UPOS == "VERB" && i != over {
			return nil
		}
	}
	i := max(noun, q.Last) + 1
	for i < len(s.Words) && (s.lemmas[i] == "more" || s.lemmas[i] == "other") {
		i++
	}
	if i >= len(s.Words) {
		return nil
	}
	switch s.lemmas[i] {
	case "in", "on", "at", "near", "outside":
	default:
		return nil
	}
	if slices.ContainsFunc(phraseFrom(s, i), func(k int) bool { return s.lemmas[k] == "condition" || v.namesHospital(s, k) }) {
		return nil // "and two in hospital"
	}
	return []string{whole.Of}
}

// elsewhere is the town that stands right behind a bare number, where the count of people before it has another: "four were killed in Homs, three
// in | Hama"; 0 if there is none.
func (v *view) elsewhere(s *sentence, q howmany.Quantity, noun int, found []amount) int {
	if len(v.gapped(s, q, noun, found)) == 0 {
		return 0
	}
	town := func(k int) bool {
		p := v.spotIn(s, k)
		return p != nil && p.actsAsPlace() && p.place.Precision != "country"
	}
	behind := phraseFrom(s, max(noun, q.Last)+1)
	if k := slices.IndexFunc(behind, town); k >= 0 && slices.ContainsFunc(between(ofAll(s, found).word+1, q.First), town) {
		return behind[k]
	}
	return 0
}

// movesOut reports whether people leave a place by the verb that a noun stands under: the wounded who leave a besieged town are
// evacuated.
func (v *view) movesOut(s *sentence, noun int) bool {
	if noun+1 < len(s.Words) && s.in(noun+1, "leavings") {
		return true // "let 400 wounded people leave the town"
	}
	h := s.Words[noun].Head
	if h < 0 || s.rel(noun) != "nsubj" && s.rel(noun) != "obj" {
		return false
	}
	return slices.ContainsFunc(append(s.all(h, "xcomp", "ccomp"), h), func(x int) bool { return s.in(x, "leavings") })
}
