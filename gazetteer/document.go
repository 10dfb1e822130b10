package gazetteer

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"sitrep/gazetteer/internal/fold"
)

// document is a report while its places are being resolved.
type document struct {
	g        *Gazetteer
	report   Report
	mentions []*mention
	terms    []*term
	votes    map[string]float64 // countries, by adjectives and hints
	home     []candidate        // where the outlet is, as far as its name tells
	title    string             // the outlet's domain, if the gazetteer does not know it
	weights  weights
}

// mention is a Mention with what its surroundings say.
type mention struct {
	text, before, after string
	term                *term
	near, unsure        bool
	part                string // "northern" before the mention
}

// term is a name in one sense: all mentions of it share a place.
type term struct {
	key        string
	choices    []choice
	containers []candidate // what commas and the like say it lies in
	strong     bool        // a container was an abbreviation or a country
	site       bool        // every mention goes on to a word for a building: "Salem hospital"
	small      bool        // a mention is called a village or the like: "Salem village"
	leads      map[string]bool
	count      int
	best       int
}

// weight is how much a term counts beside the others.
func (t *term) weight() float64 { return 1 + .3*math.Log(float64(t.count)) }

type choice struct {
	candidate
	prior, score, share float64
	x, y, z             float64 // on the unit sphere
}

// most is how many choices a term keeps.
const most = 40

// document takes up what is known of a report and what each mention of it may stand for.
func (g *Gazetteer) document(r Report, mentions []Mention) *document {
	d := &document{g: g, report: r, votes: map[string]float64{}, weights: tuned}
	d.outlet()
	if r.Country != "" {
		d.votes[r.Country]++
	}
	for _, c := range r.Parties {
		d.votes[c] += d.weights.party
	}
	d.adjectives()
	offsets := runes(r.Text)
	terms := map[sense]*term{}
	for _, m := range mentions {
		x := m.surrounded(r.Text, offsets)
		d.mentions = append(d.mentions, x)
		if found := g.mentioned(x); len(found) > 0 {
			d.takeUp(x, found, terms)
		}
	}
	d.unite()
	return d
}

// surrounded is a mention with the words just before and after it, as far as they were not given.
func (m Mention) surrounded(text string, offsets []int) *mention {
	const reach = 60 // code points
	x := &mention{text: m.Text, before: m.Before, after: m.After}
	if m.End <= m.Start || m.End >= len(offsets) || m.Start < 0 {
		return x
	}
	a, b := offsets[m.Start], offsets[m.End]
	if x.before == "" {
		x.before = text[offsets[max(0, m.Start-reach)]:a]
	}
	if x.after == "" {
		x.after = text[b:offsets[min(len(offsets)-1, m.End+reach)]]
	}
	if x.text == "" {
		x.text = text[a:b]
	}
	return x
}

// sense is a name and what the words behind it say that it lies in.
type sense struct{ key, within string }

// takeUp reads what stands around a mention, and counts it to the term of its sense.
func (d *document) takeUp(x *mention, found []candidate, terms map[sense]*term) {
	x.near = endsWith(x.before, "near", "outside", "close to", "near the", "kilometers from", "km from", "miles from")
	x.unsure = d.careful(x)
	x.direction()
	containers, name, strong := d.g.after(x.after)
	s := sense{key(x.text), name}
	t := terms[s]
	if t == nil {
		t = &term{key: s.key, containers: containers, strong: strong, site: true, best: -1, leads: map[string]bool{}}
		t.choices = d.choices(found)
		terms[s] = t
		d.terms = append(d.terms, t)
	}
	for _, c := range d.g.leading(x.before) {
		t.leads[c] = true
	}
	t.count++
	t.site = t.site && named(x.after)
	t.small = t.small || called(x)
	x.term = t
}

