package read

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sitrep"
	"sitrep/lang"
)

// The files testdata/*.claims hold short reports and what must (or must not) be read from them, in a small language that
// needs no Go:
//
//	report 2024-03-12 Meridian Wire
//	| Rebels shelled the market in Homs on Monday, killing 12 people, the army said.
//	claim ASSAULT happened by=rebels figure=killed:12..12 place=Homs time=2024-03-11 source=army
//	no    ASSAULT denied
//
// A report line gives date and outlet; lines with | are its text (an empty one is a blank line). A claim line must be met by
// some claim of the record: an event type, control:STATE, process:KIND.PHASE or "figures" first, then a status or *, then any
// of by= to= source= relay= place= time= figure= mode= voice= hedged. A value is part of a name; figure= is of:low..high, time= the first day or first..last.
// Words in a value are joined by _. A no line must be met by none. An actor line says that some actor of that name has that
// country and sector, "-" for none. A claims line says how many claims there are in all:
//
//	actor Omar_Said SDN MIL
//	claims 1

func newTestReader(t testing.TB) *Reader {
	t.Helper()
	m, err := lang.Open()
	if err != nil {
		t.Fatal(err)
	}
	r, err := New(m)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestClaims(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.claims")
	if len(files) == 0 {
		t.Fatal("no testdata/*.claims")
	}
	r := newTestReader(t)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) { runClaims(t, r, file) })
	}
}

func runClaims(t *testing.T, r *Reader, file string) {
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var rep sitrep.Report
	var rec *sitrep.Record
	for n, line := range strings.Split(string(data), "\n") {
		where := fmt.Sprintf("%s:%d", file, n+1)
		word, rest, _ := strings.Cut(line, " ")
		switch {
		case strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#"):
		case word == "report":
			date, outlet, _ := strings.Cut(rest, " ")
			rep, rec = sitrep.Report{ID: where, Published: date, Outlet: outlet, Language: "en"}, nil
		case word == "|":
			rep.Text += rest + "\n"
		case word == "claim" || word == "no" || word == "actor" || word == "claims":
			if rec == nil {
				if rec, err = r.Read(context.Background(), rep, nil); err != nil {
					t.Fatal(err)
				}
			}
			if word == "claims" {
				if fmt.Sprint(len(rec.Claims)) != rest {
					t.Errorf("%s: %s, not %d\n%s", where, line, len(rec.Claims), outline(rec))
				}
				continue
			}
			if word == "actor" {
				if !isCast(rec, strings.Fields(rest)) {
					t.Errorf("%s: %s\n%+v", where, line, rec.Actors)
				}
				continue
			}
			if met := meets(rec, strings.Fields(rest)); met != (word == "claim") {
				t.Errorf("%s: %s\n%s", where, line, outline(rec))
			}
		default:
			t.Fatalf("%s: unknown line %q", where, line)
		}
	}
}

// isCast reports whether some actor of the record has a name, a country and a sector.
func isCast(rec *sitrep.Record, want []string) bool {
	if len(want) < 3 {
		return false
	}
	name := strings.ReplaceAll(want[0], "_", " ")
	return slices.ContainsFunc(rec.Actors, func(a sitrep.Actor) bool {
		return strings.Contains(a.Name, name) && a.Country == strings.Trim(want[1], "-") && a.Sector == strings.Trim(want[2], "-")
	})
}

func meets(rec *sitrep.Record, want []string) bool {
	for i := range rec.Claims {
		if meetsAll(rec, &rec.Claims[i], want) {
			return true
		}
	}
	return false
}

func meetsAll(rec *sitrep.Record, c *sitrep.Claim, want []string) bool {
	for i, w := range want {
		key, value, _ := strings.Cut(w, "=")
		value = strings.ReplaceAll(value, "_", " ")
		ok := false
		switch {
		case i == 0:
			ok = kindOf(c, w)
		case i == 1:
			ok = w == "*" || string(c.Status) == w
		case w == "hedged":
			ok = c.Hedged
		case key == "by":
			ok = anyone(rec, sides(c), value)
		case key == "to":
			ok = c.Event != nil && anyone(rec, c.Event.Recipients, value)
		case key == "source":
			ok = value == "own" && len(c.Sources) == 0 || anyone(rec, c.Sources, value)
		case key == "relay":
			ok = anyone(rec, c.Relays, value)
		case key == "place":
			ok = c.Place != nil && strings.Contains(c.Place.Name, value)
		case key == "time":
			ok = c.Time != nil && (strings.HasPrefix(c.Time.Start, value) || c.Time.Start+".."+c.Time.End == value)
		case key == "mode":
			ok = c.Event != nil && c.Event.Mode == value
		case key == "voice":
			ok = c.Voice == value
		case key == "figure":
			for _, f := range c.Figures {
				ok = ok || figureText(f) == value
			}
		}
		if !ok {
			return false
		}
	}
	return true
}

