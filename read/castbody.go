package read

import (
	"strings"

	"sitrep"
	"sitrep/actors"
)

// bodyBefore is the armed group whose name stands before a noun for its members ("ISIS forces"), or the body before what it is called.
func (v *view) bodyBefore(s *sentence, i int) (who, from int, ok bool) {
	if s.in(i, "movements") {
		return v.namedBefore(s, i)
	}
	if n := v.nameAt(s.index, i-1); n != nil && n.kind == "ORG" && s.in(i, "watchers") {
		w, taken := v.cast.byWord[at{s.index, n.last}]
		return w, n.first, taken // "the Koro Observatory monitor"
	}
	if s.lemmas[i] != "man" && !s.in(i, "members") && !s.in(i, "troops") {
		return 0, 0, false
	}
	if w, c := v.itsForces(s, i); c >= 0 {
		return w, c, true
	}
	if s.lemmas[i] == "man" && s.Words[i].XPOS != "NNS" {
		return 0, 0, false // "a man of the Front" is one of them
	}
	for _, c := range s.all(i, "compound", "amod", "nmod:poss", "nmod") {
		w, taken := v.cast.byWord[at{s.index, c}]
		if taken && c < i && v.cast.list[w].ner == "ORG" && v.cast.list[w].kind == sitrep.Group {
			from, _ := s.stretch(c, nil)
			return w, from, true
		}
		if n := v.nameAt(s.index, c+1); !taken && n != nil && s.in(c, "movements") {
			w, taken = v.cast.byWord[at{s.index, n.last}] // "fighters of the jihadist group Boko Haram"
		}
		if taken && c > i && v.hasMembers(s, i, c, v.cast.list[w]) {
			return w, i, true // "fighters of the Front"
		}
	}
	return 0, 0, false
}

// hasMembers reports whether a name behind a noun for members or troops is that of their body: "terrorists of the so-called Lake Front",
// "fighters from the Dawn Army", "members of the Desert Movement". Soldiers of a state's army are not the army.
func (v *view) hasMembers(s *sentence, i, c int, body *character) bool {
	if p := s.preposition(c); p != "of" && (p != "from" || !s.in(i, "fighters")) || body.ner != "ORG" {
		return false
	}
	return body.kind == sitrep.Group || body.kind == sitrep.Body && s.in(c, "warbands") && body.sector != "MIL" && body.sector != "COP"
}

// itsForces is the body in arms for whose forces a noun with a possessive pronoun stands ("the army said its troops had"), and the pronoun;
// -1 if it is nobody's.
func (v *view) itsForces(s *sentence, i int) (who, pronoun int) {
	if !strings.HasSuffix(s.Words[i].XPOS, "S") {
		return -1, -1
	}
	p := s.child(i, "nmod:poss")
	if p < 0 || s.Words[p].UPOS != "PRON" || s.child(i, "amod", "compound", "nummod") >= 0 {
		return -1, -1
	}
	w, ok := v.cast.byWord[at{s.index, p}]
	if !ok || len(v.cast.list[w].members) > 0 || !v.armed(v.cast.list[w]) && (v.cast.list[w].ner != "ORG" || v.cast.list[w].kind != sitrep.Group) {
		return -1, -1
	}
	return w, p
}

// namedBefore is the armed group or party whose name stands right before the noun that says what it is: "the Hamas movement", "the ISIL
// terrorist group", "the Islamic State (IS) militant group".
func (v *view) namedBefore(s *sentence, i int) (who, from int, ok bool) {
	bracket := false
	for k := i - 1; k >= 0 && i-k <= 2; k-- {
		if open := bracketBefore(s, k); open > 0 {
			k, bracket = open-1, true
		}
		switch s.Words[k].UPOS {
		case "NOUN", "PROPN", "ADJ":
		default:
			return 0, 0, false
		}
		n := v.nameAt(s.index, k)
		if n == nil && !bracket {
			continue
		}
		w, taken := v.cast.byWord[at{s.index, k}]
		if n == nil || !taken || v.cast.list[w].ner != "ORG" || v.cast.list[w].kind != sitrep.Group || !s.under(k, i) && !bracket {
			return 0, 0, false
		}
		return w, n.first, true
	}
	return 0, 0, false
}

// bracketBefore is the opening bracket of the short name that closes at a word, or -1: "(IS)".
func bracketBefore(s *sentence, k int) int {
	if s.Words[k].Form == ")" && k > 2 && s.Words[k-2].Form == "(" {
		return k - 2
	}
	return -1
}

// namedBehind is the body or group whose name stands behind the noun for it: "a group calling itself the Jamil Brigade", "a
// little-known group, the Jamil Brigade".
func (v *view) namedBehind(s *sentence, i int, noun actors.Noun) (who int, ok bool) {
	if s.Words[i].XPOS != "NN" || noun.Kind != sitrep.Group && noun.Kind != sitrep.Body {
		return 0, false
	}
	words := s.all(i, "appos")
	for _, a := range s.all(i, "acl") {
		if s.in(a, "namings") {
			words = append(words, s.all(a, "obj", "xcomp", "obl")...)
		}
	}
	for _, w := range words {
		n := v.nameAt(s.index, w)
		if who, ok := v.cast.byWord[at{s.index, w}]; ok && n != nil && n.kind == "ORG" {
			return who, true
		}
	}
	return 0, false
}
