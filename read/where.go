package read

import (
	"slices"

	"sitrep"
)

// placeOf finds where the thing told by a trigger happened: what the model read as its place, else the nearest place name
// that stands in the trigger's own phrase or clause behind a preposition of place.
func (v *view) placeOf(s *sentence, trigger int, args []int) (*spot, string) {
	if p := v.inClause(s, trigger, args); p != nil {
		return p, "place of the verb itself"
	}
	if p := v.here(s, trigger); p != nil && v.thisTown(s, trigger) >= 0 {
		return p, "this town, where the report was filed"
	}
	if p := v.marked(s, trigger, args); p != nil {
		return p, "model: place of the event"
	}
	if p := v.locative(s, trigger); p != nil {
		return p, "place in the event's own phrase"
	}
	for g := s.Words[trigger].Head; g >= 0; g = s.Words[g].Head {
		if p := v.locative(s, g); p != nil && !v.saysWord(s, g) && !leftBehind(s, trigger, p) {
			return p, "place in the clause"
		}
		if s.isVerb(g) || s.child(g, "cop") >= 0 {
			break
		}
	}
	if p := v.besideObject(s, trigger); p != nil {
		return p, "place behind what it is done to"
	}
	if p := v.here(s, trigger); p != nil {
		return p, "here, where the report was filed"
	}
	if p := v.there(s, trigger); p != nil {
		return p, "there, where the words before it are"
	}
	if p := v.seat(s, trigger); p != nil {
		return p, "where who acts sits"
	}
	if p := v.unmapped(s, trigger, args); p != nil {
		return p, "a place that the gazetteer does not know"
	}
	return nil, ""
}

// marked is what the model read as a trigger's place: the first, or where that is a land or province the town in it that was read too.
func (v *view) marked(s *sentence, trigger int, args []int) *spot {
	var best *spot
	for _, a := range nearest(s, trigger, args) {
		p := v.spotIn(s, a)
		if p == nil || p.ward || p.attribute && s.preposition(a) != "in" || v.toldThere(s, a, trigger) || v.cameFrom(s, a) && v.eventType(s, trigger).code == "ASSAULT" {
			continue
		}
		if best == nil {
			best = p
		} else if !narrow(&best.place) && narrow(&p.place) && p.actsAsPlace() && p.place.Country == best.place.Country {
			return p
		}
	}
	return v.townBefore(s, best)
}

// townBefore is the town that the words before a place call one: "the town of Hara" before "in Osk"; else the place itself.
func (v *view) townBefore(s *sentence, outer *spot) *spot {
	if outer == nil || !standsAt(s.preposition(outer.head)) {
		return outer
	}
	h := s.Words[outer.head].Head
	if h < 0 || !s.in(h, "towns") {
		return outer
	}
	for _, c := range s.all(h, "nmod") {
		if p := v.spotIn(s, c); p != nil && c < outer.head && s.preposition(c) == "of" && narrow(&p.place) && p.place.Country == outer.place.Country {
			return p
		}
	}
	return outer
}

// nearest puts the words that stand under another before those of other clauses.
func nearest(s *sentence, over int, words []int) []int {
	if !s.isVerb(over) {
		return words
	}
	var in, out []int
	for _, w := range words {
		if s.under(w, over) {
			in = append(in, w)
		} else {
			out = append(out, w)
		}
	}
	return append(in, out...)
}

// toldThere reports whether a place is only where somebody spoke, beside the clause that tells of a deed: "speaking to reporters in Osk, he
// confirmed the raid".
func (v *view) toldThere(s *sentence, place, trigger int) bool {
	for h := s.Words[place].Head; h >= 0 && !s.under(trigger, h); h = s.Words[h].Head {
		if s.isVerb(h) && s.in(h, "briefings") {
			return true
		}
	}
	return false
}

