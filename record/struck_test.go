package record

import (
	"strings"
	"testing"

	"sitrep"
	"sitrep/record/party"
)

func TestStruckIn(t *testing.T) {
	tables, err := known()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		claim Claim
		want  string
	}{
		{"its object", Claim{Type: "ASSAULT", Objects: []sitrep.Span{{Exact: "a crowded market in the old town"}}}, "market"},
		{"the object's head alone", Claim{Type: "ASSAULT", Objects: []sitrep.Span{{Exact: "a house near the school"}}}, ""},
		{"who suffered", Claim{Type: "ASSAULT", Targets: []party.Party{{Name: "two downed pilots"}}}, "airmen"},
		{"whom it counts", Claim{Figures: []sitrep.Figure{{Of: "killed", Who: "medics"}}}, "hospital"},
		{"what it counts as destroyed", Claim{Type: "ASSAULT", Figures: []sitrep.Figure{{Of: "destroyed", Unit: "lorries"}, {Of: "damaged", Unit: "trucks"}}}, "convoy"},
		{"who was sent is not struck", Claim{Type: "ASSAULT", Figures: []sitrep.Figure{{Of: "deployed", Unit: "buses"}}}, ""},
		{"the site where it was", Claim{Type: "ASSAULT", Places: []Place{{Name: "Osk airport", Precision: "site"}}}, "base"},
		{"where the fire came from", Claim{Type: "ASSAULT", Evidence: sitrep.Span{Exact: "shells came from the Osk barracks"}, Places: []Place{{Name: "Osk barracks", Precision: "site"}}}, ""},
		{"what the attack's noun is followed by", Claim{
			Type: "ASSAULT", Evidence: sitrep.Span{Start: 10, Exact: "the shelling of the cattle market in Osk"}, Trigger: &sitrep.Span{Start: 14, End: 22, Exact: "shelling"},
		}, "market"},
		{"what its clause says was hit", Claim{Type: "ASSAULT", Evidence: sitrep.Span{Exact: "nine of the twenty lorries were destroyed"}}, "convoy"},
		{"no attack", Claim{Type: "AID", Objects: []sitrep.Span{{Exact: "the hospital"}}}, ""},
	} {
		if got := strings.Join(tables.struckIn(&c.claim), " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestMatchStruck has two attacks on one town in one day, told by two reports: on one thing, and on two.
func TestMatchStruck(t *testing.T) {
	attack := func(report, struck string) *Entry {
		return &Entry{
			ID: report + "#c1", Report: report, Published: "2031-05-02", Types: []string{"ASSAULT"}, Asserted: true, Struck: strings.Fields(struck),
			When: &Window{First: "2031-05-02", Last: "2031-05-02"}, Places: []Place{{Name: "Osk", Country: "SDN", Precision: "city"}}, Claims: []Claim{{ID: "c1"}},
		}
	}
	same, _ := Match(attack("r1", "hospital"), attack("r2", "hospital school"))
	open, _ := Match(attack("r1", "hospital"), attack("r2", ""))
	other, why := Match(attack("r1", "hospital"), attack("r2", "convoy"))
	airport := attack("r2", "base")
	airport.Places = []Place{{Name: "Osk airport", City: "Osk", Country: "SDN", Precision: "site"}}
	if s, _ := Match(attack("r1", "hospital"), airport); s >= other {
		t.Errorf("a site with a name of its own %.2f, another thing %.2f", s, other)
	}
	if same <= open || open <= other || !strings.Contains(why, "hospital or convoy struck") {
		t.Errorf("the same %.2f, one silent %.2f, another %.2f (%s)", same, open, other, why)
	}
}

func TestOtherVictims(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"civilians", "terrorists", true},
		{"women", "soldiers", true},
		{"children", "civilians", false},
		{"militants", "fighters", false},
		{"people", "militants", false},
		{"", "civilians", false},
	} {
		if otherVictims(&figure{Who: c.a}, &figure{Who: c.b}) != c.want || otherVictims(&figure{Who: c.b}, &figure{Who: c.a}) != c.want {
			t.Errorf("%q and %q: want %v", c.a, c.b, c.want)
		}
	}
}

// TestHeld has two strikes on one town of which the reports say who holds it.
func TestHeld(t *testing.T) {
	holds := func(name, camp string) Claim {
		return Claim{ID: "c2", Aside: true, Control: "holds", Holder: &party.Party{Name: name, Key: name, Camp: camp, Country: "SDN"}}
	}
	attack := func(report string, held Claim) *Entry {
		return &Entry{
			ID: report + "#c1", Report: report, Published: "2031-05-02", Types: []string{"ASSAULT"}, Asserted: true,
			Places: []Place{{Name: "Osk", Country: "SDN", Precision: "city"}}, Claims: []Claim{{ID: "c1"}, held},
		}
	}
	same, _ := Match(attack("r1", holds("the Front", party.Armed)), attack("r2", holds("the Front", party.Armed)))
	other, why := Match(attack("r1", holds("the Front", party.Armed)), attack("r2", holds("the army", party.State)))
	if same <= other || !strings.Contains(why, "held by the Front or by the army") {
		t.Errorf("one holder %.2f, two %.2f (%s)", same, other, why)
	}
}
