package read

import (
	"math"
	"slices"
	"strings"

	"sitrep"
	"sitrep/gazetteer"
)

// spot is a place name with its words, put on the map.
type spot struct {
	sent, first, last int
	head              int
	found             bool
	adjective         bool // a demonym: no place of the record, but it may tell where something happened
	place             sitrep.Place
}

// findPlaces resolves all place names of the report together.
func (v *view) findPlaces() {
	var mentions []gazetteer.Mention
	for i := range v.names {
		n := &v.names[i]
		s := v.sents[n.sent]
		_, demonym := v.r.places.Demonym(v.nameText(n))
		if n.kind != "LOC" && (n.kind != "NORP" || !demonym) {
			continue
		}
		sp := v.span(s, n.first, n.last)
		mentions = append(mentions, gazetteer.Mention{Text: sp.Exact, Start: sp.Start, End: sp.End})
		v.places = append(v.places, spot{sent: n.sent, first: n.first, last: n.last, head: headOf(s, n.first, n.last),
			adjective: n.kind == "NORP" || demonym, place: sitrep.Place{Name: sp.Exact, Span: sp}})
	}
	report := gazetteer.Report{Text: v.report.Text, Outlet: v.report.Outlet, Contexts: []string{v.report.Title, v.report.URL}}
	for i, r := range v.r.places.Resolve(report, mentions) {
		if !r.Found {
			continue
		}
		p := &v.places[i]
		lat, lon := round(r.Place.Lat), round(r.Place.Lon)
		p.found = true
		p.place.Country, p.place.Admin1, p.place.GeoNames = r.Place.Country, r.Place.Admin1, int64(r.Place.ID)
		p.place.Lat, p.place.Lon, p.place.Precision = &lat, &lon, string(r.Precision)
		if r.Near {
			p.place.Relation = "near"
		}
	}
}

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
	return nil, ""
}

// spotIn is the place name in the phrase of a word, the head's own first.
func (v *view) spotIn(s *sentence, word int) *spot {
	var best *spot
	from, to := s.stretch(word, func(c int) bool { return s.rel(c) == "acl" || s.rel(c) == "appos" || s.rel(c) == "conj" })
	for i := range v.places {
		p := &v.places[i]
		if p.sent != s.index || p.last < from || p.first > to || !p.found {
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

// Prepositions of place.
var locative = strings.Fields("in at near on outside inside around across throughout over into from to towards toward within along through of between north south east west off beside by")

func (v *view) locative(s *sentence, word int) *spot {
	for _, c := range s.children[word] {
		switch s.rel(c) {
		case "obl", "nmod", "advmod", "appos":
			if !slices.Contains(locative, s.preposition(c)) {
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
