package main

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sitrep/store"
)

// kills is how often the process is killed: a few times by default, at least 200 in CI.
var kills = flag.Int("kill", 5, "how often the process that adds reports is killed")

// A process that adds reports is killed at random points. Whatever it had acknowledged must be in the store, whole, and the
// store must be sound; adding goes on where it stopped.
func TestKilled(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	db := filepath.Join(dir, "killed.db")
	rng := rand.New(rand.NewPCG(4, 8)) //nolint:gosec // chance, not secrecy
	acknowledged := map[string]bool{}
	for n := range *kills {
		feed := filepath.Join(dir, "feed.jsonl")
		batch := 40 + rng.IntN(400)
		if err := os.WriteFile(feed, []byte(invented(n, batch)), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, id := range addUntilKilled(t, self, db, feed, time.Duration(rng.IntN(400))*time.Millisecond) {
			acknowledged[id] = true
		}
		if n%10 == 9 || n == *kills-1 {
			sound(t, db, acknowledged)
		}
	}
	if len(acknowledged) == 0 {
		t.Error("every process was killed before it had kept anything: the test shows nothing")
	}
	t.Logf("%d kills, %d reports acknowledged, none lost", *kills, len(acknowledged))
}

// invented are report lines of one batch.
func invented(batch, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `{"id": "r%d-%d", "outlet": "Meridian Wire", "published": "2024-04-%02d", "text": "Rebels took the town of Aroma, report %d of batch %d says."}`+"\n",
			batch, i, 1+i%28, i, batch)
	}
	return b.String()
}

// addUntilKilled starts sitrep, kills it after a while, and gives the ids of the reports that it had acknowledged.
func addUntilKilled(t *testing.T, self, db, feed string, after time.Duration) []string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), self, "add", "--db", db, "--list", feed) //nolint:gosec // the test's own program
	cmd.Env = append(os.Environ(), asSitrep+"=1")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
	var ids []string
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if f := strings.Split(lines.Text(), "\t"); len(f) > 1 && (f[0] == "added" || f[0] == "known") {
			ids = append(ids, f[1])
		}
	}
	_ = cmd.Wait() // killed, as a rule
	return ids
}

// sound checks the store and looks for every report that was acknowledged.
func sound(t *testing.T, path string, acknowledged map[string]bool) {
	t.Helper()
	db, err := store.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	}()
	if err := db.Check(t.Context()); err != nil {
		t.Fatal(err)
	}
	kept := map[string]bool{}
	for k, err := range db.Reports(t.Context(), false) {
		if err != nil {
			t.Fatal(err)
		}
		if len(k.Record.Claims) != 1 || !strings.HasPrefix(k.Record.Report.Text, k.Record.Claims[0].Evidence.Exact) {
			t.Fatalf("half a report: %+v", k.Record)
		}
		kept[k.Record.Report.ID] = true
	}
	for id := range acknowledged {
		if !kept[id] {
			t.Fatalf("%s was acknowledged and is lost", id)
		}
	}
	entries, err := db.Entries(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) < len(kept) {
		t.Fatalf("%d reports have only %d entries", len(kept), len(entries))
	}
}

// asSitrep makes the test's program behave as sitrep itself, with the stub for a reader.
const asSitrep = "SITREP_TEST_AS_SITREP"

func runAsSitrep() {
	if os.Getenv(asSitrep) == "" {
		return
	}
	os.Exit(run(context.Background(), os.Args[1:], streams{in: os.Stdin, out: os.Stdout, err: os.Stderr}, openStub))
}
