package record

import (
	"regexp"
	"slices"

	"sitrep"
	"sitrep/actors"
	"sitrep/record/party"
)

// local is an event id as sitrep read writes it, which means nothing outside its report.
var local = regexp.MustCompile(`^e[0-9]*$`)

// clockTime are the words for an hour without a day: "at around 7 pm local time", "around midday"; dayTime those for a part of a day told before: "later
// in the day".
var clockTime = regexp.MustCompile(`(?i)^(at |around |about |by |from |just |before |after |shortly )*(\d{1,2}([.:]?\d\d)? ?(a\.?m\.?|p\.?m\.?|hours|o'?clock)?( local time| gmt| utc)?|midday|noon|midnight|lunchtime)$`)
var dayTime = regexp.MustCompile(`(?i)^(later |early |earlier |late )*(in |on |during )?(the|that)( same)? (day|night|morning|evening|afternoon)$`)

// manyDays are the words for a stretch of time that no day is given for: "seven days of air strikes".
var manyDays = regexp.MustCompile(`(?i)^\S+ (days|weeks|months|years)$`)

// mostCarried is how many days a time may span that is taken to hold for what is told after it.
const mostCarried = 7

// resolver resolves the claims of one record.
type resolver struct {
	table  *actors.Table
	known  *tables
	record *sitrep.Record
	text   *sitrep.Text
	people map[string]party.Party // by actor id
}

func newResolver(table *actors.Table, t *tables, r *sitrep.Record) *resolver {
	v := &resolver{table: table, known: t, record: r, text: sitrep.NewText(r.Report.Text), people: map[string]party.Party{}}
	for i := range r.Actors {
		v.people[r.Actors[i].ID] = party.Resolve(table, &r.Actors[i])
	}
	return v
}

// parties are the parties behind actor ids; those that the record lacks are left out.
func (v *resolver) parties(ids []string) []party.Party {
	var out []party.Party
	for _, id := range ids {
		if p, ok := v.people[id]; ok && !slices.ContainsFunc(out, func(q party.Party) bool { return q.Key == p.Key && q.Camp == p.Camp }) {
			out = append(out, p)
		}
	}
	return out
}

// claim resolves one claim.
func (v *resolver) claim(c *sitrep.Claim) Claim {
	out := Claim{
		ID: c.ID, Evidence: c.Evidence, Sources: v.parties(c.Sources), Status: c.Status, Hedged: c.Hedged,
		Figures: slices.Clone(c.Figures), Places: placesOf(c, v.record.Places), When: windowOf(c.Time, c.Evidence),
	}
	if w := out.When; w != nil && w.Span != nil && asserted(&out) && w.First > dayOf(v.record.Report.Published) && dayOf(v.record.Report.Published) != "" {
		out.When = nil // what has happened by the report's date did not happen after it: the date was misread
	}
	if w := out.When; w != nil && w.Carried && length(w) > mostCarried {
		out.When = nil // the time of something told as background: not of what follows it
	}
	if w := out.When; w != nil && (clockTime.MatchString(w.Text) || dayTime.MatchString(w.Text)) {
		out.When.Carried = true // an hour alone has its day from elsewhere
	}
	out.Spread = v.spreads(c) || c.Time != nil && c.Time.Start == "" && c.Time.End == "" && manyDays.MatchString(c.Time.Text) && stated(c.Evidence, &c.Time.Span)
	if e := c.Event; e != nil {
		out.Type, out.Modes, out.Told = e.Type, modesOf(e), e.ID
		out.Actors, out.Targets, out.Objects = v.parties(e.Actors), v.parties(e.Recipients), e.Objects
		out.Aimed, out.Occasion = e.Target, e.Context
		if e.Trigger.End > e.Trigger.Start {
			out.Trigger = &e.Trigger
		}
	}
	if p := c.Process; p != nil {
		out.Process, out.Phase = p.Kind, p.Phase
		if c.Event == nil {
			out.Actors, out.Trigger = v.parties(p.Parties), p.Trigger
		}
	}
	if h := c.Control; h != nil {
		out.Control, out.Extent = h.State, h.Extent
		if p, ok := v.people[h.Holder]; ok && !party.Nameless(p) {
			out.Holder = &p
		}
	}
	for i := range out.Figures {
		if f := &out.Figures[i]; v.ofCompared(f) || v.ofAnswered(c, f) {
			f.Low, f.High = nil, nil
		}
	}
	out.dropLands()
	v.finality(c, &out)
	out.Reply, out.Sums = v.replies(c), v.sums(&out)
	v.wholes(c, out.Figures)
	for i := range out.Figures {
		if out.Figures[i].SupersededBy == "" && v.calledEarlier(&out.Figures[i]) {
			out.Earlier = append(out.Earlier, i)
		}
	}
	return out
}

// dropLands takes countries that the words name beside a finer place, or as who acts or suffers, off the places of a claim:
// "a US strike on the town" was not in the US.
func (c *Claim) dropLands() {
	finer := slices.ContainsFunc(c.Places, func(p Place) bool { return p.Precision != "country" && !p.Carried })
	c.Places = slices.DeleteFunc(c.Places, func(p Place) bool {
		party := func(q party.Party) bool { return q.Country == p.Country && q.Kind == sitrep.Country }
		return p.Precision == "country" && p.Span != nil && (finer || slices.ContainsFunc(c.Actors, party))
	})
}

func modesOf(e *sitrep.Event) []string {
	if len(e.Modes) > 0 {
		return e.Modes
	}
	if e.Mode != "" {
		return []string{e.Mode}
	}
	return nil
}

// asserted reports whether a claim says how things are, or that they are not so.
func asserted(c *Claim) bool {
	return c.Status == sitrep.Happened || c.Status == sitrep.Ongoing || c.Status == sitrep.Denied || c.Status == ""
}

// casualty reports whether a claim counts people hurt.
func casualty(c *Claim) bool { return c.counts("killed") || c.counts("wounded") }

// counts reports whether a claim has a figure of a kind.
func (c *Claim) counts(of string) bool {
	return slices.ContainsFunc(c.Figures, func(f sitrep.Figure) bool { return f.Of == of })
}
