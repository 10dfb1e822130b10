package record

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"sitrep"
	"sitrep/actors"
)

// claimOf makes a claim of the words of a text.
func claimOf(t *testing.T, text, id, words string, c sitrep.Claim) sitrep.Claim {
	t.Helper()
	at := strings.Index(text, words)
	if at < 0 {
		t.Fatalf("%q does not stand in the text", words)
	}
	c.ID, c.Evidence = id, sitrep.NewText(text).Span(at, at+len(words))
	if c.Status == "" {
		c.Status = sitrep.Happened
	}
	return c
}

// placeIn is a town of Varland that a text names.
func placeIn(text, name string, lat float64) *sitrep.Place {
	lon, at := 40.0, strings.Index(text, name)
	return &sitrep.Place{Name: name, Country: "VAR", Lat: &lat, Lon: &lon, Precision: "city", Span: sitrep.NewText(text).Span(at, at+len(name))}
}

// TestFold puts the claims of one report together: a strike with its toll, who is accused of it and who denies it; a
// second attack in another town; the dead of the whole war by themselves; and what is only threatened.
func TestFold(t *testing.T) {
	text := "Warplanes struck a market in rebel-held Osk on Monday. At least 12 people were killed. " +
		"The opposition blamed Varland for the strike. Varland denied that it had bombed the market. " +
		"In Mirrin, 200 km away, a car bomb killed 3 soldiers. The war has killed more than 60,000 people. The rebels vowed to attack the capital."
	n := func(v int64) *int64 { return &v }
	place := func(name string, lat float64) *sitrep.Place { return placeIn(text, name, lat) }
	actor := func(id, name, sector string) sitrep.Actor {
		return sitrep.Actor{ID: id, Name: name, Kind: sitrep.Group, Country: "VAR", Sector: sector, Mentions: []sitrep.Span{{}}}
	}
	r := &sitrep.Record{Format: sitrep.Format, Report: sitrep.Report{ID: "r", Published: "2031-05-06", Text: text},
		Actors: []sitrep.Actor{actor("a1", "Varland", "GOV"), actor("a2", "opposition", "OPP"), actor("a3", "rebels", "REB")}}
	r.Claims = []sitrep.Claim{
		claimOf(t, text, "c1", "Warplanes struck a market in rebel-held Osk on Monday", sitrep.Claim{Event: &sitrep.Event{Type: "ASSAULT", Mode: "aerial"}, Place: place("Osk", 35)}),
		claimOf(t, text, "c2", "rebel-held", sitrep.Claim{Control: &sitrep.Control{Holder: "a3", State: "holds"}, Status: sitrep.Ongoing}),
		claimOf(t, text, "c3", "At least 12 people were killed", sitrep.Claim{Figures: []sitrep.Figure{{Of: "killed", Low: n(12), Unit: "people"}}}),
		claimOf(t, text, "c4", "The opposition blamed Varland for the strike", sitrep.Claim{Event: &sitrep.Event{Type: "ACCUSE", Mode: "allege", Actors: []string{"a2"}, Recipients: []string{"a1"}}}),
		claimOf(t, text, "c5", "it had bombed the market", sitrep.Claim{Sources: []string{"a1"}, Status: sitrep.Denied, Event: &sitrep.Event{Type: "ASSAULT", Mode: "aerial", Actors: []string{"a1"}}}),
		claimOf(t, text, "c6", "In Mirrin, 200 km away, a car bomb killed 3 soldiers", sitrep.Claim{Event: &sitrep.Event{Type: "ASSAULT", Mode: "suicide-attack"}, Place: place("Mirrin", 37), Figures: []sitrep.Figure{{Of: "killed", Low: n(3), High: n(3), Unit: "people"}}}),
		claimOf(t, text, "c7", "The war has killed more than 60,000 people", sitrep.Claim{Figures: []sitrep.Figure{{Of: "killed", Low: n(60000), Unit: "people"}}}),
		claimOf(t, text, "c8", "to attack the capital", sitrep.Claim{Status: sitrep.Expected, Event: &sitrep.Event{Type: "ASSAULT", Actors: []string{"a3"}}}),
	}
	entries := entriesOf(t, r)
	got := claimIDs(entries)
	if want := []string{"c1 c2 c3 c4 c5", "c6", "c7", "c8"}; !reflect.DeepEqual(got, want) {
		t.Fatalf("entries %q, want %q", got, want)
	}
	e := Assemble(entries[:1], nil)
	k := slices.IndexFunc(e.Disputes, func(d Dispute) bool { return d.Question == "who" })
	if k < 0 || !strings.Contains(e.Disputes[k].Why, "accusation against denial") {
		t.Errorf("the accusation and its denial are no dispute: %+v", e.Disputes)
	}
	for _, q := range e.Questions {
		if q.About == "holder" && len(q.Answers) == 1 && q.Answers[0].Words == "held by rebels" {
			return
		}
	}
	t.Error("nobody says who holds the place")
}

