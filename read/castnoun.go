package read

import (
	"slices"
	"strings"

	"sitrep"
	"sitrep/actors"
	"sitrep/lang/token"
)

// castNoun finds or makes the character of a description.
func (v *view) castNoun(s *sentence, i int) {
	if _, taken := v.cast.byWord[at{s.index, i}]; taken {
		return
	}
	switch s.rel(i) {
	case "compound", "flat", "fixed", "goeswith":
		return
	}
	if v.castSides(s, i) {
		return
	}
	noun, ok := v.noun(s, i)
	if !ok {
		noun, ok = v.madeOf(s, i)
	}
	if !ok {
		return
	}
	if who, from, ok := v.bodyBefore(s, i); ok {
		v.mention(s, from, i, i, who)
		return
	}
	who, named := v.namedBehind(s, i, noun)
	if !named {
		who, named = v.explainsName(s, i)
	}
	if named {
		from, to := core(s, i)
		v.mention(s, from, to, i, who)
		return
	}
	if n := v.predicated(s, i); n >= 0 {
		if who, ok := v.cast.byWord[at{s.index, n}]; ok {
			v.mention(s, i, i, i, who)
		}
		return
	}
	v.describe(s, i, noun, true)
}

// explainsName is the group or body by name that a noun behind it explains: "Hamas, a Palestinian | movement,".
func (v *view) explainsName(s *sentence, i int) (who int, ok bool) {
	if s.rel(i) != "appos" || s.Words[i].XPOS != "NN" || !s.in(i, "movements") && !s.in(i, "organisations") {
		return 0, false
	}
	named := s.Words[i].Head
	who, ok = v.cast.byWord[at{s.index, named}]
	n := v.nameAt(s.index, named)
	return who, ok && n != nil && n.kind == "ORG" && named < i && v.cast.list[who].ner == "ORG"
}

// predicated is the subject that a sentence says to be a band, fighters or such, so that nobody new comes with the word: "it was a large
// group"; -1 if the word is not said of a subject.
func (v *view) predicated(s *sentence, i int) int {
	if s.child(i, "cop") < 0 || !s.in(i, "movements") && !s.in(i, "fighters") && !s.in(i, "culprits") && !s.in(i, "bands") {
		return -1
	}
	if d := s.child(i, "det"); d >= 0 && s.lemmas[d] != "a" && s.lemmas[d] != "an" {
		return -1
	}
	return s.child(i, "nsubj")
}

// noun looks up the agent noun that ends at word i, the longest first.
func (v *view) noun(s *sentence, i int) (actors.Noun, bool) {
	for from := max(0, i-3); from <= i; from++ {
		if n, ok := v.r.actors.Noun(joinLemmas(s, from, i)); ok && (!n.Capital || capital(s.Words[from].Form)) {
			return n, true
		}
	}
	return actors.Noun{}, false
}

// core is the stretch of a noun phrase that names it: without articles, numbers, clauses and most of what hangs on it.
func core(s *sentence, i int) (from, to int) {
	from, to = s.stretch(i, func(c int) bool {
		switch s.rel(c) {
		case "amod", "compound", "flat", "fixed":
			return measured(s, c)
		case "nmod":
			p := s.preposition(c)
			if s.Words[c].Rel == "nmod:poss" {
				return false
			}
			return !(p == "of" || p == "for") || c < i
		case "case":
			return s.Words[c].Head == i
		case "det":
			return true
		case "punct":
			return s.Words[c].Form != "-"
		}
		return true
	})
	for k := i - 1; k >= from; k-- { // a name swallows no clause, whatever the tree hangs there
		if s.finite(k) && s.isVerb(k) || s.Words[k].Form == "," && !s.finite(i) && k+1 < i && s.Words[k+1].UPOS != "ADJ" {
			from = k + 1
			break
		}
	}
	return from, to
}

// measured reports whether a word ends a compound that begins with a number: "a 40-man patrol", "the 20-year-old driver".
func measured(s *sentence, i int) bool {
	k := i
	for k >= 2 && s.Words[k-1].Form == "-" {
		k -= 2
	}
	return k < i && s.Words[k].UPOS == "NUM"
}

