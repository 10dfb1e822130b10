package show

import (
	"strconv"
	"strings"

	"sitrep"
)

// The page's margins, in columns.
const (
	claimIndent = 2
	statusWidth = len("hypothetical") + 2
	textIndent  = claimIndent + statusWidth
	tightIndent = 6 // where the page is too narrow for the column of statuses
	narrow      = 64
)

// header prints the title, and to its right the outlet and the date.
func (p *page) header() {
	r := p.record.Report
	title := clean(r.Title)
	if title == "" {
		title = "Untitled report"
	}
	right := clean(r.Outlet)
	if right == "" {
		right = clean(r.Credit)
	} else if credit := clean(r.Credit); credit != "" && !strings.EqualFold(credit, right) {
		right += ", from " + credit
	}
	when := "undated"
	if r.Published != "" {
		when = date(r.Published, "")
	}
	if right != "" {
		right += " · "
	}
	right += when
	switch r.PublishedFrom {
	case sitrep.FromDateline:
		right += " (by its dateline)"
	case sitrep.FromPage:
		right += " (by its page)"
	}
	const gap = 3
	if free := p.options.Width - columns(title) - columns(right); free >= gap {
		p.line(p.ink.strong(title) + strings.Repeat(" ", free) + p.ink.faint(right))
		return
	}
	for _, l := range wrap(title, p.options.Width) {
		p.line(p.ink.strong(l))
	}
	p.line(p.ink.faint(cut(right, p.options.Width)))
}

// group prints the claims of one voice.
func (p *page) group(g group) {
	p.line("")
	for _, l := range wrap(p.says(g), p.options.Width) {
		p.line(p.ink.strong(l))
	}
	for _, c := range g.claims {
		p.claim(c)
	}
}

// says names who says so: "According to residents, through Anadolu", "In CNN's own voice".
func (p *page) says(g group) string {
	if len(g.sources) == 0 && len(g.relays) > 0 {
		return "As passed on by " + p.names(g.relays)
	}
	if len(g.sources) == 0 {
		s := "In the report’s own voice"
		if outlet := clean(p.record.Report.Outlet); outlet != "" {
			s = "In " + possessive(outlet) + " own voice"
		}
		return s
	}
	s := "According to " + p.names(g.sources)
	if len(g.relays) > 0 {
		s += ", through " + p.names(g.relays)
	}
	return s
}

func possessive(name string) string {
	if strings.HasSuffix(name, "s") {
		return name + "’"
	}
	return name + "’s"
}

// claim prints a claim with its status, its facts and its words.
func (p *page) claim(c *sitrep.Claim) {
	status := string(c.Status)
	if status == "" {
		status = "unclear"
	}
	indent := textIndent
	facts := wrap(p.facts(c), p.options.Width-textIndent)
	if p.options.Width < narrow {
		indent = tightIndent
		p.line(strings.Repeat(" ", claimIndent) + p.ink.status(status, status))
		for _, l := range wrap(p.facts(c), p.options.Width-indent) {
			p.line(strings.Repeat(" ", indent) + l)
		}
	} else {
		for i, l := range facts {
			lead := strings.Repeat(" ", indent)
			if i == 0 {
				lead = strings.Repeat(" ", claimIndent) + p.ink.status(status, status) + strings.Repeat(" ", max(1, statusWidth-columns(status)))
			}
			p.line(lead + l)
		}
	}
	p.words(c, indent)
	if p.options.Explain {
		p.why(c, indent)
	}
}

// words prints the evidence in quotation marks.
func (p *page) words(c *sitrep.Claim, indent int) {
	words := clean(c.Evidence.Exact)
	if words == "" {
		return
	}
	words = "“" + quoted(words) + "”"
	for i, l := range wrap(words, p.options.Width-indent-1) {
		lead := strings.Repeat(" ", indent)
		if i > 0 {
			lead += " " // under the first letter, not under the quotation mark
		}
		p.line(lead + p.ink.faint(l))
	}
}

// quoted takes double quotation marks within the evidence down to single ones.
func quoted(s string) string {
	return strings.NewReplacer("“", "‘", "”", "’", `"`, "'").Replace(s)
}

// why prints what decided each field of a claim.
func (p *page) why(c *sitrep.Claim, indent int) {
	lead := strings.Repeat(" ", indent)
	name := c.ID
	if c.Event != nil && c.Event.ID != "" {
		name += " of " + c.Event.ID
	}
	p.line(lead + p.ink.faint(clean(name)+" · characters "+span(c.Evidence)))
	wide := 0
	for _, w := range c.Why {
		wide = max(wide, columns(clean(w.Field)))
	}
	for _, w := range c.Why {
		field := clean(w.Field)
		head := field + strings.Repeat(" ", wide-columns(field)+2)
		rest := clean(w.Rule)
		if words := clean(w.Words); words != "" {
			rest += " ‹" + words + "›"
		}
		for i, l := range wrap(rest, max(p.options.Width-indent-2-columns(head), narrowest/2)) {
			if i > 0 {
				head = strings.Repeat(" ", columns(head))
			}
			p.line(lead + "  " + p.ink.faint(head+l))
		}
	}
}

func span(s sitrep.Span) string { return strconv.Itoa(s.Start) + "–" + strconv.Itoa(s.End) }
