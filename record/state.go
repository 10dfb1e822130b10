package record

import (
	"slices"
	"strings"

	"sitrep"
	"sitrep/actors"
	"sitrep/record/dispute"
	"sitrep/record/party"
)

// state asks for the phase of a process and for who holds the place.
func (k *asker) state(e *Entry, c *Claim) {
	span := c.Evidence
	if c.Trigger != nil && c.Type == "" {
		span = *c.Trigger
	}
	if c.Process != "" && c.Phase != "" && (asserted(c) || c.Type == "") {
		code := c.Phase
		if c.Status == sitrep.Denied {
			code = dispute.Not + " " + code
		}
		v := dispute.Value{Code: code, Extent: c.counts("evacuated")}
		if c.When != nil {
			v.Start, v.End = c.When.First, c.When.Last
		}
		k.answer(k.question(dispute.Phase, c.Process, ""), e, c, span, code, v)
	}
	if c.Control != "" && asserted(c) {
		k.held(e, c, span)
	}
}

// held asks who holds the place. A claim without a holder ("the town had fallen") still says whether it fell.
func (k *asker) held(e *Entry, c *Claim, span sitrep.Span) {
	code, words := c.Control, dispute.Passive(c.Control)
	v := dispute.Value{Extent: c.Extent != ""}
	if c.Holder != nil {
		words, v.Parties = words+" by "+c.Holder.Name, []party.Party{*c.Holder}
	}
	if c.Status == sitrep.Denied {
		code, words = dispute.Not+" "+code, "not so: "+words
	}
	v.Code = code
	switch {
	case len(c.Places) > 0:
		v.Spot = spotOf(&c.Places[0])
	case c.Aside && len(e.Places) > 0:
		v.Spot = spotOf(&e.Places[0]) // "an attack on a rebel-held town"
	}
	k.answer(k.question(dispute.Holder, "", ""), e, c, span, words, v)
}

func (k *asker) whereWhen(e *Entry, c *Claim) {
	if len(c.Places) > 0 && !c.Places[0].Carried && !c.onlyMoves() {
		p := &c.Places[0]
		words := p.Name
		if p.Relation != "" {
			words = p.Relation + " " + words
		}
		spot := spotOf(p)
		spot.Fine = spot.Fine && !k.isLand(p.Name)
		k.answer(k.question(dispute.Where, "", ""), e, c, orElse(p.Span, c.Evidence), words, dispute.Value{Spot: spot, Parties: c.Actors, Means: c.Modes, Dead: c.dead()})
	}
	if w := c.When; w != nil && (w.First != "" || w.Last != "") && !w.Carried && !ofHurt(c) {
		words := w.First
		if w.Last != w.First {
			words = strings.Trim(w.First+" to "+w.Last, " to")
		}
		if w.Part != "" {
			words = w.Part + " on " + words
		}
		phase := c.Phase
		if c.counts("evacuated") {
			phase = "ongoing" // so many by that day
		}
		k.answer(k.question(dispute.When, "", ""), e, c, orElse(w.Span, c.Evidence), words, dispute.Value{
			Start: w.First, End: w.Last, Code: w.Part, Phase: phase, Said: w.Span != nil, Parties: c.Actors, Means: c.Modes, Dead: c.dead(),
		})
	}
}

// onlyMoves reports whether a claim tells no more than that people went somewhere: not where it happened.
func (c *Claim) onlyMoves() bool {
	return c.Type == "" && c.Process == "" && len(c.Figures) > 0 && !slices.ContainsFunc(c.Figures, func(f sitrep.Figure) bool {
		return f.Of != "displaced" && f.Of != "evacuated"
	})
}

// spotOf is a place as comparing needs it. A town of its region's name may stand for the region.
func spotOf(p *Place) *dispute.Spot {
	return &dispute.Spot{
		Name: p.Name, City: p.City, Lat: p.Lat, Lon: p.Lon, Near: p.Relation != "", Said: p.Span != nil, Site: p.Precision == "site", Wide: p.Precision == "region" || p.Precision == "country",
		Fine: fineness(p) < 3 && (p.Span == nil || actors.Fold(p.Name) != actors.Fold(p.Admin1)),
	}
}

func orElse(s *sitrep.Span, other sitrep.Span) sitrep.Span {
	if s == nil {
		return other
	}
	return *s
}
