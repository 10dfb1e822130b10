package read

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"sitrep"
	"sitrep/gazetteer"
	"sitrep/lang"
)

// spot is a place name with its words, put on the map.
type spot struct {
	sent, first, last int
	head              int
	found             bool
	anchor            bool // what a distance is measured from: "40 km north of Homs"
	capital           bool
	adjective         bool // a demonym: no place of the record, but it may tell where something happened
	place             sitrep.Place
}

// findPlaces resolves all place names of the report together.
func (v *view) findPlaces() {
	var mentions []gazetteer.Mention
	sites := map[int]bool{} // names of sites, put where their town is
	for i := range v.names {
		n := &v.names[i]
		s := v.sents[n.sent]
		_, demonym := v.r.people(v.nameText(n))
		if n.kind != "LOC" && (n.kind != "NORP" || !demonym) {
			continue
		}
		sp := v.span(s, n.first, n.last)
		text := sp.Exact
		if owner := v.r.owner(text); owner != "" {
			text = owner
		}
		town, site := v.r.ofSite(text)
		text, sites[len(v.places)] = town, site
		mentions = append(mentions, gazetteer.Mention{Text: text, Start: sp.Start, End: sp.Start + utf8.RuneCountInString(text)})
		v.places = append(v.places, spot{sent: n.sent, first: n.first, last: n.last, head: headOf(s, n.first, n.last),
			adjective: n.kind == "NORP" || demonym, place: sitrep.Place{Name: sp.Exact, Span: sp}})
	}
	report := gazetteer.Report{Text: v.report.Text, Outlet: v.report.Outlet, Contexts: []string{v.report.Title, v.report.URL}, Parties: v.parties()}
	for i, r := range v.r.places.Resolve(report, mentions) {
		if !r.Found {
			continue
		}
		p := &v.places[i]
		p.anchor = distanceTo.MatchString(v.text.Slice(max(0, p.place.Span.Start-distanceReach), p.place.Span.Start))
		lat, lon := round(r.Place.Lat), round(r.Place.Lon)
		p.found, p.capital = true, r.Place.Capital
		p.place.Country, p.place.Admin1, p.place.GeoNames = r.Place.Country, r.Place.Admin1, int64(r.Place.ID)
		p.place.Lat, p.place.Lon, p.place.Precision = &lat, &lon, string(r.Precision)
		if sites[i] {
			p.place.Precision = "site"
		}
		if r.Near || p.anchor || nearTo.MatchString(v.text.Slice(max(0, p.place.Span.Start-distanceReach), p.place.Span.Start)) {
			p.place.Relation = "near"
		}
	}
	v.shortNames()
	v.farAway()
}

// parties are the countries of the armed groups that the report names, each group once: where they fight is what it is about.
func (v *view) parties() []string {
	var names, out []string
	for i := range v.names {
		if v.names[i].kind != "ORG" {
			continue
		}
		g, ok := v.r.actors.Group(v.nameText(&v.names[i]))
		if !ok || len(g.Country) != 3 || g.Country == "IMG" || slices.Contains(names, g.Name) {
			continue
		}
		names, out = append(names, g.Name), append(out, g.Country)
	}
	return out
}

// shortNames takes the beginning of a longer name for the same place where the two resolved to two countries, or the short
// one to nothing: "Castro" for "Castro Street".
func (v *view) shortNames() {
	for i := range v.places {
		p := &v.places[i]
		if p.adjective || p.place.Precision == "country" {
			continue
		}
		for k := range v.places {
			q := &v.places[k]
			if !q.found || q.adjective || !strings.HasPrefix(q.place.Name, p.place.Name+" ") || q.place.Precision != "site" || p.found && p.place.Country == q.place.Country {
				continue
			}
			name, span, relation := p.place.Name, p.place.Span, p.place.Relation
			p.place, p.found = q.place, true
			p.place.Name, p.place.Span, p.place.Relation = name, span, relation
			break
		}
	}
}

// distanceReach is how far, in characters, the words that measure a distance stand before a name.
const distanceReach = 40

