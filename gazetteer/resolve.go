package gazetteer

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
	In        string  // where Found is false: alpha-3 of the country in which a village of the name lies that is on no map, or ""
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

// abstain is the share below which no choice is better than one.
const abstain = 0.2
