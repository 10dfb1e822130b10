package read

import (
	"slices"

	"sitrep"
)

// share gives the claims of one event that say nothing of it where it happened, if another of them tells: the finest place
// named. An attack that no claim puts anywhere happened in the country that the report is about.
func (v *view) share(h *happening) {
	var best *claim
	for _, c := range h.claims {
		if c.spot != nil && (best == nil || fineness(&c.spot.place) > fineness(&best.spot.place)) {
			best = c
		}
	}
	for _, c := range h.claims {
		if c.spot != nil || !c.isFact() || !c.isSomewhere() {
			continue
		}
		if best != nil && !v.placedElsewhere(c) {
			c.spot = best.spot
			c.explain("place", "where another claim puts the event", best.spot.place.Name)
			continue
		}
		if p := v.oneTownOf(c); p != nil && !v.placedElsewhere(c) {
			c.spot = p
			c.explain("place", "the one town of its words", p.place.Name)
			continue
		}
		if p := v.stage(c); p != nil && !v.placedElsewhere(c) {
			c.spot = p
			c.explain("place", "the town that the report is filed from and tells of", p.place.Name)
			continue
		}
		if p := v.homeSpot(); p != nil && !v.onlyActs(c, p) && !v.onlySpeaks(p) && (c.code == "ASSAULT" || c.code == "THREATEN" && c.mode == "violence" || v.takesPower(c)) {
			c.spot = p
			c.explain("place", wholeLandRule, p.place.Name)
		}
	}
}

// oneTownOf is the town that the words of an attack or a protest name, and no other: "shelling hit Kassala market"; nil if they name none, or it may be who acts.
func (v *view) oneTownOf(c *claim) *spot {
	if c.code != "ASSAULT" && c.code != "PROTEST" {
		return nil
	}
	var town *spot
	for i := range v.places {
		p := &v.places[i]
		if p.sent != c.s.index || p.first < c.from || p.last > c.to || !p.actsAsPlace() || !narrow(&p.place) || v.ownsPeople(c.s, p) {
			continue
		}
		if town != nil && town.place.Name != p.place.Name || v.actsAs(c, p) || v.besideSpeaker(c.s, p) {
			return nil
		}
		town = p
	}
	return town
}

// ownsPeople reports whether a place's name stands before people or a body whose name it is a part of: "the Osk councillors".
func (v *view) ownsPeople(s *sentence, p *spot) bool {
	h := s.Words[p.head].Head
	if h < 0 || s.rel(p.head) != "compound" && s.rel(p.head) != "nmod:poss" {
		return false
	}
	_, noun := v.noun(s, h)
	return noun && !s.in(h, "premises")
}

// onlyActs reports whether a country is named for what it does alone, in a report that names no place in it: it may have
// struck anywhere.
func (v *view) onlyActs(c *claim, land *spot) bool {
	if !slices.ContainsFunc(c.actors, func(who int) bool {
		return v.cast.list[who].kind == sitrep.Country && v.cast.list[who].country == land.place.Country
	}) || c.mode == "targeted" {
		return false
	}
	return !slices.ContainsFunc(v.places, func(p spot) bool {
		return p.found && !p.adjective && p.place.Country == land.place.Country && p.place.Precision != "country" && !v.sents[p.sent].aside
	})
}

// onlySpeaks reports whether a country is named in this report for who speaks alone: "a US official said".
func (v *view) onlySpeaks(land *spot) bool {
	return !slices.ContainsFunc(v.places, func(p spot) bool {
		return p.found && p.place.Country == land.place.Country && !v.besideSpeaker(v.sents[p.sent], &p) && !slices.ContainsFunc(v.says, func(q saying) bool {
			return q.srcSent == p.sent && q.srcFrom >= 0 && q.srcFrom <= p.first && p.last <= q.srcTo
		})
	})
}

// homeShare is one over the share of a report's places that must lie in a country for an attack that nothing puts anywhere
// to have happened there.
const homeShare = 3

// fineness orders precisions: a site is finer than a city, a city than a country.
func fineness(p *sitrep.Place) int {
	switch p.Precision {
	case "site":
		return 5
	case "district":
		return 4
	case "city":
		return 3
	case "region":
		return 2
	case "country":
		return 1
	}
	return 0
}

// homeSpot is the country that the report's places mostly lie in, where the report first names it or an adjective of it,
// else where it first names a place in it; nil if the report is about no one country.
func (v *view) homeSpot() *spot { return v.landSpot(v.mainly(homeShare)) }

// landSpot is a country by its code, as the report names it or a place in it; nil if it names neither.
func (v *view) landSpot(country string) *spot {
	if country == "" {
		return nil
	}
	var inside *spot
	for i := range v.places {
		p := &v.places[i]
		if !p.found || p.place.Country != country {
			continue
		}
		if (p.adjective || p.place.Precision == "country") && !v.sents[p.sent].aside {
			return wholeLand(p)
		}
		if inside == nil {
			inside = p
		}
	}
	if inside == nil {
		return nil
	}
	return v.countryOf(inside)
}

// countryOf is the country that a place lies in, read from the place's own words; nil if the gazetteer does not know it.
func (v *view) countryOf(p *spot) *spot {
	c, ok := v.r.places.Country(p.place.Country)
	if !ok {
		return nil
	}
	lat, lon := round(c.Lat), round(c.Lon)
	out := *p
	out.place = sitrep.Place{Name: c.Name, Country: c.Country, GeoNames: int64(c.ID), Lat: &lat, Lon: &lon, Precision: "country", Span: p.place.Span}
	return &out
}

// unmapped is a place name that the gazetteer does not know, in one of the phrases that may tell where an event happened: it
// is named and left without coordinates.
func (v *view) unmapped(s *sentence, trigger int, args []int) *spot {
	words := args
	for g, first := trigger, true; g >= 0; g, first = s.Words[g].Head, false {
		for _, c := range s.all(g, "obl", "nmod") {
			if standsAt(s.preposition(c)) {
				words = append(words, c)
			}
		}
		if s.isVerb(g) && !first || s.isVerb(g) && s.rel(g) != "xcomp" {
			break
		}
	}
	for _, w := range words {
		if s.preposition(w) == "from" {
			continue // where a missile was fired from is not where it fell
		}
		from, to := s.stretch(w, func(c int) bool { return s.rel(c) == "acl" || s.rel(c) == "conj" })
		if p := v.offMap(s, func(p *spot) bool { return !p.ward && p.first >= from && p.last <= to }); p != nil {
			return p
		}
	}
	return nil
}

// offMap is the first place of a sentence that the gazetteer does not know and that is such.
func (v *view) offMap(s *sentence, such func(p *spot) bool) *spot {
	for i := range v.places {
		if p := &v.places[i]; p.sent == s.index && !p.found && !p.adjective && such(p) {
			return p
		}
	}
	return nil
}
