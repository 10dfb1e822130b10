package gazetteer

import "slices"

// stray reports whether a choice is a village in a country of which the report says nothing else, or a town of any size after which
// something is only called ("the Salem hospital") or that is called a village, while the report is about another country: that one's
// village of the name is likelier, and the gazetteer does not have it.
func (d *document) stray(t *term, c *choice, support float64, countries map[string]float64) bool {
	known := !t.site && (c.Capital || c.Population >= knownAbroad && !t.small)
	if c.Kind != City && c.Kind != District || known || support >= .5 || len(t.containers) > 0 {
		return false
	}
	for country, n := range countries {
		if country != c.Country && n+d.votes[country] >= strayVotes {
			return true
		}
	}
	return false
}

// likelier is the country whose own village of the name is meant and not the town that the gazetteer has: where the words behind the
// name put it into another country, or the report names no other place in the town's country and several in another. "San Ramon" in
// a report on El Salvador that speaks of Washington's aid is no suburb in California. It is "" where the town may be meant.
func (d *document) likelier(t *term, c *choice, inside map[string]float64) string {
	if c.Kind != City && c.Kind != District || c.Capital || t.leads[c.Country] {
		return ""
	}
	if slices.ContainsFunc(t.containers, func(in candidate) bool { return in.Country == c.Country || c.within(in.Place) }) {
		return ""
	}
	if t.strong { // "Hara, Daraa province"
		return t.containers[0].Country
	}
	if c.Population >= famous || inside[c.Country]-t.inside(c.Country) >= .5 {
		return ""
	}
	best := ""
	for country, n := range inside {
		if country != c.Country && n >= homonymVotes && (best == "" || n > inside[best] || n == inside[best] && country < best) {
			best = country
		}
	}
	return best
}

// inside sums the shares of towns and regions over all terms, by the country that they lie in.
func (d *document) inside() map[string]float64 {
	sum := map[string]float64{}
	for _, t := range d.terms {
		for i := range t.choices {
			if c := &t.choices[i]; c.Country != "" && c.Kind != Country {
				sum[c.Country] += c.share * t.weight()
			}
		}
	}
	return sum
}

// inside is what a term's own readings as towns and regions of a country add to its sum.
func (t *term) inside(country string) float64 {
	sum := 0.0
	for i := range t.choices {
		if c := &t.choices[i]; c.Country == country && c.Kind != Country {
			sum += c.share * t.weight()
		}
	}
	return sum
}

// famous is the number of inhabitants from which a town is meant wherever it is named; homonymVotes is how many names of places
// in it make a country one that a report is about.
const (
	famous       = 200000
	homonymVotes = 1.5
)

// knownAbroad is the number of inhabitants from which a town is named in reports about another country without a word on
// where it lies; strayVotes is how many names make a report one about a country.
const (
	knownAbroad = 30000
	strayVotes  = 3
)
