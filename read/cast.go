package read

import (
	"fmt"
	"slices"
	"strings"

	"sitrep"
	"sitrep/actors"
)

// character is one actor of the report with everything that stands for it.
type character struct {
	name      string
	kind      string
	country   string
	sector    string
	role      string
	anonymous bool
	mentions  []sitrep.Span
	heads     []at

	ner    string // PER ORG LOC NORP, or "" for descriptions
	noun   string // head lemma of a description
	key    string // canonical name in the actor tables, or folded name
	last   string // last name of a person
	plural bool
	female bool
	male   bool
	house  bool // the publisher, as "we"
	used   bool
	order  int // number in the record, from 1
}

// cast is everyone whom the report names.
type cast struct {
	list   []*character
	byWord map[at]int
	next   int
}

// id is the record's id of a character, which it gets when it is first used.
func (c *cast) id(i int) string {
	ch := c.list[i]
	if !ch.used {
		ch.used = true
		c.next++
		ch.order = c.next
	}
	return fmt.Sprintf("a%d", ch.order)
}

func (c *cast) ids(list []int) []string {
	out := []string{}
	for _, i := range list {
		out = append(out, c.id(i))
	}
	return out
}

func (c *cast) add(ch *character) int {
	c.list = append(c.list, ch)
	return len(c.list) - 1
}

// actors lists the characters that the record uses, by id.
func (c *cast) actors() []sitrep.Actor {
	out := make([]sitrep.Actor, c.next)
	for _, ch := range c.list {
		if !ch.used {
			continue
		}
		out[ch.order-1] = sitrep.Actor{ID: fmt.Sprintf("a%d", ch.order), Name: ch.name, Kind: ch.kind, Country: ch.country,
			Sector: ch.sector, Role: ch.role, Anonymous: ch.anonymous, Mentions: ch.mentions}
	}
	return out
}

// findActors finds names, descriptions and pronouns in the order of the text and says who each stands for.
func (v *view) findActors() {
	v.cast.byWord = map[at]int{}
	names := map[at]*name{}
	for i := range v.names {
		n := &v.names[i]
		names[at{n.sent, n.first}] = n
	}
	for _, s := range v.sents {
		for i := range s.Words {
			if n := names[at{s.index, i}]; n != nil {
				v.castName(s, n)
			}
		}
		for i := range s.Words {
			switch s.Words[i].UPOS {
			case "NOUN", "PROPN":
				v.castNoun(s, i)
			case "PRON", "DET":
				v.castPronoun(s, i)
			}
		}
	}
}

// mention records that a stretch of words stands for a character.
func (v *view) mention(s *sentence, from, to, head, who int) int {
	ch := v.cast.list[who]
	for i := from; i <= to; i++ {
		if _, taken := v.cast.byWord[at{s.index, i}]; !taken || i == head {
			v.cast.byWord[at{s.index, i}] = who
		}
	}
	ch.heads = append(ch.heads, at{s.index, head})
	if !s.aside {
		ch.mentions = append(ch.mentions, v.span(s, from, to))
	}
	return who
}

