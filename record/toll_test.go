package record

import (
	"testing"

	"sitrep"
	"sitrep/actors"
	"sitrep/record/dispute"
	"sitrep/record/party"
)

// TestWholes says which numbers of the dead are all the dead of their source.
func TestWholes(t *testing.T) {
	known, err := known()
	if err != nil {
		t.Fatal(err)
	}
	n := func(v int64) *int64 { return &v }
	total := sitrep.Claim{ID: "c2", Sources: []string{"army"}, Figures: []sitrep.Figure{{Of: "killed", Low: n(50), High: n(50)}}}
	for _, c := range []struct {
		who, words, part, want string
		high                   int64
		source                 string
	}{
		{"singers", "four singers", "", "singers", 4, "front"}, // of the fifty that the report has the army count
		{"traders", "46 traders", "", "", 46, "front"},
		{"market traders", "46 market traders", "", "", 46, "front"},
		{"traders", "46 traders", "", "traders", 46, "army"}, // who gives a total
		{"traders", "46 traders", "c1#0", "traders", 46, "front"},
		{"soldiers", "46 soldiers", "", "soldiers", 46, "front"},
		{"nurse", "a nurse", "", "nurse", 1, "front"},
		{"", "no one", "", "", 0, "front"},
		{"", "two of the wounded", "", "wounded", 2, "front"},
		{"", "four of the dead", "", "some", 4, "front"},
		{"children", "four children among the dead", "", "children", 4, "front"},
		{"males", "four males", "", "males", 4, "front"},
	} {
		claim := sitrep.Claim{ID: "c1", Sources: []string{c.source}, Figures: []sitrep.Figure{
			{Of: "killed", Low: &c.high, High: &c.high, Who: c.who, PartOf: c.part, Span: sitrep.Span{Exact: c.words}}}}
		v := &resolver{known: known, text: sitrep.NewText(""), record: &sitrep.Record{Claims: []sitrep.Claim{claim, total}}}
		v.wholes(&claim, claim.Figures)
		if got := claim.Figures[0].Who; got != c.want {
			t.Errorf("%s of %s: %q, want %q", c.words, c.source, got, c.want)
		}
	}
}

// TestBuildLeavesRecords has a number that the record takes for all the dead: the report's own record still says of whom.
func TestBuildLeavesRecords(t *testing.T) {
	n := int64(46)
	r := told{id: "a", outlet: "Wire", published: "2024-03-12T09:00:00Z", where: "Osk", lat: 10, lon: 20, killed: n}.record()
	r.Claims[0].Figures[0].Who = "traders"
	table, err := actors.Open()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Build(t.Context(), table, []*sitrep.Record{r}); err != nil {
		t.Fatal(err)
	}
	if who := r.Claims[0].Figures[0].Who; who != "traders" {
		t.Errorf("the record was changed: its traders are %q now", who)
	}
}

func TestTollsOfTwoScales(t *testing.T) {
	n := func(low, high int64) figure { return figure{Low: &low, High: &high} }
	open := int64(40)
	for _, c := range []struct {
		a, b figure
		want bool
	}{
		{n(1, 1), n(31, 31), true},
		{n(1, 1), n(5, 5), false},
		{n(12, 12), n(24, 99), false},
		{n(3, 3), figure{Low: &open}, true},
		{figure{Low: &open}, n(900, 900), false},
	} {
		if tollsOfTwoScales(c.a, c.b) != c.want || tollsOfTwoScales(c.b, c.a) != c.want {
			t.Errorf("%+v and %+v: want %v", c.a, c.b, c.want)
		}
	}
}

// TestNewDeaths has the dead of a day and those of all days in one voice: no dispute.
func TestNewDeaths(t *testing.T) {
	five, all := int64(5), int64(12)
	count := func(id, words string, n *int64) Claim {
		return Claim{ID: id, Status: sitrep.Happened, Figures: []sitrep.Figure{{Of: "killed", Low: n, High: n, Unit: "people", Span: sitrep.Span{End: len(words), Exact: words}}}}
	}
	for words, want := range map[string]bool{"five new deaths": false, "five deaths": true} {
		e := Entry{ID: "r1#c1", Report: "r1", Asserted: true, Claims: []Claim{count("c1", words, &five), count("c2", "12 deaths", &all)}}
		qs := questions([]Entry{e})
		if len(qs) != 1 || qs[0].Disputed() != want {
			t.Errorf("%q and 12: %+v", words, qs)
		}
	}
}

// TestBlamed has a meeting that was not held beside one that was: nobody is blamed for it, as one is for a raid.
func TestBlamed(t *testing.T) {
	mayor := party.Party{Name: "Ruth Hale", Key: "ruth hale", Kind: sitrep.Person}
	for kind, want := range map[string]bool{"ASSAULT": true, "CONSULT": false, "AGREE": false} {
		did := Claim{ID: "c1", Type: kind, Status: sitrep.Happened, Actors: []party.Party{mayor}, Evidence: sitrep.Span{Exact: "Hale did it"}}
		not := Claim{ID: "c2", Type: kind, Status: sitrep.Denied, Actors: []party.Party{mayor}, Evidence: sitrep.Span{Exact: "she never went there"}}
		var denied bool
		for _, q := range questions([]Entry{{Report: "a", Claims: []Claim{did}}, {Report: "b", Claims: []Claim{not}}}) {
			denied = denied || q.About == dispute.Who && q.Disputed()
		}
		if denied != want {
			t.Errorf("%s: disputed %v, want %v", kind, denied, want)
		}
	}
}

// TestNoneOfSome has nobody hurt of some people, which says nothing of the others.
func TestNoneOfSome(t *testing.T) {
	known, err := known()
	if err != nil {
		t.Fatal(err)
	}
	for words, want := range map[string]string{"No one on the ferry was hurt.": "some", "No one was hurt.": ""} {
		none := int64(0)
		claim := sitrep.Claim{ID: "c1", Figures: []sitrep.Figure{{Of: "wounded", Low: &none, High: &none, Span: sitrep.Span{End: len("No one"), Exact: "No one"}}}}
		v := &resolver{known: known, text: sitrep.NewText(words), record: &sitrep.Record{Claims: []sitrep.Claim{claim}}}
		v.wholes(&claim, claim.Figures)
		if got := claim.Figures[0].Who; got != want {
			t.Errorf("%q: of %q, want %q", words, got, want)
		}
	}
}
