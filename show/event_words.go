package show

import (
	"slices"
	"strconv"
	"strings"

	"sitrep"
	"sitrep/record"
	"sitrep/record/dispute"
	"sitrep/record/party"
	"sitrep/record/standing"
)

// EventTitle says in a line what an event is: "shelling or rocket fire: Army → market".
func EventTitle(e *record.Event) string {
	what := eventKind(e)
	sides := parties(e.Actors)
	if to := parties(e.Recipients); to != "" {
		if sides == "" {
			sides = "unnamed"
		}
		sides += " → " + to
	}
	if sides == "" {
		return what
	}
	return what + ": " + sides
}

// eventKind is what happened, without who.
func eventKind(e *record.Event) string {
	switch {
	case e.Process != "" && e.Type != "ASSAULT": // who agreed on it or opened a road for it is told in it
		return words(e.Process)
	case e.Type != "":
		return deed(e.Type, e.Modes)
	case e.Control:
		return held(e)
	}
	return "toll"
}

// held says what its accounts make of a place: "army takes it or Front holds it".
func held(e *record.Event) string {
	var said []string
	for _, q := range e.Questions {
		if q.About != dispute.Holder {
			continue
		}
		for _, a := range q.Answers {
			if words := clean(a.Words); words != "" && !slices.Contains(said, words) {
				said = append(said, words)
			}
		}
	}
	if len(said) == 0 {
		return "control"
	}
	return "control: " + strings.Join(said[:min(len(said), mostParties)], " / ")
}

// mostParties is how many names a title has.
const mostParties = 3

func parties(list []party.Party) string {
	var names []string
	for _, p := range list {
		if name := clean(p.Name); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if more := len(names) - mostParties; more > 0 {
		names = append(names[:mostParties], strconv.Itoa(more)+" more")
	}
	return strings.Join(names, ", ")
}

// EventPlace is where an event was, with the country in brackets where there is a town.
func EventPlace(e *record.Event) string {
	if e.Place == nil {
		return ""
	}
	s := clean(e.Place.Name)
	if e.Place.Relation == "near" {
		s = "near " + s
	}
	if e.Place.Country != "" && e.Place.Precision != "country" {
		s += " (" + e.Place.Country + ")"
	}
	return s
}

// EventTime is when an event was.
func EventTime(e *record.Event) string {
	if e.Start == "" && e.End == "" {
		if e.Published == "" {
			return "undated"
		}
		return "by " + date(sitrep.Day(e.Published), "")
	}
	return stretch(e.Start, e.End, "")
}

// Concluded are the conclusions of a rule in words: "killed 14 to 31".
func Concluded(e *record.Event, rule string) []string {
	var out []string
	for _, c := range e.Standing {
		if c.Rule != rule || !howMany(c.Question) || c.Words == "" || c.Scope != "" {
			continue
		}
		out = append(out, words(c.Of)+" "+c.Words)
	}
	return out
}

// Asked says a question to people: "How many were killed (children)?"
func Asked(about, of, scope string) string {
	var s string
	if howMany(about) {
		about = dispute.HowMany
	}
	switch about {
	case dispute.Happened:
		s = "Did it happen?"
	case dispute.Who:
		s = "Who did it?"
	case dispute.Whom:
		s = "To whom?"
	case dispute.Where:
		s = "Where?"
	case dispute.When:
		s = "When?"
	case dispute.HowMany:
		s = "How many " + words(of) + "?"
	case dispute.Phase:
		s = "How far is it?"
	case dispute.Holder:
		s = "Who holds it?"
	case dispute.Weapon:
		s = "By what means?"
	default:
		s = words(about) + "?"
	}
	if scope = clean(scope); scope != "" {
		s = strings.TrimSuffix(s, "?") + ", of " + scope + "?"
	}
	return s
}

// disputedOn are the questions on which an event's accounts part, in short.
func disputedOn(e *record.Event) []string {
	var out []string
	for _, d := range e.Disputes {
		s := d.Question
		if howMany(d.Question) {
			s = "how many " + words(d.Of)
		}
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// howMany reports whether a question asks for a number: of the dead, or "how-many:wounded" and the like.
func howMany(question string) bool {
	return question == dispute.HowMany || strings.HasPrefix(question, dispute.HowMany+":")
}

// Witnessed says how many witnesses stand behind how many reports.
func Witnessed(e *record.Event) string {
	s := many(len(e.Witnesses), "witness", "witnesses")
	if n := len(e.Reports); n != len(e.Witnesses) {
		s += " in " + many(n, "report", "reports")
	}
	return s
}

func many(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + more
}

// conclusions of a rule, on whatever question. A sum over kinds of victims says nothing that those of the kinds do not say.
func conclusions(e *record.Event, rule string) []standing.Conclusion {
	var out []standing.Conclusion
	for _, c := range e.Standing {
		if c.Rule == rule && !ofKinds(e, &c) {
			out = append(out, c)
		}
	}
	return out
}

// ofKinds reports whether a conclusion counts all of whom only kinds are asked for: "12 (soldiers)".
func ofKinds(e *record.Event, c *standing.Conclusion) bool {
	kind := false
	for _, q := range e.Questions {
		if howMany(q.About) && q.Of == c.Of {
			if q.Scope == c.Scope {
				return false
			}
			kind = true
		}
	}
	return kind && c.Scope == "" && howMany(c.Question)
}
