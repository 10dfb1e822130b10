package article

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"sitrep"
)

// MaxBytes is the size above which an input is not one report.
const MaxBytes = 10 << 20

// Article is a clean report with the parts of its text that tell nothing, and notes on what had to be mended.
type Article struct {
	Report   sitrep.Report
	SetAside []sitrep.SetAside
	Notes    []string // "3 bytes are not UTF-8: replaced by U+FFFD"
}

// Given is what the caller knows about a report. It wins over what the page or the dateline says.
type Given struct {
	ID        string
	Title     string
	Published string // an RFC 3339 date or date-time
	Outlet    string
	URL       string
}

// Open reads the report in a file.
func Open(path string, given Given) (*Article, error) {
	const doing = "opening the report"
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &Problem{Place: path, Doing: doing, Err: ErrMissing, Mend: "check the name"}
	}
	if err != nil {
		return nil, &Problem{Place: path, Doing: doing, Err: plain(err)}
	}
	if info.IsDir() {
		return nil, &Problem{Place: path, Doing: doing, Err: ErrDirectory, Mend: "name the files in it, for example " + filepath.Join(path, "*.txt")}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, &Problem{Place: path, Doing: doing, Err: plain(err)}
	}
	defer f.Close() // only read from: nothing is lost
	return Read(path, f, given)
}

// Read reads one report, as plain text or an HTML page. The name stands in messages and tells a page by its ending.
func Read(name string, r io.Reader, given Given) (*Article, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, &Problem{Place: name, Doing: "reading the report", Err: plain(err)}
	}
	given, err = given.checked(name)
	if err != nil {
		return nil, err
	}
	if problem := unreadable(name, data); problem != nil {
		return nil, problem
	}
	if isPage(name, data) {
		return page(name, data, given)
	}
	text, notes := decode(data)
	return fromText(name, text, notes, given)
}

func fromText(name, text string, notes []string, given Given) (*Article, error) {
	if strings.TrimSpace(text) == "" {
		return nil, &Problem{Place: name, Doing: "reading the report", Err: ErrEmpty, Mend: "give it the report's text"}
	}
	a := &Article{Notes: notes, Report: sitrep.Report{
		ID: given.ID, Title: given.Title, Published: given.Published, Outlet: given.Outlet, URL: given.URL, Text: text,
	}}
	a.complete(nil, false)
	return a, nil
}

// complete fills in what the text itself says, and sets its furniture aside. In a text that breaks off the last line is
// no heading for want of a full stop.
func (a *Article) complete(marked []sitrep.SetAside, broken bool) {
	r := &a.Report
	if r.ID == "" {
		sum := sha256.Sum256([]byte(r.Text))
		r.ID = hex.EncodeToString(sum[:])
	}
	line, found := FindDateline(r.Text)
	if head, ok := mailHeadOf(r.Text); ok {
		marked = append(marked, sitrep.SetAside{End: head.end, Reason: furniture})
		r.Title = cmp.Or(r.Title, head.subject)
		if head.date != "" {
			line.Date, found = head.date, true
		}
	}
	switch {
	case r.Published != "" && r.PublishedFrom == "":
		r.PublishedFrom = sitrep.FromInput
	case r.Published == "" && found && line.Date != "":
		r.Published, r.PublishedFrom = line.Date, sitrep.FromDateline
	case r.Published == "":
		r.PublishedFrom = sitrep.FromNone
	}
	aside := setAside(r.Text, r.Title, marked)
	if last := len(aside) - 1; broken && last >= 0 && aside[last].Reason == heading && aside[last].End == utf8.RuneCountInString(r.Text) {
		aside = aside[:last]
	}
	if r.Title == "" {
		r.Title = titleIn(r.Text, aside)
	}
	if r.Credit == "" {
		r.Credit = line.Credit
	}
	if r.Credit == "" {
		r.Credit = creditIn(sitrep.NewText(r.Text), aside)
	}
	if read := language(r.Text); read == "en" || r.Language == "" {
		r.Language = read // the words know better than the page's template
	}
	if r.Language != "en" {
		a.Notes = append(a.Notes, fmt.Sprintf("the text does not look like English (%s): sitrep reads English only", r.Language))
	}
	a.SetAside = aside
}

// SetAside finds the parts of a text that tell nothing: repetitions, headings, furniture, captions, credits. The title
// may be empty.
func SetAside(text, title string) []sitrep.SetAside { return setAside(text, title, nil) }

func (g Given) checked(name string) (Given, error) {
	if strings.TrimSpace(g.Published) == "" {
		g.Published = ""
		return g, nil
	}
	date, err := Date(g.Published)
	if err != nil {
		return g, &Problem{Place: name, Doing: "reading the date of publication", Err: err, Mend: dateMend}
	}
	g.Published = date
	return g, nil
}

// unreadable says why data cannot be a report, or nil.
func unreadable(name string, data []byte) error {
	const doing = "reading the report"
	switch {
	case len(data) > MaxBytes:
		return &Problem{Place: name, Doing: doing, Err: ErrTooLong, Mend: "split it into its reports, or send many reports as JSON Lines with --jsonl"}
	case len(bytes.TrimSpace(data)) == 0:
		return &Problem{Place: name, Doing: doing, Err: ErrEmpty, Mend: "give it the report's text"}
	}
	if kind, mend := binary(data); kind != "" {
		return &Problem{Place: name, Doing: doing, Err: fmt.Errorf("%w (%s)", ErrBinary, kind), Mend: mend}
	}
	if isLines(data) {
		return &Problem{Place: name, Doing: doing, Err: ErrLines, Mend: "add --jsonl"}
	}
	if isList(data) {
		return &Problem{Place: name, Doing: doing, Err: ErrList, Mend: "write each report as one line {\"text\": …}, for example with jq -c '.[]', and add --jsonl"}
	}
	return nil
}

// valid replaces every byte that is not UTF-8 by U+FFFD and counts them.
func valid(s string) (string, int) {
	if utf8.ValidString(s) {
		return s, 0
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	bad := 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			bad++
		}
		b.WriteRune(r)
		i += size
	}
	return b.String(), bad
}

func replaced(bad int) string {
	if bad == 1 {
		return "1 byte is not UTF-8: replaced by U+FFFD"
	}
	return fmt.Sprintf("%d bytes are not UTF-8: replaced by U+FFFD", bad)
}
