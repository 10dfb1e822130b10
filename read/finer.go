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
		if q.sent != p.sent || !q.actsAsPlace() || q.place.Country != p.place.Country || fineness(&q.place) <= fineness(&best.place) {
			continue
		}
		s := v.sents[p.sent]
		owned := q.first > p.last+1 && q.first-p.last <= 3 && s.Words[p.last+1].UPOS == "PART"
		of := s.Words[q.head].Head
		called := of >= 0 && q.first > p.last && s.Words[p.head].Head == of && s.preposition(q.head) == "of" && s.in(of, "settlements")
		explained := p.first-q.last == 2 && s.Words[q.last+1].Form == ","
		if owned || explained || called || v.lies(q, p) {
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
	for i := range v.places {
		p := &v.places[i]
		if p.sent != c.s.index || p.first < c.from || p.last > c.to || !p.actsAsPlace() || p.place.Precision == "country" || v.isSourcePhrase(c.s, p.head) {
			continue
		}
		if _, party := v.cast.byWord[at{p.sent, p.head}]; party && slices.Contains([]string{"nsubj", "nmod:poss"}, c.s.Words[p.head].Rel) {
			continue
		}
		if !c.s.lexicon.InClass(c.s.preposition(p.head), "locatives") {
			continue
		}
		if p.anchor {
			anchor = p
			continue
		}
		switch {
		case only == nil || only.place.Name == p.place.Name || v.lies(p, only):
			only = p
		case !v.lies(only, p):
			return nil
		}
	}
	if only == nil {
		return anchor
	}
	return only
}

// attackedSite is the town or site that an attack's object names ("bombed Kassala airport"); nil if it names none.
func (v *view) attackedSite(c *claim) *spot {
	if c.code != "ASSAULT" {
		return nil
	}
	for _, o := range v.sufferers(c) {
		if p := v.spotIn(c.s, o); p != nil && p.actsAsPlace() && p.place.Precision != "country" && (v.namesTown(c.s, o) || c.s.in(o, "buildings")) {
			return p
		}
	}
	return nil
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
		if n := s.child(w, "nsubj"); n >= 0 && s.child(w, "cop") >= 0 {
			out = append(out, n)
		}
		if h = s.Words[w].Head; h >= 0 && s.lemmas[h] == "target" && s.child(h, "cop") >= 0 && s.child(h, "nsubj") >= 0 {
			out = append(out, s.child(h, "nsubj"))
		}
	}
	return out
}
