package record

import (
	"context"
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sitrep"
	"sitrep/actors"
	"sitrep/witness"
)

// told is an invented report of one sentence.
type told struct {
	id, outlet, published, where string
	lat, lon                     float64
	day, actor, sector           string
	killed                       int64
	text                         string
}

// record makes the record of a report of one sentence.
func (r told) record() *sitrep.Record {
	if r.text == "" {
		r.text = "Shells hit the market of " + r.where + " and killed " + strconv.FormatInt(r.killed, 10) + " traders."
	}
	text := sitrep.NewText(r.text)
	span := text.Span(0, text.Len())
	at := strings.Index(r.text, r.where)
	out := &sitrep.Record{
		Format: sitrep.Format,
		Report: sitrep.Report{ID: r.id, Outlet: r.outlet, Published: r.published, PublishedFrom: sitrep.FromInput, Text: r.text},
	}
	c := sitrep.Claim{
		ID: "c1", Evidence: span, Status: sitrep.Happened, Voice: sitrep.Own,
		Event: &sitrep.Event{Type: "ASSAULT", Mode: "heavy-weapons"},
		Place: &sitrep.Place{Name: r.where, Country: "VAR", Lat: &r.lat, Lon: &r.lon, Precision: "city", Span: text.Span(at, at+len(r.where))},
	}
	if r.day != "" {
		c.Time = &sitrep.Time{Start: r.day, End: r.day, Precision: "day"}
	}
	if r.killed > 0 {
		c.Figures = []sitrep.Figure{{Of: "killed", Low: &r.killed, High: &r.killed, Unit: "people"}}
	}
	if r.actor != "" {
		out.Actors = []sitrep.Actor{{ID: "a1", Name: r.actor, Kind: sitrep.Group, Country: "VAR", Sector: r.sector, Mentions: []sitrep.Span{span}}}
		c.Event.Actors = []string{"a1"}
	}
	out.Claims = []sitrep.Claim{c}
	return out
}

func invented() []*sitrep.Record {
	var out []*sitrep.Record
	for _, r := range []told{
		{id: "r1", outlet: "Meridian Wire", published: "2031-05-02", where: "Osk", lat: 35, lon: 40, day: "2031-05-01", actor: "Eastern Front", sector: "REB", killed: 12},
		{id: "r2", outlet: "Kestrel News", published: "2031-05-02", where: "Osk", lat: 35, lon: 40, day: "2031-05-01", killed: 19, text: "A dozen rounds fell among the stalls of Osk on Thursday; 19 lay dead."},
		{id: "r3", outlet: "Harbour Radio", published: "2031-05-03", where: "Osk", lat: 35, lon: 40, killed: 12, text: "Traders told us how the market of Osk burned, with 12 of them gone."},
		{id: "r4", outlet: "Kestrel News", published: "2031-05-05", where: "Osk", lat: 35, lon: 40, day: "2031-05-04", killed: 3, text: "Three people died in Osk when a wall fell under fire."},
		{id: "r5", outlet: "Kestrel News", published: "2031-05-02", where: "Mirrin", lat: 37, lon: 43, day: "2031-05-01", killed: 12, text: "In Mirrin 12 soldiers fell to a mine."},
		{id: "r6", outlet: "Harbour Radio", published: "2031-05-02", where: "Osk", lat: 35, lon: 40, day: "2031-05-01", actor: "the army", sector: "MIL", killed: 12, text: "The guns that struck Osk were the army's; 12 were buried."},
	} {
		out = append(out, r.record())
	}
	return out
}

func build(t *testing.T, records []*sitrep.Record) []Event {
	t.Helper()
	table, err := actors.Open()
	if err != nil {
		t.Fatal(err)
	}
	events, err := Build(t.Context(), table, records)
	if err != nil {
		t.Fatal(err)
	}
	return events
}

// bytesOf is the record as it is written.
func bytesOf(t *testing.T, events []Event) string {
	t.Helper()
	b, err := json.Marshal(events)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestEvents(t *testing.T) {
	events := build(t, invented())
	var got []string
	for i := range events {
		var reports []string
		for _, r := range events[i].Reports {
			reports = append(reports, r.Report)
		}
		slices.Sort(reports)
		got = append(got, strings.Join(reports, " "))
	}
	slices.Sort(got)
	if want := []string{"r1 r2 r3 r6", "r4", "r5"}; !reflect.DeepEqual(got, want) {
		t.Fatalf("events %q, want %q", got, want)
	}
	e := &events[slices.IndexFunc(events, func(e Event) bool { return len(e.Reports) == 4 })]
	if r := e.Range["killed"]; *r[0] != 12 || *r[1] != 19 {
		t.Errorf("range %d to %d, want 12 to 19", *r[0], *r[1])
	}
	if !slices.ContainsFunc(e.Disputes, func(d Dispute) bool { return d.Question == "how-many" && len(d.Sides) == 2 && len(d.Claims) == 4 }) {
		t.Errorf("no dispute on the dead between 12 and 19: %+v", e.Disputes)
	}
	if len(e.Witnesses) != 3 || e.Grade.Word != "contested" {
		t.Errorf("%d witnesses, grade %v; want 3 (Harbour Radio tells it twice), contested", len(e.Witnesses), e.Grade)
	}
}

// TestAnyOrder adds the reports in many orders: the record is the same to the byte.
func TestAnyOrder(t *testing.T) {
	records := invented()
	want := bytesOf(t, build(t, records))
	rng := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		rng.Shuffle(len(records), func(i, j int) { records[i], records[j] = records[j], records[i] })
		if got := bytesOf(t, build(t, records)); got != want {
			t.Fatalf("another order gives another record:\n%s\n%s", got, want)
		}
	}
}

