package show

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"sitrep"
	"sitrep/actors"
	"sitrep/record"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestRecord(t *testing.T) {
	for _, c := range []struct {
		record, golden string
		options        Options
	}{
		{"tolls", "tolls-80", Options{Width: 80}},
		{"tolls", "tolls-explained", Options{Width: 100, Explain: true}},
		{"tolls", "tolls-colour", Options{Width: 80, Colour: true}},
		{"ceasefire", "ceasefire-100", Options{Width: 100}},
		{"ceasefire", "ceasefire-44", Options{Width: 44}},
		{"nothing", "nothing", Options{Width: 80}},
		{"hostile", "hostile", Options{Width: 80, Explain: true}},
	} {
		t.Run(c.golden, func(t *testing.T) {
			r := load(t, c.record)
			got := Record(r, alone(t, r), c.options)
			golden := filepath.Join("testdata", c.golden+".txt")
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("Record is not as in %s (go test ./show -update writes it anew):\n%s", golden, got)
			}
		})
	}
}

// Every line fits the width, but for words that are longer than it.
func TestRecordFits(t *testing.T) {
	for _, name := range []string{"tolls", "ceasefire", "nothing"} {
		r := load(t, name)
		for _, width := range []int{0, 40, 63, 64, 80, 97, 120, 400} {
			for line := range strings.SplitSeq(Record(r, alone(t, r), Options{Width: width, Colour: true, Explain: true}), "\n") {
				if n, most := columns(line), min(max(width, narrowest), widest); n > most {
					t.Errorf("%s at %d: a line has %d columns: %q", name, width, n, line)
				}
			}
		}
	}
}

// Without colour no control character comes through, whatever the record holds.
func TestRecordIsSafe(t *testing.T) {
	hostile := load(t, "hostile")
	for _, r := range Record(hostile, alone(t, hostile), Options{Width: 80, Explain: true}) {
		if r != '\n' && (unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control)) {
			t.Fatalf("%U came through", r)
		}
	}
}

// alone are the events of a record by itself.
func alone(t *testing.T, r *sitrep.Record) []record.Event {
	t.Helper()
	table, err := actors.Open()
	if err != nil {
		t.Fatal(err)
	}
	events, err := record.Build(t.Context(), table, []*sitrep.Record{r})
	if err != nil {
		t.Fatal(err)
	}
	return events
}

func load(t *testing.T, name string) *sitrep.Record {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	var r sitrep.Record
	if err := json.Unmarshal(data, &r); err != nil {
		t.Fatal(err)
	}
	return &r
}

