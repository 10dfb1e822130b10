package show

import (
	"slices"
	"strconv"
	"strings"

	"sitrep"
)

// parting is a question on which voices of the report cannot all be right.
type parting struct {
	question string
	sides    []side
}

// side is one answer with the claims that give it.
type side struct {
	answer string
	claims []*sitrep.Claim
}

// partings compares the claims of a report pairwise: who holds a place, whether a thing happened, how many. The pairs
// on one question are put together; every side of it is in conflict with another.
func partings(r *sitrep.Record) []parting {
	p := &page{record: r, home: home(r)}
	var out []parting
	for i := range r.Claims {
		for j := i + 1; j < len(r.Claims); j++ {
			a, b := &r.Claims[i], &r.Claims[j]
			if sameVoice(a, b) || apart(a.Time, b.Time) {
				continue
			}
			for _, compare := range []func(a, b *sitrep.Claim) (parting, bool){p.controlParts, p.statusParts, p.figuresPart} {
				if found, ok := compare(a, b); ok {
					out = together(out, found)
				}
			}
		}
	}
	return out
}

// together adds a pair to the question that it is about.
func together(list []parting, pair parting) []parting {
	i := slices.IndexFunc(list, func(q parting) bool { return q.question == pair.question })
	if i < 0 {
		return append(list, pair)
	}
	q := &list[i]
	for _, s := range pair.sides {
		k := slices.IndexFunc(q.sides, func(t side) bool { return t.answer == s.answer })
		if k < 0 {
			q.sides = append(q.sides, s)
			continue
		}
		for _, c := range s.claims {
			if !slices.Contains(q.sides[k].claims, c) {
				q.sides[k].claims = append(q.sides[k].claims, c)
			}
		}
	}
	return list
}

// between is a question with two answers.
func between(question string, a *sitrep.Claim, answerA string, b *sitrep.Claim, answerB string) parting {
	return parting{question, []side{{answerA, []*sitrep.Claim{a}}, {answerB, []*sitrep.Claim{b}}}}
}

func sameVoice(a, b *sitrep.Claim) bool { return slices.Equal(sorted(a.Sources), sorted(b.Sources)) }

// apart reports whether two times do not meet: then two answers may both be right, one after the other.
func apart(a, b *sitrep.Time) bool {
	if a == nil || b == nil {
		return false
	}
	before := func(a, b *sitrep.Time) bool {
		return a.End != "" && b.Start != "" && sitrep.Day(a.End) < sitrep.Day(b.Start)
	}
	return before(a, b) || before(b, a)
}

// samePlace reports whether two claims are about the same place, and about one.
func samePlace(a, b *sitrep.Claim) bool {
	if a.Place == nil || b.Place == nil {
		return false
	}
	if a.Place.GeoNames != 0 && b.Place.GeoNames != 0 {
		return a.Place.GeoNames == b.Place.GeoNames
	}
	return a.Place.Name != "" && strings.EqualFold(a.Place.Name, b.Place.Name) && a.Place.Country == b.Place.Country
}

func (p *page) controlParts(a, b *sitrep.Claim) (parting, bool) {
	if a.Control == nil || b.Control == nil || !samePlace(a, b) || !asserted(a) || !asserted(b) {
		return parting{}, false
	}
	if a.Control.Holder == "" || b.Control.Holder == "" {
		return parting{}, false
	}
	if a.Control.Extent != "" && b.Control.Extent != "" && !strings.EqualFold(a.Control.Extent, b.Control.Extent) {
		return parting{}, false // two parts of the place
	}
	has := func(c *sitrep.Claim) bool {
		if c.Status == sitrep.Denied {
			return c.Control.State == "loses"
		}
		return c.Control.State == "holds" || c.Control.State == "takes"
	}
	lacks := func(c *sitrep.Claim) bool {
		if c.Status == sitrep.Denied {
			return c.Control.State == "holds" || c.Control.State == "takes"
		}
		return c.Control.State == "loses"
	}
	same := a.Control.Holder == b.Control.Holder
	if clash := !same && has(a) && has(b) || same && (has(a) && lacks(b) || lacks(a) && has(b)); !clash {
		return parting{}, false
	}
	return between("Who holds "+p.place(a.Place)+"?", a, p.held(a), b, p.held(b)), true
}

// held answers who holds a place.
func (p *page) held(c *sitrep.Claim) string {
	s := p.control(c.Control)
	if c.Status == sitrep.Denied {
		s = "not so: " + s
	}
	return s
}

// asserted reports whether a claim says how things are.
func asserted(c *sitrep.Claim) bool {
	return c.Status == sitrep.Happened || c.Status == sitrep.Ongoing || c.Status == sitrep.Denied
}

