package export

import (
	"io"
	"iter"
	"slices"

	"sitrep"
)

// claimRow is a claim with the report that puts it forward.
type claimRow struct {
	record *sitrep.Record
	claim  *sitrep.Claim
}

// Claims writes a row a claim.
func Claims(w io.Writer, o Options, records iter.Seq2[*sitrep.Record, error]) error {
	all := func(yield func(claimRow, error) bool) {
		for r, err := range records {
			if err != nil {
				yield(claimRow{}, err)
				return
			}
			for i := range r.Claims {
				if !yield(claimRow{r, &r.Claims[i]}, nil) {
					return
				}
			}
		}
	}
	return rows(w, o, claimColumns(), all, func(r claimRow) (lat, lon *float64) {
		if r.claim.Place == nil {
			return nil, nil
		}
		return r.claim.Place.Lat, r.claim.Place.Lon
	})
}

// counted are the figures that have columns of their own.
var counted = []struct{ of, hxl string }{
	{"killed", "#affected+killed"}, {"wounded", "#affected+injured"}, {"missing", "#affected+missing"},
	{"detained", "#affected+detained"}, {"displaced", "#affected+displaced"}, {"evacuated", "#affected+evacuated"},
}

func claimColumns() []column[claimRow] {
	report := func(f func(*sitrep.Report) string) func(claimRow) any {
		return func(r claimRow) any { return text(f(&r.record.Report)) }
	}
	place := func(f func(*sitrep.Place) any) func(claimRow) any {
		return func(r claimRow) any {
			if r.claim.Place == nil {
				return nil
			}
			return f(r.claim.Place)
		}
	}
	out := []column[claimRow]{
		{"report", "#meta+id", report(func(p *sitrep.Report) string { return p.ID })},
		{"outlet", "#meta+source", report(func(p *sitrep.Report) string { return p.Outlet })},
		{"published", "#date+published", report(func(p *sitrep.Report) string { return p.Published })},
		{"url", "#meta+url", report(func(p *sitrep.Report) string { return p.URL })},
		{"claim", "#meta+claim", func(r claimRow) any { return r.claim.ID }},
		{"sources", "#meta+source+name", func(r claimRow) any { return list(names(r.record, r.claim.Sources)) }},
		{"relays", "#meta+source+relay", func(r claimRow) any { return list(names(r.record, r.claim.Relays)) }},
		{"voice", "#meta+voice", func(r claimRow) any { return text(r.claim.Voice) }},
		{"status", "#status", func(r claimRow) any { return text(string(r.claim.Status)) }},
		{"hedged", "#status+hedged", func(r claimRow) any { return r.claim.Hedged }},
		{"what", "#event+type", func(r claimRow) any { return text(what(r.claim)) }},
		{"mode", "#event+mode", func(r claimRow) any { return text(mode(r.claim)) }},
		{"actors", "#group+name+first", func(r claimRow) any { return list(names(r.record, sides(r.claim, true))) }},
		{"recipients", "#group+name+second", func(r claimRow) any { return list(names(r.record, sides(r.claim, false))) }},
		{"place", "#loc+name", place(func(p *sitrep.Place) any { return text(p.Name) })},
		{"country", "#country+code", place(func(p *sitrep.Place) any { return text(p.Country) })},
		{"admin1", "#adm1+name", place(func(p *sitrep.Place) any { return text(p.Admin1) })},
		{"lat", "#geo+lat", place(func(p *sitrep.Place) any { return number(p.Lat) })},
		{"lon", "#geo+lon", place(func(p *sitrep.Place) any { return number(p.Lon) })},
		{"precision", "#geo+precision", place(func(p *sitrep.Place) any { return text(p.Precision) })},
		{"start", "#date+start", func(r claimRow) any { return times(r.claim, true) }},
		{"end", "#date+end", func(r claimRow) any { return times(r.claim, false) }},
	}
	for _, c := range counted {
		out = append(out,
			column[claimRow]{c.of + "_low", c.hxl + "+min", func(r claimRow) any { return figure(r.claim, c.of, true) }},
			column[claimRow]{c.of + "_high", c.hxl + "+max", func(r claimRow) any { return figure(r.claim, c.of, false) }})
	}
	return append(out,
		column[claimRow]{"evidence", "#description", func(r claimRow) any { return r.claim.Evidence.Exact }},
		column[claimRow]{"evidence_start", "#meta+start", func(r claimRow) any { return r.claim.Evidence.Start }},
		column[claimRow]{"evidence_end", "#meta+end", func(r claimRow) any { return r.claim.Evidence.End }})
}

// names are the actors' names.
func names(r *sitrep.Record, ids []string) []string {
	var out []string
	for _, id := range ids {
		if a := r.Actor(id); a != nil {
			out = append(out, a.Name)
		}
	}
	return out
}

// what a claim tells of, in a word.
func what(c *sitrep.Claim) string {
	switch {
	case c.Event != nil:
		return c.Event.Type
	case c.Process != nil:
		return "process:" + c.Process.Kind + "." + c.Process.Phase
	case c.Control != nil:
		return "control:" + c.Control.State
	}
	return "figures"
}

func mode(c *sitrep.Claim) string {
	if c.Event == nil {
		return ""
	}
	return c.Event.Mode
}

// sides are who acts, or who suffers it.
func sides(c *sitrep.Claim, acts bool) []string {
	var out []string
	add := func(ids ...string) {
		for _, id := range ids {
			if id != "" && !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	switch {
	case c.Event != nil && acts:
		add(c.Event.Actors...)
	case c.Event != nil:
		add(c.Event.Recipients...)
	}
	if acts && c.Process != nil {
		add(c.Process.Parties...)
	}
	if acts && c.Control != nil {
		add(c.Control.Holder)
	}
	return out
}

func times(c *sitrep.Claim, first bool) any {
	switch {
	case c.Time == nil:
		return nil
	case first:
		return text(c.Time.Start)
	}
	return text(c.Time.End)
}

// figure is a bound of the claim's first whole figure of a kind.
func figure(c *sitrep.Claim, of string, low bool) any {
	for i := range c.Figures {
		f := &c.Figures[i]
		switch {
		case f.Of != of || f.PartOf != "" || f.SupersededBy != "":
		case low:
			return number(f.Low)
		default:
			return number(f.High)
		}
	}
	return nil
}
