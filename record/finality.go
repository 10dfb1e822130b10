package record

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"sitrep"
)

const (
	passageReach = 700 // how far, in characters, a report may stand from a toll that it expects to rise
	earlierReach = 120 // how far a number stands behind "an earlier toll of"
)

// updatedTitle begins the title of a report that was written anew.
var updatedTitle = regexp.MustCompile(`^\W*(UPDATED?|Updated?\s*[:\d-])`)

// andSoMany is a second number of a count that is told by places: "87 from the upper village and 35 from the lower".
var andSoMany = regexp.MustCompile(`\b(?:from|in|at) [^.!?\n]{0,60}(?:,| and) \d[\d,]* (?:others |more )?(?:from|in|at) `)

// finality notes what the words around a claim with figures say of them: that they are preliminary, that they replace others, that
// they count only whom somebody has treated or received.
func (v *resolver) finality(c *sitrep.Claim, out *Claim) {
	if len(c.Figures) == 0 {
		return
	}
	before, after := v.around(c.Evidence)
	sentence := before + v.text.Slice(c.Evidence.Start, c.Evidence.End) + after
	says := v.known.says
	out.Replaces = says("replaces", sentence) || updatedTitle.MatchString(v.record.Report.Title) || updatedTitle.MatchString(v.record.Report.Text) ||
		slices.ContainsFunc(c.Figures, func(f figure) bool { return f.SupersededBy != "" })
	out.Rises = says("rising", v.text.Slice(max(0, c.Evidence.Start-passageReach), c.Evidence.End+passageReach))
	out.Tentative = says("preliminary", sentence) || out.Rises
	found := c.Event == nil && says("found", sentence)
	out.Treated, out.Some = says("treated", sentence), found || says("some", sentence)
	out.Wide = casualty(out) && says("wide", v.text.Slice(c.Evidence.Start, c.Evidence.End))
	out.Divides = andSoMany.MatchString(sentence)
	if w := out.When; w != nil && (found || c.Event == nil && out.Treated) {
		w.Carried = true // the day on which bodies are found is not the one on which they died, nor that on which the hurt are treated
	}
}

// spreads reports whether a claim counts what happened over months: its sentence says so, or goes on with "since" and a day long before
// its report.
func (v *resolver) spreads(c *sitrep.Claim) bool {
	if len(c.Figures) == 0 {
		return false
	}
	before, after := v.around(c.Evidence)
	words := v.text.Slice(c.Evidence.Start, c.Evidence.End) + after
	if v.known.says("compared", before+words) {
		return false
	}
	if v.known.says("spread", before+words) {
		return true
	}
	for _, word := range []string{" since ", " started ", " began ", " erupted "} {
		at := strings.Index(words, word)
		if at < 0 || !v.known.says("dead", before+words[:at]) && (word == " since " || !v.known.says("dead", words)) {
			continue
		}
		if v.longAgo(c.Evidence.Start + utf8.RuneCountInString(words[:at])) {
			return true
		}
	}
	return false
}

// sums reports whether a claim counts the dead or the hurt of several days: of two that its words name and that do not follow each other
// ("explosions on 13 and 16 June killed 16"), of weeks ("70 in June"), or since a day before yesterday ("more than 100 since Friday").
func (v *resolver) sums(c *Claim) bool {
	if !casualty(c) {
		return false
	}
	const weeks = 14
	if w := c.When; w != nil && w.Span != nil && !w.Carried && length(w) != open && length(w) >= weeks || c.since() >= leastSum {
		return true
	}
	var last *sitrep.Time
	for i := range v.record.Times {
		t := &v.record.Times[i]
		if !stated(c.Evidence, &t.Span) || t.Start == "" || t.Start != t.End {
			continue
		}
		if last != nil && v.listed(last, t) && date(dayOf(t.Start)).Sub(date(dayOf(last.Start))).Abs() > day {
			return true
		}
		last = t
	}
	return false
}

// listed reports whether nothing but "and" or a comma stands between two days.
func (v *resolver) listed(a, b *sitrep.Time) bool {
	if b.Span.Start < a.Span.End {
		return false
	}
	between := strings.Trim(v.text.Slice(a.Span.End, b.Span.Start), " ,")
	return between == "" || between == "and" || between == "and on"
}

// longAgo reports whether right behind a place in the text stands a day long before its report.
func (v *resolver) longAgo(first int) bool {
	published := dayOf(v.record.Report.Published)
	return published != "" && slices.ContainsFunc(v.record.Times, func(t sitrep.Time) bool {
		return t.Span.Start >= first && t.Span.Start < first+sinceReach && t.Start != "" && date(published).Sub(date(dayOf(t.Start))) > sinceDays*day
	})
}

const (
	sinceReach = 90 // how far, in characters, behind "since" the day stands
	sinceDays  = 31 // so many days before its report a count began that is of more than one event
)

// calledEarlier reports whether the words before a figure call it an earlier toll: "an earlier death toll put it at 15".
func (v *resolver) calledEarlier(f *sitrep.Figure) bool {
	return f.Span.End > f.Span.Start && v.known.says("earlier", v.text.Slice(max(0, f.Span.Start-earlierReach), f.Span.Start))
}

// ofCompared reports whether a figure counts the dead of an attack that another is compared with: "the deadliest attack since a bombing
// that killed 31".
func (v *resolver) ofCompared(f *figure) bool {
	if f.Span.End == f.Span.Start || f.Of != "killed" && f.Of != "wounded" {
		return false
	}
	before, _ := v.around(f.Span)
	return v.known.says("compared", before)
}

// ofAnswered reports whether a figure of a claim counts the dead of an attack that the claim's is an answer to: "the raid was in
// retaliation for a bombing that killed six", or that it came days before or after: "two days after a bombing that killed six".
func (v *resolver) ofAnswered(c *sitrep.Claim, f *figure) bool {
	if c.Event == nil || f.Span.Start <= c.Event.Trigger.End || f.Span.Start > c.Evidence.End {
		return false
	}
	return v.known.says("answered", v.text.Slice(c.Event.Trigger.End, f.Span.Start))
}

// spreadFinality takes a figure for preliminary wherever an entry gives it, if it calls it so once.
func spreadFinality(claims []Claim) {
	for i := range claims {
		if !claims[i].Tentative {
			continue
		}
		for k := range claims {
			claims[k].Tentative = claims[k].Tentative || sameFigure(claims[i].Figures, claims[k].Figures)
		}
	}
}

// sameFigure reports whether two lists hold the same count of the same kind.
func sameFigure(a, b []sitrep.Figure) bool {
	for i := range a {
		for k := range b {
			if a[i].Of == b[k].Of && a[i].Low != nil && b[k].Low != nil && *a[i].Low == *b[k].Low && a[i].PartOf == "" && b[k].PartOf == "" {
				return true
			}
		}
	}
	return false
}