func kindOf(c *sitrep.Claim, want string) bool {
	switch {
	case want == "figures":
		return len(c.Figures) > 0
	case strings.HasPrefix(want, "control:"):
		return c.Control != nil && c.Control.State == want[len("control:"):]
	case strings.HasPrefix(want, "process:"):
		return c.Process != nil && strings.HasPrefix(c.Process.Kind+"."+c.Process.Phase, want[len("process:"):])
	}
	return c.Event != nil && c.Event.Type == want
}

func sides(c *sitrep.Claim) []string {
	switch {
	case c.Event != nil:
		return c.Event.Actors
	case c.Control != nil && c.Control.Holder != "":
		return []string{c.Control.Holder}
	case c.Process != nil:
		return c.Process.Parties
	}
	return nil
}

func anyone(rec *sitrep.Record, ids []string, name string) bool {
	for _, id := range ids {
		if a := rec.Actor(id); a != nil && strings.Contains(strings.ToLower(a.Name), strings.ToLower(name)) {
			return true
		}
	}
	return false
}

func figureText(f sitrep.Figure) string {
	bound := func(x *int64) string {
		if x == nil {
			return ""
		}
		return fmt.Sprint(*x)
	}
	return f.Of + ":" + bound(f.Low) + ".." + bound(f.High)
}

// outline lists what was read, for the message of a failed expectation.
func outline(rec *sitrep.Record) string {
	var b strings.Builder
	for i := range rec.Claims {
		c := &rec.Claims[i]
		fmt.Fprintf(&b, "  read: %s", c.Status)
		if c.Event != nil {
			fmt.Fprintf(&b, " %s.%s by=%v to=%v", c.Event.Type, c.Event.Mode, names(rec, c.Event.Actors), names(rec, c.Event.Recipients))
		}
		if c.Control != nil {
			fmt.Fprintf(&b, " control:%s by=%v", c.Control.State, names(rec, sides(c)))
		}
		if c.Process != nil {
			fmt.Fprintf(&b, " process:%s.%s", c.Process.Kind, c.Process.Phase)
		}
		for _, f := range c.Figures {
			fmt.Fprintf(&b, " figure=%s", figureText(f))
		}
		fmt.Fprintf(&b, " source=%v %q\n", names(rec, c.Sources), c.Evidence.Exact)
	}
	return b.String()
}

func names(rec *sitrep.Record, ids []string) []string {
	out := []string{}
	for _, id := range ids {
		if a := rec.Actor(id); a != nil {
			out = append(out, a.Name)
		}
	}
	return out
}

// checkRecord holds the laws of a record: spans slice to their text, evidence lies in the text, ids resolve.
func checkRecord(t *testing.T, rec *sitrep.Record) {
	t.Helper()
	text := sitrep.NewText(rec.Report.Text)
	span := func(what string, s sitrep.Span) {
		if text.Slice(s.Start, s.End) != s.Exact || s.End <= s.Start {
			t.Errorf("%s %d:%d is %q, the text has %q", what, s.Start, s.End, s.Exact, text.Slice(s.Start, s.End))
		}
	}
	known := func(what string, ids ...string) {
		for _, id := range ids {
			if rec.Actor(id) == nil {
				t.Errorf("%s: no actor %q", what, id)
			}
		}
	}
	for _, a := range rec.Actors {
		for _, m := range a.Mentions {
			span("mention", m)
		}
	}
	for i := range rec.Claims {
		c := &rec.Claims[i]
		span("evidence", c.Evidence)
		known(c.ID, c.Sources...)
		known(c.ID, c.Relays...)
		if c.Event == nil && c.Process == nil && c.Control == nil && len(c.Figures) == 0 {
			t.Errorf("%s says nothing", c.ID)
		}
		if c.Event != nil {
			span("trigger", c.Event.Trigger)
			known(c.ID, c.Event.Actors...)
			known(c.ID, c.Event.Recipients...)
		}
		for _, f := range c.Figures {
			span("figure", f.Span)
			if f.Low != nil && f.High != nil && *f.Low > *f.High {
				t.Errorf("%s: figure %d to %d", c.ID, *f.Low, *f.High)
			}
		}
	}
	for _, q := range rec.Quotes {
		for _, s := range q.Content {
			span("content", s)
		}
		if q.Source != nil {
			span("source", *q.Source)
		}
		if q.Cue != nil {
			span("cue", *q.Cue)
		}
	}
	for _, p := range rec.Places {
		span("place", p.Span)
	}
	for _, m := range rec.Times {
		span("time", m.Span)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"Rebels shelled the market in Homs on Monday, killing 12 people, the army said.",
		"“We hold the town,” he said. “They have gone.”\n\nThe army denied it.", "no casualties", "\"", "12", "said said said",
		"PARIS, March 3 (AP) - France and Germany agreed to talks.", "At least 40, including three children, were killed and wounded.",
	} {
		f.Add(s)
	}
	r := newTestReader(f)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1500 {
			t.Skip()
		}
		rep := sitrep.Report{ID: "fuzz", Text: strings.ToValidUTF8(text, "\uFFFD"), Published: "2024-03-12"}
		rec, err := r.Read(context.Background(), rep, nil)
		if err != nil {
			t.Fatal(err)
		}
		checkRecord(t, rec)
	})
}
