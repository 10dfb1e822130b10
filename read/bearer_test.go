package read

import (
	"strings"
	"testing"
)

func TestSameBearer(t *testing.T) {
	for _, c := range []struct {
		long, short string
		want        bool
	}{
		{"Omar Idris Hadrab", "Hadrab", true},
		{"Omar Idris Hadrab", "Omar Hadrab", true},
		{"Omar Idris Hadrab", "Idris Hadrab", true},
		{"Luz Marina Ocampo Duarte", "Ocampo", true},
		{"Luz Ocampo Duarte", "Luz Ocampo", true},
		{"Luz Marina Ocampo Duarte", "Marina", false},
		{"Luz Ocampo Duarte", "Luz", false},
		{"Luz Ocampo Duarte", "Rosa Ocampo", false},
		{"Luz Ocampo Duarte", "Ocampo Luz", false},
		{"Omar Hadrab", "Omar Hadrab", false},
		{"Omar Hadrab", "Omar", false},
	} {
		if got := sameBearer(foldedWords(strings.Fields(c.long)), foldedWords(strings.Fields(c.short))); got != c.want {
			t.Errorf("%q for %q: %v", c.short, c.long, got)
		}
	}
}
