package read

import (
	"testing"

	"sitrep"
	"sitrep/lang"
)

// What is ahead has neither begun nor ended; a siege that will end is not planned.
func TestStillAhead(t *testing.T) {
	s := newSentence(&lang.Sentence{Words: []lang.Word{{Form: "vote", Lemma: "vote", Head: -1}}}, 0, nil)
	for _, x := range []struct {
		kind, phase, want string
		status            sitrep.Status
	}{
		{"election", "ended", "planned", sitrep.Expected},
		{"ceasefire", "begun", "planned", sitrep.Expected},
		{"siege", "ended", "ended", sitrep.Expected},
		{"election", "ended", "ended", sitrep.Happened},
		{"talks", "suspended", "suspended", sitrep.Expected},
	} {
		c := newClaim(s, 0)
		c.kind, c.phase, c.status = x.kind, x.phase, x.status
		if c.stillAhead(); c.phase != x.want {
			t.Errorf("%s %s %s: phase %s, want %s", x.status, x.kind, x.phase, c.phase, x.want)
		}
	}
}
