package record

import (
	"slices"
	"strings"

	"sitrep/record/dispute"
)

// sureBar is how well two entries match, by themselves or through a third, that are set against each other on how many, where or when:
// events are put together through others, and the numbers of two attacks of one day are no dispute.
const sureBar = 0.7

// sure takes back conflicts between reports that may tell of two events. What coders gave one event is one.
func (k *asker) sure(entries []Entry) {
	s := &sureness{entries: entries, score: map[[2]int]float64{}}
	for _, q := range k.questions {
		if q.About != dispute.Where && q.About != dispute.When && !strings.HasPrefix(q.About, dispute.HowMany) {
			continue
		}
		for i := range q.Pairs {
			c := &q.Pairs[i]
			a, b := &q.Answers[c.A], &q.Answers[c.B]
			if c.Relation == dispute.Conflict && a.Report != b.Report && !s.one(a, b) {
				c.Relation, c.Differs, c.Why = dispute.Compatible, true, a.Words+" and "+b.Words+": not surely of one event"
			}
		}
	}
}

// sureness is how well the entries of an event match, as far as it has been asked.
type sureness struct {
	entries []Entry
	score   map[[2]int]float64
}

// one reports whether the entries of two answers are of one event for sure.
func (s *sureness) one(a, b *dispute.Answer) bool {
	x, y := s.of(a), s.of(b)
	if s.entries[x].Coded || s.entries[y].Coded || s.match(x, y) >= sureBar {
		return true
	}
	for z := range s.entries {
		if z != x && z != y && s.match(x, z) >= sureBar && s.match(z, y) >= sureBar {
			return true
		}
	}
	return false
}

// of is the index of the entry that gives an answer.
func (s *sureness) of(a *dispute.Answer) int {
	return slices.IndexFunc(s.entries, func(e Entry) bool { return e.ID == a.Entry })
}

func (s *sureness) match(x, y int) float64 {
	key := [2]int{min(x, y), max(x, y)}
	score, ok := s.score[key]
	if !ok {
		score, _ = Match(&s.entries[x], &s.entries[y])
		s.score[key] = score
	}
	return score
}
