package read

import (
	"slices"

	"sitrep"
)

// capitals makes a place of "the capital" where no name stands beside it: that of the land whose it is said to be ("the Somali capital"),
// or of the one that the report is about where it has named none. It is no name, and none of the record's places.
func (v *view) capitals() {
	var found []spot
	for _, s := range v.sents {
		for i := range s.Words {
			if !s.aside && v.bareCapital(s, i) {
				if p, ok := v.capitalAt(s, i); ok {
					found = append(found, p)
				}
			}
		}
	}
	for i := range found {
		v.putPlace(&found[i])
	}
}

// putPlace puts a place that no name stands for among the report's, in the order of the text.
func (v *view) putPlace(p *spot) {
	k := slices.IndexFunc(v.places, func(q spot) bool {
		return !v.inDateline(&q) && (q.sent > p.sent || q.sent == p.sent && q.first > p.first)
	})
	if k < 0 {
		k = len(v.places)
	}
	v.places = slices.Insert(v.places, k, *p)
}

// bareCapital reports whether a noun is a land's capital that has no name in its phrase and is no name's description.
func (v *view) bareCapital(s *sentence, i int) bool {
	if s.lemmas[i] != "capital" || s.Words[i].UPOS != "NOUN" || v.nameAt(s.index, i) != nil || s.child(i, "cop", "appos", "flat", "nummod") >= 0 {
		return false
	}
	if r := s.rel(i); r == "appos" || r == "compound" || r == "amod" || r == "flat" {
		return false // "Khartoum, the capital", "capital flows"
	}
	of := slices.ContainsFunc(s.all(i, "amod", "compound"), func(c int) bool { return v.nameAt(s.index, c) == nil && s.lemmas[c] != "national" })
	return !of && (pointsBack(s, i) || s.child(i, "nmod:poss") >= 0) // not "the provincial capital"
}

// capitalAt is the place that a noun for a capital stands for.
func (v *view) capitalAt(s *sentence, i int) (spot, bool) {
	land, told := v.landOfCapital(s, i)
	if land == "" || !told && slices.ContainsFunc(v.places, func(p spot) bool {
		return p.found && !p.adjective && (p.capital || v.calledBy(&p, "capital")) && !v.inDateline(&p)
	}) {
		return spot{}, false // one that the report names
	}
	day, _ := published(v.report)
	town, ok := v.r.places.Capital(land, day.Year())
	if !ok {
		return spot{}, false
	}
	lat, lon := round(town.Lat), round(town.Lon)
	p := spot{sent: s.index, first: i, last: i, head: i, found: true, capital: true, described: true, place: sitrep.Place{Name: town.Name, Country: town.Country,
		Admin1: town.Admin1, GeoNames: int64(town.ID), Lat: &lat, Lon: &lon, Precision: string(town.Precision()), Span: v.span(s, i, i)}}
	first := i
	for _, c := range s.all(i, "det", "amod", "nmod:poss", "compound") {
		from, _ := s.stretch(c, nil)
		first = min(first, from)
	}
	start := s.Words[first].Start
	before := v.text.Slice(max(0, start-distanceReach), start)
	p.anchor = distanceTo.MatchString(before) || s.besideOf(first, before)
	if prep := s.preposition(i); p.anchor || prep == "near" || prep == "outside" {
		p.place.Relation = "near"
	}
	return p, true
}

// landOfCapital is the land whose capital a noun is said to be, or the report's; told says whether the words name it. It is "" where they
// name something else, as a province.
func (v *view) landOfCapital(s *sentence, i int) (land string, told bool) {
	for _, c := range s.all(i, "amod", "compound", "nmod") {
		if s.Words[c].Rel != "nmod:poss" && s.rel(c) == "nmod" && s.preposition(c) != "of" {
			continue
		}
		switch {
		case s.Words[c].UPOS == "PRON", s.lemmas[c] == "country", s.lemmas[c] == "nation", s.lemmas[c] == "national":
			continue // "the country's capital", "its capital"
		}
		k := slices.IndexFunc(v.places, func(p spot) bool {
			return p.sent == s.index && p.first <= c && c <= p.last && p.found && (p.adjective || p.place.Precision == "country")
		})
		if k < 0 {
			return "", false
		}
		return v.places[k].place.Country, true
	}
	return v.home(), false
}