// distanceTo are the words before a place that a distance is measured from.
var distanceTo = regexp.MustCompile(`(?i)\b(kilomet(re|er)s?|kms?|miles?)\)? (\S+ )?(of|from)( the (city|town|village|capital))?( of)? $`)

// nearTo are the words that put something near a town, of which they say what it is: "near the northern city of".
var nearTo = regexp.MustCompile(`(?i)\b(near|outside|close to)( to)? (the |a )?([\w-]+ ){0,2}(city|town|village|capital|port)( of)? $`)

func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }

// actsAsPlace reports whether a place may be where something happened: a proper name that is no party to the clause.
func (p *spot) actsAsPlace() bool { return p.found && !p.adjective }

// placeOf finds where the thing told by a trigger happened: what the model read as its place, else the nearest place name
// that stands in the trigger's own phrase or clause behind a preposition of place.
func (v *view) placeOf(s *sentence, trigger int, args []int) (*spot, string) {
	for _, a := range args {
		if p := v.spotIn(s, a); p != nil {
			return p, "model: place of the event"
		}
	}
	if p := v.locative(s, trigger); p != nil {
		return p, "place in the event's own phrase"
	}
	for g := s.Words[trigger].Head; g >= 0; g = s.Words[g].Head {
		if p := v.locative(s, g); p != nil && !v.saysWord(s, g) {
			return p, "place in the clause"
		}
		if s.isVerb(g) {
			break
		}
	}
	if p := v.seat(s, trigger); p != nil {
		return p, "where who acts sits"
	}
	if p := v.unmapped(s, trigger, args); p != nil {
		return p, "a place that the gazetteer does not know"
	}
	return nil, ""
}

// seat is the town that the phrase of a verb's subject names behind "in" or "at", for what people do where they are: "a court in
// Lyon sentenced"; nil if it names none, or the clause tells what was said.
func (v *view) seat(s *sentence, trigger int) *spot {
	if !s.isVerb(trigger) || isPassive(s, trigger) || v.saysWord(s, trigger) || v.speechAct(s, trigger) {
		return nil
	}
	n := s.child(trigger, "nsubj")
	if n < 0 {
		return nil
	}
	for _, c := range s.all(n, "nmod") {
		if p := s.preposition(c); p != "in" && p != "at" {
			continue
		}
		if p := v.spotIn(s, c); p != nil && p.actsAsPlace() && p.head == c && p.place.Precision != "country" {
			return p
		}
	}
	return nil
}

// spotIn is the place name in the phrase of a word, the head's own first.
func (v *view) spotIn(s *sentence, word int) *spot {
	var best *spot
	from, to := s.stretch(word, func(c int) bool { return s.rel(c) == "acl" || s.rel(c) == "appos" || s.rel(c) == "conj" })
	for i := range v.places {
		p := &v.places[i]
		if p.sent != s.index || p.last < from || p.first > to || !p.found || p.anchor {
			continue
		}
		if p.first <= word && word <= p.last {
			return p
		}
		if best == nil || best.adjective && !p.adjective {
			best = p
		}
	}
	return best
}

func (v *view) locative(s *sentence, word int) *spot {
	for _, c := range s.children[word] {
		switch s.rel(c) {
		case "obl", "nmod", "advmod", "appos":
			if !s.lexicon.InClass(s.preposition(c), "locatives") {
				continue
			}
			p := v.spotIn(s, c)
			if p == nil || !p.actsAsPlace() {
				continue
			}
			prep := s.preposition(c)
			if p.head != c && prep != "in" && prep != "near" && prep != "at" && prep != "of" && prep != "outside" && prep != "on" {
				continue
			}
			return p
		}
	}
	return nil
}

// byPlace makes a claim for each place where one clause tells of an event in several ("attacks in X and Y").
func (v *view) byPlace(c *claim) []*claim {
	if len(c.figures) > 0 || c.code != "ASSAULT" && c.code != "PROTEST" && c.code != "MOBILIZE" {
		return []*claim{c}
	}
	var spots []*spot
	for _, head := range v.placeWords(c) {
		for _, w := range conjuncts(c.s, head) {
			p := v.spotIn(c.s, w)
			if p != nil && p.actsAsPlace() && !slices.Contains(spots, p) {
				spots = append(spots, p)
			}
		}
	}
	// Places that contain each other are one: "Jabla in Latakia, Syria".
	var list []*claim
	for _, p := range spots {
		if !v.joined(p, spots) {
			continue
		}
		d := *c
		d.spot = p
		list = append(list, &d)
	}
	if len(list) < 2 {
		return []*claim{c}
	}
	return list
}

