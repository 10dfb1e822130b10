package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sitrep"
	"sitrep/article"
	"sitrep/store"
)

// scale is how many reports the store is filled with: go test ./cmd/sitrep -run Scale -v -timeout 2h -args -scale=200000.
var scale = flag.Int("scale", 0, "how many reports the scale test makes")

// Reports made of our own by other days, places, names and numbers are added without being read again. What the last thousand
// cost is compared with the first; questions are timed; size and memory are told.
func TestScale(t *testing.T) {
	n := *scale
	if n == 0 {
		t.Skip("no -scale")
	}
	bases := baseRecords(t)
	path := filepath.Join(t.TempDir(), "scale.db")
	db, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()                   //nolint:errcheck // the test is over
	rng := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // chance, not secrecy
	const thousand = 1000
	var cost []time.Duration
	for at := 0; at < n; at += thousand {
		began := time.Now()
		for i := 0; i < thousand; i += batchSize {
			var batch []*sitrep.Record
			for k := range min(batchSize, thousand-i) {
				batch = append(batch, permuted(t, rng, bases[rng.IntN(len(bases))], at+i+k, n))
			}
			if _, err := db.Add(t.Context(), batch...); err != nil {
				t.Fatal(err)
			}
		}
		cost = append(cost, time.Since(began))
		if len(cost)%10 == 0 {
			t.Logf("%d reports: the last thousand took %v", at+thousand, cost[len(cost)-1])
		}
	}
	// The first thousand fill an empty file and the last may meet other work on the machine: the middle of five each.
	first, last := middle(cost[:min(5, len(cost))]), middle(cost[max(0, len(cost)-5):])
	t.Logf("a report: %v among the first, %v among the last: %.2f times", first/thousand, last/thousand, float64(last)/float64(first))
	if last > first*3/2 {
		t.Errorf("the last thousand cost %.2f times the first", float64(last)/float64(first))
	}
	for _, f := range []store.Filter{
		{Area: &store.Area{Country: "SDN", Name: "Sudan"}, Since: "2024-03-01", Until: "2024-03-31"},
		{Actor: "Red Crescent", Since: "2024-03-01", Until: "2024-03-02"},
		{Type: "ASSAULT", Disputed: true, Limit: 50},
		{Search: "vegetable market", Limit: 50},
		{Area: &store.Area{Name: "Town 7"}},
	} {
		began, found := time.Now(), 0
		for _, err := range db.Events(t.Context(), f) {
			if err != nil {
				t.Fatal(err)
			}
			found++
		}
		took := time.Since(began)
		t.Logf("%+v: %d events in %v", f, found, took)
		if took > 200*time.Millisecond {
			t.Errorf("a question took %v", took)
		}
	}
	if info, err := os.Stat(path); err == nil {
		t.Logf("%d bytes a report", info.Size()/int64(n))
	}
	t.Log(peakMemory())
}

func middle(list []time.Duration) time.Duration {
	s := append([]time.Duration{}, list...)
	for i := range s {
		for k := i; k > 0 && s[k] < s[k-1]; k-- {
			s[k], s[k-1] = s[k-1], s[k]
		}
	}
	return s[len(s)/2]
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

// permuted is a report of other days, places, names and numbers. Its spans still slice to its text: what is added stands at
// the end. n reports spread over as many days and towns as keep their density the same.
func permuted(t *testing.T, rng *rand.Rand, base *sitrep.Record, number, n int) *sitrep.Record {
	t.Helper()
	var r sitrep.Record
	text, err := json.Marshal(base)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &r); err != nil {
		t.Fatal(err)
	}
	days := rng.IntN(5000)
	town := rng.IntN(max(1, n/100))
	r.Report.ID = fmt.Sprintf("%s-%d", r.Report.ID, number)
	r.Report.URL = ""
	r.Report.Published = later(r.Report.Published, days)
	r.Report.Text += fmt.Sprintf("\n\nReport %d of day %d on town %d.", number, days, town)
	for i := range r.Actors {
		if r.Actors[i].Kind == sitrep.Person {
			r.Actors[i].Name = fmt.Sprintf("%s %d", r.Actors[i].Name, rng.IntN(50))
		}
	}
	for i := range r.Claims {
		permuteClaim(rng, &r.Claims[i], days, town)
	}
	return &r
}

func permuteClaim(rng *rand.Rand, c *sitrep.Claim, days, town int) {
	if c.Place != nil {
		lat, lon := -60+float64(town%400)*0.3, -170+float64(town/400)*0.7
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
	return d.AddDate(0, 0, days-2500).Format(time.DateOnly) + s[date:]
}