// TestRefusal has a refusal of the blame that the reader took for an event of its own, in which a raid told later lies: it is of the
// attack told before.
func TestRefusal(t *testing.T) {
	text := "Warplanes struck a market in Osk. Varland denied any responsibility. At noon raiders burned a mill in Mirrin."
	place := func(name string, lat float64) *sitrep.Place { return placeIn(text, name, lat) }
	r := &sitrep.Record{Format: sitrep.Format, Report: sitrep.Report{ID: "r", Published: "2031-05-06", Text: text},
		Actors: []sitrep.Actor{{ID: "a1", Name: "Varland", Kind: sitrep.Country, Country: "VAR", Sector: "GOV", Mentions: []sitrep.Span{{}}}}}
	r.Claims = []sitrep.Claim{
		claimOf(t, text, "c1", "Warplanes struck a market in Osk", sitrep.Claim{Event: &sitrep.Event{ID: "e1", Type: "ASSAULT", Mode: "aerial"}, Place: place("Osk", 35)}),
		claimOf(t, text, "c2", "Varland denied any responsibility", sitrep.Claim{Sources: []string{"a1"}, Status: sitrep.Denied, Event: &sitrep.Event{ID: "e2", Type: "ASSAULT", Actors: []string{"a1"}}}),
		claimOf(t, text, "c3", "raiders burned a mill in Mirrin", sitrep.Claim{Event: &sitrep.Event{ID: "e2", Type: "ASSAULT"}, Place: place("Mirrin", 37)}),
	}
	if got, want := claimIDs(entriesOf(t, r)), []string{"c1 c2", "c3"}; !reflect.DeepEqual(got, want) {
		t.Errorf("entries %q, want %q", got, want)
	}
}

// TestRefusalOfAll has a refusal of the blame behind one blast of an attack that the report has told at length, with others of the same event
// between: it is of the attack, and not of that blast alone.
func TestRefusalOfAll(t *testing.T) {
	text := "Shells hit a depot in Osk on Monday. The shelling killed 9 porters. A driver died in the shelling. " +
		strings.Repeat("The depot had stood empty for years before the harbour was opened again. ", 6) + "A gunman fired at a gate in Mirrin. Varland denied any responsibility."
	at := func(words string, mode string, more sitrep.Claim) sitrep.Claim {
		more.Event = &sitrep.Event{ID: "e1", Type: "ASSAULT", Mode: mode}
		return claimOf(t, text, "", words, more)
	}
	n := func(v int64) *int64 { return &v }
	place := func(name string, lat float64) *sitrep.Place { return placeIn(text, name, lat) }
	r := &sitrep.Record{Format: sitrep.Format, Report: sitrep.Report{ID: "r", Published: "2031-05-06", Text: text}}
	r.Actors = []sitrep.Actor{{ID: "a1", Name: "Varland", Kind: sitrep.Country, Country: "VAR", Mentions: []sitrep.Span{{}}}}
	r.Claims = []sitrep.Claim{
		at("Shells hit a depot in Osk on Monday", "heavy-weapons", sitrep.Claim{Place: place("Osk", 35)}),
		at("The shelling killed 9 porters", "heavy-weapons", sitrep.Claim{Place: place("Osk", 35), Figures: []sitrep.Figure{{Of: "killed", Low: n(9), High: n(9), Unit: "people"}}}),
		at("A driver died in the shelling", "heavy-weapons", sitrep.Claim{Place: place("Osk", 35)}),
		at("A gunman fired at a gate in Mirrin", "firearms", sitrep.Claim{Place: place("Mirrin", 37)}),
		claimOf(t, text, "", "Varland denied any responsibility", sitrep.Claim{Sources: []string{"a1"}, Status: sitrep.Denied,
			Event: &sitrep.Event{ID: "e1", Type: "ASSAULT", Actors: []string{"a1"}}}),
	}
	for i := range r.Claims {
		r.Claims[i].ID = "c" + string(rune('1'+i))
	}
	if got, want := claimIDs(entriesOf(t, r)), []string{"c1 c2 c3 c5", "c4"}; !reflect.DeepEqual(got, want) {
		t.Errorf("entries %q, want %q", got, want)
	}
}

