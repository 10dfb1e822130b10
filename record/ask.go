package record

import (
	"cmp"
	"slices"
	"strings"

	"sitrep"
	"sitrep/actors"
	"sitrep/record/dispute"
	"sitrep/record/party"
)

// asker collects the answers of an event's claims, question by question.
type asker struct {
	questions []*dispute.Question
	sides     []party.Party // those that act in the event or suffer it
	struck    []party.Party // those that suffer it
}

// questions asks an event's entries everything and compares the answers.
func questions(entries []Entry) []dispute.Question {
	k := &asker{}
	for i := range entries {
		k.sides = union(union(k.sides, entries[i].Actors), entries[i].Recipients)
		k.struck = union(k.struck, entries[i].Recipients)
	}
	for i := range entries {
		e := &entries[i]
		whole := !slices.ContainsFunc(e.Claims, unscoped)
		for j := range e.Claims {
			c := &e.Claims[j]
			k.tolls(e, c, whole)
			k.state(e, c)
			if !asserted(c) {
				continue
			}
			k.deed(e, c)
			k.whereWhen(e, c)
		}
	}
	k.denials()
	k.ofMore()
	k.largerParts()
	out := make([]dispute.Question, 0, len(k.questions)) // never nil: it is written as a list
	for _, q := range k.questions {
		slices.SortStableFunc(q.Answers, func(a, b dispute.Answer) int {
			return cmp.Or(strings.Compare(a.Published, b.Published), strings.Compare(a.Report, b.Report), strings.Compare(a.Claim, b.Claim), strings.Compare(a.Words, b.Words))
		})
		q.Compare()
	}
	dispute.PartsFollow(k.questions)
	for _, q := range k.questions {
		out = append(out, *q)
	}
	slices.SortFunc(out, func(a, b dispute.Question) int {
		return cmp.Or(asked(a.About)-asked(b.About), strings.Compare(a.About, b.About), strings.Compare(a.Of, b.Of), strings.Compare(a.Scope, b.Scope))
	})
	return out
}

// asked is the order in which questions are shown.
func asked(about string) int {
	about, _, _ = strings.Cut(about, ":")
	return slices.Index([]string{
		dispute.Happened, dispute.Who, dispute.Whom, dispute.Where, dispute.When, dispute.HowMany, dispute.Phase, dispute.Holder, dispute.Weapon,
	}, about)
}

// question gives the question, made on the first call.
func (k *asker) question(about, of, scope string) *dispute.Question {
	for _, q := range k.questions {
		if q.About == about && q.Of == of && q.Scope == scope {
			return q
		}
	}
	q := &dispute.Question{About: about, Of: of, Scope: scope}
	k.questions = append(k.questions, q)
	return q
}

// answer adds an answer, unless the same claim has given it already.
func (k *asker) answer(q *dispute.Question, e *Entry, c *Claim, evidence sitrep.Span, words string, v dispute.Value) {
	a := dispute.Answer{
		Report: e.Report, Claim: c.ID, Outlet: e.Outlet, Published: e.Published, Sources: []string{}, Keys: []string{},
		Words: words, Evidence: evidence, Hedged: c.Hedged, Value: v,
	}
	for _, s := range c.Sources {
		a.Sources, a.Keys = append(a.Sources, s.Name), append(a.Keys, e.sourceKey(c, &s))
		k.partial(&a, s)
	}
	if len(a.Keys) == 0 && e.Outlet != "" {
		a.Keys = append(a.Keys, e.Outlet)
	}
	if slices.ContainsFunc(q.Answers, func(o dispute.Answer) bool {
		return o.Report == a.Report && o.Claim == a.Claim && o.Words == a.Words
	}) {
		return
	}
	q.Answers = append(q.Answers, a)
}

// partial notes whether a source is a party to the event, and whether it counts its own losses.
func (k *asker) partial(a *dispute.Answer, source party.Party) {
	for _, p := range k.sides {
		if p.Camp == party.Civil || p.Camp == "" || p.Open && source.Open && !oneArmy(p, source) {
			continue
		}
		if party.Relate(p, source) <= party.Part {
			a.Party = true
		}
	}
	counts := a.Value.Low != nil && *a.Value.Low > 0
	if r, ok := party.Any([]party.Party{source}, k.struck); counts && ok && r <= party.Part && source.Camp != party.Civil {
		a.OwnLoss = true
	}
}

// oneArmy reports whether two descriptions are of the armed forces of one country: "army artillery" and "the army".
func oneArmy(a, b party.Party) bool {
	return a.Sector == "MIL" && b.Sector == "MIL" && a.Country != "" && a.Country == b.Country && a.Camp == party.State && b.Camp == party.State
}

// sourceKey is the key under which witness knows a source of a claim.
func (e *Entry) sourceKey(c *Claim, s *party.Party) string {
	for i := range e.Claims {
		if e.Claims[i].ID != c.ID || i >= len(e.Account.Basis) {
			continue
		}
		for n := range c.Sources {
			if c.Sources[n].Key == s.Key && n < len(e.Account.Basis[i].Sources) {
				return e.Account.Basis[i].Sources[n]
			}
		}
	}
	return s.Key
}

