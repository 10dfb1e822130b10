// Package show prints a record for people: the claims of a report by who says so, each with its status, what, where,
// when, how many, and under it the words that it rests on; last, where the report's sources part.
//
// It promises to be a pure function of the record, to add nothing that the record does not say, to fit the width it is
// given, and to let no control character of a report reach the terminal.
package show

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"sitrep"
	"sitrep/record"
)

// Options say how a record is printed.
type Options struct {
	Width   int  // columns; below 40 and above 120 the text is set as if it were that wide
	Colour  bool // ANSI colours
	Explain bool // under each claim, what decided each field
}

// The widths between which people read well.
const (
	narrowest = 40
	widest    = 120
)

// Record prints the record of a report; events are what package record makes of it alone.
func Record(r *sitrep.Record, events []record.Event, o Options) string {
	o.Width = min(max(o.Width, narrowest), widest)
	p := &page{record: r, options: o, ink: ink{on: o.Colour}, home: home(r)}
	p.header()
	if len(r.Claims) == 0 {
		p.line("")
		p.line(p.ink.faint("No claims were read from this report."))
	}
	for _, g := range groups(r) {
		p.group(g)
	}
	p.leftOut()
	p.partings(events)
	return p.b.String()
}

// leftOut says how many claims were read and not put forward, and why; with Explain, which.
func (p *page) leftOut() {
	count := map[string]int{}
	for _, l := range p.record.LeftOut {
		count[l.Reason]++
	}
	for _, reason := range slices.Sorted(maps.Keys(count)) {
		p.line("")
		p.paragraph(0, fmt.Sprintf("Left out: %d, %s.", count[reason], clean(reason)))
		for _, l := range p.record.LeftOut {
			if p.options.Explain && l.Reason == reason {
				p.paragraph(claimIndent, "“"+clean(l.Exact)+"”")
			}
		}
	}
}

// page is a record on its way to paper.
type page struct {
	record  *sitrep.Record
	options Options
	ink     ink
	home    string // the country where most of the report's places are
	b       strings.Builder
}

func (p *page) line(s string) {
	p.b.WriteString(strings.TrimRight(s, " "))
	p.b.WriteByte('\n')
}

// home is the country of most of the claims' places.
func home(r *sitrep.Record) string {
	count := map[string]int{}
	best := ""
	for _, c := range r.Claims {
		if c.Place == nil || c.Place.Country == "" {
			continue
		}
		count[c.Place.Country]++
		if n := count[c.Place.Country]; n > count[best] || n == count[best] && c.Place.Country < best {
			best = c.Place.Country
		}
	}
	return best
}
