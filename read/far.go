package read

import (
	"slices"
	"strings"

	"sitrep"
)

// outlying puts towns where the words behind them say that they lie: "the Hara area in southern Daraa province". One that the
// gazetteer does not know, or knows in another country alone, has the country and province of what it lies in and no point on the map.
func (v *view) outlying() {
	for i := range v.places {
		p := &v.places[i]
		if p.adjective || p.found && (p.place.Precision == "country" || p.place.Precision == "region") {
			continue
		}
		q := v.liesIn(p)
		if q == nil || p.found && q.place.Country == p.place.Country {
			continue
		}
		p.found, p.capital = true, false
		p.place = sitrep.Place{Name: v.called(p), Span: p.place.Span, Country: q.place.Country, Admin1: q.place.Admin1, Precision: "city", Relation: p.place.Relation}
	}
}

// offTheMap gives the names of places that the gazetteer does not know, and that stand where something is, the country that the report is
// about and no point on the map: what happened "in Hara" happened there, and not in the province named behind it or in the town before.
func (v *view) offTheMap() {
	home := v.home()
	if home == "" {
		return
	}
	for i := range v.places {
		p := &v.places[i]
		if p.found || p.adjective || v.isExpanse(p) || !v.standsSomewhere(p) {
			continue
		}
		s := v.sents[p.sent]
		p.found = true
		p.place = sitrep.Place{Name: v.called(p), Span: p.place.Span, Country: home, Precision: "city", Relation: p.place.Relation}
		if q := v.nextPlace(p); q != nil && q.place.Country == home {
			p.place.Admin1 = q.place.Admin1
		}
		if !s.in(p.last, "settlements") && !s.in(p.last, "divisions") && (s.in(p.last, "buildings") || p.last+1 < len(s.Words) && s.in(p.last+1, "buildings")) {
			p.place.Precision = "site"
		}
		if v.isKind(p, "provinces") {
			p.place.Precision = "region"
		}
	}
}

// quarters makes a part of a town of a place without a point on the map that the noun beside it calls one: "the neighbourhood of Hara".
func (v *view) quarters() {
	for i := range v.places {
		if p := &v.places[i]; p.found && p.place.Lat == nil && p.place.Precision == "city" && v.isKind(p, "quarters") {
			p.place.Precision = "district"
		}
	}
}

// inTown puts a street, a market or a quarter that no map has where its town is, if the report has named one town alone up to there: "at the
// Osk Market" in a report from Hara.
func (v *view) inTown() {
	for i := range v.places {
		p := &v.places[i]
		if !p.found || p.adjective || p.place.Lat != nil || !v.isKind(p, "townsites") && !v.saidToBe(p, "townsites") {
			continue
		}
		v.putInTown(p)
	}
	for i := range v.places {
		p := &v.places[i]
		k := slices.IndexFunc(v.places, func(q spot) bool { return q.place.City != "" && q.place.Name == p.place.Name })
		if p.found && !p.adjective && p.place.Lat == nil && k >= 0 {
			q := &v.places[k].place
			p.place.Lat, p.place.Lon, p.place.City, p.place.Admin1, p.place.Precision = q.Lat, q.Lon, q.City, q.Admin1, q.Precision
		}
	}
}

// putInTown gives a street or the like the point of the one town that the report has named up to there.
func (v *view) putInTown(p *spot) {
	town := v.onlyTownBefore(p)
	if town == nil || town.place.Country != p.place.Country {
		return
	}
	p.place.Lat, p.place.Lon, p.place.City, p.place.Admin1 = town.place.Lat, town.place.Lon, mixedCase(town.place.Name), town.place.Admin1
	if p.place.Precision == "city" {
		p.place.Precision = "site"
	}
}

// saidToBe reports whether a noun of a class stands behind a place's name to say what it is: "Hara, the city's biggest market".
func (v *view) saidToBe(p *spot, class string) bool {
	s := v.sents[p.sent]
	return slices.ContainsFunc(s.all(p.head, "appos"), func(w int) bool { return s.in(w, class) })
}

// onlyTownBefore is the town on the map that a report has named up to a place, nil if it has named none or several.
func (v *view) onlyTownBefore(p *spot) *spot {
	var only *spot
	for i := range v.places {
		q := &v.places[i]
		if q.sent > p.sent || !q.found || q.adjective || q.anchor || q.place.Lat == nil || q.place.Precision != "city" || q.place.Relation != "" {
			continue
		}
		if only != nil && !v.sameTown(only, q) {
			return nil
		}
		only = q
	}
	return only
}