// inClause is what stands in a verb's own clause as its place, where the model read another place, of another clause, for it: "in Hara a
// boy was shot, while a man was beaten in Osk". It is nil where the model stays in the clause.
func (v *view) inClause(s *sentence, trigger int, args []int) *spot {
	if !s.isVerb(trigger) || len(args) == 0 || slices.ContainsFunc(args, func(a int) bool { return s.under(a, trigger) }) {
		return nil
	}
	for _, c := range s.all(trigger, "obl") {
		if p := v.spotIn(s, c); p != nil && p.first <= c && c <= p.last && p.actsAsPlace() && standsAt(s.preposition(c)) {
			return p
		}
	}
	return nil
}

// cameFrom reports whether a place is only where somebody came from, as the words name another behind it: "a convoy returning from Djibo
// was ambushed in Arbinda".
func (v *view) cameFrom(s *sentence, word int) bool {
	if s.preposition(word) != "from" {
		return false
	}
	return slices.ContainsFunc(v.places, func(p spot) bool {
		return p.sent == s.index && !p.adjective && p.first > word && standsAt(s.preposition(p.head))
	})
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

// leftBehind reports whether a place is where somebody came from before he did what a trigger tells: "crossed from Mali and attacked a post".
func leftBehind(s *sentence, trigger int, p *spot) bool {
	return s.rel(trigger) == "conj" && s.isVerb(trigger) && s.preposition(p.head) == "from"
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
			if v.launchedFrom(s, word, c) {
				continue
			}
			if p.head != c && prep != "in" && prep != "near" && prep != "at" && prep != "of" && prep != "outside" && prep != "on" {
				continue
			}
			return p
		}
	}
	return nil
}

// launchedFrom reports whether a place is who attacks, or from where: "the threat of aggression from Chad".
func (v *view) launchedFrom(s *sentence, event, place int) bool {
	return s.preposition(place) == "from" && !s.isVerb(event) && v.eventType(s, event).code == "ASSAULT"
}

// perPlace reports whether a claim over several places is as many claims: one count is one.
func (c *claim) perPlace() bool {
	if c.code == "" && c.kind == "" && c.state != "" {
		return len(c.figures) == 0 // "has taken Osk and Hara"
	}
	return len(c.figures) == 0 && (c.code == "ASSAULT" || c.code == "PROTEST" || c.code == "MOBILIZE")
}