// castName finds or makes the character of a name.
func (v *view) castName(s *sentence, n *name) {
	text := v.nameText(n)
	head := headOf(s, n.first, n.last)
	switch n.kind {
	case "PER":
		v.castPerson(s, n, text, head)
	case "ORG":
		v.castBody(s, n, text, head)
	case "LOC", "NORP":
		v.castPlace(s, n, text, head)
	}
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
	last := actors.Fold(words[len(words)-1])
	key := actors.Fold(text)
	who := -1
	for i := len(v.cast.list) - 1; i >= 0; i-- {
		ch := v.cast.list[i]
		if ch.ner != "PER" {
			continue
		}
		if ch.key == key {
			who = i
			break
		}
		if ch.last == last && (len(words) == 1 || strings.HasPrefix(ch.key, key) || !strings.Contains(ch.name, " ")) &&
			(who < 0 || len(ch.heads) > len(v.cast.list[who].heads)) {
			who = i // of several who bear the name, the one who is spoken of most
		}
	}
	// The title before the name: a noun that the name hangs on, or that hangs on the name.
	from := n.first
	role := ""
	var title actors.Noun
	for from > 0 {
		w := &s.Words[from-1]
		if w.UPOS != "NOUN" && w.UPOS != "PROPN" && w.UPOS != "ADJ" && w.Form != "-" && s.lemmas[from-1] != "of" {
			break
		}
		if other := v.nameAt(s.index, from-1); other != nil && other.kind == "PER" && other.last < n.first {
			break
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
	if who < 0 {
		ch := &character{name: text, kind: sitrep.Person, ner: "PER", key: key, last: last}
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
	if len(words) > len(strings.Fields(ch.name)) {
		ch.name, ch.key = text, key
	}
	if role != "" && ch.role == "" {
		ch.role = role
	}
	if title.Borrows {
		v.borrowFrom(s, from, n.first-1, ch)
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
	if h := s.Words[head].Head; h >= 0 && s.rel(head) == "appos" && v.nameAt(s.index, h) == nil {
		if noun, ok := v.noun(s, h); ok && noun.Kind == actors.Person && s.Words[h].XPOS == "NN" {
			v.standsFor(s, h, who)
			if ch.role == "" {
				ch.role = noun.Role
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

// castPlace makes countries and peoples actors; they are used only where a claim has them act.
func (v *view) castPlace(s *sentence, n *name, text string, head int) {
	country, governs := "", false
	ch := &character{name: text, kind: sitrep.Group, ner: n.kind}
	if c, ok := v.r.people(text); ok {
		country = c
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

// Nouns for members or things of a body that stand for the body where its name is put before them.
var membersOf = strings.Fields("force forces fighter militant operative member terrorist troop target unit gunman commander element remnant insurgent rebel position extremist jihadist vehicle network")

// castNoun finds or makes the character of a description.
func (v *view) castNoun(s *sentence, i int) {
	if _, taken := v.cast.byWord[at{s.index, i}]; taken {
		return
	}
	switch s.rel(i) {
	case "compound", "flat", "fixed", "goeswith":
		return
	}
	noun, ok := v.noun(s, i)
	if !ok {
		return
	}
	if who, from, ok := v.bodyBefore(s, i); ok {
		v.mention(s, from, i, i, who)
		return
	}
	v.describe(s, i, noun, true)
}

// noun looks up the agent noun that ends at word i, the longest first.
func (v *view) noun(s *sentence, i int) (actors.Noun, bool) {
	for from := max(0, i-3); from <= i; from++ {
		if n, ok := v.r.actors.Noun(joinLemmas(s, from, i)); ok {
			return n, true
		}
	}
	return actors.Noun{}, false
}

// bodyBefore is the armed group whose name stands before a noun for its members ("ISIS forces").
func (v *view) bodyBefore(s *sentence, i int) (who, from int, ok bool) {
	if !slices.Contains(membersOf, s.lemmas[i]) {
		return 0, 0, false
	}
	for _, c := range s.all(i, "compound", "amod", "nmod:poss", "nmod") {
		w, taken := v.cast.byWord[at{s.index, c}]
		if taken && c < i && v.cast.list[w].ner == "ORG" && v.cast.list[w].kind == sitrep.Group {
			from, _ := s.stretch(c, nil)
			return w, from, true
		}
		if taken && c > i && s.preposition(c) == "of" && v.cast.list[w].ner == "ORG" && v.cast.list[w].kind == sitrep.Group {
			return w, i, true // "fighters of the Front"
		}
	}
	return 0, 0, false
}

// core is the stretch of a noun phrase that names it: without articles, numbers, clauses and most of what hangs on it.
func core(s *sentence, i int) (from, to int) {
	return s.stretch(i, func(c int) bool {
		switch s.rel(c) {
		case "amod", "compound", "flat", "fixed":
			return false
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
}

// describe finds the character that a description stands for, or makes one.
func (v *view) describe(s *sentence, i int, noun actors.Noun, known bool) int {
	from, to := core(s, i)
	ch := &character{kind: sitrep.Group, noun: s.lemmas[i], sector: noun.Sector, role: noun.Role, anonymous: noun.Anonymous,
		name: v.span(s, from, to).Exact, plural: s.Words[i].XPOS == "NNS" || s.Words[i].XPOS == "NNPS"}
	if known && noun.Kind != "" {
		ch.kind = noun.Kind
	}
	if ch.kind == sitrep.Person && ch.plural {
		ch.kind = sitrep.Group
	}
	ch.country = v.countryIn(s, from, to)
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
	if old := v.antecedent(s, i, ch, noun); old >= 0 && (ch.country != "IGO" || v.cast.list[old].country == "IGO") {
		return v.mention(s, from, to, i, old)
	}
	return v.mention(s, from, to, i, v.cast.add(ch))
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
		if c, ok := v.r.people(s.Words[i].Form); ok && s.Words[i].Form != s.lemmas[i] {
			return c
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
	bare := len(s.all(i, "det", "nummod", "nmod:poss")) == 0 && ch.plural
	if !definite && !bare {
		return -1
	}
	for k := len(v.cast.list) - 1; k >= 0; k-- {
		old := v.cast.list[k]
		if old.noun == ch.noun && old.plural == ch.plural && (old.country == ch.country || ch.country == "") && sameWords(old.name, ch.name) {
			return k
		}
		if !definite || s.child(i, "acl:relcl", "nmod") >= 0 {
			continue
		}
		if noun.Role != "" && old.ner == "PER" && old.role == noun.Role && !ch.plural && (ch.country == "" || ch.country == old.country) {
			return k
		}
		if !ch.plural && old.ner == "ORG" && (old.kind == sitrep.Group || ch.kind == sitrep.Body) &&
			slices.Contains([]string{"group", "organization", "organisation", "movement", "militia", "party", "faction", "agency", "coalition", "alliance"}, ch.noun) {
			return k
		}
	}
	return -1
}

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
