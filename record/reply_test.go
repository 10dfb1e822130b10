package record

import (
	"testing"

	"sitrep"
)

// TestReplies has attacks that answer others, and what they answer.
func TestReplies(t *testing.T) {
	known, err := known()
	if err != nil {
		t.Fatal(err)
	}
	text := "The army returned fire, killing two gunmen. In retaliation for the shelling of Osk, jets bombed Mirrin. Shells fell on Osk. " +
		"Artillery answered the fire and hit two launchers. Planes raided Kest hours later, hitting back. Tanks entered Rell, avenging an ambush."
	v := &resolver{known: known, text: sitrep.NewText(text)}
	for words, want := range map[string]bool{
		"killing two gunmen": true, "the shelling of Osk": false, "jets bombed Mirrin": true, "Shells fell on Osk": false,
		"hit two launchers": true, "raided Kest hours later, hitting back": true, "an ambush": false,
	} {
		c := claimOf(t, text, "c1", words, sitrep.Claim{Event: &sitrep.Event{Type: "ASSAULT"}})
		if got := v.replies(&c); got != want {
			t.Errorf("%q: %v, want %v", words, got, want)
		}
	}
}