// describe finds the character that a description stands for, or makes one.
func (v *view) describe(s *sentence, i int, noun actors.Noun, known bool) int {
	from, to := core(s, i)
	ch := &character{kind: sitrep.Group, noun: s.lemmas[i], sector: noun.Sector, role: noun.Role, anonymous: noun.Anonymous,
		name: token.Spelled(v.span(s, from, to).Exact), male: s.in(i, "males"), female: s.in(i, "females"), plural: s.Words[i].XPOS == "NNS" || s.Words[i].XPOS == "NNPS"}
	if known && noun.Kind != "" {
		ch.kind = noun.Kind
	}
	if ch.kind == sitrep.Person && ch.plural {
		ch.kind = sitrep.Group
	}
	if of, ok := v.madeOf(s, i); ok { // "a group of armed youths" is they
		noun = of
		ch.kind, ch.sector, ch.plural = sitrep.Group, of.Sector, true
	}
	ch.country = v.countryIn(s, from, to)
	if n := v.nameAt(s.index, i-1); n != nil && ch.country == "" && s.rel(i) == "compound" && (n.kind == "LOC" || n.kind == "NORP") && s.Words[n.last].Head == s.Words[i].Head {
		ch.country = v.countryIn(s, n.first, n.last) // "a United States military air strike"
	}
	if p := s.child(i, "nmod:poss"); p >= 0 && ch.country == "" {
		if who, ok := v.cast.byWord[at{s.index, p}]; ok && (s.Words[p].UPOS == "PRON" || v.cast.list[who].kind == sitrep.Country) {
			ch.country = v.cast.list[who].country // "the navy said its troops", "Israel's military"
		}
	}
	if strings.HasPrefix(ch.noun, "coalition") && (ch.sector == "MIL" || ch.sector == "GOV" && v.ledBy(s, i)) {
		ch.country, ch.sector = "IGO", "MIL" // an alliance of states is of none
	}
	if (ch.noun == "people" || ch.noun == "person") && ch.plural && ch.country != "" {
		ch.sector, ch.anonymous = "CVL", false // "the Syrian people" is nobody's source
	}
	v.enrol(s, ch, from, i-1)
	if own := ch.sector; noun.Borrows {
		ch.sector = ""
		if v.borrow(s, i, ch); ch.sector == "" {
			ch.sector = own
		}
	} else if ch.sector == "" {
		v.borrow(s, i, ch)
	}
	if noun.Borrows && ch.country == "" && len(s.all(i, "nmod", "compound", "nmod:poss", "amod")) == 0 {
		v.speaksFor(s, i, ch)
	}
	if old := v.antecedent(s, i, ch, noun); old >= 0 && !v.doneByHim(s, i, old) && (ch.country != "IGO" || v.cast.list[old].country == "IGO") {
		return v.mention(s, from, to, i, old)
	}
	ch.label = v.labelFor(s, i, from, to, noun.Kind == actors.Person)
	return v.mention(s, from, to, i, v.cast.add(ch))
}

// labelFor is what a record calls those of a description, as it is read without the text: without "more" and "several", and by the name of
// whose they are: Russia's warplanes for "its | warplanes". Those who are told before a participle are many: a "rebel-held" town is held by
// rebels. "" if the words say it themselves.
func (v *view) labelFor(s *sentence, i, from, to int, person bool) string {
	if person && s.Words[i].XPOS == "NN" && i+2 < len(s.Words) && s.Words[i+1].Form == "-" && s.Words[i+2].XPOS == "VBN" {
		return token.Spelled(v.span(s, from, to).Exact) + "s"
	}
	first := from
	for first < i && s.in(first, "quantifiers") && s.lemmas[first] != "other" {
		first++
	}
	whose := ""
	if s.Words[first].XPOS == "PRP$" && first < i {
		who, ok := v.cast.byWord[at{s.index, first}]
		if !ok || who < 0 || v.cast.list[who].ner == "" || s.in(i, "kinfolks") && v.cast.list[who].kind != sitrep.Person {
			return "" // "their relatives" are the victims' as often as those of who was named last
		}
		whose = v.cast.list[who].name + "'s "
		if first++; first < i && s.lemmas[first] == "own" {
			first++
		}
	}
	if first == from {
		return ""
	}
	return whose + token.Spelled(v.span(s, first, to).Exact)
}

