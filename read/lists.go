package read

import (
	"strings"

	"sitrep/lang"
)

// joinLists mends lists of people and things that the tree has broken, of which only the first would be read: "the murder of Ann
// Roe, Eve Poe, and Jane Doe", where the second is taken for another name of the first and the last is joined to the murder.
func joinLists(s *lang.Sentence) {
	for i := range s.Words {
		if w := &s.Words[i]; w.Rel == "appos" && w.Head >= 0 && inPerson(s, i) && inPerson(s, w.Head) && listedOn(s, i) {
			w.Rel = "conj"
		}
	}
	joinMiddles(s)
	for i := range s.Words {
		w := &s.Words[i]
		if w.Rel != "conj" || w.Head < 0 || w.UPOS != "NOUN" && w.UPOS != "PROPN" || clausal(s, i) {
			continue
		}
		if first := listBefore(s, i); first >= 0 {
			w.Head = first
		}
	}
}

// joinMiddles hangs a name on the list that goes on behind it, where the tree has joined it to what the list hangs on: "the envoys of
// Chad, Niger and Mali".
func joinMiddles(s *lang.Sentence) {
	for last := range s.Words {
		first := s.Words[last].Head
		if s.Words[last].Rel != "conj" || first < 0 || first > last || s.Words[first].UPOS != "PROPN" || s.Words[last].UPOS != "PROPN" {
			continue
		}
		for i := first + 1; i < last; i++ {
			w := &s.Words[i]
			if w.Rel == "conj" && w.UPOS == "PROPN" && w.Head >= 0 && w.Head < first && w.Head == s.Words[first].Head && w.NER == s.Words[first].NER && !clausal(s, i) {
				w.Head = first
			}
		}
	}
}

// listBefore is the first of a list that a word ends, which the tree joins to what the list hangs on; -1 if it ends none.
func listBefore(s *lang.Sentence, last int) int {
	over := s.Words[last].Head
	if s.Words[over].UPOS != "VERB" && !(inPerson(s, last) && s.Words[over].UPOS == "NOUN" && !inPerson(s, over)) {
		return -1
	}
	for i := last - 1; i > over; i-- {
		w := &s.Words[i]
		if w.Head != over || inPerson(s, last) != inPerson(s, i) && s.Words[over].UPOS == "NOUN" {
			continue
		}
		switch r, _, _ := strings.Cut(w.Rel, ":"); r {
		case "obj", "nmod", "obl":
			if hasListed(s, i, last) {
				return i
			}
		}
		return -1
	}
	return -1
}

// hasListed reports whether a noun has another beside it, joined or set off by commas, before a word.
func hasListed(s *lang.Sentence, noun, before int) bool {
	for i := noun + 1; i < before; i++ {
		if w := &s.Words[i]; w.Head == noun && (w.Rel == "conj" || w.Rel == "appos") {
			return true
		}
	}
	return false
}

// listedOn reports whether a name is followed by "and" or a comma and a further one.
func listedOn(s *lang.Sentence, i int) bool {
	end := i + 1
	for end < len(s.Words) && strings.HasPrefix(s.Words[end].NER, "I-") {
		end++
	}
	for end < len(s.Words) && (s.Words[end].Form == "," || s.Words[end].Form == ";") {
		end++
	}
	if end < len(s.Words) && s.Words[end].UPOS == "CCONJ" {
		end++
	}
	for k := end; k < len(s.Words) && k < end+4; k++ {
		if inPerson(s, k) {
			return true
		}
	}
	return false
}

// inPerson reports whether a word lies in a person's name.
func inPerson(s *lang.Sentence, i int) bool { return strings.HasSuffix(s.Words[i].NER, "-PER") }

// clausal reports whether a noun is said of something, so that a clause is joined and no noun.
func clausal(s *lang.Sentence, i int) bool {
	for j := range s.Words {
		if w := &s.Words[j]; w.Head == i && (w.Rel == "cop" || strings.HasPrefix(w.Rel, "nsubj") || w.Rel == "obj" || w.Rel == "case") {
			return true
		}
	}
	return false
}
