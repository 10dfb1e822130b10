package article

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// Any bytes end in a whole article or in a Problem.
func FuzzRead(f *testing.F) {
	pages, err := filepath.Glob(filepath.Join("testdata", "pages", "*.html"))
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range pages {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, true)
	}
	for _, s := range []string{"", "\xff\xfe\x00", "\ufeffx", "PARIS, March 3 (AP) — Hi.", "Friday, January 4, 2019\n\nBy Jo Bloggs\n\nShare this\n\nText of it, long enough to be one.", "<p>a<p>b", "%PDF-", "<b><table><b>x</table>", "a\nb\na\nb"} {
		f.Add([]byte(s), false)
		f.Add([]byte(s), true)
	}
	f.Fuzz(func(t *testing.T, data []byte, html bool) {
		name := "x.txt"
		if html {
			name = "x.html"
		}
		a, err := Read(name, strings.NewReader(string(data)), Given{})
		if err != nil {
			if p := new(Problem); !errors.As(err, &p) || p.Mend == "" {
				t.Fatalf("an error without a mend: %v", err)
			}
			return
		}
		checkSpans(t, a)
		if strings.TrimSpace(a.Report.Text) == "" {
			t.Error("an article without text")
		}
		if !html && !isPage(name, data) && utf8.Valid(data) && len(a.Notes) == 0 && strings.TrimPrefix(string(data), "\ufeff") != a.Report.Text {
			t.Errorf("plain text was changed: %q", a.Report.Text)
		}
		if a.Report.Published != "" {
			if again, err := Date(a.Report.Published); err != nil || again != a.Report.Published {
				t.Errorf("published %q is no date: %v", a.Report.Published, err)
			}
		}
	})
}

// Every line of a JSON Lines file is an article or a problem with its place, and the next one is read.
func FuzzLines(f *testing.F) {
	for _, s := range []string{
		"", "{}\n", `{"text": "x"}` + "\n" + `{"text"` + "\n" + `{"text": "y", "published": "2016-12-16"}`,
		`{"text": "\ud800", "id": 1e400}`, "\xef\xbb\xbf{\"text\":\"\xff\"}", "null\n[]\n\"x\"\n", `{"text": 1}`, `{"TEXT": "x", "published": "0000-00-00"}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		n := 0
		for line := range Lines("f", strings.NewReader(string(data)), Given{}) {
			if n++; (line.Err == nil) != (line.Article != nil) || !strings.HasPrefix(line.Place, "f:") {
				t.Fatalf("got %+v", line)
			}
			if line.Err != nil {
				if p := new(Problem); !errors.As(line.Err, &p) || p.Place != line.Place || !utf8.ValidString(p.Error()) {
					t.Fatalf("got %v", line.Err)
				}
				continue
			}
			checkSpans(t, line.Article)
		}
		if lines := strings.Count(string(data), "\n") + 1; n > lines {
			t.Errorf("%d reports out of %d lines", n, lines)
		}
	})
}

// Whatever is read as a date is one.
func FuzzDates(f *testing.F) {
	for _, s := range []string{"2016-12-16", "Friday, January 4th, 2019", "3 Jan 90", "Sept. 31", "Feb 29, 2015", "2016-12-16T09:30:00+03:00", "Fri, 16 Dec 2016 09:30:00 EST", "1 of May 1999", "31-12-1999", "May", "20160230"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, read := range []func(string) (string, bool){
			pageDate, dateInURL,
			func(s string) (string, bool) { d, err := Date(s); return d, err == nil },
			func(s string) (string, bool) { d, _ := FindDateline(s); return d.Date, d.Date != "" },
		} {
			date, ok := read(s)
			if !ok {
				continue
			}
			if _, err := time.Parse(time.RFC3339, date); err == nil {
				continue
			}
			if _, err := time.Parse(time.DateOnly, date); err != nil {
				t.Fatalf("%q was read as the date %q", s, date)
			}
		}
		if d, at, ok := findDate(s); ok && (at.start < 0 || at.end > len(s) || at.end <= at.start || d.day < 1 || d.day > 31) {
			t.Fatalf("%q: got %+v at %+v", s, d, at)
		}
	})
}
