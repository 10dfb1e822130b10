package gazetteer

import (
	"strings"
	"testing"
)

func TestWordingLoads(t *testing.T) {
	ways, err := readDirections(strings.NewReader(directionsText))
	if err != nil {
		t.Fatal(err)
	}
	if ways["south western"] != [2]float64{-.8, -.8} {
		t.Errorf("south western points to %v", ways["south western"])
	}
	if _, err := readSpellings(strings.NewReader(spellingsText)); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"north|1", "north|far|0", "North-East|1|1", "north|1|0\nnorth|1|0"} {
		if _, err := readDirections(strings.NewReader(bad)); err == nil {
			t.Errorf("the bad line %q is read", bad)
		}
	}
	if _, err := readSpellings(strings.NewReader("ou u")); err == nil {
		t.Error("a spelling without an arrow is read")
	}
}
