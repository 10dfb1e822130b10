package record

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

	"sitrep"
	"sitrep/internal/longline"
)

// Line is one line of record lines: a record, or what is wrong with the line.
type Line struct {
	Number int
	Record *sitrep.Record
	Err    error
}

// maxLine is the longest record line that is read: a book's.
const maxLine = 64 << 20

// Lines reads record lines as sitrep read --jsonl writes them. A bad line is given with its error, and the reading goes
// on; name is what errors call the input. Empty lines are passed over.
func Lines(name string, in io.Reader) iter.Seq[Line] {
	return func(yield func(Line) bool) {
		r := bufio.NewReaderSize(in, 1<<16)
		for n := 1; ; n++ {
			line, err := longline.Next(r, maxLine)
			if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, longline.ErrTooLong) {
				yield(Line{Number: n, Err: fmt.Errorf("%s: reading line %d: %w", name, n, err)})
				return
			}
			out := Line{Number: n}
			switch {
			case errors.Is(err, longline.ErrTooLong):
				out.Err = fmt.Errorf("%s:%d: %w", name, n, errLong)
				err = nil
			case len(bytes.TrimSpace(line)) == 0:
				if err != nil {
					return
				}
				continue
			default:
				out.Record, out.Err = parse(line)
				if out.Err != nil {
					out.Err = fmt.Errorf("%s:%d: %w", name, n, out.Err)
				}
			}
			if !yield(out) || err != nil {
				return
			}
		}
	}
}

var errLong = fmt.Errorf("the line is longer than %d MB; a line is one report's record", maxLine>>20)

// parse reads one record line.
func parse(line []byte) (*sitrep.Record, error) {
	var r sitrep.Record
	if err := json.Unmarshal(line, &r); err != nil {
		return nil, fmt.Errorf("this is no record: %w; write the line as `sitrep read --jsonl` does", err)
	}
	if r.Format != sitrep.Format {
		return nil, fmt.Errorf("\"format\" is %q and not %q; give the lines that `sitrep read --jsonl` writes, not the reports themselves", r.Format, sitrep.Format)
	}
	if r.Report.ID == "" {
		return nil, errors.New("the record has no \"report.id\"; give each report an id")
	}
	if err := check(&r); err != nil {
		return nil, err
	}
	return &r, nil
}
