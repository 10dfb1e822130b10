package read

import (
	"context"
	"testing"

	"sitrep"
)

// A count that the outlet's own earlier report gave is superseded by the one that corrects it; what other reports gave may stand.
func TestCorrected(t *testing.T) {
	r := newTestReader(t)
	for text, want := range map[string]string{
		"In our report of Monday we said that 32 people had died in Kassala. Doctors had put the number at 23.":                              "c2#0",
		"Correction: an earlier version of this story said 14 people had died in Kassala. The toll was nine.":                                "c2#0",
		"Earlier reports said 14 people had died in Kassala on Monday, the governor recalled. He put the toll at nine.":                      "",
		"An earlier version of this story said 14 people had died in Kassala on Monday. Gunmen killed five people in Port Sudan on Tuesday.": "",
	} {
		rec, err := r.Read(context.Background(), sitrep.Report{ID: "x", Published: "2024-05-14", Text: text, Language: "en"}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(rec.Claims) == 0 || len(rec.Claims[0].Figures) == 0 || rec.Claims[0].Figures[0].SupersededBy != want {
			t.Errorf("%s\n%s", text, outline(rec))
		}
	}
}
