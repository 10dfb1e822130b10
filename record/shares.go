package record

import (
	"slices"
	"strings"

	"sitrep/record/dispute"
)

// largerParts answers how many died in all with a part that is more than somebody's whole: of "dozens of aid workers" and 12 in all
// one is wrong.
func (k *asker) largerParts() {
	for _, whole := range k.questions {
		if whole.About != dispute.HowMany || whole.Scope != "" {
			continue
		}
		for _, part := range k.questions {
			if part.About != whole.About || part.Of != whole.Of || part.Scope == "" {
				continue
			}
			for _, a := range part.Answers {
				if a.Value.Low == nil || slices.ContainsFunc(whole.Answers, func(o dispute.Answer) bool { return o.Report == a.Report }) {
					continue // a report that counts all has given its whole
				}
				if !slices.ContainsFunc(whole.Answers, func(o dispute.Answer) bool { return o.Value.High != nil && *o.Value.High < *a.Value.Low }) {
					continue
				}
				a.Value.Part, a.Value.High = true, nil
				a.Words = dispute.Number(a.Value.Low, nil, false) + " (" + part.Scope + ")"
				whole.Answers = append(whole.Answers, a)
			}
		}
	}
}

// ofMore takes a count of one person beside another ("his father and brother") for the least where somebody counts more.
func (k *asker) ofMore() {
	for _, q := range k.questions {
		for i := range q.Answers {
			a := &q.Answers[i]
			if a.Value.Kin && a.Value.High != nil && slices.ContainsFunc(q.Answers, func(o dispute.Answer) bool { return o.Value.Low != nil && *o.Value.Low > *a.Value.High }) {
				a.Value.High, a.Words = nil, dispute.Number(a.Value.Low, nil, false)
			}
		}
	}
}

// summands takes out of the question how many there were in all what a report's voice counts in parts: of 21 dead, 15 in the town and
// six in a village.
func (k *asker) summands() {
	for _, q := range k.questions {
		if q.Scope != "" || !strings.HasPrefix(q.About, dispute.HowMany) {
			continue
		}
		parts := map[int]bool{}
		for whole := range q.Answers {
			for i := range q.Answers {
				for j := range i {
					if addUp(&q.Answers[whole], &q.Answers[i], &q.Answers[j]) {
						parts[i], parts[j] = true, true
					}
				}
			}
		}
		kept := q.Answers[:0]
		for i := range q.Answers {
			if !parts[i] {
				kept = append(kept, q.Answers[i])
			}
		}
		q.Answers = kept
	}
}

// addUp reports whether two counts of one voice of a report are the parts of a third: their sum is the whole. Of three voices that
// part, one may be the sum of the others by chance.
func addUp(whole, a, b *dispute.Answer) bool {
	const fewest = 2 // of one and one being two nothing is learnt
	if a.Report != whole.Report || b.Report != whole.Report || a.Claim == whole.Claim || b.Claim == whole.Claim || a.Claim == b.Claim || !slices.Equal(a.Keys, b.Keys) || len(whole.Sources) > 0 && !slices.Equal(whole.Keys, a.Keys) {
		return false
	}
	x, y, sum := a.Value.Low, b.Value.Low, whole.Value.Low
	return x != nil && y != nil && sum != nil && *x >= fewest && *y >= fewest && *x+*y == *sum && !whole.Value.Vague && !a.Value.Vague && !b.Value.Vague
}
