package main

import (
	"bufio"
	"context"
	"encoding/json"
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

// kills is how often the process is killed: a few times by default; go test ./cmd/sitrep -run Killed -args -kill=200.
var kills = flag.Int("kill", 6, "how often the process that adds reports is killed")

const (
	killsALife = 20  // kills of one store before the adding is let go to its end
	feedSize   = 400 // reports of one store
)

// A process that adds reports is killed at random points. After each kill the store must be sound, and whatever the process
// had acknowledged must be in it, whole. Adding the same again then completes, and gives the events that a store has which
// was never disturbed.
func TestKilled(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 8)) //nolint:gosec // chance, not secrecy
	acknowledged, midway := 0, 0
	for done := 0; done < *kills; done += killsALife {
		dir := t.TempDir()
		k := &killed{t: t, dir: dir, db: filepath.Join(dir, "killed.db"), feed: filepath.Join(dir, "feed.jsonl"), acknowledged: map[string]bool{}}
		if err := os.WriteFile(k.feed, []byte(invented(done)), 0o600); err != nil {
			t.Fatal(err)
		}
		for range min(killsALife, *kills-done) {
			if k.addUntilKilled(rng) {
				midway++
			}
			k.sound()
		}
		acknowledged += len(k.acknowledged)
		k.complete()
	}
	if midway == 0 || acknowledged == 0 {
		t.Error("no process was killed after it had kept something and before its end: the test shows nothing")
	}
	t.Logf("%d kills, %d of them between the first report and the last; %d reports acknowledged, none lost", *kills, midway, acknowledged)
}

// killed is one store that is written by processes which are killed.
type killed struct {
	t             *testing.T
	dir, db, feed string
	acknowledged  map[string]bool // by the id, and the outcome if it was a new version
}

// invented are the report lines of one store. Every tenth has another text for the URL of the one before.
func invented(seed int) string {
	var b strings.Builder
	for i := range feedSize {
		id, said := i, "said"
		if i%10 == 9 {
			id, said = i-1, "corrected"
		}
		fmt.Fprintf(&b, `{"id": "r%d", "url": "https://wire.example/%d", "outlet": "Meridian Wire", "published": "2024-04-%02d", "text": "Rebels took the town of Aroma, report %d of feed %d %s."}`+"\n",
			id, id, 1+id%28, id, seed, said)
	}
	return b.String()
}

// addUntilKilled starts sitrep and kills it: mostly a moment after some number of acknowledgements, now and then a moment
// after its start. It notes what had been acknowledged, and reports whether the kill came between the first and the end.
func (k *killed) addUntilKilled(rng *rand.Rand) bool {
	k.t.Helper()
	cmd, out := k.start()
	const inFive, moment = 5, 25 * time.Millisecond
	after := len(k.acknowledged) + rng.IntN(2*feedSize/killsALife) // what is known already is acknowledged at once
	wait := time.Duration(rng.Int64N(int64(moment)))
	if rng.IntN(inFive) == 0 {
		after = 0
		time.AfterFunc(wait*inFive, func() { _ = cmd.Process.Kill() })
	}
	n := 0
	for out.Scan() {
		if k.note(out.Text()) {
			n++
		}
		if n == after {
			time.AfterFunc(wait, func() { _ = cmd.Process.Kill() })
		}
	}
	err := cmd.Wait()
	return n > 0 && err != nil
}

func (k *killed) start() (*exec.Cmd, *bufio.Scanner) {
	k.t.Helper()
	self, err := os.Executable()
	if err != nil {
		k.t.Fatal(err)
	}
	cmd := exec.CommandContext(k.t.Context(), self, "add", "--db", k.db, "--list", k.feed) //nolint:gosec // the test's own program
	cmd.Env = append(os.Environ(), asSitrep+"=1")
	out, err := cmd.StdoutPipe()
	if err != nil {
		k.t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		k.t.Fatal(err)
	}
	return cmd, bufio.NewScanner(out)
}

// note takes down an acknowledgement.
func (k *killed) note(line string) bool {
	f := strings.Split(line, "\t")
	if len(f) < 2 {
		return false
	}
	k.acknowledged[f[1]] = true
	if f[0] == "new version" {
		k.acknowledged[f[1]+" corrected"] = true
	}
	return true
}

// sound checks the store and looks for every report that was acknowledged.
func (k *killed) sound() {
	t := k.t
	t.Helper()
	if _, err := os.Stat(k.db); err != nil && len(k.acknowledged) == 0 {
		return // killed before there was a store
	}
	db, err := store.Open(t.Context(), k.db)
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
	for r, err := range db.Reports(t.Context(), false) {
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Record.Claims) != 1 || !strings.HasPrefix(r.Record.Report.Text, r.Record.Claims[0].Evidence.Exact) {
			t.Fatalf("half a report: %+v", r.Record)
		}
		kept[r.Record.Report.ID] = true
		if strings.Contains(r.Record.Report.Text, "corrected") {
			kept[r.Record.Report.ID+" corrected"] = true
		}
	}
	for id := range k.acknowledged {
		if !kept[id] {
			t.Fatalf("%s was acknowledged and is lost", id)
		}
	}
}

// complete adds everything once more, without a kill, and compares the events with those of a store of its own.
func (k *killed) complete() {
	k.t.Helper()
	k.finish()
	k.sound()
	got := k.events()
	k.db = filepath.Join(k.dir, "clean.db")
	k.finish()
	if want := k.events(); got != want {
		k.t.Error("a store that was killed has other events than one that was not")
	}
}

func (k *killed) finish() {
	k.t.Helper()
	cmd, out := k.start()
	n := 0
	for out.Scan() {
		if k.note(out.Text()) {
			n++
		}
	}
	if err := cmd.Wait(); err != nil || n != feedSize {
		k.t.Fatalf("adding to the end acknowledged %d reports of %d: %v", n, feedSize, err)
	}
}

func (k *killed) events() string {
	k.t.Helper()
	db, err := store.OpenExisting(k.t.Context(), k.db)
	if err != nil {
		k.t.Fatal(err)
	}
	defer func() {
		if err := db.Close(); err != nil {
			k.t.Error(err)
		}
	}()
	var b strings.Builder
	for e, err := range db.Events(k.t.Context(), store.Filter{}) {
		if err != nil {
			k.t.Fatal(err)
		}
		if err := json.NewEncoder(&b).Encode(e); err != nil {
			k.t.Fatal(err)
		}
	}
	return b.String()
}

// asSitrep makes the test's program behave as sitrep itself, with the stub for a reader.
const asSitrep = "SITREP_TEST_AS_SITREP"

func runAsSitrep() {
	if os.Getenv(asSitrep) == "" {
		return
	}
	os.Exit(run(context.Background(), os.Args[1:], streams{in: os.Stdin, out: os.Stdout, err: os.Stderr}, openStub))
}