// TestOneByOne adds reports as a store does, redoing nothing but components, and compares with building it whole.
func TestOneByOne(t *testing.T) {
	table, err := actors.Open()
	if err != nil {
		t.Fatal(err)
	}
	records := invented()
	sketches := map[string]witness.Sketch{}
	s := newShelf()
	events := map[string]Event{} // by id
	of := map[string]string{}    // entry to event
	for _, r := range records {
		entries, err := Entries(table, r)
		if err != nil {
			t.Fatal(err)
		}
		sketches[r.Report.ID] = witness.Shingles(r.Report.Text)
		if err := s.file(t.Context(), entries...); err != nil {
			t.Fatal(err)
		}
		fresh := make([]string, len(entries))
		for i := range entries {
			fresh[i] = entries[i].ID
		}
		components, err := Renewed(t.Context(), s, fresh, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range slices.Concat(components...) {
			delete(events, of[id])
		}
		for _, c := range components {
			for _, set := range s.cluster(c) {
				e := Assemble(set, sketches)
				events[e.ID] = e
				for _, n := range set {
					of[n.ID] = e.ID
				}
			}
		}
	}
	whole := build(t, records)
	if len(whole) != len(events) {
		t.Fatalf("%d events one by one, %d at once", len(events), len(whole))
	}
	for _, e := range whole {
		e.Reliable = nil
		if !reflect.DeepEqual(e, events[e.ID]) {
			t.Errorf("event %s differs", e.ID)
		}
	}
}

// TestCopy adds a reprint: it is no new witness.
func TestCopy(t *testing.T) {
	long := told{id: "r1", outlet: "Meridian Wire", published: "2031-05-02", where: "Osk", lat: 35, lon: 40, day: "2031-05-01", killed: 12,
		text: "Shells hit the market of Osk at noon on Thursday and killed 12 traders who had come down from the hills to sell their lambs before the feast, and the smoke stood over the river until the evening."}
	reprint := long
	reprint.id, reprint.outlet = "r2", "Harbour Radio"
	one, two := build(t, []*sitrep.Record{long.record()}), build(t, []*sitrep.Record{long.record(), reprint.record()})
	if len(one) != 1 || len(two) != 1 || len(two[0].Reports) != 2 {
		t.Fatalf("%d and %d events", len(one), len(two))
	}
	if len(one[0].Witnesses) != 1 || len(two[0].Witnesses) != 1 {
		t.Errorf("%d witnesses, with the copy %d", len(one[0].Witnesses), len(two[0].Witnesses))
	}
}

// A toll whose report does not say what killed the people is no attack; beside an account that does, it is that attack's.
func TestBareToll(t *testing.T) {
	bare := told{"a", "Kestrel News", "2031-05-02", "Osk", 35, 40, "2031-05-01", "", "", 31, "In Osk 31 died."}.record()
	bare.Claims[0].Event = nil
	shelled := told{"b", "Meridian Wire", "2031-05-02", "Osk", 35, 40, "2031-05-01", "", "", 31, ""}.record()
	for _, c := range []struct {
		records []*sitrep.Record
		want    string
	}{{[]*sitrep.Record{bare}, ""}, {[]*sitrep.Record{bare, shelled}, "ASSAULT"}} {
		events := build(t, c.records)
		if len(events) != 1 || events[0].Type != c.want {
			t.Errorf("%d reports: %d events, the first of type %q, want one of %q", len(c.records), len(events), events[0].Type, c.want)
		}
	}
}

// TestGiven takes the event ids of a coded record as they are, and those of sitrep read as local to the report.
func TestGiven(t *testing.T) {
	records := invented()
	records[0].Claims[0].Event.ID, records[3].Claims[0].Event.ID = "VA-7", "VA-7"
	records[1].Claims[0].Event.ID, records[4].Claims[0].Event.ID = "e1", "e1"
	events := build(t, records)
	k := slices.IndexFunc(events, func(e Event) bool { return e.ID == "VA-7" })
	if k < 0 || len(events[k].Reports) != 2 {
		t.Fatalf("the given event is not there whole: %d", k)
	}
	for _, e := range events {
		if slices.ContainsFunc(e.Reports, func(r Told) bool { return r.Report == "r2" }) && slices.ContainsFunc(e.Reports, func(r Told) bool { return r.Report == "r5" }) {
			t.Error("e1 of two reports is taken for one event")
		}
	}
}

// TestSpans holds every span of every event against its text.
func TestSpans(t *testing.T) {
	records := invented()
	texts := map[string]*sitrep.Text{}
	for _, r := range records {
		texts[r.Report.ID] = sitrep.NewText(r.Report.Text)
	}
	n := 0
	for _, e := range build(t, records) {
		for _, c := range e.Claims {
			if texts[c.Report].Slice(c.Evidence.Start, c.Evidence.End) != c.Evidence.Exact {
				t.Errorf("%s %s: evidence does not slice", c.Report, c.Claim)
			}
		}
		for _, q := range e.Questions {
			for _, a := range q.Answers {
				n++
				if texts[a.Report].Slice(a.Evidence.Start, a.Evidence.End) != a.Evidence.Exact {
					t.Errorf("%s %s: the answer's words do not slice", a.Report, a.Claim)
				}
			}
		}
	}
	if n == 0 {
		t.Error("no answers")
	}
}

// TestEntriesKept writes entries as JSON and reads them back: a store may keep them so.
func TestEntriesKept(t *testing.T) {
	table, err := actors.Open()
	if err != nil {
		t.Fatal(err)
	}
	var entries, kept []Entry
	for _, r := range invented() {
		e, err := Entries(table, r)
		if err != nil {
			t.Fatal(err)
		}
		entries = append(entries, e...)
	}
	b, err := json.Marshal(entries)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &kept); err != nil {
		t.Fatal(err)
	}
	for i := range entries {
		if !slices.Equal(Keys(&entries[i]), Keys(&kept[i])) || !slices.Equal(Lookups(&entries[i]), Lookups(&kept[i])) {
			t.Errorf("%s is filed elsewhere when it comes back", entries[i].ID)
		}
		for j := range entries {
			a, _ := Match(&entries[i], &entries[j])
			b, _ := Match(&kept[j], &kept[i])
			if a != b {
				t.Errorf("%s and %s: %v, kept and swapped %v", entries[i].ID, entries[j].ID, a, b)
			}
			if a >= Link && !slices.ContainsFunc(Lookups(&entries[i]), func(k string) bool { return slices.Contains(Keys(&entries[j]), k) }) {
				t.Errorf("%s and %s are linked and do not find each other", entries[i].ID, entries[j].ID)
			}
		}
	}
}