// byPlace makes a claim for each place where one clause tells of an event in several ("attacks in X and Y").
func (v *view) byPlace(c *claim) []*claim {
	if !c.perPlace() {
		return []*claim{c}
	}
	var spots []*spot
	for _, head := range v.placeWords(c) {
		if c.s.preposition(head) == "between" {
			return []*claim{c} // on the way from one to the other
		}
		for _, w := range conjuncts(c.s, head) {
			if c.s.rel(c.word) == "amod" && w != c.s.Words[c.word].Head && c.s.child(w, "case") >= 0 {
				continue // "in rebel-held Osk and in Hara"
			}
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
		d.spot, d.actors, d.targets = p, slices.Clone(c.actors), slices.Clone(c.targets)
		list = append(list, &d)
	}
	if len(list) < 2 {
		return []*claim{c}
	}
	return list
}

// placeWords are the words that may name where an event happened: those that the model read so, those behind a
// preposition of place in the trigger's phrase, and the towns that are held or struck.
func (v *view) placeWords(c *claim) []int {
	s := c.s
	if c.code == "" {
		return v.townsOf(s, v.heldThings(c))
	}
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
	if c.code == "ASSAULT" && s.isVerb(c.word) {
		out = append(out, v.townsOf(s, v.objects(s, c.word))...) // "shelled Osk and Hara"
	}
	return unique(out)
}

// townsOf are the towns and regions among some words, and those behind a noun for a part of them: "parts of Osk and Hara".
func (v *view) townsOf(s *sentence, words []int) []int {
	var out []int
	for _, w := range words {
		if v.namesTown(s, w) {
			out = append(out, w)
			continue
		}
		for _, n := range s.all(w, "nmod") {
			if s.in(w, "portions") && s.preposition(n) == "of" && v.namesTown(s, n) {
				out = append(out, n)
			}
		}
	}
	return out
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
	if p, rule := v.placeInWords(c); p != nil {
		c.spot = p
		c.explain("place", rule, p.place.Name)
	}
	if c.spot != nil && (c.spot.adjective || c.spot.place.Precision == "country") {
		if p := v.onlyTown(c); p != nil && !p.anchor && p.place.Country == c.spot.place.Country && standsAt(s.preposition(p.head)) {
			c.spot = p
			c.explain("place", "the one finer place in its words", p.place.Name)
		}
	}
	if p := v.attackedSite(c); p != nil && !v.actsAs(c, p) && (c.spot == nil || c.spot.place.Precision == "country" || c.spot.place.Precision == "region" && narrow(&p.place) && p.place.Country == c.spot.place.Country || v.lies(p, c.spot)) {
		c.spot = p
		c.explain("place", "what was attacked lies there", p.place.Name)
	}
	word := c.word
	if c.bare() {
		word = v.clauseOf(s, c.word) // "two of the wounded died on Tuesday"
		if word != c.word && v.saysWord(s, word) && s.rel(c.word) == "obj" && len(v.senses(s, word)) == 0 && s.lemmas[word] != "put" {
			word = c.word // "confirmed 31 deaths on Thursday", not "put 30 people behind bars on Thursday"
		}
	}
	m, rule := v.sinceThen(c), "time since when it is counted"
	if m == nil {
		m, rule = v.timeOf(s, word, argsOf(s, c.word, "W"))
	}
	if m == nil && c.phaseWord >= 0 {
		word = c.phaseWord
		m, rule = v.timeOf(s, word, nil) // "when the army cancelled an election"
	}
	if m == nil {
		m, rule = v.dayOfToll(c), "time on the verb that tells of the dead or hurt"
	}
	if m == nil && v.asksFor(c) {
		m, _ = v.timeOf(s, s.Words[c.word].Head, nil)
		rule = "time of the deed that it is the purpose of"
	}
	if m != nil {
		c.moment = v.stillAhead(c, v.atPoint(s, word, v.andNext(m)))
		c.explain("time", rule, m.time.Text)
	}
}

// asksFor reports whether a claim is a demand or refusal told as what a deed was for: "marched to demand new polls", "were told to leave".
func (v *view) asksFor(c *claim) bool {
	s, to := c.s, c.s.child(c.word, "mark")
	if s.rel(c.word) != "xcomp" && s.rel(c.word) != "advcl" && s.rel(c.word) != "acl" || to < 0 || s.Words[c.word].Head < 0 || s.lemmas[to] != "to" || to > c.word || s.Words[c.word].Head > to {
		return false
	}
	return c.status == sitrep.Happened && (c.code == "REQUEST" || c.code == "REJECT" || c.code == "ACCUSE") || c.phase == "called-for"
}

// placeInWords is the place that the words of a claim name: what people left, what is held, else where the thing told happened.
func (v *view) placeInWords(c *claim) (*spot, string) {
	if c.bare() && len(c.figures) > 0 && c.figures[0].town > 0 {
		return v.spotIn(c.s, c.figures[0].town), "place in the event's own phrase"
	}
	if p := v.leftTown(c); p != nil {
		return p, "what people left"
	}
	var held *spot
	if h := c.s.Words[c.word].Head; c.state != "" && c.s.rel(c.word) == "amod" && h >= 0 {
		held = v.spotIn(c.s, h)
	} else if c.state != "" {
		held = v.heldTown(c)
	}
	if held != nil {
		return held, "what is held"
	}
	if p, rule := v.placeOf(c.s, c.word, argsOf(c.s, c.word, "P")); p != nil {
		return v.finer(p), rule
	}
	if o := c.s.object(c.word); o >= 0 && c.code == "MOBILIZE" && c.s.isVerb(c.word) && v.namesTown(c.s, o) {
		return v.spotIn(c.s, o), "what was entered"
	}
	return nil, ""
}

// standsAt reports whether a preposition says where something is, and not where it goes or comes from.
func standsAt(preposition string) bool {
	return slices.Contains([]string{"in", "at", "near", "outside", "inside", "around"}, preposition)
}
