package read

import (
	"strings"

	"sitrep"
	"sitrep/actors"
)

// bareName is a person's name without the title or place that the model read into it ("US Secretary of State John Kerry").
func (v *view) bareName(s *sentence, n *name) *name {
	out := *n
	for k := n.last - 1; k >= n.first; k-- {
		for a := k; a >= n.first; a-- {
			if noun, ok := v.r.actors.Noun(joinLemmas(s, a, k)); ok && (noun.Title || noun.Kind == actors.Person) {
				out.first = k + 1
				return &out
			}
		}
	}
	for k := n.last - 2; k >= n.first; k-- { // at least two words stay: "Hong Kong Carrie Lam", not "Paris Hilton"
		text := v.text.Slice(s.Words[n.first].Start, s.Words[k].End)
		if _, ok := v.r.people(text); ok || v.r.countryCode(text) != "" {
			out.first = k + 1
			return &out
		}
	}
	return &out
}

// castPerson finds or makes the character of a person's name, with what its title, what it explains and what explains it say.
func (v *view) castPerson(s *sentence, n *name, text string, head int) {
	if bare := v.bareName(s, n); bare.first > n.first {
		n, text, head = bare, v.nameText(bare), headOf(s, bare.first, bare.last)
	}
	words := strings.Fields(text)
	key := actors.Fold(text)
	folded := foldedWords(words)
	from, role, title := v.titleBefore(s, n)
	if role == "" {
		role, title = v.titleShared(s, head, title)
	}
	who := v.personCalled(key, folded)
	if who < 0 {
		who = v.cast.add(v.newPerson(text, key, folded, role))
	}
	ch := v.cast.list[who]
	if len(words) > len(strings.Fields(ch.name)) && capital(text) {
		ch.name, ch.key, ch.words = text, key, folded
	}
	v.tellGender(ch, role)
	if role != "" && ch.role == "" {
		ch.role = role
	}
	if title.Borrows {
		v.borrowFrom(s, from, n.first-1, ch)
	}
	if role != "" && ch.role == role {
		ch.former = saysFormer(s, from, n.first-1)
		ch.titled = ch.titled || !ch.former
	}
	if ch.sector == "" && title.Sector != "" {
		ch.sector = title.Sector
	}
	if ch.country == "" && from < n.first {
		ch.country = v.countryIn(s, from, n.first-1)
	}
	if !title.Capital || !title.Title { // "SSP Omar Said" is no man of a body of that name
		v.enrol(s, ch, from, n.first-1)
	}
	if role == "" {
		from = n.first
	}
	v.mention(s, from, n.last, head, who)
	v.namedAs(s, v.explained(s, n, head), who)
	v.apposed(s, s.child(head, "appos"), who)
	switch strings.Trim(s.lemmas[max(0, n.first-1)], ".") {
	case "mr":
		ch.male, ch.female = true, false
	case "mrs", "ms":
		ch.male, ch.female = false, true
	}
}

// newPerson is a person not met before, with the office that the table of people has for the name.
func (v *view) newPerson(text, key string, folded []string, role string) *character {
	ch := &character{name: text, kind: sitrep.Person, ner: "PER", key: key, words: folded}
	day, _ := published(v.report)
	offices := v.r.actors.People(text, day)
	if len(offices) > 0 && (len(folded) > 1 || role != "" || offices[0].Held(day)) {
		o := offices[0]
		ch.country, ch.sector, ch.role = o.Country, o.Sector, o.Role
		if role == "" && o.Left(day) {
			ch.sector = "ELI" // out of office, and named without it
		}
	}
	return ch
}

// tellGender notes whether a person's office or given name is a man's or a woman's: "Queen Ada", "Joan | Roe". A name of one word may be a
// surname.
func (v *view) tellGender(ch *character, role string) {
	words := v.r.words
	given := ""
	if len(ch.words) > 1 {
		given = ch.words[0]
	}
	switch {
	case words.InClass(role, "females") || words.InClass(given, "womensnames"):
		ch.female = true
	case words.InClass(role, "males") || words.InClass(given, "mensnames"):
		ch.male = true
	}
}

// titleShared is the title in the plural before the person that a name is joined to, else the name's own: "priests Paul Roux and
// Jean Petit".
func (v *view) titleShared(s *sentence, head int, own actors.Noun) (string, actors.Noun) {
	first := v.nameAt(s.index, s.Words[head].Head)
	if s.rel(head) != "conj" || first == nil || first.kind != "PER" || first.first == 0 {
		return "", own
	}
	if tag := s.Words[first.first-1].XPOS; !strings.HasPrefix(tag, "NN") || !strings.HasSuffix(tag, "S") {
		return "", own
	}
	_, role, title := v.titleBefore(s, first)
	title.Borrows = false
	return role, title
}

