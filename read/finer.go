package read

import (
	"regexp"
	"slices"
	"strings"
)

// siteOf are the words behind a town's name that make a site of it, of which the gazetteer may know only the town.
var siteOf = regexp.MustCompile(`^(\p{Lu}.*?) (?:(?:[Ii]nternational|[Mm]ilitary|[Mm]ain|[Cc]entral|[Gg]eneral) )?([Aa]irport|[Aa]irfield|[Aa]ir base|[Aa]irbase|[Hh]ospital|[Rr]oad|[Hh]ighway|[Pp]rison|[Bb]arracks|[Pp]ort|[Ss]tation)$`)

// ofSite is the town in a name that the gazetteer does not know: before the country that explains it ("Sarmin, Syria"), and
// before the word for a site of it ("Kassala airport"). site says that it is the latter. Other names stay as they are.
func (r *Reader) ofSite(text string) (town string, site bool) {
	if town, rest, ok := strings.Cut(text, ", "); ok && !strings.Contains(rest, ",") {
		return town, false
	}
	if m := siteOf.FindStringSubmatch(text); m != nil && len(r.places.Lookup(text)) == 0 && len(r.places.Lookup(m[1])) > 0 {
		return m[1], true
	}
	return text, false
}

// finer is the place within a country or region that its words go on to name ("Syria's Idlib province", "near Sarmin,
// Syria", "the Turkish border town of Reyhanli", "Hara village in Daraa province"), or the place itself.
func (v *view) finer(p *spot) *spot {
	best := p
	for i := range v.places {
		q := &v.places[i]
		if q.sent != p.sent || !q.actsAsPlace() || q.place.Country != p.place.Country && !v.isExpanse(p) || fineness(&q.place) <= fineness(&best.place) {
			continue
		}
		s := v.sents[p.sent]
		owned := q.first > p.last+1 && q.first-p.last <= 3 && s.Words[p.last+1].UPOS == "PART"
		of := s.Words[q.head].Head
		called := of >= 0 && q.first > p.last && s.Words[p.head].Head == of && s.preposition(q.head) == "of" && s.in(of, "settlements")
		explained := p.first-q.last == 2 && s.Words[q.last+1].Form == ","
		poss := of >= 0 && s.Words[p.head].Head == of && s.Words[p.head].Rel == "nmod:poss" && s.preposition(q.head) == "of" && s.in(of, "divisions")
		if owned || explained || called || poss || v.lies(q, p) {
			best = q
		}
	}
	if town := v.liesIn(best); best.place.Lat == nil && town != nil && fineness(&town.place) >= fineness(&best.place) {
		at := *best // a street or building of the town
		at.place.Lat, at.place.Lon, at.place.Precision = town.place.Lat, town.place.Lon, "site"
		return &at
	}
	return best
}

// onlyTown is the one town or region that a claim's words name behind a preposition of place, or else the one from which they measure a
// distance ("40 km north of Homs"); nil if there are more or none.
func (v *view) onlyTown(c *claim) *spot {
	switch c.code {
	case "", "ASSAULT", "PROTEST", "COERCE", "MOBILIZE":
	default:
		return nil
	}
	var only, anchor *spot
	stands := false // whether the only one stands where something is
	for i := range v.places {
		p := &v.places[i]
		if p.sent != c.s.index || p.first < c.from || p.last > c.to || !p.actsAsPlace() || p.place.Precision == "country" || v.isSourcePhrase(c.s, p.head) {
			continue
		}
		if _, party := v.cast.byWord[at{p.sent, p.head}]; party && slices.Contains([]string{"nsubj", "nmod:poss"}, c.s.Words[p.head].Rel) {
			continue
		}
		if prep := c.s.preposition(p.head); !c.s.lexicon.InClass(prep, "locatives") || prep == "from" && c.s.rel(p.head) == "nmod" {
			continue // "a gang from Hara"
		}
		if p.anchor {
			anchor = p
			continue
		}
		here := c.s.standsIn(p.head)
		switch {
		case only != nil && v.lies(only, p):
		case only == nil || only.place.Name == p.place.Name || v.lies(p, only) || here && !stands:
			only, stands = p, here
		case here == stands:
			return nil
		}
	}
	if only == nil {
		return anchor
	}
	return only
}

// standsIn reports whether a word stands where something is: "in Hara", "in the stronghold of Hara".
func (s *sentence) standsIn(word int) bool {
	prep := s.preposition(word)
	h := s.Words[word].Head
	return standsAt(prep) || prep == "of" && h >= 0 && standsAt(s.preposition(h))
}

// attackedSite is the town or site that an attack's object names ("bombed Kassala airport"); nil if it names none.
func (v *view) attackedSite(c *claim) *spot {
	if c.code != "ASSAULT" {
		return nil
	}
	for _, o := range v.sufferers(c) {
		p := v.spotIn(c.s, o)
		if p != nil && !narrow(&p.place) && c.s.in(o, "buildings") {
			p = v.townBeside(c.s, o, p)
		}
		if p != nil && p.actsAsPlace() && p.place.Precision != "country" && (v.namesTown(c.s, o) || c.s.in(o, "buildings") || c.s.in(o, "towns")) {
			return p
		}
	}
	return nil
}

// townBeside is the town that the words behind a building name, where the one before it is only its province: "the Hara base near Osk".
func (v *view) townBeside(s *sentence, building int, land *spot) *spot {
	for _, n := range s.all(building, "nmod") {
		if p := v.spotIn(s, n); p != nil && standsAt(s.preposition(n)) && p.actsAsPlace() && narrow(&p.place) {
			return p
		}
	}
	return land
}

// sufferers are the words for what an attack is done to: the object of its verb, what stands in the recipient's place beside the
// light verb of a noun ("the town was the target of an air raid"), the subject of a passive that a noun is the agent of.
func (v *view) sufferers(c *claim) []int {
	s := c.s
	if s.isVerb(c.word) {
		return v.objects(s, c.word)
	}
	h := s.Words[c.word].Head
	if v.doneBy(s, c.word) {
		return v.objects(s, h)
	}
	var out []int
	for _, w := range append([]int{c.word}, c.also...) {
		if s.isVerb(w) && s.child(w, "nsubj") == c.word {
			out = append(out, v.objects(s, w)...) // "an air strike hit the town"
		}
		if n := s.child(w, "nsubj"); n >= 0 && s.child(w, "cop") >= 0 {
			out = append(out, n)
		}
		if h = s.Words[w].Head; h >= 0 && s.lemmas[h] == "target" && s.child(h, "cop") >= 0 && s.child(h, "nsubj") >= 0 {
			out = append(out, s.child(h, "nsubj"))
		}
	}
	return out
}