func (p *page) statusParts(a, b *sitrep.Claim) (parting, bool) {
	if (a.Status == sitrep.Denied) == (b.Status == sitrep.Denied) || !asserted(a) || !asserted(b) {
		return parting{}, false
	}
	var what string
	switch {
	case a.Event != nil && b.Event != nil && sameEvent(a, b):
		what = p.event(a.Event)
	case a.Process != nil && b.Process != nil && a.Process.Kind == b.Process.Kind && a.Process.Phase == b.Process.Phase && (samePlace(a, b) || a.Place == nil && b.Place == nil):
		what = words(a.Process.Kind) + " " + words(a.Process.Phase)
	default:
		return parting{}, false
	}
	if a.Place != nil {
		what += ", " + p.place(a.Place)
	}
	return between("Did it happen? "+what, a, string(a.Status), b, string(b.Status)), true
}

// sameEvent reports whether two claims tell of one event: the reading said so, or type, place and doers agree.
func sameEvent(a, b *sitrep.Claim) bool {
	if a.Event.ID != "" && b.Event.ID != "" {
		return a.Event.ID == b.Event.ID
	}
	return a.Event.Type == b.Event.Type && samePlace(a, b) && slices.Equal(sorted(a.Event.Actors), sorted(b.Event.Actors)) &&
		slices.Equal(sorted(a.Event.Recipients), sorted(b.Event.Recipients))
}

func (p *page) figuresPart(a, b *sitrep.Claim) (parting, bool) {
	if !asserted(a) || !asserted(b) || a.Status == sitrep.Denied || b.Status == sitrep.Denied {
		return parting{}, false
	}
	switch {
	case a.Event != nil && b.Event != nil:
		if !sameEvent(a, b) {
			return parting{}, false
		}
	case !samePlace(a, b):
		return parting{}, false
	}
	for i := range a.Figures {
		for j := range b.Figures {
			f, g := &a.Figures[i], &b.Figures[j]
			if sameCount(f, g) && disjoint(f, g) {
				question := "How many " + counted(f) + " " + words(f.Of)
				if a.Place != nil {
					question += ", " + p.place(a.Place)
				}
				return between(question+"?", a, bounds(f), b, bounds(g)), true
			}
		}
	}
	return parting{}, false
}

func sameCount(f, g *sitrep.Figure) bool {
	return f.Of == g.Of && strings.EqualFold(f.Unit, g.Unit) && strings.EqualFold(f.Who, g.Who) &&
		f.PartOf == "" && g.PartOf == "" && f.SupersededBy == "" && g.SupersededBy == "" && slices.Equal(f.CombinedWith, g.CombinedWith)
}

// disjoint reports whether the bounds of two figures do not meet. A bare approximate number spans ten percent each way.
func disjoint(f, g *sitrep.Figure) bool {
	below := func(f, g *sitrep.Figure) bool {
		if f.High == nil || g.Low == nil {
			return false
		}
		high, low := *f.High, *g.Low
		if bare(f) {
			high += high / 10
		}
		if bare(g) {
			low -= low / 10
		}
		return high < low
	}
	return below(f, g) || below(g, f)
}

func bare(f *sitrep.Figure) bool {
	return f.Approx && f.Low != nil && f.High != nil && *f.Low == *f.High
}

// partings prints where the voices part.
func (p *page) partings(list []parting) {
	if len(list) == 0 {
		return
	}
	p.line("")
	p.line(p.ink.strong("Where they part"))
	for _, q := range list {
		for _, l := range wrap(q.question, p.options.Width-claimIndent) {
			p.line(strings.Repeat(" ", claimIndent) + l)
		}
		for i, s := range q.sides {
			sign := "  "
			if i > 0 {
				sign = p.ink.in("31", "×") + " "
			}
			var voices []string
			for _, c := range s.claims {
				voice := p.voice(c)
				if p.options.Explain {
					voice += " [" + clean(c.ID) + "]"
				}
				if !slices.Contains(voices, voice) {
					voices = append(voices, voice)
				}
			}
			for k, l := range wrap(and(voices)+": "+s.answer, p.options.Width-claimIndent-4) {
				if k > 0 {
					sign = "  "
				}
				p.line(strings.Repeat(" ", claimIndent+2) + sign + l)
			}
		}
	}
}

// voice names who makes a claim.
func (p *page) voice(c *sitrep.Claim) string {
	if len(c.Sources) > 0 {
		return p.names(c.Sources)
	}
	if outlet := clean(p.record.Report.Outlet); outlet != "" {
		return outlet
	}
	return "the report"
}

func span(s sitrep.Span) string { return strconv.Itoa(s.Start) + "–" + strconv.Itoa(s.End) }