// TestSuspendedAfter has an act that answers an attack, told in one sentence: two events.
func TestSuspendedAfter(t *testing.T) {
	tables, err := known()
	if err != nil {
		t.Fatal(err)
	}
	v := &resolver{known: tables}
	whole, part := sitrep.Span{Start: 0, End: 60}, sitrep.Span{Start: 30, End: 60}
	act := &Entry{Types: []string{"SANCTION"}, Claims: []Claim{{Type: "SANCTION", Evidence: whole}}}
	if _, ok := v.tellsKind(act, &Claim{Type: "ASSAULT", Evidence: part}); ok {
		t.Error("an attack within the words of the act that answers it is one event with it")
	}
	if _, ok := v.tellsKind(act, &Claim{Type: "ASSAULT", Evidence: sitrep.Span{Start: 80, End: 90}}); !ok {
		t.Error("an attack told elsewhere cannot be what a sanction tells of")
	}
}

// TestFoldPhases puts the phases of one truce together, told of different days by different voices, and keeps a truce of months before apart.
func TestFoldPhases(t *testing.T) {
	text := "The truce came into force on Monday. Far later in the report, the army declared the truce over on Thursday. " +
		"The truce is not dead, the envoy said. A truce agreed in January had held for a week."
	phase := func(p, from, to string) sitrep.Claim {
		c := sitrep.Claim{Process: &sitrep.Process{Kind: "ceasefire", Phase: p}}
		if from != "" {
			c.Time = &sitrep.Time{Start: from, End: to}
		}
		return c
	}
	r := &sitrep.Record{Report: sitrep.Report{ID: "r1", Text: text, Published: "2031-05-09"}, Claims: []sitrep.Claim{
		claimOf(t, text, "c1", "The truce came into force on Monday", phase("begun", "2031-05-05", "2031-05-05")),
		claimOf(t, text, "c2", "the army declared the truce over on Thursday", phase("ended", "2031-05-08", "2031-05-08")),
		claimOf(t, text, "c3", "The truce is not dead", phase("collapsed", "", "")),
		claimOf(t, text, "c4", "A truce agreed in January", phase("agreed", "2031-01-01", "2031-01-31")),
	}}
	entries := entriesOf(t, r)
	got := claimIDs(entries)
	if want := []string{"c1 c2 c3", "c4"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// entriesOf are the entries of a report.
func entriesOf(t *testing.T, r *sitrep.Record) []Entry {
	t.Helper()
	table, err := actors.Open()
	if err != nil {
		t.Fatal(err)
	}
	entries, err := Entries(table, r)
	if err != nil {
		t.Fatal(err)
	}
	return entries
}

// claimIDs are the claims of each entry, divided by spaces.
func claimIDs(entries []Entry) []string {
	var out []string
	for i := range entries {
		var ids []string
		for _, c := range entries[i].Claims {
			ids = append(ids, c.ID)
		}
		out = append(out, strings.Join(ids, " "))
	}
	return out
}

// TestFoldList has two attacks on one town and day, each with its toll: a number alone goes with the attack before it, and does not make the
// two one.
func TestFoldList(t *testing.T) {
	text := "Shells hit the fish market in Osk on Monday. At least 14 people were killed, nurses said.\n\n" +
		"Gunmen and guards clashed at Osk airport on Monday night. Two guards and five gunmen were killed."
	n := func(v int64) *int64 { return &v }
	monday := func(words string) *sitrep.Time {
		at := strings.Index(text, words)
		return &sitrep.Time{Start: "2031-05-05", End: "2031-05-05", Text: words, Span: sitrep.NewText(text).Span(at, at+len(words))}
	}
	airport := placeIn(text, "Osk airport", 35)
	airport.Precision, airport.City = "site", "Osk"
	market := strings.Index(text, "the fish market")
	struck := []sitrep.Span{sitrep.NewText(text).Span(market, market+len("the fish market"))}
	dead := func(v int64, who string) sitrep.Figure {
		return sitrep.Figure{Of: "killed", Low: n(v), High: n(v), Unit: "people", Who: who}
	}
	r := &sitrep.Record{Format: sitrep.Format, Report: sitrep.Report{ID: "r", Published: "2031-05-06", Text: text}, Claims: []sitrep.Claim{
		claimOf(t, text, "c1", "Shells hit the fish market in Osk on Monday", sitrep.Claim{Event: &sitrep.Event{Type: "ASSAULT", Mode: "heavy-weapons", Objects: struck}, Place: placeIn(text, "Osk", 35), Time: monday("Monday")}),
		claimOf(t, text, "c2", "At least 14 people were killed", sitrep.Claim{Figures: []sitrep.Figure{dead(14, "people")}}),
		claimOf(t, text, "c3", "Gunmen and guards clashed at Osk airport on Monday night", sitrep.Claim{Event: &sitrep.Event{Type: "ASSAULT"}, Place: airport, Time: monday("Monday night")}),
		claimOf(t, text, "c4", "Two guards and five gunmen were killed", sitrep.Claim{Figures: []sitrep.Figure{dead(2, "guards"), dead(5, "gunmen")}}),
	}}
	if got, want := claimIDs(entriesOf(t, r)), []string{"c1 c2", "c3 c4"}; !reflect.DeepEqual(got, want) {
		t.Errorf("entries %q, want %q", got, want)
	}
}

// TestLikenesses has the signs of each two claims, in the order of the text, the same each time.
func TestLikenesses(t *testing.T) {
	text := "A truce began in Osk on Monday. Shells hit the town. The truce is over, the army said."
	r := &sitrep.Record{Format: sitrep.Format, Report: sitrep.Report{ID: "r", Published: "2031-05-06", Text: text}, Claims: []sitrep.Claim{
		claimOf(t, text, "c3", "The truce is over", sitrep.Claim{Process: &sitrep.Process{Kind: "ceasefire", Phase: "ended"}}),
		claimOf(t, text, "c1", "A truce began in Osk on Monday", sitrep.Claim{Process: &sitrep.Process{Kind: "ceasefire", Phase: "begun"}}),
		claimOf(t, text, "c2", "Shells hit the town", sitrep.Claim{Event: &sitrep.Event{Type: "ASSAULT"}, Status: sitrep.Expected}),
	}}
	table, err := actors.Open()
	if err != nil {
		t.Fatal(err)
	}
	pairs, err := Likenesses(table, r)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range pairs {
		got = append(got, p.A+" "+p.B)
		if p.Apart != (p.A == "c2" || p.B == "c2") {
			t.Errorf("%s and %s: apart %v, and one of them is only expected, or none is", p.A, p.B, p.Apart)
		}
		if len(p.Signs) < 10 {
			t.Errorf("%s and %s show %d signs", p.A, p.B, len(p.Signs))
		}
	}
	if want := []string{"c1 c2", "c1 c3", "c2 c3"}; !reflect.DeepEqual(got, want) {
		t.Errorf("pairs %q, want %q", got, want)
	}
	if again, _ := Likenesses(table, r); !reflect.DeepEqual(again, pairs) {
		t.Error("the second time the signs are others")
	}
}

// TestDivided divides a text into sentences and lines.
func TestDivided(t *testing.T) {
	sentences, lines := divided([]rune("A. B. Osk fell. Was it so? No!\nThe end"))
	if want := []int{0, 15, 26, 31}; !reflect.DeepEqual(sentences, want) {
		t.Errorf("sentences at %v, want %v", sentences, want)
	}
	if want := []int{0, 31}; !reflect.DeepEqual(lines, want) {
		t.Errorf("lines at %v, want %v", lines, want)
	}
}

// TestLandHasHalfASay puts an event in the town of most of its entries, though all of them are in its country.
func TestLandHasHalfASay(t *testing.T) {
	land := Place{Name: "Varland", Country: "VAR", Precision: "country"}
	town := func(name string, id int64) Place {
		return Place{Name: name, Country: "VAR", GeoNames: id, Precision: "city"}
	}
	settled := func(places ...Place) string {
		var e Event
		entries := make([]Entry, len(places))
		for i := range places {
			entries[i].Places = places[i : i+1]
		}
		e.settlePlace(entries)
		return e.Place.Name
	}
	if got := settled(land, town("Osk", 1), town("Osk", 1)); got != "Osk" {
		t.Errorf("two of three entries are in Osk, and the event is in %s", got)
	}
	if got := settled(land, town("Osk", 1), town("Mirrin", 2), town("Tal", 3), town("Dor", 4), town("Bek", 5)); got != "Varland" {
		t.Errorf("each entry is in a town of its own, and the event is in %s", got)
	}
}

// TestTriggerOutside has a trigger that lies nowhere in the text, as a record of others may: it is read all the same.
func TestTriggerOutside(t *testing.T) {
	text := "Shells hit Osk. Two people were killed."
	for _, at := range []sitrep.Span{{Start: -9, End: -2}, {Start: 900, End: 905}, {Start: 30, End: 2}} {
		r := &sitrep.Record{Format: sitrep.Format, Report: sitrep.Report{ID: "r", Published: "2031-05-06", Text: text}, Claims: []sitrep.Claim{
			claimOf(t, text, "c1", "Shells hit Osk", sitrep.Claim{Event: &sitrep.Event{Type: "ASSAULT", Trigger: at}}),
			claimOf(t, text, "c2", "Two people were killed", sitrep.Claim{Event: &sitrep.Event{Type: "ASSAULT", Trigger: at}}),
		}}
		if got := entriesOf(t, r); len(got) == 0 {
			t.Errorf("a trigger at %d to %d: no entries", at.Start, at.End)
		}
	}
}
