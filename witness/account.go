package witness

import "sitrep"

// Account is what one report tells of one event, as far as it decides who is independent of whom.
type Account struct {
	Report string // its id
	Outlet string // its key (see SourceKeys)
	Credit string // the key of whose copy the report says it is, or ""
	At     string // when it was published, RFC 3339, or ""
	Sketch Sketch
	Basis  []Basis // what its claims on the event rest on, one entry for each claim
}

// Basis is what one claim rests on. Keys are names by which the same source is the same in every report (see SourceKeys).
type Basis struct {
	Sources []string // who is said to know; empty: the report's own voice
	Relays  []string // who passed it on
	Killed  bool     // the claim counts the event's dead
	Wounded bool     // the claim counts its wounded
	Deaths  bool     // the claim tells of its dead without a number
}

// AccountOf makes the account that a record gives of an event by the claims (ids) that tell of it. keys are those of the
// record; an actor without one counts as a source that no other report has.
func AccountOf(record *sitrep.Record, keys Keys, sketch Sketch, claims ...string) Account {
	a := Account{Report: record.Report.ID, Outlet: keys.Outlet, Credit: keys.Credit, At: record.Report.Published, Sketch: sketch}
	told := map[string]bool{}
	for _, id := range claims {
		told[id] = true
	}
	for i := range record.Claims {
		if c := &record.Claims[i]; told[c.ID] {
			a.Basis = append(a.Basis, basis(record.Report.ID, c, keys.Sources))
		}
	}
	return a
}

func basis(report string, c *sitrep.Claim, keys map[string]string) Basis {
	resolve := func(ids []string) []string {
		var out []string
		for _, id := range ids {
			key, ok := keys[id]
			if !ok {
				key = Alone(report, id)
			}
			out = append(out, key)
		}
		return out
	}
	b := Basis{Sources: resolve(c.Sources), Relays: resolve(c.Relays)}
	for _, f := range c.Figures {
		b.Killed = b.Killed || f.Of == "killed"
		b.Wounded = b.Wounded || f.Of == "wounded"
	}
	return b
}
