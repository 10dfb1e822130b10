package read

// What the sentences around a word make of it. A word that may or may not tell of violence, custody, a reproach or a request tells of
// it more often in a report whose other sentences tell of events than alone: there a lower score is enough. (Of visits, help, talks
// and the like this does not hold.) How much lower was chosen on a hundred reports of our own (eval/seen) and tried on
// others (eval/unseen).
const (
	tellingMargin = 3   // a sentence with a word of this score or more tells of an event
	tellingEnough = 4   // as many others that do make all of the difference
	amidEvent     = 0.9 // taken off eventFloor
	amidCandidate = 1   // taken off what the model must give a word for the lexicon to make an event of it
	amidKept      = 0.9 // taken off keepFloor
)

// tellsOfEvent reports whether a sentence surely tells of an event.
func (s *sentence) tellsOfEvent() bool {
	for i := range s.Words {
		if s.Words[i].Marks.EventMargin > tellingMargin {
			return !s.aside
		}
	}
	return false
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
