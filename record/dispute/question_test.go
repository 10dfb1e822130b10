package dispute

import "testing"

// TestTogether compares answers that only the others of their question explain.
func TestTogether(t *testing.T) {
	for _, c := range []struct {
		name, question string
		said           []string
		want           string // of the first two
	}{
		{"two towns, and no more", Where, []string{"Kestrel in R1 says Osk at 35.00 40.00", "Harbour in R2 says Tell Amra at 35.20 40.00"}, Conflict},
		{"one report says both", Where, []string{
			"Kestrel in R1 says Osk at 35.00 40.00", "Harbour in R2 says Tell Amra at 35.20 40.00", "Harbour in R2 says Osk at 35.00 40.00",
		}, Compatible},
		{"the report itself says both, and lets somebody say one", Where, []string{
			"the army in R2 says Osk at 35.00 40.00", "Harbour in R2 says Tell Amra at 35.20 40.00", "Harbour in R2 says Osk at 35.00 40.00",
		}, Compatible},
		{"another voice of the report says it", Where, []string{
			"Kestrel in R1 says Osk at 35.00 40.00", "Harbour in R2 says Tell Amra at 35.20 40.00", "the army in R2 says Osk at 35.00 40.00",
		}, Conflict},
		{"two tolls", HowMany, []string{"Kestrel in R1 says 15", "Harbour in R2 says 18"}, Conflict},
		{"an earlier toll, as a third says", HowMany, []string{"Kestrel in R1 says 15", "Harbour in R2 says 18", "Meridian in R3 says 15, superseded"}, Update},
		{"another number was the earlier toll", HowMany, []string{"Kestrel in R1 says 15", "Harbour in R2 says 18", "Meridian in R3 says 12, superseded"}, Conflict},
	} {
		q := Question{About: c.question}
		for i, said := range c.said {
			a, err := parseAnswer(c.question, said)
			if err != nil {
				t.Fatal(err)
			}
			a.Claim = string(rune('a' + i))
			q.Answers = append(q.Answers, *a)
		}
		q.Compare()
		if got := q.Pairs[0]; got.A != 0 || got.B != 1 || got.Relation != c.want {
			t.Errorf("%s: %+v, want %s", c.name, got, c.want)
		}
	}
}

// TestOvertaken has a source that has counted on: what it said before is no side any more.
func TestOvertaken(t *testing.T) {
	q := Question{About: HowMany}
	for i, said := range []string{"hospital in R1 on 2031-05-02T09:00:00Z says 12", "hospital in R2 on 2031-05-02T18:00:00Z says 19", "army in R3 on 2031-05-02T18:00:00Z says 31"} {
		a, err := parseAnswer(HowMany, said)
		if err != nil {
			t.Fatal(err)
		}
		a.Claim = string(rune('a' + i))
		q.Answers = append(q.Answers, *a)
	}
	q.Compare()
	if !q.Overtaken(0) || q.Overtaken(1) || q.Overtaken(2) {
		t.Errorf("12 %v, 19 %v, 31 %v; want only the 12 of the morning overtaken", q.Overtaken(0), q.Overtaken(1), q.Overtaken(2))
	}
}

// TestPartsFollow has children counted with the dead: where the total is an update, so is the part.
func TestPartsFollow(t *testing.T) {
	for _, c := range []struct {
		total []string
		want  string
	}{
		{[]string{"the monitor in R1 says 15", "the monitor in R2 says 18"}, Update},
		{[]string{"the monitor in R1 says 15", "the army in R2 says 18"}, Conflict},
		{[]string{"the monitor in R3 says 15", "the monitor in R4 says 18"}, Conflict},
	} {
		ask := func(scope string, said ...string) *Question {
			q := &Question{About: HowMany, Of: "killed", Scope: scope}
			for i, words := range said {
				a, err := parseAnswer(HowMany, words)
				if err != nil {
					t.Fatal(err)
				}
				a.Claim = string(rune('a' + i))
				q.Answers = append(q.Answers, *a)
			}
			q.Compare()
			return q
		}
		part := ask("children", "Kestrel in R1 says 4", "Harbour in R2 says 5")
		PartsFollow([]*Question{part, ask("", c.total...)})
		if got := part.Pairs[0].Relation; got != c.want {
			t.Errorf("%q: %s, want %s", c.total, got, c.want)
		}
	}
}

// TestOtherDeed has two days, read from words, on which two sides did something: two deeds, and no dispute on the day.
func TestOtherDeed(t *testing.T) {
	for _, c := range []struct{ by, want string }{{"the army (state SDN)", Conflict}, {"the Front (armed SDN)", Compatible}} {
		a := &Answer{Report: "R1", Value: Value{Start: "2031-05-01", End: "2031-05-01", Said: true, Dead: 9}}
		b := &Answer{Report: "R2", Value: Value{Start: "2031-05-02", End: "2031-05-02", Said: true, Dead: 9}}
		a.Value.Parties = append(a.Value.Parties, parseParty("the army (state SDN)"))
		b.Value.Parties = append(b.Value.Parties, parseParty(c.by))
		if got := Compare(When, a, b); got.Relation != c.want {
			t.Errorf("by %s: %s, want %s", c.by, got.Relation, c.want)
		}
	}
}

// TestTwoTold has two counts of one report that its reader took for two events: put together or not, of two who are named or of one.
func TestTwoTold(t *testing.T) {
	spot := func(town string) *Spot { return &Spot{Name: town, Said: true} }
	for _, c := range []struct {
		name, who, entry, town string
		want                   bool
	}{
		{"two who are named, put together", "the monitor", "e1", "Osk", false},
		{"the same of two towns", "the monitor", "e1", "Kara", false},
		{"not put together", "the monitor", "e2", "Osk", false},
		{"the same of two towns, not put together", "the monitor", "e2", "Kara", true},
		{"one voice", "the army", "e1", "Osk", true},
	} {
		a := &Answer{Report: "R1", Told: "e1", Entry: "e1", Sources: []string{"the army"}, Keys: []string{"the army"}, Value: Value{Spot: spot("Osk")}}
		b := &Answer{Report: "R1", Told: "e2", Entry: c.entry, Sources: []string{c.who}, Keys: []string{c.who}, Value: Value{Spot: spot(c.town)}}
		if got := twoTold(a, b); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
