//go:build unix

package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"sitrep"
	"sitrep/article"
	"sitrep/store"
)

// scale is how many reports the store is filled with: go test ./cmd/sitrep -run Scale -v -timeout 2h -args -scale=200000.
var (
	scale   = flag.Int("scale", 0, "how many reports the scale test makes")
	scaleDB = flag.String("scale-db", "", "where the scale test makes its store, to be kept; a store that is there is asked and not filled")
)

// Reports made of our own by other days, places, names and numbers are added without being read again. What the last thousand
// cost in processor time is compared with the first; questions are timed; size and memory are told.
func TestScale(t *testing.T) {
	n := *scale
	if n == 0 {
		t.Skip("no -scale")
	}
	path := *scaleDB
	if path == "" {
		path = filepath.Join(t.TempDir(), "scale.db")
	}
	_, err := os.Stat(path)
	filled := err == nil
	db, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close() //nolint:errcheck // the test is over
	if !filled {
		fill(t, db, n)
	}
	ask(t, db)
	if info, err := os.Stat(path); err == nil {
		t.Logf("%d bytes a report", info.Size()/int64(n))
	}
	t.Log(peakMemory())
}

// fill adds n reports, a thousand at a time.
func fill(t *testing.T, db *store.Store, n int) {
	t.Helper()
	bases := baseRecords(t)
	rng := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // chance, not secrecy
	const thousand = 1000
	var cost []time.Duration
	for at := 0; at < n; at += thousand {
		var took time.Duration
		for i := 0; i < thousand; i += batchSize {
			var batch []*sitrep.Record
			for k := range min(batchSize, thousand-i) {
				batch = append(batch, permuted(t, rng, bases[rng.IntN(len(bases))], at+i+k))
			}
			began := worked(t)
			if _, err := db.Add(t.Context(), batch...); err != nil {
				t.Fatal(err)
			}
			took += worked(t) - began
		}
		cost = append(cost, took)
		if len(cost)%10 == 0 {
			t.Logf("%d reports: the last thousand took %v", at+thousand, cost[len(cost)-1])
		}
	}
	// The first thousand fill an empty file and the last may meet other work on the machine: the middle of five each.
	first, last := middle(cost[:min(5, len(cost))]), middle(cost[max(0, len(cost)-5):])
	t.Logf("a report: %v of processor time among the first, %v among the last: %.2f times", first/thousand, last/thousand, float64(last)/float64(first))
	if last > first*3/2 {
		t.Errorf("the last thousand cost %.2f times the first", float64(last)/float64(first))
	}
}

// ask puts questions to the store.
func ask(t *testing.T, db *store.Store) {
	t.Helper()
	lat, lon := -30.0, -150.0
	for _, f := range []store.Filter{
		{Area: &store.Area{Country: "SDN", Name: "Sudan"}, Since: "2024-04-10", Until: "2024-04-20"},
		{Area: &store.Area{Country: "SDN", Name: "Town 0", Lat: &lat, Lon: &lon, Km: 25}},
		{Area: &store.Area{Name: "Town 7"}, Since: "2024-04-01", Until: "2025-04-01"},
		{Actor: "Red Crescent 7", Limit: 50},
		{Kinds: []string{"ASSAULT"}, Disputed: true, Limit: 50},
		{Kinds: []string{"process:evacuation"}, Since: "2024-04-10", Until: "2024-04-15"},
		{Search: "vegetable market", Limit: 50},
		{Area: &store.Area{Country: "SDN", Name: "Sudan"}, Kinds: []string{"process:evacuation"}, Disputed: true, Limit: 50},
		{Since: "2025-04-01", Limit: 50},
	} {
		took, found := asks(t, db, f)
		t.Logf("%s: %d events in %v", asked(f), found, took)
		if took > 200*time.Millisecond {
			t.Errorf("a question took %v", took)
		}
	}
}

