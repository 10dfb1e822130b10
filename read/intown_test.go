package read

import (
	"context"
	"testing"

	"sitrep"
)

// A market or street that no map has lies in the one town that the report has named, and in none where it has named two.
func TestSiteInItsTown(t *testing.T) {
	r := newTestReader(t)
	for text, town := range map[string]string{
		"MAROUA, Cameroon (MW) - A bomb killed eight traders at the Tsanaga Market on Monday, police said.":                         "Maroua",
		"MAROUA, Cameroon (MW) - After a raid in Garoua, a bomb killed eight traders at the Tsanaga Market on Monday, police said.": "",
		"MAROUA, Cameroon (MW) - A bomb killed eight refugees at the Tsanaga camp on Monday, police said.":                          "",
	} {
		rec, err := r.Read(context.Background(), sitrep.Report{ID: "x", Text: text, Published: "2016-05-10"}, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range rec.Places {
			if p.Name == "Tsanaga Market" || p.Name == "Tsanaga" {
				if p.City != town || (p.Lat != nil) != (town != "") {
					t.Errorf("%s: %q lies in %q", text, p.Name, p.City)
				}
			}
		}
	}
}
