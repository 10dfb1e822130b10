package read

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"sitrep"
	"sitrep/article"
)

// TestReasons reads the sample reports: every field that a claim fills has a reason, and the rule that found it says so itself, but for claims
// that a rule makes whole (who is accused and denies it).
func TestReasons(t *testing.T) {
	r := newTestReader(t)
	files, err := filepath.Glob("../testdata/reports/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no sample reports", err)
	}
	all, whole := 0, 0
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		rec, err := r.Read(context.Background(), sitrep.Report{ID: filepath.Base(name), Text: string(text), Published: "2024-03-12"}, article.SetAside(string(text), ""))
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range rec.Claims {
			given := func(field string, filled bool) {
				if !filled {
					return
				}
				all++
				n := slices.IndexFunc(c.Why, func(why sitrep.Reason) bool { return why.Field == field })
				if n < 0 {
					t.Errorf("%s, %s (%q): no reason for its %s", name, c.ID, c.Evidence.Exact, field)
				} else if c.Why[n].Rule == ruleOfClaim {
					whole++
				}
			}
			if c.Event != nil {
				given("event", true)
				given("actors", len(c.Event.Actors) > 0)
				given("recipients", len(c.Event.Recipients) > 0)
			}
			given("process", c.Process != nil)
			given("control", c.Control != nil)
			given("figures", len(c.Figures) > 0)
			given("status", true)
			given("source", len(c.Sources) > 0)
			given("place", c.Place != nil)
			given("time", c.Time != nil)
		}
	}
	if all < 100 || whole*20 > all {
		t.Errorf("of %d fields %d have no reason of their own", all, whole)
	}
}
