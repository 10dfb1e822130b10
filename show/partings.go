package show

import (
	"strings"

	"sitrep/record"
)

// partings prints where a report's sources part, event by event, as package record compares them.
func (p *page) partings(events []record.Event) {
	headed := false
	for i := range events {
		e := &events[i]
		if len(e.Disputes) == 0 {
			continue
		}
		if !headed {
			p.section("Where they part")
			headed = true
		}
		about := EventTitle(e)
		if place := EventPlace(e); place != "" {
			about += " · " + place
		}
		p.paragraph(claimIndent, about)
		for _, d := range e.Disputes {
			p.dispute(d, tightIndent-claimIndent)
		}
	}
}

// dispute prints a question and what each side answers.
func (p *page) dispute(d record.Dispute, indent int) {
	p.paragraph(indent, Asked(d.Question, d.Of, d.Scope))
	for i, s := range d.Sides {
		sign := "  "
		if i > 0 {
			sign = p.ink.in("31", "×") + " "
		}
		for k, l := range wrap(clean(s.Words)+": "+and(s.Sources), p.options.Width-indent-tightIndent) {
			if k > 0 {
				sign = "  "
			}
			p.line(strings.Repeat(" ", indent+claimIndent) + sign + l)
		}
	}
	if p.options.Explain {
		var claims []string
		for _, c := range d.Claims {
			claims = append(claims, clean(c.Claim))
		}
		p.paragraph(indent+claimIndent, and(claims)+": "+clean(d.Why))
	}
}

// paragraph prints words in lines, all of them indented.
func (p *page) paragraph(indent int, s string) {
	for _, l := range wrap(s, p.options.Width-indent) {
		p.line(strings.Repeat(" ", indent) + l)
	}
}

// section prints a heading with a blank line above.
func (p *page) section(s string) {
	p.line("")
	for _, l := range wrap(s, p.options.Width) {
		p.line(p.ink.strong(l))
	}
}