// doneByHim reports whether somebody is the subject of the verb that a word is the object of: in "the rebels drove out the | militia" the two are
// not the same.
func (v *view) doneByHim(s *sentence, word, who int) bool {
	return slices.ContainsFunc(v.cast.list[who].heads, func(h at) bool { return h.sent == s.index && h.word != word && doesIt(s, word, h.word) })
}

// madeOf is the noun for the people that a band of them is made of: "a group of armed youths", "a column of guerrillas", "a rebel band".
func (v *view) madeOf(s *sentence, i int) (actors.Noun, bool) {
	if !s.in(i, "bands") {
		return actors.Noun{}, false
	}
	for _, c := range s.all(i, "compound") {
		if noun, ok := v.noun(s, c); ok && noun.Kind == actors.Person && c < i {
			return noun, true
		}
	}
	for _, n := range s.all(i, "nmod") {
		if s.preposition(n) != "of" || s.Words[n].XPOS != "NNS" {
			continue
		}
		if noun, ok := v.noun(s, n); ok && noun.Kind == actors.Person {
			return noun, true
		}
	}
	return actors.Noun{}, false
}

// ledBy reports whether a coalition is one of states: "US-led", "international", "global".
func (v *view) ledBy(s *sentence, i int) bool {
	for _, c := range s.all(i, "amod", "compound") {
		l := s.lemmas[c]
		if strings.HasSuffix(l, "led") || l == "lead" || l == "international" || l == "global" || l == "multinational" || l == "western" || l == "arab" {
			return true
		}
	}
	return false
}

// countryIn is the country that a stretch of words names: a demonym, a country, or a place in it.
func (v *view) countryIn(s *sentence, from, to int) string {
	for i := range v.places {
		p := &v.places[i]
		if p.sent == s.index && p.first <= to && p.last >= from && p.place.Country != "" {
			return p.place.Country
		}
	}
	for i := from; i <= to; i++ {
		form := s.Words[i].Form
		if c, ok := v.r.people(form); ok && form != s.lemmas[i] {
			return c
		}
		if short := strings.ReplaceAll(form, ".", ""); len(short) == 2 && strings.ToUpper(short) == short {
			if c := v.r.countryCode(form); c != "" {
				return c // "the US military", which the model takes for a body
			}
		}
	}
	return ""
}

// antecedent finds whom a description takes up again: a definite one the latest actor of its kind, a bare plural one the
// same plural before.
func (v *view) antecedent(s *sentence, i int, ch *character, noun actors.Noun) int {
	definite := false
	for _, c := range s.all(i, "det", "nmod:poss") {
		switch s.lemmas[c] {
		case "the", "this", "these", "that", "those":
			definite = true
		}
	}
	many := s.preposition(i) == "of" && s.Words[i].Head >= 0 && v.counted(s, s.Words[i].Head) == i // "tens of thousands of people" are others
	bare := len(s.all(i, "det", "nummod", "nmod:poss")) == 0 && ch.plural && !many
	if !definite && !bare {
		return -1
	}
	if k := v.bodyCalled(ch); definite && k >= 0 && s.child(i, "acl:relcl", "nmod") < 0 {
		return k
	}
	if k, called := v.leagueCalled(s, i, ch); definite && called {
		return k
	}
	meant := v.organisationMeant(s, i, ch, definite)
	for k := len(v.cast.list) - 1; k >= 0; k-- {
		old := v.cast.list[k]
		if old.noun == ch.noun && meant >= 0 && v.spokenOfLater(meant, k) {
			continue
		}
		if old.noun == ch.noun && old.plural == ch.plural && (old.country == ch.country || ch.country == "") && (sameWords(old.name, ch.name) || definite && !ch.plural && v.r.words.InClass(ch.noun, "vehicles")) {
			return k
		}
		if !definite || s.child(i, "acl:relcl", "nmod") >= 0 {
			continue
		}
		if ch.plural && old.plural && old.ner == "" && v.synonyms(ch.noun, old.noun) && s.child(i, "amod", "compound", "nummod", "nmod:poss") < 0 {
			return k
		}
		if noun.Role != "" && old.ner == "PER" && old.role == noun.Role && !ch.plural && (ch.country == "" || ch.country == old.country) {
			if who := v.holder(noun.Role, ch); who >= 0 {
				return who
			}
			return k
		}
	}
	if meant >= 0 {
		return meant
	}
	return v.onlyRebels(s, i, ch, definite)
}

