package gazetteer

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"sitrep/gazetteer/internal/fold"
)

// Report is what is known about the text whose places are resolved. All of it
// may be empty; the more there is, the better the choice.
type Report struct {
	Text     string   // the text that the mentions point into
	Country  string   // alpha-3 of the dateline or of what the report is about
	Outlet   string   // the outlet's domain or name
	Contexts []string // other text that belongs to the report: its title, its address
	Parties  []string // alpha-3 of the armed groups that the report names, each group once
}

// Mention is a span of the report that names a place. Adjectives ("Turkish") may
// be mentions too; they resolve to their country.
type Mention struct {
	Text       string
	Start, End int // code points into Report.Text, end exclusive; both 0 if there is none

	// Words just before and after, for callers that have no Report.Text.
	Before, After string
}

// Resolution is what one mention stands for.
type Resolution struct {
	Place     Place
	Found     bool // false: no place, or none that could be told from the others
	Precision Precision
	Near      bool    // "near X": the place is X, what happened there is not in it
	Part      string  // "northern" where that stands before the mention: see Gazetteer.Part
	In        string  // where it was not found: alpha-3 of the country that it lies in for all that, or ""
	Score     float64 // 0 to 1, the share that the place has of all it could have been
}

// Resolve chooses a place for each mention, looking at all of them together: a
// name keeps its sense through a report, what follows a comma contains what goes
// before, and places that a report names lie in the countries it is about and
// near each other. Results are in the order of the mentions.
func (g *Gazetteer) Resolve(r Report, mentions []Mention) []Resolution {
	d := g.document(r, mentions)
	d.settle()
	countries, _ := d.counts()
	inside := d.inside()
	out := make([]Resolution, len(mentions))
	for i, m := range d.mentions {
		t := m.term
		if t == nil || t.best < 0 {
			continue
		}
		c := t.choices[t.best]
		if m.unsure || c.share < abstain {
			continue
		}
		// Another spelling is taken only in a country that the report is about.
		support := d.votes[c.Country] + countries[c.Country] - c.share*t.weight()
		if c.guessed && support < .5 {
			continue
		}
		if in := d.likelier(t, &c, inside); in != "" || d.stray(t, &c, support, countries) {
			out[i].In = in
			continue
		}
		out[i] = Resolution{Place: c.Place, Found: true, Precision: c.Precision(), Near: m.near, Part: m.part, Score: c.share}
	}
	return out
}

// stray reports whether a choice is a village in a country of which the report says nothing else, or a town of any size after which
// something is only called ("the Salem hospital") or that is called a village, while the report is about another: its own village of the name is likelier, and the
// gazetteer does not have it.
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

// likelier is the country whose own village of the name a town far away is, which the gazetteer does not have: where the report
// names no other place in the town's country, and several in another. "San Ramon" in a report on El Salvador that speaks of
// Washington's aid is no suburb in California. It is "" where the town may be meant.
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
	if c.Population >= famous {
		return ""
	}
	if inside[c.Country]-c.share*t.weight() >= .5 {
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

// abstain is the share below which no choice is better than one.
const abstain = 0.2

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
	type sense struct{ key, within string }
	terms := map[sense]*term{}
	for _, m := range mentions {
		x := &mention{text: m.Text, before: m.Before, after: m.After}
		if m.End > m.Start && m.End < len(offsets) && m.Start >= 0 {
			a, b := offsets[m.Start], offsets[m.End]
			if x.before == "" {
				x.before = r.Text[offsets[max(0, m.Start-60)]:a]
			}
			if x.after == "" {
				x.after = r.Text[b:offsets[min(len(offsets)-1, m.End+60)]]
			}
			if x.text == "" {
				x.text = r.Text[a:b]
			}
		}
		d.mentions = append(d.mentions, x)
		found := g.mentioned(x)
		if len(found) == 0 {
			continue
		}
		x.near = endsWith(x.before, "near", "outside", "close to", "near the", "kilometers from", "km from", "miles from")
		x.unsure = d.careful(x)
		x.direction()
		containers, name, strong := g.after(x.after)
		s := sense{key(x.text), name}
		t := terms[s]
		if t == nil {
			t = &term{key: s.key, containers: containers, strong: strong, site: true, best: -1, leads: map[string]bool{}}
			t.choices = d.choices(found)
			terms[s] = t
			d.terms = append(d.terms, t)
		}
		for _, c := range g.leading(x.before) {
			t.leads[c] = true
		}
		t.count++
		t.site = t.site && named(x.after)
		t.small = t.small || called(x)
		x.term = t
	}
	d.unite()
	return d
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
