package dispute

import "testing"

func TestSameSource(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Osman Hadrab", "Osman Hadrab", true},
		{"Osman Hadrab", "Hadrab", true},
		{"Hadrab", "Colonel Osman Hadrab", true},
		{"Osman Hadrab", "Omar Nur", false},
		{"Osman", "Osman Hadrab", false},
		{"the Red Sea Front", "Front", false},
	} {
		a, b := &Answer{Sources: []string{c.a}, Keys: []string{c.a}}, &Answer{Sources: []string{c.b}, Keys: []string{c.b}}
		if sameSource(a, b) != c.want || sameSource(b, a) != c.want {
			t.Errorf("%s and %s: want %v", c.a, c.b, c.want)
		}
	}
}