// placeWords are the words that may name where an event happened: those that the model read so, and those behind a
// preposition of place in the trigger's phrase.
func (v *view) placeWords(c *claim) []int {
	s := c.s
	out := argsOf(s, c.word, "P")
	near := s.all(c.word, "obl", "nmod")
	if h := v.tellingVerb(s, c.word); h >= 0 {
		near = append(near, s.all(h, "obl", "nmod")...)
	}
	for _, w := range near {
		switch s.preposition(w) {
		case "in", "on", "at", "near", "outside", "inside", "within", "around", "across", "against":
			if v.isPlace(s, w) || s.in(w, "buildings") {
				out = append(out, w)
			}
		}
	}
	return unique(out)
}

// isPlace reports whether a word names a place, or a kind of place that a name follows ("the towns of Jabla and …").
func (v *view) isPlace(s *sentence, w int) bool {
	p := v.spotIn(s, w)
	return p != nil && p.actsAsPlace() && (p.first <= w && w <= p.last || s.in(w, "place"))
}

// namesTown reports whether a word names a town or a region: a place, no party. So does what the model reads as a place and
// the gazetteer does not know.
func (v *view) namesTown(s *sentence, word int) bool {
	if who, ok := v.cast.byWord[at{s.index, word}]; ok && v.cast.list[who].ner == "LOC" && v.cast.list[who].country == "" {
		n := v.nameAt(s.index, word)
		return n != nil && n.kind == "LOC"
	}
	p := v.spotIn(s, word)
	return p != nil && p.first <= word && word <= p.last && p.actsAsPlace() && p.place.Precision != "country"
}

// joined reports whether a place is joined by "and" to another of the list.
func (v *view) joined(p *spot, list []*spot) bool {
	s := v.sents[p.sent]
	for _, q := range list {
		if q == p {
			continue
		}
		for _, pair := range [][2]int{{p.head, q.head}, {q.head, p.head}} {
			for h := pair[0]; h >= 0 && h != pair[1]; h = s.Words[h].Head {
				if s.rel(h) == "conj" && s.under(h, pair[1]) {
					return true
				}
				if s.rel(h) == "conj" {
					if top := s.Words[h].Head; top >= 0 && s.under(pair[1], top) && !s.under(pair[1], h) {
						return true
					}
				}
			}
		}
	}
	return false
}

// argsOf are the words that the model gave a trigger under a label.
func argsOf(s *sentence, trigger int, label string) []int {
	var out []int
	if f := s.Trigger(trigger); f != nil {
		for _, a := range f.Args {
			if a.Label == label {
				out = append(out, a.Word)
			}
		}
	}
	return out
}

// actsAs reports whether a place is named for who acts: "Moscow was behind the blast".
func (v *view) actsAs(c *claim, p *spot) bool {
	who, ok := v.cast.byWord[at{p.sent, p.head}]
	return ok && slices.Contains(c.actors, who)
}

// locate finds where and when.
func (v *view) locate(c *claim) {
	s := c.s
	if c.fixed != "" && c.kind == "" {
		return
	}
	if h := s.Words[c.word].Head; c.state != "" && s.rel(c.word) == "amod" && h >= 0 {
		c.spot = v.spotIn(s, h)
	} else if c.state != "" {
		c.spot = v.heldTown(c)
	}
	if c.spot != nil && c.state != "" {
		c.explain("place", "what is held", c.spot.place.Name)
	} else if p, rule := v.placeOf(s, c.word, argsOf(s, c.word, "P")); p != nil {
		c.spot = v.finer(p)
		c.explain("place", rule, c.spot.place.Name)
	}
	if p := v.attackedSite(c); p != nil && !v.actsAs(c, p) && (c.spot == nil || c.spot.place.Precision == "country") {
		c.spot = p
		c.explain("place", "what was attacked lies there", p.place.Name)
	}
	word := c.word
	if c.bare() {
		word = v.clauseOf(s, c.word) // "two of the wounded died on Tuesday"
	}
	if m, rule := v.timeOf(s, word, argsOf(s, c.word, "W")); m != nil {
		c.moment = m
		c.explain("time", rule, m.time.Text)
	}
}

