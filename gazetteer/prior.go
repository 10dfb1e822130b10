package gazetteer

import (
	"math"
	"strings"

	"sitrep/gazetteer/internal/index"
)

// weights say how much each sign counts. They were tuned on development texts.
type weights struct {
	country, region, admin1, admin2, city, district, site float64 // by kind

	people, capital, seat            float64 // by size
	alternate, guessed, gone, shadow float64 // by how the name leads there
	namesake                         float64 // off a small place with a country's name
	wellKnown                        float64 // how much less another name counts against a large place
	inside, outside, lead            float64 // by what stands beside it
	votes, state, near               float64 // by the rest of the report
	inCountry, inState               float64 // how much of near what lies inside an area counts
	about, hint, domain, party       float64 // by the country that the report is about
	home, homeState, titled          float64 // by where the outlet is at home
}

// of is what a kind of place counts.
func (w *weights) of(k Kind) float64 {
	switch k {
	case Country:
		return w.country
	case Region:
		return w.region
	case Admin1:
		return w.admin1
	case Admin2:
		return w.admin2
	case City:
		return w.city
	case District:
		return w.district
	case Site:
		return w.site
	}
	return 0
}

var tuned = weights{
	country: 8.5, region: 3.5, admin1: 3.5, admin2: .5, city: 0, district: -1.5, site: 1.5,
	people: 1.3, capital: 1.6, seat: .5,
	alternate: -2.5, namesake: 6, wellKnown: .8, guessed: -1, gone: -2, shadow: -5,
	inside: 6, outside: -1.7, lead: 2.5,
	votes: 2.5, state: 2, near: 3,
	inCountry: .3, inState: .5,
	about: 2.5, hint: 3.5, domain: 1.5, party: 1,
	home: 2, homeState: 1.5, titled: 2,
}

// prior weighs a candidate by itself.
func (d *document) prior(c candidate) float64 {
	w := d.weights
	s := w.of(c.Kind)
	switch c.Kind {
	case City, District:
		s += w.people * (math.Log10(float64(c.Population)+300) - 3)
	case Admin2, Admin1:
		s += w.people * .5 * (math.Log10(float64(c.Population)+3000) - 4)
	}
	if c.lies.table && c.Kind == District {
		s += w.region - w.district
	}
	switch {
	case c.Capital:
		s += w.capital
	case c.Kind == City && (c.lies.class == index.Seat1 || c.lies.class == index.Seat2):
		s += w.seat
	case c.lies.class == index.Gone:
		s += w.gone
	}
	if c.alternate && !c.lies.table {
		known := 0.0
		if c.Kind == City && (c.Capital || c.lies.class == index.Seat1) {
			known = w.wellKnown * size(c.Population)
		}
		s += w.alternate * (1 - known)
	}
	if c.guessed {
		s += w.guessed
	}
	if c.kind != "" && (c.Kind == Admin1 || c.Kind == Admin2) {
		s += 3
	}
	if c.short {
		s += 4
	}
	if c.Kind == City && english[c.Country] && len(d.title) > 4 {
		// parisnews.com is the paper of a town in a country that reads English.
		if k := strings.ReplaceAll(key(c.Name), " ", ""); len(k) > 4 && strings.Contains(d.title, k) {
			s += w.titled
		}
	}
	if c.Country != "" && c.Country == d.report.Country {
		s += w.hint
	}
	s += w.shadow * c.shadowed
	if c.Country != "" {
		s += w.about * math.Min(2, math.Log1p(d.votes[c.Country]))
	}
	return s + d.nearHome(c)
}

// nearHome scores how near a candidate lies to where the report is at home.
func (d *document) nearHome(c candidate) float64 {
	best := 0.0
	for _, h := range d.home {
		if h.Country != c.Country {
			continue
		}
		km := Distance(h.Lat, h.Lon, c.Lat, c.Lon)
		v := d.weights.home * math.Exp(-km/150)
		if h.lies.first > 0 && h.lies.first == c.lies.first {
			v += d.weights.homeState
		}
		best = math.Max(best, v)
	}
	return best
}

// size is 0 for places of up to 20,000 people and 1 for those of 200,000 and more: large places are widely known by names that are
// not their own, as Genève is by Geneva.
func size(people int) float64 {
	return math.Max(0, math.Min(1, math.Log10(float64(people)+1)-math.Log10(20_000)))
}

// english are the countries whose local papers are written in English.
var english = set(`USA GBR CAN AUS IRL NZL ZAF`)
