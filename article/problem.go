package article

import (
	"errors"
	"io/fs"
	"strings"
)

// What can be wrong with an input.
var (
	ErrMissing   = errors.New("there is no such file")
	ErrDirectory = errors.New("this is a directory, not a report")
	ErrEmpty     = errors.New("there is no text in it")
	ErrTooLong   = errors.New("longer than the 10 MB that one report may have")
	ErrBinary    = errors.New("this is not text")
	ErrLines     = errors.New("this is JSON Lines, not one report")
	ErrList      = errors.New("this is JSON, not the text of one report")
	ErrJSON      = errors.New("not a JSON object with the report in \"text\"")
	ErrDate      = errors.New("not a date")
)

// Problem says what could not be done, where, and what mends it. Its cause is one of the Err values of this package or
// an error of the system.
type Problem struct {
	Place string // a file, or file:line
	Doing string
	Err   error
	Mend  string
}

func (p *Problem) Error() string {
	var b strings.Builder
	if p.Place != "" {
		b.WriteString(p.Place + ": ")
	}
	b.WriteString(p.Doing + ": " + p.Err.Error())
	if p.Mend != "" {
		b.WriteString("; " + p.Mend)
	}
	return b.String()
}

// Unwrap returns the cause.
func (p *Problem) Unwrap() error { return p.Err }

// plain takes the file's name off an error of the file system: the message has it already.
func plain(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}