// namedAs takes the noun that a person's name explains for the person, if there is one: "its spokesman, Bob Smith".
func (v *view) namedAs(s *sentence, i, who int) {
	noun, ok := v.personNoun(s, i)
	if !ok || s.Words[i].XPOS != "NN" {
		return
	}
	v.standsFor(s, i, who)
	from, to := core(s, i)
	v.holds(s, v.cast.list[who], noun, i, from, to, to)
}

// apposed takes the noun that explains a person's name for the person, if there is one: "Bob Smith, the party's leader".
func (v *view) apposed(s *sentence, i, who int) {
	noun, ok := v.personNoun(s, i)
	if !ok {
		return
	}
	from, to := s.stretch(i, nil)
	v.holds(s, v.cast.list[who], noun, i, from, i, to)
	v.standsFor(s, i, who)
}

// personNoun is the noun for a person that a word is, no name.
func (v *view) personNoun(s *sentence, i int) (actors.Noun, bool) {
	if i < 0 || v.nameAt(s.index, i) != nil {
		return actors.Noun{}, false
	}
	noun, ok := v.noun(s, i)
	return noun, ok && noun.Kind == actors.Person
}

// holds notes what a noun for a person says beside the name: the office, whether it is a former one in the words up to last, whose it is
// and, in the words up to the phrase's end, of which country: "the mayor of Lyon, Paul Roux".
func (v *view) holds(s *sentence, ch *character, noun actors.Noun, i, from, last, end int) {
	if ch.role == "" {
		ch.role = noun.Role
	}
	if ch.role == noun.Role {
		ch.former = ch.former || saysFormer(s, from, last)
		ch.titled = ch.titled || !ch.former
	}
	if noun.Borrows { // "a spokesman for the Front, Omar Said"
		v.borrow(s, i, ch)
	}
	if ch.sector == "" {
		ch.sector = noun.Sector
	}
	if ch.country == "" {
		ch.country = v.countryIn(s, from, end)
	}
}

// heldOffice reports whether a noun may stand before "of" in a title: "Secretary of State", "commander of the forces".
func (v *view) heldOffice(s *sentence, i int) bool {
	_, ok := v.noun(s, i)
	return ok || s.in(i, "person")
}

// titleBefore is the title before a name, a noun that the name hangs on or that hangs on the name, and where it begins.
func (v *view) titleBefore(s *sentence, n *name) (from int, role string, title actors.Noun) {
	from = n.first
	for from > 0 {
		w := &s.Words[from-1]
		if w.UPOS != "NOUN" && w.UPOS != "PROPN" && w.UPOS != "ADJ" && w.Form != "-" && s.lemmas[from-1] != "of" {
			break
		}
		if other := v.nameAt(s.index, from-1); other != nil && other.kind == "PER" && other.last < n.first {
			break
		}
		if s.lemmas[from-1] == "of" && (from == n.first || from < 2 || !v.heldOffice(s, from-2)) {
			break // "the murder of Senator Roux": the title does not go back so far
		}
		from--
	}
	for from < n.first {
		if from == n.first-1 || s.Words[from].UPOS != "ADP" {
			break
		}
		from++
	}
	for a := from; a < n.first; a++ {
		if noun, ok := v.r.actors.Noun(joinLemmas(s, a, n.first-1)); ok {
			role, title = noun.Role, noun
			break
		}
	}
	if role == "" {
		for a := from; a < n.first; a++ {
			if noun, ok := v.r.actors.Noun(s.lemmas[a]); ok {
				role, title = noun.Role, noun
			}
		}
	}
	return from, role, title
}

// saysFormer reports whether the words of a title say that the office is left or has yet to be taken: "former", "ex-", "president-elect",
// "vice" before another's.
func saysFormer(s *sentence, from, to int) bool {
	for i := from; i <= to; i++ {
		switch l := s.lemmas[i]; {
		case l == "former", l == "ex", l == "late", l == "then", l == "elect", strings.HasPrefix(l, "ex-"), strings.HasSuffix(l, "-elect"), strings.HasPrefix(l, "vice"):
			return true
		}
	}
	return false
}

// explained is the noun that a name explains ("its spokesman, Bob Smith"), -1 if it explains none: the one before the comma,
// where that is a person and the tree hangs the name on something else.
func (v *view) explained(s *sentence, n *name, head int) int {
	if s.rel(head) != "appos" {
		return -1
	}
	if i := n.first - 2; i >= 0 && s.Words[i+1].Form == "," && s.Words[i].XPOS == "NN" {
		if noun, ok := v.noun(s, i); ok && noun.Kind == actors.Person {
			return i
		}
	}
	return s.Words[head].Head
}

// standsFor records that the noun phrase of a word is a description of a character that is named beside it.
func (v *view) standsFor(s *sentence, word, who int) {
	v.cast.byWord[at{s.index, word}] = who
	if from, to := core(s, word); !s.aside {
		v.cast.list[who].mentions = append(v.cast.list[who].mentions, v.span(s, from, to))
	}
}
