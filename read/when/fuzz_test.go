package when

import (
	"strings"
	"testing"
	"time"
)

// FuzzFind holds Find to what the package promises of any text.
func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"On Friday, 16 December 2016, at 5:30 p.m. local time, two days later",
		"between 2 and 5 March; from June to August 1944; 1955-57; 499-493 BC; the '90s",
		"the night of 3-4 May 1904 | the 31st | 99999999999 years ago | a billion years later",
		"late in the 4th century BC, mid to late 2016, the second half of the following year",
		"next Christmas, last Ramadan, the past 24 hours, every other week, 12/31/99, 0900 GMT",
		"twenty-three thousand hundred and a half decades ago, the same February 29, 30 February 2011",
	} {
		f.Add(s, int64(1481846400), true)
		f.Add(s, int64(0), false)
	}
	f.Fuzz(func(t *testing.T, s string, at int64, known bool) {
		var ref Reference
		if known {
			ref = Reference{Published: time.Unix(at%(1<<36), 0).UTC(), HasTime: at%2 == 0, DayFirst: at%3 == 0}
		}
		words := split(s)
		last := -1
		es := Find(words, ref)
		for i, e := range es {
			if e.SpanFirst <= last || e.SpanFirst > e.First || e.First > e.Last || e.Last >= len(words) {
				t.Fatalf("%q: extent %d %d %d after %d of %d words", s, e.SpanFirst, e.First, e.Last, last, len(words))
			}
			last = e.Last
			if words[e.SpanFirst].Sentence != words[e.Last].Sentence {
				t.Fatalf("%q: %q crosses a sentence", s, e.Text)
			}
			if e.Ordinal != i {
				t.Fatalf("%q: ordinal %d of %d", s, e.Ordinal, i)
			}
			if e.Start != "" && e.End != "" && e.Start > e.End {
				t.Fatalf("%q: %q from %s to %s", s, e.Text, e.Start, e.End)
			}
			for _, x := range []string{e.Start, e.End} {
				if x == "" {
					continue
				}
				if _, err := time.Parse(dayLayout, x[:len(dayLayout)]); err != nil {
					t.Fatalf("%q: %q gives %q", s, e.Text, x)
				}
			}
			if e.Range > 0 && (i+1 == len(es) || es[i+1].Range >= 0) || e.Range < 0 && (i == 0 || es[i-1].Range <= 0) {
				t.Fatalf("%q: %q is half of a range", s, e.Text)
			}
			if !strings.Contains("on since until before after by from to for over between", e.Relation) {
				t.Fatalf("%q: relation %q", s, e.Relation)
			}
			_, _ = e.Bounds()
		}
		Join(es)
	})
}
