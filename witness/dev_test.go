package witness

import (
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"sitrep"
	"sitrep/actors"
	"sitrep/article"
	"sitrep/lang"
	"sitrep/read"
)

var goldDir = flag.String("gold", "", "folder of groups of reports whose witnesses are known: score Fold on them (../../shared/gold/disputes)")

// group is one file of the disputes gold.
type group struct {
	Group     string
	Reports   []string
	Witnesses [][]string
	Events    []struct {
		ID      string
		Reports map[string][][2]int
	}
	Questions []struct {
		Event   string
		Answers []struct {
			Report string
			Span   [2]int
			Value  any
		}
	}
	Texts map[string]struct{ Outlet, Title, Date, Text string }
}

// TestGold reads the development groups and scores witness pairs: two reports are one witness if Fold joins them for any
// event that both tell of. Events are the gold's, claims those whose evidence lies in the gold's spans.
func TestGold(t *testing.T) {
	if *goldDir == "" {
		t.Skip("give -gold to score")
	}
	files, err := filepath.Glob(filepath.Join(*goldDir, "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no groups in %s: %v", *goldDir, err)
	}
	model, err := lang.Open()
	if err != nil {
		t.Fatal(err)
	}
	reader, err := read.New(model)
	if err != nil {
		t.Fatal(err)
	}
	table, err := actors.Open()
	if err != nil {
		t.Fatal(err)
	}
	right, given, gold := 0, 0, 0
	for _, file := range files {
		var g group
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(data, &g); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		want := map[[2]string]bool{}
		for _, w := range g.Witnesses {
			pairs(w, func(p [2]string) { want[p] = true })
		}
		have := map[[2]string]bool{}
		var folds [][]Witness
		records := map[string]*sitrep.Record{}
		sketches := map[string]Sketch{}
		keys := map[string]Keys{}
		for _, id := range g.Reports {
			x := g.Texts[id]
			aside := article.SetAside(x.Text, x.Title)
			record, err := reader.Read(context.Background(), sitrep.Report{ID: id, Outlet: x.Outlet, Title: x.Title, Published: x.Date, Text: x.Text}, aside)
			if err != nil {
				t.Fatal(err)
			}
			records[id], sketches[id] = record, Shingles(x.Text, aside...)
			if keys[id], err = SourceKeys(table, record); err != nil {
				t.Fatal(err)
			}
		}
		for _, e := range g.Events {
			var accounts []Account
			for id, spans := range e.Reports {
				var values []any
				for _, q := range g.Questions {
					for _, a := range q.Answers {
						if q.Event == e.ID && a.Report == id {
							spans = append(spans, a.Span)
							values = append(values, a.Value)
						}
					}
				}
				var claims []string
				for _, c := range records[id].Claims {
					if told(c, values) || slices.ContainsFunc(spans, func(s [2]int) bool { return c.Evidence.Start < s[1] && s[0] < c.Evidence.End }) {
						claims = append(claims, c.ID)
					}
				}
				accounts = append(accounts, AccountOf(records[id], keys[id], sketches[id], claims...))
			}
			for _, a := range accounts {
				t.Logf("%s %s %s: %+v", g.Group, e.ID, a.Report, groundOf(&a, []string{a.Outlet}))
			}
			folds = append(folds, Fold(accounts))
		}
		for _, w := range Reports(folds...) {
			pairs(w, func(p [2]string) { have[p] = true })
		}
		for i, a := range g.Reports {
			for _, b := range g.Reports[i+1:] {
				share, _ := Copy(sketches[a], sketches[b])
				p := [2]string{min(a, b), max(a, b)}
				t.Logf("%s %v: share %.2f, want %v, got %v", g.Group, p, share, want[p], have[p])
				if want[p] != have[p] {
					t.Log("WRONG")
				}
				if have[p] && want[p] {
					right++
				}
			}
		}
		given, gold = given+len(have), gold+len(want)
	}
	f := 2 * float64(right) / float64(given+gold)
	t.Logf("witness pairs: right %d, given %d, gold %d, F1 %.3f", right, given, gold, f)
	if f < 0.9 {
		t.Errorf("F1 %.3f is below 0.9", f)
	}
}

func pairs(ids []string, do func([2]string)) {
	for i, a := range ids {
		for _, b := range ids[i+1:] {
			do([2]string{min(a, b), max(a, b)})
		}
	}
}

// told reports whether a claim gives one of the tolls.
func told(c sitrep.Claim, values []any) bool {
	for _, f := range c.Figures {
		for _, v := range values {
			m, _ := v.(map[string]any)
			if low, ok := m["low"].(float64); ok && f.Low != nil && *f.Low == int64(low) && (f.Of == "killed" || f.Of == "wounded") {
				return true
			}
		}
	}
	return false
}
