package read

import (
	"context"
	"testing"

	"sitrep"
)

func TestBareNumberCountsTheSame(t *testing.T) {
	r := newTestReader(t)
	rec, err := r.Read(context.Background(), sitrep.Report{Text: "Six soldiers were killed and five wounded in a raid near Kassala on Monday."}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range rec.Claims {
		for _, f := range c.Figures {
			if f.Of == "wounded" && f.Who == "soldiers" {
				return
			}
		}
	}
	t.Errorf("nobody reads five wounded soldiers: %+v", rec.Claims)
}
