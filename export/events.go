package export

import (
	"io"
	"iter"
	"slices"
	"strings"

	"sitrep/record"
	"sitrep/record/party"
)

// Events writes a row an event. Low and high are the range over all witnesses; best is what the rule concludes, where it
// concludes one number.
func Events(w io.Writer, o Options, events iter.Seq2[*record.Event, error]) error {
	return rows(w, o, eventColumns(o.Rule), events, func(e *record.Event) (lat, lon *float64) {
		if e.Place == nil {
			return nil, nil
		}
		return e.Place.Lat, e.Place.Lon
	})
}

func eventColumns(rule string) []column[*record.Event] {
	place := func(f func(*record.Place) any) func(*record.Event) any {
		return func(e *record.Event) any {
			if e.Place == nil {
				return nil
			}
			return f(e.Place)
		}
	}
	out := []column[*record.Event]{
		{"event", "#event+id", func(e *record.Event) any { return e.ID }},
		{"type", "#event+type", func(e *record.Event) any { return text(eventType(e)) }},
		{"modes", "#event+mode", func(e *record.Event) any { return list(e.Modes) }},
		{"happens", "#status", func(e *record.Event) any { return text(e.Happens) }},
		{"actors", "#group+name+first", func(e *record.Event) any { return list(partyNames(e.Actors)) }},
		{"recipients", "#group+name+second", func(e *record.Event) any { return list(partyNames(e.Recipients)) }},
		{"place", "#loc+name", place(func(p *record.Place) any { return text(p.Name) })},
		{"country", "#country+code", place(func(p *record.Place) any { return text(p.Country) })},
		{"admin1", "#adm1+name", place(func(p *record.Place) any { return text(p.Admin1) })},
		{"lat", "#geo+lat", place(func(p *record.Place) any { return number(p.Lat) })},
		{"lon", "#geo+lon", place(func(p *record.Place) any { return number(p.Lon) })},
		{"precision", "#geo+precision", place(func(p *record.Place) any { return text(p.Precision) })},
		{"start", "#date+start", func(e *record.Event) any { return text(e.Start) }},
		{"end", "#date+end", func(e *record.Event) any { return text(e.End) }},
	}
	for _, c := range counted {
		out = append(out,
			column[*record.Event]{c.of + "_low", c.hxl + "+min", func(e *record.Event) any { return number(e.Range[c.of][0]) }},
			column[*record.Event]{c.of + "_best", c.hxl, func(e *record.Event) any { return best(e, rule, c.of) }},
			column[*record.Event]{c.of + "_high", c.hxl + "+max", func(e *record.Event) any { return number(e.Range[c.of][1]) }})
	}
	return append(out,
		column[*record.Event]{"rule", "#meta+rule", func(*record.Event) any { return rule }},
		column[*record.Event]{"witnesses", "#indicator+witnesses+num", func(e *record.Event) any { return len(e.Witnesses) }},
		column[*record.Event]{"reports", "#indicator+reports+num", func(e *record.Event) any { return len(e.Reports) }},
		column[*record.Event]{"grade", "#meta+grade", func(e *record.Event) any { return text(e.Grade.Word) }},
		column[*record.Event]{"credibility", "#meta+credibility", func(e *record.Event) any { return e.Grade.Credibility }},
		column[*record.Event]{"disputed", "#meta+disputed", func(e *record.Event) any { return list(disputed(e)) }})
}

func eventType(e *record.Event) string {
	switch {
	case e.Type != "":
		return e.Type
	case e.Process != "":
		return "process:" + e.Process
	case e.Control:
		return "control"
	}
	return "figures"
}

func partyNames(list []party.Party) []string {
	out := make([]string, len(list))
	for i, p := range list {
		out[i] = p.Name
	}
	return out
}

// best is the number that the rule concludes, if it is one.
func best(e *record.Event, rule, of string) any {
	for _, c := range e.Standing {
		if c.Rule == rule && c.Of == of && c.Scope == "" && c.Low != nil && c.High != nil && *c.Low == *c.High {
			return *c.Low
		}
	}
	return nil
}

func disputed(e *record.Event) []string {
	var out []string
	for _, d := range e.Disputes {
		s := d.Question
		if d.Of != "" && !strings.Contains(s, ":") {
			s += ":" + d.Of
		}
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