// isKind reports whether the noun beside a place's name, or its own last word, makes it one of a class: a province, a quarter.
func (v *view) isKind(p *spot, class string) bool {
	s := v.sents[p.sent]
	return s.in(p.last, class) || p.last+1 < len(s.Words) && s.in(p.last+1, class) || p.first > 1 && s.Words[p.first-1].Form == "of" && s.in(p.first-2, class)
}

// nextPlace is the place on the map that is named right behind another to say where it is: "Hara near Osk"; nil if none is.
func (v *view) nextPlace(p *spot) *spot {
	for i := range v.places {
		if q := &v.places[i]; q.sent == p.sent && q.first > p.last && q.first-p.last <= besideWords && q.place.Lat != nil && !q.adjective {
			return q
		}
	}
	return nil
}

// besideWords is how far behind a name another may stand that says where it is.
const besideWords = 6

// called is the name by which a place that no map has is known: without the noun for a town ("Hara village", "Hara Village"), and with the one
// for a wood, a hill or an island, which is no town of that name ("the Hara | forest").
func (v *view) called(p *spot) string {
	s := v.sents[p.sent]
	last := s.Words[p.last].Form
	if p.last > p.first && s.in(p.last, "settlements") && (!capital(last) || last == "Village" || last == "Town") {
		return strings.TrimSuffix(p.place.Name, " "+last)
	}
	if n := p.last + 1; n < len(s.Words) && s.in(n, "landforms") && s.Words[n].UPOS == "NOUN" && s.rel(p.head) == "compound" {
		return p.place.Name + " " + s.Words[n].Form
	}
	return p.place.Name
}

// liesIn is the place that the words behind a name say it lies in, nil if they say nothing.
func (v *view) liesIn(p *spot) *spot {
	s := v.sents[p.sent]
	in := p.last + 1
	for k := in; k < len(s.Words) && k < in+kindWords && (s.isNoun(k) || s.Words[k].UPOS == "ADJ"); k++ {
		if s.in(k, "settlements") || s.in(k, "divisions") {
			in = k + 1 // "the Hara area in", "Hara local government area of"
		}
	}
	comma := in < len(s.Words) && s.Words[in].Form == ","
	if comma {
		in++ // "the village of Hara, in Daraa province"
		in = s.behindKind(in)
	}
	if in >= len(s.Words) || s.lemmas[in] != "in" && s.lemmas[in] != "on" && (s.lemmas[in] != "of" || comma || in == p.last+1) {
		return nil
	}
	for i := range v.places {
		q := &v.places[i]
		if q.sent != p.sent || q.first <= in || !q.found || q.adjective {
			continue
		}
		for k := in + 1; k < q.first; k++ {
			switch s.Words[k].UPOS {
			case "DET", "ADJ", "NOUN", "ADP", "PROPN", "PART":
			default:
				return nil
			}
		}
		if (comma || s.lemmas[in] == "of") && !v.isDivision(q) {
			return nil // "in Hara, in Idlib and in Daraa", "the Damascene town of Hara"
		}
		if s.lemmas[in] == "on" && !v.isLandform(q) {
			return nil // "Hara on the Jaffna peninsula", not "Hara on Sunday"
		}
		return q
	}
	return nil
}

// behindKind is the word behind a noun that says what a place before it is, in a phrase that begins at a word: "Hara, a remote district | in";
// the word itself if there is none.
func (s *sentence) behindKind(first int) int {
	if first >= len(s.Words) || s.Words[first].UPOS != "DET" {
		return first
	}
	for k := first + 1; k < len(s.Words) && k <= first+kindWords && (s.isNoun(k) || s.Words[k].UPOS == "ADJ"); k++ {
		if s.in(k, "settlements") || s.in(k, "divisions") {
			return k + 1
		}
	}
	return first
}

// kindWords is how many words behind a name may say what kind of place it is.
const kindWords = 3

// isDivision reports whether a place is a country or part of one, by the gazetteer or by what the words call it.
func (v *view) isDivision(p *spot) bool {
	s := v.sents[p.sent]
	return p.place.Precision == "region" || p.place.Precision == "country" || s.in(p.last, "divisions") ||
		p.last+1 < len(s.Words) && s.in(p.last+1, "divisions")
}

// isLandform reports whether a place is an island or the like, by its name or what the words call it.
func (v *view) isLandform(p *spot) bool {
	s := v.sents[p.sent]
	h := s.Words[p.head].Head
	return s.in(p.last, "landforms") || p.last+1 < len(s.Words) && s.in(p.last+1, "landforms") || h >= 0 && s.in(h, "landforms") && s.preposition(p.head) == "of"
}

// lies reports whether the words say that a place lies in another, or in one that lies in it.
func (v *view) lies(p, outer *spot) bool {
	for range 3 {
		if p = v.liesIn(p); p == nil || p == outer {
			return p != nil
		}
	}
	return false
}
