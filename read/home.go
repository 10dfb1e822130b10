package read

import (
	"slices"

	"sitrep"
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

// home is the country in which more than half of the report's place names lie, towns and regions counting double and the
// dateline once; "" if there is none.
func (v *view) home() string {
	count, all := map[string]int{}, 0
	for i := range v.places {
		p := &v.places[i]
		aside := v.sents[p.sent].aside
		if !p.found || aside && !v.inDateline(p) || p.place.Country == "" {
			continue
		}
		n := 2
		if p.adjective || p.place.Precision == "country" || aside {
			n = 1
		}
		count[p.place.Country] += n
		all += n
	}
	for country, n := range count {
		if 2*n > all {
			return country
		}
	}
	return ""
}

// inDateline reports whether a place is where the report was filed: it stands in the credit before the first sentence.
func (v *view) inDateline(p *spot) bool {
	for _, a := range v.aside {
		if a.Reason == "credit" && a.Start <= p.place.Span.Start && p.place.Span.End <= a.End {
			return !slices.ContainsFunc(v.sents[:p.sent], func(s *sentence) bool { return !s.aside })
		}
	}
	return false
}
