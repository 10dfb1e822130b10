package article

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"sitrep/internal/longline"
)

// Line is one report of a JSON Lines file, or the problem with that line.
type Line struct {
	Place   string // file:line
	Article *Article
	Err     error // a *Problem; the next line may be good again
}

// Lines reads JSON Lines {"id", "text", "title", "published", "outlet", "url"}, of which only "text" is required. What
// is given fills in what a line leaves out. A bad line is told and the next one is read; blank lines are passed over.
func Lines(name string, r io.Reader, given Given) iter.Seq[Line] {
	return func(yield func(Line) bool) {
		in := bufio.NewReaderSize(r, 1<<16)
		for n := 1; ; n++ {
			data, err := longline.Next(in, maxLine)
			place := fmt.Sprintf("%s:%d", name, n)
			switch {
			case errors.Is(err, io.EOF) && len(data) == 0:
				return
			case errors.Is(err, longline.ErrTooLong):
				if !yield(Line{Place: place, Err: &Problem{Place: place, Doing: readingLine, Err: ErrTooLong, Mend: "split it into its reports"}}) {
					return
				}
				continue
			case err != nil && !errors.Is(err, io.EOF):
				yield(Line{Place: place, Err: &Problem{Place: place, Doing: readingLine, Err: plain(err)}})
				return
			}
			if n == 1 {
				data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
			}
			if len(bytes.TrimSpace(data)) == 0 {
				continue
			}
			a, err := fromLine(place, data, given)
			if !yield(Line{Place: place, Article: a, Err: err}) {
				return
			}
		}
	}
}

const readingLine = "reading the report line"

// maxLine leaves room for the escapes that JSON may need for MaxBytes of text.
const maxLine = 2 * MaxBytes

func fromLine(place string, data []byte, given Given) (*Article, error) {
	var line struct {
		ID        text    `json:"id"`
		Text      *string `json:"text"`
		Title     text    `json:"title"`
		Published text    `json:"published"`
		Outlet    text    `json:"outlet"`
		URL       text    `json:"url"`
	}
	if err := json.Unmarshal(data, &line); err != nil {
		if wrong := new(json.UnmarshalTypeError); errors.As(err, &wrong) {
			return nil, mistyped(place, wrong)
		}
		return nil, &Problem{Place: place, Doing: readingLine, Err: fmt.Errorf("%w: %w", ErrJSON, whereIn(data, err)), Mend: "write one whole JSON object on each line"}
	}
	if line.Text == nil {
		return nil, &Problem{Place: place, Doing: readingLine, Err: ErrJSON, Mend: "put the report's text into the field \"text\"" + fieldsOf(data)}
	}
	if len(*line.Text) > MaxBytes {
		return nil, &Problem{Place: place, Doing: readingLine, Err: ErrTooLong, Mend: "split it into its reports"}
	}
	var notes []string
	if !utf8.Valid(data) {
		_, bad := valid(string(data))
		notes = append(notes, replaced(bad))
	}
	own := Given{ID: string(line.ID), Title: string(line.Title), Published: string(line.Published), Outlet: string(line.Outlet), URL: string(line.URL)}
	own, err := own.or(given).checked(place)
	if err != nil {
		return nil, err
	}
	return fromText(place, *line.Text, notes, own)
}

// mistyped is the problem with a line that is no object, or has in a field what is no string.
func mistyped(place string, wrong *json.UnmarshalTypeError) *Problem {
	if wrong.Field == "" {
		return &Problem{Place: place, Doing: readingLine, Err: fmt.Errorf("%w: it is of the kind %s", ErrJSON, wrong.Value), Mend: "write one whole JSON object on each line"}
	}
	return &Problem{Place: place, Doing: readingLine, Err: fmt.Errorf("%w: the field %q is of the kind %s", ErrJSON, wrong.Field, wrong.Value), Mend: fmt.Sprintf("make the field %q one string", wrong.Field)}
}

// fieldsOf names the fields that a line has instead.
func fieldsOf(data []byte) string {
	const most = 8
	var object map[string]json.RawMessage
	if json.Unmarshal(data, &object) != nil || len(object) == 0 || len(object) > most {
		return ""
	}
	return fmt.Sprintf(" (it has %.200s)", strings.Join(slices.Sorted(maps.Keys(object)), ", "))
}

// or fills in what g leaves out. An id is never shared.
func (g Given) or(other Given) Given {
	for _, f := range []struct{ mine, other *string }{
		{&g.Title, &other.Title}, {&g.Published, &other.Published}, {&g.Outlet, &other.Outlet}, {&g.URL, &other.URL},
	} {
		if *f.mine == "" {
			*f.mine = *f.other
		}
	}
	return g
}

// text is a JSON string; a number (many an id is one) is kept as it is written, null is empty.
type text string

func (t *text) UnmarshalJSON(data []byte) error {
	switch c := data[0]; {
	case c == '"':
		if err := json.Unmarshal(data, (*string)(t)); err != nil {
			return fmt.Errorf("reading a string: %w", err)
		}
	case c == '-' || c >= '0' && c <= '9':
		*t = text(data)
	case c == 'n':
		*t = ""
	default:
		return fmt.Errorf("%.40s where a string is wanted", data)
	}
	return nil
}

// whereIn adds the column to an error of the JSON reader.
func whereIn(data []byte, err error) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		at := min(max(int(syntax.Offset)-1, 0), len(data))
		return fmt.Errorf("%w (column %d)", err, utf8.RuneCount(data[:at])+1)
	}
	return err
}
