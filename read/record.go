package read

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"sitrep"
	"sitrep/lang"
)

// record writes down what was read.
func (v *view) record() *sitrep.Record {
	rec := &sitrep.Record{Format: sitrep.Format, Report: v.report, Claims: []sitrep.Claim{}, Places: []sitrep.Place{},
		Times: []sitrep.Time{}, SetAside: v.aside, LeftOut: v.left}
	sort.SliceStable(v.claims, func(i, j int) bool {
		a, b := v.claims[i], v.claims[j]
		return a.s.index < b.s.index || a.s == b.s && a.from < b.from
	})
	for n, c := range v.claims {
		rec.Claims = append(rec.Claims, v.write(c, fmt.Sprintf("c%d", n+1)))
	}
	v.correct(rec.Claims)
	rec.Quotes = v.quotes()
	for i := range v.places {
		p := &v.places[i]
		if s := v.sents[p.sent]; !p.adjective && !p.described && (!s.aside || v.asideFor("heading", s.Start, s.End)) {
			rec.Places = append(rec.Places, p.place)
		}
	}
	for i := range v.times {
		if m := &v.times[i]; !m.expr.Vague {
			rec.Times = append(rec.Times, m.told()...)
		}
	}
	if rec.SetAside == nil {
		rec.SetAside = []sitrep.SetAside{}
	}
	v.settleCountries()
	rec.Actors = v.cast.actors()
	return rec
}

func (v *view) write(c *claim, id string) sitrep.Claim {
	c.account()
	out := sitrep.Claim{ID: id, Evidence: v.span(c.s, c.from, c.to), Sources: v.cast.ids(v.each(c.sources)), Relays: v.cast.ids(v.each(c.relays)),
		Voice: c.voice, Cue: c.cue, Status: c.status, Hedged: c.hedged, Why: c.why}
	trigger := v.triggerSpan(c)
	if c.code != "" {
		out.Event = &sitrep.Event{Type: c.code, Mode: c.mode, ID: c.event, Trigger: trigger, Actors: v.cast.ids(v.each(c.actors)),
			Recipients: v.cast.ids(v.each(c.targets)), Objects: c.objects}
	}
	if c.kind != "" {
		out.Process = &sitrep.Process{Kind: c.kind, Phase: c.phase, Trigger: &trigger, Parties: v.cast.ids(v.each(c.actors))}
	}
	if c.state != "" {
		out.Control = &sitrep.Control{State: c.state, Trigger: &trigger}
		if c.holder >= 0 {
			out.Control.Holder = v.cast.id(c.holder)
		}
	}
	for i, f := range c.figures {
		if f.PartOf == "+" { // part of the last figure before that is none
			f.PartOf = fmt.Sprintf("%s#%d", id, whole(c.figures, i))
		}
		out.Figures = append(out.Figures, f.Figure)
	}
	if out.Places = v.joinedPlaces(c); out.Places == nil && c.spot != nil {
		out.Place = v.placeWritten(c.spot)
	}
	if c.moment != nil {
		t := c.moment.time
		out.Time = &t
	}
	if v.noting {
		v.choices = append(v.choices, v.noted(c, id)...)
	}
	return out
}

// placeWritten is a place as a claim has it.
func (v *view) placeWritten(at *spot) *sitrep.Place {
	p := v.inPart(at)
	if at.adjective && p.Side == "" {
		p.Name = v.countryName(p.Country, p.Name)
		p.Precision = "country"
	}
	if p.Country == "" && !v.isExpanse(at) {
		p.Country = v.home() // of its own village no map has the name
	}
	return &p
}

// joinedPlaces are the places that one claim covers, where its words join several of a kind behind a preposition of place: "in both Iraq and
// Syria", "twelve people died in Hara and Osk". nil if it is of one.
func (v *view) joinedPlaces(c *claim) []sitrep.Place {
	if c.spot == nil || c.spot.sent != c.s.index || !c.spot.actsAsPlace() || c.perPlace() {
		return nil
	}
	if c.spot.place.Precision != "country" && len(c.figures) == 0 {
		return nil
	}
	s := c.s
	first := c.spot.head
	if s.rel(first) == "conj" && s.Words[first].Head >= 0 {
		first = s.Words[first].Head
	}
	if prep := s.preposition(first); prep != "in" && prep != "across" && (prep != "at" && prep != "around" || !narrow(&c.spot.place)) {
		return nil
	}
	var out []sitrep.Place
	joined := false // by "and": "Hara, Osk province" is one
	for _, w := range conjuncts(s, first) {
		joined = joined || s.child(w, "cc") >= 0
		p := v.spotIn(s, w)
		if p == nil || !p.actsAsPlace() || !ofOneKind(&p.place, &c.spot.place) || p.first > w || w > p.last || s.child(w, "cc") >= 0 && s.lemmas[s.child(w, "cc")] != "and" {
			return nil
		}
		out = append(out, v.inPart(p))
	}
	if len(out) < 2 || !joined {
		return nil
	}
	return out
}

// ofOneKind reports whether two places are both lands, both provinces or both towns or finer.
func ofOneKind(p, q *sitrep.Place) bool {
	return p.Precision == q.Precision || narrow(p) && narrow(q)
}

// isExpanse reports whether a name is that of a sea or a continent, which lies in no one country.
func (v *view) isExpanse(p *spot) bool {
	s := v.sents[p.sent]
	return slices.ContainsFunc(s.Words[p.first:p.last+1], func(w lang.Word) bool { return v.r.words.InClass(strings.ToLower(w.Form), "expanses") })
}

func (v *view) countryName(code, fallback string) string {
	if c, ok := v.r.places.Country(code); ok {
		return c.Name
	}
	return fallback
}

// whole is the number of the figure that another is part of: the last one before it that is no part itself.
func whole(figures []amount, part int) int {
	for i := part - 1; i > 0; i-- {
		if figures[i].PartOf == "" {
			return i
		}
	}
	return 0
}
