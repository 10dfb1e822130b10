package export

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"

	"sitrep"
	"sitrep/record"
)

var update = flag.Bool("update", false, "write the golden files anew")

// lines reads a JSON Lines file of testdata.
func lines[T any](t *testing.T, name string) func(yield func(*T, error) bool) {
	t.Helper()
	text, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return func(yield func(*T, error) bool) {
		in := bufio.NewScanner(bytes.NewReader(text))
		in.Buffer(nil, 1<<20)
		for in.Scan() {
			var v T
			if err := json.Unmarshal(in.Bytes(), &v); err != nil {
				t.Fatal(err)
			}
			if !yield(&v, nil) {
				return
			}
		}
	}
}

func TestGolden(t *testing.T) {
	for name, write := range map[string]func(*bytes.Buffer) error{
		"events.csv": func(b *bytes.Buffer) error {
			return Events(b, Options{Format: CSV, HXL: true, Rule: "latest"}, lines[record.Event](t, "events.jsonl"))
		},
		"events.geojson": func(b *bytes.Buffer) error {
			return Events(b, Options{Format: GeoJSON, Rule: "range"}, lines[record.Event](t, "events.jsonl"))
		},
		"claims.csv": func(b *bytes.Buffer) error {
			return Claims(b, Options{Format: CSV}, lines[sitrep.Record](t, "records.jsonl"))
		},
		"claims.jsonl": func(b *bytes.Buffer) error {
			return Claims(b, Options{Format: JSONL}, lines[sitrep.Record](t, "records.jsonl"))
		},
	} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			if err := write(&b); err != nil {
				t.Fatal(err)
			}
			golden := "testdata/golden." + name
			if *update {
				if err := os.WriteFile(golden, b.Bytes(), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(b.Bytes(), want) {
				t.Errorf("not as in %s (go test ./export -update writes it anew):\n%s", golden, b.String())
			}
			wellFormed(t, name, b.Bytes())
		})
	}
}

// wellFormed reads a table back.
func wellFormed(t *testing.T, name string, text []byte) {
	t.Helper()
	switch {
	case strings.HasSuffix(name, ".csv"):
		all, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
		if err != nil || len(all) < 2 {
			t.Errorf("%d rows, %v", len(all), err)
		}
	case strings.HasSuffix(name, ".geojson"):
		var m struct{ Features []any }
		if err := json.Unmarshal(text, &m); err != nil || len(m.Features) == 0 {
			t.Errorf("%d features, %v", len(m.Features), err)
		}
	}
}

// A spreadsheet must not run the words of a report.
func TestSafe(t *testing.T) {
	for in, want := range map[string]string{"=1+1": "'=1+1", "-x": "'-x", "plain": "plain", "": ""} {
		if got := cell(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestNoFormat(t *testing.T) {
	if err := Events(&bytes.Buffer{}, Options{Format: "xlsx"}, lines[record.Event](t, "events.jsonl")); err == nil {
		t.Error("an unknown format was taken")
	}
}
