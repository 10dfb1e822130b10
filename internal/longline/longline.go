// Package longline reads lines of outside input that may be of any length. It promises to hold no more than the longest line
// that is wanted, and to go on after one that is longer.
package longline

import (
	"bufio"
	"bytes"
	"errors"
)

// ErrTooLong says that a line was longer than what is wanted; the next one can be read.
var ErrTooLong = errors.New("the line is too long")

// Next returns the next line without its end, if it has no more than most bytes. A line that is too long is passed over without being
// kept. The error is that of the reader, io.EOF with what stands after the last end of line, or ErrTooLong.
func Next(in *bufio.Reader, most int) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := in.ReadSlice('\n')
		if long = long || len(line)+len(part) > most; long {
			line = nil
		} else {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case long:
			return nil, ErrTooLong
		default:
			return bytes.TrimRight(line, "\r\n"), err
		}
	}
}