// deed asks who did what to whom, by which means.
func (k *asker) deed(e *Entry, c *Claim) {
	span := c.Evidence
	switch {
	case c.Type == "ACCUSE": // who is accused did it, the accuser says
		if len(c.Targets) > 0 {
			accused := *c
			accused.Sources = c.Actors
			k.answer(k.question(dispute.Who, "", ""), e, &accused, span, party.Names(c.Targets), dispute.Value{Parties: c.Targets})
		}
		return
	case c.Status == sitrep.Denied && len(c.Actors) > 0:
		k.answer(k.question(dispute.Who, "", ""), e, c, span, "not "+party.Names(c.Actors), dispute.Value{Parties: c.Actors, Code: dispute.Not})
		return
	case c.Status == sitrep.Denied && c.Type != "" && !e.speaksOf(c):
		return // something else is denied
	case c.Status == sitrep.Denied && c.Type != "":
		k.answer(k.question(dispute.Happened, "", ""), e, c, span, "it did not happen", dispute.Value{Code: dispute.Not})
		return
	}
	if c.Type != "" {
		k.answer(k.question(dispute.Happened, "", ""), e, c, span, "it happened", dispute.Value{Code: "happened"})
	}
	if len(c.Actors) > 0 {
		k.answer(k.question(dispute.Who, "", ""), e, c, span, party.Names(c.Actors), dispute.Value{Parties: c.Actors, Against: c.Targets, Means: c.Modes, Spot: c.ownSpot()})
	}
	if len(c.Targets) > 0 {
		k.answer(k.question(dispute.Whom, "", ""), e, c, span, party.Names(c.Targets), dispute.Value{Parties: c.Targets})
	}
	for _, m := range c.Modes {
		k.answer(k.question(dispute.Weapon, "", ""), e, c, span, m, dispute.Value{Code: m})
	}
}

// speaksOf reports whether a claim shares a word that can tell events apart with another of its entry, or is all of it.
func (e *Entry) speaksOf(c *Claim) bool {
	t, err := known()
	if err != nil {
		return false
	}
	mine := t.words(c.Evidence.Exact)
	return len(e.Claims) == 1 || slices.ContainsFunc(e.Claims, func(o Claim) bool {
		return o.ID != c.ID && shared(mine, t.words(o.Evidence.Exact)) > 0
	})
}

// largerParts answers how many died in all with a part that is more than somebody's whole: of "dozens of aid workers" and 12 in all
// one is wrong.
func (k *asker) largerParts() {
	for _, whole := range k.questions {
		if whole.About != dispute.HowMany || whole.Scope != "" {
			continue
		}
		for _, part := range k.questions {
			if part.About != whole.About || part.Of != whole.Of || part.Scope == "" {
				continue
			}
			for _, a := range part.Answers {
				if a.Value.Low == nil || slices.ContainsFunc(whole.Answers, func(o dispute.Answer) bool { return o.Report == a.Report }) {
					continue // a report that counts all has given its whole
				}
				if !slices.ContainsFunc(whole.Answers, func(o dispute.Answer) bool { return o.Value.High != nil && *o.Value.High < *a.Value.Low }) {
					continue
				}
				a.Value.Part, a.Value.High = true, nil
				a.Words = dispute.Number(a.Value.Low, nil, false) + " (" + part.Scope + ")"
				whole.Answers = append(whole.Answers, a)
			}
		}
	}
}

// ofMore takes a count of one person beside another ("his father and brother") for the least where somebody counts more.
func (k *asker) ofMore() {
	for _, q := range k.questions {
		for i := range q.Answers {
			a := &q.Answers[i]
			if a.Value.Kin && slices.ContainsFunc(q.Answers, func(o dispute.Answer) bool { return o.Value.Low != nil && *o.Value.Low > *a.Value.High }) {
				a.Value.High, a.Words = nil, dispute.Number(a.Value.Low, nil, false)
			}
		}
	}
}

// denials drops the question whether it happened where nobody doubts it.
func (k *asker) denials() {
	k.questions = slices.DeleteFunc(k.questions, func(q *dispute.Question) bool {
		return q.About == dispute.Happened && !slices.ContainsFunc(q.Answers, func(a dispute.Answer) bool { return a.Value.Code == dispute.Not || a.Hedged })
	})
}

func (k *asker) whereWhen(e *Entry, c *Claim) {
	if len(c.Places) > 0 && !c.Places[0].Carried {
		p := &c.Places[0]
		words := p.Name
		if p.Relation != "" {
			words = p.Relation + " " + words
		}
		k.answer(k.question(dispute.Where, "", ""), e, c, orElse(p.Span, c.Evidence), words, dispute.Value{Spot: spotOf(p), Parties: c.Actors, Means: c.Modes})
	}
	if w := c.When; w != nil && (w.First != "" || w.Last != "") && !w.Carried {
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
			Start: w.First, End: w.Last, Code: w.Part, Phase: phase, Said: w.Span != nil, Parties: c.Actors, Means: c.Modes,
		})
	}
}

// spotOf is a place as comparing needs it. A town of its region's name may stand for the region.
func spotOf(p *Place) *dispute.Spot {
	return &dispute.Spot{
		Name: p.Name, City: p.City, Lat: p.Lat, Lon: p.Lon, Near: p.Relation != "", Said: p.Span != nil,
		Fine: fineness(p) < 3 && (p.Span == nil || actors.Fold(p.Name) != actors.Fold(p.Admin1)),
	}
}

func orElse(s *sitrep.Span, other sitrep.Span) sitrep.Span {
	if s == nil {
		return other
	}
	return *s
}

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
	if c.Control != "" && asserted(c) && c.Holder != nil {
		code, words := c.Control, c.Holder.Name+" "+c.Control+" it"
		if c.Status == sitrep.Denied {
			code, words = "not "+code, "not so: "+words
		}
		v := dispute.Value{Parties: []party.Party{*c.Holder}, Code: code, Extent: c.Extent != ""}
		switch {
		case len(c.Places) > 0:
			v.Spot = spotOf(&c.Places[0])
		case c.Aside && len(e.Places) > 0:
			v.Spot = spotOf(&e.Places[0]) // "an attack on a rebel-held town"
		}
		k.answer(k.question(dispute.Holder, "", ""), e, c, span, words, v)
	}
}
