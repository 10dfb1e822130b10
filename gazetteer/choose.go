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
	s := 0.0
	switch c.Kind {
	case Country:
		s = w.country
	case Region:
		s = w.region
	case Admin1:
		s = w.admin1
	case Admin2:
		s = w.admin2
	case City:
		s = w.city
	case District:
		s = w.district
	case Site:
		s = w.site
	}
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
	best := 0.0
	for _, h := range d.home {
		if h.Country == c.Country {
			km := Distance(h.Lat, h.Lon, c.Lat, c.Lon)
			v := w.home * math.Exp(-km/150)
			if h.lies.first > 0 && h.lies.first == c.lies.first {
				v += w.homeState
			}
			best = math.Max(best, v)
		}
	}
	return s + best
}

// size is 0 for places of up to 20,000 people and 1 for those of 200,000 and more: large places are widely known by names that are
// not their own, as Genève is by Geneva.
func size(people int) float64 {
	return math.Max(0, math.Min(1, math.Log10(float64(people)+1)-math.Log10(20_000)))
}

// english are the countries whose local papers are written in English.
var english = set(`USA GBR CAN AUS IRL NZL ZAF`)

// rounds is how often the terms look at each other.
const rounds = 4

// settle lets the choices of all terms support each other until they hold.
func (d *document) settle() {
	for _, t := range d.terms {
		for i := range t.choices {
			c := &t.choices[i]
			c.prior -= d.namesake(t, c)
			c.score = c.prior + d.beside(t, c)
		}
		t.choices = cut(t.choices)
		share(t)
	}
	for range rounds {
		countries, states := d.counts()
		for _, t := range d.terms {
			for i := range t.choices {
				c := &t.choices[i]
				c.score = c.prior + d.beside(t, c) + d.among(t, c, countries, states)
			}
		}
		for _, t := range d.terms {
			share(t)
		}
	}
}

// namesake is what a town loses that bears a country's name: a report that has many places of Iran does not mean the Iraq in its
// Markazi. Local papers write of such towns where English is read ("Lebanon" in Pennsylvania): those lose nothing.
func (d *document) namesake(t *term, c *choice) float64 {
	if c.Kind == Country || c.Kind == Region || c.Kind == Admin1 || english[c.Country] {
		return 0
	}
	for i := range t.choices {
		if o := &t.choices[i]; o.Kind == Country && !o.alternate && o.Country != c.Country {
			return d.weights.namesake
		}
	}
	return 0
}

// beside weighs what the words next to the mentions say.
func (d *document) beside(t *term, c *choice) float64 {
	s := 0.0
	if len(t.containers) > 0 {
		inside := false
		for i := range t.containers {
			if c.within(t.containers[i].Place) {
				inside = true
				break
			}
		}
		if inside {
			s += d.weights.inside
		} else if t.strong {
			s += d.weights.outside
		}
	}
	if t.leads[c.Country] && c.Kind != Country {
		s += d.weights.lead
	}
	return s
}

// counts sums the shares of countries and first-level divisions over all terms.
func (d *document) counts() (countries map[string]float64, states map[int]float64) {
	countries, states = map[string]float64{}, map[int]float64{}
	for _, t := range d.terms {
		weight := t.weight()
		for i := range t.choices {
			c := &t.choices[i]
			if c.Country != "" {
				countries[c.Country] += c.share * weight
			}
			if c.lies.first > 0 {
				states[c.lies.first] += c.share * weight
			}
		}
	}
	return countries, states
}

