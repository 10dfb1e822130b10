package show

import "testing"

// TestDescribed has sources that are called by no name.
func TestDescribed(t *testing.T) {
	for name, want := range map[string]bool{"Earlier reports": true, "group of experts": true, "ahram": false, "White Helmets": false, "": false, "Rami Abdel Rahman": false} {
		if got := described(name); got != want {
			t.Errorf("%q: %v, want %v", name, got, want)
		}
	}
}
