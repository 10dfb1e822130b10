package article

import (
	"errors"
	"strings"
	"testing"
	"testing/iotest"
)

func TestLines(t *testing.T) {
	long := strings.Repeat("x", maxLine+1)
	input := strings.Join([]string{
		"\xef\xbb\xbf" + `{"id": "a", "text": "The army left.", "title": "T", "published": "2016-12-16", "outlet": "CNN", "url": "u"}`,
		``,
		`{"id": "b", "text": "It broke`,
		`{"id": "c"}`,
		`{"id": 17, "text": "Caf\u00e9 \ud83d\udea9 closed.", "title": null, "more": [1]}` + "\r",
		`{"id": "d", "text": "x", "published": "2016-02-30"}`,
		`{"id": "e", "text": " \n"}`,
		`[1, 2]`,
		`{"id": ["f"], "text": "x"}`,
		`{"id": "g", "text": "A ` + "\xff" + ` byte."}`,
		long,
		`{"text": "The last line has no end."}`,
	}, "\n")
	type line struct {
		place, id, text string
		err             error
	}
	want := []line{
		{place: "f:1", id: "a", text: "The army left."},
		{place: "f:3", err: ErrJSON},
		{place: "f:4", err: ErrJSON},
		{place: "f:5", id: "17", text: "Café 🚩 closed."},
		{place: "f:6", err: ErrDate},
		{place: "f:7", err: ErrEmpty},
		{place: "f:8", err: ErrJSON},
		{place: "f:9", err: ErrJSON},
		{place: "f:10", id: "g", text: "A \ufffd byte."},
		{place: "f:11", err: ErrTooLong},
		{place: "f:12", id: "*", text: "The last line has no end."},
	}
	i := 0
	for got := range Lines("f", strings.NewReader(input), Given{Outlet: "Given", ID: "never"}) {
		if i == len(want) {
			t.Fatalf("one too many: %+v", got)
		}
		w := want[i]
		i++
		if got.Place != w.place || !errors.Is(got.Err, w.err) || (got.Err == nil) != (w.err == nil) {
			t.Errorf("got %s, %v, want %s, %v", got.Place, got.Err, w.place, w.err)
			continue
		}
		if got.Err != nil {
			var p *Problem
			if !errors.As(got.Err, &p) || p.Place != w.place || p.Mend == "" || len(got.Err.Error()) > 400 {
				t.Errorf("%s: the message is not whole: %v", w.place, got.Err)
			}
			continue
		}
		r := got.Article.Report
		if r.Text != w.text || w.id != "*" && r.ID != w.id || w.id == "*" && len(r.ID) != 64 {
			t.Errorf("%s: got %+v", w.place, r)
		}
		if outlet := map[bool]string{true: "CNN", false: "Given"}[r.ID == "a"]; r.Outlet != outlet {
			t.Errorf("%s: outlet: got %q, want %q", w.place, r.Outlet, outlet)
		}
	}
	if i != len(want) {
		t.Errorf("got %d lines, want %d", i, len(want))
	}
}

// What a line has in place of the text is named.
func TestLinesOfOtherNames(t *testing.T) {
	for input, want := range map[string]string{
		`{"headline": "T", "body": "The army left."}`: "(it has body, headline)",
		`{"text": ["The army left."]}`:                `make the field "text" one string`,
	} {
		for got := range Lines("f", strings.NewReader(input), Given{}) {
			if got.Err == nil || !strings.Contains(got.Err.Error(), want) {
				t.Errorf("%s: got %v", input, got.Err)
			}
		}
	}
}

// A file that breaks off says so and ends.
func TestLinesBroken(t *testing.T) {
	n := 0
	for line := range Lines("f", iotest.TimeoutReader(iotest.OneByteReader(strings.NewReader(`{"text": "x"}`))), Given{}) {
		if n++; line.Err == nil || !errors.Is(line.Err, iotest.ErrTimeout) {
			t.Errorf("got %+v", line)
		}
	}
	if n != 1 {
		t.Errorf("got %d lines, want 1", n)
	}
}

// Whoever has enough can stop.
func TestLinesStop(t *testing.T) {
	n := 0
	for range Lines("f", strings.NewReader("{}\n{}\n{}\n"), Given{}) {
		n++
		break
	}
	if n != 1 {
		t.Errorf("got %d lines, want 1", n)
	}
}