// synonyms reports whether two nouns are words for the same people in a report: "protesters" and "demonstrators", "hostages" and "captives".
func (v *view) synonyms(a, b string) bool {
	return slices.ContainsFunc([]string{"protesters", "hostages"}, func(class string) bool {
		return v.r.words.InClass(a, class) && v.r.words.InClass(b, class)
	})
}

// organisationMeant is the group or body that "the group", "the movement" and "the coalition" mean as a pronoun would, else the one spoken of last;
// -1 if there is none or more is said of it.
func (v *view) organisationMeant(s *sentence, i int, ch *character, definite bool) int {
	if !definite || ch.plural || !s.in(i, "organisations") || s.child(i, "acl:relcl", "nmod") >= 0 {
		return -1
	}
	if who := v.nameOf(s, i); who >= 0 {
		return who
	}
	inArms := slices.ContainsFunc(s.all(i, "amod", "compound"), func(c int) bool {
		noun, ok := v.noun(s, c)
		return ok && outlaws(noun.Sector) // "the rebel group"
	})
	named := func(old *character) bool {
		return old.ner == "ORG" && len(old.members) == 0 && (!inArms || outlaws(old.sector)) && v.isOrganisation(old, ch)
	}
	ofLand := func(old *character) bool {
		return named(old) && (ch.country == "" || old.country == ch.country || watches(old.sector))
	}
	unnamed := func(old *character) bool { return old.ner == "" && v.isOrganisation(old, ch) }
	for _, fits := range []func(*character) bool{ofLand, named, unnamed} {
		if who := v.lastMeant(s, i, v.calledBefore(ch.noun, fits)); who >= 0 {
			return who
		}
	}
	return -1
}

// nameOf is the body whose name stands before the noun that says what it is: "the | Koro Observatory monitoring group"; -1 if there is none.
func (v *view) nameOf(s *sentence, i int) int {
	for _, w := range append([]int{i - 1}, s.all(i, "compound", "amod")...) {
		n := v.nameAt(s.index, w)
		if n == nil || n.kind != "ORG" || w > i {
			continue
		}
		if who, ok := v.cast.byWord[at{s.index, n.last}]; ok {
			return who
		}
	}
	return -1
}

// lastMeant is who of those that fit a pronoun would stand for at a word, else the one spoken of last before it; -1 if there is none.
func (v *view) lastMeant(s *sentence, i int, fits func(*character) bool) int {
	if who := v.before(s, i, fits, nil); who >= 0 {
		return who
	}
	best, last := -1, at{-1, -1}
	for k, old := range v.cast.list {
		if !fits(old) {
			continue
		}
		for _, h := range old.heads {
			if later(at{s.index, i}, h) && later(h, last) {
				best, last = k, h
			}
		}
	}
	return best
}

// calledBefore keeps to those of the cast who have been called by a noun where there are any: the movement of "the Hamas movement".
func (v *view) calledBefore(noun string, fits func(*character) bool) func(*character) bool {
	called := func(ch *character) bool {
		return fits(ch) && slices.ContainsFunc(ch.heads, func(h at) bool { return v.sents[h.sent].lemmas[h.word] == noun })
	}
	if slices.ContainsFunc(v.cast.list, called) {
		return called
	}
	return fits
}

// spokenOfLater reports whether one of the cast was named later than another.
func (v *view) spokenOfLater(one, other int) bool {
	return later(v.cast.list[one].lastNamed(), v.cast.list[other].lastNamed())
}

