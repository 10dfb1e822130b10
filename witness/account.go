package witness

import "sitrep"

// Account is what one report tells of one event, as far as it decides who is independent of whom.
type Account struct {
	Report string // its id
	Outlet string
	Credit string // whose copy the report says it is, or ""
	Sketch Sketch
	Basis  []Basis // what its claims on the event rest on, one entry for each claim
}

// Basis is what one claim rests on. Keys are names by which the same source is the same in every report (see SourceKey).
type Basis struct {
	Sources []string // who is said to know; empty: the report's own voice
	Relays  []string // who passed it on
	Toll    bool     // the claim counts the event's dead or wounded
}

// AccountOf makes the account that a record gives of an event by the claims (ids) that tell of it.
func AccountOf(record *sitrep.Record, sketch Sketch, claims ...string) Account {
	a := Account{Report: record.Report.ID, Outlet: record.Report.Outlet, Credit: record.Report.Credit, Sketch: sketch}
	for _, id := range claims {
		for i := range record.Claims {
			if c := &record.Claims[i]; c.ID == id {
				a.Basis = append(a.Basis, basis(record, c))
			}
		}
	}
	return a
}

func basis(record *sitrep.Record, c *sitrep.Claim) Basis {
	b := Basis{}
	for _, id := range c.Sources {
		b.Sources = append(b.Sources, SourceKey(record, id))
	}
	for _, id := range c.Relays {
		b.Relays = append(b.Relays, SourceKey(record, id))
	}
	for _, f := range c.Figures {
		if f.Of == "killed" || f.Of == "wounded" {
			b.Toll = true
		}
	}
	return b
}

// SourceKey is the name under which a report's actor is the same source in every report: the body's for its speaker,
// director and acronym ("Syrian Observatory for Human Rights" for "SOHR" and "Rami Abdel Rahman"), the agency's for its
// correspondent. Sources that nobody could tell apart from others ("residents", "a doctor") have a key of the report
// alone.
func SourceKey(record *sitrep.Record, actor string) string {
	a := record.Actor(actor)
	if a == nil {
		return record.Report.ID + "#" + actor
	}
	if a.Anonymous {
		return record.Report.ID + "#" + a.Name
	}
	return a.Name // to come: bodies and their people
}