// among weighs how well a choice sits with the other terms.
func (d *document) among(t *term, c *choice, countries map[string]float64, states map[int]float64) float64 {
	w := d.weights
	own, ownState := 0.0, 0.0 // a name does not vote for its own readings
	for i := range t.choices {
		if o := &t.choices[i]; o.Country == c.Country {
			own += t.weight() * o.share
			if o.lies.first == c.lies.first {
				ownState += t.weight() * o.share
			}
		}
	}
	s := 0.0
	if c.Country != "" {
		s += w.votes * math.Log1p(math.Max(0, countries[c.Country]-own))
	}
	if c.lies.first > 0 {
		s += w.state * math.Log1p(math.Max(0, states[c.lies.first]-ownState))
	}
	// What lies in an area stands as near to it as can be.
	switch c.Kind {
	case Country:
		return s + w.near*math.Log1p(w.inCountry*math.Max(0, countries[c.Country]-own))
	case Admin1:
		return s + w.near*math.Log1p(w.inState*math.Max(0, states[c.lies.first]-ownState))
	}
	near := 0.0
	for _, o := range d.terms {
		if o == t || o.key == t.key {
			continue
		}
		best := 0.0
		for j := range o.choices {
			p := &o.choices[j]
			if p.share < .02 || p.Kind == Country {
				continue
			}
			// The chord on the unit sphere, in kilometres, is near enough to the way.
			dx, dy, dz := c.x-p.x, c.y-p.y, c.z-p.z
			km2 := (dx*dx + dy*dy + dz*dz) * 6371 * 6371
			if v := p.share / (1 + km2/(reach*reach)); v > best {
				best = v
			}
		}
		near += best
	}
	return s + w.near*math.Log1p(near)
}

// reach is the distance at which two places support each other half as much.
const reach = 60.0

// cut keeps the best choices.
func cut(list []choice) []choice {
	if len(list) <= most {
		return list
	}
	sortChoices(list)
	return list[:most]
}

// share turns scores into shares of one and notes the best.
func share(t *term) {
	t.best = -1
	high := math.Inf(-1)
	for i := range t.choices {
		if t.choices[i].score > high {
			high, t.best = t.choices[i].score, i
		}
	}
	sum := 0.0
	for i := range t.choices {
		t.choices[i].share = math.Exp(t.choices[i].score - high)
		sum += t.choices[i].share
	}
	for i := range t.choices {
		t.choices[i].share /= sum
	}
}

// outlet notes where the outlet is at home, as far as its domain tells.
func (d *document) outlet() {
	o := strings.ToLower(strings.TrimSpace(d.report.Outlet))
	o = strings.TrimPrefix(strings.TrimPrefix(o, "https://"), "http://")
	o, _, _ = strings.Cut(o, "/")
	for host := o; strings.Contains(host, "."); {
		if home, ok := d.g.outlets[host]; ok {
			d.votes[home.country] += d.weights.domain
			if home.town != "" {
				d.home = d.g.homes(home)
			}
			return
		}
		_, host, _ = strings.Cut(host, ".")
	}
	if i := strings.LastIndexByte(o, '.'); i >= 0 {
		d.title = o[:i]
		if c := domains[o[i+1:]]; c != "" {
			d.votes[c] += d.weights.domain
		}
	}
}

// homes finds an outlet's town.
func (g *Gazetteer) homes(o outlet) []candidate {
	for _, c := range g.exact("", key(o.town)) {
		if c.Kind == City && c.Country == o.country && key(c.Admin1) == key(o.division) {
			return []candidate{c}
		}
	}
	return nil
}

// domains are the top-level domains whose outlets write about their country.
var domains = map[string]string{"uk": "GBR", "ie": "IRL", "ca": "CAN", "au": "AUS", "nz": "NZL", "in": "IND", "pk": "PAK", "za": "ZAF", "il": "ISR", "eg": "EGY", "lb": "LBN", "tr": "TUR", "ru": "RUS", "ua": "UKR", "ge": "GEO", "ke": "KEN", "ng": "NGA", "ph": "PHL", "co": "", "fr": "FRA", "de": "DEU", "it": "ITA", "es": "ESP", "mx": "MEX", "ar": "ARG", "br": "BRA", "cl": "CHL", "jp": "JPN", "cn": "CHN", "kr": "KOR", "my": "MYS", "sg": "SGP", "hk": "HKG", "lk": "LKA", "bd": "BGD", "np": "NPL", "ir": "IRN", "iq": "IRQ", "sy": "SYR", "jo": "JOR", "ae": "ARE", "sa": "SAU", "qa": "QAT", "kw": "KWT", "ye": "YEM", "pl": "POL", "ro": "ROU", "gr": "GRC", "nl": "NLD", "be": "BEL", "se": "SWE", "no": "NOR", "dk": "DNK", "fi": "FIN", "ch": "CHE", "at": "AUT", "rs": "SRB", "ba": "BIH", "hr": "HRV", "af": "AFG", "et": "ETH", "ug": "UGA", "rw": "RWA", "zw": "ZWE", "gh": "GHA", "sd": "SDN", "gov": "USA", "mil": "USA"}
