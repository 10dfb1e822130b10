package read

import (
	"slices"
	"strings"

	"sitrep/lang"
	"sitrep/lexicon"
)

// sentence is an analysed sentence with what walking its tree needs.
type sentence struct {
	*lang.Sentence
	lexicon  *lexicon.Lexicon
	index    int
	children [][]int
	lemmas   []string // lower case
	label    [2]int   // the first word of what an entry begins with, and the one behind its last; both 0 if it begins none
	aside    bool     // lies in a part that is set aside
	quoted   []int    // number of the quoted stretch each word lies in, 0 outside
	phrases  map[int][]lexicon.Match
	counts   map[int][]lexicon.Match // phrases that say what was counted, by the word that heads each
	phases   map[int][]lexicon.Match // phrases that give a process its phase, by the word that heads each
	effects  map[int][]lexicon.Match // phrases that change a status, by every word of theirs
	cues     map[int]cueSense        // of several words, by the word that heads each
}

func newSentence(s *lang.Sentence, index int, words *lexicon.Lexicon) *sentence {
	out := &sentence{Sentence: s, lexicon: words, index: index, children: make([][]int, len(s.Words)), lemmas: make([]string, len(s.Words)),
		quoted: make([]int, len(s.Words))}
	for i := range s.Words {
		out.lemmas[i] = strings.ToLower(s.Words[i].Lemma)
		if strings.HasSuffix(out.lemmas[i], "iz") {
			out.lemmas[i] += "e" // the model strips a letter too many from verbs in -ize
		}
		if h := s.Words[i].Head; h >= 0 {
			out.children[h] = append(out.children[h], i)
		}
	}
	return out
}

// forms are the words as they are written.
func (s *sentence) forms() []string {
	forms := make([]string, len(s.Words))
	for i := range s.Words {
		forms[i] = s.Words[i].Form
	}
	return forms
}

// in reports whether a word is of a class of classes.txt.
func (s *sentence) in(i int, class string) bool { return s.lexicon.InClass(s.lemmas[i], class) }

// inForm reports whether a word's lemma or form is in a class.
func (s *sentence) inForm(i int, class string) bool {
	return s.in(i, class) || s.lexicon.InClass(strings.ToLower(s.Words[i].Form), class)
}

// rel is a word's relation without its subtype.
func (s *sentence) rel(i int) string {
	r, _, _ := strings.Cut(s.Words[i].Rel, ":")
	return r
}

// child returns the first child with one of the relations (full or without subtype), or -1.
func (s *sentence) child(i int, rels ...string) int {
	for _, c := range s.children[i] {
		if slices.Contains(rels, s.Words[c].Rel) || slices.Contains(rels, s.rel(c)) {
			return c
		}
	}
	return -1
}

// all returns the children with one of the relations.
func (s *sentence) all(i int, rels ...string) []int {
	var out []int
	for _, c := range s.children[i] {
		if slices.Contains(rels, s.Words[c].Rel) || slices.Contains(rels, s.rel(c)) {
			out = append(out, c)
		}
	}
	return out
}

// walk visits the subtree of i; drop says which children (with all below them) are left out.
func (s *sentence) walk(i int, drop func(int) bool, visit func(int)) {
	visit(i)
	for _, c := range s.children[i] {
		if drop == nil || !drop(c) {
			s.walk(c, drop, visit)
		}
	}
}

// stretch is the smallest run of words over the subtree of i, without punctuation at its ends.
func (s *sentence) stretch(i int, drop func(int) bool) (from, to int) {
	from, to = i, i
	s.walk(i, drop, func(j int) {
		if s.Words[j].UPOS != "PUNCT" { // a full stop hangs on the root however much is left out before it
			from, to = min(from, j), max(to, j)
		}
	})
	return s.withBracket(s.trim(from, to, i))
}

// withBracket takes in the bracket that closes one within: "a base at Koro (Lower Shabelle)".
func (s *sentence) withBracket(from, to int) (int, int) {
	open := 0
	for _, w := range s.Words[from : to+1] {
		switch w.Form {
		case "(", "[":
			open++
		case ")", "]":
			open--
		}
	}
	if next := to + 1; open == 1 && next < len(s.Words) && (s.Words[next].Form == ")" || s.Words[next].Form == "]") {
		return from, next
	}
	return from, to
}

