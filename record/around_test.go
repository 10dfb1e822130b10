package record

import (
	"regexp"
	"testing"
)

// TestAround has the marks of around.txt: either, missing, some characters, any ending, the end.
func TestAround(t *testing.T) {
	for _, c := range []struct {
		kind, row, words string
		want             bool
	}{
		{"reply", "hit/hitting back", "They hit back.", true},
		{"reply", "hit/hitting back", "They hit a backwater.", false},
		{"reply", "returned [the] fire", "Guards returned the fire", true},
		{"reply", "returned [the] fire", "Guards returned fire", true},
		{"reply", "avenge*", "They avenged it", true},
		{"found", "bodies … found", "bodies of two men were found", true},
		{"found", "bodies … found", "two bodies. A purse was found", false},
		{"answered", "returning [the] $", "Guards, returning the ", true},
		{"answered", "returning [the] $", "Guards, returning the next day, ", false},
		{"answered", "in response to", "In response to yesterday's ", true},
		{"answered", "in response to", "In response to it, planes ", false},
		{"earlier", "earlier toll", "an earlier toll, he said, had ", true},
		{"earlier", "earlier toll", "an earlier toll. Now ", false},
	} {
		tab := &tables{patterns: map[string][]string{}}
		if err := tab.addAround([]string{c.kind, c.row}); err != nil {
			t.Fatal(err)
		}
		if got := regexp.MustCompile("(?i)" + tab.patterns[c.kind][0]).MatchString(c.words); got != c.want {
			t.Errorf("%q in %q: %v, want %v", c.row, c.words, got, c.want)
		}
	}
	if err := (&tables{}).addAround([]string{"replys", "hit back"}); err == nil {
		t.Error("a kind that does not exist is taken")
	}
}
