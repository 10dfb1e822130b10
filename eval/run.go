package eval

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Runner runs scorers.
type Runner struct {
	Gold   string    // the folder of gold and scorers
	Own    string    // the project's own folder of scorers: eval
	Binary string    // the sitrep that is measured
	Show   bool      // errors by kind are printed where a scorer can
	Out    io.Writer // what scorers print
}

// Figures maps a figure's key to its value, in percent.
type Figures map[string]float64

// Run runs the scorers of the rows, each command once, and gives their figures. A scorer that fails is said in the error; the
// figures of the others are there all the same.
func (r *Runner) Run(ctx context.Context, rows []Row) (Figures, error) {
	got := Figures{}
	done := map[string]map[string]float64{}
	var failed []error
	for i := range rows {
		row := &rows[i]
		command := row.command()
		flat, ran := done[command]
		if !ran {
			var err error
			if flat, err = r.score(ctx, row); err != nil {
				failed = append(failed, fmt.Errorf("%s: %w", command, err))
			}
			done[command] = flat
		}
		for _, f := range row.Figures {
			if v, ok := flat[f.Way]; ok {
				got[row.key(f)] = v
			} else if flat != nil {
				failed = append(failed, fmt.Errorf("%s gives no figure %s", command, f.Way))
			}
		}
	}
	return got, errors.Join(failed...)
}

// showing are the scorers that can list errors by kind.
const showing = "score_names.py score_quotes.py score_events.py score_claims.py score_reports.py"

// score runs one scorer and flattens the JSON of its last line.
func (r *Runner) score(ctx context.Context, row *Row) (map[string]float64, error) {
	script := filepath.Join(r.Gold, row.Scorer)
	if own := filepath.Join(r.Own, row.Scorer); exists(own) {
		script = own
	}
	args := []string{script, "--sitrep", r.Binary}
	for _, a := range row.Args {
		if strings.HasSuffix(a, ".json") || strings.HasSuffix(a, ".jsonl") {
			a = filepath.Join(r.Gold, a)
		}
		args = append(args, a)
	}
	if r.Show && strings.Contains(showing, row.Scorer) {
		args = append(args, "--show")
	}
	cmd := exec.CommandContext(ctx, "python3", args...)
	// A scorer that goes through Python's sets breaks ties by their order (score_muc.py moves by 0.1): it is the same in every run.
	cmd.Env = append(os.Environ(), "SITREP_GOLD="+r.Gold, "PYTHONHASHSEED=0")
	var out, complaints bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaints
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("running the scorer: %w\n%s", err, tail(complaints.String()))
	}
	text := strings.TrimRight(out.String(), "\n")
	at := strings.LastIndexByte(text, '\n') + 1
	if r.Show {
		if _, err := io.WriteString(r.Out, text[:at]); err != nil {
			return nil, fmt.Errorf("printing what the scorer says: %w", err)
		}
	}
	var tree map[string]any
	if err := json.Unmarshal([]byte(text[at:]), &tree); err != nil {
		return nil, fmt.Errorf("the last line is no JSON object: %w", err)
	}
	if wrong, ok := tree["error"]; ok {
		return nil, fmt.Errorf("the scorer says: %v", wrong)
	}
	flat := map[string]float64{}
	flatten(flat, "", tree)
	if _, at, found := strings.Cut(complaints.String(), fault); found {
		return flat, fmt.Errorf("reports were lost to a fault in sitrep%s", firstLines(at))
	}
	return flat, nil
}

// fault is what sitrep says of a report that its own fault keeps it from reading; a scorer counts such a report as empty.
const fault = "a fault in sitrep"

// flatten names the numbers of a JSON object by the way to them.
func flatten(into map[string]float64, way string, tree map[string]any) {
	for k, v := range tree {
		switch v := v.(type) {
		case float64:
			into[way+k] = v
		case map[string]any:
			flatten(into, way+k+".", v)
		}
	}
}

// firstLines are the first lines of a complaint.
func firstLines(s string) string {
	const some = 12
	lines := strings.SplitN(s, "\n", some+1)
	return strings.Join(lines[:min(some, len(lines))], "\n")
}

// tail is the last lines of what a program complained of.
func tail(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return strings.Join(lines[max(0, len(lines)-5):], "\n")
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