func TestPartings(t *testing.T) {
	number := func(n int64) *int64 { return &n }
	place := &sitrep.Place{Name: "Kaldera", Country: "KLD"}
	day := func(d string) *sitrep.Time { return &sitrep.Time{Start: d, End: d} }
	toll := func(source string, low, high *int64, approx bool) sitrep.Claim {
		return sitrep.Claim{Sources: []string{source}, Status: sitrep.Happened, Place: place,
			Figures: []sitrep.Figure{{Of: "killed", Unit: "people", Low: low, High: high, Approx: approx}}}
	}
	control := func(source, holder, state, extent string, status sitrep.Status, when *sitrep.Time) sitrep.Claim {
		return sitrep.Claim{Sources: []string{source}, Status: status, Place: place, Time: when,
			Control: &sitrep.Control{Holder: holder, State: state, Extent: extent}}
	}
	for _, c := range []struct {
		name   string
		claims []sitrep.Claim
		want   []string
	}{
		{"figures apart", []sitrep.Claim{toll("army", number(12), number(12), false), toll("residents", number(40), nil, false)}, []string{"How many killed?"}},
		{"figures that meet", []sitrep.Claim{toll("army", number(12), number(50), false), toll("residents", number(40), nil, false)}, nil},
		{"about 50 and 46 are one", []sitrep.Claim{toll("army", number(46), number(46), false), toll("residents", number(50), number(50), true)}, nil},
		{"one source that corrects itself", []sitrep.Claim{toll("army", number(12), number(12), false), toll("army", number(14), number(14), false)}, nil},
		{"two holders", []sitrep.Claim{control("army", "army", "takes", "", sitrep.Happened, nil), control("front", "front", "holds", "the north", sitrep.Ongoing, nil)}, []string{"Who holds it?"}},
		{"two parts of a place", []sitrep.Claim{control("army", "army", "takes", "the south", sitrep.Happened, nil), control("front", "front", "holds", "the north", sitrep.Ongoing, nil)}, nil},
		{"one after the other", []sitrep.Claim{control("army", "army", "takes", "", sitrep.Happened, day("2024-05-01")), control("front", "front", "holds", "", sitrep.Ongoing, day("2024-04-01"))}, nil},
		{"about to take", []sitrep.Claim{control("army", "army", "nears", "", sitrep.Expected, nil), control("front", "front", "holds", "", sitrep.Ongoing, nil)}, nil},
		{"loss told and denied", []sitrep.Claim{control("army", "front", "loses", "", sitrep.Happened, nil), control("front", "front", "loses", "", sitrep.Denied, nil)}, []string{"Who holds it?"}},
		{"unknown bounds", []sitrep.Claim{toll("army", nil, nil, false), toll("residents", number(40), nil, false)}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			for i := range c.claims {
				c.claims[i].ID = "c" + strconv.Itoa(i+1)
			}
			r := &sitrep.Record{Claims: c.claims}
			r.Actors = []sitrep.Actor{
				{ID: "army", Name: "Kaldera's army", Kind: "armed-force", Country: "KLD", Sector: "MIL"},
				{ID: "front", Name: "Free Plain Front", Kind: "group", Country: "KLD", Sector: "REB"},
				{ID: "residents", Name: "residents", Kind: "group", Country: "KLD", Sector: "CVL"},
			}
			r.Report.ID, r.Report.Published = "r", "2024-05-02"
			var got []string
			for _, e := range alone(t, r) {
				for _, d := range e.Disputes {
					got = append(got, Asked(d.Question, d.Of, d.Scope))
				}
			}
			if strings.Join(got, "|") != strings.Join(c.want, "|") {
				t.Errorf("partings: got %q, want %q", got, c.want)
			}
		})
	}
}

func TestWhen(t *testing.T) {
	for _, c := range []struct{ start, end, text, want string }{
		{"2024-05-13", "2024-05-13", "on Monday", "13 May"},
		{"2024-05-11", "2024-05-13", "", "11–13 May"},
		{"2024-04-28", "2024-05-13", "", "28 April – 13 May"},
		{"2023-12-28", "2024-01-02", "", "28 December 2023 – 2 January"},
		{"2023-05-11", "2023-05-13", "", "11–13 May 2023"},
		{"2024-05-01", "2024-05-31", "", "May"},
		{"2020-05-01", "2020-05-31", "", "May 2020"},
		{"2020-01-01", "2020-12-31", "", "2020"},
		{"2024-05-11", "", "", "since 11 May"},
		{"", "2024-05-11", "", "until 11 May"},
		{"", "2024-05-11", "for years", "for years"},
		{"", "", "recently", "recently"},
		{"2024-05-13T19:45:00Z", "2024-05-13T19:45:00Z", "", "13 May, 19:45"},
		{"2024-05-13T18:00:00Z", "2024-05-13T23:59:59Z", "", "13 May, 18:00–23:59"},
	} {
		if got := when(&sitrep.Time{Start: c.start, End: c.end, Text: c.text}, "2024"); got != c.want {
			t.Errorf("%s to %s: got %q, want %q", c.start, c.end, got, c.want)
		}
	}
}

func TestCount(t *testing.T) {
	for n, want := range map[int64]string{0: "0", 999: "999", 1000: "1,000", 1234567: "1,234,567", -4500: "-4,500"} {
		if got := count(n); got != want {
			t.Errorf("count(%d): got %q, want %q", n, got, want)
		}
	}
}

func TestOne(t *testing.T) {
	for many, want := range map[string]string{"people": "person", "children": "child", "women": "woman", "policemen": "policeman", "facilities": "facility", "buses": "bus", "boxes": "box", "IEDs": "IED", "air strikes": "air strike", "aircraft": "aircraft"} {
		if got := one(many); got != want {
			t.Errorf("one(%q): got %q, want %q", many, got, want)
		}
	}
}
