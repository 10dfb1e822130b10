package read

import (
	"testing"

	"sitrep"
)

// TestTolls asks how many a short invented report says were killed and wounded in all its claims; -1: no figure.
func TestTolls(t *testing.T) {
	tests := []struct {
		text            string
		killed, wounded int64
	}{
		{"The shooting left one dead and four injured.", 1, 4},
		{"Detectives held a man over a shooting in Koro that left one dead and four injured.", 1, 4},
		{"Shots were fired behind the mill, leaving two brothers dead and another two injured.", 2, 2},
		{"A shootout killed two herders and wounded four others in March.", 2, 4},
		{"Five traders were shot and one was killed.", 1, 4},
		{"Three men were shot in Koro. One of them was declared dead at the scene.", 1, 2},
		{"The third driver was pronounced dead at the clinic.", 1, -1},
		{"A shooting sent five men to the hospital.", -1, 5},
		{"Two of the victims ran to a house.", -1, -1},
		{"A teacher is in critical condition after a shooting at a market.", -1, 1},
	}
	r := newTestReader(t)
	for _, tt := range tests {
		rec, err := r.Read(t.Context(), sitrep.Report{ID: "t", Text: tt.text, Published: "2019-06-04"}, nil)
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]int64{"killed": -1, "wounded": -1}
		for _, c := range rec.Claims {
			for _, f := range c.Figures {
				if f.Low != nil && f.PartOf == "" {
					got[f.Of] = *f.Low
				}
			}
		}
		if got["killed"] != tt.killed || got["wounded"] != tt.wounded {
			t.Errorf("%s: killed %d wounded %d, want %d and %d", tt.text, got["killed"], got["wounded"], tt.killed, tt.wounded)
		}
	}
}

// TestDeathTold asks that a death told later belongs to the attack before.
func TestDeathTold(t *testing.T) {
	r := newTestReader(t)
	rec, err := r.Read(t.Context(), sitrep.Report{ID: "t", Text: "A woman was shot in Koro on Monday. She died at a hospital.", Published: "2019-06-04"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, c := range rec.Claims {
		if c.Event != nil && c.Event.Type == "ASSAULT" {
			ids = append(ids, c.Event.ID)
		}
	}
	if len(ids) != 2 || ids[0] != ids[1] {
		t.Errorf("events %q, want the shooting and the death as one", ids)
	}
}
