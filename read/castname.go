package read

import (
	"strings"

	"sitrep"
	"sitrep/actors"
)

// castName finds or makes the character of a name.
func (v *view) castName(s *sentence, n *name) {
	text := v.nameText(n)
	head := headOf(s, n.first, n.last)
	if v.onPlatform(s, head) {
		return
	}
	switch n.kind {
	case "PER":
		v.castPerson(s, n, text, head)
	case "ORG":
		v.castBody(s, n, text, head)
	case "LOC", "NORP":
		v.castPlace(s, n, text, head)
	}
}

// onPlatform reports whether a name is that of a platform which only carries what is said: "wrote on Twitter", "using Telegram",
// "the Facebook page". Where it acts or is acted on it is a body like others.
func (v *view) onPlatform(s *sentence, head int) bool {
	if !s.in(head, "platforms") {
		return false
	}
	switch s.Words[head].Rel {
	case "obl", "nmod", "compound":
		return s.preposition(head) != "by" && s.preposition(head) != "against"
	case "obj":
		return s.lemmas[s.Words[head].Head] == "use"
	}
	return false
}

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

func (v *view) castPerson(s *sentence, n *name, text string, head int) {
	if bare := v.bareName(s, n); bare.first > n.first {
		n, text, head = bare, v.nameText(bare), headOf(s, bare.first, bare.last)
	}
	words := strings.Fields(text)
	key := actors.Fold(text)
	folded := foldedWords(words)
	who := v.personCalled(key, folded)
	from, role, title := v.titleBefore(s, n)
	if other := v.nameAt(s.index, s.Words[head].Head); role == "" && s.rel(head) == "conj" && other != nil && other.kind == "PER" && other.first > 0 && strings.HasPrefix(s.Words[other.first-1].XPOS, "NN") && strings.HasSuffix(s.Words[other.first-1].XPOS, "S") {
		_, role, title = v.titleBefore(s, other) // "priests Paul Roux and Jean Petit"
		title.Borrows = false
	}
	if who < 0 {
		ch := &character{name: text, kind: sitrep.Person, ner: "PER", key: key, words: folded}
		day, _ := published(v.report)
		offices := v.r.actors.People(text, day)
		if len(offices) > 0 && (len(words) > 1 || role != "" || offices[0].Held(day)) {
			o := offices[0]
			ch.country, ch.sector, ch.role = o.Country, o.Sector, o.Role
			if role == "" && o.Left(day) {
				ch.sector = "ELI" // out of office, and named without it
			}
		}
		who = v.cast.add(ch)
	}
	ch := v.cast.list[who]
	if len(words) > len(strings.Fields(ch.name)) && capital(text) {
		ch.name, ch.key, ch.words = text, key, folded
	}
	if role != "" && ch.role == "" {
		ch.role = role
	}
	if title.Borrows {
		v.borrowFrom(s, from, n.first-1, ch)
	}
	if role != "" && ch.role == role {
		ch.former = saysFormer(s, from, n.first-1)
	}
	if ch.sector == "" && title.Sector != "" {
		ch.sector = title.Sector
	}
	if ch.country == "" && from < n.first {
		ch.country = v.countryIn(s, from, n.first-1)
	}
	v.enrol(s, ch, from, n.first-1)
	if role == "" {
		from = n.first
	}
	v.mention(s, from, n.last, head, who)
	// "Its spokesman, Bob Smith": so does the noun that the name explains.
	if h := v.explained(s, n, head); h >= 0 && v.nameAt(s.index, h) == nil {
		if noun, ok := v.noun(s, h); ok && noun.Kind == actors.Person && s.Words[h].XPOS == "NN" {
			v.standsFor(s, h, who)
			if ch.role == "" {
				ch.role = noun.Role
			}
			if ch.role == noun.Role {
				f, t := core(s, h)
				ch.former = ch.former || saysFormer(s, f, t)
			}
			if noun.Borrows { // "a spokesman for the Front, Omar Said"
				v.borrow(s, h, ch)
			}
			if ch.sector == "" {
				ch.sector = noun.Sector
			}
			if f, t := core(s, h); ch.country == "" { // "the mayor of Lyon, Paul Roux"
				ch.country = v.countryIn(s, f, t)
			}
		}
	}
	// "Bob Smith, the party's leader": the apposition stands for him too.
	if c := s.child(head, "appos"); c >= 0 && v.nameAt(s.index, c) == nil {
		if noun, ok := v.noun(s, c); ok && noun.Kind == actors.Person {
			if ch.role == "" {
				ch.role = noun.Role
			}
			if noun.Borrows {
				v.borrow(s, c, ch)
			}
			if ch.sector == "" {
				ch.sector = noun.Sector
			}
			f, t := s.stretch(c, nil)
			ch.former = ch.former || ch.role == noun.Role && saysFormer(s, f, c)
			if ch.country == "" {
				ch.country = v.countryIn(s, f, t)
			}
			v.standsFor(s, c, who)
		}
	}
	switch strings.Trim(s.lemmas[max(0, n.first-1)], ".") {
	case "mr":
		ch.male = true
	case "mrs", "ms":
		ch.female = true
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

// saysFormer reports whether the words of a title say that the office is left: "former", "ex-", "vice" before another's.
func saysFormer(s *sentence, from, to int) bool {
	for i := from; i <= to; i++ {
		switch l := s.lemmas[i]; {
		case l == "former", l == "ex", l == "late", l == "then", strings.HasPrefix(l, "ex-"), strings.HasPrefix(l, "vice"):
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

func (v *view) castBody(s *sentence, n *name, text string, head int) {
	ch := &character{name: text, kind: sitrep.Body, ner: "ORG", key: actors.Fold(text)}
	short := false // no table knows the name: it may be short for one told before
	if g, ok := v.r.actors.Group(text); ok {
		ch.kind, ch.country, ch.sector, ch.key = sitrep.Group, g.Country, g.Sector, actors.Fold(g.Name)
	} else if b, ok := v.r.actors.Body(text); ok {
		ch.country, ch.sector, ch.key = b.Country, b.Sector, actors.Fold(b.Name)
	} else if p, ok := v.r.actors.Party(text); ok {
		ch.kind, ch.country, ch.sector, ch.key = sitrep.Group, p.Country, p.Sector, actors.Fold(p.Name)
	} else if o, ok := v.r.actors.Outlet(text); ok {
		ch.country, ch.sector, ch.key = o.Country, "JRN", actors.Fold(o.Name)
	} else if code := v.r.countryCode(text); code != "" {
		ch.kind, ch.ner, ch.country, ch.key, ch.sector = sitrep.Country, "LOC", code, code, "GOV"
		for i, old := range v.cast.list {
			if old.kind == sitrep.Country && old.key == ch.key {
				v.mention(s, n.first, n.last, head, i)
				return
			}
		}
	} else {
		if noun, ok := v.r.actors.Noun(s.lemmas[n.last]); ok {
			ch.sector = noun.Sector
		}
		ch.country = v.countryIn(s, n.first, n.last)
		if v.bearsArms(s, n, ch) {
			ch.kind, ch.sector = sitrep.Group, "REB"
		}
		short = true
	}
	for i := len(v.cast.list) - 1; i >= 0; i-- {
		old := v.cast.list[i]
		if old.ner == "ORG" && (old.key == ch.key || short && shortOf(old.name, text) || acronymOf(old.name, text) || acronymOf(text, old.name)) {
			v.mention(s, n.first, n.last, head, i)
			return
		}
	}
	v.mention(s, n.first, n.last, head, v.cast.add(ch))
}

// acronymOf reports whether short is made of the first letters of long's words.
func acronymOf(long, short string) bool {
	if strings.ContainsAny(short, " ") || len(short) < 2 || strings.ToUpper(short) != short {
		return false
	}
	letters, capitals := "", ""
	for _, w := range strings.FieldsFunc(long, func(r rune) bool { return r == ' ' || r == '-' }) {
		c := string([]rune(w)[:1])
		letters += strings.ToUpper(c)
		if strings.ToUpper(c) == c {
			capitals += c
		}
	}
	short = strings.ReplaceAll(short, ".", "")
	return len(letters) > 1 && (letters == short || capitals == short)
}

// counted reports whether a people's name stands for one or some of them, not for their country: "an Australian", "six Danes".
func counted(s *sentence, head int) bool {
	if s.rel(head) == "amod" || s.rel(head) == "compound" {
		return false
	}
	if s.child(head, "nummod") >= 0 {
		return true
	}
	d := s.child(head, "det")
	return d >= 0 && (s.lemmas[d] == "a" || s.lemmas[d] == "an" || s.lemmas[d] == "another")
}

// castPlace makes countries and peoples actors; they are used only where a claim has them act.
func (v *view) castPlace(s *sentence, n *name, text string, head int) {
	country, governs := "", false
	ch := &character{name: text, kind: sitrep.Group, ner: n.kind}
	if c, ok := v.r.people(text); ok {
		country = c
	}
	if n.kind == "NORP" && country != "" && counted(s, head) {
		one := &character{name: text, kind: sitrep.Person, country: country, sector: "CVL"}
		if strings.HasSuffix(text, "s") {
			one.kind, one.plural = sitrep.Group, true
		}
		v.mention(s, n.first, n.last, head, v.cast.add(one))
		return
	}
	for i := range v.places {
		p := &v.places[i]
		if p.sent == n.sent && p.first == n.first && p.found {
			country, governs = p.place.Country, p.capital && s.rel(head) == "nsubj"
			if p.place.Precision == "country" {
				ch.kind = sitrep.Country
			}
		}
	}
	plural := strings.HasSuffix(text, "s") && n.kind == "NORP" && s.Words[head].UPOS != "ADJ"
	if n.kind == "NORP" && country != "" && !plural {
		ch.kind = sitrep.Country
	}
	ch.country, ch.key, ch.plural = country, actors.Fold(text), plural
	if ch.kind == sitrep.Country {
		ch.key = country
		ch.sector = "GOV"
		if c, ok := v.r.places.Country(country); ok {
			ch.name = c.Name
		}
	}
	if governs { // "Damascus denied it": the government that sits there
		ch.sector = "GOV"
	}
	for i, old := range v.cast.list {
		if old.ner != "PER" && old.ner != "ORG" && old.ner != "" && old.kind == ch.kind && old.key == ch.key {
			if old.sector == "" {
				old.sector = ch.sector
			}
			v.mention(s, n.first, n.last, head, i)
			return
		}
	}
	v.mention(s, n.first, n.last, head, v.cast.add(ch))
}
