package record

import (
	"slices"
	"testing"

	"sitrep"
	"sitrep/record/dispute"
	"sitrep/record/party"
)

// TestLargerParts has a part of the dead that is more than another report's whole.
func TestLargerParts(t *testing.T) {
	claim := func(id, who string, low, high int64) Claim {
		return Claim{ID: id, Type: "ASSAULT", Status: sitrep.Happened, Figures: []sitrep.Figure{{Of: "killed", Who: who, Low: &low, High: &high, Unit: "people"}}}
	}
	of := func(report string, claims ...Claim) Entry {
		return Entry{ID: report + "#c1", Report: report, Outlet: report, Given: "e1", Asserted: true, Claims: claims}
	}
	for _, c := range []struct {
		name    string
		entries []Entry
		want    bool // a conflict on the whole
	}{
		{"more aid workers than dead", []Entry{of("r1", claim("c1", "people", 12, 12)), of("r2", claim("c1", "workers", 24, 99))}, true},
		{"fewer", []Entry{of("r1", claim("c1", "people", 12, 12)), of("r2", claim("c1", "workers", 3, 3))}, false},
		{"its report counts all itself", []Entry{of("r1", claim("c1", "people", 12, 12)), of("r2", claim("c1", "people", 10, 40), claim("c2", "workers", 24, 24))}, false},
	} {
		conflict := false
		for _, q := range questions(c.entries) {
			if q.About != dispute.HowMany || q.Scope != "" {
				continue
			}
			conflict = q.Disputed()
			if got := rangeOf(&q); got[1] == nil {
				t.Errorf("%s: the range has lost its upper bound", c.name)
			}
		}
		if conflict != c.want {
			t.Errorf("%s: conflict %v, want %v", c.name, conflict, c.want)
		}
	}
}

// TestKinAreSomeOfAll has two of a family counted one by one, where others count all the dead.
func TestKinAreSomeOfAll(t *testing.T) {
	two, one, twenty := int64(2), int64(1), int64(20)
	kin := Claim{ID: "c1", Type: "ASSAULT", Status: sitrep.Happened, Figures: []sitrep.Figure{
		{Of: "killed", Low: &two, High: &two, Unit: "people"},
		{Of: "killed", Who: "father", Low: &one, High: &one, Unit: "people", PartOf: "c1#0"},
		{Of: "killed", Who: "brother", Low: &one, High: &one, Unit: "people", PartOf: "c1#0"},
	}}
	all := Claim{ID: "c1", Type: "ASSAULT", Status: sitrep.Happened, Figures: []sitrep.Figure{{Of: "killed", Low: &twenty, High: &twenty, Unit: "people"}}}
	found := kin // "his father and brother were found dead": two at least
	found.Some = true
	for _, kin := range []Claim{kin, found} {
		for _, q := range questions([]Entry{{ID: "r1#c1", Report: "r1", Asserted: true, Claims: []Claim{kin}}, {ID: "r2#c1", Report: "r2", Asserted: true, Claims: []Claim{all}}}) {
			if q.About == dispute.HowMany && q.Scope == "" && q.Disputed() {
				t.Errorf("%+v", q.Pairs)
			}
		}
	}
}

