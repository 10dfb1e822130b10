package read

import (
	"slices"
	"strings"
	"unicode/utf8"

	"sitrep"
	"sitrep/article"
	"sitrep/lang"
)

// atHome are the sectors of people who belong to the country that a report is about where it does not say to which.
var atHome = map[string]bool{"CVL": true, "REB": true, "OPP": true, "GOV": true, "MIL": true, "COP": true, "LEG": true, "JUD": true,
	"REF": true, "PRM": true, "PTY": true, "LAB": true, "AGR": true, "MED": true, "UAF": true}

// settleCountries gives actors whose country nothing names that of the report, where most of its places lie in one.
func (v *view) settleCountries() {
	v.belong()
	home := v.home()
	if home == "" {
		return
	}
	for _, ch := range v.cast.list {
		titled := ch.ner == "PER" && (ch.role != "" || ch.sector == "MIL" || ch.sector == "COP") // "Colonel Sani", "the mayor, Ana Paz"
		body := ch.ner == "ORG" && ch.sector != "CVL"                                            // "the Front", "the Justice Movement"
		if ch.country != "" || ch.anonymous && ch.sector != "CVL" || !atHome[ch.sector] || ch.ner != "" && !titled && !body || ch.kind == sitrep.Country {
			continue
		}
		ch.country = home
	}
}

// home is the country in which more than half of the report's place names lie, each by what it says of where the
// events are; "" if there is none.
func (v *view) home() string { return v.mainly(2) }

// mainly is the country of which more than one in so many of the report's place names tell, each by what it says of where the
// events are, and more than of any other; "" if there is none. A country that is named for who acts alone, or whose somebody is
// ("U.S. aid"), counts where none is named as a place.
func (v *view) mainly(oneIn int) string {
	count, all := map[string]int{}, 0
	places := map[string]bool{}
	for i := range v.places {
		p := &v.places[i]
		aside := v.sents[p.sent].aside
		if !p.found || p.described || aside && !v.inDateline(p) || p.place.Country == "" {
			continue
		}
		n := v.locates(p)
		count[p.place.Country] += n
		all += n
		if n > 1 {
			places[p.place.Country] = true
		}
	}
	best, most, level := "", 0, false
	for country, n := range count {
		switch {
		case len(places) > 0 && !places[country]:
		case n > most:
			best, most, level = country, n, false
		case n == most:
			level = true
		}
	}
	if level || oneIn*most <= all {
		return ""
	}
	return best
}

// locates is how much a place name says of where a report's events are: a town most, a country that something is said to be in and
// the dateline less, a country that acts or describes ("U.S. aid") least.
func (v *view) locates(p *spot) int {
	s := v.sents[p.sent]
	switch {
	case s.aside:
		return 3
	case p.adjective:
		return 1
	case p.place.Precision != "country":
		return 4
	case standsAt(s.preposition(p.head)):
		return 3
	}
	return 1
}

// nameDateline notes where the report was filed, and reads it as a name where the model has not.
func (v *view) nameDateline(d article.Dateline) {
	before, _, ok := strings.Cut(d.Span.Exact, d.Place)
	if d.Place == "" || !ok {
		return
	}
	town, _, _ := strings.Cut(d.Place, "(") // "Rome (Italy)"
	town, _, _ = strings.Cut(town, ",")
	town = strings.TrimSpace(town)
	start := d.Span.Start + utf8.RuneCountInString(before)
	end := start + utf8.RuneCountInString(town)
	for _, s := range v.sents {
		first := slices.IndexFunc(s.Words, func(w lang.Word) bool { return w.Start == start })
		last := slices.IndexFunc(s.Words, func(w lang.Word) bool { return w.End == end })
		if first < 0 || last < first {
			continue
		}
		v.filed = start
		if v.nameAt(s.index, first) == nil {
			v.names = append(v.names, name{sent: s.index, first: first, last: last, kind: "LOC"})
		}
		return
	}
}

// inDateline reports whether a place is where the report was filed.
func (v *view) inDateline(p *spot) bool { return v.filed >= 0 && p.place.Span.Start == v.filed }
