package show

import (
	"fmt"
	"slices"
	"strings"

	"sitrep/record"
	"sitrep/record/standing"
	"sitrep/witness"
)

// Event prints an event: how well it is attested, what each witness says with the words, where they part, what the rule
// concludes, and how tolls, phases and control went by each source.
func Event(e *record.Event, rule string, o Options) string {
	o.Width = min(max(o.Width, narrowest), widest)
	p := &eventPage{page: page{options: o, ink: ink{on: o.Colour}}, event: e}
	p.head()
	p.witnesses()
	p.parts()
	p.stands(rule)
	p.histories()
	return p.b.String()
}

type eventPage struct {
	page
	event *record.Event
}

func (p *eventPage) head() {
	e := p.event
	for _, l := range wrap(EventTitle(e), p.options.Width) {
		p.line(p.ink.strong(l))
	}
	at := EventTime(e)
	if place := EventPlace(e); place != "" {
		at += " · " + place
	}
	p.line(at + " · " + Witnessed(e))
	p.paragraph(0, fmt.Sprintf("%s (credibility %d): %s", e.Grade.Word, e.Grade.Credibility, clean(e.Grade.Why)))
	p.line(p.ink.faint("event " + e.ID))
}

// witnesses prints what each independent line of information says.
func (p *eventPage) witnesses() {
	for i, w := range p.event.Witnesses {
		p.section(fmt.Sprintf("Witness %d: %s", i+1, p.outlets(w.Reports)))
		for _, why := range folded(w) {
			p.paragraph(claimIndent, why)
		}
		said := map[string]bool{}
		for _, id := range w.Reports {
			p.answers(id, said)
		}
	}
}

// folded says why several reports are one witness.
func folded(w witness.Witness) []string {
	if len(w.Reports) < 2 {
		return nil
	}
	var out []string
	for _, r := range w.Reports[1:] {
		for _, why := range w.Reasons {
			if (why.A == r || why.B == r) && !slices.Contains(out, clean(why.Words)) {
				out = append(out, clean(why.Words))
				break
			}
		}
	}
	return out
}

// outlets names the outlets of reports.
func (p *eventPage) outlets(ids []string) string {
	var names []string
	for _, id := range ids {
		for _, t := range p.event.Reports {
			if name := clean(t.Outlet); t.Report == id && name != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	if len(names) == 0 {
		return many(len(ids), "report", "reports")
	}
	return and(names)
}

// answers prints what one report says, claim by claim, but for what a copy of it has said in the same words.
func (p *eventPage) answers(report string, said map[string]bool) {
	for _, s := range Accounts(p.event, report) {
		key := strings.Join(s.Says, "\n") + "\n" + s.Evidence.Exact
		if said[key] {
			continue
		}
		said[key] = true
		says := s.Voice
		if len(s.Says) > 0 {
			says += ": " + strings.Join(s.Says, " · ")
		}
		p.paragraph(claimIndent, says)
		p.quote(s.Evidence.Exact)
	}
}

func (p *eventPage) quote(words string) {
	for _, l := range wrap("“"+clean(words)+"”", p.options.Width-tightIndent) {
		p.line(strings.Repeat(" ", tightIndent) + p.ink.faint(l))
	}
}

// parts prints the disputes with the words of both sides.
func (p *eventPage) parts() {
	if len(p.event.Disputes) == 0 {
		return
	}
	p.section("Where they part")
	for _, d := range p.event.Disputes {
		p.dispute(d, claimIndent)
		p.paragraph(tightIndent, clean(d.Why))
	}
}

// stands prints what a rule concludes.
func (p *eventPage) stands(rule string) {
	list := conclusions(p.event, rule)
	p.section("Standing by the rule “" + rule + "”")
	said := false
	for _, c := range list {
		if c.Words == "" {
			continue
		}
		said = true
		p.paragraph(claimIndent, Asked(c.Question, c.Of, c.Scope)+" "+clean(c.Words)+" ("+clean(c.Why)+")")
	}
	if said {
		return
	}
	if rule == standing.List {
		p.paragraph(claimIndent, "none is drawn: every answer stands above")
		return
	}
	p.paragraph(claimIndent, "none can be drawn")
}

// histories prints each source's own series, where it has more than one value.
func (p *eventPage) histories() {
	first := true
	for _, s := range p.event.Series {
		if !GoesOn(s) {
			continue
		}
		if first {
			p.section("How it went, by each source")
			first = false
		}
		p.paragraph(claimIndent, SeriesLine(s))
	}
}

// GoesOn reports whether a series tells how something went: two reports of its source give two values.
func GoesOn(s record.Series) bool {
	return slices.ContainsFunc(s.Points, func(p record.Point) bool {
		return p.Claim.Report != s.Points[0].Claim.Report && p.Value != s.Points[0].Value
	})
}

// SeriesLine is a series in a line: "Kassala hospital, killed: 9 April 14, 10 April 23".
func SeriesLine(s record.Series) string {
	about := words(s.About)
	if s.Of != "" {
		about = words(s.Of) + ", " + about
	}
	if s.Scope != "" {
		about += " (" + clean(s.Scope) + ")"
	}
	var points []string
	for _, pt := range s.Points {
		if one := date(pt.At, "") + " " + clean(pt.Value); !slices.Contains(points, one) {
			points = append(points, one)
		}
	}
	return clean(s.Source) + ", " + about + ": " + strings.Join(points, "; ")
}
