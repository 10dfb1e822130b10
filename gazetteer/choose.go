package gazetteer

import (
	"math"
)

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
