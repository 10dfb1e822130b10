package read

import (
	"regexp"
	"slices"
	"strings"

	"sitrep"
	"sitrep/lang"
)

// stage is the town that a report is filed from and tells of, where an attack or a toll that no words put anywhere happened: it is the only
// town of its land that the report has named up to there, and where it is the capital, from which a land's news come, the report tells of
// something there: "HARA, Osk — The gunmen fired on the crowd." nil if there is none.
func (v *view) stage(c *claim) *spot {
	if !c.bare() && c.code != "ASSAULT" && c.code != "PROTEST" || uprooted(c) || v.ofYears(c) {
		return nil
	}
	if c.status != sitrep.Happened && c.mode != "demo" && c.mode != "riot" || unreal(c) {
		return nil // a boycott is the whole land's
	}
	if !c.undated() && (c.moment.wide() || v.endedBefore(c, longPast)) {
		return nil
	}
	filed := v.filedIn()
	if filed == nil || filed.place.Country != v.mainly(homeShare) || !narrow(&filed.place) {
		return nil
	}
	for i := range v.places {
		p := &v.places[i]
		if p.sent > c.s.index || p == filed || v.sameTown(p, filed) || !p.found || p.adjective || p.place.Precision == "country" && p.side == "" {
			continue
		}
		if s := v.sents[p.sent]; p.sent == c.s.index && narrow(&p.place) && !p.anchor {
			return nil
		} else if p.anchor || !standsAt(s.preposition(p.head)) && s.preposition(p.head) != "of" {
			continue
		}
		if p.place.Precision == "region" && p.place.Admin1 == filed.place.Admin1 || p.side != "" && !filed.capital && p.sent <= v.firstTold() {
			continue // "this town in southern Peru"
		}
		return nil // the story has been elsewhere
	}
	if filed.capital && !v.tellsOf(filed) {
		return nil
	}
	return v.filedTown()
}

// filedTown is the place of the dateline with its name as it is written elsewhere, the same one at every call; nil if there is none on the map.
func (v *view) filedTown() *spot {
	if filed := v.filedIn(); v.town == nil && filed != nil {
		town := *filed
		town.place.Name = mixedCase(town.place.Name)
		v.town = &town
	}
	return v.town
}

// mixedCase is a name that a dateline writes in capitals as it is written elsewhere: "Port Hara" for "PORT HARA".
func mixedCase(name string) string {
	if name != strings.ToUpper(name) {
		return name
	}
	return inCapitals.ReplaceAllStringFunc(name, func(w string) string { return w[:1] + strings.ToLower(w[1:]) })
}

// inCapitals are the words of a name that a dateline writes in capitals: "PORT HARA".
var inCapitals = regexp.MustCompile(`[A-Z]\p{L}+`)

// filedIn is the place of the dateline, nil if there is none on the map.
func (v *view) filedIn() *spot {
	for i := range v.places {
		if p := &v.places[i]; v.inDateline(p) && p.found {
			return p
		}
	}
	return nil
}

// sameTown reports whether two places are one town.
func (v *view) sameTown(p, q *spot) bool {
	return p.place.Name == q.place.Name || p.place.GeoNames != 0 && p.place.GeoNames == q.place.GeoNames
}

// tellsOf reports whether the report's body puts an attack, a protest or a toll in a town, or speaks of it in its first sentences.
func (v *view) tellsOf(town *spot) bool {
	for _, c := range v.claims {
		there := c.spot != nil && !v.inDateline(c.spot) && v.sameTown(c.spot, town)
		if there && c.status == sitrep.Happened && (c.bare() || c.code == "ASSAULT" || c.code == "PROTEST") {
			return true
		}
	}
	last := v.firstTold() + 1
	return slices.ContainsFunc(v.sents[:min(last+1, len(v.sents))], func(s *sentence) bool {
		return !s.aside && slices.ContainsFunc(s.Words, func(w lang.Word) bool { return w.Form == "capital" }) && s.speaksOfCapital()
	})
}

// speaksOfCapital reports whether a sentence puts something in "the capital" and in no province's or other land's.
func (s *sentence) speaksOfCapital() bool {
	for i := range s.Words {
		if s.lemmas[i] != "capital" || s.Words[i].UPOS != "NOUN" || s.child(i, "appos") >= 0 || !pointsBack(s, i) && s.child(i, "nmod:poss") < 0 {
			continue
		}
		prep := s.preposition(i)
		of := s.child(i, "amod") // "the provincial capital", "the Sudanese capital"
		if (standsAt(prep) && prep != "near" && prep != "outside" || prep == "of") && of < 0 {
			return true
		}
	}
	return false
}

// firstTold is the sentence of the report's first claim.
func (v *view) firstTold() int {
	if len(v.claims) == 0 {
		return 0
	}
	return v.claims[0].s.index
}
