package longline

import (
	"bufio"
	"errors"
	"io"
	"strings"
	"testing"
)

func TestNext(t *testing.T) {
	long := strings.Repeat("x", 40)
	r := bufio.NewReaderSize(strings.NewReader("one\r\n\n"+long+"\ntwo"), 16)
	for _, want := range []struct {
		line string
		err  error
	}{{"one", nil}, {"", nil}, {"", ErrTooLong}, {"two", io.EOF}, {"", io.EOF}} {
		got, err := Next(r, 20)
		if string(got) != want.line || !errors.Is(err, want.err) {
			t.Errorf("got %q, %v, want %q, %v", got, err, want.line, want.err)
		}
	}
}