// trim takes punctuation off both ends, never beyond keep.
func (s *sentence) trim(from, to, keep int) (int, int) {
	for from < keep && s.Words[from].UPOS == "PUNCT" {
		from++
	}
	for to > keep && s.Words[to].UPOS == "PUNCT" {
		to--
	}
	return from, to
}

// under reports whether i lies in the subtree of top.
func (s *sentence) under(i, top int) bool {
	for range len(s.Words) + 1 {
		if i == top {
			return true
		}
		if i < 0 || s.Words[i].Head < 0 {
			return false
		}
		i = s.Words[i].Head
	}
	return false
}

// firstJoined is the first of the words that a word is joined to, or the word itself: the troops of "the troops, planes and | ships".
func (s *sentence) firstJoined(word int) int {
	for s.rel(word) == "conj" && s.Words[word].Head >= 0 {
		word = s.Words[word].Head
	}
	return word
}

// governor is the nearest verb (or other predicate) above i, or -1.
func (s *sentence) governor(i int) int {
	for h := s.Words[i].Head; h >= 0; h = s.Words[h].Head {
		if s.Words[h].UPOS == "VERB" || s.Words[h].Head < 0 {
			return h
		}
	}
	return -1
}

// subject is the subject of a predicate, also where it is shared with the first of a chain of verbs; -1 if there is none.
func (s *sentence) subject(i int) int {
	for range 6 {
		if c := s.child(i, "nsubj", "csubj"); c >= 0 {
			return c
		}
		switch s.rel(i) {
		case "conj", "xcomp", "advcl":
			i = s.Words[i].Head
		default:
			return -1
		}
		if i < 0 {
			return -1
		}
	}
	return -1
}

// object is the object of a verb, or -1: also a bare noun right behind it that the tree takes for something else ("ordered
// the release" as if it were "became the president").
func (s *sentence) object(i int) int {
	c := s.child(i, "obj")
	if c < 0 && s.isVerb(i) && s.child(i, "xcomp", "ccomp") >= 0 {
		c = s.child(i, "iobj") // "ordered the paper to close"
	}
	if c >= 0 && s.preposition(c) == "" || !s.isVerb(i) {
		return c
	}
	for _, k := range s.children[i] {
		w := &s.Words[k]
		if k < i || w.UPOS != "NOUN" && w.UPOS != "PROPN" && s.child(k, "det") < 0 || strings.HasSuffix(w.NER, "DATE") {
			continue
		}
		switch w.Rel {
		case "xcomp", "ccomp", "obl":
			if s.child(k, "case", "mark", "cop", "nsubj") < 0 && (c < 0 || k < c) {
				return k
			}
		}
	}
	return c
}

// preposition is the case word of a noun ("in", "near"), lower case, or "".
func (s *sentence) preposition(i int) string {
	c := s.child(i, "case")
	if c < 0 {
		return ""
	}
	for _, d := range s.all(i, "case") { // "of a judge by militants": where the tree hangs both on one noun, the nearer
		if d > c && d < i && slices.ContainsFunc(s.Words[c+1:d], func(w lang.Word) bool { return w.UPOS == "NOUN" || w.UPOS == "PROPN" }) {
			c = d
		}
	}
	return s.lemmas[c]
}

func (s *sentence) isVerb(i int) bool {
	return s.Words[i].UPOS == "VERB" || s.Words[i].UPOS == "AUX"
}

func (s *sentence) isNoun(i int) bool {
	switch s.Words[i].UPOS {
	case "NOUN", "PROPN", "PRON", "NUM", "SYM":
		return true
	}
	return false
}

// passive reports whether a verb is passive.
func (s *sentence) passive(i int) bool {
	if s.child(i, "nsubj:pass", "csubj:pass", "aux:pass") >= 0 {
		return true
	}
	if slices.ContainsFunc(s.all(i, "aux"), func(a int) bool { return s.lemmas[a] == "have" }) {
		return false // "has not held", whatever the features say
	}
	return strings.Contains(s.Words[i].Feats, "Voice=Pass") && s.Words[i].XPOS == "VBN" && s.child(i, "obj") < 0
}
