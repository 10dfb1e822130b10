package read

// What the sentences around a word make of it. A word that may or may not tell of violence, custody, a reproach or a request tells of
// it more often in a report whose other sentences tell of events than alone: there a lower score is enough. (Of visits, help, talks
// and the like this does not hold.) How much lower was chosen on a hundred reports of our own (eval/seen) and tried on
// others (eval/unseen).
const (
	tellingMargin = 3   // a sentence with a word of this score or more tells of an event
	violentEnough = 3   // sentences that tell of violence make a report one of a fight
	tellingEnough = 4   // as many others that do make all of the difference
	amidEvent     = 0.9 // taken off eventFloor
	amidCandidate = 1   // taken off what the model must give a word for the lexicon to make an event of it
	amidKept      = 0.9 // taken off keepFloor
)

// tellsOfEvent reports whether a sentence surely tells of an event.
func (s *sentence) tellsOfEvent() bool { return s.surelyTells("") }

// surelyTells reports whether a sentence tells of an event of a type, or of any if that is empty.
func (s *sentence) surelyTells(code string) bool {
	for i := range s.Words {
		if k := &s.Words[i].Marks; k.EventMargin > tellingMargin && (code == "" || k.Event == code) {
			return !s.aside
		}
	}
	return false
}

// settlesFight reports whether a pact that is signed, struck or reached is one between the sides of a fight: where other sentences tell of
// violence. Elsewhere it ties states together, which PLOVER counts as support.
func (v *view) settlesFight(s *sentence, i int) bool {
	return v.violent >= violentEnough && (s.in(i, "signings") || s.lemmas[i] == "signing")
}

// amid is how much the other sentences of a report speak for an event of a type: 0 for nothing, 1 where enough of them tell of events.
func (v *view) amid(s *sentence, code string) float32 {
	switch code {
	case "ASSAULT", "COERCE", "ACCUSE", "REQUEST", "CONCEDE":
	default:
		return 0
	}
	n := v.telling
	if s.tellsOfEvent() {
		n--
	}
	return float32(min(n, tellingEnough)) / tellingEnough
}