func TestTables(t *testing.T) {
	tables, err := known()
	if err != nil {
		t.Fatal(err)
	}
	if tables.near("ASSAULT", "offensive") != 2 || tables.near("AID", "ASSAULT") != 0 || !tables.agree("aerial", "heavy-weapons") || tables.agree("arrest", "aerial") {
		t.Error("the tables do not say what they say")
	}
	if err := rows("kin.txt", "A | B\n", 3, tables.addKin); err == nil || !strings.Contains(err.Error(), "kin.txt:1") {
		t.Errorf("a short line: %v", err)
	}
	if err := rows("kin.txt", "\nA | B | 7\n", 3, tables.addKin); err == nil || !strings.Contains(err.Error(), "kin.txt:2") {
		t.Errorf("a wrong number: %v", err)
	}
}

func TestBadRecords(t *testing.T) {
	good, err := json.Marshal(invented()[0])
	if err != nil {
		t.Fatal(err)
	}
	in := "{\"text\":\"no record\"}\nnonsense\n\n" + string(good) + "\n" + strings.Replace(string(good), `"evidence":{"start":0`, `"evidence":{"start":7`, 1) + "\n" + string(good)
	var wrong []string
	fine := 0
	for l := range Lines("in.jsonl", strings.NewReader(in)) {
		if l.Err != nil {
			wrong = append(wrong, l.Err.Error())
			continue
		}
		fine++
	}
	if fine != 2 || len(wrong) != 3 {
		t.Fatalf("%d records, errors %q", fine, wrong)
	}
	for i, place := range []string{"in.jsonl:1:", "in.jsonl:2:", "in.jsonl:5:"} {
		if !strings.HasPrefix(wrong[i], place) {
			t.Errorf("%q does not name %s", wrong[i], place)
		}
	}
	table, err := actors.Open()
	if err != nil {
		t.Fatal(err)
	}
	events, err := Build(context.Background(), table, []*sitrep.Record{invented()[0], invented()[0], invented()[4]})
	if err == nil || !strings.Contains(err.Error(), `"r1"`) || len(events) != 2 {
		t.Errorf("%d events, %v; want 2 and an error on r1", len(events), err)
	}
}

// FuzzLines gives the reader of record lines anything: it does not panic, and what it takes can be built.
func FuzzLines(f *testing.F) {
	for _, r := range invented() {
		b, err := json.Marshal(r)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b))
	}
	f.Add("{}\n[]\nnull\n\x00")
	table, err := actors.Open()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, in string) {
		var records []*sitrep.Record
		for l := range Lines("fuzz", strings.NewReader(in)) {
			if l.Err == nil {
				records = append(records, l.Record)
			}
		}
		events, _ := Build(t.Context(), table, records)
		for i := range events {
			if _, err := json.Marshal(&events[i]); err != nil {
				t.Error(err)
			}
		}
	})
}
