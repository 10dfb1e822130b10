package show

import (
	"strings"

	"sitrep/record"
)

// shortID is how much of an event's id a list shows.
const shortID = 10

// ShortID is the beginning of an event's id.
func ShortID(id string) string { return id[:min(len(id), shortID)] }

// EventLine prints an event of a list: its id, when, where and what, and under it what the rule concludes, how many
// witnesses there are, the grade and the questions on which they part.
func EventLine(e *record.Event, rule string, o Options) string {
	o.Width = min(max(o.Width, narrowest), widest)
	p := &page{options: o, ink: ink{on: o.Colour}}
	first := EventTime(e)
	if at := EventPlace(e); at != "" {
		first += " · " + at
	}
	first += " · " + EventTitle(e)
	lines := wrap(first, o.Width-shortID-textGap)
	for i, l := range lines {
		left := ""
		if i == 0 {
			left = ShortID(e.ID)
		}
		p.line(p.ink.faint(left) + strings.Repeat(" ", shortID+textGap-len(left)) + p.ink.strong(l))
	}
	second := append(Concluded(e, rule), Witnessed(e), e.Grade.Word)
	text := strings.Join(second, " · ")
	if on := disputedOn(e); len(on) > 0 {
		text += " · they part on " + strings.Join(on, ", ")
	}
	for _, l := range wrap(text, o.Width-shortID-textGap) {
		p.line(strings.Repeat(" ", shortID+textGap) + l)
	}
	return p.b.String()
}

// textGap lies between an id and what stands beside it.
const textGap = 2