// unite gives a name that stands alone the sense of the same name with a comma,
// when the report knows only one such sense.
func (d *document) unite() {
	byKey := map[string][]*term{}
	for _, t := range d.terms {
		byKey[t.key] = append(byKey[t.key], t)
	}
	into := map[*term]*term{}
	for _, list := range byKey {
		var alone *term
		var told []*term
		for _, t := range list {
			if len(t.containers) == 0 {
				alone = t
			} else {
				told = append(told, t)
			}
		}
		if alone != nil && len(told) > 0 {
			best := told[0]
			for _, t := range told {
				if t.count > best.count || t.count == best.count && t.strong && !best.strong {
					best = t
				}
			}
			best.count += alone.count
			best.site = best.site && alone.site
			best.small = best.small || alone.small
			for c := range alone.leads {
				best.leads[c] = true
			}
			into[alone] = best
		}
	}
	for _, m := range d.mentions {
		if t := into[m.term]; t != nil {
			m.term = t
		}
	}
	d.terms = slices.DeleteFunc(d.terms, func(t *term) bool { return into[t] != nil })
}

// mentioned is what a mention can stand for, adjectives included.
func (g *Gazetteer) mentioned(m *mention) []candidate {
	found := g.candidates(m.text)
	k := key(m.text)
	if i, ok := g.peopleWith(m); ok { // "Latin | American"
		return []candidate{{Place: g.places[i], kind: "adjective"}}
	}
	if i, ok := g.people[k]; ok {
		if m.noLand() {
			return nil
		}
		return merge([]candidate{{Place: g.places[i], kind: "adjective"}}, slices.DeleteFunc(found, func(f candidate) bool { return f.Kind == City || f.Kind == District }))
	}
	if c, ok := g.demonym[k]; ok && g.people[k] == 0 {
		if m.noLand() {
			return nil
		}
		if p, ok := g.Country(c); ok {
			// An adjective is nearly always its country, whatever village has the name.
			return merge([]candidate{{Place: p, kind: "adjective"}}, slices.DeleteFunc(found, func(f candidate) bool { return f.Kind != Country }))
		}
	}
	// Capitals are an abbreviation or nothing, unless the whole text is in capitals.
	if fold.Acronym(m.text) && len(closed(m.text)) < 4 && !capitals(m.before+m.after) {
		return slices.DeleteFunc(found, func(c candidate) bool { return !c.short })
	}
	// "La." is Louisiana with its full stop, and only then.
	if len(closed(m.text)) < 4 && !strings.Contains(m.text, ".") && !strings.HasPrefix(m.after, ".") && strings.ToUpper(m.text) != m.text {
		found = slices.DeleteFunc(found, func(c candidate) bool { return c.short })
	}
	return found
}

// capitals reports a text without small letters.
func capitals(s string) bool { return strings.ToUpper(s) == s }

// choices weighs the candidates by themselves and keeps the likeliest.
func (d *document) choices(found []candidate) []choice {
	shadow(found)
	list := make([]choice, len(found))
	for i, c := range found {
		list[i] = choice{candidate: c, prior: d.prior(c)}
		lat, lon := c.Lat*math.Pi/180, c.Lon*math.Pi/180
		list[i].x, list[i].y, list[i].z = math.Cos(lat)*math.Cos(lon), math.Cos(lat)*math.Sin(lon), math.Sin(lat)
	}
	sortChoices(list)
	return list
}

// shadow marks the divisions that share their name with a town inside them:
// "Aleppo" is the city unless the words say province. To a lesser degree, so does
// a capital elsewhere in the country.
func shadow(found []candidate) {
	for i := range found {
		c := &found[i]
		if c.kind != "" || c.short || c.Kind != Admin1 && c.Kind != Admin2 {
			continue
		}
		for j := range found {
			switch t := &found[j]; {
			case t.Kind != City || t.Country != c.Country:
			case 4*t.Population > c.Population && t.within(c.Place):
				c.shadowed = 1
				if t.alternate && c.lies.table {
					c.shadowed = .3 // New York is the state as well as New York City
				}
			case t.Capital && !t.alternate:
				c.shadowed = max(c.shadowed, .3)
			}
		}
	}
}

func sortChoices(list []choice) {
	slices.SortStableFunc(list, func(a, b choice) int { return cmp.Compare(b.score+b.prior, a.score+a.prior) })
}

// runes gives the byte offset of every code point, and the end.
func runes(s string) []int {
	offsets := make([]int, 0, len(s)+1)
	for i := range s {
		offsets = append(offsets, i)
	}
	return append(offsets, len(s))
}