// heldTown is the town or region that stands where the lexicon has what is taken or held: "the recapture of Aleppo in the
// country's north"; nil if none does.
func (v *view) heldTown(c *claim) *spot {
	for _, w := range append([]int{c.word}, c.also...) {
		for _, sense := range v.senses(c.s, w) {
			if sense.Code.Control == "" {
				continue
			}
			for _, slot := range sense.Object {
				for _, f := range v.slot(c.s, w, slot) {
					if v.namesTown(c.s, f) {
						if p := v.spotIn(c.s, f); p != nil && p.actsAsPlace() {
							return p
						}
					}
				}
			}
		}
	}
	return nil
}

// timeOf finds when: what the model read as the event's time, else a time expression in the trigger's own clause.
func (v *view) timeOf(s *sentence, trigger int, args []int) (*moment, string) {
	for _, a := range args {
		for i := range v.times {
			m := &v.times[i]
			if m.sent == s.index && m.first <= a && a <= m.last && !m.expr.Vague && !m.counted && !fromOther(s, m) {
				return m, "model: time of the event"
			}
		}
	}
	telling := v.tellingVerb(s, trigger)
	if telling < 0 {
		telling = v.announcing(s, trigger)
	}
	if telling < 0 && (v.doneBy(s, trigger) || v.wentOn(s, trigger)) {
		telling = s.Words[trigger].Head
	}
	if m := v.momentOn(s, trigger, telling); m != nil {
		return m, "time in the event's own clause"
	}
	if m := v.besideMoment(s, trigger); m != nil {
		return m, "time on the verb that it is told beside"
	}
	if first := v.joinedVerb(s, trigger); first >= 0 {
		if m := v.momentOn(s, first, -1); m != nil {
			return m, "time of the verb that it is joined to"
		}
	}
	return nil, ""
}

// momentOn is the time expression that hangs on one of two words, nil if none does.
func (v *view) momentOn(s *sentence, word, other int) *moment {
	for i := range v.times {
		m := &v.times[i]
		if m.sent != s.index || m.expr.Vague || m.counted || m.expr.Start == "" && m.expr.End == "" || fromOther(s, m) {
			continue
		}
		if h := s.Words[m.head].Head; h == word || h >= 0 && h == other {
			return m
		}
	}
	return nil
}

// joinedVerb is the verb that another is joined to under one subject ("met him on Friday and urged him to stop"); -1 if
// there is none.
func (v *view) joinedVerb(s *sentence, verb int) int {
	h := s.Words[verb].Head
	if h < 0 || s.rel(verb) != "conj" || !s.isVerb(verb) || !s.isVerb(h) || s.child(verb, "nsubj", "csubj") >= 0 {
		return -1
	}
	return h
}

// fromOther reports whether a time is a length counted from something else than a day ("two weeks before the vote"), or the day on
// which a toll has grown ("the number of dead rose to 44 on Friday").
func fromOther(s *sentence, m *moment) bool {
	if h := s.Words[m.head].Head; h >= 0 && s.isVerb(h) && s.subject(h) >= 0 && s.in(s.subject(h), "tallies") {
		return true
	}
	n, unit := m.last+1, m.last
	if n+1 >= len(s.Words) || s.Words[n+1].UPOS == "PUNCT" || strings.HasSuffix(s.Words[n+1].NER, "DATE") {
		return false
	}
	switch s.lemmas[unit] {
	case "minute", "hour", "day", "week", "month", "year":
	default:
		return false
	}
	counted := slices.ContainsFunc(s.Words[m.first:unit], func(w lang.Word) bool { return w.UPOS == "NUM" || w.Lemma == "several" || w.Lemma == "few" })
	switch s.lemmas[n] {
	case "before", "after", "following", "prior":
		return counted // "the next day before dawn" is a day
	}
	return false
}