// onlyRebels is the one armed group that the report has named against the state, whom "the rebels" and "the militants" then mean, or the one that
// it has just spoken of; -1 if there is none or more is said of which rebels they are.
func (v *view) onlyRebels(s *sentence, i int, ch *character, definite bool) int {
	if !definite || !ch.plural || s.child(i, "amod", "compound", "nummod", "acl", "acl:relcl", "nmod", "nmod:poss") >= 0 {
		return -1
	}
	if s.in(i, "culprits") {
		return v.attackerBefore(s)
	}
	if ch.sector != "REB" && ch.sector != "UAF" || !s.in(i, "insurgents") {
		return -1
	}
	var all, near []int
	for k, old := range v.cast.list {
		if old.ner != "ORG" || old.kind != sitrep.Group || old.sector != "REB" {
			continue
		}
		all = append(all, k)
		if slices.ContainsFunc(old.heads, func(h at) bool { return s.index-h.sent <= rebelsReach && later(at{s.index, i}, h) }) {
			near = append(near, k)
		}
	}
	for _, fit := range [][]int{all, near} {
		if len(fit) == 1 {
			return fit[0]
		}
	}
	return -1
}

// rebelsReach is how many sentences after one armed group of several "the rebels" are still that group's.
const rebelsReach = 2

// attackerBefore are those whom the sentence before tells to have attacked, by name or as people: "Raiders came on foot. The | attackers …"; -1 if
// it tells of none.
func (v *view) attackerBefore(s *sentence) int {
	if s.index == 0 {
		return -1
	}
	t := v.sents[s.index-1]
	for w := range t.Words {
		n := t.subject(w)
		if n < 0 || !t.isVerb(w) || isPassive(t, w) || dies(t, w) || v.eventType(t, w).code != "ASSAULT" {
			continue
		}
		who, ok := v.cast.byWord[at{t.index, antecedentOf(t, n)}]
		if ok && v.armed(v.cast.list[who]) && outlaws(v.cast.list[who].sector) && v.cast.list[who].kind == sitrep.Group {
			return who
		}
	}
	return -1
}

// bodyCalled is the body last spoken of whose name is headed by a noun: "the Observatory" for the Observatory for Minority
// Rights; -1 if there is none.
func (v *view) bodyCalled(ch *character) int {
	best := -1
	for k, old := range v.cast.list {
		if ch.plural || ch.kind != sitrep.Body || old.ner != "ORG" || old.kind != sitrep.Body || len(old.heads) == 0 || headNoun(old.name) != ch.noun || ch.sector == "MIL" && old.sector != "MIL" || ch.country != "" && ch.country != old.country {
			continue
		}
		if best < 0 || v.spokenOfLater(k, best) {
			best = k
		}
	}
	return best
}

// headNoun is the noun that heads a body's name, in small letters: "observatory" of "Koro Observatory for Minority Rights"; "" for
// a name of one word.
func headNoun(name string) string {
	words := strings.Fields(name)
	if len(words) < 2 {
		return ""
	}
	for i, w := range words {
		switch w {
		case "of", "for", "on", "against", "to", "in":
			if i > 0 {
				return strings.ToLower(words[i-1])
			}
		}
	}
	return strings.ToLower(words[len(words)-1])
}

// holder is the person whom "the president" means: of those of the office who hold it, by the report's own words before the table of people, the
// one spoken of last; -1 if there is none.
func (v *view) holder(role string, ch *character) int {
	best := -1
	for k, old := range v.cast.list {
		if role == "" || ch.plural || old.ner != "PER" || old.role != role || ch.country != "" && ch.country != old.country || len(old.heads) == 0 {
			continue
		}
		if best < 0 || v.holdsRather(k, best) {
			best = k
		}
	}
	return best
}

// holdsRather reports whether one person is rather in office than another of the same office.
func (v *view) holdsRather(one, other int) bool {
	a, b := v.cast.list[one], v.cast.list[other]
	switch {
	case a.former != b.former:
		return b.former
	case a.titled != b.titled:
		return a.titled
	}
	return v.spokenOfLater(one, other)
}

func later(a, b at) bool { return a.sent > b.sent || a.sent == b.sent && a.word > b.word }

// sameWords reports whether the shorter of two descriptions has only words of the longer.
func sameWords(a, b string) bool {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(x) < len(y) {
		x, y = y, x
	}
	for _, w := range y {
		if !slices.Contains(x, w) {
			return false
		}
	}
	return true
}