// TestAllOrSome has counts of some beside a count of all in one report: what it answers on how many died in all.
func TestAllOrSome(t *testing.T) {
	seven := int64(7)
	figure := func(id, who string, low int64, combined ...string) Claim {
		return Claim{ID: id, Type: "ASSAULT", Status: sitrep.Happened, Figures: []sitrep.Figure{{Of: "killed", Who: who, Low: &low, High: &low, Unit: "people", CombinedWith: combined}}}
	}
	for _, c := range []struct {
		name   string
		claims []Claim
		want   []string
	}{
		{"the body of one man", []Claim{figure("c1", "people", 29), figure("c2", "man", 1)}, []string{"29"}},
		{"civilians are all where only one man is counted beside them", []Claim{figure("c1", "civilians", 29), figure("c2", "man", 1)}, []string{"29"}},
		{"the two parts of all", []Claim{figure("c1", "people", 21), figure("c2", "people", 15), figure("c3", "people", 6)}, []string{"21"}},
		{"no sum", []Claim{figure("c1", "people", 21), figure("c2", "people", 15), figure("c3", "people", 5)}, []string{"21", "15", "5"}},
		{"one claim counts in two villages", []Claim{{ID: "c1", Type: "ASSAULT", Status: sitrep.Happened, Figures: append(
			figure("c1", "people", 12).Figures, sitrep.Figure{Of: "killed", Who: "people", Low: &seven, High: &seven, Unit: "people", Span: sitrep.Span{Start: 30, End: 35, Exact: "seven"}})}}, []string{"at least 12", "at least 7"}},
		{"with the wounded in one number: so many at most", []Claim{figure("c1", "people", 30, "wounded")}, []string{"up to 30"}},
	} {
		var got []string
		for _, q := range questions([]Entry{{ID: "r#c1", Report: "r", Outlet: "r", Asserted: true, Claims: c.claims}}) {
			for _, a := range q.Answers {
				if q.About == dispute.HowMany && q.Scope == "" {
					got = append(got, a.Words)
				}
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestAccident has who says that a crash came of itself against who shot the plane down.
func TestAccident(t *testing.T) {
	shot := Claim{ID: "c1", Type: "ASSAULT", Status: sitrep.Happened, Evidence: sitrep.Span{Exact: "it had shot down the plane"}}
	fault := Claim{ID: "c2", Type: "ASSAULT", Status: sitrep.Denied, Evidence: sitrep.Span{Exact: "the crash was due to a technical fault"}}
	for _, q := range questions([]Entry{{ID: "r#c1", Report: "r", Asserted: true, Claims: []Claim{shot}}, {ID: "s#c2", Report: "s", Asserted: true, Claims: []Claim{fault}}}) {
		if q.About == dispute.Happened && q.Disputed() {
			return
		}
	}
	t.Error("a crash is not disputed that one calls shot down and the other an accident")
}

// TestFightersOrCivilians has the attacker say that he struck fighters, and others that he struck civilians.
func TestFightersOrCivilians(t *testing.T) {
	army := party.Party{Name: "army", Key: "army", Camp: party.State, Sector: "MIL"}
	doctors := party.Party{Name: "doctors", Key: "doctors", Camp: party.Civil, Open: true}
	struck := func(name, camp string) []party.Party {
		return []party.Party{{Name: name, Key: name, Camp: camp, Open: true}}
	}
	for _, c := range []struct {
		name           string
		army, civilian Claim
		want           bool
	}{
		{"the attacker on his enemies", Claim{Sources: []party.Party{army}, Actors: []party.Party{army}, Targets: struck("militants", party.Armed)}, Claim{Sources: []party.Party{doctors}, Targets: struck("traders", party.Civil)}, false},
		{"and civilians by their name", Claim{Sources: []party.Party{army}, Actors: []party.Party{army}, Targets: struck("militants", party.Armed)}, Claim{Sources: []party.Party{doctors}, Targets: struck("civilians", party.Civil)}, true},
		{"whose own men were struck", Claim{Sources: []party.Party{army}, Targets: []party.Party{{Name: "soldiers", Key: "army", Camp: party.State, Sector: "MIL"}}}, Claim{Sources: []party.Party{doctors}, Targets: struck("civilians", party.Civil)}, false},
	} {
		entries := []Entry{{ID: "r#c1", Report: "r", Asserted: true}, {ID: "s#c1", Report: "s", Asserted: true}}
		for i, claim := range []Claim{c.army, c.civilian} {
			claim.ID, claim.Type, claim.Status = "c1", "ASSAULT", sitrep.Happened
			entries[i].Claims, entries[i].Actors, entries[i].Recipients = []Claim{claim}, claim.Actors, claim.Targets
		}
		got := slices.ContainsFunc(questions(entries), func(q dispute.Question) bool { return q.About == dispute.Whom && q.Disputed() })
		if got != c.want {
			t.Errorf("%s: disputed %v, want %v", c.name, got, c.want)
		}
	}
}

// TestCleared has a spokesman deny that "its fighters" did what somebody lays at the door of one party: that is who is cleared.
func TestCleared(t *testing.T) {
	front := party.Party{Name: "Eastern Reform Front", Key: "easternreformfront", Camp: party.Armed, Sector: "REB"}
	guard := party.Party{Name: "Valley Guard", Key: "valleyguard", Camp: party.Armed, Sector: "REB"}
	army := party.Party{Name: "army", Key: "army", Camp: party.State, Sector: "MIL", Open: true}
	its := party.Party{Name: "its fighters", Key: "itsfighters", Camp: party.Armed, Open: true}
	speaker := party.Party{Name: "Osman Hadrab", Key: "osmanhadrab", Kind: sitrep.Person}
	for _, c := range []struct {
		name    string
		accused []party.Party
		want    bool
	}{
		{"one accused", []party.Party{front}, true},
		{"two accused: it may be either", []party.Party{front, guard}, false},
	} {
		denial := Claim{ID: "c2", Type: "ASSAULT", Status: sitrep.Denied, Sources: []party.Party{speaker}, Actors: []party.Party{its}}
		claims := []Claim{{ID: "c1", Type: "ACCUSE", Status: sitrep.Happened, Actors: []party.Party{army}, Targets: c.accused}, denial}
		got := slices.ContainsFunc(questions([]Entry{{ID: "r#c1", Report: "r", Asserted: true, Claims: claims}}), func(q dispute.Question) bool {
			return q.About == dispute.Who && q.Disputed()
		})
		if got != c.want {
			t.Errorf("%s: disputed %v, want %v", c.name, got, c.want)
		}
	}
}

// TestWhereTheyFled has a town where people fled to: it is no answer on where the attack was that they fled.
func TestWhereTheyFled(t *testing.T) {
	many, lat, lon := int64(600), 35.0, 40.0
	to := Place{Name: "Mirrin", Precision: "city", Lat: &lat, Lon: &lon, Span: &sitrep.Span{Exact: "Mirrin"}}
	for of, want := range map[string]bool{"displaced": false, "killed": true} {
		c := Claim{ID: "c1", Status: sitrep.Happened, Places: []Place{to}, Figures: []sitrep.Figure{{Of: of, Low: &many, Unit: "people"}}}
		got := slices.ContainsFunc(questions([]Entry{{ID: "r#c1", Report: "r", Asserted: true, Claims: []Claim{c}}}), func(q dispute.Question) bool { return q.About == dispute.Where })
		if got != want {
			t.Errorf("%s: a place %v, want %v", of, got, want)
		}
	}
}

// TestYearOfOneEvent has a toll of a whole year: a report's words count a war, a coder has made it one event.
func TestYearOfOneEvent(t *testing.T) {
	many := int64(220)
	c := Claim{ID: "c1", Type: "ASSAULT", Status: sitrep.Happened, When: &Window{First: "2031-01-01", Last: "2031-12-31"},
		Figures: []sitrep.Figure{{Of: "killed", Low: &many, High: &many, Unit: "people"}}}
	for _, coded := range []bool{false, true} {
		got := slices.ContainsFunc(questions([]Entry{{ID: "r#c1", Report: "r", Asserted: true, Coded: coded, Claims: []Claim{c}}}), func(q dispute.Question) bool {
			return q.About == dispute.HowMany
		})
		if got != coded {
			t.Errorf("coded %v: counted %v", coded, got)
		}
	}
}
