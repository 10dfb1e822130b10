package show

import (
	"slices"
	"strings"

	"sitrep"
	"sitrep/record"
	"sitrep/record/dispute"
)

// Saying is what one claim of a report says of an event: its answers to the event's questions, in words, and the widest of
// the evidence that they rest on.
type Saying struct {
	Voice string // "residents, in CNN"
	Says  []string
	dispute.Answer
}

// Sayings are what a report says of an event, in the order of its words.
func Sayings(e *record.Event, report string) []Saying {
	var list []Saying
	for _, q := range e.Questions {
		for _, a := range q.Answers {
			kind := howMany(q.About) && q.Scope == "" && a.Value.Part && strings.HasSuffix(a.Words, ")") // whose own question says it
			if a.Report == report && a.Words != "" && !kind {
				list = heard(list, saidOf(e.Type, q, a), a)
			}
		}
	}
	for i := range list {
		if s := &list[i]; denies(e, report, s.Claim) && !answersNo(e, &s.Answer) {
			s.Voice += aDenial
		}
	}
	slices.SortStableFunc(list, func(a, b Saying) int { return a.Evidence.Start - b.Evidence.Start })
	return list
}

// aDenial stands behind the voice of a denial whose words would read as if it said the thing itself: "the army, in RNA (a denial): the
// bridge had been lost".
const aDenial = " (a denial)"

// denies reports whether a claim of a report says that the event, or something of it, is not so.
func denies(e *record.Event, report, claim string) bool {
	return slices.ContainsFunc(e.Claims, func(c record.Telling) bool {
		return c.Report == report && c.Claim == claim && c.Status == sitrep.Denied
	})
}

// answersNo reports whether the claim of an answer gives an answer that says no, which needs no mark.
func answersNo(e *record.Event, a *dispute.Answer) bool {
	return slices.ContainsFunc(e.Questions, func(q dispute.Question) bool {
		return slices.ContainsFunc(q.Answers, func(o dispute.Answer) bool {
			return o.Report == a.Report && o.Claim == a.Claim && strings.HasPrefix(o.Value.Code, dispute.Not)
		})
	})
}

// Accounts are what a report says of an event, or its bare words where they answer none of the event's questions.
func Accounts(e *record.Event, report string) []Saying {
	if list := Sayings(e, report); len(list) > 0 {
		return list
	}
	var list []Saying
	for _, c := range e.Claims {
		if c.Report != report {
			continue
		}
		a := dispute.Answer{Report: report, Claim: c.Claim, Evidence: c.Evidence, Sources: c.Sources}
		for _, t := range e.Reports {
			if t.Report == report {
				a.Outlet, a.Published = t.Outlet, t.Published
			}
		}
		s := Saying{Voice: voiceOf(a), Answer: a}
		if c.Status == sitrep.Denied {
			s.Voice += aDenial
		}
		list = append(list, s)
	}
	return list
}

// heard adds an answer to what its claim has said.
func heard(list []Saying, says string, a dispute.Answer) []Saying {
	k := slices.IndexFunc(list, func(s Saying) bool { return s.Claim == a.Claim })
	if k < 0 {
		return append(list, Saying{Voice: voiceOf(a), Says: []string{says}, Answer: a})
	}
	if !slices.Contains(list[k].Says, says) {
		list[k].Says = append(list[k].Says, says)
	}
	if len(a.Evidence.Exact) > len(list[k].Evidence.Exact) {
		list[k].Evidence = a.Evidence
	}
	return list
}

// saidOf says an answer about an event of a kind with what it is an answer to.
func saidOf(kind string, q dispute.Question, a dispute.Answer) string {
	scope := ""
	if s := clean(q.Scope); s != "" {
		scope = " (" + s + ")"
	}
	if howMany(q.About) {
		return words(q.Of) + " " + clean(a.Words) + scope
	}
	switch q.About {
	case dispute.Weapon:
		return means(kind, a.Words)
	case dispute.Who:
		if kind == "ACCUSE" { // whom it is laid at
			return "against " + clean(a.Words)
		}
		if who, not := strings.CutPrefix(a.Words, dispute.Not+" "); not {
			return "not by " + clean(who)
		}
		return "by " + clean(a.Words)
	case dispute.Whom:
		return "to " + clean(a.Words)
	case dispute.Where:
		return at(a.Value.Spot, clean(a.Words))
	}
	return clean(a.Words) + scope
}

// at says where something was: in a town or region, at a site.
func at(spot *dispute.Spot, place string) string {
	switch {
	case strings.HasPrefix(place, "near "):
		return place
	case spot != nil && (spot.Site || spot.City != ""):
		return "at " + place
	}
	return "in " + place
}

// voiceOf is who gives an answer: its sources through the outlet, or the outlet.
func voiceOf(a dispute.Answer) string {
	outlet := clean(a.Outlet)
	if outlet == "" {
		outlet = ShortID(clean(a.Report))
	}
	if len(a.Sources) == 0 || len(a.Sources) == 1 && clean(a.Sources[0]) == outlet {
		return outlet
	}
	var names []string
	for _, s := range a.Sources {
		names = append(names, clean(s))
	}
	s := and(names) + ", in " + outlet
	if a.Party {
		s += " (a party to the event)"
	}
	return s
}
