package read

import (
	"slices"
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

func (v *view) castBody(s *sentence, n *name, text string, head int) {
	ch := &character{name: text, kind: sitrep.Body, ner: "ORG", key: actors.Fold(text)}
	short := false // no table knows the name: it may be short for one told before
	if g, ok := v.group(text); ok {
		ch.kind, ch.country, ch.sector, ch.key = sitrep.Group, g.Country, g.Sector, actors.Fold(g.Name)
	} else if o, ok := v.agency(s, n, text); ok {
		ch.country, ch.sector, ch.key = o.Country, "JRN", actors.Fold(o.Name)
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
		if noun, ok := v.noun(s, n.last); ok {
			ch.sector = noun.Sector
		}
		ch.country = v.countryIn(s, n.first, n.last)
		if v.bearsArms(s, n, ch) {
			ch.kind, ch.sector = sitrep.Group, "REB"
		}
		if i := v.bodyNamed(text, ch); i >= 0 {
			v.mention(s, n.first, n.last, head, i)
			return
		}
		short = true
	}
	for i := len(v.cast.list) - 1; i >= 0; i-- {
		old := v.cast.list[i]
		if old.ner == "ORG" && (old.key == ch.key || short && shortOf(old.name, text) && !otherArmy(old, ch) || acronymOf(old.name, text) || acronymOf(text, old.name)) {
			v.mention(s, n.first, n.last, head, i)
			return
		}
		if short && old.ner == "ORG" && s.in(n.last, "warbands") && old.key == actors.Fold(s.Words[n.last].Form) && shortOf(text, old.name) {
			old.name, old.key = ch.name, ch.key // "the Front", and only then the Eastern Reform Front
			v.mention(s, n.first, n.last, head, i)
			return
		}
	}
	v.mention(s, n.first, n.last, head, v.cast.add(ch))
}

// bodyNamed is the body that a name of one word calls by the noun of its name: "the Observatory"; -1 if there is none.
func (v *view) bodyNamed(text string, ch *character) int {
	_, word, the := strings.Cut(text, "The ")
	if !the {
		word = text
	}
	called := *ch
	called.noun = strings.ToLower(word)
	return v.bodyCalled(&called)
}

// otherArmy reports whether a force of the state is no short name for an armed group: "the Army" is not the Koro Liberation Army.
func otherArmy(old, ch *character) bool {
	return (ch.sector == "MIL" || ch.sector == "COP") && old.sector != "" && old.sector != ch.sector
}

// agency is the news agency that a name stands for although a body bears it too: where it is called one ("the news agency AFP"), or
// where the report names no place in the body's country.
func (v *view) agency(s *sentence, n *name, text string) (actors.Outlet, bool) {
	o, ok := v.r.actors.Outlet(text)
	b, both := v.r.actors.Body(text)
	if !ok || !both || !o.Agency || b.Country == "" {
		return actors.Outlet{}, false
	}
	if n.first > 0 && s.lemmas[n.first-1] == "agency" {
		return o, true
	}
	return o, !slices.ContainsFunc(v.places, func(p spot) bool { return p.place.Country == b.Country })
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
	plural := strings.HasSuffix(text, "s") && n.kind == "NORP" && s.Words[head].UPOS != "ADJ"
	for i := range v.places {
		p := &v.places[i]
		if p.sent == n.sent && p.first == n.first && p.found {
			country, governs = p.place.Country, p.capital && s.rel(head) == "nsubj"
			if p.place.Precision == "country" && !plural {
				ch.kind = sitrep.Country
			}
		}
	}
	if plural && country != "" {
		ch.sector = "CVL" // "Kenyans protested": people, no state
	}
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
