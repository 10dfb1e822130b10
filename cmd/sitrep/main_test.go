package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"sitrep"
)

func TestMain(m *testing.M) {
	runAsSitrep()
	testscript.Main(m, map[string]func(){
		"sitrep": func() {
			os.Exit(run(context.Background(), os.Args[1:], streams{in: os.Stdin, out: os.Stdout, err: os.Stderr}, chosen()))
		},
	})
}

// stub reads nothing: the scripts test the command, whatever the model says. A report with "panic" or "fault" in it
// fails.
type stub struct{}

// chosen is the stub, or the real reader in scripts that set SITREP_TEST_REAL.
func chosen() opener {
	if os.Getenv("SITREP_TEST_REAL") != "" {
		return newReader
	}
	return openStub
}

func openStub() (Reader, error) { return stub{}, nil }

func (stub) Read(_ context.Context, report sitrep.Report, aside []sitrep.SetAside) (*sitrep.Record, error) {
	if strings.Contains(report.Text, "panic") {
		panic("made to panic")
	}
	if strings.Contains(report.Text, "fault") {
		return nil, errors.New("made to fail")
	}
	text := sitrep.NewText(report.Text)
	claim := sitrep.Claim{ID: "c1", Evidence: text.Span(0, 3), Status: sitrep.Happened,
		Control: &sitrep.Control{State: "takes"}, Why: []sitrep.Reason{{Field: "status", Rule: "the rule of the stub"}}}
	return &sitrep.Record{Format: sitrep.Format, Report: report, SetAside: aside, Claims: []sitrep.Claim{claim}}, nil
}

func (stub) Parse(_ context.Context, report sitrep.Report) (string, error) {
	return "# newdoc id = " + report.ID + "\n", nil
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata",
		UpdateScripts: os.Getenv("UPDATE") != "",
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"code":   code,
			"repeat": repeat,
			"bytes":  bytes,
			"named":  named,
		},
	})
}

// code runs sitrep and wants an exit code: code 2 read --published x.
func code(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N args…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec("sitrep", args[1:]...)
	got := 0
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("sitrep %s: got the exit code %d, want %d", strings.Join(args[1:], " "), got, want)
	}
}

// named puts the beginning of the id of an event into $EVENT: named FILE, a line of JSON.
func named(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: named FILE")
	}
	_, rest, found := strings.Cut(ts.ReadFile(args[0]), `"event":"`)
	if !found {
		ts.Fatalf("%s: there is no event in it", args[0])
	}
	id, _, _ := strings.Cut(rest, `"`)
	ts.Setenv("EVENT", id[:len(id)-2])
}

// repeat writes a text many times: repeat FILE TIMES TEXT.
func repeat(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: repeat FILE TIMES TEXT")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat(args[2], n)), 0o600))
}

// bytes writes a file with escapes, as Go's strings have them: bytes FILE 'a\xff'.
func bytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bytes FILE TEXT")
	}
	text, err := strconv.Unquote(`"` + strings.ReplaceAll(args[1], `"`, `\"`) + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o600))
}