// worked is the processor's time that this process has had: other work on the machine does not show in it.
func worked(t *testing.T) time.Duration {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// asks puts a question as sitrep events does, three times, and gives the shortest time: other work on the machine does not show in it.
func asks(t *testing.T, db *store.Store, f store.Filter) (took time.Duration, found int) {
	t.Helper()
	for range 3 {
		began := time.Now()
		found = 0
		for _, err := range db.Outlines(t.Context(), f) {
			if err != nil {
				t.Fatal(err)
			}
			found++
		}
		if d := time.Since(began); took == 0 || d < took {
			took = d
		}
	}
	return took, found
}

// asked is a filter in words.
func asked(f store.Filter) string {
	text, err := json.Marshal(f)
	if err != nil {
		return err.Error()
	}
	return string(text)
}

func middle(list []time.Duration) time.Duration {
	return slices.Sorted(slices.Values(list))[len(list)/2]
}

// peakMemory is the kernel's word for it.
func peakMemory() string {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return "peak memory not known here"
	}
	for line := range strings.SplitSeq(string(status), "\n") {
		if strings.HasPrefix(line, "VmHWM:") {
			return "peak memory " + strings.Join(strings.Fields(line)[1:], " ")
		}
	}
	return "peak memory not known here"
}

// baseRecords are the records of the invented siege.
func baseRecords(t *testing.T) []*sitrep.Record {
	t.Helper()
	reader, err := newReader()
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open("../../testdata/siege/reports.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []*sitrep.Record
	for line := range article.Lines("reports.jsonl", f, article.Given{}) {
		if line.Err != nil {
			t.Fatal(line.Err)
		}
		r, err := reader.Read(context.Background(), line.Article.Report, line.Article.SetAside)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}

// Time flows: a story has so many reports of a siege's, a day so many stories, in one of so many towns. So the reports of a
// day are as many at the end as at the beginning, and most events have several.
const (
	storyReports = 8
	dayStories   = 5
	towns        = 600
)

// permuted is a report of another story: other days, another town, other names and numbers. Its spans still slice to its
// text: what is added stands at the end.
func permuted(t *testing.T, rng *rand.Rand, base *sitrep.Record, number int) *sitrep.Record {
	t.Helper()
	var r sitrep.Record
	text, err := json.Marshal(base)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &r); err != nil {
		t.Fatal(err)
	}
	story := number/storyReports + rng.IntN(2*dayStories) // reports of several stories come in between one another
	chance := rand.New(rand.NewPCG(uint64(story), 3))     //nolint:gosec // the same for all reports of a story
	town, days := chance.IntN(towns), story/dayStories
	r.Report.ID = fmt.Sprintf("%s-%d", r.Report.ID, number)
	r.Report.URL = ""
	r.Report.Published = later(r.Report.Published, days)
	r.Report.Text += fmt.Sprintf("\n\nReport %d of story %d in town %d.", number, story, town)
	const names = 50
	for i := range r.Actors {
		if a := &r.Actors[i]; a.Name != "" && a.Kind != sitrep.Country && a.Name[0] <= 'Z' {
			a.Name = fmt.Sprintf("%s %d", a.Name, story%names)
		}
	}
	for i := range r.Claims {
		permuteClaim(rng, &r.Claims[i], days, town)
	}
	return &r
}

func permuteClaim(rng *rand.Rand, c *sitrep.Claim, days, town int) {
	if c.Place != nil {
		const row = 100
		lat, lon := -30+float64(town/row)*9, -150+float64(town%row)*3
		c.Place = &sitrep.Place{Name: fmt.Sprintf("Town %d", town), Country: []string{"SDN", "SYR", "UKR", "COD", "MMR"}[town%5],
			Lat: &lat, Lon: &lon, Precision: "city", Span: c.Place.Span}
	}
	if c.Time != nil {
		c.Time.Start, c.Time.End = later(c.Time.Start, days), later(c.Time.End, days)
	}
	for i := range c.Figures {
		if f := &c.Figures[i]; f.Low != nil && f.High != nil && *f.Low == *f.High {
			v := *f.Low + int64(rng.IntN(4))
			f.Low, f.High = &v, &v
		}
	}
}

// later moves a date or date-time by days.
func later(s string, days int) string {
	const date = len("2006-01-02")
	if len(s) < date {
		return s
	}
	d, err := time.Parse(time.DateOnly, s[:date])
	if err != nil {
		return s
	}
	return d.AddDate(0, 0, days).Format(time.DateOnly) + s[date:]
}
