package read

import "sitrep"

// farAway leaves a town's name without a point on the map where the words behind it say that it lies in another country than the
// gazetteer's town of that name: "the Hara area in southern Daraa province". The gazetteer does not know the one that is meant.
func (v *view) farAway() {
	for i := range v.places {
		p := &v.places[i]
		if !p.found || p.adjective || p.place.Precision == "country" || p.place.Precision == "region" {
			continue
		}
		q := v.liesIn(p)
		if q == nil || q.place.Country == p.place.Country {
			continue
		}
		p.place = sitrep.Place{Name: p.place.Name, Span: p.place.Span, Country: q.place.Country, Admin1: q.place.Admin1, Precision: p.place.Precision}
	}
}

// liesIn is the place that the words behind a name say it lies in, nil if they say nothing.
func (v *view) liesIn(p *spot) *spot {
	s := v.sents[p.sent]
	in := p.last + 1
	for in < len(s.Words) && s.Words[in].UPOS == "NOUN" && s.in(in, "settlements") {
		in++ // "the Hara area in"
	}
	if in >= len(s.Words) || s.lemmas[in] != "in" {
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
		return q
	}
	return nil
}
