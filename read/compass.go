package read

import (
	"regexp"
	"slices"
	"strings"

	"sitrep"
	"sitrep/lang"
)

// compass are the words for a part of a land, as they are written of it.
const compass = `((?:north|south|east|west)(?:[- ]?(?:east|west))?(?:ern)?|central)`

var (
	// landPart are the words before a land that mean a part of it: "northern Peru", "the southern parts of Iraq".
	landPart = regexp.MustCompile(`(?:^|[\s"“'‘(])` + compass + `(?: (?:areas?|districts?|end|half|parts?|provinces|regions?|tip) of(?: the)?)? $`)
	// sideIn is the side that lies in a land: "the north of Mali"; what lies "to the north of" it is outside.
	sideIn = regexp.MustCompile(`\b(to )?the (?:[a-z-]+ )?((?:north|south|east|west)(?:[- ]?(?:east|west))?) of (?:the )?$`)
	// sideOwned is the side behind the land whose it is: "Thailand's far south", "Mali's northern regions".
	sideOwned = regexp.MustCompile(`^ ?['’]s (?:[A-Za-z-]+ ){0,2}` + compass + `(?:[.,;:)"”]|$| [a-z])`)
	// bareSide is the side of a land that has no name beside it: "in the restive northeast".
	bareSide = regexp.MustCompile(`\b(?:in|into|across|throughout) (?:the|its) (?:country ?['’]s )?(?:[a-z-]+ ){0,2}((?:north|south|east|west)(?:[- ]?(?:east|west))?)(?: of the country)?(?:[.,;:)"”]|$| [a-z])`)
	// partWord is a word for a part of a land, alone.
	partWord = regexp.MustCompile(`^` + compass + `$`)
	onlySide = regexp.MustCompile(`^(?:north|south|east|west)(?:east|west)?$`)
	// severalSides end before the last of several words of the compass: "the northern and eastern".
	severalSides = regexp.MustCompile(`(?:ern|north|south|east|west|central),?(?: and| or)?$`)
)

// sideReach is how far from a land's name, in characters, the word for its part may stand.
const sideReach = 40

// landParts notes which lands the words beside them name a part of. The land stays the place that the rules of reading speak of; a claim
// is put in its part when it is written down.
func (v *view) landParts() {
	for i := range v.places {
		p := &v.places[i]
		if !p.found || p.described || p.place.Country == "" || !p.adjective && p.place.Precision != "country" {
			continue
		}
		span := p.place.Span
		before := v.text.Slice(max(0, span.Start-sideReach), span.Start)
		if m := landPart.FindStringSubmatchIndex(before); m != nil && !severalSides.MatchString(strings.TrimRight(before[:m[0]], " ")) {
			p.side = ending(before[m[2]:m[3]])
			continue
		}
		if p.adjective {
			continue
		}
		if m := sideIn.FindStringSubmatch(before); m != nil && m[1] == "" {
			p.side = ending(m[2])
		} else if m := sideOwned.FindStringSubmatch(v.text.Slice(span.End, span.End+sideReach)); m != nil {
			p.side = ending(m[1])
		}
	}
	v.bareSides()
}

// ending is a word of the compass as it stands before a land: "north" is "northern".
func ending(side string) string {
	if side == "central" || strings.HasSuffix(side, "ern") {
		return side
	}
	return side + "ern"
}

// bareSides makes a place of "the northeast" where no land stands beside it: that of the land that the report is about.
func (v *view) bareSides() {
	land, ok := v.r.places.Country(v.home())
	if !ok {
		return
	}
	lat, lon := round(land.Lat), round(land.Lon)
	for _, s := range v.sents {
		text := v.text.Slice(s.Start, s.End)
		m := bareSide.FindStringSubmatchIndex(text)
		if m == nil || s.aside {
			continue
		}
		end := s.Start + len([]rune(text[:m[3]]))
		k := slices.IndexFunc(s.Words, func(w lang.Word) bool { return w.End == end })
		if k < 0 || !s.isNoun(k) || s.rel(k) == "compound" || s.rel(k) == "amod" || s.child(k, "nmod") >= 0 && !strings.Contains(text[m[0]:m[1]], "of the country") {
			continue
		}
		v.putPlace(&spot{sent: s.index, first: k, last: k, head: k, found: true, described: true, side: ending(text[m[2]:m[3]]),
			place: sitrep.Place{Name: land.Name, Country: land.Country, GeoNames: int64(land.ID), Lat: &lat, Lon: &lon, Precision: "country", Span: v.span(s, k, k)}})
	}
}

// inPart is a place as it is written down, which is the part of its land that the words beside it name.
func (v *view) inPart(p *spot) sitrep.Place {
	land, ok := v.r.places.Country(p.place.Country)
	if p.side == "" || !ok {
		return p.place
	}
	part := v.r.places.Part(land, p.side)
	if part.ID == land.ID {
		return p.place
	}
	name := p.place.Name
	if p.adjective {
		name = land.Name
	}
	lat, lon := round(part.Lat), round(part.Lon)
	return sitrep.Place{Name: p.side + " " + name, Country: land.Country, Side: p.side, Lat: &lat, Lon: &lon, Precision: "region", Relation: p.place.Relation, Span: p.place.Span}
}

// sideOf is the side of which the words before a noun for a land say that it is its: "in the west of the country".
func (s *sentence) sideOf(land int) string {
	h := s.Words[land].Head
	if h < 0 || h > land || s.preposition(land) != "of" || !onlySide.MatchString(s.lemmas[h]) || !standsAt(s.preposition(h)) {
		return ""
	}
	return ending(s.lemmas[h])
}

// inSide reports whether a claim is put in a side of the land alone: "the crimes of the army in the north" were on no day of a raid.
func (c *claim) inSide() bool { return c.spot != nil && c.spot.described && c.spot.side != "" }

// wholeLand is a land without the side that the words beside one of its names tell.
func wholeLand(p *spot) *spot {
	if p == nil || p.side == "" {
		return p
	}
	land := *p
	land.side = ""
	return &land
}
