package read

import (
	"strings"
	"testing"

	"sitrep"
)

// A range is listed as its two ends, where each is a date by itself; a claim has the whole of it.
func TestRangesTold(t *testing.T) {
	r := newTestReader(t)
	for text, want := range map[string]string{
		"The army held the fort from 1790 to 1801.":                 "1790 1801",
		"The guns fired on the town from 3 May 2014 to 9 May 2014.": "2014-05-03 2014-05-09",
		"The guns fired on the town on 3-5 May 2014.":               "2014-05-03/2014-05-05",
		"The guns fired on the town in May 2014.":                   "2014-05",
	} {
		rec, err := r.Read(t.Context(), sitrep.Report{ID: "r1", Text: text, Published: "2015-01-01"}, nil)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i := range rec.Times {
			got = append(got, rec.Times[i].Value)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %s", text, got, want)
		}
	}
	rec, err := r.Read(t.Context(), sitrep.Report{ID: "r1", Text: "Rebels shelled the town of Aroma from 3 May 2014 to 9 May 2014.", Published: "2015-01-01"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(rec.Claims) == 0 || rec.Claims[0].Time == nil || rec.Claims[0].Time.Start != "2014-05-03" || rec.Claims[0].Time.End != "2014-05-09" {
		t.Errorf("the claim has not the whole range: %+v", rec.Claims)
	}
}
