package read

import (
	"context"
	"testing"

	"sitrep"
)

// firstSuperseded reads texts, and looks at what is said to be in the place of the first figure of each.
func firstSuperseded(t *testing.T, texts map[string]string) {
	t.Helper()
	r := newTestReader(t)
	for text, want := range texts {
		rec, err := r.Read(context.Background(), sitrep.Report{ID: "x", Published: "2024-05-14", Text: text, Language: "en"}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(rec.Claims) == 0 || len(rec.Claims[0].Figures) == 0 || rec.Claims[0].Figures[0].SupersededBy != want {
			t.Errorf("%s\n%s", text, outline(rec))
		}
	}
}

// A count that the outlet's own earlier report gave is superseded by the one that corrects it; what other reports gave may stand.
func TestCorrected(t *testing.T) {
	firstSuperseded(t, map[string]string{
		"In our report of Monday we said that 32 people had died in Kassala. Doctors had put the number at 23.":                              "c2#0",
		"Correction: an earlier version of this story said 14 people had died in Kassala. The toll was nine.":                                "c2#0",
		"Earlier reports said 14 people had died in Kassala on Monday, the governor recalled. He put the toll at nine.":                      "",
		"An earlier version of this story said 14 people had died in Kassala on Monday. Gunmen killed five people in Port Sudan on Tuesday.": "",
	})
}

// A number from which a tally was moved, that was wrong, or that a correct one replaces is superseded; one that somebody else still gives is not.
func TestNoLongerHolds(t *testing.T) {
	firstSuperseded(t, map[string]string{
		"Gunmen killed 31 people in Kassala on Monday, the clinic said. The correct number is 13, not 31, it said later.":     "c2#0",
		"A mine killed 31 people in Kassala on Monday. The governor later reduced his count to 13.":                           "c2#0",
		"Cases in Kassala went on, and two people died on Monday, raising the death toll from the outbreak to 31.":            "",
		"The clinic in Kassala amended the toll from 31 to 13 on Tuesday.":                                                    "c1#1",
		"The minister said that 13 people had died in the raid on Kassala, down from an earlier count of 31.":                 "",
		"Gunmen killed 31 people in Kassala on Monday, the clinic said. The army put the number of dead at 13.":               "",
		"Gunmen killed 31 people in Kassala on Monday. A raid on Port Sudan on Tuesday cut the number of guards from 9 to 4.": "",
	})
}
